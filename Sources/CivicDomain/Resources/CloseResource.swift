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
    line("why", \.why, required: true, pl: "dlaczego", en: "why"),
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

  /// Checks that somebody has said what becomes of the bookings that are hit.
  public func mustBeAgreed(in situation: Situation) throws(Refusal) {
    let hit =
      bookings == nil ? subjects.flatMap { Closure.bookings(of: $0, from: from, to: to, on: situation.register) } : []
    if !hit.isEmpty {
      let why = Label(pl: "W tym czasie są rezerwacje", en: "There are bookings at that time")
      throw .mustSay(Self.field(\.bookings).declaration, for: why, about: hit.map(\.id.any))
    }
  }

  /// The closure, and after it the end of each booking that is hit.
  public func decide(
    on id: Identifier<Resource>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    var closure = Closure(blank: Identifier(drawn.first?.raw ?? ""))
    (closure.resource, closure.from, closure.to, closure.why) = (id, from, to, why)
    let changes = try RecordRules.insert(closure, in: situation)
    if changes.isEmpty { return .alreadyDone }
    let made = Decision(changes: changes, counter: RemoveRecord(closure.id.any, because: ProgramText.undone.kept))
    let hit = bookings == .cancel ? Closure.bookings(of: id, from: from, to: to, on: situation.register) : []
    return try situation.inTurn(1 + hit.count, { $0 == 0 ? nil : hit[$0 - 1].id.any }) {
      (index, situation) throws(Refusal) in
      index == 0 ? made : try CancelBooking(hit[index - 1].id, because: why).decide(in: situation)
    }
  }
}
