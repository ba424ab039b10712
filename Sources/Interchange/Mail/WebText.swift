/// The words of a web page, as far as a message has nothing plainer: without markup, a line for each block, and without what the
/// page hides from its readers. Nothing of the page is fetched or run.
struct WebText {
  private var text = ""
  /// The lists that are open, from the outermost: the number of the next item; nil where items have none.
  private var lists: [Int?] = []
  /// How many elements of text that is struck out are open.
  private var struck = 0
  /// The links that are open: where each leads, and behind how many bytes its words begin.
  private var links: [(address: String, start: Int)] = []
  /// Whether a word right behind is parted from what stands there.
  private var isParting = false
  /// How many elements are open of which each line stays one.
  private var kept = 0
  /// How many hidden elements may still be looked for to their ends in vain: each such look may go to the end of the page.
  private var looks: Int
  /// Whether quotes still mean something: not once a tag had no end behind them, up to the end of the page. Else each tag
  /// could be looked through to the end.
  private var hasSoundQuotes = true

  private init(leavingHiddenOut: Bool) { looks = leavingHiddenOut ? WebText.vainLooks : 0 }

  /// The words of a page; of one that hides all of them, all the same.
  static func plain(_ page: String) -> String {
    var reader = WebText(leavingHiddenOut: true)
    reader.read(page)
    if !reader.text.allSatisfy(\.isWhitespace) { return reader.text }
    reader = WebText(leavingHiddenOut: false)
    reader.read(page)
    return reader.text
  }

  private static let vainLooks = 20

  private mutating func read(_ page: String) {
    // By bytes: `<`, `>` and `&` are never part of another letter in UTF-8.
    var rest = Array(page.utf8)[...]
    // Behind the last of these nothing is a tag any more.
    let lastEnd = rest.lastIndex(of: UInt8(ascii: ">")) ?? rest.startIndex
    while let sign = rest.first {
      if sign == UInt8(ascii: "<"), rest.startIndex < lastEnd, let tag = Tag(at: rest, heedingQuotes: hasSoundQuotes) {
        hasSoundQuotes = hasSoundQuotes && tag.hasEnd
        if let behind = behindHidden(tag, before: lastEnd) {
          rest = behind
        } else {
          rest = tag.isSilent ? Tag.behind("</\(tag.name)", in: tag.rest) : tag.rest
          take(tag)
        }
      } else {
        let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        take(words: rest[..<end])
        rest = rest[end...]
      }
    }
    endStruck(all: true)
    while text.last == " " { text.removeLast() }
  }

  /// What stands behind an element that its page hides, as mails hide what a mailbox shows beside their subjects; nil for any other,
  /// and for one that is closed nowhere: then nobody knows where the words begin again.
  ///
  /// - Parameter lastEnd: where the last tag of the page may end.
  private mutating func behindHidden(_ tag: Tag, before lastEnd: Int) -> ArraySlice<UInt8>? {
    guard looks > 0, hasSoundQuotes, tag.isHidden else { return nil }
    var (rest, depth, isSound) = (tag.rest, 1, true)
    while let start = rest.firstIndex(of: UInt8(ascii: "<")), start < lastEnd {
      guard let inner = Tag(at: rest[start...], heedingQuotes: isSound) else {
        rest = rest[(start + 1)...]
        continue
      }
      isSound = isSound && inner.hasEnd
      rest = inner.isSilent ? Tag.behind("</\(inner.name)", in: inner.rest) : inner.rest
      if inner.name == tag.name { depth += 1 } else if inner.name == "/\(tag.name)" { depth -= 1 }
      if depth == 0 { return rest }
    }
    looks -= 1
    return nil
  }

  private mutating func take(_ tag: Tag) {
    switch tag.name {
    case "s", "del", "strike":
      if struck == 0 {
        part()
        text += Self.struckOut
      }
      struck += 1
    case "/s", "/del", "/strike": endStruck(all: false)
    case "a": links.append((tag.value(of: "href") ?? "", text.utf8.count))
    case "/a": endLink()
    case "img":
      guard let said = tag.value(of: "alt")?.filter({ !$0.isNewline }), said.contains(where: \.isLetter) else { return }
      part()
      take(words: Array("[\(said)]".utf8)[...])
      isParting = true
    case "pre":
      endLine()
      kept += 1
    case "/pre":
      endLine()
      kept = max(0, kept - 1)
    case "option", "button", "label": part()
    case "ol", "ul":
      endLine()
      lists.append(tag.name == "ol" ? tag.firstNumber : nil)
    case "/ol", "/ul":
      endLine()
      if !lists.isEmpty { lists.removeLast() }
    case "br": text += "\n"
    case "p", "/p":
      endLine()
      if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    case "li":
      endLine()
      // Whoever answers such a mail speaks of its second point.
      if case .some(.some(let number)) = lists.last {
        text += "\(number). "
        lists[lists.count - 1] = number + 1
      } else {
        text += "- "
      }
    case "td", "th": if !text.isEmpty, text.last != "\n" { text += " " }
    case let name where Tag.blocks.contains(name.hasPrefix("/") ? String(name.dropFirst()) : name): endLine()
    default: break
    }
  }

  /// What stands before words that their writer struck out, in the language of the letters.
  private static let struckOut = "[skreślone: "

