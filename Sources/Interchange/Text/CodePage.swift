import Words

/// The code page of a text file: found for the whole file, for one letter alone tells nothing.
public enum CodePage: String, CaseIterable, Hashable, Sendable {
  /// UTF-8, with or without its mark.
  case utf8 = "UTF-8"
  /// UTF-16, the low byte first: Excel's “Unicode text”.
  case utf16LittleEndian = "UTF-16 LE"
  /// UTF-16, the high byte first.
  case utf16BigEndian = "UTF-16 BE"
  /// Windows' Central European page.
  case windows1250 = "Windows-1250"
  /// ISO's Latin 2.
  case iso8859Part2 = "ISO-8859-2"
  /// None of these: no byte is guessed at.
  case unknown = "?"

  /// Detects a file's code page, and decodes its text to UTF-8 without a mark. Of an unknown one, and of UTF-8 that is
  /// damaged here and there, the bytes stay as they are.
  public static func decoded(_ file: [UInt8]) -> (page: CodePage, bytes: [UInt8]) {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, Array(file.dropFirst(3))) }
    if file.starts(with: [0xFF, 0xFE]) { return utf16(file.dropFirst(2), .utf16LittleEndian) }
    if file.starts(with: [0xFE, 0xFF]) { return utf16(file.dropFirst(2), .utf16BigEndian) }
    if let page = unmarkedUTF16(file.prefix(InterchangeLimits.zerosInText)) { return utf16(file[...], page) }
    let sequences = Sequences(in: file)
    // A damaged byte in a text that else is UTF-8 does not make another page of it: its row is refused.
    if sequences.broken == 0 || sequences.whole > sequences.broken { return (.utf8, file) }
    return singleBytes(file)
  }

  // MARK: - UTF-8

  /// How many sequences of several bytes a text has that are UTF-8, and how many bytes that are not.
  private struct Sequences {
    var whole = 0
    var broken = 0

    init(in file: [UInt8]) {
      file.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count {
          if bytes[index] < 0x80 {
            index += 1
            continue
          }
          var rest = bytes[index..<min(index + 4, bytes.count)].makeIterator()
          var parser = Unicode.UTF8.ForwardParser()
          if case .valid(let scalar) = parser.parseScalar(from: &rest) {
            whole += 1
            index += scalar.count
          } else {
            broken += 1
            index += 1
          }
        }
      }
    }
  }

  // MARK: - UTF-16

  /// Detects UTF-16 without a mark by its zeros: every second byte of a text in Latin letters is one, or nearly one.
  private static func unmarkedUTF16(_ start: ArraySlice<UInt8>) -> CodePage? {
    guard start.count >= 4, start.contains(0) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = start.count / 2
    if zeros[1] * 2 > half, zeros[0] * 20 <= half { return .utf16LittleEndian }
    if zeros[0] * 2 > half, zeros[1] * 20 <= half { return .utf16BigEndian }
    return nil
  }

  /// The code units of UTF-16, each of two bytes. An odd byte at the end is none: whoever doubts a text for it looks first.
  static func units(of text: ArraySlice<UInt8>, isLittle: Bool) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(text.count / 2)
    var index = text.startIndex
    while index + 1 < text.endIndex {
      let (first, second) = (UInt16(text[index]), UInt16(text[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return units
  }

  private static func utf16(_ text: ArraySlice<UInt8>, _ page: CodePage) -> (CodePage, [UInt8]) {
    guard text.count.isMultiple(of: 2) else { return (.unknown, Array(text)) }
    let units = units(of: text, isLittle: page == .utf16LittleEndian)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count + units.count / 8)
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { bytes.append($0) })
    return isBroken ? (.unknown, Array(text)) : (page, bytes)
  }

  // MARK: - One byte a letter

  private static func singleBytes(_ file: [UInt8]) -> (CodePage, [UInt8]) {
    var counts = [Int](repeating: 0, count: 256)
    for byte in file { counts[Int(byte)] += 1 }
    func isAny(_ bytes: [Int]) -> Bool { bytes.contains { counts[$0] > 0 } }
    func sum(_ bytes: [Int]) -> Int { bytes.reduce(0) { $0 + counts[$1] } }
    // Control signs of ISO's page, letters and quotation marks of Windows' one; no text has the former.
    let hasUpperControls = isAny(Array(0x80...0x9F))
    // ą ś ź Ą Ś Ź as the one page writes them, and as the other does.
    let isISO = !hasUpperControls && sum([0xB1, 0xB6, 0xBC, 0xA1, 0xA6, 0xAC]) > sum([0xB9, 0xA5])
    let page = isISO ? CodePage.iso8859Part2 : .windows1250
    guard isISO || !isAny([0x81, 0x83, 0x88, 0x90, 0x98]), sum(dosLetters) <= sum(page.polishLetters),
      !isCyrillic(file)
    else { return (.unknown, file) }
    return (page, page.utf8(of: file))
  }

  /// What a file in a page that is not read here most likely is.
  static func sort(ofUnknown file: [UInt8]) -> FileSort {
    var counts = [Int](repeating: 0, count: 256)
    for byte in file { counts[Int(byte)] += 1 }
    if isCyrillic(file) {
      // Most letters are small: they stand in the one half here, in the other there.
      return counts[0xC0...0xDF].reduce(0, +) > counts[0xE0...0xFF].reduce(0, +) ? .koi8Text : .windowsCyrillicText
    }
    let isText = counts[0..<0x20].enumerated().allSatisfy { $0.element == 0 || [0x09, 0x0A, 0x0D].contains($0.offset) }
    let letters = dosLetters.reduce(0) { $0 + counts[$1] }
    return isText && letters * 2 > counts[0x80...].reduce(0, +) ? .dosText : .noText
  }

  /// Whether words are written in bytes of the upper half alone: no Polish word has so many letters beyond ASCII one
  /// behind the other.
  private static func isCyrillic(_ file: [UInt8]) -> Bool {
    var (run, words) = (0, 0)
    for byte in file {
      run = byte >= 0xC0 ? run + 1 : 0
      if run == lettersOfWord { words += 1 }
    }
    return words >= 2
  }

  private static let lettersOfWord = 5

  /// A text of this page, one byte a letter, in UTF-8. Bytes that are no letter of it are left out.
  func utf8(of text: [UInt8]) -> [UInt8] {
    let upperHalf = upperHalf
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + text.count / 8)
    for byte in text {
      if byte < 0x80 {
        bytes.append(byte)
      } else if let scalar = Unicode.Scalar(upperHalf[Int(byte) - 0x80]), scalar.value > 0 {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    return bytes
  }

  /// The characters of a text of this page, one for each byte; U+FFFD for one that is none.
  func characters(of text: [UInt8]) -> [Unicode.Scalar] {
    let upperHalf = upperHalf
    return text.map { byte in
      let unit = byte < 0x80 ? UInt16(byte) : upperHalf[Int(byte) - 0x80]
      return unit == 0 && byte != 0 ? "\u{FFFD}" : Unicode.Scalar(unit) ?? "\u{FFFD}"
    }
  }

  /// Whether this page, one byte a letter, writes all of these bytes as letters, not as control signs.
  func writes(_ text: [UInt8]) -> Bool {
    let upperHalf = upperHalf
    return text.allSatisfy { $0 < 0x80 || upperHalf[Int($0) - 0x80] >= 0xA0 }
  }

  /// The bytes of the letters beyond ASCII in this page, one byte a letter.
  var bytesOfLetters: [Unicode.Scalar: UInt8] {
    upperHalf.enumerated().reduce(into: [:]) { bytes, entry in
      if entry.element >= 0xA0, let letter = Unicode.Scalar(entry.element) {
        bytes[letter] = 0x80 + UInt8(entry.offset)
      }
    }
  }

  /// The bytes of the Polish letters beyond ASCII in the DOS page (852).
  static var bytesOfDosLetters: [Unicode.Scalar: UInt8] {
    Dictionary(uniqueKeysWithValues: zip("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".unicodeScalars, dosLetters.map { UInt8($0) }))
  }

  /// The Polish letters beyond ASCII, small and capital, as the DOS page (852) writes them: where there are more of
  /// these than of a page's own, the file is in no page that is read here.
  private static let dosLetters = [
    0xA5, 0x86, 0xA9, 0x88, 0xE4, 0xA2, 0x98, 0xAB, 0xBE, 0xA4, 0x8F, 0xA8, 0x9D, 0xE3, 0xE0, 0x97, 0x8D, 0xBD,
  ]

  /// The Polish letters beyond ASCII as this page writes them.
  private var polishLetters: [Int] {
    let own = self == .iso8859Part2 ? [0xB1, 0xB6, 0xBC, 0xA1, 0xA6, 0xAC] : [0xB9, 0x9C, 0x9F, 0xA5, 0x8C, 0x8F]
    return own + [0xE6, 0xEA, 0xB3, 0xF1, 0xF3, 0xBF, 0xC6, 0xCA, 0xA3, 0xD1, 0xD3, 0xAF]
  }

  /// The characters of the bytes from 0x80; 0 for none.
  private var upperHalf: [UInt16] {
    self == .iso8859Part2 ? CodePage.iso + CodePage.shared : CodePage.windows + CodePage.shared
  }

  private static let windows: [UInt16] = [
    0x20AC, 0, 0x201A, 0, 0x201E, 0x2026, 0x2020, 0x2021, 0, 0x2030, 0x0160, 0x2039, 0x015A, 0x0164, 0x017D, 0x0179,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0x0161, 0x203A, 0x015B, 0x0165, 0x017E,
    0x017A,
    0x00A0, 0x02C7, 0x02D8, 0x0141, 0x00A4, 0x0104, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x015E, 0x00AB, 0x00AC, 0x00AD,
    0x00AE, 0x017B,
    0x00B0, 0x00B1, 0x02DB, 0x0142, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x0105, 0x015F, 0x00BB, 0x013D, 0x02DD,
    0x013E, 0x017C,
  ]

  private static let iso: [UInt16] =
    Array(0x80...0x9F) + [
      0x00A0, 0x0104, 0x02D8, 0x0141, 0x00A4, 0x013D, 0x015A, 0x00A7, 0x00A8, 0x0160, 0x015E, 0x0164, 0x0179, 0x00AD,
      0x017D, 0x017B,
      0x00B0, 0x0105, 0x02DB, 0x0142, 0x00B4, 0x013E, 0x015B, 0x02C7, 0x00B8, 0x0161, 0x015F, 0x0165, 0x017A, 0x02DD,
      0x017E, 0x017C,
    ]

  /// The characters of the bytes from 0xC0, which both pages share.
  private static let shared: [UInt16] = [
    0x0154, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD,
    0x00CE, 0x010E,
    0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA, 0x0170, 0x00DC, 0x00DD,
    0x0162, 0x00DF,
    0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7, 0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED,
    0x00EE, 0x010F,
    0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4, 0x0151, 0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD,
    0x0163, 0x02D9,
  ]
}
