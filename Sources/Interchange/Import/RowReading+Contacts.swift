import CivicDomain

/// Rows of contacts that name whoever it is, as people write such lists: `Imię i nazwisko`, `Organizacja`, `Telefon`.
extension RowReading {
  /// The reading of such a row: a person and a contact, as the rows of organizations make them.
  mutating func spoken(for contents: Contents) -> Reading {
    let asked = withGiven(contents.values)
    let missing = missing(in: asked)
    if !missing.isEmpty { return refused(missing.map { ImportFinding(.columnMissing($0), row: contents.row.number) }) }
    guard let organization = asked[\Contact.organization]?.text else {
      let field = kind.field(Contact.name(of: \.organization))
      return refused(field.map { [finding(.required, of: $0, in: contents)] } ?? [])
    }
    guard let person = contents.person.person(Identifier(bits: draw())) else {
      return refused([finding(.peopleUnclear, at: .name, in: contents)])
    }
    let known = register.record(Identifier<Contact>(contents.id)).flatMap { register.record($0.person) }
    if let known, !PersonName.agree(known.name, person.name) {
      let name = Schema.kind(of: Person.self).field(Person.name(of: \.name)).map { [$0] } ?? []
      return refused([finding(.personKnownOtherwise(known.id, name), at: .name, in: contents)])
    }
    var given = GivenContact(
      id: Identifier(bits: draw()), person: person, role: asked[\Contact.role]?.text ?? "", isPreferred: false,
      columns: speakersColumns(in: contents))
    if case .yes(let isPreferred)? = asked[\Contact.preferred] { given.preferred = isPreferred }
    do throws(RowContacts.Unfit) {
      let (steps, changes, mends) = try people.decide([given], for: RecordID(organization), after: [])
      var reading = reading(steps, changes, of: person, for: Identifier(organization), contents)
      reading.mends = mends
      return reading
    } catch {
      return refused([ImportFinding(error.reason, row: contents.row.number, cell: error.column)])
    }
  }

  /// The reading of what was decided.
  private mutating func reading(
    _ steps: ContactSteps, _ changes: [Change], of person: Person, for organization: Identifier<Organization>,
    _ contents: Contents
  ) -> Reading {
    let number = contents.row.number
    guard let added = changes.first(where: { String($0.id.prefix) == Contact.kind.idPrefix && !register.has($0.id) })
    else {
      let known = register.records(whose: \Contact.organization, is: organization).first { contact in
        register.record(contact.person).map { PersonName.agree($0.name, person.name) } ?? false
      }
      guard let known else { return refused([finding(.peopleUnclear, at: .name, in: contents)]) }
      if let row = earlier.takeRecord(known.id.any, row: number) { return refused(.sameRecord(row: row), contents) }
      people.remember(changes)
      let verdict: ImportPlan.Verdict = steps.isEmpty ? .leftAlone(known.id.any) : .changed(known.id.any, [])
      return Reading(verdict: verdict, changes: changes, contacts: steps)
    }
    // The register does not have what an earlier row added.
    let likeness = (PersonName.compared(person.name) + [person.phone, person.email, organization.raw])
      .joined(separator: "\n")
    if let row = earlier.row(ofLikeness: likeness, isNumbered: false) {
      return refused(.sameRecord(row: row), contents)
    }
    earlier.remember(likeness, isNumbered: false, row: number)
    people.remember(changes)
    var reading = Reading(verdict: .added(added.id, added.set), changes: changes)
    reading.besides.people = changes.count { change in
      String(change.id.prefix) == Person.kind.idPrefix && !register.has(change.id)
    }
    return reading
  }

  /// The columns that tell of whoever it is, to say at which of them something is wrong.
  private func speakersColumns(in contents: Contents) -> ContactGroup {
    func column(_ meaning: ColumnMapping.Meaning) -> Int? { mapping.columns.firstIndex(of: meaning) }
    var columns = ContactGroup(name: finding(.peopleUnclear, at: .name, in: contents).cell ?? 0, role: "")
    (columns.email, columns.phone) = (column(.person(.email)), column(.person(.phone)))
    columns.roleColumn = kind.field(Contact.name(of: \.role)).flatMap { column(.field($0)) }
    return columns
  }
}
