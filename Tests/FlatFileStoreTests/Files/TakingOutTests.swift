import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

@Suite("An attached file given out")
struct TakingOutTests {
  let folder: TemporaryFolder
  let system = FaultyFileSystem()
  let store: Store
  let file: KeptFile

  /// Two pieces of the buffer, and some bytes.
  static let plan = (0..<(2 << 20) + 5).map { UInt8(truncatingIfNeeded: $0 * 7 >> 3) }

  private final class Pile: ByteSink {
    var bytes: [UInt8] = []
    func write(_ more: UnsafeRawBufferPointer) throws(FileFailure) { bytes += more }
  }

  init() throws {
    folder = try TemporaryFolder()
    try Store.create(at: "\(folder.path)/data", Sample.manifest)
    store = try Store("\(folder.path)/data", fileSystem: system)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(1)).isDone)
    #expect(try store.attach(Self.plan, to: Sample.organization(1)).isDone)
    file = try #require(store.register.stored(Attaching.attachment).flatMap { KeptFile(of: $0) })
  }

  /// Said as yes or no: nobody wants to read where two megabytes differ.
  private func isPlan(_ bytes: [UInt8]) -> Bool { bytes == Self.plan }

  private var out: String { "\(folder.path)/plan.pdf" }

  @Test func byteForByteForItsOwnerAlone() throws {
    try store.takeOut(file, to: out, replacing: false)
    #expect(isPlan(try folder.bytes(of: "plan.pdf")))
    #expect(try folder.permissions(of: "plan.pdf") == 0o600)
    let pile = Pile()
    try store.takeOut(file, into: pile)
    #expect(isPlan(pile.bytes))
  }

  @Test func nothingIsOverwrittenUnlessAsked() throws {
    try folder.write([1], to: "plan.pdf")
    #expect(throws: TakeOutFailure.alreadyThere(path: out)) { try store.takeOut(file, to: out, replacing: false) }
    #expect(try folder.bytes(of: "plan.pdf") == [1])
    try store.takeOut(file, to: out, replacing: true)
    #expect(isPlan(try folder.bytes(of: "plan.pdf")))
  }

  @Test func whatIsNoLongerWhatWasAttachedDoesNotGoOut() throws {
    try folder.write(Self.plan.dropLast(), to: "data/\(Attaching.place(of: Self.plan))")
    #expect(throws: TakeOutFailure.altered(file)) { try store.takeOut(file, to: out, replacing: false) }
    let pile = Pile()
    #expect(throws: TakeOutFailure.altered(file)) { try store.takeOut(file, into: pile) }
    #expect(pile.bytes.isEmpty)
    try folder.remove("data/\(Attaching.place(of: Self.plan))")
    #expect(throws: TakeOutFailure.missing(file)) { try store.takeOut(file, to: out, replacing: false) }
    #expect(!folder.exists("plan.pdf") && !folder.exists(Self.part))
  }

  /// Where it is written first.
  private static let part = ".wspolnie-\(getpid()).part"

  @Test("a name may be as long as names can be, and what a kill left of another try hinders nobody")
  func longNames() throws {
    let name = String(repeating: "ż", count: 127)
    try folder.write([1], to: "\(name.dropLast(9)).part")
    try store.takeOut(file, to: "\(folder.path)/\(name)", replacing: false)
    #expect(isPlan(try folder.bytes(of: name)))
    #expect(!folder.exists(Self.part))
  }

  @Test func aFailureAtAnyCallLeavesNothingHalf() throws {
    system.forgetCalls()
    try store.takeOut(file, to: out, replacing: false)
    let calls = system.calls
    for call in calls.indices {
      for trouble in [FaultyFileSystem.Trouble.error(EIO), .error(ENOSPC), .half] {
        try? folder.remove("plan.pdf")
        system.forgetCalls()
        system.fault = FaultyFileSystem.Fault(call: call, trouble: trouble, isForEver: true)
        let isDone = (try? store.takeOut(file, to: out, replacing: false)) != nil
        system.fault = nil
        try? folder.remove(Self.part)
        if isDone { #expect(folder.exists("plan.pdf"), "call \(call), \(trouble)") }
        if folder.exists("plan.pdf") {
          #expect(isPlan(try folder.bytes(of: "plan.pdf")), "call \(call), \(trouble)")
        }
      }
    }
    #expect(calls.count > 10)
  }
}
