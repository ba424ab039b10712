import CivicDomain

/// A message to many that is written and not sent (`.eml`): a mail program opens it as a draft (`X-Unsent`), everyone to whom
/// it goes in blind copy, so that none learns of the others (RFC 5322, RFC 2045–2047).
///
/// It has no sender and no date, which the mail program gives it: the same letter is the same bytes.
public struct MailDraft {
  /// The bytes of the file; its lines end in CR LF.
  public let bytes: [UInt8]

  /// A draft of a letter. Addresses that cannot be written in signs of ASCII are left out.
  public init(_ letter: ReportPage.Letter) {
    var lines = ["X-Unsent: 1"]
    lines += MailDraft.folded("Subject:", MailDraft.words(of: letter.subject), partedBy: "")
    let addresses = MailDraft.writable(letter.blindCopies)
    if !addresses.isEmpty { lines += MailDraft.folded("Bcc:", addresses, partedBy: ",") }
    lines += [
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
    ]
    let text = letter.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    lines += text.flatMap { MailDraft.quoted(Array($0.utf8)) }
    bytes = lines.flatMap { Array($0.utf8) + [0x0D, 0x0A] }
  }

  /// The addresses as a mail program takes them, each once: a domain with other letters than those of ASCII as `xn--…`.
  /// Those that cannot be written so are left out, and those with a sign that parts addresses, in which another could be
  /// hidden.
  public static func writable(_ addresses: [String]) -> [String] {
    var seen: Set<String> = []
    return addresses.compactMap(written).filter { address in
      EmailAddress.normalized(address).map { seen.insert($0).inserted } ?? false
    }
  }

  /// An address with its domain in letters of ASCII; nil where it has other signs before that, too.
  private static func written(_ address: String) -> String? {
    var written = address
    if !address.utf8.allSatisfy({ $0 < 0x80 }), let at = address.lastIndex(of: "@") {
      guard let domain = DomainName.ascii(String(address[address.index(after: at)...])) else { return nil }
      written = String(address[...at]) + domain
    }
    let isPlain = written.utf8.allSatisfy { 0x21...0x7E ~= $0 }
    return isPlain && !written.contains { ",;:<>()\"\\[]".contains($0) } ? written : nil
  }

  // MARK: - The head

  /// The most signs of a line of the head (RFC 5322, 2.1.1).
  private static let line = 78

  /// A field whose parts are put on as many lines as they need; each but the first begins with a blank.
  private static func folded(_ name: String, _ parts: [String], partedBy sign: String) -> [String] {
    var lines = [name]
    for (index, part) in parts.enumerated() {
      let text = part + (index + 1 < parts.count ? sign : "")
      if lines[lines.count - 1].utf8.count + 1 + text.utf8.count > line, lines[lines.count - 1] != name {
        lines.append(" " + text)
      } else {
        lines[lines.count - 1] += " " + text
      }
    }
    return lines
  }

  /// The words of a subject: plain ones, or encoded ones where there is a sign that no head holds (RFC 2047, 2).
  private static func words(of subject: String) -> [String] {
    let subject = subject.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
    let words = subject.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let isPlain = subject.utf8.allSatisfy { 0x20...0x7E ~= $0 } && !subject.contains("=?")
    if isPlain, words.allSatisfy({ !$0.isEmpty && $0.utf8.count < line / 2 }) { return words }
    // Each begins with a whole sign, and none is longer than may be.
    var pieces: [[UInt8]] = [[]]
    for scalar in subject.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if pieces[pieces.count - 1].count + bytes.count > encodedBytes { pieces.append([]) }
      pieces[pieces.count - 1] += bytes
    }
    return pieces.map { "=?UTF-8?B?\(TransferEncoding.base64(of: $0))?=" }
  }

  /// The most bytes of an encoded word, so that the first one has its line with the name of the field: 68 signs with what is
  /// around them.
  private static let encodedBytes = 42

  // MARK: - The text

  /// The most signs of a line of the text (RFC 2045, 6.7), with the sign that it goes on.
  private static let textLine = 76

  /// A line as quoted-printable, on as many lines as it needs.
  private static func quoted(_ text: [UInt8]) -> [String] {
    var lines = [""]
    for (index, byte) in text.enumerated() {
      let isBlankAtEnd = index + 1 == text.count && (byte == 0x20 || byte == 0x09)
      let isPlain = (0x20...0x7E ~= byte || byte == 0x09) && byte != UInt8(ascii: "=") && !isBlankAtEnd
      let sign = isPlain ? String(Unicode.Scalar(byte)) : escaped(byte)
      if lines[lines.count - 1].utf8.count + sign.utf8.count >= textLine {
        lines[lines.count - 1] += "="
        lines.append("")
      }
      lines[lines.count - 1] += sign
    }
    return lines
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }
}
