/// The act of taking a submission down, from whom it came if that is known.
public struct TakeSubmission: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "comment",
    ActWords(
      logged: Label(pl: "przyjęto uwagę", en: "remark taken down"), done: .saved,
      lasting: Label(
        pl: "Zapisanej uwagi nie da się potem cofnąć.", en: "A remark that is saved cannot be undone afterwards.")))

  /// The remark, with the id that its sender drew.
  public let submission: Submission
  /// The person from whom it came; nil where nobody is named.
  public let person: Person?
  /// The recognition: for whom somebody with a known e-mail or telephone is taken.
  public let recognition: Recognition

  /// Such a remark.
  public init(_ submission: Submission, from person: Person?, as recognition: Recognition = .asking) {
    self.submission = submission
    self.person = person
    self.recognition = recognition
  }

  /// The remark.
  public var subject: ActSubject { .submission(submission) }

  /// Decides the receipt of the submission. What was said cannot be unsaid: there is no counter.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    try SubmissionRules.comment(submission, from: person, as: recognition, in: situation)
  }
}

/// The rules of submissions.
enum SubmissionRules {
  /// A remark as it came. It begins unpublished and unanswered whatever its sender wrote into those fields; a late one is
  /// taken too, for it is counted and answered as late.
  /// - Throws: `consultationNotOpen` for one received before the first day, `receivedInFuture`, `unknownUnit`,
  ///   `anonymousNotAdmitted` where nobody is named.
  static func comment(
    _ asked: Submission, from person: Person?, as recognition: Recognition, in situation: Situation
  ) throws(Refusal) -> Decision {
    if situation.register.stored(asked.id.any) != nil { return .alreadyDone }
    let consultation = try RecordRules.living(asked.consultation, in: situation)
    var submission = unmoderated(asked)
    submission.kind = asked.kind ?? .remark
    // An organization tells what it is; of anybody else nobody knows what was not said.
    submission.submitterKind = asked.submitterKind ?? (asked.organization.isEmpty ? nil : .organization)
    submission.enteredBy = situation.author.login
    submission.enteredAt = situation.now
    submission.receipt = try ReceiptCode.kept(asked.receipt, in: \Submission.receipt)
    let received = asked.receivedOn ?? situation.today
    submission.receivedOn = received
    try mustBeInTime(received, sent: asked.sentOn, for: consultation, today: situation.today)
    (submission.version, submission.unit) = try anchor(of: asked, in: consultation, on: situation.register)

    var changes: [Change] = []
    // A form left blank names nobody.
    if let given = person.flatMap({ $0.values.isEmpty ? nil : $0 }) ?? situation.register.record(asked.person) {
      let recognized = try PersonRecognition.recognize(given, as: recognition, in: situation)
      submission.person = recognized.person.id
      changes = recognized.changes
    } else if asked.person.isEmpty, asked.organization.isEmpty, !consultation.anonymousAdmitted {
      throw .anonymousNotAdmitted
    }
    changes += try RecordRules.insert(submission, in: situation.after(changes))
    // What was said cannot be unsaid: there is no counter.
    return Decision(changes: changes)
  }

  /// A remark is carried to another unit only where its version has that unit.
  static func mustHaveItsUnit(_ new: Submission, was old: Submission?, in situation: Situation) throws(Refusal) {
    guard let old, new.unit != old.unit, !new.unit.isEmpty else { return }
    guard let version = situation.register.record(new.version) else { return }
    guard Unit.address(typed: new.unit, in: version.units) != nil else { throw .unknownUnit(new.unit) }
  }

  /// Checks a new value of a submission: what an answer was given to stays so; and whatever is corrected, it still came
  /// in its time.
  static func mustBeSound(_ new: Submission, was old: Submission, in situation: Situation) throws(Refusal) {
    if new.unit != old.unit || new.kind != old.kind, isAnswered(old, on: situation.register) {
      throw .consultation(.submissionAnswered(old.id))
    }
    guard new.receivedOn != old.receivedOn || new.sentOn != old.sentOn, let received = new.receivedOn,
      let consultation = situation.register.record(new.consultation)
    else { return }
    try mustBeInTime(received, sent: new.sentOn, for: consultation, today: situation.today)
  }

