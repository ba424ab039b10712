import TerminalCanvas
import Testing

@testable import Screens

/// Panes beside one another: one, two or three by the width of the screen.
@Suite struct PanesTests {
  private func panes(_ width: Int, focus: Int, oneColumn: Bool = false, beside: Bool = false) throws -> Panes {
    var world = try Desk(try TestRegister.dabrowa()).world()
    world.personal.isOneColumn = oneColumn
    world.hasPaneBeside = beside
    return Panes(Rect(column: 0, row: 3, width: width, height: 9), 3, focus: focus, first: width / 3, in: world)
  }

  @Test(arguments: [0, 1, 2]) func `a narrow screen shows the one that has the focus`(focus: Int) throws {
    let panes = try panes(40, focus: focus)
    #expect(panes.seen == 1 && panes[focus].width == 40 && panes.rules.isEmpty)
  }

  @Test(arguments: [(72, 2), (80, 2), (119, 2), (120, 3), (200, 3)])
  func `a wide one shows two, the widest three, and nothing of it is lost`(width: Int, seen: Int) throws {
    let panes = try panes(width, focus: 0)
    #expect(panes.seen == seen && panes.rules.count == seen - 1)
    let columns = panes.areas.map(\.width).reduce(0, +) + panes.rules.map(\.width).reduce(0, +)
    #expect(columns == width)
    for (rule, area) in zip(panes.rules, panes.areas) { #expect(rule.column == area.endColumn) }
  }

  @Test(arguments: [40, 80, 200]) func `whoever wants one column has one, however wide the screen`(width: Int) throws {
    let panes = try panes(width, focus: 1, oneColumn: true)
    #expect(panes.seen == 1 && panes[1].width == width && panes.rules.isEmpty)
  }

  @Test(arguments: [(71, 1), (80, 2), (200, 2)])
  func `beside the pane of the selected record a screen has two at most`(width: Int, seen: Int) throws {
    #expect(try panes(width, focus: 0, beside: true).seen == seen)
  }
}
