import CivicDomain
import Interchange
import Screens
import Words

/// The report of an import in sentences.
struct ImportReport {
  let words: Words
  let circumstances: Circumstances
  /// The kind of record that is imported.
  let kind: Kind
  /// Whether it is read on a screen, where columns and sheets are chosen and no options are typed.
  var isOnScreen = false
  /// Whether the file is one record, so that an option says which.
  var isOneRecord = false

  /// The lines of the refused rows: each fault once, and where.
  func lines(for summary: ImportSummary, of table: ImportTable) -> [String] {
    let faults = summary.faults.map { fault in
      words.at(
        rows: fault.rows, count: fault.count, column: fault.finding.cell.map { column($0, of: table.mapping) },
        phrase(for: fault.finding, of: table.mapping))
    }
    let unlisted = summary.unlisted.sorted { ($0.key.cell ?? -1, $0.value) < ($1.key.cell ?? -1, $1.value) }
    return faults
      + unlisted.map { words.unlistedFaults($0.value, in: $0.key.cell.map { column($0, of: table.mapping) }) }
  }

  /// The lines of the refused rows, the faults of one sort in one column as one.
  func groupedLines(for summary: ImportSummary, of table: ImportTable) -> [String] {
    summary.groups.map { group in
      let phrase = phrase(for: group.finding, of: table.mapping)
      return words.at(
        rows: group.rows, count: group.count, column: group.finding.cell.map { column($0, of: table.mapping) },
        group.isVaried ? words.andAlike(phrase) : phrase)
    }
  }

  /// A name that the register does not know, with the nearest that it knows.
  func line(for name: UnknownNames.Name) -> String {
    words.unknownName(name.text, of: name.field, near: name.near, rows: name.rows, count: name.count)
  }

  /// The new people who are called as others are.
  func lines(for namesakes: Namesakes) -> [String] {
    let told = namesakes.found.prefix(Self.namesakesTold).map { line(for: $0) }
    let more = namesakes.count - told.count
    return told + (more > 0 ? [words.moreNamesakes(more)] : []) + notCompared(namesakes)
  }

  /// Whom of a long list nobody compared.
  func notCompared(_ namesakes: Namesakes) -> [String] {
    words.notCompared(unasked: namesakes.unasked, unremembered: namesakes.unremembered)
  }

  /// One of them.
  func line(for one: Namesakes.Found) -> String {
    words.namesake(one.name, one.place, other: one.other, known: isOnScreen ? "" : one.known?.raw ?? "")
  }

  /// More names nobody reads in a row.
  private static let namesakesTold = 10

  /// The lines of what was mended in cells, so that they could be taken.
  func mends(_ summary: ImportSummary, of table: ImportTable) -> [String] {
    let forms = summary.mends.compactMap { mended, count in
      if case .likelyForm(let form) = mended.mend { (form: form.label, count: count) } else { nil }
    }
    let likely =
      forms.isEmpty
      ? [] : [words.likelyForms(forms.sorted { ($1.count, $0.form.pl) < ($0.count, $1.form.pl) })]
    return likely + cellMends(summary, of: table) + days(summary, of: table)
  }

  /// The days as which cells were read that tell them otherwise, a line for each column.
  private func days(_ summary: ImportSummary, of table: ImportTable) -> [String] {
    let found = summary.mends.compactMap { mended, count in
      if case .readAs(let day) = mended.mend { (column: mended.column, day: day, count: count) } else { nil }
    }
    return Dictionary(grouping: found, by: \.column).sorted { $0.key < $1.key }.map { column, days in
      words.readAsDays(
        days.map(\.day).sorted(), days.reduce(0) { $0 + $1.count }, in: self.column(column, of: table.mapping))
    }
  }

