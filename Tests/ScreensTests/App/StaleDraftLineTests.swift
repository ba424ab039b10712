import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Forms with personal data that nobody finished are named on the desk once their term is over.
@Suite struct StaleDraftLineTests {
  private static func desk(daysAgo: Int, _ texts: [String: String], form: String = "comment", term: Int? = nil) throws
    -> Desk
  {
    var desk = Desk(try TestRegister.consulted())
    if let term { desk.register.olderSettings = ["keepDraftsDays": .number(term)] }
    let kept = WarsawTime.nearestInstant(LocalTime(startOf: try TestRegister.now().day.adding(days: -daysAgo)))
    desk.app.unfinished = [
      Draft(name: RecordID("sub-x"), form: form, ids: [:], texts: texts, was: [:], keptAt: kept)
    ]
    try desk.press(.character("0"))
    return desk
  }

  private static func isNamed(_ desk: Desk) throws -> Bool {
    try desk.screen().text.contains("Niedokończone formularze z danymi osobowymi, starsze niż termin: 1.")
  }

  @Test func `after thirty days`() throws {
    #expect(try StaleDraftLineTests.isNamed(StaleDraftLineTests.desk(daysAgo: 31, ["remark": "Ławki"])))
    #expect(try !StaleDraftLineTests.isNamed(StaleDraftLineTests.desk(daysAgo: 30, ["remark": "Ławki"])))
  }

  @Test func `after the term that the centre has set`() throws {
    for (term, isOver) in [(7, true), (10, false), (60, false)] {
      #expect(
        try StaleDraftLineTests.isNamed(StaleDraftLineTests.desk(daysAgo: 10, ["remark": "x"], term: term)) == isOver)
    }
  }

  @Test func `not where nothing personal was typed`() throws {
    #expect(try !StaleDraftLineTests.isNamed(StaleDraftLineTests.desk(daysAgo: 99, ["unit": "§ 1"])))
  }
}
