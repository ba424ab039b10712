import Glibc

extension Store {
  /// Writes the cache, so that the next start need not do it again: if it is much, and if the files may
  /// be written. To be called when nobody waits, for with a great register it takes a second.
  ///
  /// The cache is no part of the store: deleting it changes nothing, and that it could not be written is no failure.
  public func keepCache() {
    if reading.length - reading.cachedLength >= Limits.cacheTail { _ = writeCache() }
  }

  /// Writes the cache; false if there is none to be written, or if it could not be.
  func writeCache() -> Bool {
    // It is made of all that the logs say, and of a past it says nothing. A reader leaves nothing behind.
    guard past == nil, !isRead else { return false }
    do throws(FileFailure) {
      // What was erased or redacted since it was read must not come back.
      _ = try refresh()
      guard let image = reading.image(remembering: heads.first) else { return false }
      try makeCacheFolder()
      // Of two who write one, each has its own name, and whoever comes last takes the other's away unfinished.
      for name in try fileSystem.names(in: files.caches) where name.hasSuffix(Path.stagedEnding) {
        try? fileSystem.remove("\(files.caches)/\(name)")
      }
      let file = try StagedFile(
        files.cache, stagedPath: Path.staged("\(files.cache).\(getpid())"), permissions: files.filePermissions,
        fileSystem)
      do throws(FileFailure) {
        try image.write(to: file)
        try file.finish()
      } catch {
        file.abandon()
        throw error
      }
      reading.cachedLength = reading.length
      return true
    } catch {
      return false
    }
  }

  func makeCacheFolder() throws(FileFailure) {
    do throws(FileFailure) { try fileSystem.makeFolder(files.caches, in: files) } catch {
      guard error.isThereAlready else { throw error }
    }
  }
}