  private func cellMends(_ summary: ImportSummary, of table: ImportTable) -> [String] {
    summary.mends.sorted { $0.key.column < $1.key.column }.compactMap { mended, count in
      let column = column(mended.column, of: table.mapping)
      switch mended.mend {
      case .zeros: return words.zerosPutBack(count, in: column)
      case .severalInCell: return words.severalInCell(count, in: column)
      case .saysNothing: return words.saidNothing(count, in: column)
      // They are told in one line.
      case .likelyForm, .readAs: return nil
      case .otherWords: return words.otherWords(count, in: column, isNoted: table.keepsNotes)
      case .personLeftOut:
        // Only of organizations a column may be one of people.
        let isWhole =
          kind == Organization.kind && mended.column < table.mapping.columns.count
          && table.mapping.columns[mended.column] == .noted
        return words.personLeftOut(count, in: column, isWhole: isWhole, isOnScreen: isOnScreen)
      case .besideTable: return words.besideTable(count, in: column, isNoted: table.keepsNotes)
      case .unreadBesideTable: return words.besideTable(count, in: column, isNoted: false)
      case .yearAlone: return words.yearAlone(count, in: column)
      case .noPlace: return words.noPlace(count, in: column)
      case .ofOffice: return words.ofOffice(count, in: column)
      case .secondOfPerson: return words.secondOfPerson(count, in: column)
      case .modeInPlace: return words.modeInPlace(count, in: column)
      case .personAbove: return words.personAbove(count, in: column)
      case .personAboveLacks: return words.personAboveLacks(count, in: column)
      case .companion: return words.companionsCounted(count, in: column)
      }
    }
  }

  /// The change of a row's record, field by field; nil where nothing would change.
  func change(_ row: ImportPlan.JudgedRow) -> String? {
    guard case .changed(let id, _) = row.verdict, let change = changed(row) else { return nil }
    return words.change(of: change.name, id, inRow: row.number, change.fields)
  }

  /// What a changed record is called, and each field before and after; nil where nothing would change.
  func changed(_ row: ImportPlan.JudgedRow) -> (name: String, fields: [String])? {
    guard case .changed(let id, let edits) = row.verdict else { return nil }
    return (
      name(of: id),
      edits.map { words.edited($0, of: kind, in: circumstances) } + contacts(of: row)
        + (row.besides.beside > 0 ? [words.answersBeside(row.besides.beside)] : [])
    )
  }

  /// What a record of the register is called.
  func name(of id: RecordID) -> String { words.name(of: id, in: circumstances) }

  /// What becomes of the people whom a row names.
  func contacts(of row: ImportPlan.JudgedRow) -> [String] {
    words.contacts(added: row.contacts.added, changed: row.contacts.changed)
      + row.contacts.former.map { words.formerChair(isOnScreen ? personName(of: $0) : $0.raw) }
  }

  /// Who a contact is; told on a screen alone.
  private func personName(of contact: Identifier<Contact>) -> String {
    let register = circumstances.register
    return register.record(contact).flatMap { register.record($0.person) }?.name ?? contact.raw
  }

  /// Who a person is; told on a screen alone.
  private func personName(of person: Identifier<Person>) -> String {
    circumstances.register.record(person)?.name ?? person.raw
  }

  /// A new record as its row gives it: the name, and the other values that were given, then whom it names.
  ///
  /// - Parameter known: what records are called that come in with it, so that the register does not have them yet.
  func added(
    _ id: RecordID, _ values: Row, in row: ImportPlan.JudgedRow, known: [RecordID: String] = [:]
  ) -> (name: String, text: String) {
    guard let own = Schema.kind(named: kind.name) else { return (id.raw, "") }
    let naming = row.besides.name.isEmpty ? own.namingLine.flatMap { values[$0.name] == nil ? nil : $0.name } : nil
    let given = own.fields.filter { $0.name != naming }.compactMap { field -> String? in
      guard let value = values[field.name] else { return nil }
      let coming = field.shape.isReference ? value.texts.compactMap { known[RecordID($0)] } : []
      return coming.isEmpty ? words.value(value, of: field, in: circumstances) : coming.joined(separator: ", ")
    }
    let people =
      row.contacts.added > 0
      ? newcomers(in: row, at: RowPlace(row.number), known: known).map(words.newcomer) : contacts(of: row)
    let told = ([naming.flatMap { values[$0]?.text } ?? row.besides.name] + given + people).filter { !$0.isEmpty }
    return (told.first ?? "", told.dropFirst().joined(separator: " · "))
  }

