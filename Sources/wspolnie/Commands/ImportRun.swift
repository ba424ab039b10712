import CivicDomain
import FlatFileStore
import Interchange
import Words

/// One run of an import: judges the rows of a table, or of several, against the register, and commits the good ones together.
struct ImportRun {
  /// A table of the import.
  struct Part {
    var table: ImportTable
    let report: ImportReport
    /// The sheet where it stands; empty where there is one table alone.
    var sheet = ""

    /// The counts of its rows, none yet.
    fileprivate var summary: ImportSummary { ImportSummary { [report] in report.phrase(for: $0) } }
  }

  private let parts: [Part]
  private let store: OpenStore
  private let isStrict: Bool
  private let isDryRun: Bool
  private let isAgain: Bool
  private let showsChanges: Bool
  /// Takes each row with its verdict, and the table where it stands.
  private let onRow: (ImportPlan.JudgedRow, Part) -> Void
  private var progress: ImportProgressLine
  private var isAbandoned = false
  /// What was said of single rows.
  var choices: [RowPlace: RowChoice] = [:]
  /// The names of each table that the register does not know, in fields of which it knows many.
  private(set) var unknownNames: [[UnknownNames.Name]] = []
  /// The records of the rows of each sheet, by the numbers that it counts them with: a sheet beside it may name them by these. Nil
  /// where a sheet that begins to count anew has a number twice: then it names nobody.
  private var numbers: [Kind: [String: RecordID?]] = [:]
  /// The new people who are called as others are.
  private(set) var namesakes = Namesakes()
  /// The changes of all rows, where several may be of one record; nil: each is another record's, and goes on at once.
  private var merging: MergedChanges?
  /// The registrations that got a seat because a row raised the seats of their session.
  private(set) var movedUp: [Identifier<Registration>] = []
  /// The contacts who were the chair before one whom a row adds: they stay.
  private(set) var formerChairs: [Identifier<Contact>] = []
  /// The changes that are shown field by field once they are saved; those of a dry run are shown at once.
  private(set) var changes: [String] = []
  /// The number of the transaction by which they were saved; nil where nothing was.
  private(set) var transactionNumber: Int?
  /// The counts and faults of the rows, of each table apart.
  private(set) var summaries: [ImportSummary]

  /// Rows read between two looks at the clock and at Ctrl-C: some hundredths of a second.
  private static let stride = 500

  /// The import of one table.
  init(
    _ table: ImportTable, into store: OpenStore, isStrict: Bool, isDryRun: Bool, isAgain: Bool,
    showsChanges: Bool = false, report: ImportReport,
    onRow: @escaping (ImportPlan.JudgedRow, Part) -> Void = { _, _ in }
  ) {
    self.init(
      [Part(table: table, report: report)], into: store, isStrict: isStrict, isDryRun: isDryRun, isAgain: isAgain,
      showsChanges: showsChanges, onRow: onRow)
  }

  /// The import of several tables, in their order: the rows of one may refer to those of the ones before.
  init(
    _ parts: [Part], into store: OpenStore, isStrict: Bool, isDryRun: Bool, isAgain: Bool, showsChanges: Bool = false,
    onRow: @escaping (ImportPlan.JudgedRow, Part) -> Void = { _, _ in }
  ) {
    self.onRow = onRow
    self.isAgain = isAgain
    self.showsChanges = showsChanges
    summaries = parts.map(\.summary)
    self.parts = parts
    self.store = store
    self.isStrict = isStrict
    self.isDryRun = isDryRun
    progress = ImportProgressLine(at: store.desk)
  }

  /// Judges the rows and commits the good ones.
  ///
  /// - Returns: how the import ended, and the outcome of the store where it was asked.
  mutating func carryOut() -> (ImportEnd, Outcome?) {
    defer { progress.end() }
    let wasInterrupted = store.desk.surroundings.interruptions()
    if isDryRun {
      judge(on: store.register, wasInterrupted)
      return (end, nil)
    }
    let importing = store.store.importing(by: store.author, at: store.now)
    while let register = importing.snapshot() {
      judge(on: register, wasInterrupted, for: importing)
      guard end == .saved else { return (end, nil) }
      isOtherwise = shown.map { $0 != fingerprint } ?? false
      if isOtherwise { return (.abandoned, nil) }
      importing.commit { lookAtInterruptions(wasInterrupted) }
    }
    transactionNumber = importing.transactionNumber
    return (end, importing.outcome)
  }

  /// The counts and faults of the rows of one table.
  var summary: ImportSummary { summaries[0] }

  /// The counts of all rows.
  var tally: ImportTally {
    summaries.reduce(into: ImportTally()) { $0.add($1.tally) }
  }

  /// Whether the rows would do now what was shown before they did; nothing is saved where they would not.
  private(set) var isOtherwise = false
  /// Whether what the rows do is shown before they do it, so that it is noted.
  var isNoted = false
  /// What was shown, as `fingerprint` said it then; nil: nothing was.
  var shown: Int?
  /// What the rows do, in short: which of them adds what, and what becomes of which record.
  private(set) var fingerprint = 0
  /// Whether people come in.
  var addsPeople: Bool { zip(parts, summaries).contains { $1.tally.addsPeople(of: $0.report.kind) } }

  private var end: ImportEnd {
    if isAbandoned { return .abandoned }
    if summaries.contains(where: \.isCutShort) { return .cutShort }
    if isDryRun { return .dryRun }
    return isStrict && tally.refused > 0 ? .strict : .saved
  }

