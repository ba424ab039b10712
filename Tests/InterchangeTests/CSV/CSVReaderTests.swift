import Interchange
import SeededRandom
import Testing

private func rows(_ text: String) -> [TableRow] { Array(CSVReader(Array(text.utf8))) }
private func texts(_ text: String) -> [[String]] { rows(text).map { $0.cells.map(\.text) } }
private func findings(_ text: String) -> [TableFinding] { rows(text).flatMap(\.findings) }

@Suite struct CSVReaderTests {
  @Test(arguments: [
    "a;b\n1;2\n", "a,b\n1,2", "a\tb\r\n1\t2\r\n", "\u{FEFF}a;b\n1;2", "a;b\r1;2\r", "sep=;\r\na;b\n1;2",
    "sep=,\na,b\n1,2",
    "\n\na;b\n;\n\n1;2\n;;;\n\n", "\"a\";\"b\"\n\"1\";\"2\"",
  ])
  func oneTableInManySpellings(text: String) {
    #expect(texts(text) == [["a", "b"], ["1", "2"]])
    #expect(findings(text).isEmpty)
  }

  @Test func quotesThatWereNotDoubledAreTheNamesOwn() {
    #expect(
      texts("a;b\n\"Nasza \"Ziemia\"\";x\n\"Klub\" Orzeł;y\n\"\";z\n")
        == [["a", "b"], ["Nasza \"Ziemia\"", "x"], ["\"Klub\" Orzeł", "y"], ["", "z"]])
  }

  @Test func quotedCellsHoldAnything() {
    let text = "name;notes\n\"Stowarzyszenie \"\"KROKUS\"\"\";\"raz;\r\ndwa\ntrzy, \"\"\"\n\"\";x\n"
    #expect(texts(text) == [["name", "notes"], ["Stowarzyszenie \"KROKUS\"", "raz;\r\ndwa\ntrzy, \""], ["", "x"]])
    #expect(rows(text).map(\.line) == [1, 2, 5])
  }

  @Test func everyPairOfQuotesIsOne() {
    #expect(texts("a;\"\"\"\"\"\"\n\"x\"\"\"\"y\";\"\"\"ż\"\"\"\n") == [["a", "\"\""], ["x\"\"y", "\"ż\""]])
  }

  @Test func theSignUsedMostOutsideQuotesPartsTheCells() {
    #expect(CSVReader(Array("\"a,b,c\";d".utf8)).delimiter == .semicolon)
    #expect(CSVReader(Array("a;b,c,d\n1;2;3;4;5".utf8)).delimiter == .comma)
    #expect(CSVReader(Array("a".utf8)).delimiter == .semicolon)
    #expect(CSVReader(Array("a;b".utf8), delimiter: .comma).delimiter == .comma)
  }

  @Test func aCellKnowsItsLineAndColumnInCharacters() {
    let cells = rows("imię;„ż”;\"łódź\";x\n\"a\nb\";c;d;e").flatMap(\.cells)
    #expect(cells.map(\.line) == [1, 1, 1, 1, 2, 3, 3, 3])
    #expect(cells.map(\.column) == [1, 6, 10, 17, 1, 4, 6, 8])
  }

  @Test func anEmptyFileHasNoRows() {
    for text in ["", "\n", "\u{FEFF}", ";;;\n", "\"\""] { #expect(texts(text).isEmpty) }
  }

  @Test func aQuoteNeverClosedIsNamedWhereItOpens() {
    #expect(findings("a;b\n1;2\nx;\"y\nz;w\n") == [TableFinding(.openQuote, line: 3, column: 3, cell: 1)])
    #expect(texts("a;b\n1;2\nx;\"y\nz;w\n").count == 3)
  }

  /// So people write names, and nothing else can be meant.
  @Test(arguments: [
    ("Klub \"Iskra\";2", "Klub \"Iskra\""), ("\"Iskra\" Będzin;2", "\"Iskra\" Będzin"), ("x\"y;2", "x\"y"),
    ("\"x\"y;2", "\"x\"y"), ("\"A\" i \"B\";2", "\"A\" i \"B\""), ("=\"0001\";2", "=\"0001\""),
  ])
  func aQuoteInsideACellIsText(row: String, name: String) {
    #expect(texts("a;b\n\(row)\nz;4\n") == [["a", "b"], [name, "2"], ["z", "4"]])
    #expect(findings("a;b\n\(row)\n").isEmpty)
  }

  @Test func aQuotedCellThatCouldBeSeveralIsNamedAndTheNextRowIsRead() {
    let text = "a;b\n\"x;\"y;3\nz;4\n"
    #expect(findings(text) == [TableFinding(.strayQuote, line: 2, column: 5, cell: 0)])
    #expect(rows(text).last?.cells.map(\.text) == ["z", "4"])
  }

  @Test func emptyCellsTooManyOrTooFewAtTheEndAreNoFault() {
    #expect(
      texts("a;b;c\n1\n1;2;3;;\n1;2;\n") == [["a", "b", "c"], ["1", "", ""], ["1", "2", "3"], ["1", "2", ""]])
    #expect(findings("a;b;c\n1\n1;2;3;;\n1;2;\n").isEmpty)
  }

  @Test func aRowWithMoreThanTheHeadIsNamed() {
    #expect(findings("a;b\n1;2;3\n1;2") == [TableFinding(.ragged(cells: 3, expected: 2), line: 2, column: 1)])
  }

  /// A spreadsheet counts empty rows, not the lines of one cell, and does not show the line `sep=`.
  @Test func rowsAreNumberedAsASpreadsheetDoes() {
    #expect(rows("a;b\n\n\"1\n1\";2\n;\nx;y").map(\.number) == [1, 3, 5])
    #expect(rows("a;b\n\n\"1\n1\";2\n;\nx;y").map(\.line) == [1, 3, 6])
    #expect(rows("sep=;\na;b\n1;2").map(\.number) == [1, 2])
  }

  @Test func bytesThatAreNoTextAreNamed() {
    let codePage: [UInt8] = Array("a;b\nx;ża".utf8) + [0xB9, 0x62] + Array("\ny;z\0\n".utf8)
    let rows = Array(CSVReader(codePage))
    #expect(
      rows.flatMap(\.findings) == [
        TableFinding(.notUTF8, line: 2, column: 5, cell: 1), TableFinding(.nul, line: 3, column: 4, cell: 1),
      ])
    let quoted: [UInt8] = Array("a;b\nx;\"\"\"ż\n".utf8) + [0xFF] + Array("\"\n".utf8)
    #expect(CSVReader(quoted).flatMap(\.findings) == [TableFinding(.notUTF8, line: 3, column: 1, cell: 1)])
  }

  @Test func whatIsTooLongIsRefusedAndTheNextRowIsRead() {
    let long = String(repeating: "x", count: InterchangeLimits.cellBytes + 1)
    let cell = rows("a;b\n\(long);1\ny;2")
    #expect(
      cell.flatMap(\.findings) == [
        TableFinding(.cellTooLong(limit: InterchangeLimits.cellBytes), line: 2, column: 1, cell: 0)
      ])
    #expect(cell.last?.cells.map(\.text) == ["y", "2"])

    let half = String(repeating: "x", count: InterchangeLimits.rowBytes / 6)
    let row = rows("a;b\n\(Array(repeating: half, count: 7).joined(separator: ";"))\ny;2")
    #expect(
      row.flatMap(\.findings) == [TableFinding(.rowTooLong(limit: InterchangeLimits.rowBytes), line: 2, column: 1)])

    let wide = rows("a;b\n\(String(repeating: ";1", count: InterchangeLimits.cellsInRow))\ny;2")
    #expect(
      wide.flatMap(\.findings) == [TableFinding(.tooManyCells(limit: InterchangeLimits.cellsInRow), line: 2, column: 1)]
    )
    let empty = rows("a;b\nx;1\(String(repeating: ";", count: InterchangeLimits.cellsInRow * 2))\n")
    #expect(empty[1].findings.isEmpty && empty[1].cells.map(\.text) == ["x", "1"], "too many at the end are no fault")
    #expect(wide[1].cells.count == InterchangeLimits.cellsInRow)
    #expect(wide.last?.findings == [])
  }

  @Test func aRowThatIsWrongInAThousandPlacesIsToldInAFew() {
    let row = "a;b\n" + String(repeating: "\"x;\"y;", count: InterchangeLimits.cellsInRow) + "\n"
    let found = findings(row)
    #expect(found.count == InterchangeLimits.findingsInRow)
    #expect(found.last?.problem == .tooManyCells(limit: InterchangeLimits.cellsInRow))
  }

  @Test(arguments: 0..<40) func noBytesAreTooStrange(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = Array("ab;,\t\"\"\"\r\n\n".utf8) + [0, 0xFF, 0xC5, 0xBC, 0xEF, 0xBB, 0xBF]
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      var lastLine = 0
      for row in CSVReader(bytes) {
        #expect(row.line > lastLine, "seed \(seed)")
        lastLine = row.line
        #expect(row.findings.allSatisfy { $0.line >= row.line && $0.column >= 1 }, "seed \(seed)")
      }
    }
  }
}