  /// The message why a file cannot be imported at all.
  func lines(for error: ImportError) -> [String] {
    switch error {
    case .foreign(let sort): words.foreignFile(sort).lines
    case .workbook(let fault): words.unreadable(fault).lines
    case .json(let fault): words.unreadable(fault).lines
    case .document(let document): words.unfit(document).lines
    case .line(let number, let why): words.unfitLine(number, why).lines
    case .noTableInSheet(let header, _, _) where ImportError.isLikelyEntry(header),
      .noKnownColumn(let header) where ImportError.isLikelyEntry(header):
      words.noHeadRow.lines
    case .noTableInSheet(let header, let sheet, let others):
      words.noTable(in: sheet, header.map(\.text), of: kind, others: others).lines
    case .empty: words.emptyFile.lines
    case .header(let findings):
      words.brokenHeader.lines
        + findings.prefix(1).map { finding in
          let column = finding.cell.map { SheetColumn(letter: ColumnMapping.letter($0), heading: "") }
          return words.at(rows: [finding.line], count: 1, column: column, phrase(for: finding.problem))
        }
    case .noKnownColumn(let header): words.noKnownColumn(header.map(\.text), of: kind).lines
    case .columnTwice(let field, let first, let second, let index):
      // A heading that both have would drop both.
      words.columnTwice(
        field, first: first.text, second: second.text,
        dropping: first.text == second.text ? ColumnMapping.letter(index) : second.text
      ).lines
    case .noSuchColumn(let name): words.noSuchColumn(name).lines
    case .noSuchField(let name): words.unknownField(name, of: kind).lines
    case .noListInWorkbook(let sheets): words.noListInWorkbook(sheets).lines
    case .sheetsOfOneKind(let kind, let sheets): words.sheetsOfOneKind(kind, sheets).lines
    case .stopped: words.importStopped.lines
    case .neverListed(let kind): words.problem(.neverListed(kind))
    }
  }

  /// The same on a screen, where nobody types the options that lead on.
  func linesOnScreen(for error: ImportError) -> [String] {
    guard case .noTableInSheet(let header, let sheet, let others) = error else { return lines(for: error) }
    return [words.noTable(in: sheet, header.map(\.text), of: kind, others: others).fact]
  }

  /// The lines of how the file was understood: its code page or sheet, the rows above the table, the columns that become
  /// no field.
  ///
  /// - Parameter isNamed: whether the sheet is named already.
  func lines(
    for understanding: ImportFile.Understanding, of table: ImportTable, isNamed: Bool = false
  ) -> [String] {
    let columns = table.mapping.worthReporting.compactMap { index -> String? in
      let column = column(index, of: table.mapping)
      switch table.mapping.columns[index] {
      case .noted:
        if let field = table.mapping.seconds[index] { return words.secondColumn(column, field) }
        if table.mapping.ownerless.contains(index) { return words.ownerlessColumn(column) }
        return words.notedColumn(column, in: table.mapping.notedOpenly)
      case .contact(let part): return line(for: part, column, in: table.mapping)
      case .ignored(.unknown): return words.unknownColumn(column, of: kind, openIn: table.mapping.notedOpenly)
      case .ignored(.derived): return words.derivedColumn(column)
      case .ignored(.personal): return words.privateColumn(column)
      case .field(let field):
        return table.mapping.doubtful[index].map { words.ofOrganization(column, field, theirs: $0) }
      case .id, .addressPart, .trait, .person, .day, .hour, .lastDay, .partOf, .beside, .ignored(.recorded),
        .ignored(.ordinal),
        .ignored(.unwanted):
        return nil
      }
    }
    return fileLines(for: understanding, of: table, isNamed: isNamed) + columns
  }

