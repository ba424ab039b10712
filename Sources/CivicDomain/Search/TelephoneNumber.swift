/// The normalization of telephone numbers, so far as they serve to find somebody again.
public enum TelephoneNumber {
  /// The form under which a number is found again: a Polish one as its nine digits, whatever it was typed with (`+48`,
  /// `0048`, the old trunk `0`, spaces, dashes, brackets, a leading `tel.`); a foreign one as `+` and digits; a short
  /// one (112, 19115) as it is. Nil for what is no single number of 3 to 15 digits (ITU-T E.164, 6).
  public static func normalized(_ text: String) -> String? {
    var text = PastedText.plain(text)
    return text.withUTF8 { typed in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: typed.count) { room in
        guard var (digits, isInternational) = digits(of: typed, in: room) else { return nil }
        if !isInternational, digits.starts(with: "00".utf8) {
          digits = digits.dropFirst(2)
          isInternational = true
        }
        if digits.count == polishLength + 2, digits.starts(with: "48".utf8) {
          digits = digits.dropFirst(2)
          isInternational = false
        } else if !isInternational, digits.count == polishLength + 1, digits.starts(with: "0".utf8) {
          digits = digits.dropFirst()
        }
        guard (3...15).contains(digits.count) else { return nil }
        let number = String(decoding: digits, as: UTF8.self)
        return isInternational ? "+" + number : number
      }
    }
  }

  /// A number as it is written and read out, whatever it was typed with: a Polish one of nine digits in its groups, `600 100 200`
  /// of a mobile telephone, `22 555 60 73` of a town's; all else, numbers of abroad too, as it was typed.
  public static func grouped(_ text: String) -> String {
    guard let digits = normalized(text), digits.count == polishLength, !digits.hasPrefix("+"), !digits.hasPrefix("0")
    else { return text }
    let sizes = mobile.contains(String(digits.prefix(2))) ? [3, 3, 3] : [2, 3, 2, 2]
    var rest = digits[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }.joined(separator: " ")
  }

  /// The numbers of a text that tells several and nothing else, parted as people do: `32 111 22 33, 600 100 200`; none of any other.
  public static func several(in text: String) -> [String] {
    var plain = PastedText.plain(text)
    for word in [" lub ", " albo ", " oraz ", " i ", " or ", " and ", ";", "\n"] { plain.replace(word, with: ",") }
    let parts = plain.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
    let numbers = parts.map { PastedText.trimmed(String($0), of: PastedText.isListSign) }.filter { !$0.isEmpty }
    let isAll = numbers.count > 1 && numbers.allSatisfy { (normalized($0)?.count ?? 0) >= fewestOfSeveral }
    return isAll ? numbers : []
  }

  /// The fewest digits of a telephone beside others.
  private static let fewestOfSeveral = 7

  /// Whether it is the number of a line in a town of Poland, and so rather an office's than somebody's own.
  public static func isOfTown(_ text: String) -> Bool {
    guard let digits = normalized(text), digits.count == polishLength, !digits.hasPrefix("+"), !digits.hasPrefix("0")
    else { return false }
    return !mobile.contains(String(digits.prefix(2)))
  }

  /// The first two digits of mobile telephones (Polish numbering plan: 45, 50, 51, 53, 57, 60, 66, 69, 72, 73, 78, 79, 88), and of
  /// numbers that belong to no town (70, 80).
  private static let mobile: Set<String> = [
    "45", "50", "51", "53", "57", "60", "66", "69", "70", "72", "73", "78", "79", "80", "88",
  ]

  /// National significant numbers have nine digits (Polish numbering plan, since 2005).
  private static let polishLength = 9

  private static let labels = ["telefon", "tel", "kom", "mobile", "phone"].map { Array($0.utf8) }

  private typealias Bytes = UnsafeMutableBufferPointer<UInt8>

  /// The digits of what was typed, in memory that has room for as many bytes.
  private static func digits(
    of typed: UnsafeBufferPointer<UInt8>, in room: Bytes
  ) -> (digits: Slice<Bytes>, isInternational: Bool)? {
    var count = 0
    for index in 0..<PolishText.fold(typed, into: room) where room[index] != UInt8(ascii: " ") {
      room[count] = room[index]
      count += 1
    }
    var rest = room[..<count]
    if let label = labels.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(label.count) }
    rest = rest.drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") }
    let isInternational = rest.first == UInt8(ascii: "+")
    if isInternational { rest = rest.dropFirst() }
    var end = rest.startIndex
    for byte in rest {
      switch byte {
      case 0x30...0x39:
        room[end] = byte
        end += 1
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): continue
      default: return nil
      }
    }
    return (room[rest.startIndex..<end], isInternational)
  }
}
