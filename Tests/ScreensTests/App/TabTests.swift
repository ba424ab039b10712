import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The tabs are one table: their keys, the head row, the help and what is shown where follow from it.
@Suite struct TabTests {
  @Test(arguments: Tab.all.indices)
  func `a tab is shown by its key, and named in the head row and the help`(place: Int) throws {
    let tab = Tab.all[place]
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character(tab.key))
    #expect(desk.app.tab == place && desk.app.layers.isEmpty)
    #expect(try desk.screen().rowText(1).contains("\(tab.key) \(tab.title.pl)"))
    #expect(desk.app.top.help != nil, "it says what it is for")
    desk.size = Size(width: 80, height: 60)
    try desk.press(.function(1))
    let lines = try (0..<60).map(desk.screen().rowText)
    #expect(lines.contains { $0.hasPrefix("  \(tab.key) ") && $0.hasSuffix(tab.title.pl) }, "\(lines)")
  }

  @Test func `a record stands on one tab`() {
    let shown = Tab.all.flatMap(\.shows)
    #expect(Set(shown).count == shown.count)
    #expect(Set(Tab.all.map(\.key)).count == Tab.all.count)
  }

  @Test(arguments: Tab.all.flatMap(\.shows).map(\.name))
  func `a record is shown where it stands, from every other tab`(kind name: String) throws {
    let kind = try #require(Schema.kind(named: name)?.kind)
    let id = Crowd.id(kind, 0)
    for tab in Tab.all {
      var desk = try CrowdedDesk(9)
      try desk.send(.key(.character(tab.key)))
      try desk.reveal(id)
      #expect(desk.app.tab == Tab.showing(id), "from \(tab.key)")
    }
  }

  @Test func `what is pressed on a menu changes the screen below it`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("s")
    #expect(desk.app.layers.count == 1)
    try desk.press(.down, .enter)
    #expect(desk.app.layers.isEmpty && desk.app.map.order == .district)
  }

  /// The least that a screen says of itself.
  private struct Sheet: Screen {
    static let keys: KeyTable<Bool> = {
      var table = KeyTable<Bool>()
      table.add(.back, hint: 10, true)
      return table
    }()

    func update(_ key: Key, in world: World) -> [Step] { Self.keys[key] == nil ? [.pass(key)] : [.close] }
    func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
      canvas.put("Kartka", at: area.origin)
      canvas.placeCursor(at: area.origin, visible: false)
    }
    func guide(in world: World) -> KeyGuide { Self.keys.guide() }
  }

  @Test func `three functions are a screen; the program does the rest`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    _ = desk.app.carryOut([.open(Sheet())], in: try desk.world())
    #expect(try desk.screen().text.contains("Kartka"))
    #expect(try desk.screen().rowText(23).contains("Esc wróć"))
    try desk.type("y")
    #expect(desk.app.message?.text.contains("y") == true, "no key is silent")
    try desk.press(.function(1))
    #expect(desk.app.top is HelpScreen, "its keys are explained")
    try desk.press(.escape, .escape)
    #expect(desk.app.layers.isEmpty)
  }
}
