import TerminalCanvas

/// A list whose rows are texts of different heights: the selected one is scrolled through to its end before the next is
/// selected, so that nothing is left unread.
///
/// Only texts near those that are seen are ever measured, so that a key costs the same with ten and with ten thousand.
struct ReadingList {
  /// Measures the height of a text in lines: called for each when it comes near.
  typealias Lines = (_ text: Int) -> Int

  /// The location of one line of a text.
  struct Location: Comparable {
    var text = 0
    var line = 0

    static func < (one: Location, other: Location) -> Bool { (one.text, one.line) < (other.text, other.line) }
  }

  /// How many texts there are.
  private(set) var count = 0
  /// The index of the selected text.
  private(set) var selection = 0
  /// The first line that is seen: how far the list is scrolled.
  private(set) var top = Location()
  private var measured: [Int: Int] = [:]

  /// Sets the number of texts, none of them measured yet; the selection stays as far as there is one.
  mutating func resize(_ count: Int, height: Int, lines: Lines) {
    self.count = max(0, count)
    measured = [:]
    if top.text >= self.count { top = Location(text: max(0, self.count - 1)) }
    top.line = min(top.line, max(0, self.count == 0 ? 0 : self.height(of: top.text, lines) - 1))
    select(selection, height: height, lines: lines)
  }

  /// Selects a text, or the nearest there is, and scrolls its beginning and as much more as there is room for into
  /// sight.
  mutating func select(_ index: Int, height: Int, lines: Lines) {
    guard count > 0 else {
      (selection, top) = (0, Location())
      return
    }
    selection = max(0, min(index, count - 1))
    let end = Location(text: selection + 1)
    if end > location(height, below: top, lines) { top = location(height, above: end, lines) }
    let start = Location(text: selection)
    if start < top || self.height(of: selection, lines) > height { top = start }
    limit(height, lines)
    assert(0..<count ~= selection && 0..<count ~= top.text, "a selection of no text")
  }

  mutating func move(_ movement: Movement, height: Int, lines: Lines) {
    guard count > 0 else { return }
    switch movement {
    case .back: goBack(height, lines)
    case .forth: goForth(height, lines)
    case .pageBack: scroll(by: -max(1, height - 1), height, lines)
    case .pageForth: scroll(by: max(1, height - 1), height, lines)
    case .first: select(0, height: height, lines: lines)
    case .last: select(count - 1, height: height, lines: lines)
    }
  }

  private mutating func goForth(_ height: Int, _ lines: Lines) {
    if Location(text: selection + 1) > location(height, below: top, lines) {
      top = location(1, below: top, lines)
    } else {
      select(selection + 1, height: height, lines: lines)
    }
  }

  private mutating func goBack(_ height: Int, _ lines: Lines) {
    if Location(text: selection) < top {
      top = location(1, above: top, lines)
      return
    }
    guard selection > 0 else { return }
    select(selection - 1, height: height, lines: lines)
    // Back into a long text: its end is what stood before.
    if self.height(of: selection, lines) > height {
      top = location(height, above: Location(text: selection + 1), lines)
    }
  }

  /// Scrolls by a page; the first text that begins in it is selected, else the one that fills it.
  private mutating func scroll(by step: Int, _ height: Int, _ lines: Lines) {
    let before = top
    top = step < 0 ? location(-step, above: top, lines) : location(step, below: top, lines)
    limit(height, lines)
    guard top != before else {
      selection = step > 0 ? count - 1 : 0
      return
    }
    let next = top.text + 1
    let beginsLater = top.line > 0 && next < count && Location(text: next) < location(height, below: top, lines)
    selection = beginsLater ? next : top.text
  }

  private mutating func limit(_ height: Int, _ lines: Lines) {
    top = min(top, location(height, above: Location(text: count), lines))
  }

  /// The texts in sight, each with the row of its first line; that of the first may lie above the screen.
  func seen(height: Int, lines: Lines) -> [(text: Int, row: Int)] {
    var seen: [(text: Int, row: Int)] = []
    var row = -top.line
    for text in top.text..<max(top.text, count) where row < height {
      seen.append((text, row))
      row += measured[text] ?? lines(text)
    }
    return seen
  }

  // MARK: Lines

  private mutating func height(of text: Int, _ lines: Lines) -> Int {
    if let known = measured[text] { return known }
    let height = lines(text)
    measured[text] = height
    return height
  }

  /// The location so many lines further down; behind the last text where there are not so many.
  private mutating func location(_ number: Int, below start: Location, _ lines: Lines) -> Location {
    var location = Location(text: start.text, line: start.line + number)
    while location.text < count, case let height = height(of: location.text, lines), location.line >= height {
      location = Location(text: location.text + 1, line: location.line - height)
    }
    return location.text < count ? location : Location(text: count)
  }

  /// The location so many lines further up; the first line where there are not so many.
  private mutating func location(_ number: Int, above start: Location, _ lines: Lines) -> Location {
    var location = Location(text: start.text, line: start.line - number)
    while location.line < 0 {
      if location.text == 0 { return Location() }
      location = Location(text: location.text - 1, line: location.line + height(of: location.text - 1, lines))
    }
    return location
  }
}
