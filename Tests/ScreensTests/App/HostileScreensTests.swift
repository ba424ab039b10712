import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing

@testable import Screens

/// Hostile texts in every field, on every screen that keys lead to: nothing on a canvas moves a cursor, hides or turns letters
/// round, and no name of a file does.
@Suite struct HostileScreensTests {
  private static let keys: [Key] = [.enter, .tab, .down, .end, .escape] + "ehbs#wvn?.ma:".map { .character($0) }

  /// What is wrong with what is seen, and with what goes out.
  private static func fault(on desk: Desk) throws -> String? {
    if let fault = HostileText.fault(in: Array(try desk.screen().text.utf8)) { return fault }
    for effect in desk.effects {
      if case .giveOut(let file) = effect, let fault = HostileText.fault(in: Array(file.name.utf8)) { return fault }
    }
    return nil
  }

  @Test func `on every screen that keys lead to`() throws {
    var known: Set<String> = []
    var marks: Set<Int> = []
    var waiting = Array(try GivenOutWalkTests.starts(Crowd(7).hostile).reversed())
    let starts = waiting.count
    var seen = 0
    while let desk = waiting.popLast(), seen < starts * 3 {
      seen += 1
      let text = try desk.screen().text
      marks.formUnion(HostileText.marks(in: text))
      #expect(try Self.fault(on: desk) == nil, "\(desk.app.tabKey) \(desk.app.layers.map { "\($0)".prefix(40) })")
      guard known.insert(try GivenOutWalkTests.place(desk)).inserted else { continue }
      for key in Self.keys where !(desk.app.layers.last is Form) {
        var after = desk
        try after.press(key)
        waiting.append(after)
      }
    }
    #expect(seen > starts && known.count > 20, "\(seen) screens of \(starts) starts")
    #expect(marks.count > 15, "\(marks.sorted())")
  }

  @Test func `pasted into a search, a caller's line, the line of words and a form`() throws {
    let start = try #require(try GivenOutWalkTests.starts(Crowd(3).hostile).first { $0.app.tabKey == "1" })
    for text in HostileText.corpus {
      for opening in ["/", "w", ":", "n", "1/"] {
        var desk = start
        for key in opening { try desk.press(.character(key)) }
        try desk.press(.paste(text))
        #expect(try Self.fault(on: desk) == nil, "\(opening) \(text.debugDescription)")
        try desk.press(.enter)
        #expect(try Self.fault(on: desk) == nil, "\(opening) \(text.debugDescription), Enter")
        try desk.press(.function(2))
        #expect(try Self.fault(on: desk) == nil, "\(opening) \(text.debugDescription), F2")
      }
    }
  }
}
