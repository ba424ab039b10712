/// Saving what somebody else wrote and did not live to save.
///
/// Whoever was killed between writing and synchronizing leaves a whole line that everybody reads and that a power cut
/// may still take. Nobody was told that it is saved; so it must be, before we say so, or put anything behind it in
/// another file.
extension Store {
  /// Makes what stands at the end of our public log durable. The personal side needs none of this: its line is on the
  /// disk before the public line that makes it count is written.
  func confirmEnd() throws(LogAppend.Failure) {
    guard let path = reading.ownLogs.open.end(in: reading.registerIndex.lineTable)?.path else { return }
    try confirm(path)
  }

  /// Makes a segment's content, and its name, durable.
  func confirm(_ path: String) throws(LogAppend.Failure) {
    do throws(FileFailure) {
      try fileSystem.withFile(path, .reading) { (file) throws(FileFailure) in
        try fileSystem.synchronize(file, folder: false)
      }
      if durableNames.contains(path) { return }
      try fileSystem.synchronizeFolder(of: path)
    } catch {
      throw .notKnownSaved
    }
    durableNames.insert(path)
  }
}
