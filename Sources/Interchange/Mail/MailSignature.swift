import CivicDomain

/// What stands under the text of a message: who signs it, and how they are reached. It is no part of what they say, but
/// nothing of it is lost: whoever takes the text shows what was left out.
///
/// A signature begins at a line `-- ` (RFC 3676, 4.3). Without one it is the last lines that are nothing but a greeting, the
/// sender's name or address, or a telephone.
public struct MailSignature: Equatable, Sendable {
  /// The text without the signature.
  public private(set) var text: String
  /// The lines that were left out, as they were written; none: the text has no signature.
  public private(set) var lines: [String] = []
  /// The lines of the letter that is answered, as they were written; none: no letter is quoted below the text.
  public private(set) var quoted: [String] = []
  /// The telephone that they say; empty where they say none.
  public private(set) var phone = ""
  /// The name that they say, where the sender shows none; empty where they say none.
  public private(set) var name = ""

  /// Looks for the signature at the end of a text.
  /// - Parameter isPassedOn: whether a letter below a head is what the text brings, and no one that is answered.
  public init(of text: String, from sender: MailMessage.Mailbox?, isPassedOn: Bool = false) {
    self.text = text
    var all = text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.trimmed($0) }
    let answered = isPassedOn ? nil : MailForward.answered(in: all)?.start
    if let quote = answered ?? Self.quoteStart(in: all), all[..<quote].contains(where: { !$0.isEmpty }) {
      quoted = all[quote...].filter { !$0.isEmpty }
      all.removeSubrange(quote...)
      self.text = Self.trimmed(Substring(all.joined(separator: "\n")))
    }
    let signer = Signer(sender)
    guard let start = Self.start(in: all, signer), all[..<start].contains(where: { !$0.isEmpty }) else { return }
    let parts = all[start...].flatMap { Self.parts($0) }
    phone = parts.lazy.compactMap(Signer.telephone).first ?? ""
    if signer.name.isEmpty { name = parts.first(where: Signer.looksLikeName) ?? "" }
    lines = all[start...].filter { !$0.isEmpty && $0 != Self.delimiter }
    self.text = Self.trimmed(Substring(all[..<start].joined(separator: "\n")))
  }

  /// The line before a signature; the blank behind it is often lost on the way.
  private static let delimiter = "--"
  /// Lines behind that line that are still a signature, and no text that somebody parted so.
  private static let mostLines = 12
  /// Lines at the end of which each must say so by itself.
  private static let mostSigning = 6

  /// Where a letter begins that is quoted whole below the text: nothing but marked lines follow, and before them stands who
  /// wrote it and when. Nil: there is none; what is answered line by line stays.
  private static func quoteStart(in lines: [String]) -> Int? {
    var start = lines.count
    while start > 0, lines[start - 1].isEmpty || lines[start - 1].hasPrefix(">") { start -= 1 }
    guard lines[start...].contains(where: { $0.hasPrefix(">") }) else { return nil }
    let head = lines[..<start].suffix(mostAttributing).joined(separator: " ")
    guard head.hasSuffix(":"), attributing.contains(where: { PolishText.folded(head).contains($0) }) else { return nil }
    // The line of who wrote it, and when, may be wrapped.
    let isOneLine = lines[start - 1].contains(where: \.isNumber)
    return max(0, isOneLine ? start - 1 : start - mostAttributing)
  }

  /// How many lines the line of who wrote a quoted letter may be wrapped in.
  private static let mostAttributing = 2
  private static let attributing = ["napisal", "pisze", "wrote"]

  /// Where the signature begins; nil: there is none.
  private static func start(in lines: [String], _ signer: Signer) -> Int? {
    if let line = lines.lastIndex(of: delimiter), lines.count - line <= mostLines { return line }
    var (start, isSigned) = (lines.count, false)
    for index in lines.indices.reversed().prefix(mostSigning) {
      if lines[index].isEmpty { continue }
      guard let says = signer.says(parts(lines[index])) else { break }
      start = index
      isSigned = isSigned || says
    }
    return isSigned ? start : nil
  }

  /// What stands beside each other in a line: a name, a telephone.
  private static func parts(_ line: String) -> [String] {
    line.split { ",;|".contains($0) }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}

/// Whoever signs a message, as its head names them.
private struct Signer {
  let name: String
  let address: String

  init(_ sender: MailMessage.Mailbox?) {
    let shown = sender?.name ?? ""
    address = sender?.address ?? ""
    name = shown == address ? "" : shown
  }

  /// Whether parts of a line, all of which sign, name somebody or a telephone; nil: one of them is more than a signature.
  func says(_ parts: [String]) -> Bool? {
    var isNamed = false
    for part in parts {
      if Signer.telephone(part) != nil || isName(part) {
        isNamed = true
      } else if part.lowercased() != address.lowercased(), !Signer.isGreeting(part) {
        return nil
      }
    }
    return isNamed
  }

  /// Whether a part is the sender's name, or a word of it.
  private func isName(_ part: String) -> Bool {
    if name.isEmpty { return false }
    let (words, known) = (PersonName.compared(part), Set(PersonName.compared(name)))
    return !words.isEmpty && words.allSatisfy(known.contains)
  }

  /// The telephone that a part is and nothing else; nil: it is none.
  static func telephone(_ part: String) -> String? {
    guard let digits = TelephoneNumber.normalized(part), digits.count >= leastDigits else { return nil }
    let first = part.firstIndex { $0.isNumber || $0 == "+" || $0 == "(" } ?? part.startIndex
    return String(part[first...])
  }

  /// A shorter number is no telephone of somebody's.
  private static let leastDigits = 9

  /// Whether a part looks like a name: a few words of letters, each with a capital.
  static func looksLikeName(_ part: String) -> Bool {
    let words = part.split(whereSeparator: \.isWhitespace)
    return (2...3).contains(words.count) && !isGreeting(part)
      && words.allSatisfy { $0.first?.isUppercase ?? false && $0.allSatisfy { $0.isLetter || $0 == "-" } }
  }

  private static func isGreeting(_ part: String) -> Bool {
    let folded = PolishText.folded(part)
    return greetings.contains { folded.hasPrefix($0) } && part.count <= longestGreeting
  }

  private static let greetings = [
    "z powazaniem", "pozdrawiam", "z wyrazami", "lacze pozdrowienia", "lacze wyrazy", "serdecznie pozdrawiam",
    "best regards", "kind regards", "regards", "yours", "sincerely", "with regards",
  ]
  private static let longestGreeting = 40
}
