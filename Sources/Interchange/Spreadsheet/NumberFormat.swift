/// Number formats of cells (ECMA-376, 18.8.30 and 18.8.31): which of them show a number as a time.
enum NumberFormat {
  /// The form of a format that has no code in the file, for every program knows it.
  static func builtIn(_ id: Int) -> SheetDateForm? {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: .day
    case 18...21, 32...35, 45...47, 55, 56: .time
    case 22: .dayAndTime
    default: nil
    }
  }

  /// Whether a format that has no code in the file shows a number as so many of a hundred.
  static func isPercent(builtIn id: Int) -> Bool { id == 9 || id == 10 }

  /// The same for a format by its code, `0.0%`.
  static func isPercent(_ code: String) -> Bool { letters(of: code).contains(UInt8(ascii: "%")) }

  /// The form of a format by its code: `d.mm.yyyy`, `[$-415]d mmmm yyyy;@`, `[h]:mm`. What is quoted or escaped in it is
  /// text, what is in brackets a colour, a language or a condition, unless it is a length of time.
  static func form(of code: String) -> SheetDateForm? {
    let letters = letters(of: code)
    let isGeneral = letters.starts(with: "general".utf8)
    if isGeneral { return nil }
    func has(_ signs: StaticString) -> Bool {
      signs.withUTF8Buffer { signs in letters.contains { signs.contains($0) } }
    }
    switch (has("yd"), has("hs")) {
    case (true, true): return .dayAndTime
    case (true, false): return .day
    case (false, true): return .time
    // A month alone, or minutes of a length of time.
    case (false, false): return has("m") ? (code.contains("[m") || code.contains("[M") ? .time : .day) : nil
    }
  }

  /// The letters of the first section that mean something, in lower case.
  private static func letters(of code: String) -> [UInt8] {
    var letters: [UInt8] = []
    var bytes = code.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: ";"): return letters
      case UInt8(ascii: "\""): while let text = bytes.next(), text != UInt8(ascii: "\"") {}
      // The next sign is text, as wide as it, or repeated.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.next()
      case UInt8(ascii: "["):
        var inside: [UInt8] = []
        while let sign = bytes.next(), sign != UInt8(ascii: "]") { inside.append(sign | 0x20) }
        if let first = inside.first, "hms".utf8.contains(first), inside.allSatisfy({ $0 == first }) {
          letters.append(first)
        }
      case _: letters.append(byte | 0x20)
      }
    }
    return letters
  }
}

/// Reads which styles of a workbook's cells show numbers as times, or as so many of a hundred.
final class StyleReading: XMLReading {
  /// The forms of the styles, by their numbers.
  private(set) var forms: [SheetDateForm?] = []
  var fault: ImportError? { nil }

  /// The numbers of the styles that show so many of a hundred.
  private(set) var percents: Set<Int> = []

  private var codes: [Int: SheetDateForm?] = [:]
  private var percentCodes: [Int: Bool] = [:]
  /// Whether the styles of cells are read: those by which they are named come before, and are others.
  private var isInCells = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmt" {
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else { return }
      codes[id] = NumberFormat.form(of: code)
      percentCodes[id] = NumberFormat.isPercent(code)
    } else if name == "cellXfs" {
      isInCells = true
    } else if isInCells, name == "xf" {
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      if percentCodes[id] ?? NumberFormat.isPercent(builtIn: id) { percents.insert(forms.count) }
      forms.append(codes[id] ?? NumberFormat.builtIn(id))
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCells = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
