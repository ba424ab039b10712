import CivicDomain
import Testing
import Words

@Suite("Stores that cannot be opened")
struct StoreWordsTests {
  let polish = Language.polish.words
  let english = Language.english.words

  static let troubles: [SystemTrouble] = [
    .inTheWay,
    .missing, .notPermitted, .noRoom, .readOnlyDisk, .noFile, .tooLong, .other(5),
  ]

  @Test("every trouble has one to three whole sentences that name the place")
  func all() {
    for words in [polish as Words, english] {
      let told =
        [
          words.noStore(in: "dane"), words.foreignStore(file: "dane"), words.newerFormat(3, in: "dane"),
          words.folderNotEmpty("dane"), words.unfitOffice("dane"), words.unknownGroup("dane"),
          words.storeMade(in: "dane", isTraining: false), words.olderFormat(0, in: "dane"),
          words.migrated(from: 0, in: "dane"), words.nothingToMigrate(in: "dane"),
          words.notMigrated(file: "dane", line: 3),
        ] + Self.troubles.map { words.systemTrouble($0, at: "dane") }
      for sentences in told {
        #expect((1...3).contains(sentences.lines.count))
        #expect(sentences.fact.contains("dane"))
        #expect(sentences.lines.allSatisfy { $0.hasSuffix(".") })
      }
      #expect(words.clockOnlyInTraining.lines.count == 3)
    }
  }

  @Test("a folder without data says how to make some")
  func none() {
    #expect(
      polish.noStore(in: "dane").lines == [
        "W folderze dane nie ma danych tego programu.",
        "Załóż nowe: wspolnie init dane, albo obejrzyj przykład: wspolnie demo.",
      ])
  }

  @Test("a damaged store counts its damages")
  func damaged() {
    #expect(polish.shownInSpiteOfDamage(findings: 1).fact == "Dane są uszkodzone (1 miejsce).")
    #expect(polish.shownInSpiteOfDamage(findings: 5).fact == "Dane są uszkodzone (5 miejsc).")
  }
}

@Suite("What check noticed")
struct CheckWordsTests {
  let polish = Language.polish.words
  let english = Language.english.words

