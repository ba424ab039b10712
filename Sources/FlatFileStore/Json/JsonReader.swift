/// A pull reader of JSON (RFC 8259) over bytes that nobody has vouched for: the caller asks for what should come next.
///
/// Nothing is copied until a text is asked for. Keys with escapes are refused: no program of ours writes them, and
/// then equal keys are equal bytes. The bytes must outlive the reader.
struct JsonReader {
  let bytes: UnsafeRawBufferPointer
  private(set) var position: Int
  private var depth = 0
  /// Whether the array or object that we are in has had a member already.
  private var afterMember = false

  init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The kinds of value, told apart by their first byte.
  enum Form { case object, array, text, number, yes, no, null }

  func fault(_ reason: JsonFault.Reason) -> JsonFault { JsonFault(reason: reason, offset: position) }

  @inline(__always)
  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Returns the form of the next value, without taking it.
  mutating func peek() throws(JsonFault) -> Form {
    skipSpace()
    guard position < bytes.count else { throw fault(.syntax) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .text
    case UInt8(ascii: "t"): return .yes
    case UInt8(ascii: "f"): return .no
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw fault(.syntax)
    }
  }

  private mutating func enter(_ open: UInt8) throws(JsonFault) {
    skipSpace()
    guard position < bytes.count, bytes[position] == open else { throw fault(.unexpected) }
    guard depth < Limits.depth else { throw fault(.tooDeep) }
    position += 1
    depth += 1
    afterMember = false
  }

  /// Whether another member follows; false takes the closing bracket.
  private mutating func hasMember(_ close: UInt8) throws(JsonFault) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw fault(.syntax) }
    if bytes[position] == close {
      position += 1
      depth -= 1
      afterMember = true
      return false
    }
    if afterMember {
      guard bytes[position] == UInt8(ascii: ",") else { throw fault(.syntax) }
      position += 1
      skipSpace()
      guard position < bytes.count, bytes[position] != close else { throw fault(.syntax) }
    }
    return true
  }

  mutating func enterObject() throws(JsonFault) { try enter(UInt8(ascii: "{")) }

  /// The next key of the object, as the range of its bytes; nil at the object's end.
  mutating func nextKey() throws(JsonFault) -> Range<Int>? {
    guard try hasMember(UInt8(ascii: "}")) else { return nil }
    guard bytes[position] == UInt8(ascii: "\"") else { throw fault(.syntax) }
    let content = try takeText()
    if content.hasEscapes { throw fault(.unexpected) }
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { throw fault(.syntax) }
    position += 1
    return content.range
  }

  mutating func enterArray() throws(JsonFault) { try enter(UInt8(ascii: "[")) }

  /// Whether the array has another element, which must then be read; false at the array's end.
  mutating func hasElement() throws(JsonFault) -> Bool { try hasMember(UInt8(ascii: "]")) }

  /// Whether the bytes of a range are these.
  @inline(__always)
  func isKey(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    for index in 0..<range.count where bytes[range.lowerBound + index] != name.utf8Start[index] { return false }
    return true
  }

  /// The bytes of a range, which were found to be UTF-8 when they were passed.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// A text, its escapes resolved.
  mutating func text() throws(JsonFault) -> String {
    let content = try textContent()
    guard content.hasEscapes else { return text(content.range) }
    return try JsonEscapes.resolved(UnsafeRawBufferPointer(rebasing: bytes[content.range]))
  }

  /// The bytes between a text's quotation marks, as they stand.
  mutating func textContent() throws(JsonFault) -> (range: Range<Int>, hasEscapes: Bool) {
    guard try peek() == .text else { throw fault(.unexpected) }
    let content = try takeText()
    afterMember = true
    return content
  }

  mutating func integer() throws(JsonFault) -> Int {
    switch try number() {
    case .whole(let number): return number
    case .fraction: throw fault(.unexpected)
    }
  }

  mutating func boolean() throws(JsonFault) -> Bool {
    switch try peek() {
    case .yes:
      try takeWord("true")
      return true
    case .no:
      try takeWord("false")
      return false
    case .object, .array, .text, .number, .null: throw fault(.unexpected)
    }
  }

  mutating func null() throws(JsonFault) {
    guard try peek() == .null else { throw fault(.unexpected) }
    try takeWord("null")
  }

  enum Number: Equatable {
    case whole(Int)
    case fraction(Double)
  }

  /// A number; whole if it was written without fraction and exponent.
  mutating func number() throws(JsonFault) -> Number {
    let (range, isWhole) = try numberContent()
    let digits = Substring(text(range))
    if isWhole {
      guard let number = Int(digits) else { throw fault(.tooGreat) }
      return .whole(number)
    }
    guard let number = Double(digits), number.isFinite else { throw fault(.tooGreat) }
    return .fraction(number)
  }

  /// Takes whatever value comes next, checking it as strictly as if it were read, and answers where its bytes lie.
  @discardableResult
  mutating func skipValue() throws(JsonFault) -> Range<Int> {
    let form = try peek()
    let start = position
    switch form {
    case .object:
      try enterObject()
      while try nextKey() != nil { try skipValue() }
    case .array:
      try enterArray()
      while try hasElement() { try skipValue() }
    case .text: _ = try textContent()
    case .number: _ = try numberContent()
    case .yes, .no: _ = try boolean()
    case .null: try null()
    }
    return start..<position
  }

  /// Checks that there is nothing behind the value but space.
  mutating func end() throws(JsonFault) {
    skipSpace()
    if position < bytes.count { throw fault(.syntax) }
  }

  private mutating func takeWord(_ word: StaticString) throws(JsonFault) {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count, isKey(position..<position + length, word) else { throw fault(.syntax) }
    position += length
    afterMember = true
  }

  private mutating func numberContent() throws(JsonFault) -> (range: Range<Int>, isWhole: Bool) {
    guard try peek() == .number else { throw fault(.unexpected) }
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    try takeDigits()
    if bytes[first] == UInt8(ascii: "0"), position - first > 1 { throw fault(.syntax) }
    var isWhole = true
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      try takeDigits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      try takeDigits()
    }
    afterMember = true
    return (start..<position, isWhole)
  }

  private mutating func takeDigits() throws(JsonFault) {
    let start = position
    while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
    if position == start { throw fault(.syntax) }
  }

  /// Takes the text that begins at `position` and answers what stands between its quotation marks.
  @inline(__always)
  private mutating func takeText() throws(JsonFault) -> (range: Range<Int>, hasEscapes: Bool) {
    let start = position + 1
    let scan = try TextScan(bytes, from: start)
    position = scan.end + 1
    return (start..<scan.end, scan.hasEscapes)
  }
}
