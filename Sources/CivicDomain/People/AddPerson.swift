/// Somebody is recorded who has not signed up and sent nothing: whom to ring for an organization. Who is known already stays
/// one record, and is completed.
public struct AddPerson: Act {
  /// Its words.
  public static let declaration = ActDeclaration(
    "person-add", command: nil,
    ActWords(
      logged: Label(pl: "dodano osobę", en: "person added"), done: Label(pl: "Zapisano osobę", en: "Person saved"),
      undone: Label(pl: "uzupełnienie danych osoby", en: "what was added of a person"),
      lasting: Label(
        pl: "Zapisanej osoby nie da się potem cofnąć: jej dane usuwa wspolnie erase.",
        en: "A person who is saved cannot be undone afterwards: wspolnie erase erases their data.")))

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
    return Decision(changes, undoneBy: Self.counter, in: situation)
  }

  /// What takes back what a known person got: the values, and the notice that they were given with them.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    guard let part = deed.parts.first, !part.isNew else { return nil }
    return deed.takingNoticesBack(with: EditRecord.takingBack(part))
  }
}