  /// Whether a remark is the last of its consultation, so that no other has another number when it is taken back.
  static func mustBeTheLast(_ submission: Submission, in situation: Situation) throws(Refusal) {
    let siblings = Siblings(whose: \Submission.consultation, is: submission.consultation)
    let count = situation.register.count(siblings)
    // Not by its rank: an import takes back thousands, one behind the other.
    guard let last = situation.register.ids(siblings, window: max(0, count - 1)..<count).first,
      last != submission.id.any
    else { return }
    throw .consultation(.remarkedSince(submission.id, next: Identifier(last.raw)))
  }

  /// Whether the words of a remark can still be corrected by whoever asks.
  static func mustBeCorrectable(_ submission: Submission, in situation: Situation) throws(Refusal) {
    func refuse(_ why: CorrectionHindrance) -> Refusal { .consultation(.notCorrectable(submission.id, why)) }
    if isAnswered(submission, on: situation.register) { throw refuse(.answered) }
    if submission.moderation != .pending { throw refuse(.looked(submission.moderation)) }
    guard submission.enteredBy == situation.author.login else { throw refuse(.typedBy(submission.enteredBy)) }
    guard let day = submission.enteredAt?.day, day == situation.today else {
      throw refuse(.dayOver(submission.enteredAt?.day))
    }
  }

  /// Whether there is an answer to a remark, or to the one that it is answered together with, in whatever state.
  static func isAnswered(_ submission: Submission, on register: any Register) -> Bool {
    [submission.id, submission.groupedWith].contains {
      !$0.isEmpty && Responses.response(to: $0, on: register) != nil
    }
  }

  private static func unmoderated(_ asked: Submission) -> Submission {
    var submission = asked
    submission.publishedText = ""
    submission.publishedJustification = ""
    submission.publishedWording = ""
    submission.moderation = .pending
    submission.withheldBecause = ""
    submission.groupedWith = Identifier("")
    submission.forwardedTo = ""
    submission.forwardedOn = nil
    return submission
  }

  private static func mustBeInTime(
    _ received: Day, sent: Day?, for consultation: Consultation, today: Day
  ) throws(Refusal) {
    if received > today { throw .receivedInFuture(received) }
    if let sent, sent > received { throw .consultation(.sentAfterReceived(sent: sent, received: received)) }
    if let opens = consultation.opens, received < opens { throw .consultationNotOpen(opens: opens) }
  }

  /// The version and unit that a remark is bound to. One on the whole is on the newest version of the one document that
  /// there is, so that its text stays what was remarked on. A unit named without a version is looked for in the newest version
  /// of each of the consultation's documents; where there is no text at all in the register, it is taken as it was said.
  private static func anchor(
    of asked: Submission, in consultation: Consultation, on register: any Register
  ) throws(Refusal) -> (Identifier<Version>, String) {
    var asked = asked
    if Unit.isWhole(typed: asked.unit) { asked.unit = "" }
    let versions: [Version]
    if asked.version.isEmpty {
      versions = newestVersions(of: consultation, on: register)
      if asked.unit.isEmpty { return (versions.count == 1 ? versions[0].id : asked.version, "") }
    } else {
      guard let version = register.record(asked.version),
        register.record(version.document)?.consultation == consultation.id
      else {
        throw .invalid(\Submission.version, .unknownReference(asked.version.raw))
      }
      versions = [version]
    }
    if asked.unit.isEmpty || versions.isEmpty { return (asked.version, asked.unit) }
    for version in versions {
      if let address = Unit.address(typed: asked.unit, in: version.units) { return (version.id, address) }
    }
    throw .unknownUnit(asked.unit)
  }

  private static func newestVersions(of consultation: Consultation, on register: any Register) -> [Version] {
    register.records(whose: \Document.consultation, is: consultation.id).compactMap { document in
      document.newestVersion(on: register)
    }
  }
}

extension Register {
  /// The consultations that take remarks on a day, at most so many: what closes first comes first. One that came later is
  /// late (`SubmissionRules.comment`), and nobody is offered that.
  public func consultations(takingRemarksOn day: Day, atMost count: Int) -> [Identifier<Consultation>] {
    first(count, of: Query(orderedBy: \Consultation.closes, from: .text(day.text))) { id in
      value(of: \Consultation.opens, in: Identifier(id.raw)).map { $0 <= day } ?? false
    }.map { Identifier($0.raw) }
  }
}

extension Document {
  /// The version with the highest number; of equal ones the last that was added. Nil if there is none yet.
  public func newestVersion(on register: any Register) -> Version? {
    register.records(whose: \Version.document, is: id)
      .enumerated().max { ($0.element.number ?? 0, $0.offset) < ($1.element.number ?? 0, $1.offset) }?.element
  }
}
