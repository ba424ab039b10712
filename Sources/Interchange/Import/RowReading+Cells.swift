import CivicDomain

/// What the cells of a row say, as values.
extension RowReading {
  func read(_ row: TableRow) -> Contents {
    var contents = Contents(row: row, values: Row(of: kind))
    if noRecord?.isMet(by: row) ?? false {
      contents.findings = [ImportFinding(.noRecord, row: row.number)]
      return contents
    }
    let findings = row.findings.filter(counts)
    guard findings.isEmpty else {
      contents.findings = findings.map { ImportFinding(.table($0.problem), row: row.number, cell: $0.cell) }
      return contents
    }
    contents.findings = broken(row)
    guard contents.findings.isEmpty else { return contents }
    contents.isReadWhole = true
    if let idColumn { contents.id = row.cells[idColumn].meaning }
    for column in noteColumns where !row.cells[column].text.isEmpty {
      if NothingSaid.isUnsaid(row.cells[column].meaning) {
        contents.take(.saysNothing, of: column)
        continue
      }
      if let field = mapping.notedOpenly {
        if let finding = tellsOpenly(row.cells[column].meaning, in: field, row, column) {
          contents.findings.append(finding)
        } else {
          contents.notes.add(row.cells[column].meaning, under: noteHeadings[column])
        }
        continue
      }
      contents.note(
        row.cells[column].meaning, of: column, under: noteHeadings[column],
        mayNamePeople: headedByPeople.contains(column),
        isOwn: mapping.seconds[column] != nil || ContactHeadings.isOfReach(mapping.headings[column]))
    }
    readBesideTable(row, into: &contents)
    for group in mapping.contacts { readPeople(group, of: row, into: &contents) }
    for case (let index, .person(let part)) in mapping.columns.enumerated() {
      let cell = row.cells[index].meaning
      let numbered = part == .name ? OfficialTable.numberedSender(cell) : nil
      if numbered?.isEmpty ?? false, let field = part.field {
        contents.findings.append(ImportFinding(.notInCopy(field), row: row.number, cell: index))
      }
      let text = numbered ?? cell
      // Whoever has a given name is somebody, whatever a firm is called.
      let isOrganization =
        part == .name && !text.isEmpty && kind.kind != Person.kind
        && !PersonInText.hasGivenName(String(text.prefix { $0 != "," })) && takeOrganization(text, into: &contents)
      if isOrganization { continue }
      contents.person.take(text, as: part, isSurnameFirst: surnameFirst.contains(index))
      guard let field = part.field, part.mending?.isOfSeveral(text) ?? false else { continue }
      contents.findings.append(ImportFinding(.severalInCell(field), row: row.number, cell: index))
    }
    for reading in readings where !row.cells[reading.column].text.isEmpty {
      take(wholeText(of: row.cells[reading.column], in: row, reading.fieldIndex), of: reading, in: row, into: &contents)
    }
    // An end in a column of its own counts before the one beside the beginning.
    if let ending, contents.values[ending.fieldIndex] == nil, let span = span(in: row),
      !readings.contains(where: { $0.fieldIndex == ending.fieldIndex && !row.cells[$0.column].text.isEmpty })
    {
      take("\(span.day) \(span.end)", of: ending, in: row, into: &contents)
    }
    readModeInPlace(of: row, into: &contents)
    readTraits(of: row, into: &contents)
    readBeside(of: row, into: &contents)
    readNumbersAlone(of: row, into: &contents)
    refuseSwapped(in: &contents)
    return contents
  }

