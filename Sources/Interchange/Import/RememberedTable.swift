import CivicDomain
import Words

/// Records as a list that somebody remembered had them: the same columns in the same order, under the same headings.
///
/// What the program does not keep, or whoever reads it may not see, is an empty cell.
public struct RememberedTable {
  /// Who reads the list.
  public enum Reader: Sendable {
    /// Everyone.
    case everyone
    /// The staff, without personal data.
    case staff
    /// Whoever may see personal data.
    case keeper
  }

  /// A cell: what it says, and the value and field by which a spreadsheet counts with it.
  public struct Cell {
    /// The value; nil: nothing.
    public let value: FieldValue?
    /// The field whose value it is; nil: none.
    public let field: FieldDeclaration?
    /// What it says.
    public let text: String
  }

  private struct Column {
    let heading: String
    let meaning: ColumnMapping.Meaning
    let text: (FieldValue?) -> String
  }

  private let kind: AnyKind
  private let columns: [Column]
  private let groups: [ContactGroup]
  /// The fields of when something begins and ends, where the day has a column of its own.
  private let times: (start: FieldDeclaration, end: FieldDeclaration)?
  /// How the end of something is written beside its beginning, where no column tells it.
  private let ending: ((FieldValue?) -> String)?
  /// The headings under which the notes have the columns, and those of the columns that the notes have.
  private let noteHeadings: [String]
  private let noted: [String]
  private let register: any Register
  private let now: LocalTime
  /// Who reads it.
  public var reader: Reader

  /// The list of some columns, as they are remembered.
  public init(
    _ remembered: [String], of kind: AnyKind, on register: any Register, at now: LocalTime, for reader: Reader,
    in words: Words
  ) {
    let known = remembered.map { RememberedColumn($0, of: kind) }
    var meanings = known.map { $0.meaning ?? .ignored(.unwanted) }
    groups = ContactGroup.all(of: &meanings, unknown: .ignored(.unwanted))
    columns = zip(known, meanings).map { column, meaning in
      Column(heading: column.heading, meaning: meaning, text: Self.text(of: meaning, in: kind, words))
    }
    let times = HeadWords.times(of: kind)
    self.times = columns.contains { $0.meaning == .day } ? times : nil
    let isEndTold = columns.contains { column in times.map { column.meaning == .field($0.end) } ?? true }
    ending = isEndTold ? nil : times.map { words.cells(of: $0.end.name, in: kind) }
    let noteHeadings = NoteLines.headings(of: known.map(\.heading))
    self.noteHeadings = noteHeadings
    noted = meanings.indices.filter { meanings[$0] == .noted || Self.mayLeave(meanings[$0]) }.map { noteHeadings[$0] }
    self.kind = kind
    self.register = register
    self.now = now
    self.reader = reader
  }

  private static func text(
    of meaning: ColumnMapping.Meaning, in kind: AnyKind, _ words: Words
  ) -> (FieldValue?) -> String {
    switch meaning {
    case .field(let field), .ignored(.derived(let field)): words.cells(of: field.name, in: kind)
    case .day, .lastDay:
      HeadWords.times(of: kind).map { words.cells(of: $0.start.name, in: kind) } ?? { $0?.plain ?? "" }
    case .beside(let field):
      kind.rowMaking?.beside.flatMap { Schema.kind(named: $0.kind.name) }.map { words.cells(of: field.name, in: $0) }
        ?? { $0?.plain ?? "" }
    case .hour: HeadWords.dated(in: kind).map { words.cells(of: $0.name, in: kind) } ?? { $0?.plain ?? "" }
    case .trait(let field, let option): Self.trait(option, of: field, in: words)
    case .partOf:
      HeadWords.part(in: kind).map { words.cells(of: $0.whole.name, in: Schema.kind(of: Submission.self)) }
        ?? { $0?.plain ?? "" }
    case .id, .addressPart, .contact, .person, .noted, .ignored: { $0?.plain ?? "" }
    }
  }

  /// Whether a field that holds several words holds one of them, as a column of that word says so.
  private static func trait(
    _ option: FieldShape.Option, of field: FieldDeclaration, in words: Words
  ) -> (FieldValue?) -> String {
    { value in value.map { words.yes($0.texts.contains(option.word)) } ?? "" }
  }

