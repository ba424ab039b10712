import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Where a login is typed those that the program knows can be chosen, and any other typed.
@Suite struct KnownLoginTests {
  private func desk() throws -> Desk {
    var register = try TestRegister.dabrowa()
    register.apply(
      [Change(id: RecordID("bkg-1"), set: ["handler": .text("ewa")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    var desk = Desk(register)
    _ = desk.app.carryOut([.begin(AddForm(RecordID("sbt-1")))], in: try desk.world())
    return desk
  }

  private func text<V>(_ path: WritableKeyPath<Substitute, V>, in desk: Desk) throws -> String {
    try #require(desk.app.openForms.last).state.text(of: Substitute.name(of: path))
  }

  @Test func `the key lists them, and the chosen one stands in the field`() throws {
    var desk = try desk()
    try desk.press(.function(5))
    let menu = try #require(desk.app.top as? Menu)
    #expect(menu.items.map(\.label) == ["anna", "ewa"])
    try desk.press(.character("1"))
    #expect(try text(\.absent, in: desk) == "anna")
    // The next one without a login is asked for from anywhere.
    try desk.press(.tab, .tab, .function(5), .character("2"))
    #expect(try text(\.by, in: desk) == "ewa")
  }

  @Test func `another one is typed`() throws {
    var desk = try desk()
    try desk.type("ola")
    #expect(try text(\.absent, in: desk) == "ola")
  }

  @Test func `a form that asks for none has no such key`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    _ = desk.app.carryOut([.begin(AddForm(RecordID("org-1")))], in: try desk.world())
    #expect(!desk.app.guide(in: try desk.world()).items.contains { $0.act == KnownLogins.opening })
  }

  @Test func `a substitution is told with its days when it is saved`() throws {
    var desk = try desk()
    try desk.type("ewa")
    try desk.press(.tab)
    try desk.type("jan")
    try desk.press(.tab)
    try desk.type("7.12")
    try desk.press(.tab)
    try desk.type("11.12")
    try desk.press(.function(2))
    #expect(
      desk.app.message?.text == "Zapisano: zastępstwo ewa, zastępuje: jan, 7.12–11.12.",
      "\(desk.app.message?.text ?? "")")
  }
}
