import CivicDomain
import Testing

@Suite struct PolishTextTests {
  @Test(arguments: [
    ("Ząbkowice", "zabkowice"), ("ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn"), ("zażółć gęślą jaźń", "zazolc gesla jazn"),
    ("Straße Æther Œuvre Þór", "strasse aether oeuvre thor"), ("Dvořák Ångström Şişli", "dvorak angstrom sisli"),
    ("Nguyễn Văn Đạt", "nguyen van dat"), ("„Otwarte serca”", "\"otwarte serca\""),
    ("SP 35 – Błędów", "sp 35 - bledow"),
    ("a\u{328}", "a"), ("МОВА Українська Ґ Є", "мова українська ґ є"), ("ul.\u{A0}Prusa 3", "ul. prusa 3"), ("", ""),
    ("日本 🎈", "日本 🎈"),
  ])
  func caseAndDiacriticsFoldAway(text: String, folded: String) {
    #expect(PolishText.folded(text) == folded)
    #expect(PolishText.folded(Array(text.utf8)) == Array(folded.utf8))
  }

  @Test func bytesThatAreNotUTF8AreKept() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xC5, 0x42, 0xE2, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0xC5]
    #expect(PolishText.folded(bytes) == [0x61, 0xFF, 0xC5, 0x62, 0xE2, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0xC5])
  }

  @Test func noLatinLetterOfTheTablesGrowsOrStaysAccented() {
    for value in UInt32(0xA0)...0x24F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let folded = PolishText.folded(text)
      #expect(folded.utf8.count <= text.utf8.count, "\(text)")
      #expect(PolishText.folded(folded) == folded, "\(text)")
    }
  }
}

@Suite struct PolishSortKeyTests {
  @Test(arguments: [
    ["Aktywna Dąbrowa", "„Ala”", "Alą", "Ąstra", "Brodway"],
    ["cab", "cz", "ćma", "dąb"],
    ["lato", "luty", "ława", "Łęka", "Mydlice"],
    ["zebra", "zygzak", "źrebak", "żaba"],
    ["ona", "óna", "pole"],
    ["Sala 2", "Sala 10", "Sala A"],
    ["Dąb", "Dąb Stary", "Dąbek"],
    ["3 Maja", "10 lutego", "Aktywni"],
    ["Bielsko Biała", "Bielsko-Biała", "Bielskobiała"],
    ["cafe", "café", "caff"],
    ["ala", "zulu", "Українська"],
    ["", "007", "8"],
  ])
  func textsStandAsInAPolishIndex(inOrder: [String]) {
    let keys = inOrder.map { PolishText.sortKey($0) }
    for (left, right) in zip(keys, keys.dropFirst()) {
      #expect(left.lexicographicallyPrecedes(right), "\(inOrder)")
    }
  }

  @Test func quotesAndCaseDecideNothingUntilAllElseIsEqual() {
    func weights(_ text: String) -> [UInt8] {
      var key: [UInt8] = []
      Array(text.utf8).withUnsafeBufferPointer { PolishText.appendWeights(of: $0, to: &key) }
      return key
    }
    #expect(weights("Stowarzyszenie „KROKUS”") == weights("stowarzyszenie krokus"))
    #expect(weights("  „Ala” ") == weights("ALA."))
    #expect(weights("łan") != weights("lan"))
    #expect(PolishText.sortKey("Ala") != PolishText.sortKey("ala"))
  }

  @Test func anythingHasAKey() {
    let bytes: [UInt8] = (0...255).map { UInt8($0) }
    let key = bytes.withUnsafeBufferPointer { PolishText.sortKey($0) }
    #expect(!key.isEmpty)
    #expect(PolishText.sortKey(String(repeating: "9", count: 600)).count > 600)
  }
}

@Suite struct SearchWordsTests {
  @Test func allWordsMustOccurInAnyOrder() {
    let name = "Stowarzyszenie „KROKUS”, Dąbrowa Górnicza"
    #expect(SearchWords("krok dab").matches(name))
    #expect(SearchWords("GÓRNICZA krokus").matches(name))
    #expect(SearchWords("\"krokus\"").matches(name))
    #expect(!SearchWords("krokus sosnowiec").matches(name))
    #expect(!SearchWords("krokusy").matches(name))
  }

  @Test func nothingTypedFindsEverything() {
    #expect(SearchWords("").isEmpty)
    #expect(SearchWords("  \t").matches("cokolwiek"))
    #expect(SearchWords("").matches(folded: [UInt8]()))
  }

  @Test func aWordTwiceIsOnce() {
    #expect(SearchWords("sala Sala SALA duża").words == [Array("sala".utf8), Array("duza".utf8)])
  }

  @Test func aWordIsFoundAtTheVeryEndAndAfterFalseStarts() {
    #expect(SearchWords("aab").matches("aaab"))
    #expect(!SearchWords("aab").matches("aaa"))
    #expect(SearchWords("łódź").matches(folded: Array("w lodz".utf8)))
  }
}
