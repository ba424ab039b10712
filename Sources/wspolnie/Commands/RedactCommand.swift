import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie redact ID FIELD --because TEXT`, which takes a text out of a record, the log and the files.
struct RedactCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "redact", pl: "Usuwa jeden tekst z wpisu, z dziennika i z plików.",
      en: "Takes one text out of a record, the log and the files.",
      more: (
        pl: """
        Znika ze wszystkich wierszy, w których kiedykolwiek stał; w jego miejscu zostaje [usunięto]. Tego nie można \
        cofnąć. POLE „because” oznacza powody podane przy zmianach tego wpisu.
        """,
        en: """
        It goes from every line in which it ever stood; [usunięto] is left in its place. This cannot be undone. The \
        FIELD “because” means the reasons given for changes of this record.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "identyfikator wpisu", en: "the record's id", value: (pl: "ID", en: "ID")))
  var id: String

  @Argument(help: .said(pl: "pole z tekstem", en: "the field with the text", value: (pl: "POLE", en: "FIELD")))
  var field: String

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "powód; zostaje w dzienniku", en: "the reason; the log keeps it", value: (pl: "TEKST", en: "TEXT")))
  var because: String

  @Flag(help: .said(pl: "usuń bez pytania", en: "take it out without asking"))
  var yes = false

  var right: Right { .keeping }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    let (record, kind) = try store.stored(id)
    let name = field == Redaction.reason ? field : try FieldAssignment.field(field, of: kind).name
    // One text, named by its record and field, is as narrow as it can be: a script need not say it twice.
    if !yes, desk.surroundings.input.isTerminal, desk.output.isTerminal, try !store.isConfirmed(elseBy: "--yes") {
      return .refused
    }
    let code = try store.erase(.redact(record.id, field: name, because: because)) {
      desk.words.redacted(files: $0, drafts: $1)
    }
    let others = kind.fields.filter { other in
      other.name != name && kind.isRedactable(other) && record.values[other.name] != nil
        && record.values[other.name] == record.values[name]
    }
    if !others.isEmpty, record.values[name]?.isRedactionMark == false {
      desk.output.line(desk.words.sameTextIn(others.map(\.name), of: record.id))
    }
    return code
  }
}
