/// A location in a file of comma-separated values: the byte, and the line and column that an editor shows.
struct CSVLocation: Hashable, Sendable {
  var index = 0
  var line = 1
  var column = 1
  /// The row as a spreadsheet numbers it.
  var row = 1

  /// Advances by one byte. A line ends with LF or with a CR that no LF follows; a character is counted at its first
  /// byte.
  mutating func advance(in bytes: UnsafeBufferPointer<UInt8>) {
    let byte = bytes[index]
    index += 1
    let isLineEnd = byte == 0x0A || byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)
    if isLineEnd {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}

/// The scan of one row: one pass over its bytes, each looked at once.
struct CSVRowScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var findings: [TableFinding] = []
  /// The index of the cell that is being scanned.
  private var cell = 0
  private var wholeRow = false

  /// The location: before `row` where the row begins, after it where the next one does.
  private(set) var location: CSVLocation

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from location: CSVLocation) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.location = location
  }

  /// Scans to the end of the line on which all quotes are closed, or of the file.
  mutating func row(expectedCells: Int?) -> TableRow {
    let start = location
    var cells: [TableCell] = []
    cells.reserveCapacity(expectedCells ?? 8)
    var count = 0
    // So many cells hold something, or something unreadable.
    var used = 0
    while true {
      cell = count
      let known = findings.count
      let content = nextCell()
      count += 1
      // Of more than are told it is not known which they are.
      let isUnfit = findings.count > known || findings.count == InterchangeLimits.findingsInRow
      if !content.text.isEmpty || isUnfit { used = count }
      if count <= InterchangeLimits.cellsInRow, location.index - start.index <= InterchangeLimits.rowBytes {
        cells.append(content)
      }
      guard location.index < bytes.count, bytes[location.index] == delimiter else { break }
      advance()
    }
    if findings.count == InterchangeLimits.findingsInRow { findings.removeLast() }
    wholeRow = true
    if used > InterchangeLimits.cellsInRow {
      note(.tooManyCells(limit: InterchangeLimits.cellsInRow), at: start)
    } else if location.index - start.index > InterchangeLimits.rowBytes {
      note(.rowTooLong(limit: InterchangeLimits.rowBytes), at: start)
    } else if let expectedCells, expectedCells < used, findings.isEmpty {
      note(.ragged(cells: used, expected: expectedCells), at: start)
    } else if let expectedCells {
      let end = TableCell(text: "", line: location.line, column: location.column)
      cells += repeatElement(end, count: max(0, expectedCells - cells.count))
      cells.removeLast(cells.count - expectedCells)
    }
    passLineEnd()
    return TableRow(line: start.line, number: start.row, cells: cells, findings: findings)
  }

  private mutating func nextCell() -> TableCell {
    let start = location
    let known = findings.count
    passBlanksBeforeQuote()
    let isQuoted = location.index < bytes.count && bytes[location.index] == quote
    let (range, hasDoubledQuotes) = isQuoted ? passQuoted() : (passPlain(), false)
    // A cell that is wrong in many places is reported once.
    if findings.count > known + 1 { findings.removeSubrange((known + 1)...) }
    return TableCell(
      text: text(range, of: start, hasDoubledQuotes: hasDoubledQuotes), line: start.line, column: start.column)
  }

  /// Passes over blanks before a quoted cell, as some programs write them: where a letter follows the quote, and the cell
  /// ends with one. A quote alone may stand for what is above it.
  private mutating func passBlanksBeforeQuote() {
    var index = location.index
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index > location.index, index + 1 < bytes.count, bytes[index] == quote, bytes[index + 1] > quote,
      !isCellEnd(bytes[index + 1])
    else { return }
    var end = index + 1
    while end < bytes.count, end - index <= InterchangeLimits.cellBytes {
      let isDoubled = bytes[end] == quote && end + 1 < bytes.count && bytes[end + 1] == quote
      if bytes[end] == quote, !isDoubled { break }
      end += isDoubled ? 2 : 1
    }
    guard end < bytes.count, bytes[end] == quote, end + 1 == bytes.count || isCellEnd(bytes[end + 1]) else { return }
    while location.index < index { advance() }
  }

  private mutating func text(_ range: Range<Int>, of start: CSVLocation, hasDoubledQuotes: Bool) -> String {
    guard range.count <= InterchangeLimits.cellBytes else {
      note(.cellTooLong(limit: InterchangeLimits.cellBytes), at: start)
      return ""
    }
    let content = UnsafeBufferPointer(rebasing: bytes[range])
    let text = String(decoding: content, as: UTF8.self)
    // What is no text was replaced by U+FFFD, which hardly a cell holds by itself. ASCII, as most cells are, needs no
    // second look.
    let isASCII = content.reduce(0) { $0 | $1 } < 0x80
    if !isASCII, text.utf8.withContiguousStorageIfAvailable({ $0.contains(0xEF) }) ?? true,
      let index = firstInvalidIndex(range)
    {
      note(.notUTF8, at: location(of: index, from: start))
      return ""
    }
    return hasDoubledQuotes ? undoubled(text) : text
  }

  /// Removes every second of the doubled quotes.
  private func undoubled(_ text: String) -> String {
    var isSecond = false
    let kept = text.utf8.filter { byte in
      isSecond = byte == quote && !isSecond
      return byte != quote || isSecond
    }
    return String(decoding: Array(kept), as: UTF8.self)
  }

  // MARK: - Passing over bytes

  private mutating func passPlain() -> Range<Int> {
    let start = location.index
    passOrdinary()
    // A quote inside such a cell is text: so people write names.
    while location.index < bytes.count, !isCellEnd(bytes[location.index]) {
      passContent()
      passOrdinary()
    }
    return start..<location.index
  }

  /// Scans a quoted cell to after its closing quote, and returns the range of its text.
  private mutating func passQuoted() -> (range: Range<Int>, hasDoubledQuotes: Bool) {
    let opening = location
    var hasDoubledQuotes = false
    var holdsEnd = false
    advance()
    let start = location.index
    while true {
      passOrdinary()
      guard location.index < bytes.count else { break }
      guard bytes[location.index] == quote else {
        holdsEnd = holdsEnd || isCellEnd(bytes[location.index])
        passContent()
        continue
      }
      let end = location.index
      advance()
      if location.index < bytes.count, bytes[location.index] == quote {
        hasDoubledQuotes = true
        advance()
        continue
      }
      if location.index < bytes.count, !isCellEnd(bytes[location.index]) {
        // `"Nasza Ziemia" w Będzinie`: the quotes are the name's own, unless what they hold could be meant as cells.
        if holdsEnd { note(.strayQuote, at: location) }
        while location.index < bytes.count, !isCellEnd(bytes[location.index]) { passContent() }
        if holdsEnd { return (start..<end, hasDoubledQuotes) }
        // `"Nasza "Ziemia""`: the quotes around are the cell's, those inside were not doubled.
        let isAround =
          location.index - end > 2 && bytes[location.index - 1] == quote && bytes[location.index - 2] == quote
        return (isAround ? start..<location.index - 1 : opening.index..<location.index, false)
      }
      return (start..<end, hasDoubledQuotes)
    }
    note(.openQuote, at: opening)
    return (start..<location.index, hasDoubledQuotes)
  }

  /// Scans bytes that mean nothing but themselves: all but the quote, the delimiter, line ends and other controls.
  private mutating func passOrdinary() {
    var index = location.index
    var characters = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte <= quote && byte != 0x20 && byte != 0x21 { break }
      // A character is counted at its first byte.
      characters += byte & 0xC0 == 0x80 ? 0 : 1
      index += 1
    }
    location.column += characters
    location.index = index
  }

  private mutating func passContent() {
    if bytes[location.index] == 0 { note(.nul, at: location) }
    advance()
  }

  private mutating func passLineEnd() {
    guard location.index < bytes.count else { return }
    let isPair =
      bytes[location.index] == carriageReturn && location.index + 1 < bytes.count
      && bytes[location.index + 1] == lineFeed
    advance()
    if isPair { advance() }
  }

  private mutating func advance() { location.advance(in: bytes) }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == lineFeed || byte == carriageReturn
  }

  /// The index of the first byte that is no part of UTF-8.
  private func firstInvalidIndex(_ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      var rest = bytes[index..<range.upperBound].makeIterator()
      var parser = Unicode.UTF8.ForwardParser()
      guard case .valid(let scalar) = parser.parseScalar(from: &rest) else { return index }
      index += scalar.count
    }
    return nil
  }

  /// The location of a byte as an editor shows it.
  private func location(of index: Int, from start: CSVLocation) -> CSVLocation {
    var location = start
    while location.index < index { location.advance(in: bytes) }
    return location
  }

  private mutating func note(_ problem: TableFinding.Problem, at location: CSVLocation) {
    guard findings.count < InterchangeLimits.findingsInRow else { return }
    findings.append(TableFinding(problem, line: location.line, column: location.column, cell: wholeRow ? nil : cell))
  }

  private var quote: UInt8 { UInt8(ascii: "\"") }
  private var lineFeed: UInt8 { 0x0A }
  private var carriageReturn: UInt8 { 0x0D }
}
