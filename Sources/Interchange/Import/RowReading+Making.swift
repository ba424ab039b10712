import CivicDomain
import Words

/// Rows of kinds that an act makes: each is that act, decided on the register as the rows before leave it.
extension RowReading {
  /// Takes what stands in the place of an id, or of a word, for the name of whoever the record is of: an organization of the
  /// register that is called so, else a person.
  /// - Returns: why it can be neither; nil: it is taken.
  func takeName(
    _ text: String, orElse reason: ImportFinding.Reason, into contents: inout Contents
  ) -> ImportFinding.Reason? {
    guard contents.person.name.isEmpty, String(RecordID(text).prefix) != Person.kind.idPrefix else { return reason }
    if let name = OfficialTable.numberedSender(text) {
      if name.isEmpty { return kind.rowMaking?.naming.first.flatMap(kind.field).map { .notInCopy($0) } ?? reason }
      contents.person.take(name, as: .name)
      return nil
    }
    if let organization, contents.values[organization] == nil,
      !mapping.columns.contains(.field(kind.fields[organization]))
    {
      let field = kind.fields[organization]
      let known = organizations(called: text)
      if known.count > 1 { return .severalRecords(field, known) }
      if takeOrganization(text, into: &contents) { return nil }
      if ContactHeadings.isOrganization(text) { return .field(field, .unknownReference(text)) }
    }
    contents.person.take(text, as: .name)
    return nil
  }

  /// Takes the name of an organization of the register that stands in the place of a person's, with whoever wrote for it behind a
  /// comma.
  /// - Returns: whether it was one.
  func takeOrganization(_ text: String, into contents: inout Contents) -> Bool {
    guard let organization else { return false }
    func take(_ name: String) -> Bool {
      let known = organizations(called: name)
      guard known.count == 1, contents.values[organization].map({ $0 == .text(known[0].raw) }) ?? true else {
        return false
      }
      contents.values[organization] = .text(known[0].raw)
      return true
    }
    if take(text) { return true }
    guard let comma = text.firstIndex(of: ","),
      PeopleInCell.read(String(text[text.index(after: comma)...]))?.count == 1,
      take(String(text[..<comma]))
    else { return false }
    contents.person.take(
      String(text[text.index(after: comma)...].drop(while: \.isWhitespace)), as: .name)
    return true
  }

  private func organizations(called name: String) -> [RecordID] {
    let known = register.ids(whose: \Organization.name, is: name)
    return (known.isEmpty ? register.ids(whose: \Organization.shortName, is: name) : known).map(\.any)
  }

  /// The field of the organization for which the record is made; nil: the kind has none.
  private var organization: Int? { kind.fields.firstIndex { $0.shape.refersTo == Organization.kind } }

