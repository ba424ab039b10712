import SeededRandom
import Testing

@testable import CivicDomain

extension Backup {
  /// A backup that was made at a time.
  init(blank id: Identifier<Backup>, madeAt: LocalTime) {
    self.init(blank: id)
    self.madeAt = madeAt
  }
}

/// Whether a register could be had again, and whether its machine can be relied on.
@Suite struct HealthTests {
  private var office: Office

  init() throws { office = try Office() }

  private func backup(_ id: String, _ madeAt: String) throws -> Backup {
    Backup(blank: Identifier("bak-\(id)"), madeAt: try LocalTime(madeAt))
  }

  private mutating func note(_ id: String, _ madeAt: String, tried: String? = nil, _ trial: Backup.Trial = .agrees)
    throws
  {
    let backup = try backup(id, madeAt)
    office.clock = try LocalTime(madeAt)
    try office.ask(NoteBackup(backup))
    guard let tried else { return }
    office.clock = try LocalTime(tried)
    try office.ask(NoteTrial(of: backup, at: office.clock, trial))
  }

  private func health(_ now: String, on machine: Health.Machine? = nil) throws -> Health? {
    Health(of: office.register, on: machine, at: WarsawTime.nearestInstant(try LocalTime(now)))
  }

  @Test func anEmptyRegisterOwesNothing() throws {
    #expect(Health(of: MemoryRegister(), at: .earliest) == nil)
  }

  /// A backup that was made to be tried, and taken away, is none that could be put back.
  @Test mutating func aBackupForATrialAloneIsATrialAndNoBackup() throws {
    var rehearsal = try backup("a", "2026-09-09T04:00")
    rehearsal.isRehearsal = true
    office.clock = try LocalTime("2026-09-09T04:00")
    try office.ask(NoteTrial(of: rehearsal, at: office.clock, .agrees))
    let alone = try #require(try health("2026-09-09T10:00"))
    #expect(alone.lastBackup == nil && alone.concerns == [.noBackup])
    #expect(alone.lastTrial == office.clock && alone.isLastTrialRehearsal)
    try note("b", "2026-09-09T05:00", tried: "2026-09-09T06:00")
    let beside = try #require(try health("2026-09-09T10:00"))
    #expect(beside.lastBackup?.id.raw == "bak-b" && beside.concerns == [] && !beside.isLastTrialRehearsal)
    // One that fails is told, though no other note knows of it.
    var failed = try backup("c", "2026-09-09T07:00")
    failed.isRehearsal = true
    office.clock = try LocalTime("2026-09-09T07:00")
    try office.ask(NoteTrial(of: failed, at: office.clock, .fails))
    #expect(try health("2026-09-09T10:00")?.concerns == [.failedTrial(office.clock)])
  }

  @Test mutating func aJobOfTheNightThatFailedIsToldEvenOfAnEmptyRegister() throws {
    let machine = Health.Machine(
      isDamaged: false, spaceLeft: nil, lastChange: nil, failedJobs: [.backup, .trial])
    #expect(try health("2026-09-09T10:00", on: machine)?.concerns == [.failedJobs([.backup, .trial]), .noBackup])
    let well = Health.Machine(isDamaged: false, spaceLeft: nil, lastChange: nil)
    #expect(try health("2026-09-09T10:00", on: well) == nil)
  }

  @Test mutating func whatNobodyNotedIsNotKnown() throws {
    try office.ask(AddRecord(RecordID("org-a"), ["name": "Sowa", "legalForm": "association"]))
    let health = try #require(try health("2026-09-09T10:00"))
    #expect(health.concerns == [.noBackup] && health.lastBackup == nil && health.lastTrial == nil)
  }

