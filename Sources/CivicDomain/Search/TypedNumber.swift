/// Digits that somebody types to find a number by a part of it, whatever they are grouped with.
public enum TypedNumber {
  /// Fewer digits than these are in nearly every number.
  static let fewestDigits = 3

  /// The digits of a text that is nothing but a number or a part of one: `22 555 12`, `(22) 555-12`, `+48 600`; the
  /// country's own prefix is left out, for many numbers are kept without it. Nil for anything else.
  public static func digits(of text: String) -> String? {
    var digits: [UInt8] = []
    var isInternational = false
    for byte in PolishText.folded(text).utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      case UInt8(ascii: "+"):
        if !digits.isEmpty { return nil }
        isInternational = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "("), UInt8(ascii: ")"):
        continue
      default: return nil
      }
    }
    if digits.starts(with: "00".utf8) { (digits, isInternational) = (Array(digits.dropFirst(2)), true) }
    let hasPrefix = digits.starts(with: "48".utf8) && (isInternational || digits.count == wholeLength + 2)
    if hasPrefix { digits.removeFirst(2) }
    return digits.count >= fewestDigits ? String(decoding: digits, as: UTF8.self) : nil
  }

  /// Whether a folded word is a number or a part of one by which it is found: digits, and enough of them.
  public static func isPart(_ word: [UInt8]) -> Bool {
    word.count >= fewestDigits && word.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// Whether its digits were typed in several groups, so that none of them is meant by itself.
  static func isGrouped(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count > 1
  }

  /// National significant numbers have nine digits (Polish numbering plan, since 2005).
  private static let wholeLength = 9
}

/// The digits of a telephone in the text in which a search looks: a line of their own behind the number as it is
/// written, so that any part of it is found in whatever grouping it is typed.
public enum TelephoneLine {
  /// Stands at the beginning of the line: no text that anybody types or imports holds this control character.
  static let mark: UInt8 = 1

