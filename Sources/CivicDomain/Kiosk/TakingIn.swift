/// Why something in a kiosk's drop-box is no hand-in: it is set aside, for no kiosk of ours writes it.
public enum HandInFault: Error, Equatable, Sendable {
  /// Its ids are none that a kiosk draws, or belong to something else.
  case ids
  /// Fields hold what they may not.
  case values([String])
  /// It is about what never was in the register.
  case unknown
  /// A seat is asked for by nobody.
  case nobody
}

/// The taking in of what a kiosk handed in: the same acts as those of the staff, decided by the same rules.
///
/// A kiosk changes nobody whom we know: its sender is a known person only where the name and all that was given to reach them
/// agree; else they are somebody new, and the staff are asked whether they are not.
///
/// And it learns nothing of anybody: whoever types another's name is answered as if nobody were known. So whoever is registered
/// already gets a second place as a first one is given, and the staff are asked about it.
public struct TakingIn {
  /// What was handed in.
  public let handIn: HandIn
  /// The day on which it came, by the clock of the store.
  public let receivedOn: Day

  /// Takes in what came on a day.
  public init(_ handIn: HandIn, receivedOn: Day) {
    (self.handIn, self.receivedOn) = (handIn, receivedOn)
  }

  /// The author of all that is taken in.
  public static let author = Author("kiosk")

  /// The word by which the log calls what was taken in.
  public var word: String {
    switch handIn {
    case .registration: RegisterPerson.declaration.word
    case .comment: TakeSubmission.declaration.word
    }
  }
  /// The word by which the log calls what was left to the staff. It is no act: nobody asks for it.
  public static let keeping = ActDeclaration(
    "kioskCase-keep", command: "intake",
    ActWords(
      logged: Label(pl: "sprawa z kiosku do wyjaśnienia", en: "kiosk case kept"), done: .saved,
      lasting: Label(
        pl: "Tego się nie cofa: sprawę zamyka jej wyjaśnienie.", en: "This stays: the case ends when it is settled.")))

  /// The id of the case, should it become one.
  var caseID: Identifier<KioskCase> {
    Identifier(KioskCase.kind.idPrefix + handIn.id.raw.dropFirst(handIn.id.prefix.count))
  }

  /// Whether it was taken in before, or left to the staff.
  /// - Throws: `ids` where something else has its id.
  public func isDone(on register: any Register) throws(HandInFault) -> Bool {
    if register.stored(caseID.any) != nil, kept(caseID.any, on: register) { return true }
    guard register.stored(handIn.id) != nil else { return false }
    guard kept(handIn.id, on: register) else { throw .ids }
    return true
  }

  /// Whether a record is what became of it: by its receipt. Where that is said in none (a question to the staff, what was erased),
  /// whatever the staff typed is told by its channel.
  private func kept(_ id: RecordID, on register: any Register) -> Bool {
    let values = register.values(of: [Registration.name(of: \.receipt), Registration.name(of: \.channel)], in: id)
    if let receipt = values[0]?.text { return receipt == handIn.receipt.text }
    return values[1].map { $0.text == RegistrationChannel.kiosk.rawValue } ?? true
  }

  /// Checks what no rule of the register says: ids and a receipt that a kiosk draws, which nothing else has, and a name where one
  /// is needed. A receipt of somebody else's would tell its holder what became of that.
  public func mustBeSound(on register: any Register) throws(HandInFault) {
    let sender = handIn.sender
    guard handIn.id.isDrawn(of: handIn.kind), sender.id.any.isDrawn(of: Person.kind),
      register.stored(sender.id.any) == nil, handIn.receipt.bearers(on: register).isEmpty
    else { throw .ids }
    guard case .registration(let asked) = handIn else { return }
    guard asked.needs.allSatisfy({ AccessNeed(rawValue: $0) != nil }) else {
      throw .values([Registration.name(of: \.needs)])
    }
    if sender.name.allSatisfy(\.isWhitespace) { throw .nobody }
  }

