import CivicDomain
import Words

/// Reads the rows of one file, one after the other, and gives a verdict on each.
struct RowReading {
  let mapping: ColumnMapping
  let kind: AnyKind
  let register: any Register
  let author: Author
  let at: Instant
  let matching: RecordMatching
  let draw: () -> UInt64
  /// The indices of the fields that only an act of their own changes.
  private let ruledIndexes: [Int]
  /// The values that a new record has from the start.
  private let blank: Row
  let idColumn: Int?
  /// The values of fields for rows that have none, in the order of the fields.
  let given: Row
  private let isAnyGiven: Bool
  /// Whether a row that only looks like a record is another one.
  let isAgain: Bool
  /// What was said of single rows, by their numbers.
  let choices: [Int: RowChoice]
  /// Whether the file was written in capitals.
  private let isFromCapitals: Bool
  private let notesIndex: Int?
  let noteColumns: [Int]
  /// The headings under which the notes have the columns.
  let noteHeadings: [String]
  /// The columns without a heading, which no field is.
  let unheaded: [Int]
  /// The columns whose headings speak of people, whoever they are.
  let headedByPeople: Set<Int>
  /// The columns whose names have the surname first.
  let surnameFirst: Set<Int>
  /// What tells rows that are no records.
  let noRecord: NoRecord?
  /// The columns that are read.
  let readColumns: [Int]
  /// The columns of the house's and the flat's number, and the index of the field that they belong to.
  let addressParts: (house: Int?, flat: Int?, fieldIndex: Int?)
  /// The columns of the day and of the beginning, and the indices of the fields of the beginning and the end.
  let times: (day: Int?, lastDay: Int?, start: Int?, startIndex: Int, endIndex: Int)?
  /// The indices of the fields of a place, north and east.
  let place: (latitude: Int, longitude: Int)?
  /// The readings of the columns that are fields.
  let readings: [CellReading]
  /// The readings of the organization's own telephone and address, by the columns that are a person's only for standing beside one.
  let unclaimed: [Int: CellReading]
  /// Those of them of which a row of the list names the person.
  let claimed: Set<Int>
  /// Who comes along with somebody of the list.
  var companions: Companions?
  /// The columns that say in whatever words how to reach an organization: `Kontakt`.
  let looseContacts: Set<Int>
  /// The reading of when a record ends in the column that tells when it begins, of a list that may tell both in one cell.
  let ending: CellReading?
  let besideReadings: [CellReading]
  /// The columns that say whether a field holds a word, and the indices of those fields.
  let traits: [(column: Int, fieldIndex: Int, field: FieldDeclaration, option: FieldShape.Option)]
  /// The field that refers to what is held at a time, and the columns that tell when that is; nil where no column does.
  let dated: (field: FieldDeclaration, day: Int, hour: Int?)?
  var earlier: EarlierRows
  var people: RowContacts
  let table: ImportTable
  /// The column whose cells refer to records of the same kind, where the list has one.
  let ownReference: CellReading?
  /// The rows to which others refer; nil as long as none refers to what the register does not know.
  var references: RowReferences?
  /// What became of the rows read so far, where they may refer to each other: their records, nil for those that were refused.
  var outcomes: [Int: RecordID?] = [:]
  /// The register with the rows to which others refer; nil as long as there are none.
  var layer: MemoryRegister?
  /// The making of the records, where an act of its own makes the kind.
  var making: RowMaking?
  /// The last row that is a record, which, and what becomes of it: a row below may tell of more people of it.
  var above: (row: TableRow, id: RecordID, changes: [Change], roles: Set<String>)?

