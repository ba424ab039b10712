import CivicDomain
import FlatFileStore
import Interchange
import Words

/// Fills an empty training store with the register of Dąbrowa Górnicza as it might look today.
///
/// True are the organizations, districts, places and dates of meetings held, and the windows and order numbers of past
/// consultations. All else is invented: districts and coordinates of organizations, resources, people, telephones (all in
/// 22 555), addresses (`.example`), the draft programme with its remarks and answers. Dates move with the day.
struct DemoRegister {
  private let store: Store
  private let now: Instant
  private let draw: () -> UInt64
  /// The author of the demo's changes.
  private let clerk = Author("anna")

  /// The faults of the tables; the tables are right when there are none.
  private(set) var findings: [Finding] = []

  /// A fault in a table of the demo.
  enum Finding: Equatable {
    /// A file that cannot be read at all.
    case file(String, ImportError)
    /// A row that was refused.
    case row(String, ImportFinding)
    /// Acts that were not saved.
    case act(String, Outcome)
    /// A row that names what is not there.
    case unreadable(String, line: Int)
  }

  init(filling store: Store, at now: Instant, drawing draw: @escaping () -> UInt64) {
    self.store = store
    self.now = now
    self.draw = draw
  }

  /// Fills the store table by table, each in the order of what refers to what.
  mutating func fill() {
    bringIn(Organization.self, PackageResources.organizations_csv)
    bringIn(Resource.self, PackageResources.resources_csv)
    bringIn(Series.self, PackageResources.series_csv)
    bringIn(Session.self, PackageResources.sessions_csv)
    bringIn(Consultation.self, PackageResources.consultations_csv)
    bringIn(Document.self, PackageResources.documents_csv)
    bringIn(Version.self, PackageResources.versions_csv)
    book(DemoTable(PackageResources.bookings_csv, today: WarsawTime.day(now)))
    register(DemoTable(PackageResources.registrations_csv, today: WarsawTime.day(now)))
    comment(DemoTable(PackageResources.submissions_csv, today: WarsawTime.day(now)))
    respond(DemoTable(PackageResources.responses_csv, today: WarsawTime.day(now)))
    handOver()
    name(DemoTable(PackageResources.contacts_csv, today: WarsawTime.day(now)))
    change(DemoTable(PackageResources.settings_csv, today: WarsawTime.day(now)))
    carryOut(DemoTable(PackageResources.acts_csv, today: WarsawTime.day(now)))
    giveOut(DemoTable(PackageResources.exports_csv, today: WarsawTime.day(now)))
    bringIn(Breach.self, PackageResources.breaches_csv)
    follow()
    bringIn(SavedView.self, PackageResources.views_csv)
    lookOtherwise()
    bringIn(Substitute.self, PackageResources.substitutes_csv)
    handle()
    backUp(DemoTable(PackageResources.backups_csv, today: WarsawTime.day(now)))
  }

  /// Notes backups as the program does, and that one was restored for a trial.
  private mutating func backUp(_ table: DemoTable) {
    for row in table.rows {
      var backup = Backup(blank: Identifier(bits: draw()))
      backup.madeAt = row.time(\Backup.madeAt)
      backup.transactions = row.number(\Backup.transactions)
      backup.files = row.number(\Backup.files)
      backup.bytes = row.number(\Backup.bytes)
      backup.damages = 0
      backup.isReadBack = row[\Backup.isReadBack] == "tak"
      ask(for: [NoteBackup(backup)], Backup.kind.name, on: row.day("when"))
      guard let day = row.day("tried"), let time = LocalTime(day: day, hour: 9, minute: 30) else { continue }
      ask(for: [NoteTrial(of: backup, at: time, .agrees)], Backup.kind.name, on: day)
    }
  }

  /// Of the first breach it came out later how many people it was about; then it was told, in time.
  private mutating func follow() {
    let id = RecordID("bre-0000000001")
    let people = FieldEdit(field: Breach.name(of: \.people), was: nil, becomes: .number(11))
    let told = "Prezesowi UODO po dwóch dniach, przez biznes.gov.pl; jedenastu osobom tego samego dnia, telefonicznie."
    let telling = FieldEdit(field: Breach.name(of: \.told), was: nil, becomes: .text(told))
    let day = WarsawTime.day(now)
    ask(for: [EditRecord(id, [people])], Breach.kind.name, on: day.adding(days: -39))
    ask(for: [EditRecord(id, [telling])], Breach.kind.name, on: day.adding(days: -38))
  }

