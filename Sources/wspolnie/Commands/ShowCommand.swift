import ArgumentParser
import CivicDomain
import Words

/// The command `wspolnie show ID`, which prints one record.
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
      printer.printAttachments(of: record.id, kind)
      printer.printHiddenNote(kind)
    }
    return .done
  }
}

extension RecordPrinter {
  /// Prints the attachments of a record, below it.
  fileprivate func printAttachments(of id: RecordID, _ kind: AnyKind) {
    for related in Related.all(to: id, kind, on: store.register)
    where related.kind.kind == Attachment.kind || related.kind.kind == PersonalAttachment.kind {
      store.desk.output.line("\(store.desk.words.heading(of: related.kind.kind)): \(related.total)")
      printTable(related.ids, related.kind, indent: 2)
    }
  }
}
