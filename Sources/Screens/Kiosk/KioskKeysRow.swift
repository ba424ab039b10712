import TerminalCanvas
import Words

/// The row of keys: what each of them does at this place, and none that does nothing there.
struct KioskKeysRow {
  /// What is so around the page.
  struct Around {
    /// Whether it is the first one, from which nothing leads back.
    var isFirst = false
    /// Whether it is help itself.
    var isHelp = false
    /// Whether it is asked if anybody is there, so that each key says no more than that.
    var isAsked = false
  }

  /// Where on the page somebody is.
  struct Place: Hashable {
    /// The selected row; nil: there is none.
    var selected: Int?
    /// Whether that row is in sight.
    var isRead = true
    /// Whether the page is longer than what is in sight.
    var isLong = false
    /// Whether somebody is at the row below the field.
    var isBelowField = false
  }

  private let sheet: KioskSheet
  private let around: Around
  private let words: KioskWords

  init(_ sheet: KioskSheet, _ around: Around, in words: KioskWords) {
    (self.sheet, self.around, self.words) = (sheet, around, words)
  }

  /// The keys at a place.
  func hints(at place: Place) -> [String] {
    if around.isAsked { return [] }
    var hints: [String] = []
    if let field = sheet.field {
      if place.isBelowField {
        hints = [words.upToText, words.enterGoesOn]
      } else {
        hints =
          field.isLong ? [words.enterNewLine, words.downToGoOn] : [words.typeHere, words.erases, words.enterGoesOn]
      }
    } else if !place.isRead {
      hints = [words.readOn]
    } else {
      let isMark = place.selected.map { sheet.rows.indices.contains($0) && sheet.rows[$0].isMarked != nil } ?? false
      if sheet.rows.count > 1 { hints = [words.arrowsChoose] } else if place.isLong { hints = [words.arrowsRead] }
      hints.append(sheet.isLast ? words.enterHasCode : isMark ? words.enterMarks : words.enterGoesOn)
    }
    if !around.isFirst, !sheet.isLast { hints.append(words.escGoesBack) }
    return around.isHelp ? hints : hints + [words.helpKey]
  }

  /// The row at a place, in as many lines as it needs, each key whole.
  func lines(at place: Place, width: Int) -> [SafeText] {
    var lines: [String] = []
    for hint in hints(at: place) {
      let longer = lines.last.map { "\($0) · \(hint)" }
      if let longer, SafeText(longer).width <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(hint)
      }
    }
    return lines.map { SafeText($0) }
  }

  /// The lines that it needs at most, wherever on the page somebody is, so that nothing moves while they read.
  func height(width: Int) -> Int {
    let rows = sheet.rows.indices.map { Optional($0) } + [nil]
    let places = rows.flatMap { row in
      [false, true].flatMap { yes in
        [
          Place(selected: row, isRead: yes), Place(selected: row, isLong: yes),
          Place(selected: row, isBelowField: yes),
        ]
      }
    }
    return places.map { lines(at: $0, width: width).count }.max() ?? 0
  }
}
