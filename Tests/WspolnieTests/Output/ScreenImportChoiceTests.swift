import CivicDomain
import Foundation
import Interchange
import Screens
import Testing
import Words

@testable import wspolnie

/// What the person says of rows on the way, and what happens meanwhile.
extension ScreenImportTests {
  @Test("each row that looks like something is said to be that, or another")
  func rowByRow() throws {
    desk.run("add", "organization", "name=Stowarzyszenie KROKUS", "legalForm=association")
    desk.run("add", "organization", "name=Ryś", "legalForm=foundation", "phone=322611111")
    try write(
      "nazwa;forma prawna;telefon\nKrokus;stowarzyszenie;322610000\nRyś;fundacja;322612222\nŻbik;fundacja;\n",
      to: "lista.csv")
    let first = try #require(try outlook("lista.csv"))
    #expect(first.alike == 2 && first.alikeRows.map(\.number) == [2, 3], "\(first.alikeRows)")
    #expect(first.alikeRows[0].text == "wiersz 2 („Krokus”) wygląda jak „Stowarzyszenie KROKUS”")
    #expect(first.alikeRows.filter(\.mayBeNew).count == 2)
    var request = request("lista.csv")
    request.choices = [2: .new, 3: .same(try #require(first.alikeRows[1].known))]
    let second = try #require(try outlook(request))
    #expect(second.tally.added == 2 && second.tally.changed == 1 && second.alikeRows.isEmpty, "\(second.tally)")
    #expect(
      second.rows.contains { $0.told.contains("32 261 11 11") && $0.told.contains("32 261 22 22") }, "the difference")
    _ = try take(request)
    #expect(count == 4)
  }

  @Test("an extract of an organization that is listed without numbers is said to be that one")
  func extractWithoutNumbers() throws {
    desk.run("add", "organization", "name=Koło „Przyjaciół”", "legalForm=association", "city=Sosnowiec", "externalId=k")
    try write(CourtExtract.text, to: "odpis.json")
    let first = try #require(try outlook("odpis.json"))
    let known = try #require(first.alikeRows.first?.known, "\(first)")
    var request = request("odpis.json")
    request.choices = [1: .same(known)]
    let second = try #require(try outlook(request))
    #expect(second.tally.changed == 1 && second.rows.first?.told.contains("„0000030898”") == true, "\(second.rows)")
    _ = try take(request)
    #expect(desk.run("list", "organizations", "--json").output.contains("\"krs\":\"0000030898\""))
  }

  @Test("what a colleague changed since it was shown is shown anew, and nobody's change is lost")
  func changedInTheRegister() throws {
    desk.run(
      "add", "organization", "name=Koło „Przyjaciół”", "legalForm=association", "krs=0000030898", "city=Sosnowiec")
    try write(CourtExtract.text, to: "odpis.json")
    let first = try #require(try outlook("odpis.json"))
    let id = try #require(
      desk.run("list", "organizations", "--json").output.firstMatch(of: /org-[0-9a-z]+/).map { String($0.0) })
    #expect(desk.run("set", id, "address=ul. Inna 5").code == .done)
    guard case .outlook(let anew) = try carryOut(.take(first.request)) else {
      Issue.record("taken unseen")
      return
    }
    #expect(anew.isRegisterChanged && anew.rows.first?.told.contains("ul. Inna 5") == true, "\(anew.rows)")
    #expect(desk.run("list", "organizations", "--json").output.contains("ul. Inna 5"))
    _ = try take(anew.request)
    #expect(!desk.run("list", "organizations", "--json").output.contains("ul. Inna 5"), "seen, it is taken")
    try write("nazwa;forma prawna\nLis;fundacja\n", to: "lis.csv")
    let other = try #require(try outlook("lis.csv"))
    #expect(desk.run("set", id, "address=ul. Inna 6").code == .done)
    _ = try take(other.request)
  }

