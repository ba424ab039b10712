import CivicDomain
import Words

/// Those who come along with somebody, each on a line of their own, as our sheet to sign has them (`osoba towarzysząca: Jan Lis`):
/// they need no name, and are counted with whoever they come with.
struct Companions {
  /// The column of the names.
  let column: Int
  /// How many come with whom, by the form in which names are compared.
  private var left: [[String]: Int] = [:]
  /// Whoever is named by a row of their own.
  private var named: Set<[String]> = []

  /// Looks through a list of sign-ups; nil where nobody comes along, and for other kinds.
  init?(_ table: ImportTable) {
    guard table.kind.kind == Registration.kind,
      let person = table.kind.field(Registration.name(of: \.person)),
      let column = table.mapping.columns.firstIndex(of: .person(.name))
        ?? table.mapping.columns.firstIndex(of: .field(person))
    else { return nil }
    self.column = column
    var reader = table.reader
    while let row = reader.next() {
      guard row.cells.indices.contains(column), !row.cells[column].text.isEmpty else { continue }
      if let whose = Self.host(in: row.cells[column].meaning) {
        left[PersonName.compared(whose), default: 0] += 1
      } else {
        named.insert(PersonName.compared(row.cells[column].meaning))
      }
    }
    if left.isEmpty { return nil }
  }

  /// Whether a row is somebody who comes along with whom another row names.
  func isOne(_ row: TableRow) -> Bool {
    guard row.cells.indices.contains(column), let whose = Self.host(in: row.cells[column].meaning) else { return false }
    return named.contains(PersonName.compared(whose))
  }

  /// Takes those who come with whom a row names.
  /// - Returns: how many they are.
  mutating func take(_ row: TableRow) -> Int {
    left.removeValue(forKey: PersonName.compared(row.cells[column].meaning)) ?? 0
  }

  /// The name of whoever somebody comes with; nil: the text says no such thing.
  private static func host(in text: String) -> String? {
    let folded = PolishText.folded(text)
    guard beginnings.contains(where: { folded.hasPrefix($0) }) else { return nil }
    let length = beginnings.lazy.filter { folded.hasPrefix($0) }.map(\.count).max() ?? 0
    return String(text.dropFirst(length).drop(while: \.isWhitespace))
  }

  /// What our own sheet says before the name, in each language.
  private static let beginnings = Language.allCases.map { language in
    PolishText.folded(language.words.companion(of: "")).trimmedAtEnd
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
