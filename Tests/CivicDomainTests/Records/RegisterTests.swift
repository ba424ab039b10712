import CivicDomain
import SeededRandom
import Testing

@Suite struct MemoryRegisterTests {
  private func office() throws -> Office {
    var office = try Office()
    for (id, name, founded) in [
      ("org-a", "Łoś", "2001-01-01"), ("org-b", "Żubr", nil), ("org-c", "Lis", "1999-05-05"), ("org-d", "ćma", nil),
    ] {
      var values: [String: FieldValue] = ["name": .text(name), "legalForm": "association", "district": "Reden"]
      values["founded"] = founded.map { .text($0) }
      try office.add(id, values)
    }
    return office
  }

  private func list(_ query: Query, in register: MemoryRegister) -> [String] {
    register.page(query, window: 0..<Int.max).ids.map { String($0.raw.suffix(1)) }
  }

  @Test func aListIsInLogOrderUnlessAnotherIsAsked() throws {
    let register = try office().register
    #expect(list(Query(Organization.kind), in: register) == ["a", "b", "c", "d"])
    #expect(list(Query(Organization.kind, descending: true), in: register) == ["d", "c", "b", "a"])
    #expect(list(Query(Organization.kind, orderedBy: "name"), in: register) == ["d", "c", "a", "b"])
    #expect(list(Query(Organization.kind, orderedBy: "name", descending: true), in: register) == ["b", "a", "c", "d"])
  }