  /// The headings, from left to right.
  public var headings: [String] { columns.map(\.heading) }

  /// The headings of the columns that stay empty because whoever reads it may not see what they hold.
  public var withheld: [String] { columns.filter { !mayBeSeen($0.meaning) }.map(\.heading) }

  /// Whether any of its columns tells of people.
  public var tellsOfPeople: Bool {
    !groups.isEmpty || columns.contains { if case .person = $0.meaning { true } else { false } }
  }

  private func mayBeSeen(_ meaning: ColumnMapping.Meaning) -> Bool {
    let audience: Audience =
      switch meaning {
      case .id, .addressPart, .ignored(.unknown), .ignored(.recorded), .ignored(.personal), .ignored(.ordinal),
        .ignored(.unwanted):
        .everyone
      case .field(let field), .ignored(.derived(let field)), .trait(let field, _): field.audience
      case .hour: HeadWords.dated(in: kind)?.audience ?? .staff
      case .day, .lastDay: HeadWords.times(of: kind)?.start.audience ?? .staff
      case .contact, .person: .personal
      case .partOf, .beside, .noted: .staff
      }
    return switch audience {
    case .everyone: true
    case .staff: reader != .everyone
    case .personal: reader == .keeper
    }
  }

  /// The cells of a record, which is the `number`th of the list, counted from 1.
  public func cells(of record: StoredRecord, number: Int) -> [Cell] {
    let people = reader == .keeper && tellsOfPeople ? people(of: record.id) : [:]
    return columns.enumerated().map { index, column in
      guard mayBeSeen(column.meaning) else { return Cell(value: nil, field: nil, text: "") }
      return cell(column, at: index, of: record, number, people)
    }
  }

  private func cell(
    _ column: Column, at index: Int, of record: StoredRecord, _ number: Int, _ people: [Int: String]
  ) -> Cell {
    func plain(_ text: String) -> Cell { Cell(value: text.isEmpty ? nil : .text(text), field: nil, text: text) }
    switch column.meaning {
    case .id: return plain(record.id.raw)
    case .field(let field):
      let value = record.values[field.name]
      // What other columns of the list say of it stands in those.
      if field == HeadWords.noted(of: kind), let notes = value?.text {
        return plain(NoteLines.without(noted, in: notes))
      }
      if kind.kind == Person.kind, field.name == Person.name(of: \.name) {
        return plain(named(column.text(value), in: index))
      }
      if let name = nameReferred(by: value, of: field) { return plain(name) }
      if let left = left(at: index, of: record) {
        let text = column.text(value)
        return plain(text.isEmpty ? left : "\(text); \(left)")
      }
      if let span = span(column.text(value), of: field, in: record) { return plain(span) }
      if let clock = clock(column.text(value), of: field, in: record) { return plain(clock) }
      return Cell(value: value, field: field, text: column.text(value))
    case .day, .lastDay:
      let value = HeadWords.times(of: kind).flatMap { times in
        record.values[column.meaning == .day ? times.start.name : times.end.name]
      }
      return plain(ClockCell.day(of: column.text(value)))
    case .ignored(.derived(let field)):
      let value = kind.value(of: field.name, in: record, on: register, at: now)
      return Cell(value: value, field: field, text: column.text(value))
    case .ignored(.ordinal): return Cell(value: .number(number), field: nil, text: String(number))
    case .contact: return plain(people[index] ?? left(at: index, of: record) ?? "")
    case .person(let part):
      return plain(reader == .keeper ? named(part.text(of: record, on: register), in: index) : "")
    case .beside(let field):
      let value = kind.rowMaking?.beside?.record(beside: record.id, on: register)?.values[field.name]
      return Cell(value: value, field: field, text: column.text(value))
    case .noted:
      return plain(
        NoteLines.text(
          under: noteHeadings[index], in: HeadWords.noted(of: kind).flatMap { record.values[$0.name]?.text } ?? ""))
    case .partOf:
      let whole = HeadWords.part(in: kind).flatMap { part in
        record.values[part.field.name]?.text.flatMap { register.stored(RecordID($0))?.values[part.whole.name] }
      }
      return plain(column.text(whole))
    // The whole address stands with the street.
    case .trait(let field, _): return plain(column.text(record.values[field.name]))
    // The title of what it refers to has its day with it.
    case .addressPart, .hour, .ignored(.unknown), .ignored(.recorded), .ignored(.personal), .ignored(.unwanted):
      return plain("")
    }
  }

