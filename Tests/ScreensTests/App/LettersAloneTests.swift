import TerminalCanvas
import Testing

@testable import Screens

/// On a terminal that has only letters (`linux`, `vt100`) every sign of every screen has its pair.
@Suite struct LettersAloneTests {
  private static let ways =
    SmallestScreenTests.ways + [
      ",", ",j", "4", "4>", "4>_", "4>>", "4>#", "4>#>", "4>f", "4>s", "2v", "2vv", "1/sala 20 czw 17-20>", ":zwrot",
      "w600",
    ]

  @Test(arguments: ways)
  func `nothing beyond letters is drawn`(way: String) throws {
    for register in [try TestRegister.calendar(), try TestRegister.consulted()] {
      for size in [Size(width: 80, height: 24), Size(width: 200, height: 50)] {
        var desk = Desk(register)
        (desk.size, desk.signs) = (size, .ascii)
        for letter in way { try desk.press(letter == ">" ? .enter : letter == "_" ? .down : .character(letter)) }
        let others = try desk.screen().text.unicodeScalars.filter {
          !$0.isASCII && !$0.properties.isAlphabetic && $0 != "§"
        }
        #expect(others.isEmpty, "\(way): \(String(String.UnicodeScalarView(others)))")
      }
    }
  }
}
