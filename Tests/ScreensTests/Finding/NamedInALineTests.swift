import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A sentence after `:` means the record that it names, in whatever case, and the day that it says; nothing is done to another.
@Suite struct NamedInALineTests {
  private static let more: [Change] = [
    TestRegister.organization("org-imago", "Fundacja Imago", "foundation", "Mydlice", ["phone": .text("225553226")]),
    Change(id: RecordID("per-piatek"), set: ["name": .text("Magdalena Piątek"), "phone": .text("600123123")]),
    Change(id: RecordID("per-jaworska"), set: ["name": .text("Maria Jaworska"), "phone": .text("600123124")]),
    Change(id: RecordID("per-zurek"), set: ["name": .text("Paweł Żurek"), "phone": .text("600123125")]),
    TestRegister.session("ses-rano", "Śniadanie obywatelskie", "2026-09-18T09:00", "2026-09-18T11:00"),
    TestRegister.session("ses-losien", "Spotkanie z mieszkańcami: Łosień", "2026-09-20T17:00", "2026-09-20T19:00"),
    TestRegister.booking(
      "bkg-krokus", "res-projektor", "org-krokus", "2026-09-14T16:00", "2026-09-14T18:00", "confirmed"),
  ]

  private static func desk() throws -> Desk {
    var register = try TestRegister.calendar()
    register.apply(more, at: try TestRegister.instant(), by: TestRegister.ewa)
    return Desk(register)
  }

  private func rows(_ text: String, _ desk: Desk) throws -> [PaletteRow] {
    let world = try desk.world()
    return Palette(desk.app.ground(in: world), in: world).rows(for: text, in: world)
  }

  private static func act(_ word: String, _ id: String) -> PaletteEntry { .verb(.act(word), RecordID(id)) }

  /// What is typed, and the first row that is meant: it never says that it left a word out.
  static let named: [(String, PaletteEntry)] = [
    ("zapisz Magdalenę Piątek", .verb(.caller(.signUp), RecordID("per-piatek"))),
    ("zapisz Marię Jaworską na śniadanie", .verb(.caller(.signUp), RecordID("per-jaworska"))),
    ("zapisz Pawła Żurka na śniadanie obywatelskie", .verb(.caller(.signUp), RecordID("per-zurek"))),
    ("zapisz na śniadanie Pawła Żurka", .verb(.caller(.signUp), RecordID("per-zurek"))),
    ("Piątek Magdalena", .record(RecordID("per-piatek"))), ("Pawłowi Żurkowi", .record(RecordID("per-zurek"))),
    ("telefon do Fundacji Imago", .record(RecordID("org-imago"))),
    ("zadzwoń do Teatru Elsynor", .record(RecordID("org-elsynor"))),
    ("karta Teatru Elsynor", .record(RecordID("org-elsynor"))),
    ("numer Pawła Żurka", .record(RecordID("per-zurek"))),
    ("pokaż kartę Krokusa", .record(RecordID("org-krokus"))),
    ("napisz do Marii Jaworskiej", .record(RecordID("per-jaworska"))),
    ("napisz do Fundacji Imago", act(WriteToOrganizations.declaration.word, "org-imago")),
    ("odwołaj rezerwację Krokusa", act(CancelBooking.declaration.word, "bkg-1")),
    ("oddano projektor", act(ReturnBooking.declaration.word, "bkg-3")),
    ("zwrócono projektor", act(ReturnBooking.declaration.word, "bkg-3")),
    ("zwrócili projektora", act(ReturnBooking.declaration.word, "bkg-3")),
    ("wydano salę warsztatową", act(HandOverBooking.declaration.word, "bkg-1")),
    ("wypisz Piotra Lisa", act(CancelRegistration.declaration.word, "reg-3")),
    ("odwołaj śniadanie obywatelskie", act(RemoveRecord.declaration.word, "ses-rano")),
    ("odwołaj spotkanie w Łosieniu", .verb(.removing(Session.kind), RecordID("ses-losien"))),
    ("odwołaj warsztat budżet", .verb(.removing(Session.kind), RecordID("ses-budget"))),
    ("zmień telefon Krokusa", .verb(.editing(Organization.kind), RecordID("org-krokus"))),
    ("wydrukuj listę obecności na budżet", .verb(.report("sign-in-sheet"), RecordID("ses-budget"))),
  ]

  @Test func `a record is meant by any case of its name, and the row says nothing was left out`() throws {
    let desk = try Self.desk()
    for (text, meant) in Self.named {
      let row = try rows(text, desk).first
      #expect(row?.entry == meant, "\(text): \(row?.label ?? "nothing") \(row?.why ?? "")")
      #expect(row?.isForPart == false && row?.why.hasPrefix("bez: ") == false, "\(text): \(row?.why ?? "")")
    }
  }

