extension FormState {
  /// Draws the part of the form around what has the focus.
  public func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    guard !area.isEmpty else { return }
    if focused { canvas.touch(area, .text) }
    let layout = FormLayout(self, in: area.size)
    let first = layout.firstRow(focus: focus, height: area.height)
    let origin = Position(column: area.column, row: area.row - first)
    canvas.within(area) { canvas in
      for (index, item) in layout.items.enumerated() where !fields[index].isFolded {
        let isFocused = focused && focus == .field(index)
        drawField(fields[index], item, isFocused, on: &canvas, from: origin)
        // Whatever is told of a field leads to it: its label, what is beside it, and the sentences under it.
        if focused, !isFocused, let offset = offset(of: .field(index)) {
          let rows = Rect(column: 0, row: item.rows.lowerBound, width: area.width, height: item.rows.count)
          canvas.touch(rows.moved(by: origin), .stop(offset))
        }
      }
      drawFold(layout, focused && focus == .fold, on: &canvas, from: origin)
      for note in layout.notes { drawNote(note, on: &canvas, from: origin) }
      if let summary = layout.summary { drawNote(summary, as: .text, on: &canvas, from: origin) }
      drawButtons(layout, focused, on: &canvas, from: origin)
    }
    drawScrollSigns(layout, first: first, on: &canvas, in: area)
  }

  private func drawField(
    _ field: FormField, _ item: FormLayout.Item, _ isFocused: Bool, on canvas: inout Canvas, from origin: Position
  ) {
    if let heading = item.heading {
      let area = heading.area.moved(by: origin)
      canvas.put(SafeText(heading.text), at: area.origin, .heading, width: area.width)
    }
    let label = item.label.moved(by: origin)
    let text = field.fullLabel
    // The cursor may be reading a message: where one types is still to be seen.
    if isFocused, label.column > 0 {
      let mark = Position(column: label.column - 1, row: label.row)
      canvas.put(canvas.signs[.pointer], at: mark, .focus, width: 1)
    }
    canvas.put(text, at: label.origin, isFocused ? .focus : .text, width: min(label.width, text.width))
    field.control.draw(on: &canvas, in: item.control.moved(by: origin), focused: isFocused)
    let aside = item.aside.moved(by: origin)
    if aside.width > 0 { canvas.put(SafeText(field.aside), at: aside.origin, .muted, width: aside.width) }
    for note in item.notes { drawNote(note, on: &canvas, from: origin) }
  }

  private func drawNote(
    _ placed: FormLayout.Note, as role: Role? = nil, on canvas: inout Canvas, from origin: Position
  ) {
    let area = placed.area.moved(by: origin)
    let sign = placed.note.sign(canvas.signs)
    let role = role ?? placed.note.role
    canvas.put(sign, at: area.origin, role)
    for (row, line) in placed.lines.enumerated() {
      let position = Position(column: area.column + sign.width, row: area.row + row)
      canvas.put(line, at: position, role, width: area.width - sign.width)
    }
  }

  /// Draws the line behind which fields are folded away, with their number.
  private func drawFold(
    _ layout: FormLayout, _ isFocused: Bool, on canvas: inout Canvas, from origin: Position
  ) {
    guard let row = layout.foldRow else { return }
    let position = Position(column: origin.column + layout.margin, row: origin.row + row)
    if isFocused { canvas.placeCursor(at: position) }
    let text = SafeText("\(canvas.signs[.pointer].text) \(foldTitle) (\(foldedCount))")
    let columns = canvas.put(text, at: position, isFocused ? .selection : .muted)
    if let offset = offset(of: .fold) {
      canvas.touch(
        Rect(column: position.column, row: position.row, width: columns, height: 1), .stop(offset, pressing: .right))
    }
  }

  /// Draws the buttons. What is clicked is pressed by the key that does the same from anywhere: on the way to a button by Tab
  /// questions may come between. Beside a button a click only goes to it: what saves is not done by a near miss.
  private func drawButtons(
    _ layout: FormLayout, _ focused: Bool, on canvas: inout Canvas, from origin: Position
  ) {
    var position = Position(column: origin.column + layout.margin, row: origin.row + layout.buttonRow)
    for (title, button) in [(saveTitle, Focus.save), (cancelTitle, Focus.cancel)] {
      guard let title else { continue }
      let isFocused = focused && focus == button
      if isFocused { canvas.placeCursor(at: position) }
      let columns = canvas.put(SafeText("[ \(title) ]"), at: position, isFocused ? .selection : .text)
      if focused, let offset = offset(of: button) {
        for row in [position.row - 1, position.row + 1]
        where canvas.touch(at: Position(column: position.column, row: row))?.keys.isEmpty ?? true {
          canvas.touch(Rect(column: position.column, row: row, width: columns, height: 1), .stop(offset))
        }
        let leaving: Touch = isListOpen ? .pressed(.escape, .escape) : .pressed(.escape)
        canvas.touch(
          Rect(column: position.column, row: position.row, width: columns, height: 1),
          button == .save ? .pressed(.function(2)) : leaving)
      }
      position.column += columns + 3
    }
  }

  /// Arrows at the right edge where the form goes on.
  private func drawScrollSigns(_ layout: FormLayout, first: Int, on canvas: inout Canvas, in area: Rect) {
    let right = area.endColumn - 1
    if first > 0 { canvas.put(canvas.signs[.foldUp], at: Position(column: right, row: area.row), .muted, width: 1) }
    if first + area.height < layout.height {
      canvas.put(canvas.signs[.dropDown], at: Position(column: right, row: area.endRow - 1), .muted, width: 1)
    }
  }
}

extension Rect {
  /// Returns the rectangle with its position counted from another origin.
  fileprivate func moved(by origin: Position) -> Rect {
    Rect(column: origin.column + column, row: origin.row + row, width: width, height: height)
  }
}
