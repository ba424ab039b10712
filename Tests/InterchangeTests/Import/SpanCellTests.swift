import CivicDomain
import Testing
import Words

@testable import Interchange

/// From when to when something lasts, in one cell.
@Suite("Times in one cell") struct SpanCellTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  private mutating func plan(_ text: String) throws -> ImportScene.Rows { try scene.plan(text, of: "session") }

  @Test(arguments: [
    "17:00-19:00", "17–19", "od 17 do 19", "17.00 - 19.00", "godz. 17.00–19.00", "w godz. 17:00 – 19:00", "1700-1900",
    "od 17:00 do 19:00", "17 do 19", "godz. 17-19", "17⁰⁰-19⁰⁰", "17h-19h", "17:00/19:00", "Od godz. 17 do 19",
    "17:00:00-19:00:00",
  ])
  mutating func `beside a day they are when a session begins and ends`(cell: String) throws {
    for head in ["Tytuł;Data;Godziny", "Tytuł;Data;Godz. od – do", "Tytuł;Dzień;Godzina"] {
      let plan = try plan("\(head)\nA;12.12.2026;\(cell)\n")
      guard case .added(_, let values)? = plan.rows.first?.verdict else {
        Issue.record("\(plan.reasons)")
        continue
      }
      #expect(values["start"]?.plain == "2026-12-12T17:00" && values["end"]?.plain == "2026-12-12T19:00")
      #expect(plan.mapping.missing.isEmpty)
    }
  }

  @Test(arguments: [
    "12.12.2026 17:00-19:00", "12.12.2026, godz. 17-19", "12 grudnia 2026 r. od 17 do 19", "2026-12-12 17:00–19:00",
    "12.12.2026 r., godz. 17.00 - 19.00", "sobota 12.12.2026, 17:00-19:00", "12.12.2026 (sobota) 17:00-19:00",
    "12.XII.2026 17-19", "12-12-2026 17-19",
  ])
  mutating func `with their day they are so, too`(cell: String) throws {
    let plan = try plan("Tytuł;Termin\nA;\(cell)\n")
    guard case .added(_, let values)? = plan.rows.first?.verdict else {
      Issue.record("\(plan.reasons)")
      return
    }
    #expect(values["start"]?.plain == "2026-12-12T17:00" && values["end"]?.plain == "2026-12-12T19:00")
  }

  @Test(arguments: [
    "17:00-18:00-19:00", "9-12 i 14-16", "cały dzień", "17:30 (2h)", "22:00-1:00", "19-17", "17-25", "12.12-13.12.2026",
    "17.30-", "5/6",
  ])
  mutating func `anything else is refused, and no time is guessed`(cell: String) throws {
    let plan = try plan("Tytuł;Data;Godziny\nA;12.12.2026;\(cell)\nB;12.12.2026;17-19\n")
    #expect(plan.added.count == 1 && !plan.findings.isEmpty, "\(plan.reasons)")
    #expect(plan.findings.allSatisfy { $0.row == 2 }, "\(plan.findings)")
  }

  @Test mutating func `an end in a column of its own counts before it`() throws {
    let plan = try plan("Tytuł;Data;Od;Do\nA;12.12.2026;17-19;20\nB;12.12.2026;17-19;\n")
    let ends = plan.rows.compactMap { row in
      if case .added(_, let values) = row.verdict { values["end"]?.plain } else { nil }
    }
    #expect(ends == ["2026-12-12T20:00", "2026-12-12T19:00"], "\(plan.reasons)")
  }

  @Test mutating func `a last day has a column of its own, and comes back`() throws {
    let kind = try #require(Schema.kind(named: "session"))
    let plan = try scene.take(
      "Temat;Data rozpoczęcia;Godzina rozpoczęcia;Data zakończenia;Godzina zakończenia\nA;12.12.2026;10:00;13.12.2026;16:00\n"
        + "B;12.12.2026;10:00;;16:00\n", of: "session")
    #expect(
      plan.added.map { scene.values($0)["end"]?.plain } == ["2026-12-13T16:00", "2026-12-12T16:00"], "\(plan.reasons)")
    let table = RememberedTable(
      plan.mapping.remembered.map(\.text), of: kind, on: scene.register, at: try LocalTime("2026-09-09T10:00"),
      for: .everyone, in: Language.polish.words)
    let added = try #require(plan.added.first)
    let record = try #require(scene.register.stored(added))
    let cells = table.cells(of: record, number: 1).map(\.text)
    #expect(cells[2] == "10:00" && cells[4] == "16:00", "\(cells)")
    let again = "\(table.headings.joined(separator: ";"))\n\(cells.joined(separator: ";"))\n"
    #expect(try scene.plan(again, of: "session").leftAlone.count == 1)
    let days = try self.plan("Tytuł;Data rozpoczęcia;Data zakończenia\nC;12.12.2026 10:00;12.12.2026 16:00\n")
    #expect(days.added.count == 1, "\(days.reasons)")
  }

  @Test mutating func `clocks as offices write them`() throws {
    for (typed, clock) in [
      ("17.30", "17:30"), ("1730", "17:30"), ("17,30", "17:30"), ("17 30", "17:30"), ("17³⁰", "17:30"),
      ("17:30 h", "17:30"),
      ("godz. 17.30", "17:30"), ("930", "09:30"),
    ] {
      let plan = try plan("Tytuł;Data;Od;Do\nA;12.12.2026;\(typed);20\n")
      guard case .added(_, let values)? = plan.rows.first?.verdict else {
        Issue.record("\(typed): \(plan.reasons)")
        continue
      }
      #expect(values["start"]?.plain == "2026-12-12T\(clock)", "\(typed)")
    }
  }

  @Test mutating func `such a list goes out with both times, and comes in unchanged`() throws {
    let kind = try #require(Schema.kind(named: "session"))
    for (text, cell) in [
      ("Tytuł;Data;Godziny\nA;12.12.2026;17-19\n", "17:00–19:00"),
      ("Tytuł;Termin\nB;12.12.2026 17-19\n", "12.12.2026 17:00–19:00"),
    ] {
      let plan = try scene.take(text, of: "session")
      let id = try #require(plan.added.first)
      let table = RememberedTable(
        plan.mapping.remembered.map(\.text), of: kind, on: scene.register, at: try LocalTime("2026-09-09T10:00"),
        for: .everyone, in: Language.polish.words)
      let cells = table.cells(of: try #require(scene.register.stored(id)), number: 1).map(\.text)
      #expect(cells.last?.replacing("2026-12-12", with: "12.12.2026") == cell, "\(cells)")
      let again = "\(table.headings.joined(separator: ";"))\n\(cells.joined(separator: ";"))\n"
      #expect(try scene.plan(again, of: "session").leftAlone == [id], "\(again)")
    }
  }

  // MARK: - Days told otherwise

  @Test mutating func `a number of days under the head of a date is that day, and so is a day with a clock`() throws {
    let head = "Nazwa;Forma prawna;Data założenia\n"
    let told = ["40908", "2011-12-31 23:59:59", "31.12.2011 10:15:00", "31.12.2011", "2011-12-31T08:00:30"]
    let plan = try scene.plan(head + told.map { "A \($0);UKS;\($0)\n" }.joined())
    let days = plan.rows.map { row -> String? in
      if case .added(_, let values) = row.verdict { values["founded"]?.plain } else { nil }
    }
    #expect(days == Array(repeating: "2011-12-31", count: 5), "\(plan.reasons)")
    let read = ImportMend.readAs(try Day("2011-12-31"))
    #expect(plan.rows.map { $0.mends.map(\.mend) } == [[read], [read], [read], [], [read]])
    let others = ["12345", "99999", "409080", "jutro 10:00", "40908 10:00", "40908,5", "31.12.2011 10:15"]
    let refused = try scene.plan(head + others.map { "A \($0);UKS;\($0)\n" }.joined())
    #expect(refused.added.isEmpty && refused.findings.count == 7, "\(refused.rows.map(\.verdict))")
  }

  @Test mutating func `a number of days beside hours is the day of a session`() throws {
    let plan = try plan("Tytuł;Data;Godziny\nA;46368;17-19\n")
    guard case .added(_, let values)? = plan.rows.first?.verdict else {
      Issue.record("\(plan.reasons)")
      return
    }
    #expect(values["start"]?.plain == "2026-12-12T17:00" && values["end"]?.plain == "2026-12-12T19:00")
    #expect(try plan.rows[0].mends.map(\.mend).contains(.readAs(Day("2026-12-12"))))
  }

  @Test mutating func `the range of a consultation in words of its own refuses nothing`() throws {
    let head = "Przedmiot;Uwagi od;Uwagi do (włącznie);Zakres\n"
    let plan = try scene.plan(
      head + "A;1.12.2026;31.12.2026;osiedle Ksawera\nB;1.12.2026;31.12.2026;budżet\n", of: "consultation")
    #expect(plan.added.count == 2 && plan.rows.map { $0.mends.map(\.mend) } == [[.otherWords], []], "\(plan.reasons)")
    let own = try scene.plan(
      "Przedmiot;Uwagi od;Uwagi do (włącznie);Rodzaj\nA;1.12.2026;31.12.2026;osiedle Ksawera\n", of: "consultation")
    #expect(own.findings.count == 1, "what is called as the field is it")
  }
}
