import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A fact on the page of a record that leads nowhere is changed where it is read.
@Suite struct OwnFactTests {
  private var desk: Desk

  init() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [Change(id: RecordID("org-krokus"), set: ["phone": .text("225551236")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    desk = Desk(register)
    _ = desk.app.carryOut(Step.inRegisters { _ in [RecordPage(of: RecordID("org-krokus"))] }, in: try desk.world())
    try desk.send(.tick)
    for _ in 0..<40 where !(try isOnTelephone()) { try desk.press(.down) }
  }

  private func isOnTelephone() throws -> Bool {
    try desk.screen().text.split(separator: "\n").contains { $0.contains("▌") && $0.contains("telefon") }
  }

  @Test mutating func `Enter on a telephone opens the form at it`() throws {
    #expect(try isOnTelephone())
    try desk.press(.enter)
    let form = try #require(desk.app.layers.last as? Form)
    #expect(form.name == RecordID("org-krokus") && form.state.focusedName == "phone")
  }

  @Test func `the row of keys says how it is changed`() throws {
    let row = try #require(desk.screen().text.split(separator: "\n").last)
    #expect(row.contains("Enter zmień"), "\(row)")
  }

  @Test mutating func `where nothing may be changed it leads on`() throws {
    desk.readOnly = .fileSystem
    try desk.send(.tick)
    try desk.press(.enter)
    #expect(!(desk.app.layers.last is Form))
  }
}
