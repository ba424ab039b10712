import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Letters to the people of a session, and to those of a list, as drafts.
@Suite struct LettersGivenOutTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.calendar()) }

  private func file() throws -> GivenFile {
    try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
  }

  private func menu() throws -> Menu { try #require(desk.app.layers.last as? Menu) }

  private mutating func choose(_ row: String) throws {
    let labels = try menu().items.map(\.label)
    let index = try #require(labels.firstIndex { $0.hasPrefix(row) }, "\(labels)")
    try desk.press(.home)
    for _ in 0..<index { try desk.press(.down) }
    try desk.press(.enter)
  }

  private mutating func show(_ session: String) throws {
    _ = desk.app.carryOut([.reveal(RecordID(session))], in: try desk.world())
    try desk.type("x")
  }

  private mutating func show(listOf kind: AnyKind) throws {
    _ = desk.app.carryOut(Step.inRegisters { _ in [RecordList(of: kind)] }, in: try desk.world())
    try desk.send(.tick)
  }

  @Test mutating func `those who have a seat are written to, and who has no address is counted`() throws {
    desk.register.apply(
      [Change(id: RecordID("per-maria"), set: ["phone": .text("600333444")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    try show("ses-budget")
    try choose("wiadomość do zapisanych (szkic wiadomości e-mail, dane osobowe)")
    let file = try file()
    let letter = try #require(file.page.letter)
    #expect(file.format == .eml && letter.blindCopies == ["jan@krokus.example"])
    #expect(letter.subject == "Warsztat: budżet organizacji, pt. 11.09.2026, 16:00–19:00")
    #expect(letter.text.contains("CAO, sala 2") && letter.text.hasPrefix("Dzień dobry,"), "\(letter.text)")
    #expect(file.page.personal.kinds.contains("person") && file.page.personal.kinds.contains("registration"))
    #expect(file.report == "participants-letter")
    let told = desk.app.message?.text ?? ""
    #expect(told.hasPrefix("Zapisano szkic, niczego nie wysłano: ~/wspolnie/wiadomosc-do-zapisanych-"), "\(told)")
    #expect(told.contains("(adresów w UDW: 1; 1 osoba bez e-maila: zadzwoń)"), "\(told)")
    try desk.press(.enter)
    #expect(desk.app.layers.last is ReportScreen)
    #expect(
      file.page.blocks.contains { block in
        guard case .facts(let facts) = block else { return false }
        return facts.contains { $0.label == "Do zadzwonienia (bez e-maila)" && $0.text == "Maria Nowak 600 333 444" }
      })
  }

  @Test mutating func `those who wait have a letter of their own, where somebody does`() throws {
    try show("ses-budget")
    try choose("wiadomość do listy rezerwowej")
    let letter = try #require(file().page.letter)
    #expect(letter.blindCopies == ["piotr@lis.example", "ewa@zajac.example"])
    #expect(letter.remark == "adresów w UDW: 2; z listy rezerwowej: 2", "\(letter.remark)")
    #expect(letter.text.contains("czekasz na miejsce"))
    desk = Desk(try TestRegister.calendar())
    try show("ses-grant")
    let row = try #require(menu().items.first { $0.label.hasPrefix("wiadomość do listy rezerwowej") })
    #expect(row.hindrance == "nikt nie czeka na miejsce")
  }

  @Test mutating func `the link goes to those who have a seat alone, and what was called off says so`() throws {
    let off: [String: FieldValue?] = ["status": .text("cancelled"), "joinLink": .text("https://e.example/x")]
    desk.register.apply(
      [Change(id: RecordID("ses-budget"), set: off)], at: try TestRegister.instant(), by: TestRegister.anna)
    try show("ses-budget")
    try choose("wiadomość do zapisanych")
    let letter = try #require(file().page.letter)
    #expect(letter.subject.hasPrefix("Odwołane: Warsztat") && letter.text.contains("się nie odbędzie"))
    #expect(!letter.text.contains("e.example"))
    desk.register.apply(
      [Change(id: RecordID("ses-budget"), set: ["status": .text("planned")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    try desk.type("x")
    try choose("wiadomość do zapisanych")
    #expect(try file().page.letter?.text.contains("https://e.example/x") == true)
    try desk.type("x")
    try choose("wiadomość do listy rezerwowej")
    #expect(try file().page.letter?.text.contains("e.example") == false)
  }

  private mutating func move(from was: String, to start: String) throws {
    desk.minutes += 1
    let edit = FieldEdit(field: "start", was: .text(was), becomes: .text(start))
    _ = try desk.transact(EditRecord(RecordID("ses-budget"), [edit]), by: desk.author)
  }

  @Test mutating func `the old time is told where all know the same, and whoever waits still does`() throws {
    try move(from: "2026-09-11T16:00", to: "2026-09-11T17:00")
    try show("ses-budget")
    try choose("wiadomość do listy rezerwowej")
    let waiting = try #require(file().page.letter)
    #expect(waiting.text.contains("czekasz na miejsce") && waiting.text.contains("Dotąd: "), "\(waiting.text)")
    desk.minutes += 1
    _ = try desk.transact(NoteCall(Identifier("reg-1"), .called, draws: [RecordID("reg-x")]), by: desk.author)
    try move(from: "2026-09-11T17:00", to: "2026-09-11T17:30")
    try desk.type("x")
    try choose("wiadomość do zapisanych")
    let seated = try #require(file().page.letter)
    #expect(seated.text.contains("zmienił się termin") && !seated.text.contains("Dotąd"), "\(seated.text)")
  }

  @Test mutating func `of a list the marked ones are written to, and not whoever called off`() throws {
    desk.register.apply(
      [Change(id: RecordID("reg-1"), set: ["status": .text("cancelled")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    try show(listOf: Schema.kind(of: Registration.self))
    try desk.press(.character(" "), .character(" "), .character(" "))
    let list = try #require(desk.app.registers.top as? RecordList)
    let marked = list.rows.subjects { _ in nil }.map(\.raw)
    try #require(marked.count == 3)
    try desk.type("x")
    try choose("wiadomość do nich, zaznaczone: 3")
    let file = try file()
    let people = ["reg-1": "", "reg-2": "", "reg-3": "piotr@lis.example", "reg-4": "ewa@zajac.example"]
    let expected = Set(marked.compactMap { people[$0] }.filter { !$0.isEmpty })
    let letter = try #require(file.page.letter)
    #expect(Set(letter.blindCopies).isSuperset(of: expected))
    #expect(letter.remark.contains("odwołane zgłoszenia") == marked.contains("reg-1"))
    #expect(!letter.blindCopies.contains("jan@krokus.example") || !marked.contains("reg-1"))
  }

  @Test mutating func `one rule says which lists can be written to`() throws {
    for kind in Schema.kinds {
      try show(listOf: kind)
      let given = try #require(desk.app.top.givenOut(in: desk.world()))
      let letters = given.shown.filter(\.isLetter)
      #expect(letters.isEmpty != (RecordLetters.kinds.contains(kind.kind) && !given.shown.isEmpty), "\(kind.kind.name)")
      #expect(letters.allSatisfy { $0.tellings == [true] })
    }
  }

  @Test mutating func `nobody who may not read people writes to them`() throws {
    desk.readsPersonal = false
    try show("ses-budget")
    #expect(
      try menu().items.filter { $0.label.hasPrefix("wiadomość") }.allSatisfy { $0.hindrance != nil })
  }
}
