import Interchange
import Testing
import Words

@Suite("What a file is") struct TableFileTests {
  private static let text = "Nazwa;Uwagi\r\nKoło „Źdźbło”;zażółć gęślą jaźń – ŁÓDŹ\r\n"

  private static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return littleEndian ? bytes.reversed() : bytes
    }
  }

  private static let files: [(bytes: [UInt8], page: CodePage)] = [
    (Array(text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
    ([0xFF, 0xFE] + utf16(text, littleEndian: true), .utf16LittleEndian),
    ([0xFE, 0xFF] + utf16(text, littleEndian: false), .utf16BigEndian),
    (utf16(text, littleEndian: true), .utf16LittleEndian), (utf16(text, littleEndian: false), .utf16BigEndian),
  ]

  @Test(arguments: files.indices) func unicodeIsReadWithAndWithoutItsMark(index: Int) throws {
    let file = try TableFile(Self.files[index].bytes)
    #expect(file.codePage == Self.files[index].page)
    #expect(Array(file.table).map { $0.cells.map(\.text) }.last == ["Koło „Źdźbło”", "zażółć gęślą jaźń – ŁÓDŹ"])
  }

  /// „zażółć gęślą jaźń” as Windows and as ISO write it.
  private static let windows: [UInt8] = [
    0x7A, 0x61, 0xBF, 0xF3, 0xB3, 0xE6, 0x20, 0x67, 0xEA, 0x9C, 0x6C, 0xB9, 0x20, 0x6A, 0x61, 0x9F, 0xF1,
  ]
  private static let iso: [UInt8] = [
    0x7A, 0x61, 0xBF, 0xF3, 0xB3, 0xE6, 0x20, 0x67, 0xEA, 0xB6, 0x6C, 0xB1, 0x20, 0x6A, 0x61, 0xBC, 0xF1,
  ]

  @Test func oldCodePagesAreFoundForTheWholeFile() throws {
    for (bytes, page) in [(Self.windows, CodePage.windows1250), (Self.iso, .iso8859Part2)] {
      let file = try TableFile(Array("nazwa;x\n".utf8) + bytes + Array(";y\n".utf8))
      #expect(file.codePage == page)
      #expect(Array(file.table).last?.cells.first?.text == "zażółć gęślą jaźń")
    }
    // Letters that both pages write alike do not decide.
    #expect(try TableFile([0x7A, 0xB3, 0xF3, 0x3B, 0x0A]).codePage == .windows1250)
  }

  @Test func aDamagedByteMakesNoOtherCodePage() throws {
    let file = try TableFile(Array("nazwa;ż\nŁódź;ó\nx".utf8) + [0xB3] + Array(";y\n".utf8))
    #expect(file.codePage == .utf8)
    #expect(Array(file.table).flatMap(\.findings).map(\.problem) == [.notUTF8])
  }

  @Test func cyrillicLettersAreNamedAndNotReadAsWrongOnes() {
    // „наименование;организация” as Unix writes it, and as Windows does.
    let koi8: [UInt8] = [
      0xCE, 0xC1, 0xC9, 0xCD, 0xC5, 0xCE, 0xCF, 0x3B, 0xCF, 0xD2, 0xC7, 0xC1, 0xCE, 0xC9, 0xDA, 0x0A,
    ]
    let windows: [UInt8] = [
      0xED, 0xE0, 0xE8, 0xEC, 0xE5, 0xED, 0xEE, 0x3B, 0xEE, 0xF0, 0xE3, 0xE0, 0xED, 0xE8, 0xE7, 0x0A,
    ]
    #expect(throws: ImportError.foreign(.koi8Text)) { try TableFile(koi8) }
    #expect(throws: ImportError.foreign(.windowsCyrillicText)) { try TableFile(windows) }
    // „ŻÓŁĆ” and „żółć” are four letters, and Polish.
    let polish: [UInt8] = [0xAF, 0xD3, 0xA3, 0xC6, 0x3B, 0xBF, 0xF3, 0xB3, 0xE6, 0x3B, 0xBF, 0xF3, 0xB3, 0xE6, 0x0A]
    #expect((try? TableFile(polish))?.codePage == .windows1250)
  }

  @Test func bytesOfNoCodePageAreNoText() {
    #expect(throws: ImportError.foreign(.noText)) { try TableFile([0x61, 0x81, 0x3B, 0x90, 0x0A]) }
    #expect(throws: ImportError.foreign(.noText)) { try TableFile([0xFF, 0xFE, 0x61]) }
    // „Dąbrowa Górnicza” as DOS wrote it has no byte that Windows' page lacks.
    let dos = [UInt8]("nazwa\nD".utf8) + [0xA5] + Array("browa G".utf8) + [0xA2] + Array("rnicza\n".utf8)
    #expect(throws: ImportError.foreign(.dosText)) { try TableFile(dos) }
    #expect(throws: ImportError.foreign(.noText)) { try TableFile([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00]) }
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}\u{14}\0\u{6}\0", FileSort.zip), ("PK\u{3}\u{4}....xl/workbook.xml", .workbook),
    ("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .openDocument),
    (
      "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
      .openDocument
    ), ("<?xml version=\"1.0\"?><lista/>", .xml),
    ("PK\u{3}\u{4}....word/document.xml", .letter), ("%PDF-1.7\n", .pdf), ("GIF89a", .image), ("{\\rtf1", .richText),
    ("<html><table>", .webPage), ("\n <!DOCTYPE HTML>", .webPage), ("<?xml version=\"1.0\"?>", .xml),
    ("[\n  {\"name\": 1}]", .json), ("BEGIN:VCALENDAR\r\n", .calendar),
    ("Received: x\r\nFrom: a@b.example\r\nSubject: c\r\nDate: d\r\n\r\nNazwa;KRS", .message),
    ("SQLite format 3\0", .binary),
  ])
  func aForeignSortOfFileIsNamed(text: String, sort: FileSort) {
    #expect(throws: ImportError.foreign(sort)) { try TableFile(Array(text.utf8)) }
  }

  @Test func foreignFilesOfBytesAreNamed() {
    let files: [([UInt8], FileSort)] = [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldWorkbook), ([0x1F, 0x8B, 0x08], .archive),
      ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF, 0xE0], .image),
      ([UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8) + [0], .archive),
    ]
    for (bytes, sort) in files { #expect(throws: ImportError.foreign(sort)) { try TableFile(bytes) } }
  }

  @Test func aHoleInAFileIsNoTable() {
    let hole = [UInt8](repeating: 0, count: InterchangeLimits.zerosInText)
    #expect(throws: ImportError.foreign(.zeros)) { try TableFile(Array("name;x\na;b\n".utf8) + hole) }
    #expect(throws: ImportError.foreign(.zeros)) { try TableFile(hole + Array("name;x\na;b\n".utf8)) }
  }
}
