import Words

/// What is told of an import when it is over: how many rows became what, and what speaks against the refused ones.
public struct ImportSummary: Sendable {
  /// How many rows became what.
  public private(set) var tally = ImportTally()
  /// What speaks against the refused rows, in the order of the file.
  public private(set) var findings: [ImportFinding] = []

  /// Nothing seen yet.
  public init() {}

  /// Counts a row in.
  public mutating func add(_ row: ImportPlan.Row) {
    switch row.verdict {
    case .added: tally.added += 1
    case .changed: tally.changed += 1
    case .leftAlone: tally.leftAlone += 1
    case .refused(let findings):
      tally.refused += 1
      self.findings += findings
    }
  }

  /// How many rows were seen.
  public var rows: Int { tally.added + tally.changed + tally.leftAlone + tally.refused }

  /// Whether a quote is opened and never closed: what stands behind it cannot be told apart, and nothing may go in.
  public var isCutShort: Bool { findings.contains { $0.reason == .table(.openQuote) } }
}
