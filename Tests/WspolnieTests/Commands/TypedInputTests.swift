import Glibc
import Testing

@testable import wspolnie

/// What a person types is waited for, as long as nobody stops it.
@Suite("what is typed") struct TypedInputTests {
  @Test("a question that is stopped has no answer, whatever is typed behind it")
  func stopped() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let input = TypedInput(reading: ends[0])
    #expect(write(ends[1], "nie\n", 4) == 4)
    #expect(try input.line(unless: { false }) == "nie")
    var looks = 0
    let unanswered = try input.line(unless: {
      looks += 1
      return looks > 1
    })
    #expect(unanswered == nil && looks > 1, "nobody typed anything")
    #expect(write(ends[1], "tak\n", 4) == 4)
    #expect(try input.line(unless: { true }) == nil)
    #expect(try input.line(unless: { false }) == "tak")
  }
}
