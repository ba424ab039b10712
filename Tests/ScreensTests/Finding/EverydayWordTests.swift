import CivicDomain
import Reports
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What people type after `:` who never saw the program: the first row is what they mean, whatever the ending of the word.
@Suite struct EverydayWordTests {
  /// A row that is meant by a word.
  enum Meant {
    case key(KeyVerb), tab(Int), list(Kind), new(Kind), act(String), report(String), caller(CallerAct)
    case whole(Kind), importingList(Kind)
    case editing(Kind), removing(Kind), due(String), absent
    case days(Kind?), unknown
    case need, importing, takingBack, changes, setting, record, pinned, cards

    /// What it is called below, so that it is told from all others.
    var name: String {
      switch self {
      case .key(let verb): "key \(verb)"
      case .tab(let index): "tab \(index)"
      case .list(let kind): "list \(kind.name)"
      case .new(let kind): "new \(kind.name)"
      case .act(let word): "act \(word)"
      case .report(let name): "report \(name)"
      case .caller(let act): "caller \(act)"
      case .editing(let kind): "editing \(kind.name)"
      case .removing(let kind): "removing \(kind.name)"
      case .due(let duty): "due \(duty)"
      case .absent: "absent"
      case .unknown: "unknown"
      case .days(let kind): "days \(kind?.name ?? "")"
      case .cards: "cards"
      case .whole(let kind): "whole \(kind.name)"
      case .importingList(let kind): "import \(kind.name)"
      case .takingBack: "taking back"
      case .need: "need"
      case .importing: "import"
      case .changes: "changes"
      case .setting: "setting"
      case .record: "record"
      case .pinned: "pinned"
      }
    }

    init(_ entry: PaletteEntry) {
      switch entry {
      case .key(let act, _): self = .key(act.verb)
      case .tab(let index): self = .tab(index)
      case .list(let kind, _): self = .list(kind)
      case .new(let kind): self = .new(kind)
      case .verb(.act(let word), _): self = .act(word)
      case .verb(.report(let name), _): self = .report(name)
      case .verb(.cards, _), .verb(.whole(_, cards: true), _): self = .cards
      case .verb(.whole(let kind, cards: false), _): self = .whole(kind)
      case .verb(.caller(let act), _): self = .caller(act)
      case .verb(.editing(let kind), _): self = .editing(kind)
      case .verb(.removing(let kind), _): self = .removing(kind)
      case .due(let duty): self = .due(duty.id)
      case .absent: self = .absent
      case .unknown: self = .unknown
      case .days(_, let kind): self = .days(kind)
      case .need: self = .need
      case .importing(nil): self = .importing
      case .importing(let kind?): self = .importingList(kind)
      case .takingBack: self = .takingBack
      case .changes: self = .changes
      case .setting: self = .setting
      case .record: self = .record
      case .pinned: self = .pinned
      }
    }
  }

