import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The mouse does what keys do, and nothing else: a click is the keys that lead there.
@Suite struct MouseTests {
  /// Desks on every tab, every list and page of every kind, and on what keys open over them.
  private static func starts() throws -> [(name: String, desk: Desk)] {
    var register = MemoryRegister()
    register.apply(Crowd(5).marked, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    var start = Desk(register)
    start.personal.usesMouse = true
    start.printer = .ready
    var starts: [(name: String, desk: Desk)] = []
    for tab in Tab.all {
      var desk = start
      try desk.press(.character(tab.key))
      starts.append(("\(tab.key)", desk))
      // `<` is Tab, `>` Enter.
      for keys in ["x", ",", "?", ":", "w", "a", "f", "s", "n", "#", "/", "v", "<", ">", "<<", ">>", "#>"] {
        var over = desk
        for key in keys { try over.press(key == "<" ? .tab : key == ">" ? .enter : .character(key)) }
        starts.append(("\(tab.key) \(keys)", over))
      }
    }
    for kind in Schema.kinds {
      for screen in [RecordList(of: kind), RecordPage(of: Crowd.id(kind.kind, 0))] as [any RegisterLevel] {
        var desk = start
        try desk.press(.character("4"))
        _ = desk.app.carryOut([.deeper(screen)], in: try desk.world())
        try desk.send(.tick)
        starts.append(("\(kind.kind.name) \(type(of: screen))", desk))
      }
    }
    return starts
  }

  /// What is open at a desk: of the tabs which, else the layers, and of the registers the list or page.
  private static func place(_ desk: Desk) -> String {
    let level = (desk.app.top as? RegistersScreen).map { "\(type(of: $0.top))" } ?? ""
    return desk.app.layers.isEmpty
      ? "\(desk.app.tabKey) \(level)" : "\(desk.app.layers.map { "\(type(of: $0))" }) \(level)"
  }

  private static let arrows: Set<Key> = [.up, .down, .left, .right]

  /// The letters of an area's first row, without the signs of lists, one of which may stand in the last column.
  private static func text(_ canvas: Canvas, _ area: Rect) -> String {
    let letters = (area.column..<area.endColumn - 1).compactMap { canvas[Position(column: $0, row: area.row)]?.base }
    return String(String.UnicodeScalarView(letters)).filter { !"▌▸▴▾ ".contains($0) }
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 140, height: 40), Size(width: 40, height: 12)])
  func `a click on each row selects it, and on each hint presses its key`(size: Size) throws {
    var (rows, hints) = (0, 0)
    // The same words at the same place of the same screen, which do the same, are clicked once.
    var clicked: Set<String> = []
    for (name, start) in try Self.starts() {
      var desk = start
      desk.size = size
      try desk.send(.resized)
      let canvas = try desk.screen()
      for touch in canvas.touches where canvas.touch(at: touch.area.origin) == touch {
        let about = "\(name) \(size.width)×\(size.height) at \(touch.area.row):\(touch.area.column)"
        let text = Self.text(canvas, touch.area)
        let isNew = clicked.insert("\(Self.place(desk)) \(touch.area) \(touch.keys) \(text)").inserted
        func seen() throws -> Canvas {
          var clicked = desk.twin
          try clicked.click(touch.area.origin)
          return try clicked.screen()
        }
        if touch.area.row >= size.height - 2, touch.keys.count == 1 {
          hints += 1
          let key = try #require(touch.keys.first).name(in: desk.language.words)
          #expect(text.hasPrefix(key) || text.prefix(4).contains(key), "\(about): \(text) presses \(key)")
          guard isNew else { continue }
          var pressed = desk.twin
          for key in touch.keys { try pressed.press(key) }
          #expect(try seen() == (try pressed.screen()), "\(about)")
        } else if isNew, touch.scrolls, !touch.keys.isEmpty, touch.keys.allSatisfy(Self.arrows.contains) {
          rows += 1
          let seen = try seen()
          let selected = seen.touches.last { $0.scrolls && ($0.keys == [.enter] || $0.keys == [.character(" ")]) }
          let area = try #require(selected?.area, "\(about)\n\(canvas.text)\n\(seen.text)")
          #expect(text == Self.text(seen, area), "\(about)\n\(canvas.text)\n\(seen.text)")
        }
      }
    }
    #expect(rows > 100 && hints > 300, "\(rows) rows, \(hints) hints")
  }

  @Test func `a click on a tab goes there, but not while something is typed`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.personal.usesMouse = true
    try desk.click(Position(column: 30, row: 1))
    #expect(desk.app.tabKey == "2")
    try desk.type("1")
    try desk.type("n")
    try desk.press(.enter)
    let before = try desk.screen()
    try desk.click(Position(column: 4, row: 1))
    #expect(try desk.screen() == before)
  }

  @Test func `a field of a form is clicked, and a button`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.personal.usesMouse = true
    try desk.type("n")
    try desk.press(.enter)
    let form = try #require(desk.app.layers.last as? Form)
    try desk.type("Koło")
    let canvas = try desk.screen()
    let fields = canvas.touches.filter { touch in
      !touch.keys.isEmpty && touch.keys.allSatisfy { $0 == .tab } && canvas.touch(at: touch.area.origin) == touch
    }
    #expect(fields.count > 2, "\(canvas.text)")
    for field in fields {
      var clicked = desk
      try clicked.click(field.area.origin)
      let cursor = try #require(try clicked.screen().cursor)
      #expect((clicked.app.layers.last as? Form)?.state.focusedName != form.state.focusedName, "\(field) \(cursor)")
      #expect((clicked.app.layers.last as? Form)?.state.draft == (desk.app.layers.last as? Form)?.state.draft)
    }
  }

  @Test func `hostile reports do nothing, and lose nothing`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.personal.usesMouse = true
    try desk.type("n")
    try desk.press(.enter)
    try desk.type("Koło")
    #expect(desk.app.layers.last is Form)
    let before = try desk.screen()
    for (column, row) in [(0, 0), (-1, -1), (Int.max, Int.max), (500, 2), (3, 500), (79, 23), (0, 23)] {
      for action in [
        Key.Mouse.Action.press(0), .press(1), .press(2), .release(0), .drag(0), .move, .scrollUp, .scrollDown,
      ] {
        let mouse = Key.Mouse(action, at: Position(column: column, row: row))
        for key in desk.app.keys(of: mouse, in: try desk.world()) { try desk.press(key) }
        #expect(try desk.screen() == before, "\(mouse)")
        // Where the loop makes no keys of it, it is a key without meaning.
        try desk.press(.mouse(mouse))
        #expect((desk.app.layers.last as? Form)?.state.draft.values.contains("Koło") == true)
      }
    }
  }

  @Test func `nobody who did not ask for it has a mouse`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let before = try desk.screen()
    for touch in before.touches { try desk.click(touch.area.origin) }
    #expect(try desk.screen() == before)
  }

  @Test func `the wheel moves through a list and scrolls the help, and types nothing`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.personal.usesMouse = true
    func turn(_ action: Key.Mouse.Action, _ row: Int) throws {
      let mouse = Key.Mouse(action, at: Position(column: 4, row: row))
      for key in desk.app.keys(of: mouse, in: try desk.world()) { try desk.press(key) }
    }
    var pressed = desk
    try pressed.press(.down)
    try turn(.scrollDown, 8)
    #expect(try desk.screen() == (try pressed.screen()))
    try desk.type("?")
    let before = try desk.screen()
    try turn(.scrollDown, 8)
    #expect(try desk.screen() != before)
  }
}