  /// Decides it as the act that it asks for.
  public func decision(in situation: Situation) throws(Refusal) -> Decision {
    let sender = sender(on: situation.register)
    var question = sender.question
    let decision: Decision
    switch handIn {
    case .registration(let asked):
      var registration = Registration(blank: asked.id)
      (registration.session, registration.channel) = (asked.session, .kiosk)
      (registration.people, registration.mode) = (asked.people == 1 ? nil : asked.people, asked.mode)
      registration.receipt = asked.receipt.text
      asked.sayNeeds(in: &registration)
      if RegistrationRules.registration(of: sender.person.id, at: asked.session, on: situation.register) != nil {
        question = .double
      }
      decision = try RegisterPerson(
        registration, sender.person, as: sender.recognition, waitingListAccepted: true, lateBecause: "",
        secondAccepted: true
      ).decide(in: situation)
    case .comment(let said):
      var submission = Submission(blank: said.id)
      (submission.consultation, submission.version) = (said.consultation, said.version ?? Identifier(""))
      (submission.unit, submission.receipt) = (said.unit, said.receipt.text)
      (submission.remark, submission.justification) = (said.remark, said.justification)
      submission.proposedWording = said.proposedWording
      (submission.channel, submission.receivedOn) = (.kiosk, receivedOn)
      if !said.sender.isNobody { submission.submitterKind = .resident }
      decision = try TakeSubmission(
        submission, from: said.sender.isNobody ? nil : sender.person, as: sender.recognition
      ).decide(in: situation)
    }
    guard let question, !decision.changes.isEmpty else { return decision }
    var kept = blankCase(question)
    kept.person = sender.person.id
    let asking = try RecordRules.insert(kept, in: situation.after(decision.changes))
    return Decision(changes: decision.changes + asking)
  }

  /// Decides it as a case for the staff, for the reason that a refusal gives: of what a kiosk writes nothing is lost.
  /// - Throws: the refusal, where it is about what never was in the register.
  public func decision(refused refusal: Refusal, in situation: Situation) throws(Refusal) -> Decision {
    if case .unknown = refusal.cause { throw refusal }
    var kept = blankCase(KioskCaseReason(refusal))
    kept.receipt = handIn.receipt.text
    kept.said = handIn.said
    var changes: [Change] = []
    if !handIn.sender.isNobody {
      let sender = sender(on: situation.register)
      do throws(Refusal) {
        let recognized = try PersonRecognition.recognize(sender.person, as: sender.recognition, in: situation)
        kept.person = recognized.person.id
        changes = recognized.changes
      } catch {
        // What is nobody's name or address as the register has them is said with the rest.
        let typed = [handIn.sender.name, handIn.sender.email, handIn.sender.phone].filter { !$0.isEmpty }
        kept.said = (typed + [kept.said]).filter { !$0.isEmpty }.joined(separator: "\n\n")
      }
    }
    return Decision(changes: changes + (try RecordRules.insert(kept, in: situation.after(changes))))
  }

  /// What all cases say of it; what is there no more is not referred to.
  private func blankCase(_ reason: KioskCaseReason) -> KioskCase {
    var kept = KioskCase(blank: caseID)
    (kept.why, kept.receivedOn) = (reason, receivedOn)
    switch handIn {
    case .registration(let asked):
      (kept.matter, kept.people) = (.registration, asked.people)
      if reason != .gone { kept.session = asked.session }
    case .comment(let said):
      kept.matter = .remark
      if reason != .gone { kept.consultation = said.consultation }
    }
    return kept
  }

  /// Who hands it in, as the register has them, and what the staff are asked of them.
  private func sender(
    on register: any Register
  ) -> (person: Person, recognition: Recognition, question: KioskCaseReason?) {
    let typed = handIn.sender
    var given = Person(blank: typed.id)
    (given.name, given.email, given.phone) = (typed.name, typed.email, typed.phone)
    // What a kiosk shows is a notice of the register; another version is nobody's.
    let shown = typed.noticeVersion.isEmpty ? nil : Notice.called(typed.noticeVersion, on: register)
    if let shown, let day = shown.validFrom, day <= receivedOn {
      (given.noticeVersion, given.noticeGivenOn) = (shown.version, receivedOn)
    }
    let sharing = PersonRecognition.sharing(given, on: register)
    let same = sharing.first { known in
      PersonRecognition.differences(of: given, from: known).allSatisfy { !Self.identity.names.contains($0.field) }
        && (given.email.isEmpty || !known.email.isEmpty) && (given.phone.isEmpty || !known.phone.isEmpty)
    }
    guard let same else { return (given, .newPerson, sharing.isEmpty ? nil : .knownContact) }
    // Nor is a known person given the notice: somebody who knows their name and telephone may stand there.
    var known = Person(blank: same.id)
    known.name = given.name
    return (known, .keepingKnown, nil)
  }

