/// A value with parameters: `text/plain; charset="utf-8"` (RFC 2045, 5.1), also those in pieces and with a code page
/// (RFC 2231).
struct MailParameters {
  /// The value before the parameters, in lower case: `multipart/mixed`.
  let value: String
  private var bytes: [String: [UInt8]] = [:]

  init(_ field: ArraySlice<UInt8>) {
    var pieces = MailParameters.pieces(of: field)
    // A comment says nothing (RFC 2045, 5.1).
    let first: ArraySlice<UInt8> = pieces.isEmpty ? [] : pieces.removeFirst()
    value = String(decoding: first.prefix { $0 != UInt8(ascii: "(") }.trimmed, as: UTF8.self).lowercased()
    for piece in pieces {
      guard let sign = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: piece[..<sign].trimmed, as: UTF8.self).lowercased()
      let isName = name == "filename" || name == "name"
      let value = MailParameters.unquoted(piece[(sign + 1)...].trimmed, isWhole: isName)
      if bytes[name] == nil { bytes[name] = value }
    }
  }

  /// A parameter as text; nil where it is not there.
  func text(_ name: String) -> String? { read(name)?.text }

  /// A parameter as text, and what is not sure in it; nil where it is not there.
  func read(_ name: String) -> MailText? {
    if let plain = bytes[name] { return EncodedWords.read(plain[...]) }
    if let whole = bytes["\(name)*"] { return MailParameters.extended([(whole, true)]) }
    var parts: [(bytes: [UInt8], isEncoded: Bool)] = []
    while true {
      if let part = bytes["\(name)*\(parts.count)"] {
        parts.append((part, false))
      } else if let part = bytes["\(name)*\(parts.count)*"] {
        parts.append((part, true))
      } else {
        return parts.isEmpty ? nil : MailParameters.extended(parts)
      }
    }
  }

  /// The text of an extended value: the code page and a language stand before it, each behind an apostrophe.
  private static func extended(_ parts: [(bytes: [UInt8], isEncoded: Bool)]) -> MailText {
    var page: String?
    var text: [UInt8] = []
    for (index, part) in parts.enumerated() {
      var rest = part.bytes[...]
      if index == 0, part.isEncoded {
        let marks = rest.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        if marks.count == 3 {
          page = String(decoding: marks[0], as: UTF8.self)
          rest = marks[2]
        }
      }
      text += part.isEncoded ? TransferEncoding.escaped(rest, by: UInt8(ascii: "%")).bytes : Array(rest)
    }
    return MailCodePage.read(text, declared: page)
  }

  /// The pieces between semicolons, none of which stands within quotes.
  private static func pieces(of field: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = field.startIndex
    var isQuoted = false
    var index = start
    while index < field.endIndex {
      switch field[index] {
      case UInt8(ascii: "\\") where isQuoted: index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted:
        pieces.append(field[start..<index])
        start = index + 1
      default: break
      }
      index += 1
    }
    return pieces + [field[start...]]
  }

  /// A quoted string without its quotes; anything else without a comment behind it.
  ///
  /// - Parameter isWhole: whether blanks are part of it where quotes were forgotten: `filename=nazwa ze spacja.pdf`.
  private static func unquoted(_ text: ArraySlice<UInt8>, isWhole: Bool) -> [UInt8] {
    guard text.first == UInt8(ascii: "\"") else {
      // Encoded words are parted by blanks, and a comment stands in brackets.
      let isComment = text.last == UInt8(ascii: ")") && text.contains(UInt8(ascii: "("))
      return Array(isWhole && !isComment ? text : text.prefix { $0 > 0x20 })
    }
    var bytes: [UInt8] = []
    var index = text.startIndex + 1
    while index < text.endIndex, text[index] != UInt8(ascii: "\"") {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.endIndex { index += 1 }
      bytes.append(text[index])
      index += 1
    }
    return bytes
  }
}
