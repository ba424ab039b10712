import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The keys act on what the cursor stands on: in the card of whoever calls, and on the page of a record.
@Suite struct CursorActTests {
  /// A desk at which a person was found who speaks for two organizations.
  private func desk(_ more: String = "wwrona") throws -> Desk {
    var desk = Desk(try TestRegister.consulted(), drawn: 5_000)
    desk.register.apply(
      [
        Change(id: RecordID("per-wrona"), set: ["name": .text("Marcin Wrona"), "phone": .text("22 555 60 66")]),
        Change(id: RecordID("con-wrona"), set: ["person": .text("per-wrona"), "organization": .text("org-krokus")]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.type(more)
    return desk
  }

  @Test func `the cursor stands on whoever calls first, and e is theirs`() throws {
    var desk = try desk()
    try desk.press(.tab)
    try desk.type("e")
    #expect(desk.app.openForms.last?.name == RecordID("per-wrona"))
  }

  @Test func `on an organization below, e and b are that one's, and the row says whose the letters are`() throws {
    var desk = try desk()
    try desk.press(.tab, .down)
    let screen = try desk.screen().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(screen.contains("KROKUS: z"), "\(screen)")
    #expect(screen.contains("a więcej · Marcin"), "\(screen)")
    try desk.type("b")
    #expect(try desk.screen().text.contains("KROKUS") && desk.app.top is NeedScreen)
    try desk.press(.escape)
    try desk.type("e")
    #expect(desk.app.openForms.last?.name == RecordID("org-krokus"))
  }

  @Test func `whoever calls signs up for the organization on which the cursor stands`() throws {
    var desk = try desk()
    try desk.press(.tab, .down)
    try desk.type("z")
    try desk.press(.enter)
    let sheet = try #require(desk.app.openForms.last).sheet
    #expect(sheet.state.text(of: \Person.name) == "Marcin Wrona")
    #expect(sheet.state.chosenID(of: Registration.name(of: \.organization)) == "org-krokus")
  }

  @Test func `the list of acts in the card has what the letters do`() throws {
    var desk = try desk()
    try desk.press(.tab)
    try desk.type("a")
    let labels = try #require(desk.app.top as? Menu).items.map(\.label)
    for letter in ["(z)", "(p)", "(b)", "(m)"] {
      #expect(labels.contains { $0.hasSuffix(letter) }, "\(letter): \(labels)")
    }
  }

  @Test func `on a record's page a acts on the record at which the cursor stands, then on the page's`() throws {
    var desk = try desk(":wrona")
    try desk.press(.enter, .tab)
    let page = try #require(desk.app.registers.top as? RecordPage)
    guard case .record(let other, _) = page.selected?.key else {
      Issue.record("nothing refers to it: \(String(describing: page.selected?.key))")
      return
    }
    let world = try desk.world()
    try desk.type("a")
    let menu = try #require(desk.app.top as? Menu)
    #expect(menu.title == world.words.names(of: [other], in: world.circumstances))
    #expect(menu.items.last?.label == "osoba…")
    try desk.press(.escape)
    try desk.type("e")
    #expect(desk.app.openForms.last?.name == other)
  }

  @Test func `in the list of consultations p takes a remark on the selected one`() throws {
    var desk = try desk("3")
    let selected = try #require(desk.app.consultations.selected)
    try desk.type("p")
    let form = try #require(desk.app.openForms.last?.kind as? SubmissionForm)
    #expect(form.head.consultation == selected)
  }
}
