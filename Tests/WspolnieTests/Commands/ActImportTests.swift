import CivicDomain
import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

/// `import` of kinds that an act of their own makes: each row is decided as at the desk, and all of them are taken back as one.
@Suite struct ActImportTests {
  private let desk: CommandDesk
  private let session: String

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let made = desk.run(
      "add", "session", "title=Warsztat", "start=2026-12-01T17:00", "end=2026-12-01T19:00", "entry=registration",
      "seats=3", "mode=inPerson")
    session = try #require(made.lines.first)
  }

  private func take(_ kind: String, _ table: String, _ more: String...) throws -> CommandDesk.Run {
    desk.run(["import", kind, try desk.file("t.csv", table)] + more)
  }

  private func number(_ run: CommandDesk.Run) throws -> String {
    try #require(run.lines.last { $0.contains("--undo") }?.split(separator: " ").last.map(String.init), "\(run)")
  }

  private func listed(_ kind: String, _ more: String...) -> [String] {
    desk.run(["list", kind, "--personal", "--json"] + more).lines
  }

  private let list = """
    Lp.;Warsztat;Imię i nazwisko;Telefon;E-mail;Ile osób
    1;Warsztat;Jan Kowalski;500100200;jan@x.example;2
    2;Warsztat;Ewa Lis;500100201;;
    3;warsztat;Adam Ryś;;adam@x.example;1
    4;Nie ma takiego;Ola Ptak;500100203;;

    """

  @Test func aListOfWhoSignedUpComesInAsAtTheDesk() throws {
    let tried = try take("registrations", list, "--dry-run")
    #expect(tried.code == .badData && listed("registrations").isEmpty && listed("people").isEmpty, "\(tried)")
    let run = try take("registrations", list)
    #expect(run.code == .badData, "\(run)")
    #expect(run.output.contains("kolumna B „Warsztat”, wiersz 5:"), "\(run.output)")
    #expect(run.output.contains("Dodano: 3 zgłoszenia") && run.output.contains("odrzucono: 1 wiersz"))
    #expect(run.output.contains("nowe osoby: 3") && run.output.contains("na liście rezerwowej: 1"), "\(run.output)")
    #expect(run.output.contains("art. 14 RODO"))
    #expect(tried.output.contains("nowe osoby: 3") && tried.output.contains("na liście rezerwowej: 1"))
    let placed = listed("registrations")
    #expect(placed.count == 3 && placed.allSatisfy { $0.contains("\"channel\":\"import\"") }, "\(placed)")
    #expect(placed.count { $0.contains("\"position\":1") } == 1, "the seats run out in the middle: \(placed)")
    #expect(listed("people").count == 3)
    #expect(desk.run("check").code == .done)
    #expect(desk.run("log", "--json").output.contains("\"act\":\"import\""))
  }

  @Test func theSameListAgainDoublesNobody() throws {
    _ = try take("registrations", list)
    let again = try take("registrations", list)
    #expect(again.output.contains("bez zmian: 3") && listed("registrations").count == 3, "\(again)")
    #expect(listed("people").count == 3)
    let twice = try take("registrations", "session;imię;nazwisko;telefon\n\(session);Iga;Nowa;abc\n")
    #expect(twice.code == .badData && twice.output.contains("telefon"), "\(twice)")
    let rows = "session;imię;nazwisko;telefon\n\(session);Iga;Nowa;500100300\n\(session);Iga;Nowa;500100300\n"
    let both = try take("registrations", rows)
    #expect(both.output.contains("wiersz 3: ten sam wpis jest już w wierszu 2"), "\(both)")
    #expect(listed("registrations").count == 4)
  }

  @Test func newPeopleWhoAreCalledAsOthersAreAreTold() throws {
    let two = try take("people", "Imię i nazwisko;Telefon\nEwa Kos;501111222\nEwa Kos;501111223\nJan Lis;501111224\n")
    #expect(
      two.code == .done && two.output.contains("„Ewa Kos” wejdzie jako dwie osoby, bo wiersz 2 i wiersz 3"), "\(two)")
    let alone = try take("people", "Imię i nazwisko;Telefon\nOla Sum;\nOla Sum;\n")
    #expect(alone.code == .badData && alone.output.contains("„Ola Sum” wygląda jak wpis z wiersza 2"), "\(alone)")
    let signed = try take("registrations", "session;imię i nazwisko\n\(session);Jan Lis\n", "--dry-run")
    #expect(signed.output.contains("a rejestr zna już kogoś o tym nazwisku (per-"), "\(signed)")
  }

  /// A paper list has names alone: whoever is reached by nothing is still who they are on the same list.
  @Test func aListOfNamesAloneDoublesNobody() throws {
    let names = "session;Imię i nazwisko\n\(session);Jan Kowalski\n\(session);Ewa Lis\n"
    #expect(try take("registrations", names).code == .done)
    let again = try take("registrations", names.replacingOccurrences(of: "Jan Kowalski", with: "KOWALSKI Jan"))
    #expect(again.code == .done && again.output.contains("bez zmian: 2"), "\(again)")
    #expect(listed("registrations").count == 2 && listed("people").count == 2)
    let more = try take("registrations", "session;Imię i nazwisko;telefon\n\(session);Ewa Lis;500100201\n")
    #expect(more.code == .badData && more.output.contains("wygląda jak wpis reg-"), "\(more)")
    let twins = "session;Imię i nazwisko;telefon\n\(session);Ola Ptak;500100301\n\(session);Ola Ptak;500100302\n"
    let run = try take("registrations", twins)
    #expect(
      run.output.contains("Dodano: 2 ") && run.output.contains("rezerwowej: 1"), "two telephones are two people: \(run)"
    )
  }

  @Test func anImportOfWhoSignedUpIsTakenBackWithItsPeople() throws {
    desk.run("register", session, "--name", "Zofia Znana", "--phone", "500100999")
    let before = (listed("registrations"), listed("people"))
    let run = try take(
      "registrations", "Spotkanie;Imię i nazwisko;Tel.;Potrzeby\n\(session);Jan Kowalski;500100200;winda\n")
    #expect(run.code == .done, "\(run)")
    let undone = desk.run("import", "--undo", try number(run))
    #expect(undone.code == .done, "\(undone)")
    #expect(listed("registrations") == before.0)
    #expect(listed("people").count { !$0.contains("usunięto") && $0.contains("\"phone\"") } == before.1.count)
    let files = FileManager.default.enumerator(atPath: desk.folder + "/data")?.compactMap { $0 as? String } ?? []
    for file in files {
      let text = (try? String(contentsOfFile: desk.folder + "/data/" + file, encoding: .utf8)) ?? ""
      #expect(!text.contains("Kowalski") && !text.contains("winda"), "\(file)")
    }
    #expect(desk.run("check").code == .done)
  }

  @Test func whoComesAfterMovesUpWhenAnImportIsTakenBack() throws {
    let rows = (1...3).map { "\(session);Osoba Nr\(["A", "B", "C"][$0 - 1]);50010020\($0)\n" }.joined()
    let run = try take("registrations", "session;Imię i nazwisko;telefon\n" + rows)
    #expect(run.code == .done, "\(run)")
    desk.run("register", session, "--name", "Zofia Znana", "--phone", "500100999")
    #expect(desk.run("import", "--undo", try number(run)).code == .done)
    #expect(listed("registrations").count == 1 && listed("registrations")[0].contains("\"position\":0"))
  }

  @Test func aListOfLastYearSaysWhyItIsLateAndWhoCame() throws {
    let made = desk.run(
      "add", "session", "title=Dawny", "start=2025-11-05T17:00", "end=2025-11-05T19:00", "entry=registration",
      "mode=inPerson")
    let past = try #require(made.lines.first)
    let table =
      "Spotkanie;Imię i nazwisko;Telefon;Obecność\nDawny;Jan Kowalski;500100200;tak\nDawny;Ewa Lis;500100201;nie\n"
    let refused = try take("registrations", table)
    #expect(refused.code == .badData && refused.output.contains("--set lateBecause=…"), "\(refused)")
    #expect(listed("people").isEmpty, "a refused row leaves nothing")
    let run = try take("registrations", table, "--set", "lateBecause=lista papierowa")
    #expect(run.code == .done, "\(run)")
    let told = listed("registrations", "--where", "session=\(past)")
    #expect(told.contains { $0.contains("\"status\":\"attended\"") } && told.contains { $0.contains("\"absent\"") })
    let again = try take("registrations", table, "--set", "lateBecause=lista papierowa")
    #expect(again.code == .done && again.output.contains("bez zmian: 2"), "\(again)")
    #expect(desk.run("import", "--undo", try number(run)).code == .done)
    #expect(listed("registrations").isEmpty && desk.run("check").code == .done)
  }

  @Test func whatTheProgramGivesIsNoInputAndNeverDropped() throws {
    let table = "session;Imię i nazwisko;telefon;seated;placedAt\n\(session);Jan Lis;500100200;nie;2026-11-01T10:00\n"
    let run = try take("registrations", table)
    #expect(run.code == .badData && listed("registrations").isEmpty, "\(run)")
    #expect(run.output.contains("kolumna D") && run.output.contains("--drop"), "\(run)")
    let dropped = try take("registrations", table, "--drop", "seated", "--drop", "placedAt")
    #expect(dropped.code == .done, "\(dropped)")
    let id = try #require(
      desk.run("list", "registrations", "--personal", "--fields", "status").lines.first?.prefix { $0 != " " })
    let same = try take("registrations", "id;status\n\(id);registered\n")
    #expect(same.code == .done && same.output.contains("bez zmian: 1"), "\(same)")
    let other = try take("registrations", "id;status\n\(id);attended\n")
    #expect(other.code == .badData && other.output.contains("wspolnie registration"), "\(other)")
    let renamed = try take("registrations", "id;Imię i nazwisko;telefon\n\(id);Jan Lis;500100999\n")
    #expect(renamed.code == .badData && renamed.output.contains("telefon"), "\(renamed)")
    #expect(!renamed.output.contains("500100200"), "what is known nobody is told")
  }

  @Test func whoeverIsUnsureIsRefused() throws {
    desk.run("register", session, "--name", "Jan Kowalski", "--phone", "500100200", "--email", "jan@x.example")
    let row = "session;Imię i nazwisko;telefon;e-mail\n\(session);Kowalski Jan;500 100 200;inny@x.example\n"
    let run = try take("registrations", row)
    #expect(run.code == .badData && run.output.contains("kolumna B"), "\(run)")
    #expect(!run.output.contains("jan@x.example"))
    let two = try take("registrations", "session;Imię i nazwisko\n\(session);Jan Lis, Ewa Ryś\n")
    #expect(two.code == .badData && listed("people").count == 1, "\(two)")
  }

  @Test func strictTakesAllOrNone() throws {
    let run = try take("registrations", list, "--strict")
    #expect(run.code == .badData && listed("registrations").isEmpty && listed("people").isEmpty, "\(run)")
  }

  @Test func aSpreadsheetOfBookingsComesIn() throws {
    desk.run("add", "organization", "name=Lis", "legalForm=association")
    desk.run("add", "organization", "name=Ryś", "legalForm=association")
    let owner = try #require(
      desk.run("list", "organizations", "--search", "Lis", "--fields", "name").lines.first?.prefix { $0 != " " })
    let hall = desk.run(
      "add", "resource", "name=Sala", "organization=\(owner)", "category=room", "quantity=1",
      "availability=Mo-Su 08:00-20:00")
    #expect(hall.code == .done, "\(hall)")
    let table = """
      Zasób;Organizacja;Od;Do;Ilość;Cel;Stan
      Sala;Ryś;2026-12-03 10:00;2026-12-03 12:00;1;próba;potwierdzono
      Sala;Ryś;2026-12-03 11:00;2026-12-03 13:00;1;zebranie;
      Sala;Ryś;2026-12-04 06:00;2026-12-04 09:00;1;rano;
      Sala;Ryś;2026-12-05 10:00;2026-12-05 09:00;1;na opak;
      Sala;Ryś;2026-12-06 10:00;2026-12-06 12:00;1;wydana;wydano

      """
    let run = try take("bookings", table)
    #expect(run.output.contains("Dodano: 1 rezerwac") && run.output.contains("odrzucono: 4 wiersze"), "\(run)")
    #expect(run.output.contains("wiersz 3:") && run.output.contains("--set outsideBecause=…"), "\(run.output)")
    #expect(run.output.contains("kolumna G „Stan”, wiersz 6:"), "\(run.output)")
    #expect(!run.output.contains("Nic nie zapisano"), "other rows were saved: \(run.output)")
    #expect(listed("bookings").count == 1 && listed("bookings")[0].contains("confirmed"))
    let again = try take("bookings", table)
    #expect(again.output.contains("bez zmian: 1") && listed("bookings").count == 1, "\(again)")
    #expect(desk.run("import", "--undo", try number(run)).code == .done && listed("bookings").isEmpty)
    #expect(desk.run("check").code == .done)
    let closed = try take("closures", "zasób;od;do;dlaczego\nSala;2026-12-10 08:00;2026-12-12 20:00;remont\n")
    #expect(closed.code == .done && listed("closures").count == 1, "\(closed)")
    #expect(
      try take("closures", "zasób;od;do;dlaczego\nSala;2026-12-10 08:00;2026-12-12 20:00;remont\n").output.contains(
        "bez zmian: 1"))
    #expect(desk.run("import", "--undo", try number(closed)).code == .done && listed("closures").isEmpty)
  }

  @Test func aTableOfRemarksComesInAndItsAnswersAfterIt() throws {
    let made = desk.run(
      "add", "consultation", "subject=Park", "opens=2026-11-01", "closes=2026-11-30", "anonymousAdmitted=yes")
    let park = try #require(made.lines.first, "\(made)")
    desk.run("add", "organization", "name=Fundacja Lis", "legalForm=foundation")
    let table = """
      Lp.;Zgłaszający;Jednostka redakcyjna;Treść uwagi;Uzasadnienie;Propozycja brzmienia;Data wpływu
      1;Jan Kowalski;§ 3;Za mało ławek;bo tak;Ławek jest dziesięć;2026-11-05
      2;Fundacja Lis;;Więcej drzew;;;2026-11-06
      3;Stowarzyszenie Nieznane;;Fontanna;;;2026-11-06
      4;Ewa Ryś;;Za wcześnie;;;2026-10-01

      """
    let missing = try take("submissions", table)
    #expect(missing.code == .badData && missing.output.contains("--set consultation=…"), "\(missing)")
    let run = try take("submissions", table, "--set", "consultation=\(park)")
    #expect(run.output.contains("Dodano: 2 uwagi") && run.output.contains("odrzucono: 2"), "\(run)")
    #expect(run.output.contains("kolumna B „Zgłaszający”, wiersz 4:"), "\(run.output)")
    #expect(run.output.contains("kolumna G „Data wpływu”, wiersz 5:"), "\(run.output)")
    let told = listed("submissions")
    #expect(told.contains { $0.contains("\"organization\"") && $0.contains("drzew") }, "\(told)")
    #expect(told.allSatisfy { $0.contains("\"channel\":\"import\"") } && listed("people").count == 1)
    let again = try take("submissions", table, "--set", "consultation=\(park)")
    #expect(again.output.contains("bez zmian: 2") && listed("submissions").count == 2, "\(again)")
    let first = try #require(told[0].firstMatch(of: /"id":"(sub-[a-z0-9]+)"/)).output.1
    let answers = "uwaga;stanowisko;uzasadnienie stanowiska\n\(first);nieuwzględniona;Ławek jest dość.\n"
    let answered = try take("responses", answers)
    #expect(answered.code == .done && listed("responses").count == 1, "\(answered)")
    #expect(listed("responses")[0].contains("\"state\":\"draft\""))
    #expect(try take("responses", answers).output.contains("bez zmian: 1"))
    #expect(desk.run("import", "--undo", try number(run)).code == .refused, "it has an answer")
    #expect(desk.run("import", "--undo", try number(answered)).code == .done && listed("responses").isEmpty)
    desk.run("comment", park, "--remark", "późniejsza")
    let later = desk.run("import", "--undo", try number(run))
    #expect(later.code == .refused && later.errors.contains("inne numery"), "\(later)")
    #expect(listed("submissions").count == 3 && desk.run("check").code == .done)
  }

  /// A number counts within its consultation: of one that several have is said which they are, and what helps.
  @Test func aNumberOfSeveralConsultationsIsToldByTheirSubjects() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    for subject in ["Park", "Rynek"] {
      let id = try #require(
        desk.run("add", "consultation", "subject=\(subject)", "opens=2026-09-01", "closes=2026-12-31").lines.first)
      #expect(desk.run("comment", id, "--name", "Jan Lis", "--phone", "500100200", "--remark", subject).code == .done)
    }
    func take(_ remark: String) throws -> CommandDesk.Run {
      let list = "uwaga;stanowisko;uzasadnienie stanowiska\n\"\(remark)\";nieuwzględniona;Dość.\n"
      return desk.run("import", "responses", try desk.file("r.csv", list))
    }
    let unclear = try take("U-1")
    #expect(unclear.code == .badData && !unclear.output.contains("sub-"), "\(unclear)")
    #expect(unclear.output.contains("„Park”") && unclear.output.contains("„Rynek”"), "\(unclear)")
    #expect(unclear.output.contains("w kolumnie „uwaga” dopisz za numerem przedmiot: U-1, "), "\(unclear)")
    #expect(try take("U-1, rynek").code == .done)
    #expect(desk.run("list", "responses", "--json").lines.count == 1)
    // Or a column of its own says it.
    func takeBeside(_ consultation: String) throws -> CommandDesk.Run {
      let list = "Konsultacja;uwaga;stanowisko;uzasadnienie stanowiska\n\(consultation);U-1;nieuwzględniona;Dość.\n"
      return desk.run("import", "responses", try desk.file("k.csv", list))
    }
    let other = try takeBeside("Plac")
    #expect(other.code == .badData && other.output.contains("U-1, Plac"), "\(other)")
    #expect(try takeBeside("Park").code == .done)
    let remarks = desk.run("list", "responses", "--json").lines.compactMap { line in
      line.firstMatch(of: /sub-[a-z0-9]+/).map { String($0.0) }
    }
    #expect(Set(remarks).count == 2, "each is of the remark of its consultation")
  }

  /// A list of remarks says in a column of its own of which consultation each is.
  @Test func aColumnOfRemarksNamesTheirConsultation() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    for subject in ["Park", "Rynek"] {
      desk.run(
        "add", "consultation", "subject=\(subject)", "opens=2026-09-01", "closes=2026-12-31", "anonymousAdmitted=yes")
    }
    let list =
      "Nazwa konsultacji;Treść uwagi;Data wpływu\nPark;Więcej ławek;2026-09-05\nRynek;Więcej drzew;2026-09-05\n"
    let run = desk.run("import", "submissions", try desk.file("u.csv", list))
    #expect(run.code == .done, "\(run)")
    let told = desk.run("list", "submissions", "--json").lines
    #expect(Set(told.compactMap { $0.firstMatch(of: /cns-[a-z0-9]+/).map { String($0.0) } }).count == 2, "\(told)")
  }

  /// An office keeps its answers beside the remarks: both come in from one row, the remark first.
  @Test func aTableOfRemarksWithTheirAnswersComesInAsBoth() throws {
    let made = desk.run(
      "add", "consultation", "subject=Park", "opens=2026-11-01", "closes=2026-11-30", "anonymousAdmitted=yes")
    let park = try #require(made.lines.first, "\(made)")
    let table = """
      Lp.;Autor;Treść uwagi;Uzasadnienie;Data wpływu;Stanowisko;Uzasadnienie
      1;Jan Kowalski;Za mało ławek;bo tak;2026-11-05;nieuwzględniona;Ławek jest dość.
      2;Ewa Ryś;Więcej drzew;;2026-11-06;uwzględniona;
      3;Ola Lis;Fontanna;;2026-11-06;;
      4;Iga Sowa;Latarnie;;2026-11-06;nieuwzględniona;
      5;Adam Ryś;Bramy;;2026-11-06;może kiedyś;

      """
    let run = try take("submissions", table, "--set", "consultation=\(park)", "--as", "tabela uwag")
    #expect(run.output.contains("Dodano: 3 uwagi") && run.output.contains("odrzucono: 2"), "\(run)")
    #expect(run.output.contains("obok uwag: 2 stanowiska (szkice)"), "\(run.output)")
    #expect(run.output.contains("kolumna G „Uzasadnienie”, wiersz 5:"), "\(run.output)")
    #expect(run.output.contains("kolumna F „Stanowisko”, wiersz 6:"), "\(run.output)")
    let answers = listed("responses")
    #expect(listed("submissions").count == 3 && answers.count == 2, "\(answers)")
    #expect(answers.contains { $0.contains("Ławek jest dość.") && $0.contains("\"disposition\":\"rejected\"") })
    #expect(listed("submissions").contains { $0.contains("\"justification\":\"bo tak\"") })
    let again = try take("submissions", table, "--as", "tabela uwag")
    #expect(again.output.contains("bez zmian: 3") && listed("responses").count == 2, "\(again)")
    // What the authority decides later stands beside remarks that are there; another answer than there is, is refused.
    let later = table.replacing("2026-11-06;;\n4", with: "2026-11-06;uwzględniona;\n4")
      .replacing("drzew;;2026-11-06;uwzględniona;", with: "drzew;;2026-11-06;nieuwzględniona;Nie.")
    let more = try take("submissions", later, "--as", "tabela uwag")
    #expect(more.output.contains("zmieniono: 1") && more.output.contains("obok uwag: 1 stanowisko"), "\(more)")
    #expect(more.output.contains("wiersz 3:") && listed("responses").count == 3, "\(more)")
    let file = desk.folder + "/out.csv"
    #expect(desk.run("export", "submissions", "--as", "tabela uwag", "--personal", "--output", file).code == .done)
    let out = try String(contentsOfFile: file, encoding: .utf8)
    #expect(out.contains("Ławek jest dość.") && out.contains("nieuwzględniona"), "\(out)")
    let back = desk.run(["import", "submissions", file, "--as", "tabela uwag"])
    #expect(back.output.contains("bez zmian: 3") && listed("submissions").count == 3, "\(back)")
    #expect(desk.run("import", "--undo", try number(more)).code == .done && listed("responses").count == 2)
    let undone = desk.run("import", "--undo", try number(run))
    #expect(undone.code == .done && listed("submissions").isEmpty && listed("responses").isEmpty, "\(undone)")
    #expect(desk.run("check").code == .done)
  }

  /// What an act of its own notes of a call comes back with it.
  @Test func callsComeBackWithWhatWasDone() throws {
    desk.run("add", "organization", "name=Lis", "legalForm=association")
    let table = """
      Organizacja;O czym;Co obiecano;Obiecano do;Kiedy;Załatwiono
      Lis;o salę;oddzwonić;2026-11-05;2026-11-02 10:00;2026-11-04
      Lis;o rzutnik;sprawdzić;2026-11-05;2026-11-02 11:00;
      Lis;o nic;;;2026-11-02 12:00;2026-11-04

      """
    let run = try take("phoneCalls", table, "--set", "by=anna")
    #expect(run.output.contains("Dodano: 2 rozmowy") && run.output.contains("odrzucono: 1"), "\(run)")
    let calls = listed("phoneCalls")
    #expect(calls.count { $0.contains("\"doneOn\":\"2026-11-04\"") } == 1 && calls.count == 2, "\(calls)")
    #expect(desk.run("import", "--undo", try number(run)).code == .done && listed("phoneCalls").isEmpty)
  }

  /// Each row that is taken back asks whether its remark is the last one: that costs the same however many went before.
  @Test func takingBackCostsAsMuchForEachRemarkHoweverManyThereAre() throws {
    func cost(_ count: Int) throws -> Int {
      let desk = try CommandDesk()
      desk.run("init", desk.folder + "/data")
      let made = desk.run(
        "add", "consultation", "subject=Park", "opens=2026-11-01", "closes=2026-11-30", "anonymousAdmitted=yes")
      let park = try #require(made.lines.first, "\(made)")
      let rows = (1...count).map { "Uwaga nr \($0);2026-11-05\n" }.joined()
      let table = try desk.file("t.csv", "Uwaga;Data wpływu\n" + rows)
      let run = desk.run("import", "submissions", table, "--set", "consultation=\(park)")
      #expect(run.code == .done, "\(run)")
      #expect(desk.run("import", "--undo", try number(run)).code == .done)
      let cost = try #require(desk.store?.readingCost)
      return cost.probes + cost.records
    }
    let (few, many) = (try cost(100), try cost(400))
    #expect(many < 5 * few, "\(few) of 100, \(many) of 400")
  }

  @Test func remarksThatNobodyAnsweredAreTakenBackWithTheirWords() throws {
    let made = desk.run(
      "add", "consultation", "subject=Park", "opens=2026-11-01", "closes=2026-11-30", "anonymousAdmitted=yes")
    let park = try #require(made.lines.first, "\(made)")
    let table =
      "Autor;Telefon;Uwaga;Data wpływu\nJan Kowalski;500100200;Za mało ławek;2026-11-05\n;;Bez podpisu;2026-11-05\n"
    let run = try take("submissions", table, "--set", "consultation=\(park)")
    #expect(run.code == .done, "\(run)")
    let undone = desk.run("import", "--undo", try number(run))
    #expect(undone.code == .done && listed("submissions").isEmpty, "\(undone)")
    for file in FileManager.default.enumerator(atPath: desk.folder + "/data")?.compactMap({ $0 as? String }) ?? [] {
      let text = (try? String(contentsOfFile: desk.folder + "/data/" + file, encoding: .utf8)) ?? ""
      #expect(!text.contains("Kowalski") && !text.contains("ławek") && !text.contains("Bez podpisu"), "\(file)")
    }
    #expect(desk.run("check").code == .done)
  }

  @Test func peopleAloneComeInOnce() throws {
    let table = "Imię;Nazwisko;Telefon\nJan;Kowalski;500100200\nEwa;Lis;\n"
    let run = try take("people", table)
    #expect(run.code == .done && listed("people").count == 2 && run.output.contains("art. 14"), "\(run)")
    let again = try take("people", table)
    #expect(again.output.contains("bez zmian: 2") && listed("people").count == 2, "\(again)")
    let more = try take("people", "imię i nazwisko;telefon;e-mail\nJan Kowalski;500 100 200;jan@x.example\n")
    #expect(more.code == .done && more.output.contains("zmieniono: 1"), "\(more)")
    let other = try take("people", "imię i nazwisko;telefon;e-mail\nJan Kowalski;500100200;inny@x.example\n")
    #expect(other.code == .badData && !other.output.contains("jan@x.example"), "\(other)")
  }

  /// A total and a signature below a table are nobody, and a second address has no notes to go to.
  @Test func whatIsNobodyIsNobody() throws {
    let people = try take(
      "people",
      "imię i nazwisko;e-mail\nJan Lis;jan@x.example\nRazem: 12;\nSporządziła: Anna Kowal;\n–;\n"
        + "Zofia Ryś;zofia@x.example, druga@x.example\n")
    #expect(people.code == .badData && people.output.contains("Dodano: 1 osob"), "\(people)")
    #expect(listed("people").count == 1, "\(listed("people"))")
    let signedUp = try take(
      "registrations",
      "Imię i nazwisko;telefon\nola;500100200\njan kowalski;500100201\nRazem;\nSporządziła Anna Kowal;\n"
        + "Fundacja Las;500100202\nJan i Ewa Kowalscy;500100203\n", "--set", "session=\(session)")
    #expect(signedUp.code == .badData && listed("registrations").count == 2, "\(signedUp)")
  }

  @Test func aListByItsColumnsTellsTheTrailOfItsPeople() throws {
    let table = "Spotkanie;Imię i nazwisko;Tel.\n\(session);Jan Kowalski;500100200\n"
    #expect(try take("registrations", table, "--as", "lista z drzwi").code == .done)
    let file = desk.folder + "/out.csv"
    let out = desk.run("export", "registrations", "--as", "lista z drzwi", "--personal", "--output", file)
    #expect(out.code == .done, "\(out)")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Jan Kowalski"))
    let trail = desk.run("log", "--exports").output
    #expect(
      trail.contains("zgłoszenia, osoby · ile wpisów: 2") || trail.contains("osoby, zgłoszenia · ile wpisów: 2"),
      "\(trail)")
  }

  /// One session for all rows is told by its title, as somebody reads it.
  @Test func whatIsTheSameForAllRowsMayBeToldByItsName() throws {
    let table = "Imię i nazwisko;Tel.\nJan Lis;500100200\n"
    let run = try take("registrations", table, "--set", "session=warsztat")
    #expect(run.code == .done && listed("registrations").count == 1, "\(run)")
    desk.run(
      "add", "session", "title=Warsztat", "start=2026-12-08T17:00", "end=2026-12-08T19:00", "entry=registration",
      "mode=inPerson")
    let several = try take("registrations", table, "--set", "session=warsztat", "--again")
    #expect(several.code != .done && listed("registrations").count == 1, "two are called so: \(several)")
  }

  @Test func ctrlCLeavesNothing() throws {
    desk.isInterrupted = true
    let rows = (1...1_200).map { "\(session);Osoba Nr;5001\(100_000 + $0)\n" }.joined()
    let run = try take("registrations", "session;Imię i nazwisko;telefon\n" + rows)
    desk.isInterrupted = false
    #expect(run.code == .interrupted && listed("registrations").isEmpty && listed("people").isEmpty, "\(run.code)")
  }
}
