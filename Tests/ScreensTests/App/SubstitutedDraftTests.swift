import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// What somebody left unfinished who is away is offered to whoever stands in for them, under their name.
@Suite struct SubstitutedDraftTests {
  private var desk: Desk
  private let draft: Draft

  init() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [
        Change(
          id: RecordID("sbt-1"),
          set: ["for": .text("ewa"), "by": .text("anna"), "from": .text("2026-09-09"), "to": .text("2026-09-09")])
      ],
      at: try TestRegister.instant(), by: TestRegister.ewa)
    desk = Desk(register)
    draft = Draft(
      name: RecordID("org-nowa"), form: "add", ids: [:], texts: ["name": "Imago", "legalForm": "association"], was: [:],
      keptAt: try TestRegister.instant()
    ).left(by: "ewa")
  }

  @Test mutating func `it is offered under her name, and never to be thrown away`() throws {
    try desk.send(.drafts([draft]))
    let screen = try desk.screen().text
    #expect(screen.contains("Niedokończone formularze") && screen.contains("1  ewa · "))
    try desk.press(.escape)
    try desk.type("n")
    try desk.press(.enter)
    let question = try desk.screen().text
    #expect(question.contains("Szkic (ewa), ") && !question.contains("wyrzuć"))
    try desk.press(.enter)
    #expect(try #require(desk.app.openForms.first).state.text(of: "name") == "Imago")
  }

  @Test mutating func `saved, it is done for her, and her own draft goes`() throws {
    try desk.send(.drafts([draft]))
    try desk.press(.enter, .function(2))
    #expect(desk.register.has(draft.name) && desk.doneFor == "ewa")
    #expect(desk.effects.contains(.dropDraft(draft.key)))
    #expect(desk.effects.contains(.dropOriginal(draft.name, try #require(draft.origin))))
  }

  @Test mutating func `typed on, a copy is kept that names her, beside one's own`() throws {
    try desk.send(.drafts([draft]))
    try desk.press(.enter)
    try desk.type("x")
    try desk.wait(Limits.draftPause)
    guard case .keepDraft(let copy)? = desk.effects.last else {
      Issue.record("no copy: \(desk.effects)")
      return
    }
    #expect(copy.key == draft.key && copy.origin == draft.origin && copy.key != Draft.Key(draft.name))
    try desk.press(.escape, .delete)
    #expect(desk.effects.last == .dropDraft(draft.key))
    #expect(!desk.effects.contains { if case .dropOriginal = $0 { true } else { false } }, "hers stays")
  }

  @Test mutating func `a copy stands for what she left`() throws {
    let copy = Draft(
      name: draft.name, form: "add", ids: [:], texts: ["name": "Imago 2", "legalForm": "association"], was: [:],
      keptAt: draft.keptAt.adding(seconds: 60), origin: draft.origin)
    try desk.send(.drafts([copy, draft]))
    #expect(desk.app.unfinished == [copy])
  }

  @Test mutating func `an edit that she began is asked about, not gone on with in silence`() throws {
    let edit = Draft(
      name: RecordID("org-blok"), form: "edit", ids: [:], texts: ["address": "Prusa 3"], was: [:],
      keptAt: try TestRegister.instant()
    ).left(by: "ewa")
    try desk.send(.drafts([edit]))
    try desk.press(.escape)
    try desk.type("e")
    #expect(try desk.screen().text.contains("Szkic (ewa), "))
    try desk.type("n")
    #expect(try #require(desk.app.openForms.first).state.text(of: "address") != "Prusa 3")
    #expect(desk.app.openForms.first?.inStead == nil)
  }

  @Test mutating func `in the midst of a form nobody is asked`() throws {
    try desk.type("n")
    try desk.press(.enter)
    try desk.send(.drafts([draft]))
    #expect(desk.app.openForms.count == 1 && desk.app.layers.count == 1 && desk.app.unfinished == [draft])
  }
}
