import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// While a need is typed into the search of the map, the best road is told first, and looks like no failure.
@Suite struct NeedWhileSearchingTests {
  private func typed(_ text: String, _ size: Size = Size(width: 80, height: 24)) throws -> Desk {
    var desk = Desk(try TestRegister.dabrowa())
    desk.size = size
    try desk.press(.character("/"))
    try desk.type(text)
    return desk
  }

  @Test func `how many resources fit stands first, and Enter shows as many`() throws {
    var desk = try typed("sala 20 czw 17-20")
    let screen = try desk.screen().text
    #expect(!screen.contains("Nic nie pasuje"), "\(screen)")
    #expect(screen.contains("Pasują 3 zasoby (sala · od 20 osób · czw. 10.09, 17:00–20:00)."), "\(screen)")
    let (fits, names) = (screen.firstRange(of: "Pasują 3"), screen.firstRange(of: "W nazwach i opisach"))
    #expect(fits.map(\.lowerBound) ?? screen.endIndex < names.map(\.lowerBound) ?? screen.startIndex)
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("pasuje 3"))
  }

  @Test(arguments: [
    ("sala 20 czw", "10.09.2026 ", "10.09.2026 "), ("sala 20 czw 17", "10.09.2026 17:00", "10.09.2026 "),
    ("sala 20 czw 17-20", "10.09.2026 17:00", "10.09.2026 20:00"),
  ])
  func `what was said of the time stands in the form, and is typed on`(text: String, from: String, to: String) throws {
    var desk = try typed(text)
    try desk.press(.enter)
    #expect(try desk.screen().text.contains(text.hasSuffix(" 17") ? "[czw. 10.09.2026, od 17:00]" : "[czw. 10.09"))
    try desk.press(.enter)
    let form = try #require(desk.app.openForms.last)
    #expect(form.state.text(of: \Booking.start) == from && form.state.text(of: \Booking.end) == to)
  }

  @Test func `what nothing fits says so, and where Enter leads`() throws {
    let screen = try typed("sala 5000 czw 17-20").screen().text
    #expect(screen.contains("Żaden zasób nie pasuje") && screen.contains("Enter: bez czego by pasował"), "\(screen)")
  }

  @Test func `words alone are a search, and found nothing`() throws {
    let screen = try typed("qqqq").screen().text
    #expect(screen.contains("Nic nie pasuje do „qqqq”. Esc:") && !screen.contains("Enter: pokaż"))
  }

  @Test func `on the smallest screen how it was read is told whole`() throws {
    var desk = try typed("sala 20 podjazd czw 17-20", Size(width: 40, height: 12))
    try desk.press(.enter)
    let screen = try desk.screen().text.split(separator: "\n").joined(separator: " ")
    #expect(screen.contains("17:00–20:00"), "\(screen)")
  }
}