  @Test mutating func theLastThatCanBeReliedOnCounts() throws {
    try note("a", "2026-09-01T02:00", tried: "2026-09-01T09:00")
    try note("b", "2026-09-08T02:00")
    try note("c", "2026-09-09T02:00", tried: "2026-09-09T09:00", .fails)
    let known = try #require(try health("2026-09-09T10:00"))
    #expect(known.lastBackup?.id == Identifier("bak-b"), "the trial of a later one failed")
    #expect(known.lastTrial?.text == "2026-09-01T09:00" && known.failedTrial?.text == "2026-09-09T09:00")
    let failed = Health.Concern.failedTrial(try LocalTime("2026-09-09T09:00"))
    #expect(known.concerns == [failed])
    #expect(try health("2026-09-11T23:59")?.concerns == [failed])
    #expect(try health("2026-09-12T00:00")?.concerns == [failed, .oldBackup(Day("2026-09-11"))])
    #expect(try health("2026-12-02T23:59")?.concerns.last == .oldBackup(Day("2026-09-11")))
    #expect(try health("2026-12-03T00:00")?.concerns.last == .oldTrial(Day("2026-12-02")))
  }

  private mutating func note(damagedFileOf id: String, _ time: String) throws {
    office.clock = try LocalTime(time)
    try office.ask(NoteTrial(ofDamagedFileOf: Identifier("bak-\(id)"), at: office.clock))
  }

  @Test mutating func aDamagedFileOfABackupSaysNothingOfItsOtherCopies() throws {
    try note("a", "2026-09-01T02:00", tried: "2026-09-01T09:00")
    try note("b", "2026-09-08T02:00", tried: "2026-09-08T09:00")
    try note(damagedFileOf: "b", "2026-09-08T10:00")
    #expect(office.value(of: "trial", in: "bak-b") == "agrees", "it did agree")
    #expect(office.value(of: "triedAt", in: "bak-b") == .text("2026-09-08T09:00"))
    let doubted = try #require(try health("2026-09-09T10:00"))
    #expect(try doubted.concerns == [.damagedCopy(LocalTime("2026-09-08T10:00"))])
    #expect(doubted.lastBackup?.id == Identifier("bak-b") && doubted.failedTrial == nil)
    office.clock = try LocalTime("2026-09-09T10:00")
    try office.ask(NoteTrial(of: try backup("b", "2026-09-08T02:00"), at: office.clock, .agrees))
    let mended = try #require(try health("2026-09-09T10:00"))
    #expect(mended.concerns == [] && mended.failedTrial == nil && mended.lastBackup?.id == Identifier("bak-b"))
  }

  @Test mutating func whereNoGoodOneIsLeftThatIsSaid() throws {
    try note("a", "2026-09-09T02:00", tried: "2026-09-09T09:00", .fails)
    let none = try #require(try health("2026-09-09T10:00"))
    #expect(none.lastBackup == nil)
    #expect(none.concerns == [.failedTrial(try LocalTime("2026-09-09T09:00")), .noBackup])
  }

  /// A backup that says otherwise than the register may be the better one of both.
  @Test mutating func oneThatDiffersIsABackupAllTheSame() throws {
    try note("a", "2026-09-09T02:00", tried: "2026-09-09T09:00", .differs)
    let known = try #require(try health("2026-09-09T10:00"))
    #expect(known.lastBackup?.id == Identifier("bak-a"))
    #expect(known.concerns == [.failedTrial(try LocalTime("2026-09-09T09:00"))])
  }

  @Test mutating func aLaterOneThatAgreesMakesUpForIt() throws {
    try note("a", "2026-09-07T02:00", tried: "2026-09-07T09:00", .fails)
    try note("b", "2026-09-08T02:00", tried: "2026-09-08T09:00")
    #expect(try health("2026-09-09T10:00")?.concerns == [])
    try note(damagedFileOf: "a", "2026-09-09T09:00")
    #expect(try health("2026-09-09T10:00")?.concerns == [.failedTrial(LocalTime("2026-09-09T09:00"))])
    #expect(try health("2026-09-09T10:00")?.lastBackup?.id == Identifier("bak-b"))
    try note("c", "2026-09-09T10:00", tried: "2026-09-09T10:05")
    #expect(try health("2026-09-09T11:00")?.concerns == [])
  }

