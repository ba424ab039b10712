import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Times between which one signs up, typed and shown as the first and the last day that count.
@Suite struct DeadlineTests {
  private var desk: Desk
  private let session = Identifier<Session>("ses-budget")

  init() throws { desk = Desk(try TestRegister.calendar()) }

  private mutating func saving(_ typed: String, in field: String = "registrationCloses") throws -> LocalTime? {
    let world = try desk.world()
    var form = try #require(Form(editing: session.any, in: world))
    form.state.setText(typed, of: field)
    guard let edits = (form.act(in: world) as? EditRecord)?.edits else { return nil }
    let edit = try #require(edits.first)
    #expect(edits.count == 1 && edit.field == field)
    return try edit.becomes?.text.map { text in try LocalTime(text) }
  }

  @Test(
    arguments: [
      ("9.09", "2026-09-10T00:00"), ("9.09.2026", "2026-09-10T00:00"), ("dziś", "2026-09-10T00:00"),
      ("31.12", "2027-01-01T00:00"), ("9.09 12:00", "2026-09-09T12:00"), ("9.09 12", "2026-09-09T12:00"),
      ("2026-09-09T12:00", "2026-09-09T12:00"),
    ])
  mutating func `a day counts to its end, a time up to itself`(typed: String, stored: String) throws {
    #expect(try saving(typed) == LocalTime(stored))
  }

  @Test(arguments: [("5.09", "2026-09-05T00:00"), ("5.09 8:00", "2026-09-05T08:00")])
  mutating func `where it begins, a day counts from its beginning`(typed: String, stored: String) throws {
    #expect(try saving(typed, in: "registrationOpens") == LocalTime(stored))
  }

  @Test(arguments: [("2026-09-10T00:00", "9.09.2026"), ("2026-09-09T12:00", "9.09.2026 12:00")])
  mutating func `what is stored stands in the form as it is typed`(stored: String, shown: String) throws {
    _ = try desk.transact(
      EditRecord(session.any, [FieldEdit(field: "registrationCloses", was: nil, becomes: .text(stored))]),
      by: TestRegister.ewa)
    let world = try desk.world()
    let form = try #require(Form(editing: session.any, in: world))
    #expect(form.state.text(of: "registrationCloses") == shown)
    #expect(form.act(in: world) == nil, "and changes nothing by being looked at")
  }
}
