import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// From 100 columns on the days of a month hold titles: what a large screen has room for is not hidden behind signs.
@Suite struct TitledMonthTests {
  private func month(_ size: Size, sessions: Int = 1, oneColumn: Bool = false) throws -> Canvas {
    var desk = Desk(try TestRegister.dabrowa())
    desk.size = size
    desk.personal.isOneColumn = oneColumn
    let changes = (0..<sessions).map { number in
      Change(
        id: RecordID("ses-titled\(number)"),
        set: [
          "title": .text("Zebranie \(number)"), "start": .text("2026-09-22T1\(number):00"),
          "end": .text("2026-09-22T1\(number):30"),
        ])
    }
    desk.register.apply(changes, at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.press(.character("2"))
    return try desk.screen()
  }

  @Test func `the title stands below the number of its day`() throws {
    let wide = try month(Size(width: 300, height: 40)).text
    #expect(wide.contains("10 Zebrani"), "\(wide)")
    for width in [100, 119, 120, 139, 140, 200] {
      let text = try month(Size(width: width, height: 30)).text
      #expect(text.contains("10") && text.contains("Zebranie"), "\(width)\n\(text)")
    }
  }

  @Test(arguments: [Size(width: 99, height: 40), Size(width: 80, height: 24), Size(width: 120, height: 14)])
  func `without room there are signs alone`(size: Size) throws {
    let text = try month(size).text
    #expect(!text.contains("10 Zeb") && text.contains("22•"), "\(text)")
  }

  @Test func `a week has no fewer columns on a larger screen`() throws {
    var (desk, before) = (Desk(try TestRegister.calendar()), 0)
    try desk.press(.character("2"), .character("v"))
    for width in [100, 119, 120, 139, 140, 169, 200] {
      desk.size = Size(width: width, height: 40)
      try desk.send(.resized)
      let world = desk.app.beside.leaving(try desk.world())
      let columns = CalendarLayout(Frame.work(of: world.size), focus: .overview, in: world).overview.width
      #expect(columns >= before, "\(width): \(columns) after \(before)")
      before = columns
    }
  }

  @Test func `what has no row is counted, but the only row tells the first`() throws {
    #expect(try month(Size(width: 140, height: 20), sessions: 9).text.contains("+"))
    let low = try month(Size(width: 100, height: 18), sessions: 9).text
    #expect(low.contains("10 Zeb") && !low.contains("+8"), "\(low)")
  }

  @Test func `a week that has more to tell has more rows, and a long title several`() throws {
    let text = try month(Size(width: 120, height: 36), sessions: 9).text
    for hour in 10..<19 { #expect(text.contains("\(hour) Zebran"), "\(text)") }
    var desk = Desk(try TestRegister.dabrowa())
    desk.size = Size(width: 120, height: 30)
    desk.register.apply(
      [
        Change(
          id: RecordID("ses-long"),
          set: [
            "title": .text("Spotkanie z mieszkańcami Gołonoga"), "start": .text("2026-09-22T17:00"),
            "end": .text("2026-09-22T19:00"),
          ])
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.press(.character("2"))
    let month = try desk.screen().text
    for word in ["Spotkanie", "mieszkań", "Gołonoga"] { #expect(month.contains(word), "\(month)") }
  }

  @Test func `with a click a day of the month is selected, and the selected one opened`() throws {
    for (size, focused) in [
      (Size(width: 120, height: 36), true), (Size(width: 80, height: 24), true), (Size(width: 80, height: 24), false),
    ] {
      var desk = Desk(try TestRegister.calendar())
      desk.size = size
      desk.personal.usesMouse = true
      try desk.press(.character("2"))
      if !focused { try desk.press(.tab) }
      for wanted in ["29", "25", "21"] {
        let canvas = try desk.screen()
        let rows = (0..<size.height).map(canvas.rowText)
        let row = try #require(rows.indices.first { rows[$0].contains(" \(wanted)") && $0 > Frame.headRows })
        let before = try #require(rows[row].firstRange(of: " \(wanted)")).lowerBound
        let column = rows[row].distance(from: rows[row].startIndex, to: before) + 2
        let click = Key.Mouse(.press(0), at: Position(column: column, row: row))
        for key in desk.app.keys(of: click, in: try desk.world()) { try desk.press(key) }
        let screen = try #require(desk.app.tabs[desk.app.tab] as? CalendarScreen)
        #expect(try screen.day(in: desk.world()).day == Int(wanted), "\(size) \(wanted)\n\(canvas.text)")
      }
    }
  }
}
