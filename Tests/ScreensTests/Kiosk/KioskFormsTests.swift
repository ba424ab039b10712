import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Signing up and saying what one thinks, question by question.
@Suite struct KioskFormsTests {
  private func stand(_ edition: PublicEdition? = nil, language: KioskLanguage = .polish) throws -> KioskStand {
    try KioskStand(edition ?? TestEdition.dabrowa(), language: language)
  }

  /// On the page of the first session, at its first question.
  private func signingUp(_ edition: PublicEdition? = nil) throws -> KioskStand {
    var stand = try stand(edition)
    stand.press(.character("2"), .character("1"), .character("1"))
    #expect(stand.flow.contains("Czy masz ukończone 16 lat?"))
    return stand
  }

  private func filledIn(_ edition: PublicEdition? = nil) throws -> KioskStand {
    var stand = try signingUp(edition)
    stand.press(.character("1"), .character("1"))
    stand.type("Anna Nowak")
    stand.press(.enter, .character("1"))
    stand.type("anna@nowak.pl")
    stand.press(.enter)
    stand.type("3")
    stand.press(.enter, .character("1"), .character("6"), .character("8"))
    stand.type("dwa wózki")
    stand.press(.enter)
    return stand
  }

  @Test func aSeatIsAskedForAndNeverPromised() throws {
    var stand = try filledIn()
    #expect(stand.flow.contains("Spotkanie: SWOT i cele, czw. 10.09.2026, 17:00–19:00"))
    #expect(stand.flow.contains("Imię i nazwisko: Anna Nowak Adres e-mail: anna@nowak.pl Osób: 3"))
    #expect(stand.flow.contains("Potrzeby: podjazd lub winda, opieka nad dziećmi Inne: dwa wózki"))
    #expect(stand.flow.contains("Twoje dane usuniemy 365 dni po spotkaniu."))
    #expect(stand.flow.contains("To, czego potrzebujesz, usuniemy już 14 dni po nim."))
    #expect(stand.handedIn.isEmpty)
    stand.press(.character("1"))
    let asked = try #require(stand.registration)
    #expect(asked.session == Identifier("ses-1") && asked.people == 3)
    #expect(asked.sender.name == "Anna Nowak" && asked.sender.email == "anna@nowak.pl" && asked.sender.phone.isEmpty)
    #expect(asked.sender.noticeVersion == "3")
    #expect(asked.needs == ["ramp", "childcare"] && asked.needsNote == "dwa wózki")
    // The code in groups, large, and in words.
    let groups = asked.receipt.grouped.split(separator: "-")
    for group in groups {
      #expect(stand.flow.contains(group.map(String.init).joined(separator: " ")))
      #expect(stand.flow.contains(KioskLanguage.polish.words.spelled(String(group))))
    }
    #expect(stand.flow.contains("Przyjęto zgłoszenie") && !stand.flow.contains("Masz miejsce"))
    // Nobody is made to ring them by a day: the code is what tells.
    #expect(stand.flow.contains("Czy masz miejsce, sprawdzisz nim tutaj") && !stand.flow.contains("najpóźniej"))
    stand.press(.escape, .character("x"), .character("2"))
    #expect(stand.flow.contains("Przyjęto zgłoszenie"))
    stand.press(.enter)
    #expect(stand.flow.contains("W czym możemy pomóc?") && stand.effects.last == .wiped)
  }

  @Test func underSixteenNobodyIsAskedForAnything() throws {
    var stand = try signingUp()
    stand.press(.character("2"))
    #expect(stand.flow.contains("rodzic albo opiekun") && stand.flow.contains("pokój 3"))
    #expect(stand.sheet?.field == nil)
    stand.press(.enter)
    #expect(stand.flow.contains("W czym możemy pomóc?"))
  }

