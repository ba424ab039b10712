import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// `P` and the tabs 5 to 9: what is shown is pinned, is live, and goes as it came.
@Suite struct PinnedViewTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa(), drawn: 1_000) }

  private func said() -> String { desk.app.message?.text ?? "" }
  private func head() throws -> String { try desk.screen().rowText(1) }
  private func list() throws -> RecordList {
    try #require((desk.app.tabs[desk.app.tab] as? RegistersScreen)?.top as? RecordList)
  }
  private func views() throws -> [SavedView] {
    desk.register.page(Query(SavedView.kind), window: 0..<99).ids
      .compactMap { desk.register.record(Identifier<SavedView>($0.raw)) }
  }

  private mutating func open(_ kind: Kind) throws {
    try desk.press(.character("4"))
    while (desk.app.registers.depth) > 0 { try desk.press(.escape) }
    try desk.type("/" + Language.polish.words.heading(of: kind))
    try desk.press(.enter)
  }

  /// Filters by the first value of the first field.
  private mutating func filterRooms() throws {
    try open(Resource.kind)
    try desk.press(.character("f"), .enter, .enter)
  }

  private mutating func name(_ name: String) throws {
    #expect(desk.app.top is NameLine, "\(said())")
    try desk.press(.control("u"))
    try desk.type(name)
    try desk.press(.enter)
  }

  @Test mutating func `a filtered list is pinned under a name, shown from every screen, and is live`() throws {
    try filterRooms()
    try desk.press(.character("P"))
    #expect(try desk.screen().text.contains("zasoby sala"), "a name is proposed")
    try name("moje sale")
    #expect(try head().contains("5 moje sale"))
    let view = try #require(try views().first)
    #expect(view.login == "anna" && view.tab == 5 && view.filter == ["category=room"])
    try desk.press(.character("2"), .character("5"))
    #expect(try list().rows.count == 3)
    #expect(try desk.screen().rowText(3).contains("moje sale › rodzaj: sala › Zasoby"))
    try desk.press(.escape, .escape)
    #expect(try list().rows.count == 3, "Esc takes nothing of it away")
    try desk.others(RemoveRecord(RecordID("res-lustra"), because: "pomyłka"))
    #expect(try list().rows.count == 2)
    try desk.press(.enter)
    #expect(try desk.screen().rowText(3).contains("Zasób:"), "and opens what is on it")
  }

  @Test mutating func `its order is its own, and what it asks for is said once`() throws {
    try filterRooms()
    try desk.press(.character("s"), .home, .enter, .character("s"), .enter)
    let order = try #require(desk.app.registers.top as? RecordList).order
    try desk.press(.character("P"), .enter, .character("5"))
    #expect(try list().order == order && !list().isNarrowed)
    try desk.press(.character("#"))
    for _ in 0..<4 where desk.app.top is Menu { try desk.press(.enter) }
    try desk.press(.enter)
    #expect(try desk.screen().rowText(3).ranges(of: "rodzaj: sala").count == 1)
  }

  @Test mutating func `undo takes the pinning back, also where the list is seen`() throws {
    try filterRooms()
    try desk.press(.character("P"), .enter)
    try desk.press(.character("5"))
    #expect(desk.app.tab == Tab.place(of: 5))
    try desk.press(.character("u"), .enter)
    #expect(try views().isEmpty && !head().contains(" 5 "))
    #expect(desk.app.tabKey == "4", "the tab before it comes back")
    try desk.press(.character("5"))
    #expect(said().contains("Pod 5 nie ma jeszcze listy"))
  }

  @Test mutating func `the first free key is taken; where none is, one gives way and is kept without its key`() throws {
    try filterRooms()
    for number in 5...9 {
      try desk.press(.character("P"))
      try name("lista \(number)")
    }
    #expect(try Set(views().compactMap(\.tab)) == Set(5...9))
    try desk.press(.character("P"))
    #expect(try #require(desk.app.top as? Menu).items.map(\.label) == (5...9).map { "\($0) lista \($0)" })
    try desk.press(.down, .down, .enter)
    try name("nowa")
    #expect(SavedView.pinned(for: "anna", on: desk.register)[7]?.name == "nowa")
    #expect(try views().first { $0.name == "lista 7" }.map { $0.tab == nil } == true)
    try desk.press(.character("u"), .enter)
    #expect(SavedView.pinned(for: "anna", on: desk.register)[7]?.name == "lista 7", "undo brings both back")
    #expect(try views().count == 5)
  }

  @Test mutating func `only the own and everyone's are shown, the own before everyone's`() throws {
    func add(_ id: String, _ name: String, login: String, tab: Int) -> AddRecord {
      AddRecord(
        RecordID(id),
        [
          "name": .text(name), "of": .text("organization"), "login": .text(login), "tab": .number(tab),
        ].filter { $0.value != .text("") })
    }
    try desk.others(add("sav-0000000001", "ewy", login: "ewa", tab: 5))
    try desk.others(add("sav-0000000002", "wspólna", login: "", tab: 6))
    try desk.others(add("sav-0000000003", "druga", login: "", tab: 7))
    try desk.others(add("sav-0000000004", "moja", login: "anna", tab: 7))
    #expect(try head().contains("6 wspólna") && head().contains("7 moja") && !head().contains("ewy"))
  }

  @Test mutating func `what would tell of a person is not pinned, and it is said why`() throws {
    desk = desk.with(try TestRegister.calendar())
    try open(Registration.kind)
    try desk.type("/nowak")
    try desk.press(.enter, .escape)
    try desk.press(.character("P"))
    #expect(said().contains("danych osobowych") && said().contains("szukan"), "\(said())")
    #expect(try views().isEmpty)
    try open(Person.kind)
    try desk.press(.enter, .tab, .character("P"))
    #expect(said().contains("danych osobowych"), "the registrations of one person: \(said())")
    #expect(try views().isEmpty)
  }

  @Test mutating func `a search of what is no people is pinned with the list`() throws {
    try open(Resource.kind)
    try desk.type("/sala")
    try desk.press(.enter, .escape, .character("P"), .enter)
    #expect(try views().first?.filter == ["~sala"])
    try desk.press(.character("5"))
    #expect(try list().rows.search.text == "sala" && list().rows.count == 3)
  }

  @Test mutating func `a count is pinned, and shows the count`() throws {
    try open(Resource.kind)
    try desk.press(.character("#"))
    for _ in 0..<4 where desk.app.top is Menu { try desk.press(.enter) }
    try desk.press(.character("P"))
    try name("ile czego")
    #expect(try views().first?.countBy == ["category"])
    try desk.press(.character("5"))
    let page = (desk.app.tabs[desk.app.tab] as? RegistersScreen)?.top as? CountPage
    #expect(page?.table.total.count == .exact(5))
    try desk.press(.enter)
    #expect(try list().rows.count == 3)
    try desk.press(.escape, .escape, .escape)
    #expect(desk.app.tab == Tab.place(of: 5), "the page of a tab has nothing below it")
  }

  @Test mutating func `a filter and a count are saved under a name, and chosen again`() throws {
    try filterRooms()
    try desk.press(.character("f"))
    try choose(Language.polish.words.saveFilter)
    try name("same sale")
    try desk.press(.escape)
    #expect(try list().rows.count == 5)
    try desk.press(.character("f"), .enter)
    try desk.press(.escape)
    try desk.press(.character("f"))
    try choose("zapisane: same sale")
    #expect(try list().rows.count == 3 && list().filters.map(\.text) == ["category=room"])

    try desk.press(.character("#"))
    for _ in 0..<4 where desk.app.top is Menu { try desk.press(.enter) }
    try desk.press(.character("#"))
    try choose(Language.polish.words.saveCount)
    try name("ile sal")
    try desk.press(.escape)
    try desk.press(.escape)
    try desk.press(.character("#"))
    try choose("zapisane: ile sal")
    let page = (desk.app.layers.last as? RegistersScreen)?.top as? CountPage
    #expect(page?.table.total.count == .exact(3), "with its own filter")
  }

  @Test mutating func `a saved count counts what is shown`() throws {
    var view = SavedView(blank: Identifier("sav-0000000001"))
    (view.name, view.of, view.countBy) = ("według rodzaju", "resource", ["category"])
    desk.register.apply(
      [Change(id: view.id.any, set: view.values)], at: try TestRegister.instant(), by: TestRegister.anna)
    try filterRooms()
    try desk.press(.character("#"))
    try choose("zapisane: według rodzaju")
    let page = try #require((desk.app.layers.last as? RegistersScreen)?.top as? CountPage)
    #expect(page.table.total.count == .exact(3), "the rooms alone")
    let world = try desk.world()
    #expect(page.narrowing(in: world).contains("sala"))
  }

  private mutating func choose(_ label: String) throws {
    let labels = try #require(desk.app.top as? Menu, "\(said())").items.map(\.label)
    let place = try #require(labels.firstIndex(of: label), "\(labels)")
    try desk.press(.home)
    for _ in 0..<place { try desk.press(.down) }
    try desk.press(.enter)
  }

  @Test mutating func `a view of another program is shown with what is not understood`() throws {
    var odd = SavedView(blank: Identifier("sav-0000000001"))
    (odd.name, odd.of, odd.tab, odd.filter) = ("z przyszłości", "resource", 5, ["category=room", "blask=9"])
    var unknown = SavedView(blank: Identifier("sav-0000000002"))
    (unknown.name, unknown.of, unknown.tab) = ("rowery", "bicycle", 6)
    desk.register.apply(
      [Change(id: odd.id.any, set: odd.values), Change(id: unknown.id.any, set: unknown.values)],
      at: try TestRegister.instant("2026-09-01T09:00"), by: TestRegister.anna)
    try desk.send(.registerChanged)
    try desk.press(.character("5"))
    #expect(try list().rows.count == 3)
    #expect(try desk.screen().rowText(3).contains("pominięto: „blask=9”"))
    try desk.press(.character("6"))
    #expect(try desk.screen().text.contains("rodzaj „bicycle”, którego ten program nie zna"))
    try desk.press(.down, .enter, .escape, .character("#"), .character("P"), .character("x"))
    #expect(desk.app.layers.isEmpty)
  }

  @Test(arguments: [80, 60, 59, 40])
  mutating func `the head row has all keys, and the name of the tab that is seen, however many are pinned`(width: Int)
    throws
  {
    try filterRooms()
    for number in 5...9 {
      try desk.press(.character("P"))
      try name("moja bardzo długa lista \(number)")
    }
    desk.size = Size(width: width, height: width == 80 ? 24 : 12)
    for place in desk.app.tabs.indices {
      let key: Character = Tab.digit(at: place).map { Character(String($0)) } ?? Tab.all[place].key
      try desk.press(.character(key))
      let head = try head()
      for digit in 0...9 { #expect(head.contains("\(digit)"), "\(digit) is missing at \(width): \(head)") }
      let name = Tab.digit(at: place) == nil ? Tab.all[place].title.pl : "moja"
      #expect(head.contains("\(key) \(name.prefix(3))"), "\(head)")
    }
  }

  @Test mutating func `names share what room there is`() throws {
    try filterRooms()
    try desk.press(.character("P"))
    try name("sale")
    #expect(try head().contains("5 sale"))
    try desk.press(.character("P"))
    try name("bardzo długa nazwa listy")
    desk.size = Size(width: 100, height: 30)
    #expect(try head().contains("5 sale") && head().contains("6 bardzo długa"))
  }
}
