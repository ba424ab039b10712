import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Both values of a conflict are read to their ends.
@Suite struct ConflictPageTests {
  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func `long texts are wrapped, and scrolled through where they do not fit`(size: Size) throws {
    let mine = (1...30).map { "moje\($0)" }.joined(separator: " ")
    let theirs = (1...30).map { "ich\($0)" }.joined(separator: " ")
    var desk = Desk(try TestRegister.dabrowa())
    desk.size = size
    let id = RecordID("org-krokus")
    let conflicts = [
      Refusal.Conflict(
        edit: FieldEdit(field: "description", was: nil, becomes: .text(mine)), now: .text(theirs)),
      Refusal.Conflict(edit: FieldEdit(field: "phone", was: nil, becomes: .text("1")), now: .text("2")),
    ]
    let page = ConflictPage(conflicts, of: id, in: try desk.world())
    _ = desk.app.carryOut([.open(page)], in: try desk.world())
    var seen = try desk.screen().text
    for _ in 0..<30 {
      try desk.press(.down)
      seen += try desk.screen().text
    }
    for number in 1...30 { #expect(seen.contains("moje\(number)") && seen.contains("ich\(number)"), "\(number)") }
    try desk.press(.left, .up, .home, .left, .function(2))
    #expect(desk.app.layers.isEmpty, "both are settled")
  }
}
