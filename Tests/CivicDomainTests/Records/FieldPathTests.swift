import Testing

@testable import CivicDomain

/// Code names fields by the properties in which they stand.
@Suite struct FieldPathTests {
  @Test func aFieldIsFoundByItsProperty() {
    #expect(Parcel.name(of: \.weight) == "weight")
    #expect(Parcel.field(\.sender).declaration.shape.refersTo == Organization.kind)
    #expect(Parcel.names(of: \.sender, \.weight, \.labels) == ["from", "weight", "labels"])
    #expect((FieldList(\Parcel.labels) + FieldList(\.sender)).names == ["labels", "from"])
  }

  @Test func aPathToNoFieldIsNoneInSilence() async {
    await #expect(processExitsWith: .failure) { _ = Parcel.name(of: \.firstLabel) }
    await #expect(processExitsWith: .failure) { _ = Parcel.name(of: \.undeclared) }
    await #expect(processExitsWith: .failure) { _ = Parcel.field(\.labels[0]) }
    await #expect(processExitsWith: .success) { _ = Parcel.name(of: \.labels) }
  }

  @Test func valuesAreHeldByProperty() {
    var values: [String: FieldValue] = ["weight": .number(3)]
    #expect(values[\Parcel.weight] == .number(3) && values[\Parcel.sender] == nil)
    values[\Parcel.weight] = nil
    values[\Parcel.sender] = "org-a"
    #expect(values == ["from": "org-a"])
    #expect(FieldEdit(\Parcel.weight, was: nil, becomes: .number(1)).field == "weight")
    #expect(
      Refusal.invalid(\Parcel.sender, .required)
        == .invalid(Parcel.kind, FieldErrors(["from": .required])))
  }

  @Test func whatIsAskedForIsAnItemOfWhatStandsThere() {
    let sender = Identifier<Organization>("org-a")
    #expect(
      Condition(\Parcel.sender, is: sender) == Condition(field: "from", value: "org-a"))
    #expect(Condition(\Parcel.labels, is: "fragile") == Condition(field: "labels", value: "fragile"))
    #expect(Condition(\Parcel.status, is: .dormant) == Condition(field: "status", value: "dormant"))
    #expect(Condition(\Parcel.isHeavy, is: true) == Condition(field: "isHeavy", value: "true"))
    #expect(Condition(isAbsent: \Parcel.weight) == Condition(field: "weight", value: ""))
    #expect(
      Query(orderedBy: \Parcel.weight, descending: true, including: Query.Related(\Resource.organization))
        == Query(
          Parcel.kind, orderedBy: "weight", descending: true,
          including: Query.Related(kind: Resource.kind, field: "organization")))
  }

  @Test func aRegisterIsAskedByProperty() throws {
    var office = try Office()
    try office.add("org-a", ["name": "A", "legalForm": "association"])
    try office.add("org-b", ["name": "B", "legalForm": "association"])
    for (id, owner) in [("res-a", "org-a"), ("res-b", "org-b"), ("res-c", "org-a")] {
      try office.add(id, ["name": .text(id), "organization": .text(owner), "category": "equipment", "quantity": 2])
    }
    let register = office.register
    let owner = Identifier<Organization>("org-a")
    #expect(register.ids(whose: \Resource.organization, is: owner).map(\.raw) == ["res-a", "res-c"])
    #expect(register.records(whose: \Resource.organization, is: owner).map(\.name) == ["res-a", "res-c"])
    #expect(register.count(whose: \Resource.organization, is: owner) == 2)
    #expect(register.value(of: \Resource.quantity, in: Identifier("res-b")) == 2)
    #expect(register.value(of: \Resource.capacity, in: Identifier("res-b")) == nil)
    let excerpt = register.excerpt(Identifier("res-b"), of: FieldList(\Resource.name, \.organization))
    #expect(excerpt.name == "res-b" && excerpt.organization.raw == "org-b" && excerpt.quantity == nil)
    #expect(Tally(by: \Resource.organization).isPlain && Tally(by: \Resource.organization).field == "organization")
  }

  /// What it holds would be kept nowhere.
  @Test func aPropertyWithoutAFieldIsFoundAtOnce() async {
    await #expect(processExitsWith: .failure) { _ = AnyKind(Parcel.self) }
    await #expect(processExitsWith: .success) { _ = Schema.kinds }
  }

  private struct Parcel: Record {
    static let kind = Kind("parcel", idPrefix: "pcl", pl: ["paczka"], en: ["parcel"])
    let id: Identifier<Parcel>
    var isHeavy = false
    var weight: Int?
    var labels: [String] = []
    var sender = Identifier<Organization>("")
    var status: OrganizationStatus?
    /// Nobody declared a field for it.
    var undeclared = 0
    /// Stands nowhere in a parcel, though it can be written.
    var firstLabel: String {
      get { labels.first ?? "" }
      set { labels = [newValue] }
    }

    init(blank id: Identifier<Parcel>) { self.id = id }

    static let fields: [Field] = [
      yes("isHeavy", \.isHeavy, pl: "ciężka", en: "heavy"),
      count("weight", \.weight, in: 0...30, pl: "waga", en: "weight"),
      words("labels", \.labels, pl: "napisy", en: "labels"),
      reference("from", \.sender, pl: "od", en: "from"),
      choice("status", \.status, pl: "stan", en: "status"),
    ]
  }
}
