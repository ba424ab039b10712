import CivicDomain
import Testing

@testable import wspolnie

/// `wspolnie count`: how many by what.
@Suite struct CountCommandTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    for (name, form, district) in [
      ("Lis", "association", "Reden"), ("Wilk", "association", "Gołonóg"), ("Ryś", "foundation", "Reden"),
      ("Żubr", "foundation", ""),
    ] { desk.run("add", "organization", "name=\(name)", "legalForm=\(form)", "district=\(district)") }
  }

  @Test func byOneField() {
    #expect(
      desk.run("count", "organizacje", "--by", "dzielnica").lines == [
        "dzielnica    liczba", "Gołonóg           1", "Reden             2", "nie wiadomo       1",
        "razem             4",
      ])
    #expect(
      desk.run("count", "organizations", "--by", "district", "--json").lines == [
        #"{"district":"Gołonóg","count":1}"#, #"{"district":"Reden","count":2}"#, #"{"count":1}"#,
      ])
  }

  @Test func byTwoFieldsAndOnlySome() {
    let table = desk.run(
      "count", "organizations", "--by", "district", "--by", "legalForm", "--csv", "--where", "district!=")
    #expect(table.output.contains("dzielnica;stowarzyszenie;fundacja;razem\r\n"), "\(table.output)")
    #expect(table.output.contains("Reden;1;1;2\r\n") && table.output.contains("razem;2;1;3\r\n"))
  }

  @Test func aSumBesideTheCount() {
    let add = ["add", "session", "start=2026-12-01T17:00", "end=2026-12-01T19:00"]
    for (title, seats) in [("A", "5"), ("B", "15"), ("C", "17")] {
      desk.run(add + ["title=\(title)", "seats=\(seats)"])
    }
    let json = desk.run("count", "sessions", "--by", "seats:10", "--sum", "seats", "--json").lines
    #expect(json == [#"{"seats":"0-9","count":1,"sum":5}"#, #"{"seats":"10-19","count":2,"sum":32}"#])
    #expect(desk.run("count", "sessions", "--by", "start:month", "--lang", "en").lines[1].hasPrefix("December 2026"))
  }

  @Test func fewPeopleAreNotTold() {
    let session = desk.run("add", "session", "title=W", "start=2026-12-01T17:00", "end=2026-12-01T19:00").lines[0]
    for (number, channel) in ["phone", "phone", "phone", "email"].enumerated() {
      desk.run(
        "register", session, "--name", "Osoba \(number)", "--channel", channel, "--email", "o\(number)@example.org")
    }
    let json = desk.run("count", "registrations", "--by", "channel", "--json").lines
    #expect(json == [#"{"channel":"phone","count":3}"#, #"{"channel":"email","count":"<3"}"#], "\(json)")
    let table = desk.run("count", "registrations", "--by", "channel").output
    #expect(table.contains("<3") && table.contains("4–5"), "the total gives nothing away: \(table)")
    #expect(desk.run("count", "registrations", "--by", "person").errors.contains("wskazuje osoby"))
    #expect(desk.run("count", "registrations", "--by", "channel", "--where", "needs!=").code == .usage)
  }

  @Test(arguments: [
    (["organizations"], "--by"), (["organizations", "--by", "nic"], "nie ma pola „nic”"),
    (["people", "--by", "email"], "dane osobowe"), (["organizations", "--by", "founded:dekada"], "„:dekada”"),
    (["organizations", "--by", "description"], "dowolny tekst"),
    (["organizations", "--by", "legalForm", "--sum", "name"], "sumy"),
    (["organizations", "--by", "district", "--by", "district"], "podano: 2"),
  ])
  func whatIsNotCountedIsToldInASentence(arguments: [String], said: String) {
    let run = desk.run(["count"] + arguments)
    #expect(run.code == .usage && run.errors.contains(said) && run.output.isEmpty, "\(run)")
  }
}
