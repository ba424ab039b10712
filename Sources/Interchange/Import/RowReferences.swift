import CivicDomain

/// The rows of a file to which other rows of it refer, where the register does not know them: an association of which a row is
/// a branch may stand above it, or below.
///
/// They are looked for when the first such reference is met, in two more readings of the file: which texts are meant, and which
/// rows bear them, as their id, external id, number or name, the surest first. Only those rows are kept.
struct RowReferences {
  /// What a text of the file refers to.
  enum Place {
    case row(TableRow)
    /// Several rows bear it, so that it cannot be told which is meant.
    case several([Int])
  }

  private let places: [String: Place]
  /// The numbers of the rows that others refer to.
  private let referred: Set<Int>

  /// - Parameters:
  ///   - table: the file.
  ///   - unknown: the text of a row that refers to what the register does not know; nil for any other row.
  init(_ table: ImportTable, unknown: (TableRow) -> String?) {
    let names = BearingColumn.all(of: table)
    let width = table.mapping.columns.count
    func each(_ take: (TableRow) -> Void) {
      var reader = table.reader
      while let row = reader.next() { if row.cells.count == width { take(row) } }
    }
    var wanted: [[String: [String]]] = names.map { _ in [:] }
    var texts: Set<String> = []
    each { row in
      guard let text = unknown(row), texts.insert(text).inserted else { return }
      for (index, name) in names.enumerated() {
        if let key = name.key(text) { wanted[index][key, default: []].append(text) }
      }
    }
    var found: [String: (sureness: Int, row: TableRow, all: [Int])] = [:]
    each { row in
      for (index, name) in names.enumerated() where !wanted[index].isEmpty {
        let cell = row.cells[name.column]
        guard !cell.text.isEmpty, let key = name.key(cell.meaning) else { continue }
        for text in wanted[index][key] ?? [] {
          if let known = found[text], known.sureness <= index {
            if known.sureness == index { found[text]?.all.append(row.number) }
          } else {
            found[text] = (index, row, [row.number])
          }
        }
      }
    }
    places = found.mapValues { $0.all.count > 1 ? .several($0.all) : .row($0.row) }
    referred = Set(found.values.lazy.filter { $0.all.count == 1 }.map(\.row.number))
  }

  /// What a text refers to; nil: to no row.
  func place(of text: String) -> Place? { places[text] }

  /// Whether another row refers to a row.
  func isReferred(_ row: Int) -> Bool { referred.contains(row) }

  /// The rows that others refer to.
  var rows: some Sequence<TableRow> {
    places.values.lazy.compactMap { if case .row(let row) = $0 { row } else { nil } }
  }

  /// A column by whose cells a row may be referred to.
  private struct BearingColumn {
    let column: Int
    /// The form in which its cells are compared; nil for a text that can be none of it.
    let key: (String) -> String?

    /// Those of a table, the surest first.
    static func all(of table: ImportTable) -> [BearingColumn] {
      let columns = table.mapping.columns
      let ids = columns.firstIndex(of: .id).map { [BearingColumn(column: $0) { $0.isEmpty ? nil : $0 }] } ?? []
      return ids
        + RecordMatching.lookups(of: table.kind).compactMap { field in
          columns.firstIndex(of: .field(field)).map { column in
            BearingColumn(column: column) { text in
              field.found(text).map { field.keyForm?.normalized($0) ?? $0 }.flatMap { $0.isEmpty ? nil : $0 }
            }
          }
        }
    }
  }
}
