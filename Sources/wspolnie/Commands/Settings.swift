import CivicDomain
import FlatFileStore
import Glibc
import Screens
import Words

/// The settings of one run, by their sources, the stronger first.
enum Settings {
  /// The data folder: `--data`, `WSPOLNIE_DATA`, `$XDG_DATA_HOME/wspolnie`, `~/.local/share/wspolnie`; where none of one's own is
  /// there, that of the machine, if it has one.
  static func dataFolder(
    option: String?, in surroundings: Surroundings, machines usual: String = SystemPlaces.usualData
  ) -> String {
    if let folder = option ?? surroundings.variable("WSPOLNIE_DATA") { return folder }
    let own = (surroundings.variable("XDG_DATA_HOME") ?? surroundings.home + "/.local/share") + "/wspolnie"
    return isRegister(own) || !isRegister(usual) ? own : usual
  }

  /// Whether a register is in a folder; one that whoever asks may not enter is one too, and they are told so.
  private static func isRegister(_ folder: String) -> Bool {
    access(PathText.cString(folder + "/wspolnie.json"), F_OK) == 0 || errno == EACCES
  }

  /// The language: `--lang`, `WSPOLNIE_LANG`, the person's own setting, the locale, Polish. A word that names no known
  /// language is passed over.
  static func language(option: Language?, personal: PersonalSettings, in surroundings: Surroundings) -> Language {
    option ?? languageOfVariable(in: surroundings) ?? personal.language ?? languageOfLocale(in: surroundings)?.language
      ?? .polish
  }

  /// The program's own variable for the language.
  static let languageVariable = "WSPOLNIE_LANG"

  /// The language that it names; nil: none.
  static func languageOfVariable(in surroundings: Surroundings) -> Language? {
    surroundings.variable(languageVariable).flatMap { Language(rawValue: $0.lowercased()) }
  }

  /// The language that the environment names, and the variable that does.
  static func languageOfEnvironment(in surroundings: Surroundings) -> (language: Language, variable: String)? {
    languageOfVariable(in: surroundings).map { ($0, languageVariable) } ?? languageOfLocale(in: surroundings)
  }

  private static func languageOfLocale(in surroundings: Surroundings) -> (language: Language, variable: String)? {
    // The first that is set decides, as setlocale(3) has it.
    guard let variable = ["LC_ALL", "LC_MESSAGES", "LANG"].first(where: { surroundings.variable($0) != nil }),
      let locale = surroundings.variable(variable)
    else { return nil }
    return Language(rawValue: locale.prefix { $0.isLetter }.lowercased()).map { ($0, variable) }
  }

  /// The language that the arguments ask for, looked up before they are parsed, so that even their faults are in it.
  static func languageOption(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst("--lang=".count))) }
    }
    return nil
  }
}
