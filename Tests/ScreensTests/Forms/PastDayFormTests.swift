import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Days of the past, typed into a form on 9 September 2026.
@Suite struct PastDayFormTests {
  private let desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa()) }

  private func form(founded text: String) throws -> (form: Form, world: World) {
    let world = try desk.world()
    var form = try #require(Form(editing: RecordID("org-krokus"), in: world))
    form.state.setText(text, of: "founded")
    form.change { _, sheet in sheet.left = ["founded"] }
    form.annotate(in: world)
    return (form, world)
  }

  @Test func `two digits of a year are those of the past, and the year is said`() throws {
    let (form, world) = try form(founded: "12.05.98")
    let edit = FieldEdit(field: "founded", was: nil, becomes: .text("1998-05-12"))
    #expect(form.act(in: world).map { AskedAct($0) } == AskedAct(EditRecord(RecordID("org-krokus"), [edit])))
    #expect(form.state.fields.first { $0.name == "founded" }?.aside == "wt. 12.05.1998")
  }

  @Test func `a day to come is said at its field`() throws {
    let (form, world) = try form(founded: "10.09.2026")
    #expect(form.faults(in: world)["founded"] == .notYet(try Day("2026-09-10")))
    #expect(form.state.fields.first { $0.name == "founded" }?.notes.first?.text.contains("jeszcze nie było") == true)
  }
}
