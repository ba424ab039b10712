import Glibc

/// A cache that somebody wrote, mapped: nothing is read but its heading until it is asked for.
final class CacheFile {
  let heading: CacheHeading
  private let mapping: UnsafeRawBufferPointer
  private let start: Int
  private var sections: [String: CacheHeading.Section] = [:]
  private let fileSystem: any FileSystem

  /// Nil if there is none, or none that a program like this one wrote whole.
  init?(_ path: String, _ fileSystem: any FileSystem) {
    let mapping: UnsafeRawBufferPointer
    do throws(FileFailure) {
      mapping = try fileSystem.withFile(path, .reading) { (file) throws(FileFailure) in
        let status = try fileSystem.status(of: file)
        guard status.form == .file, status.size > 0 else { throw FileFailure(.read, path, errno: ENODATA) }
        return try fileSystem.map(file, length: status.size)
      }
    } catch { return nil }
    self.mapping = mapping
    self.fileSystem = fileSystem
    guard let base = mapping.baseAddress,
      let newline = memchr(base, Int32(LineEnvelope.newline), min(mapping.count, Limits.cacheHeading)),
      case let length = base.distance(to: UnsafeRawPointer(newline)),
      let heading = CacheHeading(UnsafeRawBufferPointer(rebasing: mapping[..<length])),
      heading.fingerprint == CacheLayout.fingerprint,
      case let start = CacheLayout.aligned(length + 1), start + heading.length == mapping.count
    else {
      fileSystem.unmap(mapping)
      return nil
    }
    self.heading = heading
    self.start = start
    for section in heading.sections { sections[section.name] = section }
  }

  deinit { fileSystem.unmap(mapping) }

  /// Whether it has a section.
  func holds(_ name: String) -> Bool { sections[name] != nil }

  /// How far the log reached that a cache folded, of whatever program it is; nil if it does not say so.
  static func head(of path: String, _ fileSystem: any FileSystem) -> LogHead? {
    var heading = [UInt8](repeating: 0, count: Limits.cacheHeading)
    let count = heading.withUnsafeMutableBytes { room in
      (try? fileSystem.withFile(path, .reading) { (file) throws(FileFailure) in
        try fileSystem.readAll(file, into: room, at: 0)
      }) ?? 0
    }
    return heading.withUnsafeBytes { bytes in
      let line = UnsafeRawBufferPointer(rebasing: bytes[..<count].prefix { $0 != LineEnvelope.newline })
      return line.count < count ? CacheHeading(line)?.head : nil
    }
  }

  /// The values of a section, good as long as the file is held; nil if there are none, or not those that were written.
  func column<Element: BitwiseCopyable>(_ name: String, of _: Element.Type = Element.self) -> Column<Element>? {
    guard let section = sections[name], section.offset >= 0, section.length >= 0,
      section.offset % CacheLayout.alignment == 0, section.length <= mapping.count - start - section.offset,
      section.length % MemoryLayout<Element>.stride == 0
    else { return nil }
    let bytes = UnsafeRawBufferPointer(
      rebasing: mapping[(start + section.offset)..<(start + section.offset + section.length)])
    guard Checksum(of: bytes) == section.checksum else { return nil }
    return Column(bytes.assumingMemoryBound(to: Element.self))
  }

  func byteColumn(_ name: String) -> ByteColumn? {
    guard let bytes = column(CacheLayout.bytes(name), of: UInt8.self),
      let ends = column(CacheLayout.ends(name), of: UInt32.self),
      Int(ends.count == 0 ? 0 : ends[ends.count - 1]) == bytes.count
    else { return nil }
    return ByteColumn(bytes: bytes, ends: ends)
  }
}