  /// The lines of how the file was understood but for its columns.
  func fileLines(
    for understanding: ImportFile.Understanding, of table: ImportTable, isNamed: Bool = false
  ) -> [String] {
    let ids = table.theirIDs.map { [words.theirIDs(column($0, of: table.mapping))] } ?? []
    let titles = table.titleRows.isEmpty ? [] : [words.titleRows(table.titleRows.count, headRow: table.headRow)]
    let file =
      switch understanding {
      case .text(let page): [words.codePage(page.rawValue)]
      // That it is this one is said already, but not that it is hidden.
      case .sheet(let notes):
        Array(words.sheet(notes, isChosen: isOnScreen || isNamed).dropFirst(isNamed && !notes.isHidden ? 1 : 0))
      case .map(let notes): words.notTaken(notes)
      case .extract(let number, let day, let isDeleted): [words.extract(number, on: day, isDeleted: isDeleted)]
      }
    let groups = table.groupHeadings
    let headings = groups.isEmpty ? [] : [words.groupHeadings(groups.map(\.row), groups.map(\.text))]
    let beside = table.beside.map { beside in
      words.tableBeside(SheetColumn(letter: ColumnMapping.letter(beside.column), heading: beside.heading))
    }
    return file + titles + [beside].compactMap { $0 } + headings + ids
  }

  /// The line of a column that tells of people; none for one whose heading says whose it is.
  private func line(for part: ContactColumn, _ column: SheetColumn, in mapping: ColumnMapping) -> String? {
    func beside(_ field: FieldDeclaration?) -> String? {
      field.map { field in
        words.besideContact(column, field, mayBeOrganizations: !mapping.columns.contains(.field(field)))
      }
    }
    let organization = Schema.kind(named: Organization.kind.name)
    switch part {
    case .name: return words.contactColumn(column)
    case .phone(of: nil): return beside(organization?.field(Organization.name(of: \.phone)))
    case .email(of: nil): return beside(organization?.field(Organization.name(of: \.email)))
    case .givenName, .role, .phone, .email: return nil
    }
  }

  /// The phrase of a finding, which is told beside its column: a column that is the field names it.
  func phrase(for finding: ImportFinding, of mapping: ColumnMapping) -> String {
    if case .columnMissing(let field) = finding.reason, !isOnScreen { return missing(field, in: mapping) }
    if case .numberOpenly(let field) = finding.reason, !isOnScreen, let cell = finding.cell, cell < mapping.width {
      return words.numberOpenly(field, in: column(cell, of: mapping))
    }
    return phrase(for: finding.reason, in: finding.cell.flatMap { mapping.field(at: $0) })
  }

  /// The phrase of a new record without a column for a required field, with the columns that may be it.
  private func missing(_ field: FieldDeclaration, in mapping: ColumnMapping) -> String {
    let headed = mapping.headings.indices.filter { !mapping.headings[$0].isEmpty && $0 < mapping.width }
    let passedOver = Schema.kind(named: kind.name).flatMap { mapping.passedOver(field, of: $0) }
    if let passedOver { return words.columnPassedOver(field, column(passedOver, of: mapping)) }
    let unknown = headed.filter { index in
      mapping.seconds[index] == nil && [.noted, .ignored(.unknown)].contains(mapping.columns[index])
    }
    return words.columnMissing(field, unknown: unknown.map { column($0, of: mapping) })
  }

