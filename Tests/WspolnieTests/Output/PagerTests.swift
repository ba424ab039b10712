import Foundation
import Testing

@testable import wspolnie

/// Long output goes to the pager, short output does not.
@Suite struct PagerTests {
  // As the program does: a reader that goes away is an answer of `write`.
  init() { signal(SIGPIPE, SIG_IGN) }

  private func run(lines: Int, rows: Int, command: String?) throws -> (direct: String, paged: String, started: Int) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("pager-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    var direct: [UInt8] = []
    var started = 0
    let pager = Pager(rows: rows) {
      started += 1
      return command.flatMap { PagerProcess("\($0) > '\(file)'") }
    } direct: {
      direct += $0
      return 0
    }
    for line in 0..<lines {
      let error = Array("\(line)\n".utf8).withUnsafeBytes { pager.write($0) }
      #expect(error == 0)
    }
    #expect(pager.end() == 0)
    let paged = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return (String(decoding: direct, as: UTF8.self), paged, started)
  }

  private func text(_ lines: Int) -> String { (0..<lines).map { "\($0)\n" }.joined() }

  @Test func whatFitsIsJustPrinted() throws {
    let run = try run(lines: 23, rows: 24, command: "cat")
    #expect(run.direct == text(23) && run.started == 0)
  }

  @Test func whatIsLongerIsReadWithThePager() throws {
    let run = try run(lines: 500, rows: 24, command: "cat")
    #expect(run.paged == text(500) && run.direct.isEmpty && run.started == 1)
  }

  @Test func whereThereIsNoPagerNothingIsLost() throws {
    let run = try run(lines: 500, rows: 24, command: nil)
    #expect(run.direct == text(500) && run.started == 1)
  }

  @Test func whatAPagerThatIsNotThereWasGivenIsPrinted() throws {
    let run = try run(lines: 50_000, rows: 24, command: "no-such-pager 2>/dev/null")
    #expect(run.direct == text(50_000) && run.started == 1)
  }

  @Test func aPagerThatIsClosedEndsQuietly() throws {
    let pager = Pager(rows: 1) {
      PagerProcess("true")
    } direct: { _ in
      0
    }
    var error: Int32 = 0
    let line = Array(repeating: UInt8(ascii: "\n"), count: 1 << 16)
    for _ in 0..<100 where error == 0 { error = line.withUnsafeBytes { pager.write($0) } }
    #expect(error == EPIPE)
    _ = pager.end()
  }
}
