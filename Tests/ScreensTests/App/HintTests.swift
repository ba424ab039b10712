import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// The row of keys names what can work now, and nothing that would be refused; no key is silent.
@Suite struct HintTests {
  private func hinted(_ desk: Desk) throws -> Set<Key> {
    Set(try desk.app.guide(in: desk.world()).hints.flatMap(\.shown))
  }

  private func explained(_ desk: Desk) throws -> Set<Key> {
    Set(try desk.app.guide(in: desk.world()).items.flatMap(\.shown))
  }

  @Test func `somebody can be signed up where there is a session that takes registrations`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("2")
    try desk.press(.right)
    #expect(try hinted(desk).contains(.character("z")))
    try desk.press(.down)
    #expect(try !hinted(desk).contains(.character("z")), "a session that is called off")
    try desk.press(.left)
    #expect(try hinted(desk).isDisjoint(with: [.character("z"), .character("e")]), "an empty day")
    #expect(try explained(desk).contains(.character("z")), "the help tells of it all the same")
    try desk.press(.left, .enter, .down)
    #expect(try !hinted(desk).contains(.character("z")), "free entry")
  }

  @Test func `the row of a session names its files, and says what is called off`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("2")
    try desk.press(.right, .right, .enter, .enter)
    #expect(desk.app.calendar.page != nil)
    let row = try #require(try ScenePlay.rows(of: desk).last { $0.contains("Esc ") })
    #expect(row.contains("x pliki") && row.contains("d odwołaj zapis"), "\(row)")
    let guide = desk.app.guide(in: try desk.world())
    #expect(guide.items.count { $0.act == .export } == 1, "it is explained once")
  }

  @Test func `attendance is marked from the day on`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("2")
    try desk.press(.enter, .enter)
    #expect(try hinted(desk).contains(.character(" ")), "today")
    try desk.press(.escape, .escape, .right, .right, .enter, .enter)
    #expect(try !hinted(desk).contains(.character(" ")), "the day after tomorrow")
  }

  @Test func `a remark is answered where there is one that is not answered for good`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type("3")
    try desk.press(.enter)
    #expect(try !hinted(desk).contains(.character("r")))
    try desk.press(.end)
    #expect(try hinted(desk).contains(.character("r")))
  }

  @Test func `where nothing can be written no change is hinted at`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.readOnly = .fileSystem
    #expect(try !hinted(desk).contains(.character("n")))
    #expect(try explained(desk).contains(.character("n")))
  }

  @Test(arguments: ["0", "1", "2", "2\r", "2>>\r\r", "3", "3\r", "4", "4\r", "4\r\r"])
  func `every letter, digit and sign is answered`(way: String) throws {
    for register in [try TestRegister.calendar(), try TestRegister.consulted(), MemoryRegister()] {
      var there = Desk(register)
      for step in way { try there.press(step == "\r" ? .enter : step == ">" ? .right : .character(step)) }
      let before = try ScenePlay.rows(of: there)
      for key in "abcdefghijklmnopqrstuvwxyzGXZ0123456789 /?!.;" {
        var desk = there
        try desk.press(.character(key))
        // Whoever moves where there is nothing further sees so.
        let isMovement = "hjklgG".contains(key) || String(key) == way.prefix(1)
        let isDone = desk.app.message != nil || desk.effects.count > there.effects.count || isMovement
        let isSeen = try isDone || ScenePlay.rows(of: desk) != before
        #expect(isSeen, "\(key) after \(way)")
      }
    }
  }
}
