import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What the card of whoever calls tells of roles, and the registration that is called off there.
@Suite struct CardContactTests {
  private var desk: Desk

  init() throws {
    var register = try TestRegister.calendar()
    register.apply(
      [
        Change(
          id: RecordID("con-1"),
          set: ["person": .text("per-jan"), "organization": .text("org-soma"), "role": .text("skarbnik")])
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    desk = Desk(register)
  }

  private mutating func call(_ typed: String) throws {
    try desk.type("w\(typed)")
    try desk.press(.tab)
    try desk.send(.tick)
  }

  private func lines() throws -> [String] {
    let screen = try #require(desk.app.layers.last as? CallerScreen)
    return try screen.details(in: desk.world())?.lines.map(\.text) ?? []
  }

  @Test mutating func `a person speaks for an organization in a role, and an organization through a person`() throws {
    try call("kowalski")
    #expect(try lines().contains { $0.hasSuffix("(skarbnik)") && !$0.contains("Kowalski") })
    desk = Desk(desk.register)
    try call("klub sportowy")
    #expect(try lines().contains("Jan Kowalski (skarbnik)"))
    #expect(try lines().contains { $0.hasPrefix("Osoby do kontaktu 1") })
    #expect(try lines().contains("600 111 222 · jan@krokus.example") || lines().contains { $0.contains("600 111 222") })
  }

  @Test mutating func `who is signed up for an organization is named, and nobody on the card of their own`() throws {
    let told = CallerDetails(of: RecordID("org-krokus"), width: 60, in: try desk.world()).lines.map(\.text)
    #expect(told.first == "KROKUS" && told.contains { $0.hasPrefix("Jan Kowalski · ") }, "\(told)")
    try call("kowalski")
    let own = try lines()
    #expect(!own.contains { $0.hasPrefix("Jan Kowalski · ") }, "\(own)")
  }

  @Test mutating func `what somebody asked for about their data is told, until it is answered and after`() throws {
    func asked(_ id: String, _ more: [String: FieldValue?]) throws {
      let set: [String: FieldValue?] = [
        "person": .text("per-jan"), "kind": .text("access"), "receivedOn": .text("2026-09-01"), "handler": .text("ewa"),
      ]
      desk.register.apply(
        [Change(id: RecordID(id), set: set.merging(more) { $1 })], at: try TestRegister.instant(),
        by: TestRegister.anna)
    }
    try asked("prq-a", [:])
    try asked("prq-b", ["kind": .text("erasure"), "doneOn": .text("2026-09-04"), "answer": .text("Usunięto.")])
    let told = CallerDetails(of: RecordID("per-jan"), width: 60, in: try desk.world()).lines.map(\.text)
    #expect(told.contains("Wnioski osób 2"), "\(told)")
    #expect(told.contains { $0.contains("dostęp do danych (art. 15)") })
    #expect(told.contains { $0.contains("odpowiedź do 1.10") && $0.contains("ewa") }, "\(told)")
    #expect(told.contains { $0.contains("odpowiedziano 4.09") && !$0.contains("ewa") }, "\(told)")
  }

  @Test mutating func `what somebody asks for about their data is taken down from their card`() throws {
    try call("kowalski")
    try desk.type("a")
    func isSelected() throws -> Bool {
      try desk.screen().text.split(separator: "\n").contains {
        $0.contains("▌") && $0.contains("wniosek tej osoby o jej dane")
      }
    }
    for _ in 0..<20 where try !isSelected() { try desk.press(.down) }
    try desk.press(.enter)
    let form = try #require(desk.app.openForms.last)
    #expect(form.name.prefix == PersonRequest.kind.idPrefix[...])
    #expect(form.state.chosenID(of: PersonRequest.name(of: \.person)) == "per-jan")
    let day = form.state.text(of: PersonRequest.name(of: \.receivedOn))
    #expect(day.hasPrefix(Language.polish.words.typed(try TestRegister.now().day)), "\(day)")
  }

  @Test mutating func `whoever takes part online is told so, and not where the others meet`() throws {
    try call("zając")
    let told = try lines().joined(separator: " ").split(separator: "Warsztat: ")
    let online = try #require(told.first { $0.hasPrefix("promocja") }, "\(told)")
    #expect(online.contains("online") && !online.contains("sala 2"), "\(online)")
    let here = try #require(told.first { $0.hasPrefix("budżet") }, "\(told)")
    #expect(here.contains("sala 2") && !here.contains("online"), "\(here)")
  }

  @Test mutating func `a telephone is read in its groups, however it was typed`() throws {
    desk.register.apply(
      [Change(id: RecordID("per-jan"), set: ["phone": .text("600111222")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    try call("kowalski")
    #expect(try lines().contains { $0.hasPrefix("600 111 222 · ") })
  }

  @Test mutating func `d on a registration calls it off as on the page of its session, which it names`() throws {
    try call("zając")
    try desk.type("d")
    #expect(desk.app.message?.text.hasPrefix("d odwołuje zgłoszenie") == true)
    func chosen() throws -> RecordID? {
      try #require(desk.app.layers.last as? CallerScreen).chosen(in: desk.world())
    }
    for _ in 0..<10 where try chosen()?.prefix != Registration.kind.idPrefix[...] { try desk.press(.down) }
    let id = try #require(try chosen())
    let session = try #require(desk.register.record(Identifier<Registration>(id.raw))).session
    let title = try #require(desk.register.record(session)).title
    #expect(try desk.screen().text.contains("d\u{A0}odwołaj") || desk.screen().text.contains("d odwołaj"))
    try desk.type("d")
    let question = try #require(desk.app.layers.last as? Question)
    #expect(question.text.contains("Ewa Zając · \(title)"), "\(question.text)")
    try desk.press(.enter)
    #expect(desk.register.record(Identifier<Registration>(id.raw))?.status == .cancelled)
    #expect(desk.app.message?.text.contains(title) == true, "\(desk.app.message?.text ?? "")")
  }

  @Test mutating func `the card for an address book stands among what can be done`() throws {
    try call("kowalski")
    try desk.type("a")
    let menu = try #require(desk.app.layers.last as? Menu)
    #expect(menu.items.contains { $0.label == "wizytówka (vCard)" }, "\(menu.items.map(\.label))")
  }

  @Test mutating func `whoever may only read is told so once, and sees no ids of people`() throws {
    desk.register.apply(
      [
        Change(
          id: RecordID("cal-1"),
          set: ["person": .text("per-jan"), "at": .text("2026-09-08T10:00"), "about": .text("sala")])
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    (desk.readsPersonal, desk.readOnly) = (false, .fileSystem)
    try desk.type("w")
    let empty = try desk.screen().text
    #expect(!empty.contains("per-") && !empty.contains("Ostatnie rozmowy"), "\(empty)")
    try desk.type("klub sportowy")
    try desk.press(.tab)
    let seen = try desk.screen().text
    #expect(seen.contains("Tylko do odczytu.") && !seen.contains("zapisz"), "\(seen)")
    #expect(!seen.contains("per-") && !seen.contains("Osoby do kontaktu"), "\(seen)")
  }
}
