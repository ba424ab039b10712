import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The keeper's page: all settings, one in time, and another number by keys.
@Suite struct SettingScreenTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa(), drawn: 1_000) }

  /// Goes to the list of settings, and selects one.
  private mutating func open(_ setting: Setting) throws {
    try desk.press(.character("4"))
    try desk.type("/ustawienia")
    try desk.press(.enter)
    let index = try #require(Setting.all.firstIndex(of: setting))
    for _ in 0..<index { try desk.press(.down) }
  }

  private func picture() throws -> String { try desk.screen().text }
  private var values: [RecordID] { desk.register.page(Query(SettingValue.kind), window: 0..<9).ids }

  private mutating func change(to number: String, from day: String? = nil) throws {
    try desk.press(.character("e"))
    try desk.type(number)
    if let day {
      try desk.press(.tab, .control("u"))
      try desk.type(day)
    }
    try desk.press(.function(2))
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `those are listed that nobody has changed`(size: Size) throws {
    desk.size = size
    try open(.keepNeedsDays)
    #expect(try picture().contains("14 dni"))
    #expect(values.isEmpty)
    try desk.press(.enter)
    let page = try picture()
    #expect(page.contains("Tyle dni po spotkaniu") && page.contains("W czasie"))
    try desk.press(.escape, .escape)
    #expect(desk.app.registers.top is KindList)
  }

  @Test mutating func `another number holds from a day, is told in time and undone`() throws {
    try open(.keepNeedsDays)
    try change(to: "7", from: "1.12.2026")
    #expect(values.isEmpty && desk.app.message?.text.contains("krócej: 7 dni, a było 14 dni") == true)
    try desk.press(.function(2))
    #expect(desk.app.openForms.isEmpty && values.count == 1)
    #expect(desk.app.message?.text.contains("przechowywanie potrzeb, 7 dni od 1.12.2026") == true)
    #expect(desk.register.number(of: .keepNeedsDays, on: try Day("2026-12-01")) == 7)
    try desk.press(.enter)
    let page = try picture()
    #expect(page.contains("7 dni od 1.12.2026 · dopiero będzie") && page.contains("14 dni do 30.11.2026 · obowiązuje"))
    while (desk.app.registers.top as? SettingPage)?.column.selected?.target == nil { try desk.press(.down) }
    try desk.press(.enter)
    #expect((desk.app.registers.top as? RecordPage)?.id == values.first)
    try desk.press(.escape)
    try desk.press(.character("u"), .enter)
    #expect(values.isEmpty)
    #expect(try !picture().contains("dopiero będzie"))
  }

  @Test
  mutating func `another setting with the same number is asked about anew, and against the day from which it holds`()
    throws
  {
    try open(.keepNeedsDays)
    try change(to: "7", from: "1.12.2026")
    #expect(values.isEmpty)
    try desk.press(.function(2))
    #expect(values.count == 1)
    // Ten days are less than today's fourteen, but more than the seven that hold by then.
    try desk.press(.escape)
    try open(.keepNeedsDays)
    try change(to: "10", from: "2.12.2026")
    #expect(values.count == 2, "\(desk.app.message?.text ?? "")")
  }

  @Test mutating func `what the rule refuses is said at its field while one types`() throws {
    try open(.keepNeedsDays)
    try change(to: "99999")
    #expect(desk.app.openForms.count == 1 && values.isEmpty)
    #expect(try picture().contains("wpisz liczbę od 0 do 36"))
    try desk.press(.escape, .enter)
    try change(to: "14")
    #expect(values.isEmpty, "it is so already")
  }

  @Test mutating func `n in the list of the records asks which`() throws {
    try open(.reportSessionDays)
    try desk.press(.character("v"))
    #expect(desk.app.registers.top is RecordList)
    try desk.press(.character("n"))
    #expect(try desk.formFields().map(\.name).first == "name")
    // The first setting is a number.
    try desk.fillIn(desk.formFields().filter { $0.isRequired || $0.name == "value" })
    try desk.press(.function(2))
    #expect(values.count == 1 && (desk.app.registers.top as? RecordList)?.rows.record == values.first)
  }
}
