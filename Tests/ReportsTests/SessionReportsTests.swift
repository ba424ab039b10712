import CivicDomain
import Interchange
import Reports
import Testing

@Suite("the papers of a session")
struct SessionReportsTests {
  var scene: ReportScene

  init() throws {
    scene = try ReportScene()
    let people = [("per-anna000001", "Żaneta Ćwik"), ("per-ela0000001", "Ela Lis"), ("per-zen0000001", "Zenon Zając")]
    for (id, name) in people {
      var person = Person(blank: Identifier(id))
      person.name = name
      scene.add(person)
    }
    func registration(
      _ id: String, _ person: String, seated: Bool = true, people: Int? = nil, mode: SessionMode? = nil,
      status: RegistrationStatus = .registered
    ) -> Registration {
      var registration = Registration(blank: Identifier(id))
      registration.session = scene.session.id
      registration.person = Identifier(person)
      registration.seated = seated
      registration.people = people
      registration.mode = mode
      registration.status = status
      return registration
    }
    var first = registration("reg-0000000001", "per-anna000001", people: 3, status: .attended)
    first.organization = Identifier("org-krokus0001")
    scene.add(first)
    scene.add(registration("reg-0000000002", "per-ela0000001", mode: .online, status: .absent))
    scene.add(registration("reg-0000000003", "per-zen0000001"))
    scene.add(registration("reg-0000000004", "per-ela0000001", seated: false))
    scene.add(registration("reg-0000000005", "per-ela0000001", seated: true, status: .cancelled))
  }