  @Test("a workbook is stopped while it is unpacked, and says how far it is")
  func stoppedWhileUnpacked() throws {
    let rows = (0..<3_000).map {
      [SheetCell.text("Organizacja \($0) \(String(repeating: "x", count: 60))"), .text("fundacja")]
    }
    let sheet = WrittenSheet("Organizacje", headings: ["Nazwa", "Forma prawna"], rows: rows)
    let bytes = WorkbookWriter([sheet], in: .polish).bytes
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/duzy.xlsx"))
    let stopped = try carryOut(.judge(request("duzy.xlsx")), stopped: true)
    #expect(stopped == .refused("Przerwano wczytywanie. Nic nie zapisano."), "\(stopped)")
    var whole = request("duzy.xlsx")
    whole.isWhole = true
    #expect(try carryOut(.judge(whole), stopped: true) == .refused("Przerwano wczytywanie. Nic nie zapisano."))
    #expect(try outlook("duzy.xlsx")?.tally.added == 3_000)
    var said: [String] = []
    var watched = try open().watched(by: ImportWatch(onProgress: { said.append($0) }, isStopped: { false })).desk
    var now = Instant(microsecondsSince1970: 0)
    watched.surroundings.clock = { now }
    var line = UnpackingLine(at: watched)
    var goesOn = line.goesOn(0.1)
    #expect(goesOn && said.isEmpty, "what is done at once needs no line")
    now = Instant(microsecondsSince1970: 1_000_000)
    goesOn = line.goesOn(0.5)
    #expect(goesOn && said.last?.contains("Czytam plik… 50%") == true, "\(said)")
  }

  @Test("of a new chair it is said who was it before, and that they stay")
  func chair() throws {
    try write("nazwa;forma prawna;krs;prezes\nRyś;fundacja;0000000001;Jan Lis\n", to: "stara.csv")
    _ = try take(request("stara.csv"))
    try write("nazwa;forma prawna;krs;prezes\nRyś;fundacja;0000000001;Ewa Ptak\n", to: "nowa.csv")
    let outlook = try #require(try outlook("nowa.csv"))
    let text = try #require(outlook.rows.first?.told)
    #expect(text.contains("dotychczasowy: Jan Lis, zostaje jako osoba do kontaktu"), "\(text)")
    guard case .taken(let sentence, _, _) = try carryOut(.take(outlook.request)) else {
      Issue.record("not taken")
      return
    }
    #expect(sentence.contains("Poprzedni prezes zostaje osobą do kontaktu: Jan Lis."), "\(sentence)")
  }

  @Test("of a new chair a command names nobody")
  func chairInACommand() throws {
    try write("nazwa;forma prawna;krs;prezes\nRyś;fundacja;0000000001;Jan Lis\n", to: "stara.csv")
    desk.run("import", "organizations", "\(folder)/stara.csv")
    try write("nazwa;forma prawna;krs;prezes\nRyś;fundacja;0000000001;Ewa Ptak\n", to: "nowa.csv")
    let told = desk.run("import", "organizations", "\(folder)/nowa.csv", "--dry-run").output
    #expect(told.contains("dotychczasowy: con-") && !told.contains("Jan Lis"), "a command names nobody: \(told)")
    let saved = desk.run("import", "organizations", "\(folder)/nowa.csv").output
    let way = try #require(saved.firstMatch(of: /set (con-[0-9a-z]+) role=/)).1
    #expect(saved.contains("Poprzedni prezesi zostają") && !saved.contains("Jan Lis"), "\(saved)")
    #expect(desk.run("set", String(way), "role=").code == .done, "what is told works")
  }

  @Test("what all rows had alike is remembered with the columns, and used with them")
  func valuesAreRemembered() throws {
    try write("nazwa;adres\nRyś;Polna 1\n", to: "raz.csv")
    var first = request("raz.csv")
    (first.mapping, first.given) = ("lista miasta", [Organization.name(of: \.legalForm): "fundacja"])
    _ = try take(first)
    try write("nazwa;adres\nŻbik;Polna 2\n", to: "dwa.csv")
    guard case .choice(_, let choices) = try carryOut(.judge(request("dwa.csv"))) else {
      Issue.record("not asked")
      return
    }
    #expect(choices[0].request.given == [Organization.name(of: \.legalForm): "foundation"])
    #expect(try outlook(choices[0].request)?.tally.added == 1)
    #expect(try outlook(choices[1].request)?.tally.added == 0, "read anew it knows no form")
  }
}
