import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What a closure has to do with bookings, as somebody at the desk meets it.
@Suite struct ClosedTimeTests {
  private var desk: Desk
  private let booking = Identifier<Booking>("bkg-2")
  private let closure = RecordID("clo-a")

  /// The booking was called off, and then the hall closed for its day.
  init() throws {
    var register = try TestRegister.dabrowa()
    let closing: [String: FieldValue?] = [
      "resource": .text("res-sala"), "from": .text("2026-09-10T00:00"), "to": .text("2026-09-11T00:00"),
      "why": .text("remont"),
    ]
    register.apply(
      [Change(id: booking.any, set: ["status": .text("cancelled")]), Change(id: closure, set: closing)],
      at: try TestRegister.instant("2026-09-08T10:00"), by: TestRegister.ewa)
    desk = Desk(register)
  }

  @Test mutating func `a step back that needs a reason asks for it, and one that needs none does not`() throws {
    let stepBack = StepBackBooking.declaration.word
    _ = desk.app.carryOut([.then { [id = booking.any] in [.act(stepBack, on: [id], in: $0)] }], in: try desk.world())
    let form = try #require(desk.app.openForms.last)
    #expect(form.sheet.inputs.map(\.name) == ["outsideBecause"])
    let screen = try desk.screen().text
    #expect(screen.contains("Wtedy to jest zamknięte: od 10.09.2026"), "\(screen)")
    try desk.type("próba bez sali")
    try desk.press(.function(2))
    let kept = try #require(desk.register.record(booking))
    #expect(kept.status == .requested && kept.outsideBecause == "próba bez sali", "\(kept.outsideBecause)")

    guard case .send = Step.act(stepBack, on: [RecordID("bkg-1")], in: try desk.world()) else {
      Issue.record("a confirmed booking is taken a step back at once")
      return
    }
  }

  @Test mutating func `a closure that comes back by undoing tells of the bookings it hits`() throws {
    desk.register.apply(
      [Change(id: booking.any, set: ["status": .text("confirmed")])], at: try TestRegister.instant(),
      by: TestRegister.ewa)
    let removal = RemoveRecord(closure, because: "pomyłka")
    for effect in desk.app.carryOut([.send(removal, .act(closure))], in: try desk.world()) {
      guard case .transact(let asked) = effect else { continue }
      let outcome = try desk.transact(asked.act, by: desk.author)
      try desk.send(.outcome(outcome))
    }
    #expect(!desk.register.has(closure))
    try desk.press(.character("u"), .enter)
    #expect(desk.register.has(closure))
    let said = try #require(desk.app.message).text
    #expect(said.contains("Rezerwacje w czasie tego zamknięcia: 1."), "\(said)")
  }
}
