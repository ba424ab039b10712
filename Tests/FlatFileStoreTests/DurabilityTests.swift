import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("Saved means saved")
struct DurabilityTests {
  let folder: TemporaryFolder
  let system = FaultyFileSystem()

  init() throws { folder = try TemporaryFolder() }

  private func steps(_ body: () -> Void) -> [String] {
    var steps: [String] = []
    system.before = { call, path in
      if [.write, .synchronize, .truncate].contains(call), !path.hasSuffix("/lock") {
        steps.append("\(call) \(path.dropFirst(folder.path.utf8.count + 1))")
      }
    }
    body()
    system.before = { _, _ in }
    return steps
  }

  @Test("the first file of a folder is not lost for want of a folder sync")
  func theFirstFileOfAFolderIsNotSavedUntilItsFolderIs() throws {
    let store = try Sample.store(in: folder, system)
    let first = steps { _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()) }
    #expect(first == ["write \(Sample.publicLog)", "synchronize \(Sample.publicLog)", "synchronize log/cao"])
    let second = steps { _ = store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()) }
    #expect(second == ["write \(Sample.publicLog)", "synchronize \(Sample.publicLog)"])
  }

  @Test func aFolderThatAnotherProgramDidNotLiveToSaveIsSavedByTheNext() throws {
    let store = try Sample.store(in: folder, system)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    let next = try Store(folder.path, fileSystem: system)
    let steps = steps { _ = next.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()) }
    #expect(steps.last == "synchronize log/cao")
  }

  @Test(
    "disk full, quota: refused, and the log is as it was",
    arguments: [28, 122, 27] as [Int32])
  func aFullDiskRefusesAndLeavesTheLogAsItWas(number: Int32) throws {
    let store = try Sample.store(in: folder, system)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    let before = try folder.bytes(of: Sample.publicLog)
    system.failing = { call, path in call == .write && path.hasSuffix(".jsonl") ? number : nil }
    #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()) == .noRoom)
    #expect(try folder.bytes(of: Sample.publicLog) == before)
    system.failing = { _, _ in nil }
    #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()).isDone)
  }

  @Test("a short write is cut back and refused")
  func aShortWriteIsCutBackAndRefused() throws {
    let store = try Sample.store(in: folder, system)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    let before = try folder.bytes(of: Sample.publicLog)
    for trouble in [FaultyFileSystem.Trouble.half, .oneByte] {
      system.trouble = { call, path in call == .write && path.hasSuffix(".jsonl") ? trouble : nil }
      #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()) == .noRoom)
      #expect(try folder.bytes(of: Sample.publicLog) == before)
    }
  }

  @Test func aShortWriteThatCannotBeCutBackIsATornTailForTheNext() throws {
    let store = try Sample.store(in: folder, system)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    system.trouble = { call, path in
      guard path.hasSuffix(".jsonl") else { return nil }
      return call == .write ? .half : call == .truncate ? .error(5) : nil
    }
    #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()) == .noRoom)
    system.trouble = { _, _ in nil }
    #expect(store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone)
    let again = try Store(folder.path)
    #expect(again.register.stored(Sample.organization(2)) == nil)
    #expect(again.register.stored(Sample.organization(3)) != nil)
    #expect(again.findings.map(\.kind) == [.tornLine])
  }

  @Test("a sync that fails once is cut back, said honestly and never tried again")
  func aFailedSyncIsCutBackSaidHonestlyAndNeverTriedAgain() throws {
    let store = try Sample.store(in: folder, system)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    let before = try folder.bytes(of: Sample.publicLog)
    system.failing = { call, path in call == .synchronize && path.hasSuffix(".jsonl") ? 5 : nil }
    #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()) == .notKnownSaved)
    #expect(try folder.bytes(of: Sample.publicLog) == before)
    system.failing = { _, _ in nil }
    system.forgetCalls()
    #expect(store.readOnlyReason == .failedSync)
    #expect(
      store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()) == .readOnly(.failedSync))
    #expect(system.calls.isEmpty)
    #expect(try Store(folder.path).register.count(of: Organization.kind) == 1)
  }

  @Test func aSignalInTheMiddleIsNothing() throws {
    let store = try Sample.store(in: folder, system)
    var interrupted: Set<SystemCall> = []
    system.failing = { call, _ in
      [.open, .read, .write, .lock].contains(call) && interrupted.insert(call).inserted ? 4 : nil
    }
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
  }

  @Test func aReaderThatSawALineWhichWasCutBackForgetsIt() throws {
    let store = try Sample.store(in: folder, system)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    let reader = try Store(folder.path)
    system.failing = { call, path in
      guard call == .synchronize, path.hasSuffix(".jsonl") else { return nil }
      #expect((try? reader.refresh()) == true)
      return 5
    }
    #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()) == .notKnownSaved)
    #expect(reader.register.count(of: Organization.kind) == 2)
    let third = try Store(folder.path)
    // As long as the line that was cut back, to the byte.
    #expect(third.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try reader.refresh())
    #expect(reader.register.stored(Sample.organization(2)) == nil)
    #expect(reader.register.stored(Sample.organization(3)) != nil)
  }
}
