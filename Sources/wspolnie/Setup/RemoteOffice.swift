import CivicDomain
import FlatFileStore

/// An office that works over SSH, as sshd's part names it: by the addresses from which it comes. What it is called stands in each
/// line that is written from there; no client can say it of itself.
struct RemoteOffice: Equatable {
  /// What it is called.
  let name: String
  /// The addresses, as sshd_config(5) has them behind `Match Address`: `10.8.2.0/24`, several with commas between.
  let addresses: String

  /// An office as somebody types it: `golonog=10.8.2.0/24`; nil for what sshd would not understand, or read as something else.
  init?(typed text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, Manifest.isOffice(parts[0]), parts[0] != Author.unnamedOffice else { return nil }
    let addresses = parts[1].split(separator: ",", omittingEmptySubsequences: false)
    guard addresses.allSatisfy({ Self.isAddress($0) }) else { return nil }
    self.init(name: parts[0], addresses: parts[1])
  }

  private init(name: String, addresses: String) {
    self.name = name
    self.addresses = addresses
  }

  /// Whether it is made of what addresses are made of; whether it is one, sshd says.
  private static func isAddress(_ text: Substring) -> Bool {
    let (digits, marks) = ("0123456789abcdefABCDEF", ".:/")
    return text.contains { digits.contains($0) } && text.allSatisfy { digits.contains($0) || marks.contains($0) }
  }

  // MARK: In sshd's part

  private static let matching = "Match Group \(SystemNames.remote) Address "

  /// The block that names it, before that of all remote accounts: sshd takes the first value.
  var block: String {
    """
    \(Self.matching)\(addresses)
      SetEnv \(Self.variables(of: name))
    """
  }

  /// What the program is told of whoever comes.
  static func variables(of office: String) -> String { "\(Desk.ownFilesVariable)=1 \(Surroundings.office)=\(office)" }

  /// The offices that a part of sshd's configuration names.
  static func named(in configuration: String) -> [RemoteOffice] {
    let lines = configuration.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(lines, lines.dropFirst()).compactMap { line, next in
      guard line.hasPrefix(matching), let name = next.split(separator: "=").last else { return nil }
      return RemoteOffice(typed: "\(name)=\(line.dropFirst(matching.count))")
    }
  }
}
