import CivicDomain
import Testing

@testable import wspolnie

/// People who share a telephone, and one person with two, in the shell.
@Suite struct SharedTelephoneTests {
  private let desk: CommandDesk
  private let session: String
  private let other: String

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    session =
      desk.run("add", "session", "title=Warsztat", "start=2026-12-01T17:00", "end=2026-12-01T19:00", "seats=9").lines[0]
    other =
      desk.run("add", "session", "title=Drugi", "start=2026-12-02T17:00", "end=2026-12-02T19:00", "seats=9").lines[0]
  }

  private func people() -> [String] { desk.run("list", "people", "--json", "--personal").lines }

  @Test func husbandAndWifeWithOneTelephoneCanBothCome() throws {
    #expect(desk.run("register", session, "--name", "Adam Nowak", "--phone", "500100200").errors.isEmpty)
    let wife = desk.run("register", session, "--name", "Ewa Nowak", "--phone", "500 100 200")
    #expect(wife.code == .done && wife.lines.count == 1)
    #expect(wife.errors.contains("per-") && !wife.errors.contains("Adam"))
    #expect(people().count == 2)
    let twice = desk.run("register", session, "--name", "nowak ewa", "--phone", "500100200")
    #expect(twice.code == .refused)
    #expect(desk.run("find", "500100200", "--json", "--personal").output.contains("Ewa Nowak"))
    #expect(desk.run("find", "500100200", "--json", "--personal").output.contains("Adam Nowak"))
  }

  @Test func aNewTelephoneOfSomebodyKnownIsNotDroppedInSilence() throws {
    desk.run("register", session, "--name", "Jan Lis", "--email", "jan@poczta.example", "--phone", "500100201")
    func again(_ option: String...) -> CommandDesk.Run {
      desk.run(
        ["register", other, "--name", "Jan Lis", "--email", "jan@poczta.example", "--phone", "500100299"] + option)
    }
    let refused = again()
    #expect(refused.code == .refused && refused.output.isEmpty)
    #expect(refused.errors.contains("telefon") && refused.errors.contains("--take-given"))
    #expect(!refused.errors.contains("500100"))
    #expect(people().count == 1)
    let kept = again("--keep-known")
    #expect(kept.code == .done && kept.errors.contains("nie zapisano: telefon"))
    #expect(people()[0].contains("500100201"))
    desk.run("registration", "cancel", kept.lines[0])
    let taken = again("--take-given")
    #expect(taken.code == .done && taken.errors.contains("zapisano: telefon"))
    #expect(people().count == 1 && people()[0].contains("500100299"))
    desk.run("registration", "cancel", taken.lines[0])
    #expect(again("--new-person").code == .done)
    #expect(people().count == 2)
    #expect(again("--new-person", "--keep-known").code == .usage)
  }

  @Test func theSamePersonUnderAnotherNameIsNamedById() throws {
    desk.run("register", session, "--name", "Anna Lis", "--phone", "500100202")
    let person = try #require(people().first?.split(separator: "\"").first { $0.hasPrefix("per-") })
    func married(_ option: String...) -> CommandDesk.Run {
      desk.run(["register", other, "--name", "Anna Nowak", "--phone", "500100202", "--person", "\(person)"] + option)
    }
    #expect(married().code == .refused)
    #expect(married("--take-given").code == .done)
    #expect(people().count == 1 && people()[0].contains("Anna Nowak"))
    #expect(
      desk.run("register", other, "--name", "X", "--phone", "500100202", "--person", "per-nikt").code == .notThere)
  }

  @Test func aRemarkIsTakenByTheSameRule() throws {
    let consultation = desk.run(
      "add", "consultation", "subject=Park", "opens=2026-11-01", "closes=2026-12-01"
    ).lines[0]
    func comment(_ name: String, _ phone: String, _ options: String...) -> CommandDesk.Run {
      desk.run(
        [
          "comment", consultation, "--remark", "Tak.", "--name", name, "--email", "dom@poczta.example", "--phone",
          phone,
        ]
          + options)
    }
    #expect(comment("Adam Nowak", "500100203").errors.isEmpty)
    #expect(comment("Ewa Nowak", "500100203").errors.contains("per-"))
    let refused = comment("Ewa Nowak", "500100299")
    #expect(refused.code == .refused && refused.errors.contains("telefon"))
    #expect(comment("Ewa Nowak", "500100299", "--keep-known").code == .done)
    #expect(people().count == 2)
  }
}

/// Whoever is named by their id need not be named again.
@Suite("Signing up somebody known by their id")
struct KnownByIdTests {
  @Test func theNameIsAskedForOnlyWhereNobodyIsNamed() throws {
    let desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-11-01T10:00"
    desk.run("init", desk.folder + "/data", "--training")
    let sessions = try (17...18).map { day in
      try #require(
        desk.run("add", "session", "title=Warsztat", "start=2026-11-\(day)T17:00", "end=2026-11-\(day)T19:00").lines
          .first)
    }
    let first = try #require(
      desk.run("register", sessions[0], "--name", "Zofia Zet", "--email", "z@poczta.example").lines.first)
    let json = desk.run("show", first, "--json").output
    let person = String(try #require(json.firstMatch(of: /"person":"(per-[0-9a-z]+)"/)).output.1)
    let second = desk.run("register", sessions[1], "--person", person)
    #expect(second.code == .done, "\(second.errors)")
    #expect(desk.run("show", try #require(second.lines.first), "--json").output.contains(person))
    let nobody = desk.run("register", sessions[1])
    #expect(nobody.code == .usage && nobody.errors.contains("--name"), "\(nobody.errors)")
    #expect(desk.run("list", "people", "--json", "--personal").lines.count == 1)
  }
}
