import CTerminal
import Testing

@testable import TerminalCanvas

/// The columns that the program counts, against those that the C library of this system counts, by which curses paints.
@Suite("Widths, against the system's") struct SystemWidthTests {
  /// Where the two may differ, each with its reason. None on Debian 12, whose library counts by the same version of Unicode.
  private static let declared: [(signs: ClosedRange<UInt32>, reason: String)] = [
    (0x3248...0x324F, "digits on black squares: wide in libraries that follow the older tables, ambiguous in UAX #11"),
    (0x1171E...0x1171E, "a mark until Unicode 14, and none in newer libraries"),
    (0x4DC0...0x4DFF, "hexagrams: wide in UAX #11 from 16.0 on, and in glibc before"),
  ]

  @Test("every sign of Unicode that is shown takes the columns that wcwidth gives it")
  func everySign() throws {
    try #require(terminal_columns_of(0x41) == 1, "the system has the locale C.UTF-8")
    var differing: [String] = []
    var (shown, marks, wide) = (0, 0, 0)
    for value in UInt32(0)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kind = ScalarWidth(scalar)
      switch kind {
      case .unsafe: continue
      case .mark: marks += 1
      case .narrow: break
      case .wide: wide += 1
      }
      shown += 1
      let columns = Int(terminal_columns_of(value))
      if columns != kind.columns, !Self.declared.contains(where: { $0.signs.contains(value) }) {
        differing.append("U+\(String(value, radix: 16, uppercase: true)) \(kind) \(columns)")
      }
    }
    #expect(differing == [], "\(differing.count) of \(shown)")
    // Unicode 14 has 144,697 characters; that many are judged, and no handful.
    #expect(shown > 140_000 && marks > 1_900 && wide > 100_000, "\(shown), \(marks), \(wide)")
  }

  @Test("what is not shown moves no cursor either: its replacement takes one column everywhere")
  func replacement() {
    #expect(terminal_columns_of(SafeText.replacement.value) == 1)
    for value in UInt32(0)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(value), ScalarWidth(scalar) == .unsafe else { continue }
      let safe = SafeText("a\(Character(scalar))")
      if safe.text != "a\u{FFFD}" || safe.width != 2 { Issue.record("U+\(String(value, radix: 16)): \(safe.width)") }
    }
  }
}
