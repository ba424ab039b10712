import CivicDomain

/// The meaning of a column that tells of the person whom a row's record names: who signed up, who sent a remark. Of a list of
/// people only the parts of a name are such columns; the rest are their fields.
public enum PersonColumn: String, CaseIterable, Hashable, Sendable {
  /// The whole name.
  case name
  /// The first name, which the list keeps apart.
  case givenName
  /// The surname, which the list keeps apart.
  case surname
  /// The e-mail address.
  case email
  /// The telephone.
  case phone
  /// Which privacy notice they were given, or when, or that they were.
  case notice

  /// The field of the person that it is; nil for a part of the name.
  var field: FieldDeclaration? {
    let people = Schema.kind(of: Person.self)
    return switch self {
    case .name: people.field(Person.name(of: \.name))
    case .email: people.field(Person.name(of: \.email))
    case .phone: people.field(Person.name(of: \.phone))
    case .notice: people.field(Person.name(of: \.noticeVersion))
    case .givenName, .surname: nil
    }
  }

  /// How its cells are mended; nil for names.
  var mending: CellMending? {
    switch self {
    case .email: .address
    case .phone: .telephone
    case .name, .givenName, .surname, .notice: nil
    }
  }

  /// The words of the column, as lists have them: what the person's field is called, and the parts of a name.
  var words: [String] {
    switch self {
    case .name, .email, .phone: field?.headings ?? []
    case .notice: (field?.headings ?? []) + Person.field(\.noticeGivenOn).declaration.headings
    case .givenName: ["imię", "imiona", "first name", "given name"]
    case .surname: ["nazwisko", "last name", "surname", "family name"]
    }
  }

  /// Whether a heading of whole names puts the surname first: `Nazwisko i imię`.
  static func isSurnameFirst(_ heading: String) -> Bool {
    let form = HeadWords.plainForm(heading)
    func place(of part: PersonColumn) -> String.Index? {
      part.words.compactMap { form.firstRange(of: HeadWords.plainForm($0))?.lowerBound }.min()
    }
    guard let surname = place(of: .surname), let given = place(of: .givenName) else { return false }
    return surname < given
  }

  /// The headings of such columns; none for a kind that names nobody, and of people only the parts of their names.
  static func headings(in kind: AnyKind) -> [Headings] {
    let isPerson = kind.kind == Person.kind
    guard isPerson || !kind.personFields.isEmpty else { return [] }
    return allCases.filter { !isPerson || $0.field == nil }.map { Headings(.person($0), $0.words) }
  }

  /// Of two columns that mean the same of the person the first is theirs.
  static func keepFirst(in columns: inout [ColumnMapping.Meaning], unknown: ColumnMapping.Meaning) {
    var seen: Set<PersonColumn> = []
    for index in columns.indices {
      guard case .person(let column) = columns[index] else { continue }
      if !seen.insert(column).inserted { columns[index] = unknown }
    }
  }

  /// The text of a record's person for a list with such a column; of parts of names only the surname's column has the whole.
  func text(of record: StoredRecord, on register: any Register) -> String {
    let field = Schema.kind(of: record.id)?.personFields.first
    let id = field.flatMap { record.values[$0]?.text } ?? record.id.raw
    guard let person = register.record(Identifier<Person>(id)) else { return "" }
    return switch self {
    case .name, .surname: person.name
    case .givenName: ""
    case .email: person.email
    case .phone: person.phone
    case .notice: person.noticeVersion
    }
  }
}

extension AnyKind {
  /// The required fields that need no column of their own: what its act fills in, and whoever other columns name.
  func filledIn(beside columns: [ColumnMapping.Meaning]) -> Set<String> {
    let hasName = columns.contains { column in
      switch column {
      case .person(.name), .person(.surname), .person(.givenName): true
      case .field(let field): personFields.contains(field.name)
      case .id, .addressPart, .trait, .contact, .person, .day, .hour, .lastDay, .partOf, .beside, .noted, .ignored:
        false
      }
    }
    let named = kind == Person.kind ? [Person.name(of: \.name)] : Array(personFields.prefix(1))
    return (rowMaking?.settling ?? []).union(hasName ? named : [])
  }
}

extension FieldDeclaration {
  /// What lists call the field: its labels, and what others call it.
  var headings: [String] { [label.pl, label.en] + synonyms }
}
