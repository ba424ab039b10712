/// The rendering of a page as Markdown (CommonMark with the tables of GitHub Flavored Markdown).
///
/// Whatever would be read as a mark stays the letter that somebody wrote.
public struct MarkdownPage {
  /// The lines of the file.
  public let lines: [String]

  /// Renders a page.
  public init(_ page: ReportPage) {
    lines = page.blocks.reduce(into: ["# \(Self.inline(page.title))"]) { lines, block in
      lines += [""] + Self.lines(of: block)
    }
  }

  /// The greatest length of a bar, in letters.
  private static let barLength = 20

  private static func lines(of block: ReportPage.Block) -> [String] {
    switch block {
    case .heading(let text), .sheet(let text): return ["## \(inline(text))"]
    case .paragraph(let text), .foot(let text): return paragraph(text)
    case .facts(let facts):
      return facts.map { "- **\(inline($0.label)):** \(broken($0.text, by: "<br>"))" }
    case .table(let table): return self.table(table)
    case .bars(let bars):
      let rows = bars.bars.map { bar in
        let length = bars.greatest == 0 ? 0 : (bar.count * barLength + bars.greatest / 2) / bars.greatest
        return "| \(inline(bar.label)) | \(bar.count) | \(String(repeating: "█", count: length)) |"
      }
      return ["**\(inline(bars.caption))**", "", "| | | |", "| --- | ---: | --- |"] + rows
    case .signatures(let texts):
      return texts.flatMap { ["\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_", "", inline($0), ""] }
        .dropLast()
    case .notice(let text): return paragraph(text).map { $0.isEmpty ? ">" : "> \($0)" }
    }
  }

  private static func table(_ table: ReportPage.Table) -> [String] {
    let head = "| \(table.columns.map { inline($0.heading) }.joined(separator: " | ")) |"
    let marks = table.columns.map { $0.alignment == .trailing ? "---:" : "---" }
    let rows = table.rows.map { row in
      "| \(row.map { broken($0, by: "<br>") }.joined(separator: " | ")) |"
    }
    return ["**\(inline(table.caption))**", "", head, "| \(marks.joined(separator: " | ")) |"] + rows
  }

  /// Lines of a paragraph, each but the last with the break that keeps it a line.
  private static func paragraph(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().map { index, line in
      let isBroken = index + 1 < lines.count && !line.isEmpty && !lines[index + 1].isEmpty
      return begin(inline(line)) + (isBroken ? "\\" : "")
    }
  }

  private static func broken(_ text: String, by mark: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { inline($0) }.joined(separator: mark)
  }

  /// The signs that mean something within a line.
  private static let marks = Array("\\`*_[]<>|#~&$".utf8)

  private static func inline(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: marks.contains) else { return String(text) }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if marks.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A line that does not begin a list, a rule or a heading: `- `, `1. `, `---`, `===`.
  private static func begin(_ line: String) -> String {
    let text = line.drop { $0 == " " }
    if let first = text.first, "-+=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, mark == "." || mark == ")" else {
      return String(text)
    }
    return "\(digits)\\\(text.dropFirst(digits.count))"
  }
}
