import CivicDomain
import Testing

/// The queue of what is to be done, by when it hurts: on Wednesday, 9 September 2026, at 14:32.
@Suite struct DueQueueTests {
  private func queue(
    _ records: [String: [String: FieldValue]], at now: String = "2026-09-09T14:32", in hands: Hands? = nil,
    orNobodys: Bool = false
  ) throws -> [String] {
    var register = MemoryRegister()
    register.apply(
      records.sorted { $0.key < $1.key }.map { id, values in Change(id: RecordID(id), set: values.mapValues { $0 }) },
      at: .earliest, by: Author("anna"))
    return DueThings(on: register, at: try LocalTime(now), in: hands, orNobodys: orNobodys).queue
      .filter { $0.duty.section != .programme && $0.duty.section != .backups }
      .map { "\($0.group) \($0.duty.id) \($0.count) \($0.first(1).first?.subject?.raw ?? "–")" }
  }

  private func booking(_ status: String, _ start: String, _ end: String) -> [String: FieldValue] {
    [
      "resource": "res-1", "borrower": "org-1", "status": .text(status), "start": .text(start), "end": .text(end),
    ]
  }

  private func call(_ due: String, _ handler: String = "") -> [String: FieldValue] {
    [
      "at": "2026-09-01T10:00", "about": "Sala", "organization": "org-1", "promised": "Oddzwonić", "dueOn": .text(due),
    ].merging(handler.isEmpty ? [:] : ["handler": .text(handler)]) { $1 }
  }

