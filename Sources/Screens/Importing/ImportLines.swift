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
    // The smallest screen has the row that leads on in sight, and what it would do.
    return changed + hindered
      + [
        Line(text: words.importRow, role: .text, act: .take),
        Line(
          text: isNarrow
            ? words.importOutlookShort(outlook.tally, isRest: outlook.request.isRest)
            : words.importOutlook(outlook.tally, isRest: outlook.request.isRest), role: .heading),
      ] + (isNarrow ? rowLines(outlook, in: words) : []) + ways(outlook, in: words)
      + outlook.lacking.map {
        Line(text: "! \(words.ofSheet($0.sheet, words.missingColumn($0.field)))", role: .warning, act: .value($0))
      }
      + outlook.doubts.map { Line(text: "? \(words.capitalized($0.text))", role: .warning, act: .doubt($0)) }
      + Self.readInstead(outlook.request, in: words)
      + given + (mapping.isEmpty ? [] : [Line(text: words.columnsGoBy(mapping))])
      + outlook.understood.map { Line(text: words.capitalized($0)) }
      + outlook.columns.filter(\.isOpen).map { column in
        Line(text: words.column(column.called, is: column.taken(in: words)), act: .column(column))
      } + faultLines(outlook) + (isNarrow ? [] : rowLines(outlook, in: words))
  }

  /// The faults of several rows together; those of one stand at the row.
  func faultLines(_ outlook: ImportOutlook) -> [Line] {
    let refused = outlook.openRows.count { $0.standing == .refused }
    if refused > 0, outlook.faults.count >= outlook.tally.refused { return [] }
    return outlook.faults.map { Line(text: "! \($0)", role: .warning) }
  }

  /// The rows, those first that can be mended.
  func rowLines(_ outlook: ImportOutlook, in words: Words) -> [Line] {
    let open = Dictionary(outlook.openRows.map { ($0.place, $0) }) { first, _ in first }
    let refused = outlook.openRows.filter { $0.standing != .mended }.map { row in
      switch row.standing {
      case .refused, .mended:
        let faults = Self.faults(of: row)
        return Line(
          text: "! " + Self.told(row, in: words), role: .warning, act: .row(row),
          details: [words.rowTitle(row.place, row.name)] + faults.map(words.capitalized))
      case .passedOver:
        return Line(text: "– " + words.refusedRow(row.place, row.name, [words.isPassedOver]), act: .row(row))
      }
    }
    let told = outlook.rows.map { row in
      let mended = open[row.place]
      let mark = mended == nil ? "" : " (\(words.isMended))"
      return Line(
        text: row.number > 0 ? "\(row.isNew ? "+" : "±") \(row.number)\(mark)  \(row.text)" : row.text, role: .text,
        act: mended.map { .row($0) },
        details: row.details.isEmpty ? [] : [words.capitalized(words.name(of: row.place))] + row.details)
    }
    return refused + told
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
        return Line(text: "\(text) (\(words.name(of: person.place)))", role: .text)
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
    if !outlook.columns.isEmpty { ways.append(Line(text: words.columnsRow, role: .text, act: .columns)) }
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
    case .trait(let field, let label): "\(words.label(of: field)): \(words.text(label))"
    case .addressPart: words.columnOfAddress
    case .fixed: words.columnIsFixed
    }
  }
}
