import CivicDomain
import Interchange
import Testing
import Words

@testable import Reports

@Suite("the papers that keep a centre going")
struct KeepingOnTests {
  var scene: ReportScene

  init() throws { scene = try ReportScene() }

  private func sheets(_ page: ReportPage) -> [String] {
    page.blocks.compactMap { if case .sheet(let text) = $0 { text } else { nil } }
  }

  private func headings(_ page: ReportPage) -> [String] {
    page.blocks.compactMap { if case .heading(let text) = $0 { text } else { nil } }
  }

  /// A session that begins so many days after the scene's.
  private mutating func session(_ title: String, days: Int, _ change: (inout Session) -> Void = { _ in }) -> Session {
    var session = Session(blank: Identifier("ses-\(title.lowercased())"))
    session.title = title
    session.start = scene.now.adding(minutes: days * LocalTime.minutesInDay)
    session.end = session.start?.adding(minutes: 60)
    change(&session)
    scene.add(session)
    return session
  }

  // MARK: The envelope

  @Test("the envelope holds the sheets of the next seven days, and whom to ring")
  mutating func envelope() throws {
    let empty = try scene.page("envelope")
    #expect(empty.tables.isEmpty && empty.personal.isEmpty)
    #expect(empty.texts.contains("Do nikogo nie trzeba teraz dzwonić.") && empty.texts.contains("nie ma spotkań"))
    #expect(empty.texts.contains("wpisuje się do programu później"))
    let next = session("Jutro", days: 1)
    _ = session("Tydzien", days: 7)
    _ = session("Potem", days: 8)
    _ = session("Odwolane", days: 2) { $0.status = .cancelled }
    var registration = Registration(blank: Identifier("reg-0000000001"))
    (registration.session, registration.person, registration.seated) = (next.id, scene.person.id, true)
    registration.status = .registered
    registration.call = .toCall
    scene.add(registration)
    let page = try scene.page("envelope")
    #expect(sheets(page) == ["Jutro", "Tydzien"], "each lies at another door")
    #expect(page.tables.map(\.caption) == ["Trzeba zadzwonić", "Uczestnicy", "Uczestnicy"])
    let call = try #require(page.tables.first?.rows.first)
    #expect(call[0].contains("Żaneta Ćwik") && call[0].contains("600 000 001") && call[2].isEmpty, "\(call)")
    #expect(!page.tables[1].rows.joined().contains { $0.contains("600") }, "a sheet lies open on a table")
    #expect(page.tables[1].rows[0][1] == "Żaneta Ćwik" && page.tables[1].rows[1][1].isEmpty, "and free rows")
    #expect(Set(page.personal.kinds) == ["registration", "person"])
    let english = try #require(Reports.report(named: "envelope"))
      .page(Report.Request(), in: scene.setting(personal: true, .english))
    #expect(english.tables[0].caption == "To be rung" && english.title == "Emergency envelope")
    #expect(throws: ReportRefusal.personalNeeded) { try scene.page("envelope", personal: false) }
  }

