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

  @Test func `z says how many places are taken, in each mode, and who is on the list already`() throws {
    var desk = try desk()
    desk.register.apply(
      [
        Change(
          id: RecordID("ses-1"),
          set: [
            "seats": .number(20), "mode": .text("hybrid"), "onlineSeats": .number(100), "entry": .text("registration"),
          ]),
        Change(
          id: RecordID("reg-1"),
          set: [
            "session": .text("ses-1"), "person": .text("per-wrona"), "people": .number(1),
            "status": .text("registered"),
            "channel": .text("phone"), "mode": .text("inPerson"), "seated": .yes(true),
          ]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.press(.character("z"))
    let item = try #require((desk.app.layers.last as? Menu)?.items.first)
    #expect(item.label.contains("zajęte 1 z 20") && item.label.contains("zajęte 0 z 100"), "\(item.label)")
    #expect(item.hindrance == Language.polish.words.isSignedUp)
  }

  @Test func `what is typed once something was done is of the next caller`() throws {
    var desk = try desk()
    try desk.press(.character("m"))
    try desk.type("o salę")
    try desk.press(.function(2))
    try desk.press(.escape)
    let caller = try #require(desk.app.layers.last as? CallerScreen)
    #expect(caller.focus == .list && caller.field.text == "wrona")
    try desk.type("600")
    #expect((desk.app.layers.last as? CallerScreen)?.field.text == "600")
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
    try desk.type("wprojektor")
    try desk.press(.tab, .character("z"))
    #expect(desk.app.layers.last is CallerScreen)
    #expect(desk.app.message?.text == (try desk.world()).words.notForThisCaller)
  }

  // MARK: An organization

  /// A desk at which an organization was found, for which one person speaks or nobody is known to.
  private func organization(spokenFor: Bool) throws -> Desk {
    var desk = Desk(try TestRegister.consulted(), drawn: 1_000)
    desk.register.apply(
      [Change(id: RecordID("per-wrona"), set: ["name": .text("Marcin Wrona"), "phone": .text("22 555 60 66")])]
        + (spokenFor
          ? [
            Change(
              id: RecordID("con-wrona"), set: ["person": .text("per-wrona"), "organization": .text("org-krokus")])
          ] : []),
      at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.type("wkrokus")
    try desk.press(.tab)
    return desk
  }

  @Test func `an organization that calls is signed up as one, with whoever speaks for it`() throws {
    var desk = try organization(spokenFor: true)
    #expect(try desk.screen().text.contains("z\u{A0}zapisz"))
    try desk.press(.character("z"), .enter)
    let form = try form(desk, RegistrationForm.self)
    #expect(form.sheet.state.text(of: \Person.name) == "Marcin Wrona")
    #expect(form.sheet.state.chosenID(of: Registration.name(of: \.organization)) == "org-krokus")
    #expect(form.sheet.state.text(of: \Registration.attendeeKind) == "organization")
    try desk.press(.function(2))
    let signedUp: [RegisterPerson] = desk.sent()
    #expect(signedUp.first?.registration.attendeeKind == .organization && desk.app.openForms.isEmpty)
    #expect(desk.register.records(whose: \Registration.person, is: Identifier("per-wrona")).count == 1)
  }

  @Test func `where nobody is known to speak for it the name is asked for`() throws {
    var desk = try organization(spokenFor: false)
    try desk.press(.character("z"), .enter)
    let form = try form(desk, RegistrationForm.self)
    #expect(form.sheet.state.text(of: \Person.name).isEmpty)
    #expect(form.sheet.state.chosenID(of: Registration.name(of: \.organization)) == "org-krokus")
  }

  @Test func `it borrows: what it needs is asked, and the booking is for it`() throws {
    var desk = try organization(spokenFor: false)
    try desk.press(.character("b"))
    #expect(desk.app.layers.last is NeedScreen)
    #expect(try desk.screen().text.contains("Czego potrzebuje KROKUS?"))
    try desk.type("sala jutro 8-9")
    try desk.press(.enter)
    let form = try form(desk, BookingForm.self)
    #expect(form.sheet.state.chosenID(of: Booking.name(of: \.borrower)) == "org-krokus")
    try desk.press(.function(2))
    let booked: [BookResource] = desk.sent()
    #expect(booked.first?.booking.start?.text == "2026-09-10T08:00")
    #expect(desk.app.layers.last is NeedScreen, "another thing may be needed too")
  }

  @Test func `it is corrected, and the call noted with it`() throws {
    var desk = try organization(spokenFor: false)
    try desk.press(.character("e"))
    #expect((desk.app.layers.last as? Form)?.name.raw == "org-krokus")
    try desk.press(.escape, .character("m"))
    try desk.type("o salę")
    try desk.press(.function(2))
    let calls = desk.register.records(whose: \PhoneCall.organization, is: Identifier("org-krokus"))
    #expect(calls.map(\.about) == ["o salę"])
  }

  @Test func `a remark of an organization that calls names no person`() throws {
    var desk = try organization(spokenFor: true)
    try desk.press(.character("p"))
    if desk.app.layers.last is Menu { try desk.press(.enter) }
    let values = try form(desk, SubmissionForm.self).sheet.values(today: try desk.world().today).values
    #expect(values[\Submission.organization] == .text("org-krokus") && values[\Person.name] == nil)
  }

  /// A family, or an office, has one telephone.
  @Test func `somebody else at the same number is signed up, with nothing of the one whom we know`() throws {
    var desk = try desk()
    try desk.press(.character("a"))
    try desk.type("inna osoba")
    try desk.press(.enter)
    let offered = try #require(desk.app.layers.last as? Menu)
    #expect(offered.items.count == 3 && offered.title == "inna osoba pod tym numerem")
    try desk.press(.enter, .enter)
    let state = try form(desk, RegistrationForm.self).sheet.state
    #expect(state.text(of: \Person.phone) == "22 555 60 66")
    #expect(state.text(of: \Person.name).isEmpty && state.text(of: \Person.email).isEmpty)
  }

  @Test func `whoever speaks for an organization books for it; for which of several is asked`() throws {
    var desk = try desk()
    try desk.press(.character("b"))
    #expect(try desk.screen().text.contains("Czego potrzebuje KROKUS?"))
    try desk.press(.escape)
    desk.register.apply(
      [
        Change(
          id: RecordID("con-wrona2"), set: ["person": .text("per-wrona"), "organization": .text("org-soma")])
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.press(.character("b"))
    let menu = try #require(desk.app.layers.last as? Menu)
    #expect(menu.items.count == 2)
    try desk.press(.down, .enter)
    #expect(desk.app.layers.last is NeedScreen)
  }

  @Test func `on a small screen what can be done stands in the card, and the way there is told`() throws {
    var desk = Desk(try TestRegister.consulted())
    desk.size = Size(width: 40, height: 12)
    try desk.type("wkrokus")
    try desk.press(.tab)
    let screen = try desk.screen().text
    #expect(screen.contains("z\u{A0}zapisz") || screen.contains("z zapisz"), "\(screen)")
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
    #expect(form.sheet.state.text(of: field) == TelephoneNumber.grouped(typed))
  }

  @Test func `a remark of somebody unknown is no organization's`() throws {
    var desk = try stranger("Zofia Nowa")
    try desk.press(.tab, .character("p"))
    if desk.app.layers.last is Menu { try desk.press(.enter) }
    let values = try form(desk, SubmissionForm.self).sheet.values(today: try desk.world().today).values
    #expect(values[\Submission.submitterKind] == nil)
    #expect(values[\Person.name] == .text("Zofia Nowa"))
  }

  @Test func `whoever was just taken down still calls: the card is theirs, and no letter types`() throws {
    var desk = try stranger("Zofia Nowa")
    try desk.press(.tab, .character("n"), .function(2))
    let screen = try #require(desk.app.layers.last as? CallerScreen)
    #expect(screen.focus == .pane)
    #expect(try screen.caller(in: desk.world())?.isKnown == true)
    try desk.press(.character("u"))
    #expect((desk.app.layers.last as? CallerScreen)?.field.text == "Zofia Nowa")
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
    let screen = try desk.screen()
    #expect(screen.cursor?.row != typing)
    #expect(screen.rowText(try #require(screen.cursor).row).contains("▌"), "the row that the arrow chose")

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

/// Booking, signing up, a remark and a call from the lists and pages of the registers, for whom they are.
@Suite struct RecordVerbTests {
  private func list(_ kind: Kind) throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    desk.register.apply(
      [Change(id: RecordID("per-wrona"), set: ["name": .text("Marcin Wrona"), "phone": .text("22 555 60 66")])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    let place = try #require(Schema.kinds.firstIndex { $0.kind == kind })
    try desk.press(.character("4"), .home)
    for _ in 0..<place { try desk.press(.down) }
    try desk.press(.enter)
    return desk
  }

  private func kind(_ desk: Desk) -> (any FormKind)? { (desk.app.layers.last as? Form)?.kind }

  @Test func `a room is booked from the list of things and from its own page`() throws {
    var desk = try list(Resource.kind)
    #expect(try desk.screen().text.contains("b rezerwuj"))
    let chosen = try #require((desk.app.registers.top as? RecordList)?.rows.record)
    try desk.press(.character("b"))
    #expect((kind(desk) as? BookingForm)?.resource?.any == chosen)
    try desk.press(.escape, .enter)
    #expect(try desk.screen().text.contains("b rezerwuj"))
    try desk.press(.character("b"))
    #expect((kind(desk) as? BookingForm)?.resource?.any == chosen)
  }

  @Test func `from a pinned list, of several that are marked the one that is selected`() throws {
    var desk = try list(Resource.kind)
    try desk.press(.character("P"))
    try desk.type("Rzeczy")
    try desk.press(.enter)
    while !desk.app.layers.isEmpty { try desk.press(.enter) }
    try desk.press(.character("5"))
    #expect(desk.app.top is RegistersScreen)
    try desk.press(.character(" "), .character(" "))
    let chosen = try #require((desk.app.top as? RegistersScreen).flatMap { ($0.top as? RecordList)?.rows.record })
    try desk.press(.character("b"))
    #expect((kind(desk) as? BookingForm)?.resource?.any == chosen)
    #expect(desk.app.message?.text.contains("2") == true, "that they stay marked is said")
  }

  @Test func `a person is signed up, an organization asked what it needs, and what is for neither is said`() throws {
    var people = try list(Person.kind)
    try people.press(.character("z"), .enter)
    #expect(kind(people) is RegistrationForm)
    var organizations = try list(Organization.kind)
    try organizations.press(.character("b"))
    #expect(organizations.app.layers.last is NeedScreen)
    try organizations.press(.escape, .character("m"))
    #expect(((organizations.app.layers.last as? Form)?.name.prefix ?? "") == PhoneCall.kind.idPrefix)
    var sessions = try list(Session.kind)
    try sessions.press(.character("b"))
    #expect(sessions.app.top is NeedScreen, "where nothing is booked it is asked what is needed")
    try sessions.press(.escape, .character("p"))
    #expect(kind(sessions) is SubmissionForm, "where nobody is selected it is taken down of anybody")
  }
}
