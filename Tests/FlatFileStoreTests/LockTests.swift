import CivicDomain
import Glibc
import Testing

@testable import FlatFileStore

@Suite("One writer at a time")
struct LockTests {
  let folder: TemporaryFolder
  let real = LinuxFileSystem()

  init() throws { folder = try TemporaryFolder() }

  private func hold() throws -> OpenFile {
    let lock = StoreLock(fileSystem: real, folder: StoreFolder(path: folder.path, isShared: false))
    guard case .held(let held) = try lock.take(for: Author("basia"), at: Sample.instant()) else {
      throw FileFailure(.lock, folder.path, errno: 1)
    }
    return held.file
  }

  /// A program that another thread is just starting has copies of all descriptors that are open here.
  @Test func aCopyOfTheDescriptorHoldsNoLockThatWasLetGo() throws {
    let lock = StoreLock(fileSystem: real, folder: StoreFolder(path: folder.path, isShared: false))
    guard case .held(let held) = try lock.take(for: Author("basia"), at: Sample.instant()) else {
      throw FileFailure(.lock, folder.path, errno: 1)
    }
    let copy = dup(held.file.descriptor)
    defer { close(copy) }
    lock.release(held)
    guard case .held(let next) = try lock.take(for: Author("ola"), at: Sample.instant(), waiting: 0) else {
      throw FileFailure(.lock, folder.path, errno: 1)
    }
    lock.release(next)
  }

  @Test("the lock holder stopped: whoever waits in vain is told who it is")
  func whoeverWaitsInVainIsToldWhoHoldsTheLock() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    let held = try hold()
    let outcome = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    guard case .busy(let holder) = outcome else {
      Issue.record("expected busy, got \(outcome)")
      return
    }
    #expect(holder.login == "basia")
    #expect(holder.since == Sample.instant())
    #expect(holder.process > 0)
    #expect((Limits.lockWait...Limits.lockWait + Limits.lockPause).contains(system.milliseconds()))
    try real.close(held)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
  }

  @Test("check says who keeps the lock, but not that somebody has just saved")
  func checkNamesWhoeverKeepsTheLock() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    var held: OpenFile? = try hold()
    let kinds = try store.check().map(\.kind)
    #expect(kinds.contains { if case .locked(let holder) = $0 { holder.login == "basia" } else { false } })
    system.whilePausing = {
      if let file = held { try? self.real.close(file) }
      held = nil
    }
    #expect(try store.check().isEmpty)
  }

  @Test("a disk that takes nothing is named once")
  func checkNamesAReadOnlyDisk() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    var opened = 0
    system.failing = { call, name in
      guard call == .open, name.hasSuffix("/lock") else { return nil }
      opened += 1
      return opened == 1 ? nil : EROFS
    }
    let findings = try store.check()
    #expect(findings == [Finding(file: ".", line: nil, kind: .notWritable(errno: EROFS))])
  }

  @Test func whoeverWaitsGetsTheLockWhenItIsFree() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    var held: OpenFile? = try hold()
    system.whilePausing = {
      if let file = held { try? self.real.close(file) }
      held = nil
    }
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
  }

  @Test func whatOthersWroteWhileWeWaitedIsSeenBeforeTheRuleDecides() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    _ = store.transact(Sample.addOrganization(1, name: "A"), by: Sample.anna, at: Sample.instant())
    let other = try Store(folder.path)
    var held: OpenFile? = try hold()
    system.whilePausing = {
      guard let file = held else { return }
      held = nil
      try? self.real.close(file)
      _ = other.transact(Sample.rename(1, from: "A", to: "B"), by: Sample.jan, at: Sample.instant())
    }
    let outcome = store.transact(Sample.rename(1, from: "A", to: "C"), by: Sample.anna, at: Sample.instant())
    guard case .refused(.changedSince) = outcome else {
      Issue.record("expected a conflict, got \(outcome)")
      return
    }
  }

  @Test("a reader needs no lock, and holds nothing up")
  func readingNeedsNoLock() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    let held = try hold()
    #expect(try Store(folder.path).register.count(of: Organization.kind) == 1)
    #expect(try store.refresh() == false)
    try real.close(held)
  }

  @Test("the lock file deleted: it is made anew")
  func aDeletedLockFileIsMadeAnew() throws {
    let store = try Sample.store(in: folder)
    try folder.remove("lock")
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try folder.permissions(of: "lock") == 0o600)
  }

  @Test func aLockFileReplacedWhileWeWaitedIsNotMistakenForTheLock() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    var held: OpenFile? = try hold()
    var other: OpenFile?
    system.whilePausing = {
      guard let file = held else {
        // Whoever made the new file lets it go only now.
        if let file = other { try? self.real.close(file) }
        other = nil
        return
      }
      held = nil
      try? self.folder.remove("lock")
      other = try? self.hold()
      try? self.real.close(file)
    }
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(other == nil)
  }

  @Test("the lock file deleted while we work: the commit stops")
  func aLockFileDeletedWhileWeWorkStopsTheCommit() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    var isLocked = false
    system.before = { call, path in
      if call == .lock { isLocked = true }
      if isLocked, call == .status, path.hasSuffix("wspolnie.json") { try? self.folder.remove("lock") }
    }
    let outcome = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    #expect(outcome == .busy(LockHolder(login: "", process: 0, since: nil)))
    system.before = { _, _ in }
    #expect(try Store(folder.path).register.count(of: Organization.kind) == 0)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
  }

  @Test(
    "a file system without locks, a read-only mount: both can only be read",
    arguments: [(37, .noLocks), (95, .noLocks), (30, .fileSystem)] as [(Int32, ReadOnlyReason)])
  func aFileSystemWithoutLocksOrMountedReadOnlyIsReadOnly(number: Int32, reason: ReadOnlyReason) throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    system.failing = { call, _ in call == .lock ? number : nil }
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()) == .readOnly(reason))
  }

  @Test func whoMayNotWriteIsToldSo() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    system.failing = { call, path in call == .open && path.hasSuffix("/lock") ? 13 : nil }
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()) == .notPermitted)
    system.failing = { call, path in call == .open && path.hasSuffix(".jsonl") && path.contains("/log/") ? 13 : nil }
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()) != .notKnownSaved)
    #expect(!folder.exists(Sample.publicLog))
  }
}