  /// The clock of a time whose day stands in a column of its own; nil for anything else, and for an end on a day that no
  /// column tells.
  private func clock(_ text: String, of field: FieldDeclaration, in record: StoredRecord) -> String? {
    guard let times, field == times.start || field == times.end,
      let day = columns.first(where: { $0.meaning == .day })?.text(record.values[times.start.name])
    else { return nil }
    let isEndDayTold = field == times.end && columns.contains { $0.meaning == .lastDay }
    return isEndDayTold || ClockCell.day(of: text) == ClockCell.day(of: day) ? ClockCell.clockPart(of: text) : nil
  }

  /// From when to when something lasts within a day, in the cell of when it begins, where no column tells the end.
  private func span(_ text: String, of field: FieldDeclaration, in record: StoredRecord) -> String? {
    guard let ending, let fields = HeadWords.times(of: kind), field == fields.start else { return nil }
    let end = ending(record.values[fields.end.name])
    guard !text.isEmpty, !ClockCell.day(of: end).isEmpty, ClockCell.day(of: end) == ClockCell.day(of: text) else {
      return nil
    }
    return "\(clock(text, of: field, in: record) ?? text)–\(ClockCell.clockPart(of: end))"
  }

  // MARK: - What is left of cells

  /// Whether what a field does not take of a column's cells is a line of the notes that can come back with it: a second telephone.
  private static func mayLeave(_ meaning: ColumnMapping.Meaning) -> Bool {
    switch meaning {
    case .field(let field): [.telephone, .email].contains(field.keyForm)
    case .contact: true
    case .id, .addressPart, .trait, .day, .hour, .lastDay, .partOf, .person, .beside, .noted, .ignored: false
    }
  }

  /// What the notes have under a column's heading beside what its field took; nil: nothing.
  private func left(at index: Int, of record: StoredRecord) -> String? {
    guard reader != .everyone, Self.mayLeave(columns[index].meaning), let notes = HeadWords.noted(of: kind),
      let text = record.values[notes.name]?.text
    else { return nil }
    let left = NoteLines.text(under: noteHeadings[index], in: text)
    return left.isEmpty ? nil : left
  }

  /// The name of the one record that a cell refers to, where no other is called so: lists name what they mean. Nil: its id tells it.
  private func nameReferred(by value: FieldValue?, of field: FieldDeclaration) -> String? {
    guard field.shape.refersTo == Organization.kind, let id = value?.text,
      let name = register.record(Identifier<Organization>(id))?.name
    else { return nil }
    return register.records(whose: \Organization.name, is: name).count == 1 ? name : nil
  }

  // MARK: - People

  /// A name as its column has names.
  private func named(_ name: String, in column: Int) -> String {
    PersonColumn.isSurnameFirst(columns[column].heading) ? PeopleInCell.surnameFirst(name) : name
  }

