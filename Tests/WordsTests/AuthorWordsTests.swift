import CivicDomain
import Testing
import Words

/// Who did something, for whom, and from which office.
@Suite struct AuthorWordsTests {
  @Test(arguments: [
    (nil, nil, "anna", "anna"),
    ("jan", nil, "anna (za: jan)", "anna (for: jan)"),
    (nil, "golonog", "anna (biuro golonog)", "anna (office golonog)"),
    ("jan", "golonog", "anna (za: jan, biuro golonog)", "anna (for: jan, office golonog)"),
    (nil, Author.unnamedOffice, "anna (przez SSH)", "anna (over SSH)"),
  ])
  func theAuthorIsSaidWithWhatIsToBeKnown(absent: String?, office: String?, polish: String, english: String) {
    #expect(Language.polish.words.author("anna", for: absent, from: office) == polish)
    #expect(Language.english.words.author("anna", for: absent, from: office) == english)
  }

  /// Each thing that a look at a machine may find says what to do, but for what is only to be known.
  @Test func everyFindingOfASetupSaysWhatToDo() {
    let findings: [SetupFinding] = [
      .noRegister("/d"), .registerNotRead("/d"), .registerOfOwnerAlone("/d"), .registerDamaged(2),
      .openToOthers("/d", 0o755),
      .unwell("Kopia", isBackedUp: true), .unwell("Kopia", isBackedUp: false), .readersShutOut("/d"),
      .registerOfAnother("/d", user: "wspolnie"), .groupMissing("g"), .userMissing("u"), .kioskNotAdmitted("k"),
      .kioskInGroup("k", group: "g"), .gettyBeside("getty@tty1.service"), .lettersMissing, .otherTerminals,
      .restartByKeys,
      .kernelByKeys, .noAccessLists("/d"), .unit(.missing("u", part: "kiosk")), .unit(.off("u")),
      .unit(.notRunning("u")),
      .unit(.masked("u")), .unit(.failed("u")), .settingsMissing("/s"), .programMissing("age"), .placeMissing("/p"),
      .keyOpenToOthers("/k", 0o644), .fileOtherwise("/f", part: "ssh"), .ssh(.rootNeeded), .ssh(.noSshd),
      .ssh(.notStarted),
      .ssh(.noShell("a")), .ssh(.refuses("x")), .ssh(.notLed("a")), .ssh(.open("a", "x11forwarding yes")),
      .ssh(.keysNotLocked("/k")), .ssh(.withoutRole("a")), .ssh(.homeNotLocked("a", home: "/h")),
      .terminalUnknown("linux"),
      .terminalsFew, .localeUnknown("pl_PL.UTF-8"),
    ]
    for words in Language.allCases.map(\.words) {
      for finding in findings {
        let sentences = words.setup(finding)
        #expect(!sentences.fact.isEmpty && !sentences.wayOut.isEmpty, "\(sentences)")
      }
      #expect(words.setup(.notSetUp("kiosk")).line.contains("wspolnie setup kiosk"))
      #expect(words.setup(.saysMore("/etc/x.d/y.conf")).line.contains("/etc/x.d/y.conf"))
    }
  }
}
