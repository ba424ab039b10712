import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Taking a remark down.
@Suite struct SubmissionFormTests {
  private static func desk() throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("3")
    try desk.press(.enter, .down, .down)
    try desk.type("p")
    return desk
  }

  private static func form(of desk: Desk) throws -> Form {
    guard let form = desk.app.layers.last as? Form else { throw NoForm() }
    return form
  }

  private struct NoForm: Error {}

  private static func remark(of desk: Desk) throws -> (submission: Submission, person: Person?) {
    try #require(form(of: desk).submission(today: TestRegister.now().day))
  }

  @Test func `the unit and the version in hand, and today, are given`() throws {
    let remark = try SubmissionFormTests.remark(of: SubmissionFormTests.desk())
    #expect(remark.submission.unit == "§ 3 ust. 2")
    #expect(remark.submission.version.raw == "ver-2")
    #expect(remark.submission.receivedOn?.text == "2026-09-09")
    #expect(remark.submission.receipt.isEmpty)
    #expect(remark.person == nil)
  }

  @Test func `a remark over its limit is refused as it is pasted, with the limit named, and what was there stays`()
    throws
  {
    var desk = try SubmissionFormTests.desk()
    try desk.type("To zostaje.")
    try desk.press(.paste(String(repeating: "x", count: CivicDomain.Limits.remark)))
    #expect(try SubmissionFormTests.remark(of: desk).submission.remark == "To zostaje.")
    #expect(desk.app.message?.text.contains("60\u{A0}000 znaków") ?? false)
  }

  @Test func `what is not saved is kept, and goes on as the same remark with the same code`() throws {
    var desk = try SubmissionFormTests.desk()
    try desk.type("Pół zdania")
    try desk.wait(Screens.Limits.draftPause)
    let before = try SubmissionFormTests.remark(of: desk)
    let kept = desk.effects.compactMap { effect -> Draft? in
      if case .keepDraft(let draft) = effect { draft } else { nil }
    }
    let draft = try #require(kept.last)
    let again = try #require(Form(draft, in: try desk.world()))
    #expect(again.kind.ids == (try SubmissionFormTests.form(of: desk)).kind.ids)
    #expect(again.name == (try SubmissionFormTests.form(of: desk)).name)
    #expect(again.submission(today: try TestRegister.now().day)?.submission == before.submission)
  }

  @Test func `no room on the disk loses nothing`() throws {
    var desk = try SubmissionFormTests.desk()
    desk.answers = [.noRoom]
    try desk.type("Ważne")
    for _ in 0..<8 { try desk.press(.tab) }
    try desk.type("t")
    try desk.press(.function(2))
    #expect(try SubmissionFormTests.remark(of: desk).submission.remark == "Ważne")
    try desk.press(.function(2))
    #expect(desk.register.count(of: Submission.kind) == 7)
  }
}
