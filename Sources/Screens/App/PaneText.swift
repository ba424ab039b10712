import TerminalCanvas

/// The lines of a pane that holds a long list: only the lines in sight are made.
struct PaneText {
  /// The lines above the list; the first, a heading, stays in sight.
  var head: [PaneLine] = []
  /// How many lines the list has.
  var listed = 0
  /// The lines below the list.
  var foot: [PaneLine] = []
  /// Returns the lines of the list in a window.
  var lines: (Range<Int>) -> [PaneLine] = { _ in [] }

  /// How many lines the pane has in all.
  var count: Int { head.count + listed + foot.count }

  /// The lines of the pane in a window.
  subscript(window: Range<Int>) -> [PaneLine] {
    let list = window.clamped(to: head.count..<head.count + listed)
    let below = window.clamped(to: head.count + listed..<count)
    return head[window.clamped(to: 0..<head.count)]
      + (list.isEmpty ? [] : lines(list.lowerBound - head.count..<list.upperBound - head.count))
      + foot[below.lowerBound - head.count - listed..<below.upperBound - head.count - listed]
  }

  /// Draws the lines from `first` on, as many as there is room for.
  func draw(
    from first: Int, chosen: Int?, hasFocus: Bool, selecting isSelecting: Bool, on canvas: inout Canvas, in area: Rect
  ) {
    let window = self[first..<first + area.height + 1]
    let above = first > 0 ? self[0..<1] : []
    (above + window).draw(
      from: above.count, chosen: chosen, hasFocus: hasFocus, selecting: isSelecting, on: &canvas, in: area)
  }
}
