import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What the last row says of Esc is where Esc leads: back to where one was, as it was.
@Suite struct WaysBackTests {
  /// One way to something that is shown elsewhere.
  struct Opening: CustomTestStringConvertible {
    let testDescription: String
    /// The keys to the place from which it is opened; what stands in `‹›` is a line to go to.
    let before: String
    /// The keys that open it.
    let opens: String
    /// How the last row calls the place; nil: Esc is one step back, as everywhere.
    var place: String?
  }

  static let openings = [
    Opening(testDescription: "desk, a line, arrow", before: "0‹zwrot›", opens: "→", place: "biurko"),
    Opening(testDescription: "desk, what was changed", before: "0‹ewa ›", opens: "⏎", place: "biurko"),
    Opening(testDescription: "desk, the day", before: "0⇥‹SWOT›", opens: "→", place: "biurko"),
    Opening(testDescription: "one duty's queue", before: "0‹bez odpowiedzi›⏎", opens: "→", place: "sprawy"),
    Opening(testDescription: "the changes", before: "0‹wszystkie zmiany›⏎", opens: "⏎", place: "zmiany"),
    Opening(testDescription: "the changes, the second", before: "0‹wszystkie zmiany›⏎↓↓", opens: "→", place: "zmiany"),
    Opening(testDescription: "a caller in the list", before: "2wkrokus↓", opens: "⏎", place: "kto dzwoni"),
    Opening(testDescription: "a caller's card", before: "2wkrokus⇥↓↓", opens: "⏎", place: "kto dzwoni"),
    Opening(
      testDescription: "a caller over the same tab", before: "1wsoma↓", opens: "⏎", place: "kto dzwoni"),
    Opening(testDescription: "`:` from another tab", before: "2", opens: ":krokus⏎", place: "kalendarz"),
    Opening(testDescription: "`:` from the desk", before: "0", opens: ":krokus⏎", place: "biurko"),
    Opening(testDescription: "`:` to a list", before: "1", opens: ":organizacje⏎", place: "mapa zasobów"),
    Opening(testDescription: "`:` to a setting", before: "3", opens: ":reportSessionDays⏎", place: "konsultacje"),
    Opening(testDescription: "`:` from a page to another", before: "4‹Organizacje›⏎⏎", opens: ":swot⏎", place: "wpis"),
    Opening(testDescription: "`:` from a page to a list", before: "4‹Organizacje›⏎⏎", opens: ":osoby⏎", place: "wpis"),
    Opening(testDescription: "a page, shown on its tab", before: "4‹Organizacje›⏎⏎", opens: "apokaż⏎", place: "wpis"),
    Opening(
      testDescription: "a need, on the map", before: "1/sala 10 czw 17-20⏎↓", opens: "⇥", place: "czego potrzeba"),
    Opening(testDescription: "the map's half", before: "1", opens: "⏎"),
    Opening(testDescription: "the map's resource", before: "1‹Aktywna›⏎", opens: "⏎"),
    Opening(testDescription: "a day of the calendar", before: "2", opens: "⏎"),
    Opening(testDescription: "a session", before: "2→⏎", opens: "⏎"),
    Opening(testDescription: "a consultation", before: "3", opens: "⏎"),
    Opening(testDescription: "its remarks", before: "3⏎‹cały dokument›", opens: "⏎"),
    Opening(testDescription: "a list of records", before: "4‹Organizacje›", opens: "⏎"),
    Opening(testDescription: "a page of a record", before: "4‹Organizacje›⏎", opens: "⏎"),
    Opening(testDescription: "a related record", before: "4‹Zasoby›⏎⏎‹organizacja›", opens: "⏎"),
    Opening(testDescription: "the list of all that can be done", before: "1", opens: ":"),
    Opening(testDescription: "the help", before: "2", opens: "?"),
    Opening(testDescription: "who is calling", before: "3⏎", opens: "w"),
  ]

