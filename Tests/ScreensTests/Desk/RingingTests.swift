import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Whoever is to be rung: what came of it is noted where the line is, and calls in vain are counted by the log alone.
@Suite struct RingingTests {
  private let maria = Identifier<Registration>("reg-2")
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.calendar(), drawn: 1_000) }

  private mutating func note(_ result: CallState) throws {
    desk.minutes += 1
    _ = try desk.transact(NoteCall(maria, result, draws: [RecordID("reg-x")]), by: desk.author)
  }

  private var tries: Int { desk.log.callsInVain(to: maria).count }

  private func told() throws -> String {
    let world = try desk.world()
    return world.words.callParts(maria, in: world.circumstances).why
  }

  @Test mutating func `each call in vain counts, until somebody is to be rung for something new`() throws {
    try note(.toCall)
    #expect(tries == 0)
    try note(.noAnswer)
    let once = try told()
    #expect(tries == 1 && once.hasPrefix("nie odebrano ") && !once.contains("×"), "\(once)")
    try note(.noAnswer)
    let twice = try told()
    #expect(tries == 2 && twice.hasPrefix("nie odebrano 2 ×, ostatnio "), "\(twice)")
    // Why, the log does not tell: nobody moved up, and nothing was moved.
    #expect(twice.contains(" anna · Warsztat") && !twice.contains("z rezerwy"), "\(twice)")
    // What was noted by a slip and taken back is no call.
    try note(.called)
    try note(.noAnswer)
    #expect(tries == 2)
    try note(.toCall)
    #expect(tries == 0)
  }

  @Test mutating func `whoever was rung in vain comes behind those whom nobody tried yet`() throws {
    try note(.toCall)
    _ = try desk.transact(NoteCall(Identifier("reg-1"), .toCall), by: desk.author)
    func duties() throws -> [String] {
      let due = Whose.everybodys.due(in: try desk.world()).queue
      return due.filter { $0.duty.doing == .call }.flatMap { line in
        line.first(9).map { "\(line.duty.id) \($0.subject?.raw ?? "")" }
      }
    }
    #expect(try Set(duties()) == ["call reg-1", "call reg-2"])
    try note(.noAnswer)
    #expect(try duties() == ["call reg-1", "callAgain reg-2"])
  }

  @Test mutating func `one more call in vain is not undone, and undoes nothing`() throws {
    try note(.noAnswer)
    try note(.noAnswer)
    let act = try #require(desk.log.newestActs(atMost: 1) { _ in true }.first)
    let lasting = try #require(NoteCall.declaration.words.lasting)
    #expect(try desk.world().undoStanding(of: act).hindrance(in: desk.world()) == lasting.pl)
  }

  @Test mutating func `a call in vain that was noted by a slip is taken back, and was none`() throws {
    try note(.toCall)
    try note(.noAnswer)
    let act = try #require(desk.log.newestActs(atMost: 1) { _ in true }.first)
    guard case .possible(let change) = try desk.world().undoStanding(of: act) else {
      Issue.record("it is not undone")
      return
    }
    _ = try desk.transact(change.counter, by: desk.author)
    #expect(desk.register.record(maria)?.call == .toCall && tries == 0)
    try note(.noAnswer)
    #expect(tries == 1)
  }

  @Test mutating func `m on the line of whoever is to be rung opens what came of it`() throws {
    try note(.toCall)
    try desk.type("0/Nowak")
    try desk.press(.tab)
    try desk.type("m")
    let menu = try #require(desk.app.top as? Menu)
    #expect(menu.title.contains("Maria Nowak"), "\(menu.title)")
    // The last of it is a note of what was said, to this person and of this session.
    let item = try #require(menu.items.last)
    #expect(item.label == desk.language.words.noteWhatWasSaid)
    _ = desk.app.carryOut([.close] + item.steps, in: try desk.world())
    let form = try #require(desk.app.openForms.first)
    let registration = try #require(desk.register.record(maria))
    #expect(Schema.kind(of: form.name)?.kind == PhoneCall.kind)
    #expect(form.state.text(of: "about") == (try desk.world()).name(of: registration.session.any))
    let values = form.sheet.values(today: try TestRegister.now().day).values
    #expect(values["person"] == .text(registration.person.raw))
  }
}
