import Testing

@testable import CivicDomain

/// A breach of personal data is to be told within hours that pass at night, on Sundays and across changes of the clocks.
@Suite struct BreachTests {
  private let a = Identifier<Breach>("bre-a")

  private func office(noticed: String, at clock: String, _ more: [String: FieldValue] = [:]) throws -> Office {
    var office = try Office(at: clock)
    try office.add(
      "bre-a", ["what": "Zginęła lista", "noticedAt": .text(noticed)].merging(more) { $1 })
    return office
  }

  @Test(arguments: [
    ("2026-09-09T14:32", "2026-09-12T14:32", "days of work"),
    ("2026-09-11T16:00", "2026-09-14T16:00", "a Saturday and a Sunday move nothing"),
    ("2026-12-24T09:00", "2026-12-27T09:00", "nor do holidays, and it may end on a Sunday"),
    ("2026-03-27T10:00", "2026-03-30T11:00", "spring leaves an hour out"),
    ("2026-10-23T10:00", "2026-10-26T09:00", "autumn shows one twice"),
  ])
  func theTermIsOfHoursThatPass(noticed: String, due: String, why: Comment) throws {
    let office = try office(noticed: noticed, at: "2026-12-30T10:00")
    #expect(office.value(of: "dueOn", in: "bre-a")?.plain == due, why)
    #expect(WarsawTime.elapsedMinutes(from: try LocalTime(noticed), to: try LocalTime(due)) == 72 * 60)
  }

