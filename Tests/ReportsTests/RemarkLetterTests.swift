import CivicDomain
import Interchange
import Reports
import Testing
import Words

@Suite("the message to whoever sent a remark")
struct RemarkLetterTests {
  private var scene: ReportScene

  init() throws {
    scene = try ReportScene()
    var jan = Person(blank: Identifier("per-jan0000001"))
    (jan.name, jan.email) = ("Jan Lis", "jan@lis.example")
    scene.add(jan)
    var krokus = Organization(blank: Identifier("org-krokus0001"))
    (krokus.name, krokus.email) = ("Towarzystwo KROKUS", "biuro@krokus.example")
    scene.add(krokus)
  }

  /// Adds a remark, and what is answered to it.
  private mutating func add(
    _ id: String, person: String = "", organization: String = "", answer state: ResponseState? = nil
  ) {
    var remark = Submission(blank: Identifier(id))
    (remark.consultation, remark.person) = (scene.consultation.id, Identifier(person))
    (remark.organization, remark.remark) = (Identifier(organization), "Więcej ławek.")
    scene.add(remark)
    guard let state else { return }
    var response = Response(blank: Identifier(id.replacing("sub", with: "rsp")))
    (response.submission, response.state) = (remark.id, state)
    (response.disposition, response.justification) = (.rejected, "Ławek jest dość.")
    scene.add(response)
  }

  @Test("it tells of an answer once that is published, and goes to the person, else to the organization")
  mutating func isWritten() throws {
    add("sub-0000000001", person: "per-jan0000001", organization: "org-krokus0001", answer: .published)
    add("sub-0000000002", person: "per-jan0000001", answer: .approved)
    add("sub-0000000003", organization: "org-krokus0001")
    func letter(_ id: String) throws -> ReportPage.Letter {
      try #require(try scene.page("remark-letter", of: RecordID(id)).letter)
    }
    let answered = try letter("sub-0000000001")
    #expect(answered.blindCopies == ["jan@lis.example"] && answered.subject.hasSuffix("Program 2027"))
    #expect(answered.text.contains("Stanowisko: nieuwzględniona.") && answered.text.contains("Ławek jest dość."))
    let awaited = try letter("sub-0000000002")
    #expect(awaited.text.contains("Uwaga jest rozpatrywana.") && !awaited.text.contains("Ławek"), "not published yet")
    #expect(try letter("sub-0000000003").blindCopies == ["biuro@krokus.example"])
  }

  @Test("where nobody can be written to it is not offered, and says why")
  mutating func isHindered() throws {
    add("sub-0000000004", person: "per-anna000001")
    add("sub-0000000005")
    let report = try #require(Reports.report(named: "remark-letter"))
    for id in ["sub-0000000004", "sub-0000000005"] {
      let why = report.hindrance(RecordID(id), in: scene.setting(personal: true))
      #expect(why == "nie ma tu adresu e-mail", "\(id)")
    }
  }
}
