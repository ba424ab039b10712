/// What a kiosk hands in: all that it can say. It has no author, no channel, no time and no status; the intake adds those and
/// turns it into an act.
///
/// The ids and the receipt are drawn by the kiosk when the form is opened: taken in twice, it is there once.
public enum HandIn: Equatable, Sendable {
  /// A seat at a session is asked for.
  case registration(RegistrationHandIn)
  /// Something is said in a consultation.
  case comment(CommentHandIn)

  /// The receipt that its sender copied.
  public var receipt: ReceiptCode {
    switch self {
    case .registration(let asked): asked.receipt
    case .comment(let said): said.receipt
    }
  }
}

/// The sender of what was handed in, as far as they said who they are.
public struct HandInSender: Equatable, Sendable {
  /// The id that was drawn for the person; whoever is known already stays who they are.
  public var id: Identifier<Person>
  /// The name as it was typed; empty: none was given.
  public var name = ""
  /// The e-mail address as it was typed; empty: none.
  public var email = ""
  /// The telephone as it was typed; empty: none.
  public var phone = ""
  /// The version of the privacy notice that was shown before; empty: nobody was asked for anything personal.
  public var noticeVersion = ""

  /// A sender who said nothing.
  public init(_ id: Identifier<Person>) { self.id = id }

  /// Whether nothing was said of who it is.
  public var isNobody: Bool { name.isEmpty && email.isEmpty && phone.isEmpty }
}

/// A seat that a kiosk asks for.
public struct RegistrationHandIn: Equatable, Sendable {
  /// The id of the registration.
  public var id: Identifier<Registration>
  /// The receipt.
  public var receipt: ReceiptCode
  /// The session.
  public var session: Identifier<Session>
  /// Who comes.
  public var sender: HandInSender
  /// How many people, 1 or more.
  public var people = 1
  /// How they take part; nil: as the session has it.
  public var mode: SessionMode?
  /// What they need, by the names of the choices of `Registration.needs`.
  public var needs: [String] = []
  /// What they need, in their own words.
  public var needsNote = ""

  /// A seat for one, with nothing else said.
  public init(
    _ id: Identifier<Registration>, receipt: ReceiptCode, session: Identifier<Session>, sender: HandInSender
  ) {
    (self.id, self.receipt, self.session, self.sender) = (id, receipt, session, sender)
  }
}

/// A remark that a kiosk hands in.
public struct CommentHandIn: Equatable, Sendable {
  /// The id of the submission.
  public var id: Identifier<Submission>
  /// The receipt.
  public var receipt: ReceiptCode
  /// The consultation.
  public var consultation: Identifier<Consultation>
  /// The version that was read; nil: the consultation has no text.
  public var version: Identifier<Version>?
  /// The place in it, as the text calls it; empty: the whole.
  public var unit = ""
  /// Who says it.
  public var sender: HandInSender
  /// The very words.
  public var remark = ""
  /// Why.
  public var justification = ""
  /// What should stand there instead.
  public var proposedWording = ""

  /// A remark without words yet.
  public init(
    _ id: Identifier<Submission>, receipt: ReceiptCode, consultation: Identifier<Consultation>, sender: HandInSender
  ) {
    (self.id, self.receipt, self.consultation, self.sender) = (id, receipt, consultation, sender)
  }
}
