import Testing

@testable import TerminalCanvas

/// Where a line of several things is broken, the dot between them goes.
@Suite struct LineWrapTests {
  private func rows(_ text: String, _ width: Int) -> [String] {
    LineWrap.lines(of: text, width: width).map(\.text)
  }

  @Test func `a dot that parts things stands at no end of a row`() {
    #expect(rows("22 555 60 10 · biuro@krokus.example", 20) == ["22 555 60 10", "biuro@krokus.example"])
    #expect(rows("22 555 60 10 · biuro@krokus.example", 40) == ["22 555 60 10 · biuro@krokus.example"])
  }

  @Test func `any other dot stays, and that of a line which ends by itself`() {
    #expect(rows("a ·\nb", 20) == ["a ·", "b"])
    #expect(rows("sala · ", 20) == ["sala ·"])
    #expect(rows("aaaa·  bbbb", 6) == ["aaaa·", "bbbb"])
  }
}
