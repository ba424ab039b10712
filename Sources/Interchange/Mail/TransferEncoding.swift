/// The ways in which bytes are written in signs of ASCII on their way (RFC 2045, 6).
enum TransferEncoding {
  /// Decoded bytes, and whether all of them could be read.
  typealias Decoded = (bytes: [UInt8], isWhole: Bool)

  /// Decodes the body of a part by the name of its encoding; one that is not known leaves the bytes as they are.
  static func decoded(_ body: ArraySlice<UInt8>, _ name: String) -> Decoded {
    switch name {
    case "base64": base64(body)
    case "quoted-printable": quotedPrintable(body)
    case "", "7bit", "8bit", "binary": (Array(body), true)
    default: (Array(body), false)
    }
  }

  /// Base64 (RFC 4648, 4). Line ends and blanks are passed over; other signs too, but they make it not whole. What was put
  /// together of several pieces, each with its own end, is read on behind each of them.
  static func base64(_ text: ArraySlice<UInt8>) -> Decoded {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var (bits, count, isWhole) = (UInt32(0), 0, true)
    func end() {
      switch count {
      case 2: bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
      case 3: bytes += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
      case 1: isWhole = false
      default: break
      }
      (bits, count) = (0, 0)
    }
    for sign in text {
      guard let value = sextet(sign) else {
        if sign == UInt8(ascii: "=") { end() } else if sign > 0x20 { isWhole = false }
        continue
      }
      bits = bits << 6 | value
      count += 1
      if count == 4 {
        bytes += [bits >> 16, bits >> 8, bits].map { UInt8(truncatingIfNeeded: $0) }
        (bits, count) = (0, 0)
      }
    }
    end()
    return (bytes, isWhole)
  }

  /// Base64 of some bytes, on one line.
  static func base64(of bytes: [UInt8]) -> String {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      let bits = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
      for place in 0..<4 {
        text.append(place <= three.count ? signs[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }

  private static func sextet(_ sign: UInt8) -> UInt32? {
    switch sign {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(sign - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(sign - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(sign - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  /// Quoted-printable: bytes as `=C5`, a line that goes on ends in `=`, blanks at a line's end are not its own.
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> Decoded {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var isWhole = true
    var lines = MailLines(text)
    var isLast = true
    while let line = lines.next() {
      if !isLast { bytes.append(UInt8(ascii: "\n")) }
      let kept = line[..<(line.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? line.startIndex)]
      let goesOn = kept.last == UInt8(ascii: "=")
      let decoded = escaped(goesOn ? kept.dropLast() : kept, by: UInt8(ascii: "="))
      bytes += decoded.bytes
      isWhole = isWhole && decoded.isWhole
      isLast = goesOn
    }
    return (bytes, isWhole)
  }

  /// Bytes of which some are written as a sign and two hexadecimal digits. Where none follow, the sign stands for itself.
  static func escaped(_ text: ArraySlice<UInt8>, by sign: UInt8) -> Decoded {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var isWhole = true
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == sign {
        if index + 2 < text.endIndex, let high = digit(text[index + 1]), let low = digit(text[index + 2]) {
          bytes.append(high << 4 | low)
          index += 3
          continue
        }
        isWhole = false
      }
      bytes.append(text[index])
      index += 1
    }
    return (bytes, isWhole)
  }

  private static func digit(_ sign: UInt8) -> UInt8? {
    switch sign {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): sign - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): sign - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): sign - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
