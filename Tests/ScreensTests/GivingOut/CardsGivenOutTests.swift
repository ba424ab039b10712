import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Cards for an address book, wherever records that have some are shown.
@Suite struct CardsGivenOutTests {
  private var desk: Desk
  private static let owner = RecordID("org-krokus")

  init() throws {
    var register = try TestRegister.calendar()
    let organization = try #require(
      register.page(Query(Organization.kind, matching: "krokus"), window: 0..<1).ids.first
        ?? register.page(Query(Organization.kind), window: 0..<1).ids.first)
    let person = try #require(
      register.page(Query(Person.kind, matching: "kowalski"), window: 0..<1).ids.first)
    register.apply(
      [
        Change(
          id: RecordID("con-1"),
          set: ["person": .text(person.raw), "organization": .text(organization.raw), "role": .text("skarbnik")]),
        Change(id: organization, set: ["phone": .text("22 555 00 09")]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    desk = Desk(register)
  }

  private func rows() throws -> [String] { try #require(desk.app.layers.last as? Menu).items.map(\.label) }

  private func file() throws -> GivenFile {
    try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
  }

  private mutating func show(_ level: any RegisterLevel) throws {
    _ = desk.app.carryOut(Step.inRegisters { _ in [level] }, in: try desk.world())
    try desk.send(.tick)
    try desk.press(.character("x"))
  }

  /// Chooses the row that begins and ends so, and returns the cards that went out.
  private mutating func choose(_ row: String, _ end: String = "") throws -> String {
    let labels = try rows()
    let index = try #require(labels.firstIndex { $0.hasPrefix(row) && $0.hasSuffix(end) }, "\(labels)")
    try desk.press(.home)
    for _ in 0..<index { try desk.press(.down) }
    try desk.press(.enter)
    guard case .file(let bytes)? = try file().format.content(of: file().page) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test mutating func `one rule says where they are offered`() throws {
    for kind in Schema.kinds {
      let tellings = RecordCards.tellings(of: kind.kind)
      for level in [RecordList(of: kind)] as [any RegisterLevel]
        + desk.register.page(Query(kind.kind), window: 0..<1).ids.map({ RecordPage(of: $0) })
      {
        _ = desk.app.carryOut(Step.inRegisters { _ in [level] }, in: try desk.world())
        try desk.send(.tick)
        let given = try #require(desk.app.top.givenOut(in: desk.world()))
        let cards = given.shown.filter(\.isCards)
        let isEmpty = given.shown.isEmpty
        // Of a list those of the selected one, and of all.
        let offers = tellings.isEmpty || isEmpty ? 0 : level is RecordList ? 2 : 1
        #expect(cards.map(\.tellings) == Array(repeating: tellings, count: offers), "\(kind.kind.name)")
      }
    }
    #expect(Set(RecordCards.kinds) == [Contact.kind, Person.kind, Organization.kind])
    #expect(RecordCards.tellings(of: Person.kind) == [true] && RecordCards.tellings(of: Contact.kind) == [true])
    #expect(RecordCards.tellings(of: Organization.kind) == [false, true])
  }

  @Test mutating func `of people, of contacts, and of organizations with those who speak for them`() throws {
    try show(RecordList(of: Schema.kind(of: Person.self)))
    let count = desk.register.count(of: Person.kind)
    #expect(
      try rows().filter { $0.hasPrefix("wizytówki") } == [
        "wizytówki: wszystkie widoczne, \(count) (vCard, dane osobowe)"
      ])
    #expect(try choose("wizytówki").contains("FN:Jan Kowalski\r\n"))
    #expect(try file().name == "wizytowki-osoby-2026-09-09" && file().page.personal.kinds == ["person"])
    try show(RecordList(of: Schema.kind(of: Contact.self)))
    #expect(try choose("wizytówki").contains("ROLE:skarbnik\r\n"))
    #expect(try Set(file().page.personal.kinds) == ["person", "contact"])
    try show(RecordList(of: Schema.kind(of: Organization.self)))
    let own = try choose("wizytówki", "(vCard, bez osób)")
    #expect(own.contains("TEL;TYPE=VOICE:22 555 00 09\r\n") && !own.contains("Kowalski"), "\(own)")
    #expect(try file().page.personal.isEmpty)
    try desk.press(.character("x"))
    let all = try choose("wizytówki", "(vCard, dane osobowe)")
    #expect(all.contains("FN:Jan Kowalski\r\n") && all.contains("TEL;TYPE=VOICE:22 555 00 09\r\n"))
    #expect(try !file().page.personal.isEmpty)
  }

  @Test mutating func `in a list the card of the selected one stands before those of all, each with whose it is`()
    throws
  {
    try desk.press(.character("1"))
    try desk.type("/krokus")
    try desk.press(.tab, .tab, .character("x"))
    let cards = try rows().filter { $0.hasPrefix("wizyt") && $0.hasSuffix("dane osobowe)") }
    #expect(cards.count == 2 && cards[0].hasPrefix("wizytówka: KROKUS") && cards[1].contains("widoczne, 1"), "\(cards)")
    _ = try choose("wizytówka", "dane osobowe)")
    #expect(try file().page.cards.map(\.id).contains("org-krokus"))
  }

  @Test mutating func `nobody who may not read people is given theirs`() throws {
    desk.readsPersonal = false
    try show(RecordList(of: Schema.kind(of: Contact.self)))
    let menu = try #require(desk.app.layers.last as? Menu)
    #expect(menu.items.filter { $0.label.hasPrefix("wizytówki") }.allSatisfy { $0.hindrance != nil })
  }

  @Test(arguments: ["wizytówka", "vcard"])
  mutating func `the palette finds them`(word: String) throws {
    let person = try #require(desk.register.page(Query(Person.kind, matching: "kowalski"), window: 0..<1).ids.first)
    _ = desk.app.carryOut(Step.inRegisters { _ in [RecordPage(of: person)] }, in: try desk.world())
    try desk.type(":\(word)")
    let palette = try #require(desk.app.top as? PaletteScreen)
    #expect(palette.selected?.label.hasPrefix("wizytówka (vCard)") == true, "\(palette.selected?.label ?? "")")
    try desk.press(.enter)
    #expect(try rows() == ["wizytówka (vCard, dane osobowe)"])
    try desk.press(.enter)
    #expect(try file().page.cards.map(\.name) == ["Jan Kowalski"])
  }

  @Test mutating func `whoever calls can be put into a telephone`() throws {
    try desk.type("wkowalski")
    try desk.press(.tab, .character("x"))
    #expect(try choose("wizytówka").contains("FN:Jan Kowalski\r\n"))
  }

  @Test mutating func `marked ones alone, and none are printed`() throws {
    desk.printer = .ready
    try show(RecordList(of: Schema.kind(of: Person.self)))
    try desk.press(.escape, .character(" "), .character("x"))
    let offered = try rows()
    #expect(offered.filter { $0.hasPrefix("wizytówki, zaznaczone: 1") }.count == 1, "\(offered)")
    #expect(!offered.contains { $0.hasPrefix("wizytówki") && $0.contains("drukark") }, "\(offered)")
    let cards = try choose("wizytówki, zaznaczone")
    #expect(cards.split(separator: "BEGIN:VCARD", omittingEmptySubsequences: false).count == 2)
  }
}
