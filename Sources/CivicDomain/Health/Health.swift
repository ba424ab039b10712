/// The health of a register: whether it could be had again if it were lost, and whether the machine on which it lies can be
/// relied on. What nobody noted is not known, and never zero.
public struct Health: Equatable, Sendable {
  /// The last examination of every line of the register.
  public struct Check: Hashable, Sendable {
    /// When it was.
    public let at: Instant
    /// How many damages it found.
    public let damages: Int

    /// An examination at a time.
    public init(at: Instant, damages: Int) {
      self.at = at
      self.damages = damages
    }
  }

  /// What only the files and the machine know.
  public struct Machine: Hashable, Sendable {
    /// Whether something that was saved is missing or damaged, as far as opening it shows.
    public let isDamaged: Bool
    /// The last examination of every line; nil: none is remembered.
    public let lastCheck: Check?
    /// How many bytes can still be written to the disk; nil: it does not say.
    public let spaceLeft: Int?
    /// The time that stands at the last change; nil: there is none.
    public let lastChange: Instant?

    /// The state of the files.
    public init(isDamaged: Bool, lastCheck: Check? = nil, spaceLeft: Int?, lastChange: Instant?) {
      self.isDamaged = isDamaged
      self.lastCheck = lastCheck
      self.spaceLeft = spaceLeft
      self.lastChange = lastChange
    }
  }

  /// Something that is not well.
  public enum Concern: Hashable, Sendable {
    /// Something that was saved is missing or damaged.
    case damaged
    /// The last examination of every line found damage that opening the register does not show.
    case damageFound(Check)
    /// The clock shows a time before the last change, which was at this one.
    case clockBehind(Instant)
    /// The clock shows a time so long after the last change, which was at this one, that one of both is most likely wrong.
    case clockAhead(Instant)
    /// So few bytes can still be written.
    case littleSpace(Int)
    /// The last trial of a backup, at this time, failed.
    case failedTrial(LocalTime)
    /// At this time a damaged copy was tried of a backup that had agreed.
    case damagedCopy(LocalTime)
    /// No backup is noted.
    case noBackup
    /// The last backup is older than the setting allows; it was due by this day.
    case oldBackup(Day)
    /// No trial of a backup is noted.
    case noTrial
    /// The last trial is longer ago than the setting allows; the next was due by this day.
    case oldTrial(Day)
    /// No examination of every line is remembered.
    case noCheck
    /// The last examination of every line is longer ago than the setting allows; the next was due by this day.
    case oldCheck(Day)
  }

  /// The last backup that is noted, but for those that a trial found unfit; nil: none is.
  public let lastBackup: Backup?
  /// The time of the last trial of which a backup came that agreed; nil: none is noted.
  public let lastTrial: LocalTime?
  /// The time of the last trial, where that failed; nil: it agreed, or none is noted.
  public let failedTrial: LocalTime?
  /// What the files and the machine say; nil: nobody asked them.
  public let machine: Machine?
  /// What is not well, the worst first.
  public let concerns: [Concern]

  /// Judges a register at a moment; nil where there is nothing in it yet.
  public init?(of register: any Register, on machine: Machine? = nil, at instant: Instant) {
    guard Schema.kinds.contains(where: { register.count(of: $0.kind) > 0 }) else { return nil }
    let lastBackup = register.lastBackup(by: \.madeAt) { $0.isReliable }
    let lastTrial = register.lastBackup(by: \.triedAt) { $0.trial == .agrees }?.triedAt
    let failedTrial = register.failedTrial(after: lastTrial)
    self.lastBackup = lastBackup
    self.lastTrial = lastTrial
    self.failedTrial = failedTrial
    self.machine = machine
    let today = WarsawTime.day(instant)
    var concerns = machine.map { Self.concerns(of: $0, on: register, at: instant) } ?? []
    if let failedTrial { concerns.append(.failedTrial(failedTrial)) }
    if let copy = register.damagedCopy(after: lastTrial) { concerns.append(.damagedCopy(copy)) }
    if let due = Self.day(of: lastBackup?.madeAt, after: .backupDays, on: register, today: today) {
      if due < today { concerns.append(.oldBackup(due)) }
    } else {
      concerns.append(.noBackup)
    }
    if let due = Self.day(of: lastTrial, after: .trialDays, on: register, today: today) {
      if due < today { concerns.append(.oldTrial(due)) }
    } else if lastBackup != nil, failedTrial == nil {
      concerns.append(.noTrial)
    }
    if let machine {
      let check = machine.lastCheck.map { WarsawTime.local($0.at) }
      if let due = Self.day(of: check, after: .checkDays, on: register, today: today) {
        if due < today { concerns.append(.oldCheck(due)) }
      } else if lastBackup != nil {
        concerns.append(.noCheck)
      }
    }
    self.concerns = concerns
  }

