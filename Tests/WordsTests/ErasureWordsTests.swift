import CivicDomain
import Testing
import Words

@Suite("What is said of erasing")
struct ErasureWordsTests {
  let polish = Language.polish.words
  let english = Language.english.words

  @Test("whole sentences, in both languages")
  func sentences() {
    for words in [polish as Words, english] {
      for told in [
        words.onlyShown(command: "wspolnie erase --due --yes"), words.namedElsewhere(["personal/damaged/a"]),
        words.personalDataOpen(folder: "dane/personal", permissions: 0o755),
      ] {
        #expect(told.lines.count == 2)
        #expect(told.lines.allSatisfy { $0.hasSuffix(".") })
      }
      for line in [
        words.erased(files: 0, drafts: 0), words.redacted(files: 2, drafts: 5), words.filesNotClear, words.clearThem,
        words.nobodyDue, words.sameTextIn(["agenda"], of: SampleRegister.session.any),
      ] { #expect(line.hasSuffix(".")) }
    }
  }

  @Test("numbers agree")
  func numbers() {
    #expect(polish.erased(files: 1, drafts: 0) == "Usunięto dane osobowe (przepisano 1 plik).")
    #expect(
      polish.redacted(files: 2, drafts: 5)
        == "Usunięto tekst (przepisano 2 pliki, wyrzucono 5 niezapisanych formularzy).")
    #expect(
      english.erased(files: 0, drafts: 1) == "Personal data erased (0 files rewritten, 1 unsaved form thrown away).")
  }

  @Test("a record is told by its id and its session, and what goes by its labels")
  func going() throws {
    let fields = Registration.fields.map(\.declaration).filter { $0.audience == .personal }
    let id = SampleRegister.registration.any
    #expect(
      polish.going(id, of: "Warsztat", fields: fields) == "  zgłoszenie \(id.raw) (Warsztat): potrzeby, inne potrzeby")
    #expect(english.going(id, of: "", fields: []) == "  registration \(id.raw): earlier values")
  }
}
