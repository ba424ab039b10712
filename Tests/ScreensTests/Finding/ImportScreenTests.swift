import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// An import on the screen: a file is chosen, what would happen is seen before it does, then it is taken in.
@Suite struct ImportScreenTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa()) }

  private static func files() throws -> ImportAnswer {
    .files(
      [
        ImportableFile(
          path: "/home/anna/wspolnie/lista.xlsx", name: "lista.xlsx", size: 12_400,
          changed: try TestRegister.time("2026-09-09T09:00")),
        ImportableFile(
          path: "/home/anna/wspolnie/stare\u{1B}[31m.csv", name: "stare\u{1B}[31m.csv", size: 900,
          changed: try TestRegister.time("2026-03-01T09:00")),
      ], folder: "~/wspolnie")
  }

  private static func outlook(_ request: ImportRequest, hindrance: String? = nil) -> ImportAnswer {
    .outlook(
      ImportOutlook(
        request, ImportTally(added: 1, changed: 1, leftAlone: 3, refused: 1), understood: ["Strona kodowa: UTF-8."],
        faults: ["kolumna B „Forma prawna”, wiersz 4: nie ma takiej wartości"],
        rows: [
          ImportOutlook.Row(2, .added, "Nowa organizacja"),
          ImportOutlook.Row(3, .changed, "KROKUS", "telefon: (puste) → 322600000"),
        ], hindrance: hindrance))
  }

  private var request: ImportRequest { ImportRequest(Organization.kind, path: "/home/anna/wspolnie/lista.xlsx") }

  /// `:import` and Enter, on the map: its kind stands chosen.
  private mutating func open() throws {
    desk.importAnswers = [try Self.files()]
    try desk.type(":import")
    try desk.press(.enter)
    #expect(desk.app.top is Menu)
    try desk.press(.enter)
  }

  private var steps: [ImportStep] {
    desk.effects.compactMap { if case .importing(let step) = $0 { step } else { nil } }
  }

  @Test mutating func `what acts make can be chosen, but not what the program alone writes`() throws {
    try desk.type(":import")
    try desk.press(.enter)
    let menu = try #require(desk.app.top as? Menu)
    #expect(menu.items.count == Schema.kinds.count)
    for (item, kind) in zip(menu.items, Schema.kinds) {
      #expect(
        (item.hindrance == nil) == !["backup", "personalExport", "setting", "kioskCase"].contains(kind.kind.name),
        "\(item.label)")
    }
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `what would happen is seen before it does`(size: Size) throws {
    desk.size = size
    try open()
    #expect(steps == [.lookForFiles])
    #expect((desk.app.top as? ImportScreen)?.kind == Organization.kind, "the kind that is shown stands chosen")
    #expect(try desk.screen().text.contains("lista.xlsx"))
    #expect(try !desk.screen().text.unicodeScalars.contains("\u{1B}"))
    desk.importAnswers = [Self.outlook(request), .taken("Dodano: 1.", TakenImport(12, file: "lista.xlsx"))]
    try desk.press(.enter)
    #expect(steps.last == .judge(request))
    let seen = try desk.screen().text
    #expect(seen.contains("nic nie zapisano") && seen.contains("▌[ Wczytaj ]"))
    var read = seen
    for _ in 0..<12 {
      try desk.press(.down)
      read += try desk.screen().text
    }
    for part in ["UTF-8", "Forma prawna", "+ 2", "Nowa organizacja", "KROKUS"] {
      #expect(read.contains(part), "\(part)")
    }
    #expect(!steps.contains(.take(request)), "nothing is saved by looking")
    try desk.press(.enter)
    #expect(!steps.contains(.take(request)), "a row that only tells something leads back to the one that takes it in")
    #expect(try desk.screen().text.contains("▌[ Wczytaj ]"))
    try desk.press(.enter)
    #expect(steps.last == .take(request))
    #expect(desk.app.layers.isEmpty && desk.app.message == .done("Dodano: 1."))
  }

  // MARK: Taking back

  private static let taken = TakenImport(12, file: "lista.xlsx")

  private static func undoOutlook(_ removed: Int, erased: Int = 0, kept: Int = 0) -> ImportAnswer {
    var tally = UndoTally()
    (tally.removed, tally.left, tally.erased, tally.kept) = (removed - erased, 1, erased, kept)
    let rows = (0..<removed).map { "zniknie: Nowa \($0)\u{1B}[31m" }
    return .undoOutlook(UndoOutlook(taken, line: "dziś 14:31 ola · 3 wpisy", tally: tally, rows: rows))
  }

  private mutating func takeIn() throws {
    try open()
    desk.importAnswers = [Self.outlook(request), .taken("Dodano: 1.", Self.taken)]
    try desk.press(.enter, .enter)
    #expect(desk.app.layers.isEmpty)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `u takes back what was just imported, once it was seen and asked`(size: Size) throws {
    desk.size = size
    try takeIn()
    desk.importAnswers = [
      Self.undoOutlook(2), .undone(Self.taken, "Cofnięto wczytanie.", TakenImport(13, file: "lista.xlsx")),
    ]
    try desk.press(.character("u"))
    #expect(steps.last == .judgeUndoing(Self.taken))
    let seen = try desk.screen().text
    for part in ["lista.xlsx", "Jeszcze nic nie cofnięto"] { #expect(seen.contains(part), "\(part): \(seen)") }
    #expect(!seen.unicodeScalars.contains("\u{1B}"))
    var read = seen
    for _ in 0..<12 {
      try desk.press(.down)
      read += try desk.screen().text
    }
    for part in ["dziś 14:31 ola", "zniknie: Nowa 0", "zniknie: Nowa 1", "zostają"] {
      #expect(read.contains(part), "\(part)")
    }
    try desk.press(.enter)
    #expect(desk.app.top is Question && steps.last == .judgeUndoing(Self.taken), "it asks first")
    #expect(try desk.screen().text.contains("lista.xlsx"))
    try desk.press(.escape)
    #expect(desk.app.top is ImportUndoScreen)
    try desk.press(.enter, .enter)
    #expect(steps.last == .undo(Self.taken))
    #expect(desk.app.layers.isEmpty && desk.app.message == .done("Cofnięto wczytanie."))
    // The taking back is taken back in the same way.
    desk.importAnswers = [Self.undoOutlook(2)]
    try desk.press(.character("u"))
    #expect(steps.last == .judgeUndoing(TakenImport(13, file: "lista.xlsx")))
  }

  @Test mutating func `what is in use is told with its reason and stays, where the rest is taken back`() throws {
    try takeIn()
    var (tally, taken) = (UndoTally(), Self.taken)
    (tally.removed, tally.kept, taken.keepsUsed) = (30, 2, true)
    var outlook = UndoOutlook(taken, line: "dziś 14:31 ola", tally: tally, rows: ["zniknie: Nowa"])
    outlook.obstacles = ["KROKUS: odnosi się do tego: zasób Sala"]
    desk.importAnswers = [.undoOutlook(outlook), .undone(taken, "Cofnięto.", nil)]
    try desk.press(.character("u"))
    let seen = try desk.screen().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(seen.contains("[ Cofnij resztę: 30 ]"), "\(seen)")
    #expect(seen.contains("KROKUS: odnosi się do tego: zasób Sala"), "\(seen)")
    try desk.press(.enter)
    let asked = "Cofnąć tylko to, czego nikt potem nie zmienił ani nie używa (30 wpisów)? Bez zmian: 2 wpisy."
    #expect((desk.app.top as? Question)?.text == asked)
    try desk.press(.enter)
    #expect(steps.last == .undo(taken))
  }

  @Test mutating func `what can be brought back is taken back by Enter, however much it is`() throws {
    try takeIn()
    desk.importAnswers = [Self.undoOutlook(35), .undone(Self.taken, "Cofnięto.", nil)]
    try desk.press(.character("u"), .enter)
    #expect(!steps.contains(.undo(Self.taken)), "it asks first")
    try desk.press(.enter)
    #expect(steps.last == .undo(Self.taken) && desk.app.message == .done("Cofnięto."))
  }

  @Test(arguments: [(0, "wszystko:"), (2, "resztę:")])
  mutating func `of many people for good the number is typed, and it is said at once`(kept: Int, told: String) throws {
    try takeIn()
    desk.importAnswers = [Self.undoOutlook(35, erased: 12, kept: kept), .undone(Self.taken, "Cofnięto.", nil)]
    try desk.press(.character("u"), .enter)
    let text = try desk.screen().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Wpisz 35 i Enter, żeby cofnąć \(told)"), "\(text)")
    try desk.press(.enter)
    #expect(!steps.contains(.undo(Self.taken)))
    try desk.type("34")
    try desk.press(.enter)
    #expect(!steps.contains(.undo(Self.taken)), "another number is none")
    try desk.type("35")
    try desk.press(.enter)
    #expect(steps.last == .undo(Self.taken) && desk.app.message == .done("Cofnięto."))
    // For good, and so it is said.
    try desk.press(.character("u"))
    #expect(desk.app.message?.text == Language.polish.words.cannotUndoLast(hasEarlier: false))
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `where rows were refused they stay to be mended, and nothing is asked of what is in`(
    size: Size
  ) throws {
    desk.size = size
    try open()
    guard case .outlook(var first) = Self.outlook(request) else { return }
    func row(_ number: Int, _ standing: ImportOutlook.OpenRow.Standing) -> ImportOutlook.OpenRow {
      ImportOutlook.OpenRow(RowPlace(number), "Lis", standing, cells: [], faults: ["nie tak"], was: ["Lis"])
    }
    var again = request
    again.mends[2] = RowMend(of: ["Lis"])
    again.mends[2]?.cells = [0: "Ryś"]
    first.openRows = [row(2, .mended), row(4, .refused)]
    again.isRest = true
    var rest = ImportOutlook(
      again, ImportTally(leftAlone: 4, refused: 1), understood: [], faults: [], rows: [], hindrance: nil)
    rest.openRows = first.openRows
    desk.importAnswers = [.outlook(first), .taken("Dodano: 1, odrzucono: 1.", Self.taken, rest: rest)]
    try desk.press(.enter)
    let chosen = try #require(desk.app.top as? ImportScreen)
    #expect(chosen.shownLines[chosen.rows.selection].text.hasPrefix("! 4"), "Enter on without a look mends it")
    try desk.press(.home)
    // The smallest screen has the row that leads on first, too.
    try desk.press(.enter)
    #expect(desk.app.message == .done("Dodano: 1, odrzucono: 1."))
    let screen = try #require(desk.app.top as? ImportScreen)
    #expect(screen.shownLines[screen.rows.selection].text.hasPrefix("! 4"), "the refused row is selected")
    let text = try desk.screen().text
    #expect(text.contains(size.width < 60 ? "dobre zapisane" : "Dobre wiersze są już zapisane"), "\(text)")
    // What was mended is in the register: leaving it loses nothing.
    try desk.press(.escape)
    #expect(!(desk.app.top is Question) && (desk.app.top as? ImportScreen)?.outlook == nil)
  }

  @Test mutating func `what was changed since hinders it, and the change before it is offered next`() throws {
    let soma = RecordID("org-soma")
    let edit = EditRecord(soma, [FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))])
    for effect in desk.app.carryOut([.send(edit, .act(soma))], in: try desk.world()) {
      guard case .transact(let asked) = effect else { continue }
      try desk.send(.outcome(desk.transact(asked.act, by: desk.author)))
    }
    try takeIn()
    desk.importAnswers = [.notUndone(Self.taken, "Te wpisy ktoś potem zmienił: KROKUS.")]
    try desk.press(.character("u"))
    #expect(desk.app.layers.isEmpty && desk.app.message == .refused("Te wpisy ktoś potem zmienił: KROKUS."))
    try desk.press(.character("u"))
    #expect(try desk.app.top is Question && desk.screen().text.contains("SOMA"))
  }

  @Test mutating func `next week one of the past is chosen after the colon`() throws {
    desk.importAnswers = [
      .imports([PastImport(40, line: "8.09 anna · 35 wpisów"), PastImport(12, line: "1.09 ola · 3 wpisy")]),
      Self.undoOutlook(3), .undone(Self.taken, "Cofnięto.", nil),
    ]
    try desk.type(":cofnij import")
    try desk.press(.enter)
    #expect(steps.last == .lookForImports && (desk.app.top as? Menu)?.items.count == 2)
    try desk.press(.down, .enter)
    #expect(steps.last == .judgeUndoing(TakenImport(12)))
    try desk.press(.enter, .enter)
    #expect(steps.last == .undo(Self.taken) && desk.app.layers.isEmpty)
    desk.importAnswers = [.imports([])]
    try desk.type(":cofnij wczytanie")
    try desk.press(.enter)
    #expect(desk.app.message == .note(Language.polish.words.noImports))
  }

  @Test mutating func `where nothing can be written nothing is taken back`() throws {
    try takeIn()
    desk.readOnly = .fileSystem
    try desk.press(.character("u"))
    #expect(desk.app.message?.tone == .refused)
    try desk.type(":cofnij import")
    try desk.press(.enter)
    #expect(desk.app.message?.tone == .refused && !steps.contains(.lookForImports))
  }

  @Test mutating func `Esc leads back to the files, and out`() throws {
    try open()
    desk.importAnswers = [Self.outlook(request)]
    try desk.press(.enter, .escape)
    #expect(try desk.screen().text.contains("lista.xlsx"))
    try desk.press(.escape)
    #expect(desk.app.layers.isEmpty && !steps.contains(.take(request)))
  }

  @Test mutating func `letters narrow the files, a path is taken as it is`() throws {
    try open()
    try desk.type("star")
    #expect(try !desk.screen().text.contains("lista.xlsx"))
    try desk.press(.control("u"))
    try desk.type("~/pobrane/z bazy.csv")
    try desk.press(.enter)
    #expect(steps.last == .judge(ImportRequest(Organization.kind, path: "~/pobrane/z bazy.csv")))
  }

  @Test mutating func `of several sheets one is chosen`() throws {
    try open()
    desk.importAnswers = [
      .sheets(["Organizacje", "Stare"], request, lists: ["Organizacje (organizacje)", "Sale (zasoby)"])
    ]
    try desk.press(.enter)
    try desk.type("st")
    try desk.press(.enter)
    var ofSheet = request
    ofSheet.sheet = "Stare"
    #expect(steps.last == .judge(ofSheet))
    #expect(desk.app.top is ImportScreen)
    var whole = request
    whole.isWhole = true
    desk.importAnswers = [
      .sheets(["Organizacje", "Stare"], request, lists: ["Organizacje (organizacje)", "Sale (zasoby)"])
    ]
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("Razem: Organizacje (organizacje), Sale (zasoby)"))
    try desk.press(.end, .enter)
    #expect(steps.last == .judge(whole))
    desk.importAnswers = [.sheets(["Organizacje", "Stare"], request, lists: [])]
    try desk.press(.enter)
    #expect((desk.app.top as? Menu)?.items.count == 2, "where no sheet is called by a kind there is no such way")
  }

  @Test mutating func `the rows of the page lead on as its keys do`() throws {
    try openOutlook(request, Self.columns)
    try desk.press(.down, .down, .enter)
    #expect((desk.app.top as? Menu)?.title == Language.polish.words.whichColumn)
    try desk.press(.escape)
    let outlook = ImportOutlook(
      request, ImportTally(added: 1, refused: 2), understood: ["Strona kodowa: UTF-8."], columns: Self.columns,
      faults: [], rows: [], hindrance: nil, alike: 2)
    try desk.send(.importing(.outlook(outlook)))
    try desk.press(.down, .down, .down, .enter)
    #expect((desk.app.top as? NameLine)?.title == Language.polish.words.nameOfColumns)
    try desk.press(.escape, .down, .enter)
    #expect((desk.app.top as? Menu)?.title == Language.polish.words.whichAlike, "what only looks like something")
    try desk.press(.enter)
    var again = request
    again.isAgain = true
    #expect(steps.last == .judge(again), "all of it as new")
    try desk.send(.importing(.outlook(outlook)))
    for _ in 0..<6 { try desk.press(.down) }
    #expect(try desk.screen().text.contains("▌Kolumna B „Prezes”"))
    try desk.press(.enter)
    #expect((desk.app.top as? Menu)?.title == Language.polish.words.whatIsColumn("B „Prezes”"))
  }

  @Test mutating func `a running number is no choice, and is told once`() throws {
    try openOutlook(request, [ImportOutlook.Column(key: "Lp.", title: "A „Lp.”", meaning: .fixed, isOpen: false)])
    try desk.press(.character("e"))
    let item = try #require((desk.app.top as? Menu)?.items.first)
    #expect(item.label == "A „Lp.”" && item.hindrance == Language.polish.words.columnIsFixed)
  }

  @Test mutating func `why nothing can be taken in is read before Enter`() throws {
    try open()
    desk.importAnswers = [Self.outlook(request, hindrance: "Żadna z kolumn nie pasuje.")]
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("! Żadna z kolumn nie pasuje."))
  }

  @Test mutating func `what brings an import back says so, and one taken back is no choice`() throws {
    var tally = UndoTally()
    (tally.restored, tally.isRestoring) = (3, true)
    let why = Language.polish.words.importWasTakenBack
    desk.importAnswers = [
      .imports([
        PastImport(13, line: "8.09 anna · cofnięcie"), PastImport(12, line: "1.09 ola · 3 wpisy", hindrance: why),
      ])
    ]
    try desk.type(":cofnij import")
    try desk.press(.enter, .down, .enter)
    #expect(!steps.contains(.judgeUndoing(TakenImport(12))) && desk.app.message?.text.contains(why) == true)
    desk.importAnswers = [
      .undoOutlook(UndoOutlook(TakenImport(13, file: "lista.xlsx"), line: "8.09 anna", tally: tally, rows: []))
    ]
    try desk.press(.up, .enter)
    let seen = try desk.screen().text
    for part in ["Przywrócenie wczytania „lista.xlsx”", "▌[ Przywróć wczytanie ]", "Jeszcze nic nie przywrócono"] {
      #expect(seen.contains(part), "\(part): \(seen)")
    }
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("Przywrócić całe wczytanie"))
  }

  // MARK: What columns are

  private static let columns = [
    ImportOutlook.Column(key: "nazwa", title: "A „nazwa”", meaning: .fixed, isOpen: false),
    ImportOutlook.Column(key: "Prezes", title: "B „Prezes”", meaning: .noted, isOpen: true),
  ]

  private mutating func openOutlook(_ request: ImportRequest, _ columns: [ImportOutlook.Column]) throws {
    if desk.app.layers.isEmpty { try open() }
    let outlook = ImportOutlook(
      request, ImportTally(added: 1), understood: [], columns: columns, faults: [], rows: [], hindrance: nil)
    try desk.send(.importing(.outlook(outlook)))
  }

  @Test mutating func `a column that was not recognized is told, and made a field, left out, or read as at first`()
    throws
  {
    try openOutlook(request, Self.columns)
    let seen = try desk.screen().text
    #expect(seen.contains("Kolumna B „Prezes” → do notatek") && !seen.contains("--"), "\(seen)")
    try desk.press(.character("e"))
    #expect((desk.app.top as? Menu)?.items.first?.label.hasPrefix("B „Prezes”") == true, "what is open stands first")
    try desk.press(.enter)
    try desk.type("opis")
    try desk.press(.enter)
    var asField = request
    asField.renamed = ["Prezes": Organization.name(of: \.description)]
    #expect(steps.last == .judge(asField))

    try openOutlook(asField, Self.columns)
    try desk.press(.character("e"), .enter, .home, .enter)
    #expect(steps.last == .judge(request), "as it was read at first")
    try openOutlook(request, Self.columns)
    try desk.press(.character("e"), .enter, .end, .enter)
    var without = request
    without.renamed = ["Prezes": ""]
    #expect(steps.last == .judge(without))
  }

  private mutating func openMissing(_ request: ImportRequest, isChanged: Bool = false) throws {
    if desk.app.layers.isEmpty { try open() }
    var outlook = ImportOutlook(
      request, ImportTally(refused: 2), understood: [], columns: Self.columns, faults: [], rows: [], hindrance: nil)
    outlook.missing = [try #require(Schema.kind(of: Organization.self).field(Organization.name(of: \.legalForm)))]
    outlook.isChanged = isChanged
    try desk.send(.importing(.outlook(outlook)))
  }

  @Test mutating func `a missing column is given one value for all rows, chosen or typed, and taken away again`() throws
  {
    try openMissing(request)
    #expect(try desk.screen().text.contains("Brak kolumny „forma prawna”"))
    try desk.press(.character("e"))
    #expect(
      (desk.app.top as? Menu)?.items.first?.label.hasPrefix("Brak kolumny") == true, "what is missing stands first")
    try desk.press(.enter)
    try desk.type("fund")
    try desk.press(.enter)
    var given = request
    given.given = [Organization.name(of: \.legalForm): "foundation"]
    #expect(steps.last == .judge(given))

    try openMissing(given)
    #expect(try desk.screen().text.contains("forma prawna = fundacja"))
    try desk.press(.character("e"), .enter, .end, .enter)
    #expect(steps.last == .judge(request), "none after all")

    try openMissing(request)
    try desk.press(.character("e"), .end, .up, .enter)
    try desk.type("dzielnica")
    try desk.press(.enter)
    try desk.type("Reden")
    #expect(try desk.screen().text.contains("Reden"))
    try desk.press(.enter)
    var district = request
    district.given = [Organization.name(of: \.district): "Reden"]
    #expect(steps.last == .judge(district))
  }

  @Test mutating func `columns are remembered under a name that is asked for`() throws {
    try openMissing(request)
    try desk.press(.character("e"), .end, .enter)
    try desk.type("lista miasta")
    try desk.press(.enter)
    var named = request
    named.mapping = "lista miasta"
    #expect(steps.last == .judge(named))
    try openMissing(named)
    #expect(try desk.screen().text.contains("Kolumny jak „lista miasta”"))
  }

  private func outlook(_ request: ImportRequest, alike: Int, rows: [ImportOutlook.Alike] = []) -> ImportAnswer {
    var outlook = ImportOutlook(
      request, ImportTally(added: 1, refused: alike), understood: [], faults: [], rows: [], hindrance: nil,
      alike: alike)
    outlook.alikeRows = rows
    return .outlook(outlook)
  }

  @Test mutating func `rows that only look like something known are taken as new where that is wanted`() throws {
    try open()
    try desk.send(.importing(outlook(request, alike: 2)))
    #expect(try desk.screen().text.contains("podobne"))
    try desk.press(.character("n"), .enter)
    var again = request
    again.isAgain = true
    #expect(steps.last == .judge(again))
    try desk.send(.importing(outlook(again, alike: 0)))
    #expect(try desk.screen().text.contains("wejdą jako nowe"))
    try desk.press(.character("n"), .enter)
    #expect(steps.last == .judge(request))
    try desk.send(.importing(outlook(request, alike: 0)))
    try desk.press(.character("n"))
    #expect(desk.app.message == .note(Language.polish.words.nothingAlike))
  }

  @Test mutating func `of each such row it is said whether it is the same or another`() throws {
    let id = RecordID("org-7k2m9xq4w1")
    let rows = [
      ImportOutlook.Alike(3, "wiersz 3 wygląda jak „KROKUS”", known: id, mayBeNew: true),
      ImportOutlook.Alike(5, "wiersz 5 wygląda jak wiersz 4", known: nil, mayBeNew: true),
    ]
    try open()
    try desk.send(.importing(outlook(request, alike: 2, rows: rows)))
    try desk.press(.character("n"))
    let menu = try desk.screen().text
    #expect(
      menu.contains("wiersz 3 wygląda jak „KROKUS”") && menu.contains("Wszystkie inne: 2 wiersze jako nowe"), "\(menu)")
    try desk.press(.enter, .enter)
    var same = request
    same.choices = [3: .same(id)]
    #expect(steps.last == .judge(same), "the first answer is that it is the same")
    try desk.send(.importing(outlook(same, alike: 1, rows: [rows[1]])))
    #expect(try desk.screen().text.contains("Wiersz 3 to wpis, który już jest."))
    try desk.press(.character("n"), .enter)
    #expect(try !desk.screen().text.contains("To ten sam wpis"), "it looks like another row of the file")
    try desk.press(.enter)
    var both = same
    both.choices[5] = .new
    #expect(steps.last == .judge(both))
    try desk.send(.importing(outlook(both, alike: 0)))
    try desk.press(.character("n"), .enter)
    var one = both
    one.choices[3] = nil
    #expect(steps.last == .judge(one), "what was said is taken back")
  }

  @Test mutating func `an extract of an organization without numbers asks at once whether it is that`() throws {
    let id = RecordID("org-7k2m9xq4w1")
    let row = ImportOutlook.Alike(1, "wiersz 1 wygląda jak „Qŷ”", known: id, mayBeNew: true)
    try open()
    try desk.send(.importing(outlook(request, alike: 1, rows: [row])))
    try desk.press(.character("n"))
    let menu = try desk.screen().text
    #expect(menu.contains("To ten sam wpis") && menu.contains("To inny wpis"), "\(menu)")
    try desk.press(.enter)
    var same = request
    same.choices = [1: .same(id)]
    #expect(steps.last == .judge(same))
    let numbered = ImportOutlook.Alike(1, "x", known: id, mayBeNew: false)
    try desk.send(.importing(outlook(request, alike: 0, rows: [numbered])))
    try desk.press(.character("n"))
    #expect(try !desk.screen().text.contains("To inny wpis"), "its number is another's")
  }

  @Test mutating func `of a file that changed since it was shown the new one is shown`() throws {
    try openMissing(request, isChanged: true)
    #expect(try desk.screen().text.contains("Plik zmienił się od podglądu"))
    #expect(desk.app.top is ImportScreen && !steps.contains(.take(request)))
  }

  @Test mutating func `what only the program fills in is no choice`() throws {
    try openOutlook(request, Array(Self.columns.prefix(1)))
    try desk.press(.character("e"), .home, .enter)
    #expect(desk.app.message?.tone == .refused)
  }

  @Test mutating func `of two columns of one field one is chosen that is left out`() throws {
    try open()
    var without = request
    without.renamed = ["Tel. 2": ""]
    let choices = [ImportChoice("Tel. 1", request), ImportChoice("Tel. 2", without)]
    desk.importAnswers = [.choice("Którą pominąć?", choices)]
    try desk.press(.enter)
    #expect((desk.app.top as? Menu)?.title == "Którą pominąć?")
    try desk.press(.down, .enter)
    #expect(steps.last == .judge(without))
  }

  @Test mutating func `what cannot be taken in is not, and says why`() throws {
    try open()
    desk.importAnswers = [.refused("To nie jest tabela.")]
    try desk.press(.enter)
    #expect(desk.app.message == .refused("To nie jest tabela.") && desk.app.top is ImportScreen)
    desk.importAnswers = [Self.outlook(request, hindrance: "Cudzysłów nie jest zamknięty.")]
    try desk.press(.enter, .enter)
    #expect(desk.app.message == .refused("Cudzysłów nie jest zamknięty.") && !steps.contains(.take(request)))
  }

  @Test mutating func `stopped on the way it stays where it was`() throws {
    try open()
    desk.importAnswers = [Self.outlook(request), .refused("Przerwano wczytywanie. Nic nie zapisano.")]
    try desk.press(.enter, .enter)
    #expect((desk.app.top as? ImportScreen)?.outlook != nil)
    #expect(desk.app.message == .refused("Przerwano wczytywanie. Nic nie zapisano."))
  }

  @Test mutating func `where nothing can be written nothing is imported`() throws {
    desk.readOnly = .fileSystem
    try desk.type(":import")
    try desk.press(.enter)
    #expect(desk.app.message?.tone == .refused && steps.isEmpty)
  }

  @Test mutating func `an empty folder says what to do`() throws {
    desk.importAnswers = [.files([], folder: "~/wspolnie")]
    try desk.type(":import")
    try desk.press(.enter, .enter)
    #expect(try desk.screen().text.contains("W ~/wspolnie nie ma plików"))
    try desk.press(.enter)
    #expect(desk.app.message?.text.contains("~/wspolnie/lista.xlsx") == true)
  }
}