  static let words: [(String, [Meant])] = [
    ("wizytówka", [.cards]), ("vcard", [.cards]), ("wizytówki", [.cards]), ("urzędowy", [.report("remarks")]),
    ("zmiany", [.changes]), ("dziennik", [.changes]), ("historia", [.changes]), ("log", [.changes]),
    ("co się zmieniło", [.changes]), ("zmian", [.changes]),
    ("eml", [.caller(.takeSubmission), .report("mailing")]),
    ("list mailowy", [.list(Mailing.kind), .new(Mailing.kind), .act(WriteToOrganizations.declaration.word)]),
    (
      "mail",
      [
        .act(WriteToOrganizations.declaration.word), .list(Mailing.kind), .new(Mailing.kind), .caller(.takeSubmission),
        .report("mailing"),
      ]
    ),
    (
      "newsletter",
      [.act(WriteToOrganizations.declaration.word), .list(Mailing.kind), .new(Mailing.kind), .report("mailing")]
    ),
    ("cofnij", [.key(.undo)]), ("cofnąć", [.key(.undo)]), ("pomyłka", [.key(.undo)]), ("undo", [.key(.undo)]),
    ("drukuj", [.key(.export)]), ("druk", [.key(.export)]), ("wydrukować", [.key(.export)]), ("print", [.key(.export)]),
    ("drukarka", [.key(.export)]), ("pdf", [.key(.export)]), ("excel", [.key(.export), .importing]),
    ("eksport", [.key(.export)]), ("raport", [.key(.export), .act(ReportConsultation.declaration.word)]),
    ("raporty", [.key(.export)]),
    ("cofnij wczytanie", [.takingBack]), ("cofnij import", [.takingBack]),
    ("import", [.importing]), ("wczytaj", [.importing]), ("wczytać listę", [.importing]),
    ("uwaga", [.list(Submission.kind), .new(Submission.kind), .caller(.takeSubmission)]),
    ("uwagę", [.list(Submission.kind), .new(Submission.kind), .caller(.takeSubmission)]),
    ("uwagami", [.list(Submission.kind), .new(Submission.kind), .caller(.takeSubmission)]),
    ("nowa uwaga", [.new(Submission.kind), .caller(.takeSubmission)]),
    ("opinia", [.list(Submission.kind), .new(Submission.kind), .caller(.takeSubmission)]),
    ("sala", [.need]), ("salę", [.need]), ("sali", [.need]), ("sprzęt", [.need]), ("sprzętu", [.need]),
    ("room", [.need]), ("wolna sala", [.need]), ("wolne sale", [.need]), ("zarezerwuj sale", [.need]),
    ("podjazd", [.need]), ("sala 40 podjazd czwartek wieczorem", [.need]), ("wynajem", [.need]),
    ("wynajem sali na czwartek", [.need]), ("potrzebna sala", [.need]), ("sala prób", [.record]),
    ("projektor czw", [.need]),
    (
      "telefon",
      [
        .act(NoteCall.declaration.word), .key(.searchEverything), .caller(.noteCall), .list(Contact.kind),
        .list(PhoneCall.kind),
      ]
    ),
    (
      "telefonu",
      [
        .act(NoteCall.declaration.word), .key(.searchEverything), .caller(.noteCall), .list(Contact.kind),
        .list(PhoneCall.kind),
      ]
    ),
    ("kto dzwoni", [.key(.searchEverything)]), ("dzwonił", [.key(.searchEverything), .list(PhoneCall.kind)]),
    ("rozmowa", [.list(PhoneCall.kind), .caller(.noteCall)]), ("notatka", [.caller(.noteCall), .list(PhoneCall.kind)]),
    ("osoba", [.list(Person.kind), .new(Person.kind)]), ("osobami", [.list(Person.kind), .key(.searchEverything)]),
    ("ludzie", [.list(Person.kind), .new(Person.kind)]), ("people", [.list(Person.kind), .new(Person.kind)]),
    ("organizacje", [.list(Organization.kind)]), ("organizacjom", [.list(Organization.kind), .record]),
    ("stowarzyszenie", [.record, .list(Organization.kind)]),
    ("NGO", [.list(Organization.kind), .new(Organization.kind)]),
    ("rezerwacja", [.key(.book), .list(Booking.kind), .new(Booking.kind), .caller(.book)]),
    ("rezerwację", [.list(Booking.kind), .new(Booking.kind), .caller(.book), .key(.book)]),
    ("zarezerwować", [.need]), ("rezerwuj", [.need, .key(.book)]), ("wypożycz", [.need]),
    ("wolne", [.need]), ("wolna", [.need]), ("kiedy wolne", [.need]), ("available", [.need]),
    ("zwrot", [.act(ReturnBooking.declaration.word)]), ("oddać", [.act(ReturnBooking.declaration.word)]),
    ("wydanie", [.act(HandOverBooking.declaration.word)]), ("anuluj", [.act(CancelBooking.declaration.word)]),
    ("zapisy", [.caller(.signUp), .list(Registration.kind), .key(.signUp)]),
    ("zapisać", [.caller(.signUp), .key(.signUp)]), ("zapisz", [.caller(.signUp), .key(.signUp)]),
    ("uczestnicy", [.list(Registration.kind), .caller(.signUp)]),
    ("warsztat", [.list(Session.kind), .new(Session.kind), .record]),
    ("szkolenie", [.list(Session.kind), .new(Session.kind)]), ("spotkania", [.list(Session.kind)]),
    ("lista obecności", [.report("attendance-list")]),
    ("lista do podpisu", [.report("sign-in-sheet")]), ("sign-in sheet", [.report("sign-in-sheet")]),
    ("tabela uwag", [.report("remarks")]), ("koperta", [.report("envelope")]), ("koniec roku", [.report("year-end")]),
    ("konsultacje", [.tab(3), .list(Consultation.kind)]), ("konsultacjach", [.tab(3), .list(Consultation.kind)]),
    ("kalendarz", [.tab(2)]), ("kalendarza", [.tab(2)]), ("calendar", [.tab(2)]), ("mapa", [.tab(1)]),
    ("mapę", [.tab(1)]), ("biurko", [.tab(0)]), ("desk", [.tab(0)]), ("rejestry", [.tab(4)]),
    ("odpowiedź", [.key(.respond), .due("answer"), .list(Response.kind), .new(Response.kind)]),
    ("stanowisko", [.list(Response.kind), .new(Response.kind)]),
    ("kopia", [.list(Backup.kind), .new(Backup.kind)]), ("backup", [.list(Backup.kind), .new(Backup.kind), .setting]),
    ("załącznik", [.list(Attachment.kind), .new(Attachment.kind)]),
    ("plik", [.key(.export), .importing, .list(Attachment.kind)]),
    ("urlop", [.list(Substitute.kind), .new(Substitute.kind)]),
    ("zastępstwo", [.list(Substitute.kind), .new(Substitute.kind)]),
    ("RODO", [.list(Breach.kind), .new(Breach.kind), .list(PersonalExport.kind)]),
    ("wyciek", [.list(Breach.kind), .new(Breach.kind)]), ("ustawienia", [.key(.settings), .list(SettingValue.kind)]),
    ("kolory", [.key(.settings)]), ("język", [.key(.settings)]), ("pomoc", [.key(.help)]), ("help", [.key(.help)]),
    ("wyjdź", [.key(.leave)]), ("koniec", [.key(.leave)]), ("szukaj", [.key(.search), .key(.searchEverything)]),
    ("statystyka", [.key(.count)]), ("ile", [.key(.count)]), ("filtr", [.key(.filter)]),
    ("usuń", [.key(.remove), .act(RemoveRecord.declaration.word)]),
    ("skasuj", [.key(.remove), .act(RemoveRecord.declaration.word)]), ("popraw", [.key(.edit), .caller(.edit)]),
    ("edytuj", [.key(.edit), .caller(.edit)]), ("dodaj", [.key(.new), .new(Person.kind)]),
    ("lista podpisów", [.report("sign-in-sheet")]), ("listę podpisów", [.report("sign-in-sheet")]),
    ("lista obecności SWOT", [.report("sign-in-sheet"), .report("attendance-list")]),
    ("attendance list", [.report("sign-in-sheet"), .report("attendance-list")]),
    ("vcard kontakty", [.cards]), ("wizytówki organizacji", [.cards]), ("vcard contacts", [.cards]),
    ("wczytaj organizacje", [.importingList(Organization.kind)]), ("import uwag", [.importingList(Submission.kind)]),
    ("wgraj uwagi", [.importingList(Submission.kind)]),
    ("import organizations", [.importingList(Organization.kind)]), ("upload", [.importing]), ("wgraj", [.importing]),
    ("wgraj plik", [.importing]), ("załaduj", [.importing]), ("undo import", [.takingBack]),
    ("eksport organizacji", [.whole(Organization.kind)]),
    ("excel organizacje", [.whole(Organization.kind), .importingList(Organization.kind)]),
    ("eksportuj", [.key(.export)]), ("wydruk", [.key(.export)]),
    ("zapisz na spotkanie", [.caller(.signUp)]),
    ("sign up", [.caller(.signUp)]), ("odwołaj rezerwację", [.act(CancelBooking.declaration.word)]),
    ("cancel booking", [.act(CancelBooking.declaration.word)]),
    ("rezygnacja", [.act(CancelRegistration.declaration.word)]), ("nie odbiera", [.act(NoteCall.declaration.word)]),
    ("soma", [.record]), ("żetony", [.need, .list(Resource.kind)]),
    ("rezygnuje", [.act(CancelRegistration.declaration.word)]),
    ("uwaga z papieru", [.caller(.takeSubmission)]), ("uwagę z papieru", [.caller(.takeSubmission)]),
    ("uwaga papierowa", [.caller(.takeSubmission)]), ("remark from paper", [.caller(.takeSubmission)]),
    ("wyślij mail", [.act(WriteToOrganizations.declaration.word)]),
    ("kolejka", [.tab(0)]), ("queue", [.tab(0)]), ("do zrobienia", [.tab(0)]), ("co dziś", [.tab(0)]),
    ("changes", [.changes]), ("znajdź osobę", [.key(.searchEverything)]),
    ("dołącz plik", [.list(Attachment.kind), .new(Attachment.kind)]), ("wyloguj", [.key(.leave)]),
    ("odpowiedz na uwagę", [.due("answer"), .list(Response.kind), .new(Response.kind), .key(.respond)]),
    ("urzędowa tabela uwag qqqq", [.report("remarks")]),
    // What a stranger typed: the first row must not mislead.
    ("odwołaj spotkanie", [.removing(Session.kind)]), ("odwołaj warsztat", [.removing(Session.kind)]),
    ("odwołaj szkolenie", [.removing(Session.kind)]), ("cancel session", [.removing(Session.kind)]),
    ("kto się zapisał", [.list(Registration.kind)]), ("kto jutro przyjdzie", [.report("sign-in-sheet")]),
    ("kto dziś przyjdzie", [.days(Session.kind)]), ("co na dziś", [.tab(0)]), ("co jutro", [.tab(0)]),
    ("plan dnia", [.tab(0)]), ("zmień telefon", [.editing(Person.kind), .editing(Organization.kind)]),
    ("zmień adres organizacji", [.editing(Organization.kind)]),
    ("change address organization", [.editing(Organization.kind)]),
    ("popraw organizację", [.editing(Organization.kind), .key(.edit)]),
    ("zmień termin spotkania", [.editing(Session.kind)]),
    ("przełóż spotkanie", [.editing(Session.kind)]), ("usuń organizację", [.removing(Organization.kind)]),
    ("skarga", [.absent]), ("hasło", [.absent]), ("zmiana hasła", [.absent]), ("zgoda rodo", [.absent]),
    ("raport miesięczny", [.absent]), ("usuń osobę", [.absent]), ("complaint", [.absent]), ("password", [.absent]),
    ("dodaj uwagę z maila", [.new(Submission.kind), .caller(.takeSubmission)]),
    ("e-mail z pliku", [.caller(.takeSubmission)]), ("uwaga z maila", [.caller(.takeSubmission)]),
    ("obecność", [.act(MarkAttended.declaration.word)]), ("napisz do uczestników", [.report("participants-letter")]),
    ("napisz do organizacji", [.act(WriteToOrganizations.declaration.word)]),
    ("statystyka za rok", [.report("year-end")]), ("sprawozdanie roczne", [.report("year-end")]),
    ("zadzwoń", [.due("call"), .key(.searchEverything)]),
    ("oddzwoń", [.due("call"), .key(.searchEverything), .list(PhoneCall.kind)]),
    ("zadzwonił pan", [.key(.searchEverything)]), ("klucze", [.act(HandOverBooking.declaration.word)]),
    ("kto ma klucze", [.list(Booking.kind)]), ("lista numerów telefonów", [.list(Contact.kind)]),
    ("eksport organizacje", [.whole(Organization.kind)]), ("anuluj rezerwację", [.act(CancelBooking.declaration.word)]),
    ("wydaj", [.act(HandOverBooking.declaration.word)]), ("przyjmij zwrot", [.act(ReturnBooking.declaration.word)]),
    ("przywróć", [.key(.undo)]), ("cofnij odwołanie zgłoszenia", [.key(.undo)]),
    ("nowe spotkanie", [.new(Session.kind)]), ("motyw", [.key(.settings)]),
    ("rezygnacja z warsztatu", [.act(CancelRegistration.declaration.word)]),
    ("kto jest zapisany na swot", [.report("sign-in-sheet")]), ("wolna sala jutro", [.need]),
    ("krokus", [.record]), ("prezes", [.list(Contact.kind), .new(Contact.kind), .record]),
  ]

