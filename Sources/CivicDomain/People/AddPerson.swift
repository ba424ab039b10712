/// Somebody is recorded who has not signed up and sent nothing: whom to ring for an organization. Who is known already stays
/// one record, and is completed.
public struct AddPerson: Act {
  /// Its words.
  public static let declaration = ActDeclaration(
    "person-add", command: nil,
    ActWords(
      logged: Label(pl: "dodano osobę", en: "person added"), done: Label(pl: "Zapisano osobę", en: "Person saved"),
      undone: Label(pl: "uzupełnienie danych osoby", en: "what was added of a person")))

  /// Who it is, with the id that its sender drew.
  public let person: Person
  /// For whom somebody with a known e-mail or telephone is taken.
  public let recognition: Recognition

  /// Such a person.
  public init(_ person: Person, as recognition: Recognition = .asking) {
    self.person = person
    self.recognition = recognition
  }

  /// The person.
  public var subject: ActSubject { .new(person.id.any, person.values) }

  /// What a known person got is taken back; a new person is taken out by an erasure alone.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    let (_, changes) = try PersonRecognition.recognize(person, as: recognition, in: situation)
    guard let change = changes.first else { return .alreadyDone }
    guard let before = situation.register.stored(change.id)?.values else { return Decision(changes: changes) }
    let edits = change.fieldNames.sorted().map { FieldEdit(field: $0, was: change[$0] ?? nil, becomes: before[$0]) }
    return Decision(changes: changes, counter: EditRecord(change.id, edits))
  }
}
