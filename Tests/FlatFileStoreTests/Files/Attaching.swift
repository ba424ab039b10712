import CivicDomain
import Testing

@testable import FlatFileStore

/// Attachments for tests, and how they are attached.
enum Attaching {
  static let attachment = RecordID(Attachment.kind, bits: 1)
  static let personalAttachment = RecordID(PersonalAttachment.kind, bits: 1)

  static let second = RecordID(Attachment.kind, bits: 3)

  /// Two files that come in with a record.
  static func two(of record: RecordID) -> [FileToKeep] {
    [(attachment, statute), (second, certificate)].map { id, bytes in
      FileToKeep(ByteList(bytes, most: 20), as: id, ["of": .text(record.raw), "title": .text("Plik")])
    }
  }

  /// Bytes that stand in no other file.
  static let statute = Array("Statut stowarzyszenia, rozdział pierwszy\n".utf8)
  static let certificate = Array("Orzeczenie: Zofia Nowak\n".utf8)

  static func digest(of bytes: [UInt8]) -> String {
    var hashing = FileHashing()
    bytes.withUnsafeBytes { hashing.add($0) }
    return hashing.digest().digits
  }

  /// Where the bytes lie, as a path inside the data folder.
  static func path(of bytes: [UInt8], personal: Bool = false) -> String {
    "\(personal ? "personal/" : "")files/\(digest(of: bytes))"
  }
}

/// Gives bytes in chunks of a length.
final class ByteList: ByteSource {
  private let bytes: [UInt8]
  private let most: Int
  private var position = 0
  /// Done before each chunk.
  var before: () -> Void = {}

  init(_ bytes: [UInt8], most: Int = .max) {
    self.bytes = bytes
    self.most = most
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    before()
    let count = min(buffer.count, bytes.count - position, most)
    if count > 0 { buffer.copyBytes(from: bytes[position..<position + count]) }
    position += count
    return count
  }
}

extension Store {
  /// Attaches bytes to a record, under the kind that it asks for unless another is given.
  @discardableResult
  func attach(
    _ bytes: [UInt8], to record: RecordID, as id: RecordID? = nil, title: String = "Statut", most: Int = .max
  ) throws(FileFailure) -> Outcome {
    let id = id ?? RecordID(Attachment.kind(for: record).kind, bits: 1)
    return try attach(
      ByteList(bytes, most: most), as: id, ["of": .text(record.raw), "title": .text(title)], by: Sample.anna,
      at: Sample.instant(8))
  }
}