  /// Takes what stands under no heading, in a column of the table or right of it.
  func readBesideTable(_ row: TableRow, into contents: inout Contents) {
    for column in unheaded where !row.cells[column].text.isEmpty {
      contents.mends.append(ImportPlan.Mended(mend: .besideTable, column: column))
    }
    let width = mapping.columns.count
    guard row.cells.count > width else { return }
    for column in width..<row.cells.count {
      // What could not be read there stands there all the same.
      let isUnread = row.findings.contains { $0.cell == column }
      if row.cells[column].text.isEmpty, !isUnread { continue }
      // What everyone sees takes nothing of which nobody said what it is.
      guard !isUnread, table.keepsNotes else {
        let mend = isUnread ? ImportMend.unreadBesideTable : .besideTable
        contents.mends.append(ImportPlan.Mended(mend: mend, column: column))
        continue
      }
      let heading = ColumnMapping.letter(column - width + mapping.width)
      let known = contents.mends.count
      contents.note(row.cells[column].meaning, of: column, under: heading)
      if contents.mends.count == known {
        contents.mends.append(ImportPlan.Mended(mend: .besideTable, column: column))
      }
    }
  }

  /// Reads which words fields hold, of a list that gives each a column: `x`, `tak`, `nie`.
  private func readTraits(of row: TableRow, into contents: inout Contents) {
    for trait in traits where !row.cells[trait.column].text.isEmpty {
      let text = row.cells[trait.column].meaning
      let holds: Bool
      do throws(FieldError) {
        if NothingSaid.isNo(text) {
          holds = false
        } else if NothingSaid.isMeant(by: text) {
          continue
        } else {
          holds = try FieldShape.yes.value(typed: text, today: .earliest) == .yes(true)
        }
      } catch {
        contents.findings.append(
          ImportFinding(.field(trait.field, error), row: row.number, cell: trait.column))
        continue
      }
      contents.traits[trait.fieldIndex, default: [:]][trait.option.word] = holds
    }
    for (fieldIndex, said) in contents.traits {
      let held = Set(contents.values[fieldIndex]?.texts ?? []).union(said.filter(\.value).keys)
      contents.values[fieldIndex] = RowReading.words(held, of: kind.fields[fieldIndex])
    }
  }

  /// Words of a field in the order in which it offers them; nil for none.
  static func words(_ held: Set<String>, of field: FieldDeclaration) -> FieldValue? {
    let words = field.shape.options.map(\.word).filter(held.contains)
    return words.isEmpty ? nil : .list(words)
  }

  /// The fault of a cell that tells of somebody where everyone reads it; nil: it tells of nobody.
  private func tellsOpenly(
    _ text: String, in field: FieldDeclaration, _ row: TableRow, _ column: Int
  ) -> ImportFinding? {
    PersonInText.tells(of: text, isLikely: false)
      ? ImportFinding(.personOpenly(field), row: row.number, cell: column) : nil
  }

  /// What a cell refers to, where that is held at a time that other columns tell, and several are called so; nil: they tell no
  /// more.
  private func dated(_ text: String, of reading: CellReading, in row: TableRow) -> CellReading.Reading? {
    guard let dated, dated.field == reading.field else { return nil }
    let day = CellReading.withoutMidnight(row.cells[dated.day].meaning)
    let hour = dated.hour.map { row.cells[$0].meaning } ?? ""
    if day.isEmpty { return nil }
    let clock = ClockCell.Span(hour)?.start ?? hour
    return [ClockCell.text(clock, on: day), day].lazy.map { reading.read("\(text), \($0)") }.first { read in
      if case .value = read { true } else { false }
    }
  }

  /// A number with what it is a number of, where another column tells that and the cell itself does not: `U-14, Park`.
  private func withWhole(_ text: String, of reading: CellReading, in row: TableRow) -> String {
    guard let part = HeadWords.part(in: kind), part.field == reading.field, !text.contains(","),
      let column = mapping.columns.firstIndex(of: .partOf), case let whole = row.cells[column].meaning, !whole.isEmpty,
      !NothingSaid.isMeant(by: whole)
    else { return text }
    return "\(text), \(whole)"
  }

