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

  /// The headings, as lists have them.
  private var headings: [String] {
    switch self {
    case .name:
      [
        "nazwisko i imię", "imię nazwisko", "uczestnik", "uczestniczka", "uczestnik / uczestniczka",
        "osoba zgłaszająca",
        "autor", "autor uwagi", "zgłaszający uwagę", "nadawca", "participant", "full name", "submitter",
      ]
    case .givenName: ["imię", "imiona", "first name", "given name"]
    case .surname: ["nazwisko", "last name", "surname", "family name"]
    case .email: ["e-mail", "adres e-mail", "mail", "adres mailowy", "email", "e-mail address"]
    case .phone:
      [
        "tel.", "nr telefonu", "numer telefonu", "nr tel.", "tel. kom.", "telefon komórkowy", "komórka", "kom.",
        "phone",
        "telephone", "telefon kontaktowy",
      ]
    }
  }

  /// The field of the person that it is; nil for a part of the name.
  private var field: FieldDeclaration? {
    let people = Schema.kind(named: Person.kind.name)
    return switch self {
    case .name: people?.field(Person.name(of: \.name))
    case .email: people?.field(Person.name(of: \.email))
    case .phone: people?.field(Person.name(of: \.phone))
    case .givenName, .surname: nil
    }
  }

  /// The meanings by headings, in the form in which headings are compared; none for a kind that names nobody.
  static func meanings(in kind: AnyKind) -> [String: PersonColumn] {
    let isPerson = kind.kind == Person.kind
    guard isPerson || !(kind.rowMaking?.naming.isEmpty ?? true) else { return [:] }
    var meanings: [String: PersonColumn] = [:]
    for column in allCases where !isPerson || column.field == nil {
      let labels = column.field.map { [$0.label.pl, $0.label.en] } ?? []
      for heading in labels + column.headings { meanings[HeadWords.plainForm(heading)] = column }
    }
    return meanings
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
    let field = Schema.kind(of: record.id)?.rowMaking?.naming.first
    let id = field.flatMap { record.values[$0]?.text } ?? record.id.raw
    guard let person = register.record(Identifier<Person>(id)) else { return "" }
    return switch self {
    case .name, .surname: person.name
    case .givenName: ""
    case .email: person.email
    case .phone: person.phone
    }
  }
}

extension AnyKind {
  /// The required fields that need no column of their own: what its act fills in, and whoever other columns name.
  func filledIn(beside columns: [ColumnMapping.Meaning]) -> Set<String> {
    guard let making = rowMaking else { return [] }
    let hasName = columns.contains { column in
      switch column {
      case .person(.name), .person(.surname), .person(.givenName): true
      case .field(let field): making.naming.contains(field.name)
      case .id, .addressPart, .contact, .person, .day, .noted, .ignored: false
      }
    }
    let named = kind == Person.kind ? [Person.name(of: \.name)] : Array(making.naming.prefix(1))
    return making.settling.union(hasName ? named : [])
  }
}
