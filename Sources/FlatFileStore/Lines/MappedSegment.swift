import CLinux
import Glibc

/// The bytes of one file of a log, as they were when they were last read.
///
/// The older part is mapped and never changes; the newest `Limits.unmappedTail` bytes, which a writer may still cut
/// back, are copied, so that no reader is ever killed by touching bytes that are gone. No line lies in both parts.
final class MappedSegment {
  let path: String
  private let fileSystem: any FileSystem
  /// The status of the file when it was last read.
  private(set) var status: FileStatus
  private let mapping: UnsafeRawBufferPointer?
  private let bodyLength: Int
  private var tail: UnsafeMutableRawBufferPointer
  private var tailLength = 0
  /// How many bytes of the file are not held, because they stand too far behind its last whole line to be one.
  private(set) var unheldLength = 0

  /// The state of a file that was read before, perhaps by another process.
  struct Known {
    let status: FileStatus
    /// How many of its bytes were read, whole lines only.
    let length: Int
    /// Whether nobody will cut back any of them.
    let isClosed: Bool
  }

  /// Reads a file. Its older part stays mapped as long as the segment lives.
  /// - Parameter known: only so much of it, if it is still the file of which that was read; what stands behind is left
  ///   for `readAgain`. ESTALE if it is another.
  init(path: String, known: Known? = nil, fileSystem: any FileSystem) throws(FileFailure) {
    self.path = path
    self.fileSystem = fileSystem
    let file = try fileSystem.again { () throws(FileFailure) in try fileSystem.open(path, .reading) }
    defer { try? fileSystem.close(file) }
    let now = try fileSystem.status(of: file)
    guard now.form == .file else { throw FileFailure(.read, path, errno: FileFailure.noFile) }
    guard now.size <= Int(UInt32.max) else {
      throw FileFailure(.read, path, errno: FileFailure.tooBig)
    }
    if let known {
      let isUnchanged = now == known.status
      guard isUnchanged || now.isSameFile(as: known.status) && now.size > known.status.size, now.size >= known.length
      else { throw FileFailure(.read, path, errno: FileFailure.replaced) }
    }
    status = known?.status ?? now
    let length: Int
    if let known {
      length = known.length
    } else {
      length = min(now.size, try Self.endOfLines(in: file, size: now.size, fileSystem) + Limits.unfinishedLine)
      unheldLength = now.size - length
    }
    (mapping, bodyLength) = try Self.mapBody(of: file, length: length, isClosed: known?.isClosed ?? false, fileSystem)
    tail = UnsafeMutableRawBufferPointer.allocate(byteCount: max(4_096, length - bodyLength), alignment: 8)
    let room = UnsafeMutableRawBufferPointer(rebasing: tail[..<(length - bodyLength)])
    tailLength = try fileSystem.readAll(file, into: room, at: bodyLength)
    // What stands behind the known part has not been read, and is news.
    if let known { status.size = known.length }
  }

