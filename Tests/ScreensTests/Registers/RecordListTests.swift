import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The list of one kind, and the way from it to a record and back.
@Suite struct RecordListTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa(), drawn: 1_000) }

  private mutating func open(_ kind: Kind) throws {
    try desk.press(.character("4"))
    try desk.type("/" + Language.polish.words.heading(of: kind))
    try desk.press(.enter)
  }

  private func list() throws -> RecordList { try #require(desk.app.registers.top as? RecordList) }
  private func page() throws -> RecordPage { try #require(desk.app.registers.top as? RecordPage) }

  private mutating func choose(_ label: String) throws {
    let acts = try #require(desk.app.top as? Menu)
    let place = try #require(acts.items.firstIndex { $0.label == label }, "\(acts.items.map(\.label))")
    try desk.press(.character(Character(String(place + 1))))
  }

  @Test mutating func `search and filter stand side by side, and each goes by itself`() throws {
    try open(Resource.kind)
    try desk.press(.character("f"), .enter, .enter)
    #expect(try list().filters.map(\.value) == ["room"])
    #expect(try list().rows.count == 3)
    try desk.type("/lustra")
    #expect(try list().rows.count == 1)
    #expect(try desk.screen().rowText(4).contains("/ lustra"))
    #expect(try desk.screen().rowText(4).contains("rodzaj: sala"))
    #expect(try desk.screen().rowText(4).contains("1 z 3"), "of those that the filter shows")
    try desk.press(.escape)
    #expect(try list().rows.count == 3)
    try desk.press(.escape)
    #expect(try list().rows.count == 5)
    try desk.press(.escape)
    #expect(desk.app.registers.top is KindList)
  }

  @Test mutating func `a filter counts its values, and offers none that nothing holds`() throws {
    try open(Resource.kind)
    try desk.press(.character("f"), .enter)
    let screen = try desk.screen().text
    #expect(screen.contains("sala (3)") && screen.contains("sprzęt (1)"))
    #expect(!screen.contains("(0)"))
  }

  /// Nothing stands for "nobody knows" there: neither of them is a no.
  @Test mutating func `what is yes, no or not known is filtered by three answers`() throws {
    desk.register.apply(
      [Change(id: RecordID("org-soma"), set: ["seatedAtCentre": .yes(false)])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    for (answer, ids) in [
      ("tak", ["org-aktywna"]), ("nie", ["org-soma"]),
      ("nie wiadomo", ["org-krokus", "org-elsynor", "org-blok", "org-zabki"]),
    ] {
      desk.app = App()
      try open(Organization.kind)
      try desk.press(.character("f"))
      try choose("siedziba w centrum")
      try choose("\(answer) (\(ids.count))")
      let screen = try desk.screen().text
      #expect(screen.contains("siedziba w centrum: \(answer)"), "\(screen)")
      let query = Query(Organization.kind, where: try list().filters, at: try TestRegister.now())
      #expect(Set(desk.register.page(query, window: 0..<9).ids.map(\.raw)) == Set(ids), "\(answer)")
      #expect(try list().rows.count == ids.count)
    }
  }

  @Test mutating func `what is chosen under a is done to all that are marked, or to none`() throws {
    try open(Organization.kind)
    // Two to which nothing refers, and one to which something does.
    for id in ["org-soma", "org-zabki"] {
      while try list().rows.record?.raw != id { try desk.press(.down) }
      try desk.press(.character(" "), .home)
    }
    try desk.press(.character("a"))
    try choose("usuń")
    try desk.type("podwójne")
    try desk.press(.function(2))
    #expect(!desk.register.has(RecordID("org-soma")) && !desk.register.has(RecordID("org-zabki")))
    #expect(try list().rows.marked.isEmpty, "what was done is done")
    try desk.press(.character("u"), .enter)
    #expect(desk.register.has(RecordID("org-soma")) && desk.register.has(RecordID("org-zabki")))

    for id in ["org-soma", "org-krokus"] {
      try desk.press(.home)
      while try list().rows.record?.raw != id { try desk.press(.down) }
      try desk.press(.character(" "))
    }
    try desk.press(.character("a"))
    let hindrance = try #require(desk.app.top as? Menu).items.first { $0.label == "usuń" }?.hindrance
    #expect(hindrance?.contains("KROKUS") == true, "one of them is still referred to")
  }

  @Test mutating func `a search or a filter that hides what was added is given up`() throws {
    try open(Organization.kind)
    try desk.type("/teatr")
    try desk.press(.enter, .escape, .character("n"))
    try desk.type("Zupełnie nowa")
    try desk.fillIn(desk.formFields().filter { $0.isRequired && !$0.shape.options.isEmpty })
    try desk.press(.function(2))
    let selected = try #require(try list().rows.record)
    #expect(desk.register.stored(selected)?.values["name"] == .text("Zupełnie nowa"))
    #expect(try !list().rows.search.isShown)
  }

  @Test mutating func `a page leads to all that refers to its record, and a new one of those refers to it`() throws {
    var register = MemoryRegister()
    register.apply(Crowd(9).changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    desk = Desk(register, drawn: 1_000)
    try open(Organization.kind)
    try desk.press(.enter, .tab)
    while try page().selected?.lines.first?.text.hasPrefix("wszystkie: ") != true { try desk.press(.down) }
    try desk.press(.enter)
    let shown = try list()
    #expect(shown.ownerID == Crowd.organization && shown.rows.count == 9)
    #expect(try desk.screen().rowText(3).contains("› Dom Wspólny ›"))
    try desk.press(.character("n"))
    let given = try #require(shown.owner?.field)
    #expect(desk.app.openForms.last?.state.chosenID(of: given) == Crowd.organization.raw)
    try desk.press(.escape, .escape)
    #expect(try page().id == Crowd.organization, "Esc comes back to the page")
    try desk.press(.escape, .escape)
    #expect(try list().ownerID == nil)
  }

  @Test(arguments: Schema.kinds.map(\.kind.name))
  mutating func `a record is revealed on its page, unless another tab is there for it`(kind name: String) throws {
    var register = MemoryRegister()
    register.apply(Crowd(3).changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    desk = Desk(register)
    let kind = try #require(Schema.kind(named: name))
    let id = try #require(register.page(Query(kind.kind), window: 0..<9).ids.last)
    _ = desk.app.carryOut([.reveal(id)], in: try desk.world())
    guard Tab.own(of: id) == nil else {
      #expect(desk.app.tab == Tab.own(of: id))
      return
    }
    #expect(try page().id == id)
    let left = desk
    try desk.press(.escape)
    #expect(desk.app.tabKey == "1", "back to where it was shown from")
    desk = left
    // Without a way back it lies over the list of its kind.
    desk.app.ways = []
    try desk.press(.escape)
    #expect(try list().rows.record == id)
  }

  @Test mutating func `what somebody else removes leaves the screen`() throws {
    try open(Organization.kind)
    while try list().rows.record?.raw != "org-soma" { try desk.press(.down) }
    try desk.press(.enter)
    try desk.others(RemoveRecord(RecordID("org-soma"), because: "podwójna"))
    let selected = try #require(try list().rows.record)
    #expect(desk.register.has(selected), "the list, with another selected")
  }
}
