import CivicDomain
import Foundation
import Interchange
import Screens
import Testing
import Words

@testable import wspolnie

/// Refused rows mended on the screen: judged anew as they were mended, and saved so.
extension ScreenImportTests {
  private static let chairs =
    "nazwa;forma prawna;prezes;e-mail prezesa\nRyś;fundacja;Jan Lis;jan@@poczta\nDzik;klub karciany;;\nBóbr;fundacja;;\n"

  @Test("a refused row opens its cells, those first that are refused; mended it comes in, and is saved so")
  func mendedRow() throws {
    try write(Self.chairs, to: "lista.csv")
    let first = try #require(try outlook("lista.csv"))
    #expect(first.tally.refused == 2 && first.openRows.map(\.place.row) == [2, 3], "\(first.openRows)")
    let row = try #require(first.openRows.first)
    #expect(row.name == "Ryś" && row.standing == .refused && row.cells.first?.title == "D „e-mail prezesa”")
    #expect(row.cells.first?.text == "jan@@poczta" && row.cells.first?.fault.isEmpty == false)
    #expect(row.cells.dropFirst().allSatisfy(\.fault.isEmpty) && row.cells.count == 4)
    #expect(first.openRows[1].cells.first?.field?.name == Organization.name(of: \.legalForm))
    var request = first.request
    var mend = RowMend(of: row.was)
    mend.cells = [3: "jan@poczta.example"]
    request.mends[row.place] = mend
    var over = RowMend(of: first.openRows[1].was)
    over.isPassedOver = true
    request.mends[RowPlace(3)] = over
    let second = try #require(try outlook(request))
    #expect(second.tally.added == 2 && second.tally.refused == 0 && second.tally.passedOver == 1)
    #expect(second.openRows.map(\.standing) == [.mended, .passedOver])
    #expect(second.people.map(\.name) == ["Jan Lis"] && second.people.map(\.organization) == ["Ryś"])
    #expect(second.people.map(\.role) == ["prezes"])
    #expect(second.rows.first?.told.contains("Osoba: Jan Lis · prezes · Ryś") == true, "\(second.rows)")
    #expect(second.rows.first?.details.contains("Nazwa: Ryś") == true, "\(second.rows)")
    let before = try String(contentsOfFile: "\(folder)/lista.csv", encoding: .utf8)
    guard case .taken(let sentence, let taken?, _) = try carryOut(.take(second.request)) else {
      Issue.record("not taken")
      return
    }
    #expect(sentence.contains("pominięte celowo: 1"), "\(sentence)")
    #expect(desk.run("list", "people", "--json", "--personal").output.contains("jan@poczta.example"))
    #expect(try String(contentsOfFile: "\(folder)/lista.csv", encoding: .utf8) == before)
    // Taken back as a whole, nobody is left in the register of people.
    #expect(desk.run("import", "--undo", String(taken.number)).code == .done)
    #expect(desk.run("list", "people").output.isEmpty && desk.run("check").code == .done)
  }

