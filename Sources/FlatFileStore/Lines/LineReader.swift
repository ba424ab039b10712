/// Reads a line whose checksum is right into the line table: all of its entries, or none.
struct LineReader {
  private var seen = SeenKeys()
  private var isTelling = false

  /// The numbers that order lines.
  struct Numbers: Equatable {
    let sequence: Int
    let transactionNumber: Int
    /// The range of the damages that the line calls known; nil in all lines but those of `repair`.
    let known: Range<Int>?
    /// Whether it says what became of other lines: that something of them is erased, or that they were rewritten.
    let isTelling: Bool
  }

  /// Reads the line at `offset` of a segment. The line table gets its entries, but not yet the line itself.
  /// - Throws: why it is not a line of this format; the line table is then as it was.
  mutating func read(
    _ line: UnsafeRawBufferPointer, at offset: Int, into lineTable: inout LineTable
  ) throws(LineRefusal) -> Numbers {
    let firstEntry = lineTable.entries.count
    do throws(JsonFault) {
      return try readObject(line, at: offset, into: &lineTable)
    } catch {
      lineTable.entries.removeLast(lineTable.entries.count - firstEntry)
      switch error.reason {
      case .repeatedKey: throw LineRefusal(fault: .repeatedKey)
      case .notUnicode, .nul: throw LineRefusal(fault: .notText)
      case .syntax, .unexpected, .tooDeep, .tooGreat: throw LineRefusal(fault: .notALine)
      }
    }
  }

  /// A line that is not one.
  struct LineRefusal: Error { let fault: LineFault }

  private mutating func readObject(
    _ line: UnsafeRawBufferPointer, at offset: Int, into lineTable: inout LineTable
  ) throws(JsonFault) -> Numbers {
    var reader = JsonReader(line)
    var sequence: Int?
    var transactionNumber: Int?
    var hasPuts = false
    var known: Range<Int>?
    isTelling = false
    let mark = seen.begin()
    defer { seen.end(mark) }
    try reader.enterObject()
    while let key = try reader.nextKey() {
      try seen.insert(key, of: reader, since: mark)
      if reader.isKey(key, "seq") {
        sequence = try reader.integer()
      } else if reader.isKey(key, "turn") {
        transactionNumber = try reader.integer()
      } else if reader.isKey(key, "put") {
        hasPuts = true
        try reader.enterArray()
        while try reader.hasElement() { try readPut(&reader, at: offset, into: &lineTable) }
      } else if reader.isKey(key, "at") || reader.isKey(key, "by") || reader.isKey(key, "act") {
        _ = try reader.textContent()
      } else if reader.isKey(key, "known") {
        known = try reader.skipValue()
      } else {
        if reader.isKey(key, "rechained") { isTelling = true }
        try reader.skipValue()
      }
    }
    try reader.end()
    guard let sequence, let transactionNumber, hasPuts, Limits.numbers.contains(sequence),
      Limits.numbers.contains(transactionNumber)
    else {
      throw reader.fault(.unexpected)
    }
    return Numbers(sequence: sequence, transactionNumber: transactionNumber, known: known, isTelling: isTelling)
  }

  private mutating func readPut(
    _ reader: inout JsonReader, at offset: Int, into lineTable: inout LineTable
  ) throws(JsonFault) {
    var kind: UInt16?
    var id: Range<Int>?
    var set = 0..<0
    var removal = LineTable.Removal.unchanged
    let mark = seen.begin()
    defer { seen.end(mark) }
    try reader.enterObject()
    while let key = try reader.nextKey() {
      try seen.insert(key, of: reader, since: mark)
      if reader.isKey(key, "kind") {
        let name = try plainText(&reader)
        kind = lineTable.kinds.number(of: UnsafeRawBufferPointer(rebasing: reader.bytes[name]))
      } else if reader.isKey(key, "id") {
        id = try plainText(&reader)
      } else if reader.isKey(key, "set") {
        set = try readSet(&reader)
      } else if reader.isKey(key, "gone") {
        removal = try reader.boolean() ? .removed : .restored
      } else {
        if reader.isKey(key, "erased") { isTelling = true }
        try reader.skipValue()
      }
    }
    guard let kind, let id, id.count <= UInt16.max else { throw reader.fault(.unexpected) }
    lineTable.entries.append(
      LineTable.Entry(
        line: lineTable.lines.count, set: offset + set.lowerBound..<offset + set.upperBound,
        id: offset + id.lowerBound..<offset + id.upperBound, kind: kind, removal: removal))
    lineTable.tellRead(upTo: offset + reader.position)
  }

  private mutating func readSet(_ reader: inout JsonReader) throws(JsonFault) -> Range<Int> {
    guard try reader.peek() == .object else { throw reader.fault(.unexpected) }
    let start = reader.position
    let mark = seen.begin()
    defer { seen.end(mark) }
    try reader.enterObject()
    while let field = try reader.nextKey() {
      try seen.insert(field, of: reader, since: mark)
      try reader.skipValue()
    }
    return start..<reader.position
  }

  /// A name or id: never empty, and never with escapes, so that equal ones are equal bytes.
  private func plainText(_ reader: inout JsonReader) throws(JsonFault) -> Range<Int> {
    let content = try reader.textContent()
    guard !content.hasEscapes, !content.range.isEmpty else { throw reader.fault(.unexpected) }
    return content.range
  }
}

/// The keys of the objects that are being read, as hashes: enough to see one come twice.
struct SeenKeys {
  private var hashes: [UInt64] = []

  /// Begins an object; `end` with the same mark forgets its keys.
  func begin() -> Int { hashes.count }

  mutating func end(_ mark: Int) { hashes.removeLast(hashes.count - mark) }

  @inline(__always)
  mutating func insert(_ key: Range<Int>, of reader: JsonReader, since mark: Int) throws(JsonFault) {
    guard hashes.count - mark < Limits.keys else { throw reader.fault(.unexpected) }
    // Two different keys of one honest object never share it, and a forged line may be refused.
    let hash = ShortHash.of(UnsafeRawBufferPointer(rebasing: reader.bytes[key]))
    for index in mark..<hashes.count where hashes[index] == hash { throw reader.fault(.repeatedKey) }
    hashes.append(hash)
  }
}
