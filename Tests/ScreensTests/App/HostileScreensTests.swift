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

  @Test func `on the list, the page and the place of every kind, and where keys lead from there`() throws {
    var marks: Set<Int> = []
    var seen = 0
    for (number, start) in try GivenOutWalkTests.starts(Crowd(4).hostile).enumerated() {
      var reached = [start]
      // Three of the keys from each, in turn.
      for place in 0..<3 {
        var after = start
        try after.press(Self.keys[(number * 3 + place) % Self.keys.count])
        reached.append(after)
      }
      for desk in reached {
        seen += 1
        marks.formUnion(HostileText.marks(in: try desk.screen().text))
        let layers = desk.app.layers.map { String("\($0)".prefix(40)) }
        #expect(try Self.fault(on: desk) == nil, "\(desk.app.tabKey) \(layers), start \(number)")
      }
    }
    #expect(seen > 12 * Schema.kinds.count, "\(seen)")
    #expect(marks.count > 25, "the texts are there: \(marks.sorted())")
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
