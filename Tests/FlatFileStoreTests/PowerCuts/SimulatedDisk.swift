import FlatFileStore
import Glibc

/// A file system in memory that forgets, when the power fails, whatever it never promised to keep. A program on it can
/// be killed at any of its calls.
final class SimulatedDisk: FileSystem {
  private(set) var image: DiskImage
  private var files: [Int32: Handle] = [:]
  private var nextDescriptor: Int32 = 3
  private var locks: [Int: Int32] = [:]
  private var clock = 0
  private var ticks: Int64 = 0
  /// Called after each call that changed something.
  var changed: (DiskImage) -> Void = { _ in }
  /// The calls that changed something or tried to.
  private(set) var changes = 0
  /// The program is killed before the call of this number: from then on none of its calls has an effect.
  var killedAt: Int?

  private struct Handle {
    let node: Int
    let isAppending: Bool
    var place = 0
  }

  init(_ image: DiskImage = DiskImage()) { self.image = image }

  /// The program is gone, and with it its open files and locks; another one may begin.
  func endProgram() {
    files = [:]
    locks = [:]
    killedAt = nil
    changes = 0
  }

  /// The power is back, and this is what the disk holds.
  func restore(_ image: DiskImage) {
    endProgram()
    self.image = image
  }

  /// Puts a file there from outside, as an editor or a thief of bytes would: another file of the same name, and safe.
  func place(_ content: [UInt8], at path: String) {
    let parts = path.split(separator: "/")
    guard let name = parts.last, let folder = image.node(at: parts.dropLast().joined(separator: "/")) else { return }
    ticks += 1
    var node = DiskImage.Node(isFolder: false, permissions: 0o600, modified: ticks)
    node.content = content
    node.savedContent = content
    image[image.nextNode] = node
    image[folder].entries[String(name)] = image.nextNode
    image[folder].savedEntries[String(name)] = image.nextNode
    image.nextNode += 1
  }

  /// What a file holds; empty where there is none.
  func content(at path: String) -> [UInt8] { image.node(at: path).map { image[$0].content } ?? [] }

  private var isKilled: Bool { killedAt.map { changes >= $0 } ?? false }

  private func change<Result>(
    _ call: SystemCall, _ path: String, _ body: () throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    if isKilled { throw FileFailure(call, path, errno: ECANCELED) }
    changes += 1
    ticks += 1
    let result = try body()
    changed(image)
    return result
  }

  private func node(_ call: SystemCall, _ path: String) throws(FileFailure) -> Int {
    guard let node = image.node(at: path) else { throw FileFailure(call, path, errno: ENOENT) }
    return node
  }

  private func handle(_ call: SystemCall, _ file: OpenFile) throws(FileFailure) -> Handle {
    guard let handle = files[file.descriptor] else { throw FileFailure(call, file.path, errno: EBADF) }
    return handle
  }

  private func parent(_ call: SystemCall, _ path: String) throws(FileFailure) -> (folder: Int, name: String) {
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard let name = parts.last, let folder = image.node(at: parts.dropLast().joined(separator: "/")),
      image[folder].isFolder
    else { throw FileFailure(call, path, errno: ENOENT) }
    return (folder, String(name))
  }

  private func enter(_ node: DiskImage.Node, _ call: SystemCall, _ path: String) throws(FileFailure) -> Int {
    let (folder, name) = try parent(call, path)
    guard image[folder].entries[name] == nil else { throw FileFailure(call, path, errno: EEXIST) }
    let number = image.nextNode
    image.nextNode += 1
    image[number] = node
    image[folder].entries[name] = number
    image[folder].unsaved.append(.enter(name, number))
    return number
  }

  func open(_ path: String, _ purpose: OpenPurpose) throws(FileFailure) -> OpenFile {
    let number: Int
    switch purpose {
    case .creating(let permissions):
      number = try change(.open, path) { () throws(FileFailure) in
        try enter(DiskImage.Node(isFolder: false, permissions: permissions, modified: ticks), .open, path)
      }
    case .reading, .appending, .locking, .folder:
      if isKilled { throw FileFailure(.open, path, errno: ECANCELED) }
      number = try node(.open, path)
      if image[number].isFolder != (purpose == .folder), purpose != .reading {
        throw FileFailure(.open, path, errno: purpose == .folder ? ENOTDIR : EISDIR)
      }
    }
    nextDescriptor += 1
    files[nextDescriptor] = Handle(node: number, isAppending: purpose != .locking)
    return OpenFile(descriptor: nextDescriptor, path: path)
  }

  func close(_ file: OpenFile) throws(FileFailure) {
    let handle = try handle(.close, file)
    files[file.descriptor] = nil
    if locks[handle.node] == file.descriptor { locks[handle.node] = nil }
  }

  private func status(_ number: Int) -> FileStatus {
    let node = image[number]
    return FileStatus(
      inode: UInt64(number), device: 1, size: node.content.count, modified: node.modified,
      permissions: node.permissions, form: node.isFolder ? .folder : .file)
  }

  func status(at path: String) throws(FileFailure) -> FileStatus { status(try node(.status, path)) }

