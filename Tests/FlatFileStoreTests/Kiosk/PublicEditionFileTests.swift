import CivicDomain
import Foundation
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

  @Test func aPieceAtATimeNeverLeavesHalfOfIt() throws {
    let keeping = PublicEditionKeeping(of: store)
    var steps = 0
    while keeping.step(at: Sample.instant(1)) != .written {
      #expect(!folder.exists(Self.path))
      steps += 1
    }
    #expect(steps > 5)
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