  private func desk(_ opening: Opening) throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    for number in 0..<32 {
      try desk.others(
        EditRecord(
          RecordID("org-krokus"),
          [
            FieldEdit(
              field: "phone", was: number == 0 ? nil : .text("32260\(1_000 + number - 1)"),
              becomes: .text("32260\(1_000 + number)"))
          ]))
    }
    desk.size = Size(width: 100, height: 40)
    try play(opening.before, &desk)
    return desk
  }

  private func play(_ keys: String, _ desk: inout Desk) throws {
    var rest = keys[...]
    while let sign = rest.popFirst() {
      switch sign {
      case "⏎": try desk.press(.enter)
      case "⇥": try desk.press(.tab)
      case "→": try desk.press(.right)
      case "↓": try desk.press(.down)
      case "‹":
        let text = String(rest.prefix { $0 != "›" })
        rest = rest.dropFirst(text.count + 1)
        try goTo(text, &desk)
      default: try desk.press(.character(sign))
      }
    }
  }

  private func goTo(_ text: String, _ desk: inout Desk) throws {
    for _ in 0..<80 {
      let screen = try desk.screen()
      let parts = (0..<screen.size.height).flatMap { screen.rowText($0).split(separator: "│").map(String.init) }
      if parts.contains(where: { $0.hasPrefix("▌") && $0.contains(text) }) { return }
      try desk.press(.down)
    }
    Issue.record("no line: \(text)\n\(try desk.screen().text)")
  }

  /// What is seen without the message, which goes with the next key.
  private func picture(_ desk: Desk) throws -> [String] {
    let screen = try desk.screen()
    return (0..<screen.size.height).filter { $0 != screen.size.height - 2 }.map(screen.rowText)
  }

  @Test(arguments: openings) func `Esc leads where it says, and to what was left`(_ opening: Opening) throws {
    var desk = try desk(opening)
    let (before, cursor) = (try picture(desk), try desk.screen().cursor)
    try play(opening.opens, &desk)
    #expect(try picture(desk) != before, "nothing was opened")
    let guide = try desk.app.guide(in: desk.world())
    let item = try #require(guide.items.first { $0.act.verb == .back && $0.shown.contains(.escape) })
    #expect(item.act.hint.pl == opening.place ?? "wróć")
    if let place = opening.place {
      let keys = try #require(try picture(desk).last)
      #expect(keys.contains("Esc \(place)"), "\(keys)")
    }
    try desk.press(.escape)
    #expect(try picture(desk) == before)
    #expect(try desk.screen().cursor == cursor)
  }

  @Test func `ways are gone back one after the other, each to its own place`() throws {
    var desk = Desk(try TestRegister.consulted())
    try play("0‹zwrot›", &desk)
    let desktop = try picture(desk)
    try play("→", &desk)
    let map = try picture(desk)
    try play(":swot⏎", &desk)
    #expect(desk.app.tabKey == "2")
    try desk.press(.escape)
    #expect(try picture(desk) == map)
    try desk.press(.escape)
    #expect(try picture(desk) == desktop && desk.app.ways.isEmpty)
  }

  @Test func `what was opened there is closed first, and a tab that was chosen forgets the way`() throws {
    var desk = Desk(try TestRegister.consulted())
    try play("2wkrokus↓⏎⏎/sala", &desk)
    var steps = 0
    while !(desk.app.top is CallerScreen), steps < 8 {
      try desk.press(.escape)
      steps += 1
    }
    #expect(desk.app.top is CallerScreen && steps > 1, "\(steps)")
    try play("⏎1", &desk)
    try desk.press(.escape)
    #expect(desk.app.tabKey == "1" && desk.app.layers.isEmpty)
  }

  @Test func `the screen below a caller is what it was, too`() throws {
    var desk = Desk(try TestRegister.consulted())
    try play("1", &desk)
    let before = try picture(desk)
    try play("wsoma↓⏎", &desk)
    #expect(desk.app.tabKey == "1" && desk.app.layers.isEmpty)
    try desk.press(.escape, .escape, .escape)
    #expect(try picture(desk) == before)
  }

  @Test func `w shows the caller again where the way led, with the cursor in the query`() throws {
    var desk = Desk(try TestRegister.consulted())
    try play("2wkrokus↓⏎w", &desk)
    #expect((desk.app.top as? CallerScreen)?.field.text == "krokus" && desk.app.tabKey == "2")
    #expect(desk.app.held == nil && desk.app.ways.isEmpty)
    try desk.type("imago")
    #expect((desk.app.top as? CallerScreen)?.field.text == "imago")
  }

  @Test func `no more ways are kept than anybody goes back`() throws {
    var desk = Desk(try TestRegister.consulted())
    for _ in 0..<Limits.waysBack { try play("2:krokus⏎:swot⏎", &desk) }
    for _ in 0..<Limits.waysBack { try play(":krokus⏎:swot⏎", &desk) }
    #expect(desk.app.ways.count == Limits.waysBack)
  }

  @Test func `the left arrow goes where Esc goes`() throws {
    var desk = Desk(try TestRegister.consulted())
    try play("0‹zwrot›", &desk)
    let before = try picture(desk)
    try desk.press(.right, .left)
    #expect(try picture(desk) == before)
  }
}

/// `e` opens the form at the field that is under the cursor of the page.
@Suite struct EditedFieldTests {
  private func page(_ field: String?, _ size: Size = Size(width: 80, height: 24)) throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    desk.size = size
    try desk.press(.character("4"), .home)
    let place = try #require(Schema.kinds.firstIndex { $0.kind == Organization.kind })
    for _ in 0..<place { try desk.press(.down) }
    try desk.press(.enter, .character("/"))
    try desk.type("aktywna")
    try desk.press(.enter)
    guard let field else { return desk }
    for _ in 0..<40 {
      let selected = (desk.app.registers.top as? RecordPage)?.selected
      if selected?.field == field { return desk }
      try desk.press(.down)
    }
    Issue.record("no field \(field)")
    return desk
  }

  @Test(arguments: ["phone", "email", "dutyHours", "district", "verifiedOn"])
  func `the form opens at the field of the page`(field: String) throws {
    var desk = try page(field)
    try desk.press(.character("e"))
    let form = try #require(desk.app.openForms.last)
    #expect(form.state.focusedName == field)
  }

  @Test func `what is typed there replaces the line`() throws {
    var desk = try page("phone")
    try desk.press(.character("e"))
    try desk.type("322600000")
    #expect(desk.app.openForms.last?.state.text(of: "phone") == "322600000")
  }

  @Test func `on what cannot be edited the form opens at its first field`() throws {
    var first = try page(nil)
    try first.press(.home, .character("e"))
    let expected = first.app.openForms.last?.state.focusedName
    var desk = try page(nil)
    try desk.press(.end, .character("e"))
    #expect(expected != nil && desk.app.openForms.last?.state.focusedName == expected)
  }

  @Test func `on the map the last row says which half is edited, and a sign shows it without colours`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.end, .up)
    try desk.wait(Limits.settle)
    let list = try desk.screen().text
    #expect(list.contains("e popraw organizację") && list.contains("▹ Sala warsztatowa"), "\(list)")
    try desk.press(.enter)
    let half = try desk.screen().text
    #expect(half.contains("e popraw zasób") && half.contains("▌ Sala warsztatowa"), "\(half)")
    #expect(half.contains("▹Stowarzyszenie Aktywna"))
    try desk.press(.character("e"))
    #expect(desk.app.openForms.last?.name == RecordID("res-sala"))
  }
}
