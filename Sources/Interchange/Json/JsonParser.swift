import Words

extension JsonValue {
  /// Reads a whole text of JSON (RFC 8259) in UTF-8, with its mark or without.
  ///
  /// - Throws: where it is none, or more than `InterchangeLimits` allow: the line and the column.
  public init(_ bytes: [UInt8]) throws(JsonFault) { self = try JsonValue.read(bytes[...]) }

  /// Reads one line of a file of such lines.
  init(line: ArraySlice<UInt8>) throws(JsonFault) { self = try JsonValue.read(line) }

  private static func read(_ bytes: ArraySlice<UInt8>) throws(JsonFault) -> JsonValue {
    let result = bytes.withUnsafeBufferPointer { bytes -> Result<JsonValue, JsonFault> in
      var parser = JsonParser(bytes)
      do throws(JsonParser.Stop) { return .success(try parser.document()) } catch {
        return .failure(JsonFault(error.reason, in: bytes, at: error.index))
      }
    }
    return try result.get()
  }
}

extension JsonFault {
  fileprivate init(_ reason: Reason, in bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let before = bytes[..<min(index, bytes.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // The bytes that go on with a letter begin none.
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    self.init(reason, line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: column)
  }
}

/// Parses JSON, byte by byte.
///
/// The store has a reader of its own, which the map of the house keeps from here as this one from there: it runs along
/// lines that this program wrote, copies nothing and refuses names with escapes; this one takes what others write.
private struct JsonParser {
  /// Where and why it goes no further.
  struct Stop: Error {
    let reason: JsonFault.Reason
    let index: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var depth = 0
  private var values = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func document() throws(Stop) -> JsonValue {
    let value = try value()
    skipSpace()
    if index < bytes.count { throw stop(.behindTheEnd) }
    return value
  }

  private func stop(_ reason: JsonFault.Reason) -> Stop { Stop(reason: reason, index: index) }

  /// The fault of a byte that does not belong here; behind the last one the file is cut.
  private var misplaced: Stop { stop(index < bytes.count ? .syntax : .cut) }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: byte) else { return false }
    index += 1
    return true
  }

  private mutating func value() throws(Stop) -> JsonValue {
    skipSpace()
    values += 1
    guard values <= InterchangeLimits.jsonValues else { throw stop(.tooMany) }
    guard index < bytes.count else { throw stop(.cut) }
    switch bytes[index] {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .list(try items())
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .yes(true))
    case UInt8(ascii: "f"): return try word("false", .yes(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw stop(.syntax)
    }
  }

  private mutating func word(_ word: StaticString, _ value: JsonValue) throws(Stop) -> JsonValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard index < bytes.count, bytes[index] == word.utf8Start[offset] else { throw misplaced }
      index += 1
    }
    return value
  }

  // MARK: - Objects and lists

  private mutating func enter() throws(Stop) {
    depth += 1
    guard depth <= InterchangeLimits.jsonDepth else { throw stop(.tooDeep) }
    index += 1
    skipSpace()
  }

  private mutating func members() throws(Stop) -> [JsonValue.Member] {
    try enter()
    defer { depth -= 1 }
    var members: [JsonValue.Member] = []
    /// The names so far, once there are so many that going through them is dear.
    var names: Set<String> = []
    if take("}") { return members }
    while true {
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw misplaced }
      let start = index
      let name = try text()
      let isKnown = names.isEmpty ? members.contains { $0.name == name } : !names.insert(name).inserted
      if isKnown { throw Stop(reason: .repeated(name), index: start) }
      skipSpace()
      guard take(":") else { throw misplaced }
      members.append(JsonValue.Member(name: name, value: try value()))
      if members.count == JsonParser.fewNames { names = Set(members.map(\.name)) }
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw misplaced }
    }
  }

  private static let fewNames = 16

  private mutating func items() throws(Stop) -> [JsonValue] {
    try enter()
    defer { depth -= 1 }
    var items: [JsonValue] = []
    if take("]") { return items }
    while true {
      items.append(try value())
      skipSpace()
      if take("]") { return items }
      guard take(",") else { throw misplaced }
    }
  }

  // MARK: - Numbers

  private mutating func number() throws(Stop) -> String {
    let start = index
    _ = take("-")
    let first = index
    try digits()
    if bytes[first] == 0x30, index - first > 1 { throw Stop(reason: .syntax, index: first) }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    guard index - start <= InterchangeLimits.jsonDigits else { throw Stop(reason: .tooLong, index: start) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(Stop) {
    let start = index
    while index < bytes.count, 0x30...0x39 ~= bytes[index] { index += 1 }
    if index == start { throw misplaced }
  }

  // MARK: - Texts

  /// The text that begins with the quotation mark here.
  private mutating func text() throws(Stop) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while true {
      guard index < bytes.count else { throw stop(.cut) }
      let run = index
      while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\""),
        bytes[index] != UInt8(ascii: "\\")
      {
        index += 1
      }
      text += bytes[run..<index]
      guard text.count <= InterchangeLimits.cellBytes else { throw Stop(reason: .tooLong, index: start) }
      if take("\"") { break }
      if take("\\") { text += try escaped() } else { throw misplaced }
    }
    guard let text = String(validating: text, as: UTF8.self) else {
      throw Stop(reason: .notUTF8, index: start + validPrefix(of: text) + 1)
    }
    return text
  }

  /// How many bytes of a text can be read.
  private func validPrefix(of text: [UInt8]) -> Int {
    var iterator = text.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var count = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { count += scalar.count }
    return count
  }

  /// What the escape behind the backslash means (RFC 8259, 7).
  private mutating func escaped() throws(Stop) -> [UInt8] {
    guard index < bytes.count else { throw stop(.cut) }
    let sign = bytes[index]
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [sign]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
    default:
      index -= 1
      throw stop(.syntax)
    }
  }

  private mutating func scalar() throws(Stop) -> Unicode.Scalar {
    let start = index
    var code = try codeUnit()
    if 0xD800...0xDBFF ~= code {
      guard take("\\"), take("u") else { throw Stop(reason: .notUTF8, index: start) }
      let low = try codeUnit()
      guard 0xDC00...0xDFFF ~= low else { throw Stop(reason: .notUTF8, index: start) }
      code = 0x1_0000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    // Half a pair is no sign, and the sign 0 is in no text.
    guard code > 0, let scalar = Unicode.Scalar(code) else { throw Stop(reason: .notUTF8, index: start) }
    return scalar
  }

  private mutating func codeUnit() throws(Stop) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        throw misplaced
      }
      unit = unit << 4 | UInt32(digit)
      index += 1
    }
    return unit
  }
}
