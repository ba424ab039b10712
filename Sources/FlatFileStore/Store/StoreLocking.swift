import CivicDomain

extension Store {
  /// The one lock of the store, or why it was not to be had.
  enum Locking {
    case held(StoreLock, StoreLock.Held)
    case not(Outcome)
  }

  /// Takes the lock for something that is no transaction. Whoever gets it releases it.
  func takeLock(for author: Author, at instant: Instant) -> Locking {
    let lock = StoreLock(fileSystem: fileSystem, folder: files)
    do throws(FileFailure) {
      switch try lock.take(for: author, at: instant) {
      case .busy(let holder): return .not(.busy(holder))
      case .held(let held): return .held(lock, held)
      }
    } catch {
      return .not(outcome(ofLocking: error))
    }
  }
}
