/// The numbers of a control sequence, `1;5:3`: parted by `;`, each with numbers of its own behind `:`.
struct SequenceParameters: Equatable {
  /// The numbers, an absent one being 0.
  let groups: [[Int]]

  /// Reads them; nil if anything else stands there.
  init?(_ bytes: ArraySlice<UInt8>) {
    var groups: [[Int]] = []
    if !bytes.isEmpty {
      for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
        var group: [Int] = []
        for digits in part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
          guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
          // No number of a key is near this; it only keeps the sum from overflowing.
          group.append(digits.reduce(0) { min($0 * 10 + Int($1) - 0x30, 1 << 24) })
        }
        groups.append(group)
      }
    }
    self.groups = groups
  }

  /// How many numbers are parted by `;`.
  var count: Int { groups.count }

  /// The first number at a place; 0 where there is none.
  subscript(index: Int) -> Int { index < groups.count ? groups[index].first ?? 0 : 0 }

  /// The number behind the first `:` at a place; nil where there is none.
  func second(of index: Int) -> Int? {
    guard index < groups.count, groups[index].count > 1 else { return nil }
    return groups[index][1]
  }

  /// Whether it tells that a key came up again: nothing that a person does (the keyboard protocol of kitty).
  var isRelease: Bool { second(of: 1) == 3 }
}
