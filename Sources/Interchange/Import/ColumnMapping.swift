import CivicDomain

/// The mapping of a file's columns to the fields of a kind of record.
///
/// A header is understood as the field's name in `camelCase` or `snake_case`, as its Polish or English label or as what
/// the lists of others call it, whatever the case, hyphens, dots, spaces and diacritics; or as the user says
/// (`--map THEIRS=OURS`). What no field is called becomes a line of the record's notes, so that nothing is lost.
public struct ColumnMapping: Sendable {
  /// The meaning of a column.
  public enum Meaning: Hashable, Sendable {
    /// The record's id.
    case id
    /// A field of the record.
    case field(FieldDeclaration)
    /// A part of the address that a list keeps apart from the street.
    case addressPart(HeadWords.AddressPart)
    /// Whether a field that holds several words holds this one: `PJM` with `tak` in its cells.
    case trait(FieldDeclaration, FieldShape.Option)
    /// Something of a person who speaks for the row's organization.
    case contact(ContactColumn)
    /// The day of the row's times, of which other columns tell the clock alone.
    case day
    /// The hour of what the row refers to, whose day another column tells.
    case hour
    /// The day on which it ends, where that has a column of its own.
    case lastDay
    /// What the record is a part of to which the row refers by a number: the consultation of a remark.
    case partOf
    /// Something of the person whom the row's record names, or is.
    case person(PersonColumn)
    /// A field of what stands beside the record, and is a record of its own: the answer beside a remark.
    case beside(FieldDeclaration)
    /// A line of the record's notes.
    case noted
    /// The column is ignored.
    case ignored(Ignored)
  }

  /// The reason why a column is ignored.
  public enum Ignored: Hashable, Sendable {
    /// No field has this name, and records of this kind have no notes. It is reported, for it may be a slip of typing.
    case unknown
    /// The field is worked out by the program and cannot be imported. It is reported.
    case derived(FieldDeclaration)
    /// The program itself notes who changed a record and when.
    case recorded
    /// The column is the rows' running number.
    case ordinal
    /// It tells what is a person's alone (`PESEL prezesa`), and has no home in the register. It is reported.
    case personal
    /// The user drops the column: `--drop COLUMN`.
    case unwanted
  }

  /// The meanings of the columns, from left to right.
  public private(set) var columns: [Meaning]
  /// The headings of the columns, from left to right.
  public private(set) var headings: [String]
  /// How many columns the file has: those behind them hold what a person typed for single rows.
  public let width: Int
  /// The indices of the columns that are reported: those that become no field, and those of which it is not sure whose they are.
  public let worthReporting: [Int]
  /// The columns that are the organization's and may be a person's, and the heading under which they would be: `telefon prezesa`.
  public let doubtful: [Int: String]
  /// The columns that are noted because another one is their field already: a second telephone.
  public let seconds: [Int: FieldDeclaration]
  /// The columns that the user gave to fields, and that are called by nothing known: by a thing that the field may hold, `PJM`.
  let things: Set<Int>
  /// The columns that the user gave to fields: so they say that everyone may read what is in them. What an earlier list remembers
  /// says no such thing of this one.
  let confirmed: Set<Int>
  /// The columns of what reaches somebody whom no column names, `Skrzynka prezeski`: they are noted, but for what is a person's own.
  public let ownerless: Set<Int>
  /// The required fields for which there is no column: without them a row can change a record, and make none.
  public private(set) var missing: [FieldDeclaration]
  /// The people of whom each row tells, by their columns.
  let contacts: [ContactGroup]
  /// The field whose lines the noted columns are.
  private let noted: FieldDeclaration?

