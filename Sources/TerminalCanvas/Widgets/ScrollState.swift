/// Which part of a long page is seen.
public struct ScrollState: Equatable, Sendable {
  /// The first line seen, as of the last key.
  public private(set) var top = 0

  /// At the top.
  public init() {}

  /// Scrolls by arrows, `j k`, Page Up and Down, Space, Home, End, `g` and `G` over so many lines.
  public mutating func handle(_ key: Key, total: Int, height: Int) -> MoveOutcome {
    guard let movement = key == .character(" ") ? .pageForth : Movement.keys[key] else { return .ignored }
    let before = first(total: total, height: height)
    top = max(0, movement.target(from: before, last: total, height: height))
    top = first(total: total, height: height)
    return top == before ? .stayed : .moved
  }

  /// The first line to draw: never so far down that a gap remains at the end.
  public func first(total: Int, height: Int) -> Int { max(0, min(top, total - height)) }
}
