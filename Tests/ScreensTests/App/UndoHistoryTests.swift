import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What was refused to be undone is not lost, and does not stand before what can be.
@Suite struct UndoHistoryTests {
  private let krokus = RecordID("org-krokus")
  private let soma = RecordID("org-soma")
  private var desk: Desk

  /// Two changes of mine, the later of which somebody else has built on.
  init() throws {
    desk = Desk(try TestRegister.dabrowa())
    for (id, phone) in [(soma, "322600001"), (krokus, "322600002")] {
      let edit = EditRecord(id, [FieldEdit(field: "phone", was: nil, becomes: .text(phone))])
      for effect in desk.app.carryOut([.send(edit, .act(id))], in: try desk.world()) {
        guard case .transact(let asked) = effect else { continue }
        try desk.send(.outcome(desk.transact(asked.act, by: desk.author)))
      }
    }
    try desk.others(
      EditRecord(krokus, [FieldEdit(field: "phone", was: .text("322600002"), becomes: .text("322600009"))]))
  }

  /// Whoever built on it takes that back.
  private var theirUndoing: EditRecord {
    .takingBack(krokus, [FieldEdit(field: "phone", was: .text("322600009"), becomes: .text("322600002"))])
  }

  private func phone(_ id: RecordID) -> FieldValue? { desk.register.stored(id)?.values["phone"] }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `asked again, the change before it is offered`(size: Size) throws {
    desk.size = size
    try desk.press(.character("u"))
    #expect(phone(krokus) == .text("322600009"))
    #expect(desk.app.message?.text.hasSuffix("u jeszcze raz: cofnij wcześniejszą.") == true)
    try desk.press(.character("u"))
    #expect(try desk.screen().text.contains("SOMA"))
    try desk.press(.enter)
    #expect(phone(soma) == nil)
    #expect(desk.app.message?.text.contains("SOMA") == true, "what is said is what was undone")
  }

  /// Whether the row of keys offers to undo.
  private func offersUndo() throws -> Bool {
    desk.app.guide(in: try desk.world()).items.contains { $0.act == .undo && $0.works }
  }

  @Test mutating func `the row of a list of changes says what its keys do there`() throws {
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    try desk.press(.down)
    let row = desk.app.hints(in: try desk.world())
    let entering = row.hints.filter { $0.shown.contains(.enter) }.map { $0.act.hint[.polish] }
    #expect(entering == ["pokaż"])
    #expect(row.items.filter { $0.act.verb == .undo }.map(\.act) == [.undoThis])
  }

  @Test mutating func `behind what stays the key is not offered, until it said so`() throws {
    desk.app.undoHistory.rememberLasting()
    #expect(try !offersUndo())
    try desk.press(.character("u"))
    #expect(desk.app.message?.tone == .note, "it says that the newest stays")
    #expect(try offersUndo())
  }

