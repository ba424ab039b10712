/// What one record becomes: only what differs.
public struct Change: Equatable, Sendable {
  /// The record.
  public let id: RecordID
  private let named: [String: FieldValue?]
  /// All values of a new record, in the order of its kind's fields: for whoever goes through very many of them. Nil for any
  /// other change, and for an addition whose values are known by their names.
  public let addition: Addition?
  /// True: removed. False: restored. Nil: neither.
  public let gone: Bool?
  /// Fields of which no earlier line may keep a value, in any log: an erasure or a redaction. What they become stands in
  /// `set`, and is never personal.
  public let erased: [String]

  /// A change of one record.
  public init(id: RecordID, set: [String: FieldValue?] = [:], gone: Bool? = nil, erased: [String] = []) {
    self.id = id
    named = set
    addition = nil
    self.gone = gone
    self.erased = erased
  }

  /// A new record of a kind.
  init(adding id: RecordID, _ addition: Addition) {
    self.id = id
    named = [:]
    self.addition = addition
    gone = nil
    erased = []
  }

  /// A new record's values.
  public struct Addition: Sendable {
    /// The kind of the record.
    public let kind: AnyKind
    /// In the order of its fields.
    public let values: ValuesInOrder
  }

  /// The fields that change; `.some(nil)` clears one.
  public var set: [String: FieldValue?] {
    guard let addition else { return named }
    let fields = addition.kind.fields
    var set = [String: FieldValue?](minimumCapacity: fields.count)
    for place in fields.indices {
      if let value = addition.values[place] { set.updateValue(value, forKey: fields[place].name) }
    }
    return set
  }

  /// Two changes are one when they say the same, however their values are known.
  public static func == (one: Change, other: Change) -> Bool {
    one.id == other.id && one.gone == other.gone && one.erased == other.erased && one.set == other.set
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
