import CivicDomain

/// The heads that remember how far the log once reached: the lock's file, the cache, and the last examination. A log that is behind any of
/// them was cut off, or is an older one, and nothing is written to it.
extension Store {
  /// Notes how far the log reached when somebody was last told that something is saved. Must come before the log is read.
  /// A file that is gone or cannot be read says nothing; what it said before is not forgotten.
  func seeHead() {
    let lock = StoreLock(fileSystem: fileSystem, folder: files)
    see((try? lock.head()) ?? nil)
  }

  /// Reads the head under the lock, where a disk that does not give it back must not pass for a file that says nothing.
  func seeHead(_ lock: LockInHand) throws(FileFailure) { see(try lock.lock.head(in: lock.held)) }

  private func see(_ head: LogHead?) {
    guard let head, head.office == manifest.office, head != heads.first else { return }
    if let known = heads.first, known.sequence > head.sequence { return }
    heads = [head] + heads.dropFirst()
  }

  /// Notes how far the log reached of which the cache was made, by whatever program, and when it was last found whole.
  func seeCache() {
    let made = [CacheFile.head(of: files.cache, fileSystem), memory?.whole].compactMap { $0 }
    heads = heads.prefix(1) + made.filter { $0.office == manifest.office }
  }

  /// Holds what was read against all that remembers how far the log reached.
  /// - Returns: false if everything should be read anew before that is believed.
  func agreesWithHeads() -> Bool {
    reading.compare(with: heads, manifest)
    return reading.lostEnds.isEmpty || heads == headsDisbelieved
  }

  /// Writes down that the log reaches so far: that line is on the disk.
  func remember(_ head: LogHead, under lock: LockInHand) {
    heads = [head]
    lock.lock.remember(head, in: lock.held)
  }

  /// Remembers the end of what was read, where all of it is known to be on the disk.
  func rememberEnd(under lock: LockInHand) {
    if let end = reading.end, reading.lostEnds.isEmpty { remember(end, under: lock) }
  }

  /// Remembers the head of a log that an older program wrote, so that its end cannot vanish before
  /// somebody saves something. Waits for nobody, and does nothing where there is damage or nothing may be written.
  public func rememberEndOfOlderLog(by author: Author, at instant: Instant) {
    guard heads.isEmpty, reading.end != nil, hasPersonalData, readOnlyReason == nil else { return }
    let lock = StoreLock(fileSystem: fileSystem, folder: files)
    guard case .held(let held) = try? lock.take(for: author, at: instant, waiting: 0) else { return }
    defer { lock.release(held) }
    do throws(LogAppend.Failure) {
      let inHand = LockInHand(lock: lock, held: held)
      guard try takeInEverything(inHand) == nil, heads.isEmpty else { return }
      let (open, personal) = reading.ownLogs
      for log in [personal, open] {
        if let end = log.end(in: reading.registerIndex.lineTable) { try confirm(end.path) }
      }
      rememberEnd(under: inHand)
    } catch {
      // It is as it was: the next one tries again.
    }
  }
}
