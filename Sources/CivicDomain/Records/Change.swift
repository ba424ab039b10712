/// What one record becomes: only what differs.
public struct Change: Equatable, Sendable {
  /// The record.
  public let id: RecordID
  /// The fields that change; `.some(nil)` clears one.
  public let set: [String: FieldValue?]
  /// True: removed. False: restored. Nil: neither.
  public let gone: Bool?
  /// Fields of which no earlier line may keep a value, in any log: an erasure or a redaction. What they become stands in
  /// `set`, and is never personal.
  public let erased: [String]

  /// A change of one record.
  public init(id: RecordID, set: [String: FieldValue?] = [:], gone: Bool? = nil, erased: [String] = []) {
    self.id = id
    self.set = set
    self.gone = gone
    self.erased = erased
  }
}

/// What a rule decided: the changes to make together, and the intent that would undo them.
public struct Decision: Equatable, Sendable {
  /// All or none of these are saved. Empty: everything asked for is so already.
  public let changes: [Change]
  /// What undoes it, where something does.
  public let counter: Intent?

  /// A decision.
  public init(changes: [Change], counter: Intent? = nil) {
    self.changes = changes
    self.counter = counter
  }

  /// Nothing is left to do: the intent was carried out before.
  public static let alreadyDone = Decision(changes: [])
}

/// Who asks.
public struct Author: Hashable, Sendable {
  /// The login.
  public let login: String

  /// An author.
  public init(_ login: String) { self.login = login }
}

/// All that a rule may look at.
public struct Situation {
  /// What is known.
  public let register: any Register
  /// Who asks.
  public let author: Author
  /// The instant of asking.
  public let at: Instant

  /// A situation.
  public init(register: any Register, author: Author, at: Instant) {
    self.register = register
    self.author = author
    self.at = at
  }

  /// The same instant on the clocks of Poland.
  public var now: LocalTime { WarsawTime.local(at) }

  /// The day in Poland.
  public var today: Day { now.day }

  /// The same situation as it will be after some changes.
  func after(_ changes: [Change]) -> Situation {
    var overlay = MemoryRegister(over: register)
    overlay.apply(changes, at: at, by: author)
    return Situation(register: overlay, author: author, at: at)
  }
}
