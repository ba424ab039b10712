import ArgumentParser
import CivicDomain

/// `wspolnie show ID`.
struct ShowCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said("show", pl: "Jeden wpis ze wszystkimi polami.", en: "One record with all its fields.")
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "identyfikator wpisu", en: "the record's id", value: (pl: "ID", en: "ID")))
  var id: String

  @Flag(help: .said(pl: "jako obiekt JSON", en: "as a JSON object"))
  var json = false

  @Flag(help: .said(pl: "także dane osobowe", en: "personal data too"))
  var personal = false

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    store.warnOfDamage()
    try store.mayRead(personal: personal)
    let (record, kind) = try store.living(id)
    let printer = RecordPrinter(store: store, withPersonal: personal)
    if json {
      printer.printJson(record, kind)
    } else {
      printer.printWhole(record, kind)
      printer.tellOfHidden(kind)
    }
    return .done
  }
}
