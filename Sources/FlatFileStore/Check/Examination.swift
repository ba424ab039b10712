import CivicDomain

/// What came of examining every line of the store.
public struct Examination: Equatable, Sendable {
  /// The findings, in the order of what they are about.
  public let findings: [Finding]
  /// What was lost or changed before, and recorded by `repair`; nil: nothing.
  public let recorded: RecordedLoss?
  /// The lines that erasures and redactions rewrote; nil: none.
  public let rewritten: RewrittenLines?
}

extension LogReading {
  /// What `repair` recorded of our own logs, as the findings of this reading tell; nil where nothing is gone or changed.
  func recordedLoss(in findings: [Finding]) -> RecordedLoss? {
    let known = findings.filter(\.isKnown)
    // Numbers that never came; where nobody remembers numbers, the transactions that the personal side tells of.
    let numbers = ownLogs.open.scan.missing.reduce(0) { $0 + $1.count }
    let told = known.reduce(0) { sum, finding in
      if case .lostTransactions(let transactions) = finding.kind { sum + transactions.count } else { sum }
    }
    let personal = known.count { if case .missingPersonalLine = $0.kind { true } else { false } }
    // The line that somebody was told is saved is not there, whatever stands behind it.
    let replaced = ownLogs.open.scan.known.count { if case .replaced = $0.kind { true } else { false } }
    let (lost, touched) = (max(numbers, told) + personal + replaced, known.count(where: \.isTouched))
    let ends = known.count { $0.kind == .unknownEnd }
    return lost + touched + ends == 0
      ? nil : RecordedLoss(transactions: lost, touched: touched, unknownEnds: ends, recordedAt: repairs)
  }

  /// When damages were recorded in our own log.
  private var repairs: [Instant] {
    let lineTable = registerIndex.lineTable
    return transactions.compactMap { transaction in
      guard offices[transaction.office].name == ownOfficeName else { return nil }
      let heading = LineHeading(lineTable.bytes(of: lineTable.lines[transaction.open]))
      return heading.act == Store.repairAct ? heading.at : nil
    }
  }
}
