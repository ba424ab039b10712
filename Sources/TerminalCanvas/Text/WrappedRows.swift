/// The starts of the rows of a wrapped text; brought up to date near a change only.
struct WrappedRows: Equatable, Sendable {
  private var starts: [Int] = []
  private var width = 0

  var count: Int { starts.count }

  func start(_ row: Int) -> Int { starts[row] }

  /// The row in which a place of the cursor is shown.
  func row(of index: Int) -> Int { max(0, firstStart(after: index) - 1) }

  /// The last place of the cursor in a row: before its newline, or before the last character of a wrapped row, because
  /// the place behind that one is the next row's first. `withLast` counts that character in, for drawing.
  func lastIndex(_ row: Int, in characters: [Character], withLast: Bool = false) -> Int {
    guard row + 1 < starts.count else { return characters.count }
    let end = starts[row + 1]
    return withLast && !characters[end - 1].isNewline ? end : end - 1
  }

  /// The place in a row that is nearest to a column.
  func index(in row: Int, nearest column: Int, characters: [Character]) -> Int {
    let last = lastIndex(row, in: characters)
    var index = starts[row]
    var reached = 0
    while index < last {
      reached += LineWrap.columns(of: characters[index])
      if reached > column { break }
      index += 1
    }
    return index
  }

  /// The columns that characters take together.
  static func columns(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + LineWrap.columns(of: $1) }
  }

  /// Wraps the whole text, unless that was done for this width.
  mutating func wrap(_ characters: [Character], width: Int) {
    if self.width == width { return }
    self.width = width
    starts = [0]
    extend(characters) { _ in false }
  }

  /// Wraps again from the row before a change up to where the old rows fit again.
  mutating func update(_ characters: [Character], _ change: TextBuffer.Change) {
    let old = starts
    let growth = change.inserted - change.removed
    // A shorter word may go back to the row before.
    let first = max(0, row(of: change.start) - 1)
    starts.removeSubrange((first + 1)...)
    var next = first + 1
    var fitsAgain = false
    extend(characters) { start in
      guard start > change.start + change.inserted else { return false }
      while next < old.count, old[next] + growth < start { next += 1 }
      fitsAgain = next < old.count && old[next] + growth == start
      return fitsAgain
    }
    if fitsAgain {
      starts.append(contentsOf: old[(next + 1)...].lazy.map { $0 + growth })
    }
    assert(zip(starts, starts.dropFirst()).allSatisfy(<), "rows out of order")
  }

  /// Appends the starts of rows until the text ends, or until `isDone` with a start that was appended.
  private mutating func extend(_ characters: [Character], until isDone: (Int) -> Bool) {
    guard var start = starts.last else { return }
    while start < characters.count {
      let end = LineWrap.endOfRow(from: start, in: characters, width: width)
      assert(end > start, "a row without a sign has no end")
      // The end of the text begins a row only behind a newline.
      if end == characters.count && !characters[end - 1].isNewline { return }
      starts.append(end)
      if isDone(end) { return }
      start = end
    }
  }

  /// The first row that begins behind a place.
  private func firstStart(after index: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
