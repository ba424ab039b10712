import ArgumentParser
import CivicDomain

/// The language in which help is being made. A value of the task, not of the process: whoever makes help sets it, and
/// the declarations of commands and options read it while they are asked for their help.
enum HelpLanguage {
  @TaskLocal static var current = Language.polish
}

extension ArgumentHelp {
  /// Help in the current language; `value`: the placeholder of the value.
  static func said(pl: String, en: String, value: (pl: String, en: String)? = nil) -> ArgumentHelp {
    let language = HelpLanguage.current
    return ArgumentHelp(
      "\(Label(pl: pl, en: en)[language])", valueName: value.map { Label(pl: $0.pl, en: $0.en)[language] })
  }
}

extension CommandConfiguration {
  /// A command with its help in the current language.
  static func said(
    _ name: String, pl: String, en: String, more: (pl: String, en: String)? = nil,
    version: String = "", subcommands: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    let language = HelpLanguage.current
    return CommandConfiguration(
      commandName: name, abstract: Label(pl: pl, en: en)[language],
      discussion: more.map { Label(pl: $0.pl, en: $0.en)[language] } ?? "", version: version,
      subcommands: subcommands)
  }
}

/// Translates the frame of a help page, which ArgumentParser writes in English.
enum HelpPage {
  /// Translates a help page into a language. A line that the list does not know stays as it is.
  static func translated(_ page: String, into language: Language) -> String {
    guard language == .polish else { return page }
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { translated(line: String($0)) }.joined(separator: "\n")
  }

  private static let frame: [(english: String, polish: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "UŻYCIE: "),
    ("ARGUMENTS:", "ARGUMENTY:"),
    ("OPTIONS:", "OPCJE:"),
    ("SUBCOMMANDS:", "POLECENIA:"),
  ]

  private static func translated(line: String) -> String {
    if let (english, polish) = frame.first(where: { line.hasPrefix($0.english) }) {
      return (polish + line.dropFirst(english.count)).replacing("<subcommand>", with: "<polecenie>")
        .replacing("[<options>]", with: "[opcje]").replacing("<options>", with: "opcje")
    }
    if line.hasPrefix("  --version") { return line.replacing("Show the version.", with: "numer wersji") }
    if line.hasPrefix("  -h, --help") { return line.replacing("Show help information.", with: "ta pomoc") }
    if line.hasPrefix("  See 'wspolnie help") {
      return line.replacing("See '", with: "Pomoc do jednego z nich: ")
        .replacing("<subcommand>' for detailed help.", with: "<polecenie>")
    }
    return line.replacing("(values: ", with: "(do wyboru: ").replacing("default:", with: "domyślnie:")
  }
}
