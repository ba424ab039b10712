import ArgumentParser
import CivicDomain

/// The options that may stand before or after every command.
struct OptionsEverywhere: ParsableArguments {
  @Option(
    help: .said(pl: "folder rejestru", en: "the register's folder", value: (pl: "FOLDER", en: "DIR")))
  var data: String?

  @Option(
    name: .customLong("as-of"), parsing: .unconditional,
    help: .said(
      pl: "rejestr, jaki był na koniec tego dnia albo po zmianie o tym numerze (w log --json: turn)",
      en: "the register as it stood at the end of that day, or after the change of that number (turn in log --json)",
      value: (pl: "DZIEŃ|ZMIANA", en: "DAY|CHANGE")))
  var asOf: String?

  @Option(help: .said(pl: "język", en: "the language", value: (pl: "JĘZYK", en: "LANG")))
  var lang: Language?

  @Option(help: .said(pl: "kolory okna programu", en: "the interface's colours", value: (pl: "NAZWA", en: "NAME")))
  var theme: String?
}

extension Language: ExpressibleByArgument {}