  @Test func withoutANoticeNobodyIsAskedForAnything() throws {
    var stand = try signingUp(TestEdition.dabrowa(notice: false))
    stand.press(.character("1"))
    #expect(stand.flow.contains("nie ma jeszcze informacji o tym, jak chroni dane") && stand.sheet?.field == nil)
    #expect(stand.flow.contains("Zapytaj: pokój 3"))
  }

  @Test func theNoticeComesBeforeTheFirstFieldAndWholeOnAKey() throws {
    var stand = try signingUp()
    stand.press(.character("1"))
    #expect(stand.flow.contains("Danymi zajmuje się Prezydent Miasta.") && stand.sheet?.field == nil)
    for key in [Key.function(1), .character("2")] {
      var whole = stand
      whole.press(key)
      #expect(whole.flow.contains("Podanie danych jest dobrowolne."))
      var back = whole
      back.press(.escape)
      #expect(back.flow.contains("Danymi zajmuje się Prezydent Miasta."))
      #expect(back.front.places.last?.selected == 0, "Enter leads on from there")
      // Whoever read all of it goes on.
      whole.press(.enter)
      #expect(whole.flow.contains("Imię i nazwisko *"))
      whole.press(.escape)
      #expect(whole.flow.contains("Danymi zajmuje się Prezydent Miasta."))
    }
    stand.press(.character("1"))
    #expect(stand.flow.contains("Imię i nazwisko *"))
  }

  @Test(arguments: [false, true]) func whoeverReadsTheWholeNoticeByEnterAloneComesToTheEnd(isHelp: Bool) throws {
    var stand = try KioskStand(TestEdition.dabrowa(), size: KioskPagesTests.sizes[0])
    stand.press(.character("2"), .character("1"))
    stand.choose(0)
    stand.press(.character("1"))
    if isHelp { stand.press(.function(1)) } else { stand.choose(1) }
    for _ in 0..<10 where stand.sheet?.field == nil { stand.press(.enter) }
    stand.type("Jan")
    for _ in 0..<12 where stand.handedIn.isEmpty {
      switch stand.sheet?.title {
      case "Adres e-mail *": stand.type("jan@poczta.pl")
      case "Czego potrzebujesz, żeby wziąć udział?": for _ in 0..<7 { stand.press(.down) }
      default: break
      }
      for _ in 0..<6 where !(stand.layout?.isSeen(0, from: stand.front.places.last?.top ?? 0) ?? true) {
        stand.press(.enter)
      }
      stand.press(.enter)
    }
    let asked = try #require(stand.registration)
    #expect(asked.sender.name == "Jan" && asked.sender.noticeVersion == "3")
  }

