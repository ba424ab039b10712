import CivicDomain
import Glibc

/// A staged file on its way into the store: written beside the kept files and synchronized, but without its name yet,
/// so that nobody takes it for one of them. Whoever writes it holds a lock on it; what a killed program left is known
/// by having none.
final class StagedAttachment {
  /// The kept file that it becomes.
  let kept: KeptFile
  private let file: StagedFile
  private let path: String
  private let fileSystem: any FileSystem
  private var isCommitted = false
  /// Whether there was no file of that name before.
  private var isNew = false

  /// The reason why there is no such file.
  enum Failure: Error {
    /// The source could not be read.
    case source(FileFailure)
    /// The file could not be kept.
    case store(LogAppend.Failure)
  }

  /// Copies what a source gives, however much that is, through one small buffer, and synchronizes it. If that fails,
  /// nothing is left behind.
  /// - Parameter number: which of several it is that come in together, from 1.
  init(_ source: any ByteSource, personal isPersonal: Bool, number: Int, of store: Store) throws(Failure) {
    fileSystem = store.fileSystem
    let folder = store.files.keptFiles(personal: isPersonal)
    do throws(FileFailure) {
      try store.makeFolderOfFiles(folder)
      if number == 1 { store.clearStagedFiles(in: folder) }
      file = try Self.begun(in: folder, from: number, permissions: store.files.filePermissions, fileSystem)
    } catch {
      throw .store(Self.failure(error))
    }
    do throws(Failure) {
      let digest = try Self.copy(source, to: file)
      do throws(FileFailure) { try file.synchronize() } catch { throw .store(.notKnownSaved) }
      kept = KeptFile(digest, isPersonal: isPersonal)
      path = store.files.path(of: kept)
    } catch {
      file.abandon()
      throw error
    }
  }

  /// A new file under a name of its own, locked, so that nobody takes it for what a killed program left.
  private static func begun(
    in folder: String, from first: Int, permissions: UInt32, _ fileSystem: any FileSystem
  ) throws(FileFailure) -> StagedFile {
    for number in first..<max(first, Limits.stagedNames + 1) {
      let staged = Path.staged("\(folder)/\(getpid())-\(number)")
      let file: StagedFile
      do throws(FileFailure) {
        file = try StagedFile(staged, freePath: staged, permissions: permissions, fileSystem)
      } catch {
        if error.isThereAlready { continue }
        throw error
      }
      do throws(FileFailure) {
        if try file.lock() { return file }
      } catch {
        file.abandon()
        throw error
      }
    }
    throw FileFailure(.open, folder, errno: EEXIST)
  }

  private static func copy(_ source: any ByteSource, to file: StagedFile) throws(Failure) -> FileDigest {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.transfer, alignment: 64)
    defer { buffer.deallocate() }
    var hashing = FileHashing()
    while true {
      let count: Int
      do throws(FileFailure) { count = try source.read(into: buffer) } catch { throw .source(error) }
      guard count > 0 else { break }
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      hashing.add(bytes)
      do throws(FileFailure) { try file.write(bytes) } catch { throw .store(failure(error)) }
    }
    return hashing.digest()
  }

  static func failure(_ failure: FileFailure) -> LogAppend.Failure { failure.isNoRoom ? .noRoom : .notWritten(failure) }

  /// Gives the file its name and makes the name durable. Under the lock: so every kept file that no line names was left
  /// by somebody who was killed. A file that is there already is replaced by its equal, so that it need not be trusted.
  func commit() throws(LogAppend.Failure) {
    if isCommitted { return }
    do throws(FileFailure) { isNew = try !fileSystem.isThere(path) } catch { throw Self.failure(error) }
    do throws(FileFailure) {
      try fileSystem.again { () throws(FileFailure) in try fileSystem.rename(file.stagedPath, to: path) }
    } catch {
      throw Self.failure(error)
    }
    isCommitted = true
    do throws(FileFailure) { try fileSystem.synchronizeFolder(of: path) } catch {
      takeBack()
      throw .notKnownSaved
    }
  }

  /// Takes the name away again if no line came to name it; whoever calls still holds the lock.
  func takeBack() {
    guard isCommitted, isNew else { return }
    do throws(FileFailure) {
      try fileSystem.rename(path, to: file.stagedPath)
      isCommitted = false
    } catch {
      // Then it stays as a file that no line names, and `check` says so.
    }
  }

  /// Leaves nothing behind, unless it has its place.
  deinit {
    if !isCommitted { file.abandon() }
  }
}

extension Store {
  /// The folder of kept files, should it be missing.
  fileprivate func makeFolderOfFiles(_ folder: String) throws(FileFailure) {
    do throws(FileFailure) {
      _ = try fileSystem.status(at: folder)
    } catch {
      guard error.isMissing else { throw error }
      do throws(FileFailure) { try fileSystem.makeFolder(folder, in: files) } catch {
        // Somebody else adds the first file at the same time.
        if !error.isThereAlready { throw error }
      }
      try fileSystem.synchronizeFolder(of: folder)
    }
  }

  /// Removes what killed programs left on its way among these names of a folder of kept files.
  func removeStagedFiles(_ names: [String], in folder: String) throws(FileFailure) {
    for path in names.filter({ $0.hasSuffix(Path.stagedEnding) }).map({ "\(folder)/\($0)" }) {
      do throws(FileFailure) {
        try fileSystem.withFile(path, .locking) { (file) throws(FileFailure) in
          if try fileSystem.tryLock(file) { try fileSystem.remove(path) }
        }
      } catch {
        if !error.isMissing { throw error }
      }
    }
  }

  /// Clears all staged files of a folder. That it cannot be done hinders nobody who only adds a file.
  fileprivate func clearStagedFiles(in folder: String) {
    do throws(FileFailure) { try removeStagedFiles(try fileSystem.names(in: folder), in: folder) } catch { return }
  }
}
