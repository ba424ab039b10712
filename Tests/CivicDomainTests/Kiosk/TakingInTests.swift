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
    #expect(found(2) == [ewa, try #require(cases.first).id.any], "of a double the case, too")
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

  @Test mutating func whatARuleRefusesIsLeftToTheStaff() throws {
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200")))
    let double = try #require(cases.first)
    #expect(double.why == .double && double.person.raw == "per-ewa" && double.session.raw == "ses-swot")
    #expect(double.receipt == ReceiptCode(bits: 1).text)
    #expect(try take(asking(sender("Ewa Nowak", phone: "600 100 200"))) == .alreadyDone, "once")
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

  @Test mutating func aCaseIsDueUntilItIsSettledAndThenKeepsNobody() throws {
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    _ = try take(asking(sender("Ewa Nowak", phone: "600 100 200")))
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
}
