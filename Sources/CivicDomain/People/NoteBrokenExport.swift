/// The act that notes that personal data, whose export was noted, went out in part or not at all, for the writing failed. The
/// program sends it by itself; nobody is offered it, and nothing takes it back.
public struct NoteBrokenExport: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "personal-export-break", command: "export",
    ActWords(
      logged: Label(pl: "wydanie danych osobowych przerwano", en: "export of personal data broken off"),
      done: Label(pl: "Odnotowano, że wydanie przerwano", en: "Broken export noted"),
      lasting: Label(
        pl: "Tego się nie cofa: wiersz mówi, że wydanie danych przerwano.",
        en: "This stays: the line says that the export was broken off."))
  ).takingPersonalDataOut

  /// The export that was noted.
  public let id: Identifier<PersonalExport>

  /// A note of what became of an export.
  public init(_ id: Identifier<PersonalExport>) { self.id = id }

  /// The export.
  public var subject: ActSubject { .record(id.any) }

  /// What has been cannot be taken back: there is no counter.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    var new = old
    new.isBroken = true
    let changes = try RecordRules.replace(old, with: new, in: situation)
    return changes.isEmpty ? .alreadyDone : Decision(changes: changes)
  }
}
