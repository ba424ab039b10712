import CLinux
import Glibc

/// The operating system itself.
public final class LinuxFileSystem: FileSystem {
  /// The real file system of this machine.
  public init() {}

  /// Calls `open(2)`, closed on exec, links in the last part never followed.
  public func open(_ path: String, _ purpose: OpenPurpose) throws(FileFailure) -> OpenFile {
    let flags: Int32
    var mode: UInt32 = 0
    switch purpose {
    // A pipe in the place of a file must not keep the reader waiting for somebody to write.
    case .reading: flags = O_RDONLY | O_NONBLOCK
    case .appending: flags = O_WRONLY | O_APPEND | O_NONBLOCK
    case .creating(let permissions):
      flags = O_WRONLY | O_APPEND | O_CREAT | O_EXCL
      mode = permissions
    case .locking: flags = O_RDWR | O_NONBLOCK
    case .folder: flags = O_RDONLY | O_DIRECTORY
    }
    let descriptor = linux_open(PathText.cString(path), flags | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw FileFailure(.open, path, errno: -descriptor) }
    let file = OpenFile(descriptor: descriptor, path: path)
    if case .creating(let permissions) = purpose, fchmod(descriptor, permissions) != 0 {
      let reason = errno
      _ = Glibc.close(descriptor)
      throw FileFailure(.setPermissions, path, errno: reason)
    }
    return file
  }

  /// Calls `close(2)`.
  public func close(_ file: OpenFile) throws(FileFailure) {
    if Glibc.close(file.descriptor) != 0 { throw FileFailure(.close, file.path, errno: errno) }
  }

  /// Calls `lstat(2)`.
  public func status(at path: String) throws(FileFailure) -> FileStatus {
    var found = stat()
    if lstat(PathText.cString(path), &found) != 0 { throw FileFailure(.status, path, errno: errno) }
    return FileStatus(found)
  }

  /// Calls `fstat(2)`.
  public func status(of file: OpenFile) throws(FileFailure) -> FileStatus {
    var found = stat()
    if fstat(file.descriptor, &found) != 0 { throw FileFailure(.status, file.path, errno: errno) }
    return FileStatus(found)
  }

  /// Calls `pread(2)`.
  public func read(
    _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileFailure) -> Int {
    let count = pread(file.descriptor, buffer.baseAddress, buffer.count, off_t(offset))
    if count < 0 { throw FileFailure(.read, file.path, errno: errno) }
    return count
  }