  init(
    _ table: ImportTable, on register: any Register, by author: Author, at: Instant, again: Bool,
    choices: [Int: RowChoice], drawing draw: @escaping () -> UInt64
  ) {
    let (mapping, kind) = (table.mapping, table.kind)
    self.draw = draw
    self.mapping = mapping
    self.kind = kind
    self.register = register
    self.author = author
    self.at = at
    isAgain = again
    self.choices = choices
    isFromCapitals = table.isFromCapitals
    matching = RecordMatching(kind, on: register)
    earlier = EarlierRows(identityCount: matching.identityCount)
    ruledIndexes = kind.fields.indices.filter { kind.fields[$0].changeability == .rule }
    blank = kind.blankValues
    given = Row(table.given, of: kind)
    isAnyGiven = !table.given.isEmpty
    idColumn = mapping.columns.firstIndex(of: .id)
    noteColumns = mapping.columns.indices.filter { mapping.columns[$0] == .noted }
    let notes = noteColumns.isEmpty ? kind.field(HeadWords.notes) : HeadWords.noted(of: kind)
    notesIndex = notes.flatMap { kind.index(of: $0.name) }
    noteHeadings = NoteLines.headings(of: mapping.headings)
    unheaded = mapping.columns.indices.filter { index in
      mapping.headings[index].isEmpty && [.noted, .ignored(.unknown)].contains(mapping.columns[index])
    }
    headedByPeople = Set(noteColumns.filter { PersonInText.isHeading(mapping.headings[$0]) })
    surnameFirst = Set(mapping.headings.indices.filter { PersonColumn.isSurnameFirst(mapping.headings[$0]) })
    noRecord = NoRecord(mapping, of: kind)
    readColumns = mapping.columns.indices.filter { mapping.columns[$0].isRead }
    addressParts = (
      mapping.columns.firstIndex(of: .addressPart(.house)), mapping.columns.firstIndex(of: .addressPart(.flat)),
      kind.index(of: HeadWords.address)
    )
    times = HeadWords.times(of: kind).flatMap { fields in
      guard let start = kind.index(of: fields.start.name), let end = kind.index(of: fields.end.name) else { return nil }
      return (
        mapping.columns.firstIndex(of: .day), mapping.columns.firstIndex(of: .lastDay),
        mapping.columns.firstIndex(of: .field(fields.start)), start, end
      )
    }
    let (latitude, longitude) = (
      kind.index(of: Organization.name(of: \.latitude)), kind.index(of: Organization.name(of: \.longitude))
    )
    place = latitude.flatMap { latitude in longitude.map { (latitude, $0) } }
    people = RowContacts(on: register, by: author, at: at)
    making = RowMaking(kind, on: register, by: author, at: at)
    let today = WarsawTime.day(at)
    let dated = mapping.columns.indices.filter { index in
      switch mapping.columns[index] {
      case .field(let field): field.shape == .day || field.shape == .time
      case .day, .lastDay: true
      case .id, .addressPart, .trait, .contact, .person, .hour, .partOf, .beside, .noted, .ignored: false
      }
    }
    let order = DayOrder(of: table.reader, columns: dated)
    // What is left of other cells is nothing for a field that everyone sees.
    let keepsRest = notesIndex != nil && mapping.notedOpenly == nil
    readings = mapping.columns.enumerated().compactMap { index, meaning in
      guard case .field(let field) = meaning, let fieldIndex = kind.fields.firstIndex(of: field) else { return nil }
      return CellReading(
        field, at: fieldIndex, inColumn: index, on: register, today: today, order: order, keepsRest: keepsRest,
        thing: mapping.things.contains(index) ? mapping.headings[index] : "",
        isMoment: field.name == kind.rowMaking?.comingBy, heading: mapping.headings[index], of: kind.kind)
    }
    unclaimed = mapping.columns.enumerated().reduce(into: [:]) { found, column in
      guard let name = ContactColumn.ofOrganization(column.element), let index = kind.index(of: name) else { return }
      found[column.offset] = CellReading(
        kind.fields[index], at: index, inColumn: column.offset, on: register, today: today, keepsRest: keepsRest)
    }
    claimed = Set(unclaimed.keys.filter { Self.isAnybodyNamed(beside: $0, in: table) })
    companions = Companions(table)
    looseContacts = Set(mapping.contacts.map(\.name).filter { ContactHeadings.isLoose(mapping.headings[$0]) })
    ending = times.flatMap { times in
      times.start.map { column in
        CellReading(
          kind.fields[times.endIndex], at: times.endIndex, inColumn: column, on: register, today: today, order: order,
          keepsRest: keepsRest)
      }
    }
    traits = mapping.columns.enumerated().compactMap { column, meaning in
      guard case .trait(let field, let option) = meaning, let fieldIndex = kind.index(of: field.name) else {
        return nil
      }
      return (column, fieldIndex, field, option)
    }
    self.dated = HeadWords.dated(in: kind).flatMap { field in
      mapping.columns.firstIndex(of: .day).map { (field, $0, mapping.columns.firstIndex(of: .hour)) }
    }
    besideReadings = Self.besideReadings(mapping, kind, on: register, today: today)
    self.table = table
    ownReference = readings.first { $0.field.shape.refersTo == kind.kind }
  }

