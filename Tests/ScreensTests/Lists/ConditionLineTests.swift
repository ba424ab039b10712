import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// `f` and a typed condition: one line on every list that is filtered.
@Suite struct ConditionLineTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa(), drawn: 1_000) }

  private func list() throws -> RecordList { try #require(desk.app.registers.top as? RecordList) }
  private func said() -> String { desk.app.message?.text ?? "" }

  private mutating func openResources() throws {
    try desk.press(.character("4"))
    try desk.type("/Zasoby")
    try desk.press(.enter)
  }

  /// Chooses `wpisz warunek…` under `f`, and types.
  private mutating func type(_ condition: String) throws {
    try desk.press(.character("f"))
    let menu = try #require(desk.app.top as? Menu)
    let label = Language.polish.words.typeCondition
    let place = try #require(menu.items.firstIndex { $0.label == label })
    try desk.press(.home)
    for _ in 0..<place { try desk.press(.down) }
    try desk.press(.enter)
    try desk.type(condition)
  }

  @Test mutating func `several conditions hold together, in either language, and each has its way out`() throws {
    try openResources()
    try type("pojemność>=25")
    try desk.press(.enter)
    #expect(try list().rows.count == 2)
    #expect(try desk.screen().rowText(4).contains("pojemność (osoby) >= 25"))
    try type("name~WARSZT")
    try desk.press(.enter)
    #expect(try list().rows.record?.raw == "res-sala" && list().rows.count == 1)
    #expect(try desk.screen().rowText(4).contains("pojemność (osoby) >= 25 · nazwa ~ WARSZT"))
    try desk.press(.character("f"))
    let labels = try #require(desk.app.top as? Menu).items.map(\.label)
    #expect(labels.suffix(2) == ["bez: pojemność (osoby) >= 25", "bez: nazwa ~ WARSZT"])
    try desk.press(.end, .enter)
    #expect(try list().filters.map(\.text) == ["capacity>=25"])
    try desk.press(.escape)
    #expect(try list().filters.isEmpty && list().rows.count == 5)
  }

  @Test mutating func `what is wrong is told as one types, at its character, and nothing typed is lost`() throws {
    try openResources()
    try type("nazwa")
    #expect(try desk.screen().text.contains("nazwa (name)"), "the fields that may be meant")
    try desk.type(">")
    #expect(!desk.app.layers.isEmpty)
    try desk.press(.backspace)
    try desk.type("x=1")
    let screen = try desk.screen()
    #expect(screen.text.contains("nie ma pola „nazwax”"))
    try desk.press(.enter)
    #expect(said().contains("nie ma pola „nazwax”") && desk.app.top is ConditionLine, "it stays to be mended")
    for _ in 0..<"nazwax=1".count { try desk.press(.backspace) }
    try desk.type("rodzaj=sal")
    let mark = "rodzaj=".count + 2
    let marked = try desk.screen().rowText(6)
    #expect(marked.dropFirst(mark).hasPrefix("▴"), "\(marked)")
    try desk.type("a")
    #expect(try !desk.screen().text.contains("▴"))
    try desk.press(.enter)
    #expect(try list().rows.count == 3)
  }

  @Test mutating func `a field is completed by Tab, and no condition narrows nothing`() throws {
    try openResources()
    try type("poj")
    try desk.press(.tab)
    try desk.type("<30")
    try desk.press(.enter)
    #expect(try list().filters.map(\.text) == ["capacity<30"])
    try type("  ")
    try desk.press(.enter)
    #expect(try list().filters.count == 1)
  }

  @Test mutating func `a condition on what is worked out is asked at this moment`() throws {
    desk = desk.with(try TestRegister.calendar())
    try desk.press(.character("4"))
    try desk.type("/Spotkania")
    try desk.press(.enter)
    try type("zapisani>0")
    try desk.press(.enter)
    #expect(try !list().filters.isEmpty && list().rows.count == 3, "\(said())")
  }

  @Test mutating func `the map's list is narrowed by the same line, beside its own filter`() throws {
    try type("forma prawna=stowarzyszenie")
    try desk.press(.enter)
    #expect(desk.app.map.list.count == 3)
    try desk.press(.character("f"), .down, .enter)
    let both = desk.app.map.list.count
    #expect(both < 3 && both > 0)
    #expect(try desk.app.map.narrowing(in: desk.world()) == "tylko Reden · forma prawna: stowarzyszenie")
    try desk.press(.escape)
    #expect(desk.app.map.conditions.isEmpty && desk.app.map.list.count == 6)
  }

  @Test mutating func `a new record is given what a condition asks for by a word, and nothing else`() throws {
    try openResources()
    try type("rodzaj=sala")
    try desk.press(.enter)
    try type("pojemność>=20")
    try desk.press(.enter, .character("n"))
    let form = try #require(desk.app.openForms.last)
    #expect(form.state.text(of: Resource.name(of: \.category)) == "room")
    #expect(form.state.text(of: Resource.name(of: \.capacity)).isEmpty)
  }
}
