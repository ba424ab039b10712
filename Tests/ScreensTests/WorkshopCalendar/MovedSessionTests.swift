import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A session that begins at another time: its end follows, and whoever registered is to be told what it was and what it is.
@Suite struct MovedSessionTests {
  private var desk: Desk
  private let budget = RecordID("ses-budget")

  init() throws {
    desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    _ = desk.app.carryOut([.edit(budget)], in: try desk.world())
  }

  private mutating func set(_ field: String, to text: String) throws {
    var form = try #require(desk.app.layers.last as? Form)
    form.state.setText(text, of: field)
    form.annotate(in: try desk.world())
    desk.app.layers[desk.app.layers.count - 1] = form
  }

  private func text(of field: String) throws -> String {
    try #require(desk.app.layers.last as? Form).state.text(of: field)
  }

  @Test mutating func `the end follows the start until somebody types one`() throws {
    #expect(try text(of: "end").hasPrefix("11.09.2026"))
    try set("start", to: "14.09.2026 10:00")
    #expect(try text(of: "end") == "14.09.2026 13:00")
    try set("start", to: "15.09.2026 10:00")
    #expect(try text(of: "end") == "15.09.2026 13:00")
    try set("end", to: "15.09.2026 12:00")
    try set("start", to: "16.09.2026 10:00")
    #expect(try text(of: "end") == "15.09.2026 12:00")
  }

  @Test
  mutating func `the message says old and new, and how many are to be told; the desk has them`()
    throws
  {
    try set("start", to: "14.09.2026 10:00")
    try desk.press(.function(2))
    let told = desk.app.message?.text ?? ""
    #expect(
      told.contains("termin: pn. 14.09, 10:00–13:00 (było: pt. 11.09, 16:00–19:00)"), "\(told)")
    #expect(told.contains("trzeba zawiadomić: 4 zgłoszenia"), "\(told)")
    let world = try desk.world()
    let calls = Whose.everybodys.due(in: world).queue.filter { $0.duty.doing == .call }.flatMap {
      $0.first(9)
    }
    #expect(calls.compactMap { $0.subject?.raw } == ["reg-1", "reg-2", "reg-3", "reg-4"])
    let why = world.words.callParts(Identifier("reg-1"), in: world.circumstances).why
    #expect(why.hasPrefix("nowy termin 14.09, 10:00 (było 11.09, 16:00)"), "\(why)")
    // Moved once more before anybody was rung, they are told what they know.
    _ = try desk.transact(
      EditRecord(
        budget, [FieldEdit(field: "start", was: .text("2026-09-14T10:00"), becomes: .text("2026-09-14T11:00"))]),
      by: desk.author)
    let later = try desk.world()
    let again = later.words.callParts(Identifier("reg-1"), in: later.circumstances).why
    #expect(again.hasPrefix("nowy termin 14.09, 11:00 (było 11.09, 16:00)"), "\(again)")
  }

  private mutating func move(from was: String, to start: String) throws {
    desk.minutes += 1
    _ = try desk.transact(
      EditRecord(budget, [FieldEdit(field: "start", was: .text(was), becomes: .text(start))]), by: desk.author)
  }

  private func why(_ id: String) throws -> String {
    let world = try desk.world()
    return world.words.callParts(Identifier(id), in: world.circumstances).why
  }

  @Test mutating func `moved back by hand nobody is told of a seat`() throws {
    try move(from: "2026-09-11T16:00", to: "2026-09-11T17:00")
    try move(from: "2026-09-11T17:00", to: "2026-09-11T16:00")
    for id in ["reg-1", "reg-3"] {
      let why = try why(id)
      #expect(why.hasPrefix("termin jednak bez zmian · "), "\(why)")
    }
  }

  @Test mutating func `a note that was taken back leaves what is to be told`() throws {
    try move(from: "2026-09-11T16:00", to: "2026-09-11T17:00")
    desk.minutes += 1
    _ = try desk.transact(NoteCall(Identifier("reg-1"), .called, draws: [RecordID("reg-x")]), by: desk.author)
    let act = try #require(desk.log.newestActs(atMost: 1) { _ in true }.first)
    guard case .possible(let change) = try desk.world().undoStanding(of: act) else {
      Issue.record("it is not undone")
      return
    }
    desk.minutes += 1
    _ = try desk.transact(change.counter, by: desk.author)
    let why = try why("reg-1")
    #expect(why.hasPrefix("nowy termin 11.09, 17:00 (było 11.09, 16:00)"), "\(why)")
  }

  @Test mutating func `a seat and a move are told both`() throws {
    try move(from: "2026-09-11T16:00", to: "2026-09-11T17:00")
    desk.minutes += 1
    _ = try desk.transact(CancelRegistration(Identifier("reg-2"), draws: [RecordID("reg-y")]), by: desk.author)
    let (ewa, piotr) = (try why("reg-4"), try why("reg-3"))
    #expect(ewa.hasPrefix("z rezerwy · nowy termin 11.09, 17:00 (było 11.09, 16:00)"), "\(ewa)")
    #expect(piotr.hasPrefix("nowy termin 11.09, 17:00"), "\(piotr)")
  }

  @Test mutating func `undoing the move leaves nobody to be rung`() throws {
    try set("start", to: "14.09.2026 10:00")
    try desk.press(.function(2))
    try desk.press(.character("u"))
    if desk.app.top is Question { try desk.press(.enter) }
    #expect(
      desk.register.value(of: \Session.start, in: Identifier("ses-budget"))
        == (try LocalTime("2026-09-11T16:00")))
    let calls = Whose.everybodys.due(in: try desk.world()).queue.filter { $0.duty.doing == .call }
    #expect(calls.isEmpty)
  }

  @Test mutating func `a session that would be over already is asked about once`() throws {
    try set("start", to: "8.09.2026 10:00")
    try desk.press(.function(2))
    #expect(
      desk.app.message?.text.contains("To już minęło (8.09.2026).") == true,
      "\(desk.app.message?.text ?? "")")
    #expect(desk.app.layers.last is Form)
    try desk.press(.function(2))
    #expect(!(desk.app.layers.last is Form))
  }

  @Test mutating func `a public holiday is said beside the start`() throws {
    try set("start", to: "11.11.2026 10:00")
    #expect(try desk.screen().text.contains("środa, dzień wolny"))
  }

  @Test mutating func `what can be done with a session tells whom to ring, and that nothing here calls it off`() throws
  {
    try set("start", to: "14.09.2026 10:00")
    try desk.press(.function(2))
    let world = try desk.world()
    let items = Menu.Item.telling(ofSession: Identifier("ses-budget"), in: world)
    #expect(items.map(\.label) == [world.words.toCall(4), world.words.callOffSession])
    #expect(items.first?.hindrance == nil && items.last?.hindrance == world.words.callingOffIsNotHere)
  }
}