  func status(of file: OpenFile) throws(FileFailure) -> FileStatus { status(try handle(.status, file).node) }

  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFailure) -> Int {
    let content = image[try handle(.read, file).node].content
    let count = max(0, min(buffer.count, content.count - offset))
    if count > 0 { buffer.copyBytes(from: content[offset..<offset + count]) }
    return count
  }

  func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileFailure) -> Int {
    let handle = try handle(.write, file)
    return try change(.write, file.path) { () throws(FileFailure) in
      var node = image[handle.node]
      node.modified = ticks
      if handle.isAppending {
        node.content += bytes
        node.unsaved.append(.append(Array(bytes)))
      } else {
        let place = handle.place
        node.content.replaceSubrange(place..<min(place + bytes.count, node.content.count), with: bytes)
        // Who holds the lock is no truth that must survive.
        files[file.descriptor]?.place += bytes.count
      }
      image[handle.node] = node
      return bytes.count
    }
  }

  func overwrite(_ bytes: UnsafeRawBufferPointer, in file: OpenFile, at offset: Int) throws(FileFailure) -> Int {
    let number = try handle(.write, file).node
    return try change(.write, file.path) { () throws(FileFailure) in
      image[number].content.overwrite(Array(bytes), at: offset)
      image[number].modified = ticks
      image[number].addUnsaved(overwriting: Array(bytes), at: offset)
      return bytes.count
    }
  }

  func synchronize(_ file: OpenFile, folder: Bool) throws(FileFailure) {
    let number = try handle(.synchronize, file).node
    try change(.synchronize, file.path) { () throws(FileFailure) in
      image[number].savedContent = image[number].content
      image[number].savedEntries = image[number].entries
      image[number].unsaved = []
    }
  }

  func synchronizeFileSystem(of file: OpenFile) throws(FileFailure) {
    _ = try handle(.synchronize, file)
    try change(.synchronize, file.path) { () throws(FileFailure) in
      for number in image.nodes.keys {
        image[number].savedContent = image[number].content
        image[number].savedEntries = image[number].entries
        image[number].unsaved = []
      }
    }
  }

  /// All files are one user's, and have one name.
  func ownership(of file: OpenFile) throws(FileFailure) -> FileOwnership {
    _ = try handle(.status, file)
    return FileOwnership(owner: 0, links: 1)
  }

  func truncate(_ file: OpenFile, to size: Int) throws(FileFailure) {
    let number = try handle(.truncate, file).node
    try change(.truncate, file.path) { () throws(FileFailure) in
      let content = image[number].content
      image[number].content = Array(content.prefix(size)) + [UInt8](repeating: 0, count: max(0, size - content.count))
      image[number].modified = ticks
      image[number].unsaved.append(.truncate(size))
    }
  }

  func setModified(_ nanoseconds: Int64, of file: OpenFile) throws(FileFailure) {
    let number = try handle(.setModified, file).node
    try change(.setModified, file.path) { () throws(FileFailure) in image[number].modified = nanoseconds }
  }

  func rename(_ path: String, to newPath: String) throws(FileFailure) {
    try change(.rename, path) { () throws(FileFailure) in
      let number = try node(.rename, path)
      let (old, oldName) = try parent(.rename, path)
      let (new, newName) = try parent(.rename, newPath)
      image[old].entries[oldName] = nil
      image[new].entries[newName] = number
      if old == new {
        image[old].unsaved.append(.rename(oldName, to: newName, number))
      } else {
        image[old].unsaved.append(.leave(oldName))
        image[new].unsaved.append(.enter(newName, number))
      }
    }
  }

  func remove(_ path: String) throws(FileFailure) {
    try change(.remove, path) { () throws(FileFailure) in
      let number = try node(.remove, path)
      guard !image[number].isFolder else { throw FileFailure(.remove, path, errno: EISDIR) }
      let (folder, name) = try parent(.remove, path)
      image[folder].entries[name] = nil
      image[folder].unsaved.append(.leave(name))
    }
  }

  func removeFolder(_ path: String) throws(FileFailure) {
    try change(.remove, path) { () throws(FileFailure) in
      let number = try node(.remove, path)
      guard image[number].isFolder else { throw FileFailure(.remove, path, errno: ENOTDIR) }
      guard image[number].entries.isEmpty else { throw FileFailure(.remove, path, errno: ENOTEMPTY) }
      let (folder, name) = try parent(.remove, path)
      image[folder].entries[name] = nil
      image[folder].unsaved.append(.leave(name))
    }
  }

  func makeFolder(_ path: String, permissions: UInt32) throws(FileFailure) {
    _ = try change(.makeFolder, path) { () throws(FileFailure) in
      try enter(DiskImage.Node(isFolder: true, permissions: permissions), .makeFolder, path)
    }
  }

  func names(in folder: String) throws(FileFailure) -> [String] {
    let number = try node(.list, folder)
    guard image[number].isFolder else { throw FileFailure(.list, folder, errno: ENOTDIR) }
    return Array(image[number].entries.keys)
  }

  func setPermissions(_ permissions: UInt32, of path: String) throws(FileFailure) {
    try change(.setPermissions, path) { () throws(FileFailure) in
      image[try node(.setPermissions, path)].permissions = permissions
    }
  }

  func setGroup(_ name: String, of path: String) throws(FileFailure) { _ = try node(.setGroup, path) }

  func map(_ file: OpenFile, length: Int) throws(FileFailure) -> UnsafeRawBufferPointer {
    let content = image[try handle(.map, file).node].content
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 8)
    memory.copyBytes(from: content.prefix(length))
    return UnsafeRawBufferPointer(memory)
  }

  func unmap(_ bytes: UnsafeRawBufferPointer) { bytes.deallocate() }

  func tryLock(_ file: OpenFile) throws(FileFailure) -> Bool {
    let handle = try handle(.lock, file)
    guard locks[handle.node] == nil else { return false }
    locks[handle.node] = file.descriptor
    return true
  }

  func pause(milliseconds: Int) { clock += milliseconds }

  func milliseconds() -> Int { clock }
}
