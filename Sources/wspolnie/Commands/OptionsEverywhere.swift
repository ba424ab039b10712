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

extension Language: ExpressibleByArgument {}
