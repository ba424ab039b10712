/// The text of a file of settings on its bytes (TOML 1.0): where each statement stands, so that one value can be changed and
/// every other byte stays as somebody wrote it.
///
/// It reads what a parser of TOML has found sound; what that one would refuse it need not understand.
struct TomlText {
  /// A key with its value, or the heading of a table.
  struct Statement {
    /// The first part of its key, without quotes.
    let name: String
    /// Whether its key has no more parts, and it is no heading.
    let isPlain: Bool
    /// Whether it stands before the first heading.
    let isOfFirstTable: Bool
    /// Its line, from 1.
    let line: Int
    /// Where its key begins.
    let start: Int
    /// Its value, over as many lines as it has; empty: it is a heading.
    let value: Range<Int>
  }

  /// The bytes.
  let bytes: [UInt8]
  /// The statements, in their order.
  let statements: [Statement]

  /// Finds the statements of a text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var reader = Reader(bytes: bytes, place: bytes.starts(with: TomlText.mark) ? TomlText.mark.count : 0)
    var statements: [Statement] = []
    while let statement = reader.next() { statements.append(statement) }
    self.statements = statements
  }

  /// The mark of UTF-8, which some editors write before a text.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The statement that gives a key of the first table its value; nil: none does.
  func statement(of key: String) -> Statement? {
    statements.first { $0.isOfFirstTable && $0.isPlain && $0.name == key }
  }

  /// The line of the first statement that names a key, from 1; nil where none does.
  func line(of key: String) -> Int? { statements.first { $0.name == key }?.line }

  /// The bytes with other values of the first table, each in the place of the one that it had; nil takes a statement away, of
  /// whose line a comment stays. What is new stands below the last of the table.
  func setting(_ values: [(key: String, value: String?)]) -> [UInt8] {
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    var added: [UInt8] = []
    for (key, value) in values {
      switch (statement(of: key), value) {
      case (let statement?, let value?): edits.append((statement.value, Array(value.utf8)))
      case (let statement?, nil): edits.append((removed(with: statement), []))
      case (nil, let value?): added += Array("\(key) = \(value)".utf8) + lineEnd
      case (nil, nil): break
      }
    }
    if !added.isEmpty {
      let place = placeForMore
      let isOpen = place > 0 && bytes[place - 1] != TomlText.lf && !bytes[..<place].elementsEqual(TomlText.mark)
      edits.append((place..<place, (isOpen ? lineEnd : []) + added))
    }
    var text = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      text.replaceSubrange(edit.range, with: edit.bytes)
    }
    return text
  }

  fileprivate static let lf = UInt8(ascii: "\n")
  fileprivate static let hash = UInt8(ascii: "#")

  /// How lines end here.
  private var lineEnd: [UInt8] {
    guard let end = bytes.firstIndex(of: TomlText.lf), end > 0, bytes[end - 1] == UInt8(ascii: "\r") else {
      return [TomlText.lf]
    }
    return [UInt8(ascii: "\r"), TomlText.lf]
  }

  /// What goes with a statement: its whole lines, or as far as a comment behind it.
  private func removed(with statement: Statement) -> Range<Int> {
    let end = self.end(ofLineAt: statement.value.upperBound)
    if let comment = bytes[statement.value.upperBound..<end].firstIndex(of: TomlText.hash) {
      return statement.start..<comment
    }
    return start(ofLineAt: statement.start)..<end
  }

  /// Where a new statement stands: behind the last of the first table, else before the first heading and its comment.
  private var placeForMore: Int {
    if let last = statements.last(where: \.isOfFirstTable) { return end(ofLineAt: last.value.upperBound) }
    guard let heading = statements.first else { return bytes.count }
    var place = start(ofLineAt: heading.start)
    while place > firstPlace {
      let before = start(ofLineAt: place - 1)
      guard bytes[before..<place].first(where: { $0 > 0x20 }) == TomlText.hash else { break }
      place = before
    }
    return place
  }

  private var firstPlace: Int { bytes.starts(with: TomlText.mark) ? TomlText.mark.count : 0 }

  /// Behind the line end of the line in which a place is.
  private func end(ofLineAt place: Int) -> Int {
    bytes[place...].firstIndex(of: TomlText.lf).map { $0 + 1 } ?? bytes.count
  }

  private func start(ofLineAt place: Int) -> Int {
    max(firstPlace, bytes[..<place].lastIndex(of: TomlText.lf).map { $0 + 1 } ?? 0)
  }
}

/// Reads statement by statement.
private struct Reader {
  let bytes: [UInt8]
  var place: Int
  private var line = 1
  private var isInFirstTable = true

  init(bytes: [UInt8], place: Int) {
    self.bytes = bytes
    self.place = place
  }

  private var sign: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where place < bytes.count {
      if bytes[place] == TomlText.lf { line += 1 }
      place += 1
    }
  }

  private mutating func skip(while isMeant: (UInt8) -> Bool) {
    while let sign, isMeant(sign) { advance() }
  }

  private mutating func skipLine() { skip { $0 != TomlText.lf } }

  /// The next statement; nil at the end.
  mutating func next() -> TomlText.Statement? {
    skip { $0 <= 0x20 }
    while sign == TomlText.hash {
      skipLine()
      skip { $0 <= 0x20 }
    }
    guard let first = sign else { return nil }
    let (start, line) = (place, line)
    guard first != UInt8(ascii: "[") else {
      isInFirstTable = false
      skip { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      let name = part()
      skipLine()
      return TomlText.Statement(
        name: name, isPlain: false, isOfFirstTable: false, line: line, start: start, value: place..<place)
    }
    let name = part()
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let isPlain = sign == UInt8(ascii: "=")
    // A sign of equality may stand in a quoted part of a key.
    while let sign, sign != UInt8(ascii: "="), sign != TomlText.lf { _ = isQuote(sign) ? skipString() : advance() }
    advance()
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let value = value()
    skipLine()
    return TomlText.Statement(
      name: name, isPlain: isPlain, isOfFirstTable: isInFirstTable, line: line, start: start, value: value)
  }

  private func isQuote(_ sign: UInt8) -> Bool { sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'") }

  /// The first part of a key, as it is written between its quotes.
  private mutating func part() -> String {
    let start = place
    if let sign, isQuote(sign) {
      skipString()
      return String(decoding: bytes[start..<place].dropFirst().dropLast(), as: UTF8.self)
    }
    skip { $0 > 0x20 && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "]") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Where a value stands, without the blanks behind it.
  private mutating func value() -> Range<Int> {
    let start = place
    var (end, depth) = (place, 0)
    while let sign {
      switch sign {
      case TomlText.hash where depth == 0, TomlText.lf where depth == 0: return start..<end
      case TomlText.hash: skipLine()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        advance()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        advance()
      default: advance()
      }
      if sign > 0x20, sign != TomlText.hash { end = place }
    }
    return start..<end
  }

  /// Passes over a string, of one line or of several between three quotes each.
  private mutating func skipString() {
    guard let quote = sign else { return }
    let three = [quote, quote, quote]
    let isLong = bytes[place...].starts(with: three)
    advance(isLong ? 3 : 1)
    while let sign {
      if sign == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        advance(2)
      } else if isLong, bytes[place...].starts(with: three) {
        // As many as two more quotes belong to the text before the last three.
        skip { $0 == quote }
        return
      } else if !isLong, sign == quote || sign == TomlText.lf {
        return advance(sign == quote ? 1 : 0)
      } else {
        advance()
      }
    }
  }
}
