import CivicDomain

/// The making of records of a file whose kind an act of its own makes: each is decided on the register as the rows before
/// it leave it, so that seats run out in the middle of a list as they would at the desk.
struct RowMaking {
  private let kind: AnyKind
  private let making: RecordMaking
  private let author: Author
  private let at: Instant
  private let blank: Row
  /// The register as it is without this list.
  private let base: any Register
  /// The register as the rows before leave it.
  private(set) var register: MemoryRegister
  /// The records that are like others, by what the first field of the likeness says, then by what the rest say. A group is
  /// read once: lists come in whole.
  private var alike: [String: [String: [RecordID]]] = [:]
  /// The people of the register by the forms of their names; nil as long as nobody asked.
  private var known: PeopleByName?
  private let likeness: [Int]

  /// Nil for a kind that is added plainly.
  init?(_ kind: AnyKind, on register: any Register, by author: Author, at: Instant) {
    guard let making = kind.rowMaking else { return nil }
    (self.kind, self.making, self.author, self.at, base) = (kind, making, author, at, register)
    self.register = MemoryRegister(over: register)
    blank = kind.blankValues
    likeness = kind.likeness.compactMap(kind.index)
    if isOfPeople { alike[""] = [:] }
  }

  /// A row as it is given: its values, and whoever it names.
  struct Given {
    let id: RecordID
    var values: Row
    let person: Person?
    /// What a person said of the row beside its values.
    var said: [String: FieldValue] = [:]
  }

  /// What the act decides of a row.
  struct Made {
    var changes: [Change] = []
    var besides = ImportPlan.Besides()
    /// The fields that say something else than the row.
    var otherwise: [FieldDeclaration] = []

    /// The change of a record.
    func change(of id: RecordID) -> Change? { changes.first { $0.id == id } }
  }

  /// The fields of the act's own, and those in which the person stands: no row contradicts what they say.
  private func isOthers(_ index: Int) -> Bool {
    let name = kind.fields[index].name
    return making.settling.contains(name) || making.naming.first == name
  }

  // MARK: - Likeness

  /// The records that a row may be: those of its likeness. Whoever is unknown for having neither e-mail nor telephone may be
  /// somebody of that name in the same place, of whom nothing speaks against it.
  mutating func twins(of given: Given) -> [RecordID] {
    guard let group = group(of: given.values) else { return [] }
    guard let person = given.person else { return members(of: group)[key(of: given.values)] ?? [] }
    if let known = PersonRecognition.known(person, on: register) {
      return isOfPeople ? [known.id.any] : members(of: group)[key(of: given.values, person: known.id.raw)] ?? []
    }
    let key = key(of: given.values, person: Self.form(of: person))
    let called = (isOfPeople ? people(called: key) : []) + (members(of: group)[key] ?? [])
    return called.filter { id in
      guard let record = register.stored(id), let known = register.record(personID(in: record.values, id)) else {
        return false
      }
      return PersonRecognition.differences(of: person, from: known).isEmpty
    }
  }

  /// Whether nothing but a name says that a row is a record that is there: at the desk it would be asked who that is. Where the
  /// records say more than whose they are, that tells it.
  func isNamesakeAtMost(_ id: RecordID, of given: Given) -> Bool {
    guard likeness.count == 2, let person = given.person, person.email.isEmpty, person.phone.isEmpty,
      !isOfPeople, kind.fields[likeness[1]].name == making.naming.first,
      let record = register.stored(id), let known = register.record(personID(in: record.values, id))
    else { return false }
    return known.id != person.id && !(known.email.isEmpty && known.phone.isEmpty)
  }

  /// Whether a row and what another row made are called alike, and nothing else says that they are one: one of the two people is
  /// reached by nothing.
  func isAlikeByName(_ id: RecordID, of given: Given) -> Bool {
    guard likeness.count <= 2, let person = given.person, let record = register.stored(id),
      let other = register.record(personID(in: record.values, id))
    else { return false }
    return [person, other].contains { $0.email.isEmpty && $0.phone.isEmpty }
  }

