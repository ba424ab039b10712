import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// What cannot be taken back is done to the selected or the marked; to all of them only by their number.
@Suite struct WidestAnswerTests {
  /// Approved answers to U-1 and U-3, the first of which is selected.
  private static func approved() throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    var response = Response(blank: Identifier("rsp-2"))
    response.submission = Identifier("sub-2")
    response.disposition = .accepted
    try desk.others(DraftResponses([response]))
    try desk.others(
      ApproveResponse(
        ["sub-2", "sub-4"].compactMap { Responses.response(to: Identifier($0), on: desk.register)?.id },
        by: "Prezydent Miasta", on: try TestRegister.now().day))
    try desk.type("3")
    try desk.press(.enter, .down, .down)
    return desk
  }

  private static func published(_ desk: Desk) -> [String] {
    ["sub-2", "sub-3", "sub-4"].filter {
      Responses.response(to: Identifier($0), on: desk.register)?.state == .published
    }
  }

  @Test func `Enter publishes the selected one alone`() throws {
    var desk = try WidestAnswerTests.approved()
    try desk.type("a2")
    #expect(WidestAnswerTests.published(desk).isEmpty, "nothing before it is asked")
    try desk.press(.enter)
    #expect(WidestAnswerTests.published(desk) == ["sub-2"])
  }

  @Test func `all of them want their number typed`() throws {
    var desk = try WidestAnswerTests.approved()
    try desk.type("a23")
    try desk.press(.enter)
    #expect(WidestAnswerTests.published(desk).isEmpty, "another number is none")
    try desk.type("22")
    try desk.press(.backspace, .enter)
    #expect(WidestAnswerTests.published(desk) == ["sub-2", "sub-4"])
  }

  @Test func `where the selected one does not wait, Enter does nothing`() throws {
    var desk = try WidestAnswerTests.approved()
    try desk.press(.down)
    try desk.type("a2")
    try desk.press(.enter)
    #expect(WidestAnswerTests.published(desk).isEmpty)
    try desk.press(.escape)
    #expect(desk.app.layers.isEmpty)
  }

  @Test func `a remark of today is corrected by whoever typed it in, and by nobody else`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("3")
    try desk.press(.enter, .down, .down, .tab)
    try desk.type("e")
    let others = try #require(desk.app.layers.last as? Form)
    #expect(others.state.index(of: "remark") == nil, "nobody knows who typed it in")
    try desk.press(.escape)
    try desk.type("pProszę o ławki.")
    try desk.press(.tab, .tab, .tab, .tab, .tab)
    try desk.type("Jan Nowak")
    try desk.press(.tab, .tab, .tab)
    try desk.type("t")
    try desk.press(.function(2), .escape)
    let taken = try #require(
      desk.register.records(whose: \Submission.consultation, is: Identifier("cns-1")).last)
    try desk.type("e")
    guard let form = desk.app.layers.last as? Form else {
      Issue.record("no form")
      return
    }
    #expect(form.name == taken.id.any && form.sheet.edited != nil && form.state.text(of: "remark") == "Proszę o ławki.")
    #expect(form.state.index(of: "consultation") == nil && form.state.index(of: "enteredBy") == nil)
  }
}