  /// Maps the columns of a file's first row.
  ///
  /// - Parameters:
  ///   - renamed: their header → our field, as the user gave them; an empty field passes the column over.
  ///   - remembered: the columns of an earlier list, which are what they were; what the user gives counts before it.
  ///   - given: the fields that have a value for every row.
  /// - Throws: what makes the whole file unfit: no known column, a field twice, a renaming that names nothing.
  public init(
    header: [TableCell], of kind: AnyKind, renamed: [String: String] = [:], remembered: [RememberedColumn] = [],
    given: Set<String> = []
  ) throws(ImportError) {
    let words = HeadWords(of: kind)
    let renaming = try ColumnMapping.renaming(renamed, header, words)
    var found = header.enumerated().map { words.meaning(of: renaming[$0.offset] ?? $0.element.text) }
    for (index, meaning) in ColumnMapping.places(of: remembered, in: header) where renaming[index] == nil {
      found[index] = (meaning, .asked)
    }
    for (index, ours) in renaming where ours.isEmpty { found[index] = (.ignored(.unwanted), .asked) }
    for index in renaming.keys {
      // Of a field that holds several words each may have its column.
      let own = words.meaning(of: header[index].text).meaning
      if case .trait(let field, _) = own, found[index].meaning == .field(field) { found[index].meaning = own }
      found[index].strength = .asked
    }
    words.preferFullNames(&found)
    words.settleNumbers(&found, header.map(\.text))
    words.settleDay(&found, header.map(\.text))
    if kind.kind == Organization.kind { ColumnMapping.giveToContacts(&found) }
    ColumnMapping.giveToWhatIsBeside(&found, of: kind)
    seconds = try ColumnMapping.settle(&found, header, words)
    var columns = found.map(\.meaning)
    contacts = ContactGroup.all(of: &columns, unknown: words.unknown)
    let roles = contacts.map(\.role)
    ownerless = Set(
      columns.indices.filter { columns[$0] == words.unknown && found[$0].meaning.isOfSomebody(besides: roles) })
    confirmed = Set(renaming.keys.filter { if case .field = columns[$0] { true } else { false } })
    PersonColumn.keepFirst(in: &columns, unknown: words.unknown)
    let doubtful = ColumnMapping.doubtful(columns, contacts).filter { found[$0.key].strength != .asked }
    self.doubtful = doubtful
    things = Set(
      columns.indices.filter { index in
        guard case .field = columns[index], found[index].strength == .asked else { return false }
        return words.meaning(of: header[index].text).meaning == words.unknown
      })
    let isAnyKnown = columns.contains { meaning in
      switch meaning {
      case .id, .field, .person: true
      case .addressPart, .trait, .contact, .day, .hour, .lastDay, .partOf, .beside, .noted, .ignored: false
      }
    }
    guard isAnyKnown else { throw .noKnownColumn(header) }
    self.columns = columns
    noted = HeadWords.noted(of: kind)
    width = columns.count
    headings = header.map { SpreadsheetFormula.meaning(of: $0.text) }
    worthReporting = columns.indices.filter { index in
      if doubtful[index] != nil { return true }
      switch columns[index] {
      case .noted, .contact: return !header[index].text.isEmpty
      case .ignored(.unknown), .ignored(.derived), .ignored(.personal): return !header[index].text.isEmpty
      case .id, .field, .addressPart, .trait, .person, .day, .hour, .lastDay, .partOf, .beside, .ignored(.recorded),
        .ignored(.ordinal), .ignored(.unwanted):
        return false
      }
    }
    let named = columns.compactMap { if case .field(let field) = $0 { field.name } else { nil } }
    let filled = kind.filledIn(beside: columns)
    missing = kind.fields.filter {
      $0.isRequired && !named.contains($0.name) && !given.contains($0.name) && !filled.contains($0.name)
    }
  }

  /// The same for a list whose cells say when the records end beside when they begin, `17:00–19:00`: no column is missing for that.
  func ending(besides end: FieldDeclaration) -> ColumnMapping {
    var mapping = self
    mapping.missing.removeAll { $0 == end }
    return mapping
  }

  /// The field whose lines the noted columns are, where everyone sees it; nil: they are lines of the staff's notes.
  public var notedOpenly: FieldDeclaration? { noted.flatMap { $0.audience == .staff ? nil : $0 } }

