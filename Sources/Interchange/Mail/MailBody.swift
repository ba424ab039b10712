import CivicDomain
import Words

/// The parts of a message (RFC 2046): its text, and what came along.
struct MailBody {
  /// The texts, in their order.
  private(set) var texts: [String] = []
  private(set) var enclosed: [MailMessage.Enclosed] = []
  private(set) var doubts: [MailDoubt] = []
  /// The code pages that are not read here, of texts that were left out.
  private(set) var unreadPages: [String] = []
  private var parts = 0

  /// Reads the body of a message or of a part.
  ///
  /// - Parameter onlyFiles: whether its text is left out for a better one, and only files are taken that came along.
  mutating func read(
    _ body: ArraySlice<UInt8>, _ head: MailHead, depth: Int, onlyFiles: Bool = false
  ) throws(MailError) {
    let type = head.parameters(of: "content-type") ?? MailParameters([])
    parts += 1
    guard depth <= InterchangeLimits.mailDepth, parts <= InterchangeLimits.mailParts else {
      return doubt(.tooManyParts)
    }
    switch type.value {
    case "multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime": throw .encrypted
    case "message/rfc822":
      doubt(.forwarded)
      enclose(body, head, type)
    case let several where several.hasPrefix("multipart/"):
      guard let boundary = boundary(type, body) else { return take(body, head, MailParameters([]), onlyFiles) }
      let isAlternative = several == "multipart/alternative"
      try read(parted(body, by: boundary), isAlternative: isAlternative, depth: depth + 1, onlyFiles: onlyFiles)
    default: take(body, head, type, onlyFiles)
    }
  }

  /// What parts the parts: what the head says, else the first line that looks so and has a field of a head behind it.
  private mutating func boundary(_ type: MailParameters, _ body: ArraySlice<UInt8>) -> String? {
    if let said = type.text("boundary"), !said.isEmpty { return said }
    doubt(.damagedEncoding)
    var lines = MailLines(body)
    while let line = lines.next() {
      let mark = line.dropFirst(2).trimmed
      guard line.starts(with: "--".utf8), !mark.isEmpty, mark.allSatisfy({ 33...126 ~= $0 }) else { continue }
      let head = MailHead(body[lines.place...])
      if head.first("content-type") != nil { return String(decoding: mark, as: UTF8.self) }
      // What was read as a head is not read again.
      lines.skip(head.bodyStart - lines.place)
    }
    return nil
  }

  /// Reads parts. Of alternatives the last plain text counts that is not blank, else the last of all (RFC 2046, 5.1.4: the
  /// best is the last); of the others the files, which some programs put beside their web page.
  private mutating func read(
    _ parts: [ArraySlice<UInt8>], isAlternative: Bool, depth: Int, onlyFiles: Bool
  ) throws(MailError) {
    let all = parts.map { (bytes: $0, head: MailHead($0)) }
    let plain = all.lastIndex { part in
      (part.head.parameters(of: "content-type")?.value ?? "text/plain") == "text/plain"
        && part.bytes[part.head.bodyStart...].contains { $0 > 0x20 }
    }
    for (index, part) in all.enumerated() {
      let isBest = !isAlternative || index == plain ?? all.count - 1
      try read(part.bytes[part.head.bodyStart...], part.head, depth: depth, onlyFiles: onlyFiles || !isBest)
    }
  }

  /// The parts between the lines of a boundary; what stands before the first and behind the last is for old programs.
  private mutating func parted(_ body: ArraySlice<UInt8>, by boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var lines = MailLines(body)
    var lineStart = body.startIndex
    while let line = lines.next() {
      if line.starts(with: mark) {
        let rest = line.dropFirst(mark.count)
        let isLast = rest.starts(with: "--".utf8)
        if isLast || rest.allSatisfy({ $0 <= 0x20 }) {
          if let start { parts.append(withoutLastLineEnd(body[start..<lineStart])) }
          if isLast { return parts }
          start = lines.place
        }
      }
      lineStart = lines.place
    }
    doubt(.cutOff)
    return start.map { parts + [body[$0...]] } ?? parts
  }

  /// The line end before a boundary belongs to the boundary.
  private func withoutLastLineEnd(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard part.last == UInt8(ascii: "\n") else { return part }
    let shorter = part.dropLast()
    return shorter.last == UInt8(ascii: "\r") ? shorter.dropLast() : shorter
  }

  /// Takes a part that holds no others: as text, or as a file that came along.
  private mutating func take(
    _ body: ArraySlice<UInt8>, _ head: MailHead, _ type: MailParameters, _ onlyFiles: Bool
  ) {
    let disposition = head.parameters(of: "content-disposition")
    let isText = ["", "text/plain", "text/html"].contains(type.value)
    guard isText, disposition?.value != "attachment", name(type, disposition) == nil else {
      // The pictures of a web page whose words stand elsewhere too, and an invitation in the signs of a calendar.
      let isOfItsPage = disposition?.value != "attachment" && ["image/", "text/"].contains { type.value.hasPrefix($0) }
      return onlyFiles && isOfItsPage ? () : enclose(body, head, type)
    }
    if onlyFiles { return }
    let (text, isGuessed) = MailCodePage.text(decoded(body, head), declared: type.text("charset"))
    if let page = MailCodePage.unread(decoded(body, head), declared: type.text("charset")) {
      if !unreadPages.contains(page) { unreadPages.append(page) }
      return
    }
    if isGuessed { doubt(.guessedCodePage) }
    let lines = text.replacing("\r\n", with: "\n")
    if type.value == "text/html" {
      doubt(.fromWebPage)
      texts.append(WebText.plain(lines))
    } else if type.text("format")?.lowercased() == "flowed" {
      texts.append(FlowedText.joined(lines, dropsBlanks: type.text("delsp")?.lowercased() == "yes"))
    } else {
      texts.append(lines)
    }
  }

  private mutating func enclose(_ body: ArraySlice<UInt8>, _ head: MailHead, _ type: MailParameters) {
    let bytes = decoded(body, head)
    guard !bytes.isEmpty else { return doubt(.emptyEnclosure) }
    let name = name(type, head.parameters(of: "content-disposition")) ?? ""
    enclosed.append(MailMessage.Enclosed(name: name, bytes: bytes))
  }

  /// The name of a file that came along, without folders before it.
  private func name(_ type: MailParameters, _ disposition: MailParameters?) -> String? {
    guard let name = disposition?.text("filename") ?? type.text("name") else { return nil }
    return AttachedFileName.fitting(name)
  }

  private mutating func decoded(_ body: ArraySlice<UInt8>, _ head: MailHead) -> [UInt8] {
    let encoding = head.parameters(of: "content-transfer-encoding")?.value ?? ""
    let (bytes, isWhole) = TransferEncoding.decoded(body, encoding)
    if !isWhole { doubt(.damagedEncoding) }
    return bytes
  }

  private mutating func doubt(_ doubt: MailDoubt) {
    if !doubts.contains(doubt) { doubts.append(doubt) }
  }
}
