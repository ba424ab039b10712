import CivicDomain

/// A letter that somebody passed on within the text of their own, below a line that says so and its head, as it was typed:
/// who wrote it.
public struct MailForward: Equatable, Sendable {
  /// Whoever wrote the letter that is passed on.
  public let sender: MailMessage.Mailbox
  /// Whether it is all that the text is about: nothing but a short note stands above it, and it is not quoted. Else the text
  /// is that of whoever passed it on.
  public let isAll: Bool

  /// Looks for such a letter in a text; nil: there is none, or its head names nobody.
  /// - Parameter forwarder: whoever passed it on, whose signature is no part of their note.
  public init?(in text: String, from forwarder: MailMessage.Mailbox? = nil) {
    let written = text.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = written.map { $0.drop { $0 == ">" || $0.isWhitespace } }
    guard let start = lines.firstIndex(where: Self.begins) else { return nil }
    let above = written[..<start]
    let note = MailSignature(of: above.joined(separator: "\n"), from: forwarder).text
    isAll =
      !written[...start].contains { $0.drop(while: \.isWhitespace).hasPrefix(">") }
      && note.split(whereSeparator: \.isWhitespace).count <= Self.mostWordsOfNote
    for line in lines[(start + 1)...].drop(while: { $0.allSatisfy(\.isWhitespace) }).prefix(Self.mostHeadLines) {
      let parts = line.split(separator: ":", maxSplits: 1)
      // Marks of what was bold: `*Od:* Jan`.
      func unmarked(_ part: Substring) -> String { part.filter { $0 != "*" }.trimmingBlanks }
      guard parts.count == 2 else { return nil }
      guard Self.senders.contains(PolishText.folded(unmarked(parts[0]))) else { continue }
      guard let mailbox = MailAddress.read(Array(unmarked(parts[1]).utf8)[...]).mailbox else { return nil }
      sender = mailbox
      return
    }
    return nil
  }

  /// Words of a note that only says what is passed on.
  private static let mostWordsOfNote = 10
  /// Lines between the one that says so and the sender's.
  private static let mostHeadLines = 8
  private static let senders: Set = ["od", "from", "nadawca"]
  /// What programs write between two rows of dashes, or before a colon.
  private static let beginnings: Set = [
    "forwarded message", "begin forwarded message", "wiadomosc przekazana", "przekazana wiadomosc",
    "przekazywana wiadomosc", "poczatek przekazywanej wiadomosci", "poczatek przekazanej wiadomosci",
  ]

  private static func begins(_ line: Substring) -> Bool {
    guard line.count <= longestBeginning else { return false }
    return beginnings.contains(PolishText.folded(line.filter { !"-=_:*>".contains($0) }.trimmingBlanks))
  }

  private static let longestBeginning = 100
}

extension StringProtocol {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    let kept = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    return String(kept)
  }
}
