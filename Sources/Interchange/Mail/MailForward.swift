import CivicDomain

/// A letter that somebody passed on within the text of their own, below a line that says so and its head, as it was typed:
/// who wrote it.
public struct MailForward: Equatable, Sendable {
  /// Whoever wrote the letter that is passed on.
  public let sender: MailMessage.Mailbox
  /// Whether it is all that the text is about: nothing stands above it but a note that says that it is passed on, and it is not
  /// quoted. Else the text is that of whoever passed it on, for they may say in few words what they think.
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
      && Self.onlyPassesOn(note)
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

  /// Whether a note says nothing but that something is passed on: each of its words is one of those with which that is said.
  private static func onlyPassesOn(_ note: String) -> Bool {
    let words = PolishText.folded(note).split { !$0.isLetter && !$0.isNumber }
    return words.count <= mostWordsOfNote && words.allSatisfy { wordsOfNotes.contains(String($0)) }
  }

  private static let mostWordsOfNote = 20
  /// What offices write above a letter that they pass on, folded.
  private static let wordsOfNotes = Set(
    """
    prosze przekazuje przekazujemy przesylam przesylamy podsylam wysylam zalaczam dalej ponizej ponizsza ponizszy
    ponizsze do z ze w o od na i za dla wg zgodnie wiadomosc wiadomosci mail maila e email list pismo uwaga uwage
    uwagi uwag opinia opinie wniosek glos mieszkanca mieszkanki mieszkancow pana pani panstwa osoby konsultacji
    konsultacjach konsultacje programu projektu uchwaly strategii planu zalaczeniu zalacznik zalacznikach prosba
    przyjecie rejestru rejestracji wpisanie dolaczenie wlasciwosci wykorzystania sluzbowo dzien dobry witam czesc
    szanowni panstwo pozdrawiam pozdrowieniami powazaniem dziekuje fyi fw fwd pd please find below attached
    forwarding forwarded a the of to for from your information resident remark remarks regards hello hi see this
    consultation
    """.split(whereSeparator: \.isWhitespace).map(String.init))
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
