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

  // MARK: Somebody who is not known yet

  private func stranger(_ typed: String) throws -> Desk {
    var desk = Desk(try TestRegister.consulted(), drawn: 1_000)
    try desk.type("w" + typed)
    return desk
  }

  @Test func `nobody found is no dead end: what can be done is said, with the key that leads there`() throws {
    var desk = try stranger("600 100 299")
    let text = try desk.screen().text
    #expect(text.contains("Nikogo ani niczego nie znaleziono"))
    #expect(text.contains("Tab: z"))
    try desk.press(.tab)
    #expect(try !desk.screen().text.contains("Tab: z"))
    try desk.press(.character("m"))
    #expect(desk.app.message?.text.isEmpty == false, "a call is noted with somebody")
  }

  @Test func `z signs up whoever is not known, with the telephone that was typed`() throws {
    var desk = try stranger("600 100 299")
    try desk.press(.tab, .character("z"), .enter)
    let form = try form(desk, RegistrationForm.self)
    #expect(form.sheet.state.text(of: \Person.phone) == "600 100 299")
    #expect(form.sheet.state.text(of: \Person.name).isEmpty)
  }

  @Test(arguments: [("Zofia Nowa", "name"), ("z.nowa@poczta.example", "email"), ("+48 600 100 299", "phone")])
  func `n adds them, and what was typed is in its field`(typed: String, field: String) throws {
    var desk = try stranger(typed)
    try desk.press(.tab, .character("n"))
    let form = try form(desk, PersonForm.self)
    #expect(form.sheet.state.text(of: field) == typed)
  }

  @Test func `a remark of somebody unknown is no organization's`() throws {
    var desk = try stranger("Zofia Nowa")
    try desk.press(.tab, .character("p"))
    if desk.app.layers.last is Menu { try desk.press(.enter) }
    let values = try form(desk, SubmissionForm.self).sheet.values(today: try desk.world().today).values
    #expect(values[\Submission.submitterKind] == nil)
    #expect(values[\Person.name] == .text("Zofia Nowa"))
  }

  // MARK: One call after another

  @Test func `in the card u undoes and no letter types`() throws {
    var desk = try desk()
    try desk.press(.character("m"))
    try desk.type("o salę")
    try desk.press(.function(2))
    #expect(desk.register.count(of: PhoneCall.kind) == 1)
    try desk.press(.character("q"), .character("u"))
    #expect(desk.app.layers.last is Question)
    try desk.press(.enter)
    #expect(desk.register.count(of: PhoneCall.kind) == 0)
    #expect((desk.app.layers.last as? CallerScreen)?.field.text == "wrona")
  }

  @Test func `whoever was corrected stays on the screen, though the old telephone finds nobody`() throws {
    var desk = Desk(try TestRegister.consulted())
    desk.register.apply(
      [Change(id: RecordID("per-wrona"), set: ["name": .text("Marcin Wrona"), "phone": .text("22 555 60 66")])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.type("w6066")
    try desk.press(.tab, .character("e"), .function(3))
    try desk.type("telefon")
    try desk.press(.enter, .end)
    for _ in 0..<20 { try desk.press(.backspace) }
    try desk.type("799 000 111")
    try desk.press(.function(2))
    #expect(try desk.screen().text.contains("799 000 111"))
    #expect((desk.app.layers.last as? CallerScreen)?.focus == .pane)
  }

  @Test func `the next call begins with its own digits`() throws {
    var desk = try desk()
    try desk.press(.character("w"))
    #expect((desk.app.layers.last as? CallerScreen)?.field.text.isEmpty == true)
    try desk.type("krokus")
    try desk.press(.down, .enter, .character("w"))
    #expect((desk.app.layers.last as? CallerScreen)?.field.text == "krokus", "it is seen until something is typed")
    try desk.type("imago")
    #expect((desk.app.layers.last as? CallerScreen)?.field.text == "imago")
  }

  // MARK: Where the cursor is

  @Test func `once an arrow was pressed the cursor is on the row, and back in the query with the next letter`() throws {
    var desk = try stranger("a")
    let typing = try desk.screen().cursor?.row
    try desk.press(.down)
    let chosen = try #require(try desk.screen().cursor?.row)
    #expect(chosen != typing)
    try desk.type("k")
    #expect(try desk.screen().cursor?.row == typing)
  }

  @Test func `the same holds for the search of a list and for a field that finds a record`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("4")
    try desk.press(.enter)
    try desk.type("/a")
    let typing = try desk.screen().cursor?.row
    try desk.press(.down)
    #expect(try desk.screen().cursor?.row != typing)

    var booking = Desk(try TestRegister.dabrowa())
    try booking.press(.end, .up)
    try booking.type("b")
    try booking.press(.enter)
    try booking.type("a")
    let field = try booking.screen().cursor?.row
    try booking.press(.down)
    #expect(try booking.screen().cursor?.row != field)
    try booking.type("k")
    #expect(try booking.screen().cursor?.row == field)
  }
}
