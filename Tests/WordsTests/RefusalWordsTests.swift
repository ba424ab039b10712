import CivicDomain
import Testing
import Words

@Suite("Why a rule forbids an act")
struct RefusalWordsTests {
  let polish = Language.polish.words
  let english = Language.english.words
  let screen: Circumstances
  let shell: Circumstances

  init() throws {
    screen = try SampleRegister.circumstances(.screen)
    shell = try SampleRegister.circumstances(.shell)
  }

  @Test("every refusal has whole sentences in both languages, without a word of the program's own")
  func all() throws {
    let refusals = try AllRefusals.list()
    #expect(refusals.map(AllRefusals.place) == Array(refusals.indices))
    for refusal in refusals + AllRefusals.consultations(on: screen.today) + AllRefusals.breaches(at: screen.now)
      + AllRefusals.notices(on: screen.today)
    {
      for words in Language.allCases.map(\.words) {
        for here in [screen, shell] {
          let sentences = words.refusal(refusal, in: here)
          #expect(!sentences.fact.isEmpty)
          for line in sentences.lines { expectWholeSentences(line, refusal) }
        }
      }
    }
  }

  private func expectWholeSentences(_ line: String, _ refusal: Refusal) {
    #expect(line.last == "." || line.last == "?", "\(refusal): \(line)")
    #expect(!line.contains("Optional") && !line.contains("Identifier") && !line.contains("CivicDomain"), "\(line)")
    #expect(!line.contains("\n") && !line.contains("  ") && !line.contains(".."), "\(line)")
    // Case names of our own; `handedOver` and its like would be seen by their inner capital.
    let camelCase = /[a-ząćęłńóśźż][A-ZĄĆĘŁŃÓŚŹŻ]/
    // What is to be typed into a shell, a field before its value, is no word of the sentence.
    #expect(line.replacing(/[A-Za-z]+="/, with: "").firstMatch(of: camelCase) == nil, "\(line)")
  }

  @Test("which of several it is, is said once")
  func ofSeveral() throws {
    let hall = SampleRegister.hall.any
    let removal = Refusal.stillReferredTo(hall, by: [SampleRegister.booking.any], total: 1)
    let alone = polish.refusal(removal, in: screen).fact
    #expect(polish.refusal(.ofSeveral(hall, removal), in: screen).fact == alone)
    let booking = SampleRegister.booking.any
    let step = polish.refusal(.ofSeveral(booking, .bookingStep(.handOver, from: .requested)), in: shell)
    #expect(step.fact.hasPrefix("Rezerwacja Sala warsztatowa → KROKUS") && step.fact.contains(booking.raw))
  }

  @Test("what hinders a removal is named by its kind and its own name, and the way out is there")
  func removal() throws {
    let session = SampleRegister.session.any
    let refused = Refusal.stillReferredTo(session, by: [SampleRegister.registration.any], total: 1)
    let told = polish.refusal(refused, in: shell)
    #expect(told.fact.contains("zgłoszenie \(SampleRegister.registration.raw)") && !told.fact.contains("KROKUS"))
    #expect(told.wayOut == "Takich wpisów się nie usuwa ani nie przenosi, więc i ten zostaje.")
    #expect(polish.refusal(refused, in: screen).fact.contains("zgłoszenie Jan Kowalski · KROKUS"))
    let hall = Refusal.stillReferredTo(SampleRegister.hall.any, by: [SampleRegister.booking.any], total: 7)
    #expect(polish.refusal(hall, in: shell).wayOut == "Najpierw zmień tamte wpisy tak, żeby wskazywały coś innego.")
    #expect(polish.refusal(hall, in: shell).fact.hasSuffix("(razem 7)."))
    let owner = Refusal.stillReferredTo(SampleRegister.blok.any, by: [SampleRegister.hall.any], total: 1)
    #expect(english.refusal(owner, in: shell).wayOut == "First remove those, or let them name something else.")
    let taken = Refusal.seatsTaken(seats: 1, seated: 2, by: [SampleRegister.registration], total: 1)
    #expect(!polish.refusal(taken, in: shell).fact.contains("KROKUS"))
  }

