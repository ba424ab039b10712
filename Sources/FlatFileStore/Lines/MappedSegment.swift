import Glibc

/// The bytes of one file of a log, as they were when they were last read.
///
/// The older part is mapped and never changes; the newest `Limits.unmappedTail` bytes, which a writer may still cut
/// back, are copied, so that no reader is ever killed by touching bytes that are gone. No line lies in both parts.
final class MappedSegment {
  let path: String
  private let fileSystem: any FileSystem
  /// What the file was when it was last read.
  private(set) var status: FileStatus
  private let mapping: UnsafeRawBufferPointer?
  private let bodyLength: Int
  private var tail: UnsafeMutableRawBufferPointer
  private var tailLength = 0

  /// Reads a file. Its older part stays mapped as long as the segment lives.
  init(path: String, fileSystem: any FileSystem) throws(FileFailure) {
    self.path = path
    self.fileSystem = fileSystem
    tail = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 8)
    let file: OpenFile
    do throws(FileFailure) {
      file = try fileSystem.again { () throws(FileFailure) in try fileSystem.open(path, .reading) }
    } catch {
      tail.deallocate()
      throw error
    }
    defer { try? fileSystem.close(file) }
    do throws(FileFailure) {
      status = try fileSystem.status(of: file)
      guard status.form == .file, status.size <= Int(UInt32.max) else {
        throw FileFailure(.read, path, errno: FileFailure.tooBig)
      }
      (mapping, bodyLength) = try Self.mapBody(of: file, size: status.size, fileSystem)
    } catch {
      tail.deallocate()
      throw error
    }
    try readTail(of: file)
  }

  deinit {
    if let mapping { fileSystem.unmap(mapping) }
    tail.deallocate()
  }

  /// How many bytes are held.
  var length: Int { bodyLength + tailLength }

  /// Some bytes that lie within one line. They are good until the segment is read again.
  @inline(__always)
  func bytes(at offset: Int, length: Int) -> UnsafeRawBufferPointer {
    if offset < bodyLength, let mapping { return UnsafeRawBufferPointer(rebasing: mapping[offset..<offset + length]) }
    let start = offset - bodyLength
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(tail)[start..<start + length])
  }

  /// Where the line that begins at `offset` ends: the place of its newline; nil if it has none yet.
  @inline(__always)
  func newline(from offset: Int) -> Int? {
    let end = offset < bodyLength ? bodyLength : length
    guard offset < end else { return nil }
    let rest = bytes(at: offset, length: end - offset)
    guard let start = rest.baseAddress, let found = memchr(start, 0x0A, rest.count) else { return nil }
    return offset + (UnsafeRawPointer(found) - start)
  }

  /// Reads again what stands behind `offset`, where a line begins: other writers may have added to it or cut it back.
  /// What is held changes only if the read succeeds.
  /// - Parameter known: how many bytes from `offset` on must still be what they were.
  /// - Returns: false if the file is another, or holds something else at that place.
  func readAgain(from offset: Int, known: Int) throws(FileFailure) -> Bool {
    guard offset >= bodyLength else { return false }
    return try fileSystem.withFile(path, .reading) { (file) throws(FileFailure) in
      let now = try fileSystem.status(of: file)
      guard now.isSameFile(as: status), now.size >= offset + known, now.size <= Int(UInt32.max) else { return false }
      let fresh = UnsafeMutableRawBufferPointer.allocate(byteCount: max(now.size - offset, 1), alignment: 1)
      defer { fresh.deallocate() }
      let room = UnsafeMutableRawBufferPointer(rebasing: fresh[..<(now.size - offset)])
      let count = try fileSystem.readAll(file, into: room, at: offset)
      guard count >= known, fresh[..<known].elementsEqual(bytes(at: offset, length: known)) else { return false }
      status = now
      tailLength = offset - bodyLength
      appendToTail(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(fresh)[..<count]))
      return true
    }
  }

  /// Takes in what we have just written ourselves, behind everything that is held.
  func append(_ bytes: [UInt8], now: FileStatus) {
    status = now
    bytes.withUnsafeBytes { appendToTail($0) }
  }

  private func readTail(of file: OpenFile) throws(FileFailure) {
    makeRoom(status.size - bodyLength)
    let room = UnsafeMutableRawBufferPointer(rebasing: tail[..<(status.size - bodyLength)])
    tailLength = try fileSystem.readAll(file, into: room, at: bodyLength)
  }

  private func appendToTail(_ bytes: UnsafeRawBufferPointer) {
    makeRoom(tailLength + bytes.count)
    UnsafeMutableRawBufferPointer(rebasing: tail[tailLength...]).copyMemory(from: bytes)
    tailLength += bytes.count
  }

  private func makeRoom(_ needed: Int) {
    guard needed > tail.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(needed, tail.count * 2), alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(tail)[..<tailLength]))
    tail.deallocate()
    tail = larger
  }

  /// Maps what no writer touches any more, up to the end of a line.
  private static func mapBody(
    of file: OpenFile, size: Int, _ fileSystem: any FileSystem
  ) throws(FileFailure) -> (UnsafeRawBufferPointer?, Int) {
    guard size > 2 * Limits.unmappedTail else { return (nil, 0) }
    let mapping = try fileSystem.map(file, length: size - Limits.unmappedTail)
    if let newline = mapping.lastIndex(of: LineEnvelope.newline) { return (mapping, newline + 1) }
    // One enormous line: no line of ours, and so nothing that anybody would cut back.
    fileSystem.unmap(mapping)
    return (try fileSystem.map(file, length: size), size)
  }
}
