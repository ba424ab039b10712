import CivicDomain
import Glibc

/// A sorted index of a kind: its rows in the order of one field; rows of equal value in log order.
///
/// The order of all rows is made once, or comes from the cache; rows that changed since are merged into it.
final class SortedColumn {
  let fieldName: [UInt8]
  /// The keys of all rows as they were when they were put in order.
  let keys: ByteColumn
  let sorted: Column<UInt32>
  /// The keys of the rows that changed or came since.
  private var changed: [UInt32: [UInt8]] = [:]
  private var merged: [UInt32]?

  init(field: String, keys: ByteColumn, sorted: Column<UInt32>) {
    fieldName = Array(field.utf8)
    self.keys = keys
    self.sorted = sorted
  }

  init(field: String, keys: ByteColumn) {
    fieldName = Array(field.utf8)
    self.keys = keys
    sorted = Column(Self.sort(keys))
  }

  /// The rows in order.
  var order: [UInt32] {
    if let merged { return merged }
    let order = changed.isEmpty ? sorted.withValues(Array.init) : merge()
    merged = order
    return order
  }

  /// Gives a row, perhaps a new one, its place.
  func update(_ row: Int, _ key: [UInt8]) {
    changed[UInt32(row)] = key
    merged = nil
  }

  /// Whether so much has changed that the column should be made anew.
  var isOutdated: Bool { changed.count > max(1_000, keys.count / 8) }

  /// The column with nothing left to merge.
  var settled: (keys: ByteColumn, sorted: Column<UInt32>) {
    if changed.isEmpty { return (keys, sorted) }
    var all = ByteColumn()
    for row in order.indices { all.append(key(of: UInt32(row))) }
    return (all, Column(order))
  }

  /// How many rows stand before all those whose value is at least this.
  func firstIndex(notBefore key: [UInt8]) -> Int {
    Column(order).partition { Self.compare(self.key(of: $0), key) < 0 }
  }

  private func merge() -> [UInt32] {
    let later = changed.keys.sorted { one, other in precedes(one, other) }
    let indexes = later.map { row in
      keys.bytes.withValues { bytes in
        let key = changed[row] ?? []
        return sorted.partition { other in
          let difference = key.withUnsafeBufferPointer {
            Self.compare(Self.part(bytes, keys.range(of: Int(other))), $0)
          }
          return difference == 0 ? other < row : difference < 0
        }
      }
    }
    var order: [UInt32] = []
    order.reserveCapacity(sorted.count + later.count)
    var next = 0
    for index in 0...sorted.count {
      while next < later.count, indexes[next] == index {
        order.append(later[next])
        next += 1
      }
      guard index < sorted.count, case let row = sorted[index], changed[row] == nil else { continue }
      order.append(row)
    }
    return order
  }

  private func key(of row: UInt32) -> [UInt8] {
    changed[row] ?? keys.range(of: Int(row)).map { keys.bytes[$0] }
  }

  private func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
    let difference = Self.compare(key(of: one), key(of: other))
    return difference == 0 ? one < other : difference < 0
  }

  private static func sort(_ keys: ByteColumn) -> [UInt32] {
    keys.bytes.withValues { bytes in
      // The first eight bytes decide nearly always, and comparing numbers costs nothing.
      var heads = (0..<keys.count).map { row in (head: head(bytes, keys.range(of: row)), row: UInt32(row)) }
      heads.sort { one, other in
        if one.head != other.head { return one.head < other.head }
        let first = part(bytes, keys.range(of: Int(one.row)))
        let difference = compare(first, part(bytes, keys.range(of: Int(other.row))))
        return difference == 0 ? one.row < other.row : difference < 0
      }
      return heads.map(\.row)
    }
  }

  private static func head(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var head: UInt64 = 0
    for offset in 0..<8 {
      head = head << 8 | (offset < range.count ? UInt64(bytes[range.lowerBound + offset]) : 0)
    }
    return head
  }

  private static func part(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  private static func compare(_ one: [UInt8], _ other: [UInt8]) -> Int {
    one.withUnsafeBufferPointer { one in other.withUnsafeBufferPointer { compare(one, $0) } }
  }

  private static func compare(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = one.baseAddress, let second = other.baseAddress else { return one.count - other.count }
    let difference = memcmp(first, second, min(one.count, other.count))
    return difference == 0 ? one.count - other.count : Int(difference)
  }
}
