import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What is handed over or comes back on a day that is not its own is asked about once, with both days: Wednesday 9 September 2026.
@Suite struct DoubtedActTests {
  private func desk(_ status: String, on day: String, _ more: [String: FieldValue?] = [:]) throws
    -> Desk
  {
    var register = try TestRegister.dabrowa()
    register.apply(
      [
        TestRegister.booking(
          "bkg-x", "res-projektor", "org-soma", "2026-09-\(day)T10:00", "2026-09-\(day)T12:00",
          status),
        Change(id: RecordID("bkg-x"), set: more),
      ], at: try TestRegister.instant(), by: TestRegister.ewa)
    return Desk(register)
  }

  private func begin(_ word: String, at desk: inout Desk) throws {
    let world = try desk.world()
    _ = desk.app.carryOut([.act(word, on: [RecordID("bkg-x")], in: world)], in: world)
  }

  private func status(_ desk: Desk) -> BookingStatus? {
    desk.register.record(Identifier<Booking>("bkg-x"))?.status
  }

  @Test(arguments: ["10", "08"]) func `a thing handed over on another day is asked about`(
    day: String
  ) throws {
    var desk = try desk("confirmed", on: day)
    try begin(HandOverBooking.declaration.word, at: &desk)
    try desk.press(.function(2))
    let asked = desk.app.message?.text ?? ""
    #expect(
      asked.contains("\(Int(day) ?? 0).09, 10:00–12:00") && asked.contains("dziś jest śr. 9.09"),
      "\(asked)")
    #expect(status(desk) == .confirmed)
    try desk.press(.function(2))
    #expect(status(desk) == .handedOver)
  }

  @Test func `on its own day it is not`() throws {
    var desk = try desk("confirmed", on: "09")
    try begin(HandOverBooking.declaration.word, at: &desk)
    try desk.press(.function(2))
    #expect(status(desk) == .handedOver)
  }

  @Test func `a return before the start is asked about, one behind the end is not`() throws {
    var desk = try desk("handedOver", on: "10")
    try begin(ReturnBooking.declaration.word, at: &desk)
    try desk.press(.function(2))
    let asked = desk.app.message?.text ?? ""
    #expect(
      asked.contains("10.09, 10:00–12:00") && asked.contains("dziś jest śr. 9.09"), "\(asked)")
    #expect(status(desk) == .handedOver)
    try desk.press(.function(2))
    #expect(status(desk) == .returned)
    var late = try self.desk("handedOver", on: "08")
    try begin(ReturnBooking.declaration.word, at: &late)
    try late.press(.function(2))
    #expect(status(late) == .returned)
  }

  @Test func `the form of the return shows what was noted at the hand-over`() throws {
    var desk = try desk("handedOver", on: "09", ["condition": .text("pęknięta obudowa")])
    try begin(ReturnBooking.declaration.word, at: &desk)
    #expect(try desk.screen().text.contains("pęknięta obudowa"))
  }
}
