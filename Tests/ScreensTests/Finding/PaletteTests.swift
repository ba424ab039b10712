import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// What is typed after `:` finds what can be done and shown; Enter does it.
@Suite struct PaletteTests {
  private var desk: Desk
  private var keys = 0

  init() throws { desk = Desk(try TestRegister.dabrowa()) }

  private mutating func type(_ text: String) throws {
    for letter in text { try press(.character(letter)) }
  }

  private mutating func press(_ pressed: Key...) throws {
    for key in pressed {
      keys += 1
      try desk.press(key)
    }
  }

  private var palette: PaletteScreen? { desk.app.top as? PaletteScreen }

  // MARK: Three jobs, their keys counted

  @Test mutating func `a thing comes back by its name`() throws {
    try type(":zwrot proj")
    #expect(palette?.selected?.entry == .verb(.act(ReturnBooking.declaration.word), RecordID("bkg-3")))
    try press(.enter)
    #expect(try desk.screen().text.contains("Przyjmij zwrot: Projektor"), "in what state it came back is asked")
    try press(.function(2))
    #expect(desk.sent(ReturnBooking.self).map(\.subjects) == [[Identifier("bkg-3")]])
    #expect(desk.app.layers.isEmpty && keys == 13)
  }

  @Test mutating func `what goes out is found by any word for it`() throws {
    try type(":eks")
    try press(.enter)
    #expect(desk.app.top is Menu && keys == 5)
    #expect(try desk.screen().text.contains("Pliki i raporty"))
  }

  @Test mutating func `of a report that tells of people it is said before it goes out`() throws {
    try type(":koperta")
    try press(.enter)
    let menu = try #require(desk.app.top as? Menu)
    let files = menu.items.filter { $0.hindrance == nil }
    #expect(!files.isEmpty && files.allSatisfy { $0.label.contains("dane osobowe") }, "\(files.map(\.label))")
  }

  @Test mutating func `the year's end asks of which year, and its file says so`() throws {
    try type(":zamknięcie roku")
    try press(.enter, .enter)
    let form = try #require(desk.app.openForms.last)
    #expect(form.sheet.inputs.count == 1 && form.state.text(of: form.sheet.inputs[0].name) == "2025")
    try press(.control("u"))
    try type("2026")
    try press(.function(2))
    let files = desk.effects.compactMap { if case .giveOut(let file) = $0 { file.name } else { nil } }
    #expect(files == ["zamkniecie-roku-2026-2026-09-09"])
  }

  @Test mutating func `a record is added from any screen`() throws {
    try type(":nowe spo")
    try press(.enter)
    #expect(desk.app.openForms.first.flatMap { Schema.kind(of: $0.name)?.kind } == Session.kind)
    #expect(desk.app.tabKey == "1" && keys == 10)
  }

  // MARK: What stands there

