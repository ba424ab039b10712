import ArgumentParser
import CivicDomain
import FlatFileStore
import Foundation
import Interchange
import Screens
import Testing
import Words

@testable import wspolnie

/// The import of the interface: the person's files, the same judgement as the command's, all or nothing.
@Suite("an import on the screen") final class ScreenImportTests {
  let desk: CommandDesk
  private var drawn: UInt64 = 0
  private var readMessages = ReadMessages()

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  var folder: String { desk.folder + "/wspolnie" }

  func write(_ text: String, to name: String, changed: TimeInterval = 0) throws {
    let path = "\(folder)/\(name)"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    let day = Date(timeIntervalSince1970: 1_700_000_000 + changed)
    try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: path)
  }

  func open() throws -> OpenStore {
    let environment = desk.environment
    let silent = Printer(isTerminal: false, columns: nil) { _ in 0 }
    let surroundings = Surroundings(
      environment: { environment[$0] }, clock: { [now = desk.now] in now },
      random: { [unowned self] in
        drawn += 1
        return drawn
      }, login: "ola",
      home: environment["HOME"] ?? "/", input: TypedInput("", isTerminal: false), output: silent, errors: silent)
    return try Desk(OptionsEverywhere.parse([]), language: .polish, in: surroundings).open()
  }

  func carryOut(_ step: ImportStep, stopped: Bool = false) throws -> ImportAnswer {
    try open().importing(
      step, watch: ImportWatch(onProgress: { _ in }, isStopped: { stopped }), messages: readMessages)
  }

  func request(_ name: String) -> ImportRequest {
    ImportRequest(Organization.kind, path: "\(folder)/\(name)")
  }

  func outlook(_ name: String) throws -> ImportOutlook? {
    if case .outlook(let outlook) = try carryOut(.judge(request(name))) { outlook } else { nil }
  }

  var count: Int { desk.run("list", "organizations").output.split(separator: "\n").count }

  @Test("the files that may be lists, the newest first")
  func files() throws {
    try write("a", to: "stara.csv")
    try write("ab", to: "nowa.CSV", changed: 86_400)
    try write("x", to: "notatka.pdf", changed: 90_000)
    try write("x", to: "dawna.xls", changed: -86_400)
    try FileManager.default.createDirectory(atPath: folder + "/folder.csv", withIntermediateDirectories: true)
    guard case .files(let files, let folder) = try carryOut(.lookForFiles) else {
      Issue.record("no files")
      return
    }
    #expect(files.map(\.name) == ["nowa.CSV", "stara.csv", "dawna.xls"] && files.map(\.size) == [2, 1, 1])
    #expect(folder == "~/wspolnie")
    try FileManager.default.removeItem(atPath: self.folder)
    #expect(try carryOut(.lookForFiles) == .files([], folder: "~/wspolnie"), "before there is a folder")
  }

  private static let rows = "nazwa;forma prawna\nPierwsza;association\nDruga;association\nTrzecia;klub karciany\n"

  @Test("judged it says what the command's trial says, and nothing is saved; taken it is there")
  func judged() throws {
    try write(Self.rows, to: "lista.csv")
    let before = count
    let outlook = try #require(try outlook("lista.csv"))
    #expect(outlook.tally.added == 2 && outlook.tally.refused == 1 && outlook.hindrance == nil)
    #expect(outlook.rows.map(\.number) == [2, 3] && outlook.rows.allSatisfy { $0.what == .added })
    #expect(outlook.rows.first?.name.contains("Pierwsza") == true)
    let told = desk.run("import", "organizations", "\(folder)/lista.csv", "--dry-run").output
    for fault in outlook.faults { #expect(told.contains(fault)) }
    #expect(!outlook.faults.isEmpty && count == before)
    guard case .taken(let sentence, _, _) = try carryOut(.take(request("lista.csv"))) else {
      Issue.record("not taken")
      return
    }
    #expect(sentence.contains("2") && count == before + 2)
    let again = try #require(try self.outlook("lista.csv"))
    #expect(again.tally.leftAlone == 2 && again.effective == 0, "a second time it would change nothing")
  }

  func outlook(_ request: ImportRequest) throws -> ImportOutlook? {
    if case .outlook(let outlook) = try carryOut(.judge(request)) { outlook } else { nil }
  }

  @Test("faults of one sort in one column are one, with their count and rows")
  func grouped() throws {
    let bad = (0..<6).map { "Organizacja \($0);klub nr \($0)\n" }.joined()
    try write("nazwa;forma prawna\n" + bad, to: "formy.csv")
    let outlook = try #require(try outlook("formy.csv"))
    #expect(outlook.tally.refused >= 5 && outlook.faults.count == 1, "\(outlook.faults)")
    #expect(outlook.faults.first?.contains("i podobne") == true)
    #expect(outlook.faults.first?.contains(String(outlook.tally.refused)) == true, "\(outlook.faults)")
  }

  @Test("a column that no field is called becomes the one that was chosen, or nothing; no option is told")
  func renamed() throws {
    try write("nazwa;forma prawna;Gdzie;Kto\nPierwsza;association;Reden;Jan\n", to: "lista.csv")
    let first = try #require(try outlook("lista.csv"))
    #expect(first.columns.filter(\.isOpen).map(\.key) == ["Gdzie", "Kto"])
    #expect(first.columns.filter(\.isOpen).allSatisfy { $0.meaning == .noted })
    #expect(!(first.understood + first.faults).contains { $0.contains("--") }, "\(first)")
    var request = request("lista.csv")
    request.renamed = ["Gdzie": Organization.name(of: \.district), "Kto": ""]
    let second = try #require(try outlook(request))
    #expect(second.columns.map(\.meaning).last == .leftOut && second.columns.filter(\.isOpen).count == 2)
    #expect(second.rows.first?.told.contains("Reden") == true && second.rows.first?.told.contains("Jan") == false)
    guard case .taken = try carryOut(.take(request)) else {
      Issue.record("not taken")
      return
    }
    let all = desk.run("list", "organizations", "--json").output
    #expect(all.contains("Reden") && !all.contains("Kto: Jan"))
  }

  @Test("two columns of one field are asked about, and where none is known all can be said")
  func chosen() throws {
    try write("nazwa;forma prawna;krs;krs\nPierwsza;association;0000030898;\n", to: "dwa.csv")
    guard case .choice(let title, let choices) = try carryOut(.judge(request("dwa.csv"))) else {
      Issue.record("not asked")
      return
    }
    #expect(title.contains("KRS") && !title.contains("--") && !choices.isEmpty)
    #expect(try choices.allSatisfy { try outlook($0.request)?.tally.added == 1 })
    try write("co;gdzie\nPierwsza;association\n", to: "obce.csv")
    let foreign = try #require(try outlook("obce.csv"))
    #expect(foreign.hindrance?.isEmpty == false && foreign.columns.map(\.key) == ["co", "gdzie"])
    var request = request("obce.csv")
    request.renamed = ["co": Organization.name(of: \.name), "gdzie": Organization.name(of: \.legalForm)]
    #expect(try outlook(request)?.tally.added == 1)
  }

  @Test("a change stands field by field")
  func changed() throws {
    try write(Self.rows, to: "lista.csv")
    _ = try carryOut(.take(request("lista.csv")))
    let id = try #require(
      desk.run("list", "organizations", "--json").output.split(separator: "\n").first { $0.contains("Pierwsza") }?
        .split(separator: "\"").first { $0.hasPrefix("org-") })
    try write("id;nazwa;telefon\n\(id);Pierwsza;322611234\n", to: "zmiany.csv")
    let outlook = try #require(try outlook("zmiany.csv"))
    #expect(outlook.tally.changed == 1 && outlook.rows.first?.what == .changed)
    #expect(outlook.rows.first?.told.contains("32 261 12 34") == true)
  }

  @Test("of an extract of the court register the difference stands there before it is taken")
  func extract() throws {
    desk.run(
      "add", "organization", "name=Koło „Przyjaciół”", "legalForm=association", "krs=0000030898", "city=Sosnowiec")
    try write(CourtExtract.text, to: "odpis.json")
    let outlook = try #require(try outlook("odpis.json"))
    #expect(outlook.tally.changed == 1 && outlook.understood.contains { $0.contains("0000030898") })
    let text = try #require(outlook.rows.first?.told)
    #expect(text.contains("miejscowość: „Sosnowiec” → „Dąbrowa Górnicza”"), "\(text)")
    #expect(text.contains("adres: ") && !text.contains("nazwa:"), "in capitals it is called the same: \(text)")
    #expect(desk.run("list", "organizations", "--json").output.contains("Sosnowiec"), "nothing is saved yet")
    guard case .taken = try carryOut(.take(request("odpis.json"))) else {
      Issue.record("not taken")
      return
    }
    #expect(!desk.run("list", "organizations", "--json").output.contains("Sosnowiec"))
  }

  func take(_ request: ImportRequest) throws -> TakenImport {
    guard case .taken(_, let taken?, _) = try carryOut(.take(request)) else { throw NotTaken() }
    return taken
  }

  private struct NotTaken: Error {}

  private var told: String { desk.run("export", "organizations", "--staff", "--format", "csv").output }

  @Test("an import is found next week, looked at and taken back, as the command does it")
  func takenBack() throws {
    #expect(try carryOut(.lookForImports) == .imports([]))
    desk.run("add", "organization", "name=Lis", "legalForm=association", "externalId=l", "address=Stara 1")
    let before = told
    try write(
      "externalId;nazwa;forma prawna;adres;prezes\nl;Lis;stowarzyszenie;Nowa 2;\nr;Ryś;fundacja;;Jan Liśkiewicz\n",
      to: "lista.csv")
    let taken = try take(request("lista.csv"))
    #expect(taken.file == "lista.csv")
    guard case .imports(let imports) = try carryOut(.lookForImports), let past = imports.first else {
      Issue.record("no imports")
      return
    }
    #expect(past.number == taken.number && past.line.contains("ola") && past.line.contains("4 wpisy"), "\(past)")
    guard case .undoOutlook(let outlook) = try carryOut(.judgeUndoing(TakenImport(past.number))) else {
      Issue.record("no outlook")
      return
    }
    #expect(outlook.tally.removed == 2 && outlook.tally.changedBack == 1 && outlook.tally.erased == 1)
    #expect(outlook.line == past.line && outlook.rows.contains("zniknie: Ryś (organizacja)"), "\(outlook)")
    #expect(outlook.rows.contains { $0.contains("„Nowa 2” → „Stara 1”") })
    #expect(outlook.rows.contains("dane osoby znikną na zawsze: Jan Liśkiewicz"), "\(outlook.rows)")
    #expect(told != before, "nothing is taken back by looking")
    guard case .notUndone(_, let stopped) = try carryOut(.undo(taken), stopped: true) else {
      Issue.record("not stopped")
      return
    }
    #expect(stopped.contains("Przerwano") && told != before)
    guard case .undone(let done, let sentence, let back) = try carryOut(.undo(taken)) else {
      Issue.record("not undone")
      return
    }
    #expect(done == taken && back == nil && sentence.contains("1 osoba") && sentence.contains("usunięto: 2"))
    #expect(told == before && !sentence.contains("wspolnie import"), "\(sentence)")
    guard case .notUndone(_, let why) = try carryOut(.undo(taken)) else {
      Issue.record("undone twice")
      return
    }
    #expect(why.contains("jest już cofnięte"))
  }

  @Test("what was changed since is named, and nothing is taken back; a number of no import is a sentence")
  func touched() throws {
    try write("externalId;nazwa;forma prawna\nr;Ryś;fundacja\nd;Dzik;fundacja\n", to: "lista.csv")
    let taken = try take(request("lista.csv"))
    let listed = desk.run("list", "organizations", "--where", "externalId=r", "--json").output
    let id = try #require(listed.firstMatch(of: /org-[0-9a-z]+/).map { String($0.0) })
    desk.run("set", id, "phone=322611234")
    let now = told
    guard case .notUndone(let of, let why) = try carryOut(.undo(taken)) else {
      Issue.record("not refused")
      return
    }
    #expect(of == taken && why.contains("Ryś") && !why.contains("Dzik") && !why.contains("wspolnie"), "\(why)")
    guard case .undoOutlook(let outlook) = try carryOut(.judgeUndoing(taken)) else {
      Issue.record("the rest is not offered")
      return
    }
    #expect(outlook.taken.keepsUsed && outlook.tally.kept == 1 && outlook.tally.removed == 1, "\(outlook)")
    #expect(outlook.obstacles == ["Ryś: potem zmienił(a) to ola, 11:00"] && told == now, "\(outlook)")
    guard case .undone = try carryOut(.undo(outlook.taken)) else {
      Issue.record("the rest is not taken back")
      return
    }
    #expect(told.contains("Ryś") && !told.contains("Dzik"))
    guard case .notUndone = try carryOut(.judgeUndoing(TakenImport(9_999))) else {
      Issue.record("found what is not there")
      return
    }
  }

  @Test("one without people is taken back, and that again")
  func backAndForth() throws {
    try write("nazwa;forma prawna\nRyś;fundacja\nDzik;fundacja\n", to: "lista.csv")
    let before = told
    let taken = try take(request("lista.csv"))
    let after = told
    guard case .undone(_, _, let back?) = try carryOut(.undo(taken)) else {
      Issue.record("not undone")
      return
    }
    #expect(told == before && back.file == "lista.csv")
    // In the list it is what was taken back; the taking back of it is what brings it back.
    guard case .imports(let imports) = try carryOut(.lookForImports), imports.count == 2,
      case .undoOutlook(let outlook) = try carryOut(.judgeUndoing(TakenImport(imports[0].number)))
    else {
      Issue.record("no list, or no outlook")
      return
    }
    #expect(imports[0].hindrance == nil && imports[1].hindrance != nil && outlook.tally.isRestoring, "\(imports)")
    #expect(imports[1].line.contains("2 wpisy, pierwszy: organizacja"), "\(imports[1])")
    guard case .undone = try carryOut(.undo(back)) else {
      Issue.record("not brought back")
      return
    }
    #expect(told == after)
    guard case .imports(let later) = try carryOut(.lookForImports) else { return }
    #expect(later.last?.hindrance == nil, "it is there again: \(later)")
    // Several acts that were taken back at once are no import.
    let ids = desk.run("list", "organizations").lines.map { RecordID(String($0.prefix { $0 != " " })) }
    let store = try Store(desk.folder + "/data")
    let closing = Together(ids.map { RemoveRecord($0, because: "próba") })
    guard case .done(_, let counter?) = store.transact(closing, by: Author("ola"), at: desk.now),
      case .done = store.transact(counter.act, by: Author("ola"), at: desk.now),
      case .imports(let unchanged) = try carryOut(.lookForImports)
    else {
      Issue.record("not undone together")
      return
    }
    #expect(ids.count > 1 && store.history(last: 1).last?.act == Together.undoing.word)
    #expect(unchanged.map(\.number) == later.map(\.number))
  }

  // MARK: What the list lacks

  @Test("a value for all rows makes them whole, and one that cannot be read is a sentence")
  func given() throws {
    try write("nazwa;dzielnica\nRyś;\nDzik;Reden\n", to: "lista.csv")
    let first = try #require(try outlook("lista.csv"))
    #expect(first.tally.refused == 2 && first.missing.map(\.name) == [Organization.name(of: \.legalForm)])
    #expect(first.faults.allSatisfy { !$0.contains("--") })
    var request = request("lista.csv")
    request.given = [Organization.name(of: \.legalForm): "foundation", Organization.name(of: \.district): "Gołonóg"]
    let second = try #require(try outlook(request))
    #expect(second.tally.added == 2 && second.missing.isEmpty)
    _ = try take(request)
    let all = desk.run("list", "organizations", "--json").output
    #expect(all.contains("Gołonóg") && all.contains("Reden"), "what a row says itself stays: \(all)")
    for typed in ["nic takiego", "-"] {
      request.given = [Organization.name(of: \.legalForm): typed]
      guard case .refused(let why) = try carryOut(.judge(request)) else {
        Issue.record("understood: \(typed)")
        continue
      }
      #expect(!why.isEmpty)
    }
  }

  @Test("columns that were remembered are offered for the next file that has them")
  func remembered() throws {
    try write("nazwa;forma prawna;Gdzie\nRyś;fundacja;Reden\n", to: "jeden.csv")
    var first = request("jeden.csv")
    first.renamed = ["Gdzie": Organization.name(of: \.district)]
    first.mapping = "lista miasta"
    _ = try take(first)
    try write("Nazwa;Forma prawna;GDZIE\nDzik;fundacja;Gołonóg\n", to: "dwa.csv")
    guard case .choice(let title, let choices) = try carryOut(.judge(request("dwa.csv"))), choices.count == 2 else {
      Issue.record("not offered")
      return
    }
    #expect(title.contains("lista miasta"))
    let used = try #require(try outlook(choices[0].request))
    #expect(used.rows.first?.told.contains("Gołonóg") == true && used.columns.allSatisfy { $0.meaning != .noted })
    let anew = try #require(try outlook(choices[1].request))
    #expect(anew.columns.contains { $0.meaning == .noted })
    try write("nazwa;forma prawna;Inne\nŻbik;fundacja;x\n", to: "trzy.csv")
    #expect(try outlook("trzy.csv") != nil, "other columns are another list")
  }

  @Test("what looks like something known is refused with both names, and taken as new where that is said")
  func alike() throws {
    desk.run("add", "organization", "name=Stowarzyszenie KROKUS", "legalForm=association")
    try write("nazwa;forma prawna\nKrokus;stowarzyszenie\n", to: "lista.csv")
    let first = try #require(try outlook("lista.csv"))
    #expect(first.alike == 1 && first.tally.refused == 1)
    let fault = try #require(first.faults.first)
    #expect(
      fault.contains("„Krokus”") && fault.contains("„Stowarzyszenie KROKUS”") && !fault.contains("--"), "\(fault)")
    let told = desk.run("import", "organizations", "\(folder)/lista.csv", "--dry-run").output
    #expect(told.contains("„Krokus” wygląda jak „Stowarzyszenie KROKUS” (org-") && told.contains("--again"), "\(told)")
    var request = request("lista.csv")
    request.isAgain = true
    #expect(try outlook(request)?.tally.added == 1)
    _ = try take(request)
  }

  @Test("what changed since it was shown is shown again, and what is gone is a sentence; nothing is taken")
  func changedMeanwhile() throws {
    try write("nazwa;forma prawna\nRyś;fundacja\n", to: "lista.csv")
    let before = told
    let shown = try #require(try outlook("lista.csv"))
    #expect(!shown.isChanged)
    try write("nazwa;forma prawna\nRyś;fundacja\nDzik;fundacja\n", to: "lista.csv")
    guard case .outlook(let now) = try carryOut(.take(shown.request)) else {
      Issue.record("taken, or refused")
      return
    }
    #expect(now.isChanged && now.tally.added == 2 && told == before)
    try FileManager.default.removeItem(atPath: "\(folder)/lista.csv")
    guard case .refused(let gone) = try carryOut(.take(now.request)) else {
      Issue.record("taken though gone")
      return
    }
    #expect(!gone.isEmpty && told == before)
    try write("nazwa;forma prawna\nRyś;fundacja\nDzik;fundacja\n", to: "lista.csv")
    guard case .taken = try carryOut(.take(now.request)) else {
      Issue.record("not taken as shown")
      return
    }
    #expect(told != before)
  }

  @Test("several sheets come in together, under one number, and go together")
  func whole() throws {
    let sheets = [
      WrittenSheet(
        "Zasoby", headings: ["organizacja", "nazwa", "kategoria"],
        rows: [[SheetCell.text("r"), .text("Sala"), .text("sala")], [.text("nikt"), .text("Sala"), .text("sala")]]),
      WrittenSheet(
        "Organizacje", headings: ["externalId", "nazwa", "forma prawna"],
        rows: [[SheetCell.text("r"), .text("Ryś"), .text("fundacja")]]),
      WrittenSheet("Uwagi", headings: ["co"], rows: [[SheetCell.text("nic")]]),
    ]
    try Data(WorkbookWriter(sheets, in: .polish).bytes).write(to: URL(fileURLWithPath: "\(folder)/baza.xlsx"))
    guard case .sheets(let names, var whole, let lists) = try carryOut(.judge(request("baza.xlsx"))) else {
      Issue.record("not asked")
      return
    }
    #expect(names.count == 3 && lists == ["Organizacje (organizacje)", "Zasoby (zasoby)"])
    let before = told
    whole.isWhole = true
    let outlook = try #require(try outlook(whole))
    #expect(outlook.tally.added == 2 && outlook.tally.refused == 1, "\(outlook)")
    #expect(
      outlook.understood.contains { $0.contains("Organizacje") } && outlook.understood.contains { $0.contains("Uwagi") }
    )
    #expect(outlook.rows.map(\.told).contains { $0.hasPrefix("Zasoby: ") } && told == before)
    #expect(outlook.faults.count == 1 && outlook.faults[0].hasPrefix("Zasoby, "), "\(outlook.faults)")
    let shown = outlook.rows.map(\.told) + outlook.faults
    #expect(shown.allSatisfy { $0.firstMatch(of: /(org|res|per|con)-[0-9a-z]/) == nil }, "no ids: \(shown)")
    #expect(outlook.rows.contains { $0.told.hasPrefix("Zasoby: Sala · Ryś") }, "\(shown)")
    let taken = try take(outlook.request)
    #expect(told != before && desk.run("list", "resources", "--json").output.contains("Sala"))
    guard case .undone = try carryOut(.undo(taken)) else {
      Issue.record("not undone")
      return
    }
    #expect(told == before && !desk.run("list", "resources", "--json").output.contains("Sala"))
  }

  @Test("a name under which nothing can be remembered is refused before anything is saved, on the command line too")
  func unrememberable() throws {
    try write("nazwa;forma prawna\nRyś;fundacja\n", to: "lista.csv")
    let before = told
    for name in ["", String(repeating: "x", count: 300)] {
      let run = desk.run("import", "organizations", "\(folder)/lista.csv", "--as", name)
      #expect(run.code == .refused && told == before, "\(run)")
    }
    var request = request("lista.csv")
    request.mapping = String(repeating: "x", count: 300)
    guard case .refused = try carryOut(.judge(request)) else {
      Issue.record("judged under a name that cannot be")
      return
    }
  }

  // MARK: Bad input

  @Test("what is no file with a table in it is one sentence without a command, and nothing is written")
  func bad() throws {
    let workbook = WorkbookWriter(
      [WrittenSheet("A", headings: ["nazwa"], rows: [[SheetCell.text("x")]])], in: .polish
    ).bytes
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 2_000)
    let files: [(name: String, bytes: [UInt8])] = [
      ("pusty.csv", []), ("szyfrowany.xlsx", ole), ("urwany.xlsx", Array(workbook.prefix(workbook.count / 2))),
      ("zera.csv", Array(repeating: 0, count: 300_000)), ("bom.csv", [0xEF, 0xBB, 0xBF]),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    try FileManager.default.createDirectory(atPath: "\(folder)/folder.csv", withIntermediateDirectories: true)
    #expect(mkfifo("\(folder)/rura.csv", 0o600) == 0)
    let before = told
    for name in files.map(\.name) + ["folder.csv", "rura.csv", "nie-ma.csv"] {
      for step in [ImportStep.judge(request(name)), .take(request(name))] {
        guard case .refused(let why) = try carryOut(step) else {
          Issue.record("\(name) was understood")
          continue
        }
        #expect(!why.isEmpty && !why.contains("wspolnie ") && !why.contains("--"), "\(name): \(why)")
      }
    }
    if geteuid() != 0 {
      try write("nazwa;forma prawna\nRyś;fundacja\n", to: "cudzy.csv")
      chmod("\(folder)/cudzy.csv", 0)
      guard case .refused = try carryOut(.judge(request("cudzy.csv"))) else {
        Issue.record("read without a right")
        return
      }
    }
    #expect(told == before)
  }

  @Test("a message of the folder is read for a remark, and its files are kept with it")
  func messages() throws {
    let mail = """
      From: Jan Lis <jan@lis.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r
      Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r
      Proszę o ławki.\r\n--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=plan.txt\r\n\r
      plan\r\n--x--\r\n
      """
    try write(mail, to: "uwaga.eml")
    try write("nazwa\n", to: "lista.csv")
    try write("x", to: "uwaga.msg")
    let draft = MailDraft(ReportPage.Letter(subject: "Spotkanie", text: "Zapraszamy", blindCopies: ["a@example.org"]))
    try write(String(decoding: draft.bytes, as: UTF8.self), to: "szkic.eml")
    guard case .messages(let files, _) = try carryOut(.lookForMessages) else {
      Issue.record("no messages")
      return
    }
    #expect(Set(files.map(\.name)) == ["uwaga.eml", "uwaga.msg"], "nobody says anything by a draft")
    guard case .notRead(let why) = try carryOut(.readMessage(path: "\(folder)/szkic.eml", Identifier("cns-x"))) else {
      Issue.record("a draft was read")
      return
    }
    #expect(why.hasPrefix("To szkic wiadomości"), "\(why)")
    desk.run("add", "consultation", "subject=Plan", "opens=2026-11-01", "closes=2026-12-01")
    let told = desk.run("list", "consultations", "--json").output
    let consultation = try #require(told.firstMatch(of: /cns-[0-9a-z]+/).map { String($0.0) })
    let path = "\(folder)/uwaga.eml"
    guard case .message(let read) = try carryOut(.readMessage(path: path, Identifier(consultation))) else {
      Issue.record("not read")
      return
    }
    #expect(read.name == "Jan Lis" && read.email == "jan@lis.example" && read.text == "Proszę o ławki.")
    #expect(read.receivedOn?.text == "2026-11-20" && read.enclosed == 1 && !read.doubts.isEmpty)
    let taken = desk.run("comment", consultation, "--from-eml", path)
    #expect(
      taken.code == .done && taken.output == read.submission.raw + "\n", "the command makes the same remark of it")
    guard case .message(let again) = try carryOut(.readMessage(path: path, Identifier(consultation))) else {
      Issue.record("not read")
      return
    }
    #expect(read.missing == 1 && again.missing == 0 && again.submission == read.submission)
    // What was read for the form is kept, whatever became of the file.
    try FileManager.default.removeItem(atPath: path)
    guard case .kept(let sentence) = try carryOut(.keepEnclosed(path: path, read.submission)) else {
      Issue.record("not kept")
      return
    }
    #expect(sentence.contains("Niczego nie dodano") && sentence.contains("U-1"), "the command has kept it: \(sentence)")
    readMessages = ReadMessages()
    guard case .notRead(let gone) = try carryOut(.keepEnclosed(path: path, read.submission)) else {
      Issue.record("kept from nowhere")
      return
    }
    #expect(gone.hasPrefix("Uwagę zapisano, lecz bez załączników wiadomości") && gone.contains("F5"))
    guard case .notRead(let why) = try carryOut(.readMessage(path: "\(folder)/lista.csv", Identifier(consultation)))
    else {
      Issue.record("read")
      return
    }
    #expect(!why.isEmpty)
  }

  @Test("stopped on the way nothing is saved, and it is said")
  func stopped() throws {
    let many = (0..<1_200).map { "Organizacja \($0);association" }.joined(separator: "\n")
    try write("nazwa;forma prawna\n" + many, to: "wiele.csv")
    let before = count
    for step in [ImportStep.judge(request("wiele.csv")), .take(request("wiele.csv"))] {
      guard case .refused(let sentence) = try carryOut(step, stopped: true) else {
        Issue.record("not stopped: \(step)")
        continue
      }
      #expect(sentence.contains("Przerwano") && count == before)
    }
    guard case .taken = try carryOut(.take(request("wiele.csv"))) else {
      Issue.record("not taken afterwards")
      return
    }
    #expect(count > before)
  }

  @Test(
    "what is no list is a sentence, whatever it is",
    arguments: ["", "\u{0}\u{1}\u{2}", "%PDF-1.7 x"])
  func noList(text: String) throws {
    try write(text, to: "plik.csv")
    guard case .refused(let sentence) = try carryOut(.judge(request("plik.csv"))) else {
      Issue.record("understood")
      return
    }
    #expect(!sentence.isEmpty)
  }

  @Test("a path may begin with the home, and one that leads nowhere is a sentence")
  func paths() throws {
    try write(Self.rows, to: "lista.csv")
    let short = ImportRequest(Organization.kind, path: "~/wspolnie/lista.csv")
    guard case .outlook = try carryOut(.judge(short)) else {
      Issue.record("~ was not understood")
      return
    }
    guard case .refused = try carryOut(.judge(ImportRequest(Organization.kind, path: "/nie/ma/mnie.csv"))) else {
      Issue.record("found what is not there")
      return
    }
  }
}
