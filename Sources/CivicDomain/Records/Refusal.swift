/// The reason why a rule forbids an act: a value with its facts. `Words` makes the sentence.
public enum Refusal: Error, Equatable, Sendable {
  /// One of several records, of which an act is done to all or to none, has something against it.
  indirect case ofSeveral(RecordID, Refusal)
  /// Fields with values that they do not take.
  case invalid(Kind, FieldErrors)
  /// A conflict: somebody changed these fields since the editor looked.
  case changedSince(RecordID, [Conflict])
  /// The record is unknown: there is none of this id.
  case unknown(RecordID)
  /// The record was removed.
  case removed(RecordID)
  /// The record is not removed, so that it cannot be restored.
  case notRemoved(RecordID)
  /// Other records refer to it: the first few, and how many in all.
  case stillReferredTo(RecordID, by: [RecordID], total: Int)
  /// Records of this kind are made by an act of their own.
  case hasOwnAct(Kind)
  /// A record of this kind is never just removed: it ends by an act of its own, or never.
  case hasOwnEnd(RecordID)
  /// The act needs a reason.
  case reasonMissing
  /// What was given as the reason says nothing.
  case reasonSaysNothing(FieldDeclaration)
  /// The act needs to be told this.
  case inputMissing(FieldDeclaration)
  /// The act needs to be told this, because of these records.
  case mustSay(FieldDeclaration, for: Label, about: [RecordID])
  /// The record is of a kind from which nothing personal is erased as a whole.
  case notErasable(RecordID)
  /// More than can be saved at once, all or none: so many bytes.
  case tooMuchAtOnce(limit: Int)
  /// What it rests on was changed by others each time that it was judged, so many times.
  case keepsChanging(times: Int)
  /// The field holds no words that could be taken out.
  case notRedactable(RecordID, field: String)

  /// The thing is not to be had at that time.
  case bookingClash(BookingClash)
  /// The resource is paused or withdrawn.
  case resourceNotOffered(Identifier<Resource>, ResourceStatus)
  /// The organization that would borrow, or lend, is no more.
  case organizationDissolved(Identifier<Organization>)
  /// The booking is saved only with a reason, and there is none; free times of the same length nearby, for which none
  /// is needed.
  case bookingNeedsReason([BookingConcern], freeTimes: [TimeSpan])
  /// Fewer things than are promised at once from now on: so many, and by whom.
  case thingsPromised(quantity: Int, promised: Int, to: [Booking])
  /// The record is in a state in which these fields stay as they are.
  case settled(RecordID, fields: [String])
  /// The booking's state does not allow that step.
  case bookingStep(BookingStep, from: BookingStatus)

  /// The session needs no registration.
  case openEntry(Identifier<Session>)
  /// The session was cancelled or is over.
  case sessionNotPlanned(Identifier<Session>, SessionStatus)
  /// Registration has not begun.
  case registrationNotOpen(opens: LocalTime)
  /// Registration has ended; the last moment it counted (exclusive).
  case registrationClosed(closed: LocalTime)
  /// Not enough seats left in that mode: how many there are, how many people have one, and how many registrations
  /// wait already, so that the next place on the waiting list is `waiting + 1`.
  case sessionFull(seats: Int, taken: Int, waiting: Int)
  /// The people are more than can ever fit.
  case tooManyPeople(people: Int, seats: Int)
  /// The person is known, and what is known was given otherwise: what it was, and what was given.
  case personKnownOtherwise(Identifier<Person>, [FieldEdit])
  /// The person is registered already.
  case alreadyRegistered(Identifier<Registration>)
  /// The session is not held in that mode.
  case modeNotOffered(SessionMode)
  /// Online needs an e-mail address for the joining details; whether one can come in person instead.
  case onlineNeedsEmail(orInPerson: Bool)
  /// The registration is not in force.
  case registrationNotInForce(Identifier<Registration>, RegistrationStatus)
  /// Nobody is marked as present or absent before the session's day.
  case attendanceNotYet(from: Day)
  /// Fewer seats than people seated: the first registrations of those, and how many there are in all.
  case seatsTaken(seats: Int, seated: Int, by: [Identifier<Registration>], total: Int)

  /// A remark dated after today.
  case receivedInFuture(Day)
  /// The consultation has not begun.
  case consultationNotOpen(opens: Day)
  /// Remarks need a name here.
  case anonymousNotAdmitted
  /// The version has no such unit.
  case unknownUnit(String)
  /// The remark is answered already, by somebody else.
  case alreadyAnswered(Identifier<Submission>, by: String, at: Instant)
  /// An answer of that kind needs a justification.
  case justificationMissing(Disposition)
  /// The answer is not in the state that the act needs.
  case responseState(Identifier<Submission>, ResponseState?)
  /// There is no answer that could be approved or published.
  case nothingToDo
  /// The remark belongs to another consultation.
  case otherConsultation(Identifier<Submission>)

  /// A rule of consultations.
  case consultation(ConsultationRefusal)
  /// A rule of breaches of personal data.
  case breach(BreachRefusal)
  /// A rule of privacy notices.
  case notice(NoticeRefusal)
  /// A rule of what people ask for about their data.
  case personRequest(PersonRequestRefusal)
  /// The case that a kiosk left was settled then.
  case kioskCaseSettled(on: Day)

  /// The author only reads here: staff are that group, or where it is empty the owner of the store alone.
  case forStaffAlone(group: String)
  /// The keepers alone may do it, who are that group.
  case forKeepersAlone(group: String)

  /// The cause: what the refusal comes to for the record that it is about, whether there were others or not.
  public var cause: Refusal { if case .ofSeveral(_, let cause) = self { cause } else { self } }

