import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("A register as of a moment of the past")
struct PastTests {
  private static let folder = "data"
  private let disk = SimulatedDisk()
  private let store: Store

  init() throws {
    try Store.create(at: Self.folder, Sample.manifest, fileSystem: disk)
    store = try Store(Self.folder, fileSystem: disk)
  }

  private func past(_ moment: AsOf) throws -> Store { try Store(Self.folder, asOf: moment, fileSystem: disk) }

  private func day(_ text: String) throws -> AsOf { .day(try Day(text)) }

  /// One organization a day, from 21 November on, each with the number of its transaction.
  private func fill(_ days: Int) throws {
    for number in 1...days {
      let at = Sample.instant(86_400 * (number - 1))
      try #require(store.transact(Sample.addOrganization(number), by: Sample.anna, at: at).isDone)
    }
  }

  @Test func isTheRegisterAtTheEndOfADay() throws {
    try fill(5)
    for (text, count) in [("2026-11-21", 1), ("2026-11-23", 3), ("2026-11-25", 5), ("2031-01-01", 5)] {
      let past = try past(day(text))
      #expect(past.register.count(of: Organization.kind) == count, "\(text)")
      #expect(past.history().count == count)
      #expect(past.past?.instant == WarsawTime.end(of: try Day(text)))
    }
  }

  @Test func isWhatATransactionLeft() throws {
    try fill(4)
    let past = try past(.transaction(3))
    #expect(past.register.count(of: Organization.kind) == 3)
    #expect(past.past?.instant == Sample.instant(86_400 * 2))
  }

  @Test("A day ends at midnight in Poland, not in Greenwich")
  func endsInPoland() throws {
    let late = try Instant("2026-11-21T22:59:59Z")
    try #require(store.transact(Sample.addOrganization(1), by: Sample.anna, at: late).isDone)
    try #require(store.transact(Sample.addOrganization(2), by: Sample.anna, at: late.adding(seconds: 1)).isDone)
    #expect(try past(day("2026-11-21")).register.count(of: Organization.kind) == 1)
    #expect(try past(day("2026-11-22")).register.count(of: Organization.kind) == 2)
  }

  @Test("A clock that was set back moves no day, and it is said how many dates are out of order")
  func clockSetBack() throws {
    let days = ["2026-11-21", "2026-11-28", "2026-11-29", "2026-11-22", "2026-11-30"]
    for (number, text) in days.enumerated() {
      let at = WarsawTime.nearestInstant(LocalTime(startOf: try Day(text)))
      try #require(store.transact(Sample.addOrganization(number), by: Sample.anna, at: at).isDone)
    }
    for (text, count, outOfOrder) in [
      ("2026-11-21", 1, 0), ("2026-11-22", 1, 1), ("2026-11-27", 1, 1), ("2026-11-28", 2, 1), ("2026-11-29", 4, 0),
      ("2026-11-30", 5, 0),
    ] {
      let past = try past(day(text))
      #expect(past.register.count(of: Organization.kind) == count, "\(text)")
      #expect(past.past?.datesOutOfOrder == outOfOrder, "\(text)")
    }
    #expect(try past(.transaction(4)).past?.datesOutOfOrder == 0)
  }

  @Test("Each office's log is cut by its own clock, and what comes of another later leaves the past as it is")
  func eachOfficeHasItsOwnCut() throws {
    try fill(3)
    disk.place(Manifest(office: "filia", name: "Filia").encoded(), at: "\(Self.folder)/wspolnie.json")
    for side in ["log", "personal"] { try disk.makeFolder("\(Self.folder)/\(side)/filia", permissions: 0o700) }
    let branch = try Store(Self.folder, fileSystem: disk)
    // Its clock is a year behind.
    for number in 11...14 {
      let at = Sample.instant(86_400 * (number - 11 - 365))
      try #require(branch.transact(Sample.addOrganization(number), by: Sample.jan, at: at).isDone)
    }
    for (text, count) in [("2025-11-21", 1), ("2025-11-24", 4), ("2026-11-22", 6), ("2026-11-23", 7)] {
      let past = try past(day(text))
      #expect(past.register.count(of: Organization.kind) == count, "\(text)")
      #expect(past.past?.datesOutOfOrder == 0)
    }
    let past = try past(day("2026-11-22"))
    try #require(branch.transact(Sample.addOrganization(15), by: Sample.jan, at: Sample.instant()).isDone)
    _ = try past.refresh()
    #expect(past.register.count(of: Organization.kind) == 6)
  }

  @Test("Of an import in several transactions all belong to where one does")
  func importIsWhole() throws {
    try fill(1)
    try #require(store.importOrganizations(2...2_500)?.isDone == true)
    let last = try #require(store.history(last: 1).first).transactionNumber
    #expect(store.reading.transactions.count > 3, "it must be in parts")
    try #require(store.transact(Sample.addOrganization(2_501), by: Sample.anna, at: Sample.instant()).isDone)
    for number in last...last + 2 {
      #expect(try past(.transaction(number)).register.count(of: Organization.kind) == 2_500)
    }
    #expect(try past(.transaction(1)).register.count(of: Organization.kind) == 1)
  }

