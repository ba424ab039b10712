import CivicDomain
import Words

/// The undo history: the changes made since the program was started, so that the last can be undone.
struct UndoHistory {
  /// A change, and the act that undoes it.
  struct Change {
    let name: ActName
    let counter: any Act
  }

  /// The most changes that are kept: nobody walks back further, and a counter may hold long texts.
  static let limit = 100

  private(set) var changes: [Change] = []

  /// The last change that can be undone.
  var last: Change? { changes.last }

  /// Whether a change was made after that which cannot be undone: a submission, a response.
  private(set) var endsWithLasting = false

  /// Notes that the newest change cannot be undone.
  mutating func rememberLasting() { endsWithLasting = true }

  /// Notes that the person was told that the newest change cannot be undone; the next undo is of the one before it.
  mutating func passOverLasting() { endsWithLasting = false }

  mutating func remember(_ change: Change) {
    endsWithLasting = false
    changes.append(change)
    if changes.count > UndoHistory.limit { changes.removeFirst() }
  }

  mutating func forgetLast() { _ = changes.popLast() }
}