  @Test mutating func `what is not possible now says why, and stays`() throws {
    try type(":wydaj proj")
    let row = try #require(palette?.selected)
    #expect(row.entry == .verb(.act(HandOverBooking.declaration.word), RecordID("bkg-3")))
    let why = try #require(row.hindrance)
    #expect(try desk.screen().text.contains("\(row.label): \(why.prefix(10))"))
    #expect(
      try desk.screen().rowText(22).contains(why.dropFirst().prefix(60)), "whole, in the place where the program speaks"
    )
    try press(.enter)
    #expect(desk.app.message == .refused(why) && palette != nil && desk.sent(HandOverBooking.self).isEmpty)
  }

  @Test mutating func `of many the one that can be given back is found`() throws {
    for number in 0..<40 {
      let day = String(format(number))
      desk.register.apply(
        [
          TestRegister.booking(
            "bkg-x\(number)", "res-projektor", "org-soma", "2026-\(day)T10:00", "2026-\(day)T11:00", "confirmed")
        ], at: try TestRegister.instant(), by: TestRegister.ewa)
    }
    try type(":zwrot proj")
    #expect(palette?.selected?.entry == .verb(.act(ReturnBooking.declaration.word), RecordID("bkg-3")))
  }

  private func format(_ number: Int) -> String {
    let (month, day) = (10 + number / 20, 1 + number % 20)
    return "\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  @Test mutating func `nothing found says what can be typed`() throws {
    try type(":qqqq")
    #expect(palette?.rows.isEmpty == true)
    #expect(try desk.screen().text.contains("Nic nie pasuje do „qqqq”"))
    try press(.enter)
    #expect(desk.app.message?.text.contains("nowe spotkanie") == true && palette != nil)
  }

  @Test mutating func `a question about today finds the changes, and its small words alone nothing`() throws {
    try type(":co się dziś zmieniło")
    #expect(palette?.selected?.entry == .changes)
    try press(.escape)
    try type(":co się na xyzzy")
    #expect(palette?.rows.isEmpty == true, "\(palette?.rows.map(\.label) ?? [])")
  }

  @Test mutating func `what was done last comes first`() throws {
    try type(":kal")
    try press(.enter)
    #expect(desk.app.tabKey == "2")
    try type(":")
    #expect(palette?.selected?.entry == .tab(2))
    #expect((palette?.rows.count ?? 0) > 15, "then what the keys do")
  }

  @Test mutating func `a record is found by its name, by a part of it, and by what its name does not say`() throws {
    try type(":zabk")
    #expect(palette?.selected?.entry == .record(RecordID("org-zabki")))
    try press(.control("u"))
    try type("322611")
    #expect(palette?.selected?.entry == .record(RecordID("org-aktywna")))
    #expect(palette?.selected?.why == "32 261 12 34")
    try press(.enter)
    #expect(desk.app.map.selected == RecordID("org-aktywna"))
  }

  @Test mutating func `the letters that matched are underlined`() throws {
    try type(":sala")
    try press(.down, .up)
    let canvas = try desk.screen()
    let row = try #require((6..<21).first { canvas.rowText($0).contains("Sala prób") })
    let column = SafeText(String(canvas.rowText(row).prefix { $0 != "S" })).width
    let marked = (column..<column + 9).map { canvas[Position(column: $0, row: row)]?.style.attributes == .underline }
    #expect(marked == [true, true, true, true, false, false, false, false, false])
  }

  @Test mutating func `the cursor stands where one types, and on the row once an arrow was pressed`() throws {
    try type(":sala")
    #expect(try desk.screen().isCursorVisible && desk.screen().cursor?.row == 3)
    try press(.down)
    #expect(try desk.screen().cursor?.row == 6, "the first row was selected from the start")
    try press(.up)
    #expect(try desk.screen().cursor?.row == 5)
    try type("x")
    #expect(try desk.screen().isCursorVisible && desk.screen().cursor?.row == 3)
  }

  @Test mutating func `hostile text is shown, and does nothing`() throws {
    desk.register.apply(
      [TestRegister.organization("org-zla", "Zła\u{1B}[31m\u{202E}\norg", "association", "Reden")],
      at: try TestRegister.instant(), by: TestRegister.ewa)
    try type(":")
    try desk.press(.paste("zla\u{1B}]0;x\u{7}\u{202E} \u{301}"))
    _ = try desk.screen()
    try press(.control("u"))
    try type("zla")
    #expect(palette?.selected?.entry == .record(RecordID("org-zla")))
    #expect(try desk.screen().text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E || $0 == "\n" })
  }

  @Test mutating func `where nothing can be written every change says so`() throws {
    desk.readOnly = .fileSystem
    try type(":zwrot proj")
    #expect(palette?.selected?.hindrance != nil)
    try press(.control("u"))
    try type("nowe spo")
    #expect(palette?.selected?.entry == .new(Session.kind) && palette?.selected?.hindrance != nil)
  }

  @Test mutating func `what others change is seen, and the chosen row stays`() throws {
    try type(":sala")
    try press(.down, .down)
    let chosen = try #require(palette?.selected?.entry)
    let hall: [String: FieldValue] = ["name": .text("Sala na górce"), "legalForm": .text("association")]
    try desk.others(AddRecord(RecordID("org-sala"), hall))
    #expect(palette?.selected?.entry == chosen)
    #expect(palette?.rows.contains { $0.entry == .record(RecordID("org-sala")) } == true)
  }

  // MARK: Why a row is there

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 60, height: 16)])
  mutating func `a verb that is found by another word shows that word`(size: Size) throws {
    desk.size = size
    try type(":telefon")
    let row = try #require(
      palette?.rows.first { if case .key(let act, _) = $0.entry { act.verb == .searchEverything } else { false } })
    #expect(row.why == "słowo: telefon" && row.label.hasPrefix("kto dzwoni"))
    let line = try #require((3..<size.height).map { try desk.screen().rowText($0) }.first { $0.contains("kto dzwoni") })
    #expect(line.contains("telefon"), "\(line)")
  }

  @Test mutating func `what is found by its own name needs no other word`() throws {
    try type(":zasoby")
    #expect(palette?.rows.first { $0.entry == .list(Resource.kind, matching: "") }?.why == "")
  }

  @Test mutating func `a register and what words find of it are told apart, and as many are told as the list shows`()
    throws
  {
    for number in 0..<6 {
      desk.register.apply(
        [TestRegister.resource("res-n\(number)", "org-soma", "Sala nr \(number)", "room", [:])],
        at: try TestRegister.instant(), by: TestRegister.ewa)
    }
    desk.register.apply(
      [TestRegister.resource("res-aula", "org-soma", "Aula", "room", [:])], at: try TestRegister.instant(),
      by: TestRegister.ewa)
    try type(":sala")
    let labels = try #require(palette).rows.map(\.label)
    #expect(Set(labels).count == labels.count, "\(labels)")
    let row = try #require(palette?.rows.first { $0.entry == .list(Resource.kind, matching: "sala") })
    #expect(row.label == "Zasoby: „sala”" && row.why == "wszystkie pasujące: 10", "\(row.why)")
    while palette?.selected?.entry != row.entry { try press(.down) }
    try press(.enter)
    #expect(try desk.screen().text.contains("10 z 12"))
  }

  @Test(arguments: [
    ("telefon", "telefonu"), ("kalendarz", "kalendarzem"), ("wydruk", "wydruku"),
    ("ankieta", "ankietę"),
  ])
  mutating func `the form of a word finds what the word does, in its order`(base: String, form: String) throws {
    try type(":" + base)
    let found = try #require(palette).rows.map(\.entry)
    try press(.control("u"))
    try type(form)
    let own = try #require(palette).rows.map(\.entry)
    // What holds the very letters of the one may not hold those of the other.
    #expect(own.filter(found.contains) == found.filter(own.contains) && own.first == found.first, "\(own)\n\(found)")
  }
}
