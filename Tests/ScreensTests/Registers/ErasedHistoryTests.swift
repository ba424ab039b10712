import CivicDomain
import Testing
import Words

@testable import Screens

/// The history of a record whose texts were taken out says that, and never that nothing was written.
@Suite("The history of what was erased")
struct ErasedHistoryTests {
  /// What was said of one record, and erased.
  private struct Log: ChangeLog {
    let entries: [LoggedChange]

    func changes(of id: RecordID, window: Range<Int>) -> LoggedChanges {
      LoggedChanges(of: entries.reversed(), total: entries.count, window: window)
    }
    func newestActs(atMost count: Int, while isWanted: (LoggedAct) -> Bool) -> [LoggedAct] { [] }
    func fields(of id: RecordID, changedBy act: LoggedAct) -> Set<String> { [] }
    func subjects(of act: LoggedAct, atMost count: Int) -> [RecordID] { [] }
    var newestTransaction: Int { entries.count }
  }

  @Test func `what had a value was taken out, and what never had one is not named`() throws {
    let id = RecordID("prq-a")
    let changes: [(act: String, change: Change)] = [
      ("add", Change(id: id, set: ["kind": .text("access"), "about": .text("Proszę o kopię.")])),
      ("edit", Change(id: id, set: ["about": .text("Proszę o kopię danych.")])),
      ("edit", Change(id: id, set: ["about": nil])),
      ("erase", Change(id: id, set: ["about": nil, "extendedBecause": nil, "answer": nil])),
    ]
    let entries = changes.enumerated().map { index, entry in
      LoggedChange(
        transaction: index + 1, at: .earliest, author: "anna", act: entry.act, because: "", change: entry.change)
    }
    var world = try Desk(try TestRegister.consulted()).world()
    world.changeLog = Log(entries: entries)
    let kind = try #require(Schema.kind(of: id))
    let lines = RecordHistory(of: id, kind, width: 80, isFirst: true, in: world).entries
      .flatMap(\.lines).map(\.text)
    #expect(lines.count { $0 == "treść wniosku: [usunięto]" } == 3, "\(lines)")
    #expect(
      !lines.contains { $0.contains("przedłużono, bo") || $0.contains("odpowiedź") || $0.contains("(puste)") },
      "\(lines)")
  }
}
