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
    ("lista obecności", [.report("attendance-list"), .report("sign-in-sheet")]),
    ("lista do podpisu", [.report("sign-in-sheet")]), ("sign-in sheet", [.report("sign-in-sheet")]),
    ("tabela uwag", [.report("remarks")]), ("koperta", [.report("envelope")]), ("koniec roku", [.report("year-end")]),
    ("konsultacje", [.tab(3), .list(Consultation.kind)]), ("konsultacjach", [.tab(3), .list(Consultation.kind)]),
    ("kalendarz", [.tab(2)]), ("kalendarza", [.tab(2)]), ("calendar", [.tab(2)]), ("mapa", [.tab(1)]),
    ("mapę", [.tab(1)]), ("biurko", [.tab(0)]), ("desk", [.tab(0)]), ("rejestry", [.tab(4)]),
    ("odpowiedź", [.key(.respond), .list(Response.kind), .new(Response.kind)]),
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
    ("odpowiedz na uwagę", [.list(Response.kind), .new(Response.kind), .key(.respond)]),
    ("urzędowa tabela uwag qqqq", [.report("remarks")]),
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
    for (text, meant) in Self.words {
      for typed in [text, PolishText.folded(text)] {
        let row = try first(typed, desk)
        let found = row.map { Meant($0.entry).name } ?? "nothing"
        #expect(meant.map(\.name).contains(found), "\(typed): \(found), \(row?.label ?? "")")
      }
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

  @Test func `a stem is no name: what is left of the words still finds the record`() throws {
    let desk = Desk(try TestRegister.dabrowa())
    #expect(try first("zwrot projektor", desk)?.entry == .verb(.act(ReturnBooking.declaration.word), RecordID("bkg-3")))
    #expect(try first("qqqq", desk) == nil)
  }
}
