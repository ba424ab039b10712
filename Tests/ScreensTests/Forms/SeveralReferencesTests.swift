import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A field that refers to several records: each is found by its letters.
@Suite struct SeveralReferencesTests {
  private var desk: Desk

  init() throws {
    desk = Desk(try TestRegister.dabrowa())
    _ = desk.app.carryOut([.add(Series.kind)], in: try desk.world())
    try desk.type("Warsztaty")
    try desk.press(.tab, .tab, .tab)
  }

  private func form() throws -> Form { try #require(desk.app.openForms.last) }
  private var series: Series? {
    desk.register.page(Query(Series.kind), window: 0..<9).ids.last.flatMap {
      desk.register.record(Identifier<Series>($0.raw))
    }
  }

  @Test mutating func `what is found by letters is saved in the order in which it was chosen`() throws {
    try desk.type("soma")
    try desk.press(.enter)
    try desk.type("krok")
    try desk.press(.enter, .function(2))
    #expect(series?.organizers.map(\.raw) == ["org-soma", "org-krokus"])
  }

  @Test mutating func `letters that find nothing are no record, and are not dropped`() throws {
    try desk.type("soma")
    try desk.press(.enter)
    try desk.type("qqq")
    try desk.press(.function(2))
    #expect(series == nil && desk.app.message?.tone == .refused)
    #expect(try form().state.searched(in: "organizers") == "qqq")
    try desk.press(.backspace, .backspace, .backspace, .function(2))
    #expect(series?.organizers.map(\.raw) == ["org-soma"])
  }

  @Test mutating func `a draft keeps the chosen ones and what was typed to find one more`() throws {
    try desk.type("soma")
    try desk.press(.enter)
    try desk.type("kr")
    let again = try #require(Form(try form().draft(asOf: desk.world()), in: try desk.world()))
    #expect(again.state.text(of: "organizers") == "org-soma")
    #expect(again.state.searched(in: "organizers") == "kr")
    guard case .pickers(let list)? = again.state.fields.first(where: { $0.name == "organizers" })?.control else {
      return #expect(Bool(false))
    }
    #expect(list.chosen.map(\.title) == ["Klub Sportowy SOMA"])
  }

  @Test mutating func `an edit that touches none of them changes none`() throws {
    try desk.type("soma")
    try desk.press(.enter, .function(2))
    let id = try #require(series?.id.any)
    let world = try desk.world()
    let form = try #require(Form(editing: id, in: world))
    #expect(form.act(in: world) == nil)
  }
}
