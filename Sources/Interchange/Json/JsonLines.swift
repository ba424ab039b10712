import Words

/// Reads objects of values, one a line, as `list --json` and `export --format json` write them.
enum JsonLines {
  /// The lines of a file as a table whose rows are numbered as the lines are.
  static func rows(of file: [UInt8]) throws(ImportError) -> CSVReader {
    let lines = (file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...])
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return try ObjectTable.rows(lines.count) { (index) throws(ImportError) in try cells(of: lines[index], index + 1) }
  }

  private static func cells(of line: ArraySlice<UInt8>, _ number: Int) throws(ImportError) -> [ObjectTable.Cell] {
    if line.allSatisfy({ $0 <= 0x20 }) { return [] }
    let value: JsonValue
    do throws(JsonFault) { value = try JsonValue(line: line) } catch {
      if case .repeated(let name) = error.reason { throw .line(number, .repeated(name)) }
      throw .line(number, .notAnObject)
    }
    guard let members = value.members else { throw .line(number, .notAnObject) }
    var cells: [ObjectTable.Cell] = []
    for member in members {
      switch member.value.cell {
      case .text(let text): cells.append((member.name, text))
      case .none: throw .line(number, .notAValue(member.name))
      case .bar: throw .line(number, .bar(member.name))
      }
    }
    return cells
  }
}
