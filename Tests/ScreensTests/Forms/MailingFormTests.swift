import CivicDomain
import Interchange
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Organizations are written to by a draft first; what is recorded is that it was sent.
@Suite struct MailingFormTests {
  private var desk: Desk
  private let subjects = ["org-krokus", "org-soma"].map { RecordID($0) }

  init() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [
        Change(id: subjects[0], set: ["email": .text("biuro@krokus.example")]),
        Change(id: subjects[1], set: ["email": nil]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    desk = Desk(register)
    _ = desk.app.carryOut(
      [.act(WriteToOrganizations.declaration.word, on: subjects, in: try desk.world())], in: try desk.world())
  }

  private func drafts() -> [GivenFile] {
    desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }
  }
  private func form() throws -> Form { try #require(desk.app.openForms.first) }
  private func mailing() throws -> Mailing? {
    desk.register.page(Query(Mailing.kind), window: 0..<1).ids.first.flatMap {
      desk.register.record(Identifier<Mailing>($0.raw))
    }
  }
  private static let sentOn = WriteToOrganizations.name(of: \.sentOn)

  @Test mutating func `first the draft, and nothing is said to be sent before somebody sent it`() throws {
    #expect(try form().state.index(of: Self.sentOn) == nil)
    try desk.type("Nabór")
    try desk.press(.function(2))
    let letter = try #require(drafts().first?.page.letter)
    #expect(letter.subject == "Nabór" && letter.blindCopies == ["biuro@krokus.example"])
    #expect(try mailing() == nil)
    #expect(desk.sent(WriteToOrganizations.self).isEmpty, "nothing is recorded yet")
    let told = desk.app.message?.text ?? ""
    #expect(
      told.hasPrefix("Szkic: ~/wspolnie/wiadomosc-nabor-") && told.contains("1 organizacja bez e-maila"), "\(told)")
    let day = try form().state.text(of: Self.sentOn)
    #expect(day.contains("9.09"), "\(day)")
    #expect(try form().state.saveTitle == "Zapisz, że wysłano")
    #expect(try form().kind.saving?.hint[.polish] == "zapisz, że wysłano", "one act, one name")
    #expect(try notes().contains("Szkic jest w folderze"))
    try desk.press(.function(2))
    #expect(drafts().count == 1 && desk.app.openForms.isEmpty)
    let sent = try #require(try mailing())
    #expect(try sent.organizations.map(\.any) == subjects && sent.sentOn == TestRegister.now().day)
  }

  @Test mutating func `a subject comes before the draft`() throws {
    try desk.press(.function(2))
    #expect(drafts().isEmpty && desk.app.openForms.count == 1)
  }

  @Test mutating func `where the draft is not there, it is made once more`() throws {
    desk.fileTrouble = "brak miejsca"
    try desk.type("Nabór")
    try desk.press(.function(2))
    #expect(try form().state.index(of: Self.sentOn) == nil && desk.app.message?.text == "brak miejsca")
    desk.fileTrouble = nil
    try desk.press(.function(2))
    #expect(try drafts().count == 2 && form().state.index(of: Self.sentOn) != nil)
  }

  @Test mutating func `put aside until it was sent, it goes on there`() throws {
    try desk.type("Nabór")
    try desk.press(.function(2), .function(8))
    #expect(desk.app.openForms.isEmpty)
    try desk.press(.function(8))
    #expect(try form().state.saveTitle == "Zapisz, że wysłano")
    try desk.press(.function(2))
    #expect(try drafts().count == 1 && mailing()?.subject == "Nabór")
  }

  private func notes() throws -> String { try form().state.notes.map(\.text).joined(separator: " ") }

  @Test mutating func `what is changed behind the draft is drafted anew, so that what was sent is what is recorded`()
    throws
  {
    try desk.type("Nabór")
    try desk.press(.function(2))
    func go(to name: String) throws {
      _ = desk.app.carryOut([.changing(Form.self) { $0.go(to: name, in: $1) }], in: try desk.world())
    }
    try go(to: WriteToOrganizations.name(of: \.text))
    try desk.type("Do 12.09")
    #expect(try form().state.index(of: Self.sentOn) == nil && form().state.saveTitle == "Zrób szkic")
    #expect(try notes().contains("zmieniono temat albo treść"))
    for _ in "Do 12.09" { try desk.press(.backspace) }
    #expect(try form().state.saveTitle == "Zapisz, że wysłano", "as it was drafted")
    try desk.type("Do 14.09")
    try desk.press(.function(8), .function(8))
    #expect(try notes().contains("zmieniono temat albo treść"))
    try desk.press(.function(2))
    #expect(try drafts().count == 2 && mailing() == nil)
    #expect(drafts().last?.page.letter?.text == "Do 14.09")
    try desk.press(.function(2))
    #expect(try mailing()?.text == "Do 14.09" && desk.app.openForms.isEmpty)
  }

  @Test mutating func `the note counts the addresses of the draft`() throws {
    #expect(try notes().contains("w UDW: 1"))
    desk.register.apply(
      [Change(id: subjects[1], set: ["email": .text("biuro@soma.example")])], at: try TestRegister.instant(),
      by: TestRegister.ewa)
    try desk.type("Nabór")
    try desk.press(.function(2))
    #expect(try drafts().last?.page.letter?.blindCopies.count == 2 && notes().contains("w UDW: 2"))
  }

  @Test mutating func `where nobody has an address, what was done otherwise is recorded`() throws {
    desk.register.apply(
      [Change(id: subjects[0], set: ["email": nil])], at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.send(.registerChanged)
    try desk.type("Nabór")
    try desk.press(.function(2))
    #expect(drafts().isEmpty && desk.app.message?.text.hasPrefix("Nikt z nich nie ma adresu e-mail") == true)
    #expect(try notes().contains("Szkicu nie ma") && !notes().contains("Szkic jest"))
    try desk.press(.function(8), .function(8))
    #expect(try notes().contains("Szkicu nie ma") && !notes().contains("Szkic jest"))
    try desk.press(.function(2))
    #expect(try mailing()?.subject == "Nabór")
  }

  @Test mutating func `the list says how some are marked, and then where it is done to them`() throws {
    desk = Desk(desk.register)
    _ = desk.app.carryOut(
      Step.inRegisters { _ in [RecordList(of: Schema.kind(of: Organization.self))] }, in: try desk.world())
    try desk.send(.tick)
    func foot() throws -> String { try desk.screen().text.split(separator: "\n").last.map(String.init) ?? "" }
    var seen = try foot()
    #expect(seen.contains("Spacja zaznacz"), "\(seen)")
    try desk.press(.character(" "), .character(" "), .character(" "))
    seen = try foot()
    #expect(seen.contains("a więcej"), "\(seen)")
    try desk.type("a1")
    let form = try #require(desk.app.openForms.first)
    #expect(form.kind is MailingForm)
  }
}
