import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Somebody who has not signed up is recorded, and who is known stays one record.
@Suite struct PersonFormTests {
  private let known = RecordID("per-1")
  private var desk: Desk

  init() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [Change(id: known, set: ["name": .text("Jan Kowalski"), "phone": .text("600 100 200")])],
      at: try TestRegister.instant("2026-09-01T09:00"), by: TestRegister.anna)
    desk = Desk(register, drawn: 1_000)
    try desk.press(.character("4"))
    try desk.type("/osoby")
    while try #require(desk.app.registers.top as? KindList).rows.selected?.name != "person" { try desk.press(.down) }
    try desk.press(.enter)
  }

  private func list() throws -> RecordList { try #require(desk.app.registers.top as? RecordList) }
  private func value(_ field: String) throws -> FieldValue? {
    desk.register.stored(try #require(try list().rows.record))?.values[field]
  }

  private mutating func enter(_ texts: String...) throws {
    try desk.press(.character("n"))
    for (index, text) in texts.enumerated() {
      if index > 0 { try desk.press(.tab) }
      try desk.type(text)
    }
  }

  private var count: Int { desk.register.count(of: Person.kind) }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `somebody new is saved and selected`(size: Size) throws {
    desk.size = size
    try enter("Ewa Zając", "ewa@poczta.example")
    try desk.press(.function(2))
    #expect(desk.app.openForms.isEmpty && count == 2)
    #expect(try value("name") == .text("Ewa Zając"))
    #expect(desk.app.message?.text.contains("Ewa Zając") == true, "it is said who was saved")
  }

  @Test mutating func `who is known is completed, and that is undone`() throws {
    try enter("Jan Kowalski", "jan@poczta.example", "600100200")
    #expect(try desk.screen().text.contains("Drugi wpis nie powstanie"))
    try desk.press(.function(2))
    #expect(count == 1)
    #expect(try list().rows.record == known)
    #expect(try value("email") == .text("jan@poczta.example"))
    try desk.press(.character("u"), .enter)
    #expect(try value("email") == nil)
  }

  @Test mutating func `of who is known and gave nothing new nothing is saved`() throws {
    try enter("Jan Kowalski", "", "600100200")
    try desk.press(.function(2))
    #expect(desk.app.openForms.isEmpty && count == 1)
    #expect(desk.sent(AddPerson.self).isEmpty)
  }

  @Test mutating func `under another name it is asked whether it is the same person`() throws {
    try enter("Maria Kowalska", "", "600100200")
    try desk.press(.function(2))
    #expect(desk.app.openForms.count == 1, "the question is to be answered")
    let form = try #require(desk.app.openForms.last)
    guard case .field(let index) = form.state.focus else { return #expect(Bool(false)) }
    #expect(form.state.fields[index].name == FormSheet.who)
    try desk.press(.down, .down, .enter, .function(2))
    #expect(count == 2, "\(desk.app.message?.text ?? "")")
    #expect(try value("name") == .text("Maria Kowalska"))
  }

  @Test mutating func `a draft of one is gone on with`() throws {
    try enter("Ewa")
    try desk.press(.escape, .enter, .character("n"), .enter)
    #expect(desk.app.openForms.last?.state.text(of: "name") == "Ewa")
  }
}
