import Glibc

/// A cache file that was written earlier: nothing is read but its heading until it is asked for.
///
/// What is asked for is copied into memory of our own, where its checksum is right for good: a file that somebody writes
/// over or cuts off in its place would change under whoever had mapped it, or kill him.
final class CacheFile {
  let heading: CacheHeading
  private let file: OpenFile
  private let start: Int
  private var sections: [String: CacheHeading.Section] = [:]
  /// The sections that were asked for; nil are those that are not as they were written.
  private var held: [String: UnsafeMutableRawBufferPointer?] = [:]
  private let fileSystem: any FileSystem

  /// Nil if there is none, or none that a program like this one wrote whole.
  init?(_ path: String, _ fileSystem: any FileSystem) {
    let file: OpenFile
    do throws(FileFailure) {
      file = try fileSystem.again { () throws(FileFailure) in try fileSystem.open(path, .reading) }
    } catch { return nil }
    do throws(FileFailure) {
      let status = try fileSystem.status(of: file)
      guard status.form == .file, let (heading, length) = try Self.heading(in: file, fileSystem),
        heading.fingerprint == CacheLayout.fingerprint,
        case let start = CacheLayout.aligned(length + 1), start + heading.length == status.size
      else { throw FileFailure(.read, path, errno: ENODATA) }
      self.heading = heading
      self.start = start
    } catch {
      try? fileSystem.close(file)
      return nil
    }
    self.file = file
    self.fileSystem = fileSystem
    for section in heading.sections { sections[section.name] = section }
  }

  deinit {
    for case let memory? in held.values { memory.deallocate() }
    try? fileSystem.close(file)
  }

  /// The heading, and how long its line is.
  private static func heading(
    in file: OpenFile, _ fileSystem: any FileSystem
  ) throws(FileFailure) -> (CacheHeading, length: Int)? {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.cacheHeading, alignment: 8)
    defer { room.deallocate() }
    var count = 0
    // It is some kilobytes as a rule.
    for size in [Limits.cacheHeading / 16, Limits.cacheHeading] {
      let rest = UnsafeMutableRawBufferPointer(rebasing: room[count..<size])
      count += try fileSystem.readAll(file, into: rest, at: count)
      guard let base = room.baseAddress, let newline = memchr(base, Int32(LineEnvelope.newline), count) else {
        continue
      }
      let line = UnsafeRawBufferPointer(start: base, count: newline - base)
      return CacheHeading(line).map { ($0, line.count) }
    }
    return nil
  }

  /// Whether it has a section.
  func holds(_ name: String) -> Bool { sections[name] != nil }

  /// How far the log reached of which a cache was made, by whatever program; nil if it does not say so.
  static func head(of path: String, _ fileSystem: any FileSystem) -> LogHead? {
    do throws(FileFailure) {
      let file = try fileSystem.again { () throws(FileFailure) in try fileSystem.open(path, .reading) }
      defer { try? fileSystem.close(file) }
      return try heading(in: file, fileSystem)?.0.head
    } catch {
      return nil
    }
  }

  /// The values of a section, good as long as the file is held; nil if there are none, or not those that were written.
  func column<Element: BitwiseCopyable>(_ name: String, of _: Element.Type = Element.self) -> Column<Element>? {
    guard let bytes = bytes(of: name), bytes.count % MemoryLayout<Element>.stride == 0 else { return nil }
    return Column(UnsafeRawBufferPointer(bytes).assumingMemoryBound(to: Element.self))
  }

  private func bytes(of name: String) -> UnsafeMutableRawBufferPointer? {
    if let known = held[name] { return known }
    let bytes = read(name)
    held.updateValue(bytes, forKey: name)
    return bytes
  }

  private func read(_ name: String) -> UnsafeMutableRawBufferPointer? {
    guard let section = sections[name], section.offset >= 0, section.length >= 0,
      section.offset % CacheLayout.alignment == 0, section.length <= heading.length - section.offset
    else { return nil }
    let bytes = Self.memory(section.length)
    if checksum(ofReading: section, into: bytes) == section.checksum { return bytes }
    bytes.deallocate()
    return nil
  }

  /// Reads a section part by part, each summed up while the processor still has it at hand; nil if it is not all there.
  private func checksum(ofReading section: CacheHeading.Section, into bytes: UnsafeMutableRawBufferPointer) -> Checksum?
  {
    var checksum = Checksum.ofNothing
    for partOffset in stride(from: 0, to: bytes.count, by: Limits.cachePart) {
      let end = min(partOffset + Limits.cachePart, bytes.count)
      let part = UnsafeMutableRawBufferPointer(rebasing: bytes[partOffset..<end])
      let count = try? fileSystem.readAll(file, into: part, at: start + section.offset + partOffset)
      guard count == part.count else { return nil }
      checksum = checksum.followed(by: UnsafeRawBufferPointer(part))
    }
    return checksum
  }

  /// Memory for a section. A great one asks for large pages: thousands of small ones cost more than what is copied.
  private static func memory(_ length: Int) -> UnsafeMutableRawBufferPointer {
    let isGreat = length >= Limits.largePage / 2
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: length, alignment: isGreat ? Limits.largePage : CacheLayout.alignment)
    // That there are none is no failure.
    if isGreat { madvise(memory.baseAddress, length, MADV_HUGEPAGE) }
    return memory
  }

  func byteColumn(_ name: String) -> ByteColumn? {
    guard let bytes = column(CacheLayout.bytes(name), of: UInt8.self),
      let ends = column(CacheLayout.ends(name), of: UInt32.self),
      Int(ends.count == 0 ? 0 : ends[ends.count - 1]) == bytes.count
    else { return nil }
    return ByteColumn(bytes: bytes, ends: ends)
  }
}
