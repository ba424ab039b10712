import CivicDomain
import Testing
import Words

@Suite("What became of an intent")
struct OutcomeWordsTests {
  let polish = Language.polish.words
  let english = Language.english.words
  let screen: Circumstances

  init() throws { screen = try SampleRegister.circumstances() }

  static let outcomes: [Outcome] = [
    .done([], counter: nil), .alreadyDone, .refused(.reasonMissing),
    .busy(LockHolder(login: "anna", process: 12, since: nil)),
    .readOnly(.damaged(file: "log/cao/000001.jsonl", line: 7)),
    .readOnly(.newerFormat(3)), .readOnly(.failedSync), .readOnly(.fileSystem), .readOnly(.noLocks),
    .readOnly(.missingFolder("log/cao")),
    .readOnly(.unreadable(file: "log/cao/000001.jsonl")), .readOnly(.displaced("log/cao")), .noRoom, .notKnownSaved,
    .notPermitted, .readOnly(.reader(staff: "cao")), .readOnly(.reader(staff: "")),
  ]

  @Test("every outcome has one to three whole sentences", arguments: outcomes)
  func all(outcome: Outcome) {
    for words in [polish as Words, english] {
      let lines = words.outcome(outcome, in: screen).lines
      #expect((1...3).contains(lines.count))
      #expect(lines.allSatisfy { $0.hasSuffix(".") })
    }
  }

  @Test("who waits is told for whom and since when")
  func busy() throws {
    let holder = LockHolder(login: "anna", process: 4711, since: try Instant("2026-09-09T12:31:00Z"))
    #expect(
      polish.busy(holder, in: screen).line
        == "W tej chwili zapisuje anna, od 14:31 (proces 4711). Twój tekst został zachowany. Spróbuj jeszcze raz za chwilę."
    )
    #expect(
      english.busy(LockHolder(login: "", process: 0, since: nil), in: screen).fact
        == "Somebody else is saving just now.")
  }

  @Test("nobody is told that something is saved when that is not known")
  func unknown() {
    #expect(
      polish.notKnownSaved(in: screen).fact == "Dysk nie potwierdził zapisu: zmiana mogła się zapisać albo nie.")
  }

  @Test("damage names the file and the line")
  func damage() {
    let sentences = polish.readOnly(.damaged(file: "log/cao/000001.jsonl", line: 7))
    #expect(sentences.fact == "Dane są uszkodzone: plik log/cao/000001.jsonl, wiersz 7. Można je tylko czytać.")
    #expect(sentences.wayOut == "Zobacz: wspolnie check. Żeby zapisywać dalej: wspolnie repair.")
  }
}
