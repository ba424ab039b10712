import SeededRandom
import Testing
import Words

@testable import Interchange

/// JSON (RFC 8259) as others write it.
@Suite struct JsonParserTests {
  private func read(_ text: String) throws(JsonFault) -> JsonValue { try JsonValue(Array(text.utf8)) }

  private func fault(_ text: String) -> JsonFault? {
    do throws(JsonFault) {
      _ = try read(text)
      return nil
    } catch { return error }
  }

  @Test func valuesAreReadAsTheyAreWritten() throws {
    let value = try read(
      "\u{FEFF} {\"a\":[1, -0.50, 1e999, 12345678901234567890.10, true, false, null, \"\"], \"b\\u0142\\n\\/\":{\"c\":{}}}\n"
    )
    #expect(
      value[path: "a"]?.items == [
        .number("1"), .number("-0.50"), .number("1e999"), .number("12345678901234567890.10"), .yes(true), .yes(false),
        .null, .text(""),
      ])
    #expect(value[path: "bł\n/", "c"] == .object([]))
    #expect(value[path: "bł\n/", "d"] == nil && value[path: "a", "0"] == nil)
    #expect(try read("\"\\ud83e\\udd8a\"") == .text("🦊"))
  }

  @Test(arguments: [
    ("", JsonFault.Reason.cut, 1, 1), ("{", .cut, 1, 2), ("{\"a\"", .cut, 1, 5), ("{\"a\":1,", .cut, 1, 8),
    ("[1,\n 2", .cut, 2, 3), ("\"ab", .cut, 1, 4), ("tru", .cut, 1, 4), ("-", .cut, 1, 2), ("\"\\u12", .cut, 1, 6),
    ("{\"ł\": x}", .syntax, 1, 7), ("[1,]", .syntax, 1, 4), ("{,}", .syntax, 1, 2), ("{a:1}", .syntax, 1, 2),
    ("[01]", .syntax, 1, 2), ("[1 2]", .syntax, 1, 4), ("\"a\nb\"", .syntax, 1, 3), ("\"\\x\"", .syntax, 1, 3),
    ("'a'", .syntax, 1, 1), ("NaN", .syntax, 1, 1), ("1 2", .behindTheEnd, 1, 3), ("{}{}", .behindTheEnd, 1, 3),
    ("\"\\ud800\"", .notUTF8, 1, 4), ("\"\\u0000\"", .notUTF8, 1, 4), ("\"\\ud83e\\u0041\"", .notUTF8, 1, 4),
    ("{\"a\":1,\n\"a\":2}", .repeated("a"), 2, 1),
  ]) func aFaultIsToldWithItsPlace(text: String, reason: JsonFault.Reason, line: Int, column: Int) {
    #expect(fault(text) == JsonFault(reason, line: line, column: column))
  }

  @Test func bytesThatAreNoLettersAreRefused() {
    let reason = Result { try JsonValue(Array("[\"a".utf8) + [0xB3] + Array("\"]".utf8)) }
    #expect(throws: JsonFault(.notUTF8, line: 1, column: 4)) { try reason.get() }
  }

  @Test func whatIsTooDeepOrTooLongIsRefused() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(fault(deep)?.reason == .tooDeep)
    #expect(fault(String(repeating: "{\"a\":", count: 100_000))?.reason == .tooDeep)
    #expect(fault(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == nil)
    #expect(fault(String(repeating: "9", count: 100_000))?.reason == .tooLong)
    #expect(fault("\"\(String(repeating: "a", count: 2 << 20))\"")?.reason == .tooLong)
  }

  @Test func ofManyNamesNoneIsThereTwice() {
    let members = (0..<5_000).map { "\"n\($0)\":0" }
    #expect(fault("{\(members.joined(separator: ","))}") == nil)
    #expect(fault("{\(members.joined(separator: ",")),\"n7\":1}")?.reason == .repeated("n7"))
  }

  /// Whatever bytes come, a value or a fault.
  @Test(arguments: 0..<50) func spoiledFilesAreReadOrRefused(number: Int) {
    var random = SeededGenerator(seed: UInt64(20_261_129 + number))
    var bytes = Array(#"{"type":"Feature","id":"ż\u0142","geometry":{"coordinates":[19.2,5e1]},"x":[null,true]}"#.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      case _: bytes.insert(contentsOf: bytes.shuffled(using: &random).prefix(5), at: bytes.count / 2)
      }
    }
    do throws(JsonFault) { _ = try JsonValue(bytes) } catch {
      #expect(error.line >= 1 && error.column >= 1, "seed \(20_261_129 + number)")
    }
  }
}