  @Test("once the good rows are in the refused ones stay to be mended, and come in alone")
  func restMended() throws {
    try write(Self.chairs, to: "lista.csv")
    let first = try #require(try outlook("lista.csv"))
    guard case .taken(let sentence, _, let rest?) = try carryOut(.take(first.request)) else {
      Issue.record("not taken, or nothing left")
      return
    }
    #expect(
      sentence.contains("odrzuconych nie ma w rejestrze") && sentence.contains("Popraw je tutaj"), "\(sentence)")
    #expect(rest.request.isRest && rest.tally.leftAlone == 1 && rest.tally.refused == 2 && rest.tally.added == 0)
    let row = try #require(rest.openRows.first)
    var request = rest.request
    request.mends[row.place] = RowMend(of: row.was)
    request.mends[row.place]?.cells = [3: "jan@poczta.example"]
    let mended = try #require(try outlook(request))
    #expect(mended.tally.added == 1 && mended.tally.leftAlone == 1)
    guard case .taken(let second, _, let left?) = try carryOut(.take(mended.request)) else {
      Issue.record("not taken")
      return
    }
    #expect(left.tally.leftAlone == 2 && left.tally.refused == 1 && second.contains("odrzucono: 1 wiersz"))
    #expect(desk.run("list", "people", "--json", "--personal").output.contains("jan@poczta.example"))
    // In the command both ways are told, too.
    let told = desk.run("import", "organizations", "\(folder)/lista.csv").output
    #expect(told.contains("Popraw je w pliku") && told.contains("„wczytaj”"), "\(told)")
    #expect(told.contains("kolumna D „e-mail prezesa”, wiersz 2: to nie wygląda"), "the field is named once: \(told)")
  }

  @Test("who stands in two rows is named in both, and is one person")
  func sameChair() throws {
    try write(
      "nazwa;forma prawna;prezes;e-mail prezesa\nRyś;fundacja;Jan Lis;jan@poczta.example\n"
        + "Bóbr;fundacja;Jan Lis;jan@poczta.example\n", to: "lista.csv")
    let outlook = try #require(try outlook("lista.csv"))
    #expect(outlook.people.map(\.name) == ["Jan Lis", "Jan Lis"], "\(outlook.people)")
    #expect(Set(outlook.people.map(\.person)).count == 1 && outlook.people.first?.person != nil)
    #expect(outlook.rows.allSatisfy { $0.told.contains("Jan Lis") && !$0.told.contains("per-") }, "\(outlook.rows)")
  }

  @Test("where the file became another what was mended stays with its row, or is told to be gone")
  func mendedRowMoved() throws {
    try write(Self.chairs, to: "lista.csv")
    let first = try #require(try outlook("lista.csv"))
    var request = first.request
    for (row, cells) in zip(first.openRows, [[3: "jan@poczta.example"], [1: "fundacja"]]) {
      var mend = RowMend(of: row.was)
      mend.cells = cells
      request.mends[row.place] = mend
    }
    request = try #require(try outlook(request)).request
    try write(
      "nazwa;forma prawna;prezes;e-mail prezesa\nŻbik;fundacja;;\nRyś;fundacja;Jan Lis;jan@@poczta\nDzik;klub;;\n",
      to: "lista.csv")
    guard case .outlook(let other) = try carryOut(.take(request)) else {
      Issue.record("taken unseen")
      return
    }
    #expect(other.isChanged && other.forgotten == [3] && Array(other.request.mends.keys) == [RowPlace(3)])
    #expect(other.tally.added == 2 && other.tally.refused == 1, "\(other)")
  }

  @Test("rows of several sheets are mended in the same way")
  func mendedSheets() throws {
    let sheets = [
      WrittenSheet(
        "Organizacje", headings: ["externalId", "nazwa", "forma prawna"],
        rows: [[SheetCell.text("r"), .text("Ryś"), .text("klub karciany")]]),
      WrittenSheet(
        "Zasoby", headings: ["organizacja", "nazwa", "kategoria"],
        rows: [[SheetCell.text("r"), .text("Sala"), .text("sala")]]),
    ]
    try Data(WorkbookWriter(sheets, in: .polish).bytes).write(to: URL(fileURLWithPath: "\(folder)/baza.xlsx"))
    var whole = request("baza.xlsx")
    whole.isWhole = true
    let first = try #require(try outlook(whole))
    let row = try #require(first.openRows.first { $0.place.sheet == "Organizacje" }, "\(first)")
    var mend = RowMend(of: row.was)
    mend.cells = [2: "fundacja"]
    whole = first.request
    whole.mends[row.place] = mend
    let second = try #require(try outlook(whole))
    #expect(first.tally.added == 0 && second.tally.added == 2 && second.tally.refused == 0, "\(first) \(second)")
    #expect(second.rows.contains { $0.told.contains("Ryś") && $0.sheet == "Organizacje" }, "\(second.rows)")
    guard case .taken = try carryOut(.take(second.request)) else {
      Issue.record("not taken")
      return
    }
    #expect(desk.run("list", "organizations").output.contains("Ryś"))
  }

  @Test("a closure that hits bookings is decided in its row, and a booking outside the hours says why in its own")
  func decidedRow() throws {
    desk.run("add", "organization", "name=Lis", "legalForm=association")
    let owner = try #require(
      desk.run("list", "organizations", "--search", "Lis", "--fields", "name").lines.first?.prefix { $0 != " " })
    desk.run(
      "add", "resource", "name=Sala", "organization=\(owner)", "category=room", "quantity=1",
      "availability=Mo-Su 08:00-20:00")
    try write(
      "Zasób;Organizacja;Od;Do;Ilość;Cel\nSala;Lis;2026-12-11 10:00;2026-12-11 12:00;1;próba\n"
        + "Sala;Lis;2026-12-12 06:00;2026-12-12 09:00;1;rano\n", to: "rezerwacje.csv")
    var bookings = ImportRequest(Booking.kind, path: "\(folder)/rezerwacje.csv")
    let early = try #require(try outlook(bookings))
    #expect(early.tally.added == 1 && early.tally.refused == 1, "\(early)")
    let why = try #require(early.openRows.first?.cells.first, "\(early.openRows)")
    #expect(why.column == nil && why.field?.name == Booking.name(of: \.outsideBecause))
    bookings = early.request
    var reason = RowMend(of: early.openRows[0].was)
    reason.fields = [Booking.name(of: \.outsideBecause): "dyżur przed zawodami"]
    bookings.mends[early.openRows[0].place] = reason
    #expect(try outlook(bookings)?.tally.added == 2)
    guard case .taken = try carryOut(.take(early.request)) else {
      Issue.record("not taken")
      return
    }
    try write("zasób;od;do;dlaczego\nSala;2026-12-10 08:00;2026-12-12 20:00;remont\n", to: "zamkniecia.csv")
    var request = ImportRequest(Closure.kind, path: "\(folder)/zamkniecia.csv")
    let hit = try #require(try outlook(request))
    let row = try #require(hit.openRows.first)
    let asked = try #require(row.cells.first)
    #expect(hit.tally.refused == 1 && asked.field?.name == CloseResource.name(of: \.bookings), "\(hit.openRows)")
    #expect(!asked.fault.contains("osobno"), "\(asked.fault)")
    request = hit.request
    var mend = RowMend(of: row.was)
    mend.fields = [CloseResource.name(of: \.bookings): Closure.BookingsHit.keep.rawValue]
    request.mends[row.place] = mend
    let kept = try #require(try outlook(request))
    #expect(kept.tally.added == 1 && kept.tally.refused == 0, "\(kept)")
    guard case .taken(_, let taken?, _) = try carryOut(.take(kept.request)) else {
      Issue.record("not taken")
      return
    }
    #expect(desk.run("list", "closures").lines.count == 1 && desk.run("list", "bookings").lines.count == 1)
    #expect(desk.run("import", "--undo", String(taken.number)).code == .done && desk.run("check").code == .done)
  }

  @Test("a session of a title that others have is found by its day, and else its candidates are told with theirs")
  func sessionsOfOneTitle() throws {
    for day in ["01", "08"] {
      desk.run(
        "add", "session", "title=Warsztat SWOT", "start=2026-12-\(day)T17:00", "end=2026-12-\(day)T19:00",
        "entry=registration", "seats=9", "mode=inPerson")
    }
    try write(
      "Spotkanie;Imię i nazwisko;Telefon\nWarsztat SWOT, 8.12.2026;Jan Lis;500100200\n"
        + "Warsztat SWOT 1.12 17:00;Ewa Ryś;500100201\nWarsztat SWOT;Ola Ptak;500100202\n", to: "zapisy.csv")
    let outlook = try #require(try outlook(ImportRequest(Registration.kind, path: "\(folder)/zapisy.csv")))
    #expect(outlook.tally.added == 2 && outlook.tally.refused == 1, "\(outlook)")
    #expect(Set(outlook.people.map(\.name)) == ["Jan Lis", "Ewa Ryś"])
    let fault = try #require(outlook.openRows.first?.cells.first?.fault)
    #expect(fault.contains("1.12") && fault.contains("8.12"), "\(fault)")
  }

  @Test("a sheet is known by what people call its rows, and its columns are said in the joint outlook")
  func everydaySheet() throws {
    let sheets = [
      WrittenSheet(
        "Warsztaty", headings: ["tytuł", "początek", "koniec", "Sala wykładowa"],
        rows: [[SheetCell.text("SWOT"), .text("2026-12-01 17:00"), .text("2026-12-01 19:00"), .text("A")]]),
      WrittenSheet(
        "Organizacje", headings: ["nazwa", "forma prawna", "Ulica i nr"],
        rows: [[SheetCell.text("Ryś"), .text("fundacja"), .text("Leśna 1")]]),
      WrittenSheet("Rozliczenie", headings: ["nazwa"], rows: [[SheetCell.text("nic")]]),
    ]
    try Data(WorkbookWriter(sheets, in: .polish).bytes).write(to: URL(fileURLWithPath: "\(folder)/baza.xlsx"))
    var whole = request("baza.xlsx")
    whole.isWhole = true
    let first = try #require(try outlook(whole))
    #expect(first.tally.added == 2, "\(first)")
    #expect(!first.understood.contains { $0.contains("--map") }, "\(first.understood)")
    let street = try #require(first.columns.first { $0.sheet == "Organizacje" && $0.title.contains("Ulica") })
    whole = first.request
    whole.renamedInSheets = ["Organizacje": [street.key: Organization.name(of: \.address)]]
    let second = try #require(try outlook(whole))
    #expect(second.rows.contains { $0.told.contains("Leśna 1") }, "\(second.rows)")
  }
}
