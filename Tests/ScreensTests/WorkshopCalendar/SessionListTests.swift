import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// The list of all sessions, from year to year.
@Suite struct SessionListTests {
  /// A session on the first of each month of three years, and one without a start, as a damaged file may hold.
  private static func register() throws -> MemoryRegister {
    var register = MemoryRegister()
    let months = (2025...2027).flatMap { year in (1...12).map { month in (year, month) } }
    let sessions = try months.reversed().map { year, month in
      let day = try #require(Day(year: year, month: month, day: 1))
      let (start, end) = ("\(day.text)T10:00", "\(day.text)T12:00")
      return TestRegister.session("ses-\(year)-\(month)", "Nr \(month)", start, end)
    }
    register.apply(sessions, at: try TestRegister.instant(), by: TestRegister.anna)
    register.apply(
      [Change(id: RecordID("ses-none"), set: ["title": .text("Bez początku")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    return register
  }

  @Test func `it stands in the order of time, and knows what comes next`() throws {
    let list = SessionList(on: try SessionListTests.register())
    #expect(list.total == 36)
    #expect(list.ids(0..<2).map(\.raw) == ["ses-2025-1", "ses-2025-2"])
    #expect(list.index(of: Identifier("ses-2026-9")) == 20)
    for (day, place) in [("2026-09-01", 20), ("2026-09-02", 21), ("2024-01-01", 0), ("2030-01-01", 35)] {
      #expect(list.index(from: try Day(day)) == place)
    }
    #expect(SessionList(on: MemoryRegister()).index(from: try Day("2026-09-01")) == 0)
  }

  @Test func `the arrows go from session to session, over months without any`() throws {
    var desk = Desk(try SessionListTests.register())
    try desk.type("2vv")
    func selected() throws -> String? { desk.app.calendar.session(in: try desk.world())?.raw }
    #expect(try selected() == "ses-2026-10", "the next one")
    try desk.press(.down)
    #expect(try selected() == "ses-2026-11")
    try desk.press(.up, .up)
    #expect(try selected() == "ses-2026-9")
    try desk.press(.end, .down)
    #expect(try selected() == "ses-2027-12")
    try desk.type("/1.01.2025")
    try desk.press(.enter, .up)
    #expect(try selected() == "ses-2025-1")
    try desk.press(.pageDown)
    #expect(try selected() == "ses-2026-5", "a page")
    try desk.press(.home)
    #expect(try selected() == "ses-2026-10", "the next one again")
    try desk.type("/1.03")
    try desk.press(.enter)
    #expect(try selected() == "ses-2027-3")
    try desk.press(.enter)
    #expect(desk.app.calendar.page?.id.raw == "ses-2027-3")
  }

  @Test func `a day of another year says which`() throws {
    var desk = Desk(try SessionListTests.register())
    try desk.type("2vv/1.03.2025")
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("1.03.2025  10:00 Nr 3"))
  }

  @Test func `in the week the arrows go from day to day and from week to week`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("2v")
    func day() throws -> String { desk.app.calendar.day(in: try desk.world()).text }
    let ways: [(Key, String)] = [
      (.down, "2026-09-10"), (.right, "2026-09-17"), (.up, "2026-09-16"), (.left, "2026-09-09"),
      (.pageDown, "2026-09-16"), (.end, "2026-09-20"), (.home, "2026-09-09"),
    ]
    for (key, text) in ways {
      try desk.press(key)
      #expect(try day() == text, "\(key)")
    }
  }
}
