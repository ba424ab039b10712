import CivicDomain

/// An entry of the history: one transaction as `log` shows it, who changed what, when and why.
public struct HistoryEntry {
  /// The transaction number, which orders the transactions of all offices; of an import in parts the first one's.
  public let transactionNumber: Int
  /// The time of the transaction, by the clock of whoever asked for it.
  public let at: Instant
  /// The login of the author.
  public let author: String
  /// The login for whom the author did it; nil: the author's own doing.
  public let doneFor: String?
  /// The office from which the author asked; nil: they sat where the register is.
  public let office: String?
  /// The act's word (`Act.word`).
  public let act: String
  /// The reason that was given; empty if none was.
  public let because: String

  private let transactions: [LogReading.Transaction]
  private let subject: RecordID?
  private let lineTable: LineTable
  private let markers: ErasureMarkers

  fileprivate init(
    _ transactions: [LogReading.Transaction], about subject: RecordID?, in lineTable: LineTable,
    without markers: ErasureMarkers
  ) {
    self.transactions = transactions
    self.subject = subject
    self.lineTable = lineTable
    self.markers = markers
    let line = lineTable.lines[transactions.first?.open ?? 0]
    let heading = LineHeading(lineTable.bytes(of: line))
    transactionNumber = line.transactionNumber
    (at, author, doneFor, office) = (heading.at, heading.author, heading.doneFor, heading.office)
    act = heading.act
    let isErased =
      line.transactionNumber < markers.latest && !heading.because.isEmpty
      && (line.firstEntry..<line.firstEntry + line.entryCount).contains { index in
        let id = String(decoding: lineTable.id(of: lineTable.entries[Int(index)]), as: UTF8.self)
        return markers.byRecord[id]?[Redaction.reason].map { line.transactionNumber < $0.before } ?? false
      }
    because = isErased ? Redaction.mark : heading.because
  }

  /// The numbers of the transactions that it is: of an import in parts there are several.
  public var numbers: ClosedRange<Int> {
    let last = transactions.last.map { lineTable.lines[$0.open].transactionNumber } ?? transactionNumber
    return transactionNumber...max(transactionNumber, last)
  }

  /// Whether it has a line on the personal side; nobody knows it where that side may not be read.
  public var hasPersonalLine: Bool { transactions.contains { $0.personal != nil } }

  /// The changes of the transaction, the personal fields among them where they may be read. Of an import that is the
  /// whole register; `eachChange` needs no room for it.
  public var changes: [Change] {
    var changes: [Change] = []
    eachChange { change in
      changes.append(change)
      return true
    }
    return changes
  }

  /// Calls `body` with each change, one record after the other, until `body` answers that it wants no more.
  public func eachChange(_ body: (Change) -> Bool) {
    for transaction in transactions {
      for change in changes(of: transaction) where !body(change) { return }
    }
  }

  /// Whether it is an erasure or a redaction.
  public var takesTextOut: Bool { ErasureRequest.isOne(act) }

  /// Whether what it did can be taken back as a whole.
  public var isTakenBackWhole: Bool { Together.isTakenBackWhole(act) }

  /// How many records it changed; nothing of them is read.
  public var count: Int {
    transactions.reduce(0) { $0 + Int(lineTable.lines[$1.open].entryCount) }
  }

  /// The first of the records that it changed.
  public var firstSubject: RecordID? { subjects(first: 1).first }

  /// The first of the records that it changed, each once; of their fields nothing is read.
  func subjects(first count: Int) -> [RecordID] {
    var subjects: [RecordID] = []
    for number in transactions.flatMap({ [$0.open, $0.personal].compactMap { $0 } }) {
      let line = lineTable.lines[number]
      for index in Int(line.firstEntry)..<Int(line.firstEntry + line.entryCount) {
        let id = RecordID(String(decoding: lineTable.id(of: lineTable.entries[index]), as: UTF8.self))
        if !subjects.contains(id) { subjects.append(id) }
        if subjects.count >= count { return subjects }
      }
    }
    return subjects
  }

