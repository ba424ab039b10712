import CivicDomain
import TerminalCanvas
import Words

/// The layout of a list of records in columns: as many fields as there is room for, each as wide as its shape needs, so
/// that nothing moves while one scrolls.
struct RecordColumns {
  /// The column of a field.
  struct Column {
    let field: FieldDeclaration
    /// The offset from the beginning of the row.
    let start: Int
    let width: Int
    /// The alignment: numbers stand at the right, as they are added up.
    let alignment: Alignment
  }

  private(set) var columns: [Column] = []

  /// The names of the stored fields among the columns.
  let stored: [String]

  /// - Parameter name: the least columns of the first, which tells one record from another.
  init(of fields: [FieldDeclaration], width: Int, name: Int = Limits.listedName, in words: Words) {
    var chosen: [(field: FieldDeclaration, width: RecordColumns.Width)] = []
    var taken = -Self.gap
    for field in fields {
      let needed = Width(of: field, least: chosen.isEmpty ? name : Self.leastText, in: words)
      // A narrow screen shows as much of the first as there is room for.
      guard chosen.isEmpty || taken + Self.gap + needed.least <= width else { break }
      taken += Self.gap + needed.least
      chosen.append((field, needed))
    }
    var rest = max(0, width - taken)
    var start = 0
    for (index, column) in chosen.enumerated() {
      // What is left goes to those that can use it, in equal parts; on a large terminal the name has two.
      let part = index == 0 && width >= Limits.threePanesWidth ? 2 : 1
      let sharers = chosen[(index + 1)...].count { $0.width.least < $0.width.most } + part
      let share =
        column.width.least < column.width.most
        ? min(column.width.most - column.width.least, rest * part / sharers) : 0
      rest -= share
      let whole = min(column.width.least + share, max(0, width - start))
      columns.append(
        Column(
          field: column.field, start: start, width: whole,
          alignment: column.width.isNumber ? .right : .left))
      start += whole + Self.gap
    }
    stored = columns.map(\.field).filter(\.isStored).map(\.name)
  }

  /// The least columns of a text.
  private static let leastText = 14
  /// Empty columns of the screen between two fields.
  private static let gap = 2

  /// The least and the greatest width of a column.
  private struct Width {
    let least: Int
    let most: Int
    var isNumber = false

    init(of field: FieldDeclaration, least text: Int, in words: Words) {
      let label = SafeText(words.label(of: field)).width
      switch field.shape {
      case .count, .decimal:
        least = max(6, min(label, 10))
        most = least
        isNumber = true
      case .yes: (least, most) = (max(3, min(label, 8)), max(3, min(label, 8)))
      case .day: (least, most) = (11, 11)
      case .time: (least, most) = (19, 19)
      case .choice(let options):
        let widest = options.map { SafeText($0.label[words.language]).width }.max() ?? 0
        least = max(6, min(widest, 14))
        most = max(least, min(widest, 30))
      // What is worked out is short: a number among others.
      case .line where !field.isStored: (least, most) = (max(6, min(label, 12)), max(6, min(label, 12)))
      case .line, .openingHours, .text, .choices, .words, .reference, .references, .anyReference, .file:
        (least, most) = (text, Int.max)
      }
    }
  }

  /// The values of a record, column by column, as a person reads them.
  func texts(of id: RecordID, _ kind: AnyKind, in world: World) -> [String] {
    let values = world.register.values(of: stored, in: id)
    var next = values.startIndex
    return columns.map { column in
      let value: FieldValue?
      if column.field.isStored {
        value = values[next] ?? column.field.toldWhereAbsent
        next += 1
      } else {
        value = kind.derivedValue(of: column.field.name, in: id, on: world.register, at: world.now)
      }
      let text = world.shown(value, of: column.field, in: kind)
      // A long text shows its beginning in one row.
      return String(text.prefix(column.width * 2).map { $0.isNewline ? " " : $0 })
    }
  }
}
