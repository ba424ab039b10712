import CivicDomain
import Testing

@Suite struct CountTests {
  private var office: Office

  init() throws {
    office = try Office()
    let rows: [(String, String?, String?, [FieldValue])] = [
      ("association", "Reden", "2001-05-05", ["sport", "kultura"]), ("foundation", "Reden", "2001-11-30", ["sport"]),
      ("association", "Łęknice", nil, []), ("association", nil, "2019-01-01", ["kultura"]),
    ]
    for (index, (form, district, founded, activities)) in rows.enumerated() {
      var values: [String: FieldValue] = ["name": .text("Organizacja \(index)"), "legalForm": .text(form)]
      values["district"] = district.map { .text($0) }
      values["founded"] = founded.map { .text($0) }
      if !activities.isEmpty { values["activities"] = .list(activities.compactMap(\.text)) }
      try office.add("org-\(index)", values)
    }
    for (index, seats) in [0, 9, 10, 25, nil].enumerated() {
      var values: [String: FieldValue] = ["title": .text("Spotkanie \(index)")]
      values["seats"] = seats.map { .number($0) }
      values["start"] = .text("2026-09-1\(index)T17:00")
      values["end"] = .text("2026-09-1\(index)T19:00")
      try office.add("ses-\(index)", values)
    }
  }

  private func table(_ kind: String, by fields: String..., sum: String? = nil, where conditions: [Condition] = [])
    throws
    -> CountTable
  {
    let kind = try #require(Schema.kind(named: kind))
    let groupings = try fields.map { try Grouping(typed: $0, of: kind) }
    return try Count(of: kind, by: groupings, sum: sum, in: Query(kind.kind, where: conditions)).table(
      on: office.register, at: office.clock)
  }

  private func told(_ table: CountTable) -> [String] {
    zip(table.rows, table.rowTotals).map { group, cell in
      let sum = cell.sum.map { " \(Self.text($0))" } ?? ""
      return "\(group.text(of: table.byRow)): \(Self.text(cell.count))\(sum)"
    }
  }

  private static func text(_ figure: CountTable.Figure) -> String {
    switch figure {
    case .exact(let number): String(number)
    case .few: "<3"
    case .between(let least, let most): "\(least)-\(most)"
    case .atLeast(let least): ">=\(least)"
    case .withheld: "?"
    }
  }

  @Test func whatIsNotKnownIsARowOfItsOwnAndTheLast() throws {
    let table = try table("organization", by: "dzielnica")
    #expect(told(table) == ["Łęknice: 1", "Reden: 2", ": 1"] && table.rows.last == .unknown)
    #expect(table.total.count == .exact(4))
  }

  @Test func datesAreCountedByPeriods() throws {
    #expect(try told(table("organization", by: "founded:rok")) == ["2001: 2", "2019: 1", ": 1"])
    #expect(try told(table("organization", by: "founded:month")) == ["2001-05: 1", "2001-11: 1", "2019-01: 1", ": 1"])
    #expect(try told(table("organization", by: "founded:quarter"))[0] == "2001-Q2: 1")
    #expect(try told(table("session", by: "start"))[0] == "2026-09-10: 1", "a time by its day")
  }

  @Test mutating func whatMeansOneIsCountedAndSummedUpAsOne() throws {
    for (index, quantity) in [nil, 1, 3, nil].enumerated() {
      var values: [String: FieldValue] = [
        "organization": .text("org-0"), "name": .text("Rzecz \(index)"), "category": .text("equipment"),
      ]
      values["quantity"] = quantity.map { .number($0) }
      try office.add("res-\(index)", values)
    }
    #expect(try told(table("resource", by: "quantity")) == ["1: 3", "3: 1"])
    #expect(try told(table("resource", by: "category", sum: "quantity")) == ["equipment: 4 6"])
    let ones = [Condition(field: "quantity", .less, value: "3")]
    #expect(try table("resource", by: "category", where: ones).total.count == .exact(3))
  }

