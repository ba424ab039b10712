import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

/// Several people sign up for one session at the same time: what they are told is what they would have been told one
/// after another.
@Suite("Whoever signs up at the same time is told what an order of them explains")
struct LinearizabilityTests {
  private static let desks = 4
  private static let folder = "data"

  /// What each desk has in mind: people of its own and ones whom others know too, some cancelled again.
  private static func plans(_ random: inout SeededGenerator) -> [[SessionHistory.Deed]] {
    (0..<desks).map { desk in
      (0..<Int.random(in: 2...3, using: &random)).map { number in
        let everyones = random.once(in: 4) ? "wspólna" : nil
        let people = Int.random(in: 1...2, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return .look
        case 1:
          let other = "\(Int.random(in: 0..<desks, using: &random))x0"
          return .ask(CancelRegistration(Identifier("reg-\(other)"), draws: [RecordID("reg-\(other)a")]))
        case 2: return .ask(Workshop.register("\(desk)x\(number)", people: people, for: 0, waiting: true))
        default: return .ask(Workshop.register(everyones ?? "\(desk)x\(number)", people: people, for: 0))
        }
      }
    }
  }

  private static func perform(_ act: SessionHistory.Deed, _ store: Store) -> SessionHistory.Answer? {
    switch act {
    case .ask(let intent): return .outcome(store.transact(intent, by: Sample.anna, at: Sample.instant()))
    case .look:
      guard (try? store.refresh()) != nil else { return nil }
      return .list(SessionHistory.list(store.register))
    }
  }

  /// A register with a session of four seats.
  private static func start() throws -> MemoryRegister {
    var register = MemoryRegister()
    let decision = try decide(
      Workshop.add(0, seats: 4), on: register, by: Sample.anna, at: Sample.instant())
    register.apply(decision.changes, at: Sample.instant(), by: Sample.anna)
    return register
  }

  /// What has been noted of a history while it happens.
  private final class Notes: @unchecked Sendable {
    var entries: [SessionHistory.Entry] = []
    var faults: [String] = []
  }

  @Test("interleaved by a seeded scheduler, one of them killed at times")
  func interleaved() throws {
    let histories = Thoroughness.rounds(25, full: 500)
    var acts = 0
    for seed in Thoroughness.seed..<Thoroughness.seed + UInt64(histories) {
      var random = SeededGenerator(seed: seed)
      let plans = Self.plans(&random)
      let killed = random.once(in: 3) ? Int.random(in: 0..<Self.desks, using: &random) : nil
      let calls = Int.random(in: 10..<90, using: &random)
      let disk = SimulatedDisk()
      try Store.create(at: Self.folder, Sample.manifest, fileSystem: disk)
      let first = try Store(Self.folder, fileSystem: disk)
      #expect(first.transact(Workshop.add(0, seats: 4), by: Sample.anna, at: Sample.instant()).isDone)
      let transactions = ThreadSchedule(threads: Self.desks, seed: seed)
      let notes = Notes()
      let shared = Shared(disk)
      transactions.run { desk in
        let system = SteppedFileSystem(shared.disk, callsToLive: desk == killed ? calls : .max) {
          transactions.step(desk)
        }
        guard let store = try? Store(Self.folder, fileSystem: system) else { return }
        for act in plans[desk] {
          let began = transactions.now
          let answer = Self.perform(act, store)
          notes.entries.append(
            .init(act: act, began: began, answer: system.isKilled ? nil : answer, ended: transactions.now))
          if system.isKilled { return }
        }
      }
      acts += notes.entries.count
      disk.endProgram()
      try expectExplained(
        notes.entries, end: transactions.now, try Store(Self.folder, fileSystem: disk), "seed \(seed)")
    }
    print("histories: \(histories) interleaved, \(acts) acts, seeds from \(Thoroughness.seed)")
  }

  /// What several threads share though only one of them runs at a time.
  private final class Shared: @unchecked Sendable {
    let disk: SimulatedDisk
    init(_ disk: SimulatedDisk) { self.disk = disk }
  }

