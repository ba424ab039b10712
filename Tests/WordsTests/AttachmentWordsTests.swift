import CivicDomain
import Testing
import Words

@Suite("What is said of attached files")
struct AttachmentWordsTests {
  @Test("whole sentences, in both languages")
  func sentences() {
    for words in Language.allCases.map(\.words) {
      for told in [
        words.noRegularFile("x"), words.changedWhileCopied("x"), words.noFile(of: RecordID("att-a")),
        words.fileIsMissing("0f"), words.fileIsAltered("0f"), words.fileAlreadyThere("x", option: "--output"),
        words.fileToTerminal,
      ] {
        #expect((2...3).contains(told.lines.count))
        #expect(told.lines.allSatisfy { $0.hasSuffix(".") }, "\(told.lines)")
      }
      for phrase in [
        words.missingFile([RecordID("att-a")]), words.alteredFile([RecordID("att-a")]), words.unfinishedFile,
        words.unnamedFile(isPersonal: true), words.unnamedFile(isPersonal: false),
      ] {
        #expect(!phrase.isEmpty && phrase.first?.isUppercase == false, "\(phrase)")
      }
    }
  }

  @Test("as many as there are")
  func counted() {
    #expect(Language.polish.words.filesRemoved(1) == "Usunięto 1 plik załącznika.")
    #expect(Language.polish.words.filesRemoved(2) == "Usunięto 2 pliki załączników.")
    #expect(Language.polish.words.filesRemoved(5) == "Usunięto 5 plików załączników.")
    #expect(Language.english.words.filesRemoved(1) == "Removed 1 attached file.")
  }

  @Test("what is personal is added as a personal attachment")
  func onlyPersonal() {
    let error = FieldError.onlyPersonal("per-a", as: PersonalAttachment.kind)
    #expect(
      Language.polish.words.fault(error, ofField: "of", in: Attachment.kind)
        == "Dotyczy: „per-a” to dane osobowe: dodaj jako załącznik osobowy (personalAttachment).")
    #expect(
      Language.english.words.fault(error, ofField: "of", in: Attachment.kind)
        == "Belongs to: “per-a” is personal data: add it as personal attachment (personalAttachment).")
  }
}
