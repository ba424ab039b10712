import Glibc

/// A cache file that was written earlier: nothing is read but its heading until it is asked for.
///
/// What is asked for is copied into memory of our own, where its checksum is right for good: a file that somebody writes
/// over or cuts off in its place would change under whoever had mapped it, or kill him.
final class CacheFile {
  let heading: CacheHeading
  private let sections: CacheSections
  /// The sections that were asked for; nil are those that are not as they were written.
  private var held: [String: UnsafeMutableRawBufferPointer?] = [:]
  /// Those that another thread reads.
  private var ahead: CacheSections.Ahead?

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
      sections = CacheSections(of: heading, from: start, in: file, fileSystem)
    } catch {
      try? fileSystem.close(file)
      return nil
    }
  }

  deinit {
    takeAhead()
    for case let memory? in held.values { memory.deallocate() }
    sections.close()
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
  func holds(_ name: String) -> Bool { sections.has(name) }

  /// Begins to read sections on another thread, that they are at hand when they are asked for.
  func readAhead(_ names: [String]) {
    takeAhead()
    ahead = CacheSections.Ahead(names.filter { held[$0] == nil && sections.has($0) }, of: sections)
  }

  /// Waits for what is read ahead.
  private func takeAhead() {
    guard let reading = ahead else { return }
    for (name, bytes) in reading.wait() { held.updateValue(bytes, forKey: name) }
    ahead = nil
  }

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
    if let ahead, ahead.names.contains(name) { takeAhead() }
    if let known = held[name] { return known }
    let bytes = sections.read(name)
    held.updateValue(bytes, forKey: name)
    return bytes
  }

  func byteColumn(_ name: String) -> ByteColumn? {
    guard let bytes = column(CacheLayout.bytes(name), of: UInt8.self),
      let ends = column(CacheLayout.ends(name), of: UInt32.self),
      Int(ends.count == 0 ? 0 : ends[ends.count - 1]) == bytes.count
    else { return nil }
    return ByteColumn(bytes: bytes, ends: ends)
  }
}
