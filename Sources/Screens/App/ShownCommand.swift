import CivicDomain
import Words

/// A command line that does in a shell what no key does yet: it names the data as they were given.
struct ShownCommand: Equatable {
  /// The arguments: the command, a kind, options; quoted where they are shown.
  let parts: [String]

  init(_ parts: String...) { self.init(parts: parts) }

  init(parts: [String]) { self.parts = parts }

  /// The command line as it is typed: `wspolnie export organizacje --where 'district=Stary Reden' --data '/srv/cao'`.
  func line(data folder: String?) -> String {
    let data = folder.map { ["--data", $0] } ?? []
    return (["wspolnie"] + (parts + data).map(ShellWord.quoted)).joined(separator: " ")
  }
}
