import CivicDomain

/// A column of a list as it is remembered: its heading, and one word for what it is here.
///
/// The word of a field is its name, of what tells of people `contact` with what it tells and whose: `contact.phone:prezes`.
public struct RememberedColumn: Hashable, Sendable {
  /// The heading in the list.
  public let heading: String
  /// What the column is; nil for a word that this program does not know, as a field of a newer one.
  public let meaning: ColumnMapping.Meaning?
  private let word: String

  /// A column of a file.
  init(_ heading: String, _ meaning: ColumnMapping.Meaning) {
    self.heading = heading
    self.meaning = meaning
    word = meaning.word
  }

  /// A column as it is kept: `heading=word`.
  public init(_ text: String, of kind: AnyKind) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    heading = parts.count > 1 ? parts.dropLast().joined(separator: "=") : text
    word = parts.count > 1 ? String(parts[parts.count - 1]) : ""
    meaning = ColumnMapping.Meaning(word, of: kind)
  }

  /// As it is kept.
  public var text: String { "\(heading)=\(word)" }
}

extension ColumnMapping {
  /// The columns as they are remembered.
  public var remembered: [RememberedColumn] { zip(headings, columns).map { RememberedColumn($0, $1) } }

  /// Whether the columns have the same headings as those of an earlier list, from left to right.
  public func hasHeadings(of remembered: [RememberedColumn]) -> Bool {
    headings.count == remembered.count
      && zip(headings, remembered).allSatisfy { HeadWords.plainForm($0) == HeadWords.plainForm($1.heading) }
  }

  /// The remembered columns that a head row has, by the places there: of one heading twice the first is the first.
  static func places(of remembered: [RememberedColumn], in header: [TableCell]) -> [Int: Meaning] {
    var places: [Int: Meaning] = [:]
    for column in remembered {
      let heading = HeadWords.plainForm(column.heading)
      guard let meaning = column.meaning, !heading.isEmpty else { continue }
      let place = header.indices.first { index in
        places[index] == nil && HeadWords.plainForm(SpreadsheetFormula.meaning(of: header[index].text)) == heading
      }
      if let place { places[place] = meaning }
    }
    return places
  }
}

/// The words of what is no field.
private enum ColumnWord {
  static let id = "id"
  static let house = "house"
  static let flat = "flat"
  static let noted = "line of notes"
  static let ordinal = "ordinal"
  static let contact = "contact"
  static let day = "day of times"
  static let lastDay = "last day of times"
  static let hour = "hour of the day"
  static let partOf = "part of"
  static let trait = "trait"
  static let person = "person"
  static let beside = "beside"
}

extension ColumnMapping.Meaning {
  /// The word by which it is remembered; empty: the column is passed over.
  fileprivate var word: String {
    switch self {
    case .id: ColumnWord.id
    case .field(let field), .ignored(.derived(let field)): field.name
    case .addressPart(.house): ColumnWord.house
    case .addressPart(.flat): ColumnWord.flat
    case .contact(.name(let role)): role.isEmpty ? ColumnWord.contact : "\(ColumnWord.contact):\(role)"
    case .contact(.givenName): "\(ColumnWord.contact).givenName"
    case .contact(.role): "\(ColumnWord.contact).role"
    case .contact(.email(let whose)): "\(ColumnWord.contact).email" + (whose.map { ":\($0)" } ?? "")
    case .contact(.phone(let whose)): "\(ColumnWord.contact).phone" + (whose.map { ":\($0)" } ?? "")
    case .person(let part): "\(ColumnWord.person).\(part.rawValue)"
    case .beside(let field): "\(ColumnWord.beside).\(field.name)"
    case .noted: ColumnWord.noted
    case .day: ColumnWord.day
    case .lastDay: ColumnWord.lastDay
    case .hour: ColumnWord.hour
    case .partOf: ColumnWord.partOf
    case .trait(let field, let option): "\(ColumnWord.trait).\(field.name):\(option.word)"
    case .ignored(.ordinal): ColumnWord.ordinal
    case .ignored(.unknown), .ignored(.recorded), .ignored(.personal), .ignored(.unwanted): ""
    }
  }

  /// What a word means; nil for one that this program does not know.
  fileprivate init?(_ word: String, of kind: AnyKind) {
    if let field = kind.field(word) {
      self = field.changeability == .derived ? .ignored(.derived(field)) : .field(field)
      return
    }
    let whose = word.firstIndex(of: ":").map { String(word[word.index(after: $0)...]) }
    switch String(word.prefix { $0 != ":" }) {
    case "": self = .ignored(.unwanted)
    case ColumnWord.id: self = .id
    case ColumnWord.house: self = .addressPart(.house)
    case ColumnWord.flat: self = .addressPart(.flat)
    case ColumnWord.noted: self = .noted
    case ColumnWord.day: self = .day
    case ColumnWord.lastDay: self = .lastDay
    case ColumnWord.hour: self = .hour
    case ColumnWord.partOf: self = .partOf
    case ColumnWord.ordinal: self = .ignored(.ordinal)
    case ColumnWord.contact: self = .contact(.name(role: whose ?? ""))
    case "\(ColumnWord.contact).givenName": self = .contact(.givenName)
    case "\(ColumnWord.contact).role": self = .contact(.role)
    case "\(ColumnWord.contact).email": self = .contact(.email(of: whose))
    case "\(ColumnWord.contact).phone": self = .contact(.phone(of: whose))
    case let said where said.hasPrefix("\(ColumnWord.person)."):
      guard let part = PersonColumn(rawValue: String(said.dropFirst(ColumnWord.person.count + 1))) else { return nil }
      self = .person(part)
    case let said where said.hasPrefix("\(ColumnWord.trait)."):
      guard let field = kind.field(String(said.dropFirst(ColumnWord.trait.count + 1))),
        let option = field.shape.options.first(where: { $0.word == whose })
      else { return nil }
      self = .trait(field, option)
    case let said where said.hasPrefix("\(ColumnWord.beside)."):
      let name = said.dropFirst(ColumnWord.beside.count + 1)
      guard let field = kind.rowMaking?.beside?.fields.first(where: { $0.name == name }) else { return nil }
      self = .beside(field)
    case _: return nil
    }
  }
}
