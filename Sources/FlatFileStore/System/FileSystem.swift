/// An open file or folder. Whoever opened it closes it, through the same `FileSystem`.
public struct OpenFile: Equatable, Sendable {
  /// The operating system's number for it.
  public let descriptor: Int32
  /// The path under which it was opened, for messages.
  public let path: String

  /// An open file that the operating system knows as `descriptor`.
  public init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }
}

/// The purpose for which a file is opened. Links in the last part of a path are never followed.
public enum OpenPurpose: Equatable, Sendable {
  /// Opens a file for reading.
  case reading
  /// Opens a file that exists for appending.
  case appending
  /// Creates a file that must not exist yet, with exactly these permission bits, whatever the umask.
  case creating(permissions: UInt32)
  /// Opens a file to lock it and to write into it, from its beginning, who did.
  case locking
  /// Opens a folder to synchronize it.
  case folder
}

/// The status of a file, as the operating system says it.
public struct FileStatus: Equatable, Sendable {
  /// The form of what is at a path.
  public enum Form: Equatable, Sendable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A link, a pipe, a device or a socket: nothing that the store ever makes.
    case other
  }

  /// Tells this file from every other on the same device.
  public var inode: UInt64
  /// The device the file lies on.
  public var device: UInt64
  /// The length in bytes.
  public var size: Int
  /// The time at which the content last changed, in nanoseconds since 1970: the word of whoever wrote it.
  public var modified: Int64
  /// The time at which anything of it last changed, its name and its rights too, in nanoseconds since 1970: the system's word.
  public var changed: Int64
  /// The permission bits, 0 to 0o7777.
  public var permissions: UInt32
  /// The number of the user whose it is.
  public var owner: UInt32
  /// The number of its group.
  public var group: UInt32
  /// File, folder or neither.
  public var form: Form

  /// The furthest times of files that are told apart, in nanoseconds from 1970: the years 1823 and 2116. Whoever owns a file
  /// may give it any time, and an archive may name any: the time between two of these can still be counted.
  static let times: ClosedRange<Int64> = -(1 << 62 - 1)...(1 << 62 - 1)

  /// A time of a file in nanoseconds since 1970, or the nearest of `times`.
  static func nanoseconds(_ seconds: Int, _ rest: Int = 0) -> Int64 {
    let (whole, isTooFar) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isBeyond) = whole.addingReportingOverflow(Int64(rest))
    guard !isTooFar, !isBeyond else { return seconds < 0 ? times.lowerBound : times.upperBound }
    return min(max(sum, times.lowerBound), times.upperBound)
  }

  /// The status of a file.
  public init(
    inode: UInt64, device: UInt64, size: Int, modified: Int64, changed: Int64? = nil, permissions: UInt32,
    owner: UInt32 = 0, group: UInt32 = 0, form: Form
  ) {
    self.inode = inode
    self.device = device
    self.size = size
    self.modified = modified
    self.changed = changed ?? modified
    self.permissions = permissions
    self.owner = owner
    self.group = group
    self.form = form
  }

  /// Whether nothing is otherwise that is ever compared: a file that only got another name is the same as it was.
  public static func == (one: FileStatus, other: FileStatus) -> Bool {
    one.isSameFile(as: other) && one.size == other.size && one.modified == other.modified
      && one.permissions == other.permissions && one.owner == other.owner && one.group == other.group
      && one.form == other.form
  }

  /// Whether two statuses are of one and the same file.
  public func isSameFile(as other: FileStatus) -> Bool { inode == other.inode && device == other.device }
}

/// Whose an open file is, and how many names it has.
public struct FileOwnership: Equatable, Sendable {
  /// The operating system's number of the user.
  public var owner: UInt32
  /// How many names lead to it.
  public var links: Int

  /// Such an ownership.
  public init(owner: UInt32, links: Int) {
    self.owner = owner
    self.links = links
  }
}

/// The two lists that a folder can have; a file has the first.
public enum AccessListKind: Sendable, CaseIterable {
  /// Who may do what with it.
  case own
  /// What is made in the folder gets this one, and hands it on.
  case forNew
}

