/// The status of a booking.
public enum BookingStatus: String, Choice {
  /// Asked for.
  case requested
  /// Granted.
  case confirmed
  /// The thing is with the borrower.
  case handedOver
  /// The thing came back.
  case returned
  /// Called off.
  case cancelled
  /// The booking was not granted.
  case refused

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .requested: Label(pl: "zgłoszono", en: "requested")
    case .confirmed: Label(pl: "potwierdzono", en: "confirmed")
    case .handedOver: Label(pl: "wydano", en: "handed over")
    case .returned: Label(pl: "zwrócono", en: "returned")
    case .cancelled: Label(pl: "odwołano", en: "cancelled")
    case .refused: Label(pl: "odrzucono", en: "refused")
    }
  }

  /// Whether the thing is taken for its time.
  public var takesUp: Bool {
    switch self {
    case .requested, .confirmed, .handedOver: true
    case .returned, .cancelled, .refused: false
    }
  }
}

/// A booking: a resource lent to an organization for a time.
public struct Booking: Record {
  /// The kind of the record: rezerwacja.
  public static let kind = Kind(
    "booking", idPrefix: "bkg", pl: ["rezerwacja", "rezerwacje", "rezerwacji"], en: ["booking", "bookings"],
    madeBy: "book", endedBy: CancelBooking.declaration, attachmentsNamePeople: true)
  /// The id.
  public let id: Identifier<Booking>
  /// The resource that is lent.
  public var resource = Identifier<Resource>("")
  /// The borrower to whom it is lent.
  public var borrower = Identifier<Organization>("")
  /// The start of the booking.
  public var start: LocalTime?
  /// The end, exclusive.
  public var end: LocalTime?
  /// How many; nil means one.
  public var quantity: Int?
  /// The purpose of the booking.
  public var purpose = ""
  /// The reason why it is booked although it lies outside what the thing is lent for: its hours, the usual length.
  public var outsideBecause = ""
  /// The status of the booking.
  public var status = BookingStatus.requested
  /// Remarks and damage on hand-over and return.
  public var condition = ""
  /// The session it is for.
  public var session = Identifier<Session>("")
  /// The key that bookings share which were made together by a weekly rule.
  public var seriesKey = ""
  /// The login of whoever handles it.
  public var handler = ""

  /// A booking with every field empty.
  public init(blank id: Identifier<Booking>) { self.id = id }

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    reference("resource", \.resource, required: true, pl: "zasób", en: "resource").givenOtherwise
      .known(as: "sala", "sprzęt", "nazwa zasobu", "room"),
    reference("borrower", \.borrower, required: true, pl: "dla kogo", en: "borrower")
      .known(
        as: "organizacja", "nazwa organizacji", "rezerwujący", "wypożyczający", "najemca", "wynajmujący", "organization"
      ),
    time("start", \.start, required: true, pl: "od", en: "from").ahead
      .known(as: ListNames.start, "początek", "od kiedy", "start"),
    time("end", \.end, required: true, pl: "do", en: "to").ahead
      .known(as: ListNames.end, "koniec", "do kiedy"),
    count("quantity", \.quantity, in: 1...10_000, pl: "ile sztuk", en: "how many pieces").oneUnlessSaid
      .known(as: "liczba", "ilość", "sztuk", "liczba sztuk"),
    line("purpose", \.purpose, pl: "cel", en: "purpose").searched,
    line("outsideBecause", \.outsideBecause, pl: "wyjątek, bo", en: "exception because").staff.givenOtherwise,
    choice("status", \.status, empty: .requested, pl: "stan", en: "status").state.givenOtherwise
      .rule(
        by: ConfirmBooking.self, RefuseBooking.self, HandOverBooking.self, ReturnBooking.self, CancelBooking.self,
        StepBackBooking.self),
    line("condition", \.condition, limit: 2_000, pl: "stan rzeczy", en: "condition").staff.givenOtherwise
      .rule(by: HandOverBooking.self, ReturnBooking.self, StepBackBooking.self),
    reference("session", \.session, pl: "spotkanie", en: "session").givenOtherwise,
    line("seriesKey", \.seriesKey, pl: "seria", en: "series key").key.givenOtherwise,
    handler(\.handler),
  ]

  /// The same thing is lent to somebody from one time to another once.
  public static let likeness = FieldList(\Self.resource, \.borrower, \.start, \.end)

  /// Asked for, and granted where the list says so; what was handed over or came back is said by its own acts.
  public static let making: Making<Booking>? = Making { listed, _ in
    switch listed.status {
    case .confirmed: [BookResource(listed), ConfirmBooking(listed.id)]
    case .requested, .handedOver, .returned, .cancelled, .refused: [BookResource(listed)]
    }
  }

  /// Told by what is lent to whom, and when.
  public static let presentation = Presentation(
    naming: [
      .field(name(of: \.resource)), .label(pl: " → ", en: " for "), .field(name(of: \.borrower)),
      .label(pl: ", ", en: ", "), .span(from: name(of: \.start), to: name(of: \.end)),
    ],
    columns: names(of: \.resource, \.borrower, \.start, \.status, \.end, \.quantity),
    order: RecordOrder(by: name(of: \.start), descending: true), reading: names(of: \.condition))

  /// The tallies: the times when bookings take their resource up, and the days on which something is to be done with them.
  public static let tallies = [times, dueDays]

  /// How many are lent.
  public var taken: Int { quantity ?? 1 }

  /// The time span, once both ends are known and in order.
  public var span: TimeSpan? {
    guard let start, let end, start < end else { return nil }
    return TimeSpan(start: start, end: end)
  }

  /// An end before its start.
  public func faults() -> [String: FieldError] {
    guard let start, let end, end <= start else { return [:] }
    return [Self.name(of: \.end): .endBeforeStart]
  }

  /// It came back, or never went out.
  public func isOver(on register: any Register, asOf day: Day) -> Bool {
    switch status {
    case .returned, .cancelled, .refused: true
    case .requested, .confirmed, .handedOver: false
    }
  }

  /// The fields that are settled: what was lent and to whom stays so once it is handed over, though it may be kept
  /// longer; of a booking that is over, or was never granted, all stays but what it was for.
  public var settledFields: FieldList<Booking> {
    switch status {
    case .requested, .confirmed: FieldList()
    case .handedOver: FieldList(\.resource, \.borrower, \.start, \.quantity)
    case .returned, .cancelled, .refused:
      FieldList(\.resource, \.borrower, \.start, \.end, \.quantity, \.outsideBecause, \.session, \.seriesKey)
    }
  }

  /// A booking must fit beside the others whenever its time, quantity or state changes.
  public static func consequences(
    of new: Booking, was old: Booking?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    try BookingRules.mustBeAllowed(new, was: old, in: situation)
    try BookingRules.mustFit(new, was: old, in: situation)
    try BookingRules.mustHaveReason(new, was: old, in: situation)
    return []
  }
}
