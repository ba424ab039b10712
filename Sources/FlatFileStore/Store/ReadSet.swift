import CivicDomain

/// What was asked of a register while something was judged on it: as long as nothing that was written since may answer one of
/// these questions otherwise, the judgement stands.
///
/// Questions are kept as hashes, for an import asks a million of them: where two share one, something is judged once more.
struct ReadSet {
  /// The records that were looked at, by the hashes of their ids.
  private var records: Set<Int> = []
  /// The values by which records were looked for, by the hashes of kind, field and value.
  private var values: Set<Int> = []
  /// The fields by which records of a kind were looked for, and the form in which their values are compared.
  private var fields: [String: [String: KeyForm]] = [:]
  /// The names of the kinds of which everything counts.
  private var kinds: Set<String> = []
  private var questions: [Question] = []
  private var walks = 0
  /// How many of the questions are answered from what is kept of them, at one look.
  private var looks = 0

  /// A question about whole kinds that can be asked again.
  private struct Question {
    let kinds: Set<String>
    let isAnsweredSo: (any Register) -> Bool
  }

  /// What it cost to ask all of it, in looks at one record.
  var cost: Int { records.count + values.count + looks + walks * Limits.looksPerWalk }

  /// Notes that one record was looked at.
  mutating func note(_ id: RecordID) { records.insert(id.hashValue) }

  /// Notes that records were looked for by a value of a field.
  mutating func note(_ kind: Kind, whose field: String, is value: String) {
    values.insert(Self.hash(kind.name, field, form(of: field, in: kind).normalized(value)))
  }

  /// Notes that of some kinds everything counts.
  mutating func note(all kinds: [Kind]) {
    walks += 1
    for kind in kinds { self.kinds.insert(kind.name) }
  }

  /// Notes the same of what is kept counted, so that nothing was gone along.
  mutating func note(countsOf kinds: [Kind]) {
    looks += 1
    for kind in kinds { self.kinds.insert(kind.name) }
  }

  /// Notes a question about some kinds, which can be asked again.
  mutating func note(_ kinds: [Kind], isAnsweredSo: @escaping (any Register) -> Bool) {
    walks += 1
    questions.append(Question(kinds: Set(kinds.map(\.name)), isAnsweredSo: isAnsweredSo))
  }

  private mutating func form(of field: String, in kind: Kind) -> KeyForm {
    if let known = fields[kind.name]?[field] { return known }
    let form = Schema.kind(named: kind.name)?.field(field)?.keyForm ?? .exact
    fields[kind.name, default: [:]][field] = form
    return form
  }

  private static func hash(_ kind: String, _ field: String, _ value: String) -> Int {
    var hasher = Hasher()
    hasher.combine(kind)
    hasher.combine(field)
    hasher.combine(value)
    return hasher.finalize()
  }

  /// Whether these lines, the last of an index, may have changed an answer.
  func isTouched(by lines: Range<Int>, of index: RegisterIndex) -> Bool {
    var touched: Set<String> = []
    for number in lines {
      let line = index.lineTable.lines[number]
      for place in Int(line.firstEntry)..<Int(line.firstEntry + line.entryCount) {
        let entry = index.lineTable.entries[place]
        let kind = index.lineTable.kinds.names[Int(entry.kind)]
        if kinds.contains(kind) { return true }
        touched.insert(kind)
        let id = String(decoding: index.lineTable.id(of: entry), as: UTF8.self)
        if records.contains(RecordID(id).hashValue) || isLookedFor(id, kind, behind: lines.lowerBound, of: index) {
          return true
        }
      }
    }
    return questions.contains { !$0.kinds.isDisjoint(with: touched) && !$0.isAnsweredSo(index) }
  }

  /// Whether a record was looked for by a value that it has, or had before a line.
  private func isLookedFor(_ id: String, _ name: String, behind line: Int, of index: RegisterIndex) -> Bool {
    guard let fields = fields[name], let kind = index.kind(name), let row = kind.ids.row(of: id) else { return false }
    return fields.contains { field, form in
      let bytes = Array(field.utf8)
      let (now, before) = (index.value(of: bytes, kind, row), index.value(of: bytes, kind, row, before: line))
      return [now, before].contains { value in
        (value?.texts ?? []).contains { values.contains(Self.hash(name, field, form.normalized($0))) }
      }
    }
  }
}
