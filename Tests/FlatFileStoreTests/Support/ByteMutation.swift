import SeededRandom
/// What happens to files that nobody looks after.
enum ByteMutation {
  static func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.remove(at: index)
    case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
    case 4: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1..<40, using: &random)))
    case 5: bytes.removeLast(bytes.count - index)
    case 6:
      let end = min(bytes.count, index + Int.random(in: 1..<600, using: &random))
      bytes.replaceSubrange(index..<end, with: [UInt8](repeating: 0, count: end - index))
    case 7: changeLines(&bytes, &random) { lines, one, other in lines.swapAt(one, other) }
    case 8: changeLines(&bytes, &random) { lines, one, other in lines.insert(lines[one], at: other) }
    default:
      let other = Int.random(in: bytes.indices, using: &random)
      let length = min(Int.random(in: 1..<40, using: &random), bytes.count - max(index, other))
      let part = Array(bytes[other..<other + length])
      bytes.replaceSubrange(index..<index + length, with: part)
    }
  }

  private static func changeLines(
    _ bytes: inout [UInt8], _ random: inout SeededGenerator, _ change: (inout [[UInt8]], Int, Int) -> Void
  ) {
    var lines = lines(of: bytes)
    let one = Int.random(in: lines.indices, using: &random)
    change(&lines, one, Int.random(in: lines.indices, using: &random))
    bytes = lines.flatMap { $0 }
  }

  /// The lines of a file, each with its newline.
  static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for byte in bytes {
      lines[lines.count - 1].append(byte)
      if byte == 0x0A { lines.append([]) }
    }
    if lines.last == [] { lines.removeLast() }
    return lines
  }
}
