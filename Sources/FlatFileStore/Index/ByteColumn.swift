/// A column of bytes of any length for each row, all in one run of memory.
struct ByteColumn {
  private(set) var bytes = Column<UInt8>()
  /// The offset at which each row's bytes end; those of the next begin there.
  private(set) var ends = Column<UInt32>()

  init() {}

  /// A column from the cache.
  init(bytes: Column<UInt8>, ends: Column<UInt32>) {
    self.bytes = bytes
    self.ends = ends
  }

  var count: Int { ends.count }

  @inline(__always)
  func range(of row: Int) -> Range<Int> { (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) }

  mutating func reserve(rows: Int, bytes count: Int) {
    bytes.reserve(count)
    ends.reserve(rows)
  }

  mutating func append(_ content: some Sequence<UInt8>) { append(by: { $0.append(contentsOf: content) }) }

  /// Adds the rows of another column.
  mutating func append(_ other: ByteColumn) {
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.lazy.map { start + $0 })
  }

  /// Adds a row whose bytes `body` puts behind those of the rows before it.
  mutating func append(by body: (inout [UInt8]) -> Void) {
    bytes.append(by: body)
    ends.append(UInt32(bytes.count))
  }
}
