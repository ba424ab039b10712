import CivicDomain
import Interchange
import Testing
import Words

@testable import Reports

@Suite("the papers that keep a centre going")
struct KeepingOnTests {
  var scene: ReportScene

  init() throws { scene = try ReportScene() }

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
    #expect(try scene.page("envelope").tables.isEmpty)
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
    #expect(headings(page) == ["Jutro", "Tydzien"])
    #expect(page.tables.map(\.caption) == ["Trzeba zadzwonić", "Uczestnicy", "Uczestnicy"])
    let call = try #require(page.tables.first?.rows.first)
    #expect(call[0].contains("Żaneta Ćwik") && call[0].contains("600 000 001") && call[2].isEmpty, "\(call)")
    #expect(page.tables[1].rows[0][1] == "Żaneta Ćwik" && page.tables[1].rows[1][1].isEmpty, "and free rows")
    #expect(Set(page.personal.kinds) == ["registration", "person"])
    let english = try #require(Reports.report(named: "envelope"))
      .page(Report.Request(), in: scene.setting(personal: true, .english))
    #expect(english.tables[0].caption == "To be rung" && english.title == "Emergency envelope")
    #expect(throws: ReportRefusal.personalNeeded) { try scene.page("envelope", personal: false) }
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
    var answer = Response(blank: Identifier("rsp-0000000001"))
    (answer.submission, answer.state) = (remark.id, .draft)
    scene.add(answer)
    #expect(try lacks(2026).last == "Uwagi bez opublikowanego stanowiska: 1", "a draft answers nobody")
    answer.state = .published
    scene.add(answer)
    #expect(try lacks(2026).count == 2)
    #expect(try lacks(1999) == [])
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
