import CivicDomain
import Words

/// The changes made since the program was started, so that the last can be undone.
struct UndoHistory {
  /// A change, and the act that takes it back.
  struct Change {
    let name: ActName
    let counter: any Act
  }

  /// Nobody walks back further than this, and a counter may hold long texts.
  static let limit = 100

  private(set) var changes: [Change] = []

  /// The last change that can be undone.
  var last: Change? { changes.last }

  /// Whether something was done after that which nothing undoes: a remark taken down, an answer.
  private(set) var endsWithLasting = false

  /// Notes that the newest change is one that stays.
  mutating func rememberLasting() { endsWithLasting = true }

  /// It was said that the newest change stays; the next undoing is of the one before it.
  mutating func passOverLasting() { endsWithLasting = false }

  mutating func remember(_ change: Change) {
    endsWithLasting = false
    changes.append(change)
    if changes.count > UndoHistory.limit { changes.removeFirst() }
  }

  mutating func forgetLast() { _ = changes.popLast() }
}
