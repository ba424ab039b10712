import CivicDomain
import FlatFileStore
import Interchange
import Words

/// One run of an import: judges the rows of a table against the register, and commits the good ones together.
struct ImportRun {
  private let table: ImportTable
  private let store: OpenStore
  private let isStrict: Bool
  private let isDryRun: Bool
  private let isAgain: Bool
  private let showsChanges: Bool
  private let report: ImportReport
  /// Takes each row with its verdict.
  private let onRow: (ImportPlan.JudgedRow) -> Void
  private var progress: ImportProgressLine
  private var isAbandoned = false
  /// The registrations that got a seat because a row raised the seats of their session.
  private(set) var movedUp: [Identifier<Registration>] = []
  /// The changes that are shown field by field once they are saved; those of a dry run are shown at once.
  private(set) var changes: [String] = []
  /// The number of the transaction by which they were saved; nil where nothing was.
  private(set) var transactionNumber: Int?
  /// The counts and faults of the rows.
  private(set) var summary: ImportSummary

  /// Rows read between two looks at the clock and at Ctrl-C: some hundredths of a second.
  private static let stride = 500

  init(
    _ table: ImportTable, into store: OpenStore, isStrict: Bool, isDryRun: Bool, isAgain: Bool,
    showsChanges: Bool = false, report: ImportReport, onRow: @escaping (ImportPlan.JudgedRow) -> Void = { _ in }
  ) {
    self.onRow = onRow
    self.isAgain = isAgain
    self.showsChanges = showsChanges
    self.report = report
    summary = ImportSummary(phrase: report.phrase)
    self.table = table
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
      importing.commit { lookAtInterruptions(wasInterrupted) }
    }
    transactionNumber = importing.transactionNumber
    return (end, importing.outcome)
  }

  private var end: ImportEnd {
    if isAbandoned { return .abandoned }
    if isDryRun { return .dryRun }
    if summary.isCutShort { return .cutShort }
    return isStrict && summary.tally.refused > 0 ? .strict : .saved
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
    summary = ImportSummary(phrase: report.phrase)
    movedUp = []
    changes = []
    progress.begin()
    var plan = ImportPlan(
      table, on: register, by: store.author, at: store.now, again: isAgain, drawing: store.desk.surroundings.random)
    while let row = plan.next() {
      summary.add(row)
      onRow(row)
      movedUp += Seating.movedUp(in: row.changes)
      importing.map { row.changes.forEach($0.take) }
      if showsChanges, let change = report.change(row) {
        if importing == nil { store.desk.output.line(SafeLine.made(of: change)) } else { changes.append(change) }
      }
      guard summary.rows.isMultiple(of: Self.stride) else { continue }
      if lookAtInterruptions(wasInterrupted) { return }
      progress.show(rows: summary.rows, part: plan.partRead)
    }
    progress.showSaving()
  }
}
