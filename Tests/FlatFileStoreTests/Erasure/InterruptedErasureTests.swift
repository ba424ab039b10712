import CivicDomain
import Glibc
import SeededRandom
import Testing

@testable import FlatFileStore

/// What happens to an erasure that does not come to its end: the program is killed, the power fails, the disk refuses.
@Suite("An erasure cut short anywhere")
struct InterruptedErasureTests {
  /// What is asked for, and the texts that must then be gone from all files.
  struct Request: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let request: ErasureRequest
    let marks: [String]
  }

  static let requests = [
    Request(
      testDescription: "erase", request: ErasureScene.erasing(ErasureScene.zofia),
      marks: ErasureScene.zofia.marks + ["Pismo Zofii", "Orzeczenie: Zofia Nowak"]),
    Request(
      testDescription: "redact in the public log",
      request: .redact(ErasureScene.organization.any, field: "description", because: "nazwisko"),
      marks: ["Założyła Zofia"]),
    Request(
      testDescription: "redact in the personal log",
      request: .redact(ErasureScene.zofia.submission, field: "remark", because: "choroba"),
      marks: [ErasureScene.zofia.remark]),
    Request(
      testDescription: "redact a reason",
      request: .redact(ErasureScene.zofia.registration, field: Redaction.reason, because: "choroba"),
      marks: ["bo Zofia leżała"]),
    Request(
      testDescription: "redact a file",
      request: .redact(Attaching.attachment, field: "file", because: "nazwiska"),
      marks: [Attaching.digest(of: Attaching.statute), "Statut stowarzyszenia"]),
  ]

  /// An attachment of Zofia, one of Jan, and one that everybody sees.
  private static func attachFiles(_ store: Store) throws {
    let zofia = ErasureScene.zofia.id
    #expect(try store.attach(Attaching.certificate, to: zofia, title: "Pismo Zofii").isDone)
    let other = RecordID(PersonalAttachment.kind, bits: 2)
    #expect(try store.attach(Array("Pismo Jana".utf8), to: ErasureScene.jan.id, as: other).isDone)
    #expect(try store.attach(Attaching.statute, to: ErasureScene.organization.any).isDone)
  }

  private static let folder = "data"

  /// A disk with a centre on it that has everything in two segments, a cache and a draft.
  private static func template() throws -> DiskImage {
    let disk = SimulatedDisk()
    try Store.create(at: folder, Sample.manifest, fileSystem: disk)
    let store = try Store(folder, fileSystem: disk)
    try ErasureScene.fill(store)
    try attachFiles(store)
    let late = Store.Stamp(name: "edit", because: "bo Zofia leżała", author: Sample.anna, at: ErasureScene.now)
    let change = Change(
      id: ErasureScene.zofia.registration,
      set: ["lateBecause": .text("później"), "needsNote": .text(ErasureScene.zofia.needs)])
    #expect(store.carryOut(late) { _ in Decision(changes: [change]) }.isDone)
    try store.keepDraft(
      Draft(
        name: Sample.person(1), form: "edit", ids: [:], texts: ["email": ErasureScene.zofia.email],
        was: ["description": "Założyła Zofia", "remark": ErasureScene.zofia.remark], keptAt: ErasureScene.now),
      of: Sample.jan)
    try disk.replace("\(folder)/cache/fold", with: Array("Założyła Zofia".utf8), permissions: 0o600)
    disk.endProgram()
    return disk.image
  }

  @Test("killed before each of its calls", arguments: requests)
  func killed(request: Request) throws {
    let template = try Self.template()
    let whole = SimulatedDisk(template)
    try finish(request, on: whole, "not killed")
    #expect(whole.changes > 8)
    for call in 0..<whole.changes {
      let disk = SimulatedDisk(template)
      let store = try Store(Self.folder, fileSystem: disk)
      disk.killedAt = call
      _ = store.erase(request.request, by: Sample.anna, at: ErasureScene.now)
      disk.endProgram()
      try survive(request, on: disk, "\(request.testDescription) killed before call \(call)")
    }
  }

  @Test("the power fails after each of its calls", arguments: requests)
  func withoutPower(request: Request) throws {
    let disk = SimulatedDisk(try Self.template())
    var images: [DiskImage] = []
    let store = try Store(Self.folder, fileSystem: disk)
    disk.changed = { images.append($0) }
    _ = store.erase(request.request, by: Sample.anna, at: ErasureScene.now)
    var random = SeededGenerator(seed: Thoroughness.seed)
    for (index, image) in images.enumerated() {
      for remains in image.remains(atMost: Thoroughness.rounds(4, full: 200), using: &random) where !remains.hasHole {
        try survive(
          request, on: SimulatedDisk(remains.image),
          "\(request.testDescription), power cut after call \(index), seed \(Thoroughness.seed)")
      }
    }
  }

  @Test("killed, and the power fails while the next one finishes it")
  func killedAndThenCut() throws {
    let template = try Self.template()
    let request = Self.requests[0]
    var random = SeededGenerator(seed: Thoroughness.seed)
    // The act is among the first calls; behind it everything is purged again.
    for call in 0..<8 {
      let disk = SimulatedDisk(template)
      let store = try Store(Self.folder, fileSystem: disk)
      disk.killedAt = call
      _ = store.erase(request.request, by: Sample.anna, at: ErasureScene.now)
      disk.endProgram()
      var images: [DiskImage] = []
      disk.changed = { images.append($0) }
      _ = try Store(Self.folder, fileSystem: disk).purge(by: Sample.anna, at: ErasureScene.now)
      for (index, image) in images.enumerated() {
        for remains in image.remains(atMost: Thoroughness.rounds(6, full: 200), using: &random) where !remains.hasHole {
          try survive(
            request, on: SimulatedDisk(remains.image),
            "killed before call \(call), power cut after call \(index), seed \(Thoroughness.seed)")
        }
      }
    }
  }

  @Test("a fault at every call", arguments: requests)
  func faults(request: Request) throws {
    let template = try Self.template()
    let counting = FaultyFileSystem(over: SimulatedDisk(template))
    let store = try Store(Self.folder, fileSystem: counting)
    counting.forgetCalls()
    _ = store.erase(request.request, by: Sample.anna, at: ErasureScene.now)
    var random = SeededGenerator(seed: Thoroughness.seed)
    for call in counting.calls.indices {
      // Every day a part of the calls will do.
      if !Thoroughness.isFull, !random.once(in: 8) { continue }
      for trouble in Self.troubles {
        for isForEver in [false, true] {
          let disk = SimulatedDisk(template)
          let system = FaultyFileSystem(over: disk)
          let store = try Store(Self.folder, fileSystem: system)
          system.forgetCalls()
          system.fault = FaultyFileSystem.Fault(call: call, trouble: trouble, isForEver: isForEver)
          let (_, files) = store.erase(request.request, by: Sample.anna, at: ErasureScene.now)
          disk.endProgram()
          let comment = "\(request.testDescription), call \(call), \(trouble), for ever: \(isForEver)"
          if case .purged? = files { expectGone(request, on: disk, comment) }
          try survive(request, on: disk, comment)
        }
      }
    }
  }

  private static let troubles: [FaultyFileSystem.Trouble] =
    [.error(EIO), .half, .errorAfterwards(EIO)]
    + (Thoroughness.isFull ? [.error(ENOSPC), .error(EDQUOT), .error(EROFS), .error(EINTR), .oneByte] : [])

  /// Whoever comes afterwards finds all of it or nothing shown, is told what is unfinished, and finishes it.
  private func survive(_ request: Request, on disk: SimulatedDisk, _ comment: String) throws {
    let after = try Store(Self.folder, fileSystem: disk)
    let isDone = after.history().contains { ["erase", "redact"].contains($0.act) }
    expectTheRest(after, comment)
    if !isDone { expectAll(of: after, comment) }
    let findings = try after.check()
    #expect(Store.isWhole(findings), "\(comment): \(findings)")
    let isTold = findings.contains { if case .stillThere = $0.kind { true } else { false } }
    let isThere = request.marks.contains { mark in
      disk.image.files(with: mark, in: "\(Self.folder)/log").count
        + disk.image.files(with: mark, in: "\(Self.folder)/personal/cao").count > 0
    }
    #expect(isTold == (isDone && isThere), "\(comment): done \(isDone), there \(isThere)")
    try finish(request, on: disk, comment)
  }

  private func finish(_ request: Request, on disk: SimulatedDisk, _ comment: String) throws {
    let store = try Store(Self.folder, fileSystem: disk)
    guard case .purged? = store.erase(request.request, by: Sample.anna, at: ErasureScene.now).files else {
      Issue.record("not finished: \(comment)")
      return
    }
    expectGone(request, on: disk, comment)
    expectTheRest(store, comment)
    let again = try Store(Self.folder, fileSystem: disk)
    #expect(Store.isWhole(try again.check()), "\(comment)")
  }

  private func expectGone(_ request: Request, on disk: SimulatedDisk, _ comment: String) {
    for mark in request.marks { #expect(disk.image.files(with: mark, in: Self.folder) == [], "\(comment)") }
  }

  /// What nobody recorded as erased is there.
  private func expectAll(of store: Store, _ comment: String) {
    let zofia = ErasureScene.zofia
    #expect(store.register.name(of: zofia.id) == "Zofia Nowak", "\(comment)")
    #expect(store.register.stored(zofia.registration)?.values["needsNote"] == .text(zofia.needs), "\(comment)")
    #expect(store.register.stored(zofia.submission)?.values["remark"] == .text(zofia.remark), "\(comment)")
    let description = store.register.stored(ErasureScene.organization.any)?.values["description"]
    #expect(description == .text("Założyła Zofia"), "\(comment)")
    #expect(store.history().contains { $0.because == "bo Zofia leżała" }, "\(comment)")
    for id in [Attaching.attachment, Attaching.personalAttachment] {
      #expect(store.register.stored(id)?.values["file"] != nil, "\(comment)")
    }
  }

  private func expectTheRest(_ store: Store, _ comment: String) {
    #expect(store.register.name(of: ErasureScene.jan.id) == "Jan Nowak", "\(comment)")
    #expect(store.register.name(of: ErasureScene.organization.any) == "KROKUS", "\(comment)")
    #expect(store.register.stored(ErasureScene.jan.registration)?.values["needsNote"] == .text(ErasureScene.jan.needs))
    #expect(store.register.stored(ErasureScene.jan.submission)?.values["remark"] == .text(ErasureScene.jan.remark))
  }
}
