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

  @Test("what goes and what stays is told in one order, and of nothing that goes nothing is said")
  func outlook() throws {
    let id = SampleRegister.registration.any
    var register = MemoryRegister()
    func told() throws -> [String] {
      let here = Circumstances(register: register, now: try LocalTime("2026-11-21T12:00"), place: .shell)
      return polish.outlook(of: try ErasurePlan(of: [id], on: register), called: { _ in "Anna Lis" }, in: here)
    }
    register.apply([Change(id: id, set: ["needsNote": .text("winda")])], at: .earliest, by: Author("anna"))
    let lines = try told()
    #expect(
      lines.prefix(4) == [
        "Zniknie:", "  zgłoszenie Anna Lis: inne potrzeby", "Zostanie:",
        "  1 wpis bez danych osobowych, żeby liczby się zgadzały",
      ])
    #expect(lines.last?.contains("kopie zapasowe") == true && lines.count == 6, "\(lines)")
  }

  @Test("a record is told by what it is called there, and what goes by its labels")
  func going() throws {
    let id = SampleRegister.registration.any
    var register = MemoryRegister()
    func told(_ words: Words, _ change: Change) throws -> [String] {
      register.apply([change], at: .earliest, by: Author("anna"))
      return words.going(by: try ErasurePlan(of: [id], on: register), on: register) { "\($0.raw) (Warsztat)" }
    }
    let needs = Change(id: id, set: ["needs": .list(["inductionLoop"]), "needsNote": .text("winda")])
    #expect(try told(polish, needs) == ["  zgłoszenie \(id.raw) (Warsztat): potrzeby, inne potrzeby"])
    let note = Change(id: id, set: ["needs": nil])
    #expect(try told(english, note) == ["  registration \(id.raw) (Warsztat): other needs"])
    let nothing = Change(id: id, set: ["needsNote": .text(Redaction.mark)])
    #expect(try told(english, nothing) == ["  registration \(id.raw) (Warsztat): earlier values"])
  }
}
