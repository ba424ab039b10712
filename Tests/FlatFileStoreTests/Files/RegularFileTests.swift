import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

@Suite("A file that somebody attaches")
struct RegularFileTests {
  let folder: TemporaryFolder
  let system = FaultyFileSystem()
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    try Store.create(at: "\(folder.path)/data", Sample.manifest)
    store = try Store("\(folder.path)/data")
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(1)).isDone)
    try folder.write(Attaching.statute, to: "statut.pdf")
  }

  private var path: String { "\(folder.path)/statut.pdf" }

  private func attach(_ source: RegularFile) throws(FileFailure) -> Outcome {
    let values: [String: FieldValue] = ["of": .text(Sample.organization(1).raw), "title": .text("Statut")]
    return try store.attach(source, as: Attaching.attachment, values, by: Sample.anna, at: Sample.instant(8))
  }

  private func failure(of path: String) -> RegularFile.Failure? {
    do throws(RegularFile.Failure) { _ = try RegularFile(path) } catch { return error }
    return nil
  }

  private var isLeftAsItWas: Bool {
    get throws {
      try folder.allFiles().allSatisfy { !$0.hasPrefix("data/files/") }
        && Store("\(folder.path)/data").register.stored(Attaching.attachment) == nil
    }
  }

  @Test func isCopiedAsItIs() throws {
    #expect(try attach(try RegularFile(path)).isDone)
    #expect(try folder.bytes(of: "data/\(Attaching.path(of: Attaching.statute))") == Attaching.statute)
  }

  @Test func anEmptyOneIsAFileToo() throws {
    try folder.write([], to: "statut.pdf")
    #expect(try attach(try RegularFile(path)).isDone)
    #expect(try store.check() == [])
  }

  @Test func whatIsNoRegularFileIsRefusedWithoutWaiting() throws {
    mkfifo("\(folder.path)/potok", 0o600)
    symlink(path, "\(folder.path)/link")
    for name in ["", "/potok", "/link"] {
      #expect(failure(of: folder.path + name) == .noRegularFile(folder.path + name))
    }
    #expect(failure(of: "/dev/null") == .noRegularFile("/dev/null"))
    guard case .system(let missing)? = failure(of: "\(folder.path)/nic") else {
      Issue.record("it was opened")
      return
    }
    #expect(missing.isMissing)
  }

  /// What somebody does to the file while it is being read, before its end is reached.
  @Test(arguments: ["grows", "shrinks", "is rewritten"])
  func oneThatChangesWhileItIsReadIsRefused(change: String) throws {
    var reads = 0
    let path = self.path
    system.before = { call, _ in
      guard call == .read else { return }
      reads += 1
      guard reads == 2 else { return }
      let file = open(path, O_WRONLY)
      switch change {
      case "grows":
        lseek(file, 0, SEEK_END)
        write(file, "x", 1)
      case "shrinks": ftruncate(file, 3)
      case _: write(file, "x", 1)
      }
      close(file)
      // The clock of the file system may not have gone on since the file was written.
      var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
      utimensat(AT_FDCWD, path, &times, 0)
    }
    system.trouble = { call, _ in call == .read ? .half : nil }
    let source = try RegularFile(path, fileSystem: system)
    var failure: FileFailure?
    do throws(FileFailure) { _ = try attach(source) } catch { failure = error }
    #expect(failure?.isChangedMeanwhile == true, "\(String(describing: failure))")
    #expect(try isLeftAsItWas)
  }

  @Test func oneThatCannotBeReadToItsEndLeavesNothing() throws {
    system.failing = { call, _ in call == .read ? EIO : nil }
    let source = try RegularFile(path, fileSystem: system)
    #expect(throws: FileFailure(.read, path, errno: EIO)) { _ = try attach(source) }
    #expect(try isLeftAsItWas)
  }

  @Test func oneThatLosesItsNameIsReadToItsEnd() throws {
    let source = try RegularFile(path)
    try folder.remove("statut.pdf")
    #expect(try attach(source).isDone)
  }
}
