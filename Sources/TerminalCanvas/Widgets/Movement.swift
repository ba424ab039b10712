/// The movements through rows.
public enum Movement: Equatable, Sendable {
  /// Moves one row back.
  case back
  /// Moves one row on.
  case forth
  /// A page back.
  case pageBack
  /// A page on.
  case pageForth
  /// Moves to the first row.
  case first
  /// Moves to the last row.
  case last

  /// The keys for them, the same in every list and page.
  static let keys: [Key: Movement] = [
    .up: .back, .character("k"): .back, .down: .forth, .character("j"): .forth,
    .pageUp: .pageBack, .pageDown: .pageForth,
    .home: .first, .character("g"): .first, .end: .last, .character("G"): .last,
  ]

  /// Returns the row to which it leads from a row; that row need not exist. A page keeps one row in sight.
  public func target(from row: Int, last: Int, height: Int) -> Int {
    switch self {
    case .back: row - 1
    case .forth: row + 1
    case .pageBack: row - max(1, height - 1)
    case .pageForth: row + max(1, height - 1)
    case .first: 0
    case .last: last
    }
  }
}
