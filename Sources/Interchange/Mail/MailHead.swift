/// The head of a message, or of one of its parts: fields of a name and a value, a long one folded over several lines
/// (RFC 5322, 2.2).
struct MailHead {
  private var fields: [(name: String, value: ArraySlice<UInt8>)] = []
  /// The index at which the body begins: behind the first empty line.
  private(set) var bodyStart: Int
  /// Whether the bytes end before the head does.
  private(set) var isCutOff = false

  /// Reads the head of some bytes. What is no field ends it, as some programs forget the empty line.
  init(_ bytes: ArraySlice<UInt8>) {
    bodyStart = bytes.startIndex
    var lines = MailLines(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lines.skip(3) }
    while let line = lines.next() {
      if line.isEmpty {
        bodyStart = lines.place
        return
      }
      if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"),
        let last = fields.indices.last
      {
        fields[last].value += line
      } else if let field = MailHead.field(line) {
        fields.append(field)
      } else if !(fields.isEmpty && line.starts(with: "From ".utf8)) {
        // The “From ” line of a mailbox file is passed over. A last word without an end is what is left of a field.
        let isLast = lines.place == bytes.endIndex && bytes.last != UInt8(ascii: "\n")
        guard isLast, line.allSatisfy({ 33...126 ~= $0 }) else { return }
      }
      bodyStart = lines.place
    }
    isCutOff = true
  }

  private static func field(_ line: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
    let name = line[..<colon].trimmed
    guard !name.isEmpty, name.allSatisfy({ 33...126 ~= $0 }) else { return nil }
    return (String(decoding: name, as: UTF8.self).lowercased(), line[(colon + 1)...].trimmed)
  }

  /// The value of the first field of a name, in lower case.
  func first(_ name: String) -> ArraySlice<UInt8>? { fields.first { $0.name == name }?.value }

  /// How many fields of a name there are, in lower case.
  func count(_ name: String) -> Int { fields.count { $0.name == name } }

  /// Whether this is the head of a message: it has a field that says who sent it, when, or over which machines.
  var isOfMessage: Bool { ["from", "date", "received", "message-id", "return-path"].contains { first($0) != nil } }

  /// Whether this is the head of a message that nobody has sent yet: what went over a machine was sent, whatever else it says.
  var isOfDraft: Bool {
    first("x-unsent").map { $0.trimmed.elementsEqual("1".utf8) } ?? false && first("received") == nil
  }

  /// The value of a field with parameters, such as `Content-Type`.
  func parameters(of name: String) -> MailParameters? { first(name).map(MailParameters.init) }
}

/// The lines of a text, without their ends, be they CR LF or LF.
struct MailLines: IteratorProtocol, Sequence {
  private let bytes: ArraySlice<UInt8>
  /// The index behind the line that was given last.
  private(set) var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Passes over so many bytes.
  mutating func skip(_ count: Int) { place = Swift.min(place + count, bytes.endIndex) }

  mutating func next() -> ArraySlice<UInt8>? {
    guard place < bytes.endIndex else { return nil }
    let start = place
    let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
    place = newline.map { $0 + 1 } ?? bytes.endIndex
    let line = bytes[start..<(newline ?? bytes.endIndex)]
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks at either end.
  var trimmed: ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    guard let last = lastIndex(where: { !isBlank($0) }) else { return self[endIndex...] }
    return self[...last].drop(while: isBlank)
  }
}
