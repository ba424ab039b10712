import CivicDomain
import Testing

/// What a kiosk hands in is taken in by everybody's rules, changes nobody known, and is never lost.
@Suite struct TakingInTests {
  private let day: Day
  private var office: Office

  init() throws {
    day = try Day("2026-09-09")
    office = try Office.withWorkshop()
    try office.add(
      "cns-a", ["subject": "Park", "opens": "2026-09-01", "closes": "2026-09-23", "anonymousAdmitted": .yes(true)])
  }

  private func sender(_ name: String, email: String = "", phone: String = "", bits: UInt64 = 1) -> HandInSender {
    var sender = HandInSender(Identifier(bits: bits))
    (sender.name, sender.email, sender.phone) = (name, email, phone)
    return sender
  }

  private func asking(_ sender: HandInSender, bits: UInt64 = 1, people: Int = 1) -> TakingIn {
    var asked = RegistrationHandIn(
      Identifier(bits: bits), receipt: ReceiptCode(bits: bits), session: Identifier("ses-swot"), sender: sender)
    asked.people = people
    return TakingIn(.registration(asked), receivedOn: day)
  }

  private func saying(_ remark: String, bits: UInt64 = 1, of sender: HandInSender? = nil) -> TakingIn {
    var said = CommentHandIn(
      Identifier(bits: bits), receipt: ReceiptCode(bits: bits), consultation: Identifier("cns-a"),
      sender: sender ?? HandInSender(Identifier(bits: bits)))
    said.remark = remark
    return TakingIn(.comment(said), receivedOn: day)
  }

  private var situation: Situation { Situation(register: office.register, author: TakingIn.author, at: office.now) }

  /// Decides as the intake does, and keeps it.
  private mutating func take(_ taking: TakingIn) throws -> Decision {
    if try taking.isDone(on: office.register) { return .alreadyDone }
    try taking.mustBeSound(on: office.register)
    let decision: Decision
    do throws(Refusal) { decision = try taking.decision(in: situation) } catch {
      decision = try taking.decision(refused: error, in: situation)
    }
    office.register.apply(decision.changes, at: office.now, by: TakingIn.author)
    return decision
  }

  private var cases: [KioskCase] {
    office.register.page(Query(KioskCase.kind), window: 0..<100).ids
      .compactMap { office.register.record(Identifier<KioskCase>($0.raw)) }
  }

  private var people: [Person] {
    office.register.page(Query(Person.kind), window: 0..<100).ids
      .compactMap { office.register.record(Identifier<Person>($0.raw)) }
  }

  @Test mutating func aSeatIsGivenByTheSameRule() throws {
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200")))
    let registration = try office.record(Registration.self, Identifier<Registration>(bits: 1).raw)
    #expect(registration.seated && registration.channel == .kiosk)
    #expect(registration.receipt == ReceiptCode(bits: 1).text)
    #expect(cases.isEmpty)
  }

  /// Whoever comes to the desk with a code in hand is found by it, however they read it out.
  @Test mutating func whatWasHandedInIsFoundByItsReceipt() throws {
    _ = try take(asking(sender("Ewa Nowak", phone: "600100301")))
    _ = try take(asking(sender("Ewa Nowak", phone: "600100301", bits: 2), bits: 2))
    _ = try take(saying("Więcej ławek", bits: 3))
    func found(_ bits: UInt64, among kinds: [Kind] = EverywhereSearch.everything) -> [RecordID] {
      let search = EverywhereSearch(ReceiptCode(bits: bits).grouped, among: kinds, on: office.register)
      return (0..<search.total).compactMap { search.id(at: $0, on: office.register) }
    }
    let ewa = try #require(people.first).id.any
    #expect(people.count == 1)
    #expect(found(1, among: EverywhereSearch.callers) == [ewa])
    #expect(found(2) == [ewa])
    #expect(found(3) == [RecordID(Submission.kind, bits: 3)], "nobody said who they are")
    #expect(found(4).isEmpty)
    let code = ReceiptCode(bits: 1)
    #expect(code.bearers(on: office.register) == [RecordID(Registration.kind, bits: 1)])
    var query = Query(Registration.kind, matching: code.text)
    query.spoken = .polish
    #expect(office.register.page(query, window: 0..<9).ids == [RecordID(Registration.kind, bits: 1)], "in its list")
  }