  /// Takes what a cell, or what belongs to it, says.
  private func take(_ text: String, of reading: CellReading, in row: TableRow, into contents: inout Contents) {
    let column = reading.column
    if mapping.things.contains(column), reading.field == HeadWords.noted(of: kind), reading.field.audience != .staff,
      let finding = tellsOpenly(row.cells[column].meaning, in: reading.field, row, column)
    {
      contents.findings.append(finding)
      return
    }
    if reading.field.isReadByAll, making == nil, contents.id.isEmpty, !mapping.confirmed.contains(column),
      PersonalNumbers.areOpenly(in: row.cells[column].meaning, besides: reached(in: row))
    {
      contents.findings.append(ImportFinding(.numberOpenly(reading.field), row: row.number, cell: column))
      return
    }
    let isNameOfPerson = surnameFirst.contains(column) && reading.field.name == Person.name(of: \.name)
    let named = isNameOfPerson && kind.kind == Person.kind ? PeopleInCell.givenNameFirst(text) : text
    var text = named
    if kind.kind == Submission.kind, reading.field.name == Submission.name(of: \.unit), OfficialTable.isWhole(named) {
      return
    }
    if kind.kind == Submission.kind, case .text = reading.field.shape {
      guard let words = OfficialTable.words(named) else {
        contents.findings.append(ImportFinding(.notInCopy(reading.field), row: row.number, cell: column))
        return
      }
      text = words
    }
    if making != nil, reading.field.shape == .day, let parts = OfficialTable.dayOverLines(row.cells[column].meaning) {
      takeLines(parts.lines, into: &contents)
      return take(parts.day, of: reading, in: row, as: row.cells[column].meaning, into: &contents)
    }
    take(text, of: reading, in: row, as: row.cells[column].meaning, into: &contents)
  }

  /// Reads how a session is held where its place tells that and no other cell does: `online` is nowhere.
  private func readModeInPlace(of row: TableRow, into contents: inout Contents) {
    guard kind.kind == Session.kind, let mode = kind.index(of: Session.name(of: \.mode)),
      let place = kind.index(of: Session.name(of: \.place)), contents.values[mode] == nil,
      let said = contents.values[place]?.text,
      let told = try? kind.fields[mode].value(typed: said, today: WarsawTime.day(at)),
      let column = readings.first(where: { $0.fieldIndex == place })?.column
    else { return }
    contents.values[place] = nil
    contents.fill(told, at: mode)
    contents.mends.append(ImportPlan.Mended(mend: .modeInPlace, column: column))
  }

  /// What everyone reaches the row's record by, as its own columns tell it.
  private func reached(in row: TableRow) -> [String] {
    let names = [Organization.name(of: \.phone), Organization.name(of: \.email), Session.name(of: \.contact)]
    return readings.filter { names.contains($0.field.name) }.flatMap { reading in
      let text = row.cells[reading.column].meaning
      return [text] + text.split { ",;".contains($0) }.map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
    }
  }

  /// Takes a text that a cell says.
  /// - Parameter whole: the whole cell.
  private func take(
    _ text: String, of reading: CellReading, in row: TableRow, as whole: String, into contents: inout Contents
  ) {
    let column = reading.column
    let text = withWhole(text, of: reading, in: row)
    var read = reading.read(text, isOurs: !contents.id.isEmpty)
    if case .finding(.severalRecords) = read { read = dated(text, of: reading, in: row) ?? read }
    // What is taken instead was chosen for the value, however a cell spells it.
    if case .value(let value) = read, let other = value?.text.flatMap({ table.instead[reading.field.name]?[$0] }) {
      read = reading.read(other)
    }
    if case .finding = read, takeInWords(text, of: reading, into: &contents) { return }
    switch read {
    case .value(let value): contents.values[reading.fieldIndex] = joined(value, in: reading.fieldIndex, of: contents)
    case .mended(let value, let mend, let left):
      contents.values[reading.fieldIndex] = value
      contents.take(mend, left: left, of: column, under: noteHeadings[column])
    case .finding(.field(_, .unknownReference(let text))) where reading === ownReference: contents.awaited = text
    case .finding(.field(_, .unknownReference(let text))) where numbered(text, of: reading) != nil:
      contents.values[reading.fieldIndex] = numbered(text, of: reading).map { .text($0.raw) }
    case .finding(let reason):
      let isName = kind.personFields.contains(reading.field.name)
      let fault = isName ? takeName(whole, orElse: reason, into: &contents) : reason
      if let fault { contents.findings.append(ImportFinding(fault, row: row.number, cell: column)) }
    }
  }

