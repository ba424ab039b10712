import CivicDomain
import Words

/// Those who come along with somebody, each on a line of their own, as our sheet to sign has them (`przychodzi z osobą: Jan Lis`):
/// they need no name, and are counted with whoever they come with.
struct Companions {
  /// The column of the names.
  let column: Int
  /// How many come with whom, by the rows of those: the nearest above that names them.
  private var left: [Int: Int] = [:]
  /// The rows of those who come along with somebody above.
  private var along: Set<Int> = []

  /// Looks through a list of sign-ups; nil where nobody comes along, and for other kinds.
  init?(_ table: ImportTable) {
    guard table.kind.kind == Registration.kind,
      let person = table.kind.field(Registration.name(of: \.person)),
      let column = table.mapping.columns.firstIndex(of: .person(.name))
        ?? table.mapping.columns.firstIndex(of: .field(person))
    else { return nil }
    self.column = column
    var reader = table.reader
    var named: [[String]: Int] = [:]
    while let row = reader.next() {
      guard row.cells.indices.contains(column), !row.cells[column].text.isEmpty else { continue }
      if let whose = Self.host(in: row.cells[column].meaning) {
        guard let host = named[PersonName.compared(whose)] else { continue }
        left[host, default: 0] += 1
        along.insert(row.number)
      } else {
        named[PersonName.compared(row.cells[column].meaning)] = row.number
      }
    }
    if left.isEmpty { return nil }
  }

  /// Whether a row is somebody who comes along with whom a row above names.
  func isOne(_ row: TableRow) -> Bool { along.contains(row.number) }

  /// Takes those who come with whom a row names.
  /// - Returns: how many they are.
  mutating func take(_ row: TableRow) -> Int {
    left.removeValue(forKey: row.number) ?? 0
  }

  /// The name of whoever somebody comes with; nil: the text says no such thing.
  private static func host(in text: String) -> String? {
    let folded = PolishText.folded(text)
    guard beginnings.contains(where: { folded.hasPrefix($0) }) else { return nil }
    let length = beginnings.lazy.filter { folded.hasPrefix($0) }.map(\.count).max() ?? 0
    return String(text.dropFirst(length).drop(while: \.isWhitespace))
  }

  /// What our own sheet says before the name, in each language, and what it said before.
  private static let beginnings =
    Language.allCases.map { language in PolishText.folded(language.words.companion(of: "")).trimmedAtEnd }
    + [PolishText.folded("osoba towarzysząca:")]
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