  /// What is typed, and the first day and the last of the kind that is meant; nil: the calendar.
  static let dated: [(String, first: String, last: String, Kind?)] = [
    ("spotkanie w piątek", "2026-09-11", "2026-09-11", Session.kind),
    ("spotkania w przyszłym tygodniu", "2026-09-14", "2026-09-20", Session.kind),
    ("rezerwacje jutro", "2026-09-10", "2026-09-10", Booking.kind),
    ("kto dziś dzwonił", "2026-09-09", "2026-09-09", PhoneCall.kind),
    ("dzisiejsze telefony", "2026-09-09", "2026-09-09", PhoneCall.kind),
    ("kto w sobotę przyjdzie", "2026-09-12", "2026-09-12", Session.kind),
    ("co w piątek", "2026-09-11", "2026-09-11", nil),
  ]

  /// What is typed with a day, and what is done then.
  static let datedActs: [(String, PaletteEntry)] = [
    ("kto we wtorek przyjdzie", .verb(.report("sign-in-sheet"), RecordID("ses-hybrid"))),
    ("jutro mnie nie będzie", .new(Substitute.kind)), ("nie będzie mnie w piątek", .new(Substitute.kind)),
  ]

  @Test func `a day is a day before it is a name, and narrows what was meant`() throws {
    let desk = try Self.desk()
    let days = try Self.dated.map { ($0.0, PaletteEntry.days(try Day($0.first)...(try Day($0.last)), $0.3)) }
    for (text, meant) in days + Self.datedActs {
      let row = try rows(text, desk).first
      #expect(row?.entry == meant, "\(text): \(row?.label ?? "nothing") \(row?.why ?? "")")
      #expect(row?.why.hasPrefix("bez: ") == false, "\(text): \(row?.why ?? "")")
    }
  }

  @Test func `what is moved to a day has that day in its form, at the hours that it had`() throws {
    var desk = try Self.desk()
    let row = try #require(try rows("przenieś spotkanie budżet na poniedziałek", desk).first)
    #expect(row.entry == .verb(.editing(Session.kind), RecordID("ses-budget")), "\(row.label)")
    #expect(row.label.hasSuffix("→ pn. 14.09.2026"), "\(row.label)")
    try desk.type(":przenieś spotkanie budżet na poniedziałek")
    try desk.press(.enter)
    let form = try #require(desk.app.openForms.last)
    let values = form.sheet.values(today: try desk.world().today).values
    #expect(values[Session.name(of: \.start)] == .text("2026-09-14T16:00"))
    #expect(values[Session.name(of: \.end)] == .text("2026-09-14T19:00"))
  }

  @Test func `a substitution begins with the days that were said`() throws {
    var desk = try Self.desk()
    try desk.type(":jutro mnie nie będzie")
    try desk.press(.enter)
    let form = try #require(desk.app.openForms.last)
    let values = form.sheet.values(today: try desk.world().today).values
    #expect(values[Substitute.name(of: \.from)] == .text("2026-09-10"))
    #expect(values[Substitute.name(of: \.to)] == .text("2026-09-10"))
  }

  @Test(arguments: [
    ("zmień telefon KROKUS", Organization.name(of: \.phone)),
    ("zmień dzielnicę Krokusa", Organization.name(of: \.district)),
    ("przenieś spotkanie budżet na piątek", Session.name(of: \.start)),
  ])
  func `a form opens at the field that was named`(text: String, field: String) throws {
    var desk = try Self.desk()
    try desk.type(":" + text)
    try desk.press(.enter)
    let form = try #require(desk.app.openForms.last)
    #expect(form.state.focusedName == field, "\(form.state.focusedName ?? "")")
  }

  @Test func `somebody is signed up for the session that was named`() throws {
    var desk = try Self.desk()
    try desk.type(":zapisz Marię Jaworską na śniadanie")
    try desk.press(.enter)
    let form = try #require(desk.app.openForms.last)
    let title = form.title(in: try desk.world())
    #expect(title.contains("Śniadanie obywatelskie"), "\(title)")
    #expect(form.sheet.values(today: try desk.world().today).values[Person.name(of: \.name)] == .text("Maria Jaworska"))
  }

