import CivicDomain
import Testing
import Words

@Suite("Kinds, fields and values")
struct FieldWordsTests {
  let polish = Language.polish.words
  let english = Language.english.words
  let here: Circumstances

  init() throws { here = try SampleRegister.circumstances(.shell) }

  func field(_ name: String, of kind: Kind) throws -> FieldDeclaration {
    try #require(Schema.kind(named: kind.name)?.field(name))
  }

  @Test("labels come from the declaration")
  func labels() throws {
    #expect(polish.label(of: Resource.kind) == "zasób")
    #expect(polish.heading(of: Resource.kind) == "Zasoby")
    #expect(english.heading(of: Resource.kind) == "Resources")
    #expect(polish.label(of: try field("tokensPerHour", of: Resource.kind)) == "żetony za godzinę")
    #expect(polish.label(Disposition.partlyAccepted) == "uwzględniona częściowo")
  }

  @Test(
    "values as a person reads them",
    arguments: [
      (Resource.kind, "category", FieldValue.text("room"), "sala", "room"),
      (
        Resource.kind, "accessibility", .list(["stepFree", "parking"]), "bez stopni, miejsce parkingowe",
        "step-free, parking"
      ),
      (Resource.kind, "organization", .text("org-krokus0001"), "KROKUS", "KROKUS"),
      (Resource.kind, "latitude", .decimal(50.3214), "50,3214", "50.3214"),
      (Organization.kind, "publicBenefitStatus", .yes(true), "tak", "yes"),
      (Organization.kind, "verifiedOn", .text("2026-02-14"), "14.02.2026", "14 Feb 2026"),
      (Organization.kind, "verifiedOn", .text("kiedyś"), "kiedyś", "kiedyś"),
      (Booking.kind, "start", .text("2026-09-10T10:00"), "10.09.2026, 10:00", "10 Sep 2026, 10:00"),
      (Session.kind, "registrationCloses", .text("2026-09-10T00:00"), "9.09.2026 włącznie", "9 Sep 2026 inclusive"),
      (Session.kind, "registrationOpens", .text("2026-09-10T00:00"), "10.09.2026", "10 Sep 2026"),
      (Session.kind, "registrationOpens", .text("2026-09-10T08:00"), "10.09.2026, 8:00", "10 Sep 2026, 8:00"),
      (Session.kind, "registrationCloses", .text("2026-09-10T12:00"), "10.09.2026, 12:00", "10 Sep 2026, 12:00"),
      (Session.kind, "headcount", .number(12_345), "12\u{A0}345", "12,345"),
      (Registration.kind, "person", .text("per-ktos000001"), "per-ktos000001", "per-ktos000001"),
    ])
  func values(kind: Kind, name: String, value: FieldValue, pl: String, en: String) throws {
    #expect(polish.value(value, of: try field(name, of: kind), in: here) == pl)
    #expect(english.value(value, of: try field(name, of: kind), in: here) == en)
  }

  @Test("a missing value is empty")
  func missing() throws {
    #expect(polish.value(nil, of: try field("name", of: Resource.kind), in: here).isEmpty)
  }

  @Test(
    "what is wrong, with the field's label",
    arguments: [
      (FieldError.required, "name", "Nazwa: to pole trzeba wypełnić."),
      (.tooLong(limit: 22), "shortName", "Nazwa skrócona: tekst jest za długi: może mieć najwyżej 22 znaki."),
      (
        .wrongRegisterNumber(.nip, why: .wrongLength(found: 9, allowed: [10])), "nip",
        "NIP: numer ma 10 cyfr, a wpisano 9."
      ),
      (
        .wrongRegisterNumber(.nip, why: .wrongCheckDigit("1234567890")), "nip",
        "NIP: cyfra kontrolna się nie zgadza; sprawdź, czy nie ma pomyłki."
      ),
      (
        .wrongRegisterNumber(.krs, why: .wrongLength(found: 6, allowed: [10])), "krs",
        "KRS: numer ma 10 cyfr (razem z zerami na początku), a wpisano 6."
      ),
      (.outOfDecimalRange(-90...90), "latitude", "Szerokość geograficzna: wpisz liczbę od −90 do 90."),
      (.notADay("2026-13-40"), "founded", "Data założenia: „2026-13-40” to nie jest data; wpisz np. 9.09.2026."),
      (
        .unknownWord("fundacia", allowed: LegalForm.allCases.map(\.rawValue)), "legalForm",
        "Forma prawna: „fundacia” tu nie pasuje; może chodzi o: fundacja."
      ),
      (
        .unknownWord("xyz", allowed: OrganizationStatus.allCases.map(\.rawValue)), "status",
        "Stan: „xyz” tu nie pasuje; do wyboru: działa, zawiesiła działalność, rozwiązana."
      ),
      (.unknownField, "kolor", "Kolor: nie ma takiego pola."),
      (
        .noSuchPlace(MissingPlace("§ 44", in: [Unit(path: ["§ 1"], text: "x"), Unit(path: ["§ 12"], text: "y")])),
        "unit",
        "Unit: w tekście nie ma „§ 44”; ostatnie takie miejsce to § 12. Uwaga może dotyczyć całości: zostaw puste."
      ),
    ])
  func faults(error: FieldError, field: String, expected: String) {
    #expect(polish.fault(error, ofField: field, in: Organization.kind) == expected)
  }

