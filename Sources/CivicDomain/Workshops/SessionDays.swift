/// The days on which a session is held: one, as a rule; of a camp or a fair several.
extension Session {
  /// The fields that say on which days it is held.
  public static let dayFields = FieldList(\Session.start, \.end)

  /// The first and the last of its days; one that ends at midnight ends with the day before. Nil where it has no start.
  public var days: ClosedRange<Day>? {
    guard let start else { return nil }
    let last = end.map { $0.adding(minutes: -1).day } ?? start.day
    return start.day...max(start.day, last)
  }

  /// Returns which of its days a day is, from 1, and how many it has; nil where it is held on one day, or not on that
  /// one.
  public func part(on day: Day) -> (number: Int, of: Int)? {
    guard let days, days.contains(day), days.lowerBound < days.upperBound else { return nil }
    let first = days.lowerBound
    let (number, all) = (first.days(until: day) + 1, first.days(until: days.upperBound) + 1)
    assert(1...all ~= number, "a day beside the session")
    return (number, all)
  }

  /// The sessions that began before a day and are held on it too, by their start; of each some fields, and those that
  /// say its days.
  ///
  /// Whoever ends from that day on and did not begin from that day on is one of them: so many are looked for, and mostly
  /// there is none.
  public static func underway(
    on day: Day, of fields: FieldList<Session> = FieldList(), register: any Register
  ) -> [Session] {
    func from(_ path: WritableKeyPath<Session, LocalTime?>) -> Query { Query(orderedBy: path, from: .text(day.text)) }
    let fields = dayFields + fields
    func total(_ query: Query) -> Int { register.page(query, window: 0..<0).total }
    let ending = from(\.end)
    let all = total(ending)
    let wanted = all - total(from(\.start))
    var found: [(start: LocalTime, session: Session)] = []
    var index = 0
    while found.count < wanted, index < all {
      for id in register.page(ending, window: index..<index + Limits.readWindow).ids {
        let session = register.excerpt(Identifier(id.raw), of: fields)
        if let start = session.start, start.day < day { found.append((start, session)) }
      }
      index += Limits.readWindow
    }
    return found.sorted { $0.start < $1.start }.map(\.session).filter { $0.days?.contains(day) ?? false }
  }
}
