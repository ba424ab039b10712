import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// The booking's form: what it says while one types, and what it sends.
@Suite struct BookingFormTests {
  private var desk: Desk

  init() throws {
    desk = Desk(try TestRegister.dabrowa())
    try desk.press(.end, .up)
    try desk.type("b")
    try desk.press(.enter)
  }

  private mutating func fill(from start: String, to end: String) throws {
    try desk.type("krok")
    try desk.press(.enter)
    try desk.type(start)
    try desk.press(.tab)
    try desk.type(end)
    try desk.press(.tab)
  }

  private func form() throws -> Form { try #require(desk.app.openForms.last) }

  @Test mutating func `the weekday, the length and the price stand beside the times`() throws {
    try fill(from: "10.09 15", to: "10.09 17:30")
    let fields = try form().state.fields
    #expect(fields.first { $0.name == "start" }?.aside == "czwartek")
    #expect(fields.first { $0.name == "end" }?.aside == "2 godz. 30 min = 12 żetonów")
  }

  @Test mutating func `a clash is said before saving, with free times that keys take over`() throws {
    try fill(from: "10.09 10", to: "10.09 16")
    #expect(try form().freeTimes.count == 3)
    try desk.press(.function(6))
    #expect(try form().freeTimes.isEmpty)
    #expect(try form().state.text(of: "start") == "10.09.2026 14:00")
    #expect(try form().state.text(of: "end") == "10.09.2026 20:00")
  }

  @Test mutating func `when somebody else books the time meanwhile, the form says so and stays as it is`() throws {
    try fill(from: "10.09 15", to: "10.09 16")
    #expect(try form().freeTimes.isEmpty)
    var other = Booking(blank: Identifier("bkg-other"))
    other.resource = Identifier("res-sala")
    other.borrower = Identifier("org-soma")
    other.start = try TestRegister.time("2026-09-10T15:00")
    other.end = try TestRegister.time("2026-09-10T17:00")
    try desk.others(BookResource(other))
    #expect(try !form().freeTimes.isEmpty)
    #expect(try form().state.notes.first?.text.contains("Klub Sportowy SOMA") == true)
    #expect(try form().state.text(of: "start") == "10.09 15")
  }

  @Test mutating func `a clash that the rules find at saving is said in the open form`() throws {
    try fill(from: "10.09 15", to: "10.09 16")
    let clash = BookingClash(wanted: 1, free: 0, of: 1, inTheWay: [], freeTimes: [])
    desk.answers = [.refused(.bookingClash(clash))]
    try desk.press(.function(2))
    #expect(desk.app.message?.tone == .refused)
    #expect(try form().state.text(of: "end") == "10.09 16")
  }

  @Test mutating func `what is sent is the booking that was typed`() throws {
    try fill(from: "10.09 15", to: "10.09 16")
    try desk.type("12")
    try desk.press(.backspace, .tab)
    try desk.type("próba")
    try desk.press(.function(2))
    var booking = Booking(blank: Identifier(bits: 1))
    booking.resource = Identifier("res-sala")
    booking.borrower = Identifier("org-krokus")
    booking.start = try TestRegister.time("2026-09-10T15:00")
    booking.end = try TestRegister.time("2026-09-10T16:00")
    booking.quantity = 1
    booking.purpose = "próba"
    #expect(desk.sent(BookResource.self).map(\.booking.values) == [booking.values])
  }

  @Test mutating func `where there are several, how many are free stands beside the number`() throws {
    try desk.others(
      EditRecord(RecordID("res-sala"), [FieldEdit(field: "quantity", was: nil, becomes: .number(3))]))
    func aside() throws -> String? { try form().state.fields.first { $0.name == "quantity" }?.aside }
    #expect(try aside() == "z 3")
    try fill(from: "10.09 13", to: "14")
    #expect(try aside() == "wolne: 2 z 3")
  }

  @Test mutating func `a name that is nobody's is not sent`() throws {
    try desk.type("nikt taki")
    try desk.press(.tab)
    try desk.type("10.09 15")
    try desk.press(.tab)
    try desk.type("10.09 16")
    try desk.press(.function(2))
    #expect(!desk.effects.contains { if case .transact = $0 { true } else { false } })
    #expect(desk.app.message?.tone == .refused)
    #expect(try form().state.focus == .field(0))
    #expect(desk.app.message?.text == "Dla kogo: nic nie pasuje do „nikt taki”: popraw litery albo wyczyść pole.")
  }

  @Test mutating func `an end before its start is told beside a name that is nobody's`() throws {
    try desk.type("nikt taki")
    try desk.press(.tab)
    try desk.type("10.09 16")
    try desk.press(.tab)
    try desk.type("10.09 15")
    try desk.press(.function(2))
    #expect(desk.app.message?.text.contains("Do poprawienia też: Do. F3") == true, "\(desk.app.message?.text ?? "")")
    #expect(try form().state.fields.first { $0.name == "end" }?.notes.first?.kind == .error)
  }

  @Test mutating func `an end before its start is said at its field`() throws {
    try fill(from: "10.09 16", to: "10.09 15")
    let notes = try form().state.fields.first { $0.name == "end" }?.notes
    #expect(notes?.first?.kind == .error)
  }
}
