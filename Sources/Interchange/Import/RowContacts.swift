import CivicDomain

/// Somebody whom a row names as speaking for its organization.
struct GivenContact {
  /// The id of a contact that there is not yet.
  let id: Identifier<Contact>
  /// Who it is, as far as the list tells; the id is drawn for a person who is not known.
  var person: Person
  /// What they are there.
  var role: String
  /// Whether they are the one to be rung.
  var isPreferred: Bool
  /// What the list says of whether they are; nil: nothing.
  var preferred: Bool?
  /// The columns that tell of them.
  let columns: ContactGroup
}

/// What an import does for the people of its rows: how many contacts it adds, of how many it completes or changes
/// something, and the acts that do it.
public struct ContactSteps: Equatable, Sendable {
  /// How many contacts are added.
  public internal(set) var added = 0
  /// The fields that become otherwise of a contact or its person, whoever it is: what was there nobody is told.
  public internal(set) var changed: [FieldDeclaration] = []
  /// The contacts who were the chair before one that is added: they stay, for a contact has no end.
  public internal(set) var former: [Identifier<Contact>] = []
  /// The acts, in their order.
  public internal(set) var acts: [AskedAct] = []

  /// Whether nothing is done.
  public var isEmpty: Bool { acts.isEmpty }
}

/// The making of people and contacts of the rows of one file: a list's chair is a person of the register, and a contact.
///
/// Who is a contact of the organization already, under that name, is that person, and what the list says otherwise of
/// them becomes so, as of the organization. Anybody else is known by name and e-mail or telephone; what the list says
/// otherwise of them refuses the row, for nobody asked them. A later row sees the people of earlier ones, and may say no
/// more of them.
struct RowContacts {
  /// Why a row's people cannot be taken.
  struct Unfit: Error {
    let reason: ImportFinding.Reason
    let column: Int
  }

  private let register: any Register
  private let author: Author
  private let at: Instant
  /// The people that earlier rows made; nil as long as there are none.
  private var people: MemoryRegister?
  /// The people whom earlier rows made or changed.
  private var taken: Set<RecordID> = []

  init(on register: any Register, by author: Author, at: Instant) {
    (self.register, self.author, self.at) = (register, author, at)
  }

  /// Decides what becomes of the people of a row whose organization has these changes.
  func decide(
    _ given: [GivenContact], for organization: RecordID, after own: [Change]
  ) throws(Unfit) -> (steps: ContactSteps, changes: [Change], mends: [ImportPlan.Mended]) {
    var row = Decided(register: MemoryRegister(over: people ?? register))
    row.register.apply(own, at: at, by: author)
    for contact in merged(given, in: &row) { try take(contact, for: Identifier(organization.raw), in: &row) }
    return (row.steps, row.changes, row.mends)
  }

  /// Remembers the people of a row that is taken: another row may name them too.
  mutating func remember(_ changes: [Change]) {
    let made = changes.filter { $0.id.prefix == Person.kind.idPrefix }
    if made.isEmpty { return }
    taken.formUnion(made.map(\.id))
    var all = people ?? MemoryRegister(over: register)
    // Let go of first, so that it need not be copied.
    people = nil
    all.apply(made, at: at, by: author)
    people = all
  }

  /// What the people of one row become.
  private struct Decided {
    var steps = ContactSteps()
    var changes: [Change] = []
    /// What was left out of what the row tells.
    var mends: [ImportPlan.Mended] = []
    /// The register as the row leaves it.
    var register: MemoryRegister
  }

  /// The chair whom a row names as the one to be rung too is one person, with the first of two telephones.
  private func merged(_ given: [GivenContact], in row: inout Decided) -> [GivenContact] {
    var all: [GivenContact] = []
    for contact in given {
      guard let index = all.firstIndex(where: { PersonName.agree($0.person.name, contact.person.name) }) else {
        all.append(contact)
        continue
      }
      let paths: [(WritableKeyPath<GivenContact, String>, Int?)] = [
        (\.role, nil), (\.person.email, contact.columns.email), (\.person.phone, contact.columns.phone),
      ]
      for (path, column) in paths where !contact[keyPath: path].isEmpty {
        if all[index][keyPath: path].isEmpty { all[index][keyPath: path] = contact[keyPath: path] }
        if all[index][keyPath: path] == contact[keyPath: path] || path == \.role { continue }
        row.mends.append(ImportPlan.Mended(mend: .secondOfPerson, column: column ?? contact.columns.name))
      }
      all[index].isPreferred = all[index].isPreferred || contact.isPreferred
    }
    return all
  }

