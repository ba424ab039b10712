import Glibc

/// Random bits of the system, fetched some at a time: an import draws an id for each of a hundred thousand records.
final class RandomBits {
  private var fetched: [UInt64] = []
  /// How many numbers are fetched at a time: getentropy(3) gives at most 256 bytes.
  private static let count = 32

  /// Returns the next 64 random bits.
  func next() -> UInt64 {
    if let bits = fetched.popLast() { return bits }
    fetched = [UInt64](repeating: 0, count: Self.count)
    let isDone = fetched.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) == 0 }
    var generator = SystemRandomNumberGenerator()
    // A system without that call (ENOSYS) has another source, which Swift knows.
    if !isDone { fetched = [generator.next()] }
    return fetched.popLast() ?? generator.next()
  }
}
