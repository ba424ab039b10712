import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A session of several days stands on each of them: in the month, the week, the list and beside the day.
@Suite struct SeveralDaysTests {
  private var desk: Desk

  init() throws {
    desk = Desk(try TestRegister.calendar())
    desk.register.apply(
      [
        SeveralDaysTests.session("ses-camp", "Obóz liderów", "2026-09-18T10:00", "2026-09-20T15:00"),
        SeveralDaysTests.session("ses-fair", "Wystawa", "2026-06-01T09:00", "2026-12-01T00:00"),
        SeveralDaysTests.session("ses-night", "Noc w bibliotece", "2026-09-22T20:00", "2026-09-23T00:00"),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
  }

  private static func session(_ id: String, _ title: String, _ start: String, _ end: String) -> Change {
    Change(id: RecordID(id), set: ["title": .text(title), "start": .text(start), "end": .text(end)])
  }

  private func day(_ text: String) throws -> Day { try Day(text) }

  private func sessions(on text: String, around: String = "2026-09-09") throws -> [String] {
    MonthSessions(around: try day(around), on: desk.register, at: try TestRegister.now())[try day(text)].sessions.map(
      \.raw)
  }

  @Test func `it stands on the first, the second and the last day, and on no other`() throws {
    for text in ["2026-09-18", "2026-09-19", "2026-09-20"] { #expect(try sessions(on: text).contains("ses-camp")) }
    for text in ["2026-09-17", "2026-09-21"] { #expect(try !sessions(on: text).contains("ses-camp")) }
    #expect(try sessions(on: "2026-09-22").contains("ses-night"))
    #expect(try !sessions(on: "2026-09-23").contains("ses-night"), "midnight ends the day before")
  }

  @Test func `one that began before the weeks on the screen and ends behind them stands on all of them`() throws {
    for text in ["2026-08-31", "2026-09-09", "2026-10-11"] { #expect(try sessions(on: text).first == "ses-fair") }
    #expect(try sessions(on: "2026-11-30", around: "2026-11-30") == ["ses-fair"])
    #expect(try sessions(on: "2026-12-01", around: "2026-12-01").isEmpty)
  }

  @Test mutating func `on its second day the pane shows it and Enter opens it`() throws {
    try desk.type("2/20.09.2026")
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("do 15:00 (dzień 3 z 3) Obóz liderów"))
    #expect(try !desk.screen().text.contains("nie ma spotkań"))
    try desk.press(.enter, .down, .enter)
    #expect(desk.app.calendar.page?.id.raw == "ses-camp")
    try desk.press(.escape)
    #expect(try desk.app.calendar.day(in: desk.world()) == day("2026-09-20"))
  }

  @Test mutating func `the week and the list name it on each day`() throws {
    try desk.type("2/19.09.2026")
    try desk.press(.enter)
    try desk.type("v")
    desk.size = Size(width: 80, height: 40)
    func count(_ text: String, _ desk: Desk) throws -> Int {
      try desk.screen().text.split(separator: "\n").count { $0.contains(text) }
    }
    for number in 1...3 { #expect(try count("(\(number) z 3) Obóz", desk) >= 1, "\(number)") }
    try desk.type("v")
    let rows = try desk.screen().text.split(separator: "\n").filter { $0.contains("Obóz") }
    #expect(rows.count >= 3)
    #expect(try desk.screen().text.contains("So 19.09"))
  }

  @Test mutating func `the arrows of the list go through its days, there and back`() throws {
    try desk.type("2/18.09.2026")
    try desk.press(.enter)
    try desk.type("vv")
    var seen: [String] = []
    for key in [Key.down, .down, .down, .down, .up, .up, .pageDown, .pageUp, .end, .home] {
      try desk.press(key)
      let world = try desk.world()
      let session = desk.app.calendar.session(in: world)?.raw ?? "none"
      seen.append("\(desk.app.calendar.day(in: world).text) \(session)")
      #expect(desk.app.calendar.entry(in: world).sessions.contains { $0.raw == session }, "after \(key)")
    }
    #expect(seen.contains("2026-09-19 ses-camp"))
    #expect(seen[8] == "2026-11-30 ses-fair")
    #expect(seen[9] == "2026-09-09 ses-fair", "today")
  }

  @Test func `today tells of one that began yesterday`() throws {
    let due = DueThings(on: desk.register, at: try TestRegister.time("2026-09-19T08:00"))
    #expect(due.things(in: .sessions).map(\.key).contains("ses-camp"))
    let over = DueThings(on: desk.register, at: try TestRegister.time("2026-09-21T08:00"))
    #expect(!over.things(in: .sessions).map(\.key).contains("ses-camp"))
  }

  @Test mutating func `a day with nothing but a deadline says that it has no session, not that it is empty`() throws {
    try desk.press(.character("2"))
    let now = try TestRegister.now()
    let empty = try #require(
      (0..<30).map { now.day.adding(days: $0) }.first { day in
        let entry = MonthSessions(around: day, on: desk.register, at: now)[day]
        return entry.sessions.filter { $0.raw != "ses-fair" }.isEmpty && !entry.deadlines.isEmpty
      })
    desk.register.apply(
      [Change(id: RecordID("ses-fair"), gone: true)], at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.send(.registerChanged)
    try desk.type("/\(empty.text)")
    try desk.press(.enter, .enter, .enter)
    #expect(desk.app.message?.text == "Tego dnia nie ma spotkań. n: dodaj spotkanie")
  }
}
