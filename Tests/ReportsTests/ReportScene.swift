import CivicDomain
import Interchange
import Testing
import Words

@testable import Reports

/// A small register of which reports are drawn up: a session with four registrations, a consultation with three remarks.
struct ReportScene {
  let now: LocalTime
  var session = Session(blank: Identifier("ses-warsztat01"))
  var removed = Session(blank: Identifier("ses-usuniete01"))
  var consultation = Consultation(blank: Identifier("cns-program001"))
  var person = Person(blank: Identifier("per-anna000001"))
  private(set) var register = MemoryRegister()
  /// What was done, where somebody noted it.
  var log: (any ChangeLog)?

  init() throws {
    now = try LocalTime("2026-09-11T08:00")
    var organization = Organization(blank: Identifier("org-krokus0001"))
    organization.name = "Towarzystwo KROKUS"
    var series = Series(blank: Identifier("ser-cykl000001"))
    series.title = "Latające warsztaty"
    series.fundingNotice = "Sfinansowano z NIW-CRSO."
    session.title = "Warsztat SWOT"
    session.series = series.id
    session.start = try LocalTime("2026-09-10T17:00")
    session.end = try LocalTime("2026-09-10T19:00")
    session.place = "Sala 12"
    session.headcount = 9
    removed.title = "Odwołany"
    consultation.subject = "Program 2027"
    consultation.opens = try Day("2026-09-01")
    consultation.closes = try Day("2026-09-21")
    consultation.announcedOn = try Day("2026-08-28")
    person.name = "Żaneta Ćwik"
    person.phone = "600 000 001"
    apply([organization.change, series.change, session.change, removed.change, consultation.change, person.change])
    apply([Change(id: removed.id.any, gone: true)])
  }

  mutating func apply(_ changes: [Change]) {
    guard let at = try? Instant("2026-09-01T08:00:00Z") else { return }
    register.apply(changes, at: at, by: Author("anna"))
  }

  /// Adds a record.
  mutating func add(_ record: some Record) { apply([record.change]) }

  func setting(personal: Bool, _ language: Language = .polish) -> ReportSetting {
    ReportSetting(
      register: register, changeLog: log, now: now, words: language.words, centre: "CAO",
      tellsPersonal: personal)
  }

  func page(
    _ name: String, of id: RecordID? = nil, _ values: [FieldValue?] = [], personal: Bool = true
  ) throws -> ReportPage {
    let report = try #require(Reports.report(named: name))
    return try report.page(Report.Request(of: id, values: values), in: setting(personal: personal))
  }
}

extension Record {
  /// The change that adds the record.
  var change: Change { Change(id: id.any, set: values) }
}

extension ReportPage {
  /// What all facts of the page say, by their labels.
  var facts: [String: String] {
    var facts: [String: String] = [:]
    for case .facts(let some) in blocks { for fact in some { facts[fact.label] = fact.text } }
    return facts
  }

  /// All texts of the page.
  var texts: String {
    var texts: [String] = []
    _ = mapped {
      texts.append($0)
      return $0
    }
    return texts.joined(separator: "\n")
  }
}
