import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// With marks every verb of a list is done to all that are marked, or says that it is not.
@Suite struct MarkedRowsTests {
  private var desk: Desk

  init() throws {
    desk = Desk(try TestRegister.dabrowa(), drawn: 1_000)
    try desk.press(.character("4"), .enter)
  }

  private func list() throws -> RecordList { try #require(desk.app.registers.top as? RecordList) }

  private mutating func mark(_ ids: String...) throws {
    for id in ids {
      try desk.press(.home)
      while try list().rows.record?.raw != id { try desk.press(.down) }
      try desk.press(.character(" "))
    }
    try desk.press(.home)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `d removes all that are marked, asked once, undone as one`(size: Size) throws {
    desk.size = size
    try mark("org-soma", "org-zabki")
    try desk.press(.character("d"))
    #expect(try desk.screen().text.contains("2 organizacje"))
    try desk.type("podwójne")
    try desk.press(.function(2))
    #expect(!desk.register.has(RecordID("org-soma")) && !desk.register.has(RecordID("org-zabki")))
    #expect(desk.register.count(of: Organization.kind) == 4)
    try desk.press(.character("u"), .enter)
    #expect(desk.register.count(of: Organization.kind) == 6)
  }

  @Test mutating func `where one of them cannot be removed none is, and it is said which`() throws {
    try mark("org-soma", "org-krokus")
    try desk.press(.character("d"))
    #expect(desk.app.openForms.isEmpty)
    #expect(desk.app.message?.text.contains("KROKUS") == true)
  }

  @Test mutating func `an edit is of one: the marked one, or of several none of them`() throws {
    try mark("org-soma")
    try desk.press(.character("e"))
    #expect(desk.app.openForms.last?.name == RecordID("org-soma"))
    try desk.press(.escape)
    try mark("org-zabki")
    let selected = try #require(try list().rows.record)
    try desk.press(.character("e"))
    #expect(desk.app.openForms.last?.name == selected)
    #expect(desk.app.message?.text.contains("(2) zostają, jak są") == true)
  }

  @Test mutating func `what is said of Esc is what Esc does`() throws {
    try mark("org-soma")
    try desk.press(.character("f"), .enter, .enter)
    #expect(try !list().filters.isEmpty)
    try desk.type("/nic takiego")
    func said() throws -> String { try list().whyNothing(in: desk.world()) }
    #expect(try said().hasSuffix("Bez filtra pasuje: 0. Esc: bez szukania, drugi Esc: bez zaznaczenia"))
    try desk.press(.escape)
    #expect(try list().rows.search.text.isEmpty && !list().rows.marked.isEmpty && !list().filters.isEmpty)
    try desk.press(.escape)
    try desk.type("/nic takiego")
    #expect(try said().hasSuffix("Esc: bez szukania, drugi Esc: bez filtra"))
    try desk.press(.escape)
    #expect(try !list().filters.isEmpty)
    try desk.press(.escape)
    try desk.type("/nic takiego")
    #expect(try said().hasSuffix("Esc: cała lista"))
  }
}
