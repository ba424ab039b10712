import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("What nobody was promised goes with the next erasure")
struct TornDataErasureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func purge(_ store: Store) -> Bool {
    if case .purged = store.erase(
      ErasureScene.erasing(ErasureScene.zofia), by: Sample.anna, at: ErasureScene.now
    ).files {
      return true
    }
    return false
  }

  @Test func aPersonalLineWithoutItsPublicOne() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    try ErasureScene.fill(store)
    system.failing = { call, path in call == .write && path.hasSuffix(Sample.publicLog) ? 28 : nil }
    let piotr = ErasureScene.Somebody(number: 3, name: "Piotr")
    #expect(
      store.transact(ErasureScene.registering(piotr), by: Sample.anna, at: ErasureScene.now) == .noRoom)
    system.failing = { _, _ in nil }
    #expect(try folder.files(with: piotr.email) == [Sample.personalLog])
    #expect(purge(store))
    for mark in piotr.marks { #expect(try folder.files(with: mark) == []) }
    let findings = try Store(folder.path).check()
    #expect(findings.map(\.kind) == [.unpairedPersonalLine(transactionNumber: 8)])
    #expect(Store.isWhole(findings))
  }

  @Test func tornTailsSealedOrNot() throws {
    let store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
    let half = Array(
      #"{"crc":"12345678","seq":5,"put":[{"kind":"person","id":"per-x","set":{"name":"Urwana"#.utf8)
    let sealed =
      Array(#"{"crc":"12345678","seq":5,"put":[{"set":{"name":"Zapieczętowana torn"#.utf8) + [0x0A]
    try folder.write(
      try folder.bytes(of: Sample.personalLog) + sealed + half, to: Sample.personalLog)
    #expect(purge(try Store(folder.path)))
    #expect(try folder.files(with: "Urwana") == [])
    #expect(try folder.files(with: "Zapiecz") == [])
    let after = try Store(folder.path)
    #expect(try after.check().allSatisfy { $0.kind.isTorn })
    let piotr = ErasureScene.Somebody(number: 3, name: "Piotr")
    #expect(
      after.transact(ErasureScene.registering(piotr), by: Sample.anna, at: ErasureScene.now).isDone)
    #expect(try Store(folder.path).register.name(of: piotr.id) == "Piotr Nowak")
  }

  @Test func linesThatAnEditorGaveOtherEndsAreClearedWhereTheyStand() throws {
    let store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
    let lines = try folder.lines(of: Sample.personalLog)
    try folder.write(
      [0xEF, 0xBB, 0xBF] + Array(lines.map { $0 + "\r\n" }.joined().utf8), to: Sample.personalLog)
    #expect(purge(try Store(folder.path)))
    for mark in ErasureScene.zofia.marks { #expect(try folder.files(with: mark) == []) }
    let after = try Store(folder.path)
    #expect(after.register.name(of: ErasureScene.jan.id) == "Jan Nowak")
    #expect(Store.isWhole(try after.check()))
  }

  @Test func aDamagedLineThatNamesSomebodyErasedIsTold() throws {
    let store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
    #expect(
      store.hide(ErasureScene.erasing(ErasureScene.zofia), at: ErasureScene.now).isDone)
    let text = try folder.text(of: Sample.personalLog)
    try folder.write(Array(text.replacing("windy", with: "Windy").utf8), to: Sample.personalLog)
    let system = LinuxFileSystem()
    let markers = try ErasureMarkers(in: StoreFolder(path: folder.path, isShared: false), system)
    let segment = try MappedSegment(
      path: "\(folder.path)/\(Sample.personalLog)", fileSystem: system)
    let erasure = SegmentErasure(
      of: segment, in: "personal/cao", LineErasure(markers: markers), clearsTorn: true, unpaired: [])
    #expect(erasure.damaged == [1])
    #expect(erasure.lines.isEmpty)
  }
}

extension Store {
  static func isWhole(_ findings: [Finding]) -> Bool { !findings.contains(where: \.isDamage) }
}
