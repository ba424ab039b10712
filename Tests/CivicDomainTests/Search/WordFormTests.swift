import CivicDomain
import Testing

/// Words are one in their cases and numbers; what only begins alike is another.
@Suite struct WordFormTests {
  private func isForm(_ word: String, of other: String) -> Bool {
    WordForm.isForm(Array(PolishText.folded(word).utf8), of: Array(PolishText.folded(other).utf8))
  }

  @Test(arguments: [
    ("projektora", "projektor"), ("projektorem", "projektor"), ("projektorze", "projektor"), ("sali", "sala"),
    ("salę", "sala"), ("warsztatu", "warsztat"), ("warsztacie", "warsztat"), ("spotkań", "spotkanie"),
    ("uwadze", "uwaga"), ("organizacjom", "organizacja"), ("osób", "osoba"), ("sala", "sala"),
  ])
  func `forms of one word`(form: String, word: String) {
    #expect(isForm(form, of: word) && isForm(word, of: form))
  }

  @Test(arguments: [("warsztatowa", "warsztat"), ("krokus", "krok"), ("projekt", "projektor"), ("sal", "salon")])
  func `other words`(one: String, other: String) {
    #expect(!isForm(one, of: other) && !isForm(other, of: one))
  }

  @Test func `all forms begin with the stem`() {
    for (form, word) in [("projektora", "projektor"), ("nagłośnienia", "nagłośnienie"), ("salami", "sala")] {
      let stem = WordForm.stem(of: Array(PolishText.folded(form).utf8))
      #expect(stem.map { Array(PolishText.folded(word).utf8).starts(with: $0) } == true, "\(form)")
    }
    #expect(WordForm.stem(of: Array("ala".utf8)) == nil, "too short")
  }
}
