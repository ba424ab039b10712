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

/// Every act is carried out once, and which fields of records that were there it changes is noted.
private struct ActsAtWork {
  private(set) var changing: [String: Set<String>] = [:]
  /// Of each what undoes it, as it was decided and as the log tells it: the acts, and the records that they are about.
  private(set) var undone: [(word: String, now: [String]?, later: [String]?)] = []
  private var office: Office

  init() throws {
    office = try Office.withThingsToLend()
    try lend()
    try signUp()
    try answer()
    var backup = Backup(blank: Identifier("bak-a"))
    backup.madeAt = office.clock
    try ask(NoteBackup(backup))
    try ask(NoteTrial(of: backup, at: office.clock, .agrees))
    try ask(NoteTrial(ofDamagedFileOf: backup.id, at: office.clock))
    try ask(AddRecord(RecordID("org-z"), ["name": "Zet", "legalForm": "association", "district": "Reden"]))
    try ask(EditRecord(RecordID("org-z"), [FieldEdit(field: "name", was: "Zet", becomes: "Z")]))
    try ask(RemoveRecord(RecordID("org-z"), because: "dublet"))
    try ask(RestoreRecord(RecordID("org-z")))
    let content = PersonalContent(of: [RecordID("per-a")])
    try ask(NotePersonalExport(Identifier("pex-a"), of: content, by: "wspolnie list", into: .file))
    try ask(NoteBrokenExport(Identifier("pex-a")))
    try office.add("cal-a", ["organization": "org-krokus", "about": "o salę", "dueOn": .text(office.clock.day.text)])
    try ask(KeepPromise(ActRequest(on: [RecordID("cal-a")])))
    try change(hands: "cal-a")
    try tell()
  }

  private mutating func tell() throws {
    let id = Identifier<Breach>("bre-a")
    try office.add(id.raw, ["what": "Zginęła lista", "noticedAt": .text(office.clock.text)])
    try ask(CorrectBreachTime(id, at: office.clock.adding(minutes: -60), because: "pomyłka w dacie"))
    try ask(NotifyBreach(id, at: office.clock, to: "Prezes UODO"))
    try ask(StepBackBreach(id, because: "pomyłka"))
    try ask(LeaveBreachUnnotified(id, why: "Lista leżała w szafie."))
  }

  private mutating func ask(_ act: any Act) throws {
    let before = office.register
    let decision = try office.ask(act)
    let parts = decision.changes.map { Deed.Part($0, before: before.stored($0.id)?.values) }
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    let counter = Schema.act(act.word)?.counter(
      Deed(logged: parts, undoneIn: situation) { RecordID($0, bits: 7) }, situation)
    undone.append((act.word, decision.counter.map { Self.told($0.act) }, counter.map(Self.told)))
    for change in decision.changes where before.has(change.id) {
      guard let kind = Schema.kind(of: change.id) else { continue }
      for name in change.fieldNames where kind.field(name)?.changeability == .rule {
        // Who edits a session changes registrations only by what follows from it.
        if act.word != "edit" { changing["\(kind.kind.name).\(name)", default: []].insert(act.word) }
      }
    }
  }

  /// The steps of what undoes something. Who moved up is a matter of a program that has run all the time.
  private static func told(_ counter: any Act) -> [String] {
    guard let together = counter as? Together else { return ["\(counter.word) \(counter.because) \(counter.subject)"] }
    let acts = together.acts.map(\.act)
    return (together.purpose == .last ? acts.suffix(1) : acts[...]).flatMap(told)
  }

  private mutating func lend() throws {
    try ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")))
    try ask(BookResource(office.booking("b", "2026-09-11T10:00", "2026-09-11T12:00")))
    for step in [BookingStep.confirm, .handOver, .takeBack, .stepBack, .stepBack, .stepBack, .refuse] {
      try ask(step.act(on: Identifier("bkg-a"), because: "rysa"))
    }
    try ask(BookingStep.cancel.act(on: Identifier("bkg-b")))
    try change(hands: "bkg-a")
  }

  private mutating func change(hands id: String) throws {
    try ask(AssignRecords(RecordID(id), to: "ewa"))
    try ask(TakeRecords(ActRequest(on: [RecordID(id)])))
    try ask(ReleaseRecords(ActRequest(on: [RecordID(id)])))
  }

  private mutating func signUp() throws {
    try office.add(
      "ses-swot",
      ["title": "Warsztat", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00", "seats": 1])
    try change(hands: "ses-swot")
    for name in ["anna", "jan", "ola"] { try ask(office.registering(name, waiting: true)) }
    try ask(office.cancelling("anna"))
    let jan = try office.record(Registration.self, "reg-jan")
    let before = office.clock
    office.clock = try LocalTime("2026-09-10T08:00")
    try ask(MarkAttended(jan.id))
    try ask(UnmarkAttendance(jan.id))
    try ask(MarkAbsent(jan.id))
    try ask(UnmarkAttendance(jan.id))
    office.clock = before
    let left = try office.decide(office.cancelling("jan"))
    try ask(office.cancelling("jan"))
    try ask(try #require((left.counter?.act as? Together)?.acts.first?.act))
    office.register.apply(left.changes, at: office.now, by: office.clerk)
    try ask(office.cancelling("ola"))
    try ask(ReinstateRegistration(jan, again: Identifier("reg-jan2")))
    try ask(NoteCall(jan.id, .noAnswer, draws: [RecordID("reg-jan2")]))
    try ask(NoteCall(jan.id, .declined, draws: [RecordID("reg-jan2")]))
    try ask(EditRecord(RecordID("ses-swot"), [FieldEdit(field: "seats", was: 1, becomes: 3)]))
    try ask(office.registering("ewa"))
    let (ewa, earlier) = (Identifier<Registration>("reg-ewa"), office.clock)
    // Once it has begun, whoever is not there has no seat.
    office.clock = try LocalTime("2026-09-10T17:10")
    try ask(MarkAbsent(ewa))
    try ask(UnmarkAttendance(ewa))
    try ask(MarkAbsent(ewa))
    try ask(MarkAttended(ewa))
    office.clock = earlier
  }

  private mutating func answer() throws {
    let register = office.register
    var consulted = try Office.withConsultation()
    try consulted.ask(consulted.remark("a"))
    (office, consulted) = (consulted, office)
    try change(hands: "cns-a")
    try change(hands: "sub-a")
    try ask(DraftResponses([office.answer("a")]))
    office.clock = try LocalTime("2026-10-01T10:00")
    try ask(office.approval("a"))
    try ask(office.publication("a"))
    try ask(ReportConsultation(Identifier("cns-a")))
    try ask(HandOverConsultation(Identifier("cns-a"), on: office.clock.day))
    office.register = register
  }
}
