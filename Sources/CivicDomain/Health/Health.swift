/// The health of a register: whether it could be had again if it were lost, and whether the machine on which it lies can be
/// relied on. What nobody noted is not known, and never zero.
public struct Health: Equatable, Sendable {
  /// The last examination of every line of the register.
  public struct Check: Hashable, Sendable {
    /// When it was.
    public let at: Instant
    /// How many damages it found.
    public let damages: Int
    /// What it found recorded as lost or changed before; nil: nothing.
    public let recorded: RecordedLoss?

    /// An examination at a time.
    public init(at: Instant, damages: Int, recorded: RecordedLoss? = nil) {
      self.at = at
      self.damages = damages
      self.recorded = recorded
    }
  }

  /// What only the files and the machine know.
  public struct Machine: Hashable, Sendable {
    /// Whether something that was saved is missing or damaged, as far as opening it shows.
    public let isDamaged: Bool
    /// The last examination of every line; nil: none is remembered.
    public let lastCheck: Check?
    /// The offices whose logs stand in the register now, and did not when it was examined last.
    public let newOffices: [String]
    /// How many bytes can still be written to the disk; nil: it does not say.
    public let spaceLeft: Int?
    /// The time that stands at the last change; nil: there is none.
    public let lastChange: Instant?
    /// How many files in the drop-box of the kiosks were no hand-ins, and are set aside.
    public let refusedHandIns: Int
    /// The jobs of the night that failed when they ran last.
    public let failedJobs: [NightJob]
    /// How many things in it nobody can take in nor take away, as far as they were counted.
    public let stuckHandIns: Int

    /// The state of the files.
    public init(
      isDamaged: Bool, lastCheck: Check? = nil, newOffices: [String] = [], spaceLeft: Int?, lastChange: Instant?,
      refusedHandIns: Int = 0, stuckHandIns: Int = 0, failedJobs: [NightJob] = []
    ) {
      self.failedJobs = failedJobs
      self.stuckHandIns = stuckHandIns
      self.refusedHandIns = refusedHandIns
      self.isDamaged = isDamaged
      self.lastCheck = lastCheck
      self.newOffices = newOffices
      self.spaceLeft = spaceLeft
      self.lastChange = lastChange
    }

    /// Whether something was saved once, whatever the register still holds.
    fileprivate var tellsOfMore: Bool {
      isDamaged || lastChange != nil || (lastCheck?.damages ?? 0) > 0 || !failedJobs.isEmpty
    }
  }

  /// Something that is not well.
  public enum Concern: Hashable, Sendable {
    /// Something that was saved is missing or damaged.
    case damaged
    /// The last examination of every line found damage that opening the register does not show.
    case damageFound(Check)
    /// These offices have logs here since the last examination.
    case newOffices([String])
    /// The clock shows a time before the last change, which was at this one.
    case clockBehind(Instant)
    /// The clock shows a time so long after the last change, which was at this one, that one of both is most likely wrong.
    case clockAhead(Instant)
    /// So few bytes can still be written.
    case littleSpace(Int)
    /// So many files in the drop-box of the kiosks were no hand-ins.
    case refusedHandIns(Int)
    /// These jobs of the night failed when they ran last.
    case failedJobs([NightJob])
    /// So many things, at least, lie there that nobody can take in nor take away.
    case stuckHandIns(Int)
    /// The last trial of a backup, at this time, failed.
    case failedTrial(LocalTime)
    /// At this time a damaged copy was tried of a backup that had agreed.
    case damagedCopy(LocalTime)
    /// The last of these is dated after today: it was noted while the clock was ahead, so that nobody knows when it was.
    case aheadOfClock(Noted, LocalTime)
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

  /// What is noted with its time.
  public enum Noted: Hashable, Sendable {
    /// A backup.
    case backup
    /// A trial of one.
    case trial
    /// An examination of every line.
    case check
  }

