import ArgumentParser
import CivicDomain
import Words

/// `wspolnie add KIND FIELD=VALUE…`.
struct AddCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "add", pl: "Dodaje wpis i podaje jego identyfikator.", en: "Adds a record and prints its id.",
      more: (
        pl: "Listę w wartości rozdziela |. POLE=- czyta tekst ze standardowego wejścia.",
        en: "A list in a value is parted by |. FIELD=- reads the text from standard input."
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(pl: "rodzaj wpisu, np. zasób", en: "the kind, such as resource", value: (pl: "RODZAJ", en: "KIND")))
  var kind: String

  @Argument(
    help: .said(
      pl: "np. nazwa=\"Sala 12\"", en: "such as name=\"Room 12\"", value: (pl: "POLE=WARTOŚĆ", en: "FIELD=VALUE")))
  var values: [String] = []

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let kind = try KindName.kind(kind)
    if let command = kind.kind.madeBy { throw .problem(.madeBy(kind.kind, command: command)) }
    let assignments = try FieldAssignment.all(values, of: kind)
    let store = try desk.open()
    var given: [String: FieldValue] = [:]
    for assignment in assignments { given[assignment.field.name] = try store.value(of: assignment) }
    let id = RecordID(kind.kind, bits: desk.surroundings.random())
    try store.ask(for: .add(id, given))
    desk.output.line(id.raw)
    return .done
  }
}
