/// The outcome of an act.
public enum Outcome: Equatable, Sendable {
  /// Saved and durable: these changes, and the act that would undo them.
  case done([Change], counter: AskedAct?)
  /// Everything asked for was so already; nothing was written.
  case alreadyDone
  /// A rule forbids it; nothing was written.
  case refused(Refusal)
  /// The store is busy: somebody else has held the lock for too long, and nothing was written.
  case busy(LockHolder)
  /// The store can only be read; nothing was written.
  case readOnly(ReadOnlyReason)
  /// The disk or the quota is full; nothing was written.
  case noRoom
  /// The disk did not confirm that it was saved: it may be there or not. `log` tells.
  case notKnownSaved
  /// The files' modes do not permit it; nothing was written.
  case notPermitted
}

/// The holder of the store's lock.
public struct LockHolder: Hashable, Sendable {
  /// The login, empty if it is not known.
  public let login: String
  /// The process id, 0 if it is not known.
  public let process: Int
  /// The instant since when it is held, if it is known.
  public let since: Instant?

  /// A holder.
  public init(login: String, process: Int, since: Instant?) {
    self.login = login
    self.process = process
    self.since = since
  }
}

/// The reason why a store can only be read.
public enum ReadOnlyReason: Hashable, Sendable {
  /// It is shown as it once stood.
  case past(AsOf)
  /// Whoever runs the program may read what is not personal, and no more: staff are that group, or where it is empty the
  /// owner of the store alone.
  case reader(staff: String)
  /// A complete line of the log is damaged; nothing is written behind it until it was looked into.
  case damaged(file: String, line: Int)
  /// A newer program's format.
  case newerFormat(Int)
  /// The disk once failed to confirm a save.
  case failedSync
  /// The file system is mounted read-only.
  case fileSystem
  /// The file system knows no locks.
  case noLocks
  /// A folder of the store is gone, and with it what stood there.
  case missingFolder(String)
  /// A link, a pipe or something else stands where this file or folder of the store should be.
  case displaced(String)
  /// The disk could not give back what the log holds, so that nothing can be decided on it.
  case unreadable(file: String)
}