  /// What the columns of people say of an organization, by their places.
  private func people(of organization: RecordID) -> [Int: String] {
    let contacts = register.records(whose: \Contact.organization, is: Identifier(organization.raw))
    var left = contacts
    var said: [Int: String] = [:]
    // Who has a role has its column; whoever is left may stand where no role is asked for.
    for group in groups.sorted(by: { !$0.role.isEmpty && $1.role.isEmpty }) {
      guard let place = place(of: group, among: left), let person = register.record(left[place].person) else {
        continue
      }
      said[group.name] = named(person.name, in: group.name) + reached(person, of: left[place], in: group)
      if let column = group.givenName {
        let parted = PersonName.parted(person.name)
        said[group.name] = parted.surname
        said[column] = parted.given
      }
      if let column = group.phone { said[column] = person.phone }
      if let column = group.email { said[column] = person.email }
      let role = left[place].role
      if let column = group.roleColumn, role != group.role { said[column] = role }
      left.remove(at: place)
    }
    // Whoever has a role that another has, too, stands beside them, as an import reads it.
    for contact in left {
      let role = KeyForm.name.normalized(contact.role)
      guard let group = groups.first(where: { !role.isEmpty && KeyForm.name.normalized($0.role) == role }),
        let person = register.record(contact.person), let first = said[group.name]
      else { continue }
      let more = [person.phone.isEmpty ? "" : "tel. \(person.phone)", person.email].filter { !$0.isEmpty }
      said[group.name] = "\(first), " + ([named(person.name, in: group.name)] + more).joined(separator: " ")
    }
    // Whoever is to be rung and has a role that stands in its own column is named in both.
    for group in groups where group.role.isEmpty && said[group.name] == nil && group.givenName == nil {
      guard let contact = contacts.first(where: { $0.preferred == true }), let person = register.record(contact.person)
      else { continue }
      said[group.name] = named(person.name, in: group.name) + reached(person, of: contact, in: group)
      if let column = group.phone { said[column] = person.phone }
      if let column = group.email { said[column] = person.email }
    }
    if contacts.isEmpty { said.merge(ofOffice(organization)) { first, _ in first } }
    return said
  }

  /// What of somebody a list has no column for, behind their name: `, tel. 600 100 200, a@b.example`.
  private func reached(_ person: Person, of contact: Contact, in group: ContactGroup) -> String {
    func isTold(_ path: KeyPath<ContactGroup, Int?>) -> Bool {
      group[keyPath: path] != nil
        || contact.preferred == true && groups.contains { $0.role.isEmpty && $0[keyPath: path] != nil }
    }
    if group.givenName != nil { return "" }
    let phone = person.phone.isEmpty || isTold(\.phone) ? "" : ", tel. \(person.phone)"
    return phone + (person.email.isEmpty || isTold(\.email) ? "" : ", \(person.email)")
  }

  /// What reaches an organization of which nobody is known, where the list has a column for whoever and whatever does, and none of
  /// its own for that.
  private func ofOffice(_ id: RecordID) -> [Int: String] {
    guard kind.kind == Organization.kind, let office = register.record(Identifier<Organization>(id.raw)),
      let column = groups.first(where: { ContactHeadings.isLoose(columns[$0.name].heading) })?.name
    else { return [:] }
    func isTold(_ name: String) -> Bool {
      columns.contains { if case .field(let field) = $0.meaning { field.name == name } else { false } }
    }
    let reached = [
      isTold(Organization.name(of: \.phone)) ? "" : office.phone,
      isTold(Organization.name(of: \.email)) ? "" : office.email,
    ].filter { !$0.isEmpty }
    return reached.isEmpty ? [:] : [column: reached.joined(separator: ", ")]
  }

  private func place(of group: ContactGroup, among contacts: [Contact]) -> Int? {
    if group.role.isEmpty { return contacts.firstIndex { $0.preferred == true } ?? contacts.indices.first }
    let wanted = KeyForm.name.normalized(group.role)
    let named = contacts.firstIndex { KeyForm.name.normalized($0.role) == wanted }
    return named ?? (group.roleColumn == nil ? nil : contacts.indices.first)
  }

  /// The people and contacts of whom the list tells: what the trail is told.
  public func people(of ids: some Sequence<RecordID>) -> [RecordID] {
    guard tellsOfPeople else { return [] }
    // Of what an act makes, whom each record names.
    if let naming = kind.rowMaking?.naming.first {
      return ids.compactMap { register.stored($0)?.values[naming]?.text }.map { RecordID($0) }
    }
    return ids.flatMap { id in
      register.records(whose: \Contact.organization, is: Identifier(id.raw)).flatMap { [$0.id.any, $0.person.any] }
    }
  }
}

extension SheetCell {
  /// A cell of such a list.
  public init(_ cell: RememberedTable.Cell) { self.init(cell.value, of: cell.field) { _ in cell.text } }
}
