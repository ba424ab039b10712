import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

/// Four programs write at once, and one after another is killed wherever it happens to be.
@Suite("Killed in the middle of anything: nothing acknowledged is lost, and no seat is given twice")
struct KillTests {
  private static let writers = 4
  private static let killsOfARound = 25

  @Test("kill -9 with four writers at once")
  func killed() throws {
    var random = SeededGenerator(seed: Thoroughness.seed)
    let kills = Thoroughness.rounds(6, full: 2_000)
    var acknowledged = 0
    for first in stride(from: 0, to: kills, by: Self.killsOfARound) {
      acknowledged += try round(min(Self.killsOfARound, kills - first), &random)
    }
    print("kills: \(kills) with \(Self.writers) writers, \(acknowledged) acknowledgements, seed \(Thoroughness.seed)")
  }

  /// - Returns: how many registrations were said to be saved.
  private func round(_ kills: Int, _ random: inout SeededGenerator) throws -> Int {
    let folder = try TemporaryFolder()
    try Store.create(at: folder.path, Sample.manifest)
    var writers = try (0..<Self.writers).map { _ in try WriterProcess.Running(on: folder.path) }
    var saved: [(session: Int, id: RecordID)] = []
    for _ in 0..<kills {
      let place = Int.random(in: writers.indices, using: &random)
      // How far it is by then, nobody can say: that is the point.
      writers[place].listen(bytes: Int.random(in: 400..<1_000, using: &random))
      let heard = writers[place].kill()
      #expect(!heard.isEmpty, "a writer that saved nothing: \(writers[place].words)")
      saved += heard
      writers[place] = try WriterProcess.Running(on: folder.path)
    }
    for writer in writers { saved += writer.kill() }
    try expectWhole(folder, saved)
    return saved.count
  }

  private func expectWhole(_ folder: TemporaryFolder, _ saved: [(session: Int, id: RecordID)]) throws {
    let store = try Store(folder.path)
    let register = store.register
    for (session, id) in saved {
      let registration = register.record(Identifier<Registration>(id.raw))
      #expect(registration?.session == Workshop.session(session), "\(id)")
      #expect(registration?.seated == true, "\(id)")
      #expect(registration.flatMap { register.record($0.person) }?.name.isEmpty == false, "\(id)")
    }
    for session in 0...register.count(of: Session.kind) {
      #expect(Workshop.faults(session, in: register) == [])
    }
    #expect(try store.check().filter(\.isDamage) == [])
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
  }
}
