import CivicDomain
import Interchange
import Testing

@testable import Reports

@Suite("the table of remarks")
struct TableOfRemarksTests {
  var scene: ReportScene

  init() throws {
    scene = try ReportScene()
    func remark(_ number: Int, _ fill: (inout Submission) throws -> Void) throws -> Submission {
      var remark = Submission(blank: Identifier("sub-000000000\(number)"))
      remark.consultation = scene.consultation.id
      remark.remark = "Treść \(number), mówi Ćwik"
      remark.channel = .email
      remark.receivedOn = try Day("2026-09-0\(number)")
      try fill(&remark)
      return remark
    }
    let remarks = [
      try remark(1) {
        $0.person = scene.person.id
        $0.unit = "§ 3"
        $0.proposedWording = "Inaczej"
      },
      try remark(2) {
        $0.organization = Identifier("org-krokus0001")
        $0.moderation = .published
        $0.publishedText = "Treść opublikowana"
      },
      try remark(3) {
        $0.person = Identifier("per-inna000001")
        $0.moderation = .withheld
        $0.withheldBecause = "groźba"
        $0.receivedOn = try Day("2026-09-22")
      },
      try remark(4) {
        $0.person = scene.person.id
        $0.groupedWith = Identifier("sub-0000000002")
      },
      try remark(5) { $0.submitterKind = .resident },
    ]
    for remark in remarks { scene.add(remark) }
    var response = Response(blank: Identifier("rsp-0000000001"))
    response.submission = Identifier("sub-0000000002")
    response.disposition = .rejected
    response.justification = "Brak środków."
    response.state = .published
    scene.add(response)
    response = Response(blank: Identifier("rsp-0000000002"))
    response.submission = Identifier("sub-0000000001")
    response.disposition = .accepted
    scene.add(response)
  }

  private func table(personal: Bool) throws -> ReportPage.Table {
    try #require(try scene.page("remarks", of: scene.consultation.id.any, personal: personal).tables.first)
  }

