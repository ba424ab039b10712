/// Numbers as workbooks hold them: a decimal number with a point, and a power of ten where a program wrote one.
enum SheetNumber {
  /// So many digits of a number are sure, and so many Excel shows; what is written behind them is how a computer holds
  /// it: 0.1 is written 0.10000000000000001.
  private static let sureDigits = 15
  /// The most zeros between the point and the first digit that are written out.
  private static let mostZeros = 12

  /// Appends a number as a person would write it. A whole number stays as it is, whatever zeros it begins with; a power
  /// of ten is written out where all digits are there. `3.57099E+13` stays, for so Excel shows a number whose last digits
  /// it dropped; `3.57099E9` is how Java writes any number of eight digits or more, and leaves out zeros alone.
  static func append(_ number: [UInt8], to bytes: inout [UInt8]) {
    // Nearly all are whole.
    guard number.contains(where: { !(0x30...0x39 ~= $0) }), let text = plain(number) else {
      bytes += number
      return
    }
    bytes += text
  }

  /// The same for a text.
  static func text(_ number: String) -> String {
    var bytes: [UInt8] = []
    append(Array(number.utf8), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number written out; nil for no number, and for one whose digits are not all there.
  private static func plain(_ number: [UInt8]) -> [UInt8]? {
    var rest = number[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    var digits = takeDigits(&rest)
    let hasPoint = rest.first == UInt8(ascii: ".")
    guard !digits.isEmpty || hasPoint else { return nil }
    var point = digits.count
    if hasPoint {
      rest.removeFirst()
      digits += takeDigits(&rest)
    } else if rest.isEmpty {
      return nil
    }
    var isExact = false
    if let sign = rest.first {
      isExact = rest.dropFirst().first != UInt8(ascii: "+")
      guard sign | 0x20 == UInt8(ascii: "e"), let power = power(rest.dropFirst()) else { return nil }
      point += power
    }
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    point -= zeros
    guard !digits.isEmpty else { return [0x30] }
    guard point <= (isExact ? max(digits.count, sureDigits) : digits.count), point >= -mostZeros else { return nil }
    if point > digits.count { digits += repeatElement(0x30, count: point - digits.count) }
    round(&digits, &point)
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    text += point > 0 ? digits.prefix(point) : [0x30]
    if point > digits.count { text += repeatElement(0x30, count: point - digits.count) }
    guard point < digits.count else { return text }
    text.append(UInt8(ascii: "."))
    if point < 0 { text += repeatElement(0x30, count: -point) }
    return text + digits.dropFirst(max(0, point))
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = rest.prefix { 0x30...0x39 ~= $0 }
    rest = rest.dropFirst(digits.count)
    return Array(digits)
  }

  private static func power(_ text: ArraySlice<UInt8>) -> Int? {
    text.count <= 4 ? Int(String(decoding: text, as: UTF8.self)) : nil
  }

  /// Rounds to the digits that are sure, and drops idle zeros behind the point.
  private static func round(_ digits: inout [UInt8], _ point: inout Int) {
    // A whole number stays whole, whatever its length.
    if digits.count > sureDigits, point < digits.count {
      let kept = max(sureDigits, point)
      let isUp = digits.count > kept && digits[kept] >= 0x35
      digits.removeLast(max(0, digits.count - kept))
      if isUp { carry(&digits, &point) }
    }
    while digits.count > max(point, 0), digits.last == 0x30 { digits.removeLast() }
    if digits.isEmpty { (digits, point) = ([0x30], 1) }
  }

  private static func carry(_ digits: inout [UInt8], _ point: inout Int) {
    var index = digits.count - 1
    while index >= 0, digits[index] == 0x39 {
      digits[index] = 0x30
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(0x31, at: 0)
      point += 1
    }
  }
}
