import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A list of what is planned is opened at the next one, and says how each stands.
@Suite struct NextOfAListTests {
  private func bookings(of size: Size = Size(width: 80, height: 24)) throws -> Desk {
    var register = try TestRegister.dabrowa()
    for (number, day) in ["2027-03-01", "2026-11-02", "2026-09-10"].enumerated() {
      register.apply(
        [
          TestRegister.booking(
            "bkg-x\(number)", "res-projektor", "org-soma", "\(day)T10:00", "\(day)T11:00", "confirmed")
        ], at: try TestRegister.instant(), by: TestRegister.ewa)
    }
    var desk = Desk(register)
    desk.size = size
    let shown = ShownRecords(try #require(Schema.kind(named: Booking.kind.name)))
    _ = desk.app.carryOut(Step.inRegisters { _ in [RecordList(shown)] }, in: try desk.world())
    return desk
  }

  @Test func `the next one is selected, not the farthest`() throws {
    var desk = try bookings()
    let list = try #require(desk.app.registers.top as? RecordList)
    #expect(list.rows.record == RecordID("bkg-1"), "of this day; the others are of November and of March")
    try desk.press(.home)
    let first = (desk.app.registers.top as? RecordList)?.rows.record
    #expect(first == RecordID("bkg-x0"), "the farthest still stands first")
  }

  @Test(arguments: [80, 100, 120, 140])
  func `the state is read at every width`(width: Int) throws {
    let text = try bookings(of: Size(width: width, height: 24)).screen().text
    #expect(text.contains("stan") && text.contains("potwierdz"), "\(text)")
  }
}
