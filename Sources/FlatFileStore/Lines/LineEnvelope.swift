/// The envelope of every line: its checksum at the beginning, so that damage is seen before anything is believed.
///
/// `{"crc":"9ae3c1f2",…}` and a newline. The checksum is of the bytes after its own closing quotation mark up to the
/// newline.
enum LineEnvelope {
  static let opening: StaticString = "{\"crc\":\""
  /// The offset of the bytes that the checksum covers.
  static let checkedFrom = 17

  /// The fault of a line, given without its newline; nil if its checksum is right.
  static func fault(in line: UnsafeRawBufferPointer) -> LineFault? {
    guard line.count <= Limits.lineLength else { return .tooLong }
    let opened = opening.utf8CodeUnitCount
    guard line.count > checkedFrom, JsonReader(line).isKey(0..<opened, opening), line[checkedFrom - 1] == 0x22,
      let stated = Checksum(digits: UnsafeRawBufferPointer(rebasing: line[opened..<checkedFrom - 1]))
    else { return .noChecksum }
    let checked = UnsafeRawBufferPointer(rebasing: line[checkedFrom...])
    return Checksum(of: checked) == stated ? nil : .wrongChecksum
  }

  /// The checksum that a line states, right or not; nil if it states none.
  static func statedChecksum(of line: UnsafeRawBufferPointer) -> Checksum? {
    guard line.count >= checkedFrom else { return nil }
    return Checksum(digits: UnsafeRawBufferPointer(rebasing: line[opening.utf8CodeUnitCount..<checkedFrom - 1]))
  }

  /// Reads the object in the first line of a file, where its checksum is right: each member by its key.
  /// - Returns: whether it was read to its end; what was read of any other is not to be believed.
  static func readMembers(
    of file: [UInt8], _ read: (_ key: String, inout JsonReader) throws(JsonFault) -> Void
  ) -> Bool {
    file.withUnsafeBytes { content in
      readMembers(in: UnsafeRawBufferPointer(rebasing: content.prefix { $0 != newline }), read)
    }
  }

  /// The same of a line, given without its newline.
  static func readMembers(
    in line: UnsafeRawBufferPointer, _ read: (_ key: String, inout JsonReader) throws(JsonFault) -> Void
  ) -> Bool {
    guard fault(in: line) == nil else { return false }
    var reader = JsonReader(line)
    do throws(JsonFault) {
      try reader.enterObject()
      while let key = try reader.nextKey() {
        // The checksum stands before them all.
        if reader.isKey(key, "crc") { try reader.skipValue() } else { try read(reader.text(key), &reader) }
      }
      try reader.end()
      return true
    } catch {
      return false
    }
  }

  /// A line with its checksum and its newline, from an object written without them.
  static func closed(around object: [UInt8]) -> [UInt8] { joined(closed(around: [object])) }

  /// Closes a line whose object is in chunks, which stand in it as they are: a long one is never copied together.
  static func closed(around object: [[UInt8]]) -> [[UInt8]] {
    var checked = object
    checked[0][0] = UInt8(ascii: ",")
    var head: [UInt8] = []
    opening.withUTF8Buffer { head.append(contentsOf: $0) }
    head.append(contentsOf: Checksum(of: checked).digits)
    head.append(UInt8(ascii: "\""))
    return [head] + checked + [[newline]]
  }

  /// Chunks of a line as one.
  static func joined(_ chunks: [[UInt8]]) -> [UInt8] {
    var whole: [UInt8] = []
    whole.reserveCapacity(chunks.reduce(0) { $0 + $1.count })
    for chunk in chunks { whole += chunk }
    return whole
  }

  static let newline = UInt8(ascii: "\n")

  /// The seal that the next writer puts after a torn last line, so that its own begins on a new one. The word tells a
  /// line that was torn and sealed from a whole one that was damaged, even if the writer is killed just after it.
  static let seal: [UInt8] = Array(" torn\n".utf8)

  /// Whether a line, given without its newline, was torn and sealed.
  static func isSealed(_ line: UnsafeRawBufferPointer) -> Bool {
    let mark = seal.dropLast()
    return line.count >= mark.count && line.suffix(mark.count).elementsEqual(mark)
  }
}
