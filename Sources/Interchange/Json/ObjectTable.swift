import Words

/// Makes a table of objects: a column for each name that occurs, a row for each object.
enum ObjectTable {
  /// A cell, under its name.
  typealias Cell = (name: String, text: String)

  /// The table of so many objects; the cells of each are asked for twice, so that no table of them stands in memory
  /// beside the file that it becomes.
  /// - Returns: its rows; the head row has the number 0, so that the rows are numbered as the objects are.
  /// - Throws: that there are more names than a row has cells, before a table of them is made.
  static func rows(
    _ count: Int, _ cells: (Int) throws(ImportError) -> [Cell]
  ) throws(ImportError) -> CSVReader {
    var names: [String] = []
    var columns: [String: Int] = [:]
    for index in 0..<count {
      for cell in try cells(index) where columns[cell.name] == nil {
        columns[cell.name] = names.count
        names.append(cell.name)
      }
      if names.count > InterchangeLimits.cellsInRow {
        throw .document(.tooManyNames(limit: InterchangeLimits.cellsInRow))
      }
    }
    var writer = CSVWriter(marked: false)
    writer.row(names)
    for index in 0..<count {
      var row = [String](repeating: "", count: names.count)
      for cell in try cells(index) {
        if let column = columns[cell.name] { row[column] = cell.text }
      }
      writer.row(row)
    }
    return CSVReader(writer.bytes, delimiter: .semicolon, firstRow: 0)
  }
}

extension JsonValue {
  /// The text of a cell, as a table writes it.
  enum CellText: Hashable {
    case text(String)
    /// It is an object, or a list of anything but texts.
    case none
    /// An item of a list holds the sign that parts the items of one.
    case bar
  }

  /// The text of a cell that holds this value.
  var cell: CellText {
    switch self {
    case .text(let text), .number(let text): return .text(text)
    case .yes(let yes): return .text(yes ? "true" : "false")
    case .null: return .text("")
    case .object: return .none
    case .list(let items):
      var texts: [String] = []
      for item in items {
        switch item {
        case .text(let text): texts.append(text)
        case .number, .yes, .null, .object, .list: return .none
        }
      }
      return texts.contains { $0.contains("|") } ? .bar : .text(texts.joined(separator: "|"))
    }
  }
}