  @Test func whoeverReadsNoPolishIsToldWhatTheNoticeMeans() throws {
    for (language, told) in [
      (
        KioskLanguage.english,
        ["is in Polish", "Only our staff see them", "removed 365 days after the meeting", "(UODO)"]
      ),
      (.ukrainian, ["польською", "лише працівники", "через 365 днів після зустрічі", "(UODO)"]),
    ] {
      var stand = try stand(language: language)
      stand.press(.character("2"), .character("1"), .character("1"), .character("1"))
      let text = stand.sheet?.text.joined(separator: " ") ?? ""
      for part in told { #expect(text.contains(part), "\(text)") }
      #expect(text.hasSuffix("Masz prawo je zobaczyć, poprawić i usunąć."), "and the notice itself")
      stand.press(.function(1))
      #expect(stand.sheet?.text.first == language.words.noticeIsInPolish.first)
      #expect(stand.sheet?.text.last == "Podanie danych jest dobrowolne.")
    }
    var polish = try signingUp()
    polish.press(.character("1"))
    #expect(polish.sheet?.text.count == 2, "whoever reads it needs no more than the term")
  }

  @Test(arguments: KioskLanguage.allCases) func eachIsToldForWhatAndHowLongTheirOwnDataAreKept(
    language: KioskLanguage
  ) throws {
    let words = language.words
    let (registration, remark) = (words.registrationNotice(days: 365), words.remarkNotice(days: 30))
    for (way, told, other) in [("2111", registration, remark), ("411221", remark, registration)] {
      var stand = try stand(language: language)
      for digit in way { stand.press(.character(digit)) }
      if stand.sheet?.title == words.areYouSixteen { stand.press(.character("1")) }
      #expect(stand.sheet?.title == words.yourData, "\(stand.picture)")
      let text = stand.sheet?.text.joined(separator: " ") ?? ""
      #expect(text.contains(told) && !text.contains(other), "\(text)")
    }
  }

  @Test(arguments: KioskLanguage.allCases) func whereANameIsNeededItIsSaidBeforeAnythingIsTyped(
    language: KioskLanguage
  ) throws {
    func asked(_ subject: Character) throws -> [String] {
      var stand = try stand(language: language)
      stand.press(.character("4"), .character(subject), .enter)
      #expect(stand.sheet?.title == language.words.whatIsNotDecided)
      return stand.sheet?.text ?? []
    }
    #expect(try asked("2").contains(language.words.namedAlone))
    // Where none is needed, and where nobody can write yet, it would not be true.
    #expect(try !asked("1").contains(language.words.namedAlone) && !asked("3").contains(language.words.namedAlone))
  }

  @Test func whoeverGoesBackFindsWhatTheyAnsweredAndKeepsItByEnter() throws {
    var stand = try stand()
    stand.press(.character("2"), .character("2"), .character("1"), .character("1"), .character("1"))
    stand.type("Jan Próbny")
    stand.press(.enter, .character("1"), .character("2"))
    stand.type("600 100 200")
    stand.press(.escape)
    #expect(stand.front.places.last?.selected == 1 && stand.sheet?.title == "Jak mamy Cię zawiadomić?")
    stand.press(.enter)
    #expect(stand.front.typed == "600 100 200")
    // How somebody takes part, too.
    stand.press(.escape, .escape, .character("2"))
    stand.type("jan@poczta.pl")
    stand.press(.escape)
    #expect(stand.front.places.last?.selected == 1 && stand.sheet?.title == "Jak weźmiesz udział?")
    // And on what a remark is.
    var remark = try remarking()
    remark.press(.enter, .character("2"), .character("1"), .character("4"))
    #expect(remark.flow.contains("Dotyczy: § 2 ust. 1"), "\(remark.picture)")
    remark.press(.escape)
    #expect(remark.front.places.last?.selected == 3)
    remark.press(.enter)
    #expect(remark.flow.contains("Dotyczy: § 2 ust. 1"))
  }

  @Test func whatIsWrongIsSaidAndNothingIsLost() throws {
    var stand = try signingUp()
    stand.press(.character("1"), .character("1"), .enter)
    #expect(stand.flow.contains("To pole jest potrzebne."))
    stand.type("Jan")
    stand.press(.enter, .character("1"))
    stand.type("jan@")
    stand.press(.enter)
    #expect(stand.flow.contains("To nie wygląda na adres e-mail") && stand.front.typed == "jan@")
    #expect(stand.flow.contains("Nie opublikujemy twojego e-maila. Zobaczą go tylko pracownicy prowadzący sprawę."))
    stand.press(.escape, .character("2"))
    stand.type("abc")
    stand.press(.enter)
    #expect(stand.flow.contains("To nie wygląda na numer telefonu"))
    stand.press(.backspace, .backspace, .backspace)
    stand.type("600 100 200")
    stand.press(.enter)
    for wrong in ["0", "31", "2x"] {
      for _ in 0..<stand.front.typed.count { stand.press(.backspace) }
      stand.type(wrong)
      stand.press(.enter)
      #expect(stand.flow.contains("Wpisz liczbę od 1 do 30."), "\(wrong)")
    }
  }

  @Test(arguments: [("", 1), ("3", 3), ("12", 12)]) func asManyComeAsWasTyped(typed: String, people: Int) throws {
    var stand = try signingUp()
    stand.press(.character("1"), .character("1"))
    stand.type("Jan")
    stand.press(.enter, .character("2"))
    stand.type("600 100 200")
    stand.press(.enter)
    #expect(stand.front.typed.isEmpty && stand.flow.contains("Tylko Ty: wystarczy Enter. Dwie osoby: wpisz 2."))
    stand.type(typed)
    stand.press(.enter, .escape)
    #expect(stand.front.typed == typed, "it stays as it was typed")
    stand.press(.enter, .character("8"), .enter)
    #expect(stand.flow.contains("Osób: \(people)"))
    stand.press(.character("1"))
    let asked = try #require(stand.registration)
    #expect(asked.people == people)
  }

  @Test(arguments: ["600100200", "x@y.pl", "123", "600 100 200"]) func whatIsNoNameIsNotTakenForOne(typed: String)
    throws
  {
    var stand = try signingUp()
    stand.press(.character("1"), .character("1"))
    stand.type(typed)
    stand.press(.enter)
    #expect(stand.flow.contains("To nie wygląda na imię i nazwisko."), "the intake would refuse it")
    #expect(stand.front.typed == typed)
  }

  @Test func ofTheMarksOnALetterOnlySoManyAreTypedAsAreShown() throws {
    var stand = try signingUp()
    stand.press(.character("1"), .character("1"))
    stand.type("a")
    for _ in 0..<1_000 { stand.press(.character("\u{301}")) }
    #expect(stand.front.typed.unicodeScalars.count == 1 + TerminalCanvas.Limits.marksPerCell)
    stand.type("b\u{301}")
    #expect(stand.front.typed.unicodeScalars.count == 3 + TerminalCanvas.Limits.marksPerCell)
  }

  @Test(arguments: [Key.enter, .character("1")]) func aKeyThatIsHeldDownSendsNothingAndEndsNothing(key: Key) throws {
    var stand = try filledIn()
    #expect(stand.flow.contains("Sprawdź, co wyślesz"))
    for _ in 0..<40 {
      stand.ticks += 33
      stand.send(.key(key))
    }
    #expect(stand.handedIn.isEmpty && stand.flow.contains("Sprawdź, co wyślesz"))
    stand.ticks += Screens.Limits.kioskPause
    stand.send(.key(key))
    #expect(stand.handedIn.count == 1 && stand.flow.contains("Przyjęto zgłoszenie"))
    for _ in 0..<40 {
      stand.ticks += 33
      stand.send(.key(key))
    }
    #expect(stand.flow.contains("Przyjęto zgłoszenie"), "the code is not thrown away unseen")
    stand.ticks += Screens.Limits.kioskPause
    stand.send(.key(key))
    #expect(stand.flow.contains("W czym możemy pomóc?"))
  }

  @Test func aNameLongerThanTheFieldIsRefusedAsItIsTyped() throws {
    var stand = try signingUp()
    stand.press(.character("1"), .character("1"))
    stand.type(String(repeating: "a", count: 201))
    #expect(stand.front.typed.count == 200)
    #expect(stand.flow.contains("Więcej się tu nie zmieści (200 znaków). Nic nie przepadło."))
  }

  @Test func escGoesBackAQuestionWithItsAnswerAndAsksBeforeAllGoes() throws {
    var stand = try filledIn()
    stand.press(.escape)
    #expect(stand.front.typed == "dwa wózki")
    for _ in 0..<7 { stand.press(.escape) }
    #expect(stand.flow.contains("Czy masz ukończone 16 lat?"))
    stand.press(.escape)
    #expect(stand.flow.contains("To, co wpisano, zniknie i niczego nie wyślemy."))
    stand.press(.escape)
    #expect(stand.flow.contains("Czy masz ukończone 16 lat?"))
    stand.press(.escape, .character("2"))
    #expect(stand.flow.contains("W czym możemy pomóc?") && stand.effects.last == .wiped && stand.handedIn.isEmpty)
  }

  @Test func inAHybridMeetingOnlineAsksForAnEmail() throws {
    var stand = try stand()
    stand.press(.character("2"), .character("2"))
    #expect(stand.flow.contains("na miejscu: brak wolnych miejsc · online: 22 wolne miejsca · lista rezerwowa: 3"))
    stand.press(.character("1"), .character("1"), .character("1"))
    stand.type("Jan Próbny")
    stand.press(.enter)
    #expect(stand.flow.contains("Jak weźmiesz udział?"))
    stand.press(.character("2"))
    #expect(stand.flow.contains("Adres e-mail *"))
    stand.type("jan@poczta.pl")
    stand.press(.enter, .enter, .character("8"), .enter, .character("1"))
    let asked = try #require(stand.registration)
    #expect(asked.mode == .online)
  }

  @Test func whereNobodySignsUpNothingIsAsked() throws {
    var stand = try stand()
    stand.press(.character("2"))
    #expect(stand.flow.contains("wstęp wolny") && stand.flow.contains("Zapisy od: wt. 15.09.2026, 8:00."))
    #expect(stand.flow.contains("wolne miejsca: nie wiadomo"))
    #expect(!stand.flow.contains("Wczorajsze") && !stand.flow.contains("Odwołane"))
    stand.press(.character("3"))
    #expect(
      stand.flow.contains("zapisywać się nie trzeba")
        && stand.sheet?.rows.map(\.label) == ["Wróć do listy", "Na początek"])
  }

