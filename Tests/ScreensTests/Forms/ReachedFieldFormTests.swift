import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A number that stands in a form already is replaced by what is typed, however one comes to it, and what is said of a
/// booking is true.
@Suite struct ReachedFieldFormTests {
  private var desk: Desk

  init() throws {
    desk = Desk(try TestRegister.dabrowa())
    try desk.press(.end, .up)
    try desk.type("b")
    try desk.press(.enter)
    try desk.type("krok")
    try desk.press(.enter)
    try desk.type("czw 17")
    try desk.press(.tab)
    try desk.type("20")
  }

  private func form() throws -> Form { try #require(desk.app.openForms.last) }

  /// The keys from the end of the booking to its quantity.
  private static let ways: [[Key]] = [
    [.tab], [.down], [.enter], [.tab, .tab, .backTab], [.tab, .down, .up],
    [.function(3), .character("i"), .character("l"), .character("e"), .enter],
  ]

  @Test(arguments: ways)
  mutating func `what is typed replaces it`(way: [Key]) throws {
    for key in way { try desk.press(key) }
    #expect(try form().state.focusedName == "quantity")
    #expect(try desk.screen().text.contains("Zaznaczone: pisanie zastąpi"))
    #expect(try desk.screen().text.contains("Ile sztuk"), "the number is one of pieces, not of people")
    try desk.type("40")
    #expect(try form().state.text(of: "quantity") == "40")
    #expect(try form().warning == "W ogóle jest ich 1, a potrzeba 40. Zmniejsz liczbę.")
    try desk.press(.function(2))
    #expect(
      desk.app.message?.text == "W ogóle jest ich 1, a potrzeba 40. Zmniejsz liczbę.", "F2 says what the form says")
    #expect(try form().state.focusedName == "quantity")
  }

  @Test mutating func `letters that come together replace it, too, and Ctrl-Y gives it back`() throws {
    try desk.press(.tab)
    try desk.send(.typed("40"))
    #expect(try form().state.text(of: "quantity") == "40")
    try desk.press(.control("y"))
    #expect(try form().state.text(of: "quantity") == "1")
  }

  @Test mutating func `put aside and brought back, one goes on typing where one was`() throws {
    try desk.press(.tab)
    try desk.type("4")
    try desk.press(.function(8), .escape, .function(8))
    try desk.type("0")
    #expect(try form().state.text(of: "quantity") == "40")
  }

  @Test mutating func `a request is said to be one, and who decides`() throws {
    try desk.press(.function(2))
    #expect(
      desk.app.message?.text
        == "Zapisano prośbę: Sala warsztatowa → KROKUS, 10.09, 17:00–20:00 (12\u{A0}ż). Jeszcze niepotwierdzone: decyduje Aktywna Dąbrowa."
    )
    let booking = try #require(desk.sent(BookResource.self).last?.booking.id)
    _ = desk.app.carryOut([.send(ConfirmBooking(booking), .act(booking.any))], in: try desk.world())
    let words = Language.polish.words
    let said = words.saved(words.name(of: ConfirmBooking(booking), in: try desk.world().circumstances))
    #expect(said.hasPrefix("Potwierdzono: ") && !said.contains("decyduje"))
  }

  @Test mutating func `while a list is open, the row of keys says what Enter does`() throws {
    try desk.press(.backTab, .backTab)
    try desk.type("a")
    let open = try desk.screen().text
    #expect(open.contains("wybierz i dalej") && !open.contains("Tab dalej"))
    #expect(open.contains("Enter wybiera i przechodzi do następnego pola"))
    try desk.press(.enter)
    #expect(try form().state.focusedName == "start")
    #expect(try desk.screen().text.contains("Tab dalej"))
  }
}