  /// The column that a field is called by, where it is passed over: an earlier list did so, or whoever imports this one.
  public func passedOver(_ field: FieldDeclaration, of kind: AnyKind) -> Int? {
    let words = HeadWords(of: kind)
    return columns.indices.first { index in
      columns[index] == .ignored(.unwanted) && words.meaning(of: headings[index]).meaning == .field(field)
    }
  }

  /// The mapping with columns of these fields behind those of the file.
  func adding(_ fields: [FieldDeclaration]) -> ColumnMapping {
    var mapping = self
    mapping.columns += fields.map { .field($0) }
    mapping.headings += fields.map { _ in "" }
    return mapping
  }

  /// How many columns of a row of headings are known: by this a table's head row is found among the titles above it.
  ///
  /// - Parameter named: the headings that the user or an earlier list names, in the form in which they are compared.
  static func known(in header: [TableCell], _ words: HeadWords, named: Set<String>) -> Int {
    header.count { cell in
      if !named.isEmpty, named.contains(HeadWords.plainForm(cell.text)) { return true }
      switch words.meaning(of: cell.text).meaning {
      case .id, .field, .addressPart, .trait, .contact, .person, .day, .hour, .lastDay, .partOf, .beside,
        .ignored(.ordinal),
        .ignored(.recorded),
        .ignored(.derived):
        return true
      case .noted, .ignored(.unknown), .ignored(.personal), .ignored(.unwanted): return false
      }
    }
  }

  /// The field that a column is, of the row's record or of the person whom that names; nil: none, or a part of one.
  public func field(at index: Int) -> FieldDeclaration? {
    switch columns[index] {
    case .field(let field), .beside(let field): field
    case .person(let part): part.field
    case .contact(let part): part.field
    case .id, .addressPart, .trait, .day, .hour, .lastDay, .partOf, .noted, .ignored: nil
    }
  }

