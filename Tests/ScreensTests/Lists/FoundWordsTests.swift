import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A match says why it is one: what was typed is underlined, and what a row does not show is named.
@Suite struct FoundWordsTests {
  /// A row of 40 columns with a text in it.
  private func row(_ text: String) -> Canvas {
    var canvas = Canvas(size: Size(width: 40, height: 1))
    canvas.put(SafeText(text), at: Position(column: 0, row: 0))
    return canvas
  }

  /// The letters of a row that are underlined, a space for every other.
  private func underlined(_ canvas: Canvas, row: Int = 0) -> String {
    (0..<canvas.size.width).map { column in
      let cell = canvas[Position(column: column, row: row)]
      return cell.map { $0.style.attributes.contains(.underline) ? String(Character($0.base)) : " " } ?? ""
    }.joined()
  }

  private func trimmed(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }

  @Test(arguments: [
    ("Koło „Łąka” w Ząbkowicach", "laka zabk", "Łąka Ząbk"),
    ("Stowarzyszenie KROKUS", "krok", "KROK"),
    ("Śląska i śląska", "slask", "Śląsk śląsk"),
    ("tel. 22 555 60 66", "5556", "555 6"),
    ("tel. (22) 555-60-66", "22555", "22 555"),
    ("25 os.      3 ż", "253", ""),
    ("25     3", "253", ""),
    ("Sala nr 6", "60", ""),
    ("Warsztat", "tat warsz", "Warsztat"),
  ])
  func `the letters that were typed are underlined`(text: String, typed: String, expected: String) {
    var canvas = row(text)
    canvas.underline(SearchWords(typed).words, in: Rect(column: 0, row: 0, width: 40, height: 1))
    #expect(trimmed(underlined(canvas)).replacing(") ", with: " ").replacing("(", with: "") == expected)
  }

  @Test func `where only beginnings count, nothing within a word is underlined`() {
    var canvas = row("zapisz na każda")
    let missing = canvas.underline(
      SearchWords("za").words, in: Rect(column: 0, row: 0, width: 40, height: 1), beginnings: true)
    #expect(trimmed(underlined(canvas)) == "za")
    #expect(missing.isEmpty)
  }

  @Test func `a word that stands nowhere is missing`() {
    var canvas = row("Sala prób")
    let missing = canvas.underline(
      SearchWords("sala podjazd").words, in: Rect(column: 0, row: 0, width: 40, height: 1))
    #expect(missing == [Array("podjazd".utf8)])
  }

  /// A desk with a person who speaks for an organization, whose telephone no row of a list shows.
  private func desk() throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    desk.register.apply(
      [
        Change(
          id: RecordID("per-wrona"),
          set: ["name": .text("Marcin Wrona"), "phone": .text("22 555 60 66"), "email": .text("wrona@poczta.example")])
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    return desk
  }

  /// The row of a screen in which a text stands, and its number.
  private func line(_ desk: Desk, with text: String) throws -> (number: Int, text: String) {
    let canvas = try desk.screen()
    let number = try #require((0..<canvas.size.height).first { canvas.rowText($0).contains(text) })
    return (number, canvas.rowText(number))
  }

  @Test(arguments: ["22 555 60", "555-60-66", "6066"])
  func `who is calling shows the telephone by which somebody was found`(typed: String) throws {
    var desk = try desk()
    try desk.press(.character("w"))
    try desk.type(typed)
    let line = try line(desk, with: "▌ Marcin Wrona")
    #expect(line.text.prefix(37).contains("22 555 60 66"))
    let digits = underlined(try desk.screen(), row: line.number).prefix(37).filter(\.isNumber)
    #expect(digits == typed.filter(\.isNumber))
  }

  @Test func `whose name holds what was typed needs no other reason`() throws {
    var desk = try desk()
    try desk.press(.character("w"))
    try desk.type("wro")
    let line = try line(desk, with: "▌ Marcin Wrona")
    #expect(trimmed(String(underlined(try desk.screen(), row: line.number).prefix(37))) == "Wro")
  }

  @Test func `a list names the field in which the words stand`() throws {
    var desk = try desk()
    desk.register.apply(
      [Change(id: RecordID("org-krokus"), set: ["description": .text("Śpiewamy w kościele i na rynku.")])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.press(.character("1"))
    try desk.type("/rynku")
    #expect(try line(desk, with: "w polu: opis").text.contains("▌"))
    try desk.press(.escape)
    #expect(try !desk.screen().text.contains("w polu: opis"))
  }

  @Test func `in columns what another field says stands behind its label`() throws {
    var desk = try desk()
    try desk.press(.character("4"))
    try desk.type("/organizacje")
    try desk.press(.enter)
    try desk.type("/biuro@akt")
    #expect(try line(desk, with: "e-mail: biuro@").text.contains("▹"), "letters go into the search")
  }

  @Test func `a list finds the choices that its rows stand for, and says which`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.register.apply(
      [Change(id: RecordID("res-prob"), set: ["accessibility": .list(["stepFree"])])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.type("4/zasoby")
    try desk.press(.enter)
    try desk.type("/podjazd")
    #expect(try line(desk, with: "dostępność: bez stopni").text.contains("Sala prób"))
    #expect(try line(desk, with: "/ podjazd").text.contains("1 z 5"))
    try desk.press(.escape)
    try desk.type("/sprz")
    #expect(try line(desk, with: "/ sprz").text.contains("1 z 5") && desk.screen().text.contains("Projektor"))
  }

  @Test func `a list of remarks finds one by its number`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("4/uwagi")
    try desk.press(.enter)
    try desk.type("/U-3")
    #expect(try line(desk, with: "/ U-3").text.contains("1 z 6"))
    #expect(trimmed(underlined(try desk.screen(), row: try line(desk, with: "▹").number)) == "U-3")
  }

  @Test func `once an arrow was pressed the cursor stands on the row`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("4/organizacje")
    try desk.press(.enter)
    try desk.type("/o")
    #expect(try desk.screen().cursor?.row == line(desk, with: "/ o").number)
    try desk.press(.down)
    let chosen = try line(desk, with: "▌")
    #expect(try desk.screen().cursor?.row == chosen.number && desk.screen().cursor?.column == 0)
  }
}