  @Test("where a person is known otherwise a screen shows both, and a shell no value")
  func knownOtherwise() throws {
    let edit = FieldEdit(field: "phone", was: .text("600 100 200"), becomes: .text("600 100 299"))
    let refused = Refusal.personKnownOtherwise(SampleRegister.person, [edit])
    let told = polish.refusal(refused, in: screen).fact
    #expect(told == "Jan Kowalski: telefon w rejestrze „600 100 200”, podano „600 100 299”.")
    for words in [polish as Words, english] {
      let lines = words.refusal(refused, in: shell).lines.joined()
      #expect(!lines.contains("600") && !lines.contains("Kowalski"))
      for option in ["--keep-known", "--take-given", "--new-person"] { #expect(lines.contains(option)) }
    }
  }

  @Test("the examples of the style page")
  func examples() throws {
    #expect(
      polish.refusal(.sessionFull(seats: 40, taken: 40, waiting: 3), in: screen).line
        == "Brak wolnych miejsc (zajęte 40 z 40). Enter: zapisz na listę rezerwową (4. miejsce).")
    #expect(
      polish.refusal(.registrationClosed(closed: try LocalTime("2026-09-10T00:00")), in: screen).line
        == "Zapisy trwały do 9.09 włącznie. Enter: przyjmij po terminie (podaj powód).")
    let answered = Refusal.alreadyAnswered(
      SampleRegister.submission, by: "Anna", at: try Instant("2026-09-09T12:31:00Z"))
    let line = polish.refusal(answered, in: screen).line
    #expect(line.hasPrefix("Ktoś przed chwilą odpowiedział na tę uwagę ("))
    #expect(line.hasSuffix(": Anna, 14:31). Twój tekst został zachowany."))
  }

  @Test("an answer of yesterday was not given just now")
  func older() throws {
    let answered = Refusal.alreadyAnswered(
      SampleRegister.submission, by: "Anna", at: try Instant("2026-09-08T12:31:00Z"))
    #expect(polish.refusal(answered, in: screen).line.hasPrefix("Na tę uwagę jest już odpowiedź"))
  }

  @Test("some seats left are too few, which is not none")
  func tooFewSeats() {
    #expect(
      polish.refusal(.sessionFull(seats: 40, taken: 39, waiting: 0), in: screen).fact
        == "Za mało wolnych miejsc (zajęte 39 z 40).")
  }

  @Test("a registration is named by its person on a screen of the staff, and by its id in a shell")
  func namesForTheStaff() {
    let twice = Refusal.alreadyRegistered(SampleRegister.registration)
    let fewer = Refusal.seatsTaken(seats: 1, seated: 2, by: [SampleRegister.registration], total: 1)
    for words in [polish, english] as [Words] {
      #expect(words.refusal(twice, in: screen).fact.hasSuffix("(Jan Kowalski · KROKUS)."))
      #expect(words.refusal(fewer, in: screen).fact.hasSuffix(" Jan Kowalski · KROKUS."))
      #expect(words.refusal(twice, in: shell).fact.contains(SampleRegister.registration.raw))
      for refusal in [twice, fewer] { #expect(!words.refusal(refusal, in: shell).line.contains("Kowalski")) }
      #expect(words.name(of: SampleRegister.person.any, in: screen) == "Jan Kowalski")
      #expect(words.name(of: SampleRegister.person.any, in: shell) == SampleRegister.person.raw)
    }
  }

  @Test("whoever is there is marked as absent before the registration is cancelled")
  func attended() {
    let refusal = Refusal.registrationNotInForce(SampleRegister.registration, .attended)
    #expect(polish.refusal(refusal, in: screen).wayOut.hasSuffix("najpierw spacja: nie ma."))
    #expect(polish.refusal(refusal, in: shell).wayOut.hasSuffix("wspolnie registration absent reg-zgloszen01."))
  }

  @Test("where one can only come online, nobody is told to come in person")
  func onlineAlone() {
    #expect(
      polish.refusal(.onlineNeedsEmail(orInPerson: true), in: screen).wayOut
        == "Podaj e-mail albo wybierz udział na miejscu.")
    #expect(polish.refusal(.onlineNeedsEmail(orInPerson: false), in: screen).wayOut == "Podaj e-mail.")
    #expect(english.refusal(.onlineNeedsEmail(orInPerson: false), in: screen).wayOut == "Give an e-mail address.")
  }

  @Test("a clash names who is in the way and what is free")
  func clash() throws {
    let time = try LocalTime("2026-09-10T08:00")
    let clash = BookingClash(
      wanted: 1, free: 0, of: 1, inTheWay: [try SampleRegister.sampleBooking()],
      freeTimes: [TimeSpan(start: time, end: time.adding(minutes: 120))])
    #expect(
      polish.refusal(.bookingClash(clash), in: screen).line
        == "W tym czasie: 10.09, 10:00–16:00 KROKUS (zgłoszono). Wolne: 10.09, 8:00–10:00.")
    #expect(
      english.refusal(.bookingClash(clash), in: shell).lines == [
        "At that time: 10 Sep, 10:00–16:00 KROKUS (requested).", "Nothing was saved.", "Free: 10 Sep, 8:00–10:00.",
      ])
  }

  @Test("fewer things than wanted")
  func fewer() {
    let clash = BookingClash(wanted: 3, free: 1, of: 5, inTheWay: [], freeTimes: [])
    #expect(polish.refusal(.bookingClash(clash), in: screen).line == "Wolnych jest wtedy 1, a potrzeba 3.")
  }

  @Test("where there never are so many, no time is blamed")
  func tooMany() throws {
    let clash = BookingClash(
      wanted: 5, free: 0, of: 2, inTheWay: [try SampleRegister.sampleBooking()], freeTimes: [])
    #expect(
      polish.refusal(.bookingClash(clash), in: screen).line
        == "W ogóle jest ich 2, a potrzeba 5. Zmniejsz liczbę.")
  }

  @Test("a closed hour names the hours, what is free, and how to book nevertheless")
  func outsideHours() throws {
    let hours = try #require(OpeningHours(typed: "Mo-Fr 08:00-20:00; PH off"))
    let time = try LocalTime("2026-09-10T08:00")
    let refusal = Refusal.bookingNeedsReason(
      [.outsideHours(hours)], freeTimes: [TimeSpan(start: time, end: time.adding(minutes: 120))])
    #expect(
      polish.refusal(refusal, in: shell).lines == [
        "To poza godzinami, w których można to mieć (pn.–pt. 8:00–20:00; święta: zamknięte).", "Nic nie zapisano.",
        "Wolne: 10.09, 8:00–10:00. Żeby zapisać mimo to, dopisz: outsideBecause=\"powód\".",
      ])
    #expect(polish.refusal(refusal, in: screen).line.hasSuffix("podaj powód w polu „wyjątek, bo”."))
  }

  @Test("what is closed names its state and the way back")
  func settled() {
    let refusal = Refusal.settled(SampleRegister.booking.any, fields: ["start", "end"])
    let lines = polish.refusal(refusal, in: shell).lines
    #expect(lines.first == "Tego nie można już zmienić (stan: zgłoszono): od, do.")
    #expect(lines.last?.contains("wspolnie booking step-back bkg-proba00001") == true)
    #expect(lines.last?.hasSuffix("Co innego to nowy wpis: wspolnie book.") == true)
    // A kind without an act that leads back says so, each from its own declaration.
    let session = polish.refusal(.settled(RecordID("ses-proba00001"), fields: ["start"]), in: shell).lines.last
    #expect(session == "Tego stanu program jeszcze nie umie zmienić. Co innego to nowy wpis: wspolnie add session.")
    let registration = polish.refusal(.settled(RecordID("reg-proba00001"), fields: ["needs"]), in: shell).lines.last
    #expect(registration == "Co innego to nowy wpis: wspolnie register.")
  }

  @Test("a conflict shows what was, what is, and what was wanted")
  func conflict() {
    let edit = FieldEdit(field: "phone", was: .text("32 1"), becomes: .text("32 3"))
    let conflict = Refusal.Conflict(edit: edit, now: nil)
    #expect(
      polish.conflict(conflict, of: Organization.kind, in: screen)
        == "telefon: było „32 1”, jest (puste), ma być „32 3”")
    #expect(
      polish.refusal(.changedSince(SampleRegister.krokus.any, [conflict]), in: screen).line
        == "Ktoś zmienił to w międzyczasie: KROKUS. Telefon: było „32 1”, jest (puste), ma być „32 3”. "
        + "Twój tekst został zachowany. Wybierz, co ma zostać.")
  }

  @Test("a conflict over personal data is told in a shell without the data")
  func personalConflict() {
    let conflict = Refusal.Conflict(
      edit: FieldEdit(field: "name", was: .text("Anna"), becomes: .text("Zofia")), now: .text("Maria"))
    for words in [polish, english] as [Words] {
      let told = words.conflict(conflict, of: Person.kind, in: shell)
      #expect(!told.contains("Anna") && !told.contains("Zofia") && !told.contains("Maria"))
      #expect(words.conflict(conflict, of: Person.kind, in: screen).contains("Maria"))
      #expect(words.conflict(conflict, of: Organization.kind, in: shell).contains("Maria"))
    }
  }

  @Test("only the first few of many are named, with their number")
  func many() {
    let refusal = Refusal.stillReferredTo(
      SampleRegister.hall.any,
      by: [SampleRegister.krokus.any, SampleRegister.blok.any, SampleRegister.hall.any], total: 12)
    #expect(
      polish.refusal(refusal, in: screen).fact
        == "Nie można usunąć: zasób Sala warsztatowa. Odwołują się do tego: "
        + "organizacja KROKUS, organizacja DSA Blok, zasób Sala warsztatowa (razem 12).")
    let errors = FieldErrors(["name": .required, "category": .required, "organization": .required, "x": .unknownField])
    #expect(polish.refusal(.invalid(Resource.kind, errors), in: screen).fact.hasSuffix(" I jeszcze w 1 polu."))
  }

  @Test("the way out is a key on a screen and a command in a shell")
  func waysOut() {
    #expect(polish.refusal(.reasonMissing, in: screen).wayOut == "Wpisz w kilku słowach, dlaczego.")
    #expect(polish.refusal(.reasonMissing, in: shell).wayOut == "Dopisz: --because \"powód\".")
    #expect(
      polish.refusal(.registrationClosed(closed: screen.now), in: shell).wayOut
        == "Żeby przyjąć po terminie, dopisz: --late \"powód\".")
    #expect(polish.refusal(.hasOwnAct(Booking.kind), in: shell).wayOut == "Zobacz: wspolnie book --help.")
  }

  @Test("what has no name of its own is not called by its kind twice")
  func unnamed() {
    for id in [SampleRegister.response.any, SampleRegister.version.any] {
      for here in [screen, shell] {
        for words in Language.allCases.map(\.words) {
          let fact = words.refusal(.hasOwnEnd(id), in: here).fact
          let label = words.label(of: id == SampleRegister.version.any ? Version.kind : Response.kind)
          #expect(fact.contains("\(label) ") && !fact.contains("\(label) \(label)"), "\(fact)")
        }
      }
    }
  }

  @Test("whoever is not just removed is ended by a command that is named whole")
  func ends() {
    func wayOut(_ id: RecordID) -> String { polish.refusal(.hasOwnEnd(id), in: shell).wayOut }
    let person = SampleRegister.person.any
    #expect(wayOut(person) == "Zamiast tego: wspolnie erase \(person.raw) --because \"powód\".")
    let booking = SampleRegister.booking.any
    #expect(wayOut(booking) == "Zamiast tego: wspolnie booking cancel \(booking.raw).")
    let registration = SampleRegister.registration.any
    #expect(wayOut(registration) == "Zamiast tego: wspolnie registration cancel \(registration.raw).")
    // Nothing ends a remark or an answer; only their words can go.
    #expect(wayOut(SampleRegister.submission.any).contains("wspolnie redact \(SampleRegister.submission.raw)"))
    for language in Language.allCases.map(\.words) {
      let said = language.refusal(.hasOwnEnd(person), in: shell)
      #expect(!said.fact.contains("--help") && said.wayOut.contains("wspolnie erase"))
    }
  }
}