  @Test("a finding names the file, the line and the kind")
  func place() {
    #expect(
      polish.finding(polish.lineWithWrongChecksum, file: "log/cao/000001.jsonl", line: 7, isDamage: true)
        == "USZKODZENIE log/cao/000001.jsonl, wiersz 7: treść wiersza nie zgadza się z sumą kontrolną")
    #expect(
      english.finding(english.byteOrderMark, file: "log/cao/000001.jsonl", line: nil, isDamage: false)
        == "note log/cao/000001.jsonl: an editor put a byte-order mark at the beginning; nothing is lost")
  }

  @Test("every kind of finding has a phrase of its own")
  func kinds() {
    for words in [polish as Words, english] {
      let errors = FieldErrors(["name": .required])
      let phrases = [
        words.tornTail, words.cutLine, words.tornLine, words.lineWithoutChecksum, words.lineWithWrongChecksum,
        words.lineTooLong,
        words.notALine, words.repeatedKey, words.notText, words.missingLines(3...5), words.repeatedLine(sequence: 3),
        words.misplacedLine(sequence: 3), words.byteOrderMark, words.carriageReturns,
        words.unpairedPersonalLine(transactionNumber: 3), words.personalLineOfLostTransaction(3),
        words.openToOthers(permissions: 0o664),
        words.unreadable(systemError: 5),
        words.foreignFile, words.unknownKindInStore("goal"),
        words.refusedValues(RecordID("res-sala000001"), errors), words.moreFindings(7), words.lostTransactions(3...3),
        words.lostTransactions(3...5), words.lostPersonalEnd(3...5), words.foreignLines(2), words.noHandIns(2),
        words.unfinishedWriting,
        words.notWritable(.notPermitted), words.notWritable(.other(5)), words.notWritable(.readOnlyDisk),
        words.locked(by: LockHolder(login: "anna", process: 7, since: nil)), words.diskNearlyFull(bytes: 5),
        words.brokenReference(RecordID("res-sala000001"), field: "organization", to: RecordID("org-1")),
        words.unreadableValue(RecordID("res-sala000001"), field: "name"), words.replacedEnd(sequence: 3),
        words.changedLine(sequence: 3), words.brokenChain(sequence: 3), words.chainBegins(sequence: 3),
        words.skippedNumbers(sequence: 3, from: 2, count: 1), words.skippedNumbers(sequence: 3, from: 2, count: 5),
        words.missingFolder,
        words.skippedSegments(3...3), words.skippedSegments(3...5),
        words.personalInPublicLog(RecordID("per-1"), field: "email"), words.foreignID(RecordID("per-1"), kind: "x"),
        words.known(words.missingFolder), words.missingPersonalLine(transactionNumber: 3), words.personalNotExamined,
      ]
      #expect(Set(phrases).count == phrases.count)
      #expect(phrases.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
    }
  }

  @Test("lines that erasures rewrote are counted, with whoever told of the last")
  func rewritten() {
    let rewritten = RewrittenLines(
      lines: 2, transaction: 81, author: "anna", at: Instant(microsecondsSince1970: 1_795_256_130_000_000))
    let today = WarsawTime.day(rewritten.at).adding(days: 3)
    let told = polish.linesRewritten(rewritten, today: today)
    #expect(told.fact == "Przy usuwaniu danych przepisano 2 wiersze (ostatnio: zapis nr 81, 21.11, anna).")
    #expect(told.lines.count == 3 && told.wayOut == "Porównaj: wspolnie backup --try PLIK.")
    #expect(english.linesRewritten(rewritten, today: today).fact.contains("rewrote 2 lines (the last: transaction 81,"))
  }

  @Test("permissions are told as administrators write them")
  func permissions() {
    #expect(polish.openToOthers(permissions: 0o100664).contains("664"))
  }

  @Test("one missing line, and several")
  func missing() {
    #expect(polish.missingLines(3...3) == "wcześniej brakuje wiersza nr 3")
    #expect(polish.missingLines(3...5) == "wcześniej brakuje wierszy nr 3–5")
  }

  @Test("a record that would be refused today says why")
  func refused() {
    let errors = FieldErrors(["name": .required, "category": .required])
    #expect(
      polish.refusedValues(RecordID("res-sala000001"), errors)
        == "res-sala000001: dziś program by tego nie przyjął: "
        + "Nazwa: to pole trzeba wypełnić; Rodzaj: to pole trzeba wypełnić")
  }

  @Test("the verdict")
  func verdict() throws {
    #expect(polish.storeWhole(notes: 0).line == "Dane są całe.")
    #expect(polish.storeWhole(notes: 2).line == "Dane są całe (2 spostrzeżenia powyżej).")
    let times = try ["2026-11-03T10:00:00Z", "2026-11-28T10:00:00Z", "2026-11-28T11:00:00Z"].map { try Instant($0) }
    let loss = RecordedLoss(transactions: 5, touched: 2, recordedAt: times)
    #expect(
      try polish.storeWholeButForLosses(loss, notes: 4, today: Day("2026-12-01")).lines
        == [
          "To, co jest w rejestrze, jest całe (4 spostrzeżenia powyżej).",
          "Wcześniej utracono co najmniej 5 zapisów, zmieniono coś ręcznie w 2 miejscach (odnotowano 3.11, 28.11).",
          "Co było tam wcześniej, powie tylko kopia zapasowa sprzed tego dnia.",
        ])
    let end = RecordedLoss(transactions: 0, touched: 0, unknownEnds: 1, recordedAt: [times[0]])
    #expect(
      try polish.storeWholeButForLosses(end, notes: 1, today: Day("2026-12-01")).lines[1]
        == "Wcześniej odtworzono dziennik z uszkodzonej kopii i nie wiadomo, czy nie brakuje jego końca (odnotowano 3.11)."
    )
    #expect(polish.storeDamaged(damages: 3, notes: 1).fact == "Dane są uszkodzone: 3 uszkodzenia i 1 spostrzeżenie.")
    #expect(english.storeDamaged(damages: 1, notes: 0).fact == "The data are damaged: 1 place.")
  }
}

@Suite("What is said of other offices, and of what is noted while a clock is ahead")
struct HealthWordsTests {
  private let polish = Language.polish.words

  @Test("another office is named with what it has, and a new one with what to do")
  func offices() throws {
    let office = OtherOffice(
      name: "bedzin", transactions: 2, first: try Instant("2026-02-03T10:00:00Z"),
      last: try Instant("2026-03-05T10:00:00Z"))
    #expect(
      polish.otherOffice(office, newSince: nil)
        == "dziennik innego biura (bedzin): 2 zapisy, 3.02.2026–5.03.2026; to, co w nim jest, widać w rejestrze, a pieczęć za to nie ręczy"
    )
    let new = polish.otherOffice(office, newSince: try Instant("2026-11-29T10:00:00Z"))
    #expect(
      new.hasPrefix("NOWE BIURO od ostatniego sprawdzenia (29.11.2026): ") && new.contains("wspolnie backup --try"))
    #expect(polish.otherOfficesBesideTrial(inBackup: [], since: []) == [])
    #expect(polish.otherOfficesBesideTrial(inBackup: ["a"], since: ["b"]).map { $0.contains(" a.") } == [true, false])
  }
}
