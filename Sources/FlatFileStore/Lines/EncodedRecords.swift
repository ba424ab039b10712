/// The records of a line, encoded as bytes: written before it is known which sequence and transaction number the line
/// will have, for these stand at its beginning.
///
/// In chunks of about a megabyte: a whole country's register is 90 MB, and one array that grows to that would be copied
/// again and again, and need the room twice.
struct EncodedRecords {
  private var full: [[UInt8]] = []
  private var writer = JsonWriter()
  /// How many bytes they are together.
  private(set) var length = 0
  /// How many records they are.
  private(set) var count = 0

  var isEmpty: Bool { length == 0 }

  /// The objects of all records, parted by commas.
  var chunks: [[UInt8]] { full + [writer.bytes] }

  mutating func add(_ put: LogLine.Put) {
    let before = writer.bytes.count
    put.write(to: &writer)
    length += writer.bytes.count - before
    count += 1
    if writer.bytes.count >= Limits.transfer { full.append(writer.handOver()) }
  }
}
