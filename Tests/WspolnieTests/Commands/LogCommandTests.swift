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
    #expect(since.errors.isEmpty)
    // A clock that was set back hides nothing: neither what was written then nor what stands before it.
    let wrong = add("D", daysLater: -30)
    let told = desk.run("log", "--json", "--since", "2026-11-22")
    #expect(told.lines.count == 3 && told.output.contains(wrong) && !told.output.contains(ids[0]))
    #expect(told.errors == "1 zapis ma datę nie po kolei (zegar?).\n")
    // Nor does one that ran ahead for once draw in what was written before the day.
    _ = add("E", daysLater: 3_000)
    _ = add("F", daysLater: 31 - 3_000)
    #expect(desk.run("log", "--json", "--since", "2026-11-24").lines.count == 2)
    #expect(desk.run("log", ids[0], "--since", "2026-11-22").output.isEmpty)
  }

  /// Whoever sets the clock back to give something out does not leave the trail so.
  @Test func anExportUnderAWrongClockIsTold() throws {
    _ = add("A", daysLater: 0)
    let now = desk.now
    let made = desk.run("add", "session", "title=Warsztat", "start=2026-12-07T17:00", "end=2026-12-07T19:00")
    desk.run("register", try #require(made.lines.first), "--name", "Zofia")
    desk.now = now.adding(seconds: -400 * 86_400)
    #expect(desk.run("list", "person", "--personal").output.contains("Zofia"))
    desk.now = now.adding(seconds: 86_400)
    _ = add("B", daysLater: 1)
    let day = WarsawTime.day(now).text
    let told = desk.run("log", "--exports", "--since", day)
    #expect(told.lines.count == 2 && told.lines[1].contains("sposób: wspolnie list"), "\(told.output)\(told.errors)")
    #expect(told.errors.contains("datę nie po kolei"), "\(told.errors)")
    #expect(desk.run("log", "--exports", "--since", day, "--lang", "en").errors.contains("out of order"))
  }

  /// Lines that an erasure rewrote are named by the transactions that they are of, with the erasure for which.
  @Test func whatWasRewrittenIsToldAndWhy() throws {
    let made = desk.run("add", "session", "title=Warsztat", "start=2026-12-07T17:00", "end=2026-12-07T19:00")
    let session = try #require(made.lines.first)
    for name in ["Zofia", "Jan"] { desk.run("register", session, "--name", name) }
    let people = desk.run("list", "person", "--json", "--personal").lines
    for (name, why) in [("Zofia", "wniosek z 21.11"), ("Jan", "wniosek z 22.11")] {
      let id = try #require(people.first { $0.contains(name) }?.firstMatch(of: #/"id":"(per-[^"]+)"/#)).1
      #expect(desk.run("erase", String(id), "--because", why, "--yes").code == .done)
    }
    let lines = desk.run("log").lines
    func below(_ reason: String, _ language: String = "pl") throws -> [String] {
      let lines = desk.run("log", "--lang", language).lines
      let place = try #require(lines.firstIndex { $0.contains(reason) && $0.hasPrefix("  ") }, "\(lines)")
      return Array(lines[(place - 2)...place])
    }
    let zofia = try below("wniosek z 21.11")
    #expect(zofia[0].contains("odnotowano zapisy zmienione przez usunięcie danych"), "\(zofia)")
    #expect(zofia[1] == "  zmieniono wiersze zapisów: nr 2", "\(zofia)")
    #expect(zofia[2].wholeMatch(of: #/  powód: nr [0-9]+, usunięto dane osobowe: wniosek z 21.11/#) != nil, "\(zofia)")
    #expect(try below("wniosek z 22.11")[1] == "  zmieniono wiersze zapisów: nr 3")
    #expect(try below("wniosek z 22.11", "en")[1] == "  lines rewritten of transactions: no. 3")
    #expect(lines.count { $0.contains("powód: nr") } == 2, "each has its own: \(lines)")
    let json = desk.run("log", "--json").lines.filter { $0.contains(#""act":"rechain""#) }
    #expect(json.count == 2 && json[0].contains(#""rechained":[{"log":"personal/cao","turn":3}]"#), "\(json)")
    #expect(json[0].contains(#""act":"erase","because":"wniosek z 22.11"}]"#), "\(json)")
    #expect(desk.run("log", "--json").lines.count { $0.contains("rechained") } == 2)
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
