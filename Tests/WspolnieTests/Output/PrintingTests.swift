import CivicDomain
import Foundation
import Testing

@testable import wspolnie

/// What commands print, and how.
@Suite struct PrintingTests {
  @Test func aLineOfJsonBeginsWithTheIdAndKeepsTheOrderOfTheFields() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let id = desk.run("add", "organizacje", "forma prawna=fundacja", "nazwa=Ćma \"Łódź\"", "działalność=a|b").lines[0]
    let line = desk.run("show", id, "--json").output
    #expect(
      line == """
        {"id":"\(id)","name":"Ćma \\"Łódź\\"","legalForm":"foundation","activities":["a","b"],"status":"active",\
        "resources":0,"changedAt":"2026-11-21T10:00:00.000000Z","changedBy":"ola"}

        """)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["name"] as? String == "Ćma \"Łódź\"")
  }

  @Test func nothingPersonalIsToldWithoutBeingAskedFor() throws {
    let desk = try CommandDesk()
    for arguments in [["list", "people"], ["list", "people", "--json"], ["list", "uwagi", "--csv"], ["log"]] {
      let run = desk.run(["demo", "--run"] + arguments)
      #expect(!run.output.contains("Wierzbicka"))
      #expect(!run.output.contains("zadania wieloletnie."))
    }
    #expect(desk.run("demo", "--run", "list", "people", "--personal").output.contains("Anna Wierzbicka"))
    #expect(desk.run("demo", "--run", "list", "people", "--where", "name=Anna Wierzbicka").code == .usage)
  }

  @Test func textOnATerminalIsSafeAndFitsIt() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let id = desk.run("add", "organization", "name=x", "legalForm=other").lines[0]
    try desk.plant(
      "\u{1B}[31mred\u{202E}x\nnext \(String(repeating: "y", count: 100))", in: "name", of: id)
    let table = desk.run("list", "organizations", columns: 60)
    #expect(table.lines.count == 3)
    #expect(table.lines.allSatisfy { $0.count <= 60 })
    let json = desk.run("list", "organizations", "--json", columns: 60).output
    for output in [table.output, json] {
      #expect(!output.contains("\u{1B}") && !output.contains("\u{202E}"))
    }
    let piped = desk.run("list", "organizations")
    #expect(piped.lines.count == 1)
    #expect(piped.output.contains(String(repeating: "y", count: 100)))
  }

  @Test func aColumnThatDoesNotFitIsLeftOutFromTheRight() {
    var table = TextTable([
      TextTable.Column(heading: "id"), TextTable.Column(heading: "name", isElastic: true),
      TextTable.Column(heading: "n", isNumber: true), TextTable.Column(heading: "date"),
    ])
    table.add(["res-1", "A name longer than the column", "7", "10.09.2026, 10:00"])
    table.add(["res-2", "B", "12", ""])
    #expect(table.lines(headings: false, width: nil)[1] == "res-2  B                              12")
    #expect(
      table.lines(headings: true, width: 44) == [
        "id     name             n  date", "res-1  A name longer…   7  10.09.2026, 10:00", "res-2  B               12",
      ])
    #expect(table.lines(headings: false, width: 30)[0] == "res-1  A name longer than…   7")
  }

  @Test func whenNobodyReadsAnyMoreItEndsQuietly() {
    var writes = 0
    let printer = Printer(isTerminal: false, columns: nil, bufferSize: 0) { _ in
      writes += 1
      return 32
    }
    for _ in 0..<10 { printer.line("x") }
    printer.flush()
    #expect(writes == 1)
    #expect(printer.state == .closed)
  }
}
