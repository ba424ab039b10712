/// Reads one code point out of UTF-8 bytes that nobody has vouched for.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32?, length: Int) {
  let first = bytes[index]
  if first < 0x80 { return (UInt32(first), 1) }
  if first >= 0xC2, first < 0xE0, index + 1 < bytes.count {
    let second = bytes[index + 1]
    guard second & 0xC0 == 0x80 else { return (nil, 1) }
    return (UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F), 2)
  }
  return decodeLongScalar(bytes, at: index)
}

/// Three and four bytes, by table 3-7 of the Unicode Standard ("Well-Formed UTF-8 Byte Sequences").
private func decodeLongScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32?, length: Int) {
  let first = bytes[index]
  let length = first >= 0xF0 ? 4 : 3
  guard first >= 0xE0, first <= 0xF4, index + length <= bytes.count else { return (nil, 1) }
  var scalar = UInt32(length == 4 ? first & 0x07 : first & 0x0F)
  for offset in 1..<length {
    let next = bytes[index + offset]
    guard next & 0xC0 == 0x80 else { return (nil, 1) }
    scalar = scalar << 6 | UInt32(next & 0x3F)
  }
  let smallest: UInt32 = length == 4 ? 0x10000 : 0x800
  guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return (nil, 1) }
  return (scalar, length)
}