  /// The verdict on a row, and for a good one the changes that were decided.
  struct Reading {
    var verdict: ImportPlan.Verdict
    var changes: [Change] = []
    var contacts = ContactSteps()
    var mends: [ImportPlan.Mended] = []
    var besides = ImportPlan.Besides()
  }

  /// The verdict on a row, behind those on the rows that it refers to and that were not judged yet; none where it was judged
  /// itself, before a row that refers to it.
  mutating func verdicts(on row: TableRow) -> [(row: TableRow, reading: Reading)] {
    guard ownReference != nil else {
      var contents = read(row)
      takeCompanions(into: &contents)
      let reading = continuation(contents) ?? verdict(on: contents)
      noteAbove(reading, contents)
      return [(row, reading)]
    }
    if outcomes[row.number] != nil { return [] }
    var chain = [read(row)]
    if chain[0].awaited == nil { return [(row, noted(verdict(on: chain[0]), of: chain[0]))] }
    lookForReferences()
    var places = [row.number: 0]
    while let text = chain[chain.count - 1].awaited, case .row(let above)? = references?.place(of: text),
      outcomes[above.number] == nil
    {
      if let first = places[above.number] {
        refuseCircle(&chain[first...])
        break
      }
      places[above.number] = chain.count
      chain.append(read(above))
    }
    var verdicts: [(row: TableRow, reading: Reading)] = []
    for contents in chain.reversed() {
      let contents = resolved(contents)
      verdicts.append((contents.row, noted(verdict(on: contents), of: contents)))
    }
    return verdicts
  }

  mutating func verdict(on contents: Contents) -> Reading {
    if table.passedOver.contains(contents.row.number) { return Reading(verdict: .passedOver) }
    guard contents.findings.isEmpty else {
      return refused(contents.findings, and: contents.isReadWhole ? ruledOut(contents) : [])
    }
    var reading = making == nil ? judged(contents) : made(contents)
    if case .refused = reading.verdict { return reading }
    reading.mends = contents.mends + reading.mends
    if case .added = reading.verdict, let forms = table.likelyForms, let form = likelyForm(of: contents) {
      reading.mends.append(ImportPlan.Mended(mend: .likelyForm(form), column: forms.nameColumn))
    }
    return reading
  }

  /// The cells whose text nobody wrote: control signs, and errors of formulas that a table keeps as text. What a record of
  /// ours has already comes back.
  func broken(_ row: TableRow) -> [ImportFinding] {
    if let idColumn, !row.cells[idColumn].text.isEmpty { return [] }
    return readColumns.compactMap { column in
      let text = row.cells[column].text
      let problem: TableFinding.Problem? =
        ControlSigns.areIn(text) ? .controlSign : text.isFormulaError ? .failedFormula(text) : nil
      return problem.map { ImportFinding(.table($0), row: row.number, cell: column) }
    }
  }

  /// The faults that rules find in the cells of a row that can be read, where others cannot: whoever mends it learns of all
  /// of them at once.
  private func ruledOut(_ contents: Contents) -> [ImportFinding] {
    // What an act makes is judged by that act, of the whole row.
    if making != nil { return [] }
    let asked = withGiven(contents.values)
    let identities = matching.identities(id: contents.id, values: contents.values)
    let reading: Reading
    switch matching.match(identities, asked) {
    case .refused: return []
    case .record(let record, _): reading = edition(contents, of: record, clearingBlanks: false)
    case .none:
      reading = addition(contents, withLikelyForm(asked, of: contents), as: RecordID(kind.kind, bits: draw()))
    }
    guard case .refused(let found) = reading.verdict else { return [] }
    let told = Set(contents.findings.map(\.cell))
    return found.filter { finding in
      if case .columnMissing(let field) = finding.reason {
        // What was typed for it is told where it stands.
        return !contents.findings.contains { $0.cell.map { mapping.columns[$0] == .field(field) } ?? false }
      }
      return finding.cell != nil && !told.contains(finding.cell)
    }
  }

  /// Whether a finding makes the row unfit: not where it is the content of a column that is passed over, or of none.
  func counts(_ finding: TableFinding) -> Bool {
    guard finding.isOfContent, let cell = finding.cell else { return true }
    guard mapping.columns.indices.contains(cell) else { return false }
    if case .ignored = mapping.columns[cell] { return false }
    return true
  }