  /// The phrase of a fault's reason.
  ///
  /// - Parameter named: the field that is named beside it; nil: none is.
  func phrase(for reason: ImportFinding.Reason, in named: FieldDeclaration? = nil) -> String {
    switch reason {
    case .table(let problem): phrase(for: problem)
    case .field(let field, let error): words.cellFault(error, in: field, isNamed: field == named)
    case .columnMissing(let field): isOnScreen ? words.fieldWithoutColumn(field) : words.columnMissing(field)
    case .sameRecord(let row): words.sameRecord(row: row)
    case .sameNumber(let field, let row): words.sameNumber(field, row: row)
    case .severalRecords(let field, let ids):
      severalRemarks(field, ids)
        ?? words.severalRecords(field, ids.map { isOnScreen ? titled($0) : "\(titled($0)) \($0.raw)" })
    case .numbersOfSeveral(let ids): words.numbersOfSeveral(ids.map(told))
    case .numberOfAnother(let field, let id, let name):
      words.numberOfAnother(field, isOnScreen ? nil : id, name: name, way: way(to: id))
    case .looksLike(let id, let edits):
      words.looksLike(told(id), edits.map { words.edited($0, of: kind, in: circumstances) }, way: way(to: id))
    case .namesake(let id, let name, let typed):
      words.namesake(typed, of: name, isOnScreen ? nil : id, way: way(to: id))
    case .namesakeRow(let row, let typed): words.namesake(typed, ofRow: row, way: isOnScreen ? .key : .column)
    case .notAnID(let text, let kind): words.notAnID(text, of: kind)
    case .removed(let id): words.removedRecord(told(id))
    case .peopleUnclear: words.peopleUnclear
    case .severalInCell(let field): words.severalInCell(field, isNamed: field == named)
    case .personKnownOtherwise(let id, let fields):
      words.personKnownOtherwise(isOnScreen ? personName(of: id) : id.raw, fields)
    case .severalRows(let rows): words.severalRows(rows)
    case .refusedRow(let row): words.refusedRow(row)
    case .circle(let rows): words.circle(of: rows)
    case .swappedPlace(let latitude, let longitude): words.swappedPlace(latitude, longitude)
    case .otherGrid(let latitude, let longitude): words.otherGrid(latitude, longitude)
    case .noRecord: words.noRecord
    case .notInCopy(let field): words.notInCopy(field, isNamed: field == named)
    case .personOpenly(let field): words.personOpenly(field)
    case .numberOpenly(let field): words.numberOpenly(field)
    case .doubtfulDay(let field, let text, let days):
      words.doubtfulDay(text, days, in: field, isNamed: field == named)
    case .madeOtherwise(let field): words.madeOtherwise(field, isOnScreen: isOnScreen)
    case .rule(let refusal): phrase(for: refusal)
    }
  }

  /// What a refused row looks like, so that it can be asked what it is; nil for one that looks like nothing.
  func alike(_ row: RowPlace, _ findings: [ImportFinding]) -> ImportOutlook.Alike? {
    func alike(_ text: String, _ known: RecordID?, mayBeNew: Bool = true) -> ImportOutlook.Alike {
      var alike = ImportOutlook.Alike(row.row, text, known: known, mayBeNew: mayBeNew)
      alike.sheet = row.sheet
      return alike
    }
    for finding in findings {
      func known(_ id: RecordID, _ typed: String? = nil, mayBeNew: Bool = true) -> ImportOutlook.Alike {
        alike(words.alike(row, typed, to: words.name(of: id, in: circumstances)), id, mayBeNew: mayBeNew)
      }
      switch finding.reason {
      case .looksLike(let id, _): return known(id)
      case .namesake(let id, _, let typed): return known(id, typed)
      case .numberOfAnother(_, let id, _): return known(id, mayBeNew: false)
      case .namesakeRow(let other, _):
        return alike(words.alike(row, toRow: other), nil)
      case .table, .field, .columnMissing, .sameRecord, .sameNumber, .severalRecords, .numbersOfSeveral, .notAnID,
        .removed, .peopleUnclear, .personKnownOtherwise, .severalRows, .refusedRow, .circle,
        .swappedPlace, .otherGrid, .noRecord, .notInCopy, .personOpenly, .numberOpenly, .doubtfulDay, .madeOtherwise,
        .severalInCell,
        .rule:
        continue
      }
    }
    return nil
  }

