import CivicDomain

/// The digest of a line: the first 64 bits of the SHA-256 (FIPS 180-4) of its bytes, without the newline.
///
/// Each public line names that of the line before it, and of the personal line of its transaction: so whoever changes a
/// line that stands must change all behind it, and whatever remembers the last one.
struct LineDigest: Hashable, BitwiseCopyable, Sendable {
  let value: UInt64

  init(value: UInt64) { self.value = value }

  /// What the first line of a log names, for there is none before it.
  static let ofNothing = LineDigest(value: 0)

  init(of line: UnsafeRawBufferPointer) {
    var hashing = FileHashing()
    hashing.add(line)
    value = hashing.beginning
  }

  /// The digest of an encoded line in chunks, the newline at its end left out.
  init(ofEncoded chunks: [[UInt8]]) {
    var hashing = FileHashing()
    for chunk in chunks.dropLast() { chunk.withUnsafeBytes { hashing.add($0) } }
    if let last = chunks.last { last.dropLast().withUnsafeBytes { hashing.add($0) } }
    value = hashing.beginning
  }

  static let digitCount = 16

  /// Sixteen lower-case hexadecimal digits.
  var digits: String {
    let signs = Array("0123456789abcdef".utf8)
    return String(
      decoding: stride(from: 60, through: 0, by: -4).map { signs[Int(value >> UInt64($0) & 15)] }, as: UTF8.self)
  }

  /// Reads sixteen lower-case hexadecimal digits; nil for anything else.
  init?(digits: String) {
    guard digits.utf8.count == Self.digitCount, let value = UInt64(digits, radix: 16) else { return nil }
    self.value = value
    // Nothing that could be written in another way: no capitals, no sign.
    if self.digits != digits { return nil }
  }
}

/// What a line says of other lines: read only by whoever walks the chain.
struct LineLinks: Equatable {
  /// The line's own number; 0 if it has none.
  private(set) var sequence = 0
  /// The number of its transaction; 0 if it has none.
  private(set) var transactionNumber = 0
  /// The digest of the public line before it; nil in lines of programs without a chain.
  private(set) var prev: LineDigest?
  /// The digest of the personal line of its transaction; nil if there is none.
  private(set) var personal: LineDigest?

  /// Reads the links of a line that the line table holds.
  init(_ line: UnsafeRawBufferPointer) {
    LineHead.read(line) { (reader, key) throws(JsonFault) in
      if reader.isKey(key, "seq") {
        sequence = try reader.integer()
      } else if reader.isKey(key, "turn") {
        transactionNumber = try reader.integer()
      } else if reader.isKey(key, "prev") {
        prev = try reader.digest()
      } else if reader.isKey(key, "personal") {
        personal = try reader.digest()
      } else {
        return false
      }
      return true
    }
  }
}

extension JsonReader {
  /// A digest; nil for anything else.
  mutating func digest() throws(JsonFault) -> LineDigest? {
    guard try peek() == .text else {
      try skipValue()
      return nil
    }
    return LineDigest(digits: try text())
  }
}
