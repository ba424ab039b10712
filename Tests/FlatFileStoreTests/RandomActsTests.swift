import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

/// The store as a second register beside the one in memory, under whatever people ask for.
@Suite("Whatever is asked for, the store answers and remembers what memory does")
struct RandomActsTests {
  private static let folder = "data"
  private static let acts = 100

  @Test("random acts on a store and in memory")
  func storeAndMemory() throws {
    let rounds = Thoroughness.rounds(4, full: 200)
    var done = 0
    for seed in Thoroughness.seed..<Thoroughness.seed + UInt64(rounds) { done += try day(seed) }
    print("acts: \(rounds * Self.acts) on store and memory, \(done) done, seeds from \(Thoroughness.seed)")
    #expect(done > rounds * Self.acts / 10, "the days must be worth their while")
  }

  private func day(_ seed: UInt64) throws -> Int {
    let disk = SimulatedDisk()
    try Store.create(at: Self.folder, Sample.manifest, fileSystem: disk)
    var stores = [try Store(Self.folder, fileSystem: disk), try Store(Self.folder, fileSystem: disk)]
    var memory = MemoryRegister()
    var acts = RandomActs(seed: seed)
    var done = 0
    for place in 0..<Self.acts {
      let comment: Comment = "seed \(seed), act \(place)"
      let intent = acts.next(on: memory)
      let at = Sample.instant(60 * place)
      let before = disk.content(at: "\(Self.folder)/\(Sample.publicLog)")
      let outcome = stores[place % 2].transact(intent, by: Sample.anna, at: at)
      let expected = Self.decided(intent, &memory, at)
      #expect(outcome == expected, comment)
      if outcome.isDone {
        done += 1
      } else {
        #expect(disk.content(at: "\(Self.folder)/\(Sample.publicLog)") == before, "wrote nothing: \(comment)")
      }
      // At times one of them begins anew, with everything still to find out.
      if place % 20 == 19 { stores[0] = try Store(Self.folder, fileSystem: disk) }
      if place % 10 == 9 { try agree(stores[place % 2], memory, comment) }
    }
    #expect(try stores[0].check().filter(\.isDamage) == [], "seed \(seed)")
    return done
  }

  private static func decided(_ intent: any Act, _ memory: inout MemoryRegister, _ at: Instant) -> Outcome {
    do throws(Refusal) {
      let decision = try decide(intent, on: memory, by: Sample.anna, at: at)
      if decision.changes.isEmpty { return .alreadyDone }
      memory.apply(decision.changes, at: at, by: Sample.anna)
      return .done(decision.changes, counter: decision.counter)
    } catch {
      return .refused(error)
    }
  }

  private func agree(_ store: Store, _ memory: MemoryRegister, _ comment: Comment) throws {
    _ = try store.refresh()
    for kind in [Organization.kind, Resource.kind, Booking.kind, Session.kind, Registration.kind, Person.kind] {
      let ids = memory.page(Query(kind), window: 0..<1_000).ids
      #expect(store.register.page(Query(kind), window: 0..<1_000).ids == ids, comment)
      for id in ids { #expect(store.register.stored(id) == memory.stored(id), comment) }
    }
  }
}
