/// A staged file: it is written bit by bit beside its place, and takes its name only when all of it is on the disk:
/// whoever looks finds the old file or the whole new one. However long it is, it is never in memory.
final class StagedFile: ByteSink {
  let path: String
  private let fileSystem: any FileSystem
  private let file: OpenFile
  private var isOpen = true
  /// How many bytes have been written.
  private(set) var length = 0

  /// The path of the file until it has its name.
  let stagedPath: String

  /// Begins the file; what an interrupted attempt left beside the place is removed first.
  /// - Parameter stagedPath: where it stands until it has its name, if several may write at once.
  convenience init(
    _ path: String, stagedPath: String? = nil, permissions: UInt32, _ fileSystem: any FileSystem
  ) throws(FileFailure) {
    let stagedPath = stagedPath ?? Path.staged(path)
    do throws(FileFailure) { try fileSystem.remove(stagedPath) } catch { if !error.isMissing { throw error } }
    try self.init(path, freePath: stagedPath, permissions: permissions, fileSystem)
  }

  /// Begins the file under a name that must be free.
  init(
    _ path: String, freePath: String, permissions: UInt32, _ fileSystem: any FileSystem
  ) throws(FileFailure) {
    self.path = path
    self.fileSystem = fileSystem
    stagedPath = freePath
    file = try fileSystem.again { () throws(FileFailure) in
      try fileSystem.open(freePath, .creating(permissions: permissions))
    }
  }

  /// Adds bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let end = min(bytes.count, written + Limits.transfer)
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written..<end])
      let count = try fileSystem.again { () throws(FileFailure) in try fileSystem.write(rest, to: file) }
      // A disk that takes no byte and names no reason is full.
      guard count > 0 else { throw FileFailure(.write, stagedPath, errno: FileFailure.noSpace) }
      written += count
    }
    length += written
  }

  /// Takes the lock on it; false if somebody else had it, or took the file away before we had it.
  func lock() throws(FileFailure) -> Bool {
    guard try fileSystem.again({ () throws(FileFailure) in try fileSystem.tryLock(file) }) else { return false }
    do throws(FileFailure) {
      return try fileSystem.status(at: stagedPath).isSameFile(as: fileSystem.status(of: file))
    } catch {
      guard error.isMissing else { throw error }
      return false
    }
  }

  /// Puts all of it on the disk; it may be read under `stagedPath` from then on.
  func synchronize() throws(FileFailure) { try fileSystem.synchronize(file, folder: false) }

  /// Puts all of it on the disk and gives it its name. When this returns it will survive a power cut.
  /// - Parameter modified: when it is said to have been written, in nanoseconds since 1970, where the disk keeps that; nil: now.
  func finish(modified: Int64? = nil) throws(FileFailure) {
    if let modified { try? fileSystem.setModified(modified, of: file) }
    try synchronize()
    close()
    try fileSystem.rename(stagedPath, to: path)
    try fileSystem.synchronizeFolder(of: path)
  }

  /// Leaves nothing behind.
  func abandon() {
    close()
    try? fileSystem.remove(stagedPath)
  }

  private func close() {
    if isOpen { try? fileSystem.close(file) }
    isOpen = false
  }

  deinit { close() }
}
