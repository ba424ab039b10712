import Testing

@testable import CivicDomain

/// How hard a text is to read.
@Suite struct PlainLanguageTests {
  @Test(arguments: [
    ("nie", 1), ("miasto", 2), ("uwaga", 3), ("mieszkaniec", 3), ("i", 1), ("Unia", 2), ("pomocniczości", 5),
    ("organizacja", 5), ("żółw", 1), ("źdźbło", 1), ("nauka", 3), ("wniesie", 2), ("w", 0), ("opinii", 3),
  ])
  func `syllables are vowels, without an i before a vowel`(word: String, syllables: Int) {
    #expect(PlainLanguage.syllables(of: word) == syllables)
  }

  @Test func `short sentences of short words need few years`() throws {
    let text = "Mama ma kota. Kot ma dom. Tata ma psa. Pies ma dom."
    let measure = PlainLanguage(of: text)
    #expect(measure.words == 12)
    #expect(measure.sentences == 4)
    #expect(measure.hardWords == 0)
    #expect(measure.longestSentence == 3)
    #expect(measure.yearsOfSchool == 1)
  }

  @Test func `hard words count`() {
    // 0.4 · (4 / 1 + 100 · 2 / 4) = 21.6
    let sentence = "Organizacje realizują te zadania."
    let measure = PlainLanguage(of: "\(sentence) \(sentence) \(sentence)")
    #expect(measure.hardWords == 6)
    #expect(measure.yearsOfSchool == 22)
  }

  @Test func `a few words tell nothing of a text`() {
    let nine = "Uwzględniamy uwagę i dziękujemy, zmieniliśmy już cały paragraf trzeci."
    #expect(PlainLanguage(of: nine).words == 9)
    #expect(PlainLanguage(of: nine).yearsOfSchool == nil)
    #expect(PlainLanguage(of: "\(nine) Dobrze.").yearsOfSchool != nil)
  }

  @Test func `the dot of a short form ends no sentence`() {
    let measure = PlainLanguage(
      of: "Zgodnie z art. 5 ust. 2 ustawy z 2003 r. o pożytku zadania zleca gmina. To wystarczy.")
    #expect(measure.sentences == 2)
    #expect(measure.longestSentence == 12)
  }

  @Test func `a line ends a sentence, and a full stop may stand in quotation marks`() {
    #expect(PlainLanguage(of: "Zadania priorytetowe\nzajęcia dla seniorów").sentences == 2)
    #expect(PlainLanguage(of: "Piszecie: „zadania do 3 lat.” Zgoda!").sentences == 2)
  }

  @Test(arguments: ["", "  \n ", "123 45.", "…", "-- !"])
  func `without words there is nothing to measure`(text: String) {
    #expect(PlainLanguage(of: text).yearsOfSchool == nil)
    #expect(PlainLanguage(of: text).sentences == 0)
  }
}
