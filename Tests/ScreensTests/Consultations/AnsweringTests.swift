import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Testing

@testable import Screens

/// What is offered for one remark, wherever it is selected.
@Suite struct AnsweringTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.consulted()) }

  /// The rows of the list of acts on a remark, those that are not possible now marked by a dash.
  private func rows(_ remark: String) throws -> [String] {
    Menu.acts(on: [RecordID(remark)], in: try desk.world()).map { $0.hindrance == nil ? $0.label : "– \($0.label)" }
  }

  private var answer: Identifier<Response> {
    Responses.response(to: Identifier("sub-4"), on: desk.register)?.id ?? Identifier("")
  }

  @Test mutating func `it begins with the answer, and each step of that keeps its row`() throws {
    let (approve, publish) = ("zatwierdź to stanowisko", "opublikuj to stanowisko")
    let unanswered = try rows("sub-2").prefix(3)
    #expect(unanswered == ["odpowiedz (r)", "– \(approve)", "– \(publish)"])
    let drafted = try rows("sub-4").prefix(3)
    #expect(drafted == ["popraw szkic (r)", approve, "– \(publish)"])
    let today = try TestRegister.now().day
    try desk.others(ApproveResponse([answer], by: "Prezydent Miasta", on: today))
    let approved = try rows("sub-4").prefix(3)
    #expect(approved == ["pokaż odpowiedź", "– \(approve)", publish])
    try desk.others(PublishResponse([answer], on: today))
    let published = try rows("sub-4").prefix(3)
    #expect(published == ["pokaż odpowiedź", "– \(approve)", "– \(publish)"])
    let ofTwo = Menu.acts(on: [RecordID("sub-2"), RecordID("sub-4")], in: try desk.world())
    #expect(ofTwo.first?.label != "odpowiedz (r)")
  }

  @Test mutating func `its files and a letter to whoever sent it stand behind the answer`() throws {
    #expect(try rows("sub-2")[3] == "– napisz do zgłaszającego (e-mail)", "nobody has an address")
    let person = Person(blank: Identifier("per-jan"))
    desk.register.apply(
      [
        Change(id: person.id.any, set: ["name": .text("Halina Mróz"), "email": .text("h.mroz@poczta.example")]),
        Change(id: RecordID("sub-2"), set: ["person": .text(person.id.raw)]),
        Change(
          id: RecordID("pat-1"),
          set: [
            "of": .text("sub-2"), "title": .text("pismo"), "fileName": .text("pismo.pdf"),
            "file": .text(String(repeating: "a", count: 64)),
          ]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    let told = try rows("sub-2")
    #expect(told[3...4] == ["załączniki: 1", "napisz do zgłaszającego (e-mail)"], "\(told)")
    try desk.type("3")
    try desk.press(.enter, .down, .down, .tab)
    try desk.type("a5")
    let file = try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
    let letter = try #require(file.page.letter)
    #expect(letter.blindCopies == ["h.mroz@poczta.example"] && letter.subject.hasPrefix("Uwaga U-2: Roczny program"))
    #expect(letter.text.contains("Uwaga jest rozpatrywana."), "nothing of an answer before it is published")
    #expect(file.page.personal.records >= 1 && file.report == "remark-letter")
  }

  @Test mutating func `the foot names the key where a remark has the focus, and the key answers in every list`() throws
  {
    try desk.type("3")
    try desk.press(.enter, .down, .down)
    try desk.press(.tab)
    let foot = try desk.screen().text.split(separator: "\n").last.map(String.init) ?? ""
    #expect(foot.contains("r odpowiedz"), "\(foot)")
    _ = desk.app.carryOut(
      Step.inRegisters { _ in [RecordList(of: Schema.kind(of: Submission.self))] }, in: try desk.world())
    try desk.type("r")
    #expect(desk.app.layers.last is Form || desk.app.message?.tone == .refused)
    try desk.press(.escape)
    _ = desk.app.carryOut(
      Step.inRegisters { _ in [RecordList(of: Schema.kind(of: Organization.self))] }, in: try desk.world())
    try desk.type("r")
    #expect(!(desk.app.layers.last is Form))
  }

  @Test func `a search that names a remark or a place goes to it, whatever else holds the same words`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("3")
    try desk.press(.enter)
    // Two remarks are about § 3 ust. 2; the second is meant.
    try desk.type("/U-4")
    try desk.press(.enter)
    #expect(desk.app.consultations.submission == Identifier("sub-4"))
    try desk.type("r")
    #expect(try desk.screen().text.contains("stanowisko do U-4"))
    try desk.press(.escape, .escape, .escape)
    try desk.type("/§ 3 ust. 3")
    #expect(desk.app.consultations.entry?.unit?.address == "§ 3 ust. 3")
  }
}
