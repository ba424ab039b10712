import CivicDomain
import Testing

@testable import Words

/// What a record of each kind is called, in both languages, on a screen and where people have no names.
@Suite struct NameWordsTests {
  private static let all: [(id: RecordID, pl: String, en: String, shell: String?)] = [
    (SampleRegister.krokus.any, "KROKUS", "KROKUS", nil),
    (SampleRegister.blok.any, "DSA Blok", "DSA Blok", nil),
    (SampleRegister.hall.any, "Sala warsztatowa", "Sala warsztatowa", nil),
    (
      SampleRegister.booking.any, "Sala warsztatowa → KROKUS, 10.09, 10:00–16:00",
      "Sala warsztatowa for KROKUS, 10 Sep, 10:00–16:00", nil
    ),
    (RecordID("ser-cykl000001"), "Akademia NGO", "Akademia NGO", nil),
    (SampleRegister.session.any, "Warsztat PRSO: SWOT i cele", "Warsztat PRSO: SWOT i cele", nil),
    (SampleRegister.registration.any, "Jan Kowalski · KROKUS", "Jan Kowalski · KROKUS", "KROKUS"),
    (RecordID("reg-sam0000001"), "Jan Kowalski", "Jan Kowalski", "reg-sam0000001"),
    (RecordID("reg-nikt000001"), "KROKUS", "KROKUS", "KROKUS"),
    (SampleRegister.person.any, "Jan Kowalski", "Jan Kowalski", SampleRegister.person.raw),
    (
      SampleRegister.consultation.any, "Roczny program współpracy na 2027 r.", "Roczny program współpracy na 2027 r.",
      nil
    ),
    (SampleRegister.document.any, "Projekt programu", "Projekt programu", nil),
    (SampleRegister.version.any, "wersja 2", "version 2", nil),
    (RecordID("ver-bez0000001"), "ver-bez0000001", "ver-bez0000001", nil),
    (SampleRegister.submission.any, "U-1", "U-1", nil),
    (SampleRegister.response.any, "stanowisko do U-1", "response to U-1", nil),
    (RecordID("att-plan000001"), "Plan sali", "Plan sali", nil),
    (RecordID("pat-lista00001"), "Lista Kowalskich", "Lista Kowalskich", "pat-lista00001"),
    (RecordID("con-jan0000001"), "Jan Kowalski · KROKUS", "Jan Kowalski · KROKUS", "KROKUS"),
    (RecordID("mai-nabor00001"), "Nabór", "Nabór", nil),
    (RecordID("clo-remont0001"), "Sala warsztatowa, 10.09–11.09", "Sala warsztatowa, 10 Sep–11 Sep", nil),
    (RecordID("sav-sale000001"), "sale w Redenie", "sale w Redenie", nil),
    (RecordID("map-wykaz00001"), "wykaz urzędu", "wykaz urzędu", nil),
    (RecordID("stg-potrzeby01"), "przechowywanie potrzeb", "keeping needs", nil),
    (RecordID("pex-anna000001"), "anna, 9.09.2026, 14:32", "anna, 9 Sep 2026, 14:32", nil),
    (RecordID("sbt-urlop00001"), "anna, zastępuje: jan, 7.12–11.12", "anna, by: jan, 7 Dec–11 Dec", nil),
    (RecordID("bak-kopia00001"), "kopia 9.09.2026, 2:00", "backup of 9 Sep 2026, 2:00", nil),
    (RecordID("cal-rozmowa001"), "Jan Kowalski · KROKUS", "Jan Kowalski · KROKUS", "KROKUS"),
    (RecordID("bre-lista00001"), "Zginęła lista", "Zginęła lista", nil),
    (RecordID("ntc-druga00001"), "klauzula, wersja 2", "privacy notice, version 2", nil),
    (RecordID("prq-sam0000001"), "Jan Kowalski", "Jan Kowalski", "prq-sam0000001"),
    (
      RecordID("ksk-warsztat01"), "Jan Kowalski · Warsztat PRSO: SWOT i cele",
      "Jan Kowalski · Warsztat PRSO: SWOT i cele", "Warsztat PRSO: SWOT i cele"
    ),
    (RecordID("org-nieznana01"), "org-nieznana01", "org-nieznana01", nil),
    (RecordID("bzdura"), "bzdura", "bzdura", nil),
  ]

