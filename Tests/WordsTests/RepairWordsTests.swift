import CivicDomain
import Testing
import Words

@Suite("What repair recorded")
struct RepairWordsTests {
  @Test("whole sentences, in both languages")
  func sentences() {
    for words in Language.allCases.map(\.words) {
      for told in [
        words.nothingToRepair, words.repaired(damages: 3, losses: 1, touched: 1),
        words.repaired(damages: 1, losses: 0, touched: 0),
        words.repaired(damages: 0, losses: 1, touched: 0), words.repaired(damages: 2, losses: 0, touched: 1),
        words.wouldRepair(damages: 2, losses: 1),
        words.tooMuchDamage(log: "log/cao"),
      ] {
        #expect((1...3).contains(told.lines.count))
        #expect(told.lines.allSatisfy { $0.hasSuffix(".") })
      }
    }
  }

  @Test("a loss is told between the moments that are known")
  func losses() {
    let polish = Language.polish.words
    #expect(polish.lost(after: "10:15", before: "10:20") == "  utracono to, co zapisano między 10:15 a 10:20")
    #expect(polish.lost(after: "10:15", before: nil) == "  utracono to, co zapisano po 10:15")
    #expect(Language.english.words.lost(after: nil, before: "10:20") == "  lost: what was saved before 10:20")
    #expect(polish.repaired(damages: 5, losses: 2, touched: 0).fact == "Odnotowano jako znane: 5 uszkodzeń.")
  }
}
