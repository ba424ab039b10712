/// Things are closed for a time. Bookings that this hits are all kept or all cancelled, as whoever closes says.
public struct CloseResource: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "resource-close",
    ActWords(
      logged: Label(pl: "zamknięto zasób", en: "resource closed"), done: Label(pl: "Zamknięto", en: "Closed"),
      undone: Label(pl: "zamknięcie", en: "the closing")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "zamknij na pewien czas", en: "close for a time"), title: Label(pl: "zamknięcie", en: "closure"),
    about: Label(pl: "Zamyka na pewien czas.", en: "Closes it for a time."), draws: [Closure.kind])
  /// The inputs of the act.
  public static let fields = [
    time("from", \.from, required: true, pl: "zamknięte od", en: "closed from").wholeDay(.first).ahead,
    time("to", \.to, required: true, pl: "zamknięte do", en: "closed until").wholeDay(.last).ahead,
    line("why", \.why, required: true, pl: "dlaczego", en: "why").sayingWhy,
    choice("bookings", \.bookings, pl: "rezerwacje w tym czasie", en: "bookings at that time"),
  ]
  /// The request: which resources, one or those of a whole house, and why.
  public var request: ActRequest
  /// The start of the closure.
  public var from: LocalTime?
  /// The end, exclusive.
  public var to: LocalTime?
  /// The reason why it is closed.
  public var why = ""
  /// The treatment of the bookings that are hit; nil: none may be.
  public var bookings: Closure.BookingsHit?

  /// A closing of which nothing is known yet.
  public init(_ request: ActRequest) { self.request = request }

  /// Checks that somebody has said what becomes of the bookings that are hit; what is out already cannot be called off.
  public func mustBeAgreed(in situation: Situation) throws(Refusal) {
    let hit = subjects.flatMap { Closure.bookings(of: $0, from: from, to: to, on: situation.register) }
    let input = Self.field(\.bookings).declaration
    switch bookings {
    case nil where !hit.isEmpty:
      let why = Label(pl: "W tym czasie są rezerwacje", en: "There are bookings at that time")
      throw .mustSay(input, for: why, about: hit.map(\.id.any))
    case .cancel:
      let out = hit.filter { BookingStep.cancel.target(from: $0.status) == nil }
      if out.isEmpty { return }
      let why = Label(
        pl: "Wydano już, więc nie można odwołać", en: "Handed over already, so these cannot be cancelled")
      throw .mustSay(input.offering([Closure.BookingsHit.keep]), for: why, about: out.map(\.id.any))
    case .keep, nil: return
    }
  }

  /// The end of each booking that is hit, and the closure: in this order, so that undoing opens the thing before it is
  /// booked again. What is closed just so already is not closed twice.
  public func decide(
    on id: Identifier<Resource>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    var closure = Closure(blank: Identifier(drawn.first?.raw ?? ""))
    (closure.resource, closure.from, closure.to, closure.why) = (id, from, to, why)
    let isSent = situation.register.stored(closure.id.any) != nil
    let isThere =
      closure.span.map { Closure.closing(id, during: $0, on: situation.register) }?
      .contains { $0.span == closure.span && $0.why == why } ?? false
    let hit =
      bookings == .cancel && !isSent ? Closure.bookings(of: id, from: from, to: to, on: situation.register) : []
    return try situation.inTurn(hit.count + 1, { $0 < hit.count ? hit[$0].id.any : nil }) {
      (index, situation) throws(Refusal) in
      if index < hit.count { return try CancelBooking(hit[index].id, because: why).decide(in: situation) }
      let changes = isThere ? [] : try RecordRules.insert(closure, in: situation)
      return Decision(changes, undoneBy: Self.counter, in: situation)
    }
  }

  /// The end of the closure, then each booking as it was.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    deed.undone { part in
      part.isNew
        ? RemoveRecord(part.id, because: ProgramText.undone.kept) : BookingRules.counter(of: part, in: situation)
    }
  }
}
