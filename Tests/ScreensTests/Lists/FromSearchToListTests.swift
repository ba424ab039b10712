import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// What a search found can be acted on: Tab goes from the words to the list, which stays as narrow as they made it.
@Suite struct FromSearchToListTests {
  /// A desk at which a list is searched, and what is typed into it.
  private func searching(_ list: String) throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    switch list {
    case "records":
      try desk.type("4")
      try desk.type("/organizacje")
      try desk.press(.enter)
      try desk.type("/soma")
    case "kinds": try desk.type("4/org")
    case "changes":
      try desk.others(EditRecord(RecordID("org-soma"), [FieldEdit(field: "phone", was: nil, becomes: .text("1"))]))
      try desk.type(":zmiany")
      try desk.press(.enter)
      try desk.type("/soma")
    case "session":
      desk = Desk(try TestRegister.calendar())
      try desk.type("2/11.09.2026")
      try desk.press(.enter, .enter, .enter)
      try desk.type("/kowal")
    case "consultations": try desk.type("3/park")
    default:
      try desk.type("3")
      try desk.press(.enter)
      try desk.type("/§ 3")
    }
    return desk
  }

  @Test(arguments: ["records", "kinds", "changes", "session", "consultations", "consultation"])
  func `Tab leads to the narrowed list, where letters are keys again`(list: String) throws {
    var desk = try searching(list)
    #expect(desk.app.top.takesText)
    let typing = try desk.screen()
    #expect(typing.text.contains("Tab do listy"), "\(typing.text)")
    let words = try #require(typing.text.split(separator: "\n").first { $0.contains("/ ") })
    try desk.press(.tab)
    #expect(!desk.app.top.takesText)
    let narrowed = try desk.screen().text
    #expect(narrowed.contains(words), "\(narrowed)")
    try desk.type("?")
    #expect(desk.app.layers.last is HelpScreen)
    try desk.press(.escape, .escape)
    #expect(try desk.screen().text != narrowed, "Esc gives the whole list back")
  }

  @Test func `found records are marked, counted and given out`() throws {
    var desk = try searching("records")
    try desk.press(.tab, .character("x"))
    #expect(desk.app.layers.last is Menu)
    try desk.press(.escape, .character(" "))
    let list = try #require(desk.app.registers.top as? RecordList)
    #expect(list.rows.marked.map(\.record) == [RecordID("org-soma")] && list.rows.search.text == "soma")
  }
}