  private static func circumstances(_ place: Circumstances.Place) throws -> Circumstances {
    var register = try SampleRegister.register()
    func put(_ id: RecordID, _ values: [String: String]) throws {
      register.apply(
        [Change(id: id, set: values.mapValues { .text($0) })], at: try Instant("2026-09-02T08:00:00Z"),
        by: Author("jan"))
    }
    try put(RecordID("ser-cykl000001"), ["title": "Akademia NGO"])
    try put(RecordID("att-plan000001"), ["title": "Plan sali"])
    try put(RecordID("pat-lista00001"), ["title": "Lista Kowalskich"])
    try put(
      RecordID("con-jan0000001"), ["person": SampleRegister.person.raw, "organization": SampleRegister.krokus.raw])
    try put(
      RecordID("cal-rozmowa001"), ["person": SampleRegister.person.raw, "organization": SampleRegister.krokus.raw])
    try put(RecordID("mai-nabor00001"), ["subject": "Nabór"])
    try put(RecordID("sav-sale000001"), ["name": "sale w Redenie", "of": "resource"])
    try put(RecordID("map-wykaz00001"), ["name": "wykaz urzędu", "of": "organization"])
    try put(RecordID("bre-lista00001"), ["what": "Zginęła lista", "noticedAt": "2026-09-09T14:32"])
    try put(RecordID("pex-anna000001"), ["at": "2026-09-09T14:32", "by": "anna"])
    try put(
      RecordID("clo-remont0001"),
      ["resource": SampleRegister.hall.raw, "from": "2026-09-10T00:00", "to": "2026-09-12T00:00"])
    try put(RecordID("stg-potrzeby01"), ["name": "keepNeedsDays", "from": "2026-10-01"])
    try put(RecordID("sbt-urlop00001"), ["for": "anna", "by": "jan", "from": "2026-12-07", "to": "2026-12-11"])
    try put(RecordID("bak-kopia00001"), ["madeAt": "2026-09-09T02:00"])
    try put(RecordID("ver-bez0000001"), ["document": SampleRegister.document.raw])
    let person = SampleRegister.person.raw
    try put(RecordID("ntc-druga00001"), ["version": "2", "validFrom": "2026-06-01"])
    try put(RecordID("prq-sam0000001"), ["person": person])
    try put(RecordID("prq-usun000001"), ["kind": "erasure", "person": person, "receivedOn": "2026-09-08"])
    try put(RecordID("ksk-warsztat01"), ["person": person, "session": SampleRegister.session.raw])
    try put(RecordID("reg-sam0000001"), ["session": SampleRegister.session.raw, "person": person])
    // Whose the person was erased.
    try put(
      RecordID("reg-nikt000001"),
      [
        "session": SampleRegister.session.raw, "person": "per-x",
        "organization": SampleRegister.krokus.raw,
      ])
    try put(SampleRegister.krokus.any, ["district": "Gołonóg", "legalForm": "association"])
    try put(SampleRegister.person.any, ["phone": "600 100 200", "email": "jan@krokus.pl"])
    return Circumstances(register: register, now: try LocalTime("2026-09-09T14:32"), place: place)
  }

  @Test("each kind's records are named as it says")
  func names() throws {
    let (screen, shell) = (try Self.circumstances(.screen), try Self.circumstances(.shell))
    for (id, pl, en, inShell) in Self.all {
      #expect(Language.polish.words.name(of: id, in: screen) == pl)
      #expect(Language.english.words.name(of: id, in: screen) == en)
      #expect(Language.polish.words.name(of: id, in: shell) == inShell ?? pl)
      #expect(Language.english.words.name(of: id, in: shell) == inShell ?? en)
    }
    // Where people have no names, their requests are told by the rest.
    let request = RecordID("prq-usun000001")
    #expect(Language.polish.words.name(of: request, in: screen) == "usunięcie (art. 17) · Jan Kowalski · 8.09.2026")
    #expect(Language.english.words.name(of: request, in: shell) == "erasure (art. 17) · 8 Sep 2026")
    let named = Set(Self.all.compactMap { Schema.kind(of: $0.id)?.kind })
    #expect(named == Set(Schema.kinds.map(\.kind)), "a kind whose names nobody looks at")
  }

