import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Keys that a hurried or interrupted hand presses.
@Suite struct HurriedKeysTests {
  private func form(_ desk: Desk) -> Form? {
    desk.app.layers.last as? Form
  }

  private func focused(_ desk: Desk) -> String? {
    guard let form = form(desk), case .field(let index) = form.state.focus else { return nil }
    return form.state.fields[index].name
  }

  @Test(arguments: [Key.delete])
  func `the key that throws typed text away, pressed twice, removes nothing`(key: Key) throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down)
    try desk.type("e")
    try desk.type(" x")
    try desk.press(.escape, key)
    #expect(desk.app.layers.isEmpty)
    try desk.press(key)
    #expect(desk.app.layers.isEmpty, "no removal was begun")
    #expect(desk.app.message != nil, "it says why nothing happened")
    try desk.press(key)
    #expect(form(desk) != nil, "a third time is meant")
  }

  @Test func `of two drafts that are offered one key throws away one`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let drafts = try ["org-one", "org-two"].map { name in
      Draft(
        name: RecordID(name), form: "add", ids: [:], texts: ["name": name], was: [:],
        keptAt: try TestRegister.instant("2026-09-09T11:05"))
    }
    try desk.send(.drafts(drafts))
    try desk.press(.delete, .character("d"), .character("d"))
    #expect(desk.effects.count { if case .dropDraft = $0 { true } else { false } } == 1)
  }

  @Test func `a removal says what hinders it before it asks why`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("d")
    #expect(form(desk) == nil)
    #expect(try #require(desk.app.message).text.hasPrefix("Nie można usunąć: organizacja DSA Blok."))
    try desk.press(.down)
    try desk.type("d")
    #expect(form(desk) != nil, "to SOMA nothing refers")
  }

  @Test func `a draft opens in the field where one was`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down)
    try desk.type("e")
    try desk.press(.tab, .tab, .tab)
    let before = try #require(focused(desk))
    try desk.type("123")
    try desk.press(.escape, .enter)
    #expect(form(desk) == nil)
    try desk.type("e")
    #expect(focused(desk) == before)
    guard case .keepDraft(let draft) = desk.effects.last(where: { if case .keepDraft = $0 { true } else { false } })
    else {
      Issue.record("no draft was kept")
      return
    }
    #expect(draft.focus == before)
    var later = Desk(try TestRegister.dabrowa())
    try later.send(.drafts([draft]))
    try later.press(.enter)
    #expect(focused(later) == before)
  }

  @Test func `a draft that is offered goes for good only once another key says so`() throws {
    func dropped(_ desk: Desk) -> Int {
      desk.effects.count { if case .dropDraft = $0 { true } else { false } }
    }
    let draft = Draft(
      name: RecordID("org-one"), form: "add", ids: [:], texts: ["name": "Nowa"], was: [:],
      keptAt: try TestRegister.instant("2026-09-09T11:05"))
    var desk = Desk(try TestRegister.dabrowa())
    try desk.send(.drafts([draft]))
    try desk.press(.delete, .delete)
    #expect(dropped(desk) == 0 && desk.app.unfinished.count == 1)
    #expect((desk.app.top as? Question)?.text.hasPrefix("Wyrzucić na zawsze: Dodawanie: organizacja?") == true)
    // A d inside what somebody types throws nothing away.
    try desk.press(.character("b"), .character("d"))
    #expect(dropped(desk) == 0 && desk.app.unfinished.count == 1)
    let asked = try desk.screen().text
    #expect(asked.contains("Tych liter nigdzie nie wpisano") && !asked.contains("d wyrzuć na zawsze"), "\(asked)")
    try desk.press(.escape)
    #expect(dropped(desk) == 0 && desk.app.layers.isEmpty)
    try desk.send(.drafts([draft]))
    var later = Desk(try TestRegister.dabrowa())
    try later.send(.drafts([draft]))
    try later.press(.delete, .character("d"))
    #expect(dropped(later) == 1 && later.app.unfinished.isEmpty)
    #expect(later.app.message?.text == later.language.words.typedDiscarded)
  }

  @Test func `what is typed for a form while it is asked about another answers nothing`() throws {
    let draft = Draft(
      name: RecordID("org-one"), form: "add", ids: [:], texts: ["name": "Nowa"], was: [:],
      keptAt: try TestRegister.instant("2026-09-09T11:05"))
    var desk = Desk(try TestRegister.dabrowa())
    try desk.send(.drafts([draft]))
    try desk.press(.escape)
    _ = desk.app.carryOut([.begin(AddForm(RecordID("org-two")))], in: try desk.world())
    #expect((desk.app.top as? Question)?.guardsLetters == true)
    try desk.press(.character("A"), .character("n"), .character("n"), .character("a"))
    #expect(form(desk) == nil, "a letter of a name opens no empty form")
    #expect(try desk.screen().text.contains("Tych liter nigdzie nie wpisano: najpierw Enter albo Esc."))
    try desk.press(.escape)
    _ = desk.app.carryOut([.begin(AddForm(RecordID("org-two")))], in: try desk.world())
    try desk.press(.character("n"))
    #expect(form(desk) != nil, "where it is the first letter, it is the answer")
  }

  @Test(arguments: [Key.function(2), .control("s")])
  func `saving what nobody changed says so, and closes the form`(key: Key) throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down, .character("e"), key)
    #expect(form(desk) == nil && desk.sent(EditRecord.self).isEmpty)
    #expect(desk.app.message?.text == "Nic nie zmieniono, więc niczego nie zapisano; formularz zamknięty.")
  }

  @Test func `the help of a form names the keys that clear a field and go to one`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down, .character("e"), .function(1))
    let keys = Set((desk.app.top as? HelpScreen)?.doable.map(\.key) ?? [])
    #expect(keys.isSuperset(of: ["Ctrl-U", "F3", "F2 Ctrl-S"]), "\(keys)")
    desk.size = Size(width: 80, height: 60)
    let page = try desk.screen().text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(page.contains("Ctrl-U usuwa") && page.contains("Ctrl-Y przywraca") && page.contains("F3"), "\(page)")
  }

  private func conflict() throws -> Desk {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down, .down, .down)
    try desk.type("e")
    try desk.press(.end)
    try desk.type(" moja")
    let name = try #require(desk.app.map.organization(in: try desk.world())).name
    try desk.others(
      EditRecord(RecordID("org-krokus"), [FieldEdit(field: "name", was: .text(name), becomes: .text("Ich"))]))
    try desk.press(.function(2))
    return desk
  }

  @Test func `a conflict says who and when, and prefers nobody`() throws {
    var desk = try conflict()
    #expect(try desk.screen().text.contains("Te same pola zmienił(a) ewa, 14:32"))
    #expect(try !desk.screen().text.contains("(•)"))
    try desk.press(.function(2))
    #expect(desk.app.message?.tone == .refused)
    #expect(desk.register.stored(RecordID("org-krokus"))?.values["name"] == .text("Ich"))
    try desk.press(.left, .function(2))
    #expect(desk.register.stored(RecordID("org-krokus"))?.values["name"]?.text?.hasSuffix("moja") ?? false)
  }

  @Test(arguments: [Size(width: 40, height: 12), Size(width: 80, height: 24)])
  func `a conflict shows what there is to choose on every screen`(size: Size) throws {
    var desk = try conflict()
    desk.size = size
    let mine = try #require(desk.app.openForms.first).state.text(of: "name")
    for key in [nil, Key.left, .right, .function(2)] as [Key?] {
      if desk.app.layers.last is ConflictPage { if let key { try desk.press(key) } }
      guard desk.app.layers.last is ConflictPage else { break }
      let text = try desk.screen().text
      #expect(text.contains(") moje: \(mine.prefix(12))"), "\(text)")
      #expect(text.contains(") zapisane: Ich"), "\(text)")
    }
  }

  @Test func `theirs is kept when it is chosen`() throws {
    var desk = try conflict()
    try desk.press(.right, .function(2))
    #expect(desk.register.stored(RecordID("org-krokus"))?.values["name"] == .text("Ich"))
  }

  @Test func `Enter on an organization that was searched for opens it`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("wkrokus")
    try desk.press(.enter)
    #expect(desk.app.tabKey == "1" && desk.app.layers.isEmpty)
    #expect(try desk.app.map.organization(in: desk.world())?.id.raw == "org-krokus")
    try desk.press(.character("/"))
    try desk.type("soma")
    try desk.press(.enter)
    #expect(desk.app.map.focus == .pane)
    #expect(try desk.app.map.organization(in: desk.world())?.id.raw == "org-soma")
  }
}