  /// The view of what is lent was renamed, removed by mistake, and brought back.
  private mutating func lookOtherwise() {
    let id = RecordID("sav-0000000002")
    let name = FieldEdit(field: SavedView.name(of: \.name), was: .text("wypożyczone teraz"), becomes: .text("wydane"))
    ask(for: [EditRecord(id, [name])], SavedView.kind.name, on: nil)
    ask(for: [RemoveRecord(id, because: "Usunięto przez pomyłkę.")], SavedView.kind.name, on: nil)
    ask(for: [RestoreRecord(id)], SavedView.kind.name, on: nil)
  }

  /// Names who handles what, and does something for somebody who is away: what was said wrong is taken back.
  private mutating func handle() {
    let register = store.register
    let sessions = register.ids(whose: \Session.externalId, is: "prso-2").map(\.any)
    let remarks = register.ids(whose: \Submission.consultation, is: Identifier("cns-0000000001")).map(\.any)
    let due = DueThings(on: register, at: WarsawTime.local(now)).things(in: .bookings).compactMap(\.subject)
    let hands: [(String, [RecordID])] = [
      ("jan", sessions + remarks.prefix(2) + due.prefix(1)),
      ("anna", [RecordID("cns-0000000001")] + due.dropFirst().prefix(1)),
      ("ewa", Array(remarks.dropFirst(2).prefix(1))),
    ]
    for (login, ids) in hands {
      for id in ids { ask(for: [AssignRecords(id, to: login)], AssignRecords.declaration.word, on: nil) }
    }
    ask(
      for: [TakeRecords(ActRequest(on: Array(remarks.dropFirst(3).prefix(1))))], TakeRecords.declaration.word, on: nil)
    // Jan is away, so that this is done for him.
    for id in sessions {
      let edit = FieldEdit(\Session.audience, was: nil, becomes: .text("organizacje i grupy nieformalne"))
      ask(for: [EditRecord(id, [edit])], Session.kind.name, on: nil)
    }
    let slip = RecordID("sbt-0000000003")
    let last = register.stored(slip)?.values[\Substitute.to]
    ask(for: [RemoveRecord(slip, because: "Urlop przesunięto.")], Substitute.kind.name, on: nil)
    ask(for: [RestoreRecord(slip)], Substitute.kind.name, on: nil)
    let later = FieldEdit(\Substitute.to, was: last, becomes: .text(WarsawTime.day(now).adding(days: 36).text))
    ask(for: [EditRecord(slip, [later])], Substitute.kind.name, on: nil)
  }

  /// Notes what of personal data was given out.
  private mutating func giveOut(_ table: DemoTable) {
    let (register, draw) = (store.register, draw)
    byDay(table, PersonalExport.kind.name) { row in
      guard let kind = Schema.kind(named: row[\PersonalExport.kinds]), let count = row.number(\PersonalExport.records)
      else { return nil }
      let content = PersonalContent(of: register.page(Query(kind.kind), window: 0..<count).ids)
      return [NotePersonalExport(Identifier(bits: draw()), of: content, by: row[\PersonalExport.way])]
    }
  }

  /// Imports a table of a plain kind, as any office's table would be.
  private mutating func bringIn<R: Record>(_ type: R.Type, _ table: [UInt8]) {
    guard let kind = Schema.kind(named: R.kind.name) else { return }
    do throws(ImportError) {
      let table = try ImportTable(CSVReader(table), of: kind)
      var summary = ImportSummary()
      let importing = store.importing(by: clerk, at: now)
      while let register = importing.snapshot() {
        summary = ImportSummary()
        for row in ImportPlan(table, on: register, by: clerk, at: now, drawing: draw) {
          summary.add(row)
          row.changes.forEach(importing.take)
        }
        importing.commit()
      }
      findings += summary.faults.map { .row(R.kind.name, $0.finding) }
      if let outcome = importing.outcome { note(outcome, R.kind.name) }
    } catch {
      findings.append(.file(R.kind.name, error))
    }
  }

