import CivicDomain
import Testing

/// Each setting is changed, and its rule is seen to follow: on the days from which the new number holds, and on no other.
///
/// A setting without a probe fails: one is declared only where a rule reads it.
@Suite struct SettingRulesTests {
  /// Another number of a setting, and what its rule answers about something that lies between 2026 and 2029.
  struct Probe: Sendable {
    let other: Int
    /// The other text of a setting that is one.
    var text = ""
    let answer: @Sendable (_ change: ChangeSetting?) throws -> String

    init(_ other: Int, _ answer: @escaping @Sendable (ChangeSetting?) throws -> String) {
      self.other = other
      self.answer = answer
    }

    init(_ text: String, _ answer: @escaping @Sendable (ChangeSetting?) throws -> String) {
      self.init(0, answer)
      self.text = text
    }
  }

  /// The rule of each setting.
  static let probes: [Setting: Probe] = [
    .backupDays: Probe(7) { change in try health("2026-09-09T02:00", at: "2026-09-14T10:00", change) },
    .trialDays: Probe(300) { change in try health("2026-09-09T02:00", at: "2027-01-14T10:00", change) },
    .checkDays: Probe(300) { change in try health("2026-09-09T02:00", at: "2026-12-14T10:00", change) },
    .leastSpace: Probe(100) { change in try health("2026-09-09T02:00", at: "2026-09-10T10:00", change) },
    .bookingDays: Probe(3) { change in
      try lending(change) { office in
        let booking = try office.booking("a", "2026-09-10T08:00", "2026-09-15T08:00")
        return "\(BookingConcern.all(of: booking, on: office.register, at: office.clock))"
      }
    },
    .freeTimesFromHour: Probe(3) { change in
      try freeTimes(change, taken: ("2026-09-10T07:00", "2026-09-10T20:00"), ("2026-09-10T07:00", "2026-09-10T10:00"))
    },
    .freeTimesUntilHour: Probe(24) { change in
      try freeTimes(change, taken: ("2026-09-10T08:00", "2026-09-10T20:00"), ("2026-09-10T17:00", "2026-09-10T20:00"))
    },
    .freeTimesDays: Probe(25) { change in
      try freeTimes(change, taken: ("2026-09-10T00:00", "2026-09-30T00:00"), ("2026-09-11T08:00", "2026-09-11T10:00"))
    },
    .initiativeSignatures: Probe(100) { change in
      var office = try Office.withConsultation(at: "2026-09-09T14:32", ["initiator": "residents", "signatures": 120])
      return try office.value(of: "initiative", after: change, in: "cns-a")
    },
    .keepRegistrationsDays: Probe(30) { change in try due(on: "2026-11-01", change) },
    .keepNeedsDays: Probe(1) { change in try due(on: "2026-09-20", change) },
    .keepRemarksDays: Probe(1) { change in
      var office = try Office.withConsultation()
      try office.ask(office.remark("zofia"))
      office.clock = try LocalTime("2026-10-30T10:00")
      try office.ask(HandOverConsultation(Identifier("cns-a"), on: Day("2026-10-30")))
      return try office.due(on: "2026-11-10", after: change)
    },
    .keepRequestsDays: Probe(1) { change in
      var office = try Office.withRequest()
      try office.ask(AnswerPersonRequest(Identifier("prq-a"), "Wydano kopię."))
      return try office.due(on: "2028-01-10", after: change)
    },
    .keepDraftsDays: Probe(1) { change in
      var office = try Office()
      if let change { try office.ask(change) }
      return "\(Draft.keptSince(today: office.clock.day, on: office.register))"
    },
    .breachHours: Probe(24) { change in
      var office = try Office(at: "2026-09-09T14:32")
      if let change { try office.ask(change) }
      try office.add("bre-a", ["what": "Zginęła lista", "noticedAt": "2026-09-09T10:00"])
      return try office.owed(at: "2026-09-09T14:32")
    },
    .noticeMonths: Probe(3) { change in
      var office = try Office()
      var person = Person(blank: Identifier("per-z"))
      person.name = "Zofia Zet"
      try office.ask(AddPerson(person.listed))
      return try office.owed(at: "2026-09-09T14:32", after: change)
    },
    .requestMonths: Probe(2) { change in try Office.withRequest().owed(at: "2026-09-09T14:32", after: change) },
    .requestExtensionMonths: Probe(1) { change in
      var office = try Office.withRequest()
      try office.ask(ExtendPersonRequest(Identifier("prq-a"), why: "akta są w archiwum"))
      return try office.owed(at: "2026-09-09T14:32", after: change)
    },
    .reportSessionDays: Probe(10) { change in try Office.withWorkshop().owed(at: "2026-09-20T10:00", after: change) },
    .uncollectedDays: Probe(3) { change in
      try lending(change) { office in
        try office.ask(BookResource(office.booking("a", "2026-09-10T08:00", "2026-09-30T08:00")))
        return try office.owed(at: "2026-09-15T10:00")
      }
    },
    .closingConsultationDays: Probe(3) { change in
      try Office.withConsultation().owed(at: "2026-09-18T10:00", after: change)
    },
    .answerConsultationDays: Probe(14) { change in
      try Office.withConsultation().owed(at: "2026-09-30T10:00", after: change)
    },
    .centreContact: Probe("pokój 7") { change in
      var office = try Office()
      if let change { try office.ask(change) }
      let noon = WarsawTime.nearestInstant(try LocalTime("2026-09-09T12:00"))
      return PublicEditionMaking(of: office.register, at: noon, key: \.text).head.contact
    },
    .programmeConsultationDays: Probe(21) { change in try Office().owed(at: "2026-09-09T10:00", after: change) },
    .advisoryOpinionDays: Probe(30) { change in try Office().owed(at: "2026-09-09T10:00", after: change) },
  ]

