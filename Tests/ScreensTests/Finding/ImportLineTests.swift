import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The line of an import among the changes: it shows what came in, and only the key for undoing takes that back.
@Suite struct ImportLineTests {
  private var desk: Desk
  private static let taken = TakenImport(1)

  init() throws { desk = Desk(try TestRegister.dabrowa()) }

  private var steps: [ImportStep] {
    desk.effects.compactMap { if case .importing(let step) = $0 { step } else { nil } }
  }

  private static func outlook(removed: Int, erased: Int) -> ImportAnswer {
    var tally = UndoTally()
    (tally.removed, tally.erased) = (removed, erased)
    return .undoOutlook(UndoOutlook(taken, line: "dziś 14:31 ola · 6 wpisów", tally: tally, rows: []))
  }

  /// Two organizations come in, and the changes are listed.
  private mutating func bringIn() throws {
    let came = ["nowa", "druga"].map { name in
      AddRecord(
        RecordID("org-\(name)"), ["name": .text(name), "legalForm": .text("association"), "district": .text("Reden")])
    }
    _ = try desk.transact(Together(came, for: .importing), by: desk.author)
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `where people go for good Enter is never yes`(size: Size) throws {
    desk.size = size
    try bringIn()
    desk.importAnswers = [Self.outlook(removed: 4, erased: 2), .undone(Self.taken, "Cofnięto.", nil)]
    try desk.press(.character("u"), .enter)
    let text = try desk.screen().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Dane znikną na zawsze: 2 osoby.") && text.contains("d cofnij wszystko"), "\(text)")
    try desk.press(.enter, .character("u"))
    #expect(desk.app.top is Question && !steps.contains(.undo(Self.taken)))
    try desk.press(.character("d"))
    #expect(steps.last == .undo(Self.taken) && desk.app.message == .done("Cofnięto."))
  }

  @Test mutating func `on the line of an import Enter shows what came in, and only u looks at its undoing`() throws {
    try bringIn()
    desk.importAnswers = [Self.outlook(removed: 2, erased: 0)]
    let text = try desk.screen().text
    #expect(text.contains("2 organizacje (nowa …)"), "\(text)")
    try desk.press(.enter, .enter, .enter)
    #expect(steps.isEmpty && desk.app.tab != 0, "it stands where it is shown")
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    try desk.press(.character("u"))
    #expect(steps == [.judgeUndoing(Self.taken)] && desk.app.top is ImportUndoScreen)
  }
}
