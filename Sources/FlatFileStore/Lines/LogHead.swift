/// The head of one office's log, as far as it once reached: its last line that somebody was told is saved.
///
/// It is written in place into `lock`, under the lock, when the line is on the disk, and not synchronized: so it may lag
/// behind the log, and never runs ahead of it. A log that is shorter, or that holds another line in that place, was cut
/// off, or an older copy was put back. The cache and each backup carry it too.
struct LogHead: Equatable {
  let office: String
  /// The number of the segment in which the line stands.
  let segment: Int
  let sequence: Int
  let transactionNumber: Int
  /// The checksum of the line, as it states it itself.
  let line: Checksum
  /// The digest of the line; nil where a program without a chain wrote the head.
  let digest: LineDigest?
  /// The number of the last line of the personal log; 0 where it has none.
  let personal: Int

  init(
    office: String, segment: Int, sequence: Int, transactionNumber: Int, line: Checksum, digest: LineDigest?,
    personal: Int
  ) {
    self.office = office
    self.segment = segment
    self.sequence = sequence
    self.transactionNumber = transactionNumber
    self.line = line
    self.digest = digest
    self.personal = personal
  }

  /// Writes the members of an object.
  func write(to object: inout JsonWriter) {
    object.key("office")
    object.text(office)
    object.key("segment")
    object.integer(segment)
    object.key("seq")
    object.integer(sequence)
    object.key("turn")
    object.integer(transactionNumber)
    object.key("line")
    object.text(String(decoding: line.digits, as: UTF8.self))
    if let digest {
      object.key("digest")
      object.text(digest.digits)
    }
    object.key("personal")
    object.integer(personal)
  }

  /// Reads an object; nil if something that must be in it is not.
  static func read(_ reader: inout JsonReader) throws(JsonFault) -> LogHead? {
    var office: String?
    var numbers: [String: Int] = [:]
    var line: Checksum?
    var digest: LineDigest?
    try reader.enterObject()
    while let key = try reader.nextKey() {
      switch reader.text(key) {
      case "office": office = try reader.text()
      case "line":
        let digits = Array(try reader.text().utf8)
        line = digits.withUnsafeBytes { Checksum(digits: $0) }
      case "digest": digest = try reader.digest()
      case let name where ["segment", "seq", "turn", "personal"].contains(name): numbers[name] = try reader.integer()
      case _: try reader.skipValue()
      }
    }
    guard let office, let line, let segment = numbers["segment"], let sequence = numbers["seq"],
      let transactionNumber = numbers["turn"], let personal = numbers["personal"],
      [segment, sequence, transactionNumber].allSatisfy({ $0 > 0 }),
      personal >= 0
    else { return nil }
    return LogHead(
      office: office, segment: segment, sequence: sequence, transactionNumber: transactionNumber, line: line,
      digest: digest, personal: personal)
  }
}

extension LogHead {
  /// The line in `lock`: with a checksum of its own, for a power cut may tear it, and of one length, so that a shorter one
  /// leaves nothing of a longer one behind.
  var inLock: [UInt8] {
    var writer = JsonWriter()
    writer.object { write(to: &$0) }
    var line = LineEnvelope.closed(around: writer.bytes)
    line.removeLast()
    line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, Limits.headLine - 1 - line.count)))
    return line + [LineEnvelope.newline]
  }

  /// Reads the line in `lock`; nil if none is there, or a torn one.
  init?(inLock bytes: UnsafeRawBufferPointer) {
    let line = bytes.prefix { $0 != LineEnvelope.newline }
    guard let end = line.lastIndex(of: UInt8(ascii: "}")) else { return nil }
    let object = UnsafeRawBufferPointer(rebasing: line[...end])
    guard LineEnvelope.fault(in: object) == nil else { return nil }
    var reader = JsonReader(object)
    do throws(JsonFault) {
      guard let head = try LogHead.read(&reader) else { return nil }
      self = head
    } catch {
      return nil
    }
  }
}
