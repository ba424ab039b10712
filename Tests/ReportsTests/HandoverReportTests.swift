import CivicDomain
import Interchange
import Testing
import Words

@testable import Reports

@Suite("what somebody hands on")
struct HandoverReportTests {
  var scene: ReportScene

  init() throws {
    scene = try ReportScene()
    scene.consultation.handler = "jan"
    scene.session.handler = "jan"
    scene.apply([scene.consultation.change, scene.session.change])
    var remark = Submission(blank: Identifier("sub-0000000001"))
    remark.consultation = scene.consultation.id
    remark.remark = "Więcej drzew."
    remark.person = scene.person.id
    remark.receivedOn = try Day("2026-09-02")
    remark.handler = "jan"
    var response = Response(blank: Identifier("rsp-0000000001"))
    response.submission = remark.id
    response.disposition = .accepted
    var published = Response(blank: Identifier("rsp-0000000002"))
    published.submission = remark.id
    published.state = .published
    var setting = SettingValue(blank: Identifier("stg-0000000001"))
    (setting.name, setting.value, setting.from) = (Setting.keepNeedsDays.name, 7, try Day("2026-09-01"))
    var substitute = Substitute(blank: Identifier("sbt-0000000001"))
    (substitute.absent, substitute.by) = ("jan", "ewa")
    (substitute.from, substitute.to) = (try Day("2026-09-11"), try Day("2026-09-20"))
    [remark.change, response.change, published.change, setting.change, substitute.change].forEach { scene.apply([$0]) }
  }

  private func tables(of login: String, personal: Bool = false, _ language: Language = .polish) throws -> [String] {
    let report = try #require(Reports.report(named: "handover"))
    let setting = scene.setting(personal: personal, language)
    return try report.page(Report.Request(values: [.text(login)]), in: setting).tables.map(\.caption)
  }

  @Test("what is due, what they handle, and what they said stands in it, in both languages")
  func tells() throws {
    #expect(try tables(of: "jan") == ["Do zrobienia", "Spotkania", "Konsultacje", "Uwagi", "Zastępstwa"])
    #expect(try tables(of: "jan", .english) == ["To do", "Sessions", "Consultations", "Remarks", "Substitutions"])
    // The drafts and settings are of whoever wrote them last.
    #expect(try tables(of: "anna") == ["Stanowiska", "Ustawienia"])
    let drafts = try scene.page("handover", of: nil, [.text("anna")], personal: false).tables[0]
    #expect(drafts.rows.count == 1, "a published answer is not half done")
    // Whoever stands in is told that they do, and has not what is the other's.
    #expect(try tables(of: "ewa") == ["Zastępstwa"])
    let due = try scene.page("handover", of: nil, [.text("jan")], personal: false).tables[0].rows
    #expect(due.map(\.first) == ["zatwierdź", "sprawozdanie"])
  }

  @Test("a promise made in a call is handed on by whoever made it, unless it was given to somebody")
  mutating func promises() throws {
    var call = PhoneCall(blank: Identifier("cal-0000000001"))
    (call.at, call.by, call.about, call.person) = (scene.now, "ola", "Pytanie o salę", scene.person.id)
    call.dueOn = try Day("2026-09-20")
    scene.add(call)
    #expect(try tables(of: "ola", personal: true).contains("Rozmowy"))
    call.handler = "ewa"
    scene.apply([call.change])
    #expect(try tables(of: "ewa", personal: true).contains("Rozmowy"))
    #expect(try tables(of: "ola", personal: true) == [])
    (call.handler, call.doneOn) = ("", try Day("2026-09-11"))
    scene.apply([call.change])
    #expect(try !tables(of: "ewa", personal: true).contains("Rozmowy"), "it is kept")
  }

  @Test("a due promise is to do for whoever made it, and none of nobody's")
  mutating func duePromises() throws {
    var call = PhoneCall(blank: Identifier("cal-0000000001"))
    (call.at, call.by, call.about, call.person) = (scene.now, "ola", "Pytanie o salę", scene.person.id)
    call.dueOn = try Day("2026-09-13")
    scene.add(call)
    let own = try scene.page("handover", of: nil, [.text("ola")]).tables
    #expect(own.map(\.caption) == ["Do zrobienia", "Rozmowy"] && own[0].rows.map(\.first) == ["obiecano"])
    #expect(try !tables(of: "jan", personal: true).contains("Do zrobienia, nikomu nieprzydzielone"))
    call.handler = "ewa"
    scene.apply([call.change])
    #expect(try tables(of: "ewa", personal: true).first == "Do zrobienia")
    #expect(try tables(of: "ola", personal: true) == [])
  }

