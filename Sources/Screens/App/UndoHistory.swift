import CivicDomain
import Words

/// The changes made since the program was started, so that the last can be undone.
///
/// A change whose undoing was refused, for others have built on it, stays here: it can be undone once nothing hinders it.
/// Until then whoever asks again goes past it, to the one before.
struct UndoHistory {
  /// A change, and the act that undoes it.
  struct Change {
    let name: ActName
    let counter: any Act
    /// Whether its undoing was refused, and it was told why.
    fileprivate var wasRefused = false

    init(name: ActName, counter: any Act) { (self.name, self.counter) = (name, counter) }
  }

  /// What there is to be undone.
  enum Next {
    case nothing
    case change(Change)
    /// All that there are were refused and would be again: why the newest would.
    case hindered(Refusal)
  }

  /// The most changes that are kept: nobody walks back further, and a counter may hold long texts.
  static let limit = 100

  private(set) var changes: [Change] = []

  /// Whether something was done after the last change that nothing undoes: a remark taken down, an answer.
  private(set) var endsWithLasting = false

  /// Whether there is something to undo.
  var isEmpty: Bool { changes.isEmpty }

  /// What is said of the newest change where it was an import: it is taken back as a whole, by a command.
  private(set) var importTaken: String?

  /// Notes that the newest change is one that stays.
  mutating func rememberLasting() { (endsWithLasting, importTaken) = (true, nil) }

  /// Notes that the newest change is an import.
  /// - Parameter sentence: how it is taken back.
  mutating func rememberImport(_ sentence: String) { (endsWithLasting, importTaken) = (false, sentence) }

  /// Notes that the person was told that the newest change cannot be undone; the next undo is of the one before it.
  mutating func passOverLasting() { (endsWithLasting, importTaken) = (false, nil) }

  mutating func remember(_ change: Change) {
    passOverLasting()
    changes.append(change)
    if changes.count > UndoHistory.limit { changes.removeFirst() }
  }

  /// The newest change, those left out whose undoing was refused and would be again.
  func next(refusal: (any Act) -> Refusal?) -> Next {
    var newest: Refusal?
    for change in changes.reversed() {
      guard change.wasRefused, let refusal = refusal(change.counter) else { return .change(change) }
      newest = newest ?? refusal
    }
    return newest.map { .hindered($0) } ?? .nothing
  }

  /// The undoing of a change was refused.
  mutating func noteRefusal(of counter: any Act) {
    if let index = index(of: counter) { changes[index].wasRefused = true }
  }

  /// Whether there is a change before one.
  func hasEarlier(than counter: any Act) -> Bool { index(of: counter).map { $0 > 0 } ?? false }

  /// A change was undone.
  /// - Returns: it.
  mutating func forget(_ counter: any Act) -> Change? { index(of: counter).map { changes.remove(at: $0) } }

  private func index(of counter: any Act) -> Int? {
    changes.lastIndex { AskedAct($0.counter) == AskedAct(counter) }
  }
}
