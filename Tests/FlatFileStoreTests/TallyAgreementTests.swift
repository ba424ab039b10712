import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

/// What the store keeps counted against what memory counts record by record.
@Suite("Tallies")
struct TallyAgreementTests {
  private static let groups = 3
  private static let records = 12

  private func id(_ prefix: String, _ number: Int) -> String { "\(prefix)-000000000\(number % 10)" }

  /// Values as they are written, strange ones among them, and references that move to other records.
  private func change(_ random: inout SeededGenerator) -> Change {
    let number = Int.random(in: 1...Self.records, using: &random) % 10
    let group = Int.random(in: 1...Self.groups, using: &random)
    let gone: Bool? = [nil, nil, nil, nil, true, false].randomElement(using: &random) ?? nil
    func some<V>(_ values: [V?]) -> V? { values.randomElement(using: &random) ?? nil }
    switch Int.random(in: 0..<13, using: &random) {
    case 8:
      var set: [String: FieldValue?] = ["for": .text(id("login", group)), "by": .text(id("login", number))]
      set.updateValue(some([.text("2026-01-31"), .text("2026-02-01"), nil]), forKey: "to")
      return Change(id: RecordID(id("sbt", number)), set: set, gone: gone)
    case 9:
      var set: [String: FieldValue?] = ["what": .text("Zginęła lista")]
      set.updateValue(some([.text("2026-01-31T10:00"), .text("2026-02-01T10:00"), nil]), forKey: "noticedAt")
      set.updateValue(some([.text("UODO"), .text(" "), nil]), forKey: "told")
      return Change(id: RecordID(id("bre", number)), set: set, gone: gone)
    case 10:
      var set: [String: FieldValue?] = ["organization": .text(id("org", group)), "about": .text("o salę")]
      set.updateValue(some([.text("2026-01-31"), .text("2026-02-01"), nil]), forKey: "dueOn")
      set.updateValue(some([.text("2026-01-30"), nil, nil]), forKey: "doneOn")
      set.updateValue(some([.text("anna"), .text("jan"), nil]), forKey: "handler")
      return Change(id: RecordID(id("cal", number)), set: set, gone: gone)
    case 11:
      var set: [String: FieldValue?] = ["person": .text(id("per", group)), "why": .text("double")]
      set.updateValue(some([.text("2026-01-31"), .text("2026-02-01"), nil]), forKey: "receivedOn")
      set.updateValue(some([.text("2026-02-02"), nil, nil]), forKey: "settledOn")
      set.updateValue(some([.text("anna"), .text("jan"), nil]), forKey: "handler")
      return Change(id: RecordID(id("ksk", number)), set: set, gone: gone)
    case 6:
      var set: [String: FieldValue?] = ["title": .text("Warsztat")]
      set.updateValue(some([.text("2026-01-31T10:00"), .text("2026-02-01T10:00"), nil]), forKey: "start")
      set.updateValue(some([.text("2026-02-01T12:00"), .text("2026-05-01T12:00"), nil]), forKey: "end")
      set.updateValue(some([.text("anna"), .text("jan"), nil]), forKey: "handler")
      return Change(id: RecordID(id("ses", group)), set: set, gone: gone)
    case 7:
      var set: [String: FieldValue?] = ["name": .text("Osoba \(group)")]
      set.updateValue(some([.text("2026-01-31"), .text("?"), nil]), forKey: "withoutNoticeSince")
      set.updateValue(some([.text("themselves"), .text("list"), .text("?"), nil]), forKey: "source")
      return Change(id: RecordID(id("per", number)), set: set, gone: gone)
    case 12:
      var set: [String: FieldValue?] = ["person": .text(id("per", group)), "kind": .text("access")]
      set.updateValue(some([.text("2026-01-31"), .text("2026-02-01"), nil]), forKey: "receivedOn")
      set.updateValue(some([.text("2026-02-03"), nil]), forKey: "extendedOn")
      set.updateValue(some([.text("2026-02-05"), nil, nil]), forKey: "doneOn")
      set.updateValue(some([.text("anna"), .text("jan"), nil]), forKey: "handler")
      return Change(id: RecordID(id("prq", number)), set: set, gone: gone)
    case 0:
      var set: [String: FieldValue?] = ["session": .text(id("ses", group))]
      set.updateValue(some([.text(id("per", number)), nil]), forKey: "person")
      set.updateValue(some([.text("2026-03-01T10:00"), nil]), forKey: "placedAt")
      set.updateValue(some([.yes(true), nil]), forKey: "seated")
      set.updateValue(some([.text("online"), .text("inPerson"), .text("?"), nil]), forKey: "mode")
      set.updateValue(some(["registered", "cancelled", "attended", "absent", nil]).map { .text($0) }, forKey: "status")
      set.updateValue(some([.number(2), .number(3), .text("x"), nil]), forKey: "people")
      return Change(id: RecordID(id("reg", number)), set: set, gone: gone)
    case 1:
      var set: [String: FieldValue?] = ["consultation": .text(id("cns", group))]
      set.updateValue(some([.text("2026-09-01"), .text("2026-09-02"), nil]), forKey: "receivedOn")
      set.updateValue(some([.text(id("sub", number + 1)), nil]), forKey: "groupedWith")
      set.updateValue(some([.text("§ 1"), .text("§ 2"), nil]), forKey: "unit")
      set.updateValue(some([.text("anna"), .text("jan"), nil]), forKey: "handler")
      return Change(id: RecordID(id("sub", number)), set: set, gone: gone)
    case 2:
      var set: [String: FieldValue?] = ["resource": .text(id("res", group))]
      set.updateValue(some([.text("2026-01-31T10:00"), .text("2026-02-01T10:00"), nil]), forKey: "start")
      set.updateValue(some([.text("2026-02-01T12:00"), .text("2026-05-01T12:00"), nil]), forKey: "end")
      set.updateValue(some(["requested", "handedOver", "cancelled", nil]).map { .text($0) }, forKey: "status")
      return Change(id: RecordID(id("bkg", number)), set: set, gone: gone)
    case 3:
      var set: [String: FieldValue?] = ["organization": .text(id("org", group))]
      set.updateValue(.text(id("per", Int.random(in: 1...Self.groups, using: &random))), forKey: "person")
      set.updateValue(some([.yes(true), .yes(false), .text("?"), nil]), forKey: "preferred")
      return Change(id: RecordID(id("con", number)), set: set, gone: gone)
    case 4:
      var set: [String: FieldValue?] = ["resource": .text(id("res", group))]
      set.updateValue(some([.text("2026-01-31T10:00"), .text("2026-06-01T10:00"), nil]), forKey: "from")
      set.updateValue(some([.text("2026-02-01T12:00"), .text("2026-05-01T12:00"), nil]), forKey: "to")
      return Change(id: RecordID(id("clo", number)), set: set, gone: gone)
    default:
      let to = Int.random(in: 1...Self.records, using: &random)
      let set: [String: FieldValue?] = [
        "submission": .text(id("sub", to)), "state": some(["draft", "approved", "published"]).map { .text($0) },
      ]
      return Change(id: RecordID(id("rsp", number)), set: set, gone: gone)
    }
  }

