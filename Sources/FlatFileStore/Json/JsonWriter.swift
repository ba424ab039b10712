/// Writes JSON (RFC 8259) as UTF-8 on one line: the same values always give the same bytes, with no space between them
/// and no escape that is not needed.
package struct JsonWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Creates a writer with nothing written yet.
  package init() {}

  /// Hands over what was written until now, and goes on behind it.
  package mutating func handOver() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func beginValue() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// An object whose members `body` writes: a key, then a value, and so on.
  package mutating func object(_ body: (inout JsonWriter) -> Void) { enclose("{", "}", body) }

  /// An array whose elements `body` writes.
  package mutating func array(_ body: (inout JsonWriter) -> Void) { enclose("[", "]", body) }

  private mutating func enclose(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JsonWriter) -> Void
  ) {
    beginValue()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    assert(bytes.last != UInt8(ascii: ":"), "a key without its value")
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  package mutating func key(_ name: String) {
    assert(bytes.last != UInt8(ascii: ":"), "a key where a value belongs")
    text(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func text(_ text: String) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { content in
      if Self.isPlain(content) { return bytes.append(contentsOf: content) }
      var copied = 0
      for index in content.indices {
        let byte = content[index]
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
        bytes.append(contentsOf: content[copied..<index])
        copied = index + 1
        escape(byte)
      }
      bytes.append(contentsOf: content[copied...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A text whose bytes hold nothing that a text has to escape.
  mutating func text(plain content: some Collection<UInt8>) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: content)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A key whose bytes hold nothing that a text has to escape.
  mutating func key(plain name: [UInt8]) {
    text(plain: name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Whether nothing must be escaped. Looks at every byte without asking in between whether to go on, so that the
  /// processor looks at many at once.
  private static func isPlain(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    var special: UInt8 = 0
    for byte in content {
      special |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
    }
    return special == 0
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    // A reader refuses U+0000, so that a text with it would make a line unreadable: the sign for "unreadable" instead.
    case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
    default:
      bytes.append(contentsOf: "\\u00".utf8)
      for half in [byte >> 4, byte & 15] { bytes.append(half < 10 ? 0x30 + half : 0x61 + half - 10) }
    }
  }

  package mutating func integer(_ number: Int) {
    beginValue()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A number with a fraction, in the fewest digits that mean it exactly. JSON has no infinity: it becomes null.
  package mutating func fraction(_ number: Double) {
    guard number.isFinite else { return null() }
    beginValue()
    bytes.append(contentsOf: number.description.utf8)
  }

  package mutating func boolean(_ yes: Bool) {
    beginValue()
    bytes.append(contentsOf: (yes ? "true" : "false").utf8)
  }

  package mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }
}
