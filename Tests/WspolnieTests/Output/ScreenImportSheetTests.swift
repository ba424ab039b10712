import CivicDomain
import FlatFileStore
import Foundation
import Interchange
import Screens
import Testing
import Words

@testable import wspolnie

/// What is asked of the rows of one sheet or of several, and what of them is known already.
extension ScreenImportTests {
  @Test("what is the same stands there, too; of who is called alike it is asked, and what was said is kept")
  func alikeAndSame() throws {
    try write("nazwa;forma prawna;prezes\nRyś;fundacja;Jan Lis\nŻbik;fundacja;\n", to: "lista.csv")
    _ = try take(request("lista.csv"))
    let again = try #require(try outlook("lista.csv"))
    #expect(again.rows.map(\.what) == [.same, .same] && again.rows.map(\.name) == ["Ryś", "Żbik"], "\(again.rows)")
    try write("nazwa;forma prawna;prezes\nA;fundacja;Ewa Kos\nB;fundacja;Ewa Kos\nC;fundacja;Jan Lis\n", to: "inna.csv")
    let first = try #require(try outlook("inna.csv"))
    #expect(first.namesakes.map(\.place) == [3, 4] && first.tally.added == 3, "\(first.namesakes)")
    let known = try #require(first.namesakes.last)
    #expect(known.text.contains("Jan Lis") && !known.text.contains("per-"))
    var request = first.request
    request.apart = [3]
    #expect(try outlook(request)?.namesakes.map(\.place) == [4])
    var mend = RowMend(of: known.was)
    mend.isPassedOver = true
    request.mends[4] = mend
    let passed = try #require(try outlook(request))
    #expect(passed.namesakes.isEmpty && passed.tally.passedOver == 1 && passed.tally.added == 2, "\(passed)")
  }

