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
  /// What the fields are named and labelled, and the id.
  private let names: HeadingTable
  /// What lists call them, and whatever else a column may tell.
  private let synonyms: HeadingTable
  private let hasContacts: Bool
  /// The fields of when something begins and ends, of a kind that has them.
  private let times: (start: FieldDeclaration, end: FieldDeclaration)?
  /// The field that refers to what is held at a time, of a kind that has no times of its own.
  private let dated: FieldDeclaration?

  init(of kind: AnyKind) {
    self.kind = kind
    unknown = kind.field(Self.notes) == nil ? .ignored(.unknown) : .noted
    times = Self.times(of: kind)
    dated = Self.dated(in: kind)
    hasContacts = kind.kind == Organization.kind
    // Names go before labels, Polish before English.
    let fields = kind.fields.map { (field: $0, meaning: Self.meaning($0)) }
    names = HeadingTable(
      [Headings(.id, ["id"]), ColumnMapping.Ignored.headings[0]] + fields.map { Headings($0.meaning, [$0.field.name]) }
        + fields.map { Headings($0.meaning, [$0.field.label.pl]) }
        + fields.map { Headings($0.meaning, [$0.field.label.en]) })
    var synonyms = HeadingTable(kind.field(Self.address) == nil ? [] : AddressPart.headings)
    for row in ColumnMapping.Ignored.headings { synonyms.add(row) }
    for (field, meaning) in fields { synonyms.add(Headings(meaning, field.synonyms)) }
    // What a label has in brackets only explains it: „pojemność (osoby)”.
    for (field, meaning) in fields {
      let explained = [field.label.pl, field.label.en].filter { $0.contains("(") }
      synonyms.add(Headings(meaning, explained.map(Self.withoutBrackets)))
    }
    if kind.kind == Resource.kind { synonyms.add(Headings(.noted, Self.conditions)) }
    if hasContacts { synonyms.add(ContactHeadings.table) }
    if times != nil { for row in ColumnMapping.Meaning.dayHeadings { synonyms.add(row) } }
    if dated != nil {
      synonyms.add(ColumnMapping.Meaning.dayHeadings[0])
      synonyms.add(ColumnMapping.Meaning.hourHeadings)
    }
    if let part = Self.part(in: kind) {
      synonyms.add(Headings(.partOf, [part.whole.label.pl, part.whole.label.en] + part.whole.synonyms))
    }
    for field in kind.fields where Self.traits.contains(field.name) {
      for row in ColumnMapping.Meaning.traitHeadings(of: field) { synonyms.add(row) }
    }
    for row in PersonColumn.headings(in: kind) { synonyms.add(row) }
    for field in kind.rowMaking?.beside?.fields ?? [] {
      synonyms.add(Headings(.beside(field), [field.label.pl, field.label.en] + field.synonyms))
    }
    synonyms.add(ColumnMapping.Ignored.sent)
    self.synonyms = synonyms
  }

  /// The fields of which lists give each word a column of its own.
  private static let traits: Set<String> = [Resource.name(of: \.accessibility)]

  /// The field that refers to what is known by its name and when it begins; nil where the kind has none, or times of its own.
  static func dated(in kind: AnyKind) -> FieldDeclaration? {
    if times(of: kind) != nil { return nil }
    return kind.fields.first { field in
      guard field.isRequired, let referred = field.shape.refersTo.flatMap({ Schema.kind(named: $0.name) }),
        referred.likeness.count == 2
      else { return false }
      return referred.field(referred.likeness[1])?.shape == .time
    }
  }

  /// The field that refers to a record by a number that only says something within another one, and the field there that names that:
  /// the remark of an answer, whose number is one of its consultation. Nil where a kind has none.
  static func part(in kind: AnyKind) -> (field: FieldDeclaration, whole: FieldDeclaration)? {
    guard kind.kind == Response.kind, let field = kind.field(Response.name(of: \.submission)),
      let whole = Schema.kind(of: Submission.self).field(Submission.name(of: \.consultation))
    else { return nil }
    return (field, whole)
  }

  /// The field of the notes, which takes what no other does.
  static let notes = Organization.name(of: \.notes)
  /// What lists of resources tell beside the fields, and is a line of the conditions on which they are lent. Remarks are none:
  /// everyone sees the conditions, and nobody wrote the remarks for everyone.
  private static let conditions = ["kaucja", "deposit"]
  /// The field whose lines the noted columns of a kind are; nil: it has none.
  static func noted(of kind: AnyKind) -> FieldDeclaration? {
    kind.field(notes) ?? (kind.kind == Resource.kind ? kind.field(Resource.name(of: \.conditions)) : nil)
  }
  /// The field of the address, which takes the street and its numbers.
  static let address = Organization.name(of: \.address)

  /// The meaning of one heading. What is in brackets only explains it (`KRS (10 cyfr)`); of what is parted by a slash
  /// all that is known must mean the same (`Nazwa organizacji / stowarzyszenia`).
  func meaning(of header: String) -> Found {
    let whole = wholeMeaning(of: header)
    guard whole.meaning == unknown else { return whole }
    if Self.isPrivate(header) || hasContacts && ContactHeadings.isOfSomebody(header) {
      return (.ignored(.personal), .synonym)
    }
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
      return isReached && hasContacts ? (found.meaning, .synonym) : nil
    case .id, .addressPart, .trait, .person, .day, .hour, .lastDay, .partOf, .beside, .noted, .ignored: return nil
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
    let header = SpreadsheetFormula.meaning(of: header)
    let asked = Self.plainForm(header)
    if let meaning = names[asked] { return (meaning, .name) }
    let forms = [asked] + (synonyms[asked] == nil ? Self.singularForms(header) : [])
    let meaning = forms.lazy.compactMap { synonyms[$0] ?? names[$0] }.first
    return (meaning ?? unknown, .synonym)
  }

  /// Whether a word names what a column may be, or the id.
  func isKnown(_ word: String) -> Bool {
    let asked = Self.plainForm(word)
    switch names[asked] ?? synonyms[asked] {
    case nil, .ignored(.recorded), .ignored(.ordinal): return false
    case .id, .field, .addressPart, .trait, .contact, .day, .hour, .lastDay, .partOf, .beside, .person, .noted,
      .ignored:
      return true
    }
  }

  /// A column that is called a number and no more (`Nr`) is the house's where a street stands before it. Else it counts the rows;
  /// behind a whole address it is what it says, and told.
  func settleNumbers(_ found: inout [Found], _ headings: [String]) {
    let addresses = found.indices.filter { index in
      if case .field(let field) = found[index].meaning { field.name == Self.address } else { false }
    }
    // Of two the surer name has the field: `Adres` beside `Ulica`.
    let address = addresses.max { found[$0].strength.rawValue < found[$1].strength.rawValue }
    let isStreet = address.map { found[$0].strength == .asked || Self.isStreet(headings[$0]) } ?? false
    for index in found.indices
    where found[index].meaning == .addressPart(.house) && found[index].strength != .asked
      && Self.bareNumbers.contains(Self.plainForm(headings[index]))
    {
      let isBehind = address.map { $0 < index } ?? false
      if isBehind, isStreet { continue }
      found[index].meaning = isBehind || addresses.contains { $0 < index } ? unknown : .ignored(.ordinal)
    }
  }

  private static let bareNumbers: Set<String> = ["nr", "numer"]

  /// Whether a heading is that of streets without their numbers: `Ulica`, and neither `Adres` nor `ulica i nr`.
  private static func isStreet(_ heading: String) -> Bool {
    let words = PolishText.folded(PastedText.plain(heading)).split { !$0.isLetter }
    return words.contains { $0 == "ul" || $0 == "street" || $0.hasPrefix("ulic") }
      && !words.contains { $0 == "nr" || $0.hasPrefix("numer") || $0 == "number" }
  }

  /// Prefers full names: a list with both „Nazwa” and „Pełna nazwa” keeps the short name in the former.
  func preferFullNames(_ found: inout [Found]) {
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
  }

  /// A column called only by a day is the beginning where no other column is, and one by the last day the end; of two the second
  /// is none. Where the day is that of what rows refer to, it is none without a column of that.
  func settleDay(_ found: inout [Found], _ headings: [String]) {
    // Beside a date `Dzień` is that of the week.
    let days = found.indices.filter { found[$0].meaning == .day }
    if days.count > 1, days.contains(where: { !Self.isOfWeek(headings[$0]) }) {
      for index in days where Self.isOfWeek(headings[index]) && found[index].strength != .asked {
        found[index].meaning = .ignored(.ordinal)
      }
    }
    guard let times else {
      let isReferred = dated.map { field in found.contains { $0.meaning == .field(field) } } ?? false
      for meaning in [ColumnMapping.Meaning.day, .hour] {
        let places = found.indices.filter { found[$0].meaning == meaning }
        for index in places.dropFirst(isReferred ? 1 : 0) { found[index].meaning = unknown }
      }
      return
    }
    for (meaning, field) in [(ColumnMapping.Meaning.day, times.start), (.lastDay, times.end)] {
      let days = found.indices.filter { found[$0].meaning == meaning }
      for index in days.dropFirst() { found[index].meaning = unknown }
      if let day = days.first, !found.contains(where: { $0.meaning == .field(field) }) {
        found[day].meaning = .field(field)
      }
    }
  }

  /// Whether a heading may be that of a day of the week.
  static func isOfWeek(_ heading: String) -> Bool { ["dzien", "day"].contains(plainForm(heading)) }

  /// The fields of when a record of a kind begins and ends; nil where it has none.
  static func times(of kind: AnyKind) -> (start: FieldDeclaration, end: FieldDeclaration)? {
    guard let start = kind.field(Session.name(of: \.start)), let end = kind.field(Session.name(of: \.end)),
      start.shape == .time, end.shape == .time
    else { return nil }
    return (start, end)
  }

  private static func meaning(_ field: FieldDeclaration) -> ColumnMapping.Meaning {
    field.changeability == .derived ? .ignored(.derived(field)) : .field(field)
  }
}