  @Test("what waits and was given to nobody is told apart, and who takes it on")
  mutating func nobodys() throws {
    let nobody: [String: FieldValue?] = [Session.name(of: \.handler): nil]
    scene.apply([Change(id: scene.session.id.any, set: nobody)])
    let page = try scene.page("handover", of: nil, [.text("jan"), .text("ola")], personal: false)
    let last = try #require(page.tables.last)
    #expect(last.caption == "Do zrobienia, nikomu nieprzydzielone" && last.rows.map(\.first) == ["sprawozdanie"])
    #expect("\(page.blocks)".contains("Komu (login)") && "\(page.blocks)".contains("ola"))
    #expect(page.tables.filter { $0.caption == "Do zrobienia" }.map(\.rows.count) == [1], "the answer is jan's")
  }

  @Test("what is everybody's is nobody's to hand on")
  mutating func everybodys() throws {
    let before = try scene.page("handover", of: nil, [.text("jan")], personal: false).tables[0].rows
    var breach = Breach(blank: Identifier("bre-0000000001"))
    (breach.what, breach.noticedAt) = ("Zginęła lista", try LocalTime("2026-09-09T10:00"))
    scene.apply([breach.change])
    #expect(try scene.page("handover", of: nil, [.text("jan")], personal: false).tables[0].rows == before)
    #expect(try tables(of: "ewa") == ["Zastępstwa", "Wspólne"], "it is told all the same")
    let last = try scene.page("handover", of: nil, [.text("jan")], personal: false).tables.last
    #expect(last?.caption == "Wspólne" && last?.rows.count == 1)
  }

  @Test("what is over is nobody's to take on")
  mutating func over() throws {
    scene.session.report = "Było jedenaście osób."
    scene.consultation.reportedOn = try Day("2026-09-10")
    var answer = Response(blank: Identifier("rsp-0000000001"))
    (answer.submission, answer.state) = (Identifier("sub-0000000001"), .published)
    var substitute = Substitute(blank: Identifier("sbt-0000000001"))
    (substitute.absent, substitute.by) = ("jan", "ewa")
    (substitute.from, substitute.to) = (try Day("2026-09-01"), try Day("2026-09-10"))
    var booking = Booking(blank: Identifier("bkg-0000000001"))
    (booking.handler, booking.status) = ("jan", .returned)
    [scene.session.change, scene.consultation.change, answer.change, substitute.change, booking.change].forEach {
      scene.apply([$0])
    }
    let page = try scene.page("handover", of: nil, [.text("jan")], personal: false)
    #expect(page.tables.isEmpty && "\(page.blocks)".contains("Ta osoba nie ma niczego w toku."))
    booking.status = .requested
    scene.apply([booking.change])
    #expect(try tables(of: "jan") == ["Rezerwacje"])
  }

  @Test("of a login that nobody has nothing is drawn up, and one must be given")
  func nobody() throws {
    let refusal = ReportRefusal.unknownLogin("jna", known: ["ewa", "jan"])
    #expect(throws: refusal) { try scene.page("handover", of: nil, [.text("jna")], personal: false) }
    let words = Language.polish.words.refusal(refusal, in: scene.setting(personal: false).circumstances)
    #expect(words.lines.joined().contains("Podobne: jan."))
    #expect(throws: ReportRefusal.self) { try scene.page("handover", of: nil, [], personal: false) }
    #expect(throws: ReportRefusal.self) { try scene.page("handover", of: nil, [.text("Jan Nowak")], personal: false) }
  }

  @Test("whose data it tells is noted")
  func noted() throws {
    let page = try scene.page("handover", of: nil, [.text("jan")])
    #expect(page.personal.kinds.contains(Submission.kind.name), "\(page.personal)")
    #expect(try scene.page("handover", of: nil, [.text("jan")], personal: false).personal.isEmpty)
  }

  @Test("what is more than a page holds is counted")
  mutating func counted() throws {
    for number in 0..<203 {
      var booking = Booking(blank: Identifier("bkg-a\(1_000_000_000 + number)"))
      (booking.handler, booking.status) = ("ewa", .requested)
      scene.add(booking)
    }
    let page = try scene.page("handover", of: nil, [.text("ewa")], personal: false)
    #expect(page.tables.first { $0.caption == "Rezerwacje" }?.rows.count == 200)
    #expect(page.texts.contains("i jeszcze 3"))
  }

  @Test("what is nobody's and more than a page holds is counted")
  mutating func nobodysCounted() throws {
    for number in 0..<204 {
      var remark = Submission(blank: Identifier("sub-a\(1_000_000_000 + number)"))
      (remark.consultation, remark.remark) = (scene.consultation.id, "Więcej drzew.")
      remark.receivedOn = try Day("2026-09-03")
      scene.add(remark)
    }
    let page = try scene.page("handover", of: nil, [.text("jan")], personal: false)
    let nobodys = page.tables.first { $0.caption == "Do zrobienia, nikomu nieprzydzielone" }
    #expect(nobodys?.rows.count == 200 && page.texts.contains("i jeszcze 4"))
  }

  @Test("without personal data it names nobody")
  func personal() throws {
    #expect(!"\(try scene.page("handover", of: nil, [.text("jan")], personal: false))".contains("Żaneta"))
  }
}
