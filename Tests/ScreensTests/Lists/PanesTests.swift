import TerminalCanvas
import Testing

@testable import Screens

/// Panes beside one another: one, two or three by the width of the screen.
@Suite struct PanesTests {
  private func panes(_ width: Int, focus: Int) -> Panes {
    Panes(Rect(column: 0, row: 3, width: width, height: 9), 3, focus: focus, first: width / 3)
  }

  @Test(arguments: [0, 1, 2]) func `a narrow screen shows the one that has the focus`(focus: Int) {
    let panes = panes(40, focus: focus)
    #expect(panes.seen == 1 && panes[focus].width == 40 && panes.rules.isEmpty)
  }

  @Test(arguments: [(72, 2), (80, 2), (119, 2), (120, 3), (200, 3)])
  func `a wide one shows two, the widest three, and nothing of it is lost`(width: Int, seen: Int) {
    let panes = panes(width, focus: 0)
    #expect(panes.seen == seen && panes.rules.count == seen - 1)
    let columns = panes.areas.map(\.width).reduce(0, +) + panes.rules.map(\.width).reduce(0, +)
    #expect(columns == width)
    for (rule, area) in zip(panes.rules, panes.areas) { #expect(rule.column == area.endColumn) }
  }
}
