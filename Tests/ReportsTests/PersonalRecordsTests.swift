import CivicDomain
import CrowdedRegister
import Interchange
import Testing
import Words

@testable import Reports

/// A page that tells of people says so, and of how many: else nothing would be noted of it when it goes out. Walks all reports,
/// so that a new one cannot forget it.
@Suite("a report that tells of people says of whom") struct PersonalRecordsTests {
  private let register: MemoryRegister

  init() throws {
    var register = MemoryRegister()
    register.apply(Crowd(6).marked, at: try Instant("2026-09-01T08:00:00Z"), by: Crowd.clerk)
    self.register = register
  }

  private func setting(personal: Bool) throws -> ReportSetting {
    ReportSetting(
      register: register, now: try LocalTime("2026-09-09T14:32"), words: Language.polish.words, centre: "CAO",
      tellsPersonal: personal)
  }

  /// The requests of a report: each record of its kind, what it needs to be told filled in.
  private func requests(for report: Report) -> [Report.Request] {
    let values = report.inputs.map { $0.isRequired ? FieldValue.text(Crowd.clerk.login) : nil }
    guard let subject = report.subject else { return [Report.Request(values: values)] }
    return register.page(Query(subject), window: 0..<100).ids.map { Report.Request(of: $0, values: values) }
  }

  /// What is wrong with what a page says of itself; nil: nothing.
  private func complaint(of page: ReportPage, personal: Bool) -> String? {
    let told = Crowd.told(in: page.title + " " + page.texts)
    if !personal, !told.isEmpty { return "tells unasked of \(told)" }
    if !personal, !page.personal.isEmpty { return "says that it tells of people, and was not to" }
    if told.isEmpty != page.personal.isEmpty { return "tells of \(told), and says: \(page.personal)" }
    let people = told.count { $0.hasPrefix(Person.kind.idPrefix) }
    return people > page.personal.records ? "tells of \(people) people, and says: \(page.personal.records)" : nil
  }

  private func complaints(of report: Report, personal: Bool) throws -> [String] {
    let setting = try setting(personal: personal)
    return requests(for: report).compactMap { request in
      do throws(ReportRefusal) {
        return complaint(of: try report.page(request, in: setting), personal: personal)
      } catch {
        // What is all about people is not drawn up without them.
        return report.offer.audience == .personal && !personal && error == .personalNeeded ? nil : "refused: \(error)"
      }
    }
  }

  @Test(arguments: Reports.all.map(\.name))
  func itSaysSo(name: String) throws {
    let report = try #require(Reports.report(named: name))
    #expect(!requests(for: report).isEmpty)
    for personal in [false, true] {
      #expect(try complaints(of: report, personal: personal) == [], "\(name), personal: \(personal)")
    }
  }

  @Test("some of them do tell of people")
  func someTell() throws {
    let telling = try Reports.all.filter { report in
      let setting = try setting(personal: true)
      return try requests(for: report).contains { try !report.page($0, in: setting).personal.isEmpty }
    }
    #expect(telling.count >= 4, "\(telling.map(\.name))")
  }

  @Test("the walk sees one that forgot it, and one that names too few")
  func theWalkSees() throws {
    #expect(try !complaints(of: Report(Forgetful.self), personal: true).isEmpty)
    #expect(try !complaints(of: Report(TooFew.self), personal: true).isEmpty)
    #expect(try !complaints(of: Report(Unasked.self), personal: false).isEmpty)
    #expect(try !complaints(of: Report(TooMuch.self), personal: true).isEmpty)
  }

  @Test("a table of records says so too, of every kind")
  func tables() throws {
    for kind in Schema.kinds {
      let ids = register.page(Query(kind.kind), window: 0..<100).ids
      #expect(!ids.isEmpty, "\(kind.kind.name)")
      for table in [RecordTable(of: kind), RecordTable(of: kind, isWhole: true)] {
        for personal in table.tellings {
          let page = table.page(of: ids, titled: "", notes: [], in: try setting(personal: personal))
          let told = Crowd.told(in: page.texts)
          #expect(personal || told.isEmpty, "\(kind.kind.name): \(told)")
          #expect(personal || page.personal.isEmpty, "\(kind.kind.name)")
          #expect(told.isEmpty || page.personal.records == ids.count, "\(kind.kind.name): \(told)")
        }
      }
    }
  }
}

/// Prints all people, and says of none.
private struct Forgetful: GeneralReport {
  static let offer = ReportOffer(
    "forgetful", Label(pl: "osoby", en: "people"), about: Label(pl: "Osoby.", en: "People."), for: .personal)
  static let listed = Person.kind

  func blocks(in setting: ReportSetting) -> [ReportPage.Block] { Self.names(in: setting) }

  static func names(in setting: ReportSetting) -> [ReportPage.Block] {
    ids(in: setting).compactMap { setting.register.stored($0)?.values[\Person.name]?.text }.map { .paragraph($0) }
  }

  static func ids(in setting: ReportSetting) -> [RecordID] {
    setting.register.page(Query(Person.kind), window: 0..<100).ids
  }
}

/// Prints all people, and says of one.
private struct TooFew: GeneralReport {
  static let offer = Forgetful.offer
  static let listed = Person.kind
  func blocks(in setting: ReportSetting) -> [ReportPage.Block] { Forgetful.names(in: setting) }
  func personalRecords(in setting: ReportSetting) -> [RecordID] { Array(Forgetful.ids(in: setting).prefix(1)) }
}

/// Prints people to those who did not ask for them.
private struct Unasked: GeneralReport {
  static let offer = ReportOffer("unasked", Forgetful.offer.label, about: Forgetful.offer.about, for: .staff)
  static let listed = Person.kind
  func blocks(in setting: ReportSetting) -> [ReportPage.Block] { Forgetful.names(in: setting) }
  func personalRecords(in setting: ReportSetting) -> [RecordID] { Forgetful.ids(in: setting) }
}

/// Prints nobody, and says of all.
private struct TooMuch: GeneralReport {
  static let offer = Forgetful.offer
  static let listed = Person.kind
  func blocks(in setting: ReportSetting) -> [ReportPage.Block] { [] }
  func personalRecords(in setting: ReportSetting) -> [RecordID] { Forgetful.ids(in: setting) }
}
