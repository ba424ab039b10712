import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

/// The store's quick answers against the plain ones that memory gives.
@Suite("The store answers what memory answers")
struct RegisterAgreementTests {
  private static let names = [
    "Łąka", "łaka", "Ząbkowice 2", "Ząbkowice 10", "zabkowice", "Ćma", "cma", "", "KROKUS", "Koło „Róża”", "🌳", "SOMA",
    "k@roza.example",
    "a \"b\"\n\\ \u{1} c",
  ]

  private func change(_ random: inout SeededGenerator) -> Change {
    let number = Int.random(in: 1...25, using: &random)
    let gone: Bool? = [nil, nil, nil, true, false].randomElement(using: &random) ?? nil
    var set: [String: FieldValue?] = [:]
    if Bool.random(using: &random) {
      for field in ["name", "city", "externalId", "shortName"] where Bool.random(using: &random) {
        let text = Self.names.randomElement(using: &random) ?? ""
        set.updateValue(text.isEmpty ? nil : .text(text), forKey: field)
      }
      if Bool.random(using: &random) {
        set["phone"] = .text(["22 555 60 66", "+48 600-111-222", "322611234"].randomElement(using: &random) ?? "")
      }
      if Bool.random(using: &random) {
        let notes = ["tel. 600 100 200, 32 264 12 34", "bez telefonu, \"6066\"", "KRS 0000225556"]
        set["notes"] = .text(notes.randomElement(using: &random) ?? "")
      }
      if Bool.random(using: &random) { set["latitude"] = .decimal(Double(Int.random(in: -3...3, using: &random)) / 2) }
      if Bool.random(using: &random) {
        set.updateValue(
          ["association", "foundation", nil].randomElement(using: &random)?.map { .text($0) }, forKey: "legalForm")
      }
      if Bool.random(using: &random) { set["activities"] = .list(["sport", "kultura"].shuffled(using: &random)) }
      return Change(id: Sample.organization(number), set: set, gone: gone)
    }
    set["organization"] = .text(Sample.organization(Int.random(in: 1...25, using: &random)).raw)
    set["name"] = .text(Self.names.randomElement(using: &random) ?? "")
    if Bool.random(using: &random) {
      set["accessibility"] = .list(["stepFree", "toilet", "zła \"litera\""].shuffled(using: &random))
    }
    if Bool.random(using: &random) {
      set.updateValue(["withdrawn", "paused", nil].randomElement(using: &random)?.map { .text($0) }, forKey: "status")
    }
    return Change(id: Sample.resource(number), set: set, gone: gone)
  }

  private func queries(_ random: inout SeededGenerator) -> [Query] {
    let words = [
      "", "zab", "ząb 2", "600100", "4123", "0000", "kro", "a", "nic takiego", "cma", "🌳", "6066", "2255560", "\"b",
      "roz koł", "podjazd", "fund",
      "soma wycof", "stow kro", "k", "ro", "a ro",
    ]
    return (0..<6).map { _ in
      let isResource = Bool.random(using: &random)
      let order = ["name", "latitude", "activities", nil].randomElement(using: &random) ?? nil
      let from: FieldValue? = order == "name" ? [nil, .text("k")].randomElement(using: &random) ?? nil : nil
      let conditions = [
        Condition(field: "city", value: "SOMA"), Condition(field: "activities", value: "sport"),
        Condition(field: "city", .unequal, value: "cma"), Condition(field: "name", .greater, value: "Ząbkowice 2"),
        Condition(field: "latitude", .atMost, value: "0.5"), Condition(field: "externalId", .holds, value: "roz"),
        Condition(field: "phone", value: "225556066"), Condition(field: "organization", .holds, value: "a"),
        Condition(field: "resources", .atLeast, value: "1"),
      ]
      var query = Query(
        isResource ? Resource.kind : Organization.kind, orderedBy: order, descending: Bool.random(using: &random),
        from: from, matching: words.randomElement(using: &random) ?? "",
        ranked: Bool.random(using: &random),
        including: Bool.random(using: &random) && !isResource ? .init(kind: Resource.kind, field: "organization") : nil,
        where: Bool.random(using: &random) ? [] : [conditions.randomElement(using: &random) ?? conditions[0]],
        at: LocalTime(startOf: .earliest))
      if isResource, Bool.random(using: &random) { query.references = ["organization"] }
      query.ordersAtMost = [.max, 4, 200].randomElement(using: &random) ?? .max
      query.orderedRatherBy = [nil, "externalId", "city"].randomElement(using: &random) ?? nil
      query.spoken = [nil, .polish, .english].randomElement(using: &random) ?? nil
      return query
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
        let comment: Comment = "seed \(Thoroughness.seed), round \(round), step \(step)"
        if Int.random(in: 0..<8, using: &random) == 0 { #expect(store.writeCache(), comment) }
        // Every other time a store that has everything still to find out, from the cache and from what came behind it.
        let asked = step % 4 == 3 ? try Store(folder.path).register : store.register
        for query in queries(&random) { agree(asked, memory, on: query, comment) }
        agree(asked, memory, onIDs: &random, comment)
        agreeOnMembers(store, memory, comment)
      }
    }
  }