  /// Calls `write(2)`.
  public func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileFailure) -> Int {
    let count = Glibc.write(file.descriptor, bytes.baseAddress, bytes.count)
    if count < 0 { throw FileFailure(.write, file.path, errno: errno) }
    return count
  }

  /// Calls `pwrite(2)`.
  public func overwrite(
    _ bytes: UnsafeRawBufferPointer, in file: OpenFile, at offset: Int
  ) throws(FileFailure) -> Int {
    let count = pwrite(file.descriptor, bytes.baseAddress, bytes.count, off_t(offset))
    if count < 0 { throw FileFailure(.write, file.path, errno: errno) }
    return count
  }

  /// Calls `fsync(2)` of a folder, `fdatasync(2)` of a file.
  public func synchronize(_ file: OpenFile, folder: Bool) throws(FileFailure) {
    let result = folder ? fsync(file.descriptor) : fdatasync(file.descriptor)
    if result != 0 { throw FileFailure(.synchronize, file.path, errno: errno) }
  }

  /// Calls `syncfs(2)`.
  public func synchronizeFileSystem(of file: OpenFile) throws(FileFailure) {
    let result = linux_sync_file_system(file.descriptor)
    if result < 0 { throw FileFailure(.synchronize, file.path, errno: -result) }
  }

  /// Calls `fstat(2)`.
  public func ownership(of file: OpenFile) throws(FileFailure) -> FileOwnership {
    var found = stat()
    if fstat(file.descriptor, &found) != 0 { throw FileFailure(.status, file.path, errno: errno) }
    return FileOwnership(owner: found.st_uid, links: Int(found.st_nlink))
  }

  /// Calls `ftruncate(2)`.
  public func truncate(_ file: OpenFile, to size: Int) throws(FileFailure) {
    if ftruncate(file.descriptor, off_t(size)) != 0 { throw FileFailure(.truncate, file.path, errno: errno) }
  }

  /// Calls `futimens(3)`; the time of the last reading becomes the same.
  public func setModified(_ nanoseconds: Int64, of file: OpenFile) throws(FileFailure) {
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest))
    if futimens(file.descriptor, [time, time]) != 0 { throw FileFailure(.setModified, file.path, errno: errno) }
  }

  /// Calls `rename(2)`.
  public func rename(_ path: String, to newPath: String) throws(FileFailure) {
    if Glibc.rename(PathText.cString(path), PathText.cString(newPath)) != 0 {
      throw FileFailure(.rename, path, errno: errno)
    }
  }

  /// Calls `unlink(2)`.
  public func remove(_ path: String) throws(FileFailure) {
    if unlink(PathText.cString(path)) != 0 { throw FileFailure(.remove, path, errno: errno) }
  }

  /// Calls `rmdir(2)`.
  public func removeFolder(_ path: String) throws(FileFailure) {
    if rmdir(PathText.cString(path)) != 0 { throw FileFailure(.remove, path, errno: errno) }
  }

  /// Calls `mkdir(2)`, then `chmod(2)`, for mkdir obeys the umask.
  public func makeFolder(_ path: String, permissions: UInt32) throws(FileFailure) {
    if mkdir(PathText.cString(path), permissions) != 0 { throw FileFailure(.makeFolder, path, errno: errno) }
    try setPermissions(permissions, of: path)
  }

  /// Calls `readdir(3)` to the end.
  public func names(in folder: String) throws(FileFailure) -> [String] {
    var names: [String] = []
    try eachName(in: folder) { name in
      names.append(name)
      return true
    }
    return names
  }

  /// Calls `readdir(3)` until it is enough.
  public func eachName(in folder: String, _ body: (String) -> Bool) throws(FileFailure) {
    guard let stream = opendir(PathText.cString(folder)) else { throw FileFailure(.list, folder, errno: errno) }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileFailure(.list, folder, errno: errno) }
        return
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        PathText.text(bytes.prefix { $0 != 0 })
      }
      if name != ".", name != "..", !body(name) { return }
    }
  }

  /// Calls `chmod(2)`.
  public func setPermissions(_ permissions: UInt32, of path: String) throws(FileFailure) {
    if chmod(PathText.cString(path), permissions) != 0 { throw FileFailure(.setPermissions, path, errno: errno) }
  }

  /// Calls `lchown(2)` with the group that the system knows by that name or number; EINVAL if there is none.
  public func setGroup(_ name: String, of path: String) throws(FileFailure) {
    guard let group = Accounts.group(named: name) else { throw FileFailure(.setGroup, path, errno: EINVAL) }
    let everybody = uid_t.max  // chown(2): -1 leaves the owner as it is
    if lchown(PathText.cString(path), everybody, group) != 0 {
      throw FileFailure(.setGroup, path, errno: errno)
    }
  }

  /// Calls `fchown(2)` and `fchmod(2)`.
  public func share(_ file: OpenFile, with group: String, permissions: UInt32) throws(FileFailure) {
    guard let group = Accounts.group(named: group) else { throw FileFailure(.setGroup, file.path, errno: EINVAL) }
    if fchown(file.descriptor, uid_t.max, group) != 0 { throw FileFailure(.setGroup, file.path, errno: errno) }
    if fchmod(file.descriptor, permissions) != 0 { throw FileFailure(.setPermissions, file.path, errno: errno) }
  }

  /// Calls `lgetxattr(2)`. Bytes that are no list are EINVAL.
  public func accessList(_ list: AccessListKind, of path: String) throws(FileFailure) -> AccessList? {
    // The most that the system keeps of one attribute on any disk.
    let room = 65_536
    let (length, bytes): (Int, [UInt8]) = withUnsafeTemporaryAllocation(byteCount: room, alignment: 8) { bytes in
      let length = linux_attribute(PathText.cString(path), list.attribute, bytes.baseAddress, room)
      return (length, Array(bytes.prefix(max(0, length))))
    }
    if length == -Int(ENODATA) { return nil }
    if length < 0 { throw FileFailure(.accessList, path, errno: Int32(-length)) }
    guard let access = AccessList(bytes) else { throw FileFailure(.accessList, path, errno: EINVAL) }
    return access
  }

  /// Calls `lsetxattr(2)`, or `lremovexattr(2)`.
  public func setAccessList(_ list: AccessListKind, to access: AccessList?, of path: String) throws(FileFailure) {
    let bytes = access?.encoded()
    let result = linux_set_attribute(PathText.cString(path), list.attribute, bytes, bytes?.count ?? 0)
    if result < 0, !(access == nil && result == -ENODATA) {
      throw FileFailure(.setAccessList, path, errno: -result)
    }
  }

  /// Calls `mmap(2)`, shared, for reading. Whoever cuts the file off meanwhile kills nobody.
  public func map(_ file: OpenFile, length: Int) throws(FileFailure) -> UnsafeRawBufferPointer {
    let start = mmap(nil, length, PROT_READ, MAP_SHARED, file.descriptor, 0)
    guard let start, start != MAP_FAILED else { throw FileFailure(.map, file.path, errno: errno) }
    guard mapping_guard_add(start, length) else {
      munmap(start, length)
      throw FileFailure(.map, file.path, errno: ENOMEM)
    }
    return UnsafeRawBufferPointer(start: start, count: length)
  }

  /// Whether the guard of the mapping saw no fault.
  public func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool { !mapping_guard_has_lost(bytes.baseAddress) }

  /// Calls `lseek(2)` with `SEEK_DATA` and `SEEK_HOLE`, of files that have few holes.
  public func endOfData(of file: OpenFile, size: Int) -> Int {
    Int(linux_end_of_data(file.descriptor, Int64(size), Int32(Limits.holesPassed)))
  }

  /// Calls `munmap(2)`.
  public func unmap(_ bytes: UnsafeRawBufferPointer) {
    mapping_guard_remove(bytes.baseAddress)
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// Calls `madvise(2)` with `MADV_DONTNEED`: of a file that is mapped for reading nothing is lost.
  public func release(_ bytes: UnsafeRawBufferPointer) {
    madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
  }

  /// Calls `access(2)`; that a folder is not there is another matter.
  public func mayWrite(_ folder: String) -> Bool {
    access(PathText.cString(folder), W_OK | X_OK) == 0 || errno == ENOENT
  }

  /// Calls `statvfs(3)`.
  public func roomLeft(at path: String) -> Int? {
    var found = statvfs()
    guard statvfs(PathText.cString(path), &found) == 0 else { return nil }
    return Int(clamping: found.f_bavail.multipliedReportingOverflow(by: UInt(found.f_frsize)).partialValue)
  }

  /// Calls `fcntl(2)` with `F_OFD_SETLK`: the lock belongs to the open file, not to the process.
  public func tryLock(_ file: OpenFile) throws(FileFailure) -> Bool {
    let result = linux_try_lock(file.descriptor)
    if result == -EAGAIN { return false }
    if result < 0 { throw FileFailure(.lock, file.path, errno: -result) }
    return true
  }

  /// Calls `fcntl(2)`; where it fails, closing lets the lock go.
  public func unlock(_ file: OpenFile) { _ = linux_unlock(file.descriptor) }

  /// Calls `nanosleep(2)`.
  public func pause(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
    nanosleep(&time, nil)
  }

  /// Calls `clock_gettime(2)` of `CLOCK_MONOTONIC`.
  public func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}

extension FileStatus {
  fileprivate init(_ found: stat) {
    let form: Form
    switch found.st_mode & S_IFMT {
    case S_IFREG: form = .file
    case S_IFDIR: form = .folder
    default: form = .other
    }
    self.init(
      inode: UInt64(found.st_ino), device: UInt64(found.st_dev), size: Int(found.st_size),
      modified: Self.nanoseconds(found.st_mtim.tv_sec, found.st_mtim.tv_nsec),
      changed: Self.nanoseconds(found.st_ctim.tv_sec, found.st_ctim.tv_nsec),
      permissions: UInt32(found.st_mode) & 0o7777, owner: found.st_uid, group: found.st_gid, form: form)
  }
}

extension AccessListKind {
  /// The name under which the system keeps it (xattr(7)).
  fileprivate var attribute: String {
    switch self {
    case .own: "system.posix_acl_access"
    case .forNew: "system.posix_acl_default"
    }
  }
}
