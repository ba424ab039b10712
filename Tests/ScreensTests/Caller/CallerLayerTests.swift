import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Who is calling, over whatever was open.
@Suite struct CallerLayerTests {
  private func caller(_ desk: Desk) -> CallerScreen? {
    desk.app.layers.last as? CallerScreen
  }

  @Test(arguments: Tab.all.map(\.key))
  func `w asks from every tab, and Esc gives it back as it was`(tab: Character) throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character(tab), .down)
    let before = try ScenePlay.rows(of: desk)
    try desk.press(.character("w"))
    try desk.type("q1?w kow")
    #expect(caller(desk)?.field.text == "q1?w kow")
    try desk.press(.escape)
    #expect(try ScenePlay.rows(of: desk) == before)
  }

  @Test func `a letter typed beside a chosen thing does something or nothing, and types nowhere`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("wkowalsk")
    try desk.press(.enter, .down)
    #expect(caller(desk)?.focus == .pane)
    try desk.type("y")
    #expect(caller(desk)?.focus == .pane)
    #expect(caller(desk)?.field.text == "kowalsk")
    try desk.press(.tab)
    try desk.type("i")
    #expect(caller(desk)?.field.text == "kowalski")
  }

  @Test func `what is opened lies on its own tab, and w comes back to the caller once`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("wkrokus")
    try desk.press(.tab, .down, .down, .enter)
    #expect(desk.app.tabKey == "3")
    #expect(desk.app.layers.isEmpty)
    try desk.press(.character("w"))
    #expect(caller(desk)?.field.text == "krokus")
    try desk.press(.escape, .escape, .character("w"))
    #expect(caller(desk)?.field.text == "")
  }

  @Test func `a booking is handed over without leaving the caller`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("wreden")
    try desk.type("")
    try desk.press(.down, .tab, .down, .down, .down, .enter)
    guard desk.app.layers.last is Menu else {
      Issue.record("no menu of the booking")
      return
    }
    try desk.press(.escape)
    #expect(caller(desk)?.focus == .pane)
  }

  @Test func `what others add does not move the selected one`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("wsala")
    try desk.press(.down)
    let before = caller(desk)?.rows.record
    try desk.others(
      AddRecord(RecordID("org-aaa"), ["name": .text("Aaa sala"), "legalForm": .text("association")]))
    #expect(before != nil)
    #expect(caller(desk)?.rows.record == before)
    let rows = try #require(caller(desk)).rows
    #expect(rows.source.parts.map(\.count).reduce(0, +) == rows.count)
  }
}
