/// A file of Office before 2007, or an encrypted one of today: a small file system (MS-CFB), whose directory names what is in it
/// in UTF-16.
enum OldOfficeFile {
  /// Whether its directory says that it is encrypted, wherever in the file it stands.
  static func isEncrypted(_ file: [UInt8]) -> Bool {
    func number(_ index: Int, bytes: Int) -> Int {
      guard index >= 0, index + bytes <= file.count else { return 0 }
      return (0..<bytes).reduce(0) { $0 | Int(file[index + $1]) << (8 * $1) }
    }
    // The sizes of sectors are powers of two, 512 or 4,096 bytes (2.2).
    let shift = number(30, bytes: 2)
    guard (9...12).contains(shift) else { return false }
    let start = (number(48, bytes: 4) + 1) << shift
    guard start >= 0, start < file.count else { return false }
    let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    return stride(from: start, to: min(start + mostEntries * entry, file.count), by: entry).contains { index in
      file[index...].starts(with: name)
    }
  }

  /// The bytes of an entry of a directory (2.6.1).
  private static let entry = 128
  /// An encrypted workbook has about ten.
  private static let mostEntries = 64
}