  private static let identity = FieldList(\Person.name, \.email, \.phone)
}

extension KioskCaseReason {
  /// The reason that a refusal gives.
  init(_ refusal: Refusal) {
    switch refusal {
    case .sessionNotPlanned: self = .notPlanned
    case .registrationNotOpen, .registrationClosed: self = .notOpen
    case .openEntry: self = .openEntry
    case .tooManyPeople, .sessionFull: self = .tooMany
    case .modeNotOffered, .onlineNeedsEmail: self = .mode
    case .consultationNotOpen, .anonymousNotAdmitted, .consultation, .otherConsultation: self = .consultation
    case .unknownUnit: self = .place
    case .removed: self = .gone
    case .ofSeveral(_, let cause): self.init(cause)
    case .invalid(let kind, let errors):
      let isOfText = kind == Submission.kind && errors.byField[Submission.name(of: \.version)] != nil
      self = isOfText ? .place : .other
    case .changedSince, .unknown, .notRemoved, .stillReferredTo, .hasOwnAct, .hasOwnEnd, .reasonMissing,
      .reasonSaysNothing, .inputMissing, .mustSay, .notErasable, .tooMuchAtOnce, .keepsChanging, .notRedactable,
      .bookingClash, .resourceNotOffered, .organizationDissolved, .bookingNeedsReason, .thingsPromised, .settled,
      .bookingStep, .personKnownOtherwise, .registrationNotInForce, .attendanceNotYet, .seatsTaken, .receivedInFuture,
      .alreadyAnswered, .justificationMissing, .responseState, .nothingToDo, .breach, .notice, .personRequest,
      .forStaffAlone, .forKeepersAlone, .alreadyRegistered, .kioskCaseSettled:
      self = .other
    }
  }
}

extension HandIn {
  /// The record that it asks for.
  public var id: RecordID {
    switch self {
    case .registration(let asked): asked.id.any
    case .comment(let said): said.id.any
    }
  }

  /// Who handed it in.
  public var sender: HandInSender {
    switch self {
    case .registration(let asked): asked.sender
    case .comment(let said): said.sender
    }
  }

  /// The kind of the record that it asks for.
  var kind: Kind {
    switch self {
    case .registration: Registration.kind
    case .comment: Submission.kind
    }
  }

  /// The very words.
  fileprivate var said: String {
    let texts: [String]
    switch self {
    case .registration(let asked): texts = [asked.needsInWords]
    case .comment(let said): texts = [said.unit, said.remark, said.justification, said.proposedWording]
    }
    return texts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

extension RegistrationHandIn {
  /// What they need, as the registration has it.
  fileprivate func sayNeeds(in registration: inout Registration) {
    (registration.needs, registration.needsNote) = (known, needsNote)
  }

  private var known: [AccessNeed] { AccessNeed.allCases.filter { needs.contains($0.rawValue) } }

  /// The needs as the staff read them, in the language of the register.
  fileprivate var needsInWords: String {
    (known.map(\.label.pl) + [needsNote]).filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension RecordID {
  /// Whether it is one that was drawn for a new record of a kind.
  fileprivate func isDrawn(of kind: Kind) -> Bool {
    let symbols = raw.utf8.dropFirst(kind.idPrefix.utf8.count + 1)
    return raw.hasPrefix(kind.idPrefix + "-") && symbols.count == IdentifierAlphabet.symbolCount
      && symbols.allSatisfy { IdentifierAlphabet.signs.utf8.contains($0) }
  }
}
