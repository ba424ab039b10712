import CivicDomain
import Words

/// The plan of an import: what it would do to the register, row by row: whether it adds a record, changes one, leaves
/// it alone or is refused. Nothing is done yet, and no row is kept, for there may be a whole country of them.
///
///     var plan = ImportPlan(try ImportTable(CSVReader(bytes), of: kind), on: register, by: author, at: now) { random() }
///     while let row = plan.next() { changes += row.changes }
///
/// A row is the record with its `id`, else its `externalId`, else KRS, NIP or REGON, else the one that is called so and is
/// equal in all cells; one that is called so and differs is refused, unless it is said to be another. A blank cell clears
/// a field only where the row names its record by `id`, as our own exports do; a foreign list that knows no telephone
/// does not take ours away. The same file a second time leaves everything alone.
///
/// A row of organizations may name people: each is a person and a contact of its own (`RowContacts`).
///
/// A row may refer to another one of the file, by its id, number or name, wherever that stands: it is decided on the register
/// as that one leaves it, and refused where that one is.
///
/// Every row is another record, so that the rows may be decided one by one: their changes together are what `decide` says
/// of their acts together, on this register. On any other one they must be decided anew. Where an act of its own makes the
/// kind (`Record.making`) each row is decided on the register as the rows before it leave it, and two rows may change one
/// record, the person of both.
public struct ImportPlan: Sequence, IteratorProtocol {
  /// The verdict on one row.
  public enum Verdict: Equatable, Sendable {
    /// A new record of these values.
    case added(RecordID, Row)
    /// New values for a record.
    case changed(RecordID, [FieldEdit])
    /// The record has these values already.
    case leftAlone(RecordID)
    /// The row is refused for these reasons.
    case refused([ImportFinding])
    /// A person passes the row over.
    case passedOver

    /// The record that the row is; nil where it is refused or passed over.
    public var id: RecordID? {
      switch self {
      case .added(let id, _), .changed(let id, _), .leftAlone(let id): id
      case .refused, .passedOver: nil
      }
    }
  }

  /// A cell that was mended, and how.
  public struct Mended: Hashable, Sendable {
    /// The mend of the cell.
    public let mend: ImportMend
    /// The index of its column.
    public let column: Int
  }

  /// A row with its verdict.
  public struct JudgedRow: Equatable, Sendable {
    let row: TableRow
    /// The row as a spreadsheet numbers it.
    public var number: Int { row.number }
    /// The verdict on the row.
    public let verdict: Verdict
    /// The changes that were decided on the row.
    public let changes: [Change]
    /// What becomes of the people whom the row names.
    public let contacts: ContactSteps
    /// The cells that were mended, so that they could be taken.
    public let mends: [Mended]
    /// What the act does beside its record that makes it.
    public let besides: Besides
    /// The texts of its cells, as they were read.
    public var cells: [String] { row.cells.map(\.text) }
  }

  /// What an act does beside the record that it makes.
  public struct Besides: Equatable, Sendable {
    /// The name of whoever the record is of, as the row has it; empty where it has none.
    public var name = ""
    /// How many people are new.
    public var people = 0
    /// How many registrations have no seat and wait for one.
    public var waiting = 0
    /// How many records are new that stand beside the row's.
    public var beside = 0
  }

  private var reader: any TableRows
  private var reading: RowReading
  /// The rows that are judged and not handed on yet, the last first.
  private var waiting: [JudgedRow] = []
  /// The rows that come about by a time that they tell, the last first; nil: all come about as they stand in the file.
  private var ordered: [TableRow]?

  /// Begins to judge the rows of a table against a register.
  ///
  /// - Parameters:
  ///   - register: the records now.
  ///   - author: the author of the import.
  ///   - at: the instant; relative dates (`+3d 17:00`) count from its day in Poland.
  ///   - again: whether a row that only looks like a record of the register is another one.
  ///   - choices: what was said of single rows, by their numbers.
  ///   - draw: random bits for the id of each new record.
  public init(
    _ table: ImportTable, on register: any Register, by author: Author, at: Instant, again: Bool = false,
    choices: [Int: RowChoice] = [:], drawing draw: @escaping () -> UInt64
  ) {
    reader = table.reader
    reading = RowReading(
      table, on: register, by: author, at: at, again: again, choices: choices, drawing: draw)
    ordered = reading.rowsByTime(of: &reader)?.reversed()
  }

  private mutating func nextRow() -> TableRow? {
    while let row = ordered == nil ? reader.next() : ordered?.popLast() {
      if !reading.isFoot(row), !reading.isHeading(row), !reading.isCompanion(row) { return row }
    }
    return nil
  }

  /// Returns the next row, empty ones left out; nil after the last. A row comes before those that refer to it.
  public mutating func next() -> JudgedRow? {
    while waiting.isEmpty {
      guard let row = nextRow() else { return nil }
      waiting = reading.verdicts(on: row).reversed().map { row, read in
        JudgedRow(
          row: row, verdict: read.verdict, changes: read.changes, contacts: read.contacts, mends: read.mends,
          besides: read.besides)
      }
    }
    return waiting.popLast()
  }

  /// The part of the file that is read, 0 to 1.
  public var partRead: Double { reader.partRead }
}
