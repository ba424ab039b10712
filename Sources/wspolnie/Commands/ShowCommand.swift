import ArgumentParser
import CivicDomain
import Words

/// The command `wspolnie show ID`, which prints one record.
struct ShowCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said("show", pl: "Jeden wpis ze wszystkimi polami.", en: "One record with all its fields.")
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Argument(help: .said(pl: "identyfikator wpisu", en: "the record's id", value: (pl: "ID", en: "ID")))
  var id: String

  @Flag(help: .said(pl: "jako obiekt JSON", en: "as a JSON object"))
  var json = false

  @Flag(help: .said(pl: "także dane osobowe; odnotowuje to dziennik", en: "personal data too; the log notes it"))
  var personal = false

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    store.warnOfDamage()
    try store.mayRead(personal: personal)
    let (record, kind) = try store.living(id)
    let attachments = json ? [] : Related.attachments(of: record.id, kind, on: store.register)
    let told = PersonalContent(of: [record.id] + attachments.flatMap(\.ids))
    try store.giveOut(personal, of: told, by: "show") { _, disclosure in
      let printer = RecordPrinter(store: store, disclosure: disclosure)
      if json {
        printer.printJson(record, kind)
      } else {
        printer.printWhole(record, kind)
        printer.printAttachments(attachments)
        printer.printHiddenNote(kind)
      }
    }
    return .done
  }
}

extension RecordPrinter {
  /// Prints the attachments of a record, below it.
  fileprivate func printAttachments(_ attachments: [Related]) {
    for related in attachments {
      store.desk.output.line("\(store.desk.words.heading(of: related.kind.kind)): \(related.total)")
      printTable(related.ids, related.kind, indent: 2)
    }
  }
}

extension Related {
  /// The attachments of a record.
  fileprivate static func attachments(of id: RecordID, _ kind: AnyKind, on register: any Register) -> [Related] {
    all(to: id, kind, on: register)
      .filter { $0.kind.kind == Attachment.kind || $0.kind.kind == PersonalAttachment.kind }
  }
}
