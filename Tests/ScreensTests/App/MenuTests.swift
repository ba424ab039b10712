import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// One short list for all that is chosen.
@Suite struct MenuTests {
  private var desk = Desk(MemoryRegister())

  private mutating func open(_ items: [Menu.Item], selected: Int? = nil) throws {
    _ = desk.app.carryOut([.open(Menu(title: "Co?", items: items, selected: selected))], in: try desk.world())
  }

  private func item(_ label: String, _ hindrance: String? = nil) -> Menu.Item {
    Menu.Item(label: label, hindrance: hindrance, steps: [.say(.note("wybrano: \(label)"))])
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `what is not possible stands there with why, and chosen it says why`(size: Size) throws {
    desk.size = size
    try open([item("wydaj", "jeszcze nie potwierdzono"), item("potwierdź")])
    let text = try desk.screen().text
    #expect(text.contains("1  wydaj: jeszcze nie potwierdzono"))
    #expect(text.contains("▌2  potwierdź"), "the first that is possible is selected")
    try desk.press(.up, .enter)
    #expect(desk.app.message == .refused("jeszcze nie potwierdzono"))
    #expect(desk.app.top is Menu, "another can be chosen at once")
    try desk.press(.down, .enter)
    #expect(desk.app.message == .note("wybrano: potwierdź"))
    #expect(desk.app.layers.isEmpty)
  }

  @Test mutating func `a digit chooses, letters of a word select, whatever the menu is for`() throws {
    try open([item("wszystkie organizacje"), item("tylko Reden"), item("tylko Gołonóg")])
    try desk.type("go")
    try desk.press(.enter)
    #expect(desk.app.message == .note("wybrano: tylko Gołonóg"))
    try open([item("jeden"), item("dwa")])
    try desk.type("2")
    #expect(desk.app.message == .note("wybrano: dwa"))
  }

  @Test mutating func `a menu of the screens takes digits, too`() throws {
    desk = Desk(try TestRegister.dabrowa())
    try desk.type("f2")
    #expect(desk.app.map.filter != .all && desk.app.layers.isEmpty)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `more than fit are told, and reached`(size: Size) throws {
    desk.size = size
    try open((1...60).map { item("rzecz \($0)") })
    #expect(try desk.screen().text.contains("▾"))
    try desk.press(.end)
    let text = try desk.screen().text
    #expect(text.contains("▴") && !text.contains("▾") && text.contains("rzecz 60"))
  }
}
