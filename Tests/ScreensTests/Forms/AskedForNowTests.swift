import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What the rules of this consultation or session demand is marked as such, and a question that comes up is in sight.
@Suite struct AskedForNowTests {
  private func desk(with kind: (World) -> any FormKind, on register: MemoryRegister) throws -> Desk {
    var desk = Desk(register, drawn: 1_000)
    let form = try #require(Form(kind(try desk.world()), in: try desk.world()))
    desk.app.layers.append(form)
    return desk
  }

  private func isMarked(_ field: String, in desk: Desk) throws -> Bool {
    try #require(desk.app.openForms.last?.state.fields.first { $0.name == field }).isRequired
  }

  private func remark(to consultation: String) throws -> Desk {
    try desk(
      with: { SubmissionForm(.init(consultation: Identifier(consultation), version: Identifier("")), in: $0) },
      on: TestRegister.consulted())
  }

  private mutating func go(to field: String, in desk: inout Desk) throws {
    _ = desk.app.carryOut([.changing(Form.self) { $0.go(to: field, in: $1) }], in: try desk.world())
  }

  @Test mutating func `a name where remarks must be signed, until an organization signs`() throws {
    var desk = try remark(to: "cns-rower")
    #expect(try isMarked("name", in: desk))
    try go(to: "name", in: &desk)
    try desk.type("Jan")
    #expect(try isMarked("name", in: desk), "and while it is typed")
    try go(to: "organization", in: &desk)
    try desk.type("krok")
    try desk.press(.enter)
    #expect(try !isMarked("name", in: desk))
  }

  @Test mutating func `where they need not be, of whoever gives an address that nobody is known by`() throws {
    var desk = try remark(to: "cns-1")
    #expect(try !isMarked("name", in: desk))
    try go(to: "email", in: &desk)
    try desk.type("nowy@poczta.example")
    #expect(try isMarked("name", in: desk))
  }

  @Test mutating func `an e-mail of whoever comes online`() throws {
    var desk = try desk(
      with: { RegistrationForm(for: Identifier("ses-hybrid"), in: $0) }, on: TestRegister.calendar())
    #expect(try !isMarked("email", in: desk))
    try go(to: "mode", in: &desk)
    try desk.type("o")
    try desk.press(.enter)
    #expect(try isMarked("email", in: desk))
    try go(to: "phone", in: &desk)
    try desk.type("600555666")
    #expect(try !isMarked("email", in: desk), "hers is known")
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `who it is, is asked beside the fields that raise it, and said in the foot`(size: Size) throws {
    var desk = try desk(
      with: { RegistrationForm(for: Identifier("ses-hybrid"), in: $0) }, on: TestRegister.calendar())
    desk.size = size
    try desk.type("Jan Kowalczyk")
    try desk.press(.tab, .tab)
    try desk.type("600111222")
    let names = try #require(desk.app.openForms.last).state.fields.map(\.name)
    #expect(names.firstIndex(of: "who") == names.firstIndex(of: "phone").map { $0 + 1 }, "\(names)")
    #expect(desk.app.openForms.last?.state.focusedName == "phone")
    let said = try desk.screen().text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(said.contains("Doszło pytanie „Kto to jest”"), "\(said)")
    try desk.press(.tab)
    #expect(desk.app.openForms.last?.state.focusedName == "who")
    #expect(try !desk.screen().text.contains("Doszło pytanie"))
  }

  @Test(arguments: [("lis", "post"), ("koperta", "post"), ("papier", "paper"), ("mail", "email"), ("plik", "import")])
  mutating func `a paper letter came by post`(typed: String, channel: String) throws {
    var desk = try remark(to: "cns-1")
    try go(to: "channel", in: &desk)
    try desk.type(typed)
    try desk.press(.enter)
    #expect(desk.app.openForms.last?.state.chosenID(of: "channel") == channel)
  }
}

/// What is said once somebody was signed up, and what stays when that is taken back.
@Suite struct SignedUpTests {
  private func signedUp(_ name: String, at session: String, people: String = "1") throws -> Desk {
    var desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    let kind = RegistrationForm(for: Identifier(session), in: try desk.world())
    desk.app.layers.append(try #require(Form(kind, in: try desk.world())))
    try desk.type(name)
    try desk.press(.tab, .tab)
    try desk.type("700700700")
    try desk.press(.tab)
    try desk.type(people)
    try desk.press(.function(2))
    if !desk.app.openForms.isEmpty { try desk.press(.function(2)) }
    return desk
  }

  @Test func `who it is, and that there is a seat`() throws {
    let desk = try signedUp("Maria Jaworska", at: "ses-hybrid")
    #expect(
      desk.app.message?.text
        == "Zapisano zgłoszenie: Maria Jaworska, Warsztat: promocja w sieci (1\u{A0}os.). Miejsce jest.")
  }

