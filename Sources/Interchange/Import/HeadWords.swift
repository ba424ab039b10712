import CivicDomain

/// The words that may be the heading of a column in a kind's table.
public struct HeadWords: Sendable {
  /// A part of an address that lists keep apart from the street.
  public enum AddressPart: Hashable, Sendable {
    /// The number of the house.
    case house
    /// The number of the flat or room.
    case flat
  }

  /// The strength of the match of a column and a field.
  enum Strength: Int {
    /// The word is a synonym, by which the lists of others call the field.
    case synonym
    /// The word is the field's name or label.
    case name
    /// The user asked for it.
    case asked
  }

  /// The meaning of a heading, and how sure it is.
  typealias Found = (meaning: ColumnMapping.Meaning, strength: Strength)

  /// The meaning of a column that no field is called.
  let unknown: ColumnMapping.Meaning
  private let kind: AnyKind
  private let names: [String: FieldDeclaration]
  private let synonyms: [String: FieldDeclaration]
  private let hasAddress: Bool
  private let contacts: [String: ContactColumn]
  /// The fields of when something begins and ends, of a kind that has them.
  private let times: (start: FieldDeclaration, end: FieldDeclaration)?
  private let people: [String: PersonColumn]

  init(of kind: AnyKind) {
    self.kind = kind
    unknown = kind.field(Self.notes) == nil ? .ignored(.unknown) : .noted
    hasAddress = kind.field(Self.address) != nil
    times = Self.times(of: kind)
    contacts = kind.kind == Organization.kind ? ContactHeadings.meanings : [:]
    people = PersonColumn.meanings(in: kind)
    var names: [String: FieldDeclaration] = [:]
    var synonyms: [String: FieldDeclaration] = [:]
    func add(_ word: String, _ field: FieldDeclaration, to words: inout [String: FieldDeclaration]) {
      let form = Self.plainForm(word)
      if words[form] == nil { words[form] = field }
    }
    // Names go before labels, Polish before English.
    for field in kind.fields { add(field.name, field, to: &names) }
    for field in kind.fields { add(field.label.pl, field, to: &names) }
    for field in kind.fields { add(field.label.en, field, to: &names) }
    for field in kind.fields { for word in field.synonyms { add(word, field, to: &synonyms) } }
    // What a label has in brackets only explains it: „pojemność (osoby)”.
    for field in kind.fields {
      for label in [field.label.pl, field.label.en] where label.contains("(") {
        add(Self.withoutBrackets(label), field, to: &synonyms)
      }
    }
    self.names = names
    self.synonyms = synonyms
  }

  /// The field of the notes, which takes what no other does.
  static let notes = Organization.name(of: \.notes)
  /// The field of the address, which takes the street and its numbers.
  static let address = Organization.name(of: \.address)

  /// The meaning of one heading. What is in brackets only explains it (`KRS (10 cyfr)`); of what is parted by a slash
  /// all that is known must mean the same (`Nazwa organizacji / stowarzyszenia`).
  func meaning(of header: String) -> Found {
    let whole = wholeMeaning(of: header)
    guard whole.meaning == unknown else { return whole }
    if Self.isPrivate(header) { return (.ignored(.personal), .synonym) }
    if let second = secondMeaning(of: header) { return second }
    let bare = Self.withoutBrackets(header)
    let known = bare.split(separator: "/").map { wholeMeaning(of: String($0)) }.filter { $0.meaning != unknown }
    guard let first = known.first else { return whole }
    // Beside a name stands what they are reached by: `Osoba do kontaktu / telefon`.
    if case .contact(let column) = first.meaning, column.isName { return (first.meaning, .synonym) }
    guard known.allSatisfy({ $0.meaning == first.meaning }) else { return whole }
    return (first.meaning, .synonym)
  }

  /// The meaning of a further column of people or of what they are reached by: `Osoba do kontaktu 2`, `Telefon 2`.
  private func secondMeaning(of header: String) -> Found? {
    let plain = header.reversed().drop { $0.isNumber || $0.isWhitespace || $0 == "." }.reversed()
    guard plain.count < header.count, header.contains(where: \.isNumber), !plain.isEmpty else { return nil }
    let found = wholeMeaning(of: String(plain))
    switch found.meaning {
    case .contact: return (found.meaning, .synonym)
    case .field(let field):
      let isReached = [Organization.name(of: \.phone), Organization.name(of: \.email)].contains(field.name)
      return isReached && !contacts.isEmpty ? (found.meaning, .synonym) : nil
    case .id, .addressPart, .person, .day, .noted, .ignored: return nil
    }
  }

  /// Whether a heading names what is somebody's alone, and no organization's: it has no home in the register, and notes are
  /// none.
  private static func isPrivate(_ header: String) -> Bool {
    let words = PolishText.folded(PastedText.plain(header)).split { !$0.isLetter }
    return words.contains { word in privateWords.contains { word.hasPrefix($0) } }
  }

  private static let privateWords = [
    "pesel", "zamieszkani", "zameldowani", "domow", "pryw", "urodz", "dowod", "paszport",
  ]

