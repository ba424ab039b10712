import CivicDomain

/// A form that somebody left unfinished, with personal data that were kept for longer than their term.
public struct StaleForm: Equatable, Sendable {
  /// The login of whoever left it.
  public let login: String
  /// The instant when it was last typed into.
  public let keptAt: Instant

  /// Such a form.
  public init(login: String, keptAt: Instant) {
    self.login = login
    self.keptAt = keptAt
  }
}

/// What the run loop is to do about data whose retention period is over; the answer comes as `Event.retention`.
public enum RetentionStep: Equatable, Sendable {
  /// Look which unfinished forms are too old; whose other data are due the register says.
  case look
  /// Erase all of it, if it is still what was shown.
  case erase([RecordID], [StaleForm])
  /// Erase whoever came in with a sign-up that was taken back.
  case takenBack(TakenBackSignUp)
}

/// A sign-up that was taken back, and whoever came in with it.
public struct TakenBackSignUp: Equatable, Sendable {
  /// The registration, which is removed.
  public let registration: RecordID
  /// The person as they came in: whoever was changed since stays.
  public let person: StoredRecord
  /// What the person is called.
  public let name: String
  /// What was told of the undoing so far.
  public let told: String

  /// Such a sign-up.
  public init(registration: RecordID, person: StoredRecord, name: String, told: String) {
    self.registration = registration
    self.person = person
    self.name = name
    self.told = told
  }
}

/// What became of it.
public enum RetentionAnswer: Equatable, Sendable {
  /// The unfinished forms that are too old; and whether nothing was erased, for something else is due by now.
  case outlook([StaleForm], isChanged: Bool)
  /// It was erased, as a sentence.
  case erased(String)
  /// It was not, or not all of it, and why.
  case notErased(String)
  /// Whether the person is gone who came in with a sign-up that was taken back, and what went wrong; nil: nothing did.
  case takenBack(TakenBackSignUp, isGone: Bool, trouble: String?)
}
