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
    #expect(FileName.givenOut(name) == shown)
  }
}
