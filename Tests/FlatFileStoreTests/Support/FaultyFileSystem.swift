import FlatFileStore
import Glibc

/// A file system, the real one if no other is given, except that it does what it is told not to do.
///
/// Every call is counted; a `Fault` says at which of them what happens. Times pass at once: nobody waits in a test.
final class FaultyFileSystem: FileSystem {
  /// What happens instead of the call.
  enum Trouble: Hashable, CustomStringConvertible {
    case error(Int32)
    /// Half of what was to be written is written, and the call says so.
    case half
    /// One byte is.
    case oneByte
    /// All is done, and yet the call says that it failed.
    case errorAfterwards(Int32)

    var description: String {
      switch self {
      case .error(let number): String(cString: strerror(number))
      case .half: "half written"
      case .oneByte: "one byte written"
      case .errorAfterwards(let number): "done, yet \(String(cString: strerror(number)))"
      }
    }
  }

  struct Fault {
    /// Counted from 0 among all calls.
    let call: Int
    let trouble: Trouble
    let isForEver: Bool
  }

  private let real: any FileSystem
  var fault: Fault?
  /// The calls made so far.
  private(set) var calls: [SystemCall] = []
  private var clock = 0
  /// Done while somebody waits for a lock.
  var whilePausing: () -> Void = {}
  /// Done before each call, with its kind and path.
  var before: (SystemCall, String) -> Void = { _, _ in }

  /// The error of a call, by its kind and path; nil lets it happen.
  var failing: (SystemCall, String) -> Int32? = { _, _ in nil }

  /// The same for troubles that are no errors.
  var trouble: (SystemCall, String) -> Trouble? = { _, _ in nil }

  init(over real: any FileSystem = LinuxFileSystem()) { self.real = real }

  func forgetCalls() { calls = [] }

  private func next(_ call: SystemCall, _ path: String) -> Trouble? {
    before(call, path)
    let number = calls.count
    calls.append(call)
    if let number = failing(call, path) { return .error(number) }
    if let trouble = trouble(call, path) { return trouble }
    guard let fault, fault.isForEver ? number >= fault.call : number == fault.call else { return nil }
    return fault.trouble
  }

  private func attempt<Result>(
    _ call: SystemCall, _ path: String, _ body: () throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    switch next(call, path) {
    case .error(let number): throw FileFailure(call, path, errno: number)
    case .errorAfterwards(let number):
      _ = try body()
      throw FileFailure(call, path, errno: number)
    case .half, .oneByte, nil: return try body()
    }
  }

  func open(_ path: String, _ purpose: OpenPurpose) throws(FileFailure) -> OpenFile {
    guard let trouble = next(.open, path) else { return try real.open(path, purpose) }
    switch trouble {
    case .error(let number), .errorAfterwards(let number): throw FileFailure(.open, path, errno: number)
    case .half, .oneByte: return try real.open(path, purpose)
    }
  }

  func close(_ file: OpenFile) throws(FileFailure) {
    // A descriptor is gone even when close(2) fails.
    let trouble = next(.close, file.path)
    try real.close(file)
    if case .error(let number) = trouble { throw FileFailure(.close, file.path, errno: number) }
  }

  func status(at path: String) throws(FileFailure) -> FileStatus {
    try attempt(.status, path) { () throws(FileFailure) in try real.status(at: path) }
  }