  @Test mutating func `what was told to be beyond undoing is offered no more, and who did what is told`() throws {
    #expect(try offersUndo())
    try desk.press(.character("u"))
    let said = desk.app.message?.text ?? ""
    #expect(
      said.hasPrefix("KROKUS: potem zmienił(a) to ewa") && said.contains("32 260 00 02 → 32 260 00 09"), "\(said)")
    try desk.press(.character("u"), .enter)
    #expect(phone(soma) == nil)
    #expect(try !offersUndo(), "it leads nowhere now")
    try desk.press(.character("u"))
    #expect(desk.app.message?.tone == .refused, "asked all the same, it is told why")
    #expect(desk.app.message?.text.contains("u jeszcze raz") == false)
  }

  @Test func `who changed it last is told only where that is why it cannot be undone`() throws {
    let (world, edit) = (try desk.world(), EditRecord(krokus, []))
    #expect(world.whyNotUndone(edit, .changedSince(krokus, [])).contains("Ostatnio zmienił"))
    #expect(!world.whyNotUndone(edit, .sessionFull(seats: 1, taken: 1, waiting: 0)).contains("Ostatnio zmienił"))
  }

  @Test mutating func `whoever changed the field is told, not whoever changed something else of it last`() throws {
    let name = desk.register.stored(krokus)?.values["name"]
    let edit = EditRecord(krokus, [FieldEdit(field: "name", was: name, becomes: .text("KROKUS II"))])
    guard case .done = try desk.transact(edit, by: desk.author) else {
      Issue.record("not done")
      return
    }
    try desk.press(.character("u"))
    let said = desk.app.message?.text ?? ""
    #expect(said.contains("potem zmienił(a) to ewa") && !said.contains("tym samym loginem"), "\(said)")
  }

  @Test mutating func `once nothing hinders it any more, it can be undone after all`() throws {
    try desk.press(.character("u"), .character("u"), .enter)
    #expect(phone(soma) == nil)
    try desk.press(.character("u"))
    #expect(desk.app.layers.isEmpty && desk.app.message?.tone == .refused, "why it still cannot be")
    try desk.others(theirUndoing)
    try desk.press(.character("u"), .enter)
    #expect(phone(krokus) == nil)
    #expect(desk.app.undoHistory.isEmpty)
  }

  @Test mutating func `it comes before an earlier one as soon as it can`() throws {
    try desk.press(.character("u"))
    try desk.others(theirUndoing)
    try desk.press(.character("u"), .enter)
    #expect(phone(krokus) == nil && phone(soma) == .text("322600001"))
  }

  /// What somebody else does before the question is answered is looked at once more then.
  @Test mutating func `what is built on it while the question is open stays`() throws {
    try desk.others(theirUndoing)
    try desk.press(.character("u"))
    #expect(desk.app.top is Question)
    try desk.others(
      EditRecord(krokus, [FieldEdit(field: "phone", was: .text("322600002"), becomes: .text("322600008"))]))
    let sent = desk.sent(EditRecord.self).count
    try desk.press(.enter)
    #expect(desk.sent(EditRecord.self).count == sent && phone(krokus) == .text("322600008"))
    #expect(desk.app.message?.text.contains("potem zmienił(a) to ewa") == true, "\(desk.app.message?.text ?? "")")
  }
}

/// Undone since the start, a change is asked of the log as on its line: whatever somebody else made of it since stays.
@Suite struct UndoSinceTheStartTests {
  /// What one does, and what somebody else does to the same afterwards.
  private static let cases: [@Sendable (_ isTheirs: Bool) throws -> any Act] = [
    { isTheirs in
      var act = KeepPromise(ActRequest(on: [RecordID("cal-1")]))
      act.day = try Day(isTheirs ? "2026-09-08" : "2026-09-09")
      return act
    },
    { NoteCall(Identifier("reg-2"), $0 ? .confirmed : .noAnswer, draws: [RecordID("reg-x")]) },
    { isTheirs in
      let request = ActRequest(on: [RecordID("reg-5")])
      return isTheirs ? MarkAbsent(request) as any Act : MarkAttended(request)
    },
    { isTheirs in
      let time = try LocalTime(isTheirs ? "2026-09-08T11:00" : "2026-09-08T10:00")
      return CorrectBreachTime(Identifier("bre-1"), at: time, because: "pomyłka")
    },
    { isTheirs in
      let (was, becomes) = isTheirs ? ("322600001", "322600002") : (nil, "322600001")
      let edit = FieldEdit(field: "phone", was: was.map { .text($0) }, becomes: .text(becomes))
      return EditRecord(RecordID("org-krokus"), [edit])
    },
  ]