  @Test func aMeetingThatIsGoneMeanwhileIsSaidBeforeSending() throws {
    var stand = try filledIn()
    var edition = try TestEdition.dabrowa(madeAt: "2026-09-09T14:40")
    edition.register.apply(
      [Change(id: RecordID("ses-1"), set: ["status": .text("cancelled")])], at: edition.madeAt, by: TestRegister.anna)
    stand.edition = edition
    stand.send(.editionChanged)
    #expect(stand.flow.contains("SWOT i cele"), "whoever reads keeps what they read")
    stand.press(.character("1"))
    #expect(stand.flow.contains("Niczego nie wysłano.") && stand.handedIn.isEmpty)
    stand.press(.character("3"), .character("2"))
    #expect(!stand.flow.contains("SWOT i cele"))
  }

  @Test(arguments: [KioskAnswer.full, .notAccepted])
  func whereTheBoxTakesNothingNothingIsSaidToBeTakenAndAllStays(answer: KioskAnswer) throws {
    var stand = try filledIn()
    stand.answers = [answer]
    stand.press(.character("1"))
    #expect(stand.flow.contains("niczego nie przyjęto") && !stand.flow.contains("Przyjęto zgłoszenie"))
    #expect(stand.flow.contains("Anna Nowak") && stand.flow.contains("pokój 3"))
    stand.press(.character("1"))
    #expect(stand.flow.contains("Przyjęto zgłoszenie"))
    #expect(stand.handedIn.count == 2 && stand.handedIn[0] == stand.handedIn[1], "the same once more, with its ids")
  }

