import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What the page of a remark offers: its files, and its answer.
@Suite struct RemarkPageTests {
  private var desk: Desk
  private let remark: RecordID

  init() throws {
    var register = try TestRegister.consulted()
    let unanswered = register.page(Query(Submission.kind), window: 0..<50).ids.first {
      Responses.response(to: Identifier($0.raw), on: register) == nil
    }
    remark = try #require(unanswered)
    register.apply(
      [
        Change(
          id: RecordID("pat-1"),
          set: [
            "of": .text(remark.raw), "title": .text("Plan placu"), "fileName": .text("plan.txt"),
            "file": .text(String(repeating: "0b", count: 32)),
          ])
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    desk = Desk(register)
    let remark = remark
    _ = desk.app.carryOut(Step.inRegisters { _ in [RecordPage(of: remark)] }, in: try desk.world())
    try desk.send(.tick)
  }

  private func foot() throws -> String { try desk.screen().text.split(separator: "\n").last.map(String.init) ?? "" }
  private func page() throws -> RecordPage { try #require(desk.app.registers.top as? RecordPage) }

  @Test mutating func `r answers it there`() throws {
    #expect(try foot().contains("r odpowiedz"))
    try desk.type("r")
    #expect(desk.app.openForms.first?.kind is ResponseForm)
  }

  @Test mutating func `Enter opens its files, and the foot says so`() throws {
    while try page().selected?.target != nil { try desk.press(.down) }
    #expect(try foot().contains("Enter załączniki"))
    try desk.press(.enter)
    let menu = try #require(desk.app.layers.last as? Menu)
    #expect(menu.items.contains { $0.label.contains("Plan placu") })
    try desk.press(.escape, .tab)
    for _ in 0..<20 {
      if case .record(let id, _) = try page().selected?.key, id.raw == "pat-1" { break }
      try desk.press(.down)
    }
    #expect(try foot().contains("Enter otwórz plik"))
    try desk.press(.enter)
    #expect(desk.effects.contains(.attaching(.read(RecordID("pat-1")))))
  }

  @Test mutating func `an approved answer is not begun again`() throws {
    let response = try #require(desk.register.record(Identifier<Response>("rsp-4")))
    desk.register.apply(
      [Change(id: RecordID("rsp-4"), set: ["state": .text("approved"), "approvedBy": .text("dyrektor")])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    let submission = response.submission
    _ = desk.app.carryOut(Step.inRegisters { _ in [RecordPage(of: submission.any)] }, in: try desk.world())
    try desk.send(.tick)
    #expect(try !foot().contains("r odpowiedz"))
    try desk.type("r")
    #expect(desk.app.openForms.isEmpty && desk.app.message != nil)
  }

  private mutating func show(_ id: RecordID) throws {
    _ = desk.app.carryOut(Step.inRegisters { _ in [RecordPage(of: id)] }, in: try desk.world())
    try desk.send(.tick)
  }

  @Test(arguments: [ResponseState.approved, .published])
  mutating func `an answer that is no draft is not edited, in no place, and it is said why`(state: ResponseState) throws
  {
    let answer = RecordID("rsp-4")
    try show(answer)
    try desk.type("e")
    #expect(desk.app.openForms.count == 1, "a draft is")
    try desk.press(.escape)
    desk.register.apply(
      [Change(id: answer, set: ["state": .text(state.rawValue), "approvedBy": .text("dyrektor")])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    let why = try #require(try desk.world().hindrance(toEdit: answer))
    #expect(why.contains(state == .approved ? "już zatwierdzona" : "już opublikowana"))
    try show(answer)
    #expect(try !foot().contains("e zmień"))
    try desk.type("e")
    #expect(desk.app.openForms.isEmpty && desk.app.message?.text == why)
    try desk.type("a")
    let menu = try #require(desk.app.layers.last as? Menu)
    #expect(menu.items.first { $0.label == "zmień" }?.hindrance == why)
  }

  @Test mutating func `the words of a remark that somebody else typed in are not asked for in vain`() throws {
    try show(remark)
    try desk.type("e")
    let form = try #require(desk.app.layers.last as? Form)
    #expect(form.state.index(of: "registryNumber") != nil && form.state.index(of: "remark") == nil)
    #expect(form.state.notes.contains { $0.text.contains("nie można już poprawić") })
  }

  @Test
  mutating func `of a remark that has an answer the office's own number is edited, and it is said why no more is`()
    throws
  {
    try show(RecordID("sub-4"))
    try desk.type("e")
    let form = try #require(desk.app.layers.last as? Form)
    #expect(form.state.fields.map(\.name) == ["registryNumber"])
    let why = form.state.notes.map(\.text).joined(separator: " ")
    #expect(why.contains("jest już na nią odpowiedź") && why.contains("jako nową uwagę (p)"), "\(why)")
    try desk.type("DZ.17/2026")
    try desk.press(.function(2))
    #expect(desk.register.record(Identifier<Submission>("sub-4"))?.registryNumber == "DZ.17/2026")
  }
}
