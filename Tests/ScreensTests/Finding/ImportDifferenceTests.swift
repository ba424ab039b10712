import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A file of one record, as an extract of the court register is: what it would change is read whole before it is taken.
@Suite struct ImportDifferenceTests {
  private static func outlook(of rows: [ImportOutlook.Row]) -> ImportOutlook {
    ImportOutlook(
      ImportRequest(Organization.kind, path: "/home/anna/wspolnie/odpis.json"), ImportTally(changed: rows.count),
      understood: (1...9).map { "Uwaga \($0)." }, faults: [], rows: rows, hindrance: nil)
  }

  private static func changed(_ number: Int) -> ImportOutlook.Row {
    var row = ImportOutlook.Row(number, .changed, "KROKUS", "nazwa, adres, telefon")
    let long = String(repeating: "dłuższa nazwa ", count: 7)
    row.details = ["nazwa: KROKUS → \(long)koniec", "adres: (puste) → Polna 1", "telefon: 1 → 322600000"]
    return row
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 30)])
  func `all that the one row of a file would change is read before it is taken`(size: Size) throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.size = size
    desk.importAnswers = [
      .files(
        [
          ImportableFile(
            path: "/home/anna/wspolnie/odpis.json", name: "odpis.json", size: 900,
            changed: try TestRegister.time("2026-09-09T09:00"))
        ], folder: "~/wspolnie")
    ]
    try desk.type(":import")
    try desk.press(.enter)
    try desk.press(.enter)
    desk.importAnswers = [.outlook(Self.outlook(of: [Self.changed(1)]))]
    try desk.press(.enter)
    let text = try desk.screen().text
    for said in ["▌[ Wczytaj ]", "± KROKUS", "koniec", "adres: (puste) → Polna 1", "telefon: 1 → 322600000"] {
      #expect(text.contains(said), "\(said): \(text)")
    }
  }

  @Test func `of several rows each is a row of the table`() throws {
    let screen = ImportScreen(Organization.kind)
    #expect(
      screen.wholeDifference(Self.outlook(of: [Self.changed(1), Self.changed(2)]), in: Language.polish.words).isEmpty)
    #expect(screen.wholeDifference(Self.outlook(of: [Self.changed(1)]), in: Language.polish.words).count == 4)
  }
}
