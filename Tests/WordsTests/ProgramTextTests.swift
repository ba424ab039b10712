import CivicDomain
import Testing
import Words

/// What the program put where people write is told in the reader's language.
@Suite struct ProgramTextTests {
  @Test(arguments: ProgramText.allCases, Language.allCases)
  func `it is told as its label, however it was kept`(text: ProgramText, language: Language) {
    for kept in [text.kept, text.label.pl, text.label.en] {
      #expect(language.words.text(kept) == text.label[language])
    }
  }

  @Test func `no two are kept alike, and what is new is no sentence of a language`() {
    #expect(Set(ProgramText.allCases.map(\.kept)).count == ProgramText.allCases.count)
    // The mark alone is an older word that all programs know.
    #expect(ProgramText.allCases.filter { !$0.kept.hasPrefix("@") } == [.redacted])
  }

  @Test func `what the first logs say is told as they say it`() {
    let (polish, english) = (Language.polish.words, Language.english.words)
    #expect(polish.text("cofnięto") == "cofnięto")
    #expect(english.text("cofnięto") == "undone")
    #expect(polish.text("minął termin przechowywania") == "minął termin przechowywania")
    #expect(polish.text("erased after the backup was made") == "usunięto po zrobieniu kopii zapasowej")
    #expect(polish.text("[usunięto]") == "[usunięto]")
  }

  @Test func `what people wrote is told as they wrote it`() {
    for text in ["", "cofnięto, bo pomyłka", "undone ", "[usunięto] dwa zdania", "@"] {
      #expect(Language.english.words.text(text) == text)
    }
  }

  @Test func `names and values are told so too`() throws {
    var register = try SampleRegister.register()
    let kept = FieldValue.text(ProgramText.redacted.kept)
    register.apply(
      [Change(id: SampleRegister.session.any, set: ["title": kept])], at: try Instant("2026-09-02T08:00:00Z"),
      by: Author("anna"))
    let here = Circumstances(register: register, now: try LocalTime("2026-09-09T14:32"), place: .screen)
    for words in Language.allCases.map(\.words) {
      let told = ProgramText.redacted.label[words.language]
      #expect(words.name(of: SampleRegister.session.any, in: here) == told)
      for field in [Session.field(\.title), Session.field(\.agenda)] {
        #expect(words.value(kept, of: field.declaration, in: here) == told)
      }
    }
  }
}