  /// Takes a cell of choices of which not all is one, where another field holds what is said in words: the choices that it calls by
  /// name, and the rest as those words. False: the field is no such one.
  private func takeInWords(_ text: String, of reading: CellReading, into contents: inout Contents) -> Bool {
    guard let former = kind.formerTexts, former.choices == reading.field.name, let note = kind.index(of: former.text)
    else { return false }
    let (value, rest) = reading.partedChoices(of: text)
    contents.values[reading.fieldIndex] = value
    contents.values[note] = joined(.text(rest), in: note, of: contents)
    return true
  }

  /// A value behind what another cell of the row said in words already, in the field that holds such words.
  private func joined(_ value: FieldValue?, in fieldIndex: Int, of contents: Contents) -> FieldValue? {
    guard kind.fields[fieldIndex].formerTextsOf != nil, let text = value?.text,
      let before = contents.values[fieldIndex]?.text, before != text
    else { return value }
    return .text("\(before), \(text)")
  }

  /// The record of the row that another sheet of the workbook numbers so; nil: none is, or the text is no number.
  private func numbered(_ text: String, of reading: CellReading) -> RecordID? {
    guard let kind = reading.field.shape.refersTo, text.allSatisfy(\.isNumber) else { return nil }
    return table.numbers[kind]?[text]
  }

  /// From when to when a row tells in the cell of when it begins; nil where that tells no two clocks, or nobody tells the day.
  private func span(in row: TableRow) -> (day: String, start: String, end: String)? {
    guard let column = times?.start, let span = ClockCell.Span(row.cells[column].meaning) else { return nil }
    let day = times?.day.map { CellReading.withoutMidnight(row.cells[$0].meaning) } ?? ""
    if !span.day.isEmpty, !day.isEmpty { return nil }
    return span.day.isEmpty && day.isEmpty ? nil : (day + span.day, span.start, span.end)
  }

  /// Reads a house's number beside no street, as in a village without streets: it is the address; a flat's alone is noted.
  private func readNumbersAlone(of row: TableRow, into contents: inout Contents) {
    guard let fieldIndex = addressParts.fieldIndex, contents.values[fieldIndex] == nil,
      contents.findings.allSatisfy({
        $0.cell == nil || mapping.columns[$0.cell ?? 0] != .field(kind.fields[fieldIndex])
      })
    else { return }
    func told(_ column: Int?) -> String { column.map { row.cells[$0].meaning } ?? "" }
    let (house, flat) = (told(addressParts.house), told(addressParts.flat))
    if !house.isEmpty {
      contents.values[fieldIndex] = .text(flat.isEmpty ? house : "\(house)/\(flat)")
    } else if !flat.isEmpty, let column = addressParts.flat {
      contents.notes.add(flat, under: noteHeadings[column])
    }
  }

  /// The fewest metres that a grid of Poland counts.
  private static let fewestMetres = 10_000.0

