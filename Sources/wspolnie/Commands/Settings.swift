import CivicDomain
import Words

/// The settings of one run, by their sources, the stronger first.
enum Settings {
  /// The data folder: `--data`, `WSPOLNIE_DATA`, `$XDG_DATA_HOME/wspolnie`, `~/.local/share/wspolnie`.
  static func dataFolder(option: String?, in surroundings: Surroundings) -> String {
    if let folder = option ?? surroundings.variable("WSPOLNIE_DATA") { return folder }
    if let folder = surroundings.variable("XDG_DATA_HOME") { return folder + "/wspolnie" }
    return surroundings.home + "/.local/share/wspolnie"
  }

  /// The language: `--lang`, `WSPOLNIE_LANG`, the locale, Polish. A word that names no known language is passed over.
  static func language(option: Language?, in surroundings: Surroundings) -> Language {
    if let option { return option }
    if let named = surroundings.variable("WSPOLNIE_LANG").flatMap({ Language(rawValue: $0.lowercased()) }) {
      return named
    }
    // The first that is set decides, as setlocale(3) has it.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { surroundings.variable($0) }.first
    return locale.flatMap { Language(rawValue: $0.prefix { $0.isLetter }.lowercased()) } ?? .polish
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
