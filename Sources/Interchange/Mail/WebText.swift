/// The words of a web page, as far as a message has nothing plainer: without markup, a line for each block. Nothing of
/// the page is fetched or run.
struct WebText {
  private var text = ""
  /// Whether quotes still mean something: not once a tag had no end behind them, up to the end of the page. Else each tag
  /// could be looked through to the end.
  private var hasSoundQuotes = true

  /// The words of a page.
  static func plain(_ page: String) -> String {
    var reader = WebText()
    reader.read(page)
    return reader.text
  }

  private mutating func read(_ page: String) {
    // By bytes: `<`, `>` and `&` are never part of another letter in UTF-8.
    var rest = Array(page.utf8)[...]
    // Behind the last of these nothing is a tag any more.
    let lastEnd = rest.lastIndex(of: UInt8(ascii: ">")) ?? rest.startIndex
    while let sign = rest.first {
      if sign == UInt8(ascii: "<"), rest.startIndex < lastEnd, let tag = Tag(at: rest, heedingQuotes: hasSoundQuotes) {
        hasSoundQuotes = hasSoundQuotes && tag.hasEnd
        rest = tag.isSilent ? Tag.behind("</\(tag.name)", in: tag.rest) : tag.rest
        take(tag)
      } else {
        let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        take(words: rest[..<end])
        rest = rest[end...]
      }
    }
  }

  private mutating func take(_ tag: Tag) {
    switch tag.name {
    case "br": text += "\n"
    case "p", "/p":
      endLine()
      if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    case "li":
      endLine()
      text += "- "
    case "td", "th": if !text.isEmpty, text.last != "\n" { text += " " }
    case let name where Tag.blocks.contains(name.hasPrefix("/") ? String(name.dropFirst()) : name): endLine()
    default: break
    }
  }

  private mutating func endLine() {
    while text.last == " " { text.removeLast() }
    if !text.isEmpty, text.last != "\n" { text += "\n" }
  }

  private mutating func take(words: ArraySlice<UInt8>) {
    for scalar in WebText.resolved(String(decoding: words, as: UTF8.self)).unicodeScalars {
      if scalar.value <= 0x20 {
        if let last = text.last, last != " ", last != "\n" { text += " " }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// The text with its references to characters resolved: `&oacute;`, `&#243;`, `&#xF3;`.
  private static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    var resolved = String(pieces.removeFirst())
    for piece in pieces {
      if let end = piece.utf8.firstIndex(of: UInt8(ascii: ";")), let sign = character(piece[..<end]) {
        resolved.unicodeScalars.append(sign)
        resolved += piece[piece.utf8.index(after: end)...]
      } else {
        resolved += "&\(piece)"
      }
    }
    return resolved
  }

  private static func character(_ reference: Substring) -> Unicode.Scalar? {
    guard reference.first == "#" else { return named[String(reference)] }
    let number = reference.dropFirst()
    let value =
      number.first.map { $0 == "x" || $0 == "X" } ?? false ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
    return value.flatMap(Unicode.Scalar.init)
  }

  /// The names of characters that a Polish letter has (HTML, 13.5).
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "oacute": "ó", "Oacute": "Ó",
    "ndash": "–", "mdash": "—", "hellip": "…", "bdquo": "„", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "laquo": "«", "raquo": "»", "sect": "§", "euro": "€", "deg": "°", "bull": "•", "middot": "·", "eacute": "é",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "shy": "\u{AD}",
  ]

  /// A tag, or a comment or declaration between the same brackets.
  private struct Tag {
    static let blocks: Set = [
      "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote", "hr", "pre", "body",
      "section",
      "article", "header", "footer", "dl", "dt", "dd",
    ]

    /// The name in lower case, with the slash of an end: `/p`. Empty for a comment.
    let name: String
    /// What stands behind it.
    let rest: ArraySlice<UInt8>
    /// Whether it ends outside quotes.
    let hasEnd: Bool

    /// Whether what stands up to its end is nobody's words.
    var isSilent: Bool { ["script", "style", "head", "title"].contains(name) }

    /// The tag that begins here, if one does: a lone `<` is a sign like any other.
    init?(at page: ArraySlice<UInt8>, heedingQuotes: Bool) {
      let inner = page.dropFirst()
      guard let first = inner.first else { return nil }
      if inner.starts(with: "!--".utf8) {
        name = ""
        rest = Tag.behind("--", in: inner.dropFirst(3))
        hasEnd = true
        return
      }
      guard first == UInt8(ascii: "/") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?") || first.isLetter
      else { return nil }
      let letters = inner.dropFirst().prefix { $0.isLetter || 0x30...0x39 ~= $0 }
      name = String(decoding: [first] + letters, as: UTF8.self).lowercased()
      (rest, hasEnd) = Tag.end(of: inner, heedingQuotes: heedingQuotes)
    }

    /// What stands behind the `>` that ends a tag. One within the quotes of a value, which stand right behind its `=`, ends
    /// nothing; where those quotes are never closed, they are none.
    private static func end(
      of tag: ArraySlice<UInt8>, heedingQuotes: Bool
    ) -> (rest: ArraySlice<UInt8>, isOutsideQuotes: Bool) {
      var quote: UInt8?
      var firstEnd: Int?
      var before = UInt8(ascii: " ")
      for index in tag.indices {
        let sign = tag[index]
        if let open = quote {
          if sign == open { quote = nil }
          if sign == UInt8(ascii: ">") { firstEnd = firstEnd ?? index }
        } else if sign == UInt8(ascii: ">") {
          return (tag[(index + 1)...], true)
        } else if heedingQuotes, before == UInt8(ascii: "="), sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'") {
          quote = sign
        }
        if sign > 0x20 { before = sign }
      }
      return (tag[((firstEnd ?? tag.endIndex - 1) + 1)...], false)
    }

    /// What stands behind the next `>` that follows some text; nothing where there is none.
    static func behind(_ text: String, in page: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      let wanted = Array(text.utf8)
      let start = page.indices.first { index in
        page[index...].prefix(wanted.count).elementsEqual(wanted) { $0 == $1 || ($0.isLetter && $0 | 0x20 == $1) }
      }
      let end = start.flatMap { page[($0 + wanted.count)...].firstIndex(of: UInt8(ascii: ">")) }
      return end.map { page[($0 + 1)...] } ?? page[page.endIndex...]
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }
}
