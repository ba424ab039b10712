import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The letters that do the same on every screen do it on the desk, and what stands there tells its term.
@Suite struct DeskKeysTests {
  @Test func `a letter for whoever calls begins what it is for`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("0"), .character("m"))
    #expect(desk.app.openForms.first.flatMap { Schema.kind(of: $0.name)?.kind } == PhoneCall.kind)
    desk = Desk(try TestRegister.calendar())
    try desk.press(.character("0"), .character("z"))
    #expect((desk.app.top as? Menu)?.title == desk.language.words.signUpTitle)
    desk = Desk(try TestRegister.consulted())
    try desk.press(.character("0"), .character("p"))
    #expect(!desk.app.layers.isEmpty)
    desk = Desk(try TestRegister.consulted())
    try desk.press(.character("0"), .character("r"))
    #expect(!desk.app.layers.isEmpty, "the remark that waits longest, or all of them")
  }

  @Test func `the help of the desk begins with its keys`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.character("0"), .character("?"))
    let prose = String(DeskScreen.help.text.pl.prefix(24))
    #expect(try !desk.screen().text.contains(prose))
    try desk.press(.end)
    #expect(try desk.screen().text.contains("wykrzykniku"))
  }

  @Test func `what nobody fetched before it ended is not handed over unasked`() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [
        TestRegister.booking(
          "bkg-old", "res-projektor", "org-soma", "2026-09-08T10:00", "2026-09-08T12:00", "confirmed")
      ], at: try TestRegister.instant(), by: TestRegister.ewa)
    let desk = Desk(register)
    let world = try desk.world()
    let things = Whose.everybodys.due(in: world).queue.flatMap { $0.first(9) }
    let thing = try #require(things.first { $0.subject == RecordID("bkg-old") && $0.duty.id == "handOver" })
    var after = desk
    _ = after.app.carryOut(Step.doing(thing, in: world), in: world)
    #expect(after.app.top is Menu, "what became of it is chosen")
  }

  @Test func `an empty register says that there is no backup`() throws {
    var desk = Desk(MemoryRegister())
    try desk.press(.character("0"))
    #expect(try desk.screen().text.contains(desk.language.words.noBackupOfNothing))
  }

  @Test func `where a term comes from is told beside what can be done`() throws {
    var desk = Desk(try TestRegister.consulted())
    let world = try desk.world()
    let duty = try #require(Duty.all.first { $0.source != nil && $0.id == "consultationReport" })
    guard let thing = Whose.everybodys.due([duty], in: world).queue.first?.first(1).first else { return }
    let items = DeskLine.thing(thing).besideActs(in: world)
    _ = desk.app.carryOut(items.first?.steps ?? [], in: world)
    #expect(desk.app.message?.text.contains("Źródło") == true)
  }
}
