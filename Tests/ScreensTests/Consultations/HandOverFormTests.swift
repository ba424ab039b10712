import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A consultation goes into the case file from the list of consultations.
@Suite struct HandOverFormTests {
  private func handedOver(_ desk: Desk) -> Day? {
    desk.register.record(Identifier<Consultation>("cns-plac"))?.handedToFileOn
  }

  @Test func `a offers it, Enter and a day do it`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("3")
    try desk.press(.end)
    try desk.type("a")
    try desk.press(.enter)
    #expect(desk.app.openForms.first?.name == RecordID("cns-plac"))
    try desk.press(.function(2))
    #expect(handedOver(desk) == (try TestRegister.now().day))
    #expect(desk.app.message?.text.contains("Przekazano do akt: Plac Hutnika") == true)
  }

  @Test func `while remarks are taken it says so before a day is asked for`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("3a3")
    #expect(desk.app.openForms.isEmpty)
    #expect(desk.app.message?.text.contains("przyjmowane") == true)
  }
}
