import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The letters that mean the same on every screen: they do something everywhere, with what is selected filled in.
@Suite struct LettersEverywhereTests {
  private static let letters: [(Character, KeyVerb)] = [
    ("z", .signUp), ("p", .takeSubmission), ("m", .noteCall), ("r", .respond),
  ]

  private func desk() throws -> Desk { Desk(try TestRegister.consulted(), drawn: 1_000) }

  private func form(_ desk: Desk) -> (any FormKind)? { (desk.app.layers.last as? Form)?.kind }

  private func text(_ desk: Desk, of name: String) -> String? {
    (desk.app.layers.last as? Form)?.state.text(of: name)
  }

  private mutating func show(_ id: String, on desk: inout Desk) throws {
    _ = desk.app.carryOut(Step.inRegisters { _ in [RecordPage(of: RecordID(id))] }, in: try desk.world())
    try desk.send(.tick)
  }

  @Test(arguments: ["0", "1", "2", "3", "4"])
  func `on no tab is one of them a dead key`(tab: String) throws {
    for (letter, verb) in Self.letters {
      var desk = try desk()
      try desk.type(tab)
      let guide = desk.app.guide(in: try desk.world())
      #expect(guide.items.count { $0.act.verb == verb } == 1, "\(tab)\(letter): it is told once")
      try desk.type(String(letter))
      let isAnswered = !desk.app.layers.isEmpty || desk.app.message != nil
      #expect(isAnswered, "\(tab)\(letter)")
      #expect(desk.app.message?.text != (try desk.world()).words.nothingHere(String(letter)), "\(tab)\(letter)")
    }
  }

  @Test func `a screen keeps a letter of its own`() throws {
    var desk = try desk()
    try desk.type("3")
    try desk.press(.enter, .down, .down)
    try desk.type("p")
    #expect(text(desk, of: "unit") == "§ 3 ust. 2", "the place in hand")
  }

  @Test mutating func `r answers the remark that is selected, also from a page of its consultation`() throws {
    var desk = try desk()
    try show("sub-2", on: &desk)
    try desk.type("r")
    #expect(form(desk) is ResponseForm)
    var other = try self.desk()
    try show("ver-2", on: &other)
    try other.type("r")
    #expect(other.app.layers.last is QueueScreen)
    try other.press(.enter)
    #expect(form(other) is ResponseForm)
  }

  @Test func `r in a consultation where no place is chosen, and where nothing is, offers those that wait`() throws {
    var list = try desk()
    try list.type("3r")
    #expect(list.app.layers.last is QueueScreen)
    var map = try desk()
    try map.type("1r")
    #expect(map.app.layers.last is QueueScreen)
    var nothing = Desk(MemoryRegister())
    try nothing.type("1r")
    #expect(nothing.app.layers.isEmpty)
    #expect(nothing.app.message?.text == (try nothing.world()).words.noRemarkWaits)
  }

  @Test func `where nothing waits in one consultation, that alone is said`() throws {
    var desk = try desk()
    let world = try desk.world()
    _ = desk.app.carryOut(Answering.steps(waitingIn: Identifier("cns-none"), in: world), in: world)
    #expect(desk.app.message?.text == world.words.noRemarkWaitsHere)
  }

  @Test mutating func `m notes a call with whoever the selected record is of`() throws {
    var desk = try desk()
    desk.register.apply(
      [
        Change(id: RecordID("per-jan"), set: ["name": .text("Jan Lis"), "phone": .text("600100200")]),
        Change(id: RecordID("sub-2"), set: ["person": .text("per-jan")]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    try show("sub-2", on: &desk)
    try desk.type("m")
    let form = try #require(desk.app.layers.last as? Form)
    #expect(form.name.prefix == PhoneCall.kind.idPrefix)
    #expect(form.sheet.values(today: try TestRegister.now().day).values["person"] == .text("per-jan"))
    var map = try self.desk()
    try map.type("4m")
    #expect(((map.app.layers.last as? Form)?.name.prefix ?? "") == PhoneCall.kind.idPrefix, "of nobody")
  }

  @Test mutating func `z and p ask where nothing says for what`() throws {
    var desk = try desk()
    try desk.type("4p")
    #expect(form(desk) is SubmissionForm, "one consultation takes remarks")
    try desk.press(.escape)
    try desk.type("z")
    let nothing = try desk.world().words.noOpenSession
    #expect(desk.app.layers.last is Menu || desk.app.message?.text == nothing)
    var other = try self.desk()
    try show("doc-1", on: &other)
    try other.type("p")
    #expect(form(other) is SubmissionForm)
  }

  @Test func `a store that is only read says so`() throws {
    var desk = try desk()
    desk.readOnly = .fileSystem
    try desk.type("4m")
    #expect(desk.app.layers.isEmpty && desk.app.message?.tone == .refused)
  }
}
