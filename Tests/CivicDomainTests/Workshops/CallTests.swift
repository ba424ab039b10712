import CivicDomain
import Testing

/// Whoever gets a seat is to be rung, and that stands in the register until somebody has.
@Suite struct CallTests {
  /// One seat: anna has it, jan and ola wait.
  private func office() throws -> Office {
    var office = try Office.withWorkshop(["seats": 1])
    for name in ["anna", "jan", "ola"] { try office.ask(office.registering(name, waiting: true)) }
    return office
  }

  private func call(_ name: String, _ result: CallState?) -> any Act {
    NoteCall(Identifier("reg-\(name)"), result, draws: [RecordID("reg-\(name)2")])
  }

  private func called(_ office: Office) -> [String] {
    DueThings(on: office.register, at: office.clock).things(in: .calls).map(\.key)
  }

  private func seats(_ was: Int, _ becomes: Int) -> any Act {
    EditRecord(RecordID("ses-swot"), [FieldEdit(field: "seats", was: .number(was), becomes: .number(becomes))])
  }

  @Test func whoMovesUpIsToBeCalledInTheSameChange() throws {
    var office = try office()
    #expect(called(office).isEmpty)
    let decision = try office.ask(office.cancelling("anna"))
    #expect(decision.changes.contains(Change(id: RecordID("reg-jan"), set: ["seated": true, "call": "toCall"])))
    #expect(called(office) == ["reg-jan"])
    #expect(
      DueThings(on: office.register, at: office.clock).things.contains {
        $0.duty.id == "call" && $0.key == "reg-jan" && $0.moment == "2026-09-10T17:00"
      })
  }

  @Test func moreSeatsAndAnotherModeTellItToo() throws {
    var office = try office()
    let decision = try office.ask(seats(1, 2))
    #expect(Seating.movedUp(in: decision.changes).map(\.raw) == ["reg-jan"])
    #expect(called(office) == ["reg-jan"])
    try office.ask(EditRecord(RecordID("ses-swot"), [FieldEdit(field: "seats", was: 2, becomes: nil)]))
    #expect(called(office) == ["reg-jan", "reg-ola"])
  }

  @Test func whoGetsASeatAtOnceNeedNotBeCalled() throws {
    let office = try office()
    #expect(try office.record(Registration.self, "reg-anna").call == nil)
  }

  @Test(arguments: [CallState.called, .confirmed])
  func onceTheyKnowTheDutyIsGone(result: CallState) throws {
    var office = try office()
    try office.ask(office.cancelling("anna"))
    let noted = try office.ask(call("jan", result))
    #expect(called(office).isEmpty)
    #expect(try office.decide(call("jan", result)) == .alreadyDone)
    try office.ask(try #require(noted.counter))
    #expect(called(office) == ["reg-jan"])
  }

  @Test func whoDidNotAnswerIsStillToBeCalled() throws {
    var office = try office()
    try office.ask(office.cancelling("anna"))
    try office.ask(call("jan", .noAnswer))
    #expect(called(office) == ["reg-jan"])
    #expect(try office.decide(call("jan", .noAnswer)) == .alreadyDone, "nobody rings twice in a minute")
    office.clock = office.clock.adding(minutes: 1)
    let again = try office.ask(call("jan", .noAnswer))
    #expect(again.changes == [Change(id: RecordID("reg-jan"), set: ["call": "noAnswer"])] && again.counter == nil)
    #expect(called(office) == ["reg-jan"])
  }

  private func moving(to start: String, _ end: String) -> EditRecord {
    EditRecord(
      RecordID("ses-swot"),
      [
        FieldEdit(field: "start", was: "2026-09-10T17:00", becomes: .text(start)),
        FieldEdit(field: "end", was: "2026-09-10T19:00", becomes: .text(end)),
      ])
  }

  @Test func whoRegisteredOrWaitsIsToldOfAnotherTime() throws {
    var office = try office()
    try office.ask(call("anna", .confirmed))
    try office.ask(office.cancelling("ola", again: "reg-ola2"))
    let moved = try office.ask(moving(to: "2026-09-11T17:00", "2026-09-11T19:00"))
    #expect(called(office) == ["reg-anna", "reg-jan"])
    let concerns = Concern.all(in: moved.changes, on: office.register, at: office.clock).map(\.concern)
    #expect(concerns.contains(.moved(Identifier("ses-swot"), untold: 2)))
    // Moved once more before anybody was rung, they are as many.
    let again = try office.ask(
      EditRecord(
        RecordID("ses-swot"), [FieldEdit(field: "start", was: "2026-09-11T17:00", becomes: "2026-09-11T17:30")]))
    #expect(again.changes.count == 1)
    let more = Concern.all(in: again.changes, on: office.register, at: office.clock).map(\.concern)
    #expect(more.contains(.moved(Identifier("ses-swot"), untold: 2)))
  }

  @Test func whoIsToBeRungOfAMoveMovesUpLikeAnybody() throws {
    var office = try office()
    try office.ask(moving(to: "2026-09-11T17:00", "2026-09-11T19:00"))
    let cancelled = try office.ask(office.cancelling("anna", again: "reg-anna2"))
    #expect(Seating.movedUp(in: cancelled.changes).map(\.raw) == ["reg-jan"])
    try office.ask(try #require(cancelled.counter))
    #expect(try office.seating() == (["reg-anna"], ["reg-jan", "reg-ola"]))
    #expect(Set(called(office)) == ["reg-anna", "reg-jan", "reg-ola"], "of the move")
  }

  @Test func whateverElseChangedSinceAMoveItsUndoingRingsNobody() throws {
    var office = try office()
    let moved = try office.ask(moving(to: "2026-09-11T17:00", "2026-09-11T19:00"))
    try office.ask(EditRecord(RecordID("reg-jan"), [FieldEdit(field: "needsNote", was: nil, becomes: "winda")]))
    try office.ask(try #require(moved.counter))
    #expect(called(office).isEmpty)
    #expect(try office.record(Registration.self, "reg-jan").needsNote == "winda")
  }

  @Test func ofAnotherEndOrOfWhatIsOverNobodyIsTold() throws {
    var office = try office()
    try office.ask(
      EditRecord(
        RecordID("ses-swot"), [FieldEdit(field: "end", was: "2026-09-10T19:00", becomes: "2026-09-10T20:00")]))
    #expect(called(office).isEmpty)
    var over = try self.office()
    over.clock = try LocalTime("2026-09-12T10:00")
    let corrected = try over.ask(moving(to: "2026-09-10T16:00", "2026-09-10T18:00"))
    #expect(corrected.changes.count == 1)
  }

  @Test func whereAMoveIsUndoneOnlyThoseAreRungWhoKnowOfIt() throws {
    var office = try office()
    try office.ask(call("anna", .confirmed))
    let moved = try office.ask(moving(to: "2026-09-11T17:00", "2026-09-11T19:00"))
    try office.ask(call("jan", .called))
    try office.ask(call("ola", .noAnswer))
    try office.ask(try #require(moved.counter))
    #expect(called(office) == ["reg-jan"])
    #expect(try office.record(Registration.self, "reg-anna").call == .confirmed)
    #expect(try office.record(Registration.self, "reg-ola").call == nil)
  }

  @Test func whoMovedUpSinceIsRungAlthoughTheMoveIsUndone() throws {
    var office = try office()
    let moved = try office.ask(moving(to: "2026-09-11T17:00", "2026-09-11T19:00"))
    try office.ask(office.cancelling("anna"))
    try office.ask(try #require(moved.counter))
    #expect(called(office) == ["reg-jan"])
  }

  @Test func whoDeclinesIsCancelledAndTheNextMovesUp() throws {
    var office = try office()
    try office.ask(office.cancelling("anna"))
    let declined = try office.ask(call("jan", .declined))
    #expect(try office.record(Registration.self, "reg-jan").status == .cancelled)
    #expect(try office.record(Registration.self, "reg-jan").call == .declined)
    #expect(called(office) == ["reg-ola"])
    #expect(try office.decide(call("jan", .declined)) == .alreadyDone)
    // Nobody has told ola yet.
    try office.ask(try #require(declined.counter))
    #expect(try office.seating() == (["reg-jan"], ["reg-ola"]))
    #expect(called(office) == ["reg-jan"])
  }

  @Test func whoCallsOffNeedNotBeCalled() throws {
    var office = try office()
    try office.ask(office.cancelling("anna"))
    let cancelled = try office.ask(office.cancelling("jan", again: "reg-jan2"))
    #expect(try office.record(Registration.self, "reg-jan").call == nil)
    #expect(called(office) == ["reg-ola"])
    try office.ask(office.cancelling("ola"))
    #expect(called(office).isEmpty)
    try office.ask(try #require(cancelled.counter))
    #expect(called(office) == ["reg-jan"], "the seat is theirs again, and they have not heard of it")
  }

  @Test func nobodyIsCalledForWhatIsOverOrCalledOff() throws {
    var office = try office()
    try office.ask(office.cancelling("anna"))
    var over = office
    over.clock = try LocalTime("2026-09-10T19:00")
    #expect(called(over).isEmpty)
    office.register.apply(
      [Change(id: RecordID("ses-swot"), set: ["status": "cancelled"])], at: office.now, by: office.clerk)
    #expect(called(office).isEmpty)
  }

  @Test func aCallCannotBeNotedOfWhoHasCalledOff() throws {
    var office = try office()
    try office.ask(office.cancelling("anna"))
    #expect(office.refusal(of: call("anna", .called)) == .registrationNotInForce(Identifier("reg-anna"), .cancelled))
  }

  @Test func aMarkIsTakenBackAsIfThereHadBeenNone() throws {
    var office = try office()
    let id = Identifier<Registration>("reg-anna")
    office.clock = try LocalTime("2026-09-10T16:40")
    let marked = try office.ask(MarkAbsent(id))
    try office.ask(try #require(marked.counter))
    #expect(try office.record(Registration.self, "reg-anna").status == .registered)
    #expect(try office.decide(UnmarkAttendance(id)) == .alreadyDone)
    try office.ask(MarkAttended(id))
    let unmarked = try office.ask(UnmarkAttendance(id))
    #expect(unmarked.counter == MarkAttended(id))
  }
}
