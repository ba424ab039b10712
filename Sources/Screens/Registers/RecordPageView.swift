import CivicDomain
import TerminalCanvas
import Words

extension RecordPage {
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = RecordPageLayout(area, focus: focus, in: world)
    drawHead(on: &canvas, in: layout.head, world)
    if layout.panes.areas[0].row > layout.head.endRow { canvas.horizontalRule(area.line(1)) }
    layout.panes.draw(on: &canvas)
    for (index, pane) in layout.panes.areas.enumerated() where !pane.isEmpty {
      if columns[index].entries.isEmpty {
        canvas.putParagraph(world.words.nothingRefersHere, in: pane.inset(columns: 1), .muted)
      } else {
        columns[index].draw(hasFocus: index == focus, on: &canvas, in: pane)
      }
    }
  }

  /// Draws the title, `Zasób: Sala warsztatowa`, and who changed the record last.
  private func drawHead(on canvas: inout Canvas, in line: Rect, _ world: World) {
    guard let kind, let record = world.register.stored(id) else { return }
    let words = world.words
    let title = SafeText("\(words.capitalized(words.label(of: kind.kind))): \(world.name(of: id))")
    let changed = SafeText(
      words.lastChanged(words.moment(record.changedAt, near: world.today), by: record.changedBy))
    var rest = line
    if title.width + changed.width + 2 <= rest.width {
      canvas.put(changed, at: rest.takeRight(changed.width).origin, .muted)
    }
    canvas.put(title, at: rest.origin, .heading, width: rest.width)
  }
}
