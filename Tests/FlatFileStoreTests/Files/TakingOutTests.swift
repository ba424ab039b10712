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

  /// Two chunks of the buffer, and some bytes.
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

  @Test func byteForByte() throws {
    let pile = Pile()
    try store.takeOut(file, into: pile)
    #expect(isPlan(pile.bytes))
  }

  @Test func whatIsNoLongerWhatWasAttachedDoesNotGoOut() throws {
    try folder.write(Self.plan.dropLast(), to: "data/\(Attaching.path(of: Self.plan))")
    let pile = Pile()
    #expect(throws: TakeOutFailure.altered(file)) { try store.takeOut(file, into: pile) }
    #expect(pile.bytes.isEmpty)
    try folder.remove("data/\(Attaching.path(of: Self.plan))")
    #expect(throws: TakeOutFailure.missing(file)) { try store.takeOut(file, into: pile) }
    #expect(pile.bytes.isEmpty)
  }

  @Test func aFailureAtAnyCallIsNoSuccess() throws {
    system.forgetCalls()
    try store.takeOut(file, into: Pile())
    let calls = system.calls
    for call in calls.indices {
      for trouble in [FaultyFileSystem.Trouble.error(EIO), .half] {
        system.forgetCalls()
        system.fault = FaultyFileSystem.Fault(call: call, trouble: trouble, isForEver: true)
        let pile = Pile()
        let isDone = (try? store.takeOut(file, into: pile)) != nil
        system.fault = nil
        if isDone { #expect(isPlan(pile.bytes), "call \(call), \(trouble)") }
      }
    }
    #expect(calls.count > 5)
  }
}
