import CFormats
import Words

/// The parts of a zip file, found by its directory (PKWARE, APPNOTE 6.3.10, 4.3): what Office's files are packed in.
///
/// Own code, for the libraries that were looked at unpack to disk, or trust what a file says of its sizes. Nothing is
/// unpacked whole: a part is handed on in pieces, and none may get far larger than a list is.
struct ZipArchive: Sendable {
  /// One part, as the directory tells of it.
  struct Part: Sendable {
    let name: String
    fileprivate let isEncrypted: Bool
    fileprivate let isDeflated: Bool
    fileprivate let isStored: Bool
    fileprivate let checksum: UInt32
    fileprivate let packed: Range<Int>
    /// How many bytes it says it has when it is unpacked.
    let size: Int
  }

  private let file: [UInt8]
  /// The parts by their names in lower case, by which Office finds them.
  private let parts: [String: Part]

  /// Reads the directory of a zip file.
  init(_ file: [UInt8]) throws(ImportError) {
    self.file = file
    let directory = ZipDirectory(file)
    var parts: [String: Part] = [:]
    let (count, start) = try directory.end()
    var index = start
    for _ in 0..<count {
      guard let (part, next) = try directory.part(at: index) else { throw ZipArchive.damaged }
      // Two parts of one name: which one is meant nobody can tell.
      guard parts.updateValue(part, forKey: part.name) == nil else { throw ZipArchive.damaged }
      index = next
    }
    self.parts = parts
  }

  /// Whether a file begins as zip files do.
  static func isOne(_ file: [UInt8]) -> Bool {
    file.starts(with: [0x50, 0x4B, 0x03, 0x04]) || file.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The names of the parts.
  var names: some Collection<String> { parts.keys }

  /// The part of a name, whatever its case; nil for none.
  subscript(name: String) -> Part? { parts[name.lowercased()] }

  /// Hands the content of a part on in pieces, as long as more is wanted.
  ///
  /// - Parameter most: the most bytes that the part may be.
  /// - Throws: that it is damaged, encrypted, or far too large.
  func read(_ part: Part, most: Int, _ take: (UnsafeRawBufferPointer) -> Bool) throws(ImportError) {
    if part.isEncrypted { throw .workbook(.encrypted) }
    guard part.isDeflated || part.isStored else { throw .workbook(.packedOtherwise) }
    let inflated = part.packed.count.multipliedReportingOverflow(by: InterchangeLimits.inflation)
    let allowed = min(most, max(InterchangeLimits.freeBytes, inflated.overflow ? Int.max : inflated.partialValue))
    guard part.size <= allowed else { throw .workbook(.tooLarge) }
    var (checksum, size) = (UInt32(0), 0)
    let result = file.withUnsafeBytes { file in
      let packed = UnsafeRawBufferPointer(rebasing: file[part.packed])
      return withoutActuallyEscaping(take) { take in
        let sink = PieceSink { piece in
          checksum = formats_crc32(checksum, piece.baseAddress, piece.count)
          size += piece.count
          return take(piece)
        }
        return part.isStored ? sink.takeStored(packed) : sink.takeDeflated(packed, most: allowed)
      }
    }
    if let fault = ImportError(result, of: part.name) { throw fault }
    if result == FORMATS_WHOLE, size != part.size || checksum != part.checksum {
      throw .workbook(.damaged(part: part.name))
    }
  }

  fileprivate static let damaged = ImportError.workbook(.damaged(part: "ZIP"))
}

/// Takes the pieces of a part from C. A class, for C hands back a pointer to it.
private final class PieceSink {
  private let take: (UnsafeRawBufferPointer) -> Bool

  init(_ take: @escaping (UnsafeRawBufferPointer) -> Bool) { self.take = take }

  func takeStored(_ bytes: UnsafeRawBufferPointer) -> formats_result {
    bytes.isEmpty || take(bytes) ? FORMATS_WHOLE : FORMATS_STOPPED
  }

  func takeDeflated(_ bytes: UnsafeRawBufferPointer, most: Int) -> formats_result {
    formats_inflate(
      bytes.baseAddress, bytes.count, UInt64(most),
      { context, bytes, length in
        guard let context else { return 0 }
        let sink = Unmanaged<PieceSink>.fromOpaque(context).takeUnretainedValue()
        return sink.take(UnsafeRawBufferPointer(start: bytes, count: length)) ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}

/// The directory at the end of a zip file.
private struct ZipDirectory {
  private let file: [UInt8]

  init(_ file: [UInt8]) { self.file = file }

  /// How many parts there are, and where the directory begins. The record that says so is the last in the file, with a
  /// comment of at most 65,535 bytes behind it (4.3.16).
  func end() throws(ImportError) -> (count: Int, start: Int) {
    let length = 22
    var index = file.count - length
    while index >= max(0, file.count - length - 0xFFFF) {
      if number32(index) == 0x0605_4B50 {
        let (count, start) = (number16(index + 10), number32(index + 16))
        // Numbers too large for their places stand in a record of ZIP64 (4.3.14).
        if count == 0xFFFF || start == 0xFFFF_FFFF { throw .workbook(.zip64) }
        return (count, start)
      }
      index -= 1
    }
    throw ZipArchive.damaged
  }

  /// The part whose entry begins at an index, and where the next one does; nil where there is none (4.3.12).
  func part(at index: Int) throws(ImportError) -> (ZipArchive.Part, next: Int)? {
    guard index >= 0, index + 46 <= file.count, number32(index) == 0x0201_4B50 else { return nil }
    let (packedSize, size, offset) = (number32(index + 20), number32(index + 24), number32(index + 42))
    if [packedSize, size, offset].contains(0xFFFF_FFFF) { throw .workbook(.zip64) }
    let nameEnd = index + 46 + number16(index + 28)
    let next = nameEnd + number16(index + 30) + number16(index + 32)
    guard next <= file.count, let start = contentStart(offset), packedSize <= file.count - start else { return nil }
    let name = String(decoding: file[(index + 46)..<nameEnd], as: UTF8.self).replacing("\\", with: "/").lowercased()
    let method = number16(index + 10)
    let part = ZipArchive.Part(
      name: name.hasPrefix("/") ? String(name.dropFirst()) : name, isEncrypted: number16(index + 8) & 1 != 0,
      isDeflated: method == 8, isStored: method == 0, checksum: UInt32(number32(index + 16)),
      packed: start..<(start + packedSize), size: size)
    return (part, next)
  }

  /// Where the content of a part begins: behind a header of its own, whose lengths may differ from the directory's
  /// (4.3.7).
  private func contentStart(_ offset: Int) -> Int? {
    guard offset + 30 <= file.count, number32(offset) == 0x0403_4B50 else { return nil }
    let start = offset + 30 + number16(offset + 26) + number16(offset + 28)
    return start <= file.count ? start : nil
  }

  private func number16(_ index: Int) -> Int { Int(file[index]) | Int(file[index + 1]) << 8 }

  private func number32(_ index: Int) -> Int { number16(index) | number16(index + 2) << 16 }
}
