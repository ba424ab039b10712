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
  /// The first text that has a file's name: it is the message's where there is no other.
  private var named: (file: Int, body: ArraySlice<UInt8>, head: MailHead, type: MailParameters)?
  private let isStopped: () -> Bool

  /// No parts yet; `isStopped` says whether somebody stopped the reading.
  init(isStopped: @escaping () -> Bool) { self.isStopped = isStopped }

  /// Reads the body of a message or of a part.
  ///
  /// - Parameter onlyFiles: whether its text is left out for a better one, and only files are taken that came along.
  mutating func read(
    _ body: ArraySlice<UInt8>, _ head: MailHead, depth: Int, onlyFiles: Bool = false
  ) throws(MailError) {
    let type = head.parameters(of: "content-type") ?? MailParameters([])
    parts += 1
    if isStopped() { throw .stopped }
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
      try read(try parted(body, by: boundary), isAlternative: isAlternative, depth: depth + 1, onlyFiles: onlyFiles)
    default: take(body, head, type, onlyFiles)
    }
  }

  /// Takes the text that has a file's name where there is no other.
  mutating func finish() {
    guard let named, texts.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else { return }
    let read = MailCodePage.read(enclosed[named.file].bytes, declared: named.type.text("charset"))
    if read.text.isEmpty { return }
    enclosed.remove(at: named.file)
    take(text: named.body, named.head, named.type)
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

  /// Reads parts. Of alternatives one counts; of the others the files, which some programs put beside their web page.
  private mutating func read(
    _ parts: [ArraySlice<UInt8>], isAlternative: Bool, depth: Int, onlyFiles: Bool
  ) throws(MailError) {
    let all = parts.map { (bytes: $0, head: MailHead($0)) }
    let best = isAlternative ? MailBody.best(of: all.map { ($0.bytes[$0.head.bodyStart...], $0.head) }) : nil
    for (index, part) in all.enumerated() {
      let isBest = !isAlternative || index == best
      try read(part.bytes[part.head.bodyStart...], part.head, depth: depth, onlyFiles: onlyFiles || !isBest)
    }
  }

  /// Which of several alternatives counts: the last plain text with words of its own, else the last web page or group of parts,
  /// else the last of all (RFC 2046, 5.1.4: the best is the last).
  private static func best(of parts: [(body: ArraySlice<UInt8>, head: MailHead)]) -> Int? {
    let types = parts.map { $0.head.parameters(of: "content-type") ?? MailParameters([]) }
    let page = parts.indices.last { index in
      types[index].value.hasPrefix("multipart/")
        || types[index].value == "text/html" && !isFile(types[index], parts[index].head)
    }
    let plain = parts.indices.last { index in
      ["", "text/plain"].contains(types[index].value) && !isFile(types[index], parts[index].head)
        && hasWords(parts[index].body, parts[index].head, types[index], besidePage: page != nil)
    }
    return plain ?? page ?? parts.indices.last
  }

  /// Whether a plain text says anything: blanks of any sort do not, nor does a line that it is in HTML, beside a web page.
  private static func hasWords(
    _ body: ArraySlice<UInt8>, _ head: MailHead, _ type: MailParameters, besidePage: Bool
  ) -> Bool {
    guard body.count <= InterchangeLimits.mailTextBytes else { return true }
    let encoding = head.parameters(of: "content-transfer-encoding")?.value ?? ""
    let bytes = TransferEncoding.decoded(body, encoding).bytes
    let text = MailCodePage.read(bytes, declared: type.text("charset")).text
    // What cannot be read is told as such.
    if text.isEmpty, bytes.contains(where: { $0 > 0x20 }) { return true }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && !unseen.contains($0) }) else {
      return false
    }
    return !(besidePage && text.utf8.count <= longestPlaceholder && text.contains("HTML"))
  }

  /// What takes no room on a page.
  private static let unseen: Set<Unicode.Scalar> = [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}",
  ]
  /// The bytes of “This message requires a program that shows HTML.”
  private static let longestPlaceholder = 200

  /// The parts between the lines of a boundary; what stands before the first and behind the last is for old programs. Where a
  /// part holds others between lines of the same boundary, those up to its last are its own.
  private mutating func parted(
    _ body: ArraySlice<UInt8>, by boundary: String
  ) throws(MailError) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    // Whether the part that is open has begun ones of its own, and the start of the one whose own are over.
    var (isWithin, over): (Bool, Int?) = (false, nil)
    var lines = MailLines(body)
    var (lineStart, count) = (body.startIndex, 0)
    while let line = lines.next() {
      count += 1
      if count.isMultiple(of: InterchangeLimits.mailLinesAtOnce), isStopped() { throw .stopped }
      if line.starts(with: mark) {
        let rest = line.dropFirst(mark.count)
        let isLast = rest.starts(with: "--".utf8)
        if isLast || rest.allSatisfy({ $0 <= 0x20 }) {
          let part = start.map { body[$0..<lineStart] }
          if isWithin {
            (isWithin, over) = (!isLast, isLast ? start : nil)
          } else if let part, !isLast, start != over, MailBody.isParted(part, by: boundary) {
            isWithin = true
          } else {
            if let part { parts.append(withoutLastLineEnd(part)) }
            if isLast { return parts }
            start = lines.place
          }
        }
      }
      lineStart = lines.place
    }
    doubt(.cutOff)
    return start.map { parts + [body[$0...]] } ?? parts
  }

  /// Whether a part, or the message that it holds, says of itself that it is parted by a boundary.
  private static func isParted(_ part: ArraySlice<UInt8>, by boundary: String) -> Bool {
    var head = MailHead(part)
    if head.parameters(of: "content-type")?.value == "message/rfc822" { head = MailHead(part[head.bodyStart...]) }
    guard let type = head.parameters(of: "content-type"), type.value.hasPrefix("multipart/") else { return false }
    return type.text("boundary") == boundary
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
    let isText = ["", "text/plain", "text/html"].contains(type.value)
    guard isText, !MailBody.isFile(type, head), body.count <= InterchangeLimits.mailTextBytes else {
      let isAttached = head.parameters(of: "content-disposition")?.value == "attachment"
      // The pictures of a web page whose words stand elsewhere too, and an invitation in the signs of a calendar.
      let isOfItsPage = !isAttached && ["image/", "text/"].contains { type.value.hasPrefix($0) }
      if onlyFiles, isOfItsPage { return }
      let before = enclosed.count
      enclose(body, head, type)
      let isShort = body.count <= InterchangeLimits.mailTextBytes
      if isText, !isAttached, isShort, named == nil, enclosed.count > before { named = (before, body, head, type) }
      return
    }
    if !onlyFiles { take(text: body, head, type) }
  }

  /// Whether a part is a file that came along: it is called one, or has a name.
  private static func isFile(_ type: MailParameters, _ head: MailHead) -> Bool {
    let disposition = head.parameters(of: "content-disposition")
    return disposition?.value == "attachment" || (disposition?.text("filename") ?? type.text("name")) != nil
  }

  private mutating func take(text body: ArraySlice<UInt8>, _ head: MailHead, _ type: MailParameters) {
    let bytes = decoded(body, head)
    let read = MailCodePage.read(bytes, declared: type.text("charset"))
    if let page = MailCodePage.unread(bytes, declared: type.text("charset")) {
      if !unreadPages.contains(page) { unreadPages.append(page) }
      return
    }
    read.doubts.forEach { doubt($0) }
    let lines = read.text.replacing("\r\n", with: "\n")
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
    let name = head.parameters(of: "content-disposition")?.read("filename") ?? type.read("name")
    name?.doubts.forEach { doubt($0) }
    // Without the folders that some programs write before it.
    let fitting = name.map { AttachedFileName.fitting($0.text) } ?? ""
    enclosed.append(MailMessage.Enclosed(name: fitting, bytes: bytes))
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