  // MARK: Remarks

  /// At the first question of a remark, by the page of a subject.
  private func remarking(_ subject: Int = 1) throws -> KioskStand {
    var stand = try stand()
    stand.press(.character("4"), .character(Character(String(subject))))
    return stand
  }

  @Test func theStoryComesFirstThenWhatIsNotDecidedThenTheText() throws {
    var stand = try remarking()
    #expect(stand.flow.contains("Pani Krysia z Redenu prowadzi chór."))
    #expect(stand.flow.contains("uwagi do: śr. 23.09.2026 włącznie"))
    stand.press(.enter)
    #expect(stand.flow.contains("Nie rozstrzyga, ile pieniędzy ma miasto."))
    stand.press(.character("1"))
    #expect(stand.flow.contains("Od początku, po kolei") && stand.flow.contains("§ 1 ust. 1"))
    stand.press(.character("3"))
    #expect(stand.flow.contains("Miasto pomaga."))
    stand.press(.character("1"))
    #expect(stand.flow.contains("Organizacje robią."))
    stand.press(.character("2"), .character("1"))
    #expect(stand.flow.contains("Dotyczy: § 1 ust. 2"), "it was said on what it is")
    stand.type("Tak")
    stand.press(.down, .enter, .down, .enter, .down, .enter, .character("1"))
    let said = try #require(stand.comment)
    #expect(said.unit == "§ 1 ust. 2" && said.version == Identifier("ver-1"))
  }

