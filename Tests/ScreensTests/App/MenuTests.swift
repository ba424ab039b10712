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

  @Test mutating func `where letters narrow, a word in the middle is found, and what no item has stays untyped`() throws
  {
    let menu = Menu(
      title: "Pole?", items: ["Miejscowość", "Adres", "E-mail: zły adres", "Numer"].map { item($0) }, narrows: true)
    _ = desk.app.carryOut([.open(menu)], in: try desk.world())
    try desk.type("mail")
    let text = try desk.screen().text
    #expect(text.contains("Pole? mail") && text.contains("▌1  E-mail") && !text.contains("Adres"), "\(text)")
    try desk.type("x")
    #expect(desk.app.message?.text == "Nic nie pasuje do „mailx”.")
    #expect((desk.app.top as? Menu)?.typed == "mail")
    try desk.press(.backspace, .backspace, .backspace, .backspace)
    #expect(try desk.screen().text.contains("Miejscowość"))
    try desk.type("e-ma")
    try desk.press(.enter)
    #expect(desk.app.message == .note("wybrano: E-mail: zły adres"))
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

  @Test mutating func `each of ten has a digit, of more the next nine get theirs`() throws {
    try open((1...10).map { item("tabela \($0)") })
    #expect(try !desk.screen().text.contains("0: dalsze cyfry"))
    try desk.type("0")
    #expect(desk.app.message == .note("wybrano: tabela 10"))
    for (typed, chosen) in [("9", 9), ("03", 12), ("09", 18), ("002", 20), ("0001", 1)] {
      try open((1...20).map { item("tabela \($0)") })
      #expect(try desk.screen().text.contains("0: dalsze cyfry"))
      try desk.type(typed)
      #expect(desk.app.message == .note("wybrano: tabela \(chosen)"))
    }
    desk.size = Size(width: 40, height: 12)
    try open((1...20).map { item("tabela \($0)") })
    try desk.type("0")
    let text = try desk.screen().text
    #expect(text.contains("▌1  tabela 10") && !text.contains("  9  tabela 9 "), "\(text)")
    try desk.type("03")
    #expect(desk.app.layers.count == 1, "no row has this digit")
  }

  @Test mutating func `a letter that comes again goes on to the next`() throws {
    try open((1...12).map { item("tabela \($0)") } + [item("inna")])
    for _ in 0..<12 { try desk.type("t") }
    try desk.press(.enter)
    #expect(desk.app.message == .note("wybrano: tabela 12"))
    try open([item("tabela"), item("inna"), item("trzecia")])
    try desk.type("tttt")
    try desk.press(.enter)
    #expect(desk.app.message == .note("wybrano: trzecia"), "round again")
  }

  @Test mutating func `what tells a row from others is read where there is no room for all of it`() throws {
    desk.size = Size(width: 40, height: 12)
    try open(
      ["(do druku, dane osobowe)", "(Word, dane osobowe)"].map {
        Menu.Item(label: "tabela uwag, egzemplarz urzędowy \($0): ! bez treści", kept: $0, steps: [])
      })
    let rows = try desk.screen().text.split(separator: "\n").filter { $0.contains("tabela") }
    #expect(rows.contains { $0.contains("… (Word, dane osobowe)") } && rows.contains { $0.contains("… (do druku,") })
    // The whole of the selected one stands below.
    #expect(try desk.screen().text.contains("! bez treści"))
    try desk.press(.escape)
    try open([item("krótka")])
    #expect(try !desk.screen().text.contains("Krótka"))
  }
}
