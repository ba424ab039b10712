import CivicDomain
import Testing
import Words

@Suite("What backup and restore say")
struct BackupWordsTests {
  @Test("whole sentences, in both languages")
  func sentences() {
    for words in Language.allCases.map(\.words) {
      for told in [
        words.backedUp(
          to: "k.tar", isKept: true, files: 3, bytes: 12_345_678, transactions: 2, last: "9.09.2026, 14:32"),
        words.backedUp(to: "-", isKept: false, files: 1, bytes: 0, transactions: 1, last: nil),
        words.backupOfDamage(damages: 2),
        words.backupAlreadyThere("k.tar"), words.backupAlreadyThere("k.tar.part"), words.backupNotVerified("k.tar"),
        words.backupToTerminal, words.outputInData("data/x", folder: "data"), words.notABackup("x"),
        words.nothingOfABackup("x"),
        words.restored("CAO", in: "d", from: "9.09.2026", files: 3, transactions: 5, last: nil),
        words.newerBackup("x", number: 2), words.backupCutShort("x", isAnythingLeft: true),
        words.backupCutShort("x", isAnythingLeft: false),
        words.backupDamaged("x", part: "log/cao/000001.jsonl"),
        words.restoredDamaged("A", in: "d", from: "9.09.2026", files: 2, transactions: 3, last: nil, parts: 2),
      ] {
        #expect((1...3).contains(told.lines.count))
        #expect(told.lines.allSatisfy { $0.hasSuffix(".") }, "\(told.lines)")
      }
      #expect(words.noBackupMade.hasSuffix("."))
      for part in [words.alteredPart("x"), words.missingPart("x"), words.unverifiedParts] {
        #expect(!part.hasSuffix("."), "a line of a list")
      }
      #expect(words.backupPage(.none).hasSuffix("\n"))
      #expect(words.backupPage(.seal(Seal(value: 0))).hasSuffix(words.sealed(Seal(value: 0)) + "\n"))
    }
  }

  @Test("where no file keeps it, nobody is told to put it back from there")
  func kept() {
    for words in Language.allCases.map(\.words) {
      let device = words.backedUp(to: "/dev/null", isKept: false, files: 1, bytes: 1, transactions: 1, last: nil)
      #expect(!device.lines.contains { $0.contains("restore") })
      let file = words.backedUp(to: "moja kopia", isKept: true, files: 1, bytes: 1, transactions: 1, last: nil)
      #expect(file.wayOut.contains("restore 'moja kopia' "))
      #expect(words.noStore(in: "moje dane").wayOut.contains("init 'moje dane'"))
    }
  }

  @Test("that the file holds personal data is said, and how big it is")
  func plainly() {
    let polish = Language.polish.words.backedUp(
      to: "k.tar", isKept: true, files: 3, bytes: 12_345_678, transactions: 22, last: nil)
    #expect(polish.fact == "Kopia zapasowa k.tar: 22 zmiany; 3 pliki, 12 MB.")
    #expect(polish.kept.contains("dane osobowe, bez szyfrowania"))
    #expect(
      Language.english.words.backedUp(to: "k", isKept: true, files: 1, bytes: 1, transactions: 1, last: nil).kept
        .contains(
          "not encrypted"))
  }
}
