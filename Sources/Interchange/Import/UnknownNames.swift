import CivicDomain
import Words

/// The names in a list that the register does not know, in a field of which it knows some: a district that is spelt otherwise
/// would be one more in every count. They come in all the same, for it may be new. One that is like none is told where the register
/// knows many.
public struct UnknownNames {
  /// Such a name.
  public struct Name: Equatable, Sendable {
    /// The field.
    public let field: FieldDeclaration
    /// The name as the list has it.
    public let text: String
    /// The nearest that the register knows, the nearest first.
    public let near: [String]
    /// The first rows that have it.
    public fileprivate(set) var rows: [Int]
    /// How many rows have it.
    public fileprivate(set) var count = 1
  }

  private let field: FieldDeclaration
  private let fieldIndex: Int
  private let known: [String]
  /// Whether the register knows so many that one like none of them is worth a word.
  private let isKnownWell: Bool
  private let knownNames: Set<String>
  private var places: [String: Int] = [:]
  /// Those of which nothing is told.
  private var beside: Set<String> = []
  /// Those that were found, in the order of their rows.
  public private(set) var found: [Name] = []

  /// Begins to look through a list; nil where no column is such a field, or the register knows no name of it.
  public init?(in table: ImportTable, on register: any Register) {
    let name = Organization.name(of: \.district)
    guard let field = table.kind.field(name), let fieldIndex = table.kind.index(of: name),
      table.mapping.columns.contains(.field(field))
    else { return nil }
    let kind = table.kind.kind
    knownNames = register.answer(about: [kind]) { register in
      Set((register.columns(of: [name], in: Query(kind)).first?.values ?? []).compactMap { $0?.text })
    }
    if knownNames.isEmpty { return nil }
    known = knownNames.sorted()
    isKnownWell = knownNames.count >= InterchangeLimits.knownNames
    (self.field, self.fieldIndex) = (field, fieldIndex)
  }

  /// Looks at the name that a row brings in.
  public mutating func take(_ row: ImportPlan.JudgedRow) {
    let text: String?
    switch row.verdict {
    case .added(_, let values): text = values[fieldIndex]?.text
    case .changed(_, let edits): text = edits.first { $0.field == field.name }?.becomes?.text
    case .leftAlone, .refused, .passedOver: text = nil
    }
    guard let text, !knownNames.contains(text), !beside.contains(text) else { return }
    if let place = places[text] {
      found[place].count += 1
      if found[place].rows.count < InterchangeLimits.namedRows { found[place].rows.append(row.number) }
    } else if found.count < InterchangeLimits.unknownNames {
      let near = NearWords.nearest(to: text, among: known)
      if near.isEmpty, !isKnownWell {
        beside.insert(text)
        return
      }
      places[text] = found.count
      found.append(Name(field: field, text: text, near: near, rows: [row.number]))
    }
  }
}
