import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What is done for whoever calls, with what is known of them filled in.
@Suite struct CallerActTests {
  /// A desk at which a person was found who speaks for an organization, the details in focus.
  private func desk() throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    desk.register.apply(
      [
        Change(
          id: RecordID("per-wrona"),
          set: ["name": .text("Marcin Wrona"), "phone": .text("22 555 60 66"), "email": .text("wrona@poczta.example")]),
        Change(
          id: RecordID("con-wrona"), set: ["person": .text("per-wrona"), "organization": .text("org-krokus")]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.type("wwrona")
    try desk.press(.tab)
    return desk
  }

  private func form<F: FormKind>(_ desk: Desk, _ type: F.Type) throws -> (kind: F, sheet: FormSheet) {
    let form = try #require(desk.app.layers.last as? Form)
    return (try #require(form.kind as? F), form.sheet)
  }

  @Test func `z offers the sessions, and the form has the caller`() throws {
    var desk = try desk()
    try desk.press(.character("z"))
    #expect(desk.app.layers.last is Menu)
    try desk.press(.enter)
    let form = try form(desk, RegistrationForm.self)
    #expect(form.sheet.state.text(of: \Person.name) == "Marcin Wrona")
    #expect(form.sheet.state.text(of: \Person.phone) == "22 555 60 66")
    #expect(form.sheet.state.text(of: \Person.email) == "wrona@poczta.example")
  }

  @Test func `p takes a remark of the caller, by telephone`() throws {
    var desk = try desk()
    try desk.press(.character("p"))
    if desk.app.layers.last is Menu { try desk.press(.enter) }
    let form = try form(desk, SubmissionForm.self)
    #expect(form.sheet.state.text(of: \Person.name) == "Marcin Wrona")
    #expect(form.sheet.values(today: try desk.world().today).values[\Submission.channel] == .text("phone"))
  }

  @Test func `m notes the call with them, and what was promised stands with them`() throws {
    var desk = try desk()
    try desk.press(.character("m"))
    let form = try form(desk, AddForm.self)
    let values = form.sheet.values(today: try desk.world().today).values
    #expect(values[\PhoneCall.person] == .text("per-wrona"))
    #expect(values[\PhoneCall.organization] == .text("org-krokus"))
    #expect(values[\PhoneCall.by] == .text(try desk.world().author.login))
    try desk.type("o salę")
    try desk.press(.function(2))
    let call = try #require(desk.register.records(whose: \PhoneCall.person, is: Identifier("per-wrona")).first)
    #expect(call.about == "o salę")
    #expect(try ScenePlay.rows(of: desk).contains { $0.contains("o salę") })
  }

  @Test func `before anything is typed those stand there who rang last`() throws {
    var desk = Desk(try TestRegister.consulted())
    desk.register.apply(
      ["10:00", "11:00", "12:00"].enumerated().map { number, time in
        Change(
          id: RecordID("cal-\(number)"),
          set: [
            "organization": .text(number == 1 ? "org-soma" : "org-krokus"), "about": .text("o salę"),
            "by": .text("ola"),
            "at": .text("2026-09-08T\(time)"),
          ])
      }, at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.press(.character("w"))
    let screen = try #require(desk.app.layers.last as? CallerScreen)
    #expect(screen.rows.source.rows(0..<9, on: desk.register).map(\.name) == ["org-krokus", "org-soma"])
  }

  @Test func `what does not go for what was found is said`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("wkrokus")
    try desk.press(.tab, .character("z"))
    #expect(desk.app.layers.last is CallerScreen)
    #expect(desk.app.message?.text == (try desk.world()).words.notForThisCaller)
  }
}
