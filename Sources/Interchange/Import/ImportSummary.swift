import CivicDomain
import Words

/// The summary of an import when it is over: how many rows became what, the faults of the refused ones, and what was
/// mended. It stays small however large the file is.
public struct ImportSummary {
  /// A fault of rows, and which rows have it.
  public struct Fault: Equatable, Sendable {
    /// The finding, as it was found first.
    public let finding: ImportFinding
    /// The first rows that have it.
    public fileprivate(set) var rows: [Int]
    /// How many rows have it.
    public fileprivate(set) var count = 1
  }

  /// The tally of what the rows became.
  public private(set) var tally = ImportTally()
  /// The faults of the refused rows, each once, in the order in which it was found first.
  public private(set) var faults: [Fault] = []
  /// How many rows have further faults, like those that are listed in the same column.
  public private(set) var unlisted: [CellSort: Int] = [:]
  /// How many cells were mended, and how.
  public private(set) var mends: [ImportPlan.Mended: Int] = [:]

  /// The cell and the sort of faults that are counted only, for too many of their sort were listed.
  public struct CellSort: Hashable, Sendable {
    /// The column, from 0; nil where whole rows are meant.
    public let cell: Int?
    fileprivate let sort: Int

    fileprivate init(_ finding: ImportFinding) { (cell, sort) = (finding.cell, finding.reason.sort) }
  }

  private struct Key: Hashable {
    let location: CellSort
    let phrase: String
  }

  private var known: [Key: Int] = [:]
  private var listed: [CellSort: Int] = [:]
  /// How many rows have a fault of a sort, each once, however many of it they have.
  private var rowsOfSort: [CellSort: Int] = [:]
  private let phrase: (ImportFinding.Reason) -> String

  /// Creates an empty summary.
  ///
  /// - Parameter phrase: the sentence of a reason: what reads alike is one fault. Where nobody reads it, its facts will
  /// do.
  public init(phrase: @escaping (ImportFinding.Reason) -> String = { "\($0)" }) { self.phrase = phrase }

  /// Counts a row.
  public mutating func add(_ row: ImportPlan.JudgedRow) {
    for mend in row.mends { mends[mend, default: 0] += 1 }
    tally.contactsAdded += row.contacts.added
    tally.peopleAdded += row.besides.people
    tally.waiting += row.besides.waiting
    tally.beside += row.besides.beside
    if !row.contacts.changed.isEmpty { tally.contactsChanged += 1 }
    switch row.verdict {
    case .added: tally.added += 1
    case .changed: tally.changed += 1
    case .leftAlone: tally.leftAlone += 1
    case .passedOver: tally.passedOver += 1
    case .refused(let findings):
      tally.refused += 1
      // A row that lacks two columns has two faults of one sort, and is one row.
      for location in Set(findings.map(CellSort.init)) { rowsOfSort[location, default: 0] += 1 }
      for finding in findings { add(finding) }
    }
  }

  private mutating func add(_ finding: ImportFinding) {
    if finding.reason == .table(.openQuote) { isCutShort = true }
    let location = CellSort(finding)
    let isFull = listed[location, default: 0] >= InterchangeLimits.findingsOfSort
    // A reason whose words name each of its facts reads like an equal one only, and is dear to put into words: it looks
    // for what may have been meant.
    if isFull, finding.reason.isListedWhole, !faults.contains(where: { $0.finding.reason == finding.reason }) {
      unlisted[location, default: 0] += 1
      return
    }
    let key = Key(location: location, phrase: phrase(finding.reason))
    if let index = known[key] {
      faults[index].count += 1
      if faults[index].rows.count < InterchangeLimits.namedRows { faults[index].rows.append(finding.row) }
    } else if !isFull {
      listed[location, default: 0] += 1
      known[key] = faults.count
      faults.append(Fault(finding: finding, rows: [finding.row]))
    } else {
      unlisted[location, default: 0] += 1
    }
  }

  /// The faults of one sort in one column as one, in the order in which they were found first: whoever looks at a screen
  /// wants to know what is wrong, and in how many rows.
  public var groups: [FaultGroup] {
    var groups: [FaultGroup] = []
    var places: [CellSort: Int] = [:]
    for fault in faults {
      let sort = CellSort(fault.finding)
      if let place = places[sort] {
        groups[place].rows += fault.rows
        groups[place].isVaried = true
      } else {
        places[sort] = groups.count
        groups.append(FaultGroup(finding: fault.finding, rows: fault.rows, count: rowsOfSort[sort] ?? fault.count))
      }
    }
    for sort in unlisted.keys {
      if let place = places[sort] { groups[place].isVaried = true }
    }
    for place in groups.indices {
      groups[place].rows = Array(Set(groups[place].rows).sorted().prefix(InterchangeLimits.namedRows))
    }
    return groups
  }

  /// Faults of one sort in one column.
  public struct FaultGroup: Equatable, Sendable {
    /// The finding, as it was found first.
    public let finding: ImportFinding
    /// The first rows that have one.
    public fileprivate(set) var rows: [Int]
    /// How many rows have one.
    public fileprivate(set) var count: Int
    /// Whether they do not all say the same: other values are refused for like reasons.
    public fileprivate(set) var isVaried = false
  }

  /// How many rows were seen.
  public var rows: Int { tally.added + tally.changed + tally.leftAlone + tally.refused + tally.passedOver }

  /// Whether a quote is opened and never closed: what is after it cannot be told apart, and nothing may go in.
  public private(set) var isCutShort = false
}
