import CivicDomain
import Interchange
import TerminalCanvas
import Testing

@testable import Reports
@testable import Screens

/// A report that needs something which it cannot propose asks for it in a form.
@Suite struct ReportFormTests {
  private struct Asking: GeneralReport {
    var what = ""
    var more = ""
    var whom = Identifier<Organization>("")
    static let offer = ReportOffer(
      "asking", Label(pl: "pismo", en: "letter"), about: Label(pl: "Pismo.", en: "A letter."), for: .everyone)
    static let listed = Organization.kind
    static let fields: [Field] = [
      line("what", \.what, required: true, pl: "do kogo", en: "to whom"),
      line("more", \.more, pl: "uwagi", en: "notes"),
      reference("whom", \.whom, pl: "adresat", en: "addressee"),
    ]
    func blocks(in setting: ReportSetting) -> [ReportPage.Block] { [.paragraph(what)] }
  }

  private var desk: Desk

  init() throws {
    desk = Desk(try TestRegister.dabrowa())
    let world = try desk.world()
    _ = desk.app.carryOut(
      Step.drawingUp(Report(Asking.self), of: nil, by: .file(.html), personal: false, in: world), in: world)
  }

  @Test mutating func `what is required is asked for, and then it goes out`() throws {
    #expect(try desk.screen().text.contains("Pismo"))
    try desk.press(.function(2))
    #expect(desk.app.message?.text.hasPrefix("Do kogo: ") == true)
    #expect(desk.effects.isEmpty)
    try desk.type("Rada Miasta")
    try desk.press(.function(2))
    guard case .giveOut(let file)? = desk.effects.last else {
      Issue.record("no file")
      return
    }
    #expect(file.name == "pismo-2026-09-09" && file.page.blocks.first == .paragraph("Rada Miasta"))
    #expect(desk.app.layers.isEmpty && desk.app.message?.tone == .done)
  }

  @Test mutating func `what it looks for in vain it does not ask to add`() throws {
    _ = desk.app.carryOut([.changing(Form.self) { $0.go(to: "whom", in: $1) }], in: try desk.world())
    try desk.type("Klub Nowy")
    #expect(desk.app.openForms.last?.state.text(of: "whom") == "Klub Nowy")
    #expect(try !desk.screen().text.contains("dodaj: organizacja"))
  }

  @Test mutating func `it asks where nothing can be changed, too`() throws {
    desk.readOnly = .fileSystem
    try desk.type("Rada Miasta")
    try desk.press(.function(2))
    #expect(desk.effects.count == 1)
  }

  @Test mutating func `Esc leaves it, and no draft is kept`() throws {
    try desk.type("Rada")
    try desk.wait(3_000)
    try desk.press(.escape)
    #expect(desk.effects.isEmpty)
  }
}
