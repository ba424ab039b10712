import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A session's page: who is selected, who moves up, who came.
@Suite struct SessionPageTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.calendar()) }

  private func page() throws -> SessionPage { try #require(desk.app.calendar.page) }

  private mutating func openBudget() throws {
    try desk.type("2")
    try desk.press(.right, .right, .enter, .enter)
  }

  @Test mutating func `who has a seat stands before who waits, and the waiting list is counted`() throws {
    try openBudget()
    let rows = try page().rows(in: desk.world())
    #expect(rows.map(\.registration.id.raw) == ["reg-1", "reg-2", "reg-3", "reg-4"])
    #expect(rows.map(\.waitingPlace) == [nil, nil, 1, 2])
  }

  @Test mutating func `the selection stays on its registration when one before it is cancelled`() throws {
    try openBudget()
    try desk.press(.down)
    #expect(try page().selected?.raw == "reg-2")
    try desk.others(.cancelRegistration(Identifier("reg-1"), again: Identifier("reg-again")))
    #expect(try page().selected?.raw == "reg-2")
  }

  @Test mutating func `the question names the one who moves up, and the message nobody`() throws {
    try openBudget()
    try desk.type("d")
    guard case .question(let question)? = desk.app.layers.last else { return #expect(Bool(false)) }
    // Three wait first, two seats become free: the first that fits is the one behind them.
    #expect(question.text.contains("Ewa Zając"))
    #expect(question.text.contains("600 555 666"))
    try desk.press(.enter)
    #expect(desk.register.record(Identifier<Registration>("reg-4"))?.seated == true)
    #expect(try desk.screen().text.contains("Zadzwoń, jest miejsce: Ewa Zając"))
    #expect(desk.app.message?.text.contains("Zając") == false)
    #expect(desk.app.message?.text.contains("zadzwoń") == true)
  }

  @Test mutating func `more seats tell whom to ring too`() throws {
    try desk.type("2")
    try desk.press(.right, .right)
    try desk.send(.registerChanged)
    let edit = Intent.edit(
      RecordID("ses-budget"), [FieldEdit(field: "seats", was: .number(4), becomes: .number(8))])
    let outcome = try desk.transact(edit, by: TestRegister.anna)
    guard case .done(let changes, _) = outcome else { return #expect(Bool(false)) }
    let said = desk.app.calendar.saved(changes, isSeen: true, in: try desk.world())
    #expect(said.count == 1)
    #expect(desk.app.calendar.movedUp.map(\.raw) == ["reg-3", "reg-4"])
  }

  @Test mutating func `Space marks on the day who came, and a second Space that they did not`() throws {
    try desk.type("2")
    try desk.press(.enter, .enter)
    try desk.type(" ")
    let id = Identifier<Registration>("reg-5")
    #expect(desk.register.record(id)?.status == .attended)
    try desk.type(" ")
    #expect(desk.register.record(id)?.status == .absent)
  }

  @Test mutating func `before the day Space only says so`() throws {
    try openBudget()
    try desk.type(" ")
    #expect(desk.effects.isEmpty)
    #expect(desk.app.message?.tone == .note)
  }

  @Test mutating func `a page whose session is removed closes`() throws {
    try desk.type("2")
    try desk.press(.right, .enter, .enter)
    #expect(desk.app.calendar.page != nil)
    try desk.others(.remove(RecordID("ses-1"), because: "dublet"))
    #expect(desk.app.calendar.page == nil)
  }
}