  mutating func judged(_ contents: Contents) -> Reading {
    if kind.kind == Contact.kind, !contents.person.isEmpty { return spoken(for: contents) }
    let asked = withGiven(contents.values)
    let branchOf = matching.branchOf(asked)
    var id = contents.id
    if id.isEmpty, case .same(let known)? = choices[contents.row.number] { id = known.raw }
    let identities = matching.identities(id: id, values: contents.values)
    if let row = earlier.row(of: identities, branchOf: branchOf) {
      return refused(.sameRecord(row: row), contents)
    }
    var reading: Reading
    switch matching.match(identities, asked) {
    case .refused(let reason): reading = refused(reason, contents)
    case .record(let record, let byID):
      if let reason = anotherOfNumber(record, asked, identities) { return refused(reason, contents) }
      // Only who names a record in the list itself says by a blank cell that there is nothing.
      reading = taken(edition(contents, of: record, clearingBlanks: byID && !contents.id.isEmpty), contents)
    case .none(let id?): reading = addition(contents, withLikelyForm(asked, of: contents), as: id)
    case .none(nil): reading = newcomer(contents, asked, identities)
    }
    let (verdict, own) = (reading.verdict, reading.changes.count)
    if !contents.contacts.isEmpty { reading = withContacts(of: contents, reading) }
    // What was refused is nowhere yet, and stands in nobody's way; what is there already was examined before.
    if case .refused = reading.verdict { return reading }
    switch verdict {
    case .refused, .passedOver, .leftAlone: break
    case .added(let id, _), .changed(let id, _):
      for identity in identities where matching.isOfficial(identity) {
        let number = matching.number(identity)
        let row = earlier.takeNumber(
          number, at: identity.index, of: id, branchOf: branchOf, row: contents.row.number)
        if let row { return refused(.sameNumber(matching.field(of: identity), row: row), contents) }
      }
    }
    earlier.remember(identities, branchOf: branchOf, row: contents.row.number)
    people.remember(Array(reading.changes[own...]))
    return reading
  }

  /// Why the record of a list's own number is not the row's: another list may count from 1 too.
  private func anotherOfNumber(
    _ record: StoredRecord, _ asked: Row, _ identities: [RecordMatching.Identity]
  ) -> ImportFinding.Reason? {
    guard let column = table.theirIDs, let identity = identities.first, identity.index > 0,
      mapping.columns[column] == .field(matching.field(of: identity)),
      let naming = kind.likeness.first.flatMap(kind.index), let typed = asked[naming]?.text,
      let known = record.values[naming]?.text, KeyForm.name.normalized(typed) != KeyForm.name.normalized(known)
    else { return nil }
    return .numberOfAnother(matching.field(of: identity), record.id, name: known)
  }

  /// The reading of a row with what becomes of the people whom it names.
  private func withContacts(of contents: Contents, _ reading: Reading) -> Reading {
    let id: RecordID
    switch reading.verdict {
    case .added(let added, _): id = added
    case .changed(let known, _), .leftAlone(let known): id = known
    case .refused, .passedOver: return reading
    }
    do throws(RowContacts.Unfit) {
      let (steps, changes, mends) = try people.decide(contents.contacts, for: id, after: reading.changes)
      var reading = reading
      reading.mends = mends
      reading.contacts = steps
      reading.changes += changes
      if case .leftAlone = reading.verdict, !steps.isEmpty { reading.verdict = .changed(id, []) }
      return reading
    } catch {
      return refused([ImportFinding(error.reason, row: contents.row.number, cell: error.column)])
    }
  }

  /// The reading of a row as a record, refused if an earlier row is that record.
  mutating func taken(_ reading: Reading, _ contents: Contents) -> Reading {
    switch reading.verdict {
    case .changed(let id, _), .leftAlone(let id):
      guard let row = earlier.takeRecord(id, row: contents.row.number) else { return reading }
      return refused(.sameRecord(row: row), contents)
    case .added, .refused, .passedOver: return reading
    }
  }

