/// Writes a tar archive, member after member, and keeps the checksum of each.
final class TarWriter {
  /// A member of the archive that was written.
  struct Member: Equatable {
    let name: String
    let size: Int
    let checksum: Checksum
  }

  private let sink: any ByteSink
  private let fileSystem: any FileSystem
  private let modified: Int
  private(set) var members: [Member] = []

  /// - Parameter modified: seconds since 1970, of all members of which nothing else is said.
  init(to sink: any ByteSink, modified: Int, _ fileSystem: any FileSystem) {
    self.sink = sink
    self.modified = modified
    self.fileSystem = fileSystem
  }

  func addFolder(_ name: String, permissions: UInt32) throws(FileFailure) {
    let header = TarHeader(name: name + "/", form: .folder, size: 0, permissions: permissions, modified: modified)
    try sink.write(header.encoded())
  }

  func addFile(_ name: String, _ content: [UInt8], permissions: UInt32) throws(FileFailure) {
    try begin(name, size: content.count, permissions: permissions)
    try sink.write(content + [UInt8](repeating: 0, count: TarHeader.padding(after: content.count)))
    members.append(Member(name: name, size: content.count, checksum: content.withUnsafeBytes { Checksum(of: $0) }))
  }

  /// Adds the first `size` bytes of a file. One that has become shorter meanwhile fails as ESTALE.
  /// - Parameter modified: its own time, in seconds since 1970.
  func addFile(
    _ name: String, from file: OpenFile, size: Int, permissions: UInt32, modified: Int? = nil
  ) throws(FileFailure) {
    try begin(name, size: size, permissions: permissions, modified)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.transfer, alignment: 16)
    defer { buffer.deallocate() }
    var checksum = Checksum.ofNothing
    var offset = 0
    while offset < size {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, size - offset)])
      let count = try fileSystem.readAll(file, into: room, at: offset)
      guard count == room.count else { throw FileFailure(.read, file.path, errno: FileFailure.lockLost) }
      checksum = checksum.followed(by: UnsafeRawBufferPointer(room))
      try sink.write(UnsafeRawBufferPointer(room))
      offset += count
    }
    try sink.write([UInt8](repeating: 0, count: TarHeader.padding(after: size)))
    members.append(Member(name: name, size: size, checksum: checksum))
  }

  /// Ends the archive.
  func end() throws(FileFailure) { try sink.write(TarHeader.end) }

  private func begin(_ name: String, size: Int, permissions: UInt32, _ own: Int? = nil) throws(FileFailure) {
    let header = TarHeader(name: name, form: .file, size: size, permissions: permissions, modified: own ?? modified)
    try sink.write(header.encoded())
  }
}
