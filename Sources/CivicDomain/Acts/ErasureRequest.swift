/// The request of an erasure or a redaction: words are taken out of the register and its files for good. It is no
/// `Act`: `Store.erase` alone takes it, so that it cannot be sent where the files would not be cleared.
public enum ErasureRequest: Equatable, Sendable {
  /// The personal data of these people and registrations; the reason names the request.
  case erase([RecordID], because: String)
  /// Redacts one text of a record: wherever it was ever written, it becomes a mark.
  case redact(RecordID, field: String, because: String)

  /// The word by which the log calls an erasure.
  public static let erasing = ActDeclaration(
    "erase",
    ActWords(
      logged: Label(pl: "usunięto dane osobowe", en: "personal data erased"), done: .saved, lasting: .goneForGood)
  ).keepersAlone
  /// The word by which the log calls a redaction.
  public static let redacting = ActDeclaration(
    "redact",
    ActWords(logged: Label(pl: "usunięto tekst", en: "text taken out"), done: .saved, lasting: .goneForGood)
  ).keepersAlone

  /// Whether the log calls an erasure or a redaction by this word.
  public static func isOne(_ word: String) -> Bool { word == erasing.word || word == redacting.word }

  /// The word of the erasure in the log.
  public var word: String {
    switch self {
    case .erase: Self.erasing.word
    case .redact: Self.redacting.word
    }
  }

  /// The right that it asks for.
  public var right: Right {
    switch self {
    case .erase: Self.erasing.right
    case .redact: Self.redacting.right
    }
  }

  /// The reason that somebody gave, for the log.
  public var because: String {
    switch self {
    case .erase(_, let because), .redact(_, _, let because): because
    }
  }

  /// Decides what the erasure means for the register as it is now. What is gone for good has no counter.
  /// - Throws: the refusal, with its facts, where a rule forbids it.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    switch self {
    case .erase(let ids, let because): try ErasureRules.erase(ids, because: because, in: situation)
    case .redact(let id, let field, let because):
      try RedactionRules.redact(id, field: field, because: because, in: situation)
    }
  }
}

extension Label {
  /// That what was erased does not come back.
  static let goneForGood = Label(
    pl: "Usuniętych danych nie da się przywrócić: nie ma ich już w plikach.",
    en: "What was erased cannot be brought back: it is no longer in the files.")
}
