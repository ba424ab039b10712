import CivicDomain
import Words

/// The command line that does in a shell what `x` will do on the screen: it names the data as they were given, and asks
/// for the list that is shown. What it cannot ask for is said beside it.
struct ShownCommand: Equatable {
  /// The arguments: the command, a kind, options; quoted where they are shown.
  private(set) var parts: [String]
  /// What the command gives beside or instead of what is shown; nil: just that.
  var note: CommandNote?

  init(_ parts: String..., note: CommandNote? = nil) { self.init(parts: parts, note: note) }

  init(parts: [String], note: CommandNote? = nil) {
    self.parts = parts
    self.note = note
  }

  /// The command for the records of a kind that satisfy some conditions and hold some words: the export of what
  /// everyone may see, or with words the list of what the staff may see.
  init(
    of kind: Kind, searching text: String = "", where conditions: [Condition] = [], note: CommandNote? = nil,
    in words: Words
  ) {
    self.note = note
    let isSearched = !text.allSatisfy(\.isWhitespace)
    parts = [isSearched ? "list" : "export", words.plural(of: kind)]
    if isSearched { parts += ["--search", text] }
    for condition in conditions { parts += ["--where", condition.text] }
    if isSearched { parts.append("--csv") }
  }

  /// The command line as it is typed: `wspolnie export organizacje --where 'district=Stary Reden' --data '/srv/cao'`.
  func line(data folder: String?) -> String {
    let data = folder.map { ["--data", $0] } ?? []
    return (["wspolnie"] + (parts + data).map(ShellWord.quoted)).joined(separator: " ")
  }

  /// The message that names the command.
  func message(in world: World) -> Step { .say(.note(world.words.inTheShell(line(data: world.dataFolder), note))) }
}