  @Test mutating func aTrialThatFailedIsDueAgainAtOnce() throws {
    try note("a", "2026-09-01T02:00", tried: "2026-09-01T09:00")
    try note("b", "2026-09-08T02:00", tried: "2026-09-08T09:00", .fails)
    let due = DueThings(on: office.register, at: try LocalTime("2026-09-09T10:00")).things(in: .backups)
    #expect(due.map { "\($0.duty.id) \($0.moment ?? "–")" } == ["backup 2026-09-04", "backupTrial 2026-09-08"])
  }

  @Test mutating func whatWasFoundByExaminingIsToldAndHowLongAgoThatWas() throws {
    try note("a", "2026-09-09T02:00", tried: "2026-09-09T02:05")
    let examined = WarsawTime.nearestInstant(try LocalTime("2026-09-09T03:00"))
    func concerns(_ now: String, _ damages: Int?, damaged: Bool = false) throws -> [Health.Concern]? {
      let check = damages.map { Health.Check(at: examined, damages: $0) }
      return try health(
        now, on: Health.Machine(isDamaged: damaged, lastCheck: check, spaceLeft: nil, lastChange: nil))?.concerns
    }
    let found = Health.Concern.damageFound(Health.Check(at: examined, damages: 2))
    #expect(try concerns("2026-09-09T10:00", 0) == [])
    #expect(try concerns("2026-09-09T10:00", nil) == [.noCheck])
    #expect(try concerns("2026-09-09T10:00", 2) == [found])
    #expect(try concerns("2026-09-09T10:00", 2, damaged: true) == [.damaged], "once is enough")
    #expect(try concerns("2026-10-10T23:59", 0)?.last == .oldBackup(Day("2026-09-12")), "31 days are not over")
    #expect(try concerns("2026-10-11T00:00", 0)?.last == .oldCheck(Day("2026-10-10")))
    #expect(try health("2026-10-11T00:00")?.concerns == [.oldBackup(Day("2026-09-12"))], "nobody asked the machine")
  }

  private mutating func note(_ id: String, _ madeAt: String, transactions: Int, tried: String? = nil) throws {
    var backup = try backup(id, madeAt)
    backup.lastTransaction = transactions
    try office.ask(NoteBackup(backup))
    if let tried { try office.ask(NoteTrial(of: backup, at: try LocalTime(tried), .agrees)) }
  }

  /// A clock that ran ahead must not quiet what is owed for as long as it was ahead.
  @Test mutating func whatIsDatedAfterTodayIsNotBelieved() throws {
    let (now, ahead) = ("2026-09-09T10:00", "2036-05-03T10:00")
    let future = try LocalTime(ahead)
    try note("a", ahead, transactions: 10, tried: ahead)
    #expect(try health(ahead)?.concerns == [])
    #expect(try health(now)?.concerns == [.aheadOfClock(.backup, future)], "made and tried: told once")
    #expect(try health(now)?.lastBackup == nil && health(now)?.lastTrial == nil)
    #expect(try health("2036-05-02T23:55")?.concerns == [], "clocks differ by minutes")
    #expect(try health("2036-05-02T23:54")?.concerns == [.aheadOfClock(.backup, future)])
    let due = DueThings(on: office.register, at: try LocalTime(now)).things(in: .backups)
    #expect(due.map(\.duty.id) == ["backup"], "it is owed")
    try note("b", "2026-09-08T10:00", transactions: 9, tried: "2026-09-08T10:05")
    #expect(try health(now)?.concerns == [.aheadOfClock(.backup, future)], "one of before does not hold as much")
    #expect(try health(now)?.lastBackup?.id == Identifier("bak-b"))
    try note("c", "2026-09-09T09:00", transactions: 11)
    let next = try #require(try health(now))
    #expect(next.concerns == [.aheadOfClock(.trial, future)] && next.lastBackup?.id == Identifier("bak-c"))
    try office.ask(NoteTrial(of: try backup("c", "2026-09-09T09:00"), at: try LocalTime("2026-09-09T09:05"), .agrees))
    #expect(try health(now)?.concerns == [])
  }

