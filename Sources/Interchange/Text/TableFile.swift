import Words

/// A file as somebody has it in hand, decoded as a table of text: in which code page, and where it is none, what it is
/// instead.
public struct TableFile: Sendable {
  /// The code page that was detected.
  public let codePage: CodePage
  /// The table.
  public let table: CSVReader

  /// Decodes a whole file.
  ///
  /// - Throws: `ImportError.foreign` for what is no table of text.
  public init(_ file: [UInt8]) throws(ImportError) {
    if let sort = TableFile.sort(of: file.prefix(InterchangeLimits.zerosInText)) {
      // Of a long file what tells what it is stands behind all of its content.
      throw .foreign(sort == .oldWorkbook && OldOfficeFile.isEncrypted(file) ? .encryptedWorkbook : sort)
    }
    if TableFile.hasHole(file) { throw .foreign(.zeros) }
    let (page, bytes) = CodePage.decoded(file)
    guard page != .unknown else { throw .foreign(CodePage.sort(ofUnknown: file)) }
    if let sort = TableFile.sort(ofText: bytes.prefix(TableFile.beginning)) { throw .foreign(sort) }
    codePage = page
    table = CSVReader(bytes)
  }

  /// The length of the beginning that says what a file is.
  private static let beginning = 1_000

  /// The first bytes of files that are no text (file(1), “magic”).
  private static let magic: [(bytes: [UInt8], sort: FileSort)] = [
    (Array("%PDF".utf8), .pdf), ([0x1F, 0x8B], .archive),
    (Array("7z\u{BC}".unicodeScalars.map { UInt8($0.value) }), .archive), (Array("Rar!".utf8), .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive), (Array("BZh".utf8), .archive), ([0x28, 0xB5, 0x2F, 0xFD], .archive),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
    (Array("II*\0".utf8), .image), (Array("MM\0*".utf8), .image), (Array("RIFF".utf8), .image),
    ([0x7F, 0x45, 0x4C, 0x46], .binary), (Array("SQLite format 3".utf8), .binary), (Array("{\\rtf".utf8), .richText),
  ]

  private static func sort(of start: ArraySlice<UInt8>) -> FileSort? {
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      if holds(start, "xl/") || holds(start, "spreadsheetml") { return .workbook }
      if holds(start, "opendocument") { return .openDocument }
      return holds(start, "word/") || holds(start, "ppt/") ? .letter : .zip
    }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return oldOffice(start) }
    if start.count > 262, start[257..<262].elementsEqual("ustar".utf8) { return .archive }
    return magic.first { start.starts(with: $0.bytes) }?.sort
  }

  /// The type of a file of Office before 2007, or of one that is encrypted: both are small file systems (MS-CFB), whose
  /// directory names what is in them in UTF-16.
  private static func oldOffice(_ start: ArraySlice<UInt8>) -> FileSort {
    let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    let entries = stride(from: start.startIndex, to: start.endIndex, by: directoryEntry)
    let isEncrypted = entries.contains { index in start[index...].starts(with: name) }
    return isEncrypted ? .encryptedWorkbook : .oldWorkbook
  }

  /// The length of an entry of such a directory (MS-CFB, 2.6.1).
  private static let directoryEntry = 128

  /// Whether a text begins as a web page does.
  static func isWebPage(_ text: [UInt8]) -> Bool { sort(ofText: text.prefix(beginning)) == .webPage }

  /// The type of a text that is no table.
  private static func sort(ofText text: ArraySlice<UInt8>) -> FileSort? {
    let start = text.drop { $0 <= 0x20 }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    if start.starts(with: "<!doctype html".utf8) || start.starts(with: "<html".utf8)
      || start.starts(with: "<table".utf8)
      || start.starts(with: "<meta".utf8)
    {
      return .webPage
    }
    if start.starts(with: "<?xml".utf8) { return holds(start[...], "opendocument") ? .openDocument : .xml }
    if start.starts(with: "begin:v".utf8) { return .calendar }
    if isMessage(start) { return .message }
    let signs = start.filter { $0 > 0x20 }
    return ["{\"", "[{\"", "[[", "{}", "[]"].contains { signs.starts(with: $0.utf8) } ? .json : nil
  }

  /// Whether a text in small letters begins as a message does: with lines of its head, who sent it and what it is among them.
  private static func isMessage(_ start: [UInt8]) -> Bool {
    let heads = start.split(separator: UInt8(ascii: "\n")).prefix(mostHeads)
    func has(_ name: String) -> Bool { heads.contains { $0.starts(with: name.utf8) } }
    return has("from:") && (has("message-id:") || has("subject:") && (has("date:") || has("mime-version:")))
  }

  private static let mostHeads = 40

  private static func holds(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return false }
    return (bytes.startIndex...(bytes.endIndex - word.count)).contains { index in
      bytes[index] == word[0] && bytes[index...].starts(with: word)
    }
  }

  /// Whether the file has so many zeros in a row as no text has.
  private static func hasHole(_ file: [UInt8]) -> Bool {
    let step = InterchangeLimits.zerosInText / 2
    // A hole is longer than two steps, so that one of these places lies in it and all between it and the next is zeros.
    return stride(from: step, to: file.count, by: step).contains { index in
      file[index] == 0 && file[(index - step)...index].allSatisfy { $0 == 0 }
    }
  }
}
