import Interchange
import SeededRandom
import Testing

private func written(_ rows: [[String]], delimiter: CSVDelimiter = .semicolon) -> String {
  var writer = CSVWriter(delimiter: delimiter, marked: false)
  for row in rows { writer.row(row) }
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct CSVWriterTests {
  @Test func excelIsToldThatItIsUTF8() {
    var writer = CSVWriter()
    writer.row(["ż"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF, 0xC5, 0xBC, 0x0D, 0x0A])
  }

  @Test func whatNeedsQuotesIsQuoted() {
    #expect(
      written([["a", "b;c", "d\"e", "f\ng", " h", "", "i,j"]]) == "a;\"b;c\";\"d\"\"e\";\"f\ng\";\" h\";;i,j\r\n")
    #expect(written([["b;c", "i,j"]], delimiter: .comma) == "b;c,\"i,j\"\r\n")
  }

  @Test(arguments: [
    "=cmd|' /C calc'!A0", "+1+2", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "+48 668 573 952", "'=1", "-",
  ])
  func aFormulaIsMadeHarmless(text: String) {
    #expect(written([[text, "x"]]).drop { $0 == "\"" }.hasPrefix("'" + text.prefix(1)))
  }

  @Test(arguments: ["-4", "+7", "-0.5", "19.2851", "'tis", "a=b", "4-6", "'", ""])
  func whatIsNoFormulaStays(text: String) {
    #expect(written([[text, "x"]]) == "\(text);x\r\n")
  }

  @Test(arguments: 0..<40) func everyTextComesBack(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["=", "'", "-", "4", "a", "ż", ";", ",", "\"", "\n", "\r", "\r\n", "\t", " ", "@", ".", "＋"]
    for delimiter in CSVDelimiter.allCases {
      var rows = [["first", "second", "third"]]
      for _ in 0..<50 {
        let texts = (0..<2).map { _ in
          (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        rows.append(["x"] + texts)
      }
      var writer = CSVWriter(delimiter: delimiter)
      for row in rows { writer.row(row) }
      let read = Array(CSVReader(writer.bytes))
      #expect(read.flatMap(\.findings).isEmpty, "seed \(seed)")
      #expect(read.map { row in row.cells.map { cell in cell.meaning } } == rows, "seed \(seed)")
    }
  }
}
