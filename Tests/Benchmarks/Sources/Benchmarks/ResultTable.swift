/// What is printed: ours, what it is held against, the ratio, and what was promised.
struct ResultTable {
  struct Row {
    let what: String
    let ours: String
    let other: String
    let ratio: String
    let target: String
  }

  private(set) var rows = [
    Row(what: "what", ours: "ours", other: "held against", ratio: "ratio", target: "target")
  ]

  /// Prints a row as soon as it is known.
  mutating func add(_ what: String, ours: String, other: String = "", ratio: Double? = nil, target: String) {
    rows.append(
      Row(what: what, ours: ours, other: other, ratio: ratio.map { Self.text($0, digits: 2) } ?? "", target: target))
  }

  static func text(_ number: Double, digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((number * scale).rounded())
    if digits == 0 { return grouped(whole) }
    let fraction = String(whole % Int(scale))
    return "\(grouped(whole / Int(scale))).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
  }

  private static func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : "\(grouped(number / 1_000)) \(String(String(1_000 + number % 1_000).dropFirst()))"
  }

  /// The rows one under another, each column as wide as its widest entry.
  var text: String {
    let columns: [(Row) -> String] = [\.what, \.ours, \.other, \.ratio, \.target]
    let widths = columns.map { column in rows.map { column($0).count }.max() ?? 0 }
    return rows.map { row in
      zip(columns, widths).map { column, width in
        column(row) + String(repeating: " ", count: width - column(row).count)
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
