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
  let store: Store
  private let now: Instant
  let draw: () -> UInt64
  /// The day on which the register began, as days from today: no table has an earlier one.
  private static let begun = -400
  /// The time at which things are done.
  private(set) var time: Instant
  /// What is still to be done, and when.
  private var plan: [(at: Instant, act: (inout DemoRegister) -> Void)] = []
  /// The records that rows of a kind's table made, by their lines.
  var made: [Kind: [Int: RecordID]] = [:]
  /// The author of the demo's changes.
  private let clerk = Author("anna")

  /// The faults of the tables; the tables are right when there are none.
  var findings: [Finding] = []

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
    time = now
  }

  /// Fills the store: what there was from the beginning, in the order of what refers to what, and then what was done, day
  /// by day, so that dates never go back in the log.
  mutating func fill() {
    time = morning(of: today.adding(days: Self.begun))
    bringIn(Notice.self, PackageResources.notices_csv)
    bringIn(Organization.self, PackageResources.organizations_csv)
    bringIn(Resource.self, PackageResources.resources_csv)
    bringIn(Series.self, PackageResources.series_csv)
    bringIn(Session.self, PackageResources.sessions_csv)
    bringIn(Consultation.self, PackageResources.consultations_csv)
    bringIn(Document.self, PackageResources.documents_csv)
    bringIn(Version.self, PackageResources.versions_csv)
    book(table(PackageResources.bookings_csv))
    register(table(PackageResources.registrations_csv))
    comment(table(PackageResources.submissions_csv))
    handIn(table(PackageResources.handins_csv))
    respond(table(PackageResources.responses_csv))
    handOver()
    name(table(PackageResources.contacts_csv))
    ring(table(PackageResources.calls_csv))
    change(table(PackageResources.settings_csv))
    carryOut(table(PackageResources.acts_csv))
    petition(table(PackageResources.requests_csv))
    giveOut(table(PackageResources.exports_csv))
    notice(table(PackageResources.breaches_csv))
    follow()
    on(nil) { $0.add(SavedView.self, PackageResources.views_csv) }
    on(nil) { $0.add(SavedMapping.self, PackageResources.mappings_csv) }
    on(nil) { demo in
      let (views, mappings) = (SavedView.name(of: \.name), SavedMapping.name(of: \.name))
      demo.rename(RecordID("sav-0000000002"), of: SavedView.kind, views, "wypożyczone teraz", "wydane")
      demo.rename(RecordID("ntc-0000000003"), of: Notice.kind, Notice.name(of: \.version), "3", "2027/1")
      demo.rename(RecordID("map-0000000003"), of: SavedMapping.kind, mappings, "plan zajęć", "plan warsztatów")
    }
    // Nobody makes himself somebody's substitute.
    on(nil) { $0.add(Substitute.self, PackageResources.substitutes_csv, by: Author("ewa")) }
    on(nil) { $0.handle() }
    backUp(table(PackageResources.backups_csv))
    carryOutPlan()
    _ = try? store.check(at: now)
  }

  var today: Day { WarsawTime.day(now) }

  private func table(_ bytes: [UInt8]) -> DemoTable { DemoTable(bytes, today: today) }

  /// Plans something for a day; nil: for now.
  mutating func on(_ day: Day?, _ act: @escaping (inout DemoRegister) -> Void) {
    plan.append((day.map(morning) ?? now, act))
  }

  /// The morning of a day, in office hours, and never later than now.
  private func morning(of day: Day) -> Instant {
    min(LocalTime(day: day, hour: 9, minute: 30).map(WarsawTime.nearestInstant) ?? now, now)
  }

  /// Carries out what was planned, what is of one time in the order in which it was planned.
  private mutating func carryOutPlan() {
    for step in plan.enumerated().sorted(by: { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }) {
      time = step.element.at
      step.element.act(&self)
    }
    plan = []
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
      on(row.day("when")) { [backup] in $0.ask(for: [NoteBackup(backup)], Backup.kind.name) }
      guard let day = row.day("tried") else { continue }
      on(day) { [backup] in
        $0.ask(for: [NoteTrial(of: backup, at: WarsawTime.local($0.time), .agrees)], Backup.kind.name)
      }
    }
  }

  /// Notes what happened to personal data, the day after it was noticed.
  private mutating func notice(_ table: DemoTable) {
    byDay(table, Breach.kind.name) { row, _ in
      var values = Row(of: Schema.kind(of: Breach.self))
      values[\Breach.what] = .text(row[\Breach.what])
      values[\Breach.noticedAt] = row.time(\Breach.noticedAt).map { .text($0.text) }
      values[\Breach.people] = row.number(\Breach.people).map { .number($0) }
      return [AddRecord(RecordID(row["id"]), values)]
    }
  }

  /// Of the first breach it came out later about how many people it was, so that what was said at first was taken back;
  /// then it was notified, in time. Another was notified late, and one need not be.
  private mutating func follow() {
    let id = Identifier<Breach>("bre-0000000001")
    let people = FieldEdit(field: Breach.name(of: \.people), was: nil, becomes: .number(11))
    let adviser = "po rozmowie z inspektorem ochrony danych"
    let steps: [(days: Int, act: any Act)] = [
      (
        -77,
        notification(
          of: Identifier("bre-0000000004"), days: -77, "Prezes UODO i adresat listu", "List zwrócono po tygodniu.")
      ),
      (-40, LeaveBreachUnnotified(id, why: "Listę znaleziono tego samego dnia, \(adviser).")),
      (-39, EditRecord(id.any, [people])),
      (-39, StepBackBreach(id, because: "Lista leżała w sali przez całą noc.")),
      (-38, notification(of: id, days: -38, "Prezes UODO przez biznes.gov.pl i jedenaście osób telefonicznie", "")),
      (
        -11,
        LeaveBreachUnnotified(
          Identifier("bre-0000000002"), why: "Adresy organizacji są jawne, ryzyko jest mało prawdopodobne (\(adviser))."
        )
      ),
    ]
    for (days, act) in steps { on(today.adding(days: days)) { $0.ask(for: [act], Breach.kind.name) } }
  }

  private func notification(
    of id: Identifier<Breach>, days: Int, _ party: String, _ because: String
  ) -> any Act {
    let morning = LocalTime(startOf: today.adding(days: days)).adding(minutes: 9 * 60)
    return NotifyBreach(id, at: morning, to: party, because: because)
  }

  /// A record is renamed, removed by mistake, and brought back.
  private mutating func rename(_ id: RecordID, of kind: Kind, _ field: String, _ was: String, _ becomes: String) {
    let name = FieldEdit(field: field, was: .text(was), becomes: .text(becomes))
    ask(for: [EditRecord(id, [name])], kind.name)
    ask(for: [RemoveRecord(id, because: "Usunięto przez pomyłkę.")], kind.name)
    ask(for: [RestoreRecord(id)], kind.name)
  }

  /// Names who handles what, and does something for somebody who is away: what was said wrong is taken back.
  private mutating func handle() {
    let register = store.register
    let sessions = register.ids(whose: \Session.externalId, is: "prso-2").map(\.any)
    let remarks = register.ids(whose: \Submission.consultation, is: Identifier("cns-0000000001")).map(\.any)
    let due = DueThings(on: register, at: WarsawTime.local(time)).things(in: .bookings).compactMap(\.subject)
    let hands: [(String, [RecordID])] = [
      ("jan", sessions + remarks.prefix(2) + due.prefix(1)),
      ("anna", [RecordID("cns-0000000001")] + due.dropFirst().prefix(1)),
      ("ewa", Array(remarks.dropFirst(2).prefix(1))),
    ]
    for (login, ids) in hands {
      for id in ids { ask(for: [AssignRecords(id, to: login)], AssignRecords.declaration.word) }
    }
    ask(for: [TakeRecords(ActRequest(on: Array(remarks.dropFirst(3).prefix(1))))], TakeRecords.declaration.word)
    let slips = Array(remarks.dropFirst(4).prefix(1))
    for id in slips { ask(for: [AssignRecords(id, to: "ewa")], AssignRecords.declaration.word) }
    ask(for: [ReleaseRecords(ActRequest(on: slips))], ReleaseRecords.declaration.word)
    // Jan is away, so that this is done for him.
    for id in sessions {
      let edit = FieldEdit(\Session.audience, was: nil, becomes: .text("organizacje i grupy nieformalne"))
      ask(for: [EditRecord(id, [edit])], Session.kind.name)
    }
    let slip = RecordID("sbt-0000000003")
    let last = register.stored(slip)?.values[\Substitute.to]
    ask(for: [RemoveRecord(slip, because: "Urlop przesunięto.")], Substitute.kind.name)
    ask(for: [RestoreRecord(slip)], Substitute.kind.name)
    let later = FieldEdit(\Substitute.to, was: last, becomes: .text(today.adding(days: 36).text))
    ask(for: [EditRecord(slip, [later])], Substitute.kind.name)
  }

  /// Notes what of personal data was given out.
  private mutating func giveOut(_ table: DemoTable) {
    byDay(table, PersonalExport.kind.name) { row, demo in
      guard let kind = Schema.kind(named: row[\PersonalExport.kinds]), let count = row.number(\PersonalExport.records)
      else { return nil }
      let content = PersonalContent(of: demo.store.register.page(Query(kind.kind), window: 0..<count).ids)
      let target = PersonalExport.Target(rawValue: row[\PersonalExport.target]) ?? .file
      let note = NotePersonalExport(
        Identifier(bits: demo.draw()), of: content, by: row[\PersonalExport.way], into: target)
      return [note]
    }
  }

  /// Imports a table of a plain kind, as any office's table would be.
  private mutating func bringIn<R: Record>(_ type: R.Type, _ table: [UInt8]) {
    guard let kind = Schema.kind(named: R.kind.name) else { return }
    do throws(ImportError) {
      let table = try ImportTable(CSVReader(table), of: kind)
      var summary = ImportSummary()
      let importing = store.importing(by: clerk, at: time)
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

  /// Adds the records of a table one by one, as people do at their desks: nobody takes back at once what each did by itself.
  private mutating func add<R: Record>(_ type: R.Type, _ table: [UInt8], by author: Author? = nil) {
    guard let kind = Schema.kind(named: R.kind.name) else { return }
    do throws(ImportError) {
      var summary = ImportSummary()
      let (table, author) = (try ImportTable(CSVReader(table), of: kind), author ?? clerk)
      let rows = Array(ImportPlan(table, on: store.register, by: author, at: now, drawing: draw))
      for row in rows {
        summary.add(row)
        for change in row.changes {
          note(store.transact(AddRecord(change.id, change.set), by: author, at: time), R.kind.name)
        }
      }
      findings += summary.faults.map { .row(R.kind.name, $0.finding) }
    } catch {
      findings.append(.file(R.kind.name, error))
    }
  }

  /// Carries out several acts in a transaction, all or none.
  mutating func ask(for acts: [any Act], _ name: String) {
    guard let first = acts.first else { return }
    note(store.transact(acts.count == 1 ? first : Together(acts), by: clerk, at: time), name)
  }

  private mutating func note(_ outcome: Outcome, _ name: String) {
    switch outcome {
    case .done, .alreadyDone: break
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted: findings.append(.act(name, outcome))
    }
  }

  /// Plans the acts of a table's rows, those of one day together, the days being in a column.
  mutating func byDay(
    _ table: DemoTable, _ name: String, in column: String = "when",
    _ actsOf: @escaping (DemoTable.Row, inout DemoRegister) -> [any Act]?
  ) {
    for day in Swift.Set(table.rows.compactMap { $0.day(column) }).sorted() {
      on(day) { demo in
        var acts: [any Act] = []
        for row in table.rows where row.day(column) == day {
          if let more = actsOf(row, &demo) {
            acts += more
          } else {
            demo.findings.append(.unreadable(name, line: row.line))
          }
        }
        demo.ask(for: acts, name)
      }
    }
  }

  private mutating func book(_ table: DemoTable) {
    let now = WarsawTime.local(now)
    byDay(table, Booking.kind.name) { row, demo in
      let register = demo.store.register
      var booking = Booking(blank: Identifier(bits: demo.draw()))
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
    byDay(table, Registration.kind.name) { row, demo in
      let register = demo.store.register
      var registration = Registration(blank: Identifier(bits: demo.draw()))
      guard let session = row.reference(\Registration.session, on: register) else { return nil }
      registration.session = session
      registration.people = row.number(\Registration.people)
      registration.organization = row.reference(\Registration.organization, on: register) ?? Identifier("")
      registration.attendeeKind = registration.organization.isEmpty ? .resident : .organization
      registration.channel = row.choice(\Registration.channel)
      registration.mode = row.choice(\Registration.mode)
      (registration.needs, registration.needsNote) = AccessNeed.read(row[\Registration.needs])
      if registration.channel == .kiosk { registration.receipt = ReceiptCode(bits: UInt64(row.line)).text }
      demo.made[Registration.kind, default: [:]][row.line] = registration.id.any
      let person = row.person(demo.draw(), noticed: demo.noticed(row))
      return [RegisterPerson(registration, person, waitingListAccepted: true, lateBecause: "")]
    }
    byDay(table, "registration's end", in: "endedOn") { row, demo in
      demo.made[Registration.kind]?[row.line].map { record in
        let id = Identifier<Registration>(record.raw)
        if row["came"] == "odwołano" { return [CancelRegistration(id)] }
        return [row["came"] == "tak" ? MarkAttended(id) : MarkAbsent(id)]
      }
    }
  }

  /// The day of a row, on which whoever it names was told why their data are kept.
  func noticed(_ row: DemoTable.Row) -> Day { row.day("when") ?? today }

  /// Notes what people ask for about their data, and what became of it. Of one request every step was taken, some of them by a
  /// slip. To one person the notice was given later, and a slip about it taken back.
  private mutating func petition(_ table: DemoTable) {
    byDay(table, PersonRequest.kind.name) { row, demo in
      guard let person = demo.store.register.ids(whose: \Person.email, is: row[\Person.email]).first else { return nil }
      var values = Row(of: Schema.kind(of: PersonRequest.self))
      values[\PersonRequest.person] = .text(person.raw)
      values[\PersonRequest.kind] = .text(row[\PersonRequest.kind])
      values[\PersonRequest.receivedOn] = row.day("when").map { .text($0.text) }
      values[\PersonRequest.about] = .text(row[\PersonRequest.about])
      return [AddRecord(RecordID(row["id"]), values)]
    }
    for row in table.rows {
      let id = Identifier<PersonRequest>(row["id"])
      if let day = row.day("extended") {
        on(day) { $0.ask(for: [ExtendPersonRequest(id, why: row["longer"], on: day)], PersonRequest.kind.name) }
      }
      if let day = row.day("answered") {
        let answer = row[\PersonRequest.answer]
        on(day) { $0.ask(for: [AnswerPersonRequest(id, answer, on: day)], PersonRequest.kind.name) }
      }
    }
    on(nil) { $0.correctSlips() }
  }

  /// Takes back what was said by a slip of a request, and of a notice.
  private mutating func correctSlips() {
    let id = Identifier<PersonRequest>("prq-0000000001")
    let name = PersonRequest.kind.name
    ask(for: [AssignRecords(id.any, to: "ewa")], name)
    ask(for: [ReleaseRecords(ActRequest(on: [id.any]))], name)
    ask(for: [TakeRecords(ActRequest(on: [id.any]))], name)
    ask(for: [AnswerPersonRequest(id, "Wydano kopię danych.")], name)
    ask(for: [StepBackPersonRequest(id, because: "Kopię wydano komu innemu o tym nazwisku.")], name)
    let was = register(PersonRequest.name(of: \.about), of: id.any)
    let edit = FieldEdit(
      field: PersonRequest.name(of: \.about), was: was, becomes: .text("Proszę o kopię moich danych, na papierze."))
    ask(for: [EditRecord(id.any, [edit])], name)
    ask(for: [RemoveRecord(id.any, because: "Usunięto przez pomyłkę.")], name)
    ask(for: [RestoreRecord(id.any)], name)
    guard let person = store.register.ids(whose: \Person.email, is: "tadeusz.cwik@poczta.example").first else { return }
    ask(for: [GiveNotice(to: person)], Person.kind.name)
    var renewal = RenewNotice(Identifier("ntc-0000000002"), draws: [RecordID(Notice.kind, bits: draw())])
    (renewal.version, renewal.validFrom) = ("2 (poprawiona)", today.adding(days: 20))
    ask(for: [renewal], Notice.kind.name)
    let slip = store.register.page(Query(Notice.kind), window: 0..<9).ids.last
    if let slip { ask(for: [RemoveRecord(slip, because: "Zmiana wejdzie z wersją 2027/1.")], Notice.kind.name) }
  }

  private func register(_ field: String, of id: RecordID) -> FieldValue? { store.register.stored(id)?.values[field] }

  /// Adds the contacts of organizations: people who were at their sessions.
  private mutating func name(_ table: DemoTable) {
    byDay(table, Contact.kind.name) { row, demo in
      let register = demo.store.register
      guard let person = register.ids(whose: \Person.email, is: row[\Person.email]).first,
        let organization = row.reference(\Contact.organization, on: register)
      else { return nil }
      var values = Row(of: Schema.kind(of: Contact.self))
      values[\Contact.person] = .text(person.raw)
      values[\Contact.organization] = .text(organization.raw)
      values[\Contact.role] = .text(row[\Contact.role])
      values[\Contact.preferred] = row[\Contact.preferred] == "tak" ? .yes(true) : nil
      return [AddRecord(RecordID(Contact.kind, bits: demo.draw()), values)]
    }
  }

  /// Notes calls, and that what was promised in one of them is done. Jan sees to another.
  private mutating func ring(_ table: DemoTable) {
    byDay(table, PhoneCall.kind.name) { row, demo in
      let register = demo.store.register
      var values = Row(of: Schema.kind(of: PhoneCall.self))
      values[\PhoneCall.person] = register.ids(whose: \Person.email, is: row[\Person.email]).first.map { .text($0.raw) }
      values[\PhoneCall.organization] = row.reference(\PhoneCall.organization, on: register).map { .text($0.raw) }
      values[\PhoneCall.about] = .text(row[\PhoneCall.about])
      values[\PhoneCall.promised] = row[\PhoneCall.promised].isEmpty ? nil : .text(row[\PhoneCall.promised])
      values[\PhoneCall.dueOn] = row.day(PhoneCall.name(of: \.dueOn)).map { .text($0.text) }
      return [AddRecord(RecordID(row["id"]), values)]
    }
    for row in table.rows {
      guard let day = row.day("done") else { continue }
      let id = RecordID(row["id"])
      on(day) { $0.ask(for: [KeepPromise(ActRequest(on: [id]))], KeepPromise.declaration.word) }
    }
    let asked = RecordID("cal-0000000002")
    on(nil) { $0.ask(for: [AssignRecords(asked, to: "jan")], AssignRecords.declaration.word) }
  }

  /// Changes settings; what was a slip is taken back for a reason.
  private mutating func change(_ table: DemoTable) {
    for row in table.rows {
      var value = SettingValue(blank: Identifier(bits: draw()))
      value.name = row[\SettingValue.name]
      value.value = row.number(\SettingValue.value)
      value.text = row[\SettingValue.text]
      value.from = row.day(SettingValue.name(of: \.from))
      value.source = row[\SettingValue.source]
      on(row.day("when")) { [value] demo in
        demo.ask(for: [ChangeSetting(value)], SettingValue.kind.name)
        if row["slip"].isEmpty { return }
        demo.ask(for: [RemoveRecord(value.id.any, because: row["slip"])], SettingValue.kind.name)
      }
    }
  }

  /// Carries out acts by their words, on records by their external ids, with the inputs in columns of their names.
  private mutating func carryOut(_ table: DemoTable) {
    let today = today
    byDay(table, "acts") { row, demo in
      let register = demo.store.register
      guard let offered = Schema.act(row["act"])?.offered, let kind = offered.kind else { return nil }
      let subjects = row["on"].split(separator: "|").compactMap {
        row.record(of: kind, called: String($0), on: register)
      }
      let values = offered.inputs.map { input in (try? input.value(typed: row[input.name], today: today)) ?? nil }
      let draws = offered.offer.drawn(for: subjects, bits: demo.draw)
      guard !subjects.isEmpty,
        let act = try? offered.make(ActSaying(on: subjects, draws: draws, values: values))
      else { return nil }
      return [act]
    }
  }
}
