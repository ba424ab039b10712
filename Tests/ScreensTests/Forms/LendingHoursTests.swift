import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// The hours of a thing in the form of a booking and beside the list, on Wednesday 9 September 2026.
@Suite struct LendingHoursTests {
  private var desk: Desk

  init() throws {
    desk = Desk(try TestRegister.dabrowa())
    try desk.others(
      EditRecord(
        RecordID("res-sala"),
        [FieldEdit(field: "availability", was: nil, becomes: .text("Mo-Fr 08:00-20:00; Sa 09:00-15:00"))]))
  }

  private func form(from start: String, to end: String) throws -> (form: Form, world: World) {
    let world = try desk.world()
    var form = try #require(Form(booking: Identifier("res-sala"), in: world))
    form.state.setText(start, of: "start")
    form.state.setText(end, of: "end")
    form.annotate(in: world)
    return (form, world)
  }

  @Test func `a closed hour is said, free ones are offered, and a reason is asked for`() throws {
    var (form, world) = try form(from: "13.09 10", to: "13.09 12")
    #expect(form.warning?.contains("pn.–pt. 8:00–20:00; sob. 9:00–15:00") == true)
    #expect(form.freeTimes.count == 3)
    #expect(form.state.fields.last?.name == "outsideBecause" && form.state.fields.last?.isRequired == true)
    #expect(form.faults(in: world)["outsideBecause"] == .required)
    form.state.setText("klucz ma portier", of: "outsideBecause")
    form.annotate(in: world)
    #expect(form.faults(in: world)["outsideBecause"] == nil)
    #expect(form.booking(today: world.today)?.outsideBecause == "klucz ma portier")
  }

  @Test func `an offered time needs no reason any more`() throws {
    var (form, world) = try form(from: "13.09 10", to: "13.09 12")
    form.take(proposal: 0, in: world)
    #expect(form.freeTimes.isEmpty && form.warning == nil)
    #expect(form.state.index(of: "outsideBecause") == nil)
    #expect(form.faults(in: world)["outsideBecause"] == nil)
  }

  @Test func `a time that is over is asked about once`() throws {
    var (form, world) = try form(from: "1.09 10", to: "1.09 12")
    #expect(form.warning?.contains("już minął") == true)
    #expect(form.lastWord(in: world)?.contains("zapisz jeszcze raz") == true)
    #expect(form.lastWord(in: world) == nil)
  }

  @Test func `more than there are is not blamed on the time`() throws {
    var (form, world) = try form(from: "", to: "")
    form.state.setText("5", of: "quantity")
    form.annotate(in: world)
    #expect(form.warning == "W ogóle jest ich 1, a potrzeba 5. Zmniejsz liczbę.")
    form.state.setText("10.09 10", of: "start")
    form.state.setText("10.09 12", of: "end")
    form.annotate(in: world)
    #expect(form.warning?.contains("wtedy") == false && form.freeTimes.isEmpty)
  }

  @Test func `a bar shows closed hours as closed`() throws {
    let register = try desk.world().register
    let resource = try #require(register.record(Identifier<Resource>("res-sala")))
    let fit = BookingFit(of: resource, on: register)
    // A Saturday from nine to three, and a Sunday.
    #expect(DayBar(try Day("2026-09-12"), of: fit).text == "·░░░░░░·····")
    let sunday = DayBar(try Day("2026-09-13"), of: fit)
    #expect(sunday.text == "············" && sunday.isClosed)
  }

  @Test func `a bar shows the time inside a closure as closed, a booking kept there as taken`() throws {
    let world = try desk.world()
    var register = MemoryRegister(over: world.register)
    let values: [String: FieldValue?] = [
      "resource": .text("res-sala"), "from": .text("2026-09-10T00:00"), "to": .text("2026-09-11T12:00"),
      "why": .text("malowanie"),
    ]
    register.apply([Change(id: RecordID("clo-1"), set: values)], at: world.instant, by: world.author)
    let resource = try #require(register.record(Identifier<Resource>("res-sala")))
    let fit = BookingFit(of: resource, on: register)
    let whole = DayBar(try Day("2026-09-10"), of: fit)
    #expect(whole.isClosed && whole.text == "····██······")
    let half = DayBar(try Day("2026-09-11"), of: fit)
    #expect(!half.isClosed && half.text == "····░░░░░░░░")
  }

  @Test mutating func `hours that an older file holds in words do not hinder the other fields`() throws {
    let words = FieldValue.text("po uzgodnieniu")
    var register = MemoryRegister(over: try desk.world().register)
    register.apply(
      [Change(id: RecordID("res-sala"), set: ["availability": words])], at: try desk.world().instant, by: Author("ewa"))
    desk = Desk(register)
    let world = try desk.world()
    var form = try #require(Form(editing: RecordID("res-sala"), in: world))
    form.state.setText("44", of: "capacity")
    #expect(form.faults(in: world) == [:])
    #expect(form.state.text(of: "availability") == "po uzgodnieniu")
    form.state.setText("jak zwykle", of: "availability")
    #expect(form.faults(in: world)["availability"] == .notOpeningHours("jak zwykle"))
  }
}
