import CivicDomain
import Interchange
import Screens
import Words

/// What an import on the screen tells of single rows: their cells, where they can be mended, all that they do, and who comes in.
extension ImportReport {
  /// A row whose cells can be mended: refused, passed over, or mended before; nil for any other.
  func openRow(
    _ row: ImportPlan.JudgedRow, at place: RowPlace, of table: ImportTable, saying mend: RowMend?
  ) -> ImportOutlook.OpenRow? {
    let findings: [ImportFinding]
    let standing: ImportOutlook.OpenRow.Standing
    switch row.verdict {
    case .refused(let found): (findings, standing) = (found, .refused)
    case .passedOver: (findings, standing) = ([], .passedOver)
    case .added, .changed, .leftAlone:
      if mend?.isEmpty ?? true { return nil }
      (findings, standing) = ([], .mended)
    }
    let (mapping, cells) = (table.mapping, row.cells)
    // Where a row is parted otherwise than the table nobody knows which cell is which.
    let isBroken = cells.count < mapping.columns.count || findings.contains(where: \.isOfTable)
    let open = isBroken ? [] : self.cells(of: cells, findings, mapping)
    let whole = findings.filter { finding in
      isBroken || finding.cell == nil && finding.lacking == nil && asked(by: finding) == nil
    }
    return ImportOutlook.OpenRow(
      place, called(cells, mapping), standing, cells: open, faults: whole.map { phrase(for: $0.reason) },
      was: mend?.was ?? Array(cells.prefix(mapping.width)))
  }

  /// The cells of a row: those that are refused, what it lacks, then the others that are read.
  private func cells(
    of texts: [String], _ findings: [ImportFinding], _ mapping: ColumnMapping
  ) -> [ImportOutlook.Cell] {
    func fault(_ index: Int) -> String {
      findings.filter { $0.cell == index }.map { phrase(for: $0, of: mapping) }.joined(separator: "; ")
    }
    func cell(_ index: Int) -> ImportOutlook.Cell {
      let fault = fault(index)
      let isTyped = index >= mapping.width
      return ImportOutlook.Cell(
        isTyped ? nil : index, key: column(index, of: mapping).option,
        title: words.name(of: column(index, of: mapping)),
        field: fault.isEmpty && !isTyped ? nil : field(of: index, mapping), text: texts[index], fault: fault)
    }
    let lacking = findings.compactMap(\.lacking).map { field in
      ImportOutlook.Cell(
        nil, key: "", title: words.capitalized(words.label(of: field)), field: field, text: "",
        fault: words.lacks(field))
    }
    let inputs = findings.compactMap { finding in
      asked(by: finding).map { input in
        ImportOutlook.Cell(
          nil, key: "", title: words.capitalized(words.label(of: input)), field: input, text: "",
          fault: phrase(for: finding.reason))
      }
    }
    let blamed = mapping.columns.indices.filter { !fault($0).isEmpty }
    let typed = mapping.columns.indices.filter { index in
      guard index >= mapping.width, fault(index).isEmpty, case .field(let field) = mapping.columns[index] else {
        return false
      }
      return !texts[index].isEmpty && !lacking.contains { $0.field == field }
    }
    let others = mapping.columns.indices.prefix(mapping.width).filter { index in
      guard fault(index).isEmpty else { return false }
      if case .ignored = mapping.columns[index] { return false }
      return true
    }
    return (blamed.map(cell) + lacking + inputs + typed.map(cell) + others.map(cell))
  }

  /// What would lift the refusal of a row, and no column is: an input of the act that makes its record, or a field in which it
  /// is said why; nil: it is refused for something else.
  private func asked(by finding: ImportFinding) -> FieldDeclaration? {
    guard finding.cell == nil, case .rule(let refusal) = finding.reason else { return nil }
    if case .mustSay(let input, _, _) = refusal.cause { return input }
    return refusal.liftedBy.flatMap { Schema.kind(named: kind.name)?.field($0) }
  }

  /// The field by which a cell is typed; nil where its text alone is no value of one.
  private func field(of index: Int, _ mapping: ColumnMapping) -> FieldDeclaration? {
    guard case .field(let field) = mapping.columns[index] else { return nil }
    switch field.shape {
    // The day stands in another column, or the clock.
    case .time: return index < mapping.width && mapping.columns.contains(.day) ? nil : field
    case .line, .text, .openingHours, .count, .decimal, .choice, .choices, .words, .reference, .references,
      .anyReference, .file, .day, .yes:
      return field
    }
  }