  @Test mutating func aTrialOfTheFutureNeitherHidesAFailureNorLastsForYears() throws {
    let (now, ahead) = ("2026-09-09T10:00", "2036-05-03T10:00")
    try note("a", "2026-09-08T02:00", transactions: 10, tried: ahead)
    #expect(try health(now)?.concerns == [.aheadOfClock(.trial, LocalTime(ahead))])
    var failed = try backup("b", "2026-09-08T03:00")
    failed.lastTransaction = 11
    try office.ask(NoteBackup(failed))
    try office.ask(NoteTrial(of: failed, at: try LocalTime("2026-09-09T09:00"), .fails))
    #expect(try health(now)?.failedTrial?.text == "2026-09-09T09:00")
    try office.ask(NoteTrial(of: failed, at: try LocalTime(ahead), .fails))
    #expect(try health(now)?.failedTrial?.text == ahead, "a failure is told whatever its date")
    try note("c", "2026-09-09T09:30", transactions: 12, tried: "2026-09-09T09:35")
    #expect(try health(now)?.concerns == [])
  }

  @Test mutating func anExaminationOfTheFutureIsNone() throws {
    try note("a", "2026-09-09T02:00", tried: "2026-09-09T02:05")
    let ahead = try LocalTime("2036-05-03T10:00")
    func concerns(damages: Int) throws -> [Health.Concern]? {
      let check = Health.Check(at: WarsawTime.nearestInstant(ahead), damages: damages)
      return try health(
        "2026-09-09T10:00", on: Health.Machine(isDamaged: false, lastCheck: check, spaceLeft: nil, lastChange: nil))?
        .concerns
    }
    #expect(try concerns(damages: 0) == [.aheadOfClock(.check, ahead)])
    #expect(try concerns(damages: 1)?.count == 2, "what it found is told all the same")
  }

  @Test mutating func newOfficesAreToldBehindDamage() throws {
    try note("a", "2026-09-09T02:00", tried: "2026-09-09T02:05")
    let check = Health.Check(at: WarsawTime.nearestInstant(try LocalTime("2026-09-09T03:00")), damages: 0)
    let machine = Health.Machine(
      isDamaged: true, lastCheck: check, newOffices: ["bedzin"], spaceLeft: nil, lastChange: nil)
    #expect(try health("2026-09-09T10:00", on: machine)?.concerns == [.damaged, .newOffices(["bedzin"])])
  }

  @Test mutating func oneThatWasNeverTriedIsToldSo() throws {
    try note("a", "2026-09-09T02:00")
    #expect(try health("2026-09-09T10:00")?.concerns == [.noTrial])
  }

