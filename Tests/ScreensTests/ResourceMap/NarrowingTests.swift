import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A search and a filter narrow the list side by side, and each goes by itself.
@Suite struct NarrowingTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa()) }

  /// The filter by the district of the selected organization, then a search.
  private mutating func narrow(searching text: String) throws {
    try desk.press(.down, .down, .down)
    try desk.type("f")
    try desk.press(.down, .enter)
    try desk.type("/\(text)")
  }

  private func row(with text: String) throws -> String? {
    try desk.screen().text.split(separator: "\n").first { $0.contains(text) }.map(String.init)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12), Size(width: 130, height: 40)])
  mutating func `both are seen at once, with what is found without the filter`(size: Size) throws {
    desk.size = size
    try narrow(searching: "sala")
    let row = try #require(try row(with: "/ sala"))
    #expect(row.contains("tylko Reden"))
    #expect(row.contains("1 z 2"))
    if size.width >= 80 { #expect(row.contains("1 z 2, bez filtra 3")) }
    #expect(try desk.screen().cursor != nil)
  }

  @Test mutating func `what the sentence promises of Esc is what Esc does`() throws {
    try narrow(searching: "soma")
    let why = desk.app.map.whyNothing(in: try desk.world())
    #expect(why.hasPrefix("Nic nie pasuje do „soma” (tylko Reden). Bez filtra pasuje: 1."))
    #expect(!why.contains("cała lista"))
    #expect(try desk.screen().text.contains("0 z 2, bez filtra 1"))
    try desk.press(.escape)
    #expect(desk.app.map.list.search.text.isEmpty && desk.app.map.filter == .district("Reden"))
    try desk.press(.escape)
    #expect(desk.app.map.filter == .all)
    #expect(try desk.screen().text.contains("Organizacje 6"))
  }

  @Test mutating func `a search alone gives the whole list back, and says so`() throws {
    try desk.type("/nic takiego")
    #expect(try desk.screen().text.replacing("\n", with: " ").contains("cała lista"))
    try desk.press(.escape)
    #expect(try desk.screen().text.contains("Organizacje 6"))
  }

  @Test mutating func `in English`() throws {
    desk.language = .english
    try narrow(searching: "sala")
    #expect(try row(with: "/ sala")?.contains("only Reden") ?? false)
    #expect(try row(with: "/ sala")?.contains("1 of 2, without the filter 3") ?? false)
  }
}
