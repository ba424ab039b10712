import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie add KIND FIELD=VALUE…`, which adds a record or an attachment.
struct AddCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "add", pl: "Dodaje wpis i podaje jego identyfikator.", en: "Adds a record and prints its id.",
      more: (
        pl: """
        Listę w wartości rozdziela |. POLE=- czyta tekst ze standardowego wejścia. Załącznik: \
        wspolnie add załącznik dotyczy=ID tytuł=TEKST plik=ŚCIEŻKA.
        """,
        en: """
        A list in a value is parted by |. FIELD=- reads the text from standard input. An attachment: \
        wspolnie add attachment of=ID title=TEXT file=PATH.
        """
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

  var paths: [String] {
    guard let file = (try? KindName.kind(kind))?.fileField else { return [] }
    return values.filter { FieldAssignment.parted($0).map { file.isCalled($0.name) } ?? false }
  }

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let kind = try KindName.kind(kind)
    if let command = kind.kind.madeBy { throw .problem(.madeBy(kind.kind, command: command)) }
    var values = values
    let people = kind.fields.filter { $0.shape.refersTo == Person.kind }
    let noticeGiven = people.isEmpty ? nil : FieldAssignment.takingNotice(outOf: &values)
    let assignments = try FieldAssignment.all(values, of: kind)
    let store = try desk.open()
    var given: [String: FieldValue] = [:]
    for assignment in assignments where assignment.field.shape != .file {
      given[assignment.field.name] = try store.value(of: assignment)
    }
    if let file = assignments.first(where: { $0.field.shape == .file }), !file.text.isEmpty {
      return try attach(file.text, as: kind, given, at: store)
    }
    let id = RecordID(kind.kind, bits: desk.surroundings.random())
    let person = people.lazy.compactMap { given[$0.name]?.text }.first
    if noticeGiven != nil, person == nil {
      throw .problem(.unexpectedArgument("\(FieldAssignment.noticeGiven)="))
    }
    if let version = store.noticeVersion(noticeGiven), let person {
      let notice = GiveNotice(to: Identifier(person), version: version)
      try store.ask(for: Together([AddRecord(id, given), notice], for: .first))
    } else {
      try store.ask(for: AddRecord(id, given))
    }
    desk.output.line(id.raw)
    return .done
  }

  /// Adds an attachment. Whoever says attachment need not know that what belongs to a person is kept as a personal one.
  private func attach(
    _ path: String, as kind: AnyKind, _ given: [String: FieldValue], at store: OpenStore
  ) throws(CommandFailure) -> ExitCode {
    let record = RecordID(given[\Attachment.of]?.text ?? "")
    let isForPublication = given[\Attachment.forPublication] == .yes(true)
    let kind = kind.kind == Attachment.kind ? Attachment.kind(for: record, forPublication: isForPublication) : kind
    let id = RecordID(kind.kind, bits: store.desk.surroundings.random())
    let (_, outcome) = try store.attach(path, as: id, given)
    try store.settle(outcome)
    store.desk.output.line(id.raw)
    return .done
  }
}
