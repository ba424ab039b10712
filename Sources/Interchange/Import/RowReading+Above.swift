import CivicDomain

/// Rows that tell of more people of the organization above them.
extension RowReading {
  /// The reading of a row that only tells of more people of the organization above, whose name and cells are merged over both rows,
  /// or written once; nil for any other row.
  mutating func continuation(_ contents: Contents) -> Reading? {
    guard let above, !contents.contacts.isEmpty, contents.findings.isEmpty, contents.id.isEmpty,
      !table.passedOver.contains(contents.row.number),
      let name = kind.index(of: Organization.name(of: \.name)), contents.values[name] == nil
    else { return nil }
    let ofPeople = Set(mapping.contacts.flatMap { [$0.name] + $0.details })
    let saysMore = readColumns.contains { column in
      let text = contents.row.cells[column].text
      return !ofPeople.contains(column) && !text.isEmpty && text != above.row.cells[column].text
    }
    if saysMore { return nil }
    do throws(RowContacts.Unfit) {
      let (steps, changes) = try people.decide(contents.contacts, for: above.id, after: above.changes)
      people.remember(changes, row: contents.row.number)
      let verdict: ImportPlan.Verdict = steps.isEmpty ? .leftAlone(above.id) : .changed(above.id, [])
      return Reading(verdict: verdict, changes: changes, contacts: steps, mends: contents.mends)
    } catch {
      return refused([ImportFinding(error.reason, row: contents.row.number, cell: error.column)])
    }
  }

  /// Notes the row above the next one.
  mutating func noteAbove(_ reading: Reading, _ row: TableRow) {
    if mapping.contacts.isEmpty || making != nil { return }
    guard let id = reading.verdict.id else {
      above = nil
      return
    }
    if above?.id == id { above?.changes += reading.changes } else { above = (row, id, reading.changes) }
  }
}