  @Test mutating func whoeverComesTooLateWaits() throws {
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200"), people: 3))
    _ = try take(asking(sender("Jan Lis", phone: "600 100 201", bits: 2), bits: 2))
    #expect(try office.seating().waiting == [Identifier<Registration>(bits: 2).raw])
  }

  @Test mutating func sentTwiceItIsThereOnce() throws {
    let taking = asking(sender("Ewa Nowak", phone: "600 100 200"))
    _ = try take(taking)
    #expect(try take(taking) == .alreadyDone)
    #expect(people.count == 1)
  }

  @Test mutating func aRemarkCountsByTheDayOnWhichItCame() throws {
    let early = TakingIn(saying("Więcej drzew.").handIn, receivedOn: try Day("2026-09-07"))
    _ = try take(early)
    let submission = try office.record(Submission.self, Identifier<Submission>(bits: 1).raw)
    #expect(submission.receivedOn?.text == "2026-09-07" && submission.person.isEmpty)
    #expect(submission.channel == .kiosk && submission.enteredBy == "kiosk")
  }

  @Test mutating func nobodyKnownIsChanged() throws {
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    // The same name and telephone, and an e-mail nobody had: whoever stands at a kiosk may be anybody.
    _ = try take(asking(sender("Ewa Nowak", email: "obca@example.org", phone: "600100200")))
    let known = try office.record(Person.self, "per-ewa")
    #expect(known.email.isEmpty)
    #expect(people.count == 2)
    let question = try #require(cases.first)
    #expect(question.why == .knownContact && question.person.raw == Identifier<Person>(bits: 1).raw)
    #expect(question.receipt.isEmpty, "the registration has it")
  }

  @Test mutating func aKnownPersonsNoticeIsGivenByNobodyAtAKiosk() throws {
    try office.add(
      "ntc-a", ["version": "2026-05", "text": "Cała.", "shortText": "Krótka.", "validFrom": "2026-05-01"])
    try office.add("ses-inne", ["title": "Inne", "start": "2026-09-12T17:00", "end": "2026-09-12T19:00"])
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    let before = office.register.stored(RecordID("per-ewa"))?.values
    var ewa = sender("Ewa Nowak", phone: "600100200")
    ewa.noticeVersion = "2026-05"
    let asked = RegistrationHandIn(
      Identifier(bits: 1), receipt: ReceiptCode(bits: 1), session: Identifier("ses-inne"), sender: ewa)
    let decision = try take(TakingIn(.registration(asked), receivedOn: day))
    #expect(decision.changes.map(\.id.prefix) == ["reg"])
    #expect(office.register.stored(RecordID("per-ewa"))?.values == before)
    var jan = sender("Jan Lis", phone: "600 100 201", bits: 2)
    jan.noticeVersion = "2026-05"
    _ = try take(asking(jan, bits: 2))
    #expect(try office.record(Person.self, Identifier<Person>(bits: 2).raw).noticeVersion == "2026-05", "nobody known")
  }

  @Test mutating func anotherNameOnAKnownTelephoneIsSomebodyElseAndAsked() throws {
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    _ = try take(asking(sender("Adam Nowak", phone: "600 100 200")))
    #expect(people.map(\.name).sorted() == ["Adam Nowak", "Ewa Nowak"])
    #expect(cases.map(\.why) == [.knownContact])
  }

  @Test mutating func whoSaysNothingElseIsTheOneKnown() throws {
    try office.add("ses-inne", ["title": "Inne", "start": "2026-09-12T17:00", "end": "2026-09-12T19:00"])
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    var asked = RegistrationHandIn(
      Identifier(bits: 1), receipt: ReceiptCode(bits: 1), session: Identifier("ses-inne"),
      sender: sender("ewa nowak", phone: "+48 600-100-200"))
    asked.people = 2
    _ = try take(TakingIn(.registration(asked), receivedOn: day))
    #expect(people.count == 1 && cases.isEmpty)
    #expect(try office.record(Registration.self, Identifier<Registration>(bits: 1).raw).person.raw == "per-ewa")
  }

  @Test mutating func whoIsRegisteredAlreadyGetsASecondPlaceAndTheStaffAreAsked() throws {
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200")))
    let double = try #require(cases.first)
    #expect(double.why == .double && double.person.raw == "per-ewa" && double.session.raw == "ses-swot")
    #expect(double.receipt.isEmpty, "the registration has it")
    let second = try office.record(Registration.self, Identifier<Registration>(bits: 1).raw)
    #expect(second.seated && second.person.raw == "per-ewa" && second.receipt == ReceiptCode(bits: 1).text)
    #expect(people.count == 1)
    #expect(try take(asking(sender("Ewa Nowak", phone: "600 100 200"))) == .alreadyDone, "once")
  }

