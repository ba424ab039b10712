import CivicDomain
import Testing
import Words

@testable import Screens

/// The way in which personal data went out names its report as the list of files does.
@Suite struct ShownValueTests {
  @Test(arguments: [
    ("wspolnie report sign-in-sheet", "wspolnie report: lista do podpisu"), ("x remarks", "x: tabela uwag"), ("x", "x"),
    ("wspolnie list people --personal", "wspolnie list people --personal"), ("person", "person"),
  ])
  func `the way of an export`(way: String, shown: String) throws {
    let kind = Schema.kind(of: PersonalExport.self)
    let field = try #require(kind.field(PersonalExport.name(of: \.way)))
    #expect(try Desk(TestRegister.dabrowa()).world().shown(.text(way), of: field, in: kind) == shown)
  }

  @Test func `what went out is called by its report, and nothing else is`() throws {
    var register = try TestRegister.dabrowa()
    let export = RecordID("pex-1")
    register.apply(
      [
        Change(
          id: export,
          set: [
            "at": .text("2026-09-07T10:00"), "by": .text("ola"), "records": .number(3),
            "way": .text("x: report sign-in-sheet"),
          ])
      ], at: try TestRegister.instant("2026-09-08T11:00"), by: TestRegister.anna)
    let world = try Desk(register).world()
    #expect(PersonalExport.content(of: export, in: world.circumstances, world.words) == "lista do podpisu")
    let other = RecordID("org-aktywna")
    #expect(PersonalExport.content(of: other, in: world.circumstances, world.words) == nil)
  }

  @Test func `other kinds are shown as they are`() throws {
    let kind = Schema.kind(of: Organization.self)
    let field = try #require(kind.field("name"))
    #expect(try Desk(TestRegister.dabrowa()).world().shown(.text("x remarks"), of: field, in: kind) == "x remarks")
  }
}
