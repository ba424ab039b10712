import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What the key for undoing takes back a moment after saving, it takes back on the line of it after a new start, too.
@Suite struct UndoAfterAnyActTests {
  /// Each is saved, then the program is left and started; what undoes it leaves the record as it was, or ended.
  private static let acts: [@Sendable (MemoryRegister) throws -> any Act] = [
    { _ in EditRecord(RecordID("org-krokus"), [FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))]) },
    { _ in RemoveRecord(RecordID("org-soma"), because: "dublet") },
    { _ in
      AddRecord(
        RecordID("org-nowa"), ["name": .text("Nowa"), "legalForm": .text("association"), "district": .text("Reden")])
    },
    { _ in BookResource(try booking("bkg-nowa")) },
    { _ in ConfirmBooking(Identifier("bkg-4")) },
    { _ in ReturnBooking(Identifier("bkg-3")) },
    { _ in CancelBooking(Identifier("bkg-1"), because: "nie przyjdą") },
    { _ in try registering("ola") },
    { _ in CancelRegistration(Identifier("reg-nowa"), draws: [RecordID("reg-x")]) },
    // Somebody waits for the seat, and moves up.
    { _ in CancelRegistration(Identifier("reg-1"), draws: [RecordID("reg-x")]) },
    { _ in EditRecord(RecordID("ses-budget"), [FieldEdit(field: "seats", was: .number(4), becomes: .number(8))]) },
    { _ in NoteCall(Identifier("reg-2"), .noAnswer, draws: [RecordID("reg-x")]) },
    { _ in AssignRecords(RecordID("cns-1"), to: "ewa") },
    { _ in TakeRecords(ActRequest(on: [RecordID("bkg-1"), RecordID("bkg-2")])) },
    { register in try setting(on: register) },
    { _ in try closing() },
  ]

  private static func booking(_ id: String) throws -> Booking {
    var booking = Booking(blank: Identifier(id))
    (booking.resource, booking.borrower) = (Identifier("res-sala"), Identifier("org-krokus"))
    (booking.start, booking.end) = (try LocalTime("2026-09-16T16:00"), try LocalTime("2026-09-16T18:00"))
    return booking
  }

  private static func registering(_ name: String) throws -> RegisterPerson {
    var (registration, person) = (
      Registration(blank: Identifier("reg-\(name)")), Person(blank: Identifier("per-\(name)"))
    )
    (registration.session, registration.people) = (Identifier("ses-nowe"), 1)
    (registration.attendeeKind, registration.channel) = (.resident, .phone)
    (person.name, person.phone) = ("Ola Nowa", "600700800")
    return RegisterPerson(registration, person, waitingListAccepted: false, lateBecause: "")
  }

  private static func setting(on register: MemoryRegister) throws -> ChangeSetting {
    var value = SettingValue(blank: Identifier("stg-nowe"))
    let setting = Setting.bookingDays
    (value.name, value.value) = (setting.name, register.number(of: setting, on: try Day("2026-09-09")) + 1)
    (value.from, value.source) = (try Day("2026-09-10"), "uchwała")
    return ChangeSetting(value)
  }

  private static func closing() throws -> CloseResource {
    var act = CloseResource(Identifier("res-prob"), draws: [RecordID("clo-nowe")])
    (act.from, act.to) = (try LocalTime("2026-09-16T00:00"), try LocalTime("2026-09-17T00:00"))
    act.why = "malowanie"
    return act
  }

  /// Organizations and things, and a session that has room.
  private static func register() throws -> MemoryRegister {
    var register = try TestRegister.calendar()
    let more = [
      TestRegister.booking(
        "bkg-4", "res-prob", "org-blok", "2026-09-18T12:00", "2026-09-18T14:00", "requested"),
      Change(
        id: RecordID("ses-nowe"),
        set: [
          "title": .text("Nowe"), "start": .text("2026-09-20T17:00"), "end": .text("2026-09-20T19:00"),
          "place": .text("CAO"), "seats": .number(5),
        ]),
    ]
    var values = try #require(register.stored(RecordID("reg-1"))).values
    (values["session"], values["status"]) = (.text("ses-nowe"), .text("registered"))
    register.apply(
      [Change(id: RecordID("reg-nowa"), set: values)], at: try TestRegister.instant("2026-09-04T10:00"),
      by: TestRegister.ewa)
    // An old line says nothing of how it stands.
    register.apply(
      [Change(id: RecordID("reg-1"), set: ["status": .text("registered")])],
      at: try TestRegister.instant("2026-09-04T10:00"), by: TestRegister.ewa)
    register.apply(more, at: try TestRegister.instant("2026-09-04T10:00"), by: TestRegister.ewa)
    return register
  }

  @Test(arguments: acts.indices)
  func `it is undone on its line, and then its line says so`(index: Int) throws {
    var desk = Desk(try Self.register(), drawn: 500)
    let act = try Self.acts[index](desk.register)
    let ids = act is CloseResource ? [RecordID("clo-nowe")] : []
    guard case .done(let changes, let counter) = try desk.transact(act, by: desk.author) else {
      Issue.record("not saved: \(act) \(String(describing: try desk.world().refusal(of: act)))")
      return
    }
    #expect(counter != nil, "undone a moment after saving")
    desk.app = App()
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    #expect(desk.app.guide(in: try desk.world()).items.contains { $0.act == .undo && $0.works })
    let before = try Self.register()
    try desk.press(.character("u"))
    #expect(desk.app.top is Question, "\(act.word): \(desk.app.message?.text ?? "")")
    try desk.press(.enter)
    #expect(desk.app.message?.text.hasPrefix("Cofnięto") == true, "\(act.word): \(desk.app.message?.text ?? "")")
    for id in ids + changes.map(\.id) where id.prefix != Person.kind.idPrefix[...] {
      guard let now = desk.register.stored(id) else {
        Issue.record("\(id) is not there")
        continue
      }
      guard let was = before.stored(id) else {
        let status = now.values["status"]
        #expect(now.isGone || status == .text("cancelled"), "\(act.word): \(id) is still in force")
        continue
      }
      #expect(now.values == was.values && now.isGone == was.isGone, "\(act.word): \(id)")
    }
    // Its own line, behind that of its undoing, is marked, and nothing offers to undo it once more.
    try desk.press(.down)
    let world = desk.app.known(try desk.world())
    let acts = desk.log.newestActs(atMost: 2) { _ in true }
    #expect(DeskLine(of: acts[1], in: world).aside(isNarrow: false, in: world).hasPrefix("cofnięto "), "\(act.word)")
    #expect(!world.undoStanding(of: acts[1]).works, "\(act.word)")
    try desk.press(.character("u"))
    #expect(desk.app.top is QueueScreen, "\(act.word)")
    #expect(desk.app.message?.text.hasPrefix("Tę zmianę już cofnięto: anna") == true, "\(desk.app.message?.text ?? "")")
    // Nor does the key bring it back after one more start, whatever undid it.
    desk.app = App()
    try desk.press(.character("1"), .character("u"))
    #expect(!(desk.app.top is Question), "\(act.word): \((desk.app.top as? Question)?.text ?? "")")
  }

  @Test(arguments: [nil, "rung", "gone"])
  func `whoever moved up keeps the seat where anything was done there since`(since: String?) throws {
    var desk = Desk(try Self.register(), drawn: 500)
    let (jan, piotr) = (Identifier<Registration>("reg-1"), Identifier<Registration>("reg-3"))
    let seats = EditRecord(
      RecordID("ses-budget"), [FieldEdit(field: "seats", was: .number(4), becomes: .number(7))])
    _ = try desk.transact(seats, by: desk.author)
    #expect(desk.register.record(piotr)?.seated == true)
    desk.minutes += 1
    switch since {
    case "rung": _ = try desk.transact(NoteCall(piotr, .called, draws: [RecordID("reg-y")]), by: desk.author)
    case "gone":
      _ = try desk.transact(CancelRegistration(jan, draws: [RecordID("reg-y")]), by: desk.author)
    default: break
    }
    desk.app = App()
    let world = try desk.world()
    let act = try #require(desk.log.newestActs(atMost: 9) { _ in true }.last)
    guard case .possible(let change) = world.undoStanding(of: act) else {
      // Fewer seats than people sit on are none to go back to, and that is said.
      #expect(since != nil, "\(world.undoStanding(of: act))")
      return
    }
    _ = try desk.transact(change.counter, by: desk.author)
    #expect(desk.register.record(piotr)?.seated == (since != nil))
  }

  @Test func `what was just done to many is undone on its line, too`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let many = (0...CivicDomain.Limits.undoneTogether).map { number in
      Change(
        id: RecordID("cns-many\(number)"),
        set: ["subject": .text("Park \(number)"), "opens": .text("2026-09-01"), "closes": .text("2026-09-30")])
    }
    desk.register.apply(many, at: try TestRegister.instant(), by: TestRegister.anna)
    let taking = TakeRecords(ActRequest(on: many.map(\.id)))
    for effect in desk.app.carryOut([.send(taking, .act(many[0].id))], in: try desk.world()) {
      guard case .transact(let asked) = effect else { continue }
      try desk.send(.outcome(desk.transact(asked.act, by: desk.author)))
    }
    let world = desk.app.known(try desk.world())
    let act = try #require(desk.log.newestActs(atMost: 1) { _ in true }.first)
    #expect(world.undoStanding(of: act).works)
    let later = try desk.world()
    #expect(!later.undoStanding(of: act).works, "once the program was left they are too many")
    // However many there are, what somebody built on one of them since stays theirs.
    guard case .possible(let change) = world.undoStanding(of: act) else { return }
    #expect(world.hindrance(toUndoing: change) == nil)
    desk.minutes += 1
    try desk.others(AssignRecords(many[7].id, to: "jan"))
    #expect(desk.app.known(try desk.world()).hindrance(toUndoing: change) != nil)
  }

  /// A log that counts how often a record is read.
  private final class CountingLog: ChangeLog {
    private let log: TestLog
    private(set) var reads = 0

    init(_ log: TestLog) { self.log = log }

    func changes(of id: RecordID, window: Range<Int>) -> LoggedChanges {
      reads += 1
      return log.changes(of: id, window: window)
    }
    func newestActs(atMost count: Int, while isWanted: (LoggedAct) -> Bool) -> [LoggedAct] {
      log.newestActs(atMost: count, while: isWanted)
    }
    func fields(of id: RecordID, changedBy act: LoggedAct) -> Set<String> { log.fields(of: id, changedBy: act) }
    func subjects(of act: LoggedAct, atMost count: Int) -> [RecordID] { log.subjects(of: act, atMost: count) }
    var newestTransaction: Int { log.newestTransaction }
  }

  @Test func `of a record that many lines changed the log is read once for all of them`() throws {
    var desk = Desk(try Self.register())
    for number in 0..<12 {
      let was: FieldValue? = number == 0 ? nil : .text("32260000\(number % 10)")
      let becomes = FieldValue.text("32260000\((number + 1) % 10)")
      _ = try desk.transact(
        EditRecord(RecordID("org-krokus"), [FieldEdit(field: "phone", was: was, becomes: becomes)]), by: desk.author)
    }
    var world = try desk.world()
    let lines = desk.log.newestActs(atMost: 12) { _ in true }.map { DeskLine(of: $0, in: world) }
    let log = CountingLog(desk.log)
    world.changeLog = log
    var marks = UndoMarks()
    marks.look(at: lines, around: 0, in: world)
    // The newest of its changes, and once more those before them.
    #expect(lines.count == 12 && log.reads == 2)
  }

  @Test func `the log is asked of a line once, not whenever it is drawn`() throws {
    var desk = Desk(try Self.register())
    let edit = EditRecord(RecordID("org-krokus"), [FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))])
    _ = try desk.transact(edit, by: desk.author)
    let world = try desk.world()
    let line = DeskLine(of: try #require(desk.log.newestActs(atMost: 1) { _ in true }.first), in: world)
    var marks = UndoMarks()
    marks.look(at: [line], around: 0, in: world)
    _ = try desk.transact(EditRecord.takingBack(RecordID("org-krokus"), edit.edits.map(\.reversed)), by: desk.author)
    let later = try desk.world()
    #expect(line.aside(isNarrow: false, in: marks.known(in: later)).isEmpty, "as it was read")
    marks.forget()
    marks.look(at: [line], around: 0, in: later)
    #expect(line.aside(isNarrow: false, in: marks.known(in: later)).hasPrefix("cofnięto "))
  }

  /// An import that added nothing is told by what its records say again; taken back once more, it holds.
  @Test func `an import that only changed records is marked as undone`() throws {
    var desk = Desk(try Self.register())
    let krokus = RecordID("org-krokus")
    let edit = FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))
    func together(_ edit: FieldEdit, _ purpose: Together.Purpose) -> Together {
      Together([EditRecord(krokus, [edit])], for: purpose)
    }
    _ = try desk.transact(together(edit, .importing), by: desk.author)
    let act = try #require(desk.log.newestActs(atMost: 1) { _ in true }.first)
    #expect(try desk.world().undoing(of: act) == nil)
    _ = try desk.transact(together(edit.reversed, .undoing), by: desk.author)
    let world = try desk.world()
    #expect(world.undoing(of: act)?.act == Together.undoing.word && !world.undoStanding(of: act).works)
    try desk.others(EditRecord(krokus, [FieldEdit(field: "email", was: nil, becomes: .text("k@krokus.example"))]))
    #expect(try desk.world().undoing(of: act) != nil, "what somebody does to the record later is another matter")
    _ = try desk.transact(together(edit, .undoing), by: desk.author)
    #expect(try desk.world().undoing(of: act) == nil, "it was brought back")
  }

  @Test func `what was undone and done once more is not told as undone`() throws {
    var desk = Desk(try Self.register())
    let krokus = RecordID("org-krokus")
    let edit = EditRecord(krokus, [FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))])
    for act in [edit, EditRecord.takingBack(krokus, edit.edits.map(\.reversed)), edit] {
      guard case .done = try desk.transact(act, by: desk.author) else {
        Issue.record("not saved")
        return
      }
    }
    let (world, acts) = (try desk.world(), desk.log.newestActs(atMost: 3) { _ in true })
    #expect(world.undoing(of: acts[0]) == nil && world.undoing(of: acts[2]) == nil)
    #expect(world.undoStanding(of: acts[0]).works && !world.undoStanding(of: acts[2]).works)
  }
}

