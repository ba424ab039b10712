import TerminalCanvas

extension ReadingList {
  /// Draws the texts in sight, the selected one marked; where the list has the focus its head has the look of a
  /// selection. Where `key` is given, a click on another selects it, and on the selected one
  /// presses that.
  ///
  /// - Parameter passes: whether the arrows pass a text over.
  func draw(
    hasFocus: Bool, on canvas: inout Canvas, in area: Rect, pressing key: Key? = nil,
    passing passes: (_ text: Int) -> Bool = { _ in false }, lines: (_ text: Int, _ width: Int) -> [PaneLine]
  ) {
    if hasFocus { canvas.touch(area, .text) }
    var end = 0
    // What is seen is wrapped once, and its height is that of its lines.
    var drawn: [Int: [PaneLine]] = [:]
    func linesOnce(_ text: Int) -> [PaneLine] {
      if let known = drawn[text] { return known }
      let made = lines(text, area.width - 1)
      drawn[text] = made
      return made
    }
    let texts = seen(height: area.height, lines: { linesOnce($0).count })
    for (text, first) in texts {
      end = text + 1 < count ? area.height + 1 : first + linesOnce(text).count
      for (offset, line) in linesOnce(text).enumerated() {
        let row = first + offset
        guard row >= 0, row < area.height else { continue }
        var rest = area.line(row)
        let bar = rest.takeLeft(1)
        // The sign that there is more stands in the last column.
        if !line.aside.isEmpty { _ = rest.takeRight(1) }
        line.draw(on: &canvas, in: rest)
        guard text == selection else { continue }
        guard hasFocus else {
          if offset == 0 { canvas.put(canvas.signs[.elsewhere], at: bar.origin, .accent) }
          continue
        }
        if !line.isEmpty { canvas.put(canvas.signs[.bar], at: bar.origin, .accent) }
        if line.role == .heading || offset == 0 {
          let look = canvas.theme[.selection]
          canvas.restyle(rest) { _ in look }
        }
        if canvas.cursor == nil { canvas.placeCursor(at: bar.origin, visible: false) }
      }
    }
    // A text that is longer than the screen is scrolled before one goes on.
    if hasFocus, let key,
      texts.contains(where: { $0.text == selection && $0.row >= 0 && $0.row + linesOnce($0.text).count <= area.height })
    {
      for (text, first) in texts where first >= 0 && !passes(text) && linesOnce(text).count <= area.height {
        let between = (min(text, selection)..<max(text, selection)).filter { !passes($0) }.count
        let rows = Rect(
          column: area.column, row: area.row + first, width: area.width, height: linesOnce(text).count)
        canvas.touch(rows.intersection(area), .row(text < selection ? -between : between, focused: true, pressing: key))
      }
    }
    if end > area.height {
      canvas.put(canvas.signs[.dropDown], at: Position(column: area.endColumn - 1, row: area.endRow - 1), .muted)
    }
  }
}
