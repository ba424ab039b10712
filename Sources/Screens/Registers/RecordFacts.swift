import CivicDomain
import TerminalCanvas
import Words

/// The fields of a record on its page, each with its value, empty ones left out: a new field needs no line here. What nobody
/// was asked stands in one line by its name: it is neither yes nor no.
struct RecordFacts {
  let entries: [PageEntry]

  init(
    of record: StoredRecord, _ kind: AnyKind, width: Int, telling isTold: (FieldDeclaration) -> Bool = { _ in true },
    in world: World
  ) {
    let words = world.words
    let values = kind.values(of: record)
    var facts: [(key: PageEntry.Key, label: String, text: String, target: PageEntry.Target?)] = kind.fields.filter(
      isTold
    )
    .compactMap {
      field in
      if Self.isUnasked(field, values) { return nil }
      let value =
        field.isStored
        ? values[field.name] : kind.value(of: field.name, in: record, on: world.register, at: world.now)
      // The digest of a file tells nobody anything.
      let text =
        field.shape == .file && value != nil ? world.told(fileOf: record) : world.shown(value, of: field, in: kind)
      if text.isEmpty { return nil }
      let referred = field.shape.isReference ? (value?.texts ?? []).map { RecordID($0) } : []
      let label = words.label(of: field)
      let target = field.shape == .file ? .file(record.id) : PageEntry.Target(referred, by: label)
      return (.field(field.name), label, text, target)
    }
    let unasked = kind.fields.filter { isTold($0) && Self.isUnasked($0, values) }.map { words.label(of: $0) }
    if !unasked.isEmpty { facts.append((.note, words.notKnown, unasked.joined(separator: ", "), nil)) }
    facts.append((.identifier, words.identifierLabel, record.id.raw, nil))
    let widest = facts.map { SafeText($0.label).width }.max() ?? 0
    let indent = min(widest, Limits.labelWidth, width / 2) + 2
    entries = facts.map { fact in
      PageEntry(
        fact.key, RecordFacts.lines(fact.label, fact.text, indent: indent, width: width),
        target: fact.target)
    }
  }

  /// Whether a field that few records have asks for yes or no, and nobody answered.
  private static func isUnasked(_ field: FieldDeclaration, _ values: Row) -> Bool {
    field.shape == .yes && field.isStored && field.isUnknownWhereAbsent && !field.isUsual && values[field.name] == nil
  }

  /// The lines of a field: the label in a column of its own, beside it the value; a label that is too long stands above
  /// it.
  private static func lines(_ label: String, _ text: String, indent: Int, width: Int) -> [PaneLine] {
    var lines = PageEntry.wrapped(text, .text, indent: indent, width: width)
    if SafeText(label).width < indent {
      lines[0].label = label
      return lines
    }
    return PageEntry.wrapped(label, .muted, indent: 0, width: width) + lines
  }
}
