import Glibc

/// The sections of an open cache file, each of which can be read on any thread.
struct CacheSections {
  private let file: OpenFile
  /// Where the first of them begins.
  private let start: Int
  /// The bytes of all together.
  private let length: Int
  private let byName: [String: CacheHeading.Section]
  private let fileSystem: any FileSystem

  /// The sections that a heading lists.
  init(of heading: CacheHeading, from start: Int, in file: OpenFile, _ fileSystem: any FileSystem) {
    self.file = file
    self.start = start
    length = heading.length
    byName = Dictionary(heading.sections.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    self.fileSystem = fileSystem
  }

  /// Closes the file.
  func close() { try? fileSystem.close(file) }

  /// Whether there is a section of a name.
  func has(_ name: String) -> Bool { byName[name] != nil }

  /// A section in memory of its own, which the caller frees; nil if there is none, or not that which was written.
  func read(_ name: String) -> UnsafeMutableRawBufferPointer? {
    guard let section = byName[name], section.offset >= 0, section.length >= 0,
      section.offset % CacheLayout.alignment == 0, section.length <= length - section.offset
    else { return nil }
    let bytes = Self.memory(section.length)
    if checksum(ofReading: section, into: bytes) == section.checksum { return bytes }
    bytes.deallocate()
    return nil
  }

  /// Sections that another thread reads while nobody asks for them.
  struct Ahead {
    let names: [String]
    private let work: BackgroundWork<[UnsafeMutableRawBufferPointer?]>

    /// Begins to read them.
    init(_ names: [String], of sections: CacheSections) {
      self.names = names
      work = BackgroundWork { names.map(sections.read) }
    }

    /// Waits for them: each as `read` answers it.
    func wait() -> Zip2Sequence<[String], [UnsafeMutableRawBufferPointer?]> { zip(names, work.wait()) }
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
}