  /// Refuses a place whose north and east are exchanged, for no other two numbers of Poland are each in the other's range, and one
  /// in metres of a grid; what lies at 0, 0 is none.
  private func refuseSwapped(in contents: inout Contents) {
    guard let place, case .decimal(let north)? = contents.values[place.latitude],
      case .decimal(let east)? = contents.values[place.longitude]
    else { return }
    let column = readings.first { $0.fieldIndex == place.latitude }?.column
    // No field takes so many degrees, and none is where both are nought.
    let isOfMetres = abs(north) >= Self.fewestMetres && abs(east) >= Self.fewestMetres
    if isOfMetres || north == 0 && east == 0 {
      (contents.values[place.latitude], contents.values[place.longitude]) = (nil, nil)
      contents.unknown = [place.latitude, place.longitude]
      if let column, !isOfMetres { contents.take(.noPlace, of: column) }
    }
    if isOfMetres {
      let fields = (kind.fields[place.latitude], kind.fields[place.longitude])
      contents.findings.append(ImportFinding(.otherGrid(fields.0, fields.1), row: contents.row.number, cell: column))
    }
    guard PolishPlace.isSwapped(north, east) else { return }
    contents.findings.append(
      ImportFinding(
        .swappedPlace(kind.fields[place.latitude], kind.fields[place.longitude]), row: contents.row.number,
        cell: readings.first { $0.fieldIndex == place.latitude }?.column))
  }

  /// Reads whom a row names in some columns. What they are reached by is nobody's where nobody is named, and is noted.
  private func readPeople(_ group: ContactGroup, of row: TableRow, into contents: inout Contents) {
    if looseContacts.contains(group.name), readContact(group.name, of: row, into: &contents) {
      for column in group.details where !NothingSaid.isMeant(by: row.cells[column].meaning) {
        if takeForOrganization(column, of: row, into: &contents) { continue }
        contents.note(row.cells[column].meaning, of: column, under: noteHeadings[column], mayNamePeople: true)
      }
      return
    }
    for column in [group.name] + group.details where !row.cells[column].text.isEmpty {
      let text = row.cells[column].meaning
      guard column == group.name ? PeopleInCell.saysNobody(text) : NothingSaid.isMeant(by: text) else { continue }
      contents.take(.saysNothing, of: column)
    }
    do throws(RowContacts.Unfit) {
      let (people, left) = try group.people(drawing: draw, isSurnameFirst: surnameFirst.contains(group.name)) {
        row.cells[$0].meaning
      }
      contents.contacts += people
      for (column, text) in left {
        // What reaches somebody has no place in notes.
        guard !PersonalNumbers.areIn(text) else {
          contents.mends.append(ImportPlan.Mended(mend: .secondOfPerson, column: column))
          continue
        }
        contents.take(.severalInCell, left: text, of: column, under: noteHeadings[column])
      }
      for column in group.details where people.isEmpty && !NothingSaid.isMeant(by: row.cells[column].meaning) {
        if takeForOrganization(column, of: row, into: &contents) { continue }
        let isName = column == group.givenName
        contents.note(row.cells[column].meaning, of: column, under: noteHeadings[column], mayNamePeople: isName)
      }
    } catch {
      contents.findings.append(ImportFinding(error.reason, row: row.number, cell: error.column))
    }
  }

  /// Whether any row of a list names somebody to whom a column belongs: then that holds what reaches people, and of a row that names
  /// nobody most likely somebody's all the same.
  static func isAnybodyNamed(beside column: Int, in table: ImportTable) -> Bool {
    guard let group = table.mapping.contacts.first(where: { $0.details.contains(column) }) else { return false }
    let isLoose = ContactHeadings.isLoose(table.mapping.headings[group.name])
    var reader = table.reader
    while let row = reader.next() {
      guard row.cells.indices.contains(group.name), !row.cells[group.name].text.isEmpty else { continue }
      let text = row.cells[group.name].meaning
      if isLoose ? PeopleInCell.read(text) != nil : !PeopleInCell.saysNobody(text) { return true }
    }
    return false
  }