  private func first(_ text: String, _ desk: Desk) throws -> PaletteRow? {
    let world = try desk.world()
    return Palette(desk.app.ground(in: world), in: world).rows(for: text, in: world).first
  }

  @Test func `a list of everyday words, each with the first row that is meant`() throws {
    #expect(Self.words.count >= 60)
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character("1"))
    // Every other one without its diacritics: each is looked up once.
    for (place, (text, meant)) in Self.words.enumerated() {
      let typed = place.isMultiple(of: 2) ? text : PolishText.folded(text)
      let row = try first(typed, desk)
      let found = row.map { Meant($0.entry).name } ?? "nothing"
      #expect(meant.map(\.name).contains(found), "\(typed): \(found), \(row?.label ?? "")")
    }
  }

  @Test func `a verb alone finds nothing of what is not here`() throws {
    let desk = Desk(try TestRegister.consulted())
    let world = try desk.world()
    let palette = Palette(desk.app.ground(in: world), in: world)
    for verb in ["dodaj", "zmień", "usuń", "osoba", "report"] {
      let rows = palette.rows(for: verb, in: world)
      #expect(!rows.contains { Meant($0.entry).name == Meant.absent.name }, "\(verb)")
    }
  }

  @Test func `what is due is counted and opened with all that waits, whenever it hurts`() throws {
    var register = try TestRegister.consulted()
    register.apply(
      [
        TestRegister.booking(
          "bkg-old", "res-projektor", "org-soma", "2026-09-08T10:00", "2026-09-08T12:00", "confirmed"),
        TestRegister.booking(
          "bkg-new", "res-projektor", "org-soma", "2026-09-09T18:00", "2026-09-09T20:00", "confirmed"),
      ], at: try TestRegister.instant(), by: TestRegister.ewa)
    var desk = Desk(register)
    let world = try desk.world()
    func lines(_ duty: Duty) -> [DueLine] { Whose.everybodys.due([duty], in: world).queue }
    let duty = try #require(Duty.all.first { lines($0).count > 1 }, "one that hurts at several times")
    let count = lines(duty).reduce(0) { $0 + $1.count }
    let row = PaletteRow(.due(duty), over: desk.app.ground(in: world), in: world)
    #expect(row.label.contains("\(count)"), "\(row.label)")
    _ = desk.app.carryOut(row.steps, in: world)
    #expect(try desk.screen().text.contains("\(world.words.capitalized(duty.label.pl)) \(count)"))
  }

  @Test func `an answer is meant by the number of its remark, and no other where there is none`() throws {
    let desk = Desk(try TestRegister.consulted())
    let world = try desk.world()
    let palette = Palette(desk.app.ground(in: world), in: world)
    let approving = PaletteEntry.verb(.act(ApproveResponse.declaration.word), RecordID("rsp-4"))
    let rows = palette.rows(for: "zatwierdź \(world.name(of: RecordID("sub-4")))", in: world)
    #expect(rows.first?.entry == approving && rows.first?.isForPart == false, "\(rows.first?.label ?? "")")
    for other in [world.name(of: RecordID("sub-5")), "Halina"] {
      let rows = palette.rows(for: "zatwierdź \(other)", in: world)
      #expect(!rows.contains { $0.entry == approving }, "\(other)")
    }
  }

  @Test func `a remark is answered by its number`() throws {
    var desk = Desk(try TestRegister.consulted())
    let name = try desk.world().name(of: RecordID("sub-5"))
    let row = try #require(try first("odpowiedz \(name)", desk))
    #expect(row.entry == .record(RecordID("sub-5")) && row.label.hasPrefix("odpowiedź: "), "\(row.label)")
    _ = desk.app.carryOut(row.steps, in: try desk.world())
    let world = try desk.world()
    #expect(desk.app.openForms.first?.title(in: world).contains(name) == true)
  }

  @Test func `what was so already is not said to be saved`() throws {
    var desk = Desk(try TestRegister.consulted())
    let approve = ApproveResponse([Identifier("rsp-4")], by: "Prezydent Miasta", on: try TestRegister.now().day)
    for isAgain in [false, true] {
      for effect in desk.app.carryOut([.send(approve, .act(RecordID("rsp-4")))], in: try desk.world()) {
        guard case .transact(let asked) = effect else { continue }
        try desk.send(.outcome(desk.transact(asked.act, by: desk.author)))
      }
      #expect((desk.app.message?.text == desk.language.words.alreadyDone) == isAgain, "\(desk.app.message?.text ?? "")")
    }
  }

  @Test func `the list of changes opens over any tab, and Esc closes it`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character("2"))
    try desk.type(":dziennik")
    try desk.press(.enter)
    #expect(desk.app.tabKey == "2" && desk.app.top is QueueScreen)
    try desk.press(.escape)
    #expect(desk.app.layers.isEmpty)
  }

  @Test func `what is listed here is there`() throws {
    for word in EverydayWords.ofActs.keys { #expect(Schema.act(word)?.offered != nil, "\(word)") }
    #expect(EverydayWords.ofKinds.count > 15)
  }

  @Test func `a case of a name finds it, and no act on a record of another kind`() throws {
    let desk = Desk(try TestRegister.dabrowa())
    let back = PaletteEntry.verb(.act(ReturnBooking.declaration.word), RecordID("bkg-3"))
    for text in ["zwrot projektora", "zwrot projektorem", "przyjmij zwrot projektora"] {
      #expect(try first(text, desk)?.entry == back, "\(text)")
    }
    #expect(try first("projektora", desk)?.entry == .record(RecordID("res-projektor")))
    let world = try desk.world()
    let rows = Palette(desk.app.ground(in: world), in: world).rows(for: "odwołaj warsztat", in: world)
    let booking = rows.firstIndex { $0.entry == .verb(.act(CancelBooking.declaration.word), RecordID("bkg-1")) }
    let session = rows.firstIndex { Meant($0.entry).name == Meant.removing(Session.kind).name }
    #expect(session != nil && (booking ?? .max) > session ?? 0)
  }

  @Test func `what is not here says so, and what is near stands below`() throws {
    let desk = Desk(try TestRegister.consulted())
    let world = try desk.world()
    for thing in AbsentThing.all {
      let rows = Palette(desk.app.ground(in: world), in: world).rows(for: thing.label.pl, in: world)
      #expect(rows.first?.entry == .absent(thing) && rows.first?.hindrance == thing.why.pl)
      #expect(rows.contains { $0.hindrance == nil }, "\(thing.label.pl)")
    }
  }

  @Test func `a registration says of which session it is, and when`() throws {
    let desk = Desk(try TestRegister.calendar())
    let row = try #require(try first("rezygnuje", desk))
    guard case .verb(_, let id?) = row.entry else {
      Issue.record("\(row.label)")
      return
    }
    let session = try #require(desk.register.record(Identifier<Registration>(id.raw))?.session)
    #expect(row.why.hasSuffix(desk.language.words.name(of: session.any, in: try desk.world().circumstances)))
    #expect(row.why.contains(","))
  }

  @Test func `a stem is no name: what is left of the words still finds the record`() throws {
    let desk = Desk(try TestRegister.dabrowa())
    #expect(try first("zwrot projektor", desk)?.entry == .verb(.act(ReturnBooking.declaration.word), RecordID("bkg-3")))
    #expect(try first("qqqq", desk) == nil)
  }
}