  /// Carries out several acts of one day in a transaction, all or none.
  private mutating func ask(for acts: [any Act], _ name: String, on day: Day?) {
    guard let first = acts.first else { return }
    // Office hours, and never later than now.
    let morning = day.flatMap { LocalTime(day: $0, hour: 9, minute: 30) }.map(WarsawTime.nearestInstant)
    note(
      store.transact(acts.count == 1 ? first : Together(acts), by: clerk, at: min(morning ?? now, now)), name)
  }

  private mutating func note(_ outcome: Outcome, _ name: String) {
    switch outcome {
    case .done, .alreadyDone: break
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted: findings.append(.act(name, outcome))
    }
  }

  /// Carries out the acts of a table's rows, those of one day together, in the order of the days.
  private mutating func byDay(_ table: DemoTable, _ name: String, _ actsOf: (DemoTable.Row) -> [any Act]?) {
    for day in Swift.Set(table.rows.compactMap { $0.day("when") }).sorted() {
      var acts: [any Act] = []
      for row in table.rows where row.day("when") == day {
        if let more = actsOf(row) {
          acts += more
        } else {
          findings.append(.unreadable(name, line: row.line))
        }
      }
      ask(for: acts, name, on: day)
    }
  }

  private mutating func book(_ table: DemoTable) {
    let (register, draw, now) = (store.register, draw, WarsawTime.local(now))
    byDay(table, Booking.kind.name) { row in
      var booking = Booking(blank: Identifier(bits: draw()))
      guard let resource = row.reference(\Booking.resource, on: register),
        let borrower = row.reference(\Booking.borrower, on: register)
      else { return nil }
      booking.resource = resource
      booking.borrower = borrower
      booking.start = row.time(\Booking.start)
      booking.end = row.time(\Booking.end)
      booking.quantity = row.number(\Booking.quantity)
      booking.purpose = row[\Booking.purpose]
      // The days move: what lies within the hours today may be a Sunday's tomorrow.
      if BookingConcern.all(of: booking, on: register, at: now).contains(where: \.needsReason) {
        booking.outsideBecause = row[\Booking.outsideBecause]
      }
      let steps = row["steps"].split(separator: "|").compactMap { BookingStep(rawValue: String($0)) }
      return [BookResource(booking)] + steps.map { $0.act(on: booking.id) }
    }
  }

  private mutating func register(_ table: DemoTable) {
    let (register, draw) = (store.register, draw)
    var ends: [any Act] = []
    byDay(table, Registration.kind.name) { row in
      var registration = Registration(blank: Identifier(bits: draw()))
      guard let session = row.reference(\Registration.session, on: register) else { return nil }
      registration.session = session
      registration.people = row.number(\Registration.people)
      registration.organization = row.reference(\Registration.organization, on: register) ?? Identifier("")
      registration.attendeeKind = registration.organization.isEmpty ? .resident : .organization
      registration.channel = row.choice(\Registration.channel)
      registration.mode = row.choice(\Registration.mode)
      registration.needs = row[\Registration.needs]
      if row["came"] == "odwołano" {
        ends.append(CancelRegistration(registration.id))
      } else if !row["came"].isEmpty {
        ends.append(row["came"] == "tak" ? MarkAttended(registration.id) : MarkAbsent(registration.id))
      }
      return [RegisterPerson(registration, row.person(draw()), waitingListAccepted: true, lateBecause: "")]
    }
    ask(for: ends, "registration's end", on: nil)
  }

  private mutating func comment(_ table: DemoTable) {
    let (register, draw) = (store.register, draw)
    var slips: [(act: any Act, day: Day?)] = []
    byDay(table, Submission.kind.name) { row in
      var submission = Submission(blank: Identifier(bits: draw()))
      submission.consultation = Identifier(row[\Submission.consultation])
      submission.unit = row[\Submission.unit]
      submission.kind = row.choice(\Submission.kind)
      submission.submitterKind = row.choice(\Submission.submitterKind)
      submission.organization = row.reference(\Submission.organization, on: register) ?? Identifier("")
      submission.remark = row[\Submission.remark]
      submission.justification = row[\Submission.justification]
      submission.proposedWording = row[\Submission.proposedWording]
      submission.channel = row.choice(\Submission.channel)
      submission.receivedOn = row.day("when")
      if row[\Submission.receipt] == "tak" { submission.receipt = ReceiptCode(bits: draw()).text }
      let person = row.person(draw())
      guard !row["slip"].isEmpty else { return [TakeSubmission(submission, from: person)] }
      // A slip of the pen, mended on the same day by whoever typed it.
      let mended = FieldEdit(\Submission.remark, was: .text(row["slip"]), becomes: .text(row[\Submission.remark]))
      slips.append((EditRecord(submission.id.any, [mended]), row.day("when")))
      submission.remark = row["slip"]
      return [TakeSubmission(submission, from: person)]
    }
    for slip in slips { ask(for: [slip.act], Submission.kind.name, on: slip.day) }
  }

