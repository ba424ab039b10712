/// An act that takes a booking one step further: asked for, granted, handed over, returned.
protocol BookingStepAct: OfferedAct where Subject == Booking {
  static var step: BookingStep { get }
  /// The note on the thing's state.
  var noted: String { get }
  /// Why it is taken up again although that lies outside; empty where nobody said.
  var outsideBecause: String { get }
}

extension BookingStepAct {
  var noted: String { "" }
  var outsideBecause: String { "" }

  /// The next step, where the state allows it.
  /// - Throws: `bookingStep` where it does not, `bookingClash` where the thing was promised to somebody else since.
  public func decide(
    on id: Identifier<Booking>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    try BookingRules.advance(id, Self.step, noting: noted, because: outsideBecause, in: situation)
  }

  /// The bookings to which it is done, each with its time.
  func spans(on register: any Register) -> [(Identifier<Booking>, TimeSpan)] {
    subjects.compactMap { id in register.record(id)?.span.map { (id, $0) } }
  }

  /// The steps back.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    deed.undone { BookingRules.counter(of: $0, in: situation) }
  }
}

/// The act of granting a request for a booking.
public struct ConfirmBooking: BookingStepAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "booking-confirm",
    ActWords(
      logged: Label(pl: "potwierdzono rezerwację", en: "booking confirmed"),
      done: Label(pl: "Potwierdzono", en: "Confirmed"),
      undone: Label(pl: "potwierdzenie", en: "the confirmation")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "potwierdź", en: "confirm"), about: Label(pl: "Potwierdza.", en: "Confirms it."))
  static let step = BookingStep.confirm
  /// The request: which bookings, and why.
  public var request: ActRequest
  /// Such a step.
  public init(_ request: ActRequest) { self.request = request }
}

/// The act of handing over what is booked; what is noted of its state is kept in the booking.
public struct HandOverBooking: BookingStepAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "booking-hand-over", formerly: ["booking-handOver"],
    ActWords(
      logged: Label(pl: "wydano", en: "handed over"), done: Label(pl: "Wydano", en: "Handed over"),
      undone: Label(pl: "wydanie", en: "the handing over")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "wydaj", en: "hand over"), about: Label(pl: "Wydaje rzecz.", en: "Hands the thing over."))
  /// The inputs of the act.
  public static let fields = [
    line("condition", \.condition, limit: 2_000, pl: "stan rzeczy, uwagi", en: "condition, remarks")
  ]
  static let step = BookingStep.handOver
  /// The request: which bookings, and why.
  public var request: ActRequest
  /// The state of the thing.
  public var condition = ""
  /// Such a step.
  public init(_ request: ActRequest) { self.request = request }
  var noted: String { condition.isEmpty ? because : condition }

  /// It is handed over on none of the days for which it was booked.
  public func doubts(in situation: Situation) -> [ActDoubt] {
    let today = situation.now.day
    return spans(on: situation.register).compactMap { booking, span in
      today < span.start.day || today > span.end.adding(minutes: -1).day ? .handedOverOnAnotherDay(booking) : nil
    }
  }
}

/// The act of taking back what was lent; what is noted of its state is kept in the booking, behind what was noted on
/// hand-over.
public struct ReturnBooking: BookingStepAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "booking-return", formerly: ["booking-takeBack"],
    ActWords(
      logged: Label(pl: "przyjęto zwrot", en: "taken back"), done: Label(pl: "Przyjęto zwrot", en: "Returned"),
      undone: Label(pl: "przyjęcie zwrotu", en: "the return")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "przyjmij zwrot", en: "take back"),
    about: Label(pl: "Przyjmuje zwrot.", en: "Takes the thing back."), readFirst: true)
  /// The inputs of the act.
  public static let fields = [
    line("condition", \.condition, limit: 2_000, pl: "stan rzeczy, uwagi", en: "condition, remarks")
  ]
  static let step = BookingStep.takeBack
  /// The request: which bookings, and why.
  public var request: ActRequest
  /// The state of the thing.
  public var condition = ""
  /// Such a step.
  public init(_ request: ActRequest) { self.request = request }
  var noted: String { condition.isEmpty ? because : condition }

  /// It comes back before the time for which it was booked.
  public func doubts(in situation: Situation) -> [ActDoubt] {
    spans(on: situation.register).compactMap { booking, span in
      situation.now < span.start ? .returnedBeforeStart(booking) : nil
    }
  }
}

/// The act of cancelling a booking, by the borrower or the centre.
public struct CancelBooking: BookingStepAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "booking-cancel",
    ActWords(
      logged: Label(pl: "odwołano rezerwację", en: "booking cancelled"),
      done: Label(pl: "Odwołano", en: "Cancelled"), undone: Label(pl: "odwołanie", en: "the cancellation")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "odwołaj", en: "cancel the booking"), about: Label(pl: "Odwołuje.", en: "Calls it off."), reason: .asked)
  static let step = BookingStep.cancel
  /// The request: which bookings, and why.
  public var request: ActRequest
  /// Such a step.
  public init(_ request: ActRequest) { self.request = request }
}

/// The act of refusing a request for a booking.
public struct RefuseBooking: BookingStepAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "booking-refuse",
    ActWords(
      logged: Label(pl: "odrzucono rezerwację", en: "booking refused"),
      done: Label(pl: "Odrzucono", en: "Refused"), undone: Label(pl: "odrzucenie", en: "the refusal")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "odrzuć", en: "refuse"), about: Label(pl: "Odrzuca prośbę.", en: "Refuses the request."),
    reason: .asked)
  static let step = BookingStep.refuse
  /// The request: which bookings, and why.
  public var request: ActRequest
  /// Such a step.
  public init(_ request: ActRequest) { self.request = request }
}

/// The act of taking a booking's last step back: from confirmed or cancelled to requested, from handed over to
/// confirmed, and so on.
public struct StepBackBooking: BookingStepAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "booking-step-back", formerly: ["booking-stepBack"],
    ActWords(
      logged: Label(pl: "cofnięto krok rezerwacji", en: "booking step undone"),
      done: Label(pl: "Cofnięto o jeden krok", en: "Taken one step back"),
      undone: Label(pl: "krok wstecz", en: "the step back")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "cofnij o jeden krok", en: "take the last step back"),
    about: Label(pl: "Cofa ostatni krok.", en: "Takes the last step back."), leadsBack: true)
  /// What it asks for, where what was let go may be taken up again with a reason alone.
  public static let fields = [
    line("outsideBecause", \.outsideBecause, pl: "wyjątek, bo", en: "exception because").givenOtherwise
  ]
  static let step = BookingStep.stepBack
  /// The request: which bookings, and why.
  public var request: ActRequest
  /// Why it is taken up again although that lies outside.
  public var outsideBecause = ""
  /// Such a step.
  public init(_ request: ActRequest) { self.request = request }
}

extension BookingStep {
  /// The act that takes the step.
  public func act(on booking: Identifier<Booking>, because: String = "") -> any Act {
    switch self {
    case .confirm: ConfirmBooking(booking, because: because)
    case .handOver: HandOverBooking(booking, because: because)
    case .takeBack: ReturnBooking(booking, because: because)
    case .cancel: CancelBooking(booking, because: because)
    case .refuse: RefuseBooking(booking, because: because)
    case .stepBack: StepBackBooking(booking, because: because)
    }
  }
}
