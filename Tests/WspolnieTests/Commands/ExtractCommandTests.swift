import CivicDomain
import Testing

@testable import wspolnie

/// An extract of the court register whose organization is listed already: which one it is, and what becomes otherwise.
@Suite("An extract of an organization that there is") struct ExtractCommandTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private var told: String { desk.run("list", "organizations", "--json").output }

  private func id() throws -> String {
    try #require(told.firstMatch(of: /org-[0-9a-z]+/).map { String($0.0) })
  }

  private func add(_ more: String...) {
    desk.run(["add", "organization", "name=Koło „Przyjaciół”", "legalForm=association", "city=Sosnowiec"] + more)
  }

  @Test func `of one without numbers it is told which option says so, and that works`() throws {
    add()
    let (path, id) = (try desk.file("odpis.json", CourtExtract.text), try id())
    let refused = desk.run("import", "organizations", path)
    #expect(refused.code == .badData && refused.output.contains("--set id=\(id), jeśli inny: --again"), "\(refused)")
    #expect(!refused.output.contains("kolumnę id"))
    let trial = desk.run("import", "organizations", path, "--set", "id=\(id)", "--dry-run")
    #expect(trial.output.contains("KRS: (puste) → „0000030898”") && !told.contains("0000030898"), "\(trial)")
    let run = desk.run("import", "organizations", path, "--set", "id=\(id)")
    #expect(run.code == .done && run.output.contains("zmieniono: 1"), "\(run)")
    #expect(told.contains("0000030898") && told.contains("„Przyjaciół”") && desk.run("check").code == .done)
    #expect(desk.run("import", "organizations", path).output.contains("bez zmian: 1"), "now it is known by its number")
  }

  /// Whichever part of the extract says so.
  @Test(arguments: [
    (#""numerKRS":"0000030898""#, #""numerKRS":"0000030898","dataWykreslenia":"1.10.2026""#),
    (#""dane":{"#, #""dane":{"dzial6":{"wykreslenie":{"opis":"NA WNIOSEK"}},"#),
  ]) func `one that was deleted from the court register comes in as dissolved`(was: String, becomes: String) throws {
    let text = CourtExtract.text.replacing(was, with: becomes)
    try #require(text != CourtExtract.text)
    let living = desk.run("import", "organizations", try desk.file("odpis.json", CourtExtract.text))
    #expect(living.code == .done && !told.contains("dissolved"), "\(living)")
    let run = desk.run("import", "organizations", try desk.file("po.json", text), "--yes")
    #expect(run.code == .done && run.output.contains("zmieniono: 1"), "\(run)")
    #expect(told.contains("\"status\":\"dissolved\""), "\(told)")
  }

  @Test func `of another name and form the same option says that it is that one after all`() throws {
    desk.run("add", "organization", "name=Fundacja Inna", "legalForm=foundation", "krs=0000030898")
    let (path, id) = (try desk.file("odpis.json", CourtExtract.text), try id())
    #expect(desk.run("import", "organizations", path).output.contains("--set id=\(id)"))
    #expect(desk.run("import", "organizations", path, "--set", "id=\(id)").output.contains("zmieniono: 1"))
  }

  @Test func `is of one record, and of one that there is`() throws {
    add()
    let (path, id) = (try desk.file("odpis.json", CourtExtract.text), try id())
    let list = try desk.file("l.csv", "nazwa;forma prawna\nA;fundacja\n")
    let whole = desk.run("import", "organizations", list, "--set", "id=\(id)")
    #expect(whole.code == .usage && whole.errors.contains("kolumnę id"), "\(whole)")
    #expect(desk.run("import", "organizations", path, "--set", "id=org-7k2m9xq4w1").code == .notThere)
    #expect(desk.run("import", "organizations", path, "--set", "id=bzdura").code == .notThere)
    desk.run("remove", id, "--because", "pomyłka przy wpisywaniu")
    let removed = desk.run("import", "organizations", path, "--set", "id=\(id)")
    #expect(removed.code == .badData && removed.output.contains("przywróć"), "\(removed)")
  }

  @Test func `on a terminal the difference is seen and asked about before it counts`() throws {
    add("krs=0000030898")
    let path = try desk.file("odpis.json", CourtExtract.text)
    let no = desk.run(["import", "organizations", path], input: "nie\n", columns: 100)
    #expect(no.code == .refused && no.output.contains("„Sosnowiec” → „Dąbrowa Górnicza”"), "\(no)")
    #expect(no.output.contains("Zapisać te zmiany?") && no.errors.contains("Nic nie zapisano."))
    #expect(told.contains("Sosnowiec"))
    let silent = desk.run(["import", "organizations", path], input: "", columns: 100)
    #expect(silent.code == .refused && told.contains("Sosnowiec"), "no answer is no yes")
    let yes = desk.run(["import", "organizations", path], input: "tak\n", columns: 100)
    #expect(yes.code == .done && !told.contains("Sosnowiec"), "\(yes)")
    #expect(yes.output.split(separator: "„Sosnowiec”").count == 2, "once is enough")
    let same = desk.run(["import", "organizations", path], input: "", columns: 100)
    #expect(same.code == .done && !same.output.contains("Zapisać"), "nothing is changed, and nothing asked: \(same)")
  }

  @Test func `with the flag, and where nobody is there, nothing is asked`() throws {
    add("krs=0000030898")
    let path = try desk.file("odpis.json", CourtExtract.text)
    let flagged = desk.run(["import", "organizations", path, "--yes"], input: "", columns: 100)
    #expect(flagged.code == .done && flagged.output.contains("„Sosnowiec” →") && !told.contains("Sosnowiec"))
    let set = desk.run("set", try id(), "city=Sosnowiec")
    #expect(set.code == .done)
    let piped = desk.run("import", "organizations", path)
    #expect(piped.code == .done && piped.output.contains("„Sosnowiec” →") && !told.contains("Sosnowiec"))
  }
}
