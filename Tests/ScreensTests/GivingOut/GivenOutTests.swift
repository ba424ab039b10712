import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// The command that `x` names gives what is shown, or says what else it gives.
@Suite struct ShownCommandTests {
  private func told(_ desk: Desk) -> String { desk.app.message?.text ?? "" }

  @Test func `the whole list`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("x")
    #expect(told(desk) == "Polecenie: wspolnie export organizacje")
    desk.language = .english
    try desk.type("x")
    #expect(told(desk) == "Command: wspolnie export organizations")
  }

  @Test func `the data folder as it was given, quoted`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.dataFolder = "/srv/cao's dane"
    try desk.type("x")
    #expect(told(desk) == #"Polecenie: wspolnie export organizacje --data '/srv/cao'\''s dane'"#)
    try desk.type("0x")
    #expect(told(desk) == #"Polecenie: wspolnie today --data '/srv/cao'\''s dane'"#)
  }

  @Test func `a filter becomes a condition, a search the search`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down, .down, .down)
    try desk.type("f")
    try desk.press(.down, .enter)
    try desk.type("x")
    #expect(told(desk) == "Polecenie: wspolnie export organizacje --where district=Reden")
    try desk.type("/dsa blok")
    try desk.press(.enter, .escape)
    try desk.type("x")
    #expect(
      told(desk) == "Polecenie: wspolnie list organizacje --search 'dsa blok' --where district=Reden --csv")
  }

  @Test func `what was found by its resources is not in it, and that is said`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("/projektor")
    try desk.press(.enter, .escape)
    try desk.type("x")
    #expect(
      told(desk) == "Polecenie (bez organizacji znalezionych po zasobach): "
        + "wspolnie list organizacje --search projektor --csv")
  }

  @Test func `the pane gives the resources of its organization`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down, .down, .down, .enter)
    try desk.type("x")
    #expect(told(desk) == "Polecenie: wspolnie export zasoby --where organization=org-krokus")
  }

  @Test func `of a month all sessions are given, and of people only ids`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("2x")
    #expect(told(desk) == "Polecenie (zapisze wszystkie, nie tylko pokazane): wspolnie export spotkania")
    try desk.press(.enter, .enter)
    try desk.type("x")
    let id = try #require(desk.app.calendar.page?.id.raw)
    #expect(
      told(desk) == "Polecenie (osoby będą pod identyfikatorami): "
        + "wspolnie list zgłoszenia --where session=\(id) --csv --personal")
  }
}