  @Test(arguments: cases.indices) func `what somebody else corrected since stays`(index: Int) throws {
    var desk = Desk(try TestRegister.calendar(), drawn: 500)
    for act in [
      AddRecord(
        RecordID("cal-1"),
        [
          "about": .text("o salę"), "person": .text("per-jan"), "at": .text("2026-09-07T10:00"), "by": .text("anna"),
          "dueOn": .text("2026-09-10"),
        ]),
      AddRecord(RecordID("bre-1"), ["what": .text("Zginęła lista"), "noticedAt": .text("2026-09-08T12:00")]),
    ] { _ = try desk.transact(act, by: TestRegister.ewa) }
    let mine = try Self.cases[index](false)
    for effect in desk.app.carryOut([.send(mine, .act(RecordID("org-krokus")))], in: try desk.world()) {
      guard case .transact(let asked) = effect else { continue }
      try desk.send(.outcome(desk.transact(asked.act, by: desk.author)))
    }
    var alone = desk
    try alone.press(.character("u"))
    #expect(alone.app.top is Question, "\(mine.word): \(alone.app.message?.text ?? "")")
    guard case .done(let changes, let counter?) = try desk.transact(Self.cases[index](true), by: TestRegister.ewa)
    else {
      Issue.record("\(mine.word) by somebody else was not saved")
      return
    }
    let theirs = changes.map { desk.register.stored($0.id)?.values }
    try desk.press(.character("u"))
    let said = desk.app.message?.text ?? ""
    #expect(!(desk.app.top is Question) && said.contains("potem zmienił(a) to ewa"), "\(mine.word): \(said)")
    #expect(changes.map { desk.register.stored($0.id)?.values } == theirs, "\(mine.word)")
    try desk.others(counter.act)
    try desk.press(.character("u"))
    #expect(desk.app.top is Question, "\(mine.word), and theirs taken back: \(desk.app.message?.text ?? "")")
  }
}

/// In a list of what was changed the key for undoing is about the line that is selected.
@Suite struct UndoOfTheSelectedTests {
  @Test func `one's own is undone, and of another's it is said why not`() throws {
    let (krokus, soma) = (RecordID("org-krokus"), RecordID("org-soma"))
    var desk = Desk(try TestRegister.dabrowa())
    for (id, phone) in [(soma, "322600001"), (krokus, "322600002")] {
      let edit = EditRecord(id, [FieldEdit(field: "phone", was: nil, becomes: .text(phone))])
      for effect in desk.app.carryOut([.send(edit, .act(id))], in: try desk.world()) {
        guard case .transact(let asked) = effect else { continue }
        try desk.send(.outcome(desk.transact(asked.act, by: desk.author)))
      }
    }
    let theirs = [FieldEdit(field: "phone", was: .text("322600002"), becomes: .text("322600009"))]
    try desk.others(EditRecord(krokus, theirs))
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    // The message of what was saved is gone.
    try desk.press(.up, .character("u"))
    #expect(desk.app.top is QueueScreen && desk.app.message?.text.contains("zapisano jako ewa") == true)
    try desk.press(.down, .character("u"))
    #expect(desk.app.top is QueueScreen && desk.app.message?.tone == .refused, "others have built on it")
    try desk.press(.down, .character("u"))
    #expect((desk.app.top as? Question)?.text.contains("SOMA") == true)
    try desk.press(.enter)
    #expect(desk.register.stored(soma)?.values["phone"] == nil)
    #expect(desk.register.stored(krokus)?.values["phone"] == .text("322600009"))
    // Its line is still there, and now tells of what is undone already.
    try desk.press(.down, .down, .character("u"))
    #expect(desk.app.top is QueueScreen && desk.app.message != nil)
  }

  /// After the program was left and started again the log alone knows what one did.
  @Test func `one's own from before is undone, too`() throws {
    var before = Desk(try TestRegister.calendar(), drawn: 500)
    let (jan, soma) = (Identifier<Registration>("reg-1"), RecordID("org-krokus"))
    let registered = try #require(before.register.record(jan))
    let phone = before.register.stored(soma)?.values["phone"]
    let edit = EditRecord(soma, [FieldEdit(field: "phone", was: phone, becomes: .text("322600001"))])
    for act in [CancelRegistration(jan, draws: [RecordID("reg-x")]), edit] as [any Act] {
      guard case .done = try before.transact(act, by: before.author) else {
        Issue.record("not done: \(act)")
        return
      }
    }
    var desk = before
    desk.app = App()
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    try desk.press(.character("u"))
    #expect((desk.app.top as? Question)?.text.hasPrefix("Cofnąć zmianę: ") == true)
    try desk.press(.enter)
    #expect(desk.register.stored(soma)?.values["phone"] == phone)
    #expect(desk.app.message?.text.hasPrefix("Cofnięto zmianę: ") == true, "\(desk.app.message?.text ?? "")")
    try desk.press(.end, .character("u"))
    #expect((desk.app.top as? Question)?.text.hasPrefix("Cofnąć odwołanie zgłoszenia: ") == true)
    try desk.press(.enter)
    let again = desk.register.record(jan)
    #expect(again?.status == .registered || desk.app.message?.text.contains("nowe zgłoszenie") == true)
    #expect(again?.status != .registered || again == registered)
  }

