import CivicDomain

/// Rows that tell of more people of the organization above them.
extension RowReading {
  /// The reading of a row that only tells of more people of the organization above, whose name and cells are merged over both rows;
  /// nil for any other row: one that says anything of an organization, has a number of its own, or brings somebody in an office
  /// that is taken above, is one whose name was forgotten.
  mutating func continuation(_ contents: Contents) -> Reading? {
    guard let above, !contents.contacts.isEmpty, contents.findings.isEmpty, contents.id.isEmpty,
      !table.passedOver.contains(contents.row.number), contents.values.isEmpty, contents.notes.isEmpty
    else { return nil }
    let isNumbered = mapping.columns.indices.contains { column in
      let text = contents.row.cells[column].text
      return mapping.columns[column] == .ignored(.ordinal) && !text.isEmpty && text != above.row.cells[column].text
    }
    let offices = contents.contacts.map(\.role).filter { !Self.ofSeveral.contains($0) }
    if isNumbered || offices.contains(where: above.roles.contains) { return nil }
    do throws(RowContacts.Unfit) {
      let (steps, changes, mends) = try people.decide(contents.contacts, for: above.id, after: above.changes)
      people.remember(changes)
      let verdict: ImportPlan.Verdict = steps.isEmpty ? .leftAlone(above.id) : .changed(above.id, [])
      return Reading(verdict: verdict, changes: changes, contacts: steps, mends: contents.mends + mends)
    } catch {
      return refused([ImportFinding(error.reason, row: contents.row.number, cell: error.column)])
    }
  }

  /// The roles that several have: whoever is to be rung has none.
  private static let ofSeveral: Set<String> = ["", "członek zarządu", "reprezentant", "representative"]

  /// Notes the row above the next one.
  mutating func noteAbove(_ reading: Reading, _ contents: Contents) {
    if mapping.contacts.isEmpty || making != nil { return }
    guard let id = reading.verdict.id else {
      above = nil
      return
    }
    let roles = Set(contents.contacts.map(\.role))
    if above?.id == id {
      above?.changes += reading.changes
      above?.roles.formUnion(roles)
    } else {
      above = (contents.row, id, reading.changes, roles)
    }
  }
}
