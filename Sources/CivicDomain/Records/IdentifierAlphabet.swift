/// The thirty-two signs of which ids and receipts are made: Douglas Crockford's Base 32
/// (crockford.com/base32.html) in lower case. It leaves out `i`, `l` and `o`, which are taken for digits, and `u`.
public enum IdentifierAlphabet {
  /// The signs in the order of their values.
  public static let signs = "0123456789abcdefghjkmnpqrstvwxyz"

  /// How many signs follow the prefix in an id, and precede the check sign in a receipt: 50 bits, so that even with a
  /// million records the odds of one id drawn twice are below one in two thousand, and two offices need not ask each
  /// other.
  public static let symbolCount = 10

  /// Ten signs from the low 50 of these bits, the highest first. The bits are drawn by the caller.
  public static func symbols(from bits: UInt64) -> String {
    assert(signs.utf8.count == 32, "a sign for every five bits")
    return String(unsafeUninitializedCapacity: symbolCount) { room in
      for index in 0..<symbolCount { room[index] = sign(value(of: bits, at: index)) }
      return symbolCount
    }
  }

  /// The values (0…31) of the ten signs, as `symbols(from:)` writes them.
  static func values(from bits: UInt64) -> [UInt8] { (0..<symbolCount).map { value(of: bits, at: $0) } }

  private static func value(of bits: UInt64, at index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bits >> UInt64(5 * (symbolCount - 1 - index))) & 31
  }

  /// The sign of a value 0…31; higher bits are not looked at.
  static func sign(_ value: UInt8) -> UInt8 {
    let signs: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"
    return signs.utf8Start[Int(value & 31)]
  }

  /// The value of a sign as a person types it: either case, `o` for 0, `i` and `l` for 1. Nil for any other sign.
  public static func value(ofTyped byte: UInt8) -> UInt8? {
    let isCapital = byte >= 0x41 && byte <= 0x5A
    switch isCapital ? byte | 0x20 : byte {
    case UInt8(ascii: "o"): return 0
    case UInt8(ascii: "i"), UInt8(ascii: "l"): return 1
    case let small: return (0..<32).first { sign($0) == small }
    }
  }
}