  private var isOfPeople: Bool { kind.kind == Person.kind }

  /// What a row has in common with all that it may be; nil where it may be none. People are one group.
  private func group(of values: Row) -> String? { isOfPeople ? "" : likeness.first.flatMap { values[$0]?.plain } }

  private mutating func members(of group: String) -> [String: [RecordID]] {
    if let known = alike[group] { return known }
    var members: [String: [RecordID]] = [:]
    // Of people only those of this list are such a group: it is found out who else has a name.
    let ids = isOfPeople ? [] : register.ids(of: kind.kind, whose: kind.fields[likeness[0]].name, is: group)
    for id in ids {
      guard let record = register.stored(id) else { continue }
      for key in keys(of: record) { members[key, default: []].append(id) }
    }
    alike[group] = members
    return members
  }

  /// The people of the register who have a form of a name: whoever else comes in meanwhile changes no answer that was given.
  private mutating func people(called form: String) -> [RecordID] {
    let people = known ?? base.answer(about: [Person.kind]) { PeopleByName(of: $0) }
    known = people
    return people.ids(of: form)
  }

  /// Under what a record is looked for: as it is, and under the name of its person.
  private func keys(of record: StoredRecord) -> [String] {
    let values = kind.values(of: record)
    guard isOfPeople || !making.naming.isEmpty else { return [key(of: values)] }
    let names = register.record(personID(in: values, record.id)).map(Self.forms) ?? []
    return [key(of: values)] + unnamedKeys(of: values) + names.map { key(of: values, person: $0) }
  }

  /// Under what a record is looked for by a row that names nobody. A list may tell for which organization somebody wrote, and not
  /// who: our own table of remarks does. Where no organization stands on both sides, it may be anybody's.
  private func unnamedKeys(of values: Row) -> [String] {
    let isOfOrganization = likeness.dropFirst().contains { index in
      kind.fields[index].shape.refersTo == Organization.kind && values[index] != nil
    }
    return isOfPeople || !isOfOrganization ? [] : [key(of: values, person: "")]
  }

  /// What tells records of a group from each other.
  /// - Parameter person: what stands for the person of the record; nil: the id.
  private func key(of values: Row, person: String? = nil) -> String {
    if isOfPeople { return person ?? "" }
    return likeness.dropFirst().map { index in
      if let person, kind.fields[index].name == making.naming.first { return person }
      return values[index]?.plain ?? ""
    }.joined(separator: "\u{1F}")
  }

  /// The forms of a name under which somebody is looked for by another of that name: whichever of its words comes first. Who has
  /// a telephone is nobody with another one, who is unknown by it; likewise an address. No id is like these.
  fileprivate static func forms(of person: Person) -> [String] {
    let name = plain(person)
    return [name] + (person.phone.isEmpty ? ["\(name) \(Person.name(of: \.phone))"] : [])
      + (person.email.isEmpty ? ["\(name) \(Person.name(of: \.email))"] : [])
  }

  private static func plain(_ person: Person) -> String {
    " " + KeyForm.name.normalized(person.name).split(separator: " ").sorted().joined(separator: " ")
  }

  /// The form under which somebody unknown is looked for.
  private static func form(of person: Person) -> String {
    let name = plain(person)
    if !person.phone.isEmpty { return "\(name) \(Person.name(of: \.phone))" }
    return person.email.isEmpty ? name : "\(name) \(Person.name(of: \.email))"
  }

  /// Whether a record is what a row says, as far as the row says anything.
  func agrees(_ id: RecordID, with given: Given) -> Bool {
    guard let record = register.stored(id) else { return false }
    return differences(of: given, from: record).isEmpty && personAgrees(given, in: kind.values(of: record), id)
  }

