import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("Whatever becomes of the bytes: never a crash, never silence, neighbours kept")
struct MutationTests {
  @Test func mutatedLogs() throws {
    let folder = try TemporaryFolder()
    try Store.create(at: folder.path, Sample.manifest)
    let lines = (1...6).map { LogText.organization($0, seq: $0) }
    let whole = lines.reduce([], +)
    var random = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<Thoroughness.rounds(1_500, full: 20_000) {
      let comment: Comment = "seed \(Thoroughness.seed), round \(round)"
      var bytes = whole
      ByteMutation.mutate(&bytes, using: &random)
      try folder.write(bytes, to: Sample.publicLog)
      let store = try Store(folder.path)
      let shown = Set(store.register.page(Query(Organization.kind), window: 0..<100).ids)
      let kept = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      for (number, line) in lines.enumerated() where kept.contains(line.dropLast()) {
        #expect(shown.contains(Sample.organization(number + 1)), comment)
      }
      #expect(shown.count <= 6, comment)
      let isSilent = store.findings.isEmpty
      let isWholeInFront = whole.starts(with: bytes) && (bytes.isEmpty || bytes.last == 0x0A)
      #expect(!isSilent || bytes == whole || isWholeInFront, comment)
      if shown.count < 6, !whole.starts(with: bytes), !bytes.starts(with: whole) {
        let lastIsTorn = lines.dropLast().allSatisfy { kept.contains($0.dropLast()) }
        #expect(lastIsTorn || store.findings.contains(where: \.isDamage), comment)
      }
      exercise(store)
    }
  }

  /// Everything that reads must survive whatever was read.
  private func exercise(_ store: Store) {
    _ = store.history()
    _ = store.register.page(Query(Organization.kind, orderedBy: "name", matching: "org"), window: 0..<10)
    _ = store.transact(Sample.addOrganization(99), by: Sample.anna, at: Sample.instant())
  }

  @Test func anyBytesAtAll() throws {
    let folder = try TemporaryFolder()
    try Store.create(at: folder.path, Sample.manifest)
    var random = SeededGenerator(seed: Thoroughness.seed)
    for _ in 0..<Thoroughness.rounds(300, full: 5_000) {
      let bytes = (0..<Int.random(in: 0..<400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      try folder.write(bytes, to: Sample.publicLog)
      try folder.write(Array(bytes.reversed()), to: Sample.personalLog)
      let store = try Store(folder.path)
      #expect(store.register.count(of: Organization.kind) == 0)
      #expect(store.findings.isEmpty == bytes.isEmpty)
      exercise(store)
    }
  }
}