/// The file system as the store sees it: all that it ever asks of the operating system, one function a call, so that a
/// test can make every one of them fail. Every function throws a `FileFailure` that names the call, the path and the
/// reason. None of them retries.
public protocol FileSystem: AnyObject {
  /// Opens a file or folder.
  func open(_ path: String, _ purpose: OpenPurpose) throws(FileFailure) -> OpenFile
  /// Closes it. What has not been synchronized may still be lost.
  func close(_ file: OpenFile) throws(FileFailure)
  /// Returns the status of what is at a path; of a link, of the link itself.
  func status(at path: String) throws(FileFailure) -> FileStatus
  /// Returns the status of an open file, whatever is at its path by now.
  func status(of file: OpenFile) throws(FileFailure) -> FileStatus
  /// Reads at most as many bytes as fit, beginning at `offset`; 0 at the end of the file.
  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFailure) -> Int
  /// Writes once, and answers how many bytes went in, which may be fewer than were given.
  func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileFailure) -> Int
  /// Writes once over what stands at `offset` of a file opened for locking, and answers how many bytes went in.
  func overwrite(_ bytes: UnsafeRawBufferPointer, in file: OpenFile, at offset: Int) throws(FileFailure) -> Int
  /// Returns when a file's content, or a folder's list of names, is on the disk.
  func synchronize(_ file: OpenFile, folder: Bool) throws(FileFailure)
  /// Returns when everything on the disk on which an open file lies is there, whatever folder has its name.
  func synchronizeFileSystem(of file: OpenFile) throws(FileFailure)
  /// Returns whose an open file is.
  func ownership(of file: OpenFile) throws(FileFailure) -> FileOwnership
  /// Cuts a file back to `size` bytes.
  func truncate(_ file: OpenFile, to size: Int) throws(FileFailure)
  /// Sets the time at which an open file's content is said to have last changed, in nanoseconds since 1970.
  func setModified(_ nanoseconds: Int64, of file: OpenFile) throws(FileFailure)
  /// Gives a file another name, in place of whatever had that name.
  func rename(_ path: String, to newPath: String) throws(FileFailure)
  /// Takes a file's name away.
  func remove(_ path: String) throws(FileFailure)
  /// Takes an empty folder's name away.
  func removeFolder(_ path: String) throws(FileFailure)
  /// Makes a folder with exactly these permission bits, whatever the umask.
  func makeFolder(_ path: String, permissions: UInt32) throws(FileFailure)
  /// The names in a folder, without `.` and `..`, in no order.
  func names(in folder: String) throws(FileFailure) -> [String]
  /// Hands over the names in a folder one by one, in no order, until `body` says that it is enough.
  func eachName(in folder: String, _ body: (String) -> Bool) throws(FileFailure)
  /// Sets a path's permission bits.
  func setPermissions(_ permissions: UInt32, of path: String) throws(FileFailure)
  /// Gives a path to the group of that name or number.
  func setGroup(_ name: String, of path: String) throws(FileFailure)
  /// Gives an open file, whatever is at its path by now, to the group of that name or number, and sets its permission bits.
  func share(_ file: OpenFile, with group: String, permissions: UInt32) throws(FileFailure)
  /// Returns the list of those who may do something with what is at a path, beside its permission bits, or of a folder the one
  /// that what is made in it gets; nil: there is none. Of a disk that has none: a failure that `isWithoutAccessLists`.
  func accessList(_ list: AccessListKind, of path: String) throws(FileFailure) -> AccessList?
  /// Sets it. One that names nobody is no more than permission bits; nil takes that for new files away.
  func setAccessList(_ list: AccessListKind, to access: AccessList?, of path: String) throws(FileFailure)
  /// The first `length` bytes of a file as memory, until `unmap`. `length` is greater than 0.
  func map(_ file: OpenFile, length: Int) throws(FileFailure) -> UnsafeRawBufferPointer
  /// Gives mapped memory back.
  func unmap(_ bytes: UnsafeRawBufferPointer)
  /// Gives back what the system holds of mapped memory for this process; it stays mapped, and is read again where it is looked at.
  func release(_ bytes: UnsafeRawBufferPointer)
  /// Whether mapped memory is still all that was mapped: false once a page was touched that the file no longer has, or that
  /// the disk did not give back. It holds zeros then.
  func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool
  /// Returns the offset after which a file of this size holds nothing but the hole that its last bytes are; its size if
  /// that is not known.
  func endOfData(of file: OpenFile, size: Int) -> Int
  /// Whether this person may make files in a folder, as far as its permissions tell; true where that is not known.
  func mayWrite(_ folder: String) -> Bool
  /// How many bytes this person may still write to the disk on which a path lies; nil where that is not known.
  func roomLeft(at path: String) -> Int?
  /// Tries to take the one lock on a file, without waiting: false when somebody else has it. It ends with `close`.
  func tryLock(_ file: OpenFile) throws(FileFailure) -> Bool
  /// Lets go of a lock before its file is closed: a program that is being started by another thread holds for a moment all that is
  /// open here, and the lock with it.
  func unlock(_ file: OpenFile)
  /// Lets some time pass.
  func pause(milliseconds: Int)
  /// A clock that only ever goes forward, in milliseconds from no particular beginning.
  func milliseconds() -> Int
  /// A number that nobody can foresee.
  func randomNumber() -> UInt64
}

extension FileSystem {
  /// From the system's generator.
  public func randomNumber() -> UInt64 { UInt64.random(in: .min ... .max) }
}

extension FileSystem {
  /// By its path.
  public func share(_ file: OpenFile, with group: String, permissions: UInt32) throws(FileFailure) {
    try setGroup(group, of: file.path)
    try setPermissions(permissions, of: file.path)
  }
}

extension FileSystem {
  /// All of them at once.
  public func eachName(in folder: String, _ body: (String) -> Bool) throws(FileFailure) {
    for name in try names(in: folder) where !body(name) { return }
  }
}

extension FileSystem {
  /// Nothing: closing lets it go.
  public func unlock(_ file: OpenFile) {}

  /// Memory of one's own holds nothing of the system's.
  public func release(_ bytes: UnsafeRawBufferPointer) {}

  /// Memory of one's own is never anything else.
  public func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool { true }

  /// The size, for nothing is known of holes.
  public func endOfData(of file: OpenFile, size: Int) -> Int { size }
}

extension FileSystem {
  /// None, for nothing is known of such lists.
  public func accessList(_ list: AccessListKind, of path: String) throws(FileFailure) -> AccessList? { nil }

  /// Refused, unless nobody is named: nothing is known of such lists.
  public func setAccessList(_ list: AccessListKind, to access: AccessList?, of path: String) throws(FileFailure) {
    if access?.namesSomebody == true { throw FileFailure(.setAccessList, path, errno: FileFailure.noAccessLists) }
  }
}

extension FileSystem {
  /// True, for nothing is known of permissions.
  public func mayWrite(_ folder: String) -> Bool { true }

  /// Nil, for it is not known.
  public func roomLeft(at path: String) -> Int? { nil }
}
