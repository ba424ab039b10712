import CivicDomain

/// The rendering of a page as one file of HTML: for a browser, which prints it on A4, and for the pages of an office.
///
/// Nothing in it runs and nothing is fetched. It says its language, its tables have captions and header cells with their
/// scope (WCAG 2.1, H43, H63), and black on white is all the contrast there is.
public struct HTMLPage {
  /// The text of the file.
  public let text: String

  /// Renders a page.
  public init(_ page: ReportPage) {
    var html = HTMLText()
    html.raw("<!DOCTYPE html>\n<html lang=\"\(page.language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.element("title", page.title)
    let isWide = page.tables.contains { $0.columns.count > Self.columnsUpright }
    html.raw("<style>\n\(Self.style(isWide: isWide))</style>\n</head>\n<body>\n<main>\n")
    html.element("h1", page.title)
    for block in page.blocks { Self.add(block, to: &html) }
    html.raw("</main>\n</body>\n</html>\n")
    text = html.text
  }

  /// The most columns that can be read on paper that stands upright.
  private static let columnsUpright = 6

  private static func add(_ block: ReportPage.Block, to html: inout HTMLText) {
    switch block {
    case .heading(let text): html.element("h2", text)
    case .sheet(let text): html.element("h2", text, class: "sheet")
    case .paragraph(let text), .foot(let text): html.element("p", text)
    case .notice(let text): html.element("p", text, class: "notice")
    case .facts(let facts):
      html.raw("<dl>\n")
      for fact in facts {
        html.raw("<div>")
        html.element("dt", fact.label, end: "")
        html.element("dd", fact.text, end: "")
        html.raw("</div>\n")
      }
      html.raw("</dl>\n")
    case .table(let table): add(table, to: &html)
    case .bars(let bars): add(bars, to: &html)
    case .signatures(let texts):
      html.raw("<div class=\"signatures\">\n")
      for text in texts { html.element("p", text) }
      html.raw("</div>\n")
    }
  }

  private static func add(_ table: ReportPage.Table, to html: inout HTMLText) {
    html.raw("<table>\n")
    html.element("caption", table.caption)
    html.raw("<thead>\n<tr>")
    for column in table.columns {
      html.element("th", column.heading, class: name(of: column), attributes: " scope=\"col\"", end: "")
    }
    html.raw("</tr>\n</thead>\n<tbody>\n")
    for row in table.rows {
      html.raw("<tr>")
      for (index, (column, cell)) in zip(table.columns, row).enumerated() {
        let (tag, scope) = index == 0 ? ("th", " scope=\"row\"") : ("td", "")
        html.element(tag, cell, class: name(of: column), attributes: scope, end: "")
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }

  private static func name(of column: ReportPage.Column) -> String? {
    if column.isFilledInByHand { return "hand" }
    switch column.alignment {
    case .leading: return nil
    case .trailing: return "number"
    }
  }

  private static func add(_ bars: ReportPage.Bars, to html: inout HTMLText) {
    html.raw("<table class=\"bars\">\n")
    html.element("caption", bars.caption)
    html.raw("<tbody>\n")
    for bar in bars.bars {
      let share = bars.greatest == 0 ? 0 : bar.count * 100 / bars.greatest
      html.raw("<tr>")
      html.element("th", bar.label, attributes: " scope=\"row\"", end: "")
      html.element("td", String(bar.count), class: "number", end: "")
      html.raw("<td class=\"bar\"><span style=\"width:\(share)%\"></span></td></tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }

  private static func style(isWide: Bool) -> String {
    """
    @page { size: A4\(isWide ? " landscape" : ""); margin: 15mm; }
    html { color: #000; background: #fff; }
    body { margin: 0 auto; padding: 1em; max-width: \(isWide ? 75 : 50)em; }
    body { font: \(isWide ? 10 : 11)pt/1.4 "Liberation Sans", Arial, Helvetica, sans-serif; }
    h1 { font-size: 1.5em; line-height: 1.2; margin: 0 0 .6em; }
    h2 { font-size: 1.2em; margin: 1.4em 0 .4em; break-after: avoid; }
    p, dd, td, th { white-space: pre-line; overflow-wrap: break-word; }
    dl { margin: 0 0 1em; }
    dl div { display: flex; gap: 1em; break-inside: avoid; }
    dt { flex: 0 0 12em; font-weight: bold; }
    dd { flex: 1; margin: 0; }
    table { width: 100%; border-collapse: collapse; margin: 1em 0; }
    caption { text-align: left; font-weight: bold; padding-bottom: .4em; }
    th, td { border: 1px solid #555; padding: .3em .4em; text-align: left; vertical-align: top; }
    thead { display: table-header-group; }
    thead th { background: #eee; overflow-wrap: normal; }
    tbody th { font-weight: normal; }
    tr { break-inside: avoid; }
    .number { text-align: right; white-space: nowrap; width: 1%; }
    th.hand, td.hand { width: 30%; height: 2em; }
    .bars th, .bars td { border: 0; padding: .15em .4em; width: auto; }
    .bars .bar { width: 60%; }
    .bar span { display: block; height: 1em; background: #444; print-color-adjust: exact; }
    .signatures { display: flex; flex-wrap: wrap; gap: 3em; margin-top: 4em; break-inside: avoid; }
    .signatures p { flex: 1 1 14em; border-top: 1px solid #000; margin: 0; padding-top: .3em; text-align: center; }
    .notice { border: 1px solid #000; padding: .6em .8em; break-inside: avoid; }
    .sheet { break-before: page; }
    @media print { body { max-width: none; padding: 0; } }

    """
  }
}

/// Text of HTML that is being written.
private struct HTMLText {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds markup of our own.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Adds an element with a text.
  mutating func element(
    _ tag: String, _ text: String, class name: String? = nil, attributes: String = "", end: String = "\n"
  ) {
    raw("<\(tag)\(name.map { " class=\"\($0)\"" } ?? "")\(attributes)>")
    escaped(text)
    raw("</\(tag)>\(end)")
  }

  private mutating func escaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case _: bytes.append(byte)
      }
    }
  }
}