  @Test func whatIsOverThenTodayThenThisWeekThenLater() throws {
    let found = try queue([
      "bkg-1": booking("confirmed", "2026-09-09T16:00", "2026-09-09T18:00"),
      "bkg-2": booking("handedOver", "2026-08-01T10:00", "2026-09-09T10:00"),
      "bkg-3": booking("handedOver", "2026-08-01T10:00", "2026-09-08T10:00"),
      "bkg-4": booking("requested", "2026-09-11T10:00", "2026-09-11T18:00"),
      "bkg-5": booking("requested", "2026-09-12T10:00", "2026-09-12T18:00"),
      "bkg-6": booking("requested", "2026-09-14T10:00", "2026-09-14T18:00"),
    ])
    #expect(
      found == [
        "overdue takeBack 1 bkg-3", "now handOver 1 bkg-1", "now takeBack 1 bkg-2", "week decision 1 bkg-4",
        "later decision 2 bkg-5",
      ])
  }

  @Test func theWeekEndsWithTheNextFriday() throws {
    #expect(try DueGroup.endOfWeek(at: Day("2026-09-10")) == Day("2026-09-11"))
    #expect(try DueGroup.endOfWeek(at: Day("2026-09-11")) == Day("2026-09-18"))
    #expect(try DueGroup.endOfWeek(at: Day("2026-09-12")) == Day("2026-09-18"))
  }

  @Test func promisesOfOneSortAreOneLineWithTheirNumber() throws {
    let found = try queue(["cal-1": call("2026-09-10"), "cal-2": call("2026-09-11"), "cal-3": call("2026-09-08")])
    #expect(found == ["overdue promise 1 cal-3", "week promise 2 cal-1"])
  }

  @Test func whoseTheThingsOfOneLineAreIsCounted() throws {
    var register = MemoryRegister()
    func add(_ id: String, _ values: [String: FieldValue]) {
      register.apply([Change(id: RecordID(id), set: values.mapValues { $0 })], at: .earliest, by: Author("anna"))
    }
    for (index, handler) in ["", "jan", "ewa", "ewa", ""].enumerated() {
      add("cal-\(index)", call("2026-09-10", handler))
      var lent = booking("requested", "2026-09-12T10:00", "2026-09-12T18:00")
      if !handler.isEmpty { lent["handler"] = .text(handler) }
      add("bkg-\(index)", lent)
    }
    let queue = DueThings(on: register, at: try LocalTime("2026-09-09T14:32")).queue
    for duty in ["promise", "decision"] {
      let line = try #require(queue.first { $0.duty.id == duty })
      let owners = line.owners(to: Hands(of: "jan"), on: register)
      #expect(owners.map(\.owner) == [.own, .other("ewa"), .nobody], "\(duty)")
      #expect(owners.map(\.count) == [1, 2, 2] && line.count == 5, "\(duty)")
    }
  }

  @Test func onesOwnWithNobodysAreNotAColleagues() throws {
    let calls = ["cal-1": call("2026-09-10"), "cal-2": call("2026-09-10", "ewa"), "cal-3": call("2026-09-10", "jan")]
    let breach: [String: [String: FieldValue]] = ["bre-1": ["what": "Zginęła lista", "noticedAt": "2026-09-09T10:00"]]
    let all = calls.merging(breach) { $1 }
    let ewa = Hands(of: "ewa")
    #expect(try queue(calls, in: ewa) == ["week promise 1 cal-2"])
    #expect(try queue(all, in: ewa, orNobodys: true) == ["now breach 1 bre-1", "week promise 2 cal-1"])
    #expect(try queue(calls) == ["week promise 3 cal-1"])
  }

  @Test func remarksWaitForTheNextStepOfTheirAnswer() throws {
    func remark(_ day: String) -> [String: FieldValue] {
      ["consultation": "cns-1", "remark": "Tak.", "channel": "email", "receivedOn": .text(day)]
    }
    func response(_ to: String, _ state: String) -> [String: FieldValue] {
      ["submission": .text(to), "state": .text(state), "disposition": "noted"]
    }
    let found = try queue([
      "cns-1": ["subject": "Program", "opens": "2026-08-01", "closes": "2026-12-23"],
      "sub-1": remark("2026-09-05"), "sub-2": remark("2026-09-04"), "sub-3": remark("2026-09-03"),
      "sub-4": remark("2026-09-02"), "rsp-2": response("sub-2", "draft"), "rsp-3": response("sub-3", "approved"),
      "rsp-4": response("sub-4", "published"),
    ])
    #expect(found == ["waiting answer 1 sub-1", "waiting approval 1 sub-2", "waiting publication 1 sub-3"])
  }

  @Test func theDayHasWhatIsHeldAndLentByItsHours() throws {
    var register = MemoryRegister()
    let records: [String: [String: FieldValue]] = [
      "ses-1": [
        "title": "SWOT", "start": "2026-09-09T16:00", "end": "2026-09-09T19:00", "seats": .number(20),
      ],
      "ses-2": ["title": "Wczoraj", "start": "2026-09-08T16:00", "end": "2026-09-08T19:00"],
      "ses-3": [
        "title": "Odwołane", "start": "2026-09-09T08:00", "end": "2026-09-09T09:00", "status": "cancelled",
      ],
      "bkg-1": booking("confirmed", "2026-09-09T10:00", "2026-09-09T14:00"),
      "bkg-2": booking("handedOver", "2026-09-01T10:00", "2026-09-09T12:00"),
      "bkg-3": booking("handedOver", "2026-09-01T10:00", "2026-09-10T12:00"),
      "bkg-4": booking("cancelled", "2026-09-09T10:00", "2026-09-09T14:00"),
    ]
    register.apply(
      records.sorted { $0.key < $1.key }.map { Change(id: RecordID($0), set: $1.mapValues { $0 }) }, at: .earliest,
      by: Author("anna"))
    let plan = DayPlan(of: try Day("2026-09-09"), on: register, at: try LocalTime("2026-09-09T14:32")).entries
    #expect(plan.map(\.subject.raw) == ["bkg-2", "bkg-1", "ses-1"])
    #expect(plan.map(\.span.start.text) == ["2026-09-09T00:00", "2026-09-09T10:00", "2026-09-09T16:00"])
    #expect(plan.map(\.status) == [.handedOver, .confirmed, nil])
    #expect(plan.last?.fill?.taken == 0 && plan.last?.fill?.seats == 20)
  }
}
