import CivicDomain

/// What a row tells of a record that stands beside its own: the answer beside a remark.
extension RowReading {
  /// What parses the cells of such columns.
  static func besideReadings(
    _ mapping: ColumnMapping, _ kind: AnyKind, on register: any Register, today: Day
  ) -> [CellReading] {
    let beside = kind.rowMaking?.beside.flatMap { Schema.kind(named: $0.kind.name) }
    return mapping.columns.enumerated().compactMap { index, meaning in
      guard case .beside(let field) = meaning, let fieldIndex = beside?.fields.firstIndex(of: field) else { return nil }
      return CellReading(field, at: fieldIndex, inColumn: index, on: register, today: today, keepsRest: false)
    }
  }

  /// Reads such cells of a row.
  func readBeside(of row: TableRow, into contents: inout Contents) {
    for reading in besideReadings where !row.cells[reading.column].text.isEmpty {
      var beside = contents.beside ?? Row(of: kind.rowMaking?.beside.flatMap { Schema.kind(named: $0.kind.name) })
      switch reading.read(row.cells[reading.column].meaning) {
      case .value(let value): beside[reading.fieldIndex] = value
      case .mended(let value, let mend, _):
        beside[reading.fieldIndex] = value
        contents.take(mend, of: reading.column)
      case .finding(let reason):
        contents.findings.append(ImportFinding(reason, row: row.number, cell: reading.column))
      }
      contents.beside = beside.isEmpty ? nil : beside
    }
  }

  /// The reading of a row with what becomes of what stands beside its record: a second act, decided behind the first.
  mutating func withBeside(_ contents: Contents, _ reading: Reading) -> Reading {
    guard let given = contents.beside, let beside = kind.rowMaking?.beside else { return reading }
    let id: RecordID
    switch reading.verdict {
    case .added(let added, _): id = added
    case .changed(let known, _), .leftAlone(let known): id = known
    case .refused, .passedOver: return reading
    }
    do throws(Refusal) {
      let changes =
        try making?.beside(
          given, of: id, as: RecordID(beside.kind, bits: draw()), behind: reading.changes) ?? []
      var reading = reading
      reading.changes += changes
      reading.besides.beside = changes.isEmpty ? 0 : 1
      if case .leftAlone = reading.verdict, !changes.isEmpty { reading.verdict = .changed(id, []) }
      return reading
    } catch {
      let columns = mapping.columns.indices.filter { if case .beside = mapping.columns[$0] { true } else { false } }
      let blamed = columns.first { index in
        if case .beside(let field) = mapping.columns[index] { error.fields.contains(field.name) } else { false }
      }
      return refused([ImportFinding(.rule(error), row: contents.row.number, cell: blamed ?? columns.first)])
    }
  }
}