  /// How many of the records that it changed are of the kind of the first; nil: there are more than are looked through.
  var alike: Int? {
    guard count <= Self.lookedThrough, let first = firstSubject else { return nil }
    let prefix = Array(first.prefix.utf8) + Array("-".utf8)
    return transactions.reduce(0) { alike, transaction in
      let line = lineTable.lines[transaction.open]
      return alike
        + (Int(line.firstEntry)..<Int(line.firstEntry + line.entryCount)).count { index in
          lineTable.id(of: lineTable.entries[index]).starts(with: prefix)
        }
    }
  }

  /// As many records of an import are looked through in a moment.
  private static let lookedThrough = 10_000

  /// The changes that both sides of a transaction say, each record once.
  private func changes(of transaction: LogReading.Transaction) -> [Change] {
    var changes: [Change] = []
    var indexes: [RecordID: Int] = [:]
    for number in [transaction.open, transaction.personal].compactMap({ $0 }) {
      let line = lineTable.lines[number]
      for index in Int(line.firstEntry)..<Int(line.firstEntry + line.entryCount) {
        let entry = lineTable.entries[index]
        // The line of an import tells of many others.
        if let subject, !lineTable.id(of: entry).elementsEqual(subject.raw.utf8) { continue }
        let change = change(entry, of: line.transactionNumber)
        if let index = indexes[change.id] {
          changes[index] = changes[index].joined(with: change)
        } else {
          indexes[change.id] = changes.count
          changes.append(change)
        }
      }
    }
    return changes
  }

  /// What an entry says; in the place of what was erased since, the mark: it may still stand in the file, where an erasure was cut
  /// short, and where it does not, there is still told that something stood there.
  private func change(_ entry: LineTable.Entry, of transactionNumber: Int) -> Change {
    lineTable.meter.read(records: 1, bytes: Int(entry.setLength))
    let id = RecordID(String(decoding: lineTable.id(of: entry), as: UTF8.self))
    let kind = Schema.kind(of: id)
    var set = Row(of: kind)
    var cleared: Set<String> = []
    var search = FieldSearch(lineTable.fields(of: entry))
    while let name = search.nextName().map(search.text) {
      if let value = search.value() { set[name] = value } else { cleared.insert(name) }
    }
    let erased = (markers.byRecord[id.raw] ?? [:]).filter { transactionNumber < $0.value.before }
    let mark = FieldValue.text(Redaction.mark)
    // What an older program wrote in words where there are choices now.
    if let former = kind?.formerTexts, case .text? = set[former.choices] {
      set[former.text] = erased[former.choices] == nil ? set[former.choices] : mark
      set[former.choices] = nil
    }
    for field in erased.keys where set[field] != nil || cleared.contains(field) {
      set[field] = mark
      cleared.remove(field)
    }
    let gone: Bool?
    switch entry.removal {
    case .unchanged: gone = nil
    case .removed: gone = true
    case .restored: gone = false
    }
    return Change(id: id, set: set, cleared: cleared, gone: gone)
  }
}

extension Change {
  /// Returns the change joined with what another line of its transaction says of the record.
  fileprivate func joined(with other: Change) -> Change {
    var set = set
    for name in other.set.names { set[name] = other.set[name] }
    for name in other.cleared { set[name] = nil }
    let cleared = self.cleared.subtracting(other.set.names).union(other.cleared)
    return Change(id: id, set: set, cleared: cleared, gone: gone ?? other.gone)
  }
}

/// A line of a log that an erasure or a redaction rewrote.
public struct RewrittenLine: Hashable, Sendable {
  /// The folder of the log, as a path inside the data folder.
  public let log: String
  /// The number of the transaction whose line it is.
  public let transactionNumber: Int
}

