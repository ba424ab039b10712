/// A progress bar, with percent.
public struct ProgressBar: Equatable, Sendable {
  /// Steps done.
  public var done: Int
  /// All steps; 0 if nobody knows yet.
  public var total: Int

  /// A bar of so much done of so much in all.
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// The percentage from 0 to 100; 0 while the total is not known.
  public var percent: Int {
    guard total > 0 else { return 0 }
    return total.dividingFullWidth(min(max(0, done), total).multipliedFullWidth(by: 100)).quotient
  }

  /// Draws it in the first row of the area: the bar, and the percent if there is room.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    var bar = area.line(0)
    if bar.width >= 10 {
      let number = bar.takeRight(5)
      canvas.put(SafeText("\(percent)%"), at: number.origin, width: number.width, alignment: .right)
    }
    let full = bar.width * percent / 100
    for column in 0..<bar.width {
      let position = Position(column: bar.column + column, row: bar.row)
      canvas.put(
        canvas.signs[column < full ? .block : .shade], at: position, column < full ? .accent : .muted, width: 1)
    }
  }
}