  /// The reading of a row that no number and no id matches: as the record of the same likeness, else as a new one.
  private mutating func newcomer(
    _ contents: Contents, _ asked: Row, _ identities: [RecordMatching.Identity]
  ) -> Reading {
    let isAgain = isAgain || choices[contents.row.number] == .new
    let told = withFormTold(asked, of: contents)
    var looking: Reading?
    for record in matching.alike(told, identities) {
      let reading = edition(contents, of: record, clearingBlanks: false)
      switch reading.verdict {
      case .leftAlone: return taken(reading, contents)
      case .changed(_, let edits): looking = looking ?? refused(.looksLike(record.id, edits), contents)
      case .refused, .passedOver, .added: looking = looking ?? refused(.looksLike(record.id, []), contents)
      }
    }
    if let looking, !isAgain { return looking }
    let likeness = matching.likeness(of: told)
    let isNumbered = identities.contains { $0.index > 0 }
    if let likeness, !isAgain, let row = earlier.row(ofLikeness: likeness, isNumbered: isNumbered) {
      return refused(.sameRecord(row: row), contents)
    }
    let likely = withLikelyForm(asked, of: contents)
    if !isAgain, let names = matching.names(of: likely) {
      if let known = matching.namesake(names, told, identities) {
        return refused(.namesake(known.id, name: known.name, typed: names.written), contents)
      }
      for likeness in matching.likenesses(of: names, told) {
        guard let row = earlier.row(ofLikeness: likeness, isNumbered: isNumbered) else { continue }
        return refused(.namesakeRow(row, typed: names.written), contents)
      }
    }
    let reading = addition(contents, likely, as: RecordID(kind.kind, bits: draw()))
    if case .added = reading.verdict, let likeness {
      earlier.remember(likeness, isNumbered: isNumbered, row: contents.row.number)
    }
    return reading
  }

  func withGiven(_ values: Row) -> Row {
    guard isAnyGiven else { return values }
    var values = values
    for fieldIndex in kind.fields.indices where values[fieldIndex] == nil { values[fieldIndex] = given[fieldIndex] }
    return values
  }

  // MARK: - Additions

  func addition(_ contents: Contents, _ asked: Row, as id: RecordID) -> Reading {
    var values = asked
    let missing = missing(in: asked)
    var findings = missing.map { ImportFinding(.columnMissing($0), row: contents.row.number) }
    var acts: [any Act] = []
    for fieldIndex in ruledIndexes {
      guard let value = values[fieldIndex] else { continue }
      values[fieldIndex] = nil
      if value == blank[fieldIndex] { continue }
      if let act = ActsOfRow.act(giving: value, to: kind.fields[fieldIndex], of: id, kind) {
        acts.append(act)
      } else {
        findings.append(finding(.notChangeable(.rule), of: kind.fields[fieldIndex], in: contents))
      }
    }
    if let notesIndex, !contents.notes.isEmpty {
      values[notesIndex] = .text(contents.notes.added(to: "", own: values[notesIndex]?.text ?? ""))
    }
    do throws(Refusal) {
      let decision = try decide(AddRecord(id, values), on: seen(by: values), by: author, at: at)
      let changes = try ActsOfRow.changes(
        of: acts, behind: decision.changes, on: seen(by: values), by: author, at: at)
      guard findings.isEmpty else { return refused(findings) }
      return Reading(verdict: .added(id, values), changes: changes)
    } catch {
      guard !findings.isEmpty else { return refused(self.findings(for: error, in: contents)) }
      let more = self.findings(for: error, in: contents).filter { finding in
        if case .field(let field, .required) = finding.reason, missing.contains(field) { return false }
        return finding.cell != nil
      }
      return refused(findings, and: more)
    }
  }

  /// The required fields that no column is, of which the row has no value either.
  func missing(in asked: Row) -> [FieldDeclaration] {
    if mapping.missing.isEmpty { return [] }
    return mapping.missing.filter { field in kind.index(of: field.name).flatMap { asked[$0] } == nil }
  }

  // MARK: - Edits

