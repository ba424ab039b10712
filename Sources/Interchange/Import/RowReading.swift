import CivicDomain

/// Reads the rows of one file, one after the other, and decides what is to become of each.
struct RowReading {
  private let mapping: ColumnMapping
  private let kind: AnyKind
  private let register: any Register
  private let author: Author
  private let at: Instant
  private let matching: RecordMatching
  /// What a new record has from the start.
  private let blank: [String: FieldValue]
  /// One for each column that is a field, at its place.
  private var readings: [CellReading?]
  private var lineOfIdentity: [String: Int] = [:]
  private var lineOfRecord: [RecordID: Int] = [:]

  init(_ mapping: ColumnMapping, of kind: AnyKind, on register: any Register, by author: Author, at: Instant) {
    self.mapping = mapping
    self.kind = kind
    self.register = register
    self.author = author
    self.at = at
    matching = RecordMatching(kind, on: register)
    blank = kind.values(of: StoredRecord(id: RecordID(""), values: [:], changedAt: at, changedBy: ""))
    let today = WarsawTime.day(at)
    readings = mapping.columns.map { meaning in
      if case .field(let field) = meaning { CellReading(field, on: register, today: today) } else { nil }
    }
  }

  /// A row's cells as values.
  private struct Contents {
    var id = ""
    /// The fields whose cells hold something.
    var values: [String: FieldValue] = [:]
    /// Where each field's cell stands.
    var places: [String: CSVCell] = [:]
    var findings: [ImportFinding] = []
  }

  mutating func verdict(on row: CSVRow, drawing draw: () -> UInt64) -> (ImportPlan.Verdict, Intent?) {
    guard row.findings.isEmpty else {
      return (.refused(row.findings.map { ImportFinding(.table($0.problem), line: $0.line, column: $0.column) }), nil)
    }
    let contents = read(row)
    guard contents.findings.isEmpty else { return (.refused(contents.findings), nil) }
    func refused(_ reason: ImportFinding.Reason) -> (ImportPlan.Verdict, Intent?) {
      (.refused([ImportFinding(reason, line: row.line, column: 1)]), nil)
    }
    let identities = matching.identities(id: contents.id, values: contents.values)
    if let first = identities.first, let line = lineOfIdentity[first] { return refused(.sameRecord(line: line)) }
    for identity in identities where lineOfIdentity[identity] == nil { lineOfIdentity[identity] = row.line }
    switch matching.match(id: contents.id, values: contents.values) {
    case .refused(let reason):
      return refused(reason)
    case .none(let id):
      return addition(contents, as: id ?? RecordID(kind.kind, bits: draw()), line: row.line)
    case .record(let record, let byID):
      if let line = lineOfRecord.updateValue(row.line, forKey: record.id) { return refused(.sameRecord(line: line)) }
      return edition(contents, of: record, clearingBlanks: byID, line: row.line)
    }
  }

  private mutating func read(_ row: CSVRow) -> Contents {
    var contents = Contents()
    for (index, cell) in row.cells.enumerated() where index < mapping.columns.count {
      switch mapping.columns[index] {
      case .ignored: continue
      case .id: contents.id = cell.text
      case .field(let field):
        contents.places[field.name] = cell
        if cell.text.isEmpty { continue }
        switch readings[index]?.read(cell.restoringFormula.text) {
        case .value(let value): contents.values[field.name] = value
        case .finding(let reason):
          contents.findings.append(ImportFinding(reason, line: cell.line, column: cell.column))
        case nil: continue
        }
      }
    }
    return contents
  }

  // MARK: - Additions

  private func addition(_ contents: Contents, as id: RecordID, line: Int) -> (ImportPlan.Verdict, Intent?) {
    var values = contents.values
    var findings = mapping.missing.map { ImportFinding(.columnMissing($0), line: line, column: 1) }
    for field in kind.fields where field.changeability == .rule {
      guard let value = values.removeValue(forKey: field.name), value != blank[field.name] else { continue }
      findings.append(finding(.notChangeable(.rule), of: field, in: contents, line: line))
    }
    guard findings.isEmpty else { return (.refused(findings), nil) }
    let intent = Intent.add(id, values)
    do throws(Refusal) {
      _ = try decide(intent, on: register, by: author, at: at)
      return (.added(id), intent)
    } catch {
      return (.refused(self.findings(for: error, in: contents, line: line)), nil)
    }
  }

  // MARK: - Edits

  private func edition(
    _ contents: Contents, of record: StoredRecord, clearingBlanks: Bool, line: Int
  ) -> (ImportPlan.Verdict, Intent?) {
    let now = kind.values(of: record)
    var edits: [FieldEdit] = []
    var findings: [ImportFinding] = []
    for field in kind.fields where contents.places[field.name] != nil {
      let becomes = contents.values[field.name]
      if becomes == now[field.name] || becomes == nil && !clearingBlanks { continue }
      switch field.changeability {
      case .anyone: edits.append(FieldEdit(field: field.name, was: now[field.name], becomes: becomes))
      case .once, .rule, .derived:
        if becomes == nil { continue }
        findings.append(finding(.notChangeable(field.changeability), of: field, in: contents, line: line))
      }
    }
    guard findings.isEmpty else { return (.refused(findings), nil) }
    guard !edits.isEmpty else { return (.leftAlone(record.id), nil) }
    do throws(Refusal) {
      let decision = try decide(.edit(record.id, edits), on: register, by: author, at: at)
      // What differed only in its spelling (the dashes of a NIP) is no change.
      let set = decision.changes.first { $0.id == record.id }?.set ?? [:]
      let real = edits.compactMap { edit in
        set[edit.field].map { FieldEdit(field: edit.field, was: edit.was, becomes: $0) }
      }
      guard !real.isEmpty else { return (.leftAlone(record.id), nil) }
      return (.changed(record.id, real), .edit(record.id, real))
    } catch {
      return (.refused(self.findings(for: error, in: contents, line: line)), nil)
    }
  }

  // MARK: - Findings at their places

  private func finding(_ error: FieldError, of field: FieldDeclaration, in contents: Contents, line: Int)
    -> ImportFinding
  {
    let cell = contents.places[field.name]
    return ImportFinding(.field(field, error), line: cell?.line ?? line, column: cell?.column ?? 1)
  }

  /// A refusal by fields is told at the cells; any other at the row.
  private func findings(for refusal: Refusal, in contents: Contents, line: Int) -> [ImportFinding] {
    if case .invalid(_, let errors) = refusal {
      let found = kind.fields.compactMap { field in
        errors.byField[field.name].map { finding($0, of: field, in: contents, line: line) }
      }
      if !found.isEmpty { return found }
    }
    return [ImportFinding(.rule(refusal), line: line, column: 1)]
  }
}