  func status(of file: OpenFile) throws(FileFailure) -> FileStatus {
    try attempt(.status, file.path) { () throws(FileFailure) in try real.status(of: file) }
  }

  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFailure) -> Int {
    guard let trouble = next(.read, file.path) else { return try real.read(file, into: buffer, at: offset) }
    let length: Int
    switch trouble {
    case .error(let number), .errorAfterwards(let number): throw FileFailure(.read, file.path, errno: number)
    case .half: length = max(1, buffer.count / 2)
    case .oneByte: length = 1
    }
    let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(length, buffer.count)])
    return try real.read(file, into: part, at: offset)
  }

  func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileFailure) -> Int {
    guard let trouble = next(.write, file.path) else { return try real.write(bytes, to: file) }
    let length: Int
    switch trouble {
    case .error(let number): throw FileFailure(.write, file.path, errno: number)
    case .errorAfterwards(let number):
      _ = try real.write(bytes, to: file)
      throw FileFailure(.write, file.path, errno: number)
    case .half: length = bytes.count / 2
    case .oneByte: length = 1
    }
    return try real.write(UnsafeRawBufferPointer(rebasing: bytes[..<length]), to: file)
  }

  func overwrite(_ bytes: UnsafeRawBufferPointer, in file: OpenFile, at offset: Int) throws(FileFailure) -> Int {
    guard let trouble = next(.write, file.path) else { return try real.overwrite(bytes, in: file, at: offset) }
    let length: Int
    switch trouble {
    case .error(let number): throw FileFailure(.write, file.path, errno: number)
    case .errorAfterwards(let number):
      _ = try real.overwrite(bytes, in: file, at: offset)
      throw FileFailure(.write, file.path, errno: number)
    case .half: length = bytes.count / 2
    case .oneByte: length = 1
    }
    return try real.overwrite(UnsafeRawBufferPointer(rebasing: bytes[..<length]), in: file, at: offset)
  }

  func synchronize(_ file: OpenFile, folder: Bool) throws(FileFailure) {
    try attempt(.synchronize, file.path) { () throws(FileFailure) in try real.synchronize(file, folder: folder) }
  }

  func synchronizeFileSystem(of file: OpenFile) throws(FileFailure) {
    try attempt(.synchronize, file.path) { () throws(FileFailure) in try real.synchronizeFileSystem(of: file) }
  }

  func ownership(of file: OpenFile) throws(FileFailure) -> FileOwnership {
    try attempt(.status, file.path) { () throws(FileFailure) in try real.ownership(of: file) }
  }

  func truncate(_ file: OpenFile, to size: Int) throws(FileFailure) {
    try attempt(.truncate, file.path) { () throws(FileFailure) in try real.truncate(file, to: size) }
  }

  func setModified(_ nanoseconds: Int64, of file: OpenFile) throws(FileFailure) {
    try attempt(.setModified, file.path) { () throws(FileFailure) in try real.setModified(nanoseconds, of: file) }
  }

  func rename(_ path: String, to newPath: String) throws(FileFailure) {
    try attempt(.rename, path) { () throws(FileFailure) in try real.rename(path, to: newPath) }
  }

  func remove(_ path: String) throws(FileFailure) {
    try attempt(.remove, path) { () throws(FileFailure) in try real.remove(path) }
  }

  func removeFolder(_ path: String) throws(FileFailure) {
    try attempt(.remove, path) { () throws(FileFailure) in try real.removeFolder(path) }
  }

  func makeFolder(_ path: String, permissions: UInt32) throws(FileFailure) {
    try attempt(.makeFolder, path) { () throws(FileFailure) in try real.makeFolder(path, permissions: permissions) }
  }

  func names(in folder: String) throws(FileFailure) -> [String] {
    try attempt(.list, folder) { () throws(FileFailure) in try real.names(in: folder) }
  }

  func setPermissions(_ permissions: UInt32, of path: String) throws(FileFailure) {
    try attempt(.setPermissions, path) { () throws(FileFailure) in try real.setPermissions(permissions, of: path) }
  }

  func setGroup(_ name: String, of path: String) throws(FileFailure) {
    try attempt(.setGroup, path) { () throws(FileFailure) in try real.setGroup(name, of: path) }
  }

  func accessList(_ list: AccessListKind, of path: String) throws(FileFailure) -> AccessList? {
    try attempt(.accessList, path) { () throws(FileFailure) in try real.accessList(list, of: path) }
  }

  func setAccessList(_ list: AccessListKind, to access: AccessList?, of path: String) throws(FileFailure) {
    try attempt(.setAccessList, path) { () throws(FileFailure) in
      try real.setAccessList(list, to: access, of: path)
    }
  }

  func map(_ file: OpenFile, length: Int) throws(FileFailure) -> UnsafeRawBufferPointer {
    guard case .error(let number) = next(.map, file.path) else { return try real.map(file, length: length) }
    throw FileFailure(.map, file.path, errno: number)
  }

  func unmap(_ bytes: UnsafeRawBufferPointer) { real.unmap(bytes) }

  func tryLock(_ file: OpenFile) throws(FileFailure) -> Bool {
    try attempt(.lock, file.path) { () throws(FileFailure) in try real.tryLock(file) }
  }

  func unlock(_ file: OpenFile) { real.unlock(file) }

  func pause(milliseconds: Int) {
    clock += milliseconds
    whilePausing()
  }

  func milliseconds() -> Int { clock }
}