  @Test("the envelope tells what was promised in calls and is not kept: whom, at which number, what, by when")
  mutating func promises() throws {
    let none = "Nie ma obietnic z rozmów"
    #expect(try scene.page("envelope").texts.contains(none))
    func call(_ id: String, _ promised: String, by day: String?, _ change: (inout PhoneCall) -> Void) throws {
      var call = PhoneCall(blank: Identifier(id))
      (call.at, call.by, call.about, call.promised) = (scene.now, "anna", "Pytanie o salę", promised)
      call.dueOn = try day.map { try Day($0) }
      change(&call)
      scene.add(call)
    }
    let person = scene.person.id
    let krokus = Identifier<Organization>("org-krokus0001")
    try call("cal-0000000001", "oddzwonić", by: "2026-09-30") { $0.person = person }
    try call("cal-0000000002", "", by: "2026-09-10") { $0.organization = krokus }
    try call("cal-0000000003", "wysłać wzór", by: nil) { $0.person = person }
    try call("cal-0000000004", "podać adres", by: "2026-09-12") { ($0.person, $0.doneOn) = (person, $0.at?.day) }
    let page = try scene.page("envelope")
    let table = try #require(page.tables.first { $0.caption == "Obiecano w rozmowach" })
    #expect(
      table.rows == [
        ["Towarzystwo KROKUS", "", "Pytanie o salę", "10.09.2026", ""],
        ["Żaneta Ćwik", "600 000 001", "oddzwonić", "30.09.2026", ""],
      ])
    #expect(!page.texts.contains(none))
    #expect(Set(page.personal.kinds) == ["phoneCall", "person"] && page.personal.records == 3)
  }

  // MARK: The year's end

  /// The captions of what lacks, with how many.
  private func lacks(_ year: Int? = nil, personal: Bool = false) throws -> [String] {
    headings(try scene.page("year-end", of: nil, [year.map { .number($0) }], personal: personal))
  }

  @Test("the year's end tells what is unreported, uncounted and unanswered in that year, and nothing else")
  mutating func yearEnd() throws {
    // On 11 September the year before is meant; of this one what is over lacks.
    #expect(try lacks() == [])
    let none = try scene.page("year-end").tables
    #expect(none.count == 1 && none[0].rows.map { $0[1] } == ["0", "0", "0", "0"], "it is said of each sort")
    #expect(try lacks(2026) == ["Spotkania bez sprawozdania: 1"])
    scene.session.report = "Było dobrze."
    scene.apply([scene.session.change])
    #expect(try lacks(2026) == [])
    _ = session("Niepoliczone", days: -3) { $0.report = "Było." }
    _ = session("Odwolane", days: -3) { $0.status = .cancelled }
    _ = session("Przyszle", days: 3)
    _ = session("Zeszloroczne", days: -300)
    scene.consultation.closes = try Day("2026-09-10")
    scene.apply([scene.consultation.change])
    var remark = Submission(blank: Identifier("sub-0000000001"))
    (remark.consultation, remark.remark, remark.person) = (scene.consultation.id, "Więcej drzew.", scene.person.id)
    remark.receivedOn = try Day("2026-09-02")
    scene.add(remark)
    #expect(
      try lacks(2026) == [
        "Spotkania, na których nie policzono osób: 1", "Konsultacje bez raportu: 1",
        "Uwagi bez opublikowanego stanowiska: 1",
      ])
    #expect(try lacks(2025) == ["Spotkania bez sprawozdania: 1", "Spotkania, na których nie policzono osób: 1"])
    // Of the year that is over it is said that this is how it stands today.
    #expect(try scene.page("year-end", of: nil, [.number(2025)], personal: false).texts.contains("--as-of 2025-12-31"))
    #expect(try !scene.page("year-end", of: nil, [.number(2026)], personal: false).texts.contains("--as-of"))
    #expect(try scene.page("year-end", of: nil, [.number(2026)]).texts.contains("Ten rok jeszcze trwa, do 31.12.2026"))
    #expect(try !scene.page("year-end", of: nil, [.number(2025)]).texts.contains("jeszcze trwa"))
    var answer = Response(blank: Identifier("rsp-0000000001"))
    (answer.submission, answer.state) = (remark.id, .draft)
    scene.add(answer)
    #expect(try lacks(2026).last == "Uwagi bez opublikowanego stanowiska: 1", "a draft answers nobody")
    answer.state = .published
    scene.add(answer)
    #expect(try lacks(2026).count == 2)
    #expect(try lacks(1999) == [])
    #expect(try scene.page("year-end", of: nil, [.number(1999)]).texts.contains("Z roku 1999 nie ma w rejestrze"))
    #expect(try !scene.page("year-end", of: nil, [.number(2026)]).texts.contains("nie ma w rejestrze"))
  }

  @Test("what was changed in a year's records after it stands apart: when, by whom, what")
  mutating func corrections() throws {
    let held = session("Zimowe", days: -270) { $0.report = "Było." }
    var registration = Registration(blank: Identifier("reg-0000000001"))
    (registration.session, registration.person, registration.seated) = (held.id, scene.person.id, true)
    scene.add(registration)
    let gone = session("Usuniete", days: -271)
    scene.apply([Change(id: gone.id.any, gone: true)])
    // Of the year itself, and of another year's session: neither is told.
    let other = session("Letnie", days: -60)
    var log = SceneLog()
    func note(_ at: String, _ act: String, _ id: RecordID, _ field: String, because: String = "") throws {
      let change = Change(id: id, set: [field: .text("x")])
      log.entries.append(
        LoggedChange(
          transaction: log.entries.count + 1, at: try Instant(at), author: "ewa", act: act, because: because,
          change: change))
    }
    try note("2025-12-20T10:00:00Z", "set", held.id.any, Session.name(of: \.title))
    // Midnight is that of Warsaw.
    try note("2025-12-31T22:59:59Z", "set", held.id.any, Session.name(of: \.place))
    try note("2025-12-31T23:00:00Z", "set", held.id.any, Session.name(of: \.report), because: "uzupełnienie")
    try note("2026-01-07T10:00:00Z", "registration-attended", registration.id.any, Registration.name(of: \.status))
    try note("2026-01-08T10:00:00Z", "remove", gone.id.any, Session.name(of: \.title))
    try note("2026-01-09T10:00:00Z", "set", other.id.any, Session.name(of: \.title))
    scene.log = log
    let page = try scene.page("year-end", of: nil, [.number(2025)], personal: true)
    #expect(headings(page).last == "Zmieniono po 31.12.2025: 3")
    let rows = try #require(page.tables.last?.rows)
    #expect(rows.map { $0[0] } == ["1.01.2026", "7.01.2026", "8.01.2026"] && rows.allSatisfy { $0[1] == "ewa" })
    #expect(rows[0][2].hasSuffix(": uzupełnienie") && rows[0][3] == "spotkanie Zimowe" && rows[0][4] == "sprawozdanie")
    #expect(rows[2][3] == "spotkanie Usuniete")
    #expect(!page.texts.contains("Ćwik"), "people are told by what they belong to")
    // A year that lasts has none, nor has a state of the past.
    #expect(try !scene.page("year-end", of: nil, [.number(2026)]).texts.contains("Zmieniono po"))
    let past = ReportSetting(
      register: scene.register, changeLog: log, now: scene.now, words: Language.polish.words, centre: "CAO",
      tellsPersonal: false, asOf: .day(try Day("2026-02-01")))
    let report = try #require(Reports.report(named: "year-end"))
    #expect(try !report.page(Report.Request(values: [.number(2025)]), in: past).texts.contains("Zmieniono po"))
    scene.log = SceneLog()
    #expect(try scene.page("year-end", of: nil, [.number(2025)]).texts.contains("Nic nie zmieniono."))
  }

  @Test("people are told of in it to those alone who asked for them")
  mutating func people() throws {
    var remark = Submission(blank: Identifier("sub-0000000001"))
    (remark.consultation, remark.remark, remark.person) = (scene.consultation.id, "Więcej drzew.", scene.person.id)
    remark.receivedOn = try Day("2026-09-02")
    scene.add(remark)
    let open = try scene.page("year-end", of: nil, [.number(2026)], personal: false)
    #expect(!open.texts.contains("drzew") && open.personal.isEmpty)
    let told = try scene.page("year-end", of: nil, [.number(2026)], personal: true)
    #expect(told.personal.kinds == ["submission"] && told.personal.records == 1)
  }
}

/// A log of what a scene says was done.
private struct SceneLog: ChangeLog {
  var entries: [LoggedChange] = []

  func changes(of id: RecordID, window: Range<Int>) -> LoggedChanges {
    let own = entries.filter { $0.change.id == id }
    return LoggedChanges(of: own.reversed(), total: own.count, window: window)
  }

  func newestActs(atMost count: Int, while isWanted: (LoggedAct) -> Bool) -> [LoggedAct] {
    let acts = entries.enumerated().map { index, entry in
      LoggedAct(
        transaction: index + 1, at: entry.at, author: entry.author, doneFor: nil, act: entry.act,
        because: entry.because, subjects: [entry.change.id])
    }
    return Array(acts.reversed().prefix(while: isWanted).prefix(count))
  }

  func fields(of id: RecordID, changedBy act: LoggedAct) -> Set<String> {
    entries[act.transaction - 1].change.fieldNames
  }

  func subjects(of act: LoggedAct, atMost count: Int) -> [RecordID] { act.subjects }

  var newestTransaction: Int { entries.count }
}
