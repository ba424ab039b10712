import CivicDomain

/// What importing a file would do to the register: for each row whether it adds a record, changes one, leaves it alone
/// or is refused. Nothing is done yet; `intent` asks for all the good rows at once.
///
///     let plan = try ImportPlan(CSVReader(bytes), of: kind, on: register, by: author, at: now) { random() }
///     if let intent = plan.intent { store.transact(intent, by: author) }
///
/// A row is the record with its `id`, else its `externalId`, KRS, NIP or REGON; never by its name. A blank cell clears a
/// field only where the row names its record by `id`, as our own exports do; a foreign list that knows no telephone does
/// not take ours away. The same file a second time leaves everything alone.
public struct ImportPlan: Sendable {
  /// What is to become of one row.
  public enum Verdict: Equatable, Sendable {
    /// A new record.
    case added(RecordID)
    /// New values for a record.
    case changed(RecordID, [FieldEdit])
    /// The record is so already.
    case leftAlone(RecordID)
    /// Nothing is done, for these reasons.
    case refused([ImportFinding])
  }

  /// A row and what is to become of it.
  public struct Row: Equatable, Sendable {
    /// The line of the file on which it begins.
    public let line: Int
    /// What is to become of it.
    public let verdict: Verdict
  }

  /// What the columns mean.
  public let mapping: ColumnMapping
  /// The rows, from top to bottom, empty ones left out.
  public let rows: [Row]
  /// The additions and edits of the good rows, in their order.
  public let intents: [Intent]
  /// What `decide` says of `intent` on the register that the plan was made from. Every row is another record, so that the
  /// rows were decided one by one. On any other register, `intent` must be decided anew.
  public let decision: Decision

  /// Reads a file against a register.
  /// - Parameters:
  ///   - table: the file; its first row names the columns.
  ///   - kind: the kind of record that each row is.
  ///   - renamed: their header → our field, as the user gave them.
  ///   - register: what is known now.
  ///   - author: who imports.
  ///   - at: the instant; relative dates (`+3d 17:00`) count from its day in Poland.
  ///   - draw: random bits for the id of each new record.
  /// - Throws: what makes the whole file unfit. A row that is unfit is among `rows` instead.
  public init(
    _ table: CSVReader, of kind: AnyKind, renamed: [String: String] = [:], on register: any Register,
    by author: Author, at: Instant, drawing draw: () -> UInt64
  ) throws(ImportError) {
    var table = table
    guard kind.kind.madeBy == nil else { throw .hasOwnAct(kind.kind) }
    guard let header = table.next() else { throw .empty }
    guard header.findings.isEmpty else { throw .header(header.findings) }
    mapping = try ColumnMapping(header: header.cells, of: kind, renamed: renamed)
    var reading = RowReading(mapping, of: kind, on: register, by: author, at: at)
    var rows: [Row] = []
    var intents: [Intent] = []
    var changes: [Change] = []
    var counters: [Intent] = []
    while let row = table.next() {
      let read = reading.verdict(on: row, drawing: draw)
      rows.append(Row(line: row.line, verdict: read.verdict))
      guard let (intent, decision) = read.request else { continue }
      intents.append(intent)
      changes += decision.changes
      if let counter = decision.counter { counters.append(counter) }
    }
    self.rows = rows
    self.intents = intents
    let isUndoable = counters.count == intents.count
    decision = Decision(changes: changes, counter: isUndoable ? .together(counters.reversed()) : nil)
  }

  /// All good rows as one intent, all or none; nil when there is nothing to do.
  public var intent: Intent? { intents.isEmpty ? nil : .together(intents) }

  /// The ids of the new records.
  public var added: [RecordID] {
    rows.compactMap { row in if case .added(let id) = row.verdict { id } else { nil } }
  }

  /// The ids of the records that get new values.
  public var changed: [RecordID] {
    rows.compactMap { row in if case .changed(let id, _) = row.verdict { id } else { nil } }
  }

  /// The ids of the records that are so already.
  public var leftAlone: [RecordID] {
    rows.compactMap { row in if case .leftAlone(let id) = row.verdict { id } else { nil } }
  }

  /// Whether a quote is opened and never closed: what stands behind it cannot be told apart, and nothing may go in.
  public var isCutShort: Bool { findings.contains { $0.reason == .table(.openQuote) } }

  /// What speaks against the refused rows, in the order of the file.
  public var findings: [ImportFinding] {
    rows.flatMap { row in if case .refused(let findings) = row.verdict { findings } else { [ImportFinding]() } }
  }

  /// How many rows were refused.
  public var refusedCount: Int {
    rows.count { row in if case .refused = row.verdict { true } else { false } }
  }
}
