import CivicDomain

/// Reads the rows of one file, one after the other, and decides what is to become of each.
struct RowReading {
  private let mapping: ColumnMapping
  private let kind: AnyKind
  private let register: any Register
  private let author: Author
  private let at: Instant
  private let matching: RecordMatching
  private let draw: () -> UInt64
  /// The fields that only an act of their own changes.
  private let ruledPlaces: [Int]
  /// What a new record has from the start.
  private let blank: ValuesInOrder
  private let idColumn: Int?
  /// One for each column that is a field. Taken by their places, never copied: a reading remembers much.
  private var readings: [CellReading]
  /// By the identity's place, then by its value.
  private var lineOfIdentity: [[String: Int]]
  private var lineOfRecord: [RecordID: Int] = [:]

  init(
    _ mapping: ColumnMapping, of kind: AnyKind, on register: any Register, by author: Author, at: Instant,
    drawing draw: @escaping () -> UInt64
  ) {
    self.draw = draw
    self.mapping = mapping
    self.kind = kind
    self.register = register
    self.author = author
    self.at = at
    matching = RecordMatching(kind, on: register)
    lineOfIdentity = Array(repeating: [:], count: matching.identityPlaces)
    ruledPlaces = kind.fields.indices.filter { kind.fields[$0].changeability == .rule }
    let empty = StoredRecord(id: RecordID(""), values: [:], changedAt: at, changedBy: "")
    blank = kind.values(of: RecordInOrder(empty, of: kind))
    idColumn = mapping.columns.firstIndex(of: .id)
    let today = WarsawTime.day(at)
    readings = mapping.columns.enumerated().compactMap { index, meaning in
      guard case .field(let field) = meaning, let place = kind.fields.firstIndex(of: field) else { return nil }
      return CellReading(field, at: place, inColumn: index, on: register, today: today)
    }
  }

  /// What is to become of a row, and for a good one what was decided; for a new record also with which values.
  struct Reading {
    let verdict: ImportPlan.Verdict
    var values: ValuesInOrder = []
    var changes: [Change] = []
  }

  /// A row's cells as values.
  private struct Contents {
    let row: CSVRow
    var id = ""
    /// Those of the fields whose cells hold something.
    var values: ValuesInOrder
    var findings: [ImportFinding] = []
  }

  mutating func verdict(on row: CSVRow) -> Reading {
    guard row.findings.isEmpty else {
      return refused(row.findings.map { ImportFinding(.table($0.problem), line: $0.line, column: $0.column) })
    }
    let contents = read(row)
    guard contents.findings.isEmpty else { return refused(contents.findings) }
    let identities = matching.identities(id: contents.id, values: contents.values)
    if let first = identities.first, let line = lineOfIdentity[first.place][first.value] {
      return refused(.sameRecord(line: line), row)
    }
    for identity in identities where lineOfIdentity[identity.place][identity.value] == nil {
      lineOfIdentity[identity.place][identity.value] = row.line
    }
    switch matching.match(identities) {
    case .refused(let reason):
      return refused(reason, row)
    case .none(let id):
      return addition(contents, as: id ?? RecordID(kind.kind, bits: draw()))
    case .record(let record, let byID):
      if let line = lineOfRecord.updateValue(row.line, forKey: record.id) {
        return refused(.sameRecord(line: line), row)
      }
      return edition(contents, of: record, clearingBlanks: byID)
    }
  }

  private mutating func read(_ row: CSVRow) -> Contents {
    var contents = Contents(row: row, values: ValuesInOrder(repeating: nil, count: kind.fields.count))
    if let idColumn { contents.id = row.cells[idColumn].text }
    for place in readings.indices {
      let cell = row.cells[readings[place].column]
      if cell.text.isEmpty { continue }
      switch readings[place].read(cell.restoredText) {
      case .value(let value): contents.values[readings[place].place] = value
      case .finding(let reason):
        contents.findings.append(ImportFinding(reason, line: cell.line, column: cell.column))
      }
    }
    return contents
  }

  // MARK: - Additions

  private func addition(_ contents: Contents, as id: RecordID) -> Reading {
    var values = contents.values
    var findings = mapping.missing.map { ImportFinding(.columnMissing($0), line: contents.row.line, column: 1) }
    for place in ruledPlaces {
      guard let value = values[place] else { continue }
      values[place] = nil
      if value != blank[place] {
        findings.append(finding(.notChangeable(.rule), of: kind.fields[place], in: contents))
      }
    }
    guard findings.isEmpty else { return refused(findings) }
    do throws(Refusal) {
      let changes = try decideAddition(of: id, values, on: register, by: author, at: at)
      return Reading(verdict: .added(id), values: values, changes: changes)
    } catch {
      return refused(self.findings(for: error, in: contents))
    }
  }

  // MARK: - Edits

  private func edition(
    _ contents: Contents, of record: RecordInOrder, clearingBlanks: Bool
  ) -> Reading {
    let now = kind.values(of: record)
    var edits: [FieldEdit] = []
    var findings: [ImportFinding] = []
    for number in readings.indices {
      let place = readings[number].place
      let (was, becomes) = (now[place], contents.values[place])
      if becomes == was || becomes == nil && !clearingBlanks { continue }
      // What was taken out of the register does not come back with a list that still has it.
      if was?.isRedactionMark == true { continue }
      let field = readings[number].field
      switch field.changeability {
      case .anyone: edits.append(FieldEdit(field: field.name, was: was, becomes: becomes))
      case .once, .rule, .derived:
        if becomes == nil { continue }
        findings.append(finding(.notChangeable(field.changeability), of: field, in: contents))
      }
    }
    guard findings.isEmpty else { return refused(findings) }
    guard !edits.isEmpty else { return Reading(verdict: .leftAlone(record.id)) }
    do throws(Refusal) {
      let decision = try decide(.edit(record.id, edits), on: register, by: author, at: at)
      // What differed only in its spelling (the dashes of a NIP) is no change.
      let set = decision.changes.first { $0.id == record.id }?.set ?? [:]
      let real = edits.compactMap { edit in
        set[edit.field].map { FieldEdit(field: edit.field, was: edit.was, becomes: $0) }
      }
      guard !real.isEmpty else { return Reading(verdict: .leftAlone(record.id)) }
      return Reading(verdict: .changed(record.id, real), changes: decision.changes)
    } catch {
      return refused(self.findings(for: error, in: contents))
    }
  }

  // MARK: - Findings at their places

  private func refused(_ findings: [ImportFinding]) -> Reading { Reading(verdict: .refused(findings)) }

  private func refused(_ reason: ImportFinding.Reason, _ row: CSVRow) -> Reading {
    refused([ImportFinding(reason, line: row.line, column: 1)])
  }

  private func finding(_ error: FieldError, of field: FieldDeclaration, in contents: Contents) -> ImportFinding {
    let cell = readings.first { $0.field.name == field.name }.map { contents.row.cells[$0.column] }
    return ImportFinding(.field(field, error), line: cell?.line ?? contents.row.line, column: cell?.column ?? 1)
  }

  /// A refusal by fields is told at the cells; any other at the row.
  private func findings(for refusal: Refusal, in contents: Contents) -> [ImportFinding] {
    if case .invalid(_, let errors) = refusal {
      let found = kind.fields.compactMap { field in
        errors.byField[field.name].map { finding($0, of: field, in: contents) }
      }
      if !found.isEmpty { return found }
    }
    return [ImportFinding(.rule(refusal), line: contents.row.line, column: 1)]
  }
}