  /// Asked for the newest line and for one further down, what the key for undoing asks in a list of what was changed.
  private func question(in desk: inout Desk, _ keys: Key...) throws -> String? {
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    for key in keys { try desk.press(key) }
    try desk.press(.character("u"))
    return (desk.app.top as? Question)?.text
  }

  @Test(arguments: [true, false])
  func `what others did again since is not undone by one's own old line`(isSession: Bool) throws {
    let krokus = RecordID("org-krokus")
    var desk = Desk(try TestRegister.dabrowa())
    func edit(_ was: String?, _ becomes: String?) -> EditRecord {
      let (was, becomes) = (was.map { FieldValue.text($0) }, becomes.map { FieldValue.text($0) })
      return EditRecord(krokus, [FieldEdit(field: "phone", was: was, becomes: becomes)])
    }
    if isSession {
      for effect in desk.app.carryOut([.send(edit(nil, "322600001"), .act(krokus))], in: try desk.world()) {
        guard case .transact(let asked) = effect else { continue }
        try desk.send(.outcome(desk.transact(asked.act, by: desk.author)))
      }
    } else {
      _ = try desk.transact(edit(nil, "322600001"), by: desk.author)
    }
    var alone = desk
    #expect(try question(in: &alone)?.contains("KROKUS") == true)
    try desk.others(edit("322600001", nil))
    try desk.others(edit(nil, "322600001"))
    #expect(try question(in: &desk, .down, .down) == nil && desk.app.message?.tone == .refused)
    #expect(desk.register.stored(krokus)?.values["phone"] == .text("322600001"))
  }

  @Test func `a removal that others have done again since is theirs`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let (soma, why) = (RecordID("org-soma"), "dublet")
    guard case .done = try desk.transact(RemoveRecord(soma, because: why), by: desk.author) else {
      Issue.record("not removed")
      return
    }
    var alone = desk
    #expect(try question(in: &alone) != nil)
    try desk.others(RestoreRecord(soma))
    try desk.others(RemoveRecord(soma, because: why))
    #expect(try question(in: &desk, .down, .down) == nil && desk.register.stored(soma)?.isGone == true)
  }

  @Test func `an old line is one of what can be undone only once that is wanted`() throws {
    let krokus = RecordID("org-krokus")
    var desk = Desk(try TestRegister.dabrowa())
    let edit = EditRecord(krokus, [FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))])
    _ = try desk.transact(edit, by: desk.author)
    #expect(try question(in: &desk)?.contains("telefon: 32 260 00 01") == true, "what it became")
    try desk.press(.escape)
    #expect(desk.app.undoHistory.isEmpty, "nothing was decided")
    try desk.press(.character("u"), .enter)
    #expect(desk.register.stored(krokus)?.values["phone"] == nil && desk.app.undoHistory.isEmpty)
    #expect(desk.app.message?.text.hasPrefix("Cofnięto zmianę: ") == true)
  }

  @Test func `right after something was saved the key is about that, whatever line is selected`() throws {
    let (krokus, soma) = (RecordID("org-krokus"), RecordID("org-soma"))
    func edit(_ id: RecordID, _ phone: String) -> EditRecord {
      EditRecord(id, [FieldEdit(field: "phone", was: nil, becomes: .text(phone))])
    }
    var desk = Desk(try TestRegister.dabrowa())
    _ = try desk.transact(edit(soma, "322600001"), by: desk.author)
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    try desk.press(.down)
    for effect in desk.app.carryOut([.send(edit(krokus, "322600002"), .act(krokus))], in: try desk.world()) {
      guard case .transact(let asked) = effect else { continue }
      try desk.send(.outcome(desk.transact(asked.act, by: desk.author)))
    }
    #expect(desk.app.message?.offersUndo == true)
    try desk.press(.character("u"))
    #expect((desk.app.top as? Question)?.text.contains("KROKUS") == true)
    try desk.press(.escape, .character("u"))
    #expect((desk.app.top as? Question)?.text.contains("SOMA") == true, "the line that is selected")
  }

  @Test(arguments: [true, false]) func `what took other acts back is no import`(isImport: Bool) throws {
    let krokus = RecordID("org-krokus")
    var desk = Desk(try TestRegister.dabrowa())
    let edit = FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))
    for together in [
      Together([EditRecord(krokus, [edit])], for: isImport ? .importing : .several),
      Together([EditRecord(krokus, [edit.reversed])], for: .undoing),
    ] {
      guard case .done = try desk.transact(together, by: desk.author) else {
        Issue.record("not done")
        return
      }
    }
    let newest = try #require(desk.log.newestActs(atMost: 1) { _ in true }.first)
    #expect(desk.log.isUndoingOfImport(newest) == isImport)
  }
}