  @Test mutating func whatARuleRefusesIsLeftToTheStaff() throws {
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200"), people: 4))
    let refused = try #require(cases.first)
    #expect(refused.why == .tooMany && refused.people == 4 && refused.session.raw == "ses-swot")
    #expect(refused.receipt == ReceiptCode(bits: 1).text)
    #expect(try take(asking(sender("Ewa Nowak", phone: "600 100 200"), people: 4)) == .alreadyDone, "once")
  }

  /// What somebody types at a kiosk who wants to know of Ewa Nowak whether she is in the register.
  enum Attempt: CaseIterable {
    case seat, seatForTwo, tooMany, fullSession, whileSheWaits, afterSheCancelled, twice
    case otherTelephoneToo, eMailToo, otherName, closedSession, remark, remarkTwice
  }

  /// The one rule: all that a kiosk is told is the same, whether the person who is named is known and registered or somebody else
  /// is in their place.
  @Test(arguments: Attempt.allCases) func whoIsKnownAKioskLearnsOfNobody(attempt: Attempt) throws {
    func told(registered name: String, _ phone: String) throws -> [PublicPart] {
      var tests = try TakingInTests()
      if attempt == .fullSession { try tests.office.ask(tests.office.registering("grupa", people: 2)) }
      if attempt == .whileSheWaits { try tests.office.ask(tests.office.registering("grupa", people: 3)) }
      try tests.office.ask(
        tests.office.registering(name, email: "", phone: phone, as: "ewa", waiting: attempt == .whileSheWaits))
      if attempt == .afterSheCancelled { try tests.office.ask(tests.office.cancelling("ewa")) }
      if attempt == .closedSession {
        try tests.office.ask(EditRecord(RecordID("ses-swot"), [FieldEdit(field: "entry", was: nil, becomes: "open")]))
      }
      let ewa = tests.sender("Ewa Nowak", phone: "600-100-200")
      var typed: [TakingIn]
      switch attempt {
      case .seat, .fullSession, .whileSheWaits, .afterSheCancelled, .closedSession: typed = [tests.asking(ewa)]
      case .seatForTwo: typed = [tests.asking(ewa, people: 2)]
      case .tooMany: typed = [tests.asking(ewa, people: 9)]
      case .twice:
        typed = [tests.asking(ewa), tests.asking(tests.sender("Ewa Nowak", phone: "600100200", bits: 2), bits: 2)]
      case .otherTelephoneToo: typed = [tests.asking(tests.sender("Ewa Nowak", phone: "600 100 201"))]
      case .eMailToo: typed = [tests.asking(tests.sender("Ewa Nowak", email: "e@example.org", phone: "600 100 200"))]
      case .otherName: typed = [tests.asking(tests.sender("Adam Nowak", phone: "600 100 200"))]
      case .remark: typed = [tests.saying("Więcej drzew.", of: ewa)]
      case .remarkTwice:
        typed = [
          tests.saying("Więcej drzew.", of: ewa),
          tests.saying("Więcej drzew.", bits: 2, of: tests.sender("Ewa Nowak", phone: "600 100 200", bits: 2)),
        ]
      }
      for taking in typed { _ = try tests.take(taking) }
      var making = PublicEditionMaking(of: tests.office.register, at: tests.office.now, key: \.text)
      var parts: [PublicPart] = []
      while let more = making.step(atMost: 10) { parts += more }
      #expect(parts.contains { if case .receipt = $0 { true } else { false } })
      return parts
    }
    #expect(try told(registered: "Ewa Nowak", "600 100 200") == told(registered: "Jan Lis", "600 100 299"))
  }

  @Test mutating func aConsultationThatIsThereNoMoreLosesNoWords() throws {
    try office.ask(RemoveRecord(RecordID("cns-a"), because: "pomyłka"))
    _ = try take(saying("Więcej drzew."))
    #expect(cases.map(\.said) == ["Więcej drzew."] && cases.map(\.why) == [.gone])
  }

