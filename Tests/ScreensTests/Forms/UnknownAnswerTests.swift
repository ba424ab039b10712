import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Of a yes or no that nobody knows there is a third answer: unknown is no no.
@Suite struct UnknownAnswerTests {
  private let field = Organization.name(of: \.publicBenefitStatus)

  private func desk(_ value: FieldValue?) throws -> Desk {
    var desk = Desk(try TestRegister.dabrowa())
    desk.register.apply(
      [Change(id: RecordID("org-krokus"), set: [field: value])], at: try TestRegister.instant(), by: TestRegister.anna)
    return desk
  }

  private func form(_ desk: Desk) throws -> Form {
    try #require(Form(EditForm(of: RecordID("org-krokus")), in: try desk.world()))
  }

  @Test(arguments: [nil, FieldValue.yes(false), .yes(true)], ["", "false", "true"])
  func `each of the three answers can be given for each`(was: FieldValue?, answer: String) throws {
    let desk = try desk(was)
    var form = try form(desk)
    #expect(form.state.text(of: field) == was?.plain ?? "")
    guard case .choice(let choice)? = form.state.index(of: field).map({ form.state.fields[$0].control }) else {
      Issue.record("no choice")
      return
    }
    #expect(choice.choices.map(\.title) == ["nie wiadomo", "nie", "tak"])
    form.state.setText(answer, of: field)
    let edits = form.sheet.edits(today: try TestRegister.now().day)
    let becomes = answer.isEmpty ? nil : FieldValue.yes(answer == "true")
    #expect(edits.map(\.becomes) == (was == becomes ? [] : [becomes]))
  }

  @Test func `a page and a list tell what is not known, and what is no`() throws {
    func told(_ value: FieldValue?, _ label: String = "status OPP") throws -> String {
      let desk = try desk(value)
      let world = try desk.world()
      let stored = try #require(world.register.stored(RecordID("org-krokus")))
      let facts = RecordFacts(of: stored, Schema.kind(of: Organization.self), width: 70, in: world)
      return facts.entries.flatMap(\.lines).first { $0.label == label }?.text ?? ""
    }
    #expect(try told(nil).isEmpty)
    #expect(try told(nil, "nie wiadomo").contains("status OPP"))
    #expect(try !told(.yes(false), "nie wiadomo").contains("status OPP"))
    #expect(try told(.yes(false)) == "nie")
    #expect(try told(.yes(true)) == "tak")
  }

  @Test func `a filter offers what is not known`() throws {
    var desk = try desk(.yes(false))
    try desk.press(.character("4"))
    try desk.type("/organizacje")
    try desk.press(.enter, .character("f"))
    let fields = try #require(desk.app.layers.last as? Menu)
    let place = try #require(
      fields.items.firstIndex { $0.label.hasPrefix("status OPP") }, "\(fields.items.map(\.label))")
    for _ in 0..<place { try desk.press(.down) }
    try desk.press(.enter)
    let menu = try #require(desk.app.layers.last as? Menu)
    let labels = menu.items.map(\.label)
    #expect(labels.contains("nie (1)") && labels.contains { $0.hasPrefix("nie wiadomo (") }, "\(labels)")
  }
}
