import CivicDomain
import Interchange
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// `x` is what is shown: all that stands on a screen is in its file, with people only where they are asked for.
@Suite struct ShownIsGivenTests {
  /// The file of the row of the choice that begins with these words, with people or without.
  private func file(_ desk: inout Desk, personal: Bool) throws -> GivenFile {
    try desk.press(.character("x"))
    let rows = try #require(desk.app.layers.last as? Menu).items.map(\.label)
    let row = try #require(
      rows.firstIndex { $0.hasPrefix("to, co widać") && $0.contains("dane osobowe") == personal }, "\(rows)")
    try desk.press(.home)
    for _ in 0..<row { try desk.press(.down) }
    try desk.press(.enter)
    return try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
  }

  private func cell(_ heading: String, of row: Int, in file: GivenFile) throws -> String {
    let table = try #require(file.page.tables.first)
    let column = try #require(
      table.columns.firstIndex { $0.heading == heading }, "\(heading): \(table.columns.map(\.heading))")
    return table.rows[row][column]
  }

  @Test func `a session's people go out with how they signed up and how they are reached`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("2"), .enter, .enter)
    let personal = try file(&desk, personal: true)
    #expect(try cell("Telefon", of: 0, in: personal) == "600 111 222")
    #expect(try cell("E-mail", of: 0, in: personal) == "jan@krokus.example")
    #expect(try !cell("Sposób zgłoszenia", of: 0, in: personal).isEmpty)
    #expect(personal.page.personal.records > personal.page.tables[0].rows.count, "the trail counts the people, too")
    let open = try file(&desk, personal: false)
    #expect(!open.page.tables[0].columns.contains { $0.heading == "Telefon" || $0.heading == "E-mail" })
    #expect(try !cell("Sposób zgłoszenia", of: 0, in: open).isEmpty)
  }

  @Test func `the deadlines of a week go out, those that are over and those of other weeks do not`() throws {
    var register = MemoryRegister()
    register.apply(
      [
        TestRegister.session("ses-over", "Miniony", "2026-08-24T17:00", "2026-08-24T19:00"),
        TestRegister.session("ses-this", "Ten tydzień", "2026-08-28T17:00", "2026-08-28T19:00"),
        TestRegister.session("ses-next", "Za tydzień", "2026-09-02T17:00", "2026-09-02T19:00"),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    func deadlines(_ keys: [Key]) throws -> [[String]] {
      var desk = Desk(register)
      for key in [.character("2"), .character("v")] + keys + [.character("x")] { try desk.press(key) }
      let menu = try #require(desk.app.layers.last as? Menu)
      let row = try #require(menu.items.firstIndex { $0.label.hasPrefix("terminy") }, "\(menu.items.map(\.label))")
      try desk.press(.home)
      for _ in 0..<row { try desk.press(.down) }
      try desk.press(.enter)
      let file = try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
      return try #require(file.page.tables.first).rows
    }
    func tells(_ rows: [[String]], _ title: String) -> Bool { rows.contains { $0.contains { $0.contains(title) } } }
    let this = try deadlines([])
    #expect(tells(this, "Ten tydzień") && !tells(this, "Za tydzień") && !tells(this, "Miniony"), "\(this)")
    let next = try deadlines([.pageDown])
    #expect(tells(next, "Za tydzień") && !tells(next, "Ten tydzień"), "\(next)")
  }

  @Test func `a consultation's remarks go out with who sent them, how, and how they are answered`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character("3"), .enter)
    let personal = try file(&desk, personal: true)
    let table = try #require(personal.page.tables.first)
    func row(_ remark: String) throws -> Int {
      try #require(table.rows.firstIndex { $0.contains { $0.hasPrefix(remark) } }, "\(table.rows)")
    }
    #expect(try cell("Osoba", of: row("Kto zdecyduje"), in: personal) == "Maria Jaworska")
    let answered = try row("Konkurs powinien")
    #expect(try cell("Rozpatrzenie", of: answered, in: personal) == "uwzględniona częściowo")
    #expect(try cell("Stan", of: answered, in: personal) == "szkic")
    #expect(try cell("Uzasadnienie (stanowisko)", of: answered, in: personal) == "Wydłużymy konkurs o tydzień.")
    // Where there is no answer there is no state either.
    #expect(try cell("Stan", of: row("Kto zdecyduje"), in: personal).isEmpty)
    #expect(try cell("Proponowane brzmienie", of: row("Proszę dodać"), in: personal) == "zadania do 3 lat")
    let open = try file(&desk, personal: false)
    #expect(!CSVPage(open.page).text.contains("Maria"))
  }

  @Test func `a card goes out with its lists`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("wkrokus")
    try desk.press(.tab)
    let card = try file(&desk, personal: true)
    let captions = card.page.tables.map(\.caption)
    #expect(captions.contains("Rezerwacje") && captions.contains("Zgłoszenia"), "\(captions)")
    #expect(CSVPage(card.page).text.contains("Jan Kowalski"))
  }

  @Test func `the page of a record goes out with what refers to it, and with its history field by field`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let id = RecordID("org-krokus")
    let before = desk.register.stored(id)?.values[Organization.name(of: \.phone)]
    try desk.others(EditRecord(id, [FieldEdit(\Organization.phone, was: before, becomes: .text("32 100 20 30"))]))
    _ = desk.app.carryOut(Step.inRegisters { _ in [RecordPage(of: id)] }, in: try desk.world())
    try desk.send(.tick)
    try desk.press(.character("x"), .enter)
    let file = try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
    #expect(file.page.tables[0].rows.count == 1)
    #expect(file.page.tables.contains { $0.caption == "Zasoby" && $0.rows.contains { $0.contains("Sala prób") } })
    let history = try #require(file.page.tables.last)
    #expect(history.columns.last?.heading == "Z czego na co")
    let told = try #require(history.rows[0].last)
    #expect(told.hasPrefix("telefon: ") && told.hasSuffix(" → 32 100 20 30"), "\(told)")
  }

  @Test func `whoever looks at a place without remarks learns where they are`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character("3"), .enter)
    #expect(try desk.screen().text.contains("Nie ma tu jeszcze uwag"))
    desk.size = Size(width: 120, height: 30)
    try desk.send(.resized)
    #expect(try desk.screen().text.contains("Są przy: § 3 ust. 2 (2)"))
  }

  @Test func `settings are searched, and what is found goes out`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    _ = desk.app.carryOut(Step.inRegisters { _ in [SettingList()] }, in: try desk.world())
    try desk.send(.tick)
    try desk.type("/sprawozda")
    try desk.press(.tab, .character("x"), .enter)
    let file = try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
    let rows = file.page.tables[0].rows
    #expect(!rows.isEmpty && rows.count < Setting.all.count, "\(rows)")
    #expect(rows.allSatisfy { PolishText.folded($0.joined()).contains("sprawozda") }, "\(rows)")
    #expect(file.page.blocks.first == .paragraph("Szukane: „sprawozda”"))
    #expect(file.name.contains("wybrane"))
    try desk.press(.escape)
    #expect((desk.app.registers.top as? SettingList)?.rows.count == Setting.all.count)
  }
}

extension CSVPage {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
