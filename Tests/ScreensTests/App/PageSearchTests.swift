import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// `/` searches on the page of a session and of a consultation too.
@Suite struct PageSearchTests {
  private func session() throws -> Desk {
    var desk = Desk(try TestRegister.calendar())
    desk.register.apply(
      [
        Change(id: RecordID("per-x"), set: ["name": .text("Zenon Żuk"), "phone": .text("601 222 333")]),
        Change(
          id: RecordID("reg-x"),
          set: [
            "session": .text("ses-budget"), "person": .text("per-x"), "channel": .text("phone"), "seated": .yes(true),
            "status": .text("registered"),
          ]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.type("2/11.09.2026")
    try desk.press(.enter, .enter, .enter)
    return desk
  }

  @Test(arguments: ["zuk", "601222", "601 222"]) func `the people of a session`(typed: String) throws {
    var desk = try session()
    let all = try #require(desk.app.calendar.page).people(in: desk.world()).count
    #expect(all > 1)
    try desk.type("/\(typed)")
    let page = try #require(desk.app.calendar.page)
    #expect(page.rows.source.rows(0..<9, on: desk.register).map(\.name) == ["reg-x"])
    #expect(page.selected?.raw == "reg-x")
    #expect(try desk.screen().text.contains("1 z \(all)"))
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("Zenon Żuk"))
    try desk.press(.escape, .escape)
    #expect(try #require(desk.app.calendar.page).rows.count == all)
    #expect(desk.app.calendar.page?.selected?.raw == "reg-x", "the selected one stays")
    try desk.press(.escape)
    #expect(desk.app.calendar.page == nil)
  }

  @Test func `nobody of that name`() throws {
    var desk = try session()
    desk.size = Size(width: 40, height: 12)
    try desk.type("/nikt taki")
    #expect(try desk.screen().text.contains("Nic nie pasuje do „nikt taki”"))
    #expect(try desk.screen().cursor != nil)
    try desk.type("qw")
    #expect(desk.app.calendar.page?.rows.search.text == "nikt takiqw", "letters are text")
  }

  @Test func `has its row to itself on the smallest screen`() throws {
    var desks = [
      try session(), try consultation(), Desk(try TestRegister.consulted()), Desk(try TestRegister.consulted()),
    ]
    try desks[3].type("3")
    for desk in desks {
      var desk = desk
      desk.size = Size(width: 40, height: 12)
      try desk.type("/a")
      let canvas = try desk.screen()
      let row = try #require((0..<12).map(canvas.rowText).first { $0.contains("/ a") })
      let words = row.split(separator: " ")
      #expect(words.prefix(2) == ["/", "a"] && words.count == 5 && words[3] == "z", "\(row)")
    }
  }

  private func consultation() throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("3")
    try desk.press(.enter)
    return desk
  }

  @Test func `the text of a consultation and its remarks`() throws {
    var desk = try consultation()
    let page = try #require(desk.app.consultations.page)
    let world = try desk.world()
    let first = try #require(page.entries.first { $0.count > 0 })
    let submission = try #require(page.submission(0, of: first, in: world))
    try desk.type("/\(page.number(of: submission, in: world))")
    let found = try #require(desk.app.consultations.page)
    #expect(found.entries.count < page.entries.count)
    #expect(found.entries.contains { $0.unit?.address == first.unit?.address })
    #expect(found.index(of: try #require(world.register.record(submission))) != nil)
    try desk.press(.escape)
    #expect(desk.app.consultations.page?.entries.count == page.entries.count)
    #expect(desk.app.consultations.page != nil, "Esc takes the search, not the page")
    try desk.press(.escape)
    #expect(desk.app.consultations.page == nil)
  }

  @Test func `by the words of a remark and by who sent it`() throws {
    for text in ["wieloletnie", "krokus"] {
      var desk = try consultation()
      try desk.type("/\(text)")
      let found = try #require(desk.app.consultations.page)
      #expect(!found.entries.isEmpty && found.entries.count < found.total, "\(text)")
    }
  }

  @Test func `once an arrow was pressed the cursor is on the row that it chose`() throws {
    for desk in [try session(), try consultation()] {
      var desk = desk
      try desk.type("/a")
      let typing = try #require(try desk.screen().cursor).row
      try desk.press(.down)
      let screen = try desk.screen()
      let row = try #require(screen.cursor).row
      #expect(row != typing)
      #expect(screen.rowText(row).contains("▌"), "\(screen.rowText(row))")
    }
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func `nothing of that sort`(size: Size) throws {
    var desk = try consultation()
    desk.size = size
    try desk.send(.resized)
    try desk.type("/nic takiego")
    #expect(try desk.screen().text.contains("Nic nie pasuje"))
    for key in [Key.down, .pageDown, .tab, .enter, .character(" "), .character("r")] { try desk.press(key) }
    #expect(try desk.screen().cursor != nil)
  }
}