  /// The letter by which a spreadsheet calls a column, counted from 0: A, B … Z, AA.
  public static func letter(_ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest >= 0 {
      letters = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }

  /// The columns that are named by their headings, where one alone has it, or by their letters.
  static func named(in header: [TableCell], _ names: [String]) -> Set<Int> {
    Set(
      names.flatMap { name -> [Int] in
        let asked = HeadWords.plainForm(name)
        let indexes = header.indices.filter { HeadWords.plainForm(header[$0].text) == asked }
        return indexes.isEmpty
          ? header.indices.filter { letter($0).lowercased() == asked } : indexes.count == 1 ? indexes : []
      })
  }

  /// The fields that the user names for columns, by the columns' indices. A column is named by its heading, else by its
  /// letter.
  private static func renaming(
    _ renamed: [String: String], _ header: [TableCell], _ words: HeadWords
  ) throws(ImportError) -> [Int: String] {
    var renaming: [Int: String] = [:]
    for (theirs, ours) in renamed.sorted(by: { $0.key < $1.key }) {
      let asked = HeadWords.plainForm(theirs)
      let indexes = header.indices.filter { HeadWords.plainForm(header[$0].text) == asked }
      let named = indexes.isEmpty ? header.indices.filter { letter($0).lowercased() == asked } : indexes
      guard !named.isEmpty else { throw .noSuchColumn(theirs) }
      if !ours.isEmpty, !words.isKnown(ours) { throw .noSuchField(ours) }
      for index in named { renaming[index] = ours }
    }
    return renaming
  }

  /// A telephone and an address right beside a person are that person's: nobody's private number becomes everyone's by
  /// the way. Who knows better says so (`--map "Tel."=phone`).
  private static func giveToContacts(_ found: inout [HeadWords.Found]) {
    // What the people whose columns stand side by side are reached by already.
    var known: [ColumnMapping.Meaning] = []
    for index in found.indices {
      if case .contact(let column) = found[index].meaning {
        if column.isName { known = [] }
        known.append(found[index].meaning)
        continue
      }
      defer { if case .contact = found[index].meaning {} else { known = [] } }
      guard !known.isEmpty, found[index].strength != .asked, case .field(let field) = found[index].meaning,
        case .contact(let column)? = reaching(field), !known.contains(where: column.isOfSameSort)
      else { continue }
      found[index].meaning = .contact(column)
      known.append(.contact(column))
    }
  }

  /// What a person is reached by, where a column of the organization tells the same of them.
  private static func reaching(_ field: FieldDeclaration) -> Meaning? {
    if field.name == Organization.name(of: \.phone) { return .contact(.phone(of: nil)) }
    return field.name == Organization.name(of: \.email) ? .contact(.email(of: nil)) : nil
  }

  /// The columns of the organization's telephone and address that stand to the right of somebody of whom the list tells none, or
  /// tells one only by standing beside them, and the heading under which they would be theirs: whose they are is said, for
  /// everyone may see the organization's.
  private static func doubtful(_ columns: [Meaning], _ contacts: [ContactGroup]) -> [Int: String] {
    var doubtful: [Int: String] = [:]
    for (index, meaning) in columns.enumerated() {
      guard case .field(let field) = meaning, case .contact(let part)? = reaching(field),
        let group = contacts.last(where: { $0.name < index })
      else { continue }
      // `Telefon prezesa` leaves no doubt that the next is another's, `Telefon` does.
      if let own = part.isPhone ? group.phone : group.email, columns[own] != .contact(part) { continue }
      doubtful[index] = ContactHeadings.heading(field, ofRole: group.role)
    }
    return doubtful
  }

  /// Right behind a column of what stands beside the record a column that both may have is of that: `Stanowisko`,
  /// `Uzasadnienie`. Of two that say the same of it the second is passed over.
  private static func giveToWhatIsBeside(_ found: inout [HeadWords.Found], of kind: AnyKind) {
    guard let beside = kind.rowMaking?.beside else { return }
    for index in found.indices.dropFirst() {
      guard case .beside = found[index - 1].meaning, found[index].strength != .asked,
        case .field(let field) = found[index].meaning,
        let own = beside.fields.first(where: { $0.label == field.label })
      else { continue }
      found[index] = (.beside(own), .synonym)
    }
    var seen: Set<FieldDeclaration> = []
    for index in found.indices {
      guard case .beside(let field) = found[index].meaning, !seen.insert(field).inserted else { continue }
      found[index].meaning = .ignored(.unknown)
    }
  }

  /// Settles which column has a field where several mean it: the surest name has it, and the others are noted; two that
  /// are equally sure make the file unfit, but for telephones and addresses, of which many a list has two.
  /// - Returns: the others, each with the field.
  private static func settle(
    _ found: inout [HeadWords.Found], _ header: [TableCell], _ words: HeadWords
  ) throws(ImportError) -> [Int: FieldDeclaration] {
    var firstOf: [String: Int] = [:]
    var seconds: [Int: FieldDeclaration] = [:]
    for index in found.indices {
      guard case .field(let field) = found[index].meaning else { continue }
      guard let first = firstOf.updateValue(index, forKey: field.name) else { continue }
      if found[first].strength == .synonym || found[index].strength == .synonym {
        let weaker = found[first].strength.rawValue < found[index].strength.rawValue ? first : index
        found[weaker].meaning = words.unknown
        seconds[weaker] = field
        firstOf[field.name] = weaker == first ? index : first
      } else if words.unknown == .noted, reaching(field) != nil, found[index].strength != .asked {
        found[index].meaning = words.unknown
        seconds[index] = field
        firstOf[field.name] = first
      } else {
        throw .columnTwice(field, first: header[first], second: header[index], at: index)
      }
    }
    return seconds
  }
}

extension ColumnMapping.Meaning {
  /// Whether it is what reaches somebody of a role that no column names.
  func isOfSomebody(besides roles: [String]) -> Bool {
    guard case .contact(.phone(of: let role?)) = self else {
      if case .contact(.email(of: let role?)) = self { return !roles.contains(role) }
      return false
    }
    return !roles.contains(role)
  }

  /// Whether what its cells say goes anywhere.
  var isRead: Bool { if case .ignored = self { false } else { true } }
}
