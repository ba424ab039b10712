/// The heading of a cache, its first line: by whom it can be read, what it speaks of, and where its sections lie.
struct CacheHeading {
  /// A block of plain memory.
  struct Section {
    let name: String
    /// Counted from where the first section begins.
    let offset: Int
    /// The length in bytes.
    let length: Int
    let checksum: Checksum
  }

  var fingerprint = CacheLayout.fingerprint
  /// The length of all sections together, in bytes.
  var length = 0
  /// The offices in the order of their numbers.
  var offices: [String] = []
  /// The kinds in the order of their numbers in the line table.
  var kinds: [String] = []
  var sections: [Section] = []
  /// How far the log reached of which it was made, as far as somebody was told that it was saved; programs with other
  /// cache layouts believe it too.
  var head: LogHead?

  init(offices: [String], kinds: [String], head: LogHead?) {
    self.offices = offices
    self.kinds = kinds
    self.head = head
  }

  /// The heading as a line with its checksum and its newline.
  func encoded() -> [UInt8] {
    var writer = JsonWriter()
    writer.object { heading in
      heading.key("cache")
      heading.text(fingerprint)
      heading.key("length")
      heading.integer(length)
      for (key, names) in [("offices", offices), ("kinds", kinds)] {
        heading.key(key)
        heading.array { array in for name in names { array.text(name) } }
      }
      if let head {
        heading.key("head")
        heading.object { head.write(to: &$0) }
      }
      heading.key("sections")
      heading.array { array in
        for section in sections {
          array.array { values in
            values.text(section.name)
            for number in [section.offset, section.length, Int(section.checksum.value)] { values.integer(number) }
          }
        }
      }
    }
    return LineEnvelope.closed(around: writer.bytes)
  }

  /// Reads a heading, given without its newline; nil if it is none.
  init?(_ line: UnsafeRawBufferPointer) {
    guard LineEnvelope.fault(in: line) == nil else { return nil }
    var reader = JsonReader(line)
    do throws(JsonFault) { try read(&reader) } catch { return nil }
  }

  private mutating func read(_ reader: inout JsonReader) throws(JsonFault) {
    fingerprint = ""
    try reader.enterObject()
    while let key = try reader.nextKey() {
      switch reader.text(key) {
      case "cache": fingerprint = try reader.text()
      case "length": length = try reader.integer()
      case "offices": offices = try reader.names()
      case "kinds": kinds = try reader.names()
      case "head": head = try LogHead.read(&reader)
      case "sections":
        try reader.enterArray()
        while try reader.hasElement() { sections.append(try Section(&reader)) }
      default: try reader.skipValue()
      }
    }
  }
}

extension CacheHeading.Section {
  fileprivate init(_ reader: inout JsonReader) throws(JsonFault) {
    try reader.enterArray()
    guard try reader.hasElement() else { throw reader.fault(.unexpected) }
    name = try reader.text()
    var numbers: [Int] = []
    while try reader.hasElement() { numbers.append(try reader.integer()) }
    guard numbers.count == 3, let checksum = UInt32(exactly: numbers[2]) else { throw reader.fault(.unexpected) }
    offset = numbers[0]
    length = numbers[1]
    self.checksum = Checksum(value: checksum)
  }
}

extension JsonReader {
  fileprivate mutating func names() throws(JsonFault) -> [String] {
    var names: [String] = []
    try enterArray()
    while try hasElement() { names.append(try text()) }
    return names
  }
}