  @Test(arguments: Setting.all.map(\.name))
  func itsRuleFollows(name: String) throws {
    let setting = try #require(Setting.named(name))
    let probe = try #require(Self.probes[setting], "no rule is known that reads \(name)")
    let before = try probe.answer(nil)
    #expect(try probe.answer(Self.change(setting, probe, from: "2000-01-01")) != before, "\(name): \(before)")
    #expect(try probe.answer(Self.change(setting, probe, from: "2000-01-01", to: "2025-12-31")) == before)
    #expect(
      try probe.answer(Self.change(setting, probe, from: "2030-01-01")) == before, "it is judged by its day")
  }

  private static func change(
    _ setting: Setting, _ probe: Probe, from: String, to: String? = nil
  ) throws -> ChangeSetting {
    var value = SettingValue(blank: Identifier("stg-a"))
    value.name = setting.name
    if setting.isText { value.text = probe.text } else { value.value = probe.other }
    (value.from, value.to) = (try Day(from), try to.map { try Day($0) })
    return ChangeSetting(value)
  }

  /// What is not well of a register whose backup was made and tried at a time, on a disk with 300 MB left.
  private static func health(_ backup: String, at now: String, _ change: ChangeSetting?) throws -> String {
    var office = try Office()
    office.clock = try LocalTime(backup)
    let record = Backup(blank: Identifier("bak-a"), madeAt: office.clock)
    try office.ask(NoteBackup(record))
    try office.ask(NoteTrial(of: record, at: office.clock, .agrees))
    if let change { try office.ask(change) }
    let check = Health.Check(at: WarsawTime.nearestInstant(office.clock), damages: 0)
    let machine = Health.Machine(isDamaged: false, lastCheck: check, spaceLeft: 300_000_000, lastChange: nil)
    let at = WarsawTime.nearestInstant(try LocalTime(now))
    return "\(Health(of: office.register, on: machine, at: at)?.concerns ?? [])"
  }

  private static func lending(_ change: ChangeSetting?, _ answer: (inout Office) throws -> String) throws -> String {
    var office = try Office.withThingsToLend()
    if let change { try office.ask(change) }
    return try answer(&office)
  }

  /// The free times that are offered instead of one, where the thing is taken.
  private static func freeTimes(
    _ change: ChangeSetting?, taken: (String, String), _ wanted: (String, String)
  ) throws -> String {
    try lending(change) { office in
      try office.ask(BookResource(office.booking("a", taken.0, taken.1)))
      let wanted = try office.booking("b", wanted.0, wanted.1)
      let clash = try #require(BookingFit.clash(of: wanted, on: office.register, at: office.clock))
      return clash.freeTimes.map { "\($0.start.text)" }.joined(separator: " ")
    }
  }

  /// Whose term is over of somebody who was at a workshop on 10 September and needed a lift.
  private static func due(on day: String, _ change: ChangeSetting?) throws -> String {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("zofia"))
    try office.ask(EditRecord(RecordID("reg-zofia"), [FieldEdit(field: "needsNote", was: nil, becomes: "winda")]))
    return try office.due(on: day, after: change)
  }
}

extension Office {
  /// Somebody who asked for their data on the day before.
  fileprivate static func withRequest() throws -> Office {
    var office = try Office()
    var person = Person(blank: Identifier("per-z"))
    person.name = "Zofia Zet"
    try office.ask(AddPerson(person))
    try office.add("prq-a", ["person": "per-z", "kind": "access", "receivedOn": "2026-09-08"])
    return office
  }

  /// What is due at a moment, and on any day of 2026.
  fileprivate func owed(at now: String, after change: ChangeSetting? = nil) throws -> String {
    var office = self
    if let change { try office.ask(change) }
    let moment = try LocalTime(now)
    let days = DueDays(try Day("2026-01-01")...Day("2026-12-31"), on: office.register, at: moment)
    let all = DueThings(on: office.register, at: moment).things + days.byDay.values.joined()
    // That no backup is noted is owed by whatever register there is.
    return all.filter { $0.duty.section != .backups }.map { "\($0.duty.id) \($0.moment ?? "")" }.sorted().joined(
      separator: ", ")
  }

  fileprivate mutating func due(on day: String, after change: ChangeSetting?) throws -> String {
    if let change { try ask(change) }
    return RetentionProposal(on: register, today: try Day(day)).due.map(\.raw).joined(separator: " ")
  }

  fileprivate mutating func value(of field: String, after change: ChangeSetting?, in id: String) throws -> String {
    if let change { try ask(change) }
    return value(of: field, in: id)?.plain ?? ""
  }
}
