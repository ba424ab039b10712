import CivicDomain

/// Rows that refer to rows of the same list: each is decided on the register as those leave it to which it refers.
extension RowReading {
  /// Looks for the rows to which others refer, once there is one that does. Those that were judged already are layered.
  mutating func lookForReferences() {
    guard references == nil, let ownReference else { return }
    let found = RowReferences(table) { row in
      guard
        case .finding(.field(_, .unknownReference(let text))) = ownReference.read(
          row.cells[ownReference.column].meaning)
      else { return nil }
      return text
    }
    references = found
    for row in found.rows {
      guard case .some(.some(let id)) = outcomes[row.number], !register.has(id) else { continue }
      let contents = read(row)
      layer(addition(contents, withGiven(contents.values), as: id).changes)
    }
  }

  /// What a row refers to among the rows of the file, which were judged.
  func resolved(_ contents: Contents) -> Contents {
    var contents = contents
    guard let text = contents.awaited, let ownReference else { return contents }
    func refuse(_ reason: ImportFinding.Reason) {
      contents.findings.append(ImportFinding(reason, row: contents.row.number, cell: ownReference.column))
    }
    switch references?.place(of: text) {
    case nil: refuse(.field(ownReference.field, .unknownReference(text)))
    case .several(let rows): refuse(.severalRows(rows))
    case .row(let above):
      if case .some(.some(let id)) = outcomes[above.number] {
        contents.values[ownReference.fieldIndex] = .text(id.raw)
      } else if contents.findings.isEmpty {
        refuse(.refusedRow(above.number))
      }
    }
    return contents
  }

  /// Refuses rows that refer to each other in a circle.
  func refuseCircle(_ rows: inout ArraySlice<Contents>) {
    let numbers = rows.map(\.row.number)
    for index in rows.indices {
      let finding = ImportFinding(.circle(numbers.sorted()), row: rows[index].row.number, cell: ownReference?.column)
      rows[index].findings.append(finding)
    }
  }

  /// Notes what became of a row, for those that refer to it.
  mutating func noted(_ reading: Reading, of contents: Contents) -> Reading {
    outcomes[contents.row.number] = .some(reading.verdict.id)
    let isEdited =
      if case .changed = reading.verdict, let ownReference {
        reading.changes.contains { $0[ownReference.field.name] != nil }
      } else { false }
    if isEdited || references?.isReferred(contents.row.number) ?? false { layer(reading.changes) }
    return reading
  }

  mutating func layer(_ changes: [Change]) {
    if changes.isEmpty { return }
    var all = layer ?? MemoryRegister(over: register)
    // Let go of first, so that it need not be copied.
    layer = nil
    all.apply(changes, at: at, by: author)
    layer = all
  }

  /// The register on which a row is decided: one that refers to another row sees it.
  func seen(by values: Row) -> any Register {
    guard let layer, let ownReference, values[ownReference.fieldIndex] != nil else { return register }
    return layer
  }
}
