import CivicDomain
import Interchange
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The desk: each line carries its verb, Enter does it, and the line goes.
@Suite struct DeskScreenTests {
  private static func desk(_ register: MemoryRegister) throws -> Desk {
    var desk = Desk(register)
    try desk.press(.character("0"))
    return desk
  }

  /// Goes to the line that has a text.
  private static func select(_ text: String, _ desk: inout Desk) throws {
    for _ in 0..<40 {
      let screen = try desk.screen()
      // The queue is behind the rule between the panes.
      let rows = (0..<screen.size.height).map { screen.rowText($0).split(separator: "│").last.map(String.init) ?? "" }
      if rows.contains(where: { $0.hasPrefix("▌") && $0.contains(text) }) { return }
      try desk.press(.down)
    }
    Issue.record("no line: \(text)\n\(try desk.screen().text)")
  }

  @Test func `what is late stands first, what is taken back goes`() throws {
    var desk = try Self.desk(TestRegister.dabrowa())
    try Self.select("zwrot", &desk)
    try desk.press(.enter, .function(2))
    #expect(desk.register.record(Identifier<Booking>("bkg-3"))?.status == .returned)
    #expect(desk.app.layers.isEmpty)
    #expect(try !desk.screen().text.contains("zwrot "))
  }

  @Test func `an arrow shows where it stands`() throws {
    var desk = try Self.desk(TestRegister.dabrowa())
    try Self.select("zwrot", &desk)
    try desk.press(.right)
    #expect(desk.app.tabKey == "1")
  }

  @Test func `Esc comes back from what an arrow showed, to the line that was left`() throws {
    var desk = try Self.desk(TestRegister.consulted())
    for text in ["zwrot", "wydanie"] {
      try desk.press(.home)
      try Self.select(text, &desk)
      let before = try desk.screen().text
      try desk.press(.right)
      #expect(desk.app.tabKey != "0", "\(text)")
      #expect(try desk.app.guide(in: desk.world()).hints.contains { $0.act.hint.pl == "biurko" }, "\(text)")
      try desk.press(.escape)
      #expect(try desk.screen().text == before, "\(text)")
    }
  }

  @Test func `what was opened there is closed first, and a tab that was chosen is no longer the desk's`() throws {
    var desk = try Self.desk(TestRegister.dabrowa())
    try Self.select("zwrot", &desk)
    try desk.press(.right, .enter, .character("/"))
    try desk.type("kro")
    var steps = 0
    while desk.app.tabKey == "1", steps < 6 {
      try desk.press(.escape)
      steps += 1
    }
    #expect(desk.app.tabKey == "0" && steps > 1, "\(steps)")
    try desk.press(.right, .character("1"), .escape)
    #expect(desk.app.tabKey == "1")
  }

  @Test func `from the queue of one duty Esc comes back to the queue`() throws {
    var desk = try Self.desk(TestRegister.consulted())
    try Self.select("bez odpowiedzi", &desk)
    try desk.press(.enter)
    #expect(desk.app.layers.last is QueueScreen)
    try desk.press(.right)
    #expect(desk.app.tabKey == "3" && desk.app.layers.isEmpty)
    try desk.press(.escape)
    #expect(desk.app.tabKey == "0" && desk.app.layers.last is QueueScreen)
  }

  @Test func `Enter on a loan of the day opens that loan`() throws {
    var desk = try Self.desk(TestRegister.dabrowa())
    try desk.press(.tab)
    for _ in 0..<10 where !(desk.app.layers.last is Menu) {
      try desk.press(.enter)
      if desk.app.tabKey != "0" { try desk.press(.escape) } else if desk.app.layers.isEmpty { try desk.press(.down) }
      if !(desk.app.layers.last is Menu) { try desk.press(.down) }
    }
    let menu = try #require(desk.app.layers.last as? Menu)
    #expect(desk.app.tabKey == "0" && menu.title.contains("→"))
  }