  @Test func numbersAreCountedInBandsAndSummedUp() throws {
    #expect(
      try told(table("session", by: "seats:10", sum: "miejsca")) == ["0-9: 2 9", "10-19: 1 10", "20-29: 1 25", ": 1 ?"])
    #expect(try told(table("session", by: "seats")) == ["0: 1", "9: 1", "10: 1", "25: 1", ": 1"])
    #expect(try table("session", by: "seats:10", sum: "seats").total.sum == .atLeast(44), "of one nobody knows")
  }

  @Test func choicesComeAsTheyAreDeclaredAndWhatHoldsWhereNothingIsSaidCounts() throws {
    #expect(try told(table("organization", by: "legalForm")) == ["association: 3", "foundation: 1"])
    #expect(try told(table("session", by: "mode")) == ["inPerson: 5"])
    #expect(try told(table("organization", by: "publicBenefitStatus")) == [": 4"], "nobody knows")
  }

  @Test func twoFieldsMakeATable() throws {
    let table = try table("organization", by: "district", "legalForm")
    #expect(table.columns.map { $0.text(of: table.byColumn ?? table.byRow) } == ["association", "foundation"])
    #expect(
      table.cells.map { $0.map(\.count) } == [
        [.exact(1), .exact(0)], [.exact(1), .exact(1)], [.exact(1), .exact(0)],
      ])
    #expect(table.columnTotals.map(\.count) == [.exact(3), .exact(1)] && table.total.count == .exact(4))
  }

  @Test func aRecordWithAListIsInSeveralGroupsAndOnceInTheTotal() throws {
    let table = try table("organization", by: "activities")
    #expect(told(table) == ["kultura: 2", "sport: 2", ": 1"] && table.total.count == .exact(4))
  }

  @Test func whatIsCountedIsNarrowedLikeAList() throws {
    let reden = [Condition(field: "district", value: "Reden")]
    #expect(try told(table("organization", by: "legalForm", where: reden)) == ["association: 1", "foundation: 1"])
  }

  @Test func derivedFieldsAreCountedWhereTheyAreFew() throws {
    #expect(try told(table("session", by: "seatsLeft:10", sum: "registered"))[0] == "0-9: 2 0")
  }

  @Test func theConditionsOfAGroupFindItsRecords() throws {
    for (kind, by) in [
      ("organization", "district"), ("organization", "founded:quarter"), ("organization", "legalForm"),
      ("session", "seats:10"), ("session", "start:day"), ("session", "mode"), ("organization", "activities"),
    ] {
      let table = try table(kind, by: by)
      for (group, cell) in zip(table.rows, table.rowTotals) {
        let query = Query(
          try #require(Schema.kind(named: kind)).kind, where: group.conditions(of: table.byRow), at: office.clock)
        let found = office.register.page(query, window: 0..<0).total
        #expect(cell.count == .exact(found), "\(by) \(group)")
      }
    }
  }

  @Test(arguments: [
    ("organization", ["nic"]), ("person", ["email"]), ("registration", ["person"]), ("registration", ["needs"]),
    ("submission", ["receipt"]), ("registration", ["lateBecause"]), ("response", ["submission"]),
    ("attachment", ["of"]), ("organization", ["description"]), ("organization", ["founded:decade"]),
    ("organization", ["founded:10"]), ("organization", ["legalForm:month"]), ("session", ["seats:0"]),
    ("session", ["seats:-1"]), ("organization", []), ("organization", ["district", "district"]),
    ("organization", ["district", "legalForm", "status"]),
  ])
  func whatIsNotCountedIsRefused(kind: String, fields: [String]) throws {
    let kind = try #require(Schema.kind(named: kind))
    #expect(throws: CountFault.self) {
      _ = try Count(of: kind, by: fields.map { try Grouping(typed: $0, of: kind) })
    }
  }

  /// Groups tell what a question would: whatever may not be asked of people may not be counted by either.
  @Test func nothingIsCountedByWhatAsksAboutPeople() {
    for kind in Schema.kinds {
      for field in kind.fields where kind.asksAboutPeople(by: field) {
        #expect(throws: CountFault.self, "\(kind.kind) by \(field.name)") { try Grouping(typed: field.name, of: kind) }
      }
    }
  }

  @Test(arguments: ["person", "needs"])
  func whatIsAboutOnePersonIsNotPickedOut(field: String) throws {
    let kind = try #require(Schema.kind(named: "registration"))
    let byStatus = try Grouping(typed: "status", of: kind)
    let one = Query(kind.kind, where: [Condition(field: field, .equal, value: "x")])
    let fault = try #require(kind.field(field).flatMap { CountFault.asking($0, of: kind) })
    #expect(throws: fault) { _ = try Count(of: kind, by: [byStatus], in: one) }
    let several = Query(kind.kind, where: [Condition(field: "channel", .equal, value: "phone")])
    _ = try Count(of: kind, by: [byStatus], in: several)
  }

  @Test func onlyWholeNumbersAreSummedUp() throws {
    let organizations = try #require(Schema.kind(named: "organization"))
    let byForm = try Grouping(typed: "legalForm", of: organizations)
    for field in ["name", "latitude", "founded"] {
      #expect(throws: CountFault.self) {
        _ = try Count(of: organizations, by: [byForm], sum: field, in: Query(organizations.kind))
      }
    }
  }
}
