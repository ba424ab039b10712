/// A change of one record: only what differs. What is cleared is named apart from what is left as it is.
public struct Change: Equatable, Sendable {
  /// The record.
  public let id: RecordID
  /// The values that fields are set to; those that say nothing here stay as they are, or are cleared.
  public let set: Row
  /// The fields that say nothing from now on.
  public let cleared: Set<String>
  /// True: removed. False: restored. Nil: neither.
  public let gone: Bool?
  /// Fields of which no earlier line may keep a value, in any log: an erasure or a redaction. What they become stands in
  /// `set`, and is never personal.
  public let erased: [String]

  /// A change of one record.
  public init(id: RecordID, set: Row, cleared: Set<String> = [], gone: Bool? = nil, erased: [String] = []) {
    assert(cleared.isDisjoint(with: set.names), "a field that is set and cleared")
    assert(set.kind.map { $0.kind.idPrefix == id.prefix } ?? true, "values of another kind")
    self.id = id
    self.set = set
    self.cleared = cleared
    self.gone = gone
    self.erased = erased
  }

  /// A change of one record whose values are known by their names; `.some(nil)` clears one.
  public init(id: RecordID, set named: [String: FieldValue?] = [:], gone: Bool? = nil, erased: [String] = []) {
    var set = Row(of: Schema.kind(of: id))
    var cleared: Set<String> = []
    for (name, value) in named {
      if let value { set[name] = value } else { cleared.insert(name) }
    }
    self.init(id: id, set: set, cleared: cleared, gone: gone, erased: erased)
  }

  /// The change that makes one value of a record of another.
  init(of id: RecordID, from old: Row, to new: Row) {
    var set = Row(of: new.kind)
    var cleared: Set<String> = []
    for index in new.values.indices where new[index] != old[index] {
      if let value = new[index] { set[index] = value } else { cleared.insert(new.fields[index].name) }
    }
    self.init(id: id, set: set, cleared: cleared)
  }

  /// Returns what a field becomes; nil where it stays as it is, `.some(nil)` where it is cleared.
  public subscript(name: String) -> FieldValue?? {
    if let value = set[name] { return .some(value) }
    return cleared.contains(name) ? .some(nil) : nil
  }

  /// The names of the fields that change.
  public var fieldNames: Set<String> { cleared.union(set.names) }

  /// Returns what this change and a later one of the same record come to.
  func merged(with later: Change) -> Change {
    assert(id == later.id, "changes of two records")
    var set = set
    set.apply(later)
    return Change(
      id: id, set: set, cleared: cleared.subtracting(later.set.names).union(later.cleared), gone: later.gone ?? gone,
      erased: erased + later.erased.filter { !erased.contains($0) })
  }

  /// Whether no field changes.
  var changesNoField: Bool { cleared.isEmpty && set.isEmpty }
}

/// Changes that were decided one after the other, each record's as one: so it can be told, and taken back.
public struct MergedChanges {
  /// The changes, a record where it changed first.
  public private(set) var changes: [Change] = []
  private var places: [RecordID: Int] = [:]

  /// No changes, or these.
  public init(_ changes: [Change] = []) { add(changes) }

  /// Adds later changes.
  public mutating func add(_ later: [Change]) {
    for change in later {
      if let place = places[change.id] {
        changes[place] = changes[place].merged(with: change)
      } else {
        places[change.id] = changes.count
        changes.append(change)
      }
    }
  }
}

/// The decision of an act's rule: the changes to make together, and the act that would undo them.
public struct Decision: Equatable, Sendable {
  /// All or none of these are saved. Empty: everything asked for is so already.
  public let changes: [Change]
  /// The counter: the act that undoes it, where something does.
  public let counter: AskedAct?
  /// The login for whom it is done, where the author stands in for somebody (`decide(_:on:by:at:)` says so); nil: the
  /// author's own doing.
  public private(set) var doneFor: String?

  /// A decision.
  public init(changes: [Change], counter: (any Act)? = nil) {
    self.changes = changes
    self.counter = counter.map { AskedAct($0) }
  }

  /// Returns the decision with the login for whom it is done.
  func attributed(in situation: Situation) -> Decision {
    var decision = self
    decision.doneFor = situation.doneFor(changes)
    return decision
  }

  /// The decision that nothing is left to do: the act was carried out before.
  public static let alreadyDone = Decision(changes: [])
}

/// The author of an act: who asks for it.
public struct Author: Hashable, Sendable {
  /// The login.
  public let login: String
  /// The login in whose stead the author saves what that person left unfinished; nil: the author's own.
  public let inStead: String?
  /// What the author may do.
  public let role: AccessRole
  /// The office from which the author comes over the line; nil: they sit where the register is.
  public let office: String?

  /// The office of whoever comes over SSH from nowhere that has a name.
  public static let unnamedOffice = "ssh"

  /// An author.
  public init(
    _ login: String, inStead absent: String? = nil, role: AccessRole = .keeper, office: String? = nil
  ) {
    self.login = login
    inStead = absent
    self.role = role
    self.office = office
  }

  /// The same author, who saves what somebody else left unfinished.
  public func standing(inFor absent: String?) -> Author {
    Author(login, inStead: absent, role: role, office: office)
  }
}

/// The situation in which an act is decided: all that a rule may look at.
public struct Situation {
  /// The register: what is known.
  public let register: any Register
  /// The author who asks.
  public let author: Author
  /// The instant of asking.
  public let at: Instant
  /// The log, by which an act proposes what the register alone does not tell; no rule asks it. Nil: nobody reads it.
  public let log: (any ChangeLog)?

  /// A situation.
  public init(register: any Register, author: Author, at: Instant, log: (any ChangeLog)? = nil) {
    self.register = register
    self.author = author
    self.at = at
    self.log = log
  }

  /// The instant of asking on the clocks of Poland.
  public var now: LocalTime { WarsawTime.local(at) }

  /// The day in Poland.
  public var today: Day { now.day }

  /// Returns the situation as it will be after some changes.
  func after(_ changes: [Change]) -> Situation {
    var overlay = MemoryRegister(over: register)
    overlay.apply(changes, at: at, by: author)
    return Situation(register: overlay, author: author, at: at)
  }
}
