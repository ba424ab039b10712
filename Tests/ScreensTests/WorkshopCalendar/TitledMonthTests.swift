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
    for width in [100, 120, 139, 140, 200] {
      #expect(try month(Size(width: width, height: 30)).text.contains("10 Zeb"), "\(width)")
    }
  }

  @Test(arguments: [Size(width: 99, height: 40), Size(width: 80, height: 24), Size(width: 120, height: 14)])
  func `without room there are signs alone`(size: Size) throws {
    let text = try month(size).text
    #expect(!text.contains("10 Zeb") && text.contains("22•"), "\(text)")
  }

  @Test func `what has no row is counted, but the only row tells the first`() throws {
    #expect(try month(Size(width: 140, height: 40), sessions: 9).text.contains("+6"))
    let low = try month(Size(width: 100, height: 24), sessions: 9).text
    #expect(low.contains("10 Zeb") && !low.contains("+8"), "\(low)")
  }
}
