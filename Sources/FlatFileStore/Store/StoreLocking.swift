import CivicDomain

extension Store {
  /// The store's lock, as long as we hold it.
  struct LockInHand {
    let lock: StoreLock
    let held: StoreLock.Held

    /// Lets it go.
    func release() { lock.release(held) }
  }

  /// The lock of the store, or the outcome of failing to take it.
  enum Locking {
    case held(LockInHand)
    case not(Outcome)
  }

  /// Takes the lock for an act; not where it is known already that nothing can be written.
  func takeLockToWrite(_ act: Stamp, waiting: Int = Limits.lockWait) -> Locking {
    if hasFailedSync { return .not(.readOnly(.failedSync)) }
    if manifest.format > Manifest.newestFormat { return .not(.readOnly(.newerFormat(manifest.format))) }
    return takeLock(for: act.author, at: act.at, waiting: waiting)
  }

  /// Takes the lock, for something that is no transaction too. Whoever gets it releases it.
  func takeLock(for author: Author, at instant: Instant, waiting: Int = Limits.lockWait) -> Locking {
    // Nothing is written behind a past, and nobody waits for whoever only looks at it.
    if let past { return .not(.readOnly(.past(past.moment))) }
    if isRead { return .not(.readOnly(.reader(staff: manifest.group ?? ""))) }
    let lock = StoreLock(fileSystem: fileSystem, folder: files)
    do throws(FileFailure) {
      switch try lock.take(for: author, at: instant, waiting: waiting) {
      case .busy(let holder): return .not(.busy(holder))
      case .held(let held): return .held(LockInHand(lock: lock, held: held))
      }
    } catch {
      return .not(outcome(ofLocking: error))
    }
  }
}