  /// Returns the refusal naming which of several it is about; what is missing is missing for all of them.
  func named(_ id: RecordID) -> Refusal { cause.asksForWords ? cause : .ofSeveral(id, cause) }

  private var asksForWords: Bool {
    if case .inputMissing = self { return true }
    if case .reasonSaysNothing = self { return true }
    return self == .reasonMissing
  }

  /// A field that two people changed differently.
  public struct Conflict: Hashable, Sendable {
    /// The edit: what the editor saw and wants.
    public let edit: FieldEdit
    /// The value that it is now.
    public let now: FieldValue?

    /// A conflict.
    public init(edit: FieldEdit, now: FieldValue?) {
      self.edit = edit
      self.now = now
    }
  }
}

/// The clash of a booking: why it does not fit, and what would.
public struct BookingClash: Equatable, Sendable {
  /// How many were wanted.
  public let wanted: Int
  /// How many are free through the whole time.
  public let free: Int
  /// How many there are at all.
  public let lendable: Int
  /// The bookings in the way, by their start.
  public let inTheWay: [Booking]
  /// Free times of the same length nearby, each from–to.
  public let freeTimes: [TimeSpan]

  /// A clash.
  public init(wanted: Int, free: Int, of lendable: Int, inTheWay: [Booking], freeTimes: [TimeSpan]) {
    self.wanted = wanted
    self.free = free
    self.lendable = lendable
    self.inTheWay = inTheWay
    self.freeTimes = freeTimes
  }
}

/// A time from one moment up to, not including, another.
public struct TimeSpan: Hashable, Sendable {
  /// The beginning.
  public let start: LocalTime
  /// The end, not part of it.
  public let end: LocalTime

  /// A span; `end` must lie after `start`.
  public init(start: LocalTime, end: LocalTime) {
    self.start = start
    self.end = end
  }

  /// Back to back is no overlap.
  public func overlaps(_ other: TimeSpan) -> Bool { start < other.end && other.start < end }
}

extension Refusal {
  /// The sort of a refusal, which commands tell by their exit codes.
  public enum Sort: Sendable {
    /// A rule, or the record's own fields, forbid it.
    case rule
    /// A value cannot be read.
    case unreadable
    /// The record is not there, or no more.
    case nothingThere
    /// The author has no right to it.
    case notPermitted
    /// Nothing forbids it but what others do at this moment.
    case passing
  }

  /// The fields that it is about, likeliest first: where a form can say it. Of `invalid` its errors name them; empty where
  /// it is about the act as a whole.
  public var fields: [String] { traits.fields }

  /// The field in which whoever makes a record says why it is made nevertheless; nil where no word lifts the refusal.
  public var liftedBy: String? {
    if case .registrationClosed = cause { return Registration.name(of: \.lateBecause) }
    if case .bookingNeedsReason = cause { return Booking.name(of: \.outsideBecause) }
    return nil
  }

  /// The sort of the refusal.
  public var sort: Sort { traits.sort }

  /// The traits of each case: the fields that it blames, and its sort.
  private var traits: (fields: [String], sort: Sort) {
    switch self {
    case .ofSeveral(_, let cause): cause.traits
    case .invalid(_, let errors):
      ([], errors.byField.values.contains(where: \.isUnreadable) ? .unreadable : .rule)
    case .unknown, .removed: ([], .nothingThere)
    case .anonymousNotAdmitted: ([Person.name(of: \.name)], .rule)
    // Of what there never is so much no time is to blame.
    case .bookingClash(let clash) where clash.wanted > clash.lendable: ([Booking.name(of: \.quantity)], .rule)
    case .unknownUnit: ([Submission.name(of: \.unit)], .rule)
    case .receivedInFuture, .consultationNotOpen: ([Submission.name(of: \.receivedOn)], .rule)
    case .consultation(let refusal): (refusal.fields, .rule)
    case .breach(let refusal): (refusal.fields, .rule)
    case .notice(let refusal): (refusal.fields, .rule)
    case .personRequest(let refusal): (refusal.fields, .rule)
    case .onlineNeedsEmail: ([Person.name(of: \.email)], .rule)
    case .tooManyPeople: ([Registration.name(of: \.people)], .rule)
    case .modeNotOffered: ([Registration.name(of: \.mode)], .rule)
    case .seatsTaken: (Session.names(of: \.seats, \.onlineSeats), .rule)
    case .justificationMissing: ([Response.name(of: \.justification)], .rule)
    case .reasonMissing: (["because"], .rule)
    case .inputMissing(let input), .reasonSaysNothing(let input), .mustSay(let input, _, _): ([input.name], .rule)
    case .personKnownOtherwise(_, let differences): (differences.map(\.field), .rule)
    case .bookingNeedsReason: ([Booking.name(of: \.outsideBecause)], .rule)
    case .thingsPromised: ([Resource.name(of: \.quantity)], .rule)
    case .organizationDissolved: ([Booking.name(of: \.borrower)], .rule)
    case .settled(_, let fields): (fields, .rule)
    case .keepsChanging: ([], .passing)
    case .forStaffAlone, .forKeepersAlone: ([], .notPermitted)
    case .changedSince, .notRemoved, .stillReferredTo, .hasOwnAct, .hasOwnEnd, .notErasable, .notRedactable,
      .tooMuchAtOnce, .bookingClash, .resourceNotOffered, .bookingStep, .openEntry, .sessionNotPlanned,
      .registrationNotOpen, .registrationClosed, .sessionFull, .alreadyRegistered, .registrationNotInForce,
      .attendanceNotYet,
      .alreadyAnswered, .responseState, .nothingToDo, .otherConsultation, .kioskCaseSettled:
      ([], .rule)
    }
  }
}
