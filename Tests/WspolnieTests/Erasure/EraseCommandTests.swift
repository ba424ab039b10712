import CivicDomain
import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

@Suite("wspolnie erase and redact")
struct EraseCommandTests {
  let desk: CommandDesk
  let session: String
  let registration: String
  let person: String

  /// A workshop a fortnight ago, to which Zofia came, who needs a lift.
  init() throws {
    desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-11-01T10:00"
    try #require(desk.run("init", desk.folder + "/data", "--training").code == .done)
    session = try #require(
      desk.run("add", "session", "title=Warsztat", "start=2026-11-07T17:00", "end=2026-11-07T19:00").lines.first)
    registration = try #require(
      desk.run(
        "register", session, "--name", "Zofia Nowak", "--email", "zofia@poczta.example", "--phone", "600000001"
      ).lines.first)
    let json = desk.run("show", registration, "--json").output
    person = String(try #require(json.firstMatch(of: /"person":"(per-[0-9a-z]+)"/)).output.1)
    desk.run("set", registration, "needsNote=Zofia potrzebuje windy")
    desk.environment["WSPOLNIE_NOW"] = "2026-11-21T12:00"
  }

  private func files(with text: String) throws -> [String] {
    let root = desk.folder + "/data"
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { name in
      guard let content = FileManager.default.contents(atPath: "\(root)/\(name)") else { return false }
      return content.range(of: Data(text.utf8)) != nil
    }
  }

  private let marks = ["Zofia Nowak", "zofia@poczta.example", "600000001", "windy"]

  @Test("whom one speaks for goes with the person, as a whole")
  func contact() throws {
    let organization = try #require(desk.run("add", "organization", "name=KROKUS", "legalForm=association").lines.first)
    let added = desk.run("add", "contact", "person=\(person)", "organization=\(organization)", "role=prezeska")
    let contact = try #require(added.lines.first, "\(added.errors)")
    let run = desk.run("erase", person, "--because", "wniosek z 20.11.2026", "--yes")
    #expect(run.lines.contains("  osoba do kontaktu \(contact): cały wpis"), "\(run.output)")
    #expect(run.output.contains("2 wpisy bez danych osobowych"), "those that stay: \(run.output)")
    #expect(try files(with: "prezeska") == [])
    #expect(desk.run("list", "contacts").output.isEmpty)
    #expect(desk.run("check").code == .done)
  }

  @Test("it says first what goes and what stays, by ids alone, and then erases")
  func erases() throws {
    for mark in marks { #expect(try files(with: mark) == ["personal/cao/000001.jsonl"]) }
    let run = desk.run("erase", person, "--because", "wniosek z 20.11.2026", "--yes")
    #expect(run.code == .done)
    #expect(
      run.lines == [
        "Zniknie:", "  osoba \(person): imię i nazwisko, e-mail, telefon",
        "  zgłoszenie \(registration) (Warsztat): inne potrzeby",
        "Zostanie:", "  2 wpisy bez danych osobowych, żeby liczby się zgadzały",
        "  to, co wpisano w opisach i powodach (usuwa: wspolnie redact), załączniki innych wpisów i wydruki",
        "  kopie zapasowe; po odtworzeniu starszej powtórz to polecenie", "Usunięto dane osobowe (przepisano 1 plik).",
      ])
    for mark in marks { #expect(try files(with: mark) == []) }
    #expect(desk.run("check").code == .done)
    #expect(desk.run("show", person, "--json", "--personal").output.contains(#""name":"[usunięto]""#))
    #expect(desk.run("list", "registrations").output.contains(registration))
    let again = desk.run("erase", person, "--because", "wniosek z 20.11.2026")
    #expect(again.code == .done)
    #expect(again.lines.first == "Zostanie:")
  }

  @Test("without --yes and without anybody to ask it shows what would go, and erases nothing")
  func unasked() throws {
    let run = desk.run("erase", person, "--because", "wniosek")
    #expect(run.code == .usage)
    #expect(run.lines.first == "Zniknie:" && run.lines.contains("Zostanie:"))
    #expect(run.errors.contains("wspolnie erase \(person) --because … --yes"))
    for mark in marks { #expect(try files(with: mark) == ["personal/cao/000001.jsonl"]) }
  }

  @Test("at a terminal it asks, and nothing but yes is an answer")
  func asked() throws {
    for answer in ["\n", "nie\n", "", "t\n"] {
      let run = desk.run(["erase", person, "--because", "wniosek"], input: answer, columns: 80)
      #expect(run.code == .refused && run.errors.contains("Niczego nie usunięto."))
      #expect(try files(with: "Zofia Nowak") != [])
    }
    #expect(desk.run(["redact", session, "title", "--because", "próba"], input: "nie\n", columns: 80).code == .refused)
    let run = desk.run(["erase", person, "--because", "wniosek"], input: "tak\n", columns: 80)
    #expect(run.code == .done)
    for mark in marks { #expect(try files(with: mark) == []) }
  }

  @Test("the log tells that it was done, by whom and why")
  func log() {
    desk.run("erase", person, "--because", "wniosek z 20.11.2026", "--yes")
    let told = desk.run("log", person).output
    #expect(told.contains("ola  usunięto dane osobowe: wniosek z 20.11.2026"))
    #expect(told.contains("imię i nazwisko: [usunięto]"))
    #expect(desk.run("log", "--json").output.contains(#""act":"erase""#))
  }

  @Test("what said something was taken out, and what never did is not told of")
  func history() throws {
    let request = try #require(
      desk.run("add", "personRequest", "person=\(person)", "kind=access", "about=Proszę o kopię.").lines.first)
    #expect(desk.run("erase", person, "--because", "wniosek z 20.11.2026", "--yes").code == .done)
    let lines = desk.run("log", request).lines
    #expect(
      lines.count { $0 == "    treść wniosku: [usunięto]" } == 2, "as it was taken down, and as it was erased: \(lines)"
    )
    #expect(!lines.contains { $0.contains("przedłużono, bo") || $0.contains("odpowiedź") }, "\(lines)")
    let all = desk.run("log").lines
    #expect(all.contains("    e-mail: [usunięto]") && !all.contains { $0.contains("zgoda na podanie") }, "\(all)")
  }

  @Test("in English too")
  func english() {
    let run = desk.run("--lang", "en", "erase", person, "--because", "asked for on 20 Nov", "--dry-run")
    #expect(run.lines.first == "Goes:")
    #expect(run.lines.last?.hasPrefix("To erase: wspolnie erase \(person) --because") == true)
    #expect(desk.run("check").code == .done)
    #expect((try? files(with: "Zofia Nowak")) == ["personal/cao/000001.jsonl"])
  }

  @Test("with an older personal log put back, check says what stands there, and --again clears it")
  func again() throws {
    let path = desk.folder + "/data/personal/cao/000001.jsonl"
    let old = try Data(contentsOf: URL(fileURLWithPath: path))
    desk.run("erase", person, "--because", "wniosek", "--yes")
    try old.write(to: URL(fileURLWithPath: path))
    let check = desk.run("check", "--json")
    #expect(check.output.contains(#""finding":"stillThere""#))
    #expect(!desk.run("list", "people", "--personal", "--json").output.contains("Zofia"))
    #expect(desk.run("erase", "--again").lines == ["Usunięto dane osobowe (przepisano 1 plik)."])
    #expect(!desk.run("check", "--json").output.contains("stillThere"))
    for mark in marks { #expect(try files(with: mark) == []) }
  }

  @Test("whose time is over is proposed, and erased only when that is confirmed")
  func due() throws {
    #expect(desk.run("erase", "--due").lines == ["Niczyje dane nie czekają na usunięcie."])
    #expect(!desk.run("today").output.contains("termin przechowywania"))
    desk.environment["WSPOLNIE_NOW"] = "2026-11-22T12:00"
    let shown = desk.run("erase", "--due")
    #expect(shown.lines[1] == "  zgłoszenie \(registration) (Warsztat): inne potrzeby")
    #expect(shown.lines.last == "Żeby usunąć: wspolnie erase --due --yes.")
    #expect(try files(with: "windy") != [])
    #expect(
      desk.run("today").lines.suffix(2) == [
        "Minął termin przechowywania danych: potrzeby: 1 zgłoszenie.", "Zobacz: wspolnie erase --due.",
      ])
    #expect(
      desk.run("--lang", "en", "today", "--json").lines.last
        == #"{"kind":"erasure","what":"Retention is over for the needs in 1 registration."}"#)
    #expect(desk.run("erase", "--due", "--yes").code == .done)
    #expect(try files(with: "windy") == [])
    #expect(try files(with: "Zofia Nowak") != [])
    #expect(desk.run("erase", "--older-than", "10", "--yes").code == .done)
    for mark in marks { #expect(try files(with: mark) == []) }
    #expect(desk.run("log", person).output.contains("usunięto dane osobowe: minął termin przechowywania"))
    let english = desk.run("--lang", "en", "log", person).output
    #expect(english.contains("personal data erased: the retention period is over"))
    #expect(english.contains("name: [erased]"))
    #expect(desk.run("log", person, "--json").output.contains(#""because":"@retentionOver""#))
  }

  @Test("an unfinished form with personal data is due after a month, and thrown away with the rest")
  func staleForms() throws {
    let store = try Store(desk.folder + "/data")
    let draft = Draft(
      name: RecordID("sub-x"), form: "comment", ids: [:], texts: ["remark": "Szkic Zofii"], was: [:],
      keptAt: try Instant("2026-10-21T10:00:00Z"))
    try store.keepDraft(draft, of: Author("jan"))
    #expect(desk.run("today").output.contains("niedokończone formularze: 1."))
    let shown = desk.run("erase", "--due")
    #expect(shown.output.contains("niedokończony formularz z danymi osobowymi (jan, "))
    #expect(try files(with: "Szkic Zofii") != [])
    #expect(desk.run("erase", "--due", "--yes").code == .done)
    #expect(try files(with: "Szkic Zofii") == [])
    #expect(desk.run("erase", "--due").lines == ["Niczyje dane nie czekają na usunięcie."])
  }

  @Test("what is wrong is told, and by which code")
  func refusals() {
    #expect(desk.run("erase", person).code == .usage)
    #expect(desk.run("erase", "--because", "próba").code == .usage)
    #expect(desk.run("erase", person, "--due", "--because", "próba").code == .usage)
    #expect(desk.run("erase", "--older-than", "-1").code == .usage)
    #expect(desk.run("erase", "per-nikt000000", "--because", "próba").code == .notThere)
    #expect(desk.run("erase", session, "--because", "próba").code == .refused)
    #expect(desk.run("erase", person, "--because", " ").code == .refused)
    #expect(desk.run("redact", session, "start", "--because", "próba").code == .refused)
    #expect(desk.run("redact", session, "nic", "--because", "próba").code == .usage)
    #expect(desk.run("redact", "ses-nic0000000", "title", "--because", "próba").code == .notThere)
  }

  @Test("one text goes from the record, the log and the files")
  func redact() throws {
    desk.run("set", session, "agenda=Zofia opowie o chorobie", "audience=Zofia opowie o chorobie")
    let run = desk.run("redact", session, "agenda", "--because", "nazwisko")
    #expect(
      run.lines == [
        "Usunięto tekst (przepisano 1 plik).",
        "Ten sam tekst jest jeszcze w polach: audience. Usuwa go: wspolnie redact \(session) POLE.",
      ])
    #expect(desk.run("redact", session, "dla kogo", "--because", "nazwisko").code == .done)
    #expect(try files(with: "Zofia opowie") == [])
    #expect(desk.run("show", session, "--json").output.contains(#""agenda":"[usunięto]""#))
    #expect(desk.run("log", session).output.contains("usunięto tekst: nazwisko"))
    #expect(desk.run("check").code == .done)
  }

  @Test("a list that still has the text does not bring it back")
  func importedAgain() throws {
    let list = try desk.file(
      "lista.csv", "externalId;name;legalForm;description\nk-1;KROKUS;association;Założyła Zofia\n")
    #expect(desk.run("import", "organization", list).code == .done)
    let id = try #require(
      desk.run("list", "organizations", "--json").output.firstMatch(of: /"id":"(org-[0-9a-z]+)"/)
    ).output.1
    #expect(desk.run("redact", String(id), "opis", "--because", "nazwisko").code == .done)
    #expect(desk.run("import", "organization", list).code == .done)
    #expect(try files(with: "Założyła Zofia") == [])
    #expect(desk.run("show", String(id), "--json").output.contains(#""description":"[usunięto]""#))
  }

  @Test("personal data that stand open are told by every command")
  func openness() throws {
    let personal = desk.folder + "/data/personal"
    #expect(desk.run("list", "sessions").errors == "")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: personal)
    let run = desk.run("list", "sessions")
    #expect(run.code == .done)
    #expect(run.errors.contains("chmod -R o-rwx \(personal)"))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: personal)
  }
}
