/// The names of files as texts that keep every byte.
///
/// To Linux a name is bytes, and old disks hold names in Windows-1250. So a byte that is no UTF-8 is written as a sign of
/// its own, from the end of the private use area, and becomes that byte again wherever the
/// operating system is asked (as in Python's PEP 383, whose signs Swift's texts cannot hold). A name that holds such
/// signs itself is written byte by byte too: every name has one text, and every text of a name gives the same bytes back.
public enum PathText {
  private static let first: UInt32 = 0x10FF80
  private static let signs = first...(first + 0x7F)

  /// The text of a name or path.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self), isText(text) { return text }
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while !rest.isEmpty {
      var iterator = rest.makeIterator()
      var parser = Unicode.UTF8.ForwardParser()
      if case .valid(let encoded) = parser.parseScalar(from: &iterator) {
        let scalar = Unicode.UTF8.decode(encoded)
        if !signs.contains(scalar.value) {
          text.append(scalar)
          rest = rest.dropFirst(encoded.count)
          continue
        }
      }
      if let byte = rest.first, let sign = Unicode.Scalar(first + UInt32(byte & 0x7F)) { text.append(sign) }
      rest = rest.dropFirst()
    }
    return String(text)
  }

  /// The text of a name that ends with a zero byte.
  public static func text(cString: UnsafePointer<CChar>) -> String {
    var length = 0
    while cString[length] != 0 { length += 1 }
    return cString.withMemoryRebound(to: UInt8.self, capacity: length) {
      text(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  /// The bytes of a name or path.
  public static func bytes(_ text: String) -> [UInt8] {
    if isText(text) { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if signs.contains(scalar.value) {
        bytes.append(UInt8(scalar.value - first) | 0x80)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    return bytes
  }

  /// Returns the bytes with the zero that ends them, as the operating system takes them.
  public static func cString(_ text: String) -> [CChar] { bytes(text).map { CChar(bitPattern: $0) } + [0] }

  /// Whether a text holds no byte that is not text: only then may it be taken for words.
  public static func isText(_ text: String) -> Bool {
    // The signs begin with F4 8F, which nothing else that people type does.
    !text.utf8.contains(0xF4) || !text.unicodeScalars.contains { signs.contains($0.value) }
  }
}