  /// The last day on which the next backup is in time; nil where none is noted.
  func nextBackup(on register: any Register, today: Day) -> Day? {
    Self.day(of: lastBackup?.madeAt, after: .backupDays, on: register, today: today)
  }

  /// The last day on which the next trial is in time: after one that failed, its own; nil where none is noted.
  func nextTrial(on register: any Register, today: Day) -> Day? {
    failedTrial?.day ?? Self.day(of: lastTrial, after: .trialDays, on: register, today: today)
  }

  private static func day(
    of time: LocalTime?, after setting: Setting, on register: any Register, today: Day
  ) -> Day? {
    time?.day.adding(days: register.number(of: setting, on: today))
  }

  private static func concerns(of machine: Machine, on register: any Register, at instant: Instant) -> [Concern] {
    var concerns: [Concern] = machine.isDamaged ? [.damaged] : []
    if let check = machine.lastCheck, check.damages > 0, !machine.isDamaged { concerns.append(.damageFound(check)) }
    if let last = machine.lastChange {
      let minutes = last.seconds(until: instant) / LocalTime.minutesInHour
      if minutes < -Limits.clockMinutes { concerns.append(.clockBehind(last)) }
      if minutes > Limits.quietDays * LocalTime.minutesInDay { concerns.append(.clockAhead(last)) }
    }
    let least = register.number(of: .leastSpace, on: WarsawTime.day(instant)) * Limits.megabyte
    if let left = machine.spaceLeft, left < least { concerns.append(.littleSpace(left)) }
    return concerns
  }
}

extension Register {
  /// The time of the last trial that did not agree, unless one that did came after it.
  fileprivate func failedTrial(after agreed: LocalTime?) -> LocalTime? {
    let tried = lastBackup(by: \.triedAt) { _ in true }.flatMap { $0.trial == .agrees ? nil : $0.triedAt }
    let file = lastBackup(by: \.damagedFileAt) { $0.trial != .agrees }?.damagedFileAt
    guard let failed = [tried, file].compactMap({ $0 }).max() else { return nil }
    return agreed.map { $0 > failed } ?? false ? nil : failed
  }

  /// The time of the last trial of a damaged copy of a backup that had agreed, unless one that agreed came after it.
  fileprivate func damagedCopy(after agreed: LocalTime?) -> LocalTime? {
    guard let copy = lastBackup(by: \.damagedFileAt, where: { $0.trial == .agrees })?.damagedFileAt else { return nil }
    return agreed.map { $0 > copy } ?? false ? nil : copy
  }

  /// The backup with the latest time in a field of which something is so.
  fileprivate func lastBackup(
    by path: WritableKeyPath<Backup, LocalTime?>, where isWanted: (Backup) -> Bool
  ) -> Backup? {
    let query = Query(Backup.kind, orderedBy: Backup.name(of: path), descending: true)
    var start = 0
    while true {
      let page = page(query, window: start..<start + Limits.readWindow)
      for id in page.ids {
        // Those without the field come last.
        guard let backup = record(Identifier<Backup>(id.raw)), backup[keyPath: path] != nil else { return nil }
        if isWanted(backup) { return backup }
      }
      start += Limits.readWindow
      if start >= page.total { return nil }
    }
  }
}
