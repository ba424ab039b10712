/// The state of scrolling: which part of a long page is seen.
public struct ScrollState: Equatable, Sendable {
  /// The first line seen, as of the last key.
  public private(set) var top = 0

  /// Creates a state that is scrolled to the top.
  public init() {}

  /// Scrolls one way over so many lines.
  /// - Returns: whether another part is seen.
  @discardableResult public mutating func move(_ movement: Movement, total: Int, height: Int) -> Bool {
    let before = first(total: total, height: height)
    top = max(0, movement.target(from: before, last: total, height: height))
    top = first(total: total, height: height)
    return top != before
  }

  /// The first line to draw: never so far down that a gap remains at the end.
  public func first(total: Int, height: Int) -> Int { max(0, min(top, total - height)) }
}
