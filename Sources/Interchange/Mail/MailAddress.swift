import Words

/// The addresses of a field (RFC 5322, 3.4): `"Pełny, Jan" <jan@example.org>`, also `jan@example.org (Jan Pełny)`.
enum MailAddress {
  /// What a field says of who sent a message.
  struct Senders {
    /// The first mailbox of the list, or of the group that it begins with; nil where there is none.
    let mailbox: MailMessage.Mailbox?
    /// Whether others stand behind it.
    let hasMore: Bool
    /// What is not sure in the name.
    let doubts: [MailDoubt]
  }

  /// Reads a list.
  static func read(_ field: ArraySlice<UInt8>) -> Senders {
    var reader = Reader(rest: field)
    while !reader.isOver, reader.step() {}
    let (mailbox, doubts) = mailbox(of: reader)
    return Senders(mailbox: mailbox, hasMore: reader.rest.contains(UInt8(ascii: "@")), doubts: doubts)
  }

  private static func mailbox(of reader: Reader) -> (MailMessage.Mailbox?, [MailDoubt]) {
    let read = EncodedWords.read(reader.phrase[...].trimmed)
    // Encoded words may hold blanks and line ends, which no name has.
    let phrase = MailMessage.withoutControls(read.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    guard let address = reader.address else {
      // Without angle brackets the phrase is the address, and a comment the name.
      guard phrase.utf8.contains(UInt8(ascii: "@")) else {
        return (phrase.isEmpty ? nil : MailMessage.Mailbox(name: phrase, address: ""), read.doubts)
      }
      let name = EncodedWords.read(reader.comment[...].trimmed)
      return (
        MailMessage.Mailbox(name: MailMessage.withoutControls(name.text), address: phrase), read.doubts + name.doubts
      )
    }
    return (
      MailMessage.Mailbox(name: phrase, address: String(decoding: address[...].trimmed, as: UTF8.self)), read.doubts
    )
  }

  private struct Reader {
    private(set) var rest: ArraySlice<UInt8>
    private(set) var phrase: [UInt8] = []
    /// Whether it has more than blanks, and an address: asked at each comma, of which a field may have a million.
    private var (hasWords, hasAddress) = (false, false)
    private(set) var comment: [UInt8] = []
    private(set) var address: [UInt8]?
    private(set) var isOver = false

    init(rest: ArraySlice<UInt8>) { self.rest = rest }

    /// Reads one sign, quoted string, comment or address in brackets. False at the end.
    mutating func step() -> Bool {
      // Whatever a name of encoded words holds once it is read, parts no list (RFC 2047, 5).
      if let length = EncodedWords.lengthOfWord(at: rest) {
        append(rest.prefix(length))
        rest = rest.dropFirst(length)
        return true
      }
      guard let sign = rest.popFirst() else { return false }
      switch sign {
      case UInt8(ascii: "\""): append(quoted())
      case UInt8(ascii: "("): comment = commented()
      case UInt8(ascii: "<"):
        // A route before the address, which nobody writes any more, ends in a colon.
        let inner = rest.prefix { $0 != UInt8(ascii: ">") }
        rest = rest.dropFirst(inner.count + 1)
        address = Array(inner[(inner.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? inner.startIndex)...])
        isOver = true
      case UInt8(ascii: ":"):
        phrase = []
        (hasWords, hasAddress) = (false, false)
      case UInt8(ascii: ",") where isNameGoingOn: append(CollectionOfOne(sign))
      case UInt8(ascii: ","), UInt8(ascii: ";"): isOver = hasWords
      default: append(CollectionOfOne(sign))
      }
      return true
    }

    /// Whether a comma parts a name that some programs write without quotes, `Pełny, Jan <jan@example.org>`: before it
    /// stands no address, and behind it one in brackets.
    private var isNameGoingOn: Bool {
      guard hasWords, !hasAddress else { return false }
      let next = rest.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
      let name = next.prefix { $0 != UInt8(ascii: "<") }
      return name.count < next.count && !name.contains(UInt8(ascii: "@"))
    }

    private mutating func append(_ signs: some Collection<UInt8>) {
      phrase += signs
      hasWords = hasWords || signs.contains { $0 > 0x20 }
      hasAddress = hasAddress || signs.contains(UInt8(ascii: "@"))
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
