import CivicDomain
import Testing

/// What is due of what somebody handles, whichever duty finds it.
@Suite struct HandsTests {
  private var office: Office

  init() throws {
    office = try Office.withConsultation(at: "2026-10-20T10:00")
    office.register.apply(
      [
        Change(
          id: RecordID("res-x"), set: ["organization": "org-krokus", "name": "Sala", "category": "room"]),
        Change(
          id: RecordID("ses-past"),
          set: ["title": "Było", "start": "2026-10-10T17:00", "end": "2026-10-10T19:00", "entry": "open"]),
        Change(
          id: RecordID("ses-other"),
          set: ["title": "Było też", "start": "2026-10-10T17:00", "end": "2026-10-10T19:00", "entry": "open"]),
        Change(
          id: RecordID("ses-next"), set: ["title": "Będzie", "start": "2026-10-21T17:00", "end": "2026-10-21T19:00"]),
        Change(
          id: RecordID("bkg-a"),
          set: [
            "resource": "res-x", "borrower": "org-krokus", "start": "2026-10-20T12:00", "end": "2026-10-20T13:00",
            "status": "confirmed",
          ]),
        Change(
          id: RecordID("sub-a"),
          set: ["consultation": "cns-a", "remark": "A", "channel": "email", "receivedOn": "2026-09-08"]),
        Change(
          id: RecordID("sub-b"),
          set: ["consultation": "cns-a", "remark": "B", "channel": "email", "receivedOn": "2026-09-09"]),
        Change(id: RecordID("bre-a"), set: ["what": "Zginęła lista", "noticedAt": "2026-10-19T10:00"]),
        Change(
          id: RecordID("reg-a"), set: ["session": "ses-next", "person": "per-x", "call": "due", "status": "registered"]),
      ], at: office.now, by: office.clerk)
  }

  private func due(in hands: Hands?) -> Set<String> {
    let things = DueThings(on: office.register, at: office.clock, in: hands).things
    return Set(things.filter { $0.subject != nil }.map { "\($0.duty.id) \($0.subject?.raw ?? "")" })
  }

  private func hands(_ login: String) -> Hands { Hands(of: login, on: office.clock.day, in: office.register) }

  @Test mutating func eachDutyIsNarrowedToItsHandler() throws {
    let all = due(in: nil)
    #expect(all.isSuperset(of: ["sessionReport ses-past", "answer sub-a", "answer sub-b", "handOver bkg-a"]))
    #expect(due(in: hands("anna")) == ["breach bre-a"], "nobody handles one: it is everybody's")
    for id in ["ses-past", "ses-next", "bkg-a", "sub-b", "cns-a"] {
      try office.ask(AssignRecords(RecordID(id), to: "anna"))
    }
    try office.ask(AssignRecords(RecordID("ses-other"), to: "jan"))
    let hers = due(in: hands("anna"))
    #expect(hers.isSuperset(of: ["sessionReport ses-past", "session ses-next", "handOver bkg-a", "answer sub-b"]))
    #expect(hers.contains("consultationReport cns-a"))
    #expect(hers.isDisjoint(with: ["answer sub-a", "sessionReport ses-other"]))
    #expect(hers.isSubset(of: all) && due(in: nil) == all)
    // Whose the session is, theirs are the calls for it.
    #expect(hers.contains("call reg-a") == all.contains("call reg-a"))
    #expect(due(in: hands("jan")) == ["sessionReport ses-other", "breach bre-a"])
    try office.add("sbt-1", ["for": "anna", "by": "jan", "from": "2026-10-20", "to": "2026-10-20"])
    #expect(due(in: hands("jan")) == hers.union(["sessionReport ses-other"]))
    #expect(due(in: Hands(of: "jan")) == ["sessionReport ses-other", "breach bre-a"])
    office.clock = try LocalTime("2026-10-21T00:00")
    #expect(hands("jan").absent.isEmpty)
  }

  /// Whatever duty is about a kind that has no handler is everybody's, and stands there; a date of the year is nobody's.
  @Test func whatIsAssignedToNobodyStandsThereToo() throws {
    func words(_ hands: Hands?) -> Set<String> {
      Set(DueThings(on: office.register, at: office.clock, readingPersonal: true, in: hands).things.map(\.duty.id))
    }
    let everybodys = Set(Duty.all.filter(\.isEverybodys).map(\.id))
    #expect(everybodys == ["breach", "notice", "erasure", "backup", "backupTrial"])
    #expect(words(hands("anna")) == words(nil).intersection(everybodys))
    #expect(words(hands("anna")).isSuperset(of: ["breach", "backup"]))
    for duty in Duty.all where duty.section != .programme {
      let kinds = Set(
        DueThings(on: office.register, at: office.clock).things.filter { $0.duty == duty }.compactMap(\.subject)
          .map(\.prefix))
      for prefix in kinds {
        let subject = RecordID("\(prefix)-a")
        let kind = try #require(Schema.kind(of: subject))
        let isHandled = kind.handlerField != nil || kind.wholeField != nil
        #expect(isHandled != duty.isEverybodys, "\(duty.id): \(kind.kind.name)")
      }
    }
  }

  @Test mutating func whoseALineIsIsSaidForEverybody() throws {
    try office.add("sbt-1", ["for": "anna", "by": "jan", "from": "2026-10-20", "to": "2026-10-20"])
    let id = RecordID("ses-next")
    func owner(for login: String) -> Hands.Owner { hands(login).owner(of: id, in: office.register) }
    #expect(owner(for: "jan") == .nobody)
    try office.ask(AssignRecords(id, to: "anna"))
    #expect(owner(for: "jan") == .absent("anna") && owner(for: "anna") == .own && owner(for: "ewa") == .other("anna"))
    #expect(hands("jan").owner(of: RecordID("reg-a"), in: office.register) == .absent("anna"))
  }
}
