import CivicDomain
import Testing

@testable import wspolnie

/// `import --as NAME` and `export --as NAME`: a list goes out as it came in.
@Suite struct ImportAsTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private let list = "Lp.;Kto;Co to;Znak;Prezes;Tel.\r\n1;Klub Lis;fundacja;OR.1;Jan Lis;500100200\r\n"

  private func read(_ text: String, _ options: String...) throws -> CommandDesk.Run {
    desk.run(["import", "organizations", try desk.file("l.csv", text), "--as", "wykaz miejski"] + options)
  }

  @Test func theSameColumnsComeBack() throws {
    let run = try read(list, "--map", "Kto=nazwa", "--map", "Co to=forma prawna")
    #expect(run.code == .done && run.output.contains("Zapamiętano kolumny listy „wykaz miejski”"), "\(run)")
    let told = desk.run("export", "organizations", "--as", "wykaz miejski", "--personal")
    #expect(told.code == .done && told.output.replacing("\u{FEFF}", with: "") == list, "\(told)")
    let trail = desk.run("log", "--exports").output
    #expect(
      trail.contains("osoby, osoby do kontaktu · ile wpisów: 2"), "who took them out stands in the trail: \(trail)")
    #expect(!trail.contains("500100200"))
    let staff = desk.run("export", "organizations", "--as", "wykaz miejski", "--staff")
    #expect(staff.output.contains("1;Klub Lis;fundacja;OR.1;;") && staff.errors.contains("Prezes, Tel."), "\(staff)")
    let all = desk.run("export", "organizations", "--as", "Wykaz Miejski")
    #expect(all.output.contains("1;Klub Lis;fundacja;;;") && all.errors.contains("--staff albo --personal"), "\(all)")
  }

  /// What is told of a telephone leads on by its column, and not where the organization has one already.
  @Test func whoseATelephoneIsIsTold() throws {
    let head = "Nazwa;Forma prawna;Prezes;Telefon;Skarbnik;Telefon"
    let row = "Klub Ryś;fundacja;Jan Ryś;500100200;Ewa Ryś;500100201"
    let file = try desk.file("t.csv", "\(head)\n\(row)\n")
    let told = desk.run("import", "organizations", file, "--dry-run")
    #expect(told.errors.contains("--map \"D=telefon\"") && told.errors.contains("--map \"F=telefon\""), "\(told)")
    let done = desk.run("import", "organizations", file, "--map", "D=telefon")
    #expect(done.code == .done && done.output.contains("dodano 2"), "\(done)")
    #expect(desk.run("list", "organizations", "--json").output.contains("\"phone\":\"500100200\""))
    let own = try desk.file("o.csv", "Telefon organizacji;\(head)\n322641200;Klub Lin;fundacja;Jan Lin;500100202;;\n")
    let again = desk.run("import", "organizations", own, "--map", "A=telefon", "--dry-run")
    #expect(again.errors.contains("dane osoby obok, nie organizacji\n"), "\(again)")
    let apart = try desk.file(
      "a.csv", "Nazwa;Forma prawna;Prezes;Adres;Telefon\nKlub Sum;fundacja;Jan Sum;Polna 1;500100203\n")
    let theirs = desk.run("import", "organizations", apart, "--dry-run")
    #expect(
      theirs.errors.contains("może je zobaczyć każdy; jeśli osoby: --map \"Telefon=telefon prezesa\""), "\(theirs)")
    let mapped = desk.run("import", "organizations", apart, "--map", "Telefon=telefon prezesa")
    #expect(mapped.code == .done && !mapped.errors.contains("może je zobaczyć każdy"), "\(mapped)")
    #expect(!desk.run("list", "organizations", "--json").output.contains("500100203"))
  }

  @Test func theNextListNeedsNoMapping() throws {
    #expect(try read(list, "--map", "Kto=nazwa", "--map", "Co to=forma prawna").code == .done)
    let again = try read(list)
    #expect(again.code == .done && again.output.contains("bez zmian: 1"), "\(again)")
    #expect(!again.output.contains("Zapamiętano"), "nothing new to remember")
    let moved = try read("Co to;Kto;KRS\nfundacja;Klub Lis;\n")
    #expect(moved.code == .done && moved.output.contains("Zapamiętano"), "\(moved)")
    #expect(moved.output.contains("w miejsce dawnych (było ich 6, jest 3)"), "\(moved)")
    #expect(desk.run("export", "organizations", "--as", "wykaz miejski").output.contains("Co to;Kto;KRS\r\n"))
    #expect(desk.run("list", "columnMapping", "--json").lines.count == 1)
  }

  @Test func whatAllRowsHaveAlikeIsRememberedWithTheColumns() throws {
    let first = try read("Nazwa;Adres\nQ1;a\n", "--set", "legalForm=fundacja", "--set", "city=Będzin")
    #expect(first.code == .done && first.output.contains("Zapamiętano"), "\(first)")
    let next = try read("Nazwa;Adres\nQ2;b\n")
    #expect(next.code == .done && next.output.contains("Dodano: 1") && !next.output.contains("Zapamiętano"), "\(next)")
    let told = desk.run("list", "organizations", "--json").output
    #expect(
      told.split(separator: "\"legalForm\":\"foundation\"").count == 3 && told.split(separator: "Będzin").count == 3)
    let other = try read("Nazwa;Adres\nQ3;b\n", "--set", "city=Sosnowiec", "--set", "legalForm=")
    #expect(other.code == .badData && other.output.contains("legalForm=…"), "given anew, and taken back: \(other)")
    let out = desk.run("export", "organizations", "--as", "wykaz miejski").output
    #expect(out.contains("Nazwa;Adres\r\nQ1;a\r\nQ2;b\r\n"), "the same columns come back: \(out)")
  }

  @Test func `a list that lacks its names and took nothing is not remembered`() throws {
    let list = "Pełna nazwa NGO;Forma prawna\nKlub Lis;fundacja\n"
    let run = try read(list)
    #expect(run.code == .badData && run.output.contains("Nic nie zapisano."), "\(run)")
    #expect(run.output.contains("--map \"Pełna nazwa NGO=nazwa\"") && !run.output.contains("--set name"), "\(run)")
    #expect(run.output.contains("nie zapamiętano: nic z niej nie weszło, bo nie ma w niej „nazwa”"), "\(run)")
    #expect(desk.run("list", "columnMapping", "--json").output.isEmpty)
    #expect(try read(list, "--map", "Pełna nazwa NGO=nazwa").output.contains("Zapamiętano"))
    let without = try read("Nazwa;Forma prawna\nKlub Ryś;fundacja\n", "--drop", "Nazwa")
    #expect(without.output.contains("jest pomijana; weźmie ją --map \"Nazwa=nazwa\""), "\(without)")
  }

  @Test func aTrialRemembersNothing() throws {
    #expect(try read(list, "--map", "Kto=nazwa", "--map", "Co to=forma prawna", "--dry-run").code == .done)
    #expect(desk.run("list", "columnMapping", "--json").output.isEmpty)
    let none = desk.run("export", "organizations", "--as", "wykaz miejski")
    #expect(none.code == .notThere && none.errors.contains("import z --as"), "\(none)")
    #expect(desk.run("export", "organizations", "--as", "x", "--format", "json").code == .usage)
  }
}