  private func take(
    _ given: GivenContact, for organization: Identifier<Organization>, in row: inout Decided
  ) throws(Unfit) {
    let known = row.register.records(whose: \Contact.organization, is: organization)
      .first { contact in
        row.register.record(contact.person).map {
          PersonName.agree(PeopleInCell.withoutDegrees($0.name), given.person.name)
        } ?? false
      }
    guard let known else { return try add(given, for: organization, in: &row) }
    var person = Person(blank: known.person)
    // How their name is written stays ours.
    person.name = row.register.record(known.person)?.name ?? given.person.name
    (person.email, person.phone) = (given.person.email, given.person.phone)
    try note(AddPerson(person, as: .takingGiven), of: given, in: &row)
    if !given.role.isEmpty, KeyForm.name.normalized(given.role) != KeyForm.name.normalized(known.role) {
      let was = known.role.isEmpty ? nil : FieldValue.text(known.role)
      let edit = FieldEdit(field: Contact.name(of: \.role), was: was, becomes: .text(given.role))
      try note(EditRecord(known.id.any, [edit]), of: given, in: &row)
    }
    if let preferred = given.preferred, preferred != known.preferred {
      let edit = FieldEdit(
        field: Contact.name(of: \.preferred), was: known.preferred.map { .yes($0) }, becomes: .yes(preferred))
      try note(EditRecord(known.id.any, [edit]), of: given, in: &row)
    }
  }

  private func add(
    _ given: GivenContact, for organization: Identifier<Organization>, in row: inout Decided
  ) throws(Unfit) {
    let known = PersonRecognition.known(given.person, on: row.register)
    if Self.isChair(given.role) {
      row.steps.former += register.records(whose: \Contact.organization, is: organization)
        .filter { Self.isChair($0.role) }.map(\.id)
    }
    try note(AddPerson(given.person.listed), of: given, in: &row)
    var contact = Contact(blank: given.id)
    contact.person = known?.id ?? given.person.id
    contact.organization = organization
    contact.role = given.role
    let isFirst = given.isPreferred && Contact.preferred(of: organization, on: row.register).isEmpty
    contact.preferred = given.preferred ?? (isFirst ? true : nil)
    try note(AddRecord(contact.id.any, contact.values), of: given, in: &row)
    row.steps.added += 1
  }

  /// Whether a role is that of whoever presides: there is one.
  private static func isChair(_ role: String) -> Bool {
    let role = KeyForm.name.normalized(role)
    return ["prezes", "przewodnicz", "chair", "president"].contains { role.hasPrefix($0) }
  }

  /// Decides an act on the register as the row leaves it so far.
  private func note(_ act: some Act, of given: GivenContact, in row: inout Decided) throws(Unfit) {
    let changes: [Change]
    do throws(Refusal) {
      changes = try CivicDomain.decide(act, on: row.register, by: author, at: at).changes
    } catch {
      if case .personKnownOtherwise(let id, _) = error, taken.contains(id.any) {
        return row.mends.append(ImportPlan.Mended(mend: .personAbove, column: given.columns.name))
      }
      throw Self.unfit(error, of: given)
    }
    if changes.isEmpty { return }
    // One import changes a record once: so it can be told, and taken back. The person of a row above stays as they are there.
    if let again = changes.first(where: { taken.contains($0.id) }) {
      let above = row.register.record(Identifier<Person>(again.id.raw))?.values
      let isLacking = again.fieldNames.allSatisfy { above?[$0] == nil }
      let mend = isLacking ? ImportMend.personAboveLacks : .personAbove
      return row.mends.append(ImportPlan.Mended(mend: mend, column: given.columns.name))
    }
    for change in changes where row.register.has(change.id) {
      let kind = change.set.kind
      row.steps.changed += change.fieldNames.sorted().compactMap { kind?.field($0) }
    }
    row.register.apply(changes, at: at, by: author)
    row.steps.acts.append(AskedAct(act))
    row.changes += changes
  }

