/// Everything that the staff can ask for. To read what the system can do, read this list.
///
/// Screens, commands and imports all speak it; there is no second way to change anything. An intent that creates
/// carries the ids its sender drew, so that the same intent sent twice is answered "already done".
public enum Intent: Equatable, Sendable {
  /// A new record of a plain kind, with these values.
  case add(RecordID, Row)
  /// New values for some fields of a record, each with what it was when the editor looked.
  case edit(RecordID, [FieldEdit])
  /// Marks a record as removed; refused while something refers to it.
  case remove(RecordID, because: String)
  /// Takes a removal back.
  case restore(RecordID)
  /// Several acts, all or none, and what they are sent together for: the log says so.
  case together([Intent], for: Together = .several)

  /// A new booking, in the state "requested".
  case book(Booking)
  /// The next step of a booking.
  case advanceBooking(Identifier<Booking>, BookingStep, because: String)

  /// A place for somebody at a session. `as`: for whom somebody with a known e-mail or telephone is taken.
  /// `waitingListAccepted`: if it is full, a place on the waiting list will do. `lateBecause`: why it is taken although
  /// registration has closed; empty if it is not to be.
  case register(
    Registration, Person, as: Recognition = .asking, waitingListAccepted: Bool, lateBecause: String)
  /// The end of a registration. `again` is the id of the new one that undoing makes, at the end of the line, where its
  /// own place is no longer to be had; empty if nobody will undo it.
  case cancelRegistration(Identifier<Registration>, again: Identifier<Registration>)
  /// A cancellation taken back: the registration as it was, in its own place while nobody has got that; else a new one.
  case reinstateRegistration(Registration, again: Identifier<Registration>)
  /// Whether a registered person came.
  case markAttendance(Identifier<Registration>, came: Bool)
  /// The mark of whether somebody came taken back.
  case unmarkAttendance(Identifier<Registration>)
  /// What came of ringing somebody who is registered; nil: nobody need be rung after all. Who declines is cancelled,
  /// `again` as there.
  case noteCall(Identifier<Registration>, CallState?, again: Identifier<Registration>)

  /// A remark taken down, from whom it came if that is known; `as` as in `register`.
  case comment(Submission, from: Person?, as: Recognition = .asking)
  /// Draft answers, all or none.
  case respond([Response])
  /// The authority approves the drafts to these remarks of a consultation.
  case approveAnswers(Identifier<Consultation>, [Identifier<Submission>], by: String, on: Day)
  /// The approved answers to these remarks of a consultation become public.
  case publishAnswers(Identifier<Consultation>, [Identifier<Submission>], on: Day)
  /// A consultation goes into the case file.
  case handOverConsultation(Identifier<Consultation>, on: Day)

  /// The personal data of these people and registrations leave the register and its files; the reason names the request.
  /// Asked for through `Store.erase`, which also clears the files.
  case erase([RecordID], because: String)
  /// One text of a record, wherever it was ever written, becomes a mark; asked for in the same way.
  case redact(RecordID, field: String, because: String)
}

extension Intent {
  /// A new record of a plain kind, with values by their names, as forms and commands know them.
  public static func add(_ id: RecordID, _ values: [String: FieldValue]) -> Intent { .add(id, Row(values, of: id)) }
}

/// What several acts are sent together for.
public enum Together: Hashable, Sendable {
  /// Somebody does several things at once: all or none.
  case several
  /// The rows of a file.
  case importing
  /// They take back what was done.
  case undoing
}

/// One field of an edit: what it was when the editor looked, and what it becomes.
public struct FieldEdit: Hashable, Sendable {
  /// The field's name.
  public let field: String
  /// What the editor saw; nil: nothing.
  public let was: FieldValue?
  /// What it becomes; nil clears it.
  public let becomes: FieldValue?

  /// An edit of one field.
  public init(field: String, was: FieldValue?, becomes: FieldValue?) {
    self.field = field
    self.was = was
    self.becomes = becomes
  }

  /// The edit that undoes this one.
  public var reversed: FieldEdit { FieldEdit(field: field, was: becomes, becomes: was) }
}

/// A step in a booking's life.
public enum BookingStep: String, CaseIterable, Hashable, Sendable {
  /// The request is granted.
  case confirm
  /// The thing was handed over.
  case handOver
  /// The thing came back.
  case takeBack
  /// The borrower, or the centre, calls it off.
  case cancel
  /// The request is not granted.
  case refuse
  /// The step before is taken back: from confirmed or cancelled to requested, from handed over to confirmed, and so on.
  case stepBack
}
