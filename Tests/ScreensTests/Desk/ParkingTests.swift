import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// F8 puts a form aside and searches for whoever calls; it comes back in the same field, whatever happened meanwhile.
@Suite struct ParkingTests {
  private static let park = Key.function(8)

  /// A desk with a caller in the register, at a consultation.
  private static func desk() throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    desk.register.apply(
      [
        Change(id: RecordID("per-wrona"), set: ["name": .text("Marcin Wrona"), "phone": .text("22 555 60 66")]),
        Change(id: RecordID("con-wrona"), set: ["person": .text("per-wrona"), "organization": .text("org-krokus")]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    return desk
  }

  /// The same in the middle of a paper remark, in the field after its text.
  private static func inRemark() throws -> Desk {
    var desk = try desk()
    try desk.press(.character("3"), .enter, .character("p"), .tab)
    try desk.type("Więcej ławek.")
    try desk.press(.tab)
    try desk.type("Bo nie ma gdzie")
    return desk
  }

  private static func form(_ desk: Desk) throws -> Form { try #require(desk.app.openForms.last) }

  private static func kept(_ desk: Desk) -> [Draft] {
    desk.effects.compactMap { if case .keepDraft(let draft) = $0 { draft } else { nil } }
  }

  private static func dropped(_ desk: Desk) -> [Draft.Key] {
    desk.effects.compactMap { if case .dropDraft(let key) = $0 { key } else { nil } }
  }

  @Test func `a call in the middle of a paper remark, answered and signed up, takes at most twelve keys`() throws {
    let before = try Self.inRemark()
    var call = CountingDesk(before)
    try call.press(Self.park)
    // Three digits of the number that the telephone shows, anywhere in it.
    try call.type("606")
    #expect(try call.desk.screen().text.contains("Marcin Wrona"))
    try call.press(.tab, .character("z"), .enter)
    #expect(try Self.form(call.desk).state.text(of: \Person.name) == "Marcin Wrona")
    try call.press(.function(2))
    let signedUp: [RegisterPerson] = call.desk.sent()
    #expect(signedUp.count == 1 && call.desk.app.openForms.isEmpty)
    try call.press(Self.park)
    let (form, was) = (try Self.form(call.desk), try Self.form(before))
    #expect(form.state.focus == was.state.focus)
    #expect(form.state.draft == was.state.draft)
    #expect(call.keys <= 12, "\(call.keys) keys")
    // And it goes on where it was left.
    try call.desk.type(" usiąść")
    #expect(try Self.form(call.desk).state.text(of: \Submission.justification) == "Bo nie ma gdzie usiąść")
  }

  @Test func `what was put aside is a draft, and goes once it is saved`() throws {
    var desk = try Self.inRemark()
    let name = try Self.form(desk).name
    try desk.press(Self.park)
    #expect(Self.kept(desk).map(\.name) == [name])
    #expect(desk.app.openForms.isEmpty && desk.app.layers.last is CallerScreen)
    #expect(try desk.screen().text.contains("Formularz odłożony"))
    try desk.press(.escape, .character("0"))
    #expect(try desk.screen().rowText(1).contains("⏸ 1"))
    try desk.press(Self.park)
    #expect(try !desk.screen().rowText(1).contains("⏸"))
    #expect(Self.dropped(desk).isEmpty, "it stands in the files until it is saved")
    try desk.press(.escape, .delete)
    #expect(Self.dropped(desk) == [Draft.Key(name)])
  }

  @Test func `it stands first on the desk, and Enter goes back to it`() throws {
    var desk = try Self.inRemark()
    try desk.press(Self.park, .escape, .character("0"))
    let screen = try desk.screen().text
    #expect(screen.contains("Odłożone 1") && screen.contains("▌wróć"))
    try desk.press(.enter)
    #expect(try Self.form(desk).state.text(of: \Submission.justification) == "Bo nie ma gdzie")
  }

  @Test func `on the desk it says whom it is about`() throws {
    var desk = try Self.desk()
    try desk.press(.character("w"))
    try desk.type("606")
    try desk.press(.tab, .character("z"), .enter, Self.park, .escape, .character("0"))
    let screen = try desk.screen().text
    let line = try #require(screen.split(separator: "\n").first { $0.contains("▌wróć") })
    let (whom, what) = (try #require(line.firstRange(of: "Ma")), try #require(line.firstRange(of: "Zgłoszenie")))
    #expect(whom.upperBound < what.lowerBound, "\(line)")
  }

  @Test func `put aside twice it is one, and of several the last comes back first`() throws {
    var desk = try Self.inRemark()
    try desk.press(Self.park, Self.park, Self.park)
    #expect(desk.app.unfinished.count == 1)
    try desk.press(.escape, .character("1"), .character("e"))
    let second = try Self.form(desk).name
    try desk.type("x")
    try desk.press(Self.park)
    #expect(desk.app.unfinished.count == 2)
    try desk.press(Self.park)
    #expect(try Self.form(desk).name == second)
    try desk.press(.escape, .delete, Self.park)
    #expect(try Self.form(desk).name != second)
  }

  @Test func `a form that nobody keeps while typing is put aside all the same`() throws {
    var desk = try Self.desk()
    // The hall that is to be handed over.
    let world = try desk.world()
    _ = desk.app.carryOut(
      [.act(HandOverBooking.declaration.word, on: [RecordID("bkg-1")], in: world)], in: world)
    try desk.type("rysa na blacie")
    try desk.press(Self.park)
    let draft = try #require(Self.kept(desk).last)
    #expect(draft.name != RecordID("bkg-1"), "the name of an edit of that record")
    try desk.press(Self.park)
    let form = try Self.form(desk)
    #expect(form.state.fields.contains { $0.control.text == "rysa na blacie" })
    try desk.press(.function(2))
    #expect(desk.register.record(Identifier<Booking>("bkg-1"))?.status == .handedOver)
    #expect(Self.dropped(desk).contains(draft.key) && desk.app.unfinished.isEmpty)
  }

  @Test func `a form that could not be kept stays open`() throws {
    var desk = try Self.inRemark()
    desk.keepsDrafts = false
    try desk.press(Self.park)
    #expect(try Self.form(desk).state.text(of: \Submission.justification) == "Bo nie ma gdzie")
    #expect(desk.app.unfinished.isEmpty)
    #expect(try desk.screen().text.contains("Szkicu nie udało się zachować"))
  }

  @Test func `after a new start it stands there again`() throws {
    var desk = try Self.inRemark()
    try desk.press(Self.park)
    let draft = try #require(Self.kept(desk).last)
    var next = try Self.desk()
    try next.send(.drafts([draft]))
    try next.press(.escape, Self.park)
    #expect(try Self.form(next).state.text(of: \Submission.justification) == "Bo nie ma gdzie")
  }

  @Test func `what was said at the start is not covered by a question about it`() throws {
    var desk = try Self.inRemark()
    try desk.press(Self.park)
    let draft = try #require(Self.kept(desk).last)
    var next = try Self.desk()
    try next.send(.notice("Pliku config.toml nie da się odczytać."))
    try next.send(.drafts([draft]))
    #expect(next.app.layers.isEmpty)
    let said = try #require(next.app.message?.text)
    #expect(
      said.contains("config.toml") && said.contains("Niedokończone formularze: 1") && said.contains("F8"), "\(said)")
    try next.press(Self.park)
    #expect(try Self.form(next).state.text(of: \Submission.justification) == "Bo nie ma gdzie")
  }

  @Test func `where nothing was put aside the key says what it is for`() throws {
    var desk = try Self.desk()
    try desk.press(Self.park)
    #expect(try desk.screen().text.contains("Nic nie jest odłożone. F8 w formularzu odkłada go"))
  }
}
