import CivicDomain
import Testing

/// What a reason is, wherever one is needed.
@Suite("The rule of reasons") struct ReasonRuleTests {
  @Test(arguments: ["", " ", "\n\t", ".", "–", "…", "???", "x", "1", "a.", "  -  ", "\u{200B}\u{200B}", "✓✓", "__"])
  func whatSaysNothingIsNone(text: String) { #expect(!ReasonRule.isGiven(text)) }

  @Test(arguments: ["ok", "17", "art. 17", "ż ó", "a 1", "(powód)", "причина", ProgramText.undone.kept])
  func whatSaysSomethingIsOne(text: String) { #expect(ReasonRule.isGiven(text)) }
}