  @Test("what it will not say is known before: the remarks that nobody published")
  func caveat() throws {
    let report = try #require(Reports.report(named: "remarks"))
    let id = scene.consultation.id.any
    #expect(
      report.caveat(id, in: scene.setting(personal: false))
        == "tylko opublikowane; 3 uwagi bez treści, 1 bez stanowiska; wszystko ma egzemplarz urzędowy"
    )
    #expect(report.caveat(id, in: scene.setting(personal: true)) == nil)
    let sheet = try #require(Reports.report(named: "sign-in-sheet"))
    #expect(sheet.caveat(scene.session.id.any, in: scene.setting(personal: false)) == nil)
  }

  @Test("a remark that names no place is about the whole")
  func whole() throws {
    for personal in [false, true] {
      #expect(try table(personal: personal).rows.map { $0[3] } == ["§ 3", "całość", "całość", "całość", "całość"])
    }
  }

  @Test("no remark is left out: late, grouped and withheld ones have their rows and numbers")
  func keepsAll() throws {
    let rows = try table(personal: false).rows
    #expect(rows.map { $0[0] } == ["U-1", "U-2", "U-3", "U-4", "U-5"])
    #expect(rows[2][1] == "22.09.2026\ne-mailem\npo terminie")
    #expect(rows[2][5] == "nieopublikowana (groźba)")
    #expect(rows[3][8] == "nieuwzględniona\nrazem z U-2" && rows[3][9] == "Brak środków.")
    #expect(rows[1][8] == "nieuwzględniona" && rows[4][8] == "bez odpowiedzi")
  }

  @Test(
    "before it is published nobody outside reads an answer, drafted or approved; the office's copy tells it as what it is"
  )
  mutating func drafts() throws {
    var response = Response(blank: Identifier("rsp-0000000002"))
    response.submission = Identifier("sub-0000000001")
    response.disposition = .accepted
    response.justification = "Szkic uzasadnienia"
    response.changedUnit = "§ 3"
    for (state, told) in [(ResponseState.draft, "szkic"), (.approved, "zatwierdzono")] {
      response.state = state
      scene.add(response)
      let (open, office) = try (table(personal: false).rows[0], table(personal: true).rows[0])
      #expect(open[8...] == ["w opracowaniu", "", ""])
      #expect(office[8...] == ["uwzględniona (\(told))", "Szkic uzasadnienia", "§ 3"])
    }
    response.state = .published
    scene.add(response)
    for personal in [false, true] {
      #expect(try table(personal: personal).rows[0][8...] == ["uwzględniona", "Szkic uzasadnienia", "§ 3"])
    }
  }

  @Test("the office's copy says over itself what it is, in its name too, and of whose words it tells")
  func officeCopy() throws {
    let id = scene.consultation.id.any
    let report = try #require(Reports.report(named: "remarks"))
    #expect(report.tellings == [false, true])
    let (open, office) = try (scene.page("remarks", of: id, personal: false), scene.page("remarks", of: id))
    #expect(office.blocks.first == .notice("Egzemplarz urzędowy, zawiera dane osobowe; szkiców nie publikować."))
    #expect(
      office.title == "Tabela uwag, egzemplarz urzędowy: Program 2027" && open.title == "Tabela uwag: Program 2027")
    #expect(!open.texts.lowercased().contains("egzemplarz") && open.personal.isEmpty)
    // Of two people who wrote one is known, and she wrote twice.
    #expect(office.personal.kinds == ["person", "submission"] && office.personal.records == 5 + 1)
    let request = Report.Request(of: id)
    #expect(report.fileName(request, in: scene.setting(personal: true)).hasPrefix("tabela-uwag-egzemplarz-urzedowy-"))
    #expect(report.fileName(request, in: scene.setting(personal: false)).hasPrefix("tabela-uwag-program-2027-"))
    #expect(
      try office.texts.contains("Ćwik")
        && !scene.page("sign-in-sheet", of: scene.session.id.any).texts
          .contains("Egzemplarz")
    )
  }

  @Test(
    "organizations are named, people numbered in the order in which they come; only the office's copy names them, as far as it can"
  )
  mutating func names() throws {
    func senders(personal: Bool) throws -> [String] { try table(personal: personal).rows.map { $0[2] } }
    let open = ["osoba 1", "Towarzystwo KROKUS", "osoba 2", "osoba 1", "osoba prywatna"]
    let named = ["osoba 1: Żaneta Ćwik", open[1], open[2], "osoba 1: Żaneta Ćwik", open[4]]
    #expect(try senders(personal: false) == open)
    #expect(try senders(personal: true) == named)
    scene.person.name = Redaction.mark
    scene.add(scene.person)
    #expect(try senders(personal: true) == open, "erased")
    #expect(try scene.page("remarks", of: scene.consultation.id.any).personal.kinds == ["submission"])
    scene.person.name = "Żaneta Ćwik"
    scene.add(scene.person)
    #expect(!(try scene.page("remarks", of: scene.consultation.id.any, personal: false).texts).contains("Ćwik"))
  }

  @Test("the very words are told only where personal data are asked for, there also where others were published")
  func tellsWords() throws {
    let (open, personal) = try (table(personal: false).rows, table(personal: true).rows)
    #expect(open.map { $0[5] }[0] == "(jeszcze nieopublikowana)" && open[0][6] == "(jeszcze nieopublikowane)")
    #expect(personal[0][5] == "Treść 1, mówi Ćwik" && personal[0][6] == "Inaczej")
    #expect(open[1][5] == "Treść opublikowana" && personal[1][5] == "Treść 2, mówi Ćwik")
    #expect(open[2][5] == "nieopublikowana (groźba)")
    #expect(personal[2][5] == "nieopublikowana (groźba)\nTreść 3, mówi Ćwik")
  }

  @Test("beside the place stands what is written there, and in the end what is written there now")
  mutating func tellsOfText() throws {
    var document = Document(blank: Identifier("doc-program001"))
    document.consultation = scene.consultation.id
    var first = Version(blank: Identifier("ver-pierwsza01"))
    (first.document, first.number) = (document.id, 1)
    first.text = "§ 3\n1. Dotacje daje się na rok.\n2. Wkład własny wynosi 10 %."
    var second = Version(blank: Identifier("ver-druga00001"))
    (second.document, second.number) = (document.id, 2)
    second.text = "§ 3\n1. Dotacje daje się na trzy lata.\n2. Wkład własny wynosi 10 %."
    scene.add(document)
    scene.add(first)
    for (number, unit) in [(6, "§ 3 ust. 1"), (7, "§ 3"), (8, "§ 9")] {
      var remark = Submission(blank: Identifier("sub-000000000\(number)"))
      (remark.consultation, remark.version, remark.unit) = (scene.consultation.id, first.id, unit)
      remark.remark = "Dłużej!"
      scene.add(remark)
    }
    var response = Response(blank: Identifier("rsp-0000000003"))
    response.submission = Identifier("sub-0000000006")
    response.disposition = .accepted
    response.changedUnit = "§ 3 ust. 1"
    response.state = .published
    scene.add(response)
    let before = try table(personal: false)
    #expect(before.columns.map(\.heading)[4] == "Dotychczasowe brzmienie" && before.columns.last?.heading == "Zmiana")
    #expect(before.rows[5][4] == "Dotacje daje się na rok." && before.rows[5][10] == "§ 3 ust. 1")
    #expect(before.rows[6][4] == "Dotacje daje się na rok.\nWkład własny wynosi 10 %." && before.rows[7][4].isEmpty)
    #expect(before.rows.allSatisfy { $0.count == 11 })
    scene.add(second)
    let after = try table(personal: false).rows[5]
    #expect(after[4] == "Dotacje daje się na rok." && after[10] == "§ 3 ust. 1\nDotacje daje się na trzy lata.")
  }

  @Test("dispositions are counted over all remarks, and none before it is published")
  func counts() throws {
    let page = try scene.page("remarks", of: scene.consultation.id.any)
    #expect(page.blocks.contains(.paragraph("5 uwag")) && page.facts["Uwagi"] == nil)
    #expect(page.facts["Termin uwag"] == "1.09.2026 – 21.09.2026 włącznie")
    let bars = ReportPage.Bars(
      "Jak rozpatrzono uwagi", of: "Rozpatrzenie",
      [ReportPage.Bar("Nieuwzględniona", 2), ReportPage.Bar("W opracowaniu", 1), ReportPage.Bar("Bez odpowiedzi", 2)])
    #expect(page.blocks.contains(.bars(bars)))
  }

  @Test("where no remark came it is told how people were reached; where nobody knows, that")
  func tellsOfNone() throws {
    var scene = try ReportScene()
    let none = try scene.page("remarks", of: scene.consultation.id.any)
    #expect(
      none.tables.isEmpty && none.blocks.contains(.paragraph("0 uwag")) && none.facts["Ogłoszono"] == "28.08.2026")
    var old = Consultation(blank: Identifier("cns-dawne00001"))
    old.subject = "Dawne"
    old.remarksKnown = false
    scene.add(old)
    #expect(try scene.page("remarks", of: old.id.any).facts["Uwagi"] == "nie wiadomo")
  }
}
