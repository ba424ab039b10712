import CivicDomain
import Testing
import Words

@Suite("What is said of a breach's notification")
struct BreachWordsTests {
  private let id = Identifier<Breach>("bre-0000000001")

  private func circumstances(told: Bool, place: Circumstances.Place = .shell) throws -> Circumstances {
    var register = MemoryRegister()
    var set: [String: FieldValue?] = ["what": .text("Zginęła lista"), "noticedAt": .text("2026-09-08T10:00")]
    if told { set.merge(["told": .text("Ala"), "toldAt": .text("2026-09-09T09:00")]) { $1 } }
    register.apply([Change(id: id.any, set: set)], at: try Instant("2026-09-09T12:31:00Z"), by: Author("anna"))
    return Circumstances(register: register, now: try LocalTime("2026-09-09T14:31"), place: place)
  }

  @Test("a correction says what it took the place of, and nothing else does")
  func corrections() throws {
    let words = Language.polish.words
    let before = NotifyBreach(id, at: try LocalTime("2026-09-09T08:00"), to: "Prezes UODO")
    #expect(
      words.corrected(undoneBy: before, in: try circumstances(told: true))
        == ["Poprawiono zgłoszenie; było: 9.09.2026 o 8:00, Prezes UODO."])
    #expect(words.corrected(undoneBy: before, in: try circumstances(told: false)).isEmpty, "it was taken back")
    let first = StepBackBreach(id, because: "próba")
    #expect(words.corrected(undoneBy: first, in: try circumstances(told: true)).isEmpty, "nothing was before")
    #expect(words.corrected(undoneBy: nil, in: try circumstances(told: true)).isEmpty)
  }

  @Test("a reason that is missing says how to give it")
  func reasons() throws {
    let (words, time) = (Language.polish.words, try LocalTime("2026-09-09T08:00"))
    let refusals: [BreachRefusal] = [
      .lateWithoutReason(due: time), .correctedWithoutReason(was: time, party: "Prezes UODO"),
    ]
    for refusal in refusals {
      let (shell, screen) = (try circumstances(told: true), try circumstances(told: true, place: .screen))
      #expect(words.refusal(.breach(refusal), in: shell).line.contains("Dopisz: --because \"powód"))
      #expect(!words.refusal(.breach(refusal), in: screen).line.contains("--because"))
    }
  }

  @Test("where nothing is recorded, nothing can be taken back")
  func nothingToTakeBack() {
    let words = Language.polish.words
    #expect(words.isSoAlready(leadsBack: true) == "nie ma czego cofać")
    #expect(words.isSoAlready(leadsBack: false) == "tak już jest")
  }
}
