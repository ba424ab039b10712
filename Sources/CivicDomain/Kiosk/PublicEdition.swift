/// The public edition of a register: all that a kiosk knows, as it stood at one moment. It holds what everyone may see, and of
/// people nothing at all.
public struct PublicEdition {
  /// The moment at which the register stood so.
  public var madeAt: Instant
  /// The centre's name.
  public var centre = ""
  /// Whom else one may ask: the room and the telephone of the staff; empty: nobody said.
  public var contact = ""
  /// Whether it is a register for training, in which nothing is real.
  public var isTraining = false
  /// The system's numbers of the users whose hand-ins are taken in: a kiosk that runs as somebody else says so, and takes none.
  public var senders: Set<UInt32> = []
  /// The number of an office's log line up to which it was read, so that whoever makes the next one sees whether anything is new.
  public var turn = 0
  /// The privacy notice in force; nil: the centre has none, and nobody is asked for personal data.
  public var notice: PublicNotice?
  /// The records, each with the values that a kiosk shows (`shown`): planned sessions to come, resources on offer and their
  /// organizations, bookings and closures from that day on (whose, is not told), consultations that were announced with
  /// their documents and newest versions, settings.
  public var register = MemoryRegister()
  /// What was said in those consultations, as far as it was published.
  public var remarks: [PublicRemark] = []
  /// The seats of the sessions, for the registrations from which they are counted are nobody's outside.
  public var seats: [Identifier<Session>: PublicSeats] = [:]
  /// What became of what was handed in, by the key of its receipt, of which nobody makes the code.
  public var receipts: [String: PublicReceipt] = [:]

  /// An edition with nothing in it.
  public init(madeAt: Instant) { self.madeAt = madeAt }

  /// Takes a part in.
  public mutating func add(_ part: PublicPart) {
    switch part {
    case .record(let record):
      register.apply([Change(id: record.id, set: record.values)], at: record.changedAt, by: Author(record.changedBy))
    case .seats(let seats, let session): self.seats[session] = seats
    case .remark(let remark): remarks.append(remark)
    case .receipt(let receipt, let key): receipts[key] = receipt
    }
  }
}

/// A part of a public edition. Whoever makes one has a few of them at a time, and never all.
public enum PublicPart: Equatable, Sendable {
  /// A record, with the values that everyone may see.
  case record(StoredRecord)
  /// The seats of a session.
  case seats(PublicSeats, Identifier<Session>)
  /// A remark as it was published.
  case remark(PublicRemark)
  /// What became of what was handed in, by the key of its receipt.
  case receipt(PublicReceipt, key: String)
}

/// The privacy notice as a kiosk shows it.
public struct PublicNotice: Equatable, Sendable {
  /// The version, which is stored with what was handed in after it was shown.
  public var version: String
  /// The whole text.
  public var text: String
  /// The short one.
  public var shortText: String

  /// A notice.
  public init(version: String, text: String, shortText: String) {
    (self.version, self.text, self.shortText) = (version, text, shortText)
  }
}

/// The seats of a session, counted in people.
public struct PublicSeats: Equatable, Sendable {
  /// The free seats in the room; nil: there is no limit, or there is no room.
  public var free: Int?
  /// The free seats online; nil: there is no limit, or it is not online.
  public var freeOnline: Int?
  /// How many wait.
  public var waiting = 0

  /// Seats.
  public init(free: Int?, freeOnline: Int?, waiting: Int) {
    (self.free, self.freeOnline, self.waiting) = (free, freeOnline, waiting)
  }
}

/// A remark as it was published, and its answer if that was. It has no id: a remark's would tell who else is the same person.
public struct PublicRemark: Equatable, Sendable {
  /// The consultation.
  public var consultation: Identifier<Consultation>
  /// The version of the text that its sender had in hand; empty: there was none.
  public var version: Identifier<Version>
  /// The number in its consultation: `U-14`.
  public var number: String
  /// The place in the text; empty: the whole.
  public var unit: String
  /// The text as published.
  public var text: String
  /// The justification as published.
  public var justification: String
  /// The proposed wording as published.
  public var wording: String
  /// What was done with it; nil until the answer is published.
  public var disposition: Disposition?
  /// The justification of the answer; empty until it is published.
  public var answer: String
  /// The place at which the text changed for it.
  public var changedUnit: String
  /// The day on which the answer was published.
  public var answeredOn: Day?

  /// A remark of which nothing is said yet.
  public init(consultation: Identifier<Consultation>, version: Identifier<Version> = Identifier(""), number: String) {
    (self.consultation, self.version, self.number) = (consultation, version, number)
    (unit, text, justification, wording, answer, changedUnit) = ("", "", "", "", "", "")
  }
}

/// What the holder of a receipt may be told: nothing personal.
public enum PublicReceipt: Equatable, Sendable {
  /// What became of a remark.
  case remark(ReceiptStatus)
  /// It asked for a place at a session.
  case registration(Standing, Identifier<Session>)
  /// No rule took it, and it belongs to nothing that is told here: the staff see to it, or settled it on that day.
  case atStaff(settledOn: Day?)

  /// How a registration stands.
  public enum Standing: Equatable, Sendable {
    /// It has a seat.
    case seated
    /// It waits; its place on the list, from 1.
    case waiting(Int)
    /// It was called off.
    case cancelled
    /// No rule took it: the staff see to it, or settled it on that day.
    case atStaff(settledOn: Day?)
  }
}