  @Test mutating func theMachineIsJudgedFirst() throws {
    try note("a", "2026-09-09T02:00", tried: "2026-09-09T02:05")
    let last = WarsawTime.nearestInstant(try LocalTime("2026-09-09T02:05"))
    func concerns(_ now: String, damaged: Bool = false, left: Int? = 1_000_000_000) throws -> [Health.Concern]? {
      let check = Health.Check(at: WarsawTime.nearestInstant(try LocalTime(now)), damages: 0)
      return try health(
        now, on: Health.Machine(isDamaged: damaged, lastCheck: check, spaceLeft: left, lastChange: last))?.concerns
    }
    #expect(try concerns("2026-09-09T02:05") == [])
    #expect(try concerns("2026-09-09T02:00") == [], "clocks differ by minutes")
    #expect(try concerns("2026-09-09T01:59") == [.clockBehind(last)])
    #expect(try concerns("2036-01-01T10:00")?.first == .clockAhead(last))
    #expect(
      try concerns("2026-09-09T10:00", damaged: true, left: 499_999_999) == [.damaged, .littleSpace(499_999_999)])
    #expect(try concerns("2026-09-09T10:00", left: 500_000_000) == [])
    #expect(try concerns("2026-09-09T10:00", left: nil) == [], "what a disk does not say is not little")
  }

  /// Whatever was noted: what is not well gets no better by waiting, and a new backup that is tried mends it.
  @Test mutating func timeMendsNothingAndABackupThatIsTriedDoes() throws {
    var random = SeededGenerator(seed: 20_260_909)
    for round in 0..<40 {
      office = try Office()
      var clock = try LocalTime("2026-01-01T08:00")
      for number in 0..<random.number(1...6) {
        clock = clock.adding(minutes: random.number(1...200_000))
        let tried = random.once(in: 2) ? clock.adding(minutes: random.number(1...5_000)) : nil
        try note("\(number)", clock.text, tried: tried?.text, random.once(in: 3) ? .fails : .agrees)
        clock = max(clock, tried ?? clock)
      }
      var before = try #require(try health(clock.text)).concerns.count
      for _ in 0..<20 {
        clock = clock.adding(days: random.number(1...30))
        let now = try #require(try health(clock.text)).concerns.count
        #expect(now >= before, "round \(round), \(clock.text)")
        before = now
      }
      try note("last", clock.text, tried: clock.text)
      #expect(try health(clock.text)?.concerns == [], "round \(round)")
    }
  }

  @Test mutating func whatIsDueFollows() throws {
    func due(_ now: String) throws -> [String] {
      DueThings(on: office.register, at: try LocalTime(now)).things(in: .backups).map {
        "\($0.duty.id) \($0.moment ?? "–")"
      }
    }
    #expect(try due("2026-09-09T10:00") == [])
    try office.ask(AddRecord(RecordID("org-a"), ["name": "Sowa", "legalForm": "association"]))
    #expect(try due("2026-09-09T10:00") == ["backup –"])
    try note("a", "2026-09-09T12:00")
    #expect(try due("2026-09-09T13:00") == ["backupTrial –"])
    try note("b", "2026-09-09T14:00", tried: "2026-09-09T14:05")
    #expect(try due("2026-09-11T10:00") == [])
    #expect(try due("2026-09-12T10:00") == ["backup 2026-09-12"])
    #expect(try due("2026-12-10T10:00") == ["backup 2026-09-12", "backupTrial 2026-12-10"])
  }

  @Test mutating func aBackupIsNotedOnceAndItsTrialInIt() throws {
    let backup = try backup("a", "2026-09-09T02:00")
    try office.ask(NoteBackup(backup))
    #expect(try office.decide(NoteBackup(backup)) == .alreadyDone)
    try office.ask(NoteTrial(of: backup, at: try LocalTime("2026-09-09T03:00"), .agrees))
    #expect(office.value(of: "trial", in: "bak-a") == "agrees")
    let unknown = try self.backup("b", "2026-09-08T02:00")
    try office.ask(NoteTrial(of: unknown, at: try LocalTime("2026-09-09T03:00"), .agrees))
    #expect(office.value(of: "madeAt", in: "bak-b") == .text("2026-09-08T02:00"), "it is known from its trial on")
    let foreign = try self.backup("c", "2026-09-08T02:00")
    #expect(
      office.refusal(of: NoteTrial(of: foreign, at: try LocalTime("2026-09-09T03:00"), .fails))
        == .unknown(foreign.id.any))
  }

  @Test mutating func nobodyWritesItByHand() throws {
    #expect(
      office.refusal(of: AddRecord(RecordID("bak-a"), ["madeAt": "2026-09-09T02:00"])) == .hasOwnAct(Backup.kind))
    try note("a", "2026-09-09T02:00")
    let edit = EditRecord(RecordID("bak-a"), [FieldEdit(field: "trial", was: nil, becomes: "agrees")])
    #expect(office.refusal(of: edit) != nil)
  }
}
