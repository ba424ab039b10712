import CivicDomain
import FlatFileStore
import Interchange
import Words

/// Prints records: as a table, one below the other, as JSON Lines, as CSV.
struct RecordPrinter {
  let store: OpenStore
  /// Whether personal fields are shown too.
  let disclosure: Disclosure
  /// The fields that are asked for, in their order; nil: the usual ones.
  var chosen: [FieldDeclaration]?

  private var withPersonal: Bool { disclosure.isPersonal }
  private var words: Words { store.desk.words }
  private var output: Printer { store.desk.output }
  /// The fields of a kind that are shown here.
  private func shown(_ kind: AnyKind) -> ShownFields {
    if let chosen { return ShownFields(chosen, of: kind, on: store.register, at: store.localNow) }
    return ShownFields(of: kind, on: store.register, at: store.localNow) { field in
      withPersonal || field.audience != .personal
    }
  }

  /// Prints records as JSON, one object a line.
  func printJson(_ ids: [RecordID], _ kind: AnyKind) {
    let json = RecordJson(shown: shown(kind), withChange: chosen == nil)
    let stored = StoredMembers(of: kind.kind, json.shown.fields.filter(\.isStored).map(\.name), in: store.store)
    for id in ids {
      guard let line = json.line(id, stored) else { continue }
      output.line(utf8: line)
      if output.state != .open { return }
    }
  }

  /// Prints a record as one JSON object, with further keys after its id.
  func printJson(_ record: StoredRecord, _ kind: AnyKind, heading: [(key: JsonKey, value: String)] = []) {
    output.line(utf8: RecordJson(shown: shown(kind)).line(record, heading: heading))
  }

  /// Prints records as a CSV table that spreadsheets open, in our keys or in words.
  func printCsv(_ ids: [RecordID], _ kind: AnyKind, withKeys: Bool) {
    // The printer ends the line; the carriage return before it is the table's, and nothing for a terminal.
    let ending = output.isTerminal ? 2 : 1
    let records = ids.lazy.compactMap { store.register.stored($0) }
    let table = RecordCsv(shown: shown(kind), words: withKeys ? nil : words, withChange: chosen == nil)
    table.rows(records, marked: !output.isTerminal) { row in
      output.line(utf8: row.dropLast(ending))
      return output.state == .open
    }
  }

  /// Prints records in aligned columns. On a terminal with headings, cut to its width; elsewhere the rows alone, whole.
  func printTable(_ ids: [RecordID], _ kind: AnyKind, indent: Int = 0) {
    let fields = chosen ?? kind.columns(withPersonal: withPersonal)
    var table = TextTable(
      [TextTable.Column(heading: words.columnId)]
        + fields.map { field in
          TextTable.Column(
            heading: words.label(of: field), isNumber: isNumber(field), isElastic: isElastic(field))
        })
    for id in ids {
      guard let record = store.register.stored(id) else { continue }
      table.add([id.raw] + fields.map { text(of: $0, in: record, kind) })
    }
    let width = output.isTerminal ? output.columns.map { $0 - indent } : nil
    for line in table.lines(headings: output.isTerminal && indent == 0, width: width) {
      output.line(String(repeating: " ", count: indent) + line)
    }
  }

  /// Prints a record with all its fields, one below the other.
  func printWhole(_ record: StoredRecord, _ kind: AnyKind) {
    output.line(SafeLine.made(of: "\(words.label(of: kind.kind)) \(record.id.raw)"))
    let shown = shown(kind)
    let rows = shown.fields.compactMap { one -> (label: String, text: String)? in
      guard let field = kind.field(one.name), shown.value(of: one, in: record) != nil || field.isUnknownWhereAbsent
      else { return nil }
      return (words.label(of: field), text(of: field, in: record, kind))
    }
    let width = rows.map(\.label.count).max() ?? 0
    for row in rows {
      let indent = String(repeating: " ", count: width + 2)
      let label = row.label + indent.dropFirst(row.label.count)
      for (index, line) in row.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
        output.line(SafeLine.made(of: (index == 0 ? label : indent) + line))
      }
    }
    let changed = WarsawTime.local(record.changedAt)
    output.line(
      SafeLine.made(
        of: "\(words.columnChangedAt) \(words.day(changed.day)), \(words.clock(changed)) (\(record.changedBy))"))
  }

  /// The value of a field as a person reads it. A person's name is shown only where personal data are asked for.
  private func text(of field: FieldDeclaration, in record: StoredRecord, _ kind: AnyKind) -> String {
    let value = kind.value(of: field.name, in: record, on: store.register, at: store.localNow)
    if withPersonal, field.shape.mayRefer(to: Person.kind), let raw = value?.text,
      RecordID(raw).prefix == Person.kind.idPrefix,
      let name = store.register.stored(RecordID(raw))?.values[\Person.name]?.text
    {
      return name
    }
    return words.value(value, of: field, in: store.circumstances)
  }

  private func isNumber(_ field: FieldDeclaration) -> Bool {
    switch field.shape {
    case .count, .decimal: true
    case .line, .openingHours, .text, .choice, .choices, .words, .reference, .references, .anyReference, .file, .yes,
      .day, .time:
      false
    }
  }

  private func isElastic(_ field: FieldDeclaration) -> Bool {
    switch field.shape {
    case .line, .openingHours, .text, .choices, .words, .reference, .references, .anyReference: true
    case .file, .count, .decimal, .choice, .yes, .day, .time: false
    }
  }

  /// Prints the note that personal fields are not shown, where somebody looks.
  func printHiddenNote(_ kind: AnyKind) {
    guard !withPersonal, store.desk.errors.isTerminal, kind.fields.contains(where: { $0.audience == .personal })
    else { return }
    output.flush()
    store.desk.errors.line(words.personalHidden)
  }
}
