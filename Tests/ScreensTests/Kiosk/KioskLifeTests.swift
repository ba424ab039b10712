import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What the kiosk does by itself: it forgets, it waits, and it says what it does not know.
@Suite struct KioskLifeTests {
  private func typing(size: Size = Size(width: 80, height: 24)) throws -> KioskStand {
    var stand = try KioskStand(TestEdition.dabrowa(), size: size)
    stand.press(.character("2"), .character("1"))
    stand.choose(0)
    stand.press(.character("1"))
    stand.choose(0)
    stand.type("Anna Nowak")
    #expect(stand.flow.contains("Anna Nowak"))
    return stand
  }

  /// Whether something is in the value, however deep.
  private static func holds(_ value: Any, _ text: String) -> Bool {
    var told = ""
    dump(value, to: &told)
    return told.contains(text)
  }

  @Test(arguments: KioskPagesTests.sizes) func afterNinetySecondsItCountsDownAndThenAllIsWiped(size: Size) throws {
    var stand = try typing(size: size)
    #expect(Self.holds(stand.front.places.map(\.step), "Anna Nowak"))
    stand.wait(seconds: 89)
    #expect(!stand.flow.contains("zniknie"))
    stand.wait(seconds: 1)
    #expect(stand.flow.contains("Za 30 s wszystko, co wpisano, zniknie. Dowolny klawisz: zostań."))
    #expect(stand.flow.contains("Anna Nowak"))
    stand.wait(seconds: 10)
    #expect(stand.flow.contains("Za 20 s"))
    stand.wait(seconds: 20)
    #expect(stand.flow.contains("W czym możemy pomóc?") && stand.effects.last == .wiped)
    #expect(!Self.holds(stand.front, "Anna Nowak") && !stand.picture.contains("Anna"))
    #expect(stand.front.nextWake(in: stand.world) > 30_000, "then it waits for whoever comes")
  }

  @Test(arguments: [Key.character("x"), .enter, .escape, .character("2"), .control("c"), .function(7)])
  func anyKeyStopsItAndDoesNothingElse(key: Key) throws {
    var stand = try typing()
    let before = stand.canvas
    stand.wait(seconds: 100)
    #expect(stand.canvas != before)
    stand.press(key)
    #expect(stand.canvas == before && stand.front.typed == "Anna Nowak")
    stand.wait(seconds: 89)
    #expect(stand.canvas == before, "it begins anew")
  }

  @Test func noPasteAndNoMouseSaysThatSomebodyIsThere() throws {
    var stand = try typing()
    stand.wait(seconds: 100)
    stand.press(.paste("Anna"), .mouse(Key.Mouse(.move, at: Position(column: 1, row: 1))))
    #expect(stand.flow.contains("Za 20 s"))
  }

  @Test func aKeyThatComesTooLateFindsTheFirstPage() throws {
    var stand = try typing()
    // The machine slept: no wake came in between.
    stand.ticks += 500_000
    stand.press(.character("y"))
    #expect(stand.flow.contains("W czym możemy pomóc?") && !Self.holds(stand.front, "Anna Nowak"))
  }

