import Glibc
import Words

/// A program of the system that a setup asks, found where only root puts programs.
enum SystemProgram {
  /// How it ended, and what it said.
  struct Answer: Equatable {
    let code: Int32
    let said: String

    /// The first line of it.
    var firstLine: String { said.split(separator: "\n").first.map(String.init) ?? "" }
  }

  /// The folders of the system's programs.
  private static let folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"]
  /// Where services find a program, also where an admin puts programs.
  static let foldersOfServices = ["/usr/local/sbin", "/usr/local/bin"] + folders

  /// Whether services find a program.
  static func isThere(_ name: String) -> Bool {
    foldersOfServices.contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// The most bytes of its words that are kept.
  private static let mostWords = 1 << 16

  /// Runs it to its end; nil where the system has none.
  static func run(_ name: String, _ arguments: [String]) -> Answer? {
    guard let folder = folders.first(where: { access("\($0)/\(name)", X_OK) == 0 }) else { return nil }
    let words = (["\(folder)/\(name)"] + arguments).map { ShellWord.quoted($0) }.joined(separator: " ")
    guard let stream = popen("LC_ALL=C.UTF-8 exec \(words) </dev/null 2>&1", "r") else { return nil }
    var said: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      if said.count < mostWords { said += chunk.prefix(count) }
    }
    let status = pclose(stream)
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    return Answer(code: code, said: String(decoding: said, as: UTF8.self))
  }
}