  @Test func saysWhereItHasNoSuchState() throws {
    let first = try Day("2026-11-21")
    #expect(throws: StoreFailure.noSuchState(.beforeFirst(first, first: nil))) { try past(.day(first)) }
    #expect(throws: StoreFailure.noSuchState(.noTransaction(1, known: nil, before: nil))) { try past(.transaction(1)) }
    try fill(3)
    let before = first.adding(days: -1)
    #expect(throws: StoreFailure.noSuchState(.beforeFirst(before, first: first))) { try past(.day(before)) }
    for (number, nearest) in [(0, nil), (4, 3), (.max, 3)] as [(Int, Int?)] {
      #expect(throws: StoreFailure.noSuchState(.noTransaction(number, known: 1...3, before: nearest))) {
        try past(.transaction(number))
      }
    }
  }

  @Test("Nothing is written: no act, no draft, no cache, not even the lock")
  func writesNothing() throws {
    try fill(3)
    try #require(store.writeCache())
    let before = disk.changes
    let past = try past(.transaction(2))
    #expect(past.reading.cachedLength == 0)
    let reason = ReadOnlyReason.past(.transaction(2))
    #expect(past.readOnlyReason == reason)
    #expect(past.transact(Sample.addOrganization(9), by: Sample.anna, at: Sample.instant()) == .readOnly(reason))
    #expect(past.importOrganizations(10...12) == .readOnly(reason))
    #expect(past.purge(by: Sample.anna, at: Sample.instant()) == .hindered(.readOnly(reason)))
    #expect(past.repair(by: Sample.anna, at: Sample.instant()) == .notDone(.readOnly(reason)))
    let draft = Draft(
      name: RecordID("dra-1"), form: "organization", ids: [:], texts: [:], was: [:], focus: "", keptAt: Sample.instant()
    )
    #expect(throws: FileFailure.self) { try past.keepDraft(draft, of: Sample.anna) }
    try past.dropDraft(Draft.Key(draft.name), of: Sample.anna)
    #expect(!past.writeCache())
    past.keepCache()
    past.rememberEndOfOlderLog(by: Sample.anna, at: Sample.instant())
    #expect(disk.changes == before)
  }

  @Test func offersNoDrafts() throws {
    try fill(1)
    let draft = Draft(
      name: RecordID("dra-1"), form: "organization", ids: [:], texts: [:], was: [:], focus: "", keptAt: Sample.instant()
    )
    try store.keepDraft(draft, of: Sample.anna)
    #expect(try store.drafts(of: Sample.anna).count == 1)
    #expect(try past(.transaction(1)).drafts(of: Sample.anna).isEmpty)
  }

  @Test("What others write does not move it, and what they erase leaves it")
  func staysWhereItIs() throws {
    try ErasureScene.fill(store)
    let last = try #require(store.history(last: 1).first).transactionNumber
    let past = try past(.transaction(last))
    let zofia = ErasureScene.zofia
    #expect(past.register.name(of: zofia.id) == "\(zofia.name) Nowak")
    try #require(store.transact(Sample.addOrganization(7), by: Sample.jan, at: Sample.instant(9)).isDone)
    #expect(try !past.refresh())
    #expect(past.register.stored(Sample.organization(7)) == nil)
    try #require(store.hide(ErasureScene.erasing(zofia), at: Sample.instant(10)).isDone)
    #expect(try past.refresh())
    #expect(past.register.name(of: zofia.id) == Redaction.mark)
    #expect(past.register.page(Query(Person.kind, matching: "zofia"), window: 0..<9).total == 0)
    #expect(store.purge(by: Sample.jan, at: Sample.instant(11)) != .hindered(.noRoom))
    _ = try past.refresh()
    #expect(past.register.name(of: zofia.id) == Redaction.mark)
    #expect(past.register.stored(Sample.organization(7)) == nil)
  }

  @Test("A reason that was redacted is gone from the history of every past, where it still stands in the files too")
  func reasonsAreGone() throws {
    try fill(1)
    let remove = RemoveRecord(Sample.organization(1), because: "Zofia chora")
    try #require(store.transact(remove, by: Sample.anna, at: Sample.instant(1)).isDone)
    try #require(store.transact(RestoreRecord(Sample.organization(1)), by: Sample.anna, at: Sample.instant(2)).isDone)
    #expect(try past(.transaction(2)).history().last?.because == "Zofia chora")
    let redaction = ErasureRequest.redact(Sample.organization(1), field: Redaction.reason, because: "choroba")
    try #require(store.hide(redaction, at: Sample.instant(3)).isDone)
    #expect(try past(.transaction(2)).history().last?.because == Redaction.mark)
  }
}
