/// A long line, or the many lines of one act, written as a segment of its own: staged, synchronized, and only then
/// given its name, so that whoever reads finds all of it or nothing, and whatever is killed leaves nothing but a file
/// that nobody reads.
struct StagedSegment {
  /// The segment's path when it is in its place: a number that never existed.
  let path: String
  private let fileSystem: any FileSystem
  private let file: StagedFile

  /// Writes the chunks and synchronizes them. If that fails, or is abandoned between two chunks, nothing is left
  /// behind.
  init(
    _ chunks: [[UInt8]], at path: String, of store: Store, isAbandoned: () -> Bool
  ) throws(LogAppend.Failure) {
    self.path = path
    fileSystem = store.fileSystem
    do throws(FileFailure) {
      try Self.removeLeftovers(in: Path.folder(of: path), fileSystem)
      file = try StagedFile(path, permissions: store.files.filePermissions, fileSystem)
    } catch {
      throw error.isNoRoom ? .noRoom : .notWritten(error)
    }
    do throws(LogAppend.Failure) {
      for chunk in chunks {
        if isAbandoned() { throw .abandoned }
        do throws(FileFailure) { try file.write(chunk) } catch { throw error.isNoRoom ? .noRoom : .notWritten(error) }
      }
      do throws(FileFailure) { try file.synchronize() } catch { throw .notKnownSaved }
      if isAbandoned() { throw .abandoned }
    } catch {
      file.abandon()
      throw error
    }
  }

  /// Gives the segment its name and makes the name durable.
  func commit() throws(LogAppend.Failure) {
    guard try isFree() else { throw .replaced }
    do throws(FileFailure) {
      try fileSystem.again { () throws(FileFailure) in try fileSystem.rename(file.stagedPath, to: path) }
    } catch {
      // Even a renaming that failed may have been done.
      try? fileSystem.remove(path)
      if error.isNoRoom { throw .noRoom }
      throw error.isNotPermitted ? .notWritten(error) : .notKnownSaved
    }
    do throws(FileFailure) { try fileSystem.synchronizeFolder(of: path) } catch {
      try? fileSystem.remove(path)
      throw .notKnownSaved
    }
  }

  /// Removes the staged file, if it is still there.
  func discard() { file.abandon() }

  private func isFree() throws(LogAppend.Failure) -> Bool {
    do throws(FileFailure) {
      _ = try fileSystem.status(at: path)
      return false
    } catch {
      guard error.isMissing else { throw .notWritten(error) }
      return true
    }
  }

  /// Staged files that others left when they were killed. We hold the lock: none of them is still at work.
  private static func removeLeftovers(in folder: String, _ fileSystem: any FileSystem) throws(FileFailure) {
    for name in try fileSystem.names(in: folder) {
      let segment = name.hasSuffix(Path.stagedEnding) ? String(name.dropLast(Path.stagedEnding.count)) : ""
      if StoreFolder.segmentNumber(segment) != nil { try fileSystem.remove("\(folder)/\(name)") }
    }
  }
}