/// After a new start the key for undoing offers one's own last change of today, wherever it is pressed.
@Suite struct UndoAfterAStartTests {
  private let krokus = RecordID("org-krokus")

  private func edit(_ was: String?, _ becomes: String?) -> EditRecord {
    let (was, becomes) = (was.map { FieldValue.text($0) }, becomes.map { FieldValue.text($0) })
    return EditRecord(krokus, [FieldEdit(field: "phone", was: was, becomes: becomes)])
  }

  @Test func `it is asked about, and says that it is older`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    _ = try desk.transact(edit(nil, "322600001"), by: desk.author)
    try desk.press(.character("1"), .character("u"))
    let text = try #require((desk.app.top as? Question)?.text)
    #expect(text.hasPrefix("Zapisane ") && text.contains("KROKUS"), "\(text)")
    try desk.press(.enter)
    #expect(desk.register.stored(krokus)?.values["phone"] == nil)
    try desk.press(.escape, .character("u"))
    #expect(!(desk.app.top is Question), "what was undone is not brought back by the same key")
  }

  @Test func `what was undone before the start is not brought back, and the one before it is asked about`() throws {
    let soma = RecordID("org-soma")
    var desk = Desk(try TestRegister.dabrowa())
    let earlier = EditRecord(soma, [FieldEdit(field: "phone", was: nil, becomes: .text("322600003"))])
    let taken = EditRecord.takingBack(krokus, edit("322600001", nil).edits)
    for act in [earlier, edit(nil, "322600001"), taken] { _ = try desk.transact(act, by: desk.author) }
    try desk.press(.character("1"), .character("u"))
    #expect((desk.app.top as? Question)?.text.contains("SOMA") == true, "\(desk.app.message?.text ?? "")")
  }

  @Test func `where others changed it since, the way to the lines is told`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    _ = try desk.transact(edit(nil, "322600001"), by: desk.author)
    try desk.others(edit("322600001", "322600009"))
    try desk.press(.character("1"), .character("u"))
    #expect(!(desk.app.top is Question) && desk.app.message?.text.contains(": zmiany") == true)
    #expect(desk.register.stored(krokus)?.values["phone"] == .text("322600009"))
  }

  @Test func `of two changes of one's own the later is named, and nobody else`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    for edit in [edit(nil, "322600001"), edit("322600001", "322600002")] {
      for effect in desk.app.carryOut([.send(edit, .act(krokus))], in: try desk.world()) {
        guard case .transact(let asked) = effect else { continue }
        try desk.send(.outcome(desk.transact(asked.act, by: desk.author)))
      }
    }
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    try desk.press(.down, .character("u"))
    let said = desk.app.message?.text ?? ""
    #expect(said.contains("tym samym loginem") && said.contains("32 260 00 01 → 32 260 00 02"), "\(said)")
    #expect(!said.lowercased().contains("ktoś"), "\(said)")
  }

  @Test func `the list of what can be done with a line offers it`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    _ = try desk.transact(edit(nil, "322600001"), by: desk.author)
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    try desk.press(.character("a"))
    let menu = try #require(desk.app.top as? Menu)
    let undo = try #require(menu.items.firstIndex { $0.label == desk.language.words.undoThisChange })
    for _ in 0..<undo { try desk.press(.down) }
    try desk.press(.enter)
    #expect((desk.app.top as? Question)?.text.contains("KROKUS") == true)
  }
}
