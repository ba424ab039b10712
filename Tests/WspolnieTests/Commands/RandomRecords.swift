import CivicDomain
import FlatFileStore
import SeededRandom

/// Changes of records of every kind, with values of every shape that a field can have: drawn from a seed, so that they can
/// be had again. No rule is asked; files are for whoever attaches one.
struct RandomRecords {
  private var random: SeededGenerator
  private let texts: [String]
  /// The ids of all records that were drawn.
  private(set) var ids: [RecordID]

  /// Texts that are hard on a table.
  static let hardOnTables = [
    "Łąka", "Koło „Róża”", "a;b", "cudzysłów \" w środku", "\"", " spacja z przodu", "i z tyłu ", "dwa\nwiersze",
    "dwa\r\nwiersze",
    "\ttabulator", "=cmd|' /C calc'!A0", "+48 600 100 200", "-4", "-4,5", "-4 osoby", "@dom", "'", "'007", "'=1", "''",
    "0012",
    "＝SUMA(1)", "a|b", "null", "true", "\u{202E}abc", "\u{FEFF}znak", "🌳", "e\u{301}", "\u{2028}", "\\n", "50.0", "1e5",
  ]

  /// Records with these texts; those that are known already are changed now and then.
  init(seed: UInt64, texts: [String] = hardOnTables, known: [RecordID] = []) {
    random = SeededGenerator(seed: seed)
    self.texts = texts
    ids = known
  }

  /// So many changes at most, each of another record: most of them new, others changed, cleared, removed or restored.
  mutating func changes(_ count: Int) -> [Change] {
    var touched: Set<RecordID> = []
    return (0..<count).compactMap { _ in
      guard let kind = Schema.kinds.randomElement(using: &random) else { return nil }
      let known = random.once(in: 3) ? ids.randomElement(using: &random) : nil
      let id = known ?? RecordID(kind.kind, bits: random.next() >> 14)
      guard touched.insert(id).inserted, let fields = Schema.kind(of: id)?.fields else { return nil }
      if known == nil { ids.append(id) }
      var set: [String: FieldValue?] = [:]
      for field in fields where field.isStored && field.shape != .file && random.once(in: known == nil ? 2 : 4) {
        set[field.name] = random.once(in: known == nil ? 20 : 3) ? .some(nil) : .some(value(of: field))
      }
      let gone = known != nil && random.once(in: 4) ? random.once(in: 2) : nil
      return set.isEmpty && gone == nil ? nil : Change(id: id, set: set, gone: gone)
    }
  }

  private mutating func text() -> String { texts.randomElement(using: &random) ?? "" }

  private mutating func id(of kind: Kind?) -> String {
    let fitting = ids.filter { kind == nil || $0.prefix == kind?.idPrefix[...] }
    return (fitting.randomElement(using: &random) ?? RecordID(kind ?? Organization.kind, bits: random.next() >> 14)).raw
  }

  private mutating func several(_ one: (inout Self) -> String) -> [String] {
    (0..<random.number(1...3)).map { _ in one(&self) }
  }

  /// A value of a field's shape.
  private mutating func value(of field: FieldDeclaration) -> FieldValue {
    switch field.shape {
    case .line, .text, .file: .text(text())
    case .openingHours: .text(random.once(in: 2) ? "Mo-Fr 08:00-20:00; Sa 09:00-15:00" : text())
    case .count(let range): .number(Int.random(in: range, using: &random))
    case .decimal(let range):
      .decimal(random.once(in: 4) ? range.lowerBound : Double.random(in: range, using: &random))
    case .choice(let options): .text(options.randomElement(using: &random)?.word ?? "")
    case .choices(let options): .list(several { options.randomElement(using: &$0.random)?.word ?? "" })
    case .words: .list(several { $0.text() })
    case .reference(let kind): .text(id(of: kind))
    case .references(let kind): .list(several { $0.id(of: kind) })
    case .anyReference: .text(id(of: nil))
    case .yes: .yes(random.once(in: 2))
    case .day: .text(Day(number: random.number(18_000...22_000)).text)
    case .time: .text("\(Day(number: random.number(18_000...22_000)).text)T\(random.once(in: 2) ? "09:30" : "17:00")")
    }
  }
}

extension Store {
  /// Brings changes in as one import, whatever the rules say of them.
  /// - Returns: whether they were saved.
  func bringIn(_ changes: [Change], by author: Author, at instant: Instant) -> Bool {
    let importing = importing(by: author, at: instant)
    while importing.snapshot() != nil {
      changes.forEach(importing.take)
      importing.commit()
    }
    if case .done? = importing.outcome { return true }
    return false
  }
}
