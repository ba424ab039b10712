import TerminalCanvas

/// Texts of different heights under one another, one of them selected: it is scrolled through to its end before the next
/// one is selected, so that nothing is left unread.
struct ReadingList: Equatable {
  /// The first line of each text, and the line behind the last.
  private var starts = [0]
  /// The selected text, from 0.
  private(set) var selection = 0
  /// The first line that is seen.
  private(set) var top = 0

  /// How many texts there are.
  var count: Int { starts.count - 1 }

  /// The lines of a text.
  func lines(of index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// Takes the heights of the texts in; the selection stays as far as there is one.
  mutating func measure(_ heights: [Int], height: Int) {
    starts = [0]
    for lines in heights { starts.append((starts.last ?? 0) + lines) }
    select(selection, height: height)
  }

  /// Selects a text, or the nearest there is, and brings its beginning and as much more as there is room for into sight.
  mutating func select(_ index: Int, height: Int) {
    guard count > 0 else {
      (selection, top) = (0, 0)
      return
    }
    selection = max(0, min(index, count - 1))
    let lines = lines(of: selection)
    if lines.upperBound > top + height { top = lines.upperBound - height }
    if lines.lowerBound < top || lines.count > height { top = lines.lowerBound }
    limit(height)
  }

  mutating func move(_ movement: Movement, height: Int) {
    guard count > 0 else { return }
    switch movement {
    case .back: goBack(height: height)
    case .forth: goForth(height: height)
    case .pageBack: turn(by: -max(1, height - 1), height: height)
    case .pageForth: turn(by: max(1, height - 1), height: height)
    case .first: select(0, height: height)
    case .last: select(count - 1, height: height)
    }
  }

  private mutating func goForth(height: Int) {
    if lines(of: selection).upperBound > top + height { top += 1 } else { select(selection + 1, height: height) }
  }

  private mutating func goBack(height: Int) {
    if lines(of: selection).lowerBound < top {
      top -= 1
      return
    }
    guard selection > 0 else { return }
    select(selection - 1, height: height)
    // Back into a long text: its end is what stood before.
    let lines = lines(of: selection)
    if lines.count > height { top = lines.upperBound - height }
  }

  /// A page on or back; the first text that begins in it is selected, else the one that fills it.
  private mutating func turn(by step: Int, height: Int) {
    let before = top
    top += step
    limit(height)
    guard top != before else {
      selection = step > 0 ? count - 1 : 0
      return
    }
    let first = index(at: top)
    let next = first + 1
    let beginsLater = lines(of: first).lowerBound < top && next < count && starts[next] < top + height
    selection = beginsLater ? next : first
  }

  /// The text that a line belongs to.
  private func index(at line: Int) -> Int {
    let next = starts.firstIndex { $0 > line } ?? starts.count
    return max(0, min(next - 1, count - 1))
  }

  private mutating func limit(_ height: Int) { top = max(0, min(top, (starts.last ?? 0) - height)) }

  /// The texts of which something is seen.
  func seen(height: Int) -> Range<Int> {
    guard count > 0, height > 0 else { return 0..<0 }
    return index(at: top)..<index(at: top + height - 1) + 1
  }
}