extension HistoryEntry {
  /// The lines of which it says that they were rewritten, in the order in which it names them: none but where erasures and
  /// redactions were carried out.
  public var rewritten: [RewrittenLine] {
    guard act == Schema.rechaining.word else { return [] }
    return transactions.flatMap { Rechainings.entries(of: lineTable.bytes(of: lineTable.lines[$0.open])) }
      .map { RewrittenLine(log: $0.log, transactionNumber: $0.transactionNumber) }
  }

  /// Whether it belongs to the days before one.
  public func isBefore(_ beginning: DayBeginning) -> Bool {
    guard let last = transactions.last else { return false }
    return lineTable.lines[last.open].transactionNumber <= beginning.lastBefore[last.office]
  }
}

/// The place at which a day begins in the log of each office, whatever wrong clocks said (``DayCut``).
public struct DayBeginning: Equatable, Sendable {
  /// The number of the last transaction before it, by office.
  fileprivate let lastBefore: [Int]
  /// How many transactions have a date on the other side of that place.
  public let datesOutOfOrder: Int
}

/// The transactions of all offices, or those that touched a record, the newest first: each is read when it is reached.
public struct History: Sequence, IteratorProtocol {
  private let transactions: Column<LogReading.Transaction>
  private let subject: RecordID?
  private let lineTable: LineTable
  private let markers: ErasureMarkers
  /// How many transactions are still to come: of a record as many entries, for an import changes it in one of its parts.
  private(set) var rest: Int

  fileprivate init(
    _ transactions: Column<LogReading.Transaction>, about subject: RecordID?, in lineTable: LineTable,
    without markers: ErasureMarkers
  ) {
    self.transactions = transactions
    self.subject = subject
    self.lineTable = lineTable
    self.markers = markers
    rest = transactions.count
  }

  /// Leaves out all but the first so many transactions.
  fileprivate mutating func begin(behind transactions: Int) { rest = Swift.min(rest, transactions) }

  /// Returns the entry of the act before: of one transaction as a rule, of an import of many.
  public mutating func next() -> HistoryEntry? {
    guard rest > 0 else { return nil }
    let end = rest
    lineTable.meter.probe(1)
    rest = subject == nil ? firstTransaction(ofActEndingAt: end - 1) : end - 1
    return HistoryEntry(Array(transactions[rest..<end]), about: subject, in: lineTable, without: markers)
  }

  private func firstTransaction(ofActEndingAt last: Int) -> Int {
    let ending = heading(last)
    guard ending.part > 1 else { return last }
    var first = last
    var part = ending.part
    while first > 0, case let earlier = heading(first - 1), earlier.isSameAct(as: ending), earlier.part < part,
      transactions[first - 1].office == transactions[first].office
    {
      part = earlier.part
      first -= 1
    }
    return first
  }

  private func heading(_ index: Int) -> LineHeading {
    LineHeading(lineTable.bytes(of: lineTable.lines[transactions[index].open]))
  }
}

extension Store {
  /// Returns the history of a record, or of the register, the newest transaction first. Nothing is read before it is
  /// reached, so that whoever looks at the last few pays for no more.
  ///
  /// It tells of the register as it is now: to be gone through before the store is read or changed again.
  public func historyBackwards(of id: RecordID? = nil) -> History {
    let registerIndex = reading.registerIndex
    func history(_ transactions: Column<LogReading.Transaction>) -> History {
      History(transactions, about: id, in: registerIndex.lineTable, without: reading.markers)
    }
    guard let id else { return history(reading.transactions) }
    guard let kind = registerIndex.kind(ofRecord: id), let row = kind.ids.row(of: id.raw) else {
      return history(Column())
    }
    // Each entry of a record knows its line, and a line its transaction.
    var touching: [Int] = []
    for entry in registerIndex.entries(of: row, in: kind) {
      let index = indexOfTransaction(ofLine: Int(registerIndex.lineTable.entries[entry].line))
      if let index, touching.last != index { touching.append(index) }
    }
    return history(Column(touching.reversed().map { reading.transactions[$0] }))
  }

