/// When a due thing hurts: the groups of the queue, in their order.
public enum DueGroup: CaseIterable, Hashable, Sendable {
  /// Its time is over.
  case overdue
  /// Today.
  case now
  /// By no day that anybody named: it is owed since one.
  case waiting
  /// By the end of the week.
  case week
  /// Afterwards.
  case later

  /// The group of a duty that is due at a moment.
  init(of duty: Duty, _ due: DueThing.Moment, at now: LocalTime) {
    let thing = DueThing(duty, nil, due)
    switch due {
    case .overdue: self = .overdue
    case .until(let time) where time <= now: self = .overdue
    case .at, .until, .through, .fixed, .since: self = duty.isAtOnce ? .now : DueGroup(of: thing, at: now)
    }
  }

  /// The group of what is not over, by its last day.
  private init(of thing: DueThing, at now: LocalTime) {
    switch thing.due {
    case .since, .overdue: self = .waiting
    // Whoever missed the last working day can still do it on the day itself.
    case .fixed(let day) where day >= now.day: self = DueGroup(of: max(thing.lastDay ?? day, now.day), at: now.day)
    case .at, .until, .through, .fixed: self = DueGroup(of: thing.lastDay ?? now.day, at: now.day)
    }
  }

  private init(of lastDay: Day, at today: Day) {
    if lastDay < today {
      self = .overdue
    } else if lastDay == today {
      self = .now
    } else {
      self = lastDay <= DueGroup.endOfWeek(at: today) ? .week : .later
    }
  }

  /// The next Friday behind a day.
  public static func endOfWeek(at today: Day) -> Day {
    var day = today.adding(days: 1)
    while day.weekday != .friday { day = day.adding(days: 1) }
    return day
  }
}

/// A line of the queue: the things of one duty that hurt at the same time, counted, and read as far as somebody asks.
public struct DueLine {
  /// The duty.
  public let duty: Duty
  /// When they hurt.
  public let group: DueGroup
  let list: DueList

  /// How many there are: at least one.
  public var count: Int { list.count }
  /// Returns the first of them, by when they are due.
  public func first(_ count: Int) -> [DueThing] { list.first(count) }
  /// Whose they are, and of each how many: their own, those of whom they stand in for, others', and last nobody's.
  public func owners(to hands: Hands, on register: any Register) -> [(owner: Hands.Owner, count: Int)] {
    let logins = list.handlers(on: register).map { (owner: hands.owner(of: $0.key), count: $0.value, login: $0.key) }
    return logins.sorted { ($0.owner.rank, $0.login) < ($1.owner.rank, $1.login) }.map { ($0.owner, $0.count) }
  }
  /// The name that tells the line from the others.
  public var key: String { "\(duty.id)/\(group)" }
}
