import CivicDomain
import Testing

/// Every act is carried out once, and which fields of records that were there it changes is noted.
struct ActsAtWork {
  private(set) var changing: [String: Set<String>] = [:]
  /// Of each what undoes it, as it was decided and as the log tells it: the acts, and the records that they are about.
  private(set) var undone: [(word: String, now: [String]?, later: [String]?)] = []
  /// What each made of the register.
  private(set) var done: [Done] = []
  private var office: Office

  /// An act that was carried out, and the offices before it and after.
  struct Done {
    let act: any Act
    let changes: [Change]
    let before: Office
    let after: Office
  }

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
    let kept: [String: FieldValue?] = ["matter": "remark", "why": "gone", "receivedOn": .text(office.clock.day.text)]
    office.register.apply([Change(id: RecordID("ksk-a"), set: kept)], at: office.now, by: TakingIn.author)
    var settling = SettleKioskCase(ActRequest(on: [RecordID("ksk-a")]))
    settling.outcome = "oddzwoniono"
    try ask(settling)
    try ask(StepBackKioskCase(Identifier("ksk-a"), because: "pomyłka"))
    try change(hands: "ksk-a")
    try tell()
    try answerPeople()
    try change()
  }

  /// What stands for itself: a setting, somebody's telephone, a mailing, a closed room, several changes at once.
  private mutating func change() throws {
    var value = SettingValue(blank: Identifier("stg-a"))
    let setting = Setting.bookingDays
    (value.name, value.value) = (setting.name, office.register.number(of: setting, on: office.clock.day) + 1)
    (value.from, value.source) = (office.clock.day.adding(days: 1), "uchwała")
    try ask(ChangeSetting(value))
    var person = Person(blank: Identifier("per-z"))
    (person.name, person.email) = ("Zofia Zet", "zofia@zet.example")
    try ask(AddPerson(person))
    person = Person(blank: Identifier("per-y"))
    (person.name, person.email, person.phone) = ("Zofia Zet", "zofia@zet.example", "600700800")
    try ask(AddPerson(person, as: .takingGiven))
    var mailing = WriteToOrganizations(ActRequest(on: [RecordID("org-krokus")], draws: [RecordID("mai-a")]))
    (mailing.subject, mailing.sentOn) = ("Zaproszenie", office.clock.day)
    try ask(mailing)
    try ask(BookResource(office.booking("c", "2026-09-14T10:00", "2026-09-14T12:00")))
    var closing = CloseResource(Identifier("res-hall"), draws: [RecordID("clo-a")])
    (closing.from, closing.to) = (try LocalTime("2026-09-14T00:00"), try LocalTime("2026-09-15T00:00"))
    (closing.why, closing.bookings) = ("malowanie", .keep)
    try ask(closing)
    let phone = FieldEdit(field: "phone", was: nil, becomes: "322600001")
    let other = AddRecord(RecordID("org-y"), ["name": "Igrek", "legalForm": "association", "district": "Reden"])
    try ask(
      Together([EditRecord(RecordID("org-krokus"), [phone]), other, RemoveRecord(RecordID("org-z"), because: "dublet")])
    )
  }

  private mutating func tell() throws {
    let id = Identifier<Breach>("bre-a")
    try office.add(id.raw, ["what": "Zginęła lista", "noticedAt": .text(office.clock.text)])
    try ask(CorrectBreachTime(id, at: office.clock.adding(minutes: -60), because: "pomyłka w dacie"))
    try ask(NotifyBreach(id, at: office.clock, to: "Prezes UODO"))
    try ask(StepBackBreach(id, because: "pomyłka"))
    try ask(LeaveBreachUnnotified(id, why: "Lista leżała w szafie."))
  }

  /// A notice is given, and what somebody asks for about their data is answered.
  private mutating func answerPeople() throws {
    try office.add("ntc-a", ["version": "1", "validFrom": "2026-01-01", "text": "Całość", "shortText": "Krótko"])
    try ask(GiveNotice(to: Identifier("per-anna")))
    try ask(StepBackNotice(Identifier("per-anna"), because: "pomyłka"))
    var renewal = RenewNotice(Identifier("ntc-a"), draws: [RecordID("ntc-b")])
    (renewal.version, renewal.validFrom) = ("2", office.clock.day.adding(days: 9))
    try ask(renewal)
    let id = Identifier<PersonRequest>("prq-a")
    try office.add(
      id.raw, ["person": "per-anna", "kind": "access", "receivedOn": .text(office.clock.day.adding(days: -2).text)])
    try change(hands: id.raw)
    try ask(ExtendPersonRequest(id, why: "akta są w archiwum"))
    try ask(AnswerPersonRequest(id, "Wydano kopię."))
    try ask(StepBackPersonRequest(id, because: "pomyłka"))
    try ask(StepBackPersonRequest(id, because: "pomyłka"))
  }

  private mutating func ask(_ act: any Act) throws {
    let (before, earlier) = (office.register, office)
    let decision = try office.ask(act)
    done.append(Done(act: act, changes: decision.changes, before: earlier, after: office))
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
    (office, consulted) = (consulted, office)
    try ask(office.remark("a"))
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
