/// A cache as it is put together, before it is written: a heading, and sections of plain memory by name.
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

  /// Writes a new file and synchronizes it.
  func write(to path: String, permissions: UInt32, _ fileSystem: any FileSystem) throws(FileFailure) {
    try fileSystem.withFile(path, .creating(permissions: permissions)) { (file) throws(FileFailure) in
      try fileSystem.writeAll(padded(heading.encoded()), to: file)
      for content in contents {
        var failure: FileFailure?
        let length = content.withBytes { bytes in
          do throws(FileFailure) { try fileSystem.writeAll(bytes, to: file) } catch { failure = error }
          return bytes.count
        }
        if let failure { throw failure }
        try fileSystem.writeAll([UInt8](repeating: 0, count: CacheLayout.aligned(length) - length), to: file)
      }
      try fileSystem.synchronize(file, folder: false)
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
