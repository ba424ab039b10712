import TerminalCanvas
import Words

extension Form {
  /// The part of a work area in which the fields stand.
  static func area(_ work: Rect) -> Rect {
    var area = work
    _ = area.takeTop(work.height < Limits.roomyHeight ? 1 : 2)
    return area
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let title = area.inset(columns: 1)
    canvas.put(SafeText(self.title(in: world)), at: title.origin, .heading, width: title.width)
    state.draw(on: &canvas, in: Form.area(area), focused: true)
  }
}
