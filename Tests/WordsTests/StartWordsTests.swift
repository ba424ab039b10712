import CivicDomain
import Testing
import Words

/// The first words of the program, printed before it knows how to break a line.
@Suite struct StartWordsTests {
  @Test(arguments: Language.allCases)
  func `the choice at the first start fits the narrowest terminal`(language: Language) {
    let rows = language.words.firstStart(in: "/x")
    #expect(rows.allSatisfy { $0.count <= 40 }, "\(rows)")
    for key in [language.words.keyToMake, language.words.keyToShow] {
      #expect(rows.contains { $0.hasPrefix("  \(key)  ") })
    }
  }
}
