/// The history of each record: who changed it, when, and from what to what.
///
/// Whoever keeps the log answers it; it is no part of `Register`, for no rule asks what was.
public protocol ChangeLog {
  /// Returns a window of the transactions that changed a record, the newest first.
  func changes(of id: RecordID, window: Range<Int>) -> LoggedChanges

  /// Returns the newest acts of the register, the newest first: at most so many, and none from the first on that is not
  /// wanted. No more is read than is returned, and the one that is not wanted.
  func newestActs(atMost count: Int, while isWanted: (LoggedAct) -> Bool) -> [LoggedAct]

  /// Returns the names of the fields of a record that one act changed; nothing else is read.
  func fields(of id: RecordID, changedBy act: LoggedAct) -> Set<String>

  /// Returns the records that one act changed, at most so many; of what it made of them nothing is read.
  func subjects(of act: LoggedAct, atMost count: Int) -> [RecordID]

  /// The number of the newest transaction; 0: there is none. What has a greater one later was saved since, whatever any clock says.
  var newestTransaction: Int { get }
}

/// An act in the log: who did what, when, and to which records.
public struct LoggedAct: Equatable, Sendable {
  /// The transaction number; of an import in parts the first one's.
  public let transaction: Int
  /// The instant at which it was asked for, by the clock of whoever asked.
  public let at: Instant
  /// The login of whoever asked.
  public let author: String
  /// The login for whom they did it; nil: their own doing.
  public let doneFor: String?
  /// The office from which they asked; nil: they sat where the register is.
  public let office: String?
  /// The act's word (`Act.word`).
  public let act: String
  /// The reason that was given; empty if none was.
  public let because: String
  /// The first of the records that it changed.
  public let subjects: [RecordID]
  /// How many records it changed.
  public let count: Int
  /// How many of them are of the kind of the first; nil: nobody counted them.
  public let alike: Int?

  /// How many of the changed records are told.
  public static let told = 5

  /// An act as a log tells of it.
  public init(
    transaction: Int, at: Instant, author: String, doneFor: String?, office: String? = nil, act: String,
    because: String, subjects: [RecordID], count: Int? = nil, alike: Int? = nil
  ) {
    self.transaction = transaction
    self.at = at
    self.author = author
    self.doneFor = doneFor
    self.office = office
    self.act = act
    self.because = because
    self.subjects = subjects
    self.count = count ?? subjects.count
    self.alike = alike
  }

  /// Whether it changed fields, and was no act of its own with a word that says what it did.
  public var isEdit: Bool { act == EditRecord.declaration.word }

  /// Whether it took records off the lists, and did nothing else.
  public var isRemoval: Bool { act == RemoveRecord.declaration.word }

  /// The records that it is about: of what it added those alone, not whoever was given a notice with it.
  public var concerned: [RecordID] {
    guard act == AddRecord.declaration.word else { return subjects }
    let added = subjects.filter { Schema.kind(of: $0)?.kind.madeBy == nil }
    return added.isEmpty ? subjects : added
  }

  /// Whether it took another act back.
  public var takesBack: Bool { ProgramText(because) == .undone }
}

/// A window of the transactions that changed a record.
public struct LoggedChanges: Equatable, Sendable {
  /// How many there are in all.
  public let total: Int
  /// The changes in the window, the newest first.
  public private(set) var changes: [LoggedChange] = []

  /// None at all.
  public static let none = LoggedChanges(of: [], total: 0, window: 0..<0)

  /// The newest of them.
  func newest(_ count: Int) -> LoggedChanges {
    var newest = self
    newest.changes = Array(changes.prefix(count))
    return newest
  }

  /// A window of what a log has of one record.
  /// - Parameter entries: all that the log has of it, the newest first; read no further than to the values before.
  public init(of entries: some Sequence<LoggedChange>, total: Int, window: Range<Int>) {
    self.total = total
    // The fields of which it is still to be found what they said before, each with the place of the change.
    var open: [String: Int] = [:]
    // The fields whose text was taken out since: whatever a file may still hold of it is told no more.
    var takenOut: Set<String> = []
    for (index, entry) in entries.enumerated() {
      if index >= window.upperBound, open.isEmpty { break }
      let entry = entry.without(takenOut)
      for name in entry.change.fieldNames {
        if let later = open.removeValue(forKey: name) { changes[later].before[name] = entry.change.set[name] }
        if window.contains(index) { open[name] = changes.count }
      }
      if window.contains(index) { changes.append(entry) }
      if entry.takesTextOut { takenOut.formUnion(entry.change.fieldNames) }
    }
  }
}

/// A change of one record in the log: what one transaction made of it.
public struct LoggedChange: Equatable, Sendable {
  /// The number of the transaction.
  public let transaction: Int
  /// The instant at which it was asked for, by the clock of whoever asked.
  public let at: Instant
  /// The login of whoever asked.
  public let author: String
  /// The login for whom they did it; nil: their own doing.
  public let doneFor: String?
  /// The office from which they asked; nil: they sat where the register is.
  public let office: String?
  /// The act's word (`Act.word`).
  public let act: String
  /// The reason that was given; empty if none was.
  public let because: String
  /// The change itself.
  public private(set) var change: Change
  /// The values before it of the fields that it changed; those that said nothing are missing.
  public fileprivate(set) var before: Row

  /// A change of which it is not known yet what it replaced.
  public init(
    transaction: Int, at: Instant, author: String, doneFor: String? = nil, office: String? = nil, act: String,
    because: String, change: Change
  ) {
    self.transaction = transaction
    self.at = at
    self.author = author
    self.doneFor = doneFor
    self.office = office
    self.act = act
    self.because = because
    self.change = change
    before = Row(of: change.set.kind)
  }

  /// Whether it is what an act made of a record.
  public func isPart(of act: LoggedAct) -> Bool {
    transaction == act.transaction && at == act.at && author == act.author
  }

  /// Whether it took another act back.
  public var takesBack: Bool { ProgramText(because) == .undone }

  /// Whether it erased or redacted what it changed.
  fileprivate var takesTextOut: Bool { ErasureRequest.isOne(act) }

  /// The names of the fields that it changed; of what was taken out those alone that said something before, as far as the log
  /// still tells.
  public var toldFields: Set<String> {
    takesTextOut ? change.fieldNames.filter { before[$0] != nil } : change.fieldNames
  }

  /// Returns the change with the mark of what was taken out in some fields: that they said something is still told.
  fileprivate func without(_ fields: Set<String>) -> LoggedChange {
    let fields = fields.intersection(change.fieldNames)
    guard !fields.isEmpty, !takesTextOut else { return self }
    var set = change.set
    for name in fields { set[name] = .text(Redaction.mark) }
    var other = self
    other.change = Change(id: change.id, set: set, cleared: change.cleared.subtracting(fields), gone: change.gone)
    return other
  }
}