  /// All rows of a list of which each tells when it came about, the earliest first: who signed up first has the seat. A row
  /// that tells no time comes behind them. Nil where no column tells it, or the rows are more than anybody signs up: they come about
  /// as they stand there.
  func rowsByTime(of reader: inout any TableRows) -> [TableRow]? {
    guard let name = kind.rowMaking?.comingBy, let reading = readings.first(where: { $0.field.name == name }) else {
      return nil
    }
    var (probe, rows) = (reader, [(time: String, row: TableRow)]())
    while let row = probe.next() {
      if rows.count >= InterchangeLimits.orderedRows { return nil }
      let text = reading.column < row.cells.count ? row.cells[reading.column].meaning : ""
      guard !text.isEmpty, case .value(let value?) = reading.read(text), let time = value.text else {
        rows.append(("~", row))
        continue
      }
      rows.append((time, row))
    }
    reader = probe
    return rows.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element.row)
  }

  /// Whether a row stands below a table of ours.
  func isFoot(_ row: TableRow) -> Bool { NoRecord.isFoot(row) }

  /// Whether a row is somebody who comes along with whom another row names.
  func isCompanion(_ row: TableRow) -> Bool { companions?.isOne(row) ?? false }

  /// Counts those who come along with the person of a row, unless it says itself that so many come, or more.
  mutating func takeCompanions(into contents: inout Contents) {
    guard let count = companions?.take(contents.row), count > 0,
      let index = kind.index(of: Registration.name(of: \.people))
    else { return }
    var told = 0
    if case .number(let number)? = contents.values[index] { told = number }
    contents.values[index] = .number(max(told, 1 + count))
    let column = companions?.column ?? 0
    contents.mends += Array(repeating: ImportPlan.Mended(mend: .companion, column: column), count: count)
  }

  /// Takes the lines below the day of the official table: how the remark came; of what else they say the program knows itself.
  func takeLines(_ lines: [String], into contents: inout Contents) {
    for (index, field) in kind.fields.enumerated() {
      guard case .choice = field.shape, field.isRequired, contents.values[index] == nil,
        !mapping.columns.contains(.field(field))
      else { continue }
      contents.values[index] =
        lines.lazy.compactMap { line in
          (try? field.value(typed: line, today: .earliest)) ?? nil
        }.first
    }
  }

  /// The verdict on a row whose record an act makes.
  mutating func made(_ contents: Contents) -> Reading {
    var asked = withGiven(contents.values)
    let identities = matching.identities(id: contents.id, values: contents.values)
    if let row = earlier.row(of: identities, branchOf: nil) { return refused(.sameRecord(row: row), contents) }
    let match = matching.match(identities, asked)
    var person: Person?
    if !contents.person.isEmpty {
      guard let told = contents.person.person(personID(in: contents.values)) else {
        return refused([finding(.peopleUnclear, at: .name, in: contents)])
      }
      person = told
    } else if let id = personID(named: contents.values) {
      person = Person(blank: id)
    }
    var reading: Reading
    switch chosen(contents).map({ RecordMatching.Match.record($0, byID: false) }) ?? match {
    case .refused(let reason): return refused(reason, contents)
    case .record(let record, let byID): reading = taken(known(record, byID, person, contents), contents)
    case .none(let id):
      let id = id ?? RecordID(kind.kind, bits: draw())
      if kind.kind == Person.kind {
        let name = kind.index(of: Person.name(of: \.name)) ?? 0
        if asked[name] == nil, !contents.person.name.isEmpty { asked[name] = .text(contents.person.name) }
        person = Person.lenient(id: Identifier(id.raw), asked)
      }
      let said = table.said[contents.row.number] ?? [:]
      reading = newlyMade(RowMaking.Given(id: id, values: asked, person: person, said: said), contents)
    }
    if contents.beside != nil { reading = withBeside(contents, reading) }
    if case .refused = reading.verdict { return reading }
    earlier.remember(identities, branchOf: nil, row: contents.row.number)
    making?.take(reading.changes)
    return reading
  }

  /// The record that somebody said a row to be; nil: nobody did, or it is gone.
  private func chosen(_ contents: Contents) -> StoredRecord? {
    guard case .same(let id)? = choices[contents.row.number], let record = making?.register.stored(id), !record.isGone
    else { return nil }
    return record
  }

  /// The id of the person whom a row names: as it says, else a new one.
  private func personID(in values: Row) -> Identifier<Person> { personID(named: values) ?? Identifier(bits: draw()) }

  private func personID(named values: Row) -> Identifier<Person>? {
    guard kind.kind != Person.kind, let field = kind.rowMaking?.naming.first else { return nil }
    return values[field]?.text.map { Identifier($0) }
  }

  /// The reading of a row that says by its id which record it is: the person of it stays who it is.
  private func known(_ record: StoredRecord, _ byID: Bool, _ person: Person?, _ contents: Contents) -> Reading {
    let reading = edition(contents, of: record, clearingBlanks: byID)
    if case .refused = reading.verdict { return reading }
    guard let person, let unknown = making?.unknown(of: person, in: record), !unknown.isEmpty else { return reading }
    let id = kind.rowMaking?.naming.first.flatMap { record.values[$0]?.text } ?? record.id.raw
    return refused([finding(.personKnownOtherwise(Identifier(id), unknown), at: .name, in: contents)])
  }

  /// The reading of a row that its act makes, unless it is there already: in the register, or by a row before.
  private mutating func newlyMade(_ given: RowMaking.Given, _ contents: Contents) -> Reading {
    let needed = missing(in: given.values)
    let missing = needed.map { ImportFinding(.columnMissing($0), row: contents.row.number) }
    let wrong = kind.faults(ofGiven: given.values)
    let faulty = kind.fields.filter { field in wrong[field.name] != nil && !needed.contains(field) }
    let findings =
      missing + faulty.compactMap { field in wrong[field.name].map { finding($0, of: field, in: contents) } }
    guard findings.isEmpty else { return refused(findings) }
    let isAgain = isAgain || choices[contents.row.number] == .new
    let twins = making?.twins(of: given) ?? []
    var free: [RecordID] = []
    for twin in twins {
      guard let row = earlier.row(of: twin) else {
        free.append(twin)
        continue
      }
      if isAgain { continue }
      let name = given.person?.name ?? ""
      return refused(
        making?.isAlikeByName(twin, of: given) ?? false ? .namesakeRow(row, typed: name) : .sameRecord(row: row),
        contents)
    }
    for twin in free where making?.agrees(twin, with: given) ?? false {
      if making?.isNamesakeAtMost(twin, of: given) ?? false {
        if isAgain { continue }
        return refused(.looksLike(twin, []), contents)
      }
      _ = earlier.takeRecord(twin, row: contents.row.number)
      return Reading(verdict: .leftAlone(twin))
    }
    do throws(Refusal) {
      guard let made = try making?.made(given) else { return Reading(verdict: .leftAlone(given.id)) }
      if !made.otherwise.isEmpty {
        return refused(made.otherwise.map { finding(.madeOtherwise($0), of: $0, in: contents) })
      }
      guard made.change(of: given.id) != nil else { return completed(made, free.first ?? given.id, contents) }
      if !isAgain, let twin = free.first, let record = making?.register.stored(twin) {
        return refused(.looksLike(twin, making?.differences(of: given, from: record) ?? []), contents)
      }
      _ = earlier.takeRecord(given.id, row: contents.row.number)
      return Reading(verdict: .added(given.id, given.values), changes: made.changes, besides: made.besides)
    } catch {
      return refused(self.findings(for: error, in: contents))
    }
  }

  /// The reading of a row whose act made no record: there is one, of which it completes something, or nothing.
  private mutating func completed(_ made: RowMaking.Made, _ id: RecordID, _ contents: Contents) -> Reading {
    _ = earlier.takeRecord(id, row: contents.row.number)
    guard let change = made.change(of: id), let was = making?.register.stored(id)?.values else {
      return Reading(verdict: .leftAlone(id))
    }
    let edits = change.fieldNames.sorted().map { FieldEdit(field: $0, was: was[$0], becomes: change[$0] ?? nil) }
    return Reading(verdict: .changed(id, edits), changes: made.changes, besides: made.besides)
  }

  /// A finding at the column that tells of the row's person.
  func finding(_ reason: ImportFinding.Reason, at part: PersonColumn, in contents: Contents) -> ImportFinding {
    let columns = mapping.columns
    let naming = columns.firstIndex {
      if case .field(let field) = $0 { kind.personFields.contains(field.name) } else { false }
    }
    let column =
      columns.firstIndex(of: .person(part)) ?? columns.firstIndex(of: .person(.name))
      ?? columns.firstIndex(of: .person(.surname)) ?? naming
    return ImportFinding(reason, row: contents.row.number, cell: column)
  }

  /// The findings of a refusal that is of the row's person; nil: it is of something else.
  func findings(ofPerson refusal: Refusal, in contents: Contents) -> [ImportFinding]? {
    let people = Schema.kind(of: Person.self)
    if case .personKnownOtherwise(let id, let differences) = refusal {
      let fields = differences.compactMap { people.field($0.field) }
      return [finding(.personKnownOtherwise(id, fields), at: .name, in: contents)]
    }
    guard kind.kind != Person.kind, case .invalid(Person.kind, let errors) = refusal else { return nil }
    return people.fields.compactMap { field in
      errors.byField[field.name].map { error in
        let part = PersonColumn(rawValue: field.name) ?? .name
        return finding(.field(field, error), at: part, in: contents)
      }
    }
  }

  func finding(
    _ reason: ImportFinding.Reason, of field: FieldDeclaration, in contents: Contents
  ) -> ImportFinding {
    let column = (readings + [ending].compactMap { $0 }).first { $0.field.name == field.name }?.column
    return ImportFinding(reason, row: contents.row.number, cell: column)
  }
}
