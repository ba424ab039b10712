import CivicDomain
import Interchange
import Reports
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

  /// Whether the key lists them in the form that is open, and the chosen one is taken into a field.
  private func offers(_ desk: inout Desk, for field: String) throws {
    #expect(desk.app.guide(in: try desk.world()).items.contains { $0.act == KnownLogins.opening })
    try desk.press(.function(5))
    let menu = try #require(desk.app.top as? Menu)
    #expect(menu.items.map(\.label).contains("ewa"))
    let row = try #require(menu.items.firstIndex { $0.label == "ewa" })
    try desk.press(.character(Character(String(row + 1))))
    #expect(try #require(desk.app.openForms.last).state.text(of: field) == "ewa")
  }

  @Test func `the form of an edit has it, and that of an act that hands on`() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [
        Change(id: RecordID("bkg-1"), set: ["handler": .text("ewa")]),
        Change(
          id: RecordID("sbt-1"),
          set: [
            "for": .text("jan"), "by": .text("ola"), "from": .text("2026-09-10"), "to": .text("2026-09-12"),
          ]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    var edit = Desk(register)
    _ = edit.app.carryOut([.edit(RecordID("sbt-1"))], in: try edit.world())
    try offers(&edit, for: Substitute.name(of: \.absent))
    var assigning = Desk(register)
    let word = AssignRecords.declaration(of: Booking.kind).word
    _ = assigning.app.carryOut(
      [.act(word, on: [RecordID("bkg-2")], in: try assigning.world())], in: try assigning.world())
    try offers(&assigning, for: AssignRecords.field(\.login).declaration.name)
    // An organization has no login.
    var other = Desk(register)
    _ = other.app.carryOut([.edit(RecordID("org-krokus"))], in: try other.world())
    #expect(!other.app.guide(in: try other.world()).items.contains { $0.act == KnownLogins.opening })
  }

  /// A register in which ola is away from 9 to 11 December, and a form of who is away, with the days from 7 to 20 December.
  private func substitution(of absent: String, by substitute: String) throws -> Desk {
    var register = try TestRegister.dabrowa()
    register.apply(
      [
        Change(
          id: RecordID("sbt-0"),
          set: ["for": .text("ola"), "by": .text("ewa"), "from": .text("2026-12-09"), "to": .text("2026-12-11")])
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    var desk = Desk(register)
    _ = desk.app.carryOut([.begin(AddForm(RecordID("sbt-1")))], in: try desk.world())
    for text in [absent, substitute, "7.12", "20.12"] {
      try desk.type(text)
      if text != "20.12" { try desk.press(.tab) }
    }
    return desk
  }

  @Test(arguments: [
    ("jan", "ola", "Kto zastępuje (ola, za: jan), też wtedy będzie nieobecny: 9.12–11.12."),
    ("ewa", "jan", "Kto zastępuje (ewa, za: ola), też wtedy będzie nieobecny: 9.12–11.12."),
  ])
  func `a substitute who is away then is asked about once before it is saved`(
    absent: String, by: String, sentence: String
  ) throws {
    var desk = try substitution(of: absent, by: by)
    try desk.press(.function(2))
    #expect(desk.app.openForms.count == 1 && desk.app.message?.text.contains(sentence) == true)
    try desk.press(.function(2))
    #expect(desk.app.openForms.isEmpty && desk.register.has(RecordID("sbt-1")))
  }

  @Test func `a substitute who is away on other days is not asked about`() throws {
    var desk = try substitution(of: "jan", by: "jola")
    #expect(try !desk.screen().text.contains("nieobecny"))
    try desk.press(.function(2))
    #expect(desk.register.has(RecordID("sbt-1")) || desk.app.message?.text.contains("nieobecny") == false)
  }

  @Test func `whoever names himself a substitute is told at the field`() throws {
    var desk = try substitution(of: "jan", by: "anna")
    let fault = try #require(desk.app.openForms.last).faults(in: desk.world())[Substitute.name(of: \.by)]
    #expect(fault == .selfAppointed)
    desk = try substitution(of: "jan", by: "ewa")
    #expect(try #require(desk.app.openForms.last).faults(in: desk.world()).isEmpty)
  }

  @Test func `a report about somebody proposes oneself, and offers the others`() throws {
    var desk = try desk()
    let report = try #require(Reports.report(named: "handover"))
    let form = ReportForm(report, of: nil, by: .file(.docx), personal: true)
    _ = desk.app.carryOut([.beginAnew(form)], in: try desk.world())
    let field = try #require(report.inputs.first).name
    #expect(try #require(desk.app.openForms.last).state.text(of: field) == "anna")
    let successor = try #require(report.inputs.last).name
    #expect(try #require(desk.app.openForms.last).state.text(of: successor).isEmpty, "nobody hands on to oneself")
    try offers(&desk, for: field)
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
