import CivicDomain
import Testing

/// What somebody needs in order to take part: choices, and what else in words.
@Suite("Needs")
struct AccessNeedTests {
  @Test(arguments: [
    ("pętla indukcyjna", [AccessNeed.inductionLoop], ""), ("Podjazd; tłumacz PJM", [.ramp, .signLanguage], ""),
    ("wózek, miejsce z przodu", [.ramp], "wózek, miejsce z przodu"), ("", [], ""),
    ("inductionLoop|diet", [.inductionLoop, .diet], ""),
    ("dieta bezglutenowa + opieka nad dzieckiem", [.diet, .childcare], "dieta bezglutenowa"),
    ("tłumacz ukraińskiego", [.interpreter], "tłumacz ukraińskiego"), ("winda, podjazd", [.ramp], ""),
    ("napisy na żywo", [], "napisy na żywo"), ("brak", [], ""), ("nie", [], ""), ("podjazd; -", [.ramp], ""),
  ])
  func `what is called by name is chosen, what says more or else stays in words`(
    text: String, needs: [AccessNeed], note: String
  ) {
    let read = AccessNeed.read(text)
    #expect(read.needs == needs && read.note == note, "\(read)")
  }

  @Test func `no word means two of them`() {
    var owners: [String: AccessNeed] = [:]
    for need in AccessNeed.allCases {
      let names = Set([need.rawValue, need.label.pl, need.label.en] + need.synonyms)
      #expect(names.isDisjoint(with: need.narrower), "what says more is no name of it")
      for name in names.union(need.narrower).map(PolishText.folded) {
        #expect(owners[name, default: need] == need, "\(name)")
        owners[name] = need
      }
    }
  }

  @Test func `either is something that is needed`() {
    var registration = Registration(blank: Identifier("reg-a"))
    #expect(!registration.hasNeeds)
    registration.needs = [.diet]
    #expect(registration.hasNeeds)
    (registration.needs, registration.needsNote) = ([], "miejsce z przodu")
    #expect(registration.hasNeeds)
    registration.needsNote = Redaction.mark
    #expect(!registration.hasNeeds)
  }
}
