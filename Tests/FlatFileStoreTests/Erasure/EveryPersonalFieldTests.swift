import CivicDomain
import Testing

@testable import FlatFileStore

/// Marks in every personal field there is, through every act that writes one: they stand under `personal/` alone.
@Suite("Personal data stand under personal/ alone")
struct EveryPersonalFieldTests {
  let folder: TemporaryFolder
  let store: Store

  /// The version of the notice: everyone may read it; to whom it was given is personal.
  static let notice = "ZnakKlauzula"
  /// Every personal field of every kind, with a text that stands nowhere else.
  static let marks: [String: [String: String]] = [
    "person": [
      "name": "ZnakNazwisko", "email": "znak-email@poczta.example", "phone": "609060906",
      "noticeVersion": "\"noticeVersion\":\"\(notice)\"", "noticeGivenOn": "2019-07-13",
      "publishName": "\"publishName\":true",
    ],
    "registration": ["needs": "inductionLoop", "needsNote": "ZnakPotrzeby"],
    "personRequest": [
      "about": "ZnakWniosku", "extendedBecause": "ZnakPrzedłużenia", "answer": "ZnakOdpowiedzi",
    ],
    "submission": [
      "remark": "ZnakUwaga", "justification": "ZnakUzasadnienie", "proposedWording": "ZnakBrzmienie",
    ],
    "personalAttachment": [
      "title": "ZnakTytuł", "file": Attaching.digest(of: Attaching.certificate), "fileName": "ZnakPliku.pdf",
    ],
    "phoneCall": ["about": "ZnakRozmowy", "promised": "ZnakObietnicy"],
    "kioskCase": ["said": "ZnakZKiosku", "outcome": "ZnakWyjaśnienia"],
    "personalExport": ["whose": "per-znakczyje1"],
  ]

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    try ErasureScene.open(store)
  }

  private func ask(_ act: any Act, at moment: Instant = ErasureScene.now) throws {
    try #require(store.transact(act, by: Sample.anna, at: moment).isDone, "\(act.word)")
  }

  private func mark(_ kind: Kind, _ field: String) throws -> String {
    try #require(Self.marks[kind.name]?[field], "\(kind.name).\(field) has no mark in this test")
  }

  private func person(_ number: Int) throws -> Person {
    var person = Person(blank: Identifier(Sample.person(number).raw))
    person.name = try mark(Person.kind, "name")
    person.email = try mark(Person.kind, "email")
    person.phone = try mark(Person.kind, "phone")
    person.noticeVersion = Self.notice
    person.noticeGivenOn = try Day(try mark(Person.kind, "noticeGivenOn"))
    person.publishName = true
    return person
  }

  /// A remark, its answer up to the last step, a registration that is cancelled and made again and changed.
  private func work() throws {
    var notice = Row(of: Schema.kind(of: Notice.self))
    notice[\Notice.version] = .text(Self.notice)
    notice[\Notice.validFrom] = .text("2019-01-01")
    (notice[\Notice.text], notice[\Notice.shortText]) = (.text("Całość"), .text("Krótko"))
    try ask(AddRecord(RecordID("ntc-0000000001"), notice))
    var submission = Submission(blank: Identifier(ErasureScene.zofia.submission.raw))
    submission.consultation = ErasureScene.consultation
    submission.remark = try mark(Submission.kind, "remark")
    submission.justification = try mark(Submission.kind, "justification")
    submission.proposedWording = try mark(Submission.kind, "proposedWording")
    submission.channel = .email
    try ask(TakeSubmission(submission, from: try person(1)))
    var response = Response(blank: Identifier("rsp-0000000001"))
    response.submission = submission.id
    response.disposition = .rejected
    response.justification = "Bo nie"
    try ask(DraftResponses([response]))
    let today = WarsawTime.local(ErasureScene.now).day
    try ask(ApproveResponse([response.id], by: "Prezydent", on: today))
    try ask(PublishResponse([response.id], on: today))
    let needs = try mark(Registration.kind, "needsNote")
    for number in [1, 2] {
      var registration = Registration(blank: Identifier("reg-000000000\(number)"))
      registration.session = ErasureScene.session
      registration.channel = .kiosk
      registration.needs = [.inductionLoop]
      registration.needsNote = needs
      try ask(RegisterPerson(registration, try person(1), waitingListAccepted: true, lateBecause: ""))
      if number == 1 { try ask(CancelRegistration(registration.id, draws: [RecordID("reg-0000000009")])) }
    }
    // Nobody is marked before the day of the session.
    try ask(MarkAttended(Identifier("reg-0000000002")), at: try Instant("2026-12-01T18:00:00Z"))
    try ask(
      EditRecord(
        RecordID("reg-0000000002"), [FieldEdit(field: "needsNote", was: .text(needs), becomes: .text(needs + "2"))]))
    let attachment: [String: FieldValue] = [
      "of": .text(Sample.person(1).raw), "title": .text(try mark(PersonalAttachment.kind, "title")),
      "fileName": .text(try mark(PersonalAttachment.kind, "fileName")),
    ]
    let attached = try store.attach(
      ByteList(Attaching.certificate), as: Attaching.personalAttachment, attachment, by: Sample.anna,
      at: ErasureScene.now)
    try #require(attached.isDone)
    var call = Row(of: Schema.kind(of: PhoneCall.self))
    call[\PhoneCall.person] = .text(Sample.person(1).raw)
    call[\PhoneCall.about] = .text(try mark(PhoneCall.kind, "about"))
    call[\PhoneCall.promised] = .text(try mark(PhoneCall.kind, "promised"))
    try ask(AddRecord(RecordID("cal-0000000001"), call))
    let kept: [String: FieldValue?] = [
      "matter": .text("registration"), "why": .text("double"), "receivedOn": .text("2026-09-08"),
      "person": .text(Sample.person(1).raw), "said": .text(try mark(KioskCase.kind, "said")),
    ]
    let stamp = Store.Stamp(name: TakingIn.keeping.word, because: "", author: TakingIn.author, at: ErasureScene.now)
    let keeping = store.carryOut(stamp) { _ in
      Decision(changes: [Change(id: RecordID("ksk-0000000001"), set: kept)])
    }
    try #require(keeping.isDone)
    var settling = SettleKioskCase(ActRequest(on: [RecordID("ksk-0000000001")]))
    settling.outcome = try mark(KioskCase.kind, "outcome")
    try ask(settling)
    var request = Row(of: Schema.kind(of: PersonRequest.self))
    request[\PersonRequest.person] = .text(Sample.person(1).raw)
    request[\PersonRequest.kind] = .text(PersonRequestKind.access.rawValue)
    request[\PersonRequest.receivedOn] = .text(today.text)
    request[\PersonRequest.about] = .text(try mark(PersonRequest.kind, "about"))
    try ask(AddRecord(RecordID("prq-0000000001"), request))
    let why = try mark(PersonRequest.kind, "extendedBecause")
    try ask(ExtendPersonRequest(Identifier("prq-0000000001"), why: why))
    try ask(AnswerPersonRequest(Identifier("prq-0000000001"), try mark(PersonRequest.kind, "answer")))
    let told = PersonalContent(of: [RecordID(try mark(PersonalExport.kind, "whose"))])
    try ask(NotePersonalExport(Identifier("pex-0000000001"), of: told, by: "wspolnie show", into: .terminal))
    try store.keepDraft(
      Draft(
        name: Sample.person(1), form: "register", ids: [:], texts: ["name": try mark(Person.kind, "name")], was: [:],
        keptAt: ErasureScene.now),
      of: Sample.anna)
  }

  @Test func thereIsAMarkForEveryPersonalField() {
    for kind in Schema.kinds {
      let personal = kind.fields.filter { $0.audience == .personal && $0.isStored }.map(\.name)
      #expect(Set(personal) == Set(Self.marks[kind.kind.name]?.keys.map { $0 } ?? []), "\(kind.kind.name)")
    }
  }

  @Test func noneStandsAnywhereElse() throws {
    try work()
    #expect(store.writeCache())
    for (kind, fields) in Self.marks {
      for (field, mark) in fields {
        let files = try folder.files(with: mark)
        #expect(!files.isEmpty && files.allSatisfy { $0.hasPrefix("personal/") }, "\(kind).\(field): \(files)")
      }
    }
  }

  @Test func allOfOnePersonLeaveButTheWordsOfTheRemark() throws {
    try work()
    let (act, files) = store.erase(
      .erase([Sample.person(1)], because: "wniosek"), by: Sample.anna, at: ErasureScene.now)
    #expect(act.isDone)
    #expect(files == .purged(PurgeSummary(files: [Sample.personalLog], drafts: 1, attachments: 1)))
    // Who took whose data out stays known.
    for (kind, fields) in Self.marks where !["submission", PersonalExport.kind.name].contains(kind) {
      for (field, mark) in fields { #expect(try folder.files(with: mark) == [], "\(kind).\(field)") }
    }
    #expect(try folder.files(with: "ZnakUwaga") == [Sample.personalLog])
    #expect(try Store(folder.path).check() == [])
  }

  @Test func aCacheWrittenBeforeOrAfterShowsNothingThatWasErased() throws {
    try work()
    #expect(store.writeCache())
    let old = try folder.bytes(of: Sample.personalLog)
    let cached = try Store(folder.path)
    _ = cached.erase(.erase([Sample.person(1)], because: "wniosek"), by: Sample.anna, at: ErasureScene.now)
    for reader in [try Store(folder.path), cached] {
      #expect(reader.register.stored(Sample.person(1))?.values.named == ["name": .text(Redaction.mark)])
    }
    try folder.write(old, to: Sample.personalLog)
    let reader = try Store(folder.path)
    #expect(reader.register.stored(Sample.person(1))?.values.named == ["name": .text(Redaction.mark)])
    #expect(reader.register.ids(of: Person.kind, whose: "email", is: "znak-email@poczta.example") == [])
    #expect(reader.writeCache())
    let again = try Store(folder.path)
    #expect(again.register.stored(Sample.person(1))?.values.named == ["name": .text(Redaction.mark)])
    #expect(again.register.ids(of: Person.kind, whose: "phone", is: "609060906") == [])
  }
}