  @Test("what a row looks like is said of its own sheet alone")
  func alikeInSheets() throws {
    desk.run("add", "organization", "name=Lis", "legalForm=foundation", "phone=322611234")
    let id = try #require(desk.run("list", "organizations", "--json").output.firstMatch(of: /org-[0-9a-z]+/)).0
    desk.run("add", "resource", "organization=\(id)", "name=Sala", "category=room", "quantity=1")
    let sheets = [
      WrittenSheet(
        "Organizacje", headings: ["nazwa", "forma prawna", "telefon"],
        rows: [[SheetCell.text("Lis"), .text("fundacja"), .text("322619999")]]),
      WrittenSheet(
        "Zasoby", headings: ["nazwa", "organizacja", "kategoria", "liczba"],
        rows: [[SheetCell.text("Sala"), .text("Lis"), .text("sala"), .text("3")]]),
    ]
    try Data(WorkbookWriter(sheets, in: .polish).bytes).write(to: URL(fileURLWithPath: "\(folder)/baza.xlsx"))
    var request = request("baza.xlsx")
    request.isWhole = true
    let outlook = try #require(try outlook(request))
    // Both stand in the second row of their sheets.
    let places = [RowPlace(2, in: "Organizacje"), RowPlace(2, in: "Zasoby")]
    #expect(
      outlook.alikeRows.map { RowPlace($0.number, in: $0.sheet) } == places && outlook.alike == 2,
      "\(outlook.alikeRows) \(outlook.faults)")
    #expect(
      outlook.openRows.map(\.place) == places && outlook.openRows.allSatisfy { $0.alike?.sheet == $0.place.sheet })
    let known = try #require(outlook.alikeRows.last?.known)
    request.choices[places[1]] = .same(known)
    let chosen = try #require(try self.outlook(request))
    #expect(chosen.alikeRows.map(\.sheet) == ["Organizacje"] && chosen.tally.changed == 1, "\(chosen)")
    #expect(chosen.rows.map(\.sheet) == ["Zasoby"], "\(chosen.rows)")
  }

  @Test("a sheet may name rows of the one beside it by the numbers that count them")
  func numbered() throws {
    let sheets = [
      WrittenSheet(
        "Organizacje", headings: ["Nr", "Nazwa", "Forma prawna"],
        rows: [
          [SheetCell.text("1"), .text("Lis"), .text("fundacja")], [.text("2"), .text("Ryś"), .text("fundacja")],
          [.text("1"), .text("Sum"), .text("fundacja")], [.text("1"), .text("Lin"), .text("fundacja")],
        ]),
      WrittenSheet(
        "Zasoby", headings: ["Nr organizacji", "Nazwa", "Rodzaj"],
        rows: [
          [SheetCell.text("2"), .text("Sala"), .text("sala")], [.text("7"), .text("Sala"), .text("sala")],
          [.text("1"), .text("Hol"), .text("sala")],
        ]),
    ]
    try Data(WorkbookWriter(sheets, in: .polish).bytes).write(to: URL(fileURLWithPath: "\(folder)/baza.xlsx"))
    let run = desk.run("import", "all", "\(folder)/baza.xlsx")
    #expect(run.output.contains("wiersz 3: nie ma wpisu „7”") && run.code == .badData, "\(run)")
    #expect(run.output.contains("wiersz 4: nie ma wpisu „1”"), "a number of three is nobody's: \(run)")
    let rys = try #require(
      desk.run("list", "organizations", "--where", "name=Ryś", "--json").output.firstMatch(of: /org-[0-9a-z]+/)
    ).0
    #expect(desk.run("list", "resources", "--json").output.contains("\"organization\":\"\(rys)\""))
  }

  @Test("a colleague's save of somebody else lets no list of people be judged anew; of whoever is called so it does")
  func othersMeanwhile() throws {
    for (number, (name, other)) in [("Jan Lis", "Ktoś Inny"), ("Ola Sum", "Ola Sum")].enumerated() {
      let store = try open()
      let text = "imię i nazwisko;telefon\n\(name);\nEwa Kos \(number);32 261 12 3\(number)\n"
      let table = try ImportFile(Array(text.utf8)).table(of: Schema.kind(of: Person.self))
      let report = ImportReport(words: store.desk.words, circumstances: store.circumstances, kind: Person.kind)
      var judged = 0
      let colleague = try open()
      var run = ImportRun(
        table, into: store, isStrict: false, isDryRun: false, isAgain: false, report: report,
        onRow: { row, _ in
          judged += row.number == 2 ? 1 : 0
          guard row.number == 3, judged == 1 else { return }
          var person = Person(blank: Identifier(bits: UInt64(900 + number)))
          (person.name, person.phone) = (other, "50010020\(number)")
          let saved = colleague.store.transact(AddPerson(person), by: colleague.author, at: colleague.now)
          if case .done = saved { return }
          Issue.record("\(saved)")
        })
      let end = run.carryOut().0
      #expect(end == .saved)
      #expect(judged == (name == other ? 2 : 1), "\(name)")
    }
  }

  @Test("of two telephones in a cell both are found")
  func twoTelephones() throws {
    try write("nazwa;forma prawna;telefon\nRyś;fundacja;\"32 111 22 33, 600 100 200\"\n", to: "lista.csv")
    _ = try take(request("lista.csv"))
    for typed in ["32 111", "1122", "600 100", "100200", "+48 600-100-200"] {
      #expect(desk.run("find", typed).output.contains("Ryś"), "\(typed)")
    }
    #expect(!desk.run("find", "2233600").output.contains("Ryś"), "they are no one number")
  }

  /// A workbook with a sheet that is called by a kind, one of which nobody knows what it is, and one that is no list.
  private func writeWorkbook() throws {
    let sheets = [
      WrittenSheet(
        "Organizacje", headings: ["nazwa", "forma prawna"], rows: [[SheetCell.text("Lis"), .text("fundacja")]]),
      WrittenSheet(
        "Arkusz2", headings: ["nazwa", "organizacja", "kategoria"],
        rows: [[SheetCell.text("Sala"), .text("Lis"), .text("sala")]]),
      WrittenSheet("Legenda", headings: ["zielone"], rows: [[SheetCell.text("gotowe")]]),
    ]
    try Data(WorkbookWriter(sheets, in: .polish).bytes).write(to: URL(fileURLWithPath: "\(folder)/baza.xlsx"))
  }

  /// What is asked of the workbook before it is judged.
  private func asked(_ request: ImportRequest) throws -> (title: String, choices: [ImportChoice])? {
    guard case .choice(let title, let choices) = try carryOut(.judge(request)) else { return nil }
    return (title, choices)
  }

  @Test("of a sheet of which nobody knows what it is, it is asked; what is no list is only passed over")
  func unsaidSheets() throws {
    try writeWorkbook()
    guard case .sheets(_, var whole, let lists) = try carryOut(.judge(request("baza.xlsx"))) else {
      Issue.record("no sheets to choose from")
      return
    }
    #expect(lists == ["Organizacje (organizacje)", "Arkusz2 (program zapyta, co to)"], "\(lists)")
    whole.isWhole = true
    let question = try #require(try asked(whole))
    #expect(question.title == "Arkusz „Arkusz2”: co to jest?")
    #expect(question.choices.map(\.label).prefix(2) == ["Pomiń arkusz", "Zasoby"], "\(question.choices.map(\.label))")
    let taken = try #require(try outlook(question.choices[1].request))
    #expect(taken.tally.added == 2 && taken.rows.map(\.sheet) == ["Organizacje", "Arkusz2"], "\(taken)")
    #expect(taken.understood.contains { $0.contains("Legenda") }, "\(taken.understood)")
    let over = try #require(try outlook(question.choices[0].request))
    #expect(over.tally.added == 1 && over.rows.map(\.sheet) == ["Organizacje"], "\(over)")
    _ = try take(taken.request)
    #expect(desk.run("list", "resources").output.contains("Sala"))
  }

  @Test("the columns of a whole workbook are remembered under a name, and offered for the next one of the same heads")
  func rememberedWorkbook() throws {
    try writeWorkbook()
    var whole = request("baza.xlsx")
    whole.isWhole = true
    whole.kindsOfSheets["Arkusz2"] = .some(Resource.kind)
    var named = try #require(try outlook(whole)).request
    named.mapping = "baza urzędu"
    _ = try take(try #require(try outlook(named)).request)
    #expect(desk.run("list", "columnMapping", "--json").lines.count == 2)
    let question = try #require(try asked(whole))
    #expect(question.title.contains("baza urzędu"), "\(question.title)")
    #expect(try outlook(question.choices[0].request)?.request.mapping == "baza urzędu")
    #expect(try outlook(question.choices[1].request)?.request.mapping == "", "read anew, it is not asked again")
    named.mapping = String(repeating: "x", count: 300)
    guard case .refused = try carryOut(.judge(named)) else {
      Issue.record("a name that no record can have is told before anything is saved")
      return
    }
  }
}
