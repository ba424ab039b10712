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
    #expect(!desk.app.layers.isEmpty, "the remark that waits longest")
  }

  @Test(arguments: [true, false])
  func `the key for answers finds what waits longest, also where a search hides it`(isHidden: Bool) throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character("0"))
    let world = try desk.world()
    let duty = try #require(Duty.all.first { $0.doing == .answer })
    let owed = Whose.mine.due([duty], in: world).queue.flatMap { $0.first(9) }
    let longest = try #require(owed.min { $0.moment ?? "~" < $1.moment ?? "~" }?.subject)
    if isHidden {
      try desk.type("/qqqq")
      try desk.press(.tab)
    }
    try desk.press(.character("r"))
    let form = try #require(desk.app.openForms.first)
    #expect(form.title(in: world).contains(world.name(of: longest)), "\(form.title(in: world))")
  }

  @Test func `the key for answers is about the line that is selected`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character("0"))
    let world = try desk.world()
    let duty = try #require(Duty.all.first { $0.doing == .answer })
    let owed = Whose.mine.due([duty], in: world).queue.flatMap { $0.first(9) }
    let last = try #require(owed.max { $0.moment ?? "~" < $1.moment ?? "~" }?.subject)
    // Searched for, it stands alone.
    try desk.type("/\(world.name(of: last)) ")
    try desk.press(.tab, .character("r"))
    let form = try #require(desk.app.openForms.first)
    #expect(form.title(in: world).contains(world.name(of: last)), "\(form.title(in: world))")
  }

  @Test func `where no remark waits the key for answers says so`() throws {
    var desk = Desk(MemoryRegister())
    try desk.press(.character("0"), .character("r"))
    #expect(desk.app.message?.text == desk.language.words.noRemarkWaits)
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
    let thing = try #require(Whose.everybodys.due([duty], in: world).queue.first?.first(1).first)
    let items = DeskLine.thing(thing).besideActs(in: world)
    _ = desk.app.carryOut(items.first?.steps ?? [], in: world)
    #expect(desk.app.message?.text.contains("Źródło") == true)
  }
}
