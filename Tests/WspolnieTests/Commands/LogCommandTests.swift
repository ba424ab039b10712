import CivicDomain
import Foundation
import Testing

@testable import wspolnie

/// `wspolnie log`: the newest change first, as much of it as is asked for.
@Suite struct LogCommandTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private func add(_ name: String, daysLater days: Int64) -> String {
    desk.now = Instant(microsecondsSince1970: desk.now.microsecondsSince1970 + days * 86_400_000_000)
    return desk.run("add", "organization", "name=\(name)", "legalForm=other").lines[0]
  }

  @Test func theNewestChangeIsTheFirst() throws {
    let ids = [add("A", daysLater: 0), add("B", daysLater: 1), add("C", daysLater: 1)]
    let told = desk.run("log").output
    let places = try ids.reversed().map { try #require(told.range(of: "organizacja \($0)")).lowerBound }
    #expect(places == places.sorted())
    let json = desk.run("log", "--json").lines
    #expect(json.map { line in ids.first { line.contains($0) } } == ids.reversed())
  }

  @Test func eachChangeBearsTheNumberThatCommandsTake() throws {
    let ids = [add("A", daysLater: 0), add("B", daysLater: 1)]
    desk.run("set", ids[0], "name=C")
    let headings = desk.run("log").lines.filter { !$0.hasPrefix(" ") }
    let numbers = try headings.map { String(try #require($0.firstMatch(of: #/  nr ([0-9]+)  ola  /#)).1) }
    #expect(numbers == ["3", "2", "1"])
    #expect(desk.run("log", "--lang", "en").lines[0].contains("  no. 3  ola  "))
    // As it is told, so it is taken.
    #expect(desk.run("list", "organizations", "--as-of", numbers[2]).lines.count == 1)
    #expect(desk.run("show", ids[0], "--as-of", numbers[1]).output.contains("A"))
  }

  @Test func idsOfPeopleAreHiddenWhereverTheyStand() {
    func hidden(_ text: String) -> String { String(decoding: PersonIds.hidden(in: text.utf8), as: UTF8.self) }
    #expect(hidden(#"{"id":"per-wz0q8x00jv"}"#) == #"{"id":"per-…"}"#)
    #expect(hidden("per-wz0q8x00jv per-1s82pvm6x9") == "per-… per-…")
    for other in ["super-ekstrawag", "per-wz0q8x00j", "per-wz0q8x00jvx", "org-wz0q8x00jv", "per-", "per-ąę"] {
      #expect(hidden(other) == other)
    }
  }

  @Test func atMostSoManyAndOnlySinceADay() throws {
    let ids = [add("A", daysLater: 0), add("B", daysLater: 1), add("C", daysLater: 1)]
    #expect(desk.run("log", "--json", "--limit", "2").lines.count == 2)
    #expect(desk.run("log", "--limit", "0").output.isEmpty)
    let since = desk.run("log", "--json", "--since", "2026-11-22")
    #expect(since.lines.count == 2 && !since.output.contains(ids[0]))
    #expect(desk.run("log", "--since", "2026-13-40").code == .usage)
    #expect(desk.run("log", "--limit", "-1").code == .usage)
    // A clock that was set back hides nothing behind it.
    _ = add("D", daysLater: -30)
    #expect(desk.run("log", "--json", "--since", "2026-11-22").lines.count == 2)
  }

  @Test func ofADayToComeNothingIsToldButThatItIsToCome() {
    _ = add("A", daysLater: 0)
    for day in ["jutro", "2031-01-01", "2026-11-22"] {
      for command in [["log"], ["log", "--exports"], ["log", "--about", "personal"]] {
        let run = desk.run(command + ["--since", day])
        #expect(
          run.code == .usage && run.output.isEmpty && run.errors.contains("jeszcze nie było"), "\(command) \(day)")
      }
    }
    #expect(desk.run("log", "--since", "tomorrow", "--lang", "en").errors.contains("is still to come: today is"))
    #expect(desk.run("log", "--json", "--since", "dziś").lines.count == 1)
  }

  @Test func whatWasDoneForSomebodySaysForWhom() throws {
    let made = desk.run("add", "session", "title=Warsztat", "start=2026-12-07T17:00", "end=2026-12-07T19:00")
    let session = try #require(made.lines.first)
    #expect(desk.run("session", "assign", session, "to=anna").code == .done)
    #expect(desk.run("add", "substitute", "for=anna", "by=jan", "from=2026-11-20", "to=2026-11-21").code == .done)
    desk.login = "jan"
    desk.run("set", session, "title=SWOT")
    let line = try #require(desk.run("log", session, "--json").lines.first)
    #expect(line.contains(#""by":"jan","for":"anna","act":"edit""#))
    #expect(desk.run("log", session).lines.first?.contains("jan (za: anna)  zmieniono") == true)
    #expect(desk.run("log", session, "--lang", "en").lines.first?.contains("jan (for: anna)  changed") == true)
    #expect(desk.run("log", "--json").lines.filter { $0.contains(#""for":"anna","act""#) }.count == 1)
  }

  @Test func ofOneRecord() {
    let id = add("A", daysLater: 0)
    _ = add("B", daysLater: 1)
    desk.run("set", id, "city=Sosnowiec")
    let lines = desk.run("log", id, "--json").lines
    #expect(lines.count == 2)
    #expect(lines.first?.contains("Sosnowiec") == true)
  }

  @Test func anImportIsPrintedRecordByRecordAndNothingBehindAClosedPipe() throws {
    let rows = (0..<2_500).map { "Klub \($0);other" }.joined(separator: "\n")
    desk.run("import", "organization", try desk.file("list.csv", "name;legalForm\n\(rows)\n"))
    let json = desk.run("log", "--json").lines
    #expect(json.count == 1)
    #expect(json[0].split(separator: "\"name\"").count == 2_501)
    desk.outputError = EPIPE
    let run = desk.run("log")
    #expect(run.code == .done && run.errors.isEmpty)
  }

  @Test func damageIsToldAndItsNeighboursAreShown() throws {
    let ids = [add("A", daysLater: 0), add("B", daysLater: 1), add("C", daysLater: 1)]
    let path = desk.folder + "/data/log/cao/000001.jsonl"
    let log = try String(contentsOfFile: path, encoding: .utf8)
    try log.replacingOccurrences(of: "\"name\":\"B\"", with: "\"name\":\"X\"")
      .write(toFile: path, atomically: false, encoding: .utf8)
    let run = desk.run("log")
    #expect(run.code == .done && run.errors.contains("wspolnie check"), "\(run.errors)")
    #expect(run.output.contains(ids[0]) && run.output.contains(ids[2]) && !run.output.contains(ids[1]))
  }
}