  @Test("what tells records of one name apart, and what is said beside a name")
  func besideNames() throws {
    let (polish, here) = (Language.polish.words, try Self.circumstances(.screen))
    #expect(polish.fullName(of: SampleRegister.krokus.any, in: here) == "Towarzystwo Śpiewacze KROKUS")
    #expect(polish.fullName(of: SampleRegister.blok.any, in: here) == "DSA Blok")
    #expect(polish.distinction(of: SampleRegister.krokus.any, in: here) == "Gołonóg")
    #expect(polish.distinction(of: SampleRegister.blok.any, in: here) == "")
    #expect(polish.distinction(of: SampleRegister.hall.any, in: here) == "DSA Blok")
    #expect(polish.distinction(of: SampleRegister.person.any, in: here) == "600 100 200")
    #expect(polish.distinction(of: SampleRegister.person.any, in: try Self.circumstances(.shell)) == "")
    #expect(polish.summary(of: SampleRegister.krokus.any, in: here) == "stowarzyszenie · Gołonóg")
    #expect(Language.english.words.summary(of: SampleRegister.krokus.any, in: here) == "association · Gołonóg")
    #expect(polish.summary(of: SampleRegister.session.any, in: here) == "10.09, 17:00–19:00")
  }

  @Test("an act's head names one, and counts several; an answer is told by the number of its remark")
  func heads() throws {
    let here = try Self.circumstances(.screen)
    func head(_ ids: RecordID..., in language: Language = .polish) -> String {
      language.words.names(of: ids, in: here)
    }
    #expect(head(SampleRegister.booking.any) == "Sala warsztatowa → KROKUS, 10.09, 10:00–16:00")
    #expect(head(SampleRegister.response.any) == "1 stanowisko (U-1)")
    #expect(head(SampleRegister.response.any, RecordID("rsp-x"), in: .english) == "2 responses (U-1, rsp-x)")
    // As the list names them; of one the short name stands behind.
    let two = head(SampleRegister.krokus.any, SampleRegister.blok.any)
    #expect(two == "2 organizacje (Towarzystwo Śpiewacze KROKUS, DSA Blok)")
    #expect(head(SampleRegister.krokus.any) == "Towarzystwo Śpiewacze KROKUS")
    #expect(head() == "")
  }

  @Test("a record is told with its kind, unless its name says it")
  func things() throws {
    let (screen, shell) = (try Self.circumstances(.screen), try Self.circumstances(.shell))
    func told(_ act: any Act, _ language: Language = .polish) -> String {
      language.words.name(of: act, in: screen).subject
    }
    #expect(told(RemoveRecord(SampleRegister.version.any, because: "próba")) == "wersja 2")
    #expect(told(RemoveRecord(SampleRegister.hall.any, because: "próba"), .english) == "resource Sala warsztatowa")
    #expect(told(AddRecord(RecordID("ver-x"), ["number": .number(3)]), .english) == "version 3")
    #expect(
      told(AddRecord(RecordID("org-x"), ["name": .text("Zagłębie"), "shortName": .text("Z")])) == "organizacja Zagłębie"
    )
    #expect(told(AddRecord(RecordID("org-x"), [:])) == "organizacja org-x")
    let ending = CancelRegistration(SampleRegister.registration)
    #expect(told(ending) == "Jan Kowalski · KROKUS, Warsztat PRSO: SWOT i cele")
    #expect(Language.polish.words.name(of: ending, in: shell).subject == "Warsztat PRSO: SWOT i cele")
    let polish = Language.polish.words
    #expect(polish.thing(RecordID("ntc-druga00001"), in: screen) == "klauzula, wersja 2")
    #expect(polish.thing(SampleRegister.registration.any, in: screen) == "zgłoszenie Jan Kowalski · KROKUS")
    // The organization that a registration is for is not the registration.
    #expect(polish.thing(SampleRegister.registration.any, in: shell) == "zgłoszenie reg-zgloszen01")
  }

  @Test("a name within a name within a name ends")
  func rings() throws {
    var register = try SampleRegister.register()
    // A response whose remark is itself, as only a spoilt file would have it.
    register.apply(
      [Change(id: RecordID("rsp-x"), set: ["submission": .text("rsp-x")])], at: try Instant("2026-09-02T08:00:00Z"),
      by: Author("jan"))
    let here = Circumstances(register: register, now: try LocalTime("2026-09-09T14:32"), place: .screen)
    let name = Language.polish.words.name(of: RecordID("rsp-x"), in: here)
    #expect(name == "stanowisko do stanowisko do stanowisko do stanowisko do rsp-x")
  }
}
