import Testing

@testable import CivicDomain

@Suite("What an attached file is called when it is given out")
struct FileNameGivenOutTests {
  @Test(arguments: [
    ("statut.pdf", "statut.pdf"), ("Zażółć gęślą.odt", "Zażółć gęślą.odt"), (".bashrc", "bashrc"),
    ("..", ""), ("...ukryty", "ukryty"), ("-rf", "rf"), ("faktura\u{202E}fdp.exe", "fakturafdp.exe"),
    ("\u{2066}a\u{2069}\u{200F}.txt", "a.txt"), ("\u{FEFF}.\u{200B}profile", "profile"), ("a\u{85}b\u{9B}c", "abc"),
  ])
  func nothingHiddenOrTurnedRound(name: String, shown: String) {
    #expect(AttachedFileName.givenOut(name) == shown)
  }

  @Test(arguments: [
    ("statut.pdf", "statut.pdf"), ("C:\\Pisma\\uwaga.docx", "uwaga.docx"), ("../../etc/passwd", "passwd"), ("..", ""),
    ("", ""),
    ("za\nłącznik\t.pdf", "załącznik.pdf"), ("faktura\u{202E}fdp.exe", "fakturafdp.exe"),
  ])
  func whatCameFromOutsideIsOnePartOfAPath(name: String, kept: String) throws {
    #expect(AttachedFileName.fitting(name) == kept)
    #expect(try AttachedFileName.checked(kept) == kept)
  }

  @Test func aLongNameKeepsItsEnding() throws {
    let cut = AttachedFileName.fitting(String(repeating: "ż", count: 200) + ".pdf")
    #expect(cut.hasSuffix("ż.pdf") && cut.utf8.count == 254)
    #expect(try AttachedFileName.checked(cut) == cut)
    let endless = AttachedFileName.fitting("a." + String(repeating: "b", count: 300))
    #expect(endless.count == 200, "what is so long is no ending")
  }
}
