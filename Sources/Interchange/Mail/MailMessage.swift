import CivicDomain
import Words

/// A message as a mail program saves it (`.eml`): what of it a clerk takes down (RFC 5322, RFC 2045–2047).
///
/// Whatever is there is read; what is not sure stands among the `doubts`, so that a clerk looks at it before it counts.
public struct MailMessage: Equatable, Sendable {
  /// Somebody's name and address, as the message writes them. Either may be empty.
  public struct Mailbox: Equatable, Sendable {
    /// The name shown; empty where there is none.
    public let name: String
    /// The address, not checked: `jan@example.org`.
    public let address: String
  }

  /// A file that came along.
  public struct Enclosed: Equatable, Sendable {
    /// The name, without the folders that some programs write before it; empty where it has none.
    public let name: String
    /// The bytes, decoded.
    public let bytes: [UInt8]
  }

  /// The sender; nil where no readable `From` names one.
  public internal(set) var sender: Mailbox?
  /// The time at which it was sent, as the sender's machine had it.
  public internal(set) var sentAt: Instant?
  /// The time at which the last machine on its way took it, by the `Received` on top; nil where none is there.
  public internal(set) var receivedAt: Instant?
  /// What the sender's program called it, as no other (`Message-ID`); empty where it did not.
  public internal(set) var messageID = ""
  /// The subject.
  public internal(set) var subject = ""
  /// The text, its lines parted by `\n`, without blanks at its ends.
  public internal(set) var text = ""
  /// The files that came along, in their order.
  public internal(set) var enclosed: [Enclosed] = []
  /// What is not sure in it, each once.
  public internal(set) var doubts: [MailDoubt] = []

  /// The code pages, by their names, of texts that are not read here and were left out.
  public internal(set) var unreadPages: [String] = []

  /// Reads a file; `isStopped` is asked now and then whether somebody stopped it.
  /// - Throws: `MailError` for what is no message, or one that only its owner's mail program can open.
  public init(_ file: [UInt8], isStopped: @escaping () -> Bool = { false }) throws(MailError) {
    guard file.count <= InterchangeLimits.mailBytes else { throw .tooLong }
    if MailMessage.isOfOutlook(file) { throw .outlook }
    // Lines of nothing before the head are none of the message.
    let sent = MailMessage.withLineFeeds(file).drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let (file, hasMore) = MailboxFile.first(of: Array(sent))
    let head = MailHead(file[...])
    if head.isOfDraft { throw .draft }
    guard head.isOfMessage else { throw .notAMessage }
    guard head.bodyStart <= InterchangeLimits.mailHeadBytes else { throw .tooLong }
    let senders = head.first("from").map(MailAddress.read)
    let answered = MailMessage.answered(by: head, insteadOf: senders?.mailbox)
    sender = answered ?? senders?.mailbox
    messageID = head.first("message-id").map { String(decoding: $0, as: UTF8.self) } ?? ""
    sentAt = head.first("date").flatMap { MailDate.instant(String(decoding: $0, as: UTF8.self)) }
    receivedAt = head.first("received").flatMap(MailMessage.arrival)
    let topic = head.first("subject").map(EncodedWords.read) ?? MailText()
    subject = MailMessage.withoutControls(topic.text)
    var body = MailBody(isStopped: isStopped)
    try body.read(file[head.bodyStart...], head, depth: 0)
    body.finish()
    text = MailMessage.tidied(body.texts)
    enclosed = body.enclosed
    doubts = body.doubts
    unreadPages = body.unreadPages
    for doubt in (senders?.doubts ?? []) + topic.doubts + (head.isCutOff ? [.cutOff] : [])
    where !doubts.contains(doubt) { doubts.append(doubt) }
    if answered != nil { doubts.append(.sentByMachine) }
    if hasMore { doubts.append(.severalMessages) }
    if senders?.hasMore ?? false || head.count("from") > 1 { doubts.append(.severalSenders) }
    if sentAt == nil { doubts.append(.noDate) }
    if text.isEmpty { doubts.append(enclosed.isEmpty ? .noText : .onlyFiles) }
    let isForwarded = MailMessage.forwarding.contains { subject.lowercased().hasPrefix($0) }
    if isForwarded { doubts.append(.passedOn) }
  }