  /// Returns the history as a list with the oldest first, at most the `last` ones: for a register of which one can hold
  /// it all.
  public func history(of id: RecordID? = nil, last: Int = .max) -> [HistoryEntry] {
    historyBackwards(of: id).prefix(Swift.max(0, last)).reversed()
  }

  /// Returns the erasures and redactions for which an entry says that lines were rewritten, the newest first: those since the
  /// last entry of its sort.
  public func causes(ofRewriting entry: HistoryEntry) -> [HistoryEntry] {
    if entry.rewritten.isEmpty { return [] }
    var causes: [HistoryEntry] = []
    var before = historyBackwards()
    let lineTable = reading.registerIndex.lineTable
    before.begin(
      behind: reading.transactions.partition {
        lineTable.lines[$0.open].transactionNumber < entry.transactionNumber
      })
    for earlier in before {
      if earlier.act == entry.act, !causes.isEmpty { break }
      if earlier.takesTextOut { causes.append(earlier) }
    }
    return causes
  }

  /// Returns the names of the fields of a record that one act changed: found by its number, and of that transaction only
  /// what it says of the record is read.
  public func fields(of id: RecordID, changedBy act: LoggedAct) -> Set<String> {
    entry(of: act, about: id)?.changes.reduce(into: []) { $0.formUnion($1.fieldNames) } ?? []
  }

  /// Returns the records that one act changed, at most so many: found by its number, and nothing of their fields is read.
  public func subjects(of act: LoggedAct, atMost count: Int) -> [RecordID] {
    if act.subjects.count < min(count, LoggedAct.told) { return act.subjects }
    return entry(of: act, about: nil)?.subjects(first: count) ?? act.subjects
  }

  /// The number of the newest transaction; 0: there is none.
  public var newestTransaction: Int {
    reading.transactions.last.map { reading.registerIndex.lineTable.lines[$0.open].transactionNumber } ?? 0
  }

  private func entry(of act: LoggedAct, about id: RecordID?) -> HistoryEntry? {
    let lineTable = reading.registerIndex.lineTable
    var entries = History(reading.transactions, about: id, in: lineTable, without: reading.markers)
    entries.begin(
      behind: reading.transactions.partition { lineTable.lines[$0.open].transactionNumber <= act.transaction })
    // Another office may have one of the same number.
    return entries.prefix { $0.transactionNumber == act.transaction }
      .first { $0.at == act.at && $0.author == act.author }
  }

  /// Returns the place in the logs at which a day begins.
  public func beginning(of day: Day) -> DayBeginning {
    let lineTable = reading.registerIndex.lineTable
    var cuts = Array(repeating: DayCut(endOf: day.adding(days: -1)), count: reading.offices.count)
    for transaction in reading.transactions {
      let line = lineTable.lines[transaction.open]
      cuts[transaction.office].take(line.transactionNumber, at: LineHeading(lineTable.bytes(of: line)).at)
    }
    return DayBeginning(
      lastBefore: cuts.map { $0.last ?? 0 }, datesOutOfOrder: cuts.reduce(0) { $0 + $1.contradictions })
  }

  /// The logins under which somebody saved something lately.
  public var writers: Set<String> { Set(historyBackwards().prefix(Limits.rememberedWriters).map(\.author)) }

  /// The index of the transaction that a line is a side of; found by its number, in whose order transactions stand.
  private func indexOfTransaction(ofLine number: Int) -> Int? {
    let lineTable = reading.registerIndex.lineTable
    let wanted = lineTable.lines[number].transactionNumber
    var index = reading.transactions.partition { lineTable.lines[$0.open].transactionNumber < wanted }
    while index < reading.transactions.count,
      lineTable.lines[reading.transactions[index].open].transactionNumber == wanted
    {
      if reading.transactions[index].open == number || reading.transactions[index].personal == number { return index }
      index += 1
    }
    return nil
  }
}
