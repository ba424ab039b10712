/// How many records are in which group: rows, perhaps columns, and their totals.
///
/// Of records about people a cell of one or two is told as "fewer than three". No total of the same table gives such a cell
/// away: a total over hidden cells is what its cells themselves allow, from one for each of them to two, and where records may
/// be in several groups it is not told at all. What two tables tell together (other groups, bands, sums or conditions) is not
/// hidden: whoever may count may read the records, and it is the one printed table that others see.
public struct CountTable: Equatable, Sendable {
  /// What the rows are counted by.
  public let byRow: Grouping
  /// What the columns are counted by; nil: there are none.
  public let byColumn: Grouping?
  /// The field that is summed up; nil: none is.
  public let summed: FieldDeclaration?
  /// The groups of the rows.
  public let rows: [CountedGroup]
  /// The groups of the columns; empty where there are none.
  public let columns: [CountedGroup]
  /// Row by row a cell for each column; empty where there are none.
  public let cells: [[Cell]]
  /// A cell for each row.
  public let rowTotals: [Cell]
  /// A cell for each column; empty where there are none.
  public let columnTotals: [Cell]
  /// All of it.
  public let total: Cell

  /// Whether a cell is told as "fewer than three".
  public var isAnyHidden: Bool { (cells.joined() + rowTotals).contains { $0.count == .few } }

  /// What is told of some records.
  public struct Cell: Equatable, Sendable {
    /// How many they are.
    public let count: Figure
    /// Their sum; nil where nothing is summed up.
    public let sum: Figure?

    /// A cell.
    public init(count: Figure, sum: Figure? = nil) {
      self.count = count
      self.sum = sum
    }
  }

  /// A number, or what may be told of it.
  public enum Figure: Hashable, Sendable {
    /// It is this.
    case exact(Int)
    /// Fewer than three, and at least one.
    case few
    /// At least the one, at most the other.
    case between(Int, Int)
    /// At least this.
    case atLeast(Int)
    /// Nothing is told.
    case withheld
  }
}
