import Glibc

/// The system calls that the store makes. A failure names the one that failed.
public enum SystemCall: String, Sendable, CaseIterable {
  case open, close, status, read, write, synchronize, truncate
  case rename, remove, makeFolder, list, setPermissions, setGroup, setModified, map, lock, accessList, setAccessList
}

/// A failure of a system call: which call, on which path, and its errno.
public struct FileFailure: Error, Equatable, Sendable {
  /// The call that failed.
  public let call: SystemCall
  /// The path it was about; of an open file, the path under which it was opened.
  public let path: String
  /// The operating system's number for the reason (errno.h), greater than 0.
  public let errno: Int32

  /// A failure of `call` on `path` for the reason `errno`.
  public init(_ call: SystemCall, _ path: String, errno: Int32) {
    self.call = call
    self.path = path
    self.errno = errno
  }

  /// Whether there is nothing at the path.
  public var isMissing: Bool { errno == ENOENT || errno == ENOTDIR }
  /// The file or folder belongs to somebody else, or the file system is mounted for reading only.
  public var isNotPermitted: Bool { errno == EACCES || errno == EPERM || errno == EROFS }
  /// The disk, or this person's share of it, is full.
  public var isNoRoom: Bool { errno == ENOSPC || errno == EDQUOT || errno == EFBIG && call != .read }
  /// Whether the program, or the system, has as many files open as it may.
  var isTooManyOpen: Bool { errno == EMFILE || errno == ENFILE }
  /// Whether the file is longer than what is read of such a file.
  public var isTooLong: Bool { errno == EFBIG && call == .read }
  /// Whether the path is no file: a link, a folder, a pipe or a device.
  public var isNoFile: Bool { errno == EISDIR || errno == ENXIO || errno == ENODEV || errno == ELOOP }
  /// Whether the file that was being read became another while it was.
  public var isChangedMeanwhile: Bool { errno == ESTALE && call == .read }
  /// A signal came in between; the same call may be made again.
  public var isInterrupted: Bool { errno == EINTR }

  /// Whether there is no group of the name that was given.
  var isUnknownGroup: Bool { call == .setGroup && errno == EINVAL }
  /// Whether there is no user or group of a name that an access list is to have.
  var isUnknownName: Bool { call == .setAccessList && errno == Self.noSuchName }
  /// The file system is mounted for reading only.
  public var isReadOnlyFileSystem: Bool { errno == EROFS }
  /// The file system knows no locks.
  var isWithoutLocks: Bool { [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL].contains(errno) }
  /// The file system keeps no access lists, or the system lets nobody set them there.
  public var isWithoutAccessLists: Bool {
    [.accessList, .setAccessList].contains(call) && [EOPNOTSUPP, ENOSYS].contains(errno)
  }
  /// Whether something stands there already.
  public var isThereAlready: Bool { errno == EEXIST }

  static let noAccessLists: Int32 = EOPNOTSUPP
  static let noSuchName: Int32 = EINVAL
  static let lockLost: Int32 = ESTALE
  static let stopped: Int32 = ECANCELED
  static let tooBig: Int32 = EFBIG
  static let replaced: Int32 = ESTALE
  static let thereAlready: Int32 = EEXIST
  static let noRight: Int32 = EACCES
  static let lostPage: Int32 = EIO
  static let noFile: Int32 = ENXIO
  static let noSpace: Int32 = ENOSPC
  static let numbersUsedUp: Int32 = EOVERFLOW
}
