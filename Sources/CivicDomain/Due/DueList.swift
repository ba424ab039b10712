/// The due things of one duty: counted, and read from the first on as far as somebody asks.
struct DueList {
  /// How many there are.
  let count: Int
  /// All of them; nil where they are read when they are asked for.
  let things: [DueThing]?
  /// Returns the first so many of them.
  let first: (Int) -> [DueThing]
  /// The days by which they are read, and where; nil where they were read already.
  private let days: (all: [OwedDay], register: any Register)?

  /// Nothing is due.
  static var empty: DueList { DueList([]) }

  /// Things that were read already.
  init(_ things: [DueThing]) {
    count = things.count
    self.things = things
    days = nil
    first = { Array(things.prefix($0)) }
  }

  /// Records that a tally tells apart by days, read by windows when they are asked for: there may be very many.
  ///
  /// - Parameter days: the days, in the order of the list.
  init(_ days: [OwedDay], of duty: Duty, on register: any Register) {
    assert(days.allSatisfy { $0.count > 0 }, "a day on which nothing is owed")
    count = days.reduce(0) { $0 + $1.count }
    things = nil
    self.days = (days, register)
    first = { count in
      var things: [DueThing] = []
      for day in days {
        let wanted = min(day.count, count - things.count)
        if wanted <= 0 { break }
        things += register.ids(day.records, window: 0..<wanted).map { DueThing(duty, $0, day.due) }
      }
      return things
    }
  }
}

extension DueList {
  /// How many of them each login handles; those that nobody does under the empty one.
  func handlers(on register: any Register) -> [String: Int] {
    if let days { return days.all.reduce(into: [:]) { $0.merge($1.handlers) { $0 + $1 } } }
    return (things ?? []).reduce(into: [:]) { handlers, thing in
      handlers[thing.subject.flatMap { register.handler(of: $0) } ?? Hands.nobody, default: 0] += 1
    }
  }

  /// The same things by when they hurt; a group of which there is none is missing. Nothing more is read for it.
  func grouped(of duty: Duty, at now: LocalTime) -> [DueGroup: DueList] {
    if let days {
      return Dictionary(grouping: days.all) { DueGroup(of: duty, $0.due, at: now) }
        .mapValues { DueList($0, of: duty, on: days.register) }
    }
    return Dictionary(grouping: things ?? []) { DueGroup(of: duty, $0.due, at: now) }.mapValues { DueList($0) }
  }
}

/// The records of one day that owe something.
struct OwedDay {
  /// When that is due.
  let due: DueThing.Moment
  /// How many of them each login handles; those that nobody does under the empty one.
  let handlers: [String: Int]
  /// How many they are.
  var count: Int { handlers.values.reduce(0, +) }
  /// The records, in the order of the log.
  let records: Siblings
}
