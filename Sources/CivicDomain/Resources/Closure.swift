/// A time in which a thing cannot be had: a renovation, a holiday of the house. Made by closing the thing
/// (`CloseResource`), and taken off the lists when it was a mistake.
public struct Closure: Record {
  /// The kind of the record: zamknięcie.
  public static let kind = Kind(
    "closure", idPrefix: "clo", pl: ["zamknięcie", "zamknięcia", "zamknięć"], en: ["closure", "closures"],
    madeBy: "resource close", endedBy: RemoveRecord.declaration)
  /// The treatment of the bookings at that time.
  public enum BookingsHit: String, Choice {
    /// The bookings stand.
    case keep
    /// The bookings are all called off.
    case cancel

    /// The label that a person reads.
    public var label: Label {
      switch self {
      case .keep: Label(pl: "zostają", en: "stand")
      case .cancel: Label(pl: "odwołaj wszystkie", en: "cancel all")
      }
    }
  }

  /// The id.
  public let id: Identifier<Closure>
  /// The resource that is closed.
  public var resource = Identifier<Resource>("")
  /// The start of the closure.
  public var from: LocalTime?
  /// The end, exclusive.
  public var to: LocalTime?
  /// The reason why it is closed.
  public var why = ""

  /// A closure with every field empty.
  public init(blank id: Identifier<Closure>) { self.id = id }

  /// The fields of the kind. What was closed, and when, others were told and looked at: another time is another
  /// closure.
  public static let fields: [Field] = [
    reference("resource", \.resource, required: true, pl: "zasób", en: "resource").once,
    time("from", \.from, required: true, pl: "zamknięte od", en: "closed from").wholeDay(.first).ahead.once
      .known(as: "od", "od kiedy", "początek"),
    time("to", \.to, required: true, pl: "zamknięte do", en: "closed until").wholeDay(.last).ahead.once
      .ending(\Closure.from, atMost: Limits.closureDays).known(as: "do", "do kiedy", "koniec"),
    line("why", \.why, required: true, pl: "dlaczego", en: "why").searched.known(as: "powód"),
  ]

  /// A thing is closed from one time to another for one reason once.
  public static let likeness = FieldList(\Self.resource, \.from, \.to, \.why)

  /// Closed by its act, which touches no booking unless somebody says so of the row.
  public static let making: Making<Closure>? = Making(
    answering: { act, said in
      guard var closing = act as? CloseResource else { return act }
      closing.bookings = said[\CloseResource.bookings]?.text.flatMap { BookingsHit(rawValue: $0) }
      return closing
    },
    acts: { listed, _ in
      var closing = CloseResource(listed.resource, draws: [listed.id.any])
      (closing.from, closing.to, closing.why) = (listed.from, listed.to, listed.why)
      return [closing]
    })

  /// Told by what is closed, and when; the last one comes first.
  public static let presentation = Presentation(
    naming: [
      .field(name(of: \.resource)), .label(pl: ", ", en: ", "), .span(from: name(of: \.from), to: name(of: \.to)),
    ],
    columns: names(of: \.resource, \.from, \.to, \.why),
    order: RecordOrder(by: name(of: \.from), descending: true))

  /// The tallies: when closures end.
  public static let tallies = [ends]

  /// The tally of about which month a closure ends: a hall that was closed every summer is looked at no longer for it.
  private static let ends = Tally(by: \Closure.resource, "ends") { id, register in
    register.excerpt(Identifier<Closure>(id.raw), of: times).span.map { Standing("closed", month(of: $0.end)) }
  }

  private static let times = FieldList(\Closure.from, \.to)

  private static func month(of time: LocalTime) -> Int { time.day.number / 28 }

  /// Returns the closures of a resource within a time; nil: however early or late.
  static func closing(
    _ resource: Identifier<Resource>, from start: LocalTime?, until end: LocalTime?, on register: any Register
  ) -> [Closure] {
    let ending = Siblings(
      ends, of: resource.raw, at: ["closed"], measures: (start.map(month) ?? Int.min)...Int.max)
    return register.ids(ending, window: 0..<Int.max).compactMap { register.record(Identifier<Closure>($0.raw)) }
      .filter { closure in closure.span.map { (start ?? $0.start) < $0.end && $0.start < (end ?? $0.end) } ?? false }
  }

  /// Returns the closures of a thing that overlap a time.
  static func closing(_ resource: Identifier<Resource>, during span: TimeSpan, on register: any Register) -> [Closure] {
    closing(resource, from: span.start, until: span.end, on: register)
  }

  /// The time span, once both ends are known and in order.
  public var span: TimeSpan? {
    guard let from, let to, from < to else { return nil }
    return TimeSpan(start: from, end: to)
  }

  /// An end before its beginning.
  public func faults() -> [String: FieldError] {
    guard let from, let to, to <= from else { return [:] }
    return [Self.name(of: \.to): .endBeforeStart]
  }

  /// The bookings that a closing of a thing would hit.
  static func bookings(
    of resource: Identifier<Resource>, from: LocalTime?, to: LocalTime?, on register: any Register
  ) -> [Booking] {
    guard let from, let to, from < to else { return [] }
    return Booking.taking(resource, from: from, until: to, on: register)
  }
}