  /// Of so many rows the indexes are made in two halves.
  @Test func onMoreRowsThanOneThreadIndexes() throws {
    let folder = try TemporaryFolder()
    let numbers = 1...Limits.rowsOnOneThread + 1
    let store = try Sample.store(in: folder)
    let changes = numbers.map { number in
      // In another order than that of their numbers, and some of the same name.
      Change(
        id: Sample.organization(number),
        set: ["name": .text("Klub \(number * 7_919 % 9_000)"), "externalId": .text("k-\(number / 2)")])
    }
    var memory = MemoryRegister()
    memory.apply(changes, at: Sample.instant(), by: Sample.anna)
    #expect(store.bringIn(changes)?.isDone == true)
    let list = Query(Organization.kind, orderedBy: "name")
    let all = 0..<numbers.count
    #expect(store.register.page(list, window: all) == memory.page(list, window: all))
    let search = Query(Organization.kind, matching: "klub 89")
    #expect(store.register.page(search, window: all) == memory.page(search, window: all))
    let columns = store.register.columns(of: ["name", "externalId", "city"], in: list)
    #expect(columns == memory.columns(of: ["name", "externalId", "city"], in: list))
    #expect(columns.map { Set($0.indexes).count } == [min(9_000, numbers.count), numbers.count / 2 + 1, 1])
    for number in [0, 1, 2_500, 5_000] {
      let ids = memory.ids(of: Organization.kind, whose: "externalId", is: "k-\(number)")
      #expect(store.register.ids(of: Organization.kind, whose: "externalId", is: "k-\(number)") == ids)
    }
  }

  private func agree(_ store: any Register, _ memory: MemoryRegister, on query: Query, _ comment: Comment) {
    let windows = [0..<1_000, 2..<5]
    for window in windows {
      #expect(store.page(query, window: window) == memory.page(query, window: window), "\(comment) \(query)")
    }
    let fields = ["city", "activities", "latitude", "name", "nothing"]
    #expect(store.columns(of: fields, in: query) == memory.columns(of: fields, in: query), "\(comment) \(query)")
    for id in [Sample.organization(3), Sample.resource(3)] {
      #expect(store.position(of: id, in: query) == memory.position(of: id, in: query), comment)
    }
  }

  /// What is written straight from the lines is what a record that was read would give.
  private func agreeOnMembers(_ store: Store, _ memory: MemoryRegister, _ comment: Comment) {
    let fields = ["city", "name", "latitude", "nothing", "activities"]
    for id in (1...25).flatMap({ [Sample.organization($0), Sample.resource($0)] }) {
      #expect(store.register.values(of: fields, in: id) == memory.values(of: fields, in: id), comment)
      let record = memory.stored(id)
      let members = StoredMembers(of: id.prefix == "org" ? Organization.kind : Resource.kind, fields, in: store)
      let row = members.rowIndex(of: id)
      #expect(row.map { members.lastChange(of: $0).at } == record?.changedAt, comment)
      var (direct, plain) = (JsonWriter(), JsonWriter())
      direct.object { object in if let row { members.write(row, to: &object) } }
      plain.object { object in
        for field in fields {
          guard let value = record?.values[field] else { continue }
          object.key(field)
          object.value(value)
        }
      }
      #expect(direct.bytes == plain.bytes, comment)
    }
  }

  private func agree(
    _ store: any Register, _ memory: MemoryRegister, onIDs random: inout SeededGenerator, _ comment: Comment
  ) {
    for number in 1...25 {
      #expect(store.stored(Sample.organization(number)) == memory.stored(Sample.organization(number)), comment)
      #expect(store.stored(Sample.resource(number)) == memory.stored(Sample.resource(number)), comment)
    }
    let organization = Sample.organization(Int.random(in: 1...25, using: &random)).raw
    #expect(
      store.ids(of: Resource.kind, whose: "organization", is: organization)
        == memory.ids(of: Resource.kind, whose: "organization", is: organization), comment)
    let name = Self.names.randomElement(using: &random) ?? ""
    #expect(
      store.ids(of: Organization.kind, whose: "externalId", is: name)
        == memory.ids(of: Organization.kind, whose: "externalId", is: name), comment)
    #expect(store.count(of: Resource.kind) == memory.count(of: Resource.kind), comment)
  }
}