  private mutating func lookAtInterruptions(_ wasInterrupted: () -> Bool) -> Bool {
    isAbandoned = isAbandoned || wasInterrupted()
    return isAbandoned
  }

  /// Judges every row against a register, unless the import is stopped.
  ///
  /// - Parameter importing: the import that takes the changes; nil: they are only printed.
  private mutating func judge(
    on register: any Register, _ wasInterrupted: () -> Bool, for importing: Import? = nil
  ) {
    summaries = parts.map(\.summary)
    unknownNames = []
    movedUp = []
    formerChairs = []
    changes = []
    var hasher = Hasher()
    defer { fingerprint = hasher.finalize() }
    // Where several rows may change one record, it changes once.
    merging = parts.contains { $0.table.kind.rowMaking != nil } ? MergedChanges() : nil
    // What one table adds the next may refer to.
    var layer = MemoryRegister(over: register)
    numbers = [:]
    namesakes = Namesakes()
    for (index, part) in parts.enumerated() {
      let made = judge(
        part, index, on: index == 0 ? register : layer, wasInterrupted, for: importing, noting: &hasher)
      if isAbandoned { return }
      if index + 1 < parts.count { layer.apply(made, at: store.now, by: store.author) }
    }
    if let importing { merging?.changes.forEach(importing.take) }
    if importing != nil { progress.showSaving() }
  }

  /// Judges the rows of one table.
  ///
  /// - Returns: the changes, where another table comes after it.
  private mutating func judge(
    _ part: Part, _ index: Int, on register: any Register, _ wasInterrupted: () -> Bool, for importing: Import?,
    noting hasher: inout Hasher
  ) -> [Change] {
    let isFollowed = index + 1 < parts.count
    var made: [Change] = []
    var names = UnknownNames(in: part.table, on: register)
    defer { unknownNames.append(names?.found ?? []) }
    let choices: [Int: RowChoice] = self.choices.reduce(into: [:]) {
      if $1.key.sheet == part.sheet { $0[$1.key.row] = $1.value }
    }
    progress.begin()
    var table = part.table
    table.numbers = numbers.mapValues { $0.compactMapValues { $0 } }
    let ordinal = isFollowed ? table.ordinalColumn : nil
    var plan = ImportPlan(
      table, on: register, by: store.author, at: store.now, again: isAgain,
      choices: choices, drawing: store.desk.surroundings.random)
    while let row = plan.next() {
      summaries[index].add(row)
      if isNoted || shown != nil { row.note(in: &hasher) { store.register.has($0) } }
      onRow(row, part)
      names?.take(row)
      namesakes.take(row, in: part.sheet, width: table.mapping.width, on: store.register)
      if let ordinal, let id = row.verdict.id, row.cells.indices.contains(ordinal) {
        let known = numbers[table.kind.kind]?[row.cells[ordinal]]
        let isAnothers = known.map { $0 != id } ?? false
        numbers[table.kind.kind, default: [:]].updateValue(isAnothers ? nil : id, forKey: row.cells[ordinal])
      }
      movedUp += Seating.movedUp(in: row.changes)
      formerChairs += row.contacts.former
      if merging != nil { merging?.add(row.changes) } else { importing.map { row.changes.forEach($0.take) } }
      if isFollowed { made += row.changes }
      if showsChanges, let change = part.report.change(row) { show(change, of: part, isSaved: importing != nil) }
      guard summaries[index].rows.isMultiple(of: Self.stride) else { continue }
      if lookAtInterruptions(wasInterrupted) { return [] }
      progress.show(rows: summaries[index].rows, part: plan.partRead)
    }
    return made
  }

  /// Shows what a row changes: at once where nothing is saved, else once it is.
  private mutating func show(_ change: String, of part: Part, isSaved: Bool) {
    let line = part.sheet.isEmpty ? change : "\(part.sheet), \(change)"
    if isSaved { changes.append(line) } else { store.desk.output.line(SafeLine.made(of: line)) }
  }
}

extension ImportPlan.JudgedRow {
  /// Notes what the row does; not the ids that are drawn anew each time, of the record and of those of other rows to which it
  /// refers.
  fileprivate func note(in hasher: inout Hasher, isKnown: (RecordID) -> Bool) {
    func combine(_ value: FieldValue?) {
      let isDrawn = value?.texts.contains { text in
        // Nearly no text looks like one.
        guard text.utf8.count > IdentifierAlphabet.symbolCount, text.utf8.dropFirst(3).first == UInt8(ascii: "-") else {
          return false
        }
        let id = RecordID(text)
        return Schema.kind(of: id) != nil && !isKnown(id)
      }
      if isDrawn ?? false { hasher.combine(true) } else { hasher.combine(value) }
    }
    hasher.combine(number)
    switch verdict {
    case .added(_, let values): values.values.forEach(combine)
    case .changed(let id, let edits):
      hasher.combine(id)
      for edit in edits {
        hasher.combine(edit.field)
        hasher.combine(edit.was)
        combine(edit.becomes)
      }
    case .leftAlone(let id): hasher.combine(id)
    case .refused(let findings): hasher.combine(findings.count)
    case .passedOver: hasher.combine("passed over")
    }
    hasher.combine(contacts.added)
    hasher.combine(contacts.changed)
  }
}
