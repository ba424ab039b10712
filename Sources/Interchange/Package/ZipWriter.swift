import CFormats

/// Writes a zip file whose parts are stored as they are (PKWARE, APPNOTE 6.3.10, 4.3), with nothing of the day or the
/// machine in it: the same parts are the same bytes.
///
/// A part is written twice over: once to see how long it is and what its checksum is, which stand before it, and once into
/// the file. So no part is ever whole in memory.
struct ZipWriter {
  /// Takes bytes of the file; answers whether more are wanted.
  typealias Sink = ([UInt8]) -> Bool
  /// Writes a part into a sink, each time the same.
  typealias Part = (Sink) -> Bool

  private var directory: [UInt8] = []
  private var count = 0
  private var length = 0
  private let sink: Sink

  init(into sink: @escaping Sink) { self.sink = sink }

  /// The most bytes of a file without the records of ZIP64.
  private static let mostBytes = Int(UInt32.max)

  /// Adds a part; false where no more is wanted, or the file would be larger than a zip file can be.
  mutating func add(_ name: String, _ part: Part) -> Bool {
    var (checksum, size) = (UInt32(0), 0)
    guard
      part({ piece in
        checksum = piece.withUnsafeBytes { formats_crc32(checksum, $0.baseAddress, $0.count) }
        size += piece.count
        return true
      })
    else { return false }
    let start = length
    let name = Array(name.utf8)
    var common: [UInt8] = []
    // Version 2.0, names in UTF-8, stored, midnight of 1 January 1980, which is the first day that a zip file can say.
    for number in [20, 0x0800, 0, 0, 0x21] { common.append16(number) }
    for number in [Int(checksum), size, size] { common.append32(number) }
    common.append16(name.count)
    common.append16(0)
    guard start + size + directory.count + 1 << 16 < ZipWriter.mostBytes,
      write([0x50, 0x4B, 0x03, 0x04] + common + name)
    else { return false }
    let isWhole = part { piece in
      length += piece.count
      return sink(piece)
    }
    directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + common
    // No comment, the first disk, no attributes.
    for number in [0, 0, 0] { directory.append16(number) }
    directory.append32(0)
    directory.append32(start)
    directory += name
    count += 1
    return isWhole
  }

  /// Adds a part that is there.
  mutating func add(_ name: String, _ content: String) -> Bool {
    add(name) { $0(Array(content.utf8)) }
  }

  /// Writes the directory, with which the file ends.
  mutating func end() -> Bool {
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    for number in [0, 0, count, count] { end.append16(number) }
    end.append32(directory.count)
    end.append32(length)
    end.append16(0)
    return write(directory + end)
  }

  private mutating func write(_ bytes: [UInt8]) -> Bool {
    length += bytes.count
    return sink(bytes)
  }
}

extension [UInt8] {
  /// Appends a number of two bytes, the low one first.
  fileprivate mutating func append16(_ number: Int) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  /// Appends a number of four bytes.
  fileprivate mutating func append32(_ number: Int) {
    append16(number)
    append16(number >> 16)
  }
}
