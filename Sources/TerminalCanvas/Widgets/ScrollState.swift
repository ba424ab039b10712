/// Which part of a long page is seen.
public struct ScrollState: Equatable, Sendable {
  /// The first line seen, as of the last key.
  public private(set) var top = 0

  /// At the top.
  public init() {}

  /// Scrolls by arrows, `j k`, Page Up and Down, Space, Home, End, `g` and `G` over so many lines.
  public mutating func handle(_ key: Key, total: Int, height: Int) -> MoveOutcome {
    let page = max(1, height - 1)
    let before = first(total: total, height: height)
    let target: Int
    switch key {
    case .up, .character("k"): target = before - 1
    case .down, .character("j"): target = before + 1
    case .pageUp: target = before - page
    case .pageDown, .character(" "): target = before + page
    case .home, .character("g"): target = 0
    case .end, .character("G"): target = total
    default: return .ignored
    }
    top = max(0, target)
    top = first(total: total, height: height)
    return top == before ? .stayed : .moved
  }

  /// The first line to draw: never so far down that a gap remains at the end.
  public func first(total: Int, height: Int) -> Int { max(0, min(top, total - height)) }
}
