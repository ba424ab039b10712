/// The act of booking a resource: a new booking is asked for. Whatever state its sender wrote into it, it begins as
/// requested. A time that has passed is taken too: what stood on paper may be typed in later.
public struct BookResource: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "book",
    ActWords(
      logged: Label(pl: "zarezerwowano", en: "booked"), done: Label(pl: "Zapisano prośbę", en: "Request saved"),
      undone: Label(pl: "rezerwację", en: "the booking"),
      left: Label(pl: "Jeszcze niepotwierdzone", en: "Not confirmed yet")))

  /// The booking, with the id that its sender drew.
  public let booking: Booking

  /// A request.
  public init(_ booking: Booking) { self.booking = booking }

  /// The reason why it lies outside what the thing is lent for.
  public var because: String { booking.outsideBecause }
  /// The booking.
  public var subject: ActSubject { .booking(booking) }

  /// Undone by calling it off.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    var asked = booking
    asked.status = .requested
    asked.condition = ""
    return Decision(try RecordRules.insert(asked, in: situation), undoneBy: Self.counter, in: situation)
  }

  /// Its calling off.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    deed.undone { $0.isNew ? CancelBooking(Identifier($0.id.raw), because: ProgramText.undone.kept) : nil }
  }
}
