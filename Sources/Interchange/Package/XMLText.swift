/// What the parts of a package of Office begin with and are named by (ECMA-376, part 2).
enum PackageNames {
  /// The beginning of each part.
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  /// The relations between documents and their parts.
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// What every package has.
  static let package = "http://schemas.openxmlformats.org/package/2006"
}

/// XML that is being written.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  /// Hands the bytes over, and begins anew.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Adds markup of our own.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
  mutating func raw(_ markup: [UInt8]) { bytes += markup }

  /// Adds a text, without the signs that XML does not hold.
  mutating func escaped(_ text: String) { append(text, asCell: false) }

  /// Adds the text of a cell: what reads like an escaped sign of a workbook (`_x000D_`) is one no more.
  mutating func cell(_ text: String) { append(text, asCell: true) }

  private mutating func append(_ text: String, asCell: Bool) {
    var text = text
    text.withUTF8 { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        index += 1
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        // A carriage return would be read as a line end.
        case 0x0D: raw(asCell ? "_x000D_" : " ")
        case 0x09, 0x0A: bytes.append(byte)
        case 0..<0x20, 0x7F: continue
        case UInt8(ascii: "_") where asCell && CellText.isEscaped(text[(index - 1)...]): raw("_x005F_")
        // U+FFFE and U+FFFF are no characters of XML.
        case 0xEF where text[index] == 0xBF && text[index + 1] >= 0xBE: index += 2
        case _: bytes.append(byte)
        }
      }
    }
  }
}
