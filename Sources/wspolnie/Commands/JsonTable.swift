import CivicDomain
import FlatFileStore
import Interchange
import Words

/// The table that a file of JSON Lines is: a column for each name that occurs, a row for each line.
enum JsonTable {
  /// The lines of a file as a table whose rows are numbered as the lines are.
  static func table(_ file: [UInt8], at desk: Desk) throws(CommandFailure) -> CSVReader {
    let lines = (file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...])
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var names: [String] = []
    var columns: [String: Int] = [:]
    for (index, line) in lines.enumerated() {
      for member in try members(of: line, index + 1, desk) where columns[member.name] == nil {
        columns[member.name] = names.count
        names.append(member.name)
      }
    }
    var writer = CSVWriter(marked: false)
    writer.row(names)
    for (index, line) in lines.enumerated() {
      var cells = [String](repeating: "", count: names.count)
      for member in try members(of: line, index + 1, desk) {
        if let column = columns[member.name] { cells[column] = member.value?.plain ?? "" }
      }
      writer.row(cells)
    }
    return CSVReader(writer.bytes, delimiter: .semicolon, firstRow: 0)
  }

  private static func members(
    of line: ArraySlice<UInt8>, _ number: Int, _ desk: Desk
  ) throws(CommandFailure) -> [JsonLines.Member] {
    if line.allSatisfy({ $0 <= 0x20 }) { return [] }
    let members: [JsonLines.Member]
    do throws(JsonLines.Fault) { members = try JsonLines.members(of: line) } catch {
      throw .message(desk.words.unfitLine(number, fault(error)).lines, .badData)
    }
    // A list in a cell is parted by this sign.
    if let parted = members.first(where: { holdsBar($0.value) }) {
      throw .message(desk.words.unfitLine(number, .bar(parted.name)).lines, .badData)
    }
    return members
  }

  private static func holdsBar(_ value: FieldValue?) -> Bool {
    if case .list(let items) = value { items.contains { $0.contains("|") } } else { false }
  }

  private static func fault(_ fault: JsonLines.Fault) -> UnfitLine {
    switch fault {
    case .notAnObject: .notAnObject
    case .notAValue(let name): .notAValue(name)
    case .repeated(let name): .repeated(name)
    }
  }
}
