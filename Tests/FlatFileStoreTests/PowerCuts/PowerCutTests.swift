import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

/// The power fails at every call, and the disk keeps what it likes of what it never promised to keep.
@Suite("Nothing said “saved” is lost when the power fails, and nothing unsaid is half there")
struct PowerCutTests {
  typealias Moment = PowerCutScenario.Moment

  /// How many of the ways in which one moment can be lost are tried.
  private static let waysEach = Thoroughness.rounds(12, full: 40)

  private static let momentsTried = Thoroughness.rounds(120, full: 4_000)

  @Test("a power cut at every call of a day")
  func atEveryCall() throws {
    var scenario = try PowerCutScenario()
    try scenario.run(PowerCutScenario.steps)
    try survive(scenario.moments, "a power cut at every call", ways: Thoroughness.rounds(12, full: 800))
  }

  @Test("killed in the middle of an append, and the power fails while the next one works")
  func killedAndThenCut() throws {
    var scenario = try PowerCutScenario()
    var moments: [Moment] = []
    let next = [
      PowerCutScenario.steps[6], PowerCutScenario.Step.act("a ninth record", Sample.addOrganization(9)),
      PowerCutScenario.Step("a ninth person") { store, _ in store.addPerson(9).isDone },
    ]
    for (index, step) in PowerCutScenario.steps.enumerated() {
      // The one who comes next may ask for the very same, and is told that it is there.
      moments += try scenario.killed(
        during: step, then: [step] + (index > 1 ? next : Array(next.dropFirst())),
        callsToTry: Thoroughness.rounds(6, full: .max))
      try scenario.run([step])
    }
    try survive(moments, "killed, and the power cut after it")
  }

  @Test("killed at any call, asked for again, and the power fails behind the answer")
  func askedAgain() throws {
    var scenario = try PowerCutScenario()
    var answered: [Moment] = []
    for step in PowerCutScenario.steps {
      let moments = try scenario.killed(during: step, then: [step], callsToTry: .max)
      answered += moments.filter { $0.isAnswered && !$0.image.isSaved }
      try scenario.run([step])
    }
    try survive(answered, "asked for again", ways: 3)
  }

  @Test("a power cut while the one after a power cut works")
  func cutAgain() throws {
    var scenario = try PowerCutScenario()
    try scenario.run(PowerCutScenario.steps)
    var random = SeededGenerator(seed: Thoroughness.seed)
    var moments: [Moment] = []
    for moment in scenario.moments where Thoroughness.isFull || random.once(in: 8) {
      for remains in moment.image.remains(atMost: 2 + Self.waysEach / 40, using: &random) where !remains.hasHole {
        let disk = SimulatedDisk(remains.image)
        let said = try PowerCutScenario.Testimony(try Store(PowerCutScenario.folder, fileSystem: disk))
        var second = PowerCutScenario(from: remains.image, allowed: [said])
        try second.run([
          PowerCutScenario.Step.act("a ninth record", Sample.addOrganization(9)),
          PowerCutScenario.Step("a ninth person") { store, _ in store.addPerson(9).isDone },
        ])
        moments += second.moments
      }
    }
    try survive(moments, "cut again", ways: 2 + Self.waysEach / 4)
  }

  @Test("a power cut while a store is made")
  func whileAStoreIsMade() throws {
    let disk = SimulatedDisk()
    var images: [DiskImage] = []
    disk.changed = { images.append($0) }
    try Store.create(at: PowerCutScenario.folder, Sample.manifest, fileSystem: disk)
    var random = SeededGenerator(seed: Thoroughness.seed)
    var count = 0
    for (index, image) in images.enumerated() {
      for remains in image.remains(atMost: Self.waysEach, using: &random) {
        count += 1
        let comment: Comment = "seed \(Thoroughness.seed), call \(index)"
        do {
          let store = try Store(PowerCutScenario.folder, fileSystem: SimulatedDisk(remains.image))
          #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone, comment)
        } catch {
          #expect(error == .noStore(folder: PowerCutScenario.folder), comment)
          #expect(index < images.count - 1, comment)
        }
      }
    }
    print("power cuts: while a store is made: \(count) states, seed \(Thoroughness.seed)")
  }

  private func survive(_ moments: [Moment], _ name: String, ways: Int = Self.waysEach) throws {
    var random = SeededGenerator(seed: Thoroughness.seed)
    var count = 0
    var lost = 0
    for (index, moment) in moments.enumerated() {
      // Of very many moments some will do.
      if Int.random(in: moments.indices, using: &random) >= Self.momentsTried { continue }
      for remains in moment.image.remains(atMost: ways, using: &random) {
        count += 1
        let faults = Self.faults(remains, moment)
        if faults.isEmpty { continue }
        lost += 1
        // One report says enough.
        if lost < 4 {
          Issue.record("\(name), seed \(Thoroughness.seed), moment \(index), \(moment.step): \(faults)")
        }
      }
    }
    #expect(lost == 0)
    print("power cuts: \(name): \(moments.count) moments, \(count) states, \(lost) lost, seed \(Thoroughness.seed)")
  }

  /// What is wrong with what is left; nothing if nothing is.
  private static func faults(_ remains: DiskImage.Remains, _ moment: Moment) -> [String] {
    let disk = SimulatedDisk(remains.image)
    do {
      let store = try Store(PowerCutScenario.folder, fileSystem: disk)
      let said = try PowerCutScenario.Testimony(store)
      guard moment.allowed.contains(said) else { return ["it says: \(said)", "allowed: \(moment.allowed)"] }
      if let head = store.heads.first, head.sequence > store.reading.end?.sequence ?? 0 {
        return ["the lock says that the log reaches to \(head.sequence), and it does not"]
      }
      let damage = try store.check().filter(\.isDamage)
      // What has a hole and yet its end looks like something saved that was damaged: it is said, and nothing is lost.
      if remains.hasHole, !damage.isEmpty { return [] }
      guard damage.isEmpty else { return ["damage: \(damage)"] }
      guard store.transact(Sample.addOrganization(99), by: Sample.jan, at: Sample.instant()).isDone else {
        return ["the next one cannot work: \(String(describing: store.readOnlyReason))"]
      }
      let again = try Store(PowerCutScenario.folder, fileSystem: disk)
      let now = try PowerCutScenario.Testimony(again)
      return now.records.count == said.records.count + 1 && now.drafts == said.drafts ? [] : ["then it says \(now)"]
    } catch {
      return ["\(error)"]
    }
  }
}
