import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A booking for an organization that nobody knows yet: it is added on the way, and the booking goes on with it.
@Suite struct UnknownBorrowerTests {
  /// A desk with the form of a booking open, its times filled in.
  private func desk(_ size: Size = Size(width: 80, height: 24)) throws -> Desk {
    var desk = Desk(try TestRegister.dabrowa(), drawn: 5_000)
    desk.size = size
    try desk.press(.character("0"))
    try desk.type("bsala 40 czw 17-20")
    try desk.press(.enter)
    return desk
  }

  private func booking(_ desk: Desk) throws -> Form { try #require(desk.app.openForms.first) }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func `what is looked for in vain is added with its name, and comes back into the field`(size: Size) throws {
    var desk = try desk(size)
    try desk.type("Klub Nowy")
    #expect(try desk.screen().text.contains("dodaj: organizacja „Klub"))
    try desk.press(.enter)
    let adding = try #require(desk.app.openForms.last)
    #expect(adding.kind is AddForm && adding.state.text(of: \Organization.name) == "Klub Nowy")
    try desk.type("klub")
    try desk.press(.enter, .function(2))
    #expect(desk.app.openForms.count == 1)
    let chosen = try #require(try booking(desk).state.chosenID(of: Booking.name(of: \.borrower)))
    #expect(desk.register.record(Identifier<Organization>(chosen))?.name == "Klub Nowy")
    #expect(try booking(desk).state.text(of: \Booking.borrower) == "Klub Nowy")
    try desk.press(.function(2))
    let sent: [BookResource] = desk.sent()
    #expect(sent.last?.booking.borrower.raw == chosen && desk.app.openForms.isEmpty)
  }

  @Test func `whoever leaves the field adds nothing, and is told at the field when it is to be saved`() throws {
    var desk = try desk()
    try desk.type("Klub Nowy")
    try desk.press(.tab)
    #expect(desk.app.openForms.count == 1)
    #expect(try booking(desk).state.text(of: \Booking.borrower) == "Klub Nowy")
    try desk.press(.function(2))
    #expect(desk.app.message?.text.contains("nic nie pasuje do „Klub Nowy”") == true)
    #expect(try desk.screen().text.contains("dodaj: organizacja „Klub Nowy”"), "the way on is in sight")
    try desk.press(.enter)
    #expect(desk.app.openForms.last?.kind is AddForm)
  }

  /// The id that a field for an organization chooses as it is left with a text, which stood there before or is typed.
  private func chosen(_ text: String, isTyped: Bool, in desk: Desk) throws -> String? {
    let world = try desk.world()
    let borrower = Booking.name(of: \.borrower)
    var form = try #require(Form(BookingForm(of: Identifier("res-sala"), in: world), in: world))
    form.change { _, sheet in
      if isTyped { sheet.state.setText(text, of: borrower) } else { sheet.show(text, in: borrower) }
    }
    form.settle(borrower, in: world)
    return form.state.chosenID(of: borrower)
  }

  @Test func `what exactly one is called is chosen, but not where it stands from the start or another may be meant`()
    throws
  {
    var desk = try desk()
    #expect(try chosen("krokus", isTyped: true, in: desk) == "org-krokus")
    #expect(try chosen("krokus", isTyped: false, in: desk) == nil)
    // Another that is called so for short lies behind those that are offered.
    let names = ["Klub", "Klub A", "Klub B", "Klub C", "Klub D", "Klub E", "Klub F"]
    let clubs = names.map { TestRegister.organization("org-\($0.filter { $0 != " " })", $0, "association", "Reden") }
    desk.register.apply(clubs, at: try TestRegister.instant(), by: TestRegister.anna)
    #expect(try chosen("klub", isTyped: true, in: desk) == "org-Klub")
    let short = TestRegister.organization("org-short", "Żubry", short: "Klub", "association", "Reden")
    desk.register.apply([short], at: try TestRegister.instant(), by: TestRegister.anna)
    #expect(try chosen("klub", isTyped: true, in: desk) == nil)
  }

  @Test func `what somebody else left of the same form is not opened over the one that waits`() throws {
    var desk = try desk()
    let theirs = try booking(desk).draft(asOf: try desk.world()).left(by: "ewa")
    desk.app.unfinished = [theirs]
    try desk.type("Klub Nowy")
    try desk.press(.enter)
    try desk.type("klub")
    try desk.press(.enter, .function(2))
    #expect(desk.app.openForms.count == 1 && desk.app.unfinished == [theirs])
    #expect(try booking(desk).inStead == nil && booking(desk).state.text(of: \Booking.borrower) == "Klub Nowy")
  }

  @Test func `a form that was left on the way loses nothing`() throws {
    var desk = try desk()
    try desk.type("Klub Nowy")
    try desk.press(.enter, .escape, .delete)
    #expect(desk.app.openForms.count == 1)
    #expect(try booking(desk).state.text(of: \Booking.borrower) == "Klub Nowy")
  }

  @Test func `both put aside, what was added brings the booking back with it`() throws {
    var desk = try desk()
    try desk.type("Klub Nowy")
    try desk.press(.enter, .function(8))
    #expect(desk.app.openForms.isEmpty)
    try desk.press(.escape, .escape, .function(8))
    #expect(desk.app.openForms.count == 1 && desk.app.openForms.last?.kind is AddForm)
    try desk.press(.function(2))
    if desk.app.openForms.last?.kind is AddForm {
      _ = desk.app.carryOut(
        [.changing(Form.self) { $0.go(to: Organization.name(of: \.legalForm), in: $1) }], in: try desk.world())
      try desk.type("klub")
      try desk.press(.enter, .function(2))
    }
    let chosen = try #require(try booking(desk).state.chosenID(of: Booking.name(of: \.borrower)))
    #expect(desk.register.record(Identifier<Organization>(chosen))?.name == "Klub Nowy")
  }

  @Test func `a name that was typed at the telephone comes along into the booking`() throws {
    var desk = Desk(try TestRegister.dabrowa(), drawn: 5_000)
    try desk.type("wKlub Nowy")
    try desk.press(.tab)
    try desk.type("b")
    #expect(try desk.screen().text.contains("Klub Nowy"))
    try desk.type("sala 40 czw 17-20")
    try desk.press(.enter)
    #expect(try booking(desk).state.text(of: \Booking.borrower) == "Klub Nowy")
    #expect(try desk.screen().text.contains("dodaj: organizacja „Klub Nowy”"))
  }

  @Test func `the very name of one record is that record, though nobody chose it`() throws {
    var desk = try desk()
    try desk.type("klub sportowy soma")
    // As if it had been added elsewhere: what was typed stands there, and nothing is offered.
    try desk.press(.escape, .tab)
    #expect(try booking(desk).state.chosenID(of: Booking.name(of: \.borrower)) == "org-soma")
  }

  @Test(arguments: ["b", "1/", "0/"])
  func `once it is booked the line and the search behind it are left, and u undoes`(way: String) throws {
    var desk = Desk(try TestRegister.dabrowa(), drawn: 5_000)
    try desk.type(way + "sala 40 czw 17-20")
    try desk.press(.enter)
    if desk.app.top is NeedScreen { try desk.press(.enter) }
    try desk.type("krokus")
    try desk.press(.enter, .function(2))
    #expect(desk.app.layers.isEmpty && !desk.app.top.takesText)
    #expect(try desk.screen().text.contains("u cofnij"))
    try desk.type("u")
    #expect(desk.app.top is Question)
  }
}
