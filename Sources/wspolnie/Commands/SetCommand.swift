import ArgumentParser
import CivicDomain
import Words

/// The command `wspolnie set ID FIELD=VALUE…`, which edits a record.
struct SetCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "set", pl: "Zmienia pola wpisu; pusta wartość czyści pole.",
      en: "Changes fields of a record; an empty value clears the field.",
      more: (
        pl: """
        Z --was zmiana uda się tylko wtedy, gdy pole ma jeszcze podaną wartość. Odpowiedź mówi, co w nim jest: o pole \
        osobowe pyta się z --personal.
        """,
        en: """
        With --was it succeeds only while the field still has the given value. The answer tells what stands there: a \
        personal field is asked about with --personal.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "identyfikator wpisu", en: "the record's id", value: (pl: "ID", en: "ID")))
  var id: String

  @Argument(
    help: .said(pl: "nowa wartość pola", en: "the field's new value", value: (pl: "POLE=WARTOŚĆ", en: "FIELD=VALUE")))
  var values: [String]

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(pl: "co było w polu", en: "what the field was", value: (pl: "POLE=WARTOŚĆ", en: "FIELD=VALUE")))
  var was: [String] = []

  @Flag(
    help: .said(
      pl: "pytaj przez --was także o pola osobowe; odnotowuje to dziennik",
      en: "ask about personal fields too, by --was; the log notes it"))
  var personal = false

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    let (record, kind) = try store.living(id)
    let now = kind.values(of: record)
    var before: [String: FieldValue?] = [:]
    let questions = try FieldAssignment.all(was, of: kind)
    for question in questions { try store.mayAsk(question.field, withPersonal: personal) }
    for assignment in questions {
      before.updateValue(try store.value(of: assignment), forKey: assignment.field.name)
    }
    var edits: [FieldEdit] = []
    for assignment in try FieldAssignment.all(values, of: kind) {
      let name = assignment.field.name
      edits.append(
        FieldEdit(field: name, was: before[name] ?? now[name], becomes: try store.value(of: assignment)))
    }
    if let idle = before.keys.sorted().first(where: { name in !edits.contains { $0.field == name } }) {
      throw .problem(.unexpectedArgument("--was \(idle)"))
    }
    if questions.contains(where: { $0.field.audience == .personal }) {
      try store.mayRead(personal: personal)
      // Whether it is refused or not tells what stands there.
      try store.giveOut(personal, of: PersonalContent(of: [record.id]), by: "set") { _, _ in }
    }
    let changes = try store.ask(for: EditRecord(record.id, edits))
    store.confirm(changes)
    if kind.kind == Booking.kind,
      changes.contains(where: { !$0.fieldNames.isDisjoint(with: Booking.names(of: \.start, \.end)) })
    {
      store.printConcerns(of: Identifier(record.id.raw))
    }
    return .done
  }
}
