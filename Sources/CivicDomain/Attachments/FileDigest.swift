/// The SHA-256 of a file's bytes (FIPS 180-4): the name under which the store keeps the file.
public struct FileDigest: Hashable, Sendable {
  /// The 64 hexadecimal digits, in lower case.
  public let digits: String

  /// How many digits there are.
  public static let digitCount = 64

  /// The digest of these digits; nil for anything but 64 of them in lower case.
  public init?(_ digits: String) {
    let bytes = digits.utf8
    guard bytes.count == Self.digitCount, bytes.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.digits = digits
  }

  /// The digest of these eight words, the first one first.
  public init(words: SIMD8<UInt32>) {
    let signs = Array("0123456789abcdef".utf8)
    digits = String(
      decoding: words.indices.flatMap { word in
        stride(from: 28, through: 0, by: -4).map { signs[Int(words[word] >> UInt32($0) & 15)] }
      }, as: UTF8.self)
  }
}
