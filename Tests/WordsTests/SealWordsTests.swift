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
    #expect(try SealWords.seal("ądres adrEs adres adres adres adres adres adres") == Seal(value: 0))
  }

  @Test func aMisspeltWordIsNamedWithThoseNearIt() {
    #expect(throws: SealWords.Fault.unknown("balkom", near: ["balkon"])) {
      try SealWords.seal("adres adres balkom adres adres adres adres adres")
    }
    #expect(throws: SealWords.Fault.count(3)) { try SealWords.seal("adres adres adres") }
    #expect(throws: SealWords.Fault.count(0)) { try SealWords.seal(" ,. ") }
  }
}
