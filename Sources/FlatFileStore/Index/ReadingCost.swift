/// The cost of reading a register: counted, so that growth can be tested on any machine.
package struct ReadingCost: Equatable, Sendable {
  /// Records of which something was read from the lines.
  package fileprivate(set) var records = 0
  /// Rows that an index, a group or an order was looked up for, and those that an answer named.
  package fileprivate(set) var probes = 0
  /// Bytes of lines and of folded texts that were gone through.
  package fileprivate(set) var bytes = 0

  /// Creates a cost with nothing done yet.
  package init() {}
}

/// Counts what one index is made to do. On one thread only, as the index is asked.
final class ReadingMeter {
  private(set) var cost = ReadingCost()

  @inline(__always)
  func read(records: Int = 0, bytes: Int = 0) {
    cost.records += records
    cost.bytes += bytes
  }

  @inline(__always)
  func probe(_ rows: Int) { cost.probes += rows }
}

extension Store {
  /// The cost of answers since everything was read.
  package var readingCost: ReadingCost { reading.registerIndex.lineTable.meter.cost }
}
