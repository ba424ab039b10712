import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

@Suite("Whatever becomes of the bytes: never a crash, never silence, neighbours kept")
struct MutationTests {
  private static let folder = "data"
  private static let organizations = 5
  private static let people = 4
  private static let logs = ["\(folder)/\(Sample.publicLog)", "\(folder)/\(Sample.personalLog)"]

  /// A disk with five organizations, of which one was changed, and four people, one after the other.
  private static func disk() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try Store.create(at: folder, Sample.manifest, fileSystem: disk)
    let store = try Store(folder, fileSystem: disk)
    for number in 1...organizations {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
      if number <= people { #expect(store.addPerson(number, at: Sample.instant(100 + number)).isDone) }
    }
    let rename = Sample.rename(1, from: "Organizacja 1", to: "Pierwsza")
    #expect(store.transact(rename, by: Sample.anna, at: Sample.instant(200)).isDone)
    return disk
  }

  /// What may be shown: whoever stands in a line that is whole must be, and nobody else.
  private struct Truth {
    let lines: [[UInt8]]

    init(_ log: [UInt8]) { lines = ByteMutation.lines(of: log) }

    func isKept(_ id: RecordID, in bytes: [UInt8]) -> Bool {
      let quoted = Array("\"\(id.raw)\"".utf8)
      let kept = Set(ByteMutation.lines(of: bytes))
      return lines.contains { line in kept.contains(line) && line.contains(quoted) }
    }
  }

  @Test("flipped, cut, inserted, swapped: on the public and on the personal side", arguments: [0, 1])
  func mutatedLogs(side: Int) throws {
    let image = try Self.disk().image
    let logs = Self.logs.map { SimulatedDisk(image).content(at: $0) }
    let truth = Truth(logs[side])
    var random = SeededGenerator(seed: Thoroughness.seed + UInt64(side))
    let rounds = Thoroughness.rounds(300, full: 12_000)
    for round in 0..<rounds {
      let comment: Comment = "seed \(Thoroughness.seed), side \(side), round \(round)"
      var bytes = logs[side]
      for _ in 0...(random.once(in: 4) ? 1 : 0) { ByteMutation.mutate(&bytes, using: &random) }
      let disk = SimulatedDisk(image)
      disk.place(bytes, at: Self.logs[side])
      let store = try Store(Self.folder, fileSystem: disk)
      let findings = try store.check()
      expectNeighboursKept(store, side, truth, bytes, comment)
      expectNoSilence(findings, logs[side], bytes, comment)
      exercise(store)
    }
    print("mutations: side \(side): \(rounds), seed \(Thoroughness.seed)")
  }

  private func expectNeighboursKept(
    _ store: Store, _ side: Int, _ truth: Truth, _ bytes: [UInt8], _ comment: Comment
  ) {
    let register = store.register
    for number in 1...Self.organizations {
      let isKept = side == 1 || truth.isKept(Sample.organization(number), in: bytes)
      if isKept { #expect(register.stored(Sample.organization(number)) != nil, comment) }
    }
    for number in 1...Self.people where truth.isKept(Sample.person(number), in: bytes) {
      #expect(register.name(of: Sample.person(number)) == "Osoba \(number)", comment)
    }
    let shown = register.page(Query(Organization.kind), window: 0..<100).ids
    #expect(Set(shown).isSubset(of: (1...Self.organizations).map { Sample.organization($0) }), comment)
  }

  private func expectNoSilence(_ findings: [Finding], _ whole: [UInt8], _ bytes: [UInt8], _ comment: Comment) {
    if bytes == whole { return }
    let lines = ByteMutation.lines(of: whole)
    let left = ByteMutation.lines(of: bytes)
    // Whole lines cut off at the end look like a day before they were written, if nothing else knows of them.
    if lines.starts(with: left) { return }
    #expect(!findings.isEmpty, comment)
    // A tail that breaks off was never acknowledged, as far as anybody can tell.
    if left.last?.last != 0x0A, lines.starts(with: left.dropLast()) { return }
    let lost = lines.filter { !left.contains($0) }
    let lastAlone = lost.isEmpty || lost == [lines[lines.count - 1]]
    #expect(lastAlone || findings.contains(where: \.isDamage), comment)
  }

  /// Everything that reads must survive whatever was read.
  private func exercise(_ store: Store) {
    _ = store.history()
    _ = store.register.page(Query(Organization.kind, orderedBy: "name", matching: "org"), window: 0..<10)
    _ = store.transact(Sample.addOrganization(99), by: Sample.anna, at: Sample.instant())
  }

  @Test func anyBytesAtAll() throws {
    let image = try Self.disk().image
    var random = SeededGenerator(seed: Thoroughness.seed)
    for _ in 0..<Thoroughness.rounds(200, full: 5_000) {
      let bytes = (0..<Int.random(in: 0..<400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let disk = SimulatedDisk(image)
      disk.place(bytes, at: Self.logs[0])
      disk.place(Array(bytes.reversed()), at: Self.logs[1])
      let store = try Store(Self.folder, fileSystem: disk)
      #expect(store.register.count(of: Organization.kind) == 0)
      // No bytes at all are something too: a log that lost its end.
      #expect(!store.findings.isEmpty, "seed \(Thoroughness.seed), \(bytes)")
      exercise(store)
    }
  }

  @Test("mutated drafts and a mutated wspolnie.json are refused or left out, and nothing crashes")
  func otherFiles() throws {
    let disk = try Self.disk()
    let store = try Store(Self.folder, fileSystem: disk)
    try store.keepDraft(DraftTests.draft(1, "Zaczęta"), of: Sample.anna)
    let draft = "\(Self.folder)/personal/drafts/anna/\(Sample.organization(1).raw).json"
    let manifest = "\(Self.folder)/wspolnie.json"
    let originals = [draft: disk.content(at: draft), manifest: disk.content(at: manifest)]
    var random = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<Thoroughness.rounds(300, full: 5_000) {
      for (path, bytes) in originals.sorted(by: { $0.key < $1.key }) {
        var mutated = bytes
        ByteMutation.mutate(&mutated, using: &random)
        disk.place(path == draft ? mutated : originals[draft] ?? [], at: draft)
        disk.place(path == manifest ? mutated : originals[manifest] ?? [], at: manifest)
        do throws(StoreFailure) {
          let store = try Store(Self.folder, fileSystem: disk)
          #expect((try? store.drafts(of: Sample.anna)) != nil, "seed \(Thoroughness.seed), round \(round)")
        } catch {
          #expect(path == manifest && error == .foreign(file: manifest), "seed \(Thoroughness.seed), round \(round)")
        }
      }
    }
  }
}
