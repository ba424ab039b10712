import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Records that an act on others makes: how one comes to make them, and where they are seen.
@Suite struct MadeByActTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa(), drawn: 1_000) }

  private mutating func open(_ kind: Kind) throws {
    try desk.press(.character("4"))
    try desk.type("/" + Language.polish.words.heading(of: kind))
    try desk.press(.enter)
  }

  private mutating func close() throws {
    try desk.press(.character("a"))
    try desk.type("zamk")
    try desk.press(.enter)
    try desk.type("1.10.2026")
    try desk.press(.tab)
    try desk.type("3.10.2026")
    try desk.press(.tab)
    try desk.type("remont")
    try desk.press(.function(2))
  }

  private var closures: [RecordID] { desk.register.page(Query(Closure.kind), window: 0..<9).ids }

  @Test(arguments: Schema.kinds.filter { $0.kind.madeBy != nil }.map(\.kind.name))
  func `where an act makes a kind, the list and the key of that act are told`(name: String) throws {
    let kind = try #require(Schema.kind(named: name))
    let acts = Schema.acts.filter { $0.declaration.command == kind.kind.madeBy }
    guard let act = acts.first?.offered, let other = act.kind else { return }
    let told = try #require(kind.whereMade(in: try desk.world()))
    #expect(told.contains("„\(Language.polish.words.heading(of: other))”: klawisz a"))
    #expect(told.contains(act.offer.command.pl))
  }

  @Test func `where no tab is there for a kind, the tab of what it is a part of is told`() throws {
    let told = try #require(Schema.kind(of: Response.self).whereMade(in: try desk.world()))
    #expect(told.contains("3 Konsultacje"))
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `what is made of a record in the registers is opened, and Esc comes back`(size: Size) throws {
    desk.size = size
    try open(Resource.kind)
    while try #require(desk.app.registers.top as? RecordList).rows.record?.raw != "res-prob" { try desk.press(.down) }
    try desk.press(.enter)
    try close()
    #expect((desk.app.registers.top as? RecordPage)?.id == closures.first)
    #expect(desk.app.message?.tone == .done)
    try desk.press(.escape)
    #expect((desk.app.registers.top as? RecordPage)?.id == RecordID("res-prob"))
  }

  @Test mutating func `elsewhere it is said where it stands`() throws {
    try desk.press(.down, .down, .down, .tab)
    try close()
    #expect(closures.count == 1)
    #expect(desk.app.message?.text.hasSuffix("Nowy wpis: zakładka 4 Rejestry, Zamknięcia.") == true)
    #expect(desk.app.message?.offersUndo == true)
  }

  @Test mutating func `in the list of those of one record n asks at once, and the new one is selected`() throws {
    let kind = Schema.kind(of: Closure.self)
    try open(Closure.kind)
    try desk.press(.character("n"))
    #expect(desk.app.openForms.isEmpty && desk.app.message?.text.contains("klawisz a") == true)
    let owner = Condition(\Closure.resource, is: Identifier("res-prob"))
    _ = desk.app.carryOut([.deeper(RecordList(of: kind, whose: owner))], in: try desk.world())
    try desk.press(.character("n"))
    #expect(desk.app.openForms.count == 1)
    try desk.type("1.10.2026")
    try desk.press(.tab)
    try desk.type("3.10.2026")
    try desk.press(.tab)
    try desk.type("remont")
    try desk.press(.function(2))
    #expect((desk.app.registers.top as? RecordList)?.rows.record == closures.first && closures.count == 1)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `beside a breach stands who took personal data out, one key away`(size: Size) throws {
    var register = try TestRegister.dabrowa()
    let breach = RecordID("bre-1")
    let export = RecordID("pex-1")
    register.apply(
      [
        Change(id: breach, set: ["what": .text("Zginęła lista"), "noticedAt": .text("2026-09-08T10:00")]),
        Change(id: export, set: ["at": .text("2026-09-07T10:00"), "by": .text("ola"), "records": .number(3)]),
      ], at: try TestRegister.instant("2026-09-08T11:00"), by: TestRegister.anna)
    desk = Desk(register)
    desk.size = size
    _ = desk.app.carryOut([.reveal(breach)], in: try desk.world())
    try desk.press(.tab)
    let page = try #require(desk.app.registers.top as? RecordPage)
    #expect(page.selected?.key == .beside(PersonalExport.kind))
    try desk.press(.enter)
    #expect((desk.app.registers.top as? RecordList)?.rows.record == export)
    try desk.press(.escape)
    #expect((desk.app.registers.top as? RecordPage)?.id == breach)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `a field that refers to several records offers each of them`(size: Size) throws {
    desk.size = size
    var register = try TestRegister.dabrowa()
    let set: Row = Row(
      [
        "subject": .text("Zaproszenie"), "sentOn": .text("2026-09-01"),
        "organizations": .list(["org-soma", "org-krokus"]),
      ], of: Mailing.self)
    register.apply(
      [Change(id: RecordID("mai-1"), set: set)], at: try TestRegister.instant("2026-09-01T09:00"), by: TestRegister.anna
    )
    desk = Desk(register)
    desk.size = size
    _ = desk.app.carryOut([.reveal(RecordID("mai-1"))], in: try desk.world())
    func page() throws -> RecordPage { try #require(desk.app.registers.top as? RecordPage) }
    while try page().selected?.key != .field("organizations") { try desk.press(.down) }
    try desk.press(.enter)
    #expect((desk.app.top as? Menu)?.items.count == 2)
    try desk.type("kro")
    try desk.press(.enter)
    #expect(try page().id == RecordID("org-krokus"))
    try desk.press(.escape)
    #expect(try page().id == RecordID("mai-1"))
  }
}
