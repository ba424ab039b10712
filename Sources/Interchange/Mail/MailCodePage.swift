import Words

/// A text of a message, and what is not sure in it.
struct MailText: Equatable {
  var text = ""
  var doubts: [MailDoubt] = []

  /// Adds a text behind this one.
  mutating func append(_ other: MailText) {
    text += other.text
    doubts += other.doubts.filter { !doubts.contains($0) }
  }
}

/// The code pages of messages: each part names its own, and some lie.
enum MailCodePage {
  /// Reads bytes that are said to stand in a code page. Where they cannot, or are much better Polish in another, that one
  /// counts, and the doubts say so. What stands in a page that is not read here is no text: wrong letters say nothing.
  static func read(_ bytes: [UInt8], declared: String?) -> MailText {
    if case .utf16(let isLittle) = page(named: declared), isUTF16(bytes) {
      return MailText(text: utf16(bytes, isLittle: isLittle))
    }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    switch page(named: declared) {
    case .shifted: return MailText()
    // Its letters would be read as others.
    case .foreign where !isUTF8: return MailText()
    case .utf8, .utf16, .page, .western, .foreign, .other: break
    }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return MailText(text: String(decoding: bytes, as: UTF8.self)) }
    switch page(named: declared) {
    case .utf8:
      if isUTF8 { return MailText(text: String(decoding: bytes, as: UTF8.self)) }
      if let cut = cutUTF8(bytes) { return cut }
    // Hardly any text of several letters beyond ASCII in another page would be UTF-8 by chance.
    case .page(let page) where !isUTF8 && page.writes(bytes): return judged(bytes, as: page.characters(of: bytes))
    case .western(let isPart15) where !isUTF8: return judged(bytes, as: western(bytes, isPart15: isPart15))
    case .utf16, .page, .western, .shifted, .foreign, .other: break
    }
    let (page, decoded) = CodePage.decoded(bytes)
    switch page {
    case .unknown: return MailText()
    case .utf8 where !isUTF8: return cutUTF8(bytes) ?? damagedUTF8(bytes)
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1250, .iso8859Part2:
      let isGuessed = declared != nil || !isUTF8
      return MailText(text: String(decoding: decoded, as: UTF8.self), doubts: isGuessed ? [.guessedCodePage] : [])
    }
  }

  /// A text in UTF-8 that was cut in the middle of its last letter, without what is left of that; nil: it is none.
  private static func cutUTF8(_ bytes: [UInt8]) -> MailText? {
    let rest = bytes.suffix(3)
    guard let lead = rest.lastIndex(where: { $0 >= 0xC2 }), rest[(lead + 1)...].allSatisfy({ $0 & 0xC0 == 0x80 }),
      let text = String(validating: bytes[..<lead], as: UTF8.self)
    else { return nil }
    return MailText(text: text, doubts: [.cutOff])
  }

  /// A text in UTF-8 of which some bytes are damaged: no letter is put in their place, but the sign that there was one.
  private static func damagedUTF8(_ bytes: [UInt8]) -> MailText {
    MailText(text: String(decoding: bytes, as: UTF8.self), doubts: [.lostLetters])
  }

  /// A text as the page reads it that it is said to stand in, if that is not far worse Polish than the one that its letters
  /// look like.
  private static func judged(_ bytes: [UInt8], as declared: [Unicode.Scalar]) -> MailText {
    let likely = CodePage.decoded(bytes).page
    let plain = MailText(text: text(declared))
    guard [.windows1250, .iso8859Part2].contains(likely) else { return plain }
    let rival = likely.characters(of: bytes)
    switch PolishSigns(declared, against: rival).verdict {
    case .sound: return plain
    case .doubtful: return MailText(text: plain.text, doubts: [.unlikelyLetters])
    case .rival: return MailText(text: text(rival), doubts: [.guessedCodePage])
    }
  }

  private static func text(_ characters: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(characters))
  }

  /// The name of the page of bytes that are not read here: what the message says, empty where it names one that is read, or
  /// none. Nil: they are read.
  static func unread(_ bytes: [UInt8], declared: String?) -> String? {
    let named = page(named: declared)
    let isShifted = if case .shifted = named { true } else { false }
    guard !bytes.isEmpty, read(bytes, declared: declared).text.isEmpty,
      isShifted || bytes.contains(where: { $0 >= 0x80 })
    else { return nil }
    switch named {
    case .utf8, .utf16, .page, .western: return ""
    case .shifted, .foreign, .other: return declared.map { String($0.prefix(longestName)) } ?? ""
    }
  }

  private static let longestName = 40

  private enum Named {
    case utf8
    /// Whether the low byte comes first where no mark says so.
    case utf16(isLittle: Bool)
    case page(CodePage)
    /// Whether it is ISO's Latin 9, which has `€` and seven letters in the place of other signs.
    case western(isPart15: Bool)
    /// A page of letters that are not read here: what the same bytes are in another would be wrong.
    case foreign
    /// Signs of ASCII that mean others behind a shift: read as they stand they would be wrong.
    case shifted
    case other
  }

  /// The page of a name (IANA's register of character sets, and the names that programs use beside it).
  private static func page(named name: String?) -> Named {
    switch name?.lowercased() {
    case "utf-8", "utf8": .utf8
    case "utf-16le": .utf16(isLittle: true)
    case "utf-16", "utf-16be": .utf16(isLittle: false)
    case "iso-8859-2", "iso8859-2", "iso_8859-2", "latin2", "l2": .page(.iso8859Part2)
    case "windows-1250", "cp1250", "x-cp1250": .page(.windows1250)
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "windows-1252", "cp1252": .western(isPart15: false)
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9", "l9": .western(isPart15: true)
    case "utf-7", "unicode-1-1-utf-7", "hz-gb-2312": .shifted
    case let name? where name.hasPrefix("iso-2022-"): .shifted
    case let name? where foreign.contains(where: { name.hasPrefix($0) }): .foreign
    default: .other
    }
  }

  /// How the names of known pages begin that are not read here.
  private static let foreign = [
    "koi8", "iso-8859-", "iso8859-", "iso_8859-", "windows-", "cp", "ibm", "dos-", "mac", "x-mac", "big5", "gb",
    "shift_jis", "sjis", "euc-", "ks_c", "tis-620", "utf-32",
  ]

  /// Whether bytes can be text in UTF-16: they bear its mark, or as every Latin letter a byte that no other text has.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.isEmpty || [[0xFF, 0xFE], [0xFE, 0xFF]].contains(bytes.prefix(2)) || bytes.contains { $0 < 0x09 }
  }

  private static func utf16(_ bytes: [UInt8], isLittle: Bool) -> String {
    let mark = bytes.prefix(2)
    let isLittle = mark == [0xFF, 0xFE] || isLittle && mark != [0xFE, 0xFF]
    let isMarked = mark == [0xFF, 0xFE] || mark == [0xFE, 0xFF]
    // What breaks off is read as far as it goes: a message is no table.
    return String(decoding: CodePage.units(of: bytes.dropFirst(isMarked ? 2 : 0), isLittle: isLittle), as: UTF16.self)
  }

  /// Windows' Western European page, of which ISO's Latin 1 is the part from 0xA0.
  private static func western(_ bytes: [UInt8], isPart15: Bool) -> [Unicode.Scalar] {
    bytes.map { byte in
      if isPart15, let letter = lettersOfPart15[byte] { return letter }
      return Unicode.Scalar(0x80...0x9F ~= byte ? upperWestern[Int(byte) - 0x80] : UInt16(byte)) ?? "\u{FFFD}"
    }
  }

  /// What ISO's Latin 9 (8859-15) has in the place of signs of Latin 1.
  private static let lettersOfPart15: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]

  private static let upperWestern: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD,
    0x017E, 0x0178,
  ]
}