  /// Ends what is struck out; of nothing struck out nothing is said.
  private mutating func endStruck(all: Bool) {
    guard struck > 0 else { return }
    struck = all ? 0 : struck - 1
    guard struck == 0 else { return }
    while text.last == " " { text.removeLast() }
    let mark = Self.struckOut.dropLast()
    if text.hasSuffix(mark) { text.removeLast(mark.count) } else { text += "]" }
    isParting = true
  }

  /// Says behind the words of a link where it leads, unless they say so themselves.
  private mutating func endLink() {
    guard let (address, start) = links.popLast(), start <= text.utf8.count else { return }
    let isFollowed = ["http://", "https://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
    guard isFollowed, address.utf8.count <= Self.longestAddress, address.allSatisfy({ !$0.isWhitespace }) else {
      return
    }
    func bare(_ text: some StringProtocol) -> Substring {
      var plain = text.lowercased().filter { !$0.isWhitespace }[...]
      for scheme in ["mailto:", "http://", "https://", "www."] where plain.hasPrefix(scheme) {
        plain = plain.dropFirst(scheme.count)
      }
      return plain.last == "/" ? plain.dropLast() : plain
    }
    // A copy of few words: the text itself is still to grow.
    let isShort = text.utf8.count - start <= Self.longestAddress
    let words = isShort ? String(text[text.utf8.index(text.startIndex, offsetBy: start)...]) : "…"
    if words.allSatisfy(\.isWhitespace) || bare(words) == bare(address) { return }
    while text.last == " " { text.removeLast() }
    text += " (\(address.lowercased().hasPrefix("mailto:") ? String(address.dropFirst("mailto:".count)) : address))"
  }

  private static let longestAddress = 500

  /// Parts what follows from the word before it.
  private mutating func part() {
    if let last = text.last, last != " ", last != "\n", !"([„".contains(last) { text += " " }
  }

  private mutating func endLine() {
    while text.last == " " { text.removeLast() }
    if !text.isEmpty, text.last != "\n" { text += "\n" }
  }

  private mutating func take(words: ArraySlice<UInt8>) {
    for scalar in WebText.resolved(String(decoding: words, as: UTF8.self)).unicodeScalars {
      if isParting, scalar.properties.isAlphabetic || scalar.properties.numericType != nil { part() }
      isParting = false
      if kept > 0, scalar == "\n" || scalar == " " {
        text.unicodeScalars.append(scalar)
      } else if scalar.value <= 0x20 {
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
      "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "hr", "pre", "body",
      "section",
      "article", "header", "footer", "dl", "dt", "dd",
    ]

    /// The name in lower case, with the slash of an end: `/p`. Empty for a comment.
    let name: String
    /// What stands behind it.
    let rest: ArraySlice<UInt8>
    /// Whether it ends outside quotes.
    let hasEnd: Bool
    /// What stands between its name and its end.
    private let inside: ArraySlice<UInt8>

    /// What stands in it, in lower case and without blanks or quotes; empty where that would be long.
    private var plain: String {
      guard inside.count <= Tag.longestPlain else { return "" }
      let signs = inside.filter { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
      return String(decoding: signs, as: UTF8.self).lowercased()
    }

    private static let longestPlain = 4_000
    private static let withoutContents: Set = ["img", "br", "hr", "input", "meta", "link", "col", "wbr", "source", ""]

    /// The value of an attribute in quotes, its references resolved; nil where it has none.
    func value(of attribute: String) -> String? {
      guard inside.count <= Tag.longestPlain else { return nil }
      let text = String(decoding: inside, as: UTF8.self)
      for quote in ["\"", "'"] {
        guard
          let start = text.firstRange(of: " \(attribute)=\(quote)") ?? text.firstRange(
            of: " \(attribute.uppercased())=\(quote)")
            ?? text.firstRange(of: "\n\(attribute)=\(quote)")
        else { continue }
        guard let end = text[start.upperBound...].firstRange(of: quote) else { return nil }
        return WebText.resolved(String(text[start.upperBound..<end.lowerBound]))
      }
      return nil
    }

    /// Whether its page hides all that is in it.
    var isHidden: Bool {
      guard !inside.isEmpty, !name.hasPrefix("/"), !Tag.withoutContents.contains(name), inside.last != UInt8(ascii: "/")
      else { return false }
      let plain = plain
      guard let style = plain.firstRange(of: "style=") else { return false }
      let rules = plain[style.upperBound...].split(separator: ";")
      return rules.contains { $0.hasPrefix("display:none") || $0.hasPrefix("visibility:hidden") }
    }

    /// The number of the first item of a list; nil where its items have letters.
    var firstNumber: Int? {
      let plain = plain
      if let type = plain.firstRange(of: "type=") {
        guard plain[type.upperBound...].first == "1" else { return nil }
      }
      guard let start = plain.firstRange(of: "start=") else { return 1 }
      return Int(plain[start.upperBound...].prefix { $0.isASCII && $0.isNumber }.prefix(Tag.longestNumber)) ?? 1
    }

    private static let longestNumber = 6

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
        inside = []
        return
      }
      guard first == UInt8(ascii: "/") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?") || first.isLetter
      else { return nil }
      let letters = inner.dropFirst().prefix { $0.isLetter || 0x30...0x39 ~= $0 }
      name = String(decoding: [first] + letters, as: UTF8.self).lowercased()
      let (behind, isWhole) = Tag.end(of: inner, heedingQuotes: heedingQuotes)
      (rest, hasEnd) = (behind, isWhole)
      // In front of what stands behind it is its `>`.
      let start = inner.startIndex + 1 + letters.count
      let end = behind.startIndex - 1
      inside = start < end ? inner[start..<end] : []
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
