import Testing

@testable import CivicDomain

/// Fields are read and written where they stand in the record, by code that does not know its type.
@Suite struct RecordMemoryTests {
  private let kind = AnyKind(Parcel.self)
  private func index(_ name: String) throws -> Int { try #require(kind.index(of: name)) }

  @Test func everyFieldIsWrittenAndNoOtherChanges() throws {
    let memory = RecordMemory(blank: RecordID("pcl-a"), of: kind)
    try memory.write(.decimal(2.5), at: index("weight"))
    #expect(memory.record(Parcel.self) == Parcel("pcl-a") { $0.weight = 2.5 })
    try memory.write(.list(["fragile", "this side up"]), at: index("labels"))
    try memory.write(.text("a name that does not fit into sixteen bytes"), at: index("name"))
    try memory.write(.yes(true), at: index("isHeavy"))
    try memory.write(.text("pcl-b"), at: index("onTopOf"))
    try memory.write(.list(["pcl-c"]), at: index("beside"))
    let expected = Parcel("pcl-a") {
      $0.isHeavy = true
      $0.name = "a name that does not fit into sixteen bytes"
      $0.weight = 2.5
      $0.labels = ["fragile", "this side up"]
      $0.onTopOf = Identifier("pcl-b")
      $0.beside = [Identifier("pcl-c")]
    }
    #expect(memory.record(Parcel.self) == expected)
  }

  @Test func whatIsReadIsWhatStandsThere() throws {
    let memory = RecordMemory(
      Parcel("pcl-a") {
        $0.name = "box"; $0.weight = 0.5
      }, of: kind)
    #expect(try memory.value(at: index("name")) == .text("box"))
    #expect(try memory.value(at: index("weight")) == .decimal(0.5))
    #expect(try memory.value(at: index("isHeavy")) == nil)
    #expect(try memory.value(at: index("onTopOf")) == nil)
  }

  @Test func aCopyKeepsItsOwnValues() throws {
    let memory = RecordMemory(Parcel("pcl-a") { $0.labels = ["old"] }, of: kind)
    let copy = RecordMemory(copying: memory)
    try copy.write(.list(["new"]), at: index("labels"))
    #expect(memory.record(Parcel.self).labels == ["old"] && copy.record(Parcel.self).labels == ["new"])
  }

  @Test func aRefusedValueChangesNothing() throws {
    let memory = RecordMemory(Parcel("pcl-a") { $0.weight = 1 }, of: kind)
    #expect(throws: FieldError.outOfDecimalRange(0...30)) { try memory.write(.decimal(31), at: index("weight")) }
    #expect(throws: FieldError.required) { try memory.write(nil, at: index("name")) }
    #expect(memory.record(Parcel.self) == Parcel("pcl-a") { $0.weight = 1 })
  }

  /// A field declared with a property that stands nowhere would be read and written at another's place.
  @Test func everyStoredFieldStandsInItsRecord() {
    for kind in Schema.kinds {
      for field in kind.storing where field.declaration.isStored {
        #expect(field.offset != nil, "\(kind.kind.name).\(field.name)")
      }
    }
  }

  private struct Parcel: Record {
    static let kind = Kind("parcel", idPrefix: "pcl", pl: ["paczka"], en: ["parcel"])
    let id: Identifier<Parcel>
    var isHeavy = false
    var name = "none"
    var weight: Double?
    var labels: [String] = []
    var onTopOf = Identifier<Parcel>("")
    var beside: [Identifier<Parcel>] = []

    init(blank id: Identifier<Parcel>) { self.id = id }
    init(_ id: String, _ change: (inout Parcel) -> Void) {
      self.init(blank: Identifier(id))
      change(&self)
    }

    static let fields: [Field] = [
      yes("isHeavy", \.isHeavy, pl: "ciężka", en: "heavy"),
      line("name", \.name, required: true, pl: "nazwa", en: "name"),
      decimal("weight", \.weight, in: 0...30, pl: "waga", en: "weight"),
      words("labels", \.labels, pl: "napisy", en: "labels"),
      reference("onTopOf", \.onTopOf, pl: "na", en: "on top of"),
      references("beside", \.beside, pl: "obok", en: "beside"),
    ]
  }
}
