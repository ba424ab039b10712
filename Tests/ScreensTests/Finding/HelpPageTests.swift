import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The help is a list: each row does what it says, and `/` searches all that can be done.
@Suite struct HelpPageTests {
  private func desk(_ way: String) throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    for letter in way { try desk.press(letter == ">" ? .enter : .character(letter)) }
    return desk
  }

  @Test(arguments: SmallestScreenTests.ways.filter { !$0.contains(":") && !$0.contains("?") })
  func `every row does what it says`(way: String) throws {
    let there = try desk(way)
    var world = try there.world()
    world.draw = { 7 }
    var helped = there.app
    _ = helped.update(.key(.function(1)), in: world)
    guard let help = helped.top as? HelpScreen else { return }
    #expect(help.doable.count > 3, "\(way)")
    for row in help.doable {
      var (chosen, pressed) = (helped, there.app)
      let effects = chosen.carryOut(row.chosen, in: world)
      #expect(effects == pressed.update(.key(row.pressed), in: world), "\(way): \(row.key) \(row.label)")
      if row.hindrance == nil {
        let isSame = try picture(of: chosen, in: world) == picture(of: pressed, in: world)
        #expect(isSame, "\(way): \(row.key) \(row.label)")
      } else if row.entry.isKnownToSay {
        #expect(chosen.message?.text == pressed.message?.text, "\(way): \(row.key) \(row.label)")
      }
    }
  }

  private func picture(of app: App, in world: World) throws -> String {
    var app = app
    _ = app.update(.resized, in: world)
    var canvas = Canvas(size: world.size, theme: world.theme, signs: world.signs)
    app.view(on: &canvas, in: world)
    return "\(canvas.text) \(app.layers.count)"
  }

  @Test func `Enter does what the selected row says`() throws {
    var desk = try desk("1")
    try desk.press(.character("?"), .end)
    let row = try #require((desk.app.top as? HelpScreen)?.doable.last)
    #expect(row.key.hasPrefix("q"))
    try desk.press(.enter)
    #expect(desk.effects.last == .leave)
  }

  @Test func `it is read from its beginning, also on the smallest screen`() throws {
    var desk = try desk("2")
    desk.size = Size(width: 40, height: 12)
    try desk.press(.character("?"))
    var seen: Set<String> = []
    for _ in 0..<120 {
      let canvas = try desk.screen()
      for row in 3..<9 { seen.insert(canvas.rowText(row).trimmingPrefix { $0 == " " || $0 == "▌" }.description) }
      try desk.press(.down)
    }
    for part in ["Pomoc: kalendarz", "Tu widać spotkania i warsztaty:", "Poruszanie się", "Program"] {
      #expect(seen.contains { $0.hasPrefix(part) }, "\(part)")
    }
    try desk.press(.enter)
    #expect(desk.effects.last == .leave, "the last row was reached")
  }

  @Test func `a search narrows to what is typed, Esc gives the page back`() throws {
    var desk = try desk("1")
    try desk.press(.character("?"))
    let page = try desk.screen().text
    try desk.type("/cofnij")
    #expect(try desk.screen().text.contains("/ cofnij"))
    #expect(try !desk.screen().text.contains("Pomoc: mapa"))
    try desk.press(.escape)
    #expect(try desk.screen().text == page)
    try desk.type("/filtr")
    try desk.press(.enter)
    #expect(desk.app.layers.count == 1 && desk.app.top is Menu, "f, as on the map")
  }

  @Test func `what does nothing now says why`() throws {
    var desk = try desk("1")
    try desk.press(.character("?"))
    let row = try #require((desk.app.top as? HelpScreen)?.doable.first { $0.key == "u" })
    #expect(row.hindrance == desk.language.words.nothingToUndo)
  }
}

extension PaletteRow {
  /// The key that does the same.
  fileprivate var pressed: Key {
    switch entry {
    case .key(_, let key): key
    case .tab(let index): .character(Tab.all[index].key)
    case .pinned(let digit): .character(Character(String(digit)))
    case .verb, .new, .list, .days, .need, .importing, .takingBack, .changes, .due, .absent, .unknown, .setting,
      .record:
      .escape
    }
  }
}

extension PaletteEntry {
  /// Whether the key itself says why it does nothing: what goes out says only that the key is of no use there.
  fileprivate var isKnownToSay: Bool {
    if case .key(let act, _) = self { act != .export } else { true }
  }
}
