import CivicDomain
import SeededRandom
import Testing
import Words

@Suite("A seal is eight words that can be read out and typed")
struct SealWordsTests {
  @Test func theWordsAreTwoHundredAndFiftySixAndFarFromOneAnother() {
    let words = SealWords.all
    #expect(words.count == 256)
    #expect(words.allSatisfy { (4...8).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } })
    #expect(Set(words.map { $0.prefix(4) }).count == 256)
    for word in words {
      // A slip of one letter never makes another word.
      for index in word.indices {
        var slip = word
        for letter in "abcdefghijklmnoprstuwyz" {
          slip.replaceSubrange(index...index, with: [letter])
          #expect(slip == word || !words.contains(slip), "\(word) and \(slip)")
          slip = word
        }
      }
    }
  }

  @Test func everySealIsReadBackHoweverItIsTyped() throws {
    var random = SeededGenerator(seed: 20_261_129)
    for _ in 0..<200 {
      let seal = Seal(value: random.next())
      let text = SealWords.text(of: seal)
      #expect(text.split(separator: " ").count == 8)
      #expect(try SealWords.seal(text) == seal, "seed 20261129")
      #expect(try SealWords.seal(text.uppercased().replacing(" ", with: ", ")) == seal)
      #expect(try SealWords.seal("  \(text.replacing(" ", with: "-")) ") == seal)
    }
    let whole = Seal(value: 0x0001_0203_0405_0607)
    for text in [
      "adres agawa\nakord aleja\r\naltana amper\n\n  arbuz atlas\n",
      "„Adres agawa akord aleja altana amper arbuz atlas”.",
      "> adres agawa akord aleja\n> altana amper arbuz atlas",
      "1. adres 2. agawa 3. akord 4. aleja 5. altana 6. amper 7. arbuz 8. atlas",
      "Pieczęć rejestru: adres agawa akord aleja altana amper arbuz atlas",
      "Seal of the register:\nadres agawa akord aleja altana amper arbuz atlas",
      "Pieczęć rejestru: adres agawa akord aleja altana amper arbuz atlas (nie ręczy za dzienniki innych biur: adres)",
      "(adres agawa akord aleja altana amper arbuz atlas)",
      "adres: agawa: akord: aleja: altana: amper: arbuz: atlas",
      "a\u{328}dres agawa akord aleja altana amper arbuz at\u{142}as",
    ] {
      #expect(try SealWords.seal(text) == whole, "\(text)")
    }
    #expect(try SealWords.seal("ądres adrEs adres adres adres adres adres adres") == Seal(value: 0))
  }

  @Test func whatWasLostBeforeItIsSaid() throws {
    let at = try Instant("2026-11-29T09:00:00Z")
    let loss = RecordedLoss(transactions: 2, touched: 1, recordedAt: [at, at])
    let state = SealState.holds(.init(since: at, transaction: 9, recorded: loss, later: 0, rewritten: 0))
    #expect(
      Language.polish.words.sealState(state).lines.last
        == "Nie ręczy za: 2 zapisy utracone i 1 miejsce zmienione ręcznie przed pieczęcią (odnotowano 29.11.2026).")
  }

  @Test func otherOfficesAreNamedBesideIt() throws {
    let words = Language.polish.words
    let seal = Seal(value: 0)
    let line = try #require(words.sealed(.seal(seal, otherOffices: ["bedzin", "sosnowiec"])))
    #expect(line.hasSuffix(" adres (nie ręczy za dzienniki innych biur: bedzin, sosnowiec)"))
    #expect(try SealWords.seal(line) == seal)
    #expect(try SealWords.seal(Language.english.words.sealed(seal, otherOffices: ["bedzin"])) == seal)
    let at = try Instant("2026-11-29T09:00:00Z")
    #expect(words.sealIsOf(transaction: 1, at: at, otherOffices: []).kept == "")
    #expect(
      words.sealIsOf(transaction: 1, at: at, otherOffices: ["bedzin"]).kept
        == "Nie ręczy za dzienniki innych biur: bedzin.")
    let state = SealState.holds(.init(since: at, transaction: 9, later: 0, rewritten: 0, otherOffices: ["bedzin"]))
    #expect(words.sealState(state).lines.last == "Nie ręczy za: dzienniki innych biur (bedzin).")
  }

  @Test func aMisspeltWordIsNamedWithThoseNearIt() {
    #expect(throws: SealWords.Fault.unknown("balkom", near: ["balkon"])) {
      try SealWords.seal("adres adres balkom adres adres adres adres adres")
    }
    #expect(throws: SealWords.Fault.count(3)) { try SealWords.seal("adres adres adres") }
    #expect(throws: SealWords.Fault.count(0)) { try SealWords.seal(" ,. ") }
    let seven = Array(repeating: "adres", count: 7).joined(separator: " ")
    #expect(throws: SealWords.Fault.count(7)) { try SealWords.seal(seven) }
    #expect(throws: SealWords.Fault.count(9)) { try SealWords.seal(seven + " adres adres") }
    let words = Language.polish.words
    #expect(words.noSeal(.count(7)).lines == ["Pieczęć ma osiem słów, a podano: 7.", "Sprawdź, którego brakuje."])
    #expect(words.noSeal(.count(9)).lines.last == "Sprawdź, które do niej nie należy.")
  }
}