  @Test func theReceiptGoesTooAndTheLanguageIsTheCentresAgain() throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.press(.character("1"), .character("3"))
    #expect(stand.flow.contains("Чим можемо допомогти?"))
    stand.press(.character("4"), .character("1"), .enter, .character("2"), .character("1"), .character("1"))
    stand.type("Так")
    stand.press(.down, .enter, .down, .enter, .down, .enter, .character("1"))
    #expect(stand.flow.contains("Зауваження прийнято"))
    stand.wait(seconds: 119)
    #expect(stand.flow.contains("Зауваження прийнято"))
    stand.wait(seconds: 1)
    #expect(stand.flow.contains("W czym możemy pomóc?"))
  }

  @Test func onTheFirstPageNothingIsCountedUnlessTheLanguageIsAnother() throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.wait(seconds: 500)
    #expect(stand.effects.isEmpty)
    stand.press(.character("1"), .character("2"))
    #expect(stand.flow.contains("How can we help?"))
    stand.wait(seconds: 120)
    #expect(stand.flow.contains("W czym możemy pomóc?"))
  }

  // MARK: Codes

  private func atTheCode() throws -> KioskStand {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.press(.character("5"))
    return stand
  }

  @Test func aCodeTellsWhatBecameOfIt() throws {
    var stand = try atTheCode()
    stand.type(TestEdition.answeredCode.grouped.lowercased().replacing("-", with: " "))
    stand.press(.enter)
    #expect(stand.flow.contains("Uwaga U-1, sob. 5.09.2026"))
    #expect(stand.flow.contains("Roczny program współpracy na 2027 r., § 3 ust. 2"))
    #expect(stand.flow.contains("Odpowiedź (wt. 8.09.2026): uwzględniona częściowo Zadania wieloletnie"))
    var other = try atTheCode()
    other.type(TestEdition.code.text)
    other.press(.enter)
    #expect(other.flow.contains("Jesteś na liście rezerwowej, miejsce 2."))
    #expect(other.flow.contains("SWOT i cele, czw. 10.09.2026"))
    // Whoever comes back from it does not find the code of somebody else.
    other.press(.escape)
    #expect(other.flow.contains("W czym możemy pomóc?") && other.front.typed.isEmpty)
  }

  @Test func whatIsWrongWithACodeIsSaid() throws {
    var stand = try atTheCode()
    stand.press(.enter)
    #expect(stand.flow.contains("To pole jest potrzebne."))
    stand.type("7K2M")
    stand.press(.enter)
    #expect(stand.flow.contains("Kod ma 11 znaków, a tu jest ich 4."))
    stand.type("u")
    stand.press(.enter)
    #expect(stand.flow.contains("Znaku „u” nie ma w żadnym kodzie."))
    var other = try atTheCode()
    let turned = String(TestEdition.code.text.reversed())
    other.type(turned)
    other.press(.enter)
    #expect(other.flow.contains("W kodzie jest pomyłka"))
    other = try atTheCode()
    other.type(ReceiptCode(bits: 5).text)
    other.press(.enter)
    #expect(other.flow.contains("Takiego kodu jeszcze tu nie ma."))
  }

  @Test func aThousandCodesAreSlowedCountedAndToldWithoutThem() throws {
    var stand = try atTheCode()
    var waited = 0
    for bits in 0..<1_000 {
      for _ in 0..<stand.front.typed.count { stand.press(.backspace) }
      stand.type(ReceiptCode(bits: UInt64(1_000 + bits)).text)
      stand.press(.enter)
      if bits == 4 { #expect(!stand.flow.contains("Za dużo prób")) }
      guard bits >= 5 else { continue }
      #expect(stand.flow.contains("Za dużo prób. Następny kod za"))
      let seconds = bits == 5 ? 2 : bits == 6 ? 4 : 60
      if [5, 6, 999].contains(bits) { #expect(stand.flow.contains("kod za \(seconds) s")) }
      // Whoever does not wait gets no answer.
      let before = stand.effects.count
      stand.press(.enter)
      #expect(stand.effects.count == before)
      for _ in 0..<60 {
        stand.ticks += 1_000
        waited += 1
        if !stand.flow.contains("Za dużo prób") { break }
      }
      if bits == 100 { break }
    }
    #expect(waited > 5_000, "\(waited) s")
    let told = stand.effects.compactMap { if case .codesFailed(let count) = $0 { count } else { nil } }
    #expect(told == Array(stride(from: 10, through: 100, by: 10)))
    // The count is nobody's, and stays when all else goes.
    stand.wait(seconds: 130)
    #expect(stand.flow.contains("W czym możemy pomóc?"))
    stand.press(.character("5"))
    stand.type(ReceiptCode(bits: 1).text)
    stand.press(.enter)
    #expect(stand.flow.contains("Następny kod za 60 s"))
    stand.wait(seconds: 130)
    stand.ticks += 900_000
    stand.press(.character("5"))
    stand.type(ReceiptCode(bits: 1).text)
    stand.press(.enter)
    #expect(!stand.flow.contains("Następny kod za"), "after a quarter of an hour it is somebody else")
  }

  // MARK: What is missing

  @Test(arguments: KioskPagesTests.sizes) func withoutAnEditionItSaysSoInEveryLanguageAndTriesAgain(size: Size) throws {
    var stand = try KioskStand(nil, size: size)
    #expect(stand.flow.contains("Ten ekran teraz nie działa.") && stand.flow.contains("668 573 952"))
    #expect(stand.flow.contains("This screen is not working now.") && stand.flow.contains("Цей екран зараз не працює."))
    for key in KioskPagesTests.keys { stand.press(key) }
    #expect(stand.flow.contains("Ten ekran teraz nie działa."))
    stand.edition = try TestEdition.dabrowa()
    stand.send(.editionChanged)
    #expect(stand.flow.contains("W czym możemy pomóc?"))
  }

  @Test func whoeverReadsKeepsTheirEditionUntilTheFirstPage() throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.press(.character("2"))
    stand.edition = nil
    stand.send(.editionChanged)
    #expect(stand.flow.contains("SWOT i cele"))
    stand.press(.escape)
    #expect(stand.flow.contains("Ten ekran teraz nie działa."))
  }

  @Test func anEditionOlderThanAnHourSaysSoOnEveryPageWithFacts() throws {
    let edition = try TestEdition.dabrowa(madeAt: "2026-09-09T13:31")
    for way in ["", "2", "21", "3", "31", "4", "41", "5"] {
      var stand = try KioskStand(edition)
      stand.type(way)
      #expect(stand.flow.contains("stan z: śr. 9.09.2026, 13:31") == (way != "5"), "\(way)")
    }
    #expect(try !KioskStand(TestEdition.dabrowa(madeAt: "2026-09-09T13:33")).flow.contains("stan z"))
  }

  @Test(arguments: ["2020-01-01T00:00", "2036-01-19T03:14"])
  func aWrongClockIsNotBelieved(clock: String) throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.clock = try TestRegister.instant(clock)
    stand.send(.editionChanged)
    #expect(stand.flow.contains("5 spotkań") && stand.flow.contains("stan z: śr. 9.09.2026, 14:30"))
    stand.press(.character("2"), .character("1"), .character("1"))
    #expect(stand.flow.contains("Czy masz ukończone 16 lat?"))
  }

  @Test func whatNobodyTouchesSaysByItselfThatItIsNoLongerOfNow() throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    #expect(stand.flow.contains("5 spotkań") && !stand.flow.contains("stan z"))
    stand.clock = try TestRegister.instant("2026-09-10T14:20")
    stand.wait(seconds: 61)
    #expect(stand.flow.contains("stan z: śr. 9.09.2026, 14:30") && stand.effects.isEmpty)
    stand.edition = try TestEdition.dabrowa(madeAt: "2026-09-11T08:00")
    stand.clock = try TestRegister.instant("2026-09-11T08:01")
    stand.wait(seconds: 61)
    #expect(stand.flow.contains("4 spotkania") && !stand.flow.contains("stan z"), "\(stand.picture)")
  }

  @Test(arguments: [
    ("1970-01-01T00:00", false), ("2026-09-08T14:30", false), ("2026-09-09T14:20", false), ("2026-09-09T14:27", true),
    ("2026-09-09T15:29", true), ("2026-09-10T14:31", false),
  ])
  func ofAWrongClockItIsSaidAsOfWhenAndNothingIsClosed(clock: String, isNow: Bool) throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.clock = try TestRegister.instant(clock)
    stand.send(.editionChanged)
    #expect(stand.flow.contains("5 spotkań"))
    #expect(stand.flow.contains("stan z: śr. 9.09.2026, 14:30") == !isNow)
    stand.press(.character("2"), .character("1"))
    #expect(stand.flow.contains("1 Zapisz mnie") && stand.flow.contains("2 wolne miejsca"))
  }

  @Test func anEmptyEditionSaysWhatBelongsThereAndWhatToDoInstead() throws {
    let edition = PublicEdition(madeAt: try TestRegister.instant())
    for (way, said) in [
      ("", "teraz nic nie zaplanowano"), ("2", "Teraz żadnego nie zaplanowano."), ("3", "Teraz lista jest pusta."),
      ("4", "Teraz nie pyta o żadną."),
    ] {
      var stand = try KioskStand(edition)
      stand.type(way)
      #expect(stand.flow.contains(said), "\(stand.picture)")
    }
  }

  @Test func aTerminalThatIsTooSmallSaysSoAndStillForgets() throws {
    var stand = try typing()
    stand.size = Size(width: 39, height: 11)
    #expect(stand.flow.contains("Ten ekran jest za mały.") && !stand.flow.contains("Anna"))
    stand.press(.character("x"))
    stand.wait(seconds: 95)
    #expect(stand.flow.contains("zniknie"))
    stand.size = Size(width: 80, height: 24)
    #expect(stand.front.typed == "Anna Nowak")
    stand.wait(seconds: 30)
    #expect(stand.flow.contains("W czym możemy pomóc?"))
    for size in [Size(width: 1, height: 1), Size(width: 12, height: 3)] {
      stand.size = size
      #expect(stand.canvas.size == size)
    }
  }

  @Test func nobodyIsWrittenWhereNobodySaidWhoHelps() throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.contact = ""
    #expect(stand.flow.contains("zapytaj w pokoju pracowników"))
  }
}