  @Test("a reference to another kind says what it is and what is wanted")
  func wrongKind() {
    let error = FieldError.wrongKind("org-krokus0001", expected: Resource.kind)
    #expect(
      polish.fault(error, ofField: "resource", in: Booking.kind)
        == "Zasób: tu trzeba wskazać: zasób, a „org-krokus0001” to organizacja.")
  }

  @Test("several faults come in the order of the form, unknown fields last")
  func order() {
    let errors = FieldErrors(["zzz": .unknownField, "category": .required, "name": .required])
    #expect(
      polish.faults(errors, of: Resource.kind) == [
        "Nazwa: to pole trzeba wypełnić.", "Rodzaj: to pole trzeba wypełnić.", "Zzz: nie ma takiego pola.",
      ])
  }

  @Test("an unknown kind or field comes with what was perhaps meant")
  func suggestions() {
    #expect(
      polish.unknownKind("zasub").wayOut.hasPrefix(
        "Może chodzi o: zasób (resource)? Do wyboru: organizacje, zasoby,"))
    #expect(english.unknownKind("resorce").wayOut.hasPrefix("Perhaps resource?"))
    #expect(polish.unknownKind("qqqqqqqq").wayOut.hasPrefix("Do wyboru: organizacje"))
    #expect(polish.unknownField("nazwy", of: Resource.kind).wayOut == "Może chodzi o: nazwa (name)?")
    #expect(english.unknownField("tokens", of: Resource.kind).wayOut.contains("tokensPerHour"))
  }

  @Test("guessing ignores case and diacritics, and gives up on what is too far or too long")
  func guesses() {
    #expect(NearWords.nearest(to: "ZASOB", among: ["zasób", "osoba"]) == ["zasób"])
    #expect(NearWords.nearest(to: "rok", among: ["spotkanie"]).isEmpty)
    #expect(NearWords.nearest(to: String(repeating: "a", count: 10_000), among: ["a"]).isEmpty)
    #expect(NearWords.nearest(to: "", among: ["a"]).isEmpty)
  }

  @Test(
    "records are named without anything personal",
    arguments: [
      ("org-krokus0001", "KROKUS"), ("res-sala000001", "Sala warsztatowa"),
      ("bkg-proba00001", "Sala warsztatowa → KROKUS, 10.09, 10:00–16:00"),
      ("ses-swot000001", "Warsztat PRSO: SWOT i cele"), ("reg-zgloszen01", "KROKUS"),
      ("per-ktos000001", "per-ktos000001"), ("ver-druga00001", "wersja 2"), ("org-nieznana01", "org-nieznana01"),
      ("bzdura", "bzdura"),
    ])
  func names(id: String, expected: String) {
    #expect(polish.name(of: RecordID(id), in: here) == expected)
  }

  @Test("what lasts whole days is named by its days, other times by their clock")
  func wholeDays() throws {
    var register = try SampleRegister.register()
    let (now, closure) = (try LocalTime("2026-09-09T14:32"), RecordID("clo-0000000001"))
    func named(_ from: String, _ to: String) -> String {
      let set: [String: FieldValue?] = [
        "resource": .text(SampleRegister.hall.raw), "from": .text(from), "to": .text(to), "why": .text("remont"),
      ]
      register.apply([Change(id: closure, set: set)], at: WarsawTime.nearestInstant(now), by: Author("anna"))
      let here = Circumstances(register: register, now: now, place: .shell)
      return Language.polish.words.name(of: closure, in: here)
    }
    #expect(named("2026-09-10T00:00", "2026-09-12T00:00") == "Sala warsztatowa, 10.09–11.09")
    #expect(named("2026-09-10T00:00", "2026-09-11T00:00") == "Sala warsztatowa, 10.09")
    #expect(named("2026-09-10T08:00", "2026-09-10T12:00") == "Sala warsztatowa, 10.09, 8:00–12:00")
  }
}
