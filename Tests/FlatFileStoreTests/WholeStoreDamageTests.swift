import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

/// Every damage that a store can be found with, walked through once: it is named, nothing is written over it, and there is
/// a way on.
@Suite("Of every damage: check names it, the writer refuses, repair or a hand lets work go on")
struct WholeStoreDamageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One damage, and what a person does where `repair` alone cannot.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Whether a writer must refuse.
    var stopsWriting = true
    let make: @Sendable (TemporaryFolder) throws -> Void
    var mend: @Sendable (TemporaryFolder) throws -> Void = { _ in }
  }

  private static func move(_ name: String, in folder: TemporaryFolder, andLink: Bool) throws {
    try FileManager.default.moveItem(atPath: "\(folder.path)/\(name)", toPath: "\(folder.path)-elsewhere")
    if andLink {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(name)", withDestinationPath: "\(folder.path)-elsewhere")
    } else {
      #expect(mkfifo("\(folder.path)/\(name)", 0o600) == 0)
    }
  }

  private static func moveBack(_ name: String, in folder: TemporaryFolder) throws {
    try folder.remove(name)
    try FileManager.default.moveItem(atPath: "\(folder.path)-elsewhere", toPath: "\(folder.path)/\(name)")
  }

  static let damages = [
    Damage(testDescription: "three lines cut off") { folder in
      let lines = try folder.lines(of: Sample.publicLog)
      try folder.write(Array(lines.dropLast(3).joined(separator: "\n").utf8) + [0x0A], to: Sample.publicLog)
    },
    Damage(testDescription: "the log deleted") { try $0.remove(Sample.publicLog) },
    Damage(testDescription: "the personal log deleted") { try $0.remove(Sample.personalLog) },
    Damage(testDescription: "a flipped bit") { folder in
      var bytes = try folder.bytes(of: Sample.publicLog)
      bytes[bytes.count / 2] ^= 1
      try folder.write(bytes, to: Sample.publicLog)
    },
    Damage(
      testDescription: "a link in the place of the log's folder", make: { try move("log/cao", in: $0, andLink: true) },
      mend: { try moveBack("log/cao", in: $0) }),
    Damage(
      testDescription: "a link in the place of the logs", make: { try move("log", in: $0, andLink: true) },
      mend: { try moveBack("log", in: $0) }),
    Damage(
      testDescription: "a link in the place of a segment", make: { try move(Sample.publicLog, in: $0, andLink: true) },
      mend: { try moveBack(Sample.publicLog, in: $0) }),
    Damage(
      testDescription: "a pipe in the place of a segment", make: { try move(Sample.publicLog, in: $0, andLink: false) },
      mend: { try moveBack(Sample.publicLog, in: $0) }),
    Damage(
      testDescription: "a link in the place of the lock", make: { try move("lock", in: $0, andLink: true) },
      mend: { try moveBack("lock", in: $0) }),
    Damage(
      testDescription: "a pipe in the place of the lock", make: { try move("lock", in: $0, andLink: false) },
      mend: { try moveBack("lock", in: $0) }),
    Damage(
      testDescription: "a folder in the place of the lock",
      make: { folder in
        try folder.remove("lock")
        try FileManager.default.createDirectory(
          atPath: "\(folder.path)/lock", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      }, mend: { try $0.remove("lock") }),
    Damage(
      testDescription: "a conflict copy with a line of its own", stopsWriting: false,
      make: { folder in
        let copy = try folder.bytes(of: Sample.publicLog) + LogText.organization(77, seq: 99)
        try folder.write(copy, to: "log/cao/000001.sync-conflict-20261128-053000-ABCDEF7.jsonl")
      }, mend: { try $0.remove("log/cao/000001.sync-conflict-20261128-053000-ABCDEF7.jsonl") }),
  ]

  @Test(arguments: damages)
  func isWalkedThrough(damage: Damage) throws {
    let store = try Sample.store(in: folder)
    for number in 1...4 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
      #expect(store.addPerson(number, at: Sample.instant(number)).isDone)
    }
    let elsewhere = "\(folder.path)-elsewhere"
    defer { try? FileManager.default.removeItem(atPath: elsewhere) }
    try damage.make(folder)
    let damaged = try Store(folder.path)
    #expect(try damaged.check().contains(where: \.isDamage))
    if damage.stopsWriting {
      for desk in [damaged, store] {
        // Who had it open may still write into the very file that a link now leads to; nobody is told of a failing disk.
        switch desk.transact(Sample.addOrganization(9), by: Sample.jan, at: Sample.instant(9)) {
        case .readOnly(.unreadable(let file)): Issue.record("told as a failing disk: \(file)")
        case .readOnly: break
        case .done where desk === store && damage.testDescription.contains("link"): break
        case let outcome: Issue.record("\(outcome)")
        }
      }
    }
    try damage.mend(folder)
    let mended = try Store(folder.path)
    _ = mended.repair(by: Sample.jan, at: Sample.instant(10))
    #expect(mended.transact(Sample.addOrganization(10), by: Sample.anna, at: Sample.instant(11)).isDone)
    let again = try Store(folder.path)
    #expect(try again.check().filter(\.isDamage) == [])
    #expect(again.register.has(Sample.organization(10)))
    let transactions = again.history().map(\.transactionNumber)
    #expect(Set(transactions).count == transactions.count)
  }

  @Test(arguments: [
    "log/cao/000001.jsonl~", "log/cao (kopia)/000001.jsonl", "log/cao/000001 (copy).jsonl", "personal (kopia)/notatka",
    "log/cao/.000001.jsonl.swp", "Thumbs.db", "personal/cao/000001.jsonl.bak", "damaged/zdjęcie.jpg", "cache/inne",
    "cache/fold (kopia)", "inbox/000001.jsonl", "public/kopia/000001.jsonl", "personal/drafts/anna/kopia.txt",
  ])
  func everyNameThatIsNotOursIsNamed(name: String) throws {
    let store = try Sample.store(in: folder)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try store.check() == [])
    let path = "\(folder.path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: Path.folder(of: path), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try folder.write(try folder.bytes(of: Sample.publicLog), to: name)
    let findings = try store.check()
    #expect(findings.map(\.kind) == [.foreign])
    #expect(findings.allSatisfy { name.hasPrefix($0.file) && !$0.isDamage })
    try folder.write(LogText.organization(2, seq: 2), to: name)
    #expect(try store.check() == [Finding(file: name, line: nil, kind: .foreignLines(1))])
  }

  @Test func aFolderCopiedUnderAnOfficesNameAndAFileAreNamed() throws {
    let store = try Sample.store(in: folder)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    try FileManager.default.copyItem(atPath: "\(folder.path)/log/cao", toPath: "\(folder.path)/log/kopia")
    try folder.write([1], to: "log/notatki")
    let next = try Store(folder.path)
    #expect(
      try next.check().map(\.file) == ["log/notatki", "log/kopia", "log/kopia"], "the last one as another office")
    #expect(next.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()).isDone)
  }

  @Test func referencesToNothingAndValuesOfNoShapeAreNoted() throws {
    let resource = Sample.resource(1).raw
    let line = LogText.line(
      #""seq":2,"turn":2,"at":"2026-11-21T10:15:30Z","by":"anna","act":"add","put":[{"kind":"resource","id":"\#(resource)","set":{"organization":"org-zzzzzzzzzz","name":"Sala","category":"room","quantity":{"a":1}}}]"#
    )
    try folder.makeStore(log: LogText.organization(1, seq: 1) + line)
    let findings = try Store(folder.path).check()
    let gone = RecordID("org-zzzzzzzzzz")
    #expect(
      findings.map(\.kind).contains(.brokenReference(Sample.resource(1), field: "organization", gone)))
    #expect(findings.map(\.kind).contains(.unreadableValue(Sample.resource(1), field: "quantity")))
    #expect(findings.filter(\.isDamage) == [])
    let other = LogText.line(
      #""seq":2,"turn":2,"at":"2026-11-21T10:15:30Z","by":"anna","act":"add","put":[{"kind":"resource","id":"\#(resource)","set":{"organization":"\#(resource)","name":"Sala","category":"room"}}]"#
    )
    try folder.write(LogText.organization(1, seq: 1) + other, to: Sample.publicLog)
    let wrong = Finding.Kind.brokenReference(Sample.resource(1), field: "organization", Sample.resource(1))
    #expect(try Store(folder.path).check().map(\.kind).contains(wrong))
  }

  @Test func whatWouldStopWritingIsNoted() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    for (errno, path) in [(EACCES, "/lock"), (EROFS, Sample.publicLog)] {
      var isReadFirst: Set<String> = []
      system.failing = { call, name in
        guard call == .open, name.hasSuffix(path) else { return nil }
        // To read it is permitted: only the second way of opening it fails.
        return isReadFirst.insert(name).inserted ? nil : errno
      }
      let kinds = try store.check().map(\.kind)
      #expect(kinds.contains(.notWritable(errno: errno)) || kinds.contains { $0.isUnreadable }, "\(path)")
    }
  }
}

extension Finding.Kind {
  fileprivate var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
}