  @Test func `what goes out is what is shown: both halves, in their order, folded as they are`() throws {
    var desk = try Self.desk(TestRegister.consulted())
    try desk.press(.character("x"))
    let labels = try #require(desk.app.layers.last as? Menu).items.map(\.label)
    let personal = try #require(labels.firstIndex { $0.contains("osobow") })
    for _ in 0..<personal { try desk.press(.down) }
    try desk.press(.enter)
    let file = try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
    let world = try desk.world()
    let queue = DeskQueue(.mine, in: world)
    let tables = file.page.tables
    #expect(tables.map(\.caption).prefix(2) == ["Dziś i jutro", "Do zrobienia"])
    let shown = queue.groups.flatMap { section in
      section.lines.map { [section.title ?? section.heading, $0.verb(in: world.words), $0.text(in: world)] }
    }
    #expect(tables[1].rows.map { Array($0.prefix(3)) } == shown)
    #expect(tables[1].rows.count { $0[2].contains("bez odpowiedzi") } == 1)
    let days = [world.today, world.today.adding(days: 1)]
    let held = days.flatMap { date in DayPlan(of: date, on: world.register, at: world.now).entries }
    #expect(!held.isEmpty && tables[0].rows.map { $0[2] } == held.map { world.words.what($0, in: world.circumstances) })
  }

  @Test func `what a line folds, and all changes, go out too`() throws {
    var desk = try Self.desk(TestRegister.consulted())
    try Self.select("bez odpowiedzi", &desk)
    try desk.press(.enter)
    let shown = try #require(desk.app.layers.last as? QueueScreen)
    let things = try #require(shown.givenOut(in: desk.world())?.shown.first)
    try desk.press(.character("x"), .enter)
    let file = try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
    let table = try #require(file.page.tables.first)
    #expect(things.what == "to, co widać" && table.rows.count > 1)
    #expect(Set(table.rows.map { $0[0] }) == ["odpowiedź"] && table.rows.allSatisfy { $0[1].hasPrefix("U-") })
    var changed = Desk(try TestRegister.dabrowa())
    try changed.others(
      EditRecord(RecordID("org-krokus"), [FieldEdit(field: "phone", was: nil, becomes: .text("322601000"))]))
    let world = try changed.world()
    let changes = try #require(QueueScreen(.changes, in: world).givenOut(in: world)?.shown.first)
    guard case .run(.giveOut(let all)) = changes.step(by: .file(.csv), personal: false, in: world) else {
      Issue.record("nothing went out")
      return
    }
    #expect(all.page.tables.first?.rows.count == 1)
    #expect(all.page.tables.first?.rows.first?.last?.contains("KROKUS") ?? false)
  }