  /// Whoever an answer would go to, where a machine sent the message that takes none itself; nil: its sender is its sender.
  private static func answered(by head: MailHead, insteadOf sender: Mailbox?) -> Mailbox? {
    guard let sender, let name = sender.address.split(separator: "@").first,
      machines.contains(where: { String(name.lowercased().filter(\.isLetter)).hasPrefix($0) }),
      let other = head.first("reply-to").map(MailAddress.read)?.mailbox, other.address.contains("@"),
      other.address.lowercased() != sender.address.lowercased()
    else { return nil }
    return other
  }

  /// How the addresses of machines begin that read no answer, but for signs.
  private static let machines = ["noreply", "donotreply", "nieodpowiadaj", "nieodpisuj", "bezodpowiedzi"]

  /// Whether a file that begins so is a message that nobody has sent yet, as this program writes one to many.
  public static func isDraft(beginning: [UInt8]) -> Bool { MailHead(beginning[...]).isOfDraft }

  /// What mail programs put before the subject of a message that is answered.
  private static let answering = ["re:", "odp:", "odp.:", "aw:"]
  /// What mail programs put before the subject of a message that is passed on.
  private static let forwarding = ["fw:", "fwd:", "pd:"]

  /// Whether a file is a message as Outlook keeps it: a small file system (MS-CFB) in whose directory stand the names of its
  /// properties (MS-OXMSG).
  private static func isOfOutlook(_ file: [UInt8]) -> Bool {
    guard file.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return false }
    let names: [[UInt8]] = ["__substg1.0", "__properties_version1.0", "__nameid_version1.0"].map { name in
      name.utf8.reduce(into: []) { $0 += [$1, 0] }
    }
    // Each entry of the directory begins at a multiple of 128 bytes.
    return stride(from: 0, to: file.count, by: 128).contains { place in
      file[place] == UInt8(ascii: "_") && names.contains { file[place...].starts(with: $0) }
    }
  }

  /// A file of old machines, whose lines end in CR alone, with line feeds instead; any other as it is.
  private static func withLineFeeds(_ file: [UInt8]) -> [UInt8] {
    let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    return file.contains(lf) || !file.contains(cr) ? file : file.map { $0 == cr ? lf : $0 }
  }

  /// The time of a `Received` field: it stands behind the last semicolon (RFC 5322, 3.6.7).
  private static func arrival(_ field: ArraySlice<UInt8>) -> Instant? {
    guard let semicolon = field.lastIndex(of: UInt8(ascii: ";")) else { return nil }
    return MailDate.instant(String(decoding: field[(semicolon + 1)...], as: UTF8.self))
  }

  /// What the sender says as one text: the subject is its first line, unless the text begins with it anyway. Of a message
  /// without a text nothing is said.
  /// - Parameter isOfAnswer: whether the subject of an answer counts too: whoever wrote first has chosen it, and its words are not the
  ///   sender's.
  public func underSubject(_ text: String, ofAnswers isOfAnswer: Bool = false) -> String {
    if !isOfAnswer, MailMessage.answering.contains(where: self.subject.lowercased().hasPrefix) { return text }
    let subject = subject.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if text.isEmpty || subject.isEmpty { return text }
    guard text.hasPrefix(subject) else { return "\(subject)\n\n\(text)" }
    // The subject `b` is not what `bez` begins with.
    let goesOn = text.dropFirst(subject.count).first.map { $0.isLetter || $0.isNumber } ?? false
    return goesOn ? "\(subject)\n\n\(text)" : text
  }

  /// A text without signs that steer a terminal or mean nothing; lines and tabs stay.
  static func withoutControls(_ text: String) -> String {
    func isControl(_ sign: Unicode.Scalar) -> Bool {
      sign.value < 0x20 && sign != "\n" && sign != "\t" || 0x7F...0x9F ~= sign.value
    }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  /// Several texts as one, a blank line between them, without blanks behind a line or empty lines at either end.
  private static func tidied(_ texts: [String]) -> String {
    let tidy = texts.map { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let kept = line.utf8.reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        return String(Substring(line.utf8.prefix(kept.count)))
      }
      let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
      let end = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
      return start <= end && start < lines.endIndex ? lines[start...end].joined(separator: "\n") : ""
    }
    return withoutControls(tidy.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }
}
