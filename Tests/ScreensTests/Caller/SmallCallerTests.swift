import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// On the smallest screen whoever calls is seen with their telephone, and what can be done for them before Tab.
@Suite struct SmallCallerTests {
  private func desk() throws -> Desk {
    var desk = Desk(try TestRegister.calendar())
    desk.size = Size(width: 40, height: 12)
    try desk.type("wkowalsk")
    return desk
  }

  @Test func `what can be done is told in the list already`() throws {
    let screen = try desk().screen().text
    #expect(screen.contains("Tab: co można zrobić (z p"), "\(screen)")
  }

  @Test func `the card has the telephone whole, on every one of its things`() throws {
    var desk = try desk()
    let caller = try #require((desk.app.top as? CallerScreen)?.rows.record)
    let phone = try #require(desk.register.record(Identifier<Person>(caller.raw))).phone
    try desk.press(.tab)
    for _ in 0..<3 {
      let screen = try desk.screen()
      #expect(screen.text.contains(phone), "\(screen.text)")
      #expect(screen.text.contains("rozmowa"), "\(screen.text)")
      try desk.press(.down)
    }
  }

  @Test func `x in the details gives out what is known of them, and the report about one person`() throws {
    var desk = try desk()
    desk.size = Size(width: 80, height: 24)
    try desk.press(.tab, .character("x"))
    let menu = try #require(desk.app.top as? Menu)
    #expect(menu.items.contains { $0.label.hasPrefix("dane jednej osoby") }, "\(menu.items.map(\.label))")
    #expect(menu.items.contains { $0.label.hasPrefix("to, co widać") })
    try desk.press(.escape, .tab)
    try desk.type("x")
    #expect((desk.app.top as? CallerScreen)?.field.text == "kowalskx", "in the list it types")
  }

  @Test func `the help says the way back at 40 columns`() throws {
    var desk = try desk()
    try desk.press(.function(1))
    #expect(try desk.screen().rowText(11).contains("Esc wróć"))
  }
}
