import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A day without a session leads on to the next; what a small or narrow picture has no room for is cut where it is read.
@Suite struct EmptyDayTests {
  private func desk(_ size: Size) throws -> Desk {
    var register = try TestRegister.calendar()
    let far: [String: FieldValue] = [
      "title": .text("Konstantynopolitańczykowianeczkowe zebranie"), "start": .text("2026-11-05T17:00"),
      "end": .text("2026-11-05T19:00"), "seats": .number(20),
    ]
    register.apply(
      [Change(id: RecordID("ses-dalekie"), set: far)], at: try TestRegister.instant(), by: TestRegister.anna)
    var desk = Desk(register, drawn: 5_000)
    desk.size = size
    try desk.press(.character("2"))
    return desk
  }

  @Test(arguments: [Size(width: 40, height: 12), Size(width: 80, height: 24)])
  func `on a day without a session the next is told, and Enter goes there`(size: Size) throws {
    var desk = try desk(size)
    try desk.type("/1.11.2026")
    try desk.press(.enter)
    if desk.app.calendar.focus(in: try desk.world()) == .overview { try desk.press(.tab) }
    let told = try desk.screen().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("Najbliższe:") || told.contains("Konstantynopol"), "\(told)")
    try desk.press(.enter)
    #expect(desk.app.calendar.session(in: try desk.world())?.raw == "ses-dalekie")
    try desk.press(.enter)
    #expect(desk.app.calendar.page != nil)
  }

  @Test func `a word that is longer than its day is cut, never broken`() throws {
    var desk = try desk(Size(width: 120, height: 40))
    try desk.type("/5.11.2026")
    try desk.press(.enter)
    let screen = try desk.screen().text
    #expect(screen.contains("Konst") && screen.contains("…"), "\(screen)")
    #expect(
      !screen.contains("│nopol") && !screen.split(separator: "\n").contains { $0.contains("  czykow") }, "\(screen)")
  }
}
