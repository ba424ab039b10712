import CivicDomain

/// A letter that somebody passed on within the text of their own, below a line that says so and its head, as it was typed:
/// who wrote it.
///
/// Outlook writes the same above a letter that is passed on and above one that is answered: where the text above it says more than
/// that it is passed on, it is answered, and no letter of anybody else.
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
    let forward = lines.firstIndex(where: Self.begins)
    let answered = Self.answered(in: written)
    let isOutlooks = answered.map { $0.start < forward ?? written.count } ?? false
    guard let start = isOutlooks ? answered?.start : forward else { return nil }
    let above = written[..<start]
    let note = MailSignature(of: above.joined(separator: "\n"), from: forwarder).text
    isAll =
      !written[...start].contains { $0.drop(while: \.isWhitespace).hasPrefix(">") }
      && Self.onlyPassesOn(note)
    if isOutlooks, !isAll { return nil }
    for line in lines[(isOutlooks ? answered?.head ?? start : start + 1)...].drop(while: {
      $0.allSatisfy(\.isWhitespace)
    }).prefix(Self.mostHeadLines) {
      let parts = line.split(separator: ":", maxSplits: 1)
      // Marks of what was bold: `*Od:* Jan`.
      func unmarked(_ part: Substring) -> String { part.filter { $0 != "*" }.trimmingBlanks }
      guard parts.count == 2 else { return nil }
      guard Self.senders.contains(PolishText.folded(unmarked(parts[0]))) else { continue }
      // Older programs write `Jan Lis [mailto:jan@lis.example]`.
      let shown = unmarked(parts[1]).replacing("[mailto:", with: "<").replacing("]", with: ">")
      guard let mailbox = MailAddress.read(Array(shown.utf8)[...]).mailbox else { return nil }
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
    przyjecie przyjac rejestru rejestracji wpisanie dolaczenie wlasciwosci wykorzystania sluzbowo dzien dobry witam czesc
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

  /// Where a letter begins as Outlook writes it: at a line that says so, else at its head; and where that head begins.
  static func answered(in lines: [some StringProtocol]) -> (start: Int, head: Int)? {
    for (index, line) in lines.enumerated() {
      let plain = line.trimmingBlanks
      guard plain.count <= longestBeginning else { continue }
      if originals.contains(PolishText.folded(plain.filter { !"-_>".contains($0) }.trimmingBlanks)),
        plain.hasPrefix("-")
      {
        return (index, index + 1)
      }
      guard isHead(lines[index...].prefix(mostHeadLines)) else { continue }
      let ruled = lines[..<index].lastIndex { !$0.allSatisfy(\.isWhitespace) }
      let isRuled = ruled.map { lines[$0].trimmingBlanks.allSatisfy { "_-".contains($0) } } ?? false
      return (isRuled ? ruled ?? index : index, index)
    }
    return nil
  }

  /// Whether lines are the head of a letter: who sent it, and two of when, to whom and about what right below.
  private static func isHead(_ lines: ArraySlice<some StringProtocol>) -> Bool {
    func key(_ line: some StringProtocol) -> String? {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return PolishText.folded(String(line[..<colon]).filter { $0 != "*" }.trimmingBlanks)
    }
    guard let first = lines.first, let sender = key(first), senders.contains(sender) else { return false }
    let keys = lines.dropFirst().prefix { !$0.allSatisfy(\.isWhitespace) }.compactMap { key($0) }
    return fieldsOfHead.count { names in keys.contains(where: names.contains) } >= 2
  }

  private static let fieldsOfHead: [Set<String>] = [
    ["wyslano", "sent", "data", "date", "data wyslania"], ["do", "to"], ["temat", "subject"],
  ]

  /// What Outlook writes above a letter that is answered or passed on, folded.
  private static let originals: Set = ["wiadomosc oryginalna", "oryginalna wiadomosc", "original message"]

  private static func begins(_ line: Substring) -> Bool {
    guard line.count <= longestBeginning else { return false }
    return beginnings.contains(PolishText.folded(line.filter { !"-=_:*>".contains($0) }.trimmingBlanks))
  }

  private static let longestBeginning = 100
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    let kept = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    return String(kept)
  }
}
