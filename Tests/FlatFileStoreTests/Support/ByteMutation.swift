/// What happens to files that nobody looks after.
enum ByteMutation {
  static func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1..<40, using: &random)))
    default:
      let other = Int.random(in: bytes.indices, using: &random)
      let length = min(Int.random(in: 1..<40, using: &random), bytes.count - max(place, other))
      let part = Array(bytes[other..<other + length])
      bytes.replaceSubrange(place..<place + length, with: part)
    }
  }
}