  @Test func `all changes are narrowed to one person's and turned round, and go out so`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.others(
      EditRecord(RecordID("org-krokus"), [FieldEdit(field: "phone", was: nil, becomes: .text("322601000"))]))
    _ = try desk.transact(
      EditRecord(RecordID("org-soma"), [FieldEdit(field: "phone", was: nil, becomes: .text("322601001"))]),
      by: TestRegister.anna)
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: try desk.world()))], in: try desk.world())
    func cells() throws -> [String] {
      try desk.press(.character("x"), .enter)
      let file = try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
      return try #require(file.page.tables.first).rows.map { $0[2] }
    }
    #expect(try cells().prefix(2) == ["anna", "ewa"])
    try desk.press(.down, .character("s"), .down, .enter)
    #expect(try cells().suffix(2) == ["ewa", "anna"])
    #expect(try desk.screen().text.contains("Zmiany, najstarsze najpierw"))
    try desk.press(.down, .character("f"))
    let menu = try #require(desk.app.layers.last as? Menu)
    let ewa = try #require(menu.items.firstIndex { $0.label.hasPrefix("ewa (") })
    for _ in 0..<ewa { try desk.press(.down) }
    try desk.press(.enter)
    #expect(try Set(cells()) == ["ewa"])
    try desk.press(.down, .escape)
    #expect(desk.app.layers.last is QueueScreen, "Esc shows everybody's first")
    #expect(try Set(cells()) == ["anna", "ewa"])
  }

  @Test func `changes are counted truly, and the line behind the newest leads to all`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    for number in 0..<40 {
      try desk.others(
        EditRecord(
          RecordID("org-krokus"),
          [
            FieldEdit(
              field: "phone", was: number == 0 ? nil : .text("32260\(1_000 + number - 1)"),
              becomes: .text("32260\(1_000 + number)"))
          ]))
    }
    desk.size = Size(width: 80, height: 60)
    try desk.press(.character("0"))
    let screen = try desk.screen().text
    #expect(screen.contains("Dziś: 40 zmian") && screen.contains("jeszcze 10: wszystkie zmiany"), "\(screen)")
    try Self.select("wszystkie zmiany", &desk)
    try desk.press(.enter)
    #expect(desk.app.layers.last is QueueScreen)
    #expect(try desk.screen().text.contains("Zmiany, najnowsze najpierw"))
    try desk.press(.enter)
    #expect(desk.app.tabKey == "1")
    try desk.press(.escape)
    #expect(desk.app.layers.last is QueueScreen)
  }

  @Test func `a change is told by the fields that it changed, and its undoing as what it is`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let id = RecordID("org-krokus")
    func edit(_ values: KeyValuePairs<String, String>) -> EditRecord {
      EditRecord(id, values.map { FieldEdit(field: $0, was: nil, becomes: .text($1)) })
    }
    let first = try desk.transact(edit(["phone": "322601001"]), by: TestRegister.ewa)
    guard case .done(_, let counter?) = first else {
      Issue.record("\(first)")
      return
    }
    try desk.others(counter.act)
    try desk.others(
      edit([
        "phone": "322601001", "email": "biuro@krokus.example", "address": "Legionów 7", "website": "krokus.example",
        "description": "Razem od 2001",
      ]))
    let world = try desk.world()
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: world))], in: world)
    let lines = try desk.screen().text.split(separator: "\n").filter { $0.contains(": KROKUS") }
    try #require(lines.count == 3)
    #expect(lines.allSatisfy { !$0.contains("260") && !$0.contains("2001") }, "\(lines)")
    #expect(lines[2].contains("zmieniono: KROKUS (telefon)"), "\(lines)")
    #expect(lines[1].contains("cofnięto: KROKUS (telefon)"), "\(lines)")
    #expect(lines[0].contains("zmieniono: KROKUS (adres, e-mail, telefon i 2 inne)"), "\(lines)")
  }

  @Test func `what was removed is told by its sort, its name and why, and Enter reads what was there`() throws {
    let id = RecordID("org-znika")
    var register = try TestRegister.dabrowa()
    register.apply(
      [Change(id: id, set: ["name": .text("Znikająca"), "legalForm": .text("association")])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    var desk = Desk(register)
    try desk.others(EditRecord(id, [FieldEdit(field: "address", was: nil, becomes: .text("Legionów 7"))]))
    try desk.others(RemoveRecord(id, because: "wpisana dwa razy przez pomyłkę"))
    let world = try desk.world()
    let acts = try #require(world.changeLog).newestActs(atMost: 9) { _ in true }
    let lines = acts.map { DeskLine(of: $0, in: world).text(in: world) }
    try #require(lines.count == 2)
    #expect(lines[0].hasSuffix("usunięto: organizacja „Znikająca” – wpisana dwa razy przez pomyłkę"), "\(lines)")
    #expect(lines[1].hasSuffix("zmieniono: organizacja „Znikająca” (wpisu już nie ma)"), "\(lines)")
    let gone = DeskLine(of: acts[0], in: world)
    #expect(gone.subject == nil && gone.told == id, "where it stands nobody can go, but its name goes out")
    _ = desk.app.carryOut([.open(QueueScreen(.changes, in: world))], in: world)
    for key in [Key.enter, .right] {
      try desk.press(key)
      #expect(desk.app.layers.last is RemovedPage)
      let page = try desk.screen().text
      for part in ["Organizacja: Znikająca (wpis usunięty)", "Legionów 7", "usunięto: wpisana dwa razy"] {
        #expect(page.contains(part), "\(part): \(page)")
      }
      try desk.press(.escape)
      #expect(desk.app.layers.last is QueueScreen)
    }
    // What came back since is shown where it stands.
    desk.register.apply([Change(id: id, gone: false)], at: try TestRegister.instant(), by: TestRegister.anna)
    #expect(DeskLine(of: acts[1], in: try desk.world()).subject == id)
  }

  @Test func `f shows one's own things alone, without those that nobody handles`() throws {
    var register = try TestRegister.consulted()
    let waiting = try #require(Duty.all.first { $0.id == "answer" })
    let world = try Desk(register).world()
    let first = try #require(Whose.everybodys.due([waiting], in: world).things.first?.subject)
    register.apply(
      [Change(id: first, set: ["handler": .text(TestRegister.anna.login)])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    var desk = try Self.desk(register)
    try desk.press(.character("f"))
    let choices = try #require(desk.app.top as? Menu).items.map(\.label)
    #expect(choices.prefix(3) == ["moje i niczyje", "wszystkich", "tylko moje"])
    try desk.press(.character("3"))
    let now = try desk.world()
    let own = Whose.own.due([waiting], in: now).things.compactMap(\.subject)
    #expect(own == [first])
    #expect(try desk.screen().text.contains("Sprawy: tylko moje"))
  }

  @Test func `whose several things are is told of all of them, and of none by one name alone`() throws {
    var register = try TestRegister.consulted()
    let due = DueThings(on: register, at: try TestRegister.now()).queue
    let line = try #require(due.first { $0.duty.id == "answer" && $0.count > Limits.unfoldedThings })
    let first = try #require(line.first(1).first?.subject)
    register.apply(
      [Change(id: first, set: ["handler": .text("ewa")])], at: try TestRegister.instant(), by: TestRegister.anna)
    var desk = try Self.desk(register)
    try desk.press(.character("f"), .character("2"))
    func row() throws -> String {
      let canvas = try desk.screen()
      return try #require((0..<canvas.size.height).map(canvas.rowText).first { $0.contains("bez odpowiedzi") })
    }
    #expect(try !row().contains("ewa"), "there is no room for all")
    desk.size = Size(width: 200, height: 40)
    let mixed = try row()
    #expect(mixed.contains("ewa 1, niczyje \(line.count - 1)"), "\(mixed)")
    let all = line.first(.max).compactMap(\.subject).map { Change(id: $0, set: ["handler": .text("ewa")]) }
    desk.register.apply(all, at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.send(.registerChanged)
    let hers = try row()
    #expect(hers.contains("zajmuje się: ewa"), "\(hers)")
  }

  @Test func `what is approved and published is read before: the remark and the answer`() throws {
    var desk = try Self.desk(TestRegister.consulted())
    try Self.select("zatwierdź", &desk)
    try desk.press(.enter)
    let approving = try desk.screen().text
    #expect(approving.contains("Treść uwagi: Konkurs powinien trwać dłużej."), "\(approving)")
    #expect(approving.contains("Rozpatrzenie: uwzględniona częściowo"))
    #expect(approving.contains("Uzasadnienie: Wydłużymy konkurs o tydzień."))
    try desk.fillIn(try desk.formFields().filter { $0.name == "by" })
    try desk.press(.function(2))
    try Self.select("opublikuj", &desk)
    try desk.press(.enter)
    let publishing = try desk.screen().text
    #expect(publishing.contains("Konkurs powinien trwać dłużej.") && publishing.contains("Wydłużymy konkurs"))
    #expect(desk.sent(PublishResponse.self).isEmpty, "nothing is published by looking")
    try desk.press(.function(2))
    #expect(desk.sent(PublishResponse.self).count == 1)
  }

  @Test func `in a queue that is searched Enter only goes to what was found`() throws {
    var desk = try Self.desk(TestRegister.consulted())
    try Self.select("bez odpowiedzi", &desk)
    try desk.press(.enter)
    try desk.type("/U-")
    let before = desk.effects.count
    try desk.press(.enter)
    #expect(desk.app.layers.last is QueueScreen && desk.effects.count == before)
    try desk.press(.enter)
    #expect((desk.app.layers.last as? Form)?.kind is ResponseForm)
  }

  @Test func `several of one sort are one line, and each is done in its queue`() throws {
    var desk = try Self.desk(TestRegister.consulted())
    let screen = try desk.screen().text
    let answers = DueThings(on: desk.register, at: try TestRegister.now()).queue.first { $0.duty.id == "answer" }
    let count = try #require(answers).count
    #expect(count > Limits.unfoldedThings && screen.contains("\(count) bez odpowiedzi"))
    try Self.select("\(count) bez odpowiedzi", &desk)
    try desk.press(.enter)
    #expect(desk.app.layers.last is QueueScreen)
    try desk.press(.enter)
    #expect((desk.app.layers.last as? Form)?.kind is ResponseForm)
    try desk.press(.escape)
    // A colleague answers the first: it goes from the queue that is open.
    let first = try #require(answers?.first(1).first?.subject)
    var response = Response(blank: Identifier("rsp-others"))
    (response.submission, response.disposition) = (Identifier(first.raw), .noted)
    try desk.others(DraftResponses([response]))
    let queue = try desk.screen().text
    let name = try desk.world().name(of: first)
    #expect(queue.contains("\(count - 1)") && !queue.contains("\(name),"))
  }

  @Test func `an answer, its approval and its publication are one line after the other`() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [Change(id: RecordID("cns-1"), set: ["anonymousAdmitted": .yes(true)])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    var desk = try Self.desk(register)
    try Self.select("odpowiedź", &desk)
    try desk.press(.enter)
    let form = try #require(desk.app.openForms.last)
    try desk.fillIn(form.sheet.inputs.map(\.declaration).filter { $0.isRequired })
    try desk.press(.function(2))
    let screen = try desk.screen().text
    #expect(screen.contains("zatwierdź") && !screen.contains("odpowiedź "), "\(screen)")
  }

  @Test func `mine with nobody's at first, everybody's and one person's by f`() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [Change(id: RecordID("bkg-3"), set: ["handler": .text("ewa")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    var desk = try Self.desk(register)
    let mine = try desk.screen().text
    #expect(!mine.contains("zwrot ") && mine.contains("wydanie "))
    #expect(mine.contains("Sprawy: moje i niczyje"), "more is due than is counted here")
    let alone = try Self.desk(TestRegister.dabrowa()).screen().text
    #expect(!alone.contains("Sprawy:"), "nobody else has any")
    try desk.press(.character("f"), .character("2"))
    let all = try desk.screen().text
    #expect(all.contains("zwrot ") && all.contains("wydanie ") && all.contains("Sprawy: wszystkich"))
    try desk.press(.character("f"), .character("4"))
    let hers = try desk.screen().text
    #expect(hers.contains("zwrot ") && !hers.contains("wydanie "))
  }

  @Test func `what others did since is told with who did it, and Enter shows where`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.others(
      EditRecord(RecordID("org-krokus"), [FieldEdit(field: "phone", was: nil, becomes: .text("322600000"))]))
    try desk.others(
      EditRecord(RecordID("org-blok"), [FieldEdit(field: "phone", was: nil, becomes: .text("322600001"))]))
    desk.lastVisit = LastVisit(transaction: 1, at: try TestRegister.instant("2026-09-08T15:40"))
    try desk.press(.character("0"))
    desk.size = Size(width: 100, height: 40)
    let screen = try desk.screen().text
    #expect(screen.contains("Od wczoraj 15:40: 1 zmiana") && screen.contains("Dziś: 1 zmiana"), "\(screen)")
    #expect(screen.contains("ewa  "))
    try Self.select("ewa  ", &desk)
    try desk.press(.enter)
    #expect(desk.app.tabKey == "1")
  }

  @Test func `an empty desk says so, and what will be there`() throws {
    let desk = try Self.desk(MemoryRegister())
    let screen = try desk.screen().text
    #expect(screen.contains("Nic nie zaplanowano"))
  }

  @Test func `every duty is done or shown without a fault`() throws {
    for duty in Duty.all {
      if case .act(let word) = duty.doing { #expect(Schema.act(word)?.offered != nil, "\(duty.id): \(word)") }
      if case .edit(let field) = duty.doing { #expect(Session.fields.map(\.declaration.name).contains(field)) }
    }
  }
}
