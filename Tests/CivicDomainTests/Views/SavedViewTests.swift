import CivicDomain
import Testing

/// A saved view holds what there is, nothing that tells of a person, and one tab of one login.
@Suite struct SavedViewTests {
  private static let name = SavedView.name(of: \.name)
  private static let now = "2026-09-09T14:32"

  private func situation(_ register: MemoryRegister = MemoryRegister()) throws -> Situation {
    Situation(
      register: register, author: Author("anna"),
      at: WarsawTime.nearestInstant(try LocalTime(Self.now)))
  }

  private func values(_ more: [String: FieldValue], of kind: String = "resource") -> [String: FieldValue] {
    ["name": .text("Widok"), "of": .text(kind)].merging(more) { $1 }
  }

  private func fault(
    _ more: [String: FieldValue], of kind: String = "resource", on register: MemoryRegister = MemoryRegister()
  ) throws -> [String: FieldError] {
    let act = AddRecord(RecordID("sav-0000000001"), values(more, of: kind))
    let situation = try situation(register)
    do throws(Refusal) {
      _ = try act.decide(in: situation)
      return [:]
    } catch {
      guard case .invalid(_, let faults) = error else { throw error }
      return faults.byField
    }
  }

  private func condition(_ faults: [String: FieldError]) throws -> ConditionFault? {
    if case .notACondition(let fault) = faults["filter"] { fault } else { nil }
  }