  /// What leads on where a row only looks like a record.
  private func way(to id: RecordID) -> LikenessWay {
    if isOnScreen { return .key }
    return isOneRecord ? .option(id) : .column
  }
  /// A record as it is told: by its name where it is read on a screen, in a terminal by the id that commands take.
  private func told(_ id: RecordID) -> String { isOnScreen ? words.name(of: id, in: circumstances) : id.raw }

  /// A record with what tells it from others of its name.
  private func titled(_ id: RecordID) -> String {
    let aside = words.distinction(of: id, in: circumstances)
    return aside.isEmpty ? words.name(of: id, in: circumstances) : "\(words.name(of: id, in: circumstances)) (\(aside))"
  }

  /// The fault of a number that remarks of several consultations have, with what tells them apart; nil for other records.
  private func severalRemarks(_ field: FieldDeclaration, _ ids: [RecordID]) -> String? {
    let register = circumstances.register
    let subjects = ids.compactMap { id in
      register.record(Identifier<Submission>(id.raw)).flatMap { register.record($0.consultation)?.subject }
    }
    guard let first = ids.first, subjects.count == ids.count, Set(subjects).count == ids.count else { return nil }
    return words.severalRemarks(field, number: words.name(of: first, in: circumstances), of: subjects)
  }

  /// The sentences of a rule's refusal; where another cell would lift it, the way out says so.
  private func phrase(for refusal: Refusal) -> String {
    let sentences = words.refusal(refusal, in: circumstances)
    guard let listed = Schema.kind(named: kind.name), let command = kind.madeBy else { return sentences.line }
    // That nothing was saved is not so: other rows were. And no option of another command is one of an import.
    if let field = refusal.liftedBy.flatMap({ listed.field($0) }) {
      return Sentences(sentences.fact, wayOut: words.wayOut(byField: field, isOnScreen: isOnScreen)).line
    }
    if case .mustSay = refusal.cause {
      // On a screen it is said in the row's own form.
      return isOnScreen ? sentences.fact : Sentences(sentences.fact, wayOut: words.doneApart(command)).line
    }
    // What lies before the first day comes no nearer by waiting.
    if case .consultationNotOpen = refusal.cause { return sentences.fact }
    return Sentences(sentences.fact, wayOut: sentences.wayOut).line
  }

  func column(_ index: Int, of mapping: ColumnMapping) -> SheetColumn {
    if index >= mapping.columns.count {
      // Right of the table.
      let place = index - mapping.columns.count + mapping.width
      return SheetColumn(letter: ColumnMapping.letter(place), heading: "", isAlone: false)
    }
    // What was typed for a row stands in no column of the file.
    if index >= mapping.width, case .field(let field) = mapping.columns[index] {
      return SheetColumn(letter: "", heading: words.label(of: field), isAlone: false)
    }
    let heading = mapping.headings[index]
    let isAlone = mapping.headings.count { $0 == heading } == 1
    return SheetColumn(letter: ColumnMapping.letter(index), heading: heading, isAlone: isAlone)
  }

  private func phrase(for problem: TableFinding.Problem) -> String {
    switch problem {
    case .openQuote: words.quoteNotClosed
    case .strayQuote: words.strayQuote
    case .ragged(let cells, let expected): words.ragged(cells: cells, expected: expected)
    case .nul: words.nulByte
    case .controlSign: words.controlSign
    case .notUTF8: words.notUTF8
    case .cellTooLong(let limit): words.cellTooLong(limit: limit)
    case .rowTooLong(let limit): words.rowTooLong(limit: limit)
    case .tooManyCells(let limit): words.tooManyCells(limit: limit)
    case .formulaWithoutValue: words.formulaWithoutValue
    case .failedFormula(let error): words.failedFormula(error)
    case .noDate(let number): words.noDate(number)
    }
  }
}
