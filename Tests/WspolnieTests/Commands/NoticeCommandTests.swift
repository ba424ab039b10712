import CivicDomain
import Foundation
import Testing

@testable import wspolnie

/// Notices, needs and requests of people by commands and lists.
@Suite("Privacy notices and needs by commands")
struct NoticeCommandTests {
  private let desk: CommandDesk
  private let session: String

  init() throws {
    desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-11-01T10:00"
    desk.run("init", desk.folder + "/data", "--training")
    session = try #require(
      desk.run("add", "session", "title=Warsztat", "start=2026-11-17T17:00", "end=2026-11-17T19:00").lines.first)
  }

  private func addNotice(_ version: String, from day: String) {
    let run = desk.run("add", "notice", "version=\(version)", "validFrom=\(day)", "text=Całość", "shortText=Krótko")
    #expect(run.code == .done, "\(run.errors)")
  }

  private func field(_ name: String, of id: String) throws -> String? {
    let json = desk.run("show", id, "--json", "--personal").output
    guard let key = json.range(of: "\"\(name)\":") else { return nil }
    let rest = json[key.upperBound...]
    if rest.hasPrefix("[") { return String(rest.prefix { $0 != "]" }) + "]" }
    return String(rest.dropFirst().prefix { $0 != "\"" })
  }

  private func person(of registration: String) throws -> String {
    try #require(try field("person", of: registration))
  }

  @Test(arguments: [["--notice-given", "tak"], ["noticeGiven=tak"], ["noticeGiven=2"]])
  func signingUpSaysThatItWasGiven(arguments: [String]) throws {
    addNotice("1", from: "2026-01-01")
    addNotice("2", from: "2026-06-01")
    let id = try #require(
      desk.run(["register", session, "--name", "Zofia Zet", "--email", "z@poczta.example"] + arguments).lines.first)
    #expect(try field("noticeVersion", of: person(of: id)) == "2")
    #expect(try field("noticeGivenOn", of: person(of: id)) == "2026-11-01")
    #expect(desk.run("today").output.contains("klauzula") == false)
  }

  @Test func withoutItOneIsOwed() throws {
    addNotice("1", from: "2026-01-01")
    let id = try #require(desk.run("register", session, "--name", "Zofia Zet").lines.first)
    #expect(desk.run("today", "--json").output.contains(#""notice""#))
    #expect(try field("source", of: person(of: id)) == "themselves")
    #expect(try desk.run("person", "notice", person(of: id)).code == .done)
    #expect(!desk.run("today", "--json").output.contains(#""notice""#))
    #expect(try field("noticeVersion", of: person(of: id)) == "1")
  }

  @Test func aVersionThatIsNotThereIsRefusedWithWhatThereIs() throws {
    addNotice("1", from: "2026-01-01")
    let run = desk.run("register", session, "--name", "Zofia Zet", "noticeGiven=7")
    #expect(run.code == .refused && run.errors.contains("„7”") && run.errors.contains("1"), "\(run.errors)")
    let none = try CommandDesk()
    none.environment["WSPOLNIE_NOW"] = "2026-11-01T10:00"
    none.run("init", none.folder + "/data", "--training")
    let id = try #require(
      none.run("add", "session", "title=Warsztat", "start=2026-11-17T17:00", "end=2026-11-17T19:00").lines.first)
    let refused = none.run("register", id, "--name", "Zofia Zet", "noticeGiven=tak")
    #expect(refused.code == .refused && refused.errors.contains("wspolnie add notice"), "\(refused.errors)")
  }

  @Test func aCallAndAContactSayItToo() throws {
    addNotice("1", from: "2026-01-01")
    let registration = try #require(desk.run("register", session, "--name", "Zofia Zet").lines.first)
    let zofia = try person(of: registration)
    let run = desk.run("add", "phoneCall", "person=\(zofia)", "about=o salę", "noticeGiven=tak")
    #expect(run.code == .done && run.lines.first?.hasPrefix("cal-") == true, "\(run.errors)")
    #expect(try field("noticeVersion", of: zofia) == "1")
    let own = desk.run("log", zofia).lines
    #expect(own.first?.hasSuffix("zapisano podanie klauzuli") == true, "\(own)")
    let all = desk.run("log").lines
    let place = try #require(all.firstIndex(of: "  osoba \(zofia): zapisano podanie klauzuli"), "\(all)")
    #expect(all[..<place].last { !$0.hasPrefix(" ") }?.hasSuffix("  dodano") == true, "of the call: \(all)")
    #expect(desk.run("add", "organization", "name=X", "legalForm=other", "noticeGiven=tak").code == .usage)
    let nobody = desk.run("add", "phoneCall", "about=o salę", "noticeGiven=tak")
    #expect(nobody.code == .usage && nobody.lines.isEmpty, "nobody was given it")
  }

  @Test func takenBackWhatWasRecordedBeforeCountsAgain() throws {
    addNotice("1", from: "2026-01-01")
    let zofia = try person(of: try #require(desk.run("register", session, "--name", "Zofia Zet").lines.first))
    desk.environment["WSPOLNIE_NOW"] = "2026-11-05T10:00"
    #expect(desk.run("person", "notice", zofia).code == .done)
    desk.environment["WSPOLNIE_NOW"] = "2026-11-06T10:00"
    addNotice("2", from: "2026-11-06")
    #expect(desk.run("person", "notice", zofia).code == .done)
    func stepBack(_ more: String...) -> Bool {
      desk.run(["person", "notice-step-back", zofia, "because=podano komu innemu"] + more).code == .done
    }
    #expect(stepBack())
    #expect(try field("noticeVersion", of: zofia) == "1" && field("noticeGivenOn", of: zofia) == "2026-11-05")
    #expect(stepBack())
    #expect(try field("noticeVersion", of: zofia) == nil && field("withoutNoticeSince", of: zofia) == "2026-11-01")
    #expect(desk.run("person", "notice", zofia).code == .done)
    #expect(stepBack("since=2026-11-04"))
    #expect(try field("withoutNoticeSince", of: zofia) == "2026-11-04", "what is said counts")
  }

  // MARK: Needs

  @Test func needsAreChoicesAndWords() throws {
    let id = try #require(
      desk.run("register", session, "--name", "Zofia Zet", "--needs", "pętla indukcyjna, miejsce z przodu").lines.first)
    #expect(try field("needs", of: id) == #"["inductionLoop"]"#)
    #expect(try field("needsNote", of: id) == "miejsce z przodu")
    #expect(desk.run("set", id, "needs=podjazd|dieta").code == .done)
    #expect(try field("needs", of: id) == #"["ramp","diet"]"#)
    #expect(desk.run("set", id, "needs=winda").code == .done, "as people say it")
    #expect(desk.run("set", id, "needs=cokolwiek").code != .done)
    #expect(desk.run("set", id, "needs=dieta bezglutenowa").code != .done, "it would lose which")
  }

  @Test(arguments: ["brak", "nie", "-;"])
  func nothingIsNoNeed(needs: String) throws {
    let id = try #require(desk.run("register", session, "--name", "Zofia Zet", "--needs", needs).lines.first)
    #expect(try field("needs", of: id) == nil && field("needsNote", of: id) == nil)
  }

  @Test func aListLosesNoWordOfWhatIsNeeded() throws {
    let list = try desk.file(
      "zapisy.csv",
      """
      imię i nazwisko;e-mail;potrzeby
      Zofia Zet;z@poczta.example;dieta bezglutenowa
      Jan Igrek;j@poczta.example;tłumacz ukraińskiego
      Ewa Iks;e@poczta.example;winda i pętla
      Adam Alf;a@poczta.example;podjazd dla wózka

      """)
    let run = desk.run("import", "registration", list, "--set", "session=\(session)")
    #expect(run.code == .done, "\(run.output) \(run.errors)")
    let all = desk.run("list", "registrations", "--json", "--personal").output
    #expect(all.contains(#""needs":["diet"],"needsNote":"dieta bezglutenowa""#), "\(all)")
    #expect(all.contains(#""needs":["interpreter"],"needsNote":"tłumacz ukraińskiego""#), "\(all)")
    #expect(all.contains(#""needs":["ramp","inductionLoop"]"#), "\(all)")
    #expect(all.contains(#""needs":["ramp"],"needsNote":"podjazd dla wózka""#), "\(all)")
  }

  @Test func aListSaysThemInOneCell() throws {
    addNotice("1", from: "2026-01-01")
    let list = try desk.file(
      "zapisy.csv",
      """
      imię i nazwisko;e-mail;potrzeby;klauzula
      Zofia Zet;z@poczta.example;pętla, napisy na żywo;1
      Jan Igrek;j@poczta.example;tłumacz PJM;
      Ewa Iks;e@poczta.example;;1

      """)
    let run = desk.run("import", "registration", list, "--set", "session=\(session)")
    #expect(run.code == .done, "\(run.output) \(run.errors)")
    let all = desk.run("list", "registrations", "--json", "--personal").output
    #expect(all.contains(#""needs":["inductionLoop"],"needsNote":"napisy na żywo""#), "\(all)")
    #expect(all.contains(#""needs":["signLanguage"]"#), "\(all)")
    let people = desk.run("list", "people", "--json", "--personal").output
    #expect(people.split(separator: "\n").count { $0.contains(#""noticeVersion":"1""#) } == 2, "\(people)")
    #expect(
      people.split(separator: "\n").count { $0.contains(#""withoutNoticeSince":"2026-11-01""#) } == 1, "\(people)")
    #expect(people.split(separator: "\n").allSatisfy { $0.contains(#""source":"list""#) }, "\(people)")
  }

  // MARK: Requests

  @Test func aRequestHasItsMonthAndItsAnswer() throws {
    let registration = try #require(desk.run("register", session, "--name", "Zofia Zet").lines.first)
    let zofia = try person(of: registration)
    let id = try #require(
      desk.run("add", "personRequest", "person=\(zofia)", "kind=access", "receivedOn=2026-10-12").lines.first)
    #expect(id.hasPrefix("prq-"))
    #expect(try field("dueOn", of: id) == "2026-11-12")
    #expect(desk.run("today", "--json").output.contains(#""personRequest""#))
    #expect(desk.run("personRequest", "extend", id, "why=akta są w archiwum").code == .done)
    #expect(try field("dueOn", of: id) == "2027-01-12")
    #expect(desk.run("personRequest", "answer", id, "answer=Wydano kopię.").code == .done)
    #expect(try field("answer", of: id) == "Wydano kopię.")
    #expect(!desk.run("today", "--json").output.contains(#""personRequest""#))
    #expect(desk.run("erase", zofia, "--because", "wniosek z 12.10.2026", "--yes").code == .done)
    #expect(try field("answer", of: id) == nil && field("doneOn", of: id) == "2026-11-01")
  }

  @Test func theWayBackToWhatWasAnsweredIsNamed() throws {
    let registration = try #require(desk.run("register", session, "--name", "Zofia Zet").lines.first)
    let zofia = try person(of: registration)
    let id = try #require(
      desk.run("add", "personRequest", "person=\(zofia)", "kind=access", "receivedOn=2026-10-12").lines.first)
    #expect(desk.run("personRequest", "answer", id, "answer=Wydano kopię.").code == .done)
    let run = desk.run("set", id, "about=inaczej")
    #expect(run.code == .refused && run.errors.contains("wspolnie personRequest step-back \(id)"), "\(run.errors)")
    #expect(!run.errors.contains("stan:"), "\(run.errors)")
  }

  @Test func anErasureSaysFirstWhoIsStillToBeAnswered() throws {
    let registration = try #require(desk.run("register", session, "--name", "Zofia Zet").lines.first)
    let zofia = try person(of: registration)
    let ids = try ["erasure", "access"].map { kind in
      try #require(
        desk.run("add", "personRequest", "person=\(zofia)", "kind=\(kind)", "receivedOn=2026-10-12").lines.first)
    }
    let plan = desk.run("erase", zofia, "--because", "wniosek z 12.10.2026", "--dry-run").output
    #expect(plan.contains("\(ids[0]) z 12.10.2026, usunięcie (art. 17): czeka na odpowiedź"), "\(plan)")
    #expect(plan.contains("\(ids[1]) z 12.10.2026, dostęp do danych (art. 15): czeka jeszcze"), "\(plan)")
    #expect(desk.run("erase", zofia, "--because", "wniosek z 12.10.2026", "--yes").code == .done)
    #expect(try field("doneOn", of: ids[0]) == nil)
    #expect(desk.run("personRequest", "answer", ids[0], "answer=Usunięto dane.").code == .done)
  }

  @Test func moreThanTheLawAllowsIsSaid() throws {
    let run = desk.run("setting", "requestMonths", "12", "--source", "próba")
    #expect(run.code == .done && run.errors.contains("wspolnie setting requestMonths 1"), "\(run.errors)")
    #expect(desk.run("setting", "requestMonths", "1", "--source", "art. 12 ust. 3 RODO").errors.isEmpty)
  }
}
