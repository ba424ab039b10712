import CivicDomain
import Testing

@testable import wspolnie

/// Days of the past, typed into commands and tables on 21 November 2026.
@Suite struct PastDayTests {
  private func desk() throws -> CommandDesk {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    return desk
  }

  @Test func twoDigitsOfAYearAreThoseOfThePast() throws {
    let desk = try desk()
    let id = desk.run("add", "organization", "name=A", "legalForm=association", "founded=12.05.98").lines[0]
    #expect(desk.run("show", id, "--json").output.contains("\"founded\":\"1998-05-12\""))
    #expect(desk.run("set", id, "verifiedOn=22.11.25").code == .done)
    #expect(desk.run("show", id, "--json").output.contains("\"verifiedOn\":\"2025-11-22\""))
    let table = try desk.file("a.csv", "nazwa;forma prawna;data założenia\nB;fundacja;1.06.97\nC;fundacja;22.11.26\n")
    #expect(desk.run("import", "organizations", table).code == .done)
    let founded = desk.run("list", "organizations", "--json").output
    #expect(founded.contains("\"founded\":\"1997-06-01\"") && founded.contains("\"founded\":\"1926-11-22\""))
    #expect(desk.run("list", "organizations", "--where", "founded=12.05.98").lines.count == 1)
  }

  @Test func aDayToComeIsRefusedInASentence() throws {
    let desk = try desk()
    let added = desk.run("add", "organization", "name=A", "legalForm=association", "founded=22.11.2026")
    #expect(added.code == .refused && added.output.isEmpty)
    #expect(added.errors.contains("Data założenia: 22.11.2026 jeszcze nie było"))
    let table = try desk.file("a.csv", "nazwa;forma prawna;sprawdzono\nB;fundacja;2027-01-01\nC;fundacja;1.01.26\n")
    let imported = desk.run("import", "organizations", table)
    #expect(imported.code == .badData && imported.output.contains("1.01.2027 jeszcze nie było"))
    #expect(desk.run("list", "organizations").lines.count == 1)
  }

  @Test func theDayOfARemarkIsOneOfThePast() throws {
    let desk = try desk()
    let consultation = desk.run(
      "add", "consultation", "subject=P", "opens=2026-01-01", "closes=2027-01-01", "anonymousAdmitted=tak"
    ).lines[0]
    #expect(
      desk.run("comment", consultation, "--remark", "x", "--channel", "paper", "--received", "1.11.26").code == .done)
    #expect(desk.run("list", "submissions", "--json").output.contains("\"receivedOn\":\"2026-11-01\""))
    #expect(desk.run("set", consultation, "orderDate=2026-12-01").code == .refused)
  }
}
