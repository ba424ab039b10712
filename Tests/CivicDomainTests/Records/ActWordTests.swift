import CivicDomain
import Testing

/// What is declared of acts: their words, what they ask for, and which fields they change.
@Suite struct ActWordTests {
  private let cancelled = CancelRegistration(Identifier("reg-a"))
  private let declarations = Schema.acts.map(\.declaration) + Schema.otherLogWords

  @Test func aWordThatWasWrittenOnceIsStillRead() {
    let formerly = [
      "booking-handOver": "booking-hand-over", "booking-takeBack": "booking-return",
      "booking-stepBack": "booking-step-back", "attendance": "attendance", "import": "import",
      "answers-approve": "response-approve", "answers-publish": "response-publish",
    ]
    for (old, new) in formerly { #expect(Schema.declaration(logged: old)?.word == new, "\(old)") }
    #expect(Schema.declaration(logged: "session-move") == nil)
  }

  /// Words stand in files: no two acts may share one, and today's are those of the domain.
  @Test func everyWordIsOfTheFormKindActAndItsOwn() throws {
    let words = declarations.flatMap { [$0.word] + $0.formerly }
    #expect(Set(words).count == words.count)
    let kinds = Schema.kinds.map { "\($0.kind.name)-" }
    for word in declarations.map(\.word) {
      // A kind has one name, in files and in the words of its acts.
      let own = kinds.first(where: word.hasPrefix).map { word.dropFirst($0.count) } ?? word[...]
      #expect(own.allSatisfy { $0.isLowercase || $0 == "-" }, "\(word)")
    }
    for act in Schema.acts {
      guard let offered = act.offered, let kind = offered.kind else { continue }
      #expect(act.word == "\(kind.name)-\(offered.name)")
      #expect(act.declaration.command == "\(kind.name) \(offered.name)")
    }
  }

  @Test func everyActThatIsOfferedSaysWhatItIsAndAsksForNothingTwice() throws {
    for act in Schema.acts {
      guard let offered = act.offered else { continue }
      let labels =
        [offered.offer.command, offered.offer.about]
        + [offered.offer.consequence, offered.offer.title]
        .compactMap { $0 } + offered.inputs.map(\.label)
      for label in labels { #expect(!label.pl.isEmpty && !label.en.isEmpty && label.pl != label.en, "\(act.word)") }
      let names = offered.inputs.map(\.name) + ["because"]
      #expect(Set(names).count == names.count, "\(act.word) asks for \(names)")
      for input in offered.inputs { #expect(input.isStored, "\(act.word): \(input.name)") }
    }
  }

  /// An input is written where it stands: what is said of it comes back from the act.
  @Test func whatIsSaidOfAnInputReachesTheAct() throws {
    let id = RecordID("bkg-a")
    let handing = try #require(Schema.act("booking-hand-over")?.offered)
    let act = try handing.make(ActSaying(on: [id], because: "umowa", values: ["rysa"]))
    var expected = HandOverBooking(Identifier(id.raw), because: "umowa")
    expected.condition = "rysa"
    #expect(AskedAct(act) == AskedAct(expected))
    #expect(throws: FieldErrors(["condition": .wrongType(.text)])) {
      try handing.make(ActSaying(on: [id], values: [.yes(true)]))
    }
    #expect(AskedAct(act) != AskedAct(ConfirmBooking(Identifier(id.raw), because: "umowa")))
  }

  /// A day that is known can be corrected, and is not overwritten by saying nothing.
  @Test func whatCanStillBeSaidOtherwiseIsPossible() throws {
    var office = try Office.withConsultation()
    office.clock = try LocalTime("2026-10-29T10:00")
    let id = Identifier<Consultation>("cns-a")
    try office.ask(HandOverConsultation(id, on: try Day("2026-10-27")))
    #expect(try office.decide(HandOverConsultation(id)) == .alreadyDone)
    let offered = try #require(Schema.act("consultation-hand-over")?.offered)
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    #expect(offered.standing(on: [id.any], in: situation) == .possible)
    office.clock = try LocalTime("2026-09-10T10:00")
    let early = Situation(register: office.register, author: office.clerk, at: office.now)
    guard case .refused = offered.standing(on: [id.any], in: early) else {
      Issue.record("remarks were still taken then")
      return
    }
  }

  @Test func severalActsOfOneSortHaveItsWordAndAnUndoingItsOwn() {
    #expect(Together([cancelled, cancelled]).word == "registration-cancel")
    #expect(Together([cancelled, RestoreRecord(RecordID("org-a"))]).word == "together")
    #expect(Together([cancelled], for: .undoing).word == "undo")
    #expect(Together([], for: .importing).word == "import")
    let reasons = [
      RemoveRecord(RecordID("org-a"), because: "dublet"), RemoveRecord(RecordID("org-b"), because: "dublet"),
    ]
    #expect(Together(reasons).because == "dublet")
  }

  @Test func noCounterIsCalledAnImport() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")))
    try office.advance("bkg-a", .confirm)
    let cancelled = try office.ask(BookingStep.cancel.act(on: Identifier("bkg-a")))
    #expect(try #require(cancelled.counter).act.word == "undo")
  }

  /// What undoes an act is said once, of what it made of the register: after a start the log tells no less. What nothing undoes
  /// says why.
  @Test func whatUndoesAnActIsTheSameFromTheLog() throws {
    let work = try ActsAtWork()
    #expect(Set(work.undone.map(\.word)).count > 25, "most acts there are")
    for (word, now, later) in work.undone {
      #expect(now == later, "\(word)")
      let lasting = Schema.declaration(logged: word)?.words.lasting
      #expect(now != nil || lasting != nil, "\(word) says neither what undoes it nor why nothing does")
    }
    for declaration in Schema.otherLogWords { #expect(declaration.words.lasting != nil, "\(declaration.word)") }
  }

  /// A field that only acts change names them, or says that there is none yet: neither can be forgotten when an act is
  /// built or goes.
  @Test func theActsThatAFieldNamesAreThoseThatChangeIt() throws {
    let changing = try ActsAtWork().changing
    for kind in Schema.kinds {
      for field in kind.fields where field.changeability == .rule {
        let name = "\(kind.kind.name).\(field.name)"
        let found = changing[name, default: []]
        let named = Set(field.changingActs.map(\.word))
        #expect(named == found, "\(name) names \(named), and is changed by \(found)")
      }
      for field in kind.fields where field.changeability != .rule {
        #expect(field.changingActs.isEmpty, "\(field.name)")
      }
    }
  }
}