/// What cannot be undone says why, and what there is instead; neither `a` nor the row of keys offers it.
@Suite struct NotUndoneTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.consulted(), drawn: 500) }

  /// Opens the changes and the list of what can be done with the newest.
  private mutating func undoing() throws -> (item: Menu.Item, isHinted: Bool) {
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    let isHinted = desk.app.guide(in: try desk.world()).items.contains { $0.act == .undo && $0.works }
    try desk.press(.character("a"))
    let menu = try #require(desk.app.top as? Menu)
    return (try #require(menu.items.first { $0.label == desk.language.words.undoThisChange }), isHinted)
  }

  @Test mutating func `a remark stays, and can be answered`() throws {
    var remark = Submission(blank: Identifier("sub-nowa"))
    (remark.consultation, remark.remark) = (Identifier("cns-1"), "Więcej drzew.")
    (remark.receivedOn, remark.channel, remark.submitterKind) = (try Day("2026-09-09"), .email, .resident)
    let taken = try desk.transact(TakeSubmission(remark, from: nil), by: desk.author)
    guard case .done(_, nil) = taken else {
      Issue.record("\(taken)")
      return
    }
    let (item, isHinted) = try undoing()
    #expect(item.hindrance?.hasPrefix("Zapisanej uwagi nie da się potem cofnąć.") == true, "\(item.hindrance ?? "")")
    #expect(!isHinted)
    try desk.press(.escape, .character("u"))
    #expect(desk.app.message?.text == item.hindrance, "the key says what the list says")
  }

  @Test mutating func `another's is theirs, and what they built on is told`() throws {
    let krokus = RecordID("org-krokus")
    _ = try desk.transact(
      EditRecord(krokus, [FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))]), by: desk.author)
    #expect(try undoing().item.hindrance == nil)
    try desk.press(.escape, .escape)
    try desk.others(
      EditRecord(krokus, [FieldEdit(field: "phone", was: .text("322600001"), becomes: .text("322600002"))]))
    let (item, isHinted) = try undoing()
    #expect(item.hindrance?.contains("zapisano jako ewa") == true && !isHinted)
    let (world, mine) = (try desk.world(), desk.log.newestActs(atMost: 2) { _ in true }[1])
    let why = world.undoStanding(of: mine).hindrance(in: world) ?? ""
    #expect(why.hasPrefix("Potem zmienił(a) to ewa, ") && why.contains("32 260 00 02"), "\(why)")
  }

  @Test mutating func `a field of another's own does not hinder it`() throws {
    let krokus = RecordID("org-krokus")
    _ = try desk.transact(
      EditRecord(krokus, [FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))]), by: desk.author)
    try desk.others(EditRecord(krokus, [FieldEdit(field: "email", was: nil, becomes: .text("biuro@krokus.example"))]))
    let world = try desk.world()
    #expect(world.undoStanding(of: desk.log.newestActs(atMost: 2) { _ in true }[1]).works)
  }

  @Test mutating func `undone, a field says again what it said`() throws {
    let krokus = RecordID("org-krokus")
    _ = try desk.transact(
      EditRecord(krokus, [FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))]), by: desk.author)
    _ = try desk.transact(
      EditRecord(krokus, [FieldEdit(field: "phone", was: .text("322600001"), becomes: .text("322600002"))]),
      by: desk.author)
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    try desk.press(.character("u"), .enter)
    #expect(desk.app.message?.text == "Cofnięto zmianę: KROKUS, telefon znów 32 260 00 01.")
    // That which was undone is marked on the screen, in words.
    #expect(try desk.screen().text.contains("cofnięto dziś") || desk.screen().text.contains("cofnięto 14:32"))
  }

  @Test mutating func `in the changes that are searched Enter ends the search`() throws {
    _ = try desk.transact(
      EditRecord(RecordID("org-krokus"), [FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))]),
      by: desk.author)
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    try desk.type("/krokus")
    let hints = desk.app.guide(in: try desk.world()).row(in: desk.language.words)
    #expect(hints.hints.contains { $0.label == "wybierz" }, "\(hints)")
    try desk.press(.enter)
    #expect(desk.app.top is QueueScreen && !desk.app.top.takesText)
    try desk.press(.character("u"))
    #expect((desk.app.top as? Question)?.text.contains("KROKUS") == true)
  }
}