  @Test func `what there is can be kept: in either language, with an order, columns and a count`() throws {
    let kept: [String: FieldValue] = [
      "filter": .list(["rodzaj=sala", "capacity>=20", "nazwa~prób", "~pianino"]), "order": .text("-pojemność"),
      "columns": .list(["name", "pojemność"]), "countBy": .list(["category", "status", "sum:capacity"]),
      "tab": .number(5), "login": .text("anna"),
    ]
    #expect(try fault(kept) == [:])
    #expect(
      try fault(["filter": .list(["początek>=2026-Q3"]), "countBy": .list(["start:month"])], of: "spotkania") == [:])
  }

  @Test func `a kind, a field or a condition that there is not is refused at its field`() throws {
    #expect(try fault([:], of: "rowery") == ["of": .unknownKind("rowery")])
    let unknown = try #require(try condition(try fault(["filter": .list(["foo=1"])])))
    #expect(unknown.reason == .unknownField("foo", Resource.kind))
    let value = try #require(try condition(try fault(["filter": .list(["capacity>=dużo"])])))
    #expect(value.position == "capacity>=".count + 1)
    #expect(try fault(["order": .text("foo")])["order"] == .noSuchField("foo", Resource.kind))
    #expect(try fault(["columns": .list(["name", "foo"])])["columns"] == .noSuchField("foo", Resource.kind))
    #expect(try fault(["countBy": .list(["foo"])])["countBy"] == .notCounted(.unknownField("foo", Resource.kind)))
    #expect(try fault(["countBy": .list(["category", "sum:name"])])["countBy"] != nil)
    #expect(try fault(["tab": .number(4)])["tab"] == .outOfRange(5...9))
    let derived = try #require(Schema.kind(of: Session.self).fields.first { !$0.isStored })
    #expect(try fault(["order": .text(derived.name)], of: "session")["order"] == .notOrderedBy(derived))
  }

  @Test(arguments: Schema.kinds.map(\.kind.name))
  func `no condition tells of a person, whatever the kind`(kind name: String) throws {
    let kind = try #require(Schema.kind(named: name))
    for field in kind.fields {
      let tells = field.audience == .personal || field.namesSomebody || field.shape.refersTo?.isForStaffAlone == true
      guard tells else { continue }
      let faults = try fault(["filter": .list(["\(field.name)="])], of: name)
      #expect(faults["filter"] == .personalCondition(field), "\(name).\(field.name)")
      #expect(
        SavedView.personal([Condition(field: field.name, value: "x")], searching: "", in: kind)
          == .personalCondition(field))
    }
    let searched = try fault(["filter": .list(["~kowalski"])], of: name)["filter"]
    #expect(searched == (kind.isAboutPeople ? .searchOfPeople : nil))
    #expect(SavedView.personal([], searching: "kowalski", in: kind) == searched)
  }

  @Test func `a tab is one view's of one login; a removed one does not come back where it is taken`() throws {
    var register = MemoryRegister()
    func apply(_ act: any Act) throws {
      register.apply(
        try act.decide(in: try situation(register)).changes, at: try situation().at, by: Author("anna"))
    }
    func add(_ id: String, login: String, tab: Int = 5) -> AddRecord {
      AddRecord(RecordID(id), values(["login": .text(login), "tab": .number(tab), "name": .text("Widok \(id)")]))
    }
    try apply(add("sav-0000000011", login: "anna"))
    try apply(add("sav-0000000012", login: "ewa"))
    try apply(add("sav-0000000013", login: ""))
    #expect(throws: Refusal.invalid(SavedView.kind, FieldErrors(["tab": .tabTaken(5, by: "Widok sav-0000000011")]))) {
      try apply(add("sav-0000000014", login: "anna"))
    }
    let first = RecordID("sav-0000000011")
    try apply(EditRecord(first, [FieldEdit(field: Self.name, was: .text("Widok sav-0000000011"), becomes: "Inny")]))
    #expect(SavedView.pinned(for: "anna", on: register)[5]?.name == "Inny", "its own tab is not taken by itself")
    #expect(SavedView.pinned(for: "jan", on: register)[5]?.login == "", "everyone's, where there is no own")
    try apply(RemoveRecord(first, because: "pomyłka"))
    try apply(add("sav-0000000014", login: "anna"))
    #expect(throws: Refusal.self) { try apply(RestoreRecord(first)) }
  }

  @Test func `what a program does not know of a view is left out and told`() throws {
    var view = SavedView(blank: Identifier("sav-1"))
    (view.of, view.order) = ("resource", "-shine")
    view.filter = ["category=room", "shine=9", "capacity>=dużo"]
    view.columns = ["name", "shine"]
    view.countBy = ["shine"]
    let reading = try #require(
      ViewReading(view, today: try LocalTime(Self.now).day, on: MemoryRegister()))
    #expect(reading.conditions == [Condition(field: "category", value: "room")])
    #expect(reading.order == nil && reading.groupings.isEmpty && reading.columns.map(\.name) == ["name"])
    #expect(reading.notUnderstood == ["shine=9", "capacity>=dużo", "-shine", "shine", "shine"])
    view.of = "bicycle"
    #expect(ViewReading(view, today: try LocalTime(Self.now).day, on: MemoryRegister()) == nil)
  }

  @Test func `what is kept is read back`() throws {
    let kind = Schema.kind(of: Resource.self)
    var view = SavedView(blank: Identifier("sav-1"))
    let conditions = [Condition(field: "category", value: "room"), Condition(field: "capacity", .atLeast, value: "20")]
    let groupings = [try Grouping(typed: "category", of: kind), try Grouping(typed: "capacity:10", of: kind)]
    view.of = kind.kind.name
    view.filter = SavedView.filter(conditions, searching: "pianino")
    view.order = SavedView.order(RecordOrder(by: "capacity", descending: true), of: kind)
    view.countBy = SavedView.countBy(groupings, sum: kind.field("capacity"))
    let reading = try #require(
      ViewReading(view, today: try LocalTime(Self.now).day, on: MemoryRegister()))
    #expect(reading.conditions == conditions && reading.search == "pianino" && reading.notUnderstood.isEmpty)
    #expect(reading.order == RecordOrder(by: "capacity", descending: true))
    #expect(reading.groupings == groupings && reading.summed?.name == "capacity")
    #expect(SavedView.order(kind.order, of: kind).isEmpty, "the kind's own order is nobody's choice")
  }

  @Test func `nobody outside sees how the staff look at their records`() throws {
    var register = MemoryRegister()
    let act = AddRecord(RecordID("sav-0000000001"), values([:]))
    register.apply(try act.decide(in: try situation()).changes, at: try situation().at, by: Author("anna"))
    #expect(register.published(RecordID("sav-0000000001"))?.values.named == [:])
  }
}
