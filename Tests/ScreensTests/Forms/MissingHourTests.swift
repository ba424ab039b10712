import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A day is typed where its hour is wanted, too.
@Suite struct MissingHourTests {
  @Test(arguments: [("jutro", "np. jutro 17:00"), ("czw. 10.09", "np. czw. 10.09 17:00"), ("qwerty", nil)])
  func `it is said that the hour is missing, and how it goes on`(typed: String, said: String?) throws {
    var desk = Desk(try TestRegister.dabrowa())
    let form = BookingForm(of: Identifier("res-sala"), in: try desk.world())
    desk.app.layers = [try #require(Form(form, in: try desk.world()))]
    try desk.press(.tab)
    try desk.type(typed)
    try desk.press(.tab)
    let screen = try desk.screen().text
    #expect(screen.contains("brakuje godziny") == (said != nil) && screen.contains(said ?? "qwerty"), "\(screen)")
  }
}