  @Test func whatStandsBeforeTheFirstPlaceIsTheWhole() throws {
    var stand = try remarking()
    var direct = stand
    direct.press(.enter, .character("2"), .character("1"))
    #expect(direct.sheet?.rows.first?.label == "Całości" && !direct.flow.contains("początek"), "\(direct.picture)")
    // By the paragraph itself.
    stand.press(.enter, .character("1"), .character("2"))
    #expect(stand.flow.contains("Program współpracy (projekt)"))
    stand.press(.character("2"), .character("1"))
    stand.type("Za mało")
    stand.press(.down, .enter, .down, .enter, .down, .enter)
    #expect(stand.flow.contains("Dotyczy: Roczny program współpracy na 2027 r. Bez nazwiska"), "\(stand.picture)")
    stand.press(.character("1"))
    let said = try #require(stand.comment)
    #expect(said.unit.isEmpty && said.version == Identifier("ver-1"))
  }

  @Test func whereNoNameIsNeededNoneIsAskedFor() throws {
    var stand = try remarking()
    stand.press(.enter, .character("2"))
    #expect(stand.flow.contains("Uwaga bez nazwiska liczy się tak samo"))
    stand.press(.character("1"), .character("2"))
    stand.type("Za mało")
    stand.press(.enter)
    stand.type("ławek")
    // The empty line that follows leads to the row below.
    stand.press(.enter, .enter, .enter)
    #expect(stand.flow.contains("Dlaczego?"))
    stand.type("bo tak")
    stand.press(.down, .enter, .down, .enter)
    #expect(stand.flow.contains("Bez nazwiska Uwaga: Za mało ławek Dlaczego? bo tak"))
    stand.press(.character("1"))
    let said = try #require(stand.comment)
    #expect(said.remark == "Za mało\nławek" && said.sender.isNobody && said.sender.noticeVersion.isEmpty)
    #expect(said.unit == "§ 1 ust. 1" && said.version == Identifier("ver-1"))
    #expect(stand.flow.contains("Przyjęto uwagę") && stand.flow.contains("najpóźniej: pt. 23.10.2026"))
  }

  @Test func whereANameIsNeededTheNoticeComesFirst() throws {
    var stand = try remarking(2)
    #expect(stand.flow.contains("Nikt jeszcze nie opisał"))
    stand.press(.enter)
    #expect(stand.flow.contains("Nie zapisano, czego ta sprawa nie rozstrzyga."))
    stand.press(.character("2"))
    #expect(stand.flow.contains("Czy masz ukończone 16 lat?"))
    stand.press(.character("2"))
    #expect(stand.flow.contains("może zgłosić z Tobą rodzic") && !stand.flow.contains("bez nazwiska"))
    stand.press(.escape, .character("1"), .character("1"))
    #expect(stand.flow.contains("Co o tym myślisz?"), "there is no place to choose")
    stand.type("Tak")
    stand.press(.down, .enter, .down, .enter, .down, .enter)
    #expect(stand.flow.contains("Imię i nazwisko *"))
    stand.type("Jan Próbny")
    stand.press(.enter, .character("3"))
    #expect(stand.flow.contains("Usuniemy je 30 dni po przekazaniu sprawy do akt."))
    stand.press(.character("1"))
    let said = try #require(stand.comment)
    #expect(said.sender.name == "Jan Próbny" && said.sender.noticeVersion == "3" && said.version == nil)
  }