  /// Puts the line of the telephone that stands folded from a place on to the end behind it, parted by a newline.
  public static func append(digitsFrom start: Int, to bytes: inout [UInt8]) {
    let end = bytes.count
    for index in start..<end where bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9") {
      if bytes.count == end { bytes += [UInt8(ascii: "\n"), mark] }
      bytes.append(bytes[index])
    }
  }

  /// Puts a line for each telephone that a text tells in its place: of one that stands from a place on to the end.
  public static func replace(textFrom start: Int, in bytes: inout [UInt8]) {
    let numbers = numbers(in: bytes[start...])
    bytes.removeLast(bytes.count - start)
    for number in numbers { bytes += [UInt8(ascii: "\n"), mark] + number }
  }

  /// The digits of the telephones that a text tells among other things: each by itself, without the country's own prefix and the
  /// nought that was dialled before a town's. A date is none, whatever hour stands behind it; an account has more digits; of a
  /// REGON, which has as many, the word before it tells.
  private static func numbers(in text: ArraySlice<UInt8>) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var digits: [UInt8] = []
    var isForeign = false
    var (label, word): ([UInt8], [UInt8]) = ([], [])
    func end() {
      let isOfRegister = NumberLabel.isOfRegister(label)
      if !digits.isEmpty { label = [] }
      if isOfRegister { (digits, isForeign) = ([], false) }
      if isForeign || digits.starts(with: "00".utf8) || digits.count == wholeLength + prefix.count {
        if digits.starts(with: "00".utf8) { digits.removeFirst(2) }
        let isOwn = digits.starts(with: prefix)
        if isOwn { digits.removeFirst(prefix.count) }
        if isForeign, !isOwn, foreignLengths.contains(digits.count) { found.append(digits) }
      }
      found += unparted(digits)
      (digits, isForeign) = ([], false)
    }
    func endWord() {
      if !NumberLabel.isNumber(word), !word.isEmpty { label = word }
      word = []
    }
    var rest = text
    var isWithinRun = false
    while let byte = rest.first {
      let isDigit = digitSigns.contains(byte)
      if isDigit, !isWithinRun, let length = lengthOfDate(rest) {
        endWord()
        end()
        rest = rest.dropFirst(length)
        continue
      }
      isWithinRun = isDigit
      rest = rest.dropFirst()
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
        if !digits.isEmpty || isForeign { end() }
        word.append(byte)
        continue
      }
      endWord()
      switch byte {
      case digitSigns: digits.append(byte)
      case UInt8(ascii: "+"):
        end()
        isForeign = true
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        continue
      case _: end()
      }
    }
    end()
    return found
  }

  /// How many signs the date takes that a text begins with: `5.09.2026`, `2026-09-05`; nil: it begins with none.
  private static func lengthOfDate(_ text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    var parts: [(length: Int, number: Int)] = []
    while parts.count < partsOfDate {
      if let first = parts.first {
        let sign = first.length == lengthOfYear ? UInt8(ascii: "-") : UInt8(ascii: ".")
        guard rest.first == sign else { return nil }
        rest = rest.dropFirst()
      }
      let run = rest.prefix(lengthOfYear + 1).prefix { digitSigns.contains($0) }
      guard !run.isEmpty, run.count <= lengthOfYear else { return nil }
      parts.append((run.count, run.reduce(0) { $0 * 10 + Int($1 - digitSigns.lowerBound) }))
      rest = rest.dropFirst(run.count)
    }
    if parts[0].length == lengthOfYear { parts.reverse() }
    let (day, month, year) = (parts[0], parts[1], parts[2])
    guard day.length <= longestPart, month.length <= longestPart, year.length == lengthOfYear,
      days.contains(day.number), months.contains(month.number), yearNumbers.contains(year.number)
    else { return nil }
    return rest.startIndex - text.startIndex
  }

  /// The numbers of digits with nothing but blanks between them: two are two. None where they are no whole numbers.
  private static func unparted(_ digits: [UInt8]) -> [[UInt8]] {
    let nought = UInt8(ascii: "0")
    var (rest, numbers): (ArraySlice<UInt8>, [[UInt8]]) = (digits[...], [])
    while !rest.isEmpty {
      if rest.first == nought { rest.removeFirst() }
      guard rest.count >= wholeLength, rest.first != nought, numbers.count < mostUnparted else { return [] }
      numbers.append(Array(rest.prefix(wholeLength)))
      rest = rest.dropFirst(wholeLength)
    }
    return numbers
  }

  /// National significant numbers have nine digits (Polish numbering plan, since 2005).
  private static let wholeLength = 9
  private static let prefix = Array("48".utf8)
  /// The digits of numbers of abroad, with the prefix of their country (ITU-T E.164, 6).
  private static let foreignLengths = 7...15
  private static let mostUnparted = 3
  private static let digitSigns = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let partsOfDate = 3
  private static let lengthOfYear = 4
  private static let longestPart = 2
  private static let days = 1...31
  private static let months = 1...12
  /// The years of which an office writes: a group of a telephone is mostly none.
  private static let yearNumbers = 1900...2099

  /// The lines of the telephones that a text tells, as ``replace(textFrom:in:)`` makes them, parted by newlines.
  static func lines(of text: String) -> String {
    numbers(in: ArraySlice(PolishText.folded(text).utf8)).map { String(decoding: [mark] + $0, as: UTF8.self) }
      .joined(separator: "\n")
  }

  /// The line of a telephone, to be put behind a text; empty where it holds no digit.
  static func line(of telephone: String) -> String {
    var bytes = Array(telephone.utf8)
    append(digitsFrom: 0, to: &bytes)
    return String(decoding: bytes[telephone.utf8.count...], as: UTF8.self)
  }
}

/// The word before a number that says what it numbers: one of a register is no telephone, however many digits it has.
public enum NumberLabel {
  /// Whether a word, folded, names a number of a register: `regon`.
  public static func isOfRegister(_ word: [UInt8]) -> Bool { registers.contains(word) }

  /// Whether a word only says that a number follows, whatever it numbers: `nr`.
  public static func isNumber(_ word: [UInt8]) -> Bool { numbers.contains(word) }

  private static let registers = Set(["regon", "gus", "nip", "krs", "statystyczny"].map { Array($0.utf8) })
  private static let numbers = Set(["nr", "numer", "no", "number"].map { Array($0.utf8) })
}
