import CivicDomain
import Words

/// The changes made since the program was started, so that the last can be undone.
struct Sitting {
  /// A change, and the intent that takes it back.
  struct Change {
    let name: ActName
    let counter: Intent
  }

  /// Nobody walks back further than this in one sitting, and a counter may hold long texts.
  static let limit = 100

  private(set) var changes: [Change] = []

  /// The last change that can be undone.
  var last: Change? { changes.last }

  mutating func remember(_ change: Change) {
    changes.append(change)
    if changes.count > Sitting.limit { changes.removeFirst() }
  }

  mutating func forgetLast() { _ = changes.popLast() }
}