  @Test func onRandomHistories() throws {
    var random = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<Thoroughness.rounds(12, full: 300) {
      let folder = try TemporaryFolder()
      let store = try Sample.store(in: folder)
      var memory = MemoryRegister()
      for step in 0..<60 {
        let changes = (0..<Int.random(in: 1...3, using: &random)).map { _ in change(&random) }
        let at = Sample.instant(step)
        let act = Store.Stamp(name: "test", because: "", author: Sample.anna, at: at)
        #expect(store.carryOut(act) { _ in Decision(changes: changes) }.isDone)
        memory.apply(changes, at: at, by: Sample.anna)
        if Int.random(in: 0..<8, using: &random) == 0 { #expect(store.writeCache()) }
        let asked = step % 4 == 3 ? try Store(folder.path).register : store.register
        if step % 2 == 1 { agree(asked, memory, "seed \(Thoroughness.seed), round \(round), step \(step)") }
      }
    }
  }

  /// A layer over a register says what a register with all changes would.
  @Test func ofALayer() throws {
    var random = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<Thoroughness.rounds(30, full: 1_000) {
      var whole = MemoryRegister()
      let below = (0..<30).map { _ in change(&random) }
      whole.apply(below, at: Sample.instant(), by: Sample.anna)
      let before = whole
      var layer = MemoryRegister(over: before)
      var isInOrder = true
      for change in (0..<6).map({ _ in change(&random) }) {
        // A layer puts those last that it brings to a group: another record's, or back.
        let references = ["session", "consultation", "submission", "resource", "organization", "person", "for", "by"]
        let isMoved = references.contains { field in
          change[field] != nil && layer.stored(change.id) != nil
            && layer.stored(change.id)?.values[field] != change[field]
        }
        let isElsewhere = isMoved || before.stored(change.id)?.isGone ?? false
        // Of several answers to one remark, which nobody can write, the first counts: there the order is more than order.
        if isElsewhere, change.id.prefix == Response.kind.idPrefix { continue }
        if isElsewhere { isInOrder = false }
        whole.apply([change], at: Sample.instant(), by: Sample.anna)
        layer.apply([change], at: Sample.instant(), by: Sample.anna)
      }
      agree(layer, whole, inOrder: isInOrder, "seed \(Thoroughness.seed), round \(round)")
    }
  }

  private func agree(_ one: any Register, _ other: any Register, inOrder: Bool = true, _ comment: Comment) {
    for kind in Schema.kinds where !kind.tallies.isEmpty || kind.kind == Response.kind {
      let plain = kind.fields.first { $0.shape.refersTo != nil }.map { Tally(of: kind.kind, by: $0.name) }
      for tally in kind.tallies + [plain].compactMap({ $0 }) {
        let prefix = kind.field(tally.field)?.shape.refersTo?.idPrefix ?? "login"
        for group in tally.isOfAll ? [""] : (1...Self.groups).map({ id(prefix, $0) }) {
          let counts = other.counts(in: tally, of: group)
          #expect(one.counts(in: tally, of: group) == counts, "\(comment) \(tally.kind.name) \(tally.name)")
          for words in [nil, Set(counts.keys.map(\.word).filter { $0.utf8.count % 2 == 0 })] {
            let measures = counts.keys.map(\.measure).sorted()
            let middle = measures.isEmpty ? 2 : measures[measures.count / 2]
            let siblings = Siblings(tally, of: group, at: words, measures: Int.min...middle)
            agree(one, other, on: siblings, inOrder: inOrder, comment)
          }
        }
      }
    }
  }

  private func agree(
    _ one: any Register, _ other: any Register, on siblings: Siblings, inOrder: Bool, _ comment: Comment
  ) {
    let all = other.ids(siblings, window: 0..<Int.max)
    let comment: Comment = "\(comment) \(siblings.tally.kind.name) \(siblings.tally.name) \(siblings.group)"
    guard inOrder else {
      #expect(one.ids(siblings, window: 0..<Int.max).map(\.raw).sorted() == all.map(\.raw).sorted(), comment)
      return
    }
    #expect(one.ids(siblings, window: 0..<Int.max) == all, comment)
    #expect(one.ids(siblings, window: 1..<3) == Array(all[(1..<3).clamped(to: all.indices)]), comment)
    for number in 0..<10 {
      let id = RecordID(id(siblings.tally.kind.idPrefix, number))
      #expect(one.rank(of: id, among: siblings) == other.rank(of: id, among: siblings), comment)
    }
  }

  /// Nothing personal may decide where a record stands, for the cache keeps it.
  @Test func readNothingPersonal() throws {
    let folder = try TemporaryFolder()
    let store = try Sample.store(in: folder)
    var random = SeededGenerator(seed: Thoroughness.seed)
    let changes = (0..<200).map { _ in change(&random) }
    let act = Store.Stamp(name: "test", because: "", author: Sample.anna, at: Sample.instant())
    #expect(store.carryOut(act) { _ in Decision(changes: changes) }.isDone)
    for kind in Schema.kinds {
      for tally in kind.tallies {
        let spy = FieldSpy(store.register)
        for id in store.register.page(Query(kind.kind), window: 0..<100).ids { _ = tally.standing(id, spy) }
        #expect(!spy.fields.isEmpty, "\(kind.kind.name) \(tally.name)")
        for (id, field) in spy.fields {
          #expect(Schema.kind(of: id)?.field(field)?.audience != .personal, "\(kind.kind.name) \(tally.name): \(field)")
        }
      }
    }
  }

  /// Notes which fields are read; whole records are not to be read at all.
  private final class FieldSpy: Register {
    private let base: any Register
    private(set) var fields: [(id: RecordID, field: String)] = []

    init(_ base: any Register) { self.base = base }

    func stored(_ id: RecordID) -> StoredRecord? {
      fields += (Schema.kind(of: id)?.fields ?? []).map { (id, $0.name) }
      return base.stored(id)
    }
    /// When something was changed stands in the public log.
    func changedAt(_ id: RecordID) -> Instant? { base.changedAt(id) }
    func values(of fields: [String], in id: RecordID) -> [FieldValue?] {
      self.fields += fields.map { (id, $0) }
      return base.values(of: fields, in: id)
    }
    func ids(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
      fields.append((RecordID("\(kind.idPrefix)-"), field))
      return base.ids(of: kind, whose: field, is: value)
    }
    func removedIds(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
      base.removedIds(of: kind, whose: field, is: value)
    }
    func counts(in tally: Tally, of group: String) -> [Standing: Int] { base.counts(in: tally, of: group) }
    func ids(_ siblings: Siblings, window: Range<Int>) -> [RecordID] { base.ids(siblings, window: window) }
    func rank(of id: RecordID, among siblings: Siblings) -> Int? { base.rank(of: id, among: siblings) }
    func page(_ query: Query, window: Range<Int>) -> Page { base.page(query, window: window) }
    func position(of id: RecordID, in query: Query) -> Int? { base.position(of: id, in: query) }
    func count(of kind: Kind) -> Int { base.count(of: kind) }
  }
}
