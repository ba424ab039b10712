import CivicDomain
import FlatFileStore
import Interchange
import Words

/// One import: the rows of a table held against the register, and the good ones brought in together.
struct ImportRun {
  private let table: ImportTable
  private let store: OpenStore
  private let isStrict: Bool
  private let isDryRun: Bool
  private let isAgain: Bool
  private let report: ImportReport
  private var progress: ImportProgressLine
  private var isAbandoned = false
  /// Who got a seat by them, for whoever raises the seats of a session by a list.
  private(set) var movedUp: [Identifier<Registration>] = []
  /// What became of the rows.
  private(set) var summary: ImportSummary

  /// Rows read between two looks at the clock and at Ctrl-C: some hundredths of a second.
  private static let stride = 500

  init(
    _ table: ImportTable, into store: OpenStore, isStrict: Bool, isDryRun: Bool, isAgain: Bool, report: ImportReport
  ) {
    self.isAgain = isAgain
    self.report = report
    summary = ImportSummary(telling: report.phrase)
    self.table = table
    self.store = store
    self.isStrict = isStrict
    self.isDryRun = isDryRun
    progress = ImportProgressLine(at: store.desk)
  }

  /// Reads the rows and brings the good ones in.
  /// - Returns: what happened to them, and what the store said, where it was asked.
  mutating func carryOut() -> (ImportEnd, Outcome?) {
    defer { progress.end() }
    let wasInterrupted = store.desk.surroundings.interruptions()
    if isDryRun {
      _ = judge(on: store.register, wasInterrupted, telling: true) { _ in }
      return (end, nil)
    }
    var run = self
    let outcome = store.store.importTogether(by: store.author, at: store.now) {
      run.lookAtInterruptions(wasInterrupted)
    } judging: { register, take in
      run.judge(on: register, wasInterrupted, take) && run.end == .saved
    }
    self = run
    return (end, outcome)
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

  /// Holds every row against a register. False if that was broken off.
  private mutating func judge(
    on register: any Register, _ wasInterrupted: () -> Bool, telling: Bool = false, _ take: (Change) -> Void
  ) -> Bool {
    summary = ImportSummary(telling: report.phrase)
    movedUp = []
    progress.begin()
    var plan = ImportPlan(
      table, on: register, by: store.author, at: store.now, again: isAgain, drawing: store.desk.surroundings.random)
    while let row = plan.next() {
      summary.add(row)
      row.changes.forEach(take)
      movedUp += Seating.movedUp(in: row.changes)
      if telling, let change = report.change(row) { store.desk.output.line(SafeLine.made(of: change)) }
      guard summary.rows.isMultiple(of: Self.stride) else { continue }
      if lookAtInterruptions(wasInterrupted) { return false }
      progress.show(rows: summary.rows, part: plan.partRead)
    }
    progress.showSaving()
    return true
  }
}