  @Test func `who it is, and the waiting place`() throws {
    let desk = try signedUp("Maria Jaworska", at: "ses-budget", people: "2")
    let said = desk.app.message?.text ?? ""
    #expect(
      said.contains("Maria Jaworska, Warsztat: budżet organizacji (2\u{A0}os.). Lista rezerwowa: 3. miejsce."),
      "\(said)")
  }

  @Test func `outside the staff's screen nobody is named`() throws {
    let desk = try signedUp("Maria Jaworska", at: "ses-hybrid")
    let act = try #require(desk.sent(RegisterPerson.self).last)
    let outside = Circumstances(register: desk.register, now: try TestRegister.now(), place: .shell)
    for language in Language.allCases {
      let said = language.words.saved(language.words.name(of: act, in: outside))
      #expect(!said.contains("Jaworska") && said.contains("promocja"), "\(said)")
    }
  }

  @Test(arguments: [Key.character("u"), .enter])
  func `taken back by a hurried hand, somebody new stays`(answer: Key) throws {
    var desk = try signedUp("Maria Jaworska", at: "ses-hybrid")
    let sent = try #require(desk.sent(RegisterPerson.self).last)
    try desk.press(.character("u"), answer)
    #expect(desk.register.record(sent.registration.id)?.status == .cancelled && desk.register.has(sent.person.id.any))
    if case .retention? = desk.effects.last { Issue.record("erased: \(desk.effects)") }
    #expect(desk.app.message?.text.hasSuffix("W rejestrze osób (4) zostaje: Maria Jaworska.") == true)
    #expect(desk.app.undoHistory.isEmpty)
  }

  @Test func `taken back, somebody new goes too by a key of its own, which the question says`() throws {
    var desk = try signedUp("Maria Jaworska", at: "ses-hybrid")
    let sent = try #require(desk.sent(RegisterPerson.self).last)
    try desk.press(.character("u"))
    let question = (desk.app.top as? Question)?.text ?? ""
    for told in ["zgłoszenie: Maria Jaworska", "zostanie: Maria Jaworska", "d usuwa i ją, na zawsze"] {
      #expect(question.contains(told), "\(question)")
    }
    try desk.press(.character("d"))
    #expect(!desk.register.has(sent.registration.id.any))
    guard case .retention(.takenBack(let signUp))? = desk.effects.last else {
      Issue.record("nobody is erased: \(desk.effects)")
      return
    }
    #expect(signUp.person.id == sent.person.id.any && signUp.registration == sent.registration.id.any)
    try desk.send(.retention(.takenBack(signUp, isGone: true, trouble: nil)))
    let said = desk.app.message?.text ?? ""
    #expect(said.hasPrefix("Cofnięto zgłoszenie: Maria Jaworska"), "\(said)")
    #expect(said.hasSuffix("W rejestrze osób nie ma już: Maria Jaworska."), "\(said)")
    #expect(desk.app.undoHistory.isEmpty)
    try desk.send(.retention(.takenBack(signUp, isGone: false, trouble: "Dysk jest pełny.")))
    #expect(desk.app.message?.tone == .refused && desk.app.message?.text.contains("zostaje: Maria") == true)
  }

