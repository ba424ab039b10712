import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What is refused where nobody typed anything speaks of no typed text.
@Suite struct RefusedActTests {
  private func edited() throws -> Desk {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down, .down, .down)
    try desk.type("e")
    try desk.type(" Nowy")
    try desk.press(.function(2))
    return desk
  }

  @Test(arguments: [Language.polish, .english]) func `an undo`(language: Language) throws {
    var desk = try edited()
    desk.language = language
    let name = try #require(desk.app.map.organization(in: try desk.world())).name
    try desk.others(
      EditRecord(RecordID("org-krokus"), [FieldEdit(field: "name", was: .text(name), becomes: .text("Inny"))]))
    try desk.type("u")
    let told = try #require(desk.app.message).text
    #expect(!told.contains("tekst") && !told.contains("text"))
    #expect(!told.contains("Wybierz") && !told.contains("Choose"))
    #expect(told.contains("(a)"), "the way out")
  }

  @Test func `an act of one key, while somebody else saves`() throws {
    var desk = try edited()
    desk.answers = [.busy(LockHolder(login: "ewa", process: 7, since: nil))]
    try desk.type("u")
    try desk.press(.enter)
    #expect(try #require(desk.app.message).text.contains("Nic nie zapisano."))
  }

  @Test func `a form that is refused keeps its text and says so`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down, .down, .down)
    try desk.type("e Nowy")
    desk.answers = [.busy(LockHolder(login: "ewa", process: 7, since: nil))]
    try desk.press(.function(2))
    #expect(try #require(desk.app.message).text.contains("Twój tekst został zachowany."))
  }
}
