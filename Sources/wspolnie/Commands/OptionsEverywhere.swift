import ArgumentParser
import CivicDomain

/// The options that may stand before or after every command.
struct OptionsEverywhere: ParsableArguments {
  @Option(
    help: .said(pl: "folder rejestru", en: "the register's folder", value: (pl: "FOLDER", en: "DIR")))
  var data: String?

  @Option(help: .said(pl: "język", en: "the language", value: (pl: "JĘZYK", en: "LANG")))
  var lang: Language?

  @Option(help: .said(pl: "kolory okna programu", en: "the interface's colours", value: (pl: "NAZWA", en: "NAME")))
  var theme: String?
}

/// The option of whoever reads the register as it once stood.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"), parsing: .unconditional,
    help: .said(
      pl: "rejestr, jaki był na koniec tego dnia albo po zapisie o tym numerze (nr w log)",
      en:
        "the register as it stood at the end of that day, or after the transaction of that number (no. in log)",
      value: (pl: "DZIEŃ|ZAPIS", en: "DAY|TRANSACTION")))
  var asOf: String?

  /// Whether it is among the arguments, of whatever command.
  static func isTyped(in arguments: [String]) -> Bool {
    arguments.prefix { $0 != "--" }.contains { $0.prefix { $0 != "=" } == "--as-of" }
  }
}

extension Language: ExpressibleByArgument {}

/// The option that picks records by what is so of them.
struct WhereOption: ParsableArguments {
  @Option(
    name: .customLong("where"), parsing: .unconditionalSingleValue,
    help: .said(
      pl: "tylko wpisy, dla których to prawda: POLE=WARTOŚĆ, !=, <, <=, >, >=, ~ (zawiera); pole może być wyliczane; "
        + "można powtarzać",
      en:
        "only records for which this is so: FIELD=VALUE, !=, <, <=, >, >=, ~ (holds); derived fields too; may be repeated",
      value: (pl: "WARUNEK", en: "CONDITION")))
  var conditions: [String] = []
}