  @Test func anotherTermHoldsFromItsDay() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    var value = SettingValue(blank: Identifier("stg-a"))
    (value.name, value.value, value.from) = (Setting.breachHours.name, 24, try Day("2026-09-10"))
    try office.ask(ChangeSetting(value))
    #expect(office.value(of: "dueOn", in: "bre-a")?.plain == "2026-09-12T10:00", "it was noticed before")
    office.clock = try LocalTime("2026-09-10T12:00")
    try office.add("bre-b", ["what": "Pomyłka w adresie", "noticedAt": "2026-09-10T10:00"])
    #expect(office.value(of: "dueOn", in: "bre-b")?.plain == "2026-09-11T10:00")
    let moments = DueThings(on: office.register, at: office.clock).things(in: .breaches).map { "\($0.moment ?? "")" }
    #expect(moments == ["2026-09-11T10:00", "2026-09-12T10:00"], "what is due is told by the same term")
  }

  /// What is to be told before midnight is to be told on the day that ends then.
  @Test func theMomentItselfNoLongerCounts() throws {
    let office = try office(noticed: "2026-09-09T00:00", at: "2026-09-09T14:32")
    func owed(on day: String) throws -> [String] {
      let day = try Day(day)
      let things = DueDays(day...day, on: office.register, at: office.clock).byDay[day, default: []]
      return things.filter { $0.duty.section == .breaches }.compactMap(\.subject?.raw)
    }
    let (last, next) = (try owed(on: "2026-09-11"), try owed(on: "2026-09-12"))
    #expect(last == ["bre-a"] && next.isEmpty, "\(last) \(next)")
  }

  /// What is to be corrected is proposed as it stands; undone, the correction leaves what was said before it.
  @Test func aCorrectionBeginsWithWhatIsKnownAndLeavesIt() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    func proposed() -> [String?] {
      let situation = Situation(register: office.register, author: office.clerk, at: office.now)
      let act = NotifyBreach.proposal(ActRequest(on: [a.any]), in: situation)
      return [act.time?.text, act.party]
    }
    #expect(proposed() == ["2026-09-09T14:32", "Prezes UODO"])
    let told = office.clock
    try office.ask(NotifyBreach(a, at: told, to: "Prezes UODO i osoby"))
    office.clock = try LocalTime("2026-09-10T08:00")
    #expect(proposed() == ["2026-09-09T14:32", "Prezes UODO i osoby"])
    let corrected = try office.ask(NotifyBreach(a, at: office.clock, to: "Prezes UODO", because: "zły dzień"))
    #expect(try office.record(Breach.self, a.raw).toldAt == office.clock)
    try office.ask(try #require(corrected.counter))
    #expect(try office.record(Breach.self, a.raw).toldAt == told)
  }

  @Test func whatWasNotToldIsADutyUntilItIs() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    try office.add("bre-b", ["what": "Pomyłka w adresie", "noticedAt": "2026-09-08T10:00"])
    func due(at now: String) throws -> [String] {
      DueThings(on: office.register, at: try LocalTime(now)).things(in: .breaches)
        .map { "\($0.duty.id) \($0.subject?.raw ?? "") \($0.moment ?? "")" }
    }
    let both = ["breach bre-b 2026-09-11T10:00", "breach bre-a 2026-09-12T10:00"]
    #expect(try due(at: "2026-09-09T14:32") == both, "what is due first comes first")
    #expect(try due(at: "2026-10-09T14:32") == both, "it stays, however late")
    let told = try office.ask(NotifyBreach(a, at: office.clock, to: "Prezes UODO"))
    #expect(try due(at: "2026-09-10T14:32") == [both[0]])
    try office.ask(try #require(told.counter))
    #expect(try due(at: "2026-09-10T14:32") == both)
    try office.ask(LeaveBreachUnnotified(a, why: "Lista leżała w zamkniętej szafie."))
    #expect(try due(at: "2026-09-10T14:32") == [both[0]])
    try office.ask(StepBackBreach(a, because: "Szafa była otwarta."))
    #expect(try due(at: "2026-09-10T14:32") == both)
    try office.ask(RemoveRecord(RecordID("bre-b"), because: "pomyłka"))
    #expect(try due(at: "2026-09-10T14:32") == [both[1]])
  }

  @Test func itIsTheStaffsAloneAndIsNotYetToHappen() throws {
    #expect(Breach.kind.isForStaffAlone)
    let office = try Office(at: "2026-09-09T14:32")
    let noticed = try LocalTime("2026-09-09T14:33")
    let ahead = AddRecord(
      RecordID("bre-a"), Row(["what": "Zginęła lista", "noticedAt": .text(noticed.text)], of: Breach.self))
    #expect(office.refusal(of: ahead) == .invalid(Breach.kind, FieldErrors(["noticedAt": .timeNotYet(noticed)])))
  }

  // MARK: How it ends

  /// What anybody wrote once ends nothing: it is said by an act, with when and to whom.
  @Test func noEditSaysThatItWasTold() throws {
    let office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    for (field, value) in [("told", "jutro"), ("toldAt", "2026-09-09T12:00")] as [(String, FieldValue)] {
      let edit = EditRecord(a.any, [FieldEdit(field: field, was: nil, becomes: value)])
      #expect(office.refusal(of: edit) == .invalid(Breach.kind, FieldErrors([field: .notChangeable(.rule)])))
    }
  }

  /// A breach that an older program noted as told, with words alone, is not owed anew.
  @Test func whatWasWrittenByAnOlderProgramStillEndsIt() throws {
    var office = try Office(at: "2026-09-09T14:32")
    office.register.apply(
      [Change(id: a.any, set: ["what": "X", "noticedAt": "2026-09-01T10:00", "told": "Prezesowi UODO 2.09"])],
      at: office.now, by: office.clerk)
    #expect(DueThings(on: office.register, at: office.clock).things(in: .breaches).isEmpty)
  }

  @Test func itIsNotifiedAfterItWasNoticedAndNotTomorrow() throws {
    let office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    let (early, late) = (try LocalTime("2026-09-09T09:59"), try LocalTime("2026-09-09T14:33"))
    #expect(
      office.refusal(of: NotifyBreach(a, at: early, to: "Prezes UODO"))
        == .breach(.toldBeforeNoticed(try LocalTime("2026-09-09T10:00"))))
    #expect(
      office.refusal(of: NotifyBreach(a, at: late, to: "Prezes UODO"))
        == .invalid(Breach.kind, FieldErrors(["toldAt": .timeNotYet(late)])))
    #expect(office.refusal(of: NotifyBreach(a, at: office.clock, to: " "))?.fields == ["to"])
    #expect(office.refusal(of: LeaveBreachUnnotified(a, why: " "))?.fields == ["why"])
    #expect(
      office.refusal(of: LeaveBreachUnnotified(a, why: "."))
        == .reasonSaysNothing(LeaveBreachUnnotified.field(\.why).declaration))
    #expect(office.refusal(of: NotifyBreach(a, at: office.clock, to: "Prezes UODO")) == nil)
  }

  /// From the 72nd hour on, and not a minute before, the notification needs reasons for the delay.
  @Test(arguments: [("2026-09-12T09:59", false), ("2026-09-12T10:00", true), ("2026-09-20T08:00", true)])
  func whatIsNotifiedLateNeedsAReason(at time: String, isLate: Bool) throws {
    let office = try office(noticed: "2026-09-09T10:00", at: "2026-09-30T10:00")
    let told = try LocalTime(time)
    let due = try LocalTime("2026-09-12T10:00")
    #expect(
      office.refusal(of: NotifyBreach(a, at: told, to: "Prezes UODO"))
        == (isLate ? .breach(.lateWithoutReason(due: due)) : nil))
    let act = NotifyBreach(a, at: told, to: "Prezes UODO", because: "Liczono osoby.")
    #expect(office.refusal(of: act) == nil && act.because == "Liczono osoby.")
  }

  @Test func whatWasNotifiedCanBeCorrectedAndIsNotSaidToNeedNone() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    try office.ask(NotifyBreach(a, at: office.clock, to: "Prezes UODO"))
    #expect(
      office.refusal(of: LeaveBreachUnnotified(a, why: "ryzyko małe")) == .breach(.notifiedAlready(office.clock)))
    #expect(
      office.refusal(of: NotifyBreach(a, at: office.clock, to: "Prezes UODO i osoby", because: " "))
        == .breach(.correctedWithoutReason(was: office.clock, party: "Prezes UODO")))
    #expect(office.refusal(of: NotifyBreach(a, at: office.clock, to: "Prezes UODO")) == nil, "nothing is corrected")
    let corrected = try office.ask(NotifyBreach(a, at: office.clock, to: "Prezes UODO i osoby", because: "dopisano"))
    #expect(try office.record(Breach.self, a.raw).told == "Prezes UODO i osoby")
    try office.ask(try #require(corrected.counter))
    #expect(try office.record(Breach.self, a.raw).told == "Prezes UODO")
    #expect(office.refusal(of: StepBackBreach(a)) == .reasonMissing)
    let back = try office.ask(StepBackBreach(a, because: "nie wysłano"))
    #expect(try office.record(Breach.self, a.raw).toldAt == nil)
    try office.ask(try #require(back.counter))
    #expect(try office.record(Breach.self, a.raw).toldAt == office.clock)
    // Nor does a later word on when it was noticed make it told before.
    func correction(_ time: String) throws -> CorrectBreachTime {
      CorrectBreachTime(a, at: try LocalTime(time), because: "zły dzień")
    }
    #expect(office.refusal(of: try correction("2026-09-09T14:32")) == nil)
    office.clock = office.clock.adding(minutes: 1)
    #expect(
      office.refusal(of: try correction("2026-09-09T14:33"))
        == .breach(.toldBeforeNoticed(try LocalTime("2026-09-09T14:33"))))
  }

  /// Its hours count from when it was noticed: a later time is said with its reason, notified or not, and by no edit.
  @Test func whenItWasNoticedIsPutOffWithAReasonAlone() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    let (was, later) = (try LocalTime("2026-09-09T10:00"), try LocalTime("2026-09-09T10:01"))
    let refusal = Refusal.breach(.noticedLater(a, was: was, becomes: later))
    #expect(office.refusal(of: noticing(at: "2026-09-09T10:01")) == refusal && refusal.fields == ["noticedAt"])
    #expect(office.refusal(of: CorrectBreachTime(a, at: later, because: " ")) == .reasonMissing)
    #expect(
      office.refusal(of: CorrectBreachTime(a, at: later, because: "–")) == .reasonSaysNothing(ActOffer.reasonInput))
    // Earlier hides nothing, and what was put there by mistake is taken back by whoever did it.
    let earlier = try office.ask(noticing(at: "2026-09-09T08:00"))
    #expect(office.refusal(of: noticing(at: "2026-09-09T10:00", was: "2026-09-09T08:00")) != nil)
    try office.ask(try #require(earlier.counter))
    let act = CorrectBreachTime(a, at: later, because: "wiadomość przyszła o 10:01")
    let corrected = try office.ask(act)
    #expect(act.because == "wiadomość przyszła o 10:01")
    #expect(try office.record(Breach.self, a.raw).noticedAt == later)
    #expect(DueThings(on: office.register, at: office.clock).things(in: .breaches)[0].moment == "2026-09-12T10:01")
    try office.ask(try #require(corrected.counter))
    #expect(try office.record(Breach.self, a.raw).noticedAt == was)
    // Once it is notified it is no other.
    try office.ask(NotifyBreach(a, at: office.clock, to: "Prezes UODO"))
    #expect(office.refusal(of: noticing(at: "2026-09-09T10:01")) == refusal)
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    #expect(CorrectBreachTime.proposal(ActRequest(on: [a.any]), in: situation).time == was)
  }

  /// What is documented of a breach is kept (GDPR, art. 33(5)): it leaves the lists only where nothing says how it ended.
  @Test func whatIsDocumentedIsNotRemoved() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    let removal = RemoveRecord(a.any, because: "porządki")
    #expect(office.refusal(of: removal) == nil)
    let ends: [any Act] = [
      NotifyBreach(a, at: office.clock, to: "Prezes UODO"), LeaveBreachUnnotified(a, why: "Lista leżała w szafie."),
    ]
    for end in ends {
      try office.ask(end)
      #expect(office.refusal(of: removal) == .breach(.documented(a)))
      try office.ask(StepBackBreach(a, because: "wpisano przez pomyłkę"))
    }
    try office.ask(removal)
  }

  /// The edit of when it was noticed, from the time of the office to another.
  private func noticing(at time: String, was: FieldValue = "2026-09-09T10:00") -> EditRecord {
    EditRecord(a.any, [FieldEdit(field: "noticedAt", was: was, becomes: .text(time))])
  }

  /// What was told in time does not become late by a later word on when it was noticed: that would be late without a reason.
  @Test func whatWasToldInTimeIsNotMadeLateBehindItsBack() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-12T09:00")
    let told = office.clock
    // Nobody told anybody yet: it may be corrected as one likes.
    #expect(office.refusal(of: noticing(at: "2026-09-01T10:00")) == nil)
    try office.ask(NotifyBreach(a, at: told, to: "Prezes UODO"))
    #expect(office.refusal(of: noticing(at: "2026-09-09T09:01")) == nil, "a minute before its term")
    let due = try LocalTime("2026-09-12T09:00")
    #expect(office.refusal(of: noticing(at: "2026-09-09T09:00")) == .breach(.madeLate(a, due: due, told: told)))
    #expect(office.refusal(of: noticing(at: "2026-09-09T09:00"))?.fields == ["noticedAt"])
    // The way that is told leads on: back, corrected, told anew with the reason.
    try office.ask(StepBackBreach(a, because: "zła data stwierdzenia"))
    try office.ask(noticing(at: "2026-09-08T10:00"))
    #expect(
      office.refusal(of: NotifyBreach(a, at: told, to: "Prezes UODO"))
        == .breach(.lateWithoutReason(due: try LocalTime("2026-09-11T10:00"))))
    try office.ask(NotifyBreach(a, at: told, to: "Prezes UODO", because: "Liczono osoby."))
    // What is late has its reason, and may be later.
    #expect(office.refusal(of: noticing(at: "2026-09-07T10:00", was: "2026-09-08T10:00")) == nil)
    let back = CorrectBreachTime(a, at: try LocalTime("2026-09-09T10:00"), because: "zła data stwierdzenia")
    #expect(office.refusal(of: back) == nil)
  }

  /// A notification that is put back by an undoing brings its reason with it, and no reason for another delay.
  @Test func anUndoingIsNoReasonToBeLate() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-12T09:00")
    let told = office.clock
    try office.ask(NotifyBreach(a, at: told, to: "Prezes UODO"))
    let back = try office.ask(StepBackBreach(a, because: "pomyłka"))
    let undoing = try #require(back.counter)
    #expect(office.refusal(of: undoing) == nil)
    let edit = try office.ask(noticing(at: "2026-09-08T10:00"))
    #expect(office.refusal(of: undoing) == .breach(.lateWithoutReason(due: try LocalTime("2026-09-11T10:00"))))
    try office.ask(try #require(edit.counter))
    try office.ask(undoing)
    #expect(try office.record(Breach.self, a.raw).toldAt == told)
    // Late with a reason: undone and put back, it needs no other.
    let other = Identifier<Breach>("bre-b")
    try office.add("bre-b", ["what": "Pomyłka", "noticedAt": "2026-09-01T10:00"])
    try office.ask(NotifyBreach(other, at: told, to: "Prezes UODO", because: "Liczono osoby."))
    let again = try office.ask(StepBackBreach(other, because: "pomyłka"))
    #expect(office.refusal(of: try #require(again.counter)) == nil)
  }

  /// What needed no notification was not notified, until that is taken back.
  @Test func whatIsSaidToNeedNoneIsNotNotifiedToo() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    try office.ask(LeaveBreachUnnotified(a, why: "Lista leżała w szafie."))
    let notification = NotifyBreach(a, at: office.clock, to: "Prezes UODO", because: "jednak")
    #expect(office.refusal(of: notification) == .breach(.endedOtherwise("Lista leżała w szafie.")))
    let back = try office.ask(StepBackBreach(a, because: "szafa była otwarta"))
    #expect(office.refusal(of: notification) == nil)
    try office.ask(try #require(back.counter))
    #expect(office.refusal(of: notification) == .breach(.endedOtherwise("Lista leżała w szafie.")))
  }

  /// Hours count: nothing of the day comes before it.
  @Test func itIsTheFirstOfWhatIsDue() throws {
    #expect(DueSection.allCases.first == .breaches && Duty.all.first?.id == "breach")
  }
}