  /// The last backup that is noted, but for those that a trial found unfit, or that a clock dated after today; nil: none is.
  public let lastBackup: Backup?
  /// The time of the last trial of which a backup came that agreed, but for those dated after today; nil: none is noted.
  public let lastTrial: LocalTime?
  /// Whether that one had been made for the trial alone, so that none of those that are kept was tried then.
  public let isLastTrialRehearsal: Bool
  /// The time of the last trial, where that failed; nil: it agreed, or none is noted.
  public let failedTrial: LocalTime?
  /// What the files and the machine say; nil: nobody asked them.
  public let machine: Machine?
  /// What is not well, the worst first.
  public let concerns: [Concern]

  /// Judges a register at a moment; nil where nothing was ever saved in it. One of which nothing is left is judged: its log, or
  /// the last examination of it, tells that there was more.
  public init?(of register: any Register, on machine: Machine? = nil, at instant: Instant) {
    guard machine?.tellsOfMore ?? false || Schema.kinds.contains(where: { register.count(of: $0.kind) > 0 }) else {
      return nil
    }
    // By days: what a clock ahead by hours dated is believed hours too long, and the hour that autumn repeats is no matter.
    let latest = WarsawTime.local(instant).adding(minutes: Limits.clockMinutes).day
    let lastBackup = register.lastBackup(by: \.madeAt, upTo: latest) { $0.isReliable }
    let agreed = register.lastBackup(by: \.triedAt, upTo: latest) { $0.trial == .agrees }
    let lastTrial = agreed?.triedAt
    let failedTrial = register.failedTrial(after: agreed, latest)
    self.lastBackup = lastBackup
    self.lastTrial = lastTrial
    isLastTrialRehearsal = agreed?.isRehearsal ?? false
    self.failedTrial = failedTrial
    self.machine = machine
    let today = WarsawTime.day(instant)
    var concerns = machine.map { Self.concerns(of: $0, on: register, at: instant) } ?? []
    if let failedTrial { concerns.append(.failedTrial(failedTrial)) }
    if let copy = register.damagedCopy(after: agreed, latest) { concerns.append(.damagedCopy(copy)) }
    let backupAhead = register.ahead(\.madeAt, of: latest, unlessAfter: lastBackup) { $0.isReliable }
    let trialAhead = register.ahead(\.triedAt, of: latest, unlessAfter: agreed) { $0.trial == .agrees }
    // One that was made and tried under such a clock is told once.
    if let backupAhead {
      concerns.append(.aheadOfClock(.backup, backupAhead))
    } else if let trialAhead {
      concerns.append(.aheadOfClock(.trial, trialAhead))
    }
    if let due = Self.day(of: lastBackup?.madeAt, after: .backupDays, on: register, today: today) {
      if due < today { concerns.append(.oldBackup(due)) }
    } else if backupAhead == nil {
      concerns.append(.noBackup)
    }
    if let due = Self.day(of: lastTrial, after: .trialDays, on: register, today: today) {
      if due < today { concerns.append(.oldTrial(due)) }
    } else if lastBackup != nil, failedTrial == nil, trialAhead == nil {
      concerns.append(.noTrial)
    }
    if let machine {
      let check = machine.lastCheck.map { WarsawTime.local($0.at) }
      if let check, check.day > latest {
        concerns.append(.aheadOfClock(.check, check))
      } else if let due = Self.day(of: check, after: .checkDays, on: register, today: today) {
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
    if !machine.newOffices.isEmpty { concerns.append(.newOffices(machine.newOffices)) }
    if let last = machine.lastChange {
      let minutes = last.seconds(until: instant) / LocalTime.minutesInHour
      if minutes < -Limits.clockMinutes { concerns.append(.clockBehind(last)) }
      if minutes > Limits.quietDays * LocalTime.minutesInDay { concerns.append(.clockAhead(last)) }
    }
    let least = register.number(of: .leastSpace, on: WarsawTime.day(instant)) * Limits.megabyte
    if let left = machine.spaceLeft, left < least { concerns.append(.littleSpace(left)) }
    if machine.stuckHandIns > 0 { concerns.append(.stuckHandIns(machine.stuckHandIns)) }
    if machine.refusedHandIns > 0 { concerns.append(.refusedHandIns(machine.refusedHandIns)) }
    if !machine.failedJobs.isEmpty { concerns.append(.failedJobs(machine.failedJobs)) }
    return concerns
  }
}

extension Backup {
  /// Whether a time of it is none that only a clock that ran ahead can have shown.
  fileprivate func isDated(upTo latest: Day, at time: LocalTime?) -> Bool { time.map { $0.day <= latest } ?? true }

  /// Whether it holds no more than another one: so much the numbers of transactions tell where the times do not.
  fileprivate func isCovered(by other: Backup?) -> Bool {
    other.map { ($0.lastTransaction ?? 0) >= (lastTransaction ?? 0) } ?? false
  }
}

extension Register {
  /// The time of the last trial that did not agree, unless one that did came after it.
  fileprivate func failedTrial(after agreed: Backup?, _ latest: Day) -> LocalTime? {
    let tried = lastBackup(by: \.triedAt) { backup in
      backup.isDated(upTo: latest, at: backup.triedAt) || backup.trial != .agrees && !backup.isCovered(by: agreed)
    }
    let file = lastBackup(by: \.damagedFileAt) { backup in
      backup.trial != .agrees
        && (backup.isDated(upTo: latest, at: backup.damagedFileAt) || !backup.isCovered(by: agreed))
    }
    let times = [tried?.trial == .agrees ? nil : tried?.triedAt, file?.damagedFileAt]
    guard let failed = times.compactMap({ $0 }).max() else { return nil }
    return agreed?.triedAt.map { $0 > failed } ?? false ? nil : failed
  }

  /// The time of the last trial of a damaged copy of a backup that had agreed, unless one that agreed came after it.
  fileprivate func damagedCopy(after agreed: Backup?, _ latest: Day) -> LocalTime? {
    let damaged = lastBackup(by: \.damagedFileAt) { backup in
      backup.trial == .agrees
        && (backup.isDated(upTo: latest, at: backup.damagedFileAt) || !backup.isCovered(by: agreed))
    }
    guard let copy = damaged?.damagedFileAt else { return nil }
    return agreed?.triedAt.map { $0 > copy } ?? false ? nil : copy
  }

  /// The last time in a field that is of a later day than any clock can rightly have shown, unless what is dated rightly holds as much.
  fileprivate func ahead(
    _ path: WritableKeyPath<Backup, LocalTime?>, of latest: Day, unlessAfter known: Backup?,
    where isWanted: (Backup) -> Bool
  ) -> LocalTime? {
    lastBackup(by: path, after: latest) { isWanted($0) && !$0.isCovered(by: known) }?[keyPath: path]
  }

  /// The backup with the latest time in a field of which something is so; of those after a day or up to one, where one is
  /// given.
  fileprivate func lastBackup(
    by path: WritableKeyPath<Backup, LocalTime?>, after earliest: Day? = nil, upTo latest: Day? = nil,
    where isWanted: (Backup) -> Bool
  ) -> Backup? {
    let query = Query(Backup.kind, orderedBy: Backup.name(of: path), descending: true)
    // Those dated later come first, and are counted, not read.
    var start =
      latest.map { latest in
        page(Query(orderedBy: path, from: .text(latest.adding(days: 1).text)), window: 0..<0).total
      } ?? 0
    while true {
      let page = page(query, window: start..<start + Limits.readWindow)
      for id in page.ids {
        // Those without the field come last.
        guard let backup = record(Identifier<Backup>(id.raw)), let time = backup[keyPath: path] else { return nil }
        if let earliest, time.day <= earliest { return nil }
        if isWanted(backup) { return backup }
      }
      start += Limits.readWindow
      if start >= page.total { return nil }
    }
  }
}
