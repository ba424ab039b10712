import CivicDomain

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

  /// Puts those of a value found in a line behind what is there.
  static func append(_ found: FieldSearch?, to bytes: inout [UInt8]) {
    let start = bytes.count
    var search = found
    let isPlain = search?.readPlainText { text in
      bytes.append(1)
      text.withMemoryRebound(to: UInt8.self) { PolishText.appendSortKey(of: $0, to: &bytes) }
    }
    if isPlain == true { return }
    bytes.removeLast(bytes.count - start)
    search = found
    bytes.append(contentsOf: of(search?.value()))
  }

  private static func number(_ value: Double) -> [UInt8] {
    // IEEE 754: of positive numbers the bits are in order, of negative ones in reverse. 0 and -0 are equal.
    let bits = (value == 0 ? 0 : value).bitPattern
    let ordered = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    return [0] + (0..<8).map { UInt8(truncatingIfNeeded: ordered >> UInt64(56 - 8 * $0)) }
  }
}