  @Test func `what nothing is called by is said, and nothing offered for it`() throws {
    let row = try #require(try rows("znajdź ławki", Self.desk()).first)
    #expect(row.entry == .unknown("ławki") && row.hindrance != nil)
    let person = try rows("zapisz Zenona Wąsa", Self.desk())
    #expect(person.first?.entry == .verb(.caller(.signUp), nil), "whoever is new is signed up too")
    for (text, verb) in [
      ("zatwierdź", ApproveResponse.declaration.word), ("opublikuj", PublishResponse.declaration.word),
    ] {
      let rows = try rows(text, Desk(try TestRegister.consulted()))
      #expect(!rows.contains { if case .verb(.act(verb), _?) = $0.entry { true } else { false } }, "\(text)")
    }
  }

  @Test func `Word is met by what gives Word, and by nothing else`() throws {
    let rows = try rows("tabela uwag do Worda", Desk(try TestRegister.consulted()))
    #expect(
      rows.first.map { if case .verb(.report("remarks"), _?) = $0.entry { true } else { false } } == true,
      "\(rows.first?.label ?? "")")
    #expect(!rows.contains { if case .verb(.whole, _) = $0.entry { $0.why.contains("Word") } else { false } })
  }

  @Test func `an answer is owed to whoever is named`() throws {
    let desk = Desk(try TestRegister.consulted())
    for text in ["odpowiedz Marii Jaworskiej", "odpowiedz na uwagę Jaworskiej", "odpowiedz Krokusowi"] {
      let id = text.contains("Krokus") ? "sub-2" : "sub-3"
      let row = try rows(text, desk).first
      #expect(
        row?.entry == .record(RecordID(id)) && row?.label.hasPrefix("odpowiedź: ") == true,
        "\(text): \(row?.label ?? "")")
    }
  }

  @Test func `how many there are is said of what was asked`() throws {
    let row = try #require(try rows("ile organizacji", Self.desk()).first)
    #expect(row.entry == .list(Organization.kind, matching: "") && row.why.hasSuffix(" 7"), "\(row.why)")
    let due = try #require(try rows("ile uwag bez odpowiedzi", Desk(try TestRegister.consulted())).first)
    guard case .due(let duty) = due.entry else {
      Issue.record("\(due.label)")
      return
    }
    #expect(duty.doing == .answer)
    let signedUp = try #require(try rows("ile osób zapisanych na budżet", Self.desk()).first)
    #expect(signedUp.entry == .list(Registration.kind, matching: "budżet") && signedUp.why.hasSuffix(" 4"))
  }

  @Test func `what others have is told where more wait than the desk counts`() throws {
    var register = try TestRegister.consulted()
    register.apply(
      [Change(id: RecordID("sub-3"), set: ["handler": .text("jan")])], at: try TestRegister.instant(),
      by: TestRegister.ewa)
    let row = try #require(
      try rows("odpowiedz", Desk(register)).first { if case .due = $0.entry { true } else { false } })
    #expect(row.why.hasPrefix("w tym cudze: "), "\(row.why)")
    let own = try rows("odpowiedz", Desk(try TestRegister.consulted())).first {
      if case .due = $0.entry { true } else { false }
    }
    #expect(own?.why.hasPrefix("w tym cudze") == false)
  }

  @Test func `an act with nothing left to do says so before`() throws {
    var register = try TestRegister.consulted()
    let today = try TestRegister.now().day.text
    register.apply(
      [
        Change(
          id: RecordID("rsp-4"),
          set: [
            "state": .text("published"), "approvedBy": .text("Prezydent"), "approvedOn": .text(today),
            "publishedOn": .text(today),
          ])
      ], at: try TestRegister.instant(), by: TestRegister.ewa)
    let desk = Desk(register)
    let world = try desk.world()
    let name = world.name(of: RecordID("sub-4"))
    let row = try #require(try rows("opublikuj \(name)", desk).first)
    #expect(row.entry == Self.act(PublishResponse.declaration.word, "rsp-4"))
    #expect(row.hindrance == world.words.isSoAlready(leadsBack: false), "\(row.hindrance ?? "")")
  }

  @Test func `very many records are not asked for their state`() throws {
    var register = try TestRegister.dabrowa()
    let bookings = (0...Limits.paletteStatesOf).map { number in
      TestRegister.booking(
        "bkg-n\(number)", "res-prob", "org-soma", "2027-09-0\(1 + number % 9)T10:00",
        "2027-09-0\(1 + number % 9)T11:00",
        "confirmed")
    }
    register.apply(bookings, at: try TestRegister.instant(), by: TestRegister.ewa)
    let row = try rows("zwrot projektor", Desk(register)).first
    #expect(row?.entry == Self.act(ReturnBooking.declaration.word, "bkg-3"))
  }
}
