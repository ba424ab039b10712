import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// What the program asks to have done outside.
@Suite struct EffectTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa()) }

  @Test mutating func `q leaves at once when nothing is open`() throws {
    try desk.type("q")
    #expect(desk.effects == [.leave])
  }

  @Test mutating func `Ctrl-C asks while a form is open that was typed into, and keeps its draft`() throws {
    try desk.type("n")
    try desk.press(.enter)
    try desk.type("Imago")
    try desk.press(.control("c"))
    #expect(desk.effects.isEmpty)
    try desk.press(.enter)
    #expect(desk.effects.count == 2)
    #expect(desk.effects.last == .leave)
    guard case .keepDraft(let draft)? = desk.effects.first else { return #expect(Bool(false)) }
    #expect(draft.texts["name"] == "Imago")
  }

  @Test mutating func `an untouched form lets Ctrl-C leave at once`() throws {
    try desk.type("n")
    try desk.press(.enter, .control("c"))
    #expect(desk.effects == [.leave])
  }

  @Test mutating func `repaint and suspension are passed on, and coming back repaints`() throws {
    try desk.press(.control("l"), .control("z"))
    try desk.send(.continued)
    #expect(desk.effects == [.repaint, .suspend, .repaint])
  }

  @Test mutating func `while one types a search, letters are no keys of the program`() throws {
    try desk.type("/quiz 12 u?")
    #expect(desk.effects.isEmpty)
    #expect(desk.app.map.list.search.text == "quiz 12 u?")
    #expect(desk.app.tabKey == "1")
  }

  // MARK: Drafts

  @Test mutating func `a form is kept two seconds after the last letter, and not before`() throws {
    try desk.type("n")
    try desk.press(.enter)
    try desk.type("Ima")
    try desk.wait(1_999)
    #expect(desk.effects.isEmpty)
    try desk.wait(1)
    #expect(desk.effects.count == 1)
    try desk.wait(5_000)
    #expect(desk.effects.count == 1)
    try desk.type("go")
    try desk.wait(2_000)
    #expect(desk.effects.count == 2)
    guard case .keepDraft(let draft)? = desk.effects.last else { return #expect(Bool(false)) }
    #expect(draft.form == "add")
    #expect(draft.texts["name"] == "Imago")
  }

  @Test mutating func `a draft that cannot be kept closes nothing, and nobody leaves`() throws {
    desk.keepsDrafts = false
    try desk.type("n")
    try desk.press(.enter)
    try desk.type("Imago")
    try desk.press(.escape, .enter)
    #expect(desk.app.openForms.first?.state.text(of: "name") == "Imago")
    #expect(desk.app.message?.tone == .refused)
    try desk.press(.control("c"), .enter)
    #expect(!desk.effects.contains(.leave))
    #expect(desk.app.openForms.count == 1)
    desk.keepsDrafts = true
    try desk.press(.escape, .enter)
    #expect(desk.app.openForms.isEmpty)
  }

  @Test mutating func `a draft that was left for later is opened when its record is edited, not overwritten`() throws {
    let draft = Draft(
      name: RecordID("org-blok"), form: "edit", ids: [:], texts: ["address": "Prusa 3"], was: [:],
      keptAt: try TestRegister.instant())
    try desk.send(.drafts([draft]))
    try desk.press(.escape)
    try desk.type("e")
    #expect(try #require(desk.app.openForms.first).state.text(of: "address") == "Prusa 3")
  }

  @Test mutating func `a new form offers what was left unfinished in this sitting, once`() throws {
    for keys in [[Key.escape, .enter], [.enter]] {
      try desk.type("n")
      try desk.press(.enter)
      if keys.count > 1 { try desk.type("Imago") }
      try desk.press(keys[0])
      if keys.count > 1 { try desk.press(keys[1]) }
    }
    #expect(try #require(desk.app.openForms.first).state.text(of: "name") == "Imago")
    try desk.press(.escape, .delete)
    #expect(desk.effects.last == .dropDraft(Draft.Key(RecordID(Organization.kind, bits: 1))))
    try desk.type("n")
    try desk.press(.enter)
    #expect(try #require(desk.app.openForms.first).state.text(of: "name").isEmpty, "what is thrown away is not offered")
  }

  @Test mutating func `approving forgets no draft of the consultation itself`() throws {
    desk = Desk(try TestRegister.consulted())
    try desk.type("3")
    try desk.press(.enter, .down, .down)
    try desk.type("aPrezydent")
    try desk.press(.function(2))
    #expect(!desk.effects.contains(.dropDraft(Draft.Key(RecordID("cns-1")))))
  }

  @Test mutating func `a removal that is thought better of leaves the unfinished edit, a removal drops it`() throws {
    let draft = Draft(
      name: RecordID("org-zabki"), form: "edit", ids: [:], texts: ["address": "Prusa 3"], was: [:],
      keptAt: try TestRegister.instant())
    try desk.send(.drafts([draft]))
    try desk.press(.escape)
    _ = desk.app.carryOut([.remove([draft.name])], in: try desk.world())
    try desk.press(.escape)
    #expect(desk.app.openForms.isEmpty && !desk.effects.contains(.dropDraft(draft.key)))
    _ = desk.app.carryOut([.remove([draft.name])], in: try desk.world())
    try desk.type("pomyłka")
    try desk.press(.function(2))
    #expect(!desk.register.has(draft.name) && desk.effects.contains(.dropDraft(draft.key)))
  }

  @Test mutating func `a hang-up keeps what was typed and leaves`() throws {
    try desk.type("n")
    try desk.press(.enter)
    try desk.type("Ima")
    try desk.send(.hangUp)
    guard case .keepDraft(let draft)? = desk.effects.first else { return #expect(Bool(false)) }
    #expect(draft.texts["name"] == "Ima")
    #expect(desk.effects.last == .leave)
  }

  @Test mutating func `a saved form drops its draft`() throws {
    try addImago()
    #expect(desk.effects.last == .dropDraft(Draft.Key(RecordID(Organization.kind, bits: 1))))
  }

  @Test mutating func `a draft opens the form with the same id and the same texts`() throws {
    try desk.type("n")
    try desk.press(.enter)
    try desk.type("Imago")
    try desk.send(.hangUp)
    guard case .keepDraft(let draft)? = desk.effects.first else { return #expect(Bool(false)) }
    var next = Desk(desk.register)
    try next.send(.drafts([draft]))
    try next.press(.enter)
    let form = try #require(next.app.openForms.first)
    #expect(form.name == draft.name)
    #expect(form.state.text(of: "name") == "Imago")
    #expect(form.isChanged)
  }

  @Test mutating func `the draft of an edit still notices what others changed since`() throws {
    let krokus = RecordID("org-krokus")
    let draft = Draft(
      name: krokus, form: "edit", ids: [:], texts: ["district": "Gołonóg"], was: ["district": "Mydlice"],
      keptAt: try TestRegister.instant())
    try desk.send(.drafts([draft]))
    try desk.press(.enter, .function(2))
    guard desk.app.layers.last is ConflictPage else { return #expect(Bool(false)) }
  }

  // MARK: Saving

  private mutating func addImago() throws {
    try desk.type("n")
    try desk.press(.enter)
    try desk.type("Fundacja Imago")
    try desk.press(.tab, .tab)
    try desk.type("fun")
    try desk.press(.enter, .function(2))
  }

  @Test mutating func `an act carries the id that was drawn when the form opened, however often it is sent`() throws {
    desk.answers = [.noRoom]
    try addImago()
    try desk.press(.function(2))
    let ids = desk.sent(AddRecord.self).map(\.id)
    #expect(ids == [RecordID(Organization.kind, bits: 1), RecordID(Organization.kind, bits: 1)])
    #expect(desk.app.openForms.isEmpty)
  }

  @Test(arguments: [
    Outcome.noRoom, .notKnownSaved, .notPermitted, .readOnly(.fileSystem),
    .busy(LockHolder(login: "ewa", process: 7, since: nil)), .refused(.reasonMissing),
  ])
  func `whatever fails, the form stays open with everything typed, and the reason is said`(outcome: Outcome) throws {
    var desk = desk
    desk.answers = [outcome]
    try desk.type("n")
    try desk.press(.enter)
    try desk.type("Fundacja Imago")
    try desk.press(.tab, .tab)
    try desk.type("fun")
    try desk.press(.enter, .function(2))
    let form = try #require(desk.app.openForms.first)
    #expect(form.state.text(of: "name") == "Fundacja Imago")
    #expect(desk.app.message?.tone == .refused)
    #expect(desk.app.message?.text.isEmpty == false)
  }

  @Test mutating func `an edit sends only what was touched`() throws {
    try desk.press(.down, .down, .down)
    try desk.type("e")
    // What a reached field holds is replaced by typing, unless one goes to its end first.
    try desk.press(.end)
    try desk.type("!")
    try desk.press(.function(2))
    let edit = FieldEdit(field: "name", was: .text("KROKUS"), becomes: .text("KROKUS!"))
    #expect(desk.effects.first == .transact(AskedAct(EditRecord(RecordID("org-krokus"), [edit]))))
  }

  @Test mutating func `an edit that changes nothing sends nothing`() throws {
    try desk.type("e")
    try desk.press(.end)
    try desk.type("!")
    try desk.press(.backspace, .function(2))
    #expect(!desk.effects.contains { if case .transact = $0 { true } else { false } })
    #expect(desk.app.openForms.isEmpty)
  }

  @Test mutating func `undo sends the counter of the last change, once`() throws {
    try addImago()
    let before = desk.register.count(of: Organization.kind)
    try desk.type("u")
    try desk.press(.enter)
    #expect(desk.register.count(of: Organization.kind) == before - 1)
    #expect(desk.app.undoHistory.isEmpty)
    let sent = desk.effects.count
    try desk.type("u")
    #expect(desk.effects.count == sent)
    #expect(desk.app.layers.isEmpty)
  }

  @Test mutating func `nothing can be changed in a read-only store`() throws {
    desk.readOnly = .fileSystem
    for key in ["n\n", "e", "d", "b"] {
      for character in key { try desk.press(character == "\n" ? .enter : .character(character)) }
      #expect(desk.app.openForms.isEmpty)
      try desk.press(.escape)
    }
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func `a form that cannot be saved any more says why at every field`(size: Size) throws {
    var desk = desk
    desk.size = size
    try desk.type("n")
    try desk.press(.enter)
    try desk.type("Fundacja")
    desk.readOnly = .damaged(file: "log/cao/000001.jsonl", line: 3)
    let fields = try #require(desk.app.openForms.first).state.fields.count
    for _ in 0..<fields {
      try desk.press(.tab)
      #expect(try desk.screen().text.contains("Dane są uszkodzone"))
    }
    try desk.press(.function(2))
    #expect(try desk.screen().text.contains("Dane są uszkodzone"))
    #expect(desk.app.openForms.first?.state.text(of: "name") == "Fundacja")
  }

  // MARK: Waking

  @Test mutating func `the program wakes for the clock, the pane and the draft`() throws {
    #expect(desk.app.nextWake(in: try desk.world()) == 60_000)
    try desk.press(.down)
    #expect(desk.app.nextWake(in: try desk.world()) == 60)
    try desk.wait(60)
    #expect(desk.app.nextWake(in: try desk.world()) == 60_000)
    try desk.type("n")
    try desk.press(.enter)
    try desk.type("a")
    #expect(desk.app.nextWake(in: try desk.world()) == 2_000)
  }

  @Test mutating func `a clock that stands still just before the minute does not make the program spin`() throws {
    var world = try desk.world()
    world.instant = Instant(microsecondsSince1970: world.instant.microsecondsSince1970 + 59_999_000)
    #expect(desk.app.nextWake(in: world) == 1_000)
  }
}
