import CivicDomain
import CrowdedRegister
import Interchange
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// `#` on every list: it counts what is shown, says what it counts, and each number leads to its records.
@Suite struct CountPageTests {
  private static let kinds = Schema.kinds.map(\.kind.name)
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa(), drawn: 1_000) }

  private mutating func fillWithCrowd() throws {
    var register = MemoryRegister()
    register.apply(Crowd(9).changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    desk = Desk(register, drawn: 1_000)
  }

  private mutating func open(_ kind: Kind) throws {
    try desk.press(.character("4"))
    try desk.type("/" + Language.polish.words.heading(of: kind))
    try desk.press(.enter)
    if RegistersScreen.ownLists[kind] != nil { try desk.press(.character("v")) }
  }

  private func page() throws -> CountPage {
    try #require((desk.app.layers.last as? RegistersScreen)?.top as? CountPage, "\(desk.app.message?.text ?? "")")
  }
  private func opened() throws -> RecordList {
    try #require((desk.app.layers.last as? RegistersScreen)?.top as? RecordList)
  }
  private func menu() throws -> Menu { try #require(desk.app.top as? Menu) }
  private func said() -> String { desk.app.message?.text ?? "" }

  /// Chooses the item of the menu that has a label.
  private mutating func choose(_ label: String) throws {
    let labels = try menu().items.map(\.label)
    let place = try #require(labels.firstIndex(of: label), "\(labels)")
    try desk.press(.home)
    for _ in 0..<place { try desk.press(.down) }
    try desk.press(.enter)
  }

  /// Answers every menu by its first item.
  private mutating func takeTheFirst() throws {
    for _ in 0..<6 where desk.app.top is Menu { try desk.press(.enter) }
  }

  @Test(arguments: kinds)
  mutating func `the list of every kind is counted, and a row opens its records`(kind name: String) throws {
    try fillWithCrowd()
    let kind = try #require(Schema.kind(named: name))
    let count = desk.register.count(of: kind.kind)
    try open(kind.kind)
    for field in kind.groupingFields.indices {
      try desk.press(.character("#"))
      // The list of fields is without the last choice only at first.
      for _ in 0..<field + (field == 0 ? 0 : 1) { try desk.press(.down) }
      try takeTheFirst()
      let page = try page()
      #expect(page.choice.groupings.map(\.field.name) == [kind.groupingFields[field].name])
      let exact = page.table.rowTotals.map { if case .exact(let number) = $0.count { number } else { 1 } }
      if !page.choice.groupings[0].isOverlapping, !page.table.isAnyHidden { #expect(exact.reduce(0, +) == count) }
      #expect(try desk.screen().rowText(3).contains(Language.polish.words.heading(of: kind.kind)))
      for row in page.table.rows.indices.prefix(3) {
        try desk.press(.enter)
        let found = try opened().rows.count
        switch page.table.rowTotals[row].count {
        case .exact(let number): #expect(found == number)
        case .few: #expect(1...2 ~= found)
        case .between, .atLeast, .withheld: Issue.record("a row that is no cell")
        }
        try desk.press(.escape)
        #expect(try self.page().rows.selection == row, "Esc comes back to the row")
        try desk.press(.down)
      }
      try desk.press(.escape)
      #expect(desk.app.layers.isEmpty)
    }
  }

  @Test(arguments: kinds)
  mutating func `nothing personal is offered, and nothing that anybody may type of people`(kind name: String) throws {
    try fillWithCrowd()
    let kind = try #require(Schema.kind(named: name))
    for field in kind.groupingFields + kind.summedFields {
      #expect(field.audience != .personal && !field.namesSomebody)
    }
    try open(kind.kind)
    try desk.press(.character("#"))
    if kind.groupingFields.isEmpty {
      #expect(desk.app.layers.isEmpty && desk.app.message?.text == Language.polish.words.nothingToCountBy)
      return
    }
    let offered = try menu().items.map(\.label)
    for field in kind.fields where field.audience == .personal {
      #expect(!offered.contains(Language.polish.words.label(of: field)), "\(field.name)")
    }
  }

  @Test mutating func `what is shown is counted, and what was counted last stands first`() throws {
    try open(Resource.kind)
    try desk.press(.character("#"))
    #expect(try menu().title.contains("5 zasobów"))
    try choose("rodzaj")
    try choose("niczego więcej")
    try choose("suma: pojemność (osoby)")
    #expect(try page().texts.first == ["rodzaj", "liczba", "suma: pojemność (osoby)"])
    #expect(try page().texts.contains(["sala", "3", "85"]))
    #expect(try desk.screen().rowText(3).contains("Zasoby według: rodzaj; suma: pojemność (osoby)"))
    #expect(try desk.screen().rowText(4).contains("stan na 9.09.2026"))
    try desk.press(.escape)
    try desk.type("/sala")
    try desk.press(.enter, .escape)
    try desk.press(.character("#"), .enter)
    #expect(try page().texts.last == ["razem", "3", "85"], "what the search leaves")
    #expect(try desk.screen().rowText(4).contains("szukane: „sala”"))
    try desk.press(.enter)
    #expect(try opened().rows.count == 3 && opened().rows.search.text == "sala")
  }

  @Test mutating func `a table of two fields opens the records of one cell`() throws {
    try open(Organization.kind)
    try desk.press(.character("#"))
    try choose("dzielnica")
    try choose("forma prawna")
    try choose("nic, tylko policzyć wpisy")
    let table = try page().table
    let row = try #require(table.rows.firstIndex(of: .value("Reden")))
    for _ in 0..<row { try desk.press(.down) }
    try desk.press(.enter)
    #expect(try opened().rows.count == 2)
    #expect(try desk.screen().rowText(3).contains("dzielnica: Reden · forma prawna: stowarzyszenie"))
    try desk.press(.escape, .right, .enter)
    #expect(said().contains("Takich wpisów nie ma"), "an empty cell opens nothing: \(said())")
    for _ in table.columns { try desk.press(.right) }
    #expect(try page().column == table.columns.count, "the totals are the last")
    try desk.press(.enter)
    #expect(try opened().rows.count == 2)
    #expect(try opened().opened.base.map(\.text) == ["district=Reden"])
  }

  @Test mutating func `few people are told as fewer than three, and opened by whoever may see them`() throws {
    desk = desk.with(try TestRegister.calendar())
    try desk.press(.character("2"), .enter, .enter, .character("#"))
    try takeTheFirst()
    let page = try page()
    #expect(page.counted.kind.kind == Registration.kind)
    let row = try #require(page.table.rowTotals.firstIndex { $0.count == .few }, "\(page.texts)")
    #expect(page.texts[row + 1][1] == "<3")
    for _ in 0..<row { try desk.press(.down) }
    try desk.press(.enter)
    #expect(try 1...2 ~= opened().rows.count)
    let paper = page.page(in: try desk.world(), drawnUp: "")
    #expect(paper.blocks.count == 3, "the day, the table and why: a bar would tell it")
  }

  @Test mutating func `a paper tells the question, the day and the filter, and no words of a search for people`() throws
  {
    desk = desk.with(try TestRegister.calendar())
    try desk.press(.character("2"), .enter, .enter)
    try desk.type("/fundacja")
    try desk.press(.down)
    try desk.press(.escape)
    try desk.press(.character("#"))
    try takeTheFirst()
    var shown = try page().counted
    shown.search = "Kowalska"
    let world = try desk.world()
    let page = try CountPage(shown, by: try page().choice, in: world)
    #expect(page.narrowing(in: world).contains("Kowalska"))
    let paper = page.page(in: world, drawnUp: "")
    #expect(paper.title == page.title(in: world))
    // The table alone says it too.
    let table = String(decoding: CSVPage(paper).bytes, as: UTF8.self)
    #expect(table.contains(page.title(in: world)) && table.contains("stan na 9.09.2026"), "\(table)")
    #expect(!table.contains("Kowalska"))
    #expect(!"\(paper)".contains("Kowalska") && "\(paper)".contains("stan na 9.09.2026"))
  }

  @Test mutating func `each tab has its list: organizations, resources, sessions, people, consultations, remarks`()
    throws
  {
    func kind() throws -> Kind { try #require(desk.app.top.shown(in: desk.world())).kind.kind }
    #expect(try kind() == Organization.kind)
    try desk.press(.enter)
    #expect(try kind() == Resource.kind, "those of the organization in the pane")
    desk = desk.with(try TestRegister.calendar())
    try desk.press(.character("2"))
    #expect(try kind() == Session.kind)
    let month = try #require(desk.app.top.shown(in: desk.world())).total(in: desk.world())
    try desk.press(.character("v"), .character("v"))
    #expect(try month < #require(desk.app.top.shown(in: desk.world())).total(in: desk.world()), "the month's only")
    desk = desk.with(try TestRegister.consulted())
    try desk.press(.character("3"))
    #expect(try kind() == Consultation.kind)
    try desk.press(.enter)
    #expect(try kind() == Submission.kind)
    try desk.press(.character("0"), .character("#"))
    #expect(said() == "Tu nie ma listy, którą można policzyć.")
  }

  @Test mutating func `the month counts a session of several days on each of them`() throws {
    desk = desk.with(try TestRegister.calendar())
    try desk.press(.character("2"))
    let shown = try #require(desk.app.top.shown(in: desk.world()))
    let month = try #require(desk.app.calendar.month)
    let days = (1...30).compactMap { Day(year: 2026, month: 9, day: $0) }
    let seen = Set(days.flatMap { month[$0].sessions })
    #expect(!seen.isEmpty)
    #expect(try shown.total(in: desk.world()) == seen.count)
    #expect(try shown.place(in: desk.world()) == "wrzesień 2026", "said as people say it")
    try desk.press(.character("v"))
    let week = try #require(desk.app.top.shown(in: desk.world()))
    #expect(try week.place(in: desk.world()) == "7.09.2026–13.09.2026")
  }

  @Test mutating func `a count follows what others change`() throws {
    try open(Resource.kind)
    try desk.press(.character("#"))
    try choose("rodzaj")
    try takeTheFirst()
    try desk.press(.down)
    let group = try page().table.rows[1]
    try desk.others(RemoveRecord(RecordID("res-lustra"), because: "pomyłka"))
    #expect(try page().table.total.count == .exact(4))
    #expect(try page().table.rows[try #require(page().rows.selection)] == group)
  }

  @Test mutating func `a wide table scrolls by its columns, also where the screen is small`() throws {
    desk.size = Size(width: 40, height: 12)
    try open(Organization.kind)
    try desk.press(.character("#"))
    try choose("forma prawna")
    try choose("dzielnica")
    try choose("nic, tylko policzyć wpisy")
    let columns = try page().table.columns.count
    var seen: Set<String> = []
    for _ in 0...columns {
      let head = try desk.screen().rowText(5)
      for name in ["Gołonóg", "Mydlice", "Reden", "Śródmieście", "Ząbkowice"] where head.contains(name) {
        seen.insert(name)
      }
      #expect(head.contains("razem"), "the totals are always seen")
      try desk.press(.right)
    }
    #expect(seen.count == columns)
  }

  @Test mutating func `what is worked out record by record for too many is refused in one sentence`() throws {
    let field = try #require(Schema.kinds.flatMap(\.fields).first { !$0.isStored })
    #expect(CountFault.costs(field, for: 20_000) == nil)
    #expect(CountFault.costs(field, for: 20_001) == .costly(field, records: 20_001))
  }
}