  @Test func `taken back, somebody new stays whom something else names, and it is said`() throws {
    var desk = try signedUp("Maria Jaworska", at: "ses-hybrid")
    let sent = try #require(desk.sent(RegisterPerson.self).last)
    try desk.others(
      AddRecord(RecordID("cal-x"), ["person": .text(sent.person.id.raw), "about": .text("miejsce")]))
    try desk.press(.character("u"))
    #expect((desk.app.top as? Question)?.text.contains("zostanie") == false)
    try desk.press(.enter)
    #expect(desk.register.record(sent.registration.id)?.status == .cancelled)
    #expect(desk.app.message?.text.hasSuffix("W rejestrze osób (4) zostaje: Maria Jaworska.") == true)
    desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    let kind = RegistrationForm(for: Identifier("ses-hybrid"), in: try desk.world())
    desk.app.layers.append(try #require(Form(kind, in: try desk.world())))
    try desk.type("Jan Kowalski")
    try desk.press(.tab)
    try desk.type("jan@krokus.example")
    try desk.press(.function(2), .character("u"), .enter)
    #expect(desk.app.message?.text.contains("zostaje") == false, "whoever was known before is not told of")
  }

  @Test func `while it is asked whether to take it back, the ground may change`() throws {
    var desk = try signedUp("Maria Jaworska", at: "ses-hybrid")
    let sent = try #require(desk.sent(RegisterPerson.self).last)
    try desk.press(.character("u"))
    #expect((desk.app.top as? Question)?.text.contains("zostanie") == true)
    try desk.others(
      EditRecord(
        sent.registration.id.any, [FieldEdit(field: "needs", was: nil, becomes: .list(["ramp"]))]))
    try desk.press(.character("d"))
    #expect(desk.register.has(sent.registration.id.any), "somebody has written in it")
    if case .retention? = desk.effects.last { Issue.record("erased: \(desk.effects)") }
  }

  @Test func `what was noted of a call names whom`() throws {
    var desk = Desk(try TestRegister.calendar())
    let id = Identifier<Registration>("reg-2")
    for effect in desk.app.carryOut([.send(NoteCall(id, .confirmed), .act(id.any))], in: try desk.world()) {
      guard case .transact(let asked) = effect else { continue }
      try desk.send(.outcome(desk.transact(asked.act, by: desk.author)))
    }
    #expect(desk.app.message?.text.contains("Maria Nowak, Warsztat: budżet organizacji") == true)
  }
}

/// The records that refer to one are told on its page by what differs among them.
@Suite struct PartsToldTests {
  private func rows(of id: String, on register: MemoryRegister) throws -> [String] {
    let world = try Desk(register).world()
    let kind = try #require(Schema.kind(of: RecordID(id)))
    return RecordParts(of: RecordID(id), kind, width: 200, in: world).entries
      .filter { if case .record = $0.key { true } else { false } }.flatMap(\.lines).map(\.text)
  }

  @Test func `somebody's registrations by their sessions and days`() throws {
    let rows = try rows(of: "per-jan", on: TestRegister.calendar())
    #expect(rows.contains { $0.hasPrefix("Warsztat: budżet organizacji, ") && $0.contains("11.09") }, "\(rows)")
    #expect(rows.allSatisfy { !$0.contains("Jan Kowalski") })
  }

  @Test func `a resource's bookings by whom and when, with their state, in the order of time`() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [TestRegister.booking("bkg-9", "res-sala", "org-soma", "2026-09-08T10:00", "2026-09-08T12:00", "requested")],
      at: try TestRegister.instant(), by: TestRegister.anna)
    let rows = try rows(of: "res-sala", on: register)
    #expect(rows.allSatisfy { !$0.contains("Sala warsztatowa") })
    #expect(rows.count == 3 && rows[0].contains("10.09") && rows[2].hasSuffix("· zgłoszono"), "\(rows)")
    #expect(rows[1].hasPrefix("KROKUS, ") && rows[1].hasSuffix("· potwierdzono"), "\(rows)")
  }

  @Test func `on the page of a session its registrations are told by whom`() throws {
    let rows = try rows(of: "ses-budget", on: TestRegister.calendar())
    #expect(rows.contains { $0.hasPrefix("Jan Kowalski · KROKUS · ") }, "\(rows)")
    #expect(rows.contains { $0.hasSuffix("· na liście rezerwowej") }, "\(rows)")
  }
}

/// The places that are left are told by the way in which one comes.
@Suite struct PlacesByModeTests {
  @Test func `how many of the places that are left are online is told`() throws {
    let world = try Desk(TestRegister.calendar()).world()
    func left(_ session: String, _ field: String) throws -> FieldValue? {
      let (kind, id) = (Schema.kind(of: Session.self), RecordID(session))
      let values = try #require(world.register.stored(id)?.values)
      return kind.value(of: field, in: id, values, on: world.register, at: world.now)
    }
    #expect(try left("ses-hybrid", "seatsLeft") == .number(118))
    #expect(try left("ses-hybrid", "onlineSeatsLeft") == .number(99))
    #expect(try left("ses-budget", "seatsLeft") == .number(0))
    #expect(try left("ses-budget", "onlineSeatsLeft") == nil)
  }
}
