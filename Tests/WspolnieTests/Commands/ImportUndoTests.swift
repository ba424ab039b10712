import CivicDomain
import Foundation
import Testing

@testable import wspolnie

/// `import --undo`: a whole import taken back, or nothing of it.
@Suite struct ImportUndoTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    desk.run("add", "organization", "name=Lis", "legalForm=association", "externalId=l", "address=Stara 1", "notes=n")
  }

  /// Imports a table, and returns the number that its last line tells.
  private func read(_ table: String) throws -> String {
    let run = desk.run("import", "organizations", try desk.file("t.csv", table))
    #expect(run.code == .done, "\(run)")
    return try #require(run.lines.last?.split(separator: " ").last.map(String.init))
  }

  private var told: String { desk.run("export", "organizations", "--staff", "--format", "csv").output }

  private let table = """
    externalId;name;legalForm;address;phone
    l;Lis;association;Nowa 2;22 555 00 01
    r;Ryś;foundation;;
    d;Dzik;foundation;;
    """

  @Test func whatItAddedGoesAndWhatItChangedIsAsItWas() throws {
    let before = told
    let number = try read(table)
    #expect(told != before)
    #expect(desk.run("log", "--limit", "1").lines[0].contains("  nr \(number)  "))
    let trial = desk.run("import", "--undo", number, "--dry-run")
    #expect(trial.code == .done && trial.output.contains("To była próba: usunięto: 2, dawne wartości: 1."), "\(trial)")
    #expect(trial.output.contains("adres: „Nowa 2” → „Stara 1”") && trial.output.contains("zniknie: Ryś"))
    #expect(told != before, "a trial changes nothing")
    let undone = desk.run("import", "--undo", number)
    #expect(
      undone.code == .done && undone.lines[0] == "Cofnięto wczytanie, usunięto: 2, dawne wartości: 1.", "\(undone)")
    #expect(told == before)
    let log = desk.run("log", "--limit", "1", "--json").output
    #expect(log.contains("\"act\":\"undo\""), "one act: \(log)")
    #expect(desk.run("check").code == .done)
    // It is taken back itself in the same way, and only once.
    let again = try #require(undone.lines.last?.split(separator: " ").last.map(String.init))
    let twice = desk.run("import", "--undo", number)
    #expect(twice.code == .refused && twice.errors.contains("jest już cofnięte (zapis nr \(again))"), "\(twice)")
    #expect(told == before)
    #expect(desk.run("import", "--undo", again).code == .done)
    #expect(told.contains("Nowa 2") && told.contains("Ryś") && told.contains("22 555 00 01"))
  }

  /// What only an act with a reason may do is no new doing where it is as it was before.
  @Test func aTimeThatWasMadeEarlierIsAsItWas() throws {
    let id = try #require(desk.run("add", "breach", "what=Pendrive", "noticedAt=2026-09-08T10:00").lines.first)
    let file = try desk.file("b.csv", "id;what;noticedAt\n\(id);Pendrive;2026-09-07T10:00\n")
    let run = desk.run("import", "breaches", file)
    let number = try #require(run.lines.last?.split(separator: " ").last.map(String.init), "\(run)")
    #expect(desk.run("show", id, "--json").output.contains("2026-09-07T10:00"))
    #expect(desk.run("set", id, "noticedAt=2026-09-08T10:00").code == .refused)
    #expect(desk.run("import", "--undo", number).code == .done)
    #expect(desk.run("show", id, "--json").output.contains("2026-09-08T10:00"))
  }

  @Test func whereSomebodyBuiltOnItNothingIsTakenBack() throws {
    let number = try read(table)
    let told = desk.run("list", "organizations", "--where", "externalId=r", "--json").output
    let id = try #require(told.firstMatch(of: /org-[0-9a-z]+/).map { String($0.0) })
    #expect(desk.run("set", id, "phone=22 555 00 09").code == .done)
    let now = self.told
    let run = desk.run("import", "--undo", number)
    #expect(run.code == .refused && run.errors.contains("Ryś (\(id)): potem zmienił(a) to ola, "), "\(run)")
    #expect(run.errors.contains("w użyciu: 1 z 3.") && run.errors.contains("Nic nie zapisano."), "\(run)")
    #expect(self.told == now)
    #expect(desk.run("import", "--undo", number, "--dry-run").code == .refused)
  }

  @Test func whatRefersToAnAddedRecordHindersIt() throws {
    let number = try read(table)
    desk.run("add", "resource", "organization=d", "name=Sala", "category=room")
    let now = told
    let run = desk.run("import", "--undo", number)
    #expect(run.code == .refused, "\(run)")
    #expect(run.errors.contains("odnosi się do tego: zasób Sala") && run.errors.contains("Nic nie zapisano."), "\(run)")
    #expect(run.errors.contains("import --undo \(number) --keep-used"), "\(run)")
    #expect(told == now)
  }

  /// Whatever stands in the way is named, and by choice the rest goes, in one transaction.
  @Test func whatIsInUseStaysByChoiceAndTheRestGoes() throws {
    let number = try read(
      "externalId;nazwa;forma prawna;prezes\n"
        + (1...9).map { "n\($0);Klub \($0);stowarzyszenie;\([1: "Ewa Rysiówna", 8: "Jan Liśkiewicz"][$0] ?? "")\n" }
        .joined())
    for club in 1...7 {
      desk.run("add", "resource", "organization=n\(club)", "name=Sala \(club)", "category=room")
    }
    let now = told
    let refused = desk.run("import", "--undo", number)
    #expect(refused.code == .refused && refused.errors.contains("w użyciu: 7 z 11."), "\(refused)")
    #expect(refused.errors.split(separator: "\n").filter { $0.contains("odnosi się do tego") }.count == 5, "\(refused)")
    #expect(refused.errors.contains("i jeszcze 2") && told == now, "\(refused)")
    let trial = desk.run("import", "--undo", number, "--keep-used", "--dry-run")
    #expect(
      trial.code == .done && trial.output.contains("zostaje, bo ktoś to potem zmienił albo tego używa: 8 wpisów"),
      "\(trial)")
    #expect(told == now)
    let before = desk.run("log", "--limit", "20", "--json").lines.count { $0.contains("\"act\":\"undo\"") }
    let undone = desk.run("import", "--undo", number, "--keep-used")
    #expect(
      undone.code == .done && undone.output.contains("zostaje, bo ktoś to potem zmienił albo tego używa: 8 wpisów"),
      "\(undone)")
    #expect(undone.output.contains("Klub 7") && undone.output.contains("i jeszcze 2"), "\(undone)")
    for club in 1...9 { #expect(told.contains("Klub \(club);") == (club <= 7), "Klub \(club)") }
    #expect(try !personalFiles().contains("Liśkiewicz") && personalFiles().contains("Rysiówna"), "a chair in use stays")
    #expect(desk.run("list", "contacts", "--json").lines.count == 1)
    let again = desk.run("import", "--undo", number)
    #expect(again.code == .refused && again.errors.contains("odnosi się do tego"), "what stays is told again: \(again)")
    #expect(desk.run("log", "--limit", "20", "--json").lines.count { $0.contains("\"act\":\"undo\"") } <= before + 1)
    #expect(desk.run("check").code == .done)
    #expect(desk.run("import", "organizations", "x.csv", "--keep-used").code == .usage)
  }

  @Test func ofTwoImportsThatBuildOnEachOtherTheNewerGoesFirst() throws {
    let before = told
    let first = try read("externalId;name;legalForm\nm;Matka;association\n")
    let second = try read("externalId;name;legalForm;branchOf\nk;Koło;branch;m\n")
    #expect(desk.run("import", "--undo", first).code == .refused)
    #expect(desk.run("import", "--undo", second).code == .done)
    #expect(desk.run("import", "--undo", first).code == .done)
    #expect(told == before)
  }

  /// What is in the files of the personal data, as text.
  private func personalFiles() throws -> String {
    let folder = desk.folder + "/data/personal"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }.joined()
  }

  @Test func peopleWhomNobodyNeedsGoForGood() throws {
    let before = told
    let number = try read("nazwa;forma prawna;prezes;tel.\nRyś;fundacja;Jan Liśkiewicz;500100200\n")
    #expect(desk.run("list", "contacts", "--json").lines.count == 1)
    #expect(try personalFiles().contains("Liśkiewicz"))
    let trial = desk.run("import", "--undo", number, "--dry-run")
    #expect(trial.code == .done && trial.output.contains("usunięto na zawsze dane: 1 osoba"), "\(trial)")
    #expect(trial.output.contains("znikną na zawsze: per-") && !trial.output.contains("zostają"))
    #expect(try personalFiles().contains("Liśkiewicz"), "a trial changes nothing")
    let undone = desk.run("import", "--undo", number)
    #expect(undone.code == .done && undone.lines[0].contains("usunięto: 2, dawne wartości: 0; usunięto"), "\(undone)")
    #expect(!undone.output.contains("--undo"), "that is for good: \(undone)")
    #expect(told == before && desk.run("list", "contacts", "--json").output.isEmpty)
    #expect(!desk.run("list", "people", "--personal", "--json").output.contains("Liśkiewicz"))
    #expect(try !personalFiles().contains("Liśkiewicz") && !personalFiles().contains("500100200"))
    #expect(desk.run("log", "--limit", "5", "--json").output.contains("\"act\":\"erase\""))
    #expect(desk.run("check").code == .done)
  }

  @Test func whomSomebodyNamedOrChangedSinceStays() throws {
    desk.run("add", "session", "title=S", "start=2026-12-02T17:00", "end=2026-12-02T19:00", "seats=5", "externalId=s")
    let table = """
      nazwa;forma prawna;prezes;tel.
      Ryś;fundacja;Jan Liśkiewicz;500100200
      Dzik;fundacja;Ewa Ptak;500100201
      Żbik;fundacja;Olga Wróbel;500100202

      """
    let number = try read(table)
    desk.run("register", "s", "--name", "Jan Liśkiewicz", "--phone", "500100200")
    let people = desk.run("list", "people", "--personal", "--json").lines
    #expect(people.count == 3, "who registered is the one of the list: \(people)")
    let ewa = try #require(people.first { $0.contains("Ptak") }?.firstMatch(of: /per-[0-9a-z]+/).map { String($0.0) })
    #expect(desk.run("set", ewa, "email=ewa@ptak.example").code == .done)
    let undone = desk.run("import", "--undo", number)
    #expect(undone.code == .done && undone.output.contains("usunięto na zawsze dane: 1 osoba"), "\(undone)")
    #expect(undone.output.contains("zostają, bo ktoś potem zmienił albo wskazał: 2 osoby"), "\(undone)")
    let left = desk.run("list", "people", "--personal", "--json").output
    #expect(left.contains("Liśkiewicz") && left.contains("Ptak") && !left.contains("Wróbel"))
    #expect(try !personalFiles().contains("Wróbel"))
    #expect(desk.run("check").code == .done)
  }

  @Test func whatALaterImportDidAndTookBackIsNothing() throws {
    desk.run("add", "organization", "name=Klub Stary", "legalForm=association", "externalId=st", "address=Stara 1")
    let before = told
    let first = try read(
      "externalId;nazwa;forma prawna;adres\nst;Klub Stary;stowarzyszenie;Nowa 2\nn;Nowy;fundacja;A 1\n")
    let second = try read(
      "externalId;nazwa;forma prawna;adres\nst;Klub Stary;stowarzyszenie;Inna 3\nn;Nowy;fundacja;B 2\n")
    let early = desk.run("import", "--undo", first)
    #expect(early.code == .refused && early.errors.contains("potem zmienił(a) to ola, "), "\(early)")
    #expect(desk.run("import", "--undo", second).code == .done)
    let undone = desk.run("import", "--undo", first)
    #expect(undone.code == .done && undone.output.contains("usunięto: 1, dawne wartości: 1"), "\(undone)")
    #expect(told == before && desk.run("check").code == .done)
  }

  @Test func aSecondTimeItIsSaidThatItIsTakenBackAlready() throws {
    let number = try read("nazwa;forma prawna;prezes\nRyś;fundacja;Jan Liśkiewicz\nDzik;fundacja;\n")
    #expect(desk.run("import", "--undo", number).code == .done)
    let again = desk.run("import", "--undo", number)
    #expect(again.code == .refused && again.errors.contains("jest już cofnięte (zapis nr "), "\(again)")
    #expect(again.errors.contains("Nic nie zapisano.") && !again.errors.contains("ktoś potem"))
  }

  @Test func anImportOfPeopleAloneIsTakenBackOnceAndNobodyIsLeft() throws {
    let people = desk.run("list", "people", "--json").output
    let file = try desk.file(
      "ludzie.csv", "imię i nazwisko;e-mail\nJan Lis;jan@poczta.example\nEwa Ptak;ewa@poczta.example\n")
    let run = desk.run("import", "people", file)
    let number = try #require(run.lines.last?.split(separator: " ").last.map(String.init), "\(run)")
    #expect(desk.run("list", "people", "--json").output != people)
    #expect(desk.run("import", "--undo", number).code == .done)
    #expect(desk.run("list", "people", "--json").output == people, "no row is left of them")
    let again = desk.run("import", "--undo", number)
    #expect(again.code == .refused && again.errors.contains("jest już cofnięte (zapis nr "), "\(again)")
    #expect(desk.run("check").code == .done)
  }

  @Test func whatIsNoImportIsToldSo() throws {
    let number = try read(table)
    #expect(desk.run("import", "--undo", "999").code == .notThere)
    let other = desk.run("import", "--undo", String((Int(number) ?? 0) - 1))
    #expect(other.code == .usage && other.errors.contains("to nie wczytanie pliku"), "\(other)")
    #expect(desk.run("import", "--undo", "x").code == .usage)
    #expect(desk.run("import", "--undo", "-1").code == .usage)
    #expect(desk.run("import", "organizations", "--undo", number).code == .usage)
    #expect(desk.run("import").code == .usage && desk.run("import", "organizations").code == .usage)
  }

  @Test func whatWasErasedSinceDoesNotComeBack() throws {
    desk.run(
      "add", "session", "title=S", "start=2026-12-02T17:00", "end=2026-12-02T19:00", "seats=5", "externalId=s")
    desk.run("register", "s", "--name", "Zofia Nowak", "--phone", "22 555 00 01")
    func id(_ kind: String, _ prefix: String) throws -> String {
      let told = desk.run("list", kind, "--personal", "--json").output
      return try #require(told.firstMatch(of: try Regex("\(prefix)-[0-9a-z]+")).map { String(told[$0.range]) })
    }
    let person = try id("people", "per")
    let contacts = try desk.file("c.csv", "person;organization;role\n\(person);l;prezes\n")
    let run = desk.run("import", "contacts", contacts)
    let number = try #require(run.lines.last?.split(separator: " ").last.map(String.init), "\(run)")
    #expect(desk.run("erase", person, "--because", "prośba", "--yes").code == .done)
    #expect(desk.run("import", "--undo", number).code == .refused)
  }
}
