import CivicDomain
import Interchange
import Testing

@Suite("a page as HTML")
struct HTMLPageTests {
  /// What an element begins or ends with, as it stands in the text.
  private struct Tag {
    let name: String
    let isEnd: Bool
    let attributes: String
  }

  private static let withoutEnd: Set<String> = ["meta", "!DOCTYPE"]

  private let html = HTMLPage(SamplePage.page).text

  private var tags: [Tag] {
    html.matches(of: /<(\/?)([!A-Za-z0-9]+)([^<>]*)>/).map {
      Tag(name: String($0.2), isEnd: !$0.1.isEmpty, attributes: String($0.3))
    }
  }

  @Test("every element is closed, in the order in which they were opened")
  func isWellFormed() {
    var open: [String] = []
    for tag in tags where !Self.withoutEnd.contains(tag.name) {
      if tag.isEnd {
        #expect(open.popLast() == tag.name)
      } else {
        open.append(tag.name)
      }
    }
    #expect(open == [])
    // Every sign that could begin markup is markup of ours.
    #expect(html.count { $0 == "<" } == tags.count)
  }

  @Test("a sheet of its own begins on a new one")
  func sheets() {
    let page = ReportPage(title: "t", language: .polish, blocks: [.sheet("Pierwsza <b>"), .heading("inne")])
    let text = HTMLPage(page).text
    #expect(text.contains("<h2 class=\"sheet\">Pierwsza &lt;b&gt;</h2>") && text.contains("<h2>inne</h2>"))
    #expect(text.contains(".sheet { break-before: page; }"))
    #expect(PlainTextPage(page, width: 40).lines.suffix(5).contains("------------"))
    #expect(MarkdownPage(page).lines.contains { $0.hasPrefix("## Pierwsza") })
    #expect(page.mapped { $0.uppercased() }.blocks.first == .sheet("PIERWSZA <B>"))
  }

  @Test("what somebody wrote is text, and nothing in the file runs or is fetched")
  func isEscaped() {
    #expect(html.contains("a &amp; &lt;b&gt; &quot;c&quot; | *d*"))
    #expect(html.contains("&lt;/table&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(Set(tags.map(\.name)).isDisjoint(with: ["script", "link", "img", "iframe", "object"]))
    #expect(!html.contains("http") && !html.contains("url(") && !html.contains("@import"))
    #expect(tags.allSatisfy { !$0.attributes.contains(" on") })
  }

  @Test("it says its language, its title, and of each table the caption and the scope of its headings")
  func isAccessible() {
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"pl\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(html.contains("<title>Raport &lt;1&gt;</title>") && html.contains("<h1>Raport &lt;1&gt;</h1>"))
    #expect(html.contains("<table>\n<caption>Uwagi</caption>\n<thead>\n<tr><th class=\"number\" scope=\"col\">Nr</th>"))
    #expect(html.contains("<tr><th class=\"number\" scope=\"row\">1</th><td>Zażółć gęślą jaźń\ndruga linia</td>"))
    let headings = tags.filter { $0.name == "th" && !$0.isEnd }
    #expect(headings.count == 3 + 2 + 2)
    #expect(headings.allSatisfy { $0.attributes.contains("scope=") })
    #expect(tags.count { $0.name == "table" && !$0.isEnd } == tags.count { $0.name == "caption" && !$0.isEnd })
  }

  @Test("it prints on A4, and a wide table on A4 that lies on its side")
  func printsOnA4() {
    #expect(html.contains("@page { size: A4; margin: 15mm; }"))
    let wide = ReportPage.Table("T", columns: (1...9).map { ReportPage.Column("\($0)") }, rows: [])
    let page = ReportPage(title: "T", language: .english, blocks: [.table(wide)])
    #expect(HTMLPage(page).text.contains("@page { size: A4 landscape; margin: 15mm; }"))
  }
}
