/// One run of bytes for each row, all in one piece of memory.
struct ByteColumn {
  private(set) var bytes: [UInt8] = []
  private var starts: [UInt32] = []
  private var lengths: [UInt32] = []

  var count: Int { starts.count }

  @inline(__always)
  func range(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row]) + Int(lengths[row]) }

  mutating func reserve(rows: Int, bytes count: Int) {
    bytes.reserveCapacity(count)
    starts.reserveCapacity(rows)
    lengths.reserveCapacity(rows)
  }

  mutating func append(_ content: [UInt8]) {
    starts.append(UInt32(bytes.count))
    lengths.append(UInt32(content.count))
    bytes.append(contentsOf: content)
  }

  /// Gives a row other bytes. The old ones stay behind unused: rows change seldom while a program runs.
  mutating func set(_ row: Int, _ content: [UInt8]) {
    starts[row] = UInt32(bytes.count)
    lengths[row] = UInt32(content.count)
    bytes.append(contentsOf: content)
  }
}
