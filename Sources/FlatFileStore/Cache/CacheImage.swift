/// The image of a cache before it is written: a heading, and sections of plain memory by name.
///
/// The file begins with the heading as a line like those of the logs, with its checksum. Behind it lie the sections, each
/// at a multiple of `CacheLayout.alignment`.
struct CacheImage {
  private var heading: CacheHeading
  private var contents: [any PlainMemory] = []

  init(_ heading: CacheHeading) { self.heading = heading }

  mutating func add<Element>(_ name: String, _ column: Column<Element>) {
    let (checksum, length) = column.withBytes { (Checksum(of: $0), $0.count) }
    let section = CacheHeading.Section(name: name, offset: heading.length, length: length, checksum: checksum)
    heading.sections.append(section)
    heading.length = CacheLayout.aligned(heading.length + length)
    contents.append(column)
  }

  mutating func add(_ name: String, _ column: ByteColumn) {
    add(CacheLayout.bytes(name), column.bytes)
    add(CacheLayout.ends(name), column.ends)
  }

  /// Writes all of it.
  func write(to file: StagedFile) throws(FileFailure) {
    try file.write(padded(heading.encoded()))
    for content in contents {
      var failure: FileFailure?
      content.withBytes { bytes in
        do throws(FileFailure) { try file.write(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
      try file.write([UInt8](repeating: 0, count: CacheLayout.aligned(file.length) - file.length))
    }
  }

  private func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: CacheLayout.aligned(bytes.count) - bytes.count)
  }
}

/// Memory that a file can hold as it is.
protocol PlainMemory {
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

extension Column: PlainMemory {
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withValues { body(UnsafeRawBufferPointer($0)) }
  }
}
