/// The addresses of a field (RFC 5322, 3.4): `"Pełny, Jan" <jan@example.org>`, also `jan@example.org (Jan Pełny)`.
enum MailAddress {
  /// The first mailbox of a list, or of the group that it begins with; nil where there is none.
  static func first(_ field: ArraySlice<UInt8>) -> MailMessage.Mailbox? { read(field).mailbox }

  /// The first mailbox of a list, and whether others stand behind it.
  static func read(_ field: ArraySlice<UInt8>) -> (mailbox: MailMessage.Mailbox?, hasMore: Bool) {
    var reader = Reader(rest: field)
    while !reader.isOver, reader.step() {}
    return (mailbox(of: reader), reader.rest.contains(UInt8(ascii: "@")))
  }

  private static func mailbox(of reader: Reader) -> MailMessage.Mailbox? {
    let phrase = MailMessage.withoutControls(EncodedWords.text(reader.phrase[...].trimmed))
    guard let address = reader.address else {
      // Without angle brackets the phrase is the address, and a comment the name.
      guard phrase.utf8.contains(UInt8(ascii: "@")) else {
        return phrase.isEmpty ? nil : MailMessage.Mailbox(name: phrase, address: "")
      }
      return MailMessage.Mailbox(
        name: MailMessage.withoutControls(EncodedWords.text(reader.comment[...].trimmed)), address: phrase)
    }
    return MailMessage.Mailbox(name: phrase, address: String(decoding: address[...].trimmed, as: UTF8.self))
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>
    var phrase: [UInt8] = []
    var comment: [UInt8] = []
    var address: [UInt8]?
    var isOver = false

    /// Reads one sign, quoted string, comment or address in brackets. False at the end.
    mutating func step() -> Bool {
      // Whatever a name of encoded words holds once it is read, parts no list (RFC 2047, 5).
      if let length = EncodedWords.lengthOfWord(at: rest) {
        phrase += rest.prefix(length)
        rest = rest.dropFirst(length)
        return true
      }
      guard let sign = rest.popFirst() else { return false }
      switch sign {
      case UInt8(ascii: "\""): phrase += quoted()
      case UInt8(ascii: "("): comment = commented()
      case UInt8(ascii: "<"):
        // A route before the address, which nobody writes any more, ends in a colon.
        let inner = rest.prefix { $0 != UInt8(ascii: ">") }
        rest = rest.dropFirst(inner.count + 1)
        address = Array(inner[(inner.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? inner.startIndex)...])
        isOver = true
      case UInt8(ascii: ":"): phrase = []
      case UInt8(ascii: ",") where isNameGoingOn: phrase.append(sign)
      case UInt8(ascii: ","), UInt8(ascii: ";"): isOver = !phrase.allSatisfy { $0 <= 0x20 }
      default: phrase.append(sign)
      }
      return true
    }

    /// Whether a comma parts a name that some programs write without quotes, `Pełny, Jan <jan@example.org>`: before it
    /// stands no address, and behind it one in brackets.
    private var isNameGoingOn: Bool {
      guard !phrase.contains(UInt8(ascii: "@")), !phrase.allSatisfy({ $0 <= 0x20 }) else { return false }
      let next = rest.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
      let name = next.prefix { $0 != UInt8(ascii: "<") }
      return name.count < next.count && !name.contains(UInt8(ascii: "@"))
    }

    private mutating func quoted() -> [UInt8] {
      var bytes: [UInt8] = []
      while let sign = rest.popFirst(), sign != UInt8(ascii: "\"") {
        bytes.append(sign == UInt8(ascii: "\\") ? rest.popFirst() ?? sign : sign)
      }
      return bytes
    }

    private mutating func commented() -> [UInt8] {
      var bytes: [UInt8] = []
      var depth = 1
      while let sign = rest.popFirst() {
        switch sign {
        case UInt8(ascii: "\\"):
          bytes.append(rest.popFirst() ?? sign)
          continue
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"):
          depth -= 1
          if depth == 0 { return bytes }
        default: break
        }
        bytes.append(sign)
      }
      return bytes
    }
  }
}
