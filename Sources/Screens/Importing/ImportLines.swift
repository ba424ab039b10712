import CivicDomain
import TerminalCanvas
import Words

/// What is read of what an import would do, line by line.
extension ImportScreen {
  /// A text of the outlook, and what Enter does on it; nil: it only tells something.
  struct Line {
    let text: String
    var role = Role.muted
    var act: LineAct?
    /// All that is to be known of it, where that is more.
    var details: [String] = []
    /// The same as a row of the table; nil: it is none.
    var row: ImportTableRow?
    /// Whether it tells of a row or a person, so that a search may leave it out.
    var isFound = false
  }

  /// Whether there are so few columns that the counts are to be short.
  static func isNarrow(_ world: World) -> Bool { world.size.width < Limits.narrowImport }

  /// What is read of the outlook, text by text: the counts, what can be done, how the file was understood, what is refused,
  /// what would be done.
  func texts(in world: World) -> [Line] {
    guard let outlook else { return [] }
    let words = world.words
    if showsPeople { return peopleLines(outlook, in: words) }
    let isNarrow = Self.isNarrow(world)
    let changed =
      outlook.isChanged
      ? [Line(text: words.fileChanged, role: .warning)]
      : outlook.isRegisterChanged ? [Line(text: words.registerChanged, role: .warning)] : []
    let given = outlook.given.map { given, text in
      Line(
        text: words.ofSheet(given.sheet, words.sameForAll(given.field, Self.label(of: text, given.field, in: world))),
        act: .value(given))
    }
    let mapping = outlook.request.mapping ?? ""
    let hindered = outlook.hindrance.map { [Line(text: "! \($0)", role: .warning)] } ?? []
    let notes =
      outlook.understood.map { Line(text: words.capitalized($0)) }
      + outlook.columns.filter(\.isOpen).map { column in
        Line(text: words.column(column.called, is: column.taken(in: words)), act: .column(column))
      }
    let whole = wholeDifference(outlook, in: words)
    let (rows, faults) = (
      whole.isEmpty ? rowLines(outlook, isTable: !isNarrow, in: words) : [], faultLines(outlook)
    )
    let isBelow = !isNarrow && !rows.isEmpty && notes.count > Limits.notesAboveTable
    // The smallest screen has the row that leads on in sight, and what it would do.
    return changed + hindered
      + [
        Line(text: words.importRow, role: .text, act: .take),
        Line(
          text: isNarrow
            ? words.importOutlookShort(outlook.tally, isRest: outlook.request.isRest)
            : words.importOutlook(outlook.tally, isRest: outlook.request.isRest), role: .heading),
      ] + whole + (isNarrow ? rows : []) + ways(outlook, in: words)
      + outlook.lacking.map {
        Line(text: "! \(words.ofSheet($0.sheet, words.missingColumn($0.field)))", role: .warning, act: .value($0))
      }
      + outlook.doubts.map { Line(text: "? \(words.capitalized($0.text))", role: .warning, act: .doubt($0)) }
      + outlook.namesakes.map { Line(text: "? \(words.capitalized($0.text))", role: .warning, act: .namesake($0)) }
      + Self.readInstead(outlook.request, in: words)
      + given + (mapping.isEmpty ? [] : [Line(text: words.columnsGoBy(mapping), act: .naming)])
      + (isBelow
        ? [Line(text: words.howFileWasRead(notes.count), role: .text, act: .notes)] + faults + rows
          + [Line(text: words.howFileWasRead, role: .heading)] + notes
        : notes + faults + (isNarrow ? [] : rows))
  }

  /// What the one row of a file would change, field by field, before anything else: nobody takes in unread what replaces what is
  /// there. Nothing for a file of more rows.
  func wholeDifference(_ outlook: ImportOutlook, in words: Words) -> [Line] {
    let told = outlook.rows.filter { $0.number > 0 }
    guard told.count == 1, let row = told.first, row.what == .changed, outlook.openRows.isEmpty, !row.details.isEmpty
    else { return [] }
    let name = row.name.isEmpty ? words.capitalized(words.name(of: row.place)) : row.name
    return [Line(text: "\(ImportTableRow.Fate.changed.sign) \(name)", role: .text, isFound: true)]
      + row.details.map { Line(text: "  \($0)", role: .text, isFound: true) }
  }

  /// The faults of several rows together, where not all of these are listed with theirs.
  func faultLines(_ outlook: ImportOutlook) -> [Line] {
    let refused = outlook.openRows.count { $0.standing == .refused }
    if refused > 0, refused >= outlook.tally.refused { return [] }
    return outlook.faults.map { Line(text: "! \($0)", role: .warning) }
  }

