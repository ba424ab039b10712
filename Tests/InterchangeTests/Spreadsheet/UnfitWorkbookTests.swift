import Interchange
import SeededRandom
import Testing
import Words

@Suite("A workbook that cannot be read") struct UnfitWorkbookTests {
  private static let rows = "<row><c t=\"str\"><v>nazwa</v></c></row><row><c t=\"s\"><v>0</v></c></row>"

  private func workbook() -> HandMadeWorkbook { HandMadeWorkbook(Self.rows, sharedTexts: "<si><t>x</t></si>") }

  /// Reads the sheet, for whatever a workbook says of itself is true or not.
  private func read(_ bytes: [UInt8]) throws -> [TableRow] {
    let workbook = try Workbook(bytes)
    return Array(try workbook.rows(of: workbook.sheet(named: nil)).rows)
  }

  private func expect(_ fault: WorkbookFault, of bytes: [UInt8], _ place: SourceLocation = #_sourceLocation) {
    #expect(throws: ImportError.workbook(fault), sourceLocation: place) { try read(bytes) }
  }

  @Test func `rows behind Excel's last are told, a damaged workbook is not`() throws {
    func sheet(_ row: Int) -> [UInt8] {
      HandMadeWorkbook(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"\(row)\"><c r=\"A\(row)\"><v>1</v></c></row>"
      ).bytes
    }
    #expect(throws: Never.self) { try ImportFile(sheet(1_048_576)) }
    #expect(throws: ImportError.workbook(.tooManyRows(limit: 1_048_576))) { try ImportFile(sheet(1_048_577)) }
    #expect(throws: ImportError.stopped) { try ImportFile(sheet(2)) { _ in false } }
    var parts: [Double] = []
    _ = try ImportFile(sheet(2)) {
      parts.append($0); return true
    }
    #expect(parts == parts.sorted() && parts.last == 1, "\(parts)")
  }