  @Test func underSixteenOneWritesWithoutANameFromThere() throws {
    var stand = try remarking()
    stand.press(.enter, .character("2"), .character("2"), .character("2"))
    #expect(stand.flow.contains("Możesz napisać bez nazwiska.") && stand.sheet?.field == nil)
    #expect(stand.flow.contains("Napisz bez nazwiska albo przyjdź z kimś dorosłym"), "nobody is sent away")
    stand.press(.character("1"), .character("1"))
    stand.type("Huśtawka")
    stand.press(.down, .enter, .down, .enter, .down, .enter)
    #expect(stand.flow.contains("Bez nazwiska Uwaga: Huśtawka"))
    stand.press(.character("1"))
    let said = try #require(stand.comment)
    #expect(said.sender.isNobody && said.sender.noticeVersion.isEmpty)
  }

  @Test func whoeverThoughtBetterOfWritingWithoutANameIsAskedForIt() throws {
    var stand = try remarking()
    stand.press(.enter, .character("2"), .character("2"), .character("2"), .character("1"))
    stand.press(.escape, .escape, .character("1"), .character("1"), .character("1"))
    stand.type("Huśtawka")
    stand.press(.down, .enter, .down, .enter, .down, .enter)
    #expect(!stand.flow.contains("Bez nazwiska") && stand.sheet?.title == stand.front.spoken.words.yourName)
  }

  @Test func moreTextThanFitsIntoAHandInHasNoRoomAndALongOneIsSummedUp() throws {
    let stand = try remarking()
    let reading = KioskReading(try #require(stand.edition), words: KioskLanguage.polish.words, in: stand.world)
    var step = KioskRemark(on: Identifier("cns-1"), about: nil, in: reading)
    _ = step.choose(0, in: reading)
    _ = step.choose(0, in: reading)
    let half = String(repeating: "ż", count: Screens.Limits.kioskTextBytes / 4)
    step.type(half)
    _ = step.choose(0, in: reading)
    step.type(half)
    #expect(step.hasRoom)
    step.type(half + "a")
    #expect(!step.hasRoom, "the texts count together")
    step.type("")
    _ = step.choose(0, in: reading)
    _ = step.choose(0, in: reading)
    #expect(step.sheet(in: reading).text.joined().contains("żż… (7500 znaków)"))
  }

  @Test func whatIsToComeCanBeReadAndNotRemarkedOn() throws {
    var stand = try remarking(3)
    #expect(stand.flow.contains("uwagi od: czw. 1.10.2026"))
    stand.press(.enter)
    #expect(stand.sheet?.rows.map(\.label) == ["Czytaj projekt"])
    stand.press(.enter)
    #expect(stand.flow.contains("nie ma tu projektu do czytania"))
  }

  // MARK: Lending

  @Test func whatCanBeLentTellsTheComingDaysAndNobody() throws {
    var stand = try stand()
    #expect(stand.flow.contains("sale, sprzęt, pomoc: 5"))
    stand.press(.character("3"), .character("1"))
    #expect(stand.flow.contains("Sala warsztatowa do 40 os. · Stowarzyszenie Aktywna Dąbrowa"))
    let row = try #require(stand.sheet?.rows.firstIndex { $0.label == "Sala warsztatowa" })
    stand.press(.character(Character(String(row + 1))))
    let text = stand.sheet?.text.joined(separator: "\n") ?? ""
    #expect(text.contains("czw. 10.09.2026: 8–12 bez rezerwacji, 12–16 zajęte, 16–20 bez rezerwacji"))
    #expect(!text.contains("wolne"), "nobody said when it can be had")
    #expect(text.contains("śr. 9.09.2026: 16–20 bez rezerwacji"), "what is over is left out")
    #expect(!text.contains("KROKUS") && !text.contains("biuro@aktywna.example"))
  }
}