  @Test func recordsWithoutTheFieldComeLastInEitherDirection() throws {
    let register = try office().register
    #expect(list(Query(Organization.kind, orderedBy: "founded"), in: register) == ["c", "a", "b", "d"])
    #expect(
      list(Query(Organization.kind, orderedBy: "founded", descending: true), in: register) == ["a", "c", "b", "d"])
  }

  @Test func aListFromADayHoldsOnlyWhatHasOne() throws {
    let register = try office().register
    #expect(list(Query(Organization.kind, orderedBy: "founded", from: "2000-01-01"), in: register) == ["a"])
    #expect(list(Query(Organization.kind, orderedBy: "founded", from: "2001-01-01"), in: register) == ["a"])
    #expect(list(Query(Organization.kind, orderedBy: "founded", from: "2001-01-02"), in: register) == [])
  }

  @Test func daysAndTimesAreOrderedAsTheyFollow() throws {
    var office = try Office()
    let starts = ["2026-09-10T09:00", "2026-10-01T08:00", "2026-09-10T10:30", "2026-09-09T23:00"]
    for (place, start) in starts.enumerated() {
      try office.add("ses-\(place)", ["title": "X", "start": .text(start), "end": "2027-01-01T00:00"])
    }
    #expect(list(Query(Session.kind, orderedBy: "start"), in: office.register) == ["3", "0", "2", "1"])
    let from = Query(Session.kind, orderedBy: "start", from: "2026-09-10")
    #expect(list(from, in: office.register) == ["0", "2", "1"])
  }

  @Test func aWindowIsCutOutAndTheWholeCounted() throws {
    let register = try office().register
    let page = register.page(Query(Organization.kind), window: 1..<3)
    #expect(page.total == 4 && page.ids.map(\.raw) == ["org-b", "org-c"])
    #expect(register.page(Query(Organization.kind), window: 3..<9).ids.map(\.raw) == ["org-d"])
    #expect(register.page(Query(Organization.kind), window: 7..<9) == Page(total: 4, ids: []))
    #expect(register.page(Query(Resource.kind), window: 0..<9) == Page(total: 0, ids: []))
  }

  @Test func aRecordKnowsItsPlace() throws {
    let register = try office().register
    let byName = Query(Organization.kind, orderedBy: "name")
    #expect(register.position(of: RecordID("org-a"), in: byName) == 2)
    #expect(register.position(of: RecordID("org-x"), in: byName) == nil)
  }

  @Test func aSearchFindsEveryWordSomewhereWhateverTheLetters() throws {
    let register = try office().register
    #expect(list(Query(Organization.kind, matching: "LOS"), in: register) == ["a"])
    #expect(list(Query(Organization.kind, matching: "reden zub"), in: register) == ["b"])
    #expect(list(Query(Organization.kind, matching: "zub lis"), in: register) == [])
  }

  @Test func whatBelongsToARecordLendsItItsWords() throws {
    var office = try office()
    try office.add("res-a", ["organization": "org-c", "name": "Projektor", "category": "equipment"])
    let including = Query.Related(kind: Resource.kind, field: "organization")
    let query = Query(Organization.kind, matching: "projektor", including: including)
    #expect(list(query, in: office.register) == ["c"])
    #expect(list(Query(Organization.kind, matching: "projektor"), in: office.register) == [])
  }

  @Test func conditionsHoldForWholeValuesAndItemsOfLists() throws {
    var office = try office()
    let activities = FieldEdit(field: "activities", was: nil, becomes: ["sport", "kultura"])
    try office.ask(EditRecord(RecordID("org-b"), [activities]))
    func whose(_ field: String, is value: String) -> [String] {
      let condition = Condition(field: field, value: value)
      return list(Query(Organization.kind, where: [condition]), in: office.register)
    }
    #expect(whose("activities", is: "kultura") == ["b"])
    #expect(whose("activities", is: "kult") == [])
    #expect(whose("founded", is: "") == ["b", "d"])
    #expect(whose("name", is: "Lis") == ["c"])
  }

  @Test func removedOnesAreInNoListButStillStored() throws {
    var office = try office()
    try office.ask(RemoveRecord(RecordID("org-b"), because: "próba"))
    #expect(list(Query(Organization.kind), in: office.register) == ["a", "c", "d"])
    #expect(office.register.count(of: Organization.kind) == 3)
    #expect(office.register.ids(of: Organization.kind, whose: "district", is: "Reden").count == 3)
    #expect(office.register.stored(RecordID("org-b"))?.isGone == true)
  }

  @Test func aLayerShowsWhatWillBeAndLeavesTheRegisterAlone() throws {
    let office = try office()
    var layer = MemoryRegister(over: office.register)
    let moved = Change(id: RecordID("org-a"), set: ["district": "Gołonóg"])
    let gone = Change(id: RecordID("org-c"), gone: true)
    let new = Change(id: RecordID("org-e"), set: ["name": "Wilk", "district": "Reden"])
    layer.apply([moved, gone, new], at: office.now, by: office.clerk)
    func whose(_ district: String, _ register: MemoryRegister) -> [String] {
      register.ids(of: Organization.kind, whose: "district", is: district).map { String($0.raw.suffix(1)) }
    }
    #expect(whose("Reden", layer) == ["b", "d", "e"])
    #expect(whose("Gołonóg", layer) == ["a"])
    #expect(layer.count(of: Organization.kind) == 4)
    #expect(list(Query(Organization.kind), in: layer) == ["a", "b", "d", "e"])
    #expect(whose("Reden", office.register) == ["a", "b", "c", "d"])
  }

  /// Whoever leaves and comes in whatever order: a layer tells the siblings as a register tells them that went through the same.
  @Test func aLayerTellsTheSiblingsAsIfTheChangesHadBeenMade() throws {
    for seed in 1...UInt64(40) {
      var random = SeededGenerator(seed: seed)
      var office = try Office()
      try office.add("org-a", ["name": "A", "legalForm": "association"])
      func resource(_ number: Int, of owner: String) -> Change {
        Change(
          id: RecordID("res-\(number)"),
          set: ["name": "R", "category": "room", "organization": .text("org-\(owner)")])
      }
      office.register.apply((0..<8).map { resource($0, of: "a") }, at: office.now, by: office.clerk)
      var (plain, layer) = (office.register, MemoryRegister(over: office.register))
      // At first the last ones leave, as an import does that is taken back.
      for step in 0..<14 {
        let number = step < 4 ? 7 - step : random.number(0...9)
        let isGone = step < 4 || random.once(in: 2)
        let change =
          isGone || number < 8
          ? Change(id: RecordID("res-\(number)"), gone: isGone) : resource(number, of: "a")
        plain.apply([change], at: office.now, by: office.clerk)
        layer.apply([change], at: office.now, by: office.clerk)
        let siblings = Siblings(Resource.kind, whose: "organization", is: "org-a")
        let count = plain.count(siblings)
        #expect(layer.count(siblings) == count, "seed \(seed), step \(step)")
        for window in [0..<Int.max, max(0, count - 1)..<count, 1..<3] {
          #expect(
            layer.ids(siblings, window: window) == plain.ids(siblings, window: window),
            "seed \(seed), step \(step), \(window)")
        }
      }
    }
  }

  @Test func keysAreFoundInTheirNormalForm() throws {
    var office = try office()
    let phone = FieldEdit(field: "phone", was: nil, becomes: "+48 600 100 200")
    let email = FieldEdit(field: "email", was: nil, becomes: "Biuro@Los.PL")
    try office.ask(EditRecord(RecordID("org-a"), [phone, email]))
    #expect(office.register.ids(of: Organization.kind, whose: "phone", is: "600-100-200").map(\.raw) == ["org-a"])
    #expect(office.register.ids(of: Organization.kind, whose: "email", is: "biuro@los.pl").map(\.raw) == ["org-a"])
  }
}
