import FlatFileStore
import Glibc

/// What one of several programs sees of a disk: before each of its calls the others may make some of theirs; and it may be
/// killed.
final class SteppedFileSystem: FileSystem {
  private let disk: any FileSystem
  private let step: () -> Void
  private var callsToLive: Int
  private var files: [Int32: OpenFile] = [:]
  private(set) var isKilled = false

  init(_ disk: any FileSystem, callsToLive: Int = .max, step: @escaping () -> Void) {
    self.disk = disk
    self.callsToLive = callsToLive
    self.step = step
  }

  private func live(_ call: SystemCall, _ path: String) throws(FileFailure) {
    step()
    callsToLive -= 1
    if callsToLive < 0, !isKilled {
      isKilled = true
      for file in files.values { try disk.close(file) }
    }
    if isKilled { throw FileFailure(call, path, errno: ECANCELED) }
  }

  func open(_ path: String, _ purpose: OpenPurpose) throws(FileFailure) -> OpenFile {
    try live(.open, path)
    let file = try disk.open(path, purpose)
    files[file.descriptor] = file
    return file
  }

  func close(_ file: OpenFile) throws(FileFailure) {
    try live(.close, file.path)
    files[file.descriptor] = nil
    try disk.close(file)
  }

  func status(at path: String) throws(FileFailure) -> FileStatus {
    try live(.status, path)
    return try disk.status(at: path)
  }

  func status(of file: OpenFile) throws(FileFailure) -> FileStatus {
    try live(.status, file.path)
    return try disk.status(of: file)
  }

  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFailure) -> Int {
    try live(.read, file.path)
    return try disk.read(file, into: buffer, at: offset)
  }

  func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileFailure) -> Int {
    try live(.write, file.path)
    return try disk.write(bytes, to: file)
  }

  func overwrite(_ bytes: UnsafeRawBufferPointer, in file: OpenFile, at offset: Int) throws(FileFailure) -> Int {
    try live(.write, file.path)
    return try disk.overwrite(bytes, in: file, at: offset)
  }

  func synchronize(_ file: OpenFile, folder: Bool) throws(FileFailure) {
    try live(.synchronize, file.path)
    try disk.synchronize(file, folder: folder)
  }

  func synchronizeFileSystem(of file: OpenFile) throws(FileFailure) {
    try live(.synchronize, file.path)
    try disk.synchronizeFileSystem(of: file)
  }

  func ownership(of file: OpenFile) throws(FileFailure) -> FileOwnership {
    try live(.status, file.path)
    return try disk.ownership(of: file)
  }

  func truncate(_ file: OpenFile, to size: Int) throws(FileFailure) {
    try live(.truncate, file.path)
    try disk.truncate(file, to: size)
  }

  func setModified(_ nanoseconds: Int64, of file: OpenFile) throws(FileFailure) {
    try live(.setModified, file.path)
    try disk.setModified(nanoseconds, of: file)
  }

  func rename(_ path: String, to newPath: String) throws(FileFailure) {
    try live(.rename, path)
    try disk.rename(path, to: newPath)
  }

  func remove(_ path: String) throws(FileFailure) {
    try live(.remove, path)
    try disk.remove(path)
  }

  func removeFolder(_ path: String) throws(FileFailure) {
    try live(.remove, path)
    try disk.removeFolder(path)
  }

  func makeFolder(_ path: String, permissions: UInt32) throws(FileFailure) {
    try live(.makeFolder, path)
    try disk.makeFolder(path, permissions: permissions)
  }

  func names(in folder: String) throws(FileFailure) -> [String] {
    try live(.list, folder)
    return try disk.names(in: folder)
  }

  func setPermissions(_ permissions: UInt32, of path: String) throws(FileFailure) {
    try live(.setPermissions, path)
    try disk.setPermissions(permissions, of: path)
  }

  func setGroup(_ name: String, of path: String) throws(FileFailure) {
    try live(.setGroup, path)
    try disk.setGroup(name, of: path)
  }

  func accessList(_ list: AccessListKind, of path: String) throws(FileFailure) -> AccessList? {
    try live(.accessList, path)
    return try disk.accessList(list, of: path)
  }

  func setAccessList(_ list: AccessListKind, to access: AccessList?, of path: String) throws(FileFailure) {
    try live(.setAccessList, path)
    try disk.setAccessList(list, to: access, of: path)
  }

  func map(_ file: OpenFile, length: Int) throws(FileFailure) -> UnsafeRawBufferPointer {
    try live(.map, file.path)
    return try disk.map(file, length: length)
  }

  func unmap(_ bytes: UnsafeRawBufferPointer) { disk.unmap(bytes) }

  func tryLock(_ file: OpenFile) throws(FileFailure) -> Bool {
    try live(.lock, file.path)
    return try disk.tryLock(file)
  }

  func pause(milliseconds: Int) {
    step()
    disk.pause(milliseconds: milliseconds)
  }

  func milliseconds() -> Int { disk.milliseconds() }
}