  func edition(
    _ contents: Contents, of record: StoredRecord, clearingBlanks: Bool
  ) -> Reading {
    let now = kind.values(of: record)
    var edits: [FieldEdit] = []
    var findings: [ImportFinding] = []
    func take(_ becomes: FieldValue?, at fieldIndex: Int) {
      let (was, field) = (now[fieldIndex], kind.fields[fieldIndex])
      // What was taken out of the register does not come back with a list that still has it.
      if field.isSame(was, becomes) || was?.isRedactionMark == true { return }
      if isFromCapitals, isCalledAlike(was, becomes) { return }
      switch field.changeability {
      case .anyone: edits.append(FieldEdit(field: field.name, was: was, becomes: becomes))
      case .once, .rule, .derived:
        if becomes != nil { findings.append(finding(.notChangeable(field.changeability), of: field, in: contents)) }
      }
    }
    for reading in readings {
      let fieldIndex = reading.fieldIndex
      if fieldIndex == notesIndex, !contents.notes.isEmpty || !clearingBlanks { continue }
      if contents.unknown.contains(fieldIndex) { continue }
      let becomes = contents.values[fieldIndex]
      // What was typed for another row is no blank of this one.
      if becomes == nil, !clearingBlanks || given[fieldIndex] != nil || reading.column >= mapping.width { continue }
      take(becomes, at: fieldIndex)
    }
    // A column of one word says nothing of the others that are known.
    for (fieldIndex, said) in contents.traits where !readings.contains(where: { $0.fieldIndex == fieldIndex }) {
      let held = Set(now[fieldIndex]?.texts ?? []).union(said.filter(\.value).keys).subtracting(
        said.filter { !$0.value }.keys)
      take(RowReading.words(held, of: kind.fields[fieldIndex]), at: fieldIndex)
    }
    for fieldIndex in contents.fills where now[fieldIndex] == nil { take(contents.values[fieldIndex], at: fieldIndex) }
    // What is given for the whole list fills what is empty, and changes nothing.
    for fieldIndex in kind.fields.indices
    where given[fieldIndex] != nil && contents.values[fieldIndex] == nil && now[fieldIndex] == nil
      && kind.rowMaking?.settling.contains(kind.fields[fieldIndex].name) != true
    {
      take(given[fieldIndex], at: fieldIndex)
    }
    // A list that knows no id of ours adds to the notes; what the staff wrote there is not its to take away.
    let own = notesIndex.flatMap { contents.values[$0]?.text }
    if let notesIndex, !contents.notes.isEmpty || !clearingBlanks && own != nil {
      let known = clearingBlanks && own != nil ? "" : now[notesIndex]?.text ?? ""
      let notes = contents.notes.added(to: known, own: own ?? "")
      take(notes.isEmpty ? nil : .text(notes), at: notesIndex)
    }
    guard findings.isEmpty else { return refused(findings) }
    guard !edits.isEmpty else { return Reading(verdict: .leftAlone(record.id)) }
    do throws(Refusal) {
      let register = making?.register ?? seen(by: contents.values)
      let decision = try decide(EditRecord(record.id, edits), on: register, by: author, at: at)
      // What differed only in its spelling (the dashes of a NIP) is no change.
      let change = decision.changes.first { $0.id == record.id }
      let real = edits.compactMap { edit in
        change?[edit.field].map { FieldEdit(field: edit.field, was: edit.was, becomes: $0) }
      }
      guard !real.isEmpty else { return Reading(verdict: .leftAlone(record.id)) }
      return Reading(verdict: .changed(record.id, real), changes: decision.changes)
    } catch {
      return refused(self.findings(for: error, in: contents))
    }
  }

  /// Whether two texts differ in case, diacritics and quotation marks alone.
  private func isCalledAlike(_ one: FieldValue?, _ other: FieldValue?) -> Bool {
    guard let one = one?.text, let other = other?.text else { return false }
    return KeyForm.name.normalized(one) == KeyForm.name.normalized(other)
  }

  // MARK: - Findings at their cells

  func refused(_ findings: [ImportFinding]) -> Reading { Reading(verdict: .refused(findings)) }

  /// The findings of a row in the order of its cells.
  func refused(_ findings: [ImportFinding], and more: [ImportFinding]) -> Reading {
    if more.isEmpty { return refused(findings) }
    return refused((findings + more).sorted { ($0.cell ?? .max) < ($1.cell ?? .max) })
  }

  func refused(_ reason: ImportFinding.Reason, _ contents: Contents) -> Reading {
    refused([ImportFinding(reason, row: contents.row.number)])
  }

  func finding(_ error: FieldError, of field: FieldDeclaration, in contents: Contents) -> ImportFinding {
    finding(.field(field, error), of: field, in: contents)
  }

  /// The findings of a refusal: by fields at the cells, any other at the row.
  func findings(for refusal: Refusal, in contents: Contents) -> [ImportFinding] {
    if making != nil, let found = findings(ofPerson: refusal, in: contents) { return found }
    if case .invalid(_, let errors) = refusal {
      let found = kind.fields.compactMap { field in
        errors.byField[field.name].map { finding($0, of: field, in: contents) }
      }
      if !found.isEmpty { return found }
    }
    let blamed = making == nil ? nil : refusal.fields.lazy.compactMap { kind.field($0) }.first
    return [
      blamed.map { finding(.rule(refusal), of: $0, in: contents) }
        ?? ImportFinding(.rule(refusal), row: contents.row.number)
    ]
  }
}
