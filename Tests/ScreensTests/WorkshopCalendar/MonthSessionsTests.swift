import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// What the days of a month hold.
@Suite struct MonthSessionsTests {
  private func day(_ text: String) throws -> Day { try Day(text) }

  private func september(_ register: any Register) throws -> MonthSessions {
    MonthSessions(around: try day("2026-09-09"), on: register, at: try TestRegister.now())
  }

  /// The deadlines of a day, each as its duty and its record.
  private func deadlines(_ month: MonthSessions, _ text: String) throws -> [String] {
    month[try day(text)].deadlines.map { "\($0.duty.id) \($0.key)" }
  }

  @Test func `a day holds its sessions by their time, and counts those that were not cancelled`() throws {
    let month = try september(TestRegister.calendar())
    #expect(try month[day("2026-09-15")].sessions.map(\.raw) == ["ses-hybrid", "ses-golonog"])
    #expect(try month[day("2026-09-17")].sessions.map(\.raw) == ["ses-off"])
    #expect(try month[day("2026-09-17")].held == 0)
  }

  @Test func `registration ends the day before where nothing else is said, and on the day that is said`() throws {
    let month = try september(TestRegister.calendar())
    #expect(try deadlines(month, "2026-09-10") == ["registration ses-budget"])
    #expect(try deadlines(month, "2026-09-14") == ["registration ses-hybrid", "consultation cns-1"])
    #expect(try month[day("2026-09-16")].deadlines.isEmpty)
  }

  @Test func `the last day of the weeks shows the registration for the day behind them`() throws {
    var register = try TestRegister.calendar()
    register.apply(
      [TestRegister.session("ses-edge", "Na krawędzi", "2026-10-12T10:00", "2026-10-12T11:00")],
      at: try TestRegister.instant(), by: TestRegister.anna)
    let month = try september(register)
    #expect(try deadlines(month, "2026-10-11") == ["registration ses-edge"])
    #expect(try month[day("2026-10-12")] == MonthSessions.Entry())
  }

  @Test func `sessions of other months are not read`() throws {
    var register = try TestRegister.calendar()
    let first = try day("2027-01-01")
    let many = (0..<500).map { number in
      let day = first.adding(days: number)
      return TestRegister.session("ses-m\(number)", "Później", "\(day)T10:00", "\(day)T11:00")
    }
    register.apply(many, at: try TestRegister.instant(), by: TestRegister.anna)
    let spy = ReadingSpy(register)
    _ = try september(spy)
    #expect(spy.read <= 12)
  }

  @Test func `a month with more sessions than one window is whole`() throws {
    var register = MemoryRegister()
    let many = (0..<150).map { number in
      TestRegister.session("ses-m\(number)", "Dużo", "2026-09-20T10:00", "2026-09-20T11:00")
    }
    register.apply(many, at: try TestRegister.instant(), by: TestRegister.anna)
    #expect(try september(register)[day("2026-09-20")].sessions.count == 150)
  }

  @Test func `what others add is seen at once, and the day stays selected`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("2")
    try desk.press(.right, .right, .right)
    #expect(try desk.app.calendar.entry(in: desk.world()).sessions.isEmpty)
    try desk.others(
      AddRecord(
        RecordID("ses-new"),
        ["title": .text("Piknik"), "start": .text("2026-09-12T12:00"), "end": .text("2026-09-12T15:00")]))
    #expect(try desk.app.calendar.entry(in: desk.world()).sessions.map(\.raw) == ["ses-new"])
    #expect(try desk.app.calendar.day(in: desk.world()) == day("2026-09-12"))
  }

  @Test func `an arrow within the month reads no session again`() throws {
    let desk = Desk(try TestRegister.calendar())
    let spy = ReadingSpy(desk.register)
    var world = try desk.world()
    world.register = spy
    var app = App()
    _ = app.update(.key(.character("2")), in: world)
    let before = spy.read
    for key in [Key.right, .down, .left, .up] { _ = app.update(.key(key), in: world) }
    #expect(spy.read == before)
  }

  /// A register that counts the records it gives out.
  private final class ReadingSpy: Register {
    private let base: MemoryRegister
    private(set) var read = 0

    init(_ base: MemoryRegister) { self.base = base }

    func stored(_ id: RecordID) -> StoredRecord? {
      read += 1
      return base.stored(id)
    }
    func ids(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
      base.ids(of: kind, whose: field, is: value)
    }
    func removedIds(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
      base.removedIds(of: kind, whose: field, is: value)
    }
    func page(_ query: Query, window: Range<Int>) -> Page { base.page(query, window: window) }
    func counts(in tally: Tally, of group: String) -> [Standing: Int] { base.counts(in: tally, of: group) }
    func ids(_ siblings: Siblings, window: Range<Int>) -> [RecordID] { base.ids(siblings, window: window) }
    func rank(of id: RecordID, among siblings: Siblings) -> Int? { base.rank(of: id, among: siblings) }
    func position(of id: RecordID, in query: Query) -> Int? { base.position(of: id, in: query) }
    func count(of kind: Kind) -> Int { base.count(of: kind) }
  }
}
