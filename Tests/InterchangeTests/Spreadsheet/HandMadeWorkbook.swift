import CFormats

@testable import Interchange

/// A zip file whose entries may say what no writer would.
struct HandMadeZip {
  struct Entry {
    var name: String
    /// What is in the file.
    var packed: [UInt8]
    /// What it is unpacked.
    var content: [UInt8]
    var method = 0
    var flags = 0
    /// What the directory says of its size; nil: the truth.
    var size: Int?
  }

  var entries: [Entry] = []

  mutating func add(_ name: String, _ text: String, isDeflated: Bool = false) {
    let content = Array(text.utf8)
    entries.append(
      Entry(
        name: name, packed: isDeflated ? Deflate.stored(content) : content, content: content,
        method: isDeflated ? 8 : 0))
  }

  var bytes: [UInt8] {
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      let checksum = entry.content.withUnsafeBytes { formats_crc32(0, $0.baseAddress, $0.count) }
      var common: [UInt8] = []
      for number in [20, entry.flags, entry.method, 0, 0] { common += little(number, 2) }
      common += little(Int(checksum), 4) + little(entry.packed.count, 4) + little(entry.size ?? entry.content.count, 4)
      common += little(entry.name.utf8.count, 2) + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10) + little(file.count, 4)
      directory += Array(entry.name.utf8)
      file += [0x50, 0x4B, 3, 4] + common + Array(entry.name.utf8) + entry.packed
    }
    let count = little(entries.count, 2)
    return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(directory.count, 4)
      + little(file.count, 4) + [0, 0]
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// Deflated bytes (RFC 1951), made without a compressor.
enum Deflate {
  /// Bytes in blocks that are stored.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var deflated: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let (low, high) = (UInt8(block.count & 0xFF), UInt8(block.count >> 8))
      deflated += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + block
    } while !rest.isEmpty
    return deflated
  }

  /// One letter, and then so many times 258 more of it: thirteen bits each.
  static func bomb(_ letter: UInt8, times: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    func put(_ value: Int, _ length: Int) {
      // Codes begin with their highest bit.
      for shift in (0..<length).reversed() {
        bits |= (value >> shift & 1) << count
        count += 1
        if count == 8 {
          bytes.append(UInt8(bits))
          (bits, count) = (0, 0)
        }
      }
    }
    put(0b110, 3)
    put(0x30 + Int(letter), 8)
    for _ in 0..<times { put(0b1100_0101_00000, 13) }
    put(0, 7)
    put(0, 7)
    return bytes
  }
}

/// A workbook written by hand: the bodies of its sheets, and whatever else a test wants.
struct HandMadeWorkbook {
  /// The names of the sheets, what is said of each beside its name, and their XML.
  var sheets: [(name: String, attributes: String, xml: String)]
  /// The shared texts, each an `<si>`.
  var sharedTexts: String?
  var styles: String?
  /// Attributes of `workbookPr`.
  var book = ""
  var isDeflated = false

  /// One sheet with these rows.
  init(_ rows: String, behind: String = "", sharedTexts: String? = nil, styles: String? = nil, book: String = "") {
    sheets = [("Lista", "", HandMadeWorkbook.sheet(rows, behind: behind))]
    self.sharedTexts = sharedTexts
    self.styles = styles
    self.book = book
  }

  /// The XML of a sheet with these rows.
  static func sheet(_ rows: String, behind: String = "") -> String {
    "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<dimension ref=\"A1\"/><sheetData>\(rows)</sheetData>\(behind)</worksheet>"
  }

  var zip: HandMadeZip {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var zip = HandMadeZip()
    func add(_ name: String, _ text: String) { zip.add(name, text, isDeflated: isDeflated) }
    add("[Content_Types].xml", "<Types/>")
    add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
    )
    var (list, relations) = ("", "")
    for (index, sheet) in sheets.enumerated() {
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 7)\" \(sheet.attributes) r:id=\"r\(index)\"/>"
      relations +=
        "<Relationship Id=\"r\(index)\" Type=\"\(office)/worksheet\" Target=\"worksheets/Sheet\(index).xml\"/>"
      add("xl/worksheets/sheet\(index).xml", sheet.xml)
    }
    if let sharedTexts {
      relations += "<Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
      add("xl/sharedStrings.xml", "<sst>\(sharedTexts)</sst>")
    }
    if let styles {
      relations += "<Relationship Id=\"s\" Type=\"\(office)/styles\" Target=\"../xl/styles.xml\"/>"
      add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")
    }
    add("xl/workbook.xml", "<workbook xmlns:r=\"\(office)\"><workbookPr \(book)/><sheets>\(list)</sheets></workbook>")
    add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>")
    return zip
  }

  var bytes: [UInt8] { zip.bytes }

  /// The rows of the first sheet.
  func rows() throws -> [TableRow] {
    let workbook = try Workbook(bytes)
    return Array(try workbook.rows(of: workbook.sheet(named: nil)).rows)
  }

  /// The texts of the first sheet.
  func texts() throws -> [[String]] { try rows().map { $0.cells.map(\.text) } }
}

extension HandMadeZip {
  /// The names of the parts of a zip file whose parts are stored, in their order.
  static func names(of file: [UInt8]) throws -> [String] {
    var names: [String] = []
    var index = 0
    while index + 30 < file.count, file[index...].starts(with: [0x50, 0x4B, 3, 4]) {
      let size = (0..<4).reduce(0) { $0 | Int(file[index + 18 + $1]) << (8 * $1) }
      let length = Int(file[index + 26])
      names.append(String(decoding: file[(index + 30)..<(index + 30 + length)], as: UTF8.self))
      index += 30 + length + size
    }
    return names
  }
}