  /// Holds bytes that stand in no file, in the place of some of a file's.
  init(holding bytes: [UInt8], insteadOf other: MappedSegment) {
    (path, fileSystem, status) = (other.path, other.fileSystem, other.status)
    (mapping, bodyLength) = (nil, 0)
    tail = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 8)
    tail.copyBytes(from: bytes)
    tailLength = bytes.count
  }

  deinit {
    if let mapping { fileSystem.unmap(mapping) }
    tail.deallocate()
  }

  /// Gives back the memory of what was read and is not needed soon; it is read again where it is looked at.
  func release() {
    if let mapping { fileSystem.release(mapping) }
  }

  /// How many bytes are held.
  var length: Int { bodyLength + tailLength }

  /// How many bytes the file had when it was last read.
  var fileLength: Int { length + unheldLength }

  /// Whether all that is held is what the file held when it was read.
  var isWhole: Bool { mapping.map(fileSystem.isWhole) ?? true }

  /// Some bytes that lie within one line. They are good until the segment is read again.
  @inline(__always)
  func bytes(at offset: Int, length: Int) -> UnsafeRawBufferPointer {
    assert(offset >= 0 && length >= 0 && offset + length <= self.length, "bytes that are not there")
    assert(offset >= bodyLength || offset + length <= bodyLength || mapping == nil, "bytes of both parts")
    if offset < bodyLength, let mapping { return UnsafeRawBufferPointer(rebasing: mapping[offset..<offset + length]) }
    let start = offset - bodyLength
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(tail)[start..<start + length])
  }

  /// The end of the line that begins at `offset`: the offset of its newline; nil if it has none yet.
  @inline(__always)
  func newline(from offset: Int) -> Int? {
    let end = offset < bodyLength ? bodyLength : length
    guard offset < end else { return nil }
    let rest = bytes(at: offset, length: end - offset)
    guard let start = rest.baseAddress, let found = memchr(start, 0x0A, rest.count) else { return nil }
    return offset + (UnsafeRawPointer(found) - start)
  }

  /// Reads again what stands behind `offset`, where a line ended: other writers may have added to it or cut it back.
  /// What is held changes only if the read succeeds.
  /// - Parameter known: where the last line before `offset` begins, which must still be what it was.
  /// - Returns: false if the file is another, or holds something else at that offset.
  func readAgain(from offset: Int, known: Int) throws(FileFailure) -> Bool {
    guard offset >= bodyLength else { return false }
    return try fileSystem.withFile(path, .reading) { (file) throws(FileFailure) in
      let now = try fileSystem.status(of: file)
      // Not even a segment that was full until now has so much more: it is read as a new one is, without holding it.
      guard now.isSameFile(as: status), now.size >= offset,
        now.size - offset <= Limits.segmentLength + Limits.unfinishedLine
      else { return false }
      // Of an enormous line its checksum and its newline must do.
      let end = offset - known <= Limits.unmappedTail ? offset : known + LineEnvelope.checkedFrom
      guard try isUnchanged(known..<end, in: file), try isUnchanged(max(known, offset - 1)..<offset, in: file) else {
        return false
      }
      let fresh = UnsafeMutableRawBufferPointer.allocate(byteCount: max(now.size - offset, 1), alignment: 1)
      defer { fresh.deallocate() }
      let room = UnsafeMutableRawBufferPointer(rebasing: fresh[..<(now.size - offset)])
      let count = try fileSystem.readAll(file, into: room, at: offset)
      status = now
      unheldLength = 0
      tailLength = offset - bodyLength
      appendToTail(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(fresh)[..<count]))
      return true
    }
  }

  private func isUnchanged(_ range: Range<Int>, in file: OpenFile) throws(FileFailure) -> Bool {
    guard !range.isEmpty else { return true }
    let now = UnsafeMutableRawBufferPointer.allocate(byteCount: range.count, alignment: 1)
    defer { now.deallocate() }
    let count = try fileSystem.readAll(file, into: now, at: range.lowerBound)
    return count == range.count && now.elementsEqual(bytes(at: range.lowerBound, length: range.count))
  }

  /// Takes in what we have just written ourselves, behind everything that is held.
  func append(_ bytes: [UInt8], now: FileStatus) {
    status = now
    bytes.withUnsafeBytes { appendToTail($0) }
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

  /// The end of the last line that has a newline; 0 if none has. Read from the end, for that is where it is.
  private static func endOfLines(
    in file: OpenFile, size: Int, _ fileSystem: any FileSystem
  ) throws(FileFailure) -> Int {
    // What is no longer than what is held anyway need not be looked through.
    guard size > Limits.unfinishedLine else { return size }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.transfer, alignment: 64)
    defer { buffer.deallocate() }
    var end = size
    while end > 0 {
      let start = max(0, end - buffer.count)
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<(end - start)])
      let count = try fileSystem.readAll(file, into: room, at: start)
      let found = linux_find_last(room.baseAddress, count, LineEnvelope.newline)
      if found >= 0 { return start + found + 1 }
      end = end == size ? min(start, fileSystem.endOfData(of: file, size: size)) : start
    }
    return 0
  }

  /// Maps what no writer touches any more, up to the end of a line.
  private static func mapBody(
    of file: OpenFile, length: Int, isClosed: Bool, _ fileSystem: any FileSystem
  ) throws(FileFailure) -> (UnsafeRawBufferPointer?, Int) {
    guard length > 2 * Limits.unmappedTail else { return (nil, 0) }
    let mapping = try fileSystem.map(file, length: length)
    let body = isClosed ? length : bodyLength(in: mapping)
    if body > 0 { return (mapping, body) }
    fileSystem.unmap(mapping)
    return (nil, 0)
  }

  /// Returns up to where a file may be touched through a mapping.
  private static func bodyLength(in file: UnsafeRawBufferPointer) -> Int {
    let latest = file.count - Limits.unmappedTail
    let first = max(0, latest - Limits.appendedLine)
    let found = linux_find_last(file.baseAddress.map { $0 + first }, latest - first, LineEnvelope.newline)
    if found >= 0 { return first + found + 1 }
    guard first > 0, let start = file.baseAddress, let newline = memchr(start + latest, 0x0A, file.count - latest)
    else {
      return 0
    }
    return start.distance(to: UnsafeRawPointer(newline)) + 1
  }
}
