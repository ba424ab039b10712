import CivicDomain
import TerminalCanvas
import Words

/// The form of a person who has not signed up and sent nothing: while one types it says who is known, so that one human
/// being stays one record.
struct PersonForm: FormKind {
  let person: Identifier<Person>
  /// The values with which it begins: what is known of a caller.
  private let given: [String: FieldValue]
  /// The field that could not find the person; nil: nobody looked for them.
  private var missing: MissingRecord?

  /// The form of a new person of whom something is known.
  init(given: [String: FieldValue], in world: World) {
    person = Identifier(bits: world.draw())
    self.given = given
  }

  init?(adding id: RecordID) {
    guard Schema.kind(of: id)?.kind == Person.kind else { return nil }
    person = Identifier(id.raw)
    given = [:]
  }

  init?(adding id: RecordID, given: [String: FieldValue], for missing: MissingRecord) {
    guard Schema.kind(of: id)?.kind == Person.kind else { return nil }
    person = Identifier(id.raw)
    (self.given, self.missing) = (given, missing)
  }

  init?(_ draft: Draft, in world: World) {
    guard draft.form == PersonForm.draftWord else { return nil }
    self.init(adding: draft.name)
    missing = MissingRecord(draft.ids)
  }

  private static let draftWord = AddPerson.declaration.word
  var name: RecordID { person.any }
  var draftWord: String? { PersonForm.draftWord }
  var ids: [String: String] { missing?.ids ?? [:] }
  func isContinued(by draft: Draft) -> Bool { true }

  func sheet(in world: World) -> FormSheet? {
    FormSheet(FieldInput.asked(of: Person.self), values: given, in: world)
  }

  func title(in world: World) -> String { world.words.addTitle(Person.kind) }

  /// The person that was typed so far; who is known need not be named again.
  private func typed(_ sheet: FormSheet, in world: World) -> Person {
    var person = Person.lenient(id: person, Row(sheet.values(today: world.today).values, of: Person.self))
    if person.name.isEmpty { person.name = sheet.known(person, on: world.register)?.name ?? "" }
    return person
  }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    sheet.faultsOfPerson(in: values, on: world.register)
  }

  func annotate(_ sheet: inout FormSheet, in world: World) {
    sheet.state.notes = sheet.identify(typed(sheet, in: world), in: world)
    if known(sheet, in: world) != nil { sheet.state.notes.append(FormNote(.hint, world.words.noSecondPerson)) }
  }

  /// Nothing of somebody who is known, and of whom nothing new was given.
  func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
    let act = AddPerson(sheet.identified(typed(sheet, in: world), on: world.register), as: sheet.recognition)
    do throws(Refusal) {
      return try act.decide(in: world.situation).changes.isEmpty ? nil : act
    } catch {
      return act
    }
  }

  /// The known person who is meant; nil where it is somebody new.
  private func known(_ sheet: FormSheet, in world: World) -> Identifier<Person>? {
    let person = sheet.identified(typed(sheet, in: world), on: world.register)
    return sheet.known(person, on: world.register)?.id
  }

  /// Somebody known of whom nothing new was given is whom the field looked for.
  func savedNothing(_ sheet: FormSheet, in world: World) -> [Step] {
    let given = missing.flatMap { missing in known(sheet, in: world).map { missing.given($0.any, in: world) } }
    return given ?? [.say(.note(world.words.nothingToSave))]
  }

  /// Whoever looked for them goes on with them. Who was known, and is so still, is selected as somebody new would be.
  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step] {
    if let missing { return missing.given(known(sheet, in: world)?.any ?? name, in: world) }
    guard let known = known(sheet, in: world) else { return [] }
    return [
      .changing(RegistersScreen.self) { registers, world in
        registers.change(RecordList.self) { $0.reveal(known.any, in: world) }
        return []
      }
    ]
  }
}
