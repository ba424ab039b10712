/// The layout of a form: where everything stands, in rows counted from the form's first; pure, so that a key and the
/// drawing after it agree. From `Limits.labelsLeftWidth` on labels stand left of the fields, else above them.
struct FormLayout {
  /// The layout of one field; rows from the form's first row, columns from its left.
  struct Item {
    /// The heading of the section that begins here; nil: none does.
    let heading: (text: String, area: Rect)?
    let label: Rect
    let control: Rect
    let aside: Rect
    let notes: [Note]
    /// All of it.
    let rows: Range<Int>
  }

  struct Note {
    let area: Rect
    let lines: [SafeText]
    let note: FormNote
  }

  private(set) var items: [Item] = []
  private(set) var notes: [Note] = []
  private(set) var summary: Note?
  /// The row with the line behind which fields are folded away; nil for none.
  private(set) var foldRow: Int?
  /// The row with the buttons.
  private(set) var buttonRow = 0
  /// The column at which labels and buttons begin.
  let margin: Int
  /// All rows.
  var height: Int { buttonRow + 1 }

  init(_ form: FormState, in size: Size) {
    let width = size.width
    // A label and a note beside it must be seen too.
    let mostRows = max(1, size.height - 2)
    let isWide = width >= Limits.labelsLeftWidth
    margin = isWide ? 3 : 1
    let longest = form.fields.lazy.filter { !$0.isFolded }.map(\.fullLabel.width).max() ?? 0
    let labelWidth = isWide ? min(longest, width * 9 / 20) : max(1, width - 2 * margin)
    let left = isWide ? margin + labelWidth + 2 : margin + 2
    let columns = max(1, width - left - 1)
    var row = 0
    var section: String?
    for (index, field) in form.fields.enumerated() {
      section = field.section ?? section
      if field.isFolded {
        let nothing = Rect(column: left, row: row, width: 0, height: 0)
        items.append(Item(heading: nil, label: nothing, control: nothing, aside: nothing, notes: [], rows: row..<row))
        continue
      }
      let first = row
      // Of a section whose first fields are folded away, the first that is seen has the heading.
      let heading = section.map {
        (text: $0, area: Rect(column: margin / 2, row: row, width: max(1, width - 2), height: 1))
      }
      section = nil
      if heading != nil { row += 1 }
      let label = Rect(column: margin, row: row, width: labelWidth, height: 1)
      if !isWide { row += 1 }
      let aside = SafeText(field.aside)
      let asideWidth = min(aside.width, columns / 2)
      // A word about a field stands near it, not at the far edge of a wide screen.
      let controlWidth =
        asideWidth == 0 ? columns : max(1, min(Limits.fieldBesideAside, columns - asideWidth - 2))
      let focused = form.focus == .field(index)
      let height = min(mostRows, field.control.height(width: controlWidth, focused: focused))
      let control = Rect(column: left, row: row, width: controlWidth, height: height)
      let asideArea = Rect(column: left + controlWidth + 2, row: row, width: asideWidth, height: 1)
      row += height
      let notes = FormLayout.place(field.notes, column: left, width: columns, row: &row)
      items.append(
        Item(heading: heading, label: label, control: control, aside: asideArea, notes: notes, rows: first..<row))
    }
    if form.foldedCount > 0 {
      foldRow = row
      row += 1
    }
    row += 1
    if !form.notes.isEmpty {
      notes = FormLayout.place(form.notes, column: margin, width: max(1, width - margin - 1), row: &row)
      row += 1
    }
    if let text = form.summary {
      summary =
        FormLayout.place(
          [FormNote(.hint, text)], column: margin, width: max(1, width - margin - 1), row: &row
        ).first
    }
    buttonRow = row
  }

  private static func place(_ notes: [FormNote], column: Int, width: Int, row: inout Int) -> [Note] {
    notes.map { note in
      let indent = note.kind == .hint ? 0 : 2
      let lines = LineWrap.lines(of: note.text, width: max(1, width - indent))
      defer { row += lines.count }
      return Note(
        area: Rect(column: column, row: row, width: width, height: lines.count), lines: lines, note: note)
    }
  }

  /// The rows that must be seen for what has the focus.
  func rows(of focus: FormState.Focus) -> Range<Int> {
    switch focus {
    case .field(let index): items[index].rows
    case .fold: (foldRow ?? buttonRow)..<(foldRow ?? buttonRow) + 1
    case .save, .cancel: buttonRow..<buttonRow + 1
    }
  }

  /// The first row to draw in so many: scrolled by half a height at a time, and so that the focused thing is seen whole,
  /// or from its first row if it is larger.
  func firstRow(focus: FormState.Focus, height: Int) -> Int {
    if self.height <= height { return 0 }
    let rows = rows(of: focus)
    let step = max(1, height / 2)
    var first = max(0, rows.lowerBound / step - 1) * step
    first = max(first, rows.upperBound - height)
    return min(first, rows.lowerBound, self.height - height)
  }
}
