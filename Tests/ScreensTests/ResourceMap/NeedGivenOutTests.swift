import CivicDomain
import Interchange
import TerminalCanvas
import Testing

@testable import Screens

/// What goes out where somebody said what is needed: what fits, in the order in which it is shown, with whether it is free.
@Suite struct NeedGivenOutTests {
  private func desk(_ register: MemoryRegister? = nil) throws -> Desk { Desk(try register ?? TestRegister.dabrowa()) }

  private func table(_ desk: inout Desk, by key: Key) throws -> (file: GivenFile, table: ReportPage.Table) {
    try desk.press(key)
    let menu = try #require(desk.app.layers.last as? Menu)
    let row = try #require(menu.items.firstIndex { $0.label.hasPrefix("to, co widać") }, "\(menu.items.map(\.label))")
    try desk.press(.home)
    for _ in 0..<row { try desk.press(.down) }
    try desk.press(.enter)
    let file = try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
    return (file, try #require(file.page.tables.first))
  }

  private func column(_ heading: String, of table: ReportPage.Table) throws -> [String] {
    let index = try #require(table.columns.firstIndex { $0.heading == heading }, "\(table.columns.map(\.heading))")
    return table.rows.map { $0[index] }
  }

  private func check(_ given: (file: GivenFile, table: ReportPage.Table)) throws {
    #expect(try column("Nazwa", of: given.table) == ["Sala prób", "Sala warsztatowa"])
    #expect(try column("Wtedy", of: given.table) == ["wolne", "zajęte 12:00–14:00"])
    #expect(
      try column("Pytany termin", of: given.table) == ["czw. 10.09, 12:00–14:00", "czw. 10.09, 12:00–14:00"])
    #expect(
      given.file.page.blocks.prefix(2) == [
        .paragraph("Potrzeba: sala · od 25 osób · czw. 10.09, 12:00–14:00"), .paragraph("Pasuje 2, wolne 1"),
      ])
    #expect(given.file.name.hasPrefix("zasoby-wybrane"))
  }

  @Test func `the line of a need gives out what it shows, by the key that does not type`() throws {
    var desk = try desk()
    try desk.type("1/sala 25 czw 12-14")
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("Ctrl-X pliki"))
    try check(table(&desk, by: .control("x")))
  }

  @Test func `the map gives out the same once the need was typed into its search`() throws {
    var desk = try desk()
    try desk.type("1/sala 25 czw 12-14")
    var left = desk
    try check(table(&desk, by: .control("x")))
    try left.press(.tab)
    try check(table(&left, by: .character("x")))
  }

  @Test func `where the search shows organizations, those go out, whatever need its words are`() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [TestRegister.resource("res-czw", "org-soma", "Sala 25 czw 12-14", "room", ["capacity": .number(30)])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    var desk = try desk(register)
    try desk.type("1/sala 25 czw 12-14")
    #expect(try desk.screen().text.contains("SOMA"))
    let (file, table) = try table(&desk, by: .control("x"))
    #expect(table.rows.allSatisfy { $0[0] == "Klub Sportowy SOMA" } && !table.rows.isEmpty, "\(table.rows)")
    #expect(table.columns.allSatisfy { $0.heading != "Wtedy" })
    #expect(file.name.hasPrefix("organizacje"))
  }

  @Test func `where nothing fits goes out what would help`() throws {
    var desk = try desk()
    try desk.type("b")
    try desk.type("sala 40 podjazd czw 17-20")
    let (file, table) = try table(&desk, by: .control("x"))
    #expect(table.rows == [["bez stopni", "1"]], "\(table.rows)")
    #expect(table.caption.hasPrefix("Nic nie pasuje"))
    #expect(file.page.blocks.first == .paragraph("Potrzeba: sala · od 40 osób · bez stopni · czw. 10.09, 17:00–20:00"))
  }

  @Test func `of what no change would help nothing goes out, and it is said`() throws {
    var desk = try desk()
    try desk.type("b")
    try desk.type("qqqq")
    try desk.press(.control("x"))
    #expect(desk.app.layers.last is NeedScreen && desk.app.message?.text.contains("do pliku") == true)
  }

  @Test func `a pitch comes behind the halls, free or not, on the screen and in the file`() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [TestRegister.resource("res-boisko", "org-soma", "Boisko szkolne", "room", ["capacity": .number(30)])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    var desk = try desk(register)
    try desk.type("b")
    try desk.type("sala 25 czw 12-14")
    let rows = try desk.screen().text.split(separator: "\n").filter { $0.contains(" os. ") }
    #expect(rows.count == 3 && rows.last?.contains("Boisko") == true && rows[0].contains("Sala prób"), "\(rows)")
    #expect(rows.map { $0.contains("inne miejsce") } == [false, false, true], "why it is behind them: \(rows)")
    let (_, table) = try table(&desk, by: .control("x"))
    #expect(try column("Nazwa", of: table) == ["Sala prób", "Sala warsztatowa", "Boisko szkolne"])
  }

  @Test func `of a day without hours it is said what is taken, on the screen and in the file`() throws {
    var desk = try desk()
    try desk.type("b")
    try desk.type("sala czw")
    let rows = try desk.screen().text.split(separator: "\n").filter { $0.contains(" os. ") }
    #expect(rows.count == 3 && rows.dropLast().allSatisfy { $0.contains("wolne cały dzień") }, "\(rows)")
    #expect(rows.last?.contains("Sala warsztatowa") == true && rows.last?.contains("zajęte 12–14") == true, "\(rows)")
    var booked = desk
    try booked.press(.enter)
    #expect(try #require(booked.app.openForms.last).state.text(of: \Booking.start) == "10.09.2026 ")
    let (_, table) = try table(&desk, by: .control("x"))
    #expect(try column("Wtedy", of: table).last == "zajęte 12–14")
    #expect(try column("Pytany termin", of: table).last == "czw. 10.09.2026")
  }

  @Test func `what is taken over several days says from which`() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [TestRegister.booking("bkg-d", "res-prob", "org-blok", "2026-09-09T12:00", "2026-09-11T12:00", "confirmed")],
      at: try TestRegister.instant(), by: TestRegister.anna)
    var desk = try desk(register)
    desk.size = Size(width: 200, height: 30)
    try desk.type("b")
    try desk.type("prób czw 10-12")
    let found = try desk.screen().text
    #expect(found.contains("zajęte 9.09, 12:00 – 11.09, 12:00"), "\(found)")
  }
}
