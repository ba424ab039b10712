import CivicDomain

/// The rows of a kind in the order of one field; rows of equal value in log order.
final class SortedColumn {
  let fieldName: [UInt8]
  private var keys = ByteColumn()
  private(set) var order: [UInt32] = []

  init(field: String, keys: ByteColumn) {
    fieldName = Array(field.utf8)
    self.keys = keys
    sort()
  }

  private func sort() {
    // The first eight bytes decide nearly always, and comparing numbers costs nothing.
    keys.bytes.withUnsafeBytes { bytes in
      var heads = (0..<keys.count).map { row in (head: Self.head(bytes, keys.range(of: row)), row: UInt32(row)) }
      heads.sort { one, other in
        one.head == other.head
          ? precedes(bytes, Int(one.row), Int(other.row)) : one.head < other.head
      }
      order = heads.map(\.row)
    }
  }

  private static func head(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    var head: UInt64 = 0
    for offset in 0..<8 {
      head = head << 8 | (offset < range.count ? UInt64(bytes[range.lowerBound + offset]) : 0)
    }
    return head
  }

  private func precedes(_ bytes: UnsafeRawBufferPointer, _ one: Int, _ other: Int) -> Bool {
    switch Self.compare(bytes, keys.range(of: one), bytes, keys.range(of: other)) {
    case 0: one < other
    case let difference: difference < 0
    }
  }

  private static func compare(
    _ one: UnsafeRawBufferPointer, _ first: Range<Int>, _ other: UnsafeRawBufferPointer, _ second: Range<Int>
  ) -> Int {
    for offset in 0..<min(first.count, second.count) {
      let difference = Int(one[first.lowerBound + offset]) - Int(other[second.lowerBound + offset])
      if difference != 0 { return difference }
    }
    return first.count - second.count
  }

  /// How many rows stand before all those whose value is at least this.
  func firstPlace(notBefore key: [UInt8]) -> Int {
    keys.bytes.withUnsafeBytes { bytes in
      key.withUnsafeBytes { key in
        partition { Self.compare(bytes, keys.range(of: Int($0)), key, 0..<key.count) < 0 }
      }
    }
  }

  /// Puts a row, perhaps a new one, at its place.
  func update(_ row: Int, _ key: [UInt8]) {
    if row < keys.count {
      let place = place(of: row)
      order.remove(at: place)
      keys.set(row, key)
    } else {
      keys.append(key)
    }
    order.insert(UInt32(row), at: place(of: row))
  }

  private func place(of row: Int) -> Int {
    keys.bytes.withUnsafeBytes { bytes in partition { precedes(bytes, Int($0), row) } }
  }

  /// How many rows from the beginning satisfy a condition that those behind them do not.
  private func partition(_ isBefore: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(order[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A field's value as bytes whose order is that of `OrderKey`: numbers by value, texts as Polish, nothing last.
enum OrderBytes {
  static func of(_ value: FieldValue?) -> [UInt8] {
    switch value {
    case .number(let whole): number(Double(whole))
    case .decimal(let decimal): number(decimal)
    case .yes(let yes): number(yes ? 0 : 1)
    case .text(let text): [1] + PolishText.sortKey(text)
    case .list(let items): [1] + PolishText.sortKey(items.joined(separator: " "))
    case nil: [2]
    }
  }

  private static func number(_ value: Double) -> [UInt8] {
    // IEEE 754: of positive numbers the bits are in order, of negative ones in reverse. 0 and -0 are equal.
    let bits = (value == 0 ? 0 : value).bitPattern
    let ordered = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    return [0] + (0..<8).map { UInt8(truncatingIfNeeded: ordered >> UInt64(56 - 8 * $0)) }
  }
}
