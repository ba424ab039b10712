import CivicDomain
import Interchange
import Testing
import Words

@testable import Reports

@Suite("what all reports have in common")
struct ReportTests {
  let scene: ReportScene

  init() throws { scene = try ReportScene() }

  @Test("names are told apart, and every report is in both languages")
  func isDeclared() {
    #expect(Set(Reports.all.map(\.name)).count == Reports.all.count)
    for report in Reports.all {
      for label in [report.offer.label, report.offer.about] {
        #expect(!label.pl.isEmpty && !label.en.isEmpty && label.pl != label.en, "\(report.name)")
      }
      #expect(report.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(report.name)")
      #expect(Reports.report(named: report.name)?.name == report.name)
    }
  }

  @Test("a record offers the reports of its kind, and no others")
  func isOffered() {
    #expect(
      Reports.reports(for: scene.session.id.any).map(\.name) == [
        "sign-in-sheet", "attendance-list", "session-report", "participants-letter", "waiting-list-letter",
      ])
    #expect(Reports.reports(for: scene.consultation.id.any).map(\.name) == ["remarks"])
    #expect(Reports.reports(for: RecordID("org-0000000001")).isEmpty)
    #expect(Reports.reports(among: Resource.kind).map(\.name) == ["catalogue"])
    #expect(Reports.reports(among: Session.kind).map(\.name) == ["envelope"])
    #expect(Reports.reports(among: Organization.kind).isEmpty)
  }

  @Test("what stands in its way is told by one refusal each")
  func isRefused() throws {
    let sheet = try #require(Reports.report(named: "sign-in-sheet"))
    let resources = try #require(Reports.report(named: "catalogue"))
    func refusal(_ report: Report, _ request: Report.Request, personal: Bool = true) -> ReportRefusal? {
      do throws(ReportRefusal) {
        _ = try report.page(request, in: scene.setting(personal: personal))
        return nil
      } catch {
        return error
      }
    }
    let session = scene.session.id.any
    #expect(refusal(sheet, Report.Request()) == .subjectMissing(Session.kind))
    #expect(refusal(resources, Report.Request(of: session)) == .subjectNotWanted(session))
    #expect(refusal(sheet, Report.Request(of: RecordID("ses-nobody0001"))) == .unknown(RecordID("ses-nobody0001")))
    #expect(
      refusal(sheet, Report.Request(of: scene.person.id.any)) == .otherKind(scene.person.id.any, wanted: Session.kind))
    #expect(refusal(sheet, Report.Request(of: scene.removed.id.any)) == .removed(scene.removed.id.any))
    #expect(refusal(sheet, Report.Request(of: session), personal: false) == .personalNeeded)
    #expect(
      refusal(sheet, Report.Request(of: session, values: [.number(1_000)]))
        == .inputRefused(sheet.inputs[0], .outOfRange(0...200)))
    #expect(
      refusal(resources, Report.Request(values: [nil, .text(session.raw)]))
        == .otherKind(session, wanted: Organization.kind))
    #expect(refusal(sheet, Report.Request(of: session)) == nil)
  }

  @Test("each refusal says what is wrong, in both languages, with a full stop")
  func isWorded() throws {
    let sheet = try #require(Reports.report(named: "sign-in-sheet"))
    let id = scene.session.id.any
    let refusals: [ReportRefusal] = [
      .subjectMissing(Session.kind), .subjectNotWanted(id), .unknown(id), .otherKind(id, wanted: Consultation.kind),
      .removed(id), .personalNeeded, .inputMissing(sheet.inputs[0]),
      .inputRefused(sheet.inputs[0], .outOfRange(0...200)),
    ]
    for language in Language.allCases {
      let here = Circumstances(register: scene.register, now: scene.now, place: .shell)
      let sentences = refusals.map { language.words.refusal($0, in: here).lines }
      #expect(sentences.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy { $0.hasSuffix(".") } })
      #expect(Set(sentences).count == refusals.count)
    }
    let polish = Language.polish.words.refusal(
      .otherKind(id, wanted: Consultation.kind),
      in: Circumstances(register: scene.register, now: scene.now, place: .shell))
    #expect(polish.lines[0] == "„\(id.raw)” to spotkanie, a tu trzeba podać: konsultacje.")
  }

  @Test("its file is called by its subject and the day, but never by a person")
  func namesFile() throws {
    let setting = scene.setting(personal: true)
    func name(_ report: String, _ id: RecordID?) throws -> String {
      try #require(Reports.report(named: report)).fileName(Report.Request(of: id), in: setting)
    }
    #expect(try name("sign-in-sheet", scene.session.id.any) == "lista-do-podpisu-warsztat-swot-2026-09-10")
    #expect(try name("person", scene.person.id.any) == "dane-jednej-osoby-2026-09-11")
    #expect(try name("catalogue", nil) == "wykaz-zasobow-2026-09-11")
    #expect(try name("year-end", nil) == "zamkniecie-roku-2025-2026-09-11")
    let cut = FileName.made(of: ["tabela uwag", String(repeating: "Ż", count: 200)], on: scene.now.day)
    #expect(cut == "tabela-uwag-\(String(repeating: "z", count: 40))-2026-09-11", "a long word is cut, not left out")
  }

  @Test("an input that is required must be said")
  func requiresInputs() {
    struct Asking: GeneralReport {
      var what = ""
      static let offer = ReportOffer("asking", Label(pl: "x", en: "y"), about: Label(pl: "x", en: "y"), for: .everyone)
      static let listed = Session.kind
      static let fields: [Field] = [line("what", \.what, required: true, pl: "co", en: "what")]
      func blocks(in setting: ReportSetting) -> [ReportPage.Block] { [.paragraph(what)] }
    }
    let report = Report(Asking.self)
    #expect(throws: ReportRefusal.inputMissing(report.inputs[0])) {
      try report.page(Report.Request(), in: scene.setting(personal: false))
    }
    #expect(throws: Never.self) {
      let page = try report.page(Report.Request(values: [.text("to")]), in: scene.setting(personal: false))
      #expect(page.blocks.first == .paragraph("to"))
    }
  }
}
