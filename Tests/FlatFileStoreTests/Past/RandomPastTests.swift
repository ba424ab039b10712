import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

/// Random histories, with erasures and redactions between the acts, and every moment of them looked back at.
@Suite("As of any moment, the register is the fold of what was done until then")
struct RandomPastTests {
  private static let folder = "data"
  private static let acts = 50
  private static let kinds = [
    Organization.kind, Resource.kind, Booking.kind, Session.kind, Registration.kind, Person.kind,
  ]

  /// A transaction of the history, as it was asked for.
  private struct Done {
    let number: Int
    let at: Instant
    let changes: [Change]
  }

  @Test("random histories, random moments")
  func everyPast() throws {
    let seeds = Thoroughness.seed..<Thoroughness.seed + UInt64(Thoroughness.rounds(6, full: 300))
    var moments = 0
    var erasures = 0
    for seed in seeds {
      let disk = SimulatedDisk()
      try Store.create(at: Self.folder, Sample.manifest, fileSystem: disk)
      let store = try Store(Self.folder, fileSystem: disk)
      let (history, erased) = try act(on: store, seed)
      erasures += erased
      var random = SeededGenerator(seed: seed)
      // Before the files are purged, and after.
      for _ in 0..<2 {
        for place in history.indices where place == history.count - 1 || random.once(in: 4) {
          try agree(asOf: place, of: history, disk, "seed \(seed), transaction \(history[place].number)")
          moments += 1
        }
        let last = history[history.count - 1]
        let now = try Store(Self.folder, fileSystem: disk)
        let past = try Store(Self.folder, asOf: .transaction(last.number), fileSystem: disk)
        for kind in Self.kinds { same(past.register, now.register, of: kind, "seed \(seed): as of the last is now") }
        _ = now.purge(by: Sample.anna, at: last.at)
        histories(of: past, now, "seed \(seed)")
      }
    }
    print("histories: \(seeds.count), \(moments) moments, \(erasures) erasures, seeds from \(Thoroughness.seed)")
    #expect(moments > seeds.count * 8 && erasures > seeds.count, "the histories must be worth their while")
  }

  /// Acts at random, and at times erases a person or redacts a name: in half of the cases only in the log.
  private func act(on store: Store, _ seed: UInt64) throws -> (history: [Done], erasures: Int) {
    var acts = RandomActs(seed: seed)
    var random = SeededGenerator(seed: seed &+ 7)
    var history: [Done] = []
    var erasures = 0
    var at = Sample.instant()
    while history.count < Self.acts {
      // Now and then a clock is set back by some days.
      at = at.adding(seconds: 3_600 * (random.once(in: 12) ? -70 : Int.random(in: 0...30, using: &random)))
      let outcome: Outcome
      if random.once(in: 6), let request = erasure(on: store.register, &random) {
        outcome = random.once(in: 2) ? store.hide(request, at: at) : store.erase(request, by: Sample.anna, at: at).act
        if outcome.isDone { erasures += 1 }
      } else {
        outcome = store.transact(acts.next(on: store.register), by: Sample.anna, at: at)
      }
      guard case .done(let changes, _) = outcome else { continue }
      let number = try #require(store.history(last: 1).first).transactionNumber
      history.append(Done(number: number, at: at, changes: changes))
    }
    return (history, erasures)
  }

  private func erasure(on register: any Register, _ random: inout SeededGenerator) -> ErasureRequest? {
    let people = register.page(Query(Person.kind), window: 0..<100).ids
    if random.once(in: 2), let person = people.randomElement(using: &random) {
      return .erase([person], because: "wniosek")
    }
    let organizations = register.page(Query(Organization.kind), window: 0..<100).ids
    return organizations.randomElement(using: &random).map {
      .redact($0, field: random.once(in: 4) ? Redaction.reason : "name", because: "nazwisko")
    }
  }

  /// Holds the store as of a transaction, and as of its day, against memory.
  private func agree(asOf place: Int, of history: [Done], _ disk: SimulatedDisk, _ comment: Comment) throws {
    let past = try Store(Self.folder, asOf: .transaction(history[place].number), fileSystem: disk)
    same(past, fold(history, upTo: place), comment)
    // Where a clock was set back the day may end before that transaction, or before all.
    let day = WarsawTime.day(history[place].at)
    let log = try Store(Self.folder, fileSystem: disk).reading
    let dated = log.transactions.map { log.registerIndex.lineTable.lines[$0.open] }
    let ends = PlaceOfDay(
      in: dated.map { LineHeading(log.registerIndex.lineTable.bytes(of: $0)).at }, endOf: day)
    guard ends.place > 0 else {
      #expect(throws: StoreFailure.self, comment) { try Store(Self.folder, asOf: .day(day), fileSystem: disk) }
      return
    }
    let number = dated[ends.place - 1].transactionNumber
    let last = try #require(history.lastIndex { $0.number <= number })
    let pastDay = try Store(Self.folder, asOf: .day(day), fileSystem: disk)
    #expect(pastDay.past?.datesOutOfOrder == ends.contradictions, comment)
    same(pastDay, fold(history, upTo: last), comment)
  }

  /// What was done until then, each value that a later transaction erased being what that one says.
  private func fold(_ history: [Done], upTo last: Int) -> MemoryRegister {
    var memory = MemoryRegister()
    for (place, done) in history[...last].enumerated() {
      let changes = done.changes.map { change in
        var named: [String: FieldValue?] = [:]
        for name in change.set.names { named[name] = .some(change.set[name]) }
        for name in change.cleared { named[name] = .some(nil) }
        for later in history[(place + 1)...].flatMap(\.changes) where later.id == change.id {
          for field in later.erased {
            guard case .some(.some(let value)) = named[field], !value.isRedactionMark else { continue }
            named[field] = .some(later.set[field])
          }
        }
        return Change(id: change.id, set: named, gone: change.gone)
      }
      memory.apply(changes, at: done.at, by: Sample.anna)
    }
    return memory
  }

  private func same(_ store: Store, _ memory: MemoryRegister, _ comment: Comment) {
    for kind in Self.kinds { same(store.register, memory, of: kind, comment) }
  }

  private func same(_ one: any Register, _ other: any Register, of kind: Kind, _ comment: Comment) {
    let all = 0..<1_000
    let ids = other.page(Query(kind), window: all).ids
    #expect(one.page(Query(kind), window: all).ids == ids, comment)
    #expect(one.count(of: kind) == other.count(of: kind), comment)
    for id in ids { #expect(one.stored(id) == other.stored(id), comment) }
    for query in [Query(kind, orderedBy: "name"), Query(kind, matching: "kro")] {
      #expect(one.page(query, window: all).ids == other.page(query, window: all).ids, comment)
    }
  }

  /// As of the last transaction the log tells what it tells now, but for what a purge has added since.
  private func histories(of past: Store, _ now: Store, _ comment: Comment) {
    let then = past.history()
    let today = now.history().prefix(then.count)
    #expect(then.map(\.transactionNumber) == today.map(\.transactionNumber), comment)
    #expect(then.map(\.because) == today.map(\.because), comment)
    #expect(then.map(\.changes) == today.map(\.changes), comment)
  }
}