  /// What a row says otherwise than a record.
  func differences(of given: Given, from record: StoredRecord) -> [FieldEdit] {
    let now = kind.values(of: record)
    return kind.fields.indices.compactMap { index in
      guard kind.fields[index].isStored, let typed = given.values[index], !isOthers(index),
        !kind.fields[index].isSame(now[index], typed)
      else { return nil }
      return FieldEdit(field: kind.fields[index].name, was: now[index], becomes: typed)
    }
  }

  /// Whether all that a row says of its person is known of the person of a record.
  private func personAgrees(_ given: Given, in values: Row, _ id: RecordID) -> Bool {
    given.person.map { person in unknown(of: person, as: personID(in: values, id)).isEmpty } ?? true
  }

  /// The fields in which a row says something else, or more, of the person of a record.
  func unknown(of person: Person, in record: StoredRecord) -> [FieldDeclaration] {
    unknown(of: person, as: personID(in: record.values, record.id))
  }

  private func personID(in values: Row, _ id: RecordID) -> Identifier<Person> {
    Identifier(making.naming.first.flatMap { values[$0]?.text } ?? id.raw)
  }

  private func unknown(of person: Person, as id: Identifier<Person>) -> [FieldDeclaration] {
    let people = Schema.kind(of: Person.self)
    let (said, known) = (person.values, register.record(id) ?? Person(blank: id))
    let different = Set(PersonRecognition.differences(of: person, from: known).map(\.field))
    return people.fields.indices.compactMap { index in
      guard let typed = said[index], typed != .yes(false) else { return nil }
      let isKnown = known.values[index] != nil && !different.contains(people.fields[index].name)
      return isKnown ? nil : people.fields[index]
    }
  }

  // MARK: - Making

  /// What the act makes of a row.
  func made(_ given: Given) throws(Refusal) -> Made {
    let act = making.act(making: given.id, given.values, naming: given.person, saying: given.said)
    let decided = try decide(act, on: register, by: author, at: at).changes
    var made = Made(changes: MergedChanges(decided).changes)
    made.besides.name = given.person?.name ?? ""
    made.besides.people = made.changes.count { change in
      change.id != given.id && change.id.prefix == Person.kind.idPrefix && register.stored(change.id) == nil
    }
    made.besides.waiting = Seating.waiting(in: made.changes, on: register)
    guard let change = made.change(of: given.id) else { return made }
    made.otherwise = kind.fields.indices.compactMap { index in
      guard kind.fields[index].isStored, let typed = given.values[index], !isOthers(index) else { return nil }
      return kind.fields[index].isSame(change.set[index] ?? blank[index], typed) ? nil : kind.fields[index]
    }
    return made
  }

  /// What its act makes of what stands beside a record; nothing where it is there already and says the same.
  func beside(
    _ given: Row, of record: RecordID, as id: RecordID, behind changes: [Change]
  ) throws(Refusal) -> [Change] {
    guard let beside = making.beside, let kind = Schema.kind(named: beside.kind.name), let own = kind.rowMaking else {
      return []
    }
    var layer = MemoryRegister(over: register)
    layer.apply(changes, at: at, by: author)
    if let there = beside.record(beside: record, on: layer) {
      let values = kind.values(of: there)
      let agrees = kind.fields.indices.allSatisfy { given[$0] == nil || kind.fields[$0].isSame(values[$0], given[$0]) }
      if agrees { return [] }
    }
    var given = given
    given[beside.field] = .text(record.raw)
    let act = own.act(making: id, given, naming: nil)
    return MergedChanges(try decide(act, on: layer, by: author, at: at).changes).changes
  }

  /// Takes what a row makes: the rows after it are decided on that.
  mutating func take(_ changes: [Change]) {
    register.apply(changes, at: at, by: author)
    for change in changes where change.id.prefix == kind.kind.idPrefix {
      // Of a group that nobody asked for yet the register tells.
      guard let record = register.stored(change.id), let group = group(of: record.values), alike[group] != nil else {
        continue
      }
      for key in keys(of: record) where alike[group]?[key]?.contains(change.id) != true {
        alike[group]?[key, default: []].append(change.id)
      }
    }
  }
}

