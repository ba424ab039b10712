import CivicDomain
import SeededRandom
import TerminalCanvas
import Testing

@testable import Screens

/// Whatever is pressed, in whatever order and on whatever screen, the program goes on.
@Suite struct RandomKeyTests {
  private static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function(1), .function(2), .function(4), .function(5), .function(6), .control("s"), .control("c"),
      .control("l"), .paste("wklejone\nż\u{1B}[31m"), .character("ż"), .character("\u{301}"),
    ] + "01234/bndefsuvwxg Ghjklqrop?.:19ka".map { .character($0) }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `random keys`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var desk = Desk(try seed.isMultiple(of: 2) ? TestRegister.consulted() : TestRegister.calendar())
    desk.signs = seed.isMultiple(of: 2) ? .ascii : .unicode
    desk.language = seed.isMultiple(of: 3) ? .english : .polish
    for step in 0..<500 {
      switch random.next() % 40 {
      case 0:
        desk.size = Size(width: Int(random.next() % 140), height: Int(random.next() % 40))
        try desk.send(.resized)
      case 1: try desk.wait(Int(random.next() % 3_000))
      case 2: try desk.send(.registerChanged)
      case 3: desk.answers = [.refused(.reasonMissing)]
      case _: try desk.press(RandomKeyTests.keys[Int(random.next() % UInt64(RandomKeyTests.keys.count))])
      }
      let canvas = try desk.screen()
      #expect(canvas.size == desk.size, "seed \(seed), step \(step)")
      if !Frame.isTooSmall(canvas.size) {
        #expect(canvas.cursor != nil, "the cursor stands on something: seed \(seed), step \(step)")
      }
    }
  }
}
