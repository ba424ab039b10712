import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What `x` gives out is what is shown, and the reports about it.
@Suite struct GivenOutTests {
  private func told(_ desk: Desk) -> String { desk.app.message?.text ?? "" }

  private func rows(_ desk: Desk) throws -> [String] { try #require(desk.app.layers.last as? Menu).items.map(\.label) }

  /// The file that went out last.
  private func file(_ desk: Desk) throws -> GivenFile {
    try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
  }

  /// What stands in the first column of its table.
  private func names(_ desk: Desk) throws -> [String] {
    try #require(file(desk).page.tables.first).rows.map { $0[0] }
  }

  @Test func `the whole list, in its order, with its columns`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("x")
    #expect(
      try rows(desk) == [
        "to, co widać (Excel)", "to, co widać (tabela CSV)", "wykaz zasobów (do druku)", "wykaz zasobów (Word)",
        "wykaz zasobów (tekst)", "wiadomość do nich (szkic wiadomości e-mail, dane osobowe)",
        "mapa (punkty) (GeoJSON)", "wizytówka: DSA Blok (vCard, bez osób)",
        "wizytówka: DSA Blok (vCard, dane osobowe)", "wizytówki: wszystkie widoczne, 6 (vCard, bez osób)",
        "wizytówki: wszystkie widoczne, 6 (vCard, dane osobowe)", "na drukarkę",
      ])
    try desk.press(.enter)
    let file = try file(desk)
    #expect(file.name == "organizacje-2026-09-09" && file.format == .xlsx)
    #expect(file.page.title == "Organizacje")
    let columns = Schema.kind(of: Organization.self).columns(withPersonal: false)
    #expect(
      file.page.tables[0].columns.map(\.heading) == columns.map { Language.polish.words.capitalized($0.label.pl) })
    #expect(
      try names(desk) == [
        "DSA Blok", "Klub Sportowy SOMA", "Koło Gospodyń Wiejskich w Ząbkowicach", "KROKUS",
        "Stowarzyszenie Aktywna Dąbrowa", "Teatr Elsynor",
      ])
    #expect(told(desk) == "Zapisano: ~/wspolnie/organizacje-2026-09-09.xlsx (6 organizacji). Enter: pokaż tutaj")
    func enter() throws -> [String] {
      try desk.app.guide(in: desk.world()).hints.filter { $0.shown.contains(.enter) }.map(\.act.hint.pl)
    }
    #expect(try enter() == ["pokaż tutaj"], "the row of keys says what the message says")
    try desk.press(.down)
    #expect(try enter() == ["otwórz"])
    desk.language = .english
    try desk.press(.character("x"), .enter)
    #expect(told(desk) == "Saved: ~/wspolnie/organizations-2026-09-09.xlsx (6 organizations). Enter: show it here")
  }

  @Test(arguments: [
    ("docx", "wykaz zasobów (Word)"), ("xlsx", "to, co widać (Excel)"), ("excel", "to, co widać (Excel)"),
  ])
  func `the ending of a file, or the name of its program, selects its way`(typed: String, row: String) throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("x")
    try desk.press(.end)
    try desk.type(typed)
    let menu = try #require(desk.app.layers.last as? Menu)
    #expect(menu.items[menu.selection ?? 0].label == row)
  }

  @Test func `search, filter and order narrow it, and are told`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down, .down, .down)
    try desk.type("f")
    try desk.press(.down, .enter)
    try desk.type("/dsa blok")
    try desk.press(.enter, .escape, .character("x"), .enter)
    #expect(try names(desk) == ["DSA Blok"])
    #expect(try file(desk).name == "organizacje-wybrane-2026-09-09")
    #expect(
      try file(desk).page.blocks.prefix(2) == [.paragraph("Szukane: „dsa blok”"), .paragraph("Tylko Reden")])
  }

  @Test func `what was found by its resources is in it`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("/projektor")
    try desk.press(.enter, .escape, .character("x"), .enter)
    // As on the screen: below the organization the thing that was found.
    let table = try #require(file(desk).page.tables.first)
    #expect(try names(desk) == ["Stowarzyszenie Aktywna Dąbrowa", "Stowarzyszenie Aktywna Dąbrowa"])
    let things = try #require(table.columns.firstIndex { $0.heading == "Zasób" })
    #expect(table.columns[0].heading == "Organizacja" && table.rows.map { $0[things] } == ["", "Projektor"])
    #expect(table.rows[1][1..<things].allSatisfy { $0.isEmpty }, "\(table.rows)")
    #expect(Set(table.columns.map(\.heading)).count == table.columns.count)
  }

  @Test func `the pane gives the resources of its organization`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.down, .down, .down, .enter, .character("x"), .enter)
    #expect(try names(desk) == ["Sala prób"])
    #expect(try file(desk).name == "zasoby-krokus-2026-09-09")
  }

  @Test func `the calendar gives the month, the day, the week and all there are`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.type("2x")
    try desk.press(.enter)
    #expect(try file(desk).name == "spotkania-wrzesien-2026-2026-09-09")
    #expect(try names(desk).count == 6)
    try desk.press(.tab, .character("x"), .enter)
    #expect(try file(desk).page.tables[0].rows.map { $0[1] } == ["Warsztat: pierwsza dotacja"])
    try desk.press(.escape, .character("v"), .character("x"), .enter)
    #expect(try names(desk).count == 3)
    try desk.press(.character("v"), .character("x"), .enter)
    #expect(try names(desk).count == desk.register.count(of: Session.kind))
  }

  @Test func `people are told of only where that is said, and no file is called by them`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("2"), .enter, .enter, .character("x"))
    #expect(
      try rows(desk) == [
        "to, co widać (Excel, bez osób)", "to, co widać (Excel, dane osobowe)",
        "to, co widać (tabela CSV, bez osób)", "to, co widać (tabela CSV, dane osobowe)",
        "lista do podpisu (do druku, dane osobowe)", "lista obecności (do druku, dane osobowe)",
        "sprawozdanie ze spotkania (do druku)",
        "lista do podpisu (Word, dane osobowe)", "lista obecności (Word, dane osobowe)",
        "sprawozdanie ze spotkania (Word)",
        "lista do podpisu (tekst, dane osobowe)", "lista obecności (tekst, dane osobowe)",
        "sprawozdanie ze spotkania (tekst)",
        "wiadomość do zapisanych (szkic wiadomości e-mail, dane osobowe)",
        "wiadomość do listy rezerwowej (szkic wiadomości e-mail, dane osobowe)",
        "na drukarkę",
      ])
    try desk.press(.enter)
    let table = try CSVPage(file(desk).page).text
    #expect(!table.contains("Kowalski") && !table.contains("per-"), "a random id is personal, too")
    try desk.press(.character("x"), .down, .enter)
    #expect(try CSVPage(file(desk).page).text.contains("Jan Kowalski"))
    #expect(try file(desk).name == "zgloszenia-dane-osobowe-warsztat-pierwsza-dotacja-2026-09-09")
    try desk.press(.character("4"))
    let person = try #require(desk.register.page(Query(Person.kind), window: 0..<1).ids.first)
    _ = desk.app.carryOut([.deeper(RecordPage(of: person))], in: try desk.world())
    try desk.press(.character("x"), .enter)
    #expect(try file(desk).name == "osoby-2026-09-09")
  }

  @Test func `the page of one sign-up gives out nobody else's`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("2"), .enter, .enter)
    try desk.press(.character("x"), .down, .enter)
    #expect(try #require(file(desk).page.tables.first).rows.count > 1)
    try desk.press(.down, .enter)
    try desk.press(.character("x"))
    let personal = try #require(rows(desk).firstIndex { $0.hasPrefix("to, co widać") && $0.contains("dane osobowe") })
    for _ in 0..<personal { try desk.press(.down) }
    try desk.press(.enter)
    #expect(try #require(file(desk).page.tables.first).rows.count == 1)
    // The sign-up, and whoever signed up.
    #expect(try file(desk).page.personal.records == 2)
  }

  @Test func `who was looked for among the registrations goes out as personal data`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("2"), .enter, .enter)
    try desk.type("/kowal")
    try desk.press(.enter, .character("x"))
    let shown = try rows(desk).filter { $0.hasPrefix("to, co widać") }
    #expect(!shown.isEmpty && shown.allSatisfy { $0.contains("dane osobowe") }, "\(shown)")
  }

  @Test func `a table of nothing but personal data is offered with them alone`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("4"))
    _ = desk.app.carryOut([.deeper(RecordList(of: Schema.kind(of: Person.self)))], in: try desk.world())
    try desk.press(.character("x"))
    #expect(try rows(desk).filter { $0.contains("CSV") } == ["to, co widać (tabela CSV, dane osobowe)"])
    for kind in Schema.kinds {
      for isWhole in [false, true] {
        let table = RecordTable(of: kind, isWhole: isWhole)
        for personal in table.tellings {
          let setting = try desk.world().setting(personal: personal)
          let page = table.page(of: [], titled: "", notes: [], in: setting)
          #expect(!page.tables[0].columns.isEmpty, "\(kind.kind.name)")
        }
        #expect(!table.tellings.isEmpty, "\(kind.kind.name)")
      }
    }
  }

  @Test func `the last choice is selected, at its own place, and the rows stay where they are`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("2"), .enter, .enter, .character("x"), .character("5"))
    #expect(try file(desk).name == "lista-do-podpisu-warsztat-pierwsza-dotacja-2026-09-09")
    #expect(try file(desk).format == .html)
    try desk.press(.character("x"))
    #expect(try rows(desk)[4] == "lista do podpisu (do druku, dane osobowe)")
    #expect(try rows(desk).count == 16)
    #expect(try desk.screen().text.contains("▌5  lista do podpisu"))
    let title = "Pliki i raporty (Enter: to, co ostatnio): Warsztat: pierwsza dotacja"
    #expect((desk.app.layers.last as? Menu)?.title == title)
    try desk.press(.enter)
    #expect(try file(desk).format == .html && file(desk).report == "sign-in-sheet", "x Enter")
    try desk.press(.character("x"), .character("1"))
    #expect(try file(desk).format == .xlsx, "x 1 means what it meant")
    try desk.press(.character("4"))
    let kind = Schema.kind(of: Registration.self)
    _ = desk.app.carryOut([.deeper(RecordList(of: kind))], in: try desk.world())
    try desk.press(.character("x"))
    #expect(
      try rows(desk).prefix(2) == ["to, co widać (Excel, bez osób)", "to, co widać (Excel, dane osobowe)"])
  }

  @Test func `marked records go out alone, and that is said`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.character("4"), .enter, .character(" "), .down, .character(" "), .character("x"))
    #expect(try rows(desk).first == "zaznaczone: 2 (Excel)")
    try desk.press(.enter)
    #expect(try names(desk).count == 2)
    #expect(told(desk).contains("(2 organizacje; tylko zaznaczone: 2)"))
    #expect(try file(desk).page.blocks.contains(.paragraph("Tylko zaznaczone: 2")))
    #expect(try file(desk).name == "organizacje-zaznaczone-2026-09-09")
    try desk.type("/krokus")
    try desk.press(.enter, .escape, .character("x"), .enter)
    #expect(try names(desk) == ["KROKUS"], "what is on the screen")
    try desk.press(.character("x"))
    let marked = try #require(rows(desk).firstIndex { $0.hasPrefix("zaznaczone: 2 (0 z nich widać) (Excel") })
    for _ in 0..<marked { try desk.press(.down) }
    try desk.press(.enter)
    #expect(try names(desk).count == 2, "marks stay while the list is searched")
    #expect(try file(desk).page.blocks.first == .paragraph("Tylko zaznaczone: 2"), "they need not match")
    // Whoever chose them once is not given what they do not see by the next Enter.
    try desk.press(.character("x"))
    #expect(try rows(desk).contains { $0.hasPrefix("to, co widać") })
  }

  @Test func `a number that means one goes out as one`() throws {
    var desk = Desk(try TestRegister.calendar())
    for kind in [Schema.kind(of: Registration.self), Schema.kind(of: Booking.self), Schema.kind(of: Resource.self)] {
      _ = desk.app.carryOut(Step.inRegisters { _ in [RecordList(of: kind)] }, in: try desk.world())
      try desk.send(.tick)
      try desk.press(.character("x"), .enter)
      let field = try #require(kind.fields.first { $0.valueWhereAbsent == .number(1) })
      let table = try #require(file(desk).page.tables.first)
      let column = try #require(table.columns.firstIndex { $0.heading.lowercased() == field.label.pl })
      #expect(!table.rows.isEmpty && table.rows.allSatisfy { (Int($0[column]) ?? 0) >= 1 }, "\(kind.kind.name)")
      #expect(
        kind.kind == Booking.kind
          || desk.register.page(Query(kind.kind), window: 0..<50).ids.contains {
            desk.register.stored($0)?.values[field.name] == nil
          }, "there is one of which nothing is said")
    }
  }

  @Test func `the page of a record gives all that is known of it`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.character("4"), .enter, .enter, .character("x"), .enter)
    let table = try #require(file(desk).page.tables.first)
    #expect(table.rows.count == 1 && table.columns.count > 10)
  }

  @Test func `the desk's file has groups, terms and times each in a column of its own`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("0"), .character("x"), .character("1"))
    let tables = try file(desk).page.tables
    let queue = try #require(tables.first { $0.columns.first?.heading == "Grupa" })
    let heads = ["Grupa", "Co zrobić", "Co", "Termin", "Godzina", "Od kiedy", "Zajmuje się"]
    #expect(queue.columns.map(\.heading) == heads)
    #expect(queue.rows.allSatisfy { $0.count == heads.count && $0[0].last?.isNumber == false }, "no count in a row")
    for column in [3, 5] {
      let cells = queue.rows.map { $0[column] }.filter { !$0.isEmpty }
      #expect(cells.allSatisfy { $0.wholeMatch(of: /\d{1,2}\.\d\d\.\d{4}/) != nil }, "\(cells)")
    }
    for table in tables where table.columns.contains(where: { $0.heading == "Kto" }) {
      #expect(table.columns.prefix(2).map(\.heading) == ["Dzień", "Godzina"])
    }
  }

  @Test func `the remarks of a consultation, and their table`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character("3"), .enter, .character("x"))
    let missing = ": ! tylko opublikowane; 6 uwag bez treści, 1 bez stanowiska"
    let row = try #require(try rows(desk).first { $0.hasPrefix("tabela uwag do publikacji (do druku)" + missing) })
    #expect(row.contains("wszystko ma egzemplarz urzędowy"), "which copy has it")
    #expect(
      try rows(desk).firstIndex { $0.hasPrefix("tabela uwag do publikacji (Word)" + missing) } == 5, "x 6")
    try desk.press(.enter)
    let id = try #require(desk.app.consultations.page).consultation.id
    #expect(try names(desk).count == desk.register.count(Siblings(whose: \Submission.consultation, is: id)))
  }

  @Test func `the office's copy is another choice, and tells of people`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character("3"), .enter, .character("x"))
    let office = "tabela uwag, egzemplarz urzędowy: cała treść (do druku, dane osobowe)"
    let labels = try rows(desk)
    let index = try #require(labels.firstIndex(of: office), "\(labels)")
    for _ in 0..<index { try desk.press(.down) }
    try desk.press(.enter)
    let given = try file(desk)
    #expect(given.page.personal.kinds == ["person", "submission"] && given.name.contains("egzemplarz-urzedowy"))
    #expect(HTMLPage(given.page).text.contains("Egzemplarz urzędowy, zawiera dane osobowe"))
    // Whoever may not read personal data is told so.
    desk.readsPersonal = false
    try desk.press(.character("x"))
    let menu = try #require(desk.app.layers.last as? Menu)
    #expect(menu.items.first { $0.label == office }?.hindrance != nil)
  }

  @Test func `what is due today goes out`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("0"), .character("x"), .enter)
    #expect(try !file(desk).page.tables[0].rows.isEmpty)
    #expect(try !CSVPage(file(desk).page).text.contains("Kowalski"))
  }

  @Test func `the palette leads to both copies of a report, by the words for either`() throws {
    for typed in ["tabela uwag", "urzędowy"] {
      var desk = Desk(try TestRegister.consulted())
      try desk.press(.character("3"), .enter)
      try desk.type(":\(typed)")
      try desk.press(.enter)
      let labels = try rows(desk)
      #expect(
        labels.contains { $0.hasPrefix("tabela uwag do publikacji (do druku): ! tylko opublikowane; 6 uwag") },
        "\(labels)")
      #expect(
        labels.contains("tabela uwag, egzemplarz urzędowy: cała treść (Word, dane osobowe)"),
        "\(labels)")
    }
  }

  // MARK: What stands in its way

  @Test func `how the register is goes out with what is due`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.machine = Health.Machine(isDamaged: true, spaceLeft: nil, lastChange: nil)
    try desk.type("0x")
    try desk.press(.enter)
    let line = try #require(
      file(desk).page.blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }.first)
    #expect(line.hasPrefix("! Rejestr uszkodzony (wspolnie check) · kopia dziś, 2:00"), "\(line)")
  }

  @Test func `where nothing is shown, that is said`() throws {
    var desk = Desk(MemoryRegister())
    try desk.type("3x")
    #expect(told(desk) == "Nie ma tu jeszcze nic, co można by zapisać do pliku.")
    #expect(desk.effects.isEmpty && desk.app.layers.isEmpty)
  }

  @Test func `whoever may not read personal data gets none`() throws {
    var desk = Desk(try TestRegister.calendar())
    desk.readsPersonal = false
    try desk.press(.character("2"), .enter, .enter, .character("x"))
    let items = try #require(desk.app.layers.last as? Menu).items
    let possible = try #require(items.firstIndex { $0.hindrance != nil })
    #expect(possible > 1 && items[possible...].allSatisfy { $0.hindrance != nil }, "what cannot be done stands last")
    try desk.press(.home)
    for _ in 0..<possible { try desk.press(.down) }
    try desk.press(.enter)
    #expect(told(desk) == "Nie masz uprawnień do danych osobowych w tym rejestrze.")
    #expect(desk.effects.isEmpty)
  }

  @Test func `a session that was removed meanwhile has no sheet`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("2")
    try desk.press(.character("+"))
    _ = desk.app.carryOut([.reveal(RecordID("ses-1"))], in: try desk.world())
    try desk.press(.character("x"))
    try desk.others(RemoveRecord(RecordID("ses-1"), because: "pomyłka"))
    try desk.press(.character("3"))
    #expect(told(desk).hasPrefix("Tego wpisu już nie ma, usunięto go: SWOT i cele"))
    #expect(desk.effects.isEmpty)
  }

  @Test func `a file that could not be made is shown nowhere`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.fileTrouble = "Nie zapisano: ~/wspolnie to plik, a nie folder."
    try desk.press(.character("x"), .enter)
    #expect(desk.app.message == .refused("Nie zapisano: ~/wspolnie to plik, a nie folder."))
    try desk.press(.enter)
    #expect(!(desk.app.layers.last is ReportScreen))
  }

  @Test func `a store that cannot be changed is given out all the same`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.readOnly = .fileSystem
    try desk.press(.character("x"), .enter)
    #expect(try names(desk).count == 6)
  }

  // MARK: Reading it here

  @Test func `Enter shows it while the message is seen, and Esc goes back`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.character("x"), .enter, .enter)
    #expect(desk.app.layers.last is ReportScreen)
    #expect(try desk.screen().text.contains("Organizacje\n"))
    try desk.press(.escape)
    #expect(desk.app.layers.isEmpty)
    try desk.press(.function(4), .enter)
    #expect(desk.app.layers.last is ReportScreen, "the message again, and what it says of Enter")
    try desk.press(.escape, .down, .enter)
    #expect(desk.app.layers.isEmpty && desk.app.map.focus == .pane)
  }

  @Test func `letters that are typed are no key for it`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("/x")
    #expect(desk.app.layers.isEmpty && desk.app.map.list.search.text == "x")
  }
}

extension CSVPage {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