  @Test mutating func whatNoKioskWritesIsNoHandIn() throws {
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    var somebodyElse = sender("Adam", phone: "600 100 203")
    somebodyElse.id = Identifier("per-ewa")
    #expect(throws: HandInFault.ids) { try asking(somebodyElse).mustBeSound(on: office.register) }
    #expect(throws: HandInFault.nobody) { try asking(sender(" ")).mustBeSound(on: office.register) }
    _ = try take(asking(sender("Jan Lis", phone: "600 100 201")))
    var other = asking(sender("Jan Lis", phone: "600 100 201"))
    if case .registration(var asked) = other.handIn {
      asked.receipt = ReceiptCode(bits: 77)
      other = TakingIn(.registration(asked), receivedOn: day)
    }
    #expect(throws: HandInFault.ids) { try other.isDone(on: office.register) }
  }

  @Test mutating func aCaseIsDueUntilItIsSettled() throws {
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200"), people: 4))
    let id = try #require(cases.first).id
    func due() -> [RecordID?] { DueThings(on: office.register, at: office.clock).things(in: .kiosk).map(\.subject) }
    #expect(due() == [id.any])
    var settling = SettleKioskCase(ActRequest(on: [id.any]))
    settling.outcome = "Oddzwoniono, jest zapisana."
    let decision = try office.ask(settling)
    #expect(due().isEmpty)
    #expect(try office.record(KioskCase.self, id.raw).settledOn == day)
    try office.ask(try #require(decision.counter))
    #expect(due() == [id.any])
  }

  @Test mutating func aCaseOfASecondSignUpLeadsToBoth() throws {
    try office.add("ses-inne", ["title": "Inne", "start": "2026-09-12T17:00", "end": "2026-09-12T19:00"])
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200")))
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200", bits: 2), bits: 2))
    let elsewhere = RegistrationHandIn(
      Identifier(bits: 3), receipt: ReceiptCode(bits: 3), session: Identifier("ses-inne"),
      sender: sender("Ewa Nowak", phone: "600 100 200", bits: 3))
    _ = try take(TakingIn(.registration(elsewhere), receivedOn: day))
    let id = try #require(cases.first { $0.why == .double }).id.any
    let kind = try #require(Schema.kind(of: id))
    let both = ([1, 2] as [UInt64]).map { Identifier<Registration>(bits: $0).any }
    #expect(Set(kind.related(to: id, on: office.register)) == Set(both), "and to none elsewhere")
  }

  @Test mutating func aCaseIsSettledOnceUnlessThatIsTakenBack() throws {
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200"), people: 4))
    let id = try #require(cases.first).id
    func settling(_ outcome: String) -> SettleKioskCase {
      var settling = SettleKioskCase(ActRequest(on: [id.any]))
      settling.outcome = outcome
      return settling
    }
    let back = StepBackKioskCase(id, because: "oddzwoniono do kogo innego")
    #expect(try office.decide(back) == .alreadyDone, "it is open")
    try office.ask(settling("Oddzwoniono, jest zapisana."))
    office.clock = office.clock.adding(minutes: 24 * 60)
    #expect(office.refusal(of: settling("Nie odbiera.")) == .kioskCaseSettled(on: day))
    #expect(office.refusal(of: StepBackKioskCase(id)) == .reasonMissing)
    let decision = try office.ask(back)
    let open = try office.record(KioskCase.self, id.raw)
    #expect(open.settledOn == nil && open.outcome.isEmpty)
    try office.ask(try #require(decision.counter))
    #expect(try office.record(KioskCase.self, id.raw).settledOn == day, "undone it is as it was settled")
    try office.ask(back)
    try office.ask(settling("Nie odbiera."))
    #expect(try office.record(KioskCase.self, id.raw).outcome == "Nie odbiera.")
  }

  /// Nothing else names its sender.
  @Test mutating func aCaseKeepsItsSenderUntilItIsSettledAndForATerm() throws {
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200"), people: 4))
    let refused = try #require(cases.first)
    #expect(!refused.person.isEmpty)
    func grounds(after days: Int) -> [RetentionProposal.Ground] {
      RetentionProposal(on: office.register, today: day.adding(days: days)).grounds.filter {
        $0.id == refused.person.any
      }
    }
    #expect(grounds(after: 366).isEmpty && grounds(after: 4_000).isEmpty, "it is open")
    var settling = SettleKioskCase(ActRequest(on: [refused.id.any]))
    settling.outcome = "Oddzwoniono, nie przyjdzie."
    try office.ask(settling)
    #expect(grounds(after: 365).isEmpty)
    #expect(grounds(after: 366).map(\.why) == [.matter])
    #expect(grounds(after: 366).map(\.last) == [day])
  }
}