  @Test func `an encrypted workbook is named for that, however long it is`() {
    func file(_ sectors: Int, named name: String) -> [UInt8] {
      var bytes = [UInt8](repeating: 1, count: 512 * (sectors + 2))
      bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
      (bytes[30], bytes[31]) = (9, 0)
      for index in 0..<4 { bytes[48 + index] = UInt8(truncatingIfNeeded: sectors >> (8 * index)) }
      let entry: [UInt8] = name.utf8.reduce(into: []) { $0 += [$1, 0] }
      bytes.replaceSubrange((512 * (sectors + 1) + 128)..<(512 * (sectors + 1) + 128 + entry.count), with: entry)
      return bytes
    }
    for sectors in [1, 5_000] {
      #expect(throws: ImportError.foreign(.encryptedWorkbook)) {
        try ImportFile(file(sectors, named: "EncryptedPackage"))
      }
      #expect(throws: ImportError.foreign(.oldWorkbook)) { try ImportFile(file(sectors, named: "Workbook")) }
    }
  }

  @Test("a zip bomb is refused before it fills the memory, whatever it says of its size")
  func bomb() throws {
    let times = 300_000
    for said in [nil, 100] {
      var zip = workbook().zip
      let index = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sharedStrings.xml") })
      zip.entries[index].packed = Deflate.bomb(0x20, times: times)
      zip.entries[index].method = 8
      zip.entries[index].size = said ?? times * 258 + 1
      expect(.tooLarge, of: zip.bytes)
    }
  }

  @Test("a long text that many cells share is refused once it would be judged too often")
  func sharedBomb() throws {
    let text = "<si><t>\(String(repeating: "x", count: InterchangeLimits.cellBytes))</t></si>"
    func workbook(_ rows: Int, cells: Int) -> HandMadeWorkbook {
      let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: cells) + "</row>"
      return HandMadeWorkbook(String(repeating: row, count: rows), sharedTexts: text)
    }
    expect(.tooLarge, of: workbook(1_000, cells: 1).bytes)
    expect(.tooLarge, of: workbook(100, cells: 900).bytes)
    let rows = try workbook(2, cells: 6).rows()
    #expect(rows.allSatisfy { $0.findings.map(\.problem) == [.rowTooLong(limit: InterchangeLimits.rowBytes)] })
    #expect(
      try workbook(20, cells: 1).rows().allSatisfy { $0.findings.isEmpty && $0.cells[0].text.utf8.count == 1 << 20 })
  }

  @Test("a document type, and so every entity, is refused")
  func documentType() {
    var workbook = workbook()
    workbook.sharedTexts = nil
    let type = "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
    workbook.sheets[0].xml = workbook.sheets[0].xml.replacing("<worksheet", with: "\(type)<worksheet")
    expect(.documentType, of: workbook.bytes)
  }

  @Test("elements within elements without end are refused")
  func deep() {
    var workbook = workbook()
    workbook.sheets[0].xml = String(repeating: "<a>", count: 100_000)
    expect(.damaged(part: "xl/worksheets/sheet0.xml"), of: workbook.bytes)
    workbook.sheets[0].xml = "<a b=\"" + String(repeating: "x", count: 3 << 20) + "\"/>"
    expect(.tooLarge, of: workbook.bytes)
  }

  @Test("encrypted parts, another packing and ZIP64 are named")
  func otherZips() throws {
    var zip = workbook().zip
    for index in zip.entries.indices { zip.entries[index].flags = 1 }
    expect(.encrypted, of: zip.bytes)
    zip = workbook().zip
    for index in zip.entries.indices { zip.entries[index].method = 12 }
    expect(.packedOtherwise, of: zip.bytes)
    zip = workbook().zip
    zip.entries[0].size = 0xFFFF_FFFF
    expect(.zip64, of: zip.bytes)
  }

  @Test("a part that is not what its checksum says, or is not there, is damaged")
  func damaged() throws {
    var zip = workbook().zip
    zip.entries[2].packed[zip.entries[2].packed.count - 20] ^= 1
    expect(.damaged(part: "xl/worksheets/sheet0.xml"), of: zip.bytes)
    // Another text, and still a sheet: it is not what was written.
    zip = workbook().zip
    let texts = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sharedStrings.xml") })
    let text = try #require(zip.entries[texts].packed.firstRange(of: Array("<t>x".utf8)))
    zip.entries[texts].packed[text.upperBound - 1] = 0x79
    // Names of parts are the same whatever the case of their letters.
    expect(.damaged(part: zip.entries[texts].name.lowercased()), of: zip.bytes)
    zip = workbook().zip
    zip.entries.remove(at: 2)
    expect(.damaged(part: "xl/worksheets/Sheet0.xml"), of: zip.bytes)
    zip = workbook().zip
    zip.entries.append(zip.entries[2])
    expect(.damaged(part: "ZIP"), of: zip.bytes)
  }

  @Test(
    "cells and rows where no sheet has any are damage",
    arguments: [
      "<row r=\"0\"/>", "<row r=\"x\"/>", "<row r=\"2\"/><row r=\"1\"><c><v>1</v></c></row>",
      "<c><v>1</v></c>", "<row><c r=\"XFE1\"/></row>", "<row><c r=\"1\"/></row>", "<row><c t=\"s\"><v>1</v></c></row>",
      "<row><c t=\"s\"><v>-1</v></c></row>", "<row>",
    ]) func impossible(rows: String)
  {
    let before =
      rows.hasPrefix("<row r=\"2\"/>")
      ? rows.replacing("<row r=\"2\"/>", with: "<row r=\"2\"><c><v>1</v></c></row>") : rows
    expect(
      .damaged(part: "xl/worksheets/sheet0.xml"),
      of: HandMadeWorkbook(before, sharedTexts: "<si><t>x</t></si>").bytes)
  }

  @Test("a workbook without a sheet of cells says so")
  func noSheet() {
    var workbook = workbook()
    workbook.sheets = []
    expect(.noSheet, of: workbook.bytes)
  }

  @Test("other files of offices are named for what they are")
  func otherFiles() throws {
    func zip(_ names: String...) -> [UInt8] {
      var zip = HandMadeZip()
      for name in names { zip.add(name, "<a/>") }
      return zip.bytes
    }
    let relation =
      "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    var letter = HandMadeZip()
    letter.add("[Content_Types].xml", "<Types/>")
    letter.add("_rels/.rels", relation)
    letter.add("word/document.xml", "<w:document xmlns:w=\"w\"/>")
    let directory = [UInt8](repeating: 0, count: 508) + "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    let files: [([UInt8], FileSort)] = [
      (zip("mimetype", "content.xml", "META-INF/manifest.xml"), .openDocument), (zip("a.txt"), .zip),
      (zip("[Content_Types].xml", "xl/workbook.bin"), .binaryWorkbook), (letter.bytes, .letter),
      (zip("[Content_Types].xml"), .zip), (old + directory, .encryptedWorkbook),
      (old + [UInt8](repeating: 0, count: 600), .oldWorkbook),
    ]
    for (bytes, sort) in files {
      #expect(throws: ImportError.foreign(sort)) { try ImportFile(bytes) }
      #expect(throws: ImportError.foreign(sort)) { try ImportFile(bytes, as: .xlsx, sheet: "x") }
    }
    #expect(throws: ImportError.foreign(.workbook)) { try ImportFile(workbook().bytes, as: .csv) }
    for format in [nil, ImportFile.Format.xlsx, .csv] {
      #expect(throws: ImportError.workbook(.noWorkbook(asking: .sheet))) {
        try ImportFile(Array("a;b\n".utf8), as: format, sheet: "x")
      }
    }
  }

  /// How many files are spoiled.
  private static let rounds = Thoroughness.rounds(1_500, full: 40_000)

  @Test("bytes flipped, cut, put in or put elsewhere: rows come out, or a fault; never anything else")
  func mutations() throws {
    var workbook = HandMadeWorkbook(
      (0..<12).map { row in
        "<row r=\"\(row * 2 + 1)\"><c r=\"A\(row)\" t=\"s\"><v>\(row % 3)</v></c><c s=\"1\"><v>\(46_000 + row)</v></c>"
          + "<c t=\"inlineStr\"><is><t>wiersz \(row)</t></is></c></row>"
      }.joined(), behind: "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>",
      sharedTexts: "<si><t>ą</t></si><si><r><t>b</t></r></si><si><t>c_x000A_</t></si>",
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
    var (whole, refused) = (0, 0)
    for round in 0..<Self.rounds {
      let seed = Thoroughness.seed &+ UInt64(round)
      var random = SeededGenerator(seed: seed)
      workbook.isDeflated = random.once(in: 2)
      var zip = workbook.zip
      // Half of them are spoiled before they are packed, so that the checksum does not tell.
      if random.once(in: 2) {
        let index = random.number(0...(zip.entries.count - 1))
        spoil(&zip.entries[index].content, &random)
        let content = zip.entries[index].content
        zip.entries[index].packed = workbook.isDeflated ? Deflate.stored(content) : content
      }
      var bytes = zip.bytes
      if random.once(in: 2) { spoil(&bytes, &random) }
      do {
        let file = try ImportFile(bytes)
        var rows = file.rows
        var count = 0
        while let row = rows.next() { count += row.cells.count }
        #expect(count < 1_000_000, "seed \(seed)")
        whole += 1
      } catch { refused += 1 }
    }
    print("mutated workbooks: \(Self.rounds), \(whole) read, \(refused) refused, from seed \(Thoroughness.seed)")
    #expect(whole > 0 && refused > 0)
  }

  private func spoil(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    for _ in 0..<random.number(1...4) where !bytes.isEmpty {
      let place = random.number(0...(bytes.count - 1))
      switch random.number(0...4) {
      case 0: bytes[place] ^= 1 << UInt8(random.number(0...7))
      case 1: bytes[place] = UInt8(random.number(0...255))
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.number(1...40)))
      case 3: bytes.removeLast(bytes.count - place)
      case _:
        let from = random.number(0...(bytes.count - 1))
        bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + random.number(1...60))], at: place)
      }
    }
  }
}