/// The people of a register by the forms of their names, and by which of those somebody was looked for: two are the same answer
/// where nobody looked for what they say otherwise. A class, for it is asked further once it is answered.
private final class PeopleByName: Equatable {
  private var people: [String: [RecordID]] = [:]
  private var asked: Set<String> = []

  init(of register: any Register) {
    for id in register.page(Query(Person.kind), window: 0..<Int.max).ids {
      guard let person = register.record(Identifier<Person>(id.raw)) else { continue }
      for form in RowMaking.forms(of: person) { people[form, default: []].append(id) }
    }
  }

  func ids(of form: String) -> [RecordID] {
    asked.insert(form)
    return people[form] ?? []
  }

  static func == (one: PeopleByName, other: PeopleByName) -> Bool {
    one.asked.union(other.asked).allSatisfy { one.people[$0] == other.people[$0] }
  }
}

// MARK: - Whom the cells of a row name

/// What the cells of a row tell of the person whom its record names.
struct RowPerson {
  private var told: [PersonColumn: String] = [:]
  private var isSurnameFirst = false

  /// Takes what a column tells.
  /// - Parameter isSurnameFirst: whether its heading puts the surname first.
  mutating func take(_ text: String, as column: PersonColumn, isSurnameFirst: Bool = false) {
    if column == .name { self.isSurnameFirst = isSurnameFirst }
    // A form that asks nobody who they are writes `anonymous` where their address would stand.
    let mayBeNobody = column.field == nil || column == .name || column == .email && !text.contains("@")
    let saysNothing = mayBeNobody ? PeopleInCell.isNobodys(text) : NothingSaid.isMeant(by: text)
    if !saysNothing, !text.allSatisfy(\.isWhitespace), told[column] == nil { told[column] = text }
  }

  /// The whole name, as the list tells it.
  var name: String {
    told[.name] ?? [told[.givenName], told[.surname]].compactMap { $0 }.joined(separator: " ")
  }

  /// Whether nothing is told.
  var isEmpty: Bool { told.isEmpty }

  /// The bytes of the shortest whole date, `1.2.2026`.
  private static let leastDate = 8

  /// The person; what stands beside the name in one cell (a telephone) is theirs too. Nil where it cannot be told who is who.
  func person(_ id: Identifier<Person>) -> Person? {
    var person = Person(blank: id)
    person.name = name
    if let whole = told[.name] {
      if let named = PeopleInCell.read(whole) {
        guard named.count == 1, named[0].role.isEmpty, named[0].more.isEmpty else { return nil }
        (person.name, person.email, person.phone) = (named[0].name, named[0].email, named[0].phone)
      } else {
        // Who signed up wrote their name as they like, `ola` or `jan kowalski`, and nothing else is in its column.
        guard let plain = PeopleInCell.plainName(whole) else { return nil }
        person.name = plain
      }
      if isSurnameFirst { person.name = PeopleInCell.givenNameFirst(person.name) }
    }
    for (path, column) in [(\Person.email, PersonColumn.email), (\.phone, .phone)] {
      guard let text = told[column].map({ column.mending?.alone($0) ?? $0 }) else { continue }
      if !person[keyPath: path].isEmpty, person[keyPath: path] != text { return nil }
      person[keyPath: path] = text
    }
    if let notice = told[.notice] {
      // A whole date says when; a version may be a number.
      let isDate = notice.utf8.count >= Self.leastDate
      person.noticeGivenOn = isDate ? try? Day(typed: notice, near: Day(number: 0), lying: .past) : nil
      if person.noticeGivenOn == nil { person.noticeVersion = notice }
    }
    return person
  }
}
