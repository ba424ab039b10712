import CivicDomain
import Testing

/// Words are one in their cases, numbers and tenses; what only begins alike is another.
@Suite struct WordFormTests {
  private func folded(_ word: String) -> [UInt8] { Array(PolishText.folded(word).utf8) }

  private func isForm(_ word: String, of other: String) -> Bool { WordForm.isForm(folded(word), of: folded(other)) }

  @Test(arguments: [
    ("projektora", "projektor"), ("projektorem", "projektor"), ("projektorze", "projektor"), ("sali", "sala"),
    ("salę", "sala"), ("warsztatu", "warsztat"), ("warsztacie", "warsztat"), ("spotkań", "spotkanie"),
    ("uwadze", "uwaga"), ("organizacjom", "organizacja"), ("osób", "osoba"), ("sala", "sala"),
    // Names, as they stand behind a verb.
    ("Marię", "Maria"), ("Jaworską", "Jaworska"), ("Jaworskiej", "Jaworska"), ("Jaworskiego", "Jaworski"),
    ("Jaworskiemu", "Jaworski"), ("Jaworskim", "Jaworski"), ("Jaworscy", "Jaworski"), ("Halinie", "Halina"),
    ("Mrozowi", "Mróz"), ("Ewy", "Ewa"), ("Ewę", "Ewa"), ("Ewie", "Ewa"), ("Pawła", "Paweł"), ("Żurka", "Żurek"),
    ("Żurkowi", "Żurek"), ("Wróbla", "Wróbel"), ("Śliwie", "Śliwa"), ("Gajdzie", "Gajda"), ("Piotra", "Piotr"),
    ("Łukasikiem", "Łukasik"), ("Gołębia", "Gołąb"), ("Fundacji", "Fundacja"), ("Teatrze", "Teatr"),
    ("Krokusa", "KROKUS"), ("warsztatowej", "warsztatowa"), ("Łosieniu", "Łosień"), ("Imago", "Imago"),
    ("ławek", "ławka"), ("krzeseł", "krzesła"), ("laptopów", "laptopy"), ("partnerzy", "partner"),
    ("Stowarzyszeniu", "Stowarzyszenie"), ("śniadania", "śniadanie"),
  ])
  func `forms of one word`(form: String, word: String) {
    #expect(isForm(form, of: word) && isForm(word, of: form))
  }

  @Test(arguments: [
    ("warsztatowa", "warsztat"), ("krokus", "krok"), ("projekt", "projektor"), ("sal", "salon"), ("nowa", "Nowak"),
    ("marek", "maria"), ("paw", "Paweł"), ("kot", "kostium"), ("ewa", "ewangelia"), ("jan", "janina"),
    ("marzec", "maria"), ("dom", "dama"), ("Jaworska", "Jaworski"),
    ("Jaworskiej", "Jaworski"), ("Jaworskiego", "Jaworska"),
  ])
  func `other words`(one: String, other: String) {
    #expect(!isForm(one, of: other) && !isForm(other, of: one))
  }

  @Test func `all forms begin with the stem`() {
    for (form, word) in [("projektora", "projektor"), ("nagłośnienia", "nagłośnienie"), ("salami", "sala")] {
      let stem = WordForm.stem(of: folded(form))
      #expect(stem.map { folded(word).starts(with: $0) } == true, "\(form)")
    }
    for (form, word) in [("Pawła", "Paweł"), ("Żurka", "Żurek"), ("Wróbla", "Wróbel"), ("krzeseł", "krzesła")] {
      #expect(WordForm.stems(of: [folded(form)]).contains { folded(word).starts(with: $0[0]) }, "\(form)")
    }
    #expect(WordForm.stems(of: [folded("Ewę"), folded("Zając")])[0][0] == folded("ew"), "beside a surname")
    #expect(WordForm.stem(of: folded("ala")) == nil, "too short")
  }

  @Test(arguments: [
    ("oddano", "oddaj"), ("oddali", "oddać"), ("wydano", "wydaj"), ("wydała", "wydać"), ("zwrócono", "zwrócić"),
    ("zwrócili", "zwrócić"), ("zatwierdzono", "zatwierdź"), ("opublikowano", "opublikuj"), ("wydrukuj", "wydrukować"),
    ("zapisano", "zapisz"), ("zapisała", "zapisać"), ("cofnięto", "cofnij"), ("odwołano", "odwołaj"),
  ])
  func `forms of one verb`(form: String, verb: String) {
    #expect(WordForm.isForm(folded(form), ofVerb: folded(verb)) && WordForm.isForm(folded(verb), ofVerb: folded(form)))
  }

  @Test(arguments: [
    ("oddano", "odbierz"), ("wydano", "wyjdź"), ("zapisz", "zapytaj"), ("sala", "sali"), ("uwaga", "uwadze"),
  ])
  func `other verbs, and no verbs`(one: String, other: String) {
    #expect(!WordForm.isForm(folded(one), ofVerb: folded(other)))
  }
}
