import SeededRandom
import Testing

@testable import TerminalCanvas

@Suite("Keys from any bytes at any pace")
struct KeyParserFuzzTests {
  @Test("Noise never stops it: after a silence it is ready for a fresh key", arguments: 1...20 as ClosedRange<UInt64>)
  func noise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let likely = Array("\u{1B}\u{1B}\u{1B}[[OO0123;<?$~AMPRZu]\\\r".utf8) + [0xC5, 0xBC, 0xFF, 0x00]
    var parser = KeyParser()
    var now = 0
    for round in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...10, using: &random)).map { _ in
        Bool.random(using: &random)
          ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      _ = parser.read(bytes, at: now)
      now += Int.random(in: 0...700, using: &random)
      if round % 10 == 0 {
        var wakes = 0
        while let deadline = parser.nextDeadline, wakes < 10 {
          now = max(now, deadline)
          _ = parser.wake(at: now)
          wakes += 1
        }
        #expect(wakes < 10, "seed \(seed)")
        now += Limits.sequenceWait + 1
        #expect(parser.read([0x78], at: now) == [.character("x")], "seed \(seed)")
      }
    }
  }

  @Test("Between sequences, known or not, only what was typed is text", arguments: 1...20 as ClosedRange<UInt64>)
  func textIsText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var stream: [UInt8] = []
    var typed = ""
    for _ in 0..<500 {
      if Bool.random(using: &random) {
        let letter = "aOż[A~漢1;M".randomElement(using: &random) ?? "a"
        typed.append(letter)
        stream += Array(String(letter).utf8)
      } else {
        stream += sequence(&random)
      }
    }
    #expect(text(of: stream, &random) == typed, "seed \(seed)")
  }

  /// A well-formed sequence that spells no letter.
  private func sequence(_ random: inout SeededGenerator) -> [UInt8] {
    switch Int.random(in: 0...4, using: &random) {
    case 0:
      let spelling = KeySpellings.all.randomElement(using: &random)
      if let spelling, case .character = spelling.key { return [] }
      return spelling?.bytes ?? []
    case 1: return Array("\u{1B}]0;title;aO[\u{7}".utf8)
    case 2: return Array("\u{1B}Pdata~A\u{1B}\\".utf8)
    case 3: return Array("\u{1B}[200~wklejka[A\u{1B}[201~".utf8)
    default:
      let parameters = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        UInt8.random(in: 0x30...0x3F, using: &random)
      }
      // Endings of numbered or coded keys, the linux console's and the old mouse's mean something else.
      let final = Array("ABCDEFHJKSTcnxyz~".utf8).randomElement(using: &random) ?? 0x41
      let isPaste = parameters == Array("200".utf8)
      let isCoded = parameters.starts(with: Array("27;".utf8)) || isPaste
      return [0x1B, 0x5B] + parameters + [isCoded ? 0x41 : final]
    }
  }

  /// The characters that come of the stream in random pieces. Behind an ESC the line is quick, elsewhere it may be
  /// slow, but keeps no packet longer than a sequence is waited for.
  private func text(of stream: [UInt8], _ random: inout SeededGenerator) -> String {
    var parser = KeyParser()
    var now = 0
    var text = ""
    var rest = stream[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...6, using: &random))
      rest = rest.dropFirst(piece.count)
      for key in parser.read(piece, at: now) {
        if case .character(let character) = key { text.append(character) }
      }
      let wait = min(parser.wait(at: now) ?? 1_000, Limits.sequenceWait)
      now += Int.random(in: 0..<wait, using: &random)
    }
    return text
  }
}