  private static func withoutBrackets(_ header: String) -> String {
    var depth = 0
    return header.filter { sign in
      if sign == "(" { depth += 1 }
      defer { if sign == ")", depth > 0 { depth -= 1 } }
      return depth == 0
    }
  }

  private func wholeMeaning(of header: String) -> Found {
    let asked = Self.plainForm(SpreadsheetFormula.meaning(of: header))
    switch asked {
    case "id": return (.id, .name)
    case "changedat", "changedby", "zmieniono", "zmienil(a)", "changed": return (.ignored(.recorded), .name)
    case "lp", "poz", "pozycja", "nrporz", "nrporzadkowy", "numerporzadkowy", "liczbaporzadkowa", "#":
      return (.ignored(.ordinal), .synonym)
    case "nrdomu", "numerdomu", "nrbudynku": if hasAddress { return (.addressPart(.house), .synonym) }
    case "nrlokalu", "numerlokalu", "lokal", "nrmieszkania": if hasAddress { return (.addressPart(.flat), .synonym) }
    case "nr", "numer":
      if names[asked] == nil { return (hasAddress ? .addressPart(.house) : .ignored(.ordinal), .synonym) }
    case _: break
    }
    if let field = names[asked] { return (Self.meaning(field), .name) }
    if let field = synonyms[asked] { return (Self.meaning(field), .synonym) }
    if let column = contacts[asked] { return (.contact(column), .synonym) }
    if let meaning = times.flatMap({ Self.timeMeaning(asked, $0.start, $0.end) }) { return (meaning, .synonym) }
    if let column = people[asked] { return (.person(column), .synonym) }
    return (unknown, .synonym)
  }

  /// Whether a word names a field, or the id.
  func isKnown(_ word: String) -> Bool {
    let asked = Self.plainForm(word)
    return asked == "id" || names[asked] != nil || synonyms[asked] != nil || contacts[asked] != nil
      || people[asked] != nil
  }

  /// Prefers full names: a list with both „Nazwa” and „Pełna nazwa” keeps the short name in the former. A number
  /// without a street is the rows' own.
  func preferFullNames(_ found: inout [Found], isBare: (Int) -> Bool) {
    func indexes(_ name: String) -> [Int] {
      found.indices.filter { if case .field(let field) = found[$0].meaning { field.name == name } else { false } }
    }
    if let short = kind.field(Organization.name(of: \.shortName)), indexes(short.name).isEmpty {
      let named = indexes(Organization.name(of: \.name))
      if named.count == 2, let full = named.first(where: { found[$0].strength == .synonym }),
        let brief = named.first(where: { found[$0].strength == .name })
      {
        found[full].strength = .name
        found[brief] = (.field(short), .synonym)
      }
    }
    if indexes(Self.address).isEmpty {
      for index in found.indices
      where found[index].meaning == .addressPart(.house) && found[index].strength != .asked
        && isBare(index)
      {
        found[index].meaning = .ignored(.ordinal)
      }
    }
  }

  /// A column called only by a day is the beginning where no other column is; of two the second is none.
  func settleDay(_ found: inout [Found]) {
    guard let times else { return }
    let days = found.indices.filter { found[$0].meaning == .day }
    for index in days.dropFirst() { found[index].meaning = unknown }
    if let day = days.first, !found.contains(where: { $0.meaning == .field(times.start) }) {
      found[day].meaning = .field(times.start)
    }
  }

  /// The fields of when a record of a kind begins and ends; nil where it has none.
  static func times(of kind: AnyKind) -> (start: FieldDeclaration, end: FieldDeclaration)? {
    guard let start = kind.field(Session.name(of: \.start)), let end = kind.field(Session.name(of: \.end)),
      start.shape == .time, end.shape == .time
    else { return nil }
    return (start, end)
  }

  /// What offices call the columns of a day and of the clock times of that day.
  private static func timeMeaning(
    _ asked: String, _ start: FieldDeclaration, _ end: FieldDeclaration
  ) -> ColumnMapping.Meaning? {
    switch asked {
    case "data", "dzien", "termin", "dataspotkania", "datazajec", "datawydarzenia", "date", "day": .day
    case "od", "godz", "godzina", "godzinaod", "godzod", "odgodziny", "odgodz", "godzinarozpoczecia", "rozpoczecie",
      "starttime", "from":
      .field(start)
    case "do", "godzinado", "godzdo", "dogodziny", "dogodz", "godzinazakonczenia", "zakonczenie",
      "endtime", "to", "until":
      .field(end)
    case _: nil
    }
  }

  private static func meaning(_ field: FieldDeclaration) -> ColumnMapping.Meaning {
    field.changeability == .derived ? .ignored(.derived(field)) : .field(field)
  }

  /// The form in which headings are compared: `legalForm`, `legal_form`, `Legal form`, `LEGAL-FORM` and `Legal form:`
  /// are alike.
  static func plainForm(_ text: String) -> String {
    let signs = Set("-_*.:\"'".utf8)
    let folded = PolishText.folded(PastedText.plain(text)).utf8
    return String(decoding: folded.filter { $0 > 0x20 && !signs.contains($0) }, as: UTF8.self)
  }
}