  @Test("the sheet has who comes into the room, by the surname in Polish order, and free rows")
  func sheet() throws {
    let page = try scene.page("sign-in-sheet", of: scene.session.id.any, [.number(2)])
    #expect(page.title == "Lista do podpisu: Warsztat SWOT")
    #expect(page.facts["Termin"] == "czw. 10.09.2026, 17:00–19:00")
    let table = try #require(page.tables.first)
    #expect(
      table.rows == [
        ["1", "Żaneta Ćwik (+2 osoby)", "Towarzystwo KROKUS", ""],
        ["2", "przychodzi z osobą: Żaneta Ćwik", "Towarzystwo KROKUS", ""],
        ["3", "przychodzi z osobą: Żaneta Ćwik", "Towarzystwo KROKUS", ""], ["4", "Zenon Zając", "", ""],
        ["5", "", "", ""], ["6", "", "", ""],
      ])
    #expect(table.columns.map(\.isFilledInByHand) == [false, false, false, true])
    #expect(page.blocks.contains(.notice("Sfinansowano z NIW-CRSO.")))
    #expect(page.blocks.last == .foot("Sporządzono 11.09.2026, 8:00 · CAO"))
  }

  @Test("without a word of it five rows are free, and a page full where anybody may come")
  func freeRows() throws {
    #expect(try #require(try scene.page("sign-in-sheet", of: scene.session.id.any).tables.first).rows.count == 9)
    var open = Session(blank: Identifier("ses-otwarte001"))
    open.title = "Spotkanie"
    open.entry = .open
    var other = scene
    other.add(open)
    #expect(try #require(try other.page("sign-in-sheet", of: open.id.any).tables.first).rows.count == 20)
  }

  @Test("the attendance list counts people and organizations; what was not marked is not absent")
  func attendance() throws {
    let page = try scene.page("attendance-list", of: scene.session.id.any)
    let table = try #require(page.tables.first)
    #expect(
      table.rows.map { [$0[1], $0[3], $0[4]] } == [
        ["Żaneta Ćwik (+2 osoby)", "na miejscu", "jest"], ["Ela Lis", "online", "nie ma"],
        ["Zenon Zając", "na miejscu", "nie zaznaczono"],
      ])
    #expect(page.facts["Obecni"] == "3 osoby" && page.facts["Z organizacji"] == "1")
    #expect(page.blocks.contains(.paragraph("Wpisano uczestników: 9; na liście zaznaczono: 3.")))
  }

  @Test("guests without a name and their organizations count, and are told; for whom people came stands apart")
  mutating func guests() throws {
    scene.session.guestsUnnamed = 5
    scene.session.guestOrganizations = 2
    scene.add(scene.session)
    var official = try #require(scene.register.record(Identifier<Registration>("reg-0000000003")))
    (official.status, official.attendeeKind) = (.attended, .cityStaff)
    scene.add(official)
    let page = try scene.page("attendance-list", of: scene.session.id.any)
    #expect(page.facts["Obecni"] == "9 osób" && page.facts["Goście bez nazwiska"] == "5")
    #expect(page.facts["Z organizacji"] == "3")
    #expect(page.facts["Kogo reprezentuje"] == "organizacja: 3, urząd miasta: 1")
    #expect(!page.texts.contains("Wpisano uczestników"), "nine were written down, and nine counted")
  }

  @Test("where nobody was marked it is not known who came")
  func unknown() throws {
    var scene = try ReportScene()
    let page = try scene.page("attendance-list", of: scene.session.id.any)
    #expect(page.facts["Obecni"] == "nie wiadomo" && page.facts["Z organizacji"] == "nie wiadomo")
    #expect(page.blocks.contains(.paragraph("Wpisano uczestników: 9; na liście zaznaczono: nie wiadomo.")))
    scene.session.guestsUnnamed = 0
    scene.add(scene.session)
    let none = try scene.page("attendance-list", of: scene.session.id.any)
    #expect(none.facts["Obecni"] == "0 osób" && none.facts["Z organizacji"] == "nie wiadomo")
  }

  @Test("guests are told apart where the list was not marked, and no sum is told")
  func unmarkedWithGuests() throws {
    var scene = try ReportScene()
    (scene.session.guestsUnnamed, scene.session.guestOrganizations, scene.session.headcount) = (4, 2, 3)
    scene.add(scene.session)
    var registration = Registration(blank: Identifier("reg-0000000001"))
    (registration.session, registration.person) = (scene.session.id, scene.person.id)
    scene.add(registration)
    let page = try scene.page("attendance-list", of: scene.session.id.any)
    #expect(page.facts["Obecni"] == "nie wiadomo" && page.facts["Z organizacji"] == "nie wiadomo")
    #expect(page.facts["Goście bez nazwiska"] == "4")
    #expect(page.facts["Organizacje tych gości"] == "2")
    #expect(page.blocks.contains(.paragraph("Wpisano uczestników: 3; na liście zaznaczono: nie wiadomo.")))
  }

  @Test("the report of a session names nobody who came, and says what is not written yet")
  func report() throws {
    let page = try scene.page("session-report", of: scene.session.id.any)
    let text = PlainTextPage(page, width: 200).lines.joined(separator: "\n")
    #expect(page.tables[0].rows.contains { $0[0] == "Obecni" } && page.personal == .nothing)
    #expect(!text.contains("Ćwik") && !text.contains("Lis"))
    #expect(text.contains("Sprawozdania jeszcze nie wpisano"))
  }

  @Test(
    "a session that is called off says so on each of its papers",
    arguments: ["sign-in-sheet", "attendance-list", "session-report"])
  func calledOff(name: String) throws {
    var scene = scene
    var off = scene.session
    off.status = .cancelled
    scene.add(off)
    #expect(try scene.page(name, of: off.id.any).facts["Stan"] == "odwołane")
    let was = try self.scene.page(name, of: off.id.any)
    #expect(was.facts["Stan"] == nil)
  }

  @Test(
    "a list of who came says before the session that it is not the one to sign, and a paper has the session's day in its name"
  )
  func beforehand() throws {
    var scene = scene
    var ahead = scene.session
    (ahead.start, ahead.end) = (try LocalTime("2026-09-20T17:00"), try LocalTime("2026-09-20T19:00"))
    scene.add(ahead)
    let (list, setting) = (try #require(Reports.report(named: "attendance-list")), scene.setting(personal: true))
    #expect(list.caveat(ahead.id.any, in: setting)?.contains("listę do podpisu") == true)
    #expect(list.caveat(ahead.id.any, in: self.scene.setting(personal: true)) == nil, "it was held")
    #expect(list.fileName(Report.Request(of: ahead.id.any), in: setting).hasSuffix("2026-09-20"))
  }
}
