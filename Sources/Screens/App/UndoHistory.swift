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
    fileprivate(set) var counter: any Act
    /// Whoever came in with the change; nil: nobody did.
    let newcomer: Newcomer?
    /// The act as the log has it; nil: nobody reads the log.
    let logged: LoggedAct?
    /// Whether its undoing was refused, and it was told why.
    fileprivate var wasRefused = false

    init(name: ActName, counter: any Act, newcomer: Newcomer? = nil, logged: LoggedAct? = nil) {
      (self.name, self.counter, self.newcomer, self.logged) = (name, counter, newcomer, logged)
    }

    /// Whether an act undoes it, alone or with whoever came in with it.
    fileprivate func isUndone(by act: any Act) -> Bool {
      AskedAct(counter) == AskedAct(act) || newcomer.map { AskedAct($0.removal) == AskedAct(act) } ?? false
    }
  }

  /// What there is to be undone.
  enum Next {
    case nothing
    case change(Change)
    /// An import, which is taken back as a whole.
    case taken(TakenImport)
    /// All that there are were refused and would be again: why the newest would.
    case hindered(String)
  }

  /// Something that can be undone.
  private enum Entry {
    case change(Change)
    case taken(TakenImport, wasRefused: Bool)

    /// Whether nobody was told yet that it cannot be undone.
    var isOpen: Bool {
      switch self {
      case .change(let change): !change.wasRefused
      case .taken(_, let wasRefused): !wasRefused
      }
    }
  }

  /// The most changes that are kept: nobody walks back further, and a counter may hold long texts.
  static let limit = 100

  private var entries: [Entry] = []

  /// Whether something was done after the last change that nothing undoes: a remark taken down, an answer.
  private(set) var endsWithLasting = false
  /// What that was called; nil where it has no name of its own.
  private(set) var lasting: ActName?

  /// Whether nothing was done yet since the start, whether it can be undone or not.
  private(set) var isUntouched = true

  /// Whether there is something to undo.
  var isEmpty: Bool { entries.isEmpty }

  /// Notes that the newest change is one that stays.
  mutating func rememberLasting(_ name: ActName? = nil) {
    (endsWithLasting, lasting, isUntouched) = (true, name, false)
  }

  /// Notes that the person was told that the newest change cannot be undone; the next undo is of the one before it.
  mutating func passOverLasting() { endsWithLasting = false }

  mutating func remember(_ change: Change) { remember(.change(change)) }

  /// A change that was made before the program was started, and of which it is only asked yet whether to undo it.
  private var beside: Change?

  /// Notes a change that was made before the program was started; it is one of these once its undoing is sent.
  mutating func note(beside change: Change) { beside = change }

  /// The undoing of a change is sent: one from before comes before all others.
  mutating func noteSent(_ counter: any Act) {
    isUntouched = false
    if let beside, beside.isUndone(by: counter), index(of: counter) == nil { entries.insert(.change(beside), at: 0) }
    beside = nil
  }

  /// Notes that the newest change is an import.
  mutating func remember(_ taken: TakenImport) { remember(.taken(taken, wasRefused: false)) }

  private mutating func remember(_ entry: Entry) {
    passOverLasting()
    isUntouched = false
    entries.append(entry)
    if entries.count > UndoHistory.limit { entries.removeFirst() }
  }

  /// The newest change, those left out whose undoing was refused and would be again.
  func next(hindrance: (Change) -> String?) -> Next {
    var newest: Next?
    for entry in entries.reversed() {
      switch entry {
      case .change(let change):
        guard change.wasRefused, let why = hindrance(change) else { return .change(change) }
        newest = newest ?? .hindered(why)
      // Whether it still would be only a walk over all of it can tell.
      case .taken(let taken, let wasRefused):
        if !wasRefused { return .taken(taken) }
        newest = newest ?? .taken(taken)
      }
    }
    return newest ?? .nothing
  }

  /// The change that the log tells of as this act; nil: it is none of these.
  func change(_ act: LoggedAct) -> Change? {
    for case .change(let change) in entries where change.logged == act { return change }
    return nil
  }

  /// The undoing of a change was refused.
  mutating func noteRefusal(of counter: any Act) {
    guard let index = index(of: counter), case .change(var change) = entries[index] else { return }
    change.wasRefused = true
    entries[index] = .change(change)
  }

  /// The taking back of an import was refused.
  mutating func noteRefusal(of taken: TakenImport) {
    if let index = index(of: taken) { entries[index] = .taken(taken, wasRefused: true) }
  }

  /// Whether there is a change before one of which it was not told yet that it cannot be undone.
  func hasEarlier(than counter: any Act) -> Bool {
    index(of: counter).map { entries[..<$0].contains(where: \.isOpen) } ?? false
  }

  /// Whether the key undoes something: not while the newest change stays, which it only says, nor what it told of already.
  var hasOpen: Bool { !endsWithLasting && entries.contains(where: \.isOpen) }

  /// A change was undone. Those before it know of it from now on: it is no act of which they had to beware.
  /// - Returns: it.
  mutating func forget(_ counter: any Act, on register: any Register) -> Change? {
    guard let index = index(of: counter), case .change(let change) = entries.remove(at: index) else { return nil }
    for index in entries.indices {
      guard case .change(var earlier) = entries[index] else { continue }
      earlier.counter = TakeSeatsBack.knowing(earlier.counter, undone: counter, on: register)
      entries[index] = .change(earlier)
    }
    return change
  }

  /// An import was taken back.
  mutating func forget(_ taken: TakenImport) {
    if let index = index(of: taken) { entries.remove(at: index) }
  }

  private func index(of counter: any Act) -> Int? {
    entries.lastIndex {
      if case .change(let change) = $0 { change.isUndone(by: counter) } else { false }
    }
  }

  private func index(of taken: TakenImport) -> Int? {
    entries.lastIndex { if case .taken(let other, _) = $0 { other.number == taken.number } else { false } }
  }
}