  /// Takes what would reach a person whom the row does not name for the organization's own, where its heading names no person and
  /// nothing else tells it: `Telefon` beside `Prezes`, where there is none. Where the column holds what reaches people, only what an
  /// office has.
  /// - Returns: whether it is taken.
  private func takeForOrganization(_ column: Int, of row: TableRow, into contents: inout Contents) -> Bool {
    guard let reading = unclaimed[column], contents.values[reading.fieldIndex] == nil,
      !readings.contains(where: { $0.fieldIndex == reading.fieldIndex && !row.cells[$0.column].text.isEmpty })
    else { return false }
    let text = row.cells[column].meaning
    let isClaimed = claimed.contains(column)
    if isClaimed, !TelephoneNumber.isOfTown(text), !PersonalNumbers.isOfOffice(text) { return false }
    defer {
      if isClaimed, contents.values[reading.fieldIndex] != nil {
        contents.mends.append(ImportPlan.Mended(mend: .ofOffice, column: column))
      }
    }
    switch reading.read(text) {
    case .value(let value?): contents.fill(value, at: reading.fieldIndex)
    case .mended(let value?, let mend, let left):
      contents.fill(value, at: reading.fieldIndex)
      contents.take(mend, left: left, of: column, under: noteHeadings[column])
    case .value(nil), .mended(nil, _, _), .finding: return false
    }
    return true
  }

  /// Reads a cell that says how to reach an organization in whatever words: people, a telephone, an address. What is none of these is
  /// noted, unless it names somebody.
  /// - Returns: whether no person is in it, so that all is done.
  private func readContact(_ column: Int, of row: TableRow, into contents: inout Contents) -> Bool {
    let text = row.cells[column].meaning
    if text.isEmpty || PeopleInCell.read(text) != nil { return false }
    if PeopleInCell.saysNobody(text) { return false }
    guard let reached = PeopleInCell.reached(by: text) else {
      contents.note(text, of: column, under: noteHeadings[column], mayNamePeople: true)
      return true
    }
    for (said, name) in [
      (reached.phone, Organization.name(of: \.phone)), (reached.email, Organization.name(of: \.email)),
    ] {
      guard !said.isEmpty, let index = kind.index(of: name) else { continue }
      let isTold = readings.contains { $0.fieldIndex == index && !row.cells[$0.column].text.isEmpty }
      if isTold || contents.values[index] != nil {
        contents.notes.add(said, under: noteHeadings[column])
      } else {
        contents.fill(.text(said), at: index)
      }
    }
    contents.notes.add(reached.ofExchange, under: noteHeadings[column])
    return true
  }

  /// The text of a cell; of a street with the numbers that the list keeps apart.
  private func wholeText(of cell: TableCell, in row: TableRow, _ fieldIndex: Int) -> String {
    if let times, fieldIndex == times.startIndex || fieldIndex == times.endIndex {
      if let span = span(in: row) {
        return fieldIndex == times.startIndex
          ? "\(span.day) \(span.start)" : ClockCell.text(cell.meaning, on: span.day)
      }
      func day(_ column: Int?) -> String { column.map { CellReading.withoutMidnight(row.cells[$0].meaning) } ?? "" }
      let last = fieldIndex == times.endIndex ? day(times.lastDay) : ""
      let said = last.isEmpty ? day(times.day) : last
      if fieldIndex == times.startIndex { return ClockCell.text(cell.meaning, on: said) }
      let start = times.start.map { row.cells[$0].meaning } ?? ""
      if !last.isEmpty { return ClockCell.text(cell.meaning, on: last) }
      let end = ClockCell.end(cell.meaning, after: ClockCell.clockPart(of: start))
      // An end without a day is of the day of the beginning.
      return ClockCell.text(end, on: said.isEmpty ? ClockCell.day(of: start) : said)
    }
    guard fieldIndex == addressParts.fieldIndex, addressParts.house != nil || addressParts.flat != nil else {
      return cell.meaning
    }
    let house = addressParts.house.map { row.cells[$0].meaning } ?? ""
    let flat = addressParts.flat.map { row.cells[$0].meaning } ?? ""
    return cell.meaning + (house.isEmpty ? "" : " " + house) + (flat.isEmpty ? "" : "/" + flat)
  }
}

extension FieldDeclaration {
  /// Whether it is prose that everyone reads.
  fileprivate var isReadByAll: Bool { if case .text = shape { audience == .everyone } else { false } }
}