  /// Why an act is refused, at the cell that is to blame.
  private static func unfit(_ refusal: Refusal, of given: GivenContact) -> Unfit {
    let columns = given.columns
    if case .invalid(let refused, let errors) = refusal, let kind = Schema.kind(named: refused.name),
      let field = kind.fields.first(where: { errors.byField[$0.name] != nil }), let error = errors.byField[field.name]
    {
      let column =
        switch field.name {
        case Person.name(of: \.email): columns.email
        case Person.name(of: \.phone): columns.phone
        case Contact.name(of: \.role): columns.roleColumn
        case _: Int?.none
        }
      return Unfit(reason: .field(field, error), column: column ?? columns.name)
    }
    if case .personKnownOtherwise(let id, let differences) = refusal {
      let fields = differences.compactMap { Schema.kind(named: Person.kind.name)?.field($0.field) }
      return Unfit(reason: .personKnownOtherwise(id, fields), column: columns.name)
    }
    return Unfit(reason: .rule(refusal), column: columns.name)
  }
}

// MARK: - What the cells of a row tell

extension ContactGroup {
  /// The people whom a row names in these columns.
  ///
  /// - Parameters:
  ///   - cell: the text of a column.
  ///   - draw: random bits for the id of each.
  ///   - isSurnameFirst: whether the heading of the names puts the surname first.
  /// - Returns: nobody where the cell says nobody; then what the other columns tell is nobody's. And what is left over of
  ///   columns: the extensions of telephones, second numbers and addresses.
  func people(
    drawing draw: () -> UInt64, isSurnameFirst: Bool, _ cell: (_ column: Int) -> String
  ) throws(RowContacts.Unfit) -> (people: [GivenContact], left: [(column: Int, text: String)]) {
    func told(_ column: Int?) -> String {
      let text = column.map(cell) ?? ""
      return NothingSaid.isMeant(by: text) ? "" : text
    }
    let first = givenName.map(cell) ?? ""
    let whole = first.isEmpty || cell(name).isEmpty ? cell(name) : "\(first) \(cell(name))"
    if whole.isEmpty || PeopleInCell.saysNobody(whole) { return ([], []) }
    guard let named = PeopleInCell.read(whole) else {
      throw RowContacts.Unfit(reason: .peopleUnclear, column: name)
    }
    // Of several the first is theirs.
    func firstOf(_ text: String, _ mending: CellMending) -> (first: String, left: String) {
      mending.mended(text).map { ($0.text, $0.left) } ?? (text, "")
    }
    let (numbers, ofExchange) = PeopleInCell.parted(telephone: told(phone))
    let (telephone, moreNumbers) = firstOf(numbers, .telephone)
    let (address, moreAddresses) = firstOf(told(email), .address)
    var left = named.flatMap { one in ([one.ofExchange] + one.more).map { (column: name, text: $0) } }
    if let phone { left += [(phone, ofExchange), (phone, moreNumbers)] }
    if let email { left.append((email, moreAddresses)) }
    let given: [GivenContact] = named.enumerated().map { index, named in
      var person = Person(blank: Identifier(bits: draw()))
      (person.name, person.email, person.phone) = (named.name, named.email, named.phone)
      if isSurnameFirst { person.name = PeopleInCell.givenNameFirst(named.name) }
      var role = named.role.isEmpty ? self.role : named.role
      // What stands in columns of their own is the first one's.
      if index == 0 {
        for (path, own) in [(\Person.email, address), (\.phone, telephone)] where !own.isEmpty {
          if !person[keyPath: path].isEmpty, person[keyPath: path] != own {
            left.append((name, person[keyPath: path]))
          }
          person[keyPath: path] = own
        }
        if !told(roleColumn).isEmpty { role = told(roleColumn) }
      }
      return GivenContact(
        id: Identifier(bits: draw()), person: person, role: role, isPreferred: self.role.isEmpty && index == 0,
        columns: self)
    }
    return (given, left.filter { !$0.text.isEmpty })
  }

  /// The columns that tell of somebody beside who it is.
  var details: [Int] { [givenName, roleColumn, email, phone].compactMap { $0 } }
}