  private mutating func respond(_ table: DemoTable) {
    let (register, draw) = (store.register, draw)
    byDay(table, Response.kind.name) { row in
      let consultation = Identifier<Consultation>(row[\Submission.consultation])
      guard
        let submission = ConsultationProgress.submission(
          numbered: row[Submission.number.name], in: consultation, on: register),
        let day = row.day("when"), let state = ResponseState(rawValue: row[\Response.state])
      else { return nil }
      var response = Response(blank: Identifier(bits: draw()))
      response.submission = submission
      response.disposition = row.choice(\Response.disposition)
      response.justification = row[\Response.justification]
      let draft = DraftResponses([response])
      let approval = ApproveResponse([response.id], by: "Prezydent Miasta", on: day)
      let publication = PublishResponse([response.id], on: day)
      switch state {
      case .draft: return [draft]
      case .approved: return [draft, approval]
      case .published: return [draft, approval, publication]
      }
    }
  }

  /// Hands the consultation whose report is out over to the case file, last week.
  private mutating func handOver() {
    let day = WarsawTime.day(now).adding(days: -7)
    ask(for: [HandOverConsultation(Identifier("cns-0000000009"), on: day)], Consultation.kind.name, on: nil)
  }

  /// Adds the contacts of organizations: people who were at their sessions.
  private mutating func name(_ table: DemoTable) {
    let (register, draw) = (store.register, draw)
    byDay(table, Contact.kind.name) { row in
      guard let person = register.ids(whose: \Person.email, is: row[\Person.email]).first,
        let organization = row.reference(\Contact.organization, on: register)
      else { return nil }
      var values = Row(of: Schema.kind(of: Contact.self))
      values[\Contact.person] = .text(person.raw)
      values[\Contact.organization] = .text(organization.raw)
      values[\Contact.role] = .text(row[\Contact.role])
      values[\Contact.preferred] = row[\Contact.preferred] == "tak" ? .yes(true) : nil
      return [AddRecord(RecordID(Contact.kind, bits: draw()), values)]
    }
  }

  /// Changes settings; what was a slip is taken back for a reason.
  private mutating func change(_ table: DemoTable) {
    for row in table.rows {
      var value = SettingValue(blank: Identifier(bits: draw()))
      value.name = row[\SettingValue.name]
      value.value = row.number(\SettingValue.value)
      value.from = row.day(SettingValue.name(of: \.from))
      value.source = row[\SettingValue.source]
      ask(for: [ChangeSetting(value)], SettingValue.kind.name, on: row.day("when"))
      if row["slip"].isEmpty { continue }
      ask(for: [RemoveRecord(value.id.any, because: row["slip"])], SettingValue.kind.name, on: row.day("when"))
    }
  }

  /// Carries out acts by their words, on records by their external ids, with the inputs in columns of their names.
  private mutating func carryOut(_ table: DemoTable) {
    let (register, draw, today) = (store.register, draw, WarsawTime.day(now))
    byDay(table, "acts") { row in
      guard let offered = Schema.act(row["act"])?.offered, let kind = offered.kind else { return nil }
      let subjects = row["on"].split(separator: "|").compactMap {
        row.record(of: kind, called: String($0), on: register)
      }
      let values = offered.inputs.map { input in (try? input.value(typed: row[input.name], today: today)) ?? nil }
      let draws = offered.offer.drawn(for: subjects, bits: draw)
      guard !subjects.isEmpty,
        let act = try? offered.make(ActSaying(on: subjects, draws: draws, values: values))
      else { return nil }
      return [act]
    }
  }
}