  /// What a row is called: what stands where its name does, else its first cell.
  private func called(_ cells: [String], _ mapping: ColumnMapping) -> String {
    let naming = Schema.kind(named: kind.name)?.namingLine.map { ColumnMapping.Meaning.field($0) }
    let columns = [naming, .person(.name), .person(.surname)].compactMap { $0 }.compactMap(mapping.columns.firstIndex)
    let named = columns.lazy.filter { $0 < cells.count }.map { cells[$0] }.first { !$0.isEmpty }
    return named ?? cells.first { !$0.isEmpty } ?? ""
  }

  /// All that a row does, line by line. Somebody may stand behind whoever looks: of what is personal no more is told than
  /// lists tell.
  func details(of row: ImportPlan.JudgedRow, known: [RecordID: String]) -> [String] {
    guard let listed = Schema.kind(named: kind.name) else { return [] }
    let told = Set(listed.columns(withPersonal: true).map(\.name) + listed.naming.flatMap(\.fields))
    let fields = listed.fields.filter { !listed.asksAboutPeople(by: $0) || told.contains($0.name) }
    let own: [String]
    switch row.verdict {
    case .added(_, let values):
      own = fields.compactMap { field in
        guard let value = values[field.name] else { return nil }
        let coming = field.shape.isReference ? value.texts.compactMap { known[RecordID($0)] } : []
        let text =
          coming.isEmpty ? words.value(value, of: field, in: circumstances) : coming.joined(separator: ", ")
        return "\(words.capitalized(words.label(of: field))): \(text)"
      }
    case .changed(_, let edits): own = edits.map { words.edited($0, of: kind, in: circumstances) }
    case .leftAlone, .refused, .passedOver: own = []
    }
    let people = newcomers(in: row, at: RowPlace(row.number), known: known).map(words.newcomer)
    return own + people + contacts(of: row).dropFirst(row.contacts.added > 0 ? 1 : 0)
  }

  /// The people who come in with a row: those who are new, and those who speak for its organization from then on.
  func newcomers(
    in row: ImportPlan.JudgedRow, at place: RowPlace, known: [RecordID: String]
  ) -> [ImportOutlook.Newcomer] {
    if row.changes.isEmpty { return [] }
    let register = circumstances.register
    var names: [RecordID: String] = [:]
    for change in row.changes where !register.has(change.id) {
      guard let line = Schema.kind(of: change.id)?.namingLine else { continue }
      names[change.id] = change.set[line.name]?.text
    }
    func name(_ id: RecordID) -> String { names[id] ?? known[id] ?? words.name(of: id, in: circumstances) }
    func newcomer(_ id: RecordID, role: String, of organization: String) -> ImportOutlook.Newcomer {
      var newcomer = ImportOutlook.Newcomer(place, name(id), role: role, organization: organization)
      newcomer.person = id
      return newcomer
    }
    var contacts: [ImportOutlook.Newcomer] = []
    var told: Set<RecordID> = []
    for change in row.changes where String(change.id.prefix) == Contact.kind.idPrefix && !register.has(change.id) {
      guard let person = change.set[\Contact.person]?.text else { continue }
      told.insert(RecordID(person))
      contacts.append(
        newcomer(
          RecordID(person), role: change.set[\Contact.role]?.text ?? "",
          of: change.set[\Contact.organization]?.text.map { name(RecordID($0)) } ?? ""))
    }
    let alone = names.keys.filter { String($0.prefix) == Person.kind.idPrefix && !told.contains($0) }
    return contacts + alone.map { newcomer($0, role: "", of: "") }.sorted { $0.name < $1.name }
  }
}

extension Words {
  /// Somebody who comes in, by name, with what they are and for whom.
  func newcomer(_ person: ImportOutlook.Newcomer) -> String {
    newcomer(person.name, role: person.role, of: person.organization)
  }
}

extension ImportFinding {
  /// The field that the row lacks, for no column is it; nil: it is refused for something else.
  fileprivate var lacking: FieldDeclaration? { if case .columnMissing(let field) = reason { field } else { nil } }
}
