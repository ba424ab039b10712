import CivicDomain
import Interchange
import Testing

@Suite("all that is held of one person")
struct PersonReportTests {
  var scene: ReportScene

  init() throws { scene = try ReportScene() }

  @Test("every kind that names people says why")
  func hasPurposes() {
    let kinds = Schema.referrers(to: Person.kind).map(\.kind)
    #expect(kinds.contains(Registration.kind) && kinds.contains(PersonalAttachment.kind))
    for kind in kinds { #expect(ProcessingPurpose.of(kind) != nil, "\(kind.name)") }
  }

  @Test("it has the person, every record that names the person, what belongs to those, and removed ones")
  func holdsAll() throws {
    var scene = scene
    var registration = Registration(blank: Identifier("reg-0000000001"))
    registration.session = scene.session.id
    registration.person = scene.person.id
    registration.needs = [.inductionLoop]
    scene.add(registration)
    var contact = Contact(blank: Identifier("con-0000000001"))
    contact.person = scene.person.id
    contact.organization = Identifier("org-krokus0001")
    contact.role = "prezeska"
    scene.add(contact)
    scene.apply([Change(id: contact.id.any, gone: true)])
    var remark = Submission(blank: Identifier("sub-0000000001"))
    remark.consultation = scene.consultation.id
    remark.person = scene.person.id
    remark.remark = "Więcej zieleni"
    scene.add(remark)
    var response = Response(blank: Identifier("rsp-0000000001"))
    response.submission = remark.id
    response.justification = "Posadzimy."
    scene.add(response)
    var file = PersonalAttachment(blank: Identifier("pat-0000000001"))
    file.of = registration.id.any
    file.title = "Zaświadczenie"
    scene.add(file)
    var others = Registration(blank: Identifier("reg-0000000002"))
    others.session = scene.session.id
    others.person = Identifier("per-inna000001")
    others.needsNote = "cudze"
    scene.add(others)

    let page = try scene.page("person", of: scene.person.id.any)
    #expect(page.facts["Imię i nazwisko"] == "Żaneta Ćwik" && page.facts["Telefon"] == "600 000 001")
    #expect(
      page.tables.map(\.caption) == [
        "1 zgłoszenie", "1 uwaga", "1 stanowisko", "1 załącznik osobowy", "1 osoba do kontaktu",
      ])
    for text in [
      "pętla indukcyjna", "Warsztat SWOT", "Więcej zieleni", "Posadzimy.", "Zaświadczenie", "prezeska", "U-1",
    ] {
      #expect(page.texts.contains(text), "\(text)")
    }
    #expect(!page.texts.contains("cudze"))
    #expect(page.tables.map { $0.rows.map { $0.last } } == [["jest"], ["jest"], ["jest"], ["jest"], ["usunięto"]])
    #expect(page.texts.contains("365 dni po spotkaniu") && page.texts.contains("art. 6 ust. 1 lit. e RODO"))
  }

  @Test("it is for whoever is told of people, and of nobody else")
  func isPersonal() {
    #expect(throws: (any Error).self) { try scene.page("person", of: scene.person.id.any, personal: false) }
  }
}