  @Test("truly at once, on the system's own locks")
  func atOnce() throws {
    let histories = Thoroughness.rounds(3, full: 60)
    for seed in Thoroughness.seed..<Thoroughness.seed + UInt64(histories) {
      var random = SeededGenerator(seed: seed)
      let plans = Self.plans(&random)
      let folder = try TemporaryFolder()
      let path = folder.path
      let first = try Sample.store(in: folder)
      #expect(first.transact(Workshop.add(0, seats: 4), by: Sample.anna, at: Sample.instant()).isDone)
      let notes = Notes()
      let lock = NSLock()
      DispatchQueue.concurrentPerform(iterations: Self.desks) { desk in
        guard let store = try? Store(path) else { return }
        for act in plans[desk] {
          let began = Int(DispatchTime.now().uptimeNanoseconds)
          let answer = Self.perform(act, store)
          let ended = Int(DispatchTime.now().uptimeNanoseconds)
          lock.withLock { notes.entries.append(.init(act: act, began: began, answer: answer, ended: ended)) }
        }
      }
      #expect(notes.entries.count == plans.map(\.count).reduce(0, +))
      let end = Int(DispatchTime.now().uptimeNanoseconds)
      try expectExplained(notes.entries, end: end, try Store(path), "seed \(seed)")
    }
    print("histories: \(histories) truly at once, seeds from \(Thoroughness.seed)")
  }

  /// The acts, and behind all of them what the store says in the end.
  private func expectExplained(
    _ entries: [SessionHistory.Entry], end: Int, _ store: Store, _ comment: Comment
  ) throws {
    let last = SessionHistory.Entry(
      act: .look, began: end, answer: .list(SessionHistory.list(store.register)), ended: end + 1)
    let history = SessionHistory(start: try Self.start(), entries: entries + [last])
    #expect(history.isExplained, "\(comment): \(history.entries)")
    #expect(Workshop.faults(0, in: store.register) == [], comment)
    #expect(try store.check().filter(\.isDamage) == [], comment)
  }

  /// The judge of histories is judged himself.
  @Test("a seat that two were told is theirs is explained by nothing")
  func aWrongHistoryIsFound() throws {
    let start = try Self.start()
    func done(_ intent: any Act, after others: [any Act] = []) throws -> SessionHistory.Answer {
      var register = start
      for other in others {
        let decision = try decide(other, on: register, by: Sample.anna, at: Sample.instant())
        register.apply(decision.changes, at: Sample.instant(), by: Sample.anna)
      }
      let decision = try decide(intent, on: register, by: Sample.anna, at: Sample.instant())
      return .outcome(.done(decision.changes, counter: decision.counter))
    }
    let one = Workshop.register("a", people: 3, for: 0)
    let other = Workshop.register("b", people: 2, for: 0)
    func history(_ entries: [SessionHistory.Entry]) -> SessionHistory { SessionHistory(start: start, entries: entries) }
    let both = [
      SessionHistory.Entry(act: .ask(one), began: 1, answer: try done(one), ended: 5),
      SessionHistory.Entry(act: .ask(other), began: 2, answer: try done(other), ended: 6),
    ]
    #expect(!history(both).isExplained)
    #expect(history([both[0]]).isExplained)
    let seen = SessionHistory.Entry(act: .look, began: 7, answer: .list([]), ended: 8)
    #expect(!history([both[0], seen]).isExplained, "what was saved before is seen")
    let early = SessionHistory.Entry(act: .look, began: 1, answer: .list([]), ended: 8)
    #expect(history([both[0], early]).isExplained, "what happens at the same time may be seen or not")
    let killed = SessionHistory.Entry(act: .ask(one), began: 1, answer: nil, ended: 5)
    #expect(history([killed, seen]).isExplained)
    #expect(history([killed, both[1]]).isExplained)
  }
}
