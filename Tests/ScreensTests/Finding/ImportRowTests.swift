import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The rows of an import on the screen: a refused one is mended or passed over, and who comes in is read.
@Suite struct ImportRowTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa()) }

  private let request = ImportRequest(Organization.kind, path: "/home/anna/wspolnie/lista.xlsx")

  private mutating func open() throws {
    try desk.type(":import")
    try desk.press(.enter, .enter)
    #expect(desk.app.top is ImportScreen)
  }

  private var steps: [ImportStep] {
    desk.effects.compactMap { if case .importing(let step) = $0 { step } else { nil } }
  }

  private static let place = RowPlace(4)
  private static let was = ["Ryś", "klub karciany", "jan@@poczta"]

  private func openRow(_ standing: ImportOutlook.OpenRow.Standing = .refused, _ row: Int = 4) throws
    -> ImportOutlook.OpenRow
  {
    let form = try #require(Schema.kind(of: Organization.self).field(Organization.name(of: \.legalForm)))
    return ImportOutlook.OpenRow(
      RowPlace(row), "Ryś", standing,
      cells: [
        ImportOutlook.Cell(
          1, key: "Forma", title: "B „Forma”", field: form, text: "klub karciany", fault: "nie ma takiej wartości"),
        ImportOutlook.Cell(
          2, key: "Mail", title: "C „Mail”", field: nil, text: "jan@@poczta", fault: "to nie wygląda na adres e-mail"),
        ImportOutlook.Cell(0, key: "Nazwa", title: "A „Nazwa”", field: nil, text: "Ryś", fault: ""),
      ], faults: [], was: Self.was)
  }

  private mutating func openRefused(
    _ request: ImportRequest, _ rows: [ImportOutlook.OpenRow], people: [ImportOutlook.Newcomer] = []
  ) throws {
    if desk.app.layers.isEmpty { try open() }
    var added = ImportOutlook.Row(2, .added, "Nowa organizacja")
    added.details = ["Nazwa: Nowa organizacja", "Osoba: Jan Lis · prezes"]
    var outlook = ImportOutlook(
      request, ImportTally(added: 1, refused: rows.count), understood: ["Strona kodowa: UTF-8."],
      columns: [ImportOutlook.Column(key: "Forma", title: "B „Forma”", meaning: .unknown, isOpen: false)],
      faults: [], rows: [added], hindrance: nil)
    outlook.openRows = rows
    outlook.people = people
    try desk.send(.importing(.outlook(outlook)))
  }

  private mutating func select(_ text: String) throws {
    for _ in 0..<30 {
      if try desk.screen().text.contains("▌\(text)") { return }
      try desk.press(.down)
    }
    Issue.record("„\(text)” is not on the page: \(try desk.screen().text)")
  }

  /// The form of a row with these cells.
  private mutating func openCells(_ cells: [(field: FieldDeclaration?, text: String)]) throws -> Form {
    let row = ImportOutlook.OpenRow(
      RowPlace(4), "Ryś", .refused,
      cells: cells.enumerated().map { index, cell in
        ImportOutlook.Cell(
          index, key: "K\(index)", title: "K\(index)", field: cell.field, text: cell.text, fault: "to źle")
      }, faults: [], was: cells.map(\.text))
    try openRefused(request, [row])
    try select("! 4  odrzucony  Ryś")
    try desk.press(.enter)
    return try #require(desk.app.openForms.last)
  }

  @Test mutating func `the first cell is selected as any other, and two addresses in one are doubted`() throws {
    let email = try #require(Schema.kind(of: Organization.self).field(Organization.name(of: \.email)))
    #expect(try openCells([(email, "zielony.park.example")]).state.isSelected)
    #expect(try desk.screen().text.contains("Zaznaczone: pisanie zastąpi"))
    try desk.press(.end)
    try desk.type("park@zielony.example")
    try desk.press(.function(2))
    #expect(steps.allSatisfy { if case .judge = $0 { false } else { true } }, "nothing is taken yet")
    #expect(desk.app.message?.text.contains("dwa adresy") == true, "\(desk.app.message?.text ?? "")")
    try desk.press(.function(2))
    #expect(steps.contains { if case .judge = $0 { true } else { false } }, "sent again, it is meant so")
  }

  @Test mutating func `an end by its clock alone is on the day of the start`() throws {
    let kind = Schema.kind(of: Session.self)
    let (start, end) = (kind.field(Session.name(of: \.start)), kind.field(Session.name(of: \.end)))
    _ = try openCells([(end, "wieczorem"), (start, "2026-09-21T17:00")])
    try desk.type("19:30")
    try desk.press(.tab)
    let field = try #require(desk.app.openForms.last?.state.fields.first)
    #expect(field.notes.isEmpty, "\(field.notes)")
    try desk.press(.function(2))
    guard case .judge(let mended)? = steps.last else { return #expect(Bool(false), "\(steps)") }
    #expect(mended.mends[RowPlace(4)]?.cells[0] == "2026-09-21T19:30")
  }

  @Test mutating func `Enter on a refused row opens its cells, and F2 takes them for this import`() throws {
    try openRefused(request, [try openRow()])
    try select("! 4  odrzucony  Ryś")
    #expect(try desk.screen().text.contains("pomiń wiersz"))
    try desk.press(.enter)
    let seen = try desk.screen().text
    for part in ["Wiersz 4: Ryś", "B „Forma”", "W pliku „klub karciany”", "jan@@poczta", "Przyjmij", "F5"] {
      #expect(seen.contains(part), "\(part): \(seen)")
    }
    try desk.type("fund")
    try desk.press(.enter, .control("u"))
    try desk.type("jan@poczta.example")
    try desk.press(.function(2))
    var mended = request
    var mend = RowMend(of: Self.was)
    mend.cells = [1: "foundation", 2: "jan@poczta.example"]
    mended.mends = [Self.place: mend]
    #expect(steps.last == .judge(mended), "\(String(describing: steps.last))")
    // Of the next outlook the next refused row is selected, and the mended one says so.
    try openRefused(mended, [try openRow(.mended), try openRow(.refused, 9)])
    let next = try desk.screen().text
    #expect(next.contains("▌! 9") && next.contains("Poprawione tutaj: 1 wiersz"), "\(next)")
  }

  @Test mutating func `where nothing was typed nothing is asked anew, and what was typed is not thrown away unasked`()
    throws
  {
    try openRefused(request, [try openRow()])
    try select("! 4  odrzucony  Ryś")
    let before = steps.count
    try desk.press(.enter, .escape)
    #expect(desk.app.top is ImportScreen, "nothing was typed")
    try desk.press(.enter, .function(2))
    #expect(steps.count == before && desk.app.top is ImportScreen)
    try desk.press(.enter)
    try desk.type("fund")
    try desk.press(.enter, .escape)
    #expect(desk.app.top is Question)
  }

  @Test func `what was said since the good rows were saved counts, whatever was taken back meanwhile`() {
    var saved = request
    saved.choices = [RowPlace(4): .new]
    saved.renamedInSheets = ["a": ["Kto": "name"]]
    #expect(saved.decisions(beside: [:], after: nil) == 2 && saved.decisions(beside: [:], after: saved) == 0)
    var other = saved
    other.choices = [RowPlace(5): .new]
    #expect(other.decisions(beside: [:], after: saved) == 1)
    other.renamedInSheets = ["a": ["Kto": "shortName"], "b": ["Kto": "name"]]
    other.isAgain = true
    #expect(other.decisions(beside: [:], after: saved) == 4)
  }

  @Test mutating func `what was mended is not forgotten unasked, and a row that stays refused says so`() throws {
    var mended = request
    var mend = RowMend(of: Self.was)
    mend.cells = [2: "jan@"]
    mended.mends = [Self.place: mend]
    try openRefused(mended, [try openRow()])
    for key in [Key.character("1"), .character("q")] {
      try desk.press(key)
      #expect(desk.app.top is Question, "\(key)")
      try desk.press(.escape)
      #expect(desk.app.top is ImportScreen, "\(key)")
    }
    try select("! 4  odrzucony  Ryś")
    try desk.press(.enter, .tab)
    try desk.type("zuzia@")
    try desk.press(.function(2))
    try openRefused(mended, [try openRow()])
    #expect(desk.app.message?.text.hasPrefix("Nadal odrzucony jest wiersz 4  Ryś: ") == true)
  }

  @Test mutating func `the first cell is selected, and what was typed outlives another way that nobody takes`() throws {
    let cell = ImportOutlook.Cell(2, key: "Mail", title: "C „Mail”", field: nil, text: "jan@@poczta", fault: "nie")
    let form = ImportOutlook.Cell(1, key: "Forma", title: "B „Forma”", field: nil, text: "x", fault: "nie")
    let row = ImportOutlook.OpenRow(
      Self.place, "Ryś", .refused, cells: [cell, form], faults: [], was: ["Ryś", "x", "jan@@poczta"])
    try openRefused(request, [row])
    try select("! 4  odrzucony  Ryś")
    try desk.press(.enter)
    #expect(desk.app.openForms.last?.state.isSelected == true)
    try desk.type("a@b.example")
    try desk.press(.function(5))
    let labels = (desk.app.top as? Menu)?.items.map(\.label) ?? []
    let column = try #require(labels.firstIndex { $0.hasPrefix("Czym jest kolumna B") })
    for _ in 0..<column { try desk.press(.down) }
    try desk.press(.enter)
    for _ in 0..<3 where desk.app.top is Menu { try desk.press(.escape) }
    let shown = try #require(desk.app.openForms.last)
    #expect(shown.state.text(of: "cell0") == "a@b.example")
  }

  @Test mutating func `d passes a row over, and takes that back`() throws {
    try openRefused(request, [try openRow()])
    try select("! 4  odrzucony  Ryś")
    try desk.press(.character("d"))
    var over = request
    var mend = RowMend(of: Self.was)
    mend.isPassedOver = true
    over.mends = [Self.place: mend]
    #expect(steps.last == .judge(over))
    try openRefused(over, [try openRow(.passedOver)])
    try select("– 4  pominięty  Ryś")
    #expect(try desk.screen().text.contains("pominięty celowo"))
    #expect(try desk.screen().text.contains("jednak weź"))
    try desk.press(.character("d"))
    #expect(steps.last == .judge(request))
  }

  @Test mutating func `F5 in the row leads to one value for all rows and to what its column is`() throws {
    let form = try #require(Schema.kind(of: Organization.self).field(Organization.name(of: \.legalForm)))
    let lacking = ImportOutlook.Cell(nil, key: "", title: "Forma prawna", field: form, text: "", fault: "trzeba")
    let known = ImportOutlook.Cell(1, key: "Forma", title: "B „Forma”", field: nil, text: "x", fault: "nie")
    let row = ImportOutlook.OpenRow(
      Self.place, "Ryś", .refused, cells: [lacking, known], faults: [], was: ["Ryś", "x"])
    try openRefused(request, [row])
    try select("! 4  odrzucony  Ryś")
    try desk.press(.enter, .function(5))
    let labels = (desk.app.top as? Menu)?.items.map(\.label) ?? []
    #expect(labels.first?.hasPrefix("Jedna wartość dla wszystkich wierszy") == true, "\(labels)")
    #expect(labels.contains { $0.hasPrefix("Czym jest kolumna B") } && labels.last == "Pomiń ten wiersz")
    try desk.press(.enter)
    try desk.type("fund")
    try desk.press(.enter)
    var given = request
    given.given = [form.name: "foundation"]
    #expect(steps.last == .judge(given))
  }

  @Test mutating func `who comes in is one key away from the counts`() throws {
    let people = [ImportOutlook.Newcomer(Self.place, "Jan Lis", role: "prezes", organization: "Ryś")]
    try openRefused(request, [], people: people)
    #expect(try desk.screen().text.contains("Kto wejdzie: 1 osoba (v)"))
    try desk.press(.character("v"))
    #expect(try desk.screen().text.contains("Osoba: Jan Lis · prezes · Ryś (wiersz 4)"))
    try desk.press(.escape)
    #expect(try desk.screen().text.contains("▌[ Wczytaj ]"), "back to the rows")
  }

  @Test mutating func `what was mended is not left unasked`() throws {
    var mended = request
    mended.mends = [Self.place: RowMend(of: Self.was)]
    try openRefused(mended, [try openRow(.mended)])
    try desk.press(.escape)
    #expect(desk.app.top is Question)
    try desk.press(.escape)
    #expect(try desk.screen().text.contains("[ Wczytaj ]"))
  }

  @Test mutating func `nor is what was decided of rows and columns`() throws {
    var decided = request
    decided.renamed = ["Forma": Organization.name(of: \.legalForm)]
    decided.choices = [Self.place: .new]
    try openRefused(decided, [])
    for key in [Key.escape, .character("1")] {
      try desk.press(key)
      let asked = (desk.app.top as? Question)?.text
      #expect(asked == "Wyjście z podglądu wyrzuca to, co tu rozstrzygnięto: 2.", "\(key)")
      try desk.press(.escape)
    }
    decided.mends = [Self.place: RowMend(of: Self.was)]
    try openRefused(decided, [try openRow(.mended)])
    try desk.press(.escape)
    #expect((desk.app.top as? Question)?.text.contains("poprawki (1 wiersz) i to, co") == true)
  }

  @Test mutating func `in few columns the counts take one line, and the rows follow`() throws {
    desk.size = Size(width: 40, height: 12)
    try openRefused(request, [try openRow()])
    let seen = try desk.screen().text
    #expect(seen.contains("+1 ±0 =0 !1 · nic nie zapisano") && seen.contains("! 4  Ryś"), "\(seen)")
  }

  private mutating func openTable(notes: Int = 1) throws {
    if desk.app.layers.isEmpty { try open() }
    var changed = ImportOutlook.Row(12, .changed, "Klub Szachowy Wieża", "telefon: (puste) → 322600000")
    changed.details = ["Klub Szachowy Wieża", "telefon: (puste) → 322600000"]
    let long =
      "ul. Krótka 1, 41-300 Dąbrowa Górnicza · Osoba: Jan Lis · prezes · do Redenu i z powrotem, w każdy czwartek"
    var outlook = ImportOutlook(
      request, ImportTally(added: 1, changed: 1, leftAlone: 1, refused: 1),
      understood: (1...notes).map { "Uwaga numer \($0)." }, columns: [], faults: [],
      rows: [
        ImportOutlook.Row(3, .added, "Koło Łowieckie", long), changed, ImportOutlook.Row(107, .same, "KROKUS"),
      ], hindrance: nil)
    outlook.openRows = [try openRow()]
    try desk.send(.importing(.outlook(outlook)))
  }

  @Test mutating func `what would happen is a table, whose selected row is read whole`() throws {
    try openTable()
    func line(_ part: String) throws -> String {
      try #require(desk.screen().text.split(separator: "\n").map(String.init).first { $0.contains(part) })
    }
    let head = try line("co się zmieni")
    let told = try desk.screen().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("Dodane: 1, zmienione: 1, bez zmian: 1, odrzucone: 1"), "\(told)")
    // Each column begins where its heading does, and the numbers end below one another.
    func column(of part: String, in line: String) -> Int? {
      line.firstRange(of: part).map { line[..<$0.lowerBound].count }
    }
    for (row, fate, name) in [
      ("! ", "odrzucony", "Ryś"), ("+ ", "nowy", "Koło Łowieckie"), ("± ", "zmiana", "Klub Szachowy Wieża"),
      ("= ", "bez zmian", "KROKUS"),
    ] {
      let line = try line(name)
      #expect(line.contains(row) && column(of: fate, in: line) == column(of: "co", in: head), "\(line)")
      #expect(column(of: name, in: line) == column(of: "nazwa", in: head), "\(line)")
    }
    let (new, same) = (try line("Koło Łowieckie"), try line("KROKUS"))
    #expect(column(of: "3", in: new) == column(of: "107", in: same).map { $0 + 2 }, "\(new)\n\(same)")
    #expect(!(try desk.screen().text.contains("każdy czwartek")), "what is not selected has one line")
    try select("+   3  nowy")
    let read = try desk.screen().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(read.contains("w każdy czwartek"), "\(read)")
    try desk.press(.down)
    #expect(!(try desk.screen().text.contains("każdy czwartek")))
  }

  @Test mutating func `of somebody who is called as another is it is asked whether they are one`() throws {
    try open()
    var outlook = ImportOutlook(
      request, ImportTally(added: 2), understood: [], columns: [], faults: [], rows: [], hindrance: nil)
    outlook.namesakes = [ImportOutlook.Namesake(Self.place, "„Jan Lis”: jedna osoba czy dwie?", was: Self.was)]
    try desk.send(.importing(.outlook(outlook)))
    try select("? „Jan Lis”")
    try desk.press(.enter, .enter)
    var apart = request
    apart.apart = [Self.place]
    #expect(steps.last == .judge(apart))
    try desk.send(.importing(.outlook(outlook)))
    try select("? „Jan Lis”")
    try desk.press(.enter, .down, .enter)
    var (over, mend) = (request, RowMend(of: Self.was))
    mend.isPassedOver = true
    over.mends = [Self.place: mend]
    #expect(steps.last == .judge(over))
  }

  @Test mutating func `a search leaves the rows that hold its words, and Enter only chooses`() throws {
    try openTable()
    try desk.press(.character("/"))
    try desk.type("322600")
    let seen = try desk.screen().text
    #expect(seen.contains("/ 322600") && seen.contains("1 z 4") && seen.contains("Klub Szachowy"), "\(seen)")
    #expect(!seen.contains("Koło Łowieckie") && !seen.contains("[ Wczytaj ]"), "\(seen)")
    let before = steps.count
    try desk.press(.enter)
    #expect(steps.count == before && desk.app.top is ImportScreen)
    try desk.press(.escape)
    #expect(try desk.screen().text.contains("▌±  12  zmiana"), "the row stays selected")
    #expect(try desk.screen().text.contains("Koło Łowieckie"))
    try desk.press(.character("/"))
    try desk.type("nikogo takiego")
    #expect(try desk.screen().text.contains("Nic nie pasuje do „nikogo takiego”"))
    try desk.press(.escape, .escape)
    #expect((desk.app.top as? ImportScreen)?.outlook == nil, "back to the files")
  }

  @Test mutating func `much that is told of the file stands below the table, one key away`() throws {
    try openTable(notes: 30)
    let seen = try desk.screen().text
    let (row, note) = (seen.firstRange(of: "KROKUS"), seen.firstRange(of: "Uwaga numer 1."))
    #expect(row != nil && note.map { $0.lowerBound > row?.lowerBound ?? $0.lowerBound } ?? true, "\(seen)")
    try desk.press(.home)
    try select("Jak odczytano plik i jego kolumny: pod tabelą (30)")
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("▌Jak odczytano plik i jego kolumny"))
    try desk.press(.pageDown)
    #expect(try desk.screen().text.contains("Uwaga numer 9."))
  }

  @Test mutating func `from 120 columns the selected row is read beside the list`() throws {
    desk.size = Size(width: 130, height: 30)
    try openRefused(request, [try openRow()])
    try select("+ 2")
    try desk.wait(Limits.settle)
    let seen = try desk.screen().text
    #expect(seen.contains("Osoba: Jan Lis · prezes") && seen.contains("│"), "\(seen)")
  }

  @Test mutating func `Esc from what a column is leads back to the columns`() throws {
    try openRefused(request, [])
    try desk.press(.character("e"), .enter)
    let title = (desk.app.top as? Menu)?.title
    try desk.press(.escape)
    #expect(desk.app.top is Menu && (desk.app.top as? Menu)?.title != title)
    try desk.press(.escape)
    #expect(desk.app.top is ImportScreen)
  }

  @Test mutating func `on a session's page the session is filled in`() throws {
    try desk.press(.character("2"), .character("v"), .character("v"), .enter, .character("a"))
    let menu = try #require(desk.app.top as? Menu)
    let session = try #require(menu.items.last?.label)
    #expect(session.hasPrefix("wczytaj z pliku: zgłoszenia – "), "\(menu.items.map(\.label))")
    desk.importAnswers = [
      .files(
        [
          ImportableFile(
            path: request.path, name: "lista.xlsx", size: 12_400, changed: try TestRegister.time("2026-09-09T09:00"))
        ], folder: "~/wspolnie")
    ]
    try desk.press(.end, .enter)
    #expect((desk.app.top as? ImportScreen)?.kind == Registration.kind)
    try desk.press(.enter)
    guard case .judge(let asked)? = steps.last else {
      Issue.record("not judged")
      return
    }
    #expect(asked.given.count == 1 && asked.given.values.first?.hasPrefix("ses-") == true)
  }

  @Test mutating func `the session of all rows is chosen, not typed`() throws {
    try open()
    let registrations = ImportRequest(Registration.kind, path: "/home/anna/wspolnie/lista.xlsx")
    let field = try #require(Schema.kind(of: Registration.self).field(Registration.name(of: \.session)))
    var outlook = ImportOutlook(
      registrations, ImportTally(refused: 2), understood: [], columns: [], faults: [], rows: [],
      hindrance: nil)
    outlook.missing = [field]
    try desk.send(.importing(.outlook(outlook)))
    try select("! Brak kolumny")
    try desk.press(.enter)
    #expect(desk.app.top is Form)
    let title = try #require(
      desk.world().register.page(Query(Session.kind), window: 0..<1).ids.first.map { try desk.world().name(of: $0) })
    try desk.type(String(title.prefix(6)))
    try desk.press(.enter, .function(2))
    guard case .judge(let asked)? = steps.last else {
      Issue.record("not judged")
      return
    }
    #expect(asked.given[field.name]?.hasPrefix("ses-") == true)
  }
}