  /// The rows, those first that can be mended; as a table below its headings.
  func rowLines(_ outlook: ImportOutlook, isTable: Bool, in words: Words) -> [Line] {
    let open = Dictionary(outlook.openRows.map { ($0.place, $0) }) { first, _ in first }
    func place(_ place: RowPlace) -> String {
      place.sheet.isEmpty ? "\(place.row)" : "\(place.sheet) \(place.row)"
    }
    let refused = outlook.openRows.filter { $0.standing != .mended }.map { row in
      let isPassedOver = row.standing == .passedOver
      let fate = isPassedOver ? ImportTableRow.Fate.passedOver : .refused
      let faults = isPassedOver ? [words.isPassedOver] : Self.faults(of: row)
      var line = Line(text: "\(fate.sign) \(words.refusedRow(row.place, row.name, faults))", act: .row(row))
      if !isPassedOver {
        line.role = .warning
        line.details = [words.rowTitle(row.place, row.name)] + faults.map(words.capitalized)
      }
      line.row = ImportTableRow(
        fate: fate, place: place(row.place), name: row.name, text: faults.joined(separator: "; "))
      return line
    }
    let told = outlook.rows.map { row -> Line in
      if row.number == 0 { return Line(text: row.told) }
      let mended = open[row.place]
      let mark = mended == nil ? "" : "(\(words.isMended)) "
      let fate: ImportTableRow.Fate =
        switch row.what {
        case .added: .added
        case .changed: .changed
        case .same: .same
        }
      var line = Line(text: "\(fate.sign) \(row.number)  \(mark)\(row.told)", act: mended.map { .row($0) })
      line.role = fate == .same ? .muted : .text
      line.details =
        row.details.isEmpty ? [] : [words.capitalized(words.name(of: row.place))] + row.details
      line.row = ImportTableRow(fate: fate, place: place(row.place), name: row.name, text: mark + row.text)
      return line
    }
    let lines = (refused + told).map { line in
      var line = line
      line.isFound = line.row != nil
      if !isTable { line.row = nil }
      return line
    }
    guard isTable, !lines.isEmpty else { return lines }
    let heading = ImportTableRow(fate: nil, place: words.rowHeading, name: words.nameHeading, text: words.changeHeading)
    let head = [heading.place, words.fateHeading, heading.name, heading.text].joined(separator: " · ")
    return [Line(text: head, row: heading)] + lines
  }

  private static func faults(of row: ImportOutlook.OpenRow) -> [String] {
    row.faults + row.cells.filter { !$0.fault.isEmpty }.map { "\($0.title): \($0.fault)" }
  }

  /// A refused row with why.
  static func told(_ row: ImportOutlook.OpenRow, in words: Words) -> String {
    words.refusedRow(row.place, row.name, faults(of: row))
  }

  /// Who comes in, one by one.
  func peopleLines(_ outlook: ImportOutlook, in words: Words) -> [Line] {
    [Line(text: words.rowsRow, role: .text, act: .people)]
      + outlook.people.map { person in
        let text = words.newcomer(person.name, role: person.role, of: person.organization)
        return Line(text: "\(text) (\(words.name(of: person.place)))", role: .text, isFound: true)
      } + (outlook.hasMorePeople ? [Line(text: words.morePeople)] : [])
  }

  /// The selected row with all that it does, beside the list.
  func followed(in world: World) -> Followed? {
    guard outlook != nil else { return nil }
    let lines = shownLines
    guard lines.indices.contains(rows.selection) else { return nil }
    let line = lines[rows.selection]
    let details = line.details.isEmpty ? [line.text] : line.details
    return Followed(
      text: details.enumerated().map { PaneLine(text: $1, role: $0 == 0 && details.count > 1 ? .heading : .text) })
  }

  /// The rows that lead to another outlook.
  func ways(_ outlook: ImportOutlook, in words: Words) -> [Line] {
    var ways: [Line] = []
    if !outlook.people.isEmpty {
      ways.append(
        Line(text: words.peopleRow(outlook.peopleCount, areMore: outlook.hasMorePeople), role: .text, act: .people))
    }
    let mended = outlook.openRows.count { $0.standing == .mended }
    if mended > 0 { ways.append(Line(text: words.mendedRows(mended))) }
    if !outlook.forgotten.isEmpty { ways.append(Line(text: words.mendsForgotten(outlook.forgotten), role: .warning)) }
    if !outlook.columns.isEmpty {
      ways.append(Line(text: words.columnsRow, role: .text, act: .columns))
      if outlook.request.mapping?.isEmpty ?? true {
        ways.append(Line(text: words.rememberColumnsRow, role: .text, act: .naming))
      }
    }
    if outlook.request.isAgain {
      ways.append(Line(text: words.alikeAsNew, role: .warning, act: .alike))
    } else if outlook.undecided > 0 {
      ways.append(Line(text: words.alikeRow(outlook.undecided), role: .text, act: .alike))
    }
    ways += outlook.request.choices.sorted { $0.key < $1.key }.map { place, choice in
      Line(text: words.chosen(choice, forRow: place), role: .warning, act: .alike)
    }
    return ways
  }
}

extension ImportOutlook.Column {
  /// What it is called, with its sheet.
  var called: String { sheet.isEmpty ? title : "\(sheet), \(title)" }

  /// What the column is taken for.
  func taken(in words: Words) -> String {
    switch meaning {
    case .field(let field): words.label(of: field)
    case .noted: words.columnGoesToNotes
    case .unknown: words.columnIsUnknown
    case .leftOut: words.columnIsLeftOut
    case .contact: words.columnOfContact
    case .person: words.columnOfPerson
    case .day: words.columnOfDay
    case .hour: words.columnOfHour
    case .partOf: words.columnOfWhole
    case .trait(let field, let label): "\(words.label(of: field)): \(words.text(label))"
    case .addressPart: words.columnOfAddress
    case .fixed: words.columnIsFixed
    }
  }
}
