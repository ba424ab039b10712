import Testing

@testable import TerminalCanvas

/// What is drawn says what a click on it means, in keys.
@Suite struct TouchTests {
  private func canvas(_ width: Int = 40, _ height: Int = 10, _ draw: (inout Canvas) -> Void) -> Canvas {
    var canvas = Canvas(size: Size(width: width, height: height))
    draw(&canvas)
    return canvas
  }

  private func keys(_ canvas: Canvas, _ column: Int, _ row: Int, _ action: Key.Mouse.Action = .press(0)) -> [Key] {
    canvas.keys(of: Key.Mouse(action, at: Position(column: column, row: row)))
  }

  @Test func `a row of a list is as many arrows away, and the selected one is opened`() {
    let list = ListState(total: 30, selection: 2)
    let sheet = canvas { list.draw(on: &$0, in: $0.bounds, focused: true) { _, _ in } }
    #expect(keys(sheet, 5, 2) == [.enter] && keys(sheet, 0, 0) == [.up, .up] && keys(sheet, 39, 4) == [.down, .down])
    #expect(keys(sheet, 5, 4, .scrollDown) == [.down] && keys(sheet, 5, 4, .scrollUp) == [.up])
    for action in [Key.Mouse.Action.release(0), .press(1), .press(2), .drag(0), .move] {
      #expect(keys(sheet, 5, 4, action) == [])
    }
    #expect(sheet.keys(of: Key.Mouse(.press(0), at: Position(column: 5, row: 4), modifiers: .control)) == [])
  }

  @Test func `a list without the focus gets it first, and is not scrolled`() {
    let list = ListState(total: 30, selection: 2)
    let sheet = canvas { list.draw(on: &$0, in: $0.bounds, focused: false) { _, _ in } }
    #expect(keys(sheet, 5, 2) == [.tab] && keys(sheet, 5, 3) == [.tab, .down] && keys(sheet, 5, 3, .scrollDown) == [])
  }

  @Test(arguments: [(-1, 0), (0, -1), (40, 0), (0, 10), (Int.max, Int.max), (Int.min, 3)])
  func `beside the sheet there is nothing`(column: Int, row: Int) {
    let list = ListState(total: 30)
    let sheet = canvas { list.draw(on: &$0, in: $0.bounds, focused: true) { _, _ in } }
    #expect(keys(sheet, column, row) == [])
  }

  @Test func `what is drawn later covers what is beneath it, and nothing reaches beyond its clip`() {
    let list = ListState(total: 30)
    let sheet = canvas { canvas in
      canvas.within(Rect(column: 0, row: 0, width: 40, height: 4)) {
        list.draw(on: &$0, in: $0.bounds, focused: true) { _, _ in }
      }
      canvas.touch(Rect(column: 0, row: 1, width: 40, height: 1), .nothing)
    }
    #expect(keys(sheet, 1, 0) == [.enter] && keys(sheet, 1, 1) == [] && keys(sheet, 1, 3) == [.down, .down, .down])
    #expect(keys(sheet, 1, 5) == [])
  }

  @Test func `what is scrolled away takes its meaning with it`() {
    let list = ListState(total: 30)
    var sheet = canvas { list.draw(on: &$0, in: $0.bounds, focused: true) { _, _ in } }
    sheet.scrollUp(sheet.bounds, by: 2)
    #expect(keys(sheet, 1, 0) == [.down, .down] && keys(sheet, 1, 8) == [])
  }

  @Test func `a hint and a tab are their keys, and between them is nothing`() {
    let sheet = canvas(60) { canvas in
      KeyHints([
        KeyHints.Hint("Enter", "otwórz", pressing: .enter), KeyHints.Hint("n", "dodaj", pressing: .character("n")),
        KeyHints.Hint("12 Enter", "wszystkie"),
      ]).draw(on: &canvas, in: canvas.bounds)
      Tabs([Tabs.Tab(key: "1", title: "Mapa"), Tabs.Tab(key: "‖ 2", title: "")], current: 0)
        .draw(on: &canvas, in: Rect(column: 0, row: 1, width: 40, height: 1))
    }
    #expect(sheet.rowText(0) == " Enter otwórz  n dodaj  12 Enter wszystkie")
    #expect(keys(sheet, 1, 0) == [.enter] && keys(sheet, 12, 0) == [.enter] && keys(sheet, 13, 0) == [])
    #expect(keys(sheet, 15, 0) == [.character("n")] && keys(sheet, 25, 0) == [] && keys(sheet, 0, 0) == [])
    #expect(keys(sheet, 2, 1) == [.character("1")] && keys(sheet, 9, 1) == [])
  }
}
