import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Answering remarks.
@Suite struct ResponseFormTests {
  /// On the unit with U-2, which nobody answered, and U-4, which has a draft.
  private static func desk() throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("3")
    try desk.press(.enter, .down, .down)
    return desk
  }

  private static func responses(_ desk: Desk) -> [Response] {
    desk.sent(DraftResponses.self).flatMap(\.responses)
  }

  private static let reason = "Od 2028 r."

  private static func answer(_ desk: inout Desk) throws {
    try desk.type("r")
    try desk.press(.down, .down, .down, .enter)
    try desk.type(reason)
  }

  @Test func `what can be done on the right is what can be done with the remark, and from there with the whole`() throws
  {
    var desk = try ResponseFormTests.desk()
    try desk.press(.tab)
    try desk.type("a")
    let menu = try #require(desk.app.top as? Menu)
    #expect(menu.title.contains("U-2"), "\(menu.title)")
    let offered = Menu.acts(on: [RecordID("sub-2")], in: try desk.world()).map(\.label)
    #expect(!offered.isEmpty && offered.allSatisfy(menu.items.map(\.label).contains))
    try desk.press(.end, .enter)
    let whole = try #require(desk.app.top as? Menu)
    #expect(whole.title.contains("Roczny program") && whole.items.count > 2)
    // On the left it is the consultation's at once; of several that are marked, theirs together.
    var left = try ResponseFormTests.desk()
    try left.type("a")
    #expect((left.app.top as? Menu)?.title.contains("Roczny program") == true)
    try left.press(.escape, .tab)
    try left.type(" ")
    try left.type("a")
    #expect((left.app.top as? Menu)?.title.contains("U-2") == true)
  }

  @Test func `several marked remarks get one answer each, in one act, with ids of their own`() throws {
    var desk = try ResponseFormTests.desk()
    try desk.type(" ")
    try desk.press(.tab, .down, .tab)
    try desk.type(" ")
    try ResponseFormTests.answer(&desk)
    try desk.press(.function(2))
    let responses = ResponseFormTests.responses(desk)
    #expect(responses.map(\.submission.raw) == ["sub-2", "sub-3"])
    #expect(Set(responses.map(\.id)).count == 2)
    #expect(responses.allSatisfy { $0.justification == ResponseFormTests.reason && $0.disposition == .rejected })
    #expect(desk.app.consultations.submissions.marked.isEmpty)
  }

  @Test func `nobody types an answer to remarks of which one has it already`() throws {
    var desk = try ResponseFormTests.desk()
    try desk.type("  r")
    #expect(desk.app.layers.isEmpty)
    #expect(desk.app.message?.tone == .refused)
    #expect(desk.app.consultations.submissions.marked.count == 2)
  }

  @Test func `a and e on a remark edit it while whoever typed it in may, else what is the office's own, and say why`()
    throws
  {
    var desk = try ResponseFormTests.desk()
    try desk.press(.tab)
    func editing() throws -> Menu.Item? {
      try desk.type("a")
      let menu = try #require(desk.app.layers.last as? Menu)
      try desk.press(.escape)
      return menu.items.first { $0.label == "zmień" }
    }
    let ofOthers = try #require(try editing())
    #expect(ofOthers.hindrance == nil)
    try desk.type("e")
    let others = try #require(desk.app.layers.last as? Form)
    #expect(others.state.index(of: "remark") == nil && others.state.index(of: "registryNumber") != nil)
    #expect(others.state.notes.contains { $0.text.contains("nie wiadomo, kto ją wpisał") })
    try desk.press(.escape)
    let remark = try #require(desk.app.consultations.submissions.record)
    desk.register.apply(
      [
        Change(
          id: remark,
          set: ["enteredBy": .text(try desk.world().author.login), "enteredAt": .text(try TestRegister.now().text)])
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    #expect(try editing()?.hindrance == nil)
    try desk.type("e")
    #expect((desk.app.layers.last as? Form)?.state.index(of: "remark") != nil)
  }

  @Test func `what is approved is changed by nobody`() throws {
    var desk = try ResponseFormTests.desk()
    try desk.press(.tab, .down)
    try desk.type("a2Prezydent Miasta")
    try desk.press(.function(2))
    let approved = try #require(Responses.response(to: Identifier("sub-4"), on: desk.register))
    #expect(approved.state == .approved && approved.approvedBy == "Prezydent Miasta")
    #expect(try approved.approvedOn == TestRegister.now().day)
    try desk.type("r")
    #expect(desk.app.layers.isEmpty)
    #expect(desk.app.message?.tone == .refused)
  }

  @Test func `the text stays while a colleague's answer is told of`() throws {
    var desk = try ResponseFormTests.desk()
    try ResponseFormTests.answer(&desk)
    var theirs = Response(blank: Identifier("rsp-theirs"))
    theirs.submission = Identifier("sub-2")
    theirs.disposition = .accepted
    try desk.others(DraftResponses([theirs]))
    try desk.press(.function(2))
    #expect(desk.app.message?.text.contains("ewa") ?? false)
    guard let form = desk.app.layers.last as? Form else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.state.text(of: "justification") == ResponseFormTests.reason)
  }

  @Test func `an unfinished answer is gone on with, to the same remarks`() throws {
    var desk = try ResponseFormTests.desk()
    try desk.type(" ")
    try desk.press(.tab, .down, .tab)
    try desk.type(" ")
    try ResponseFormTests.answer(&desk)
    try desk.wait(Screens.Limits.draftPause)
    let kept = desk.effects.compactMap { effect -> Draft? in
      if case .keepDraft(let draft) = effect { draft } else { nil }
    }
    let draft = try #require(kept.last)
    let form = try #require(Form(draft, in: try desk.world()))
    try desk.press(.function(2))
    let act = try #require(form.act(in: try desk.world()))
    #expect(AskedAct(act) == AskedAct(DraftResponses(ResponseFormTests.responses(desk))))
  }

  @Test func `noted needs no reason`() throws {
    var desk = try ResponseFormTests.desk()
    try desk.type("r")
    try desk.press(.end, .down, .end, .enter, .function(2))
    #expect(ResponseFormTests.responses(desk).map(\.disposition) == [.noted])
  }
}
