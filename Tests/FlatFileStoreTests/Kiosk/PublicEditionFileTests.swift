import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

/// The edition comes back as it was written, is written again only where it says something new, and bytes that are none are
/// told as none.
@Suite("The public edition's file")
struct PublicEditionFileTests {
  let folder: TemporaryFolder
  let store: Store
  private static let path = "public/edition.jsonl"

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    let resource = AddRecord(
      Sample.resource(1),
      ["organization": .text(Sample.organization(1).raw), "name": .text("Sala \"A\""), "category": .text("room")])
    #expect(store.transact(resource, by: Sample.anna, at: Sample.instant()).isDone)
  }

  private func read() -> PublicEdition? {
    var file = PublicEditionFile(folder.path)
    if case .edition(let edition) = file.read() { return edition }
    return nil
  }

  private func inode() throws -> UInt64 { try store.fileSystem.status(at: "\(folder.path)/\(Self.path)").inode }

  @Test func itComesBackAsItWasMade() throws {
    let keeping = PublicEditionKeeping(of: store)
    #expect(keeping.keep(at: Sample.instant(1)) == .written)
    let edition = try #require(read())
    #expect(edition.madeAt == Sample.instant(1) && edition.centre == Sample.manifest.name && edition.turn == 2)
    #expect(edition.register.ownRecords.map(\.id) == [Sample.resource(1), Sample.organization(1)])
    #expect(edition.register.name(of: Sample.resource(1)) == "Sala \"A\"")
    #expect(try folder.permissions(of: Self.path) == 0o600)
    #expect(keeping.keep(at: Sample.instant(2)) == .resting)
    #expect(try store.check().isEmpty, "it is a file of ours")
  }

  @Test func itIsWrittenAgainOnlyWhereItSaysSomethingNew() throws {
    let keeping = PublicEditionKeeping(of: store)
    _ = keeping.keep(at: Sample.instant(1))
    let first = try inode()
    #expect(store.addPerson(2).isDone)
    #expect(keeping.keep(at: Sample.instant(2)) == .resting, "a person is nothing that it shows")
    #expect(PublicEditionKeeping(of: store).keep(at: Sample.instant(3)) == .resting)
    #expect(try inode() == first)
    let edit = EditRecord(
      Sample.resource(1), [FieldEdit(field: "name", was: .text("Sala \"A\""), becomes: .text("Sala 12"))])
    #expect(store.transact(edit, by: Sample.anna, at: Sample.instant()).isDone)
    #expect(keeping.keep(at: Sample.instant(4)) == .written)
    #expect(read()?.register.name(of: Sample.resource(1)) == "Sala 12")
    #expect(keeping.keep(at: Sample.instant(4 + 1_799)) == .resting)
    #expect(keeping.keep(at: Sample.instant(4 + 1_800)) == .written, "it grew old")
    #expect(PublicEditionKeeping(of: store).keep(at: Sample.instant(1)) == .written, "the clock went back")
    // 23:59:30 and 00:00:30 in Poland.
    #expect(keeping.keep(at: try Instant("2026-11-21T22:59:30Z")) == .written)
    #expect(keeping.keep(at: try Instant("2026-11-21T23:00:30Z")) == .written, "a day began")
  }

  @Test func anErasureLeavesNoKioskWithoutIt() throws {
    #expect(PublicEditionKeeping(of: store).keep(at: Sample.instant(1)) == .written)
    let redaction = ErasureRequest.redact(Sample.resource(1), field: "name", because: "wniosek")
    let (act, _) = store.erase(redaction, by: Sample.anna, at: Sample.instant(60))
    #expect(act.isDone)
    let edition = try #require(read(), "it was made anew")
    #expect(edition.madeAt == Sample.instant(60))
    #expect(try !folder.text(of: Self.path).contains("Sala"))
    try folder.remove(Self.path)
    let other = ErasureRequest.redact(Sample.organization(1), field: "name", because: "wniosek")
    #expect(store.erase(other, by: Sample.anna, at: Sample.instant(70)).act.isDone)
    #expect(read() == nil, "nobody reads one")
  }

  @Test func aKioskSeesThatItChanged() throws {
    var file = PublicEditionFile(folder.path)
    if case .missing = file.read() {} else { Issue.record("there is none yet") }
    #expect(!file.hasChanged())
    let keeping = PublicEditionKeeping(of: store)
    _ = keeping.keep(at: Sample.instant(1))
    #expect(file.hasChanged())
    _ = file.read()
    #expect(!file.hasChanged())
    _ = keeping.keep(at: Sample.instant(4_000))
    #expect(file.hasChanged())
    try folder.remove(Self.path)
    #expect(file.hasChanged())
    #expect(keeping.keep(at: Sample.instant(4_001)) == .written, "who takes it away gets another")
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/public").sorted()
  }

  private func staged() throws -> String? { try names().first { $0.hasSuffix(".new") } }

  @Test func aPieceAtATimeNeverLeavesHalfOfIt() throws {
    try folder.write(Array("old".utf8), to: Self.path)
    let keeping = PublicEditionKeeping(of: store)
    var steps = 0
    while keeping.step(at: Sample.instant(1)) != .written {
      #expect(try folder.bytes(of: Self.path) == Array("old".utf8))
      steps += 1
    }
    #expect(steps > 5)
    #expect(try names() == ["edition.jsonl"])
  }

  @Test func itGoesToTheDiskAsItIsMadeAndNothingIsLeftOfOneThatIsGivenUp() throws {
    for number in 2...900 {
      let resource = AddRecord(
        Sample.resource(number),
        ["organization": .text(Sample.organization(1).raw), "name": .text("Sala \(number)"), "category": .text("room")])
      #expect(store.transact(resource, by: Sample.anna, at: Sample.instant()).isDone)
    }
    try folder.write(Array("old".utf8), to: Self.path)
    var keeping: PublicEditionKeeping? = PublicEditionKeeping(of: store)
    var sizes: Set<Int> = []
    while keeping?.step(at: Sample.instant(1)) == .going {
      if let name = try staged() { sizes.insert(try folder.bytes(of: "public/\(name)").count) }
    }
    #expect(sizes.count > 4, "\(sizes): each piece is written before the next is made")
    let added = AddRecord(Sample.organization(2), ["name": .text("Nowa"), "legalForm": .text("association")])
    #expect(store.transact(added, by: Sample.anna, at: Sample.instant()).isDone)
    for _ in 0..<9 where try staged() == nil { #expect(keeping?.step(at: Sample.instant(2)) == .going) }
    #expect(try staged() != nil)
    #expect(try store.check().isEmpty, "one that is being written is a file of ours")
    keeping = nil
    #expect(try names() == ["edition.jsonl"])
  }

  @Test func whereNobodyReadsItASessionMakesNone() throws {
    let keeping = PublicEditionKeeping(of: store)
    #expect(keeping.step(at: Sample.instant(1)) == .resting)
    #expect(try names() == [])
    store.manifest.kiosk = "kiosk"
    #expect(keeping.step(at: Sample.instant(1)) == .going, "a kiosk was admitted")
    store.manifest.kiosk = nil
    #expect(PublicEditionKeeping(of: store).step(at: Sample.instant(1)) == .resting)
    #expect(PublicEditionKeeping(of: store).keep(at: Sample.instant(1)) == .written, "it was asked for")
    #expect(PublicEditionKeeping(of: store).step(at: Sample.instant(4_000)) == .going, "somebody reads it")
  }

  @Test func whereAnotherKioskIsAdmittedItSaysSoAtOnce() throws {
    let place = try TemporaryFolder()
    let path = "\(place.path)/data"
    try Store.create(at: path, Manifest(office: "cao", name: "CAO", group: String(getegid())))
    let (desk, other) = (try Store(path), try Store(path))
    func senders() -> Set<UInt32>? {
      var file = PublicEditionFile(path)
      if case .edition(let edition) = file.read() { return edition.senders }
      return nil
    }
    let keeping = PublicEditionKeeping(of: desk)
    #expect(keeping.keep(at: Sample.instant(1)) == .written)
    #expect(senders() == [geteuid()])
    try other.admitKiosk(user: "60002", by: Sample.anna, at: Sample.instant(2))
    #expect(keeping.keep(at: Sample.instant(2)) == .written)
    #expect(senders() == [geteuid(), 60_002])
    // The very same again takes nothing away.
    try other.admitKiosk(user: "60002", by: Sample.anna, at: Sample.instant(3))
    #expect(keeping.keep(at: Sample.instant(3)) == .resting)
    // One that is half written by then is begun anew.
    #expect(keeping.step(at: Sample.instant(4_000)) == .going)
    try other.admitKiosk(user: "60003", by: Sample.anna, at: Sample.instant(4_000))
    #expect(keeping.keep(at: Sample.instant(4_000)) == .written)
    #expect(senders() == [geteuid(), 60_003])
  }

  @Test func oneThatIsTooLongIsSaidToBeAndTheOldOneStays() throws {
    let keeping = PublicEditionKeeping(of: store)
    #expect(keeping.keep(at: Sample.instant(1)) == .written)
    let old = try folder.bytes(of: Self.path)
    keeping.limit = old.count
    #expect(keeping.keep(at: Sample.instant(4_000)) == .tooLong)
    #expect(try folder.bytes(of: Self.path) == old)
    #expect(try names() == ["edition.jsonl"])
    #expect(keeping.keep(at: Sample.instant(4_000)) == .resting, "not at once again")
  }

  @Test func twoWhoMakeOneAtOnceDoNotHinderEachOther() throws {
    let other = try Store(folder.path)
    let both = [PublicEditionKeeping(of: store), PublicEditionKeeping(of: other)]
    try folder.write(Array("old".utf8), to: Self.path)
    var last: [PublicEditionKeeping.Step] = [.going, .going]
    while last.contains(.going) {
      for index in both.indices where last[index] == .going { last[index] = both[index].step(at: Sample.instant(1)) }
    }
    #expect(last == [.written, .resting], "the second finds what it would say there")
    #expect(try names() == ["edition.jsonl"])
    #expect(read()?.turn == 2)
  }

  @Test func whatOneThatWasKilledLeftLongAgoGoes() throws {
    for (name, hours) in [("edition.jsonl.a.new", 2), ("edition.jsonl.b.new", 0)] {
      try folder.write([1], to: "public/\(name)")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -3_600 * Double(hours))],
        ofItemAtPath: "\(folder.path)/public/\(name)")
    }
    #expect(PublicEditionKeeping(of: store).keep(at: Sample.instant(1)) == .written)
    #expect(try names() == ["edition.jsonl", "edition.jsonl.b.new"], "somebody may be writing the other")
  }

  @Test("A fault at any call: the old one stays, or the new one is there whole")
  func aFaultAtEachCall() throws {
    #expect(PublicEditionKeeping(of: store).keep(at: Sample.instant(1)) == .written)
    let old = try folder.bytes(of: Self.path)
    let counting = FaultyFileSystem()
    let counted = try Store(folder.path, fileSystem: counting)
    counting.forgetCalls()
    #expect(PublicEditionKeeping(of: counted).keep(at: Sample.instant(4_000)) == .written)
    #expect(counting.calls.contains(.synchronize) && counting.calls.contains(.rename))
    for (number, call) in counting.calls.enumerated() {
      for trouble in [FaultyFileSystem.Trouble.error(EIO), .error(ENOSPC), .half, .errorAfterwards(EIO)] {
        try folder.write(old, to: Self.path)
        let faulty = FaultyFileSystem()
        let store = try Store(folder.path, fileSystem: faulty)
        faulty.forgetCalls()
        faulty.fault = .init(call: number, trouble: trouble, isForEver: false)
        let step = PublicEditionKeeping(of: store).keep(at: Sample.instant(4_000))
        let edition = try #require(read(), "\(call) \(trouble): none that is whole")
        if step == .written { #expect(edition.madeAt == Sample.instant(4_000)) }
      }
    }
  }

  @Test("What is said to be written survives a power cut, and before that there is the old one")
  func aPowerCut() throws {
    let disk = SimulatedDisk()
    try Store.create(at: "data", Sample.manifest, fileSystem: disk)
    let store = try Store("data", fileSystem: disk)
    #expect(PublicEditionKeeping(of: store).keep(at: Sample.instant(1)) == .written)
    #expect(disk.image.isSaved)
    var images: [DiskImage] = []
    disk.changed = { images.append($0) }
    #expect(PublicEditionKeeping(of: store).keep(at: Sample.instant(4_000)) == .written)
    disk.changed = { _ in }
    #expect(disk.image.isSaved)
    var random = SeededGenerator(seed: Thoroughness.seed)
    for image in images {
      for remains in image.remains(atMost: 20, using: &random) {
        var file = PublicEditionFile("data", fileSystem: SimulatedDisk(remains.image))
        if case .edition = file.read() {} else { Issue.record("seed \(Thoroughness.seed)") }
      }
    }
  }

  /// Of a receipt nobody but its holder makes the key, which is the digest of the standard.
  @Test func theKeyOfAReceipt() {
    #expect(ReceiptCode(bits: 1).text == "00000000012")
    #expect(ReceiptCode(bits: 1).publicKey == "3b4b892e477c416f322b85ed03d8bf88")
  }

  @Test func bytesThatAreNoneAreToldAsNone() throws {
    _ = PublicEditionKeeping(of: store).keep(at: Sample.instant(1))
    let whole = try folder.bytes(of: Self.path)
    var file = PublicEditionFile(folder.path)
    for length in 0..<whole.count {
      #expect(Array(whole[..<length]).withUnsafeBytes { PublicEdition(file: $0) == nil }, "\(length)")
    }
    for index in whole.indices {
      for bit in [0, 3, 6] {
        var flipped = whole
        flipped[index] ^= 1 << bit
        #expect(flipped.withUnsafeBytes { PublicEdition(file: $0) == nil }, "\(index) \(bit)")
      }
    }
    for strange in [[], [0x0A], [0x0A, 0x0A], Array("{}\n".utf8), whole + whole, whole + [0x0A]] {
      try folder.write(strange, to: Self.path)
      if case .unreadable = file.read() {} else { Issue.record("\(strange.count)") }
    }
    #expect(truncate("\(folder.path)/\(Self.path)", 3 << 30) == 0)
    if case .unreadable = file.read() {} else { Issue.record("of three gigabytes") }
    try folder.remove(Self.path)
    #expect(mkfifo("\(folder.path)/\(Self.path)", 0o600) == 0)
    if case .unreadable = file.read() {} else { Issue.record("a pipe") }
  }
}
