import CivicDomain
import Testing

@testable import Words

/// The words of the kiosk, in its three languages.
@Suite struct KioskWordsTests {
  private let polish = KioskLanguage.polish.words
  private let english = KioskLanguage.english.words
  private let ukrainian = KioskLanguage.ukrainian.words

  @Test func threeFormsOfPluralsInPolishAndUkrainian() {
    #expect(
      [1, 2, 5, 12, 21, 22, 112].map(polish.sessionsToCome) == [
        "1 spotkanie", "2 spotkania", "5 spotkań", "12 spotkań", "21 spotkań", "22 spotkania", "112 spotkań",
      ])
    #expect(
      [1, 2, 5, 12, 21, 22, 111].map(ukrainian.sessionsToCome) == [
        "1 зустріч", "2 зустрічі", "5 зустрічей", "12 зустрічей", "21 зустріч", "22 зустрічі", "111 зустрічей",
      ])
    #expect([1, 2].map(english.sessionsToCome) == ["1 meeting", "2 meetings"])
  }

  @Test func daysAndTimes() throws {
    let (start, end) = (try LocalTime("2026-09-09T09:05"), try LocalTime("2026-09-09T14:30"))
    #expect(polish.span(from: start, to: end) == "śr. 9.09.2026, 9:05–14:30")
    #expect(english.span(from: start, to: end) == "Wed 9 Sep 2026, 9:05–14:30")
    #expect(ukrainian.span(from: start, to: end) == "ср 09.09.2026, 9:05–14:30")
    #expect(polish.closes(at: try LocalTime("2026-09-10T00:00")) == "Zapisy do: śr. 9.09.2026 włącznie.")
  }

  @Test func openingHours() throws {
    let hours = try #require(OpeningHours(typed: "pn-pt 8-20; sob. 9-15"))
    #expect(ukrainian.hours(.hours(hours)) == "пн–пт 8:00–20:00; сб 9:00–15:00")
    #expect(polish.hours(.hours(hours)) == "pn.–pt. 8:00–20:00; sob. 9:00–15:00")
    #expect(ukrainian.hours(.unknown) == "невідомо")
  }

  @Test func everySignOfACodeHasItsOwnNameInEveryLanguage() {
    let signs = Array("0123456789abcdefghjkmnpqrstvwxyz")
    for words in [polish, english, ukrainian] {
      let names = signs.map(words.sign)
      #expect(Set(names).count == signs.count, "\(names)")
    }
    #expect(polish.spelled("7K2M") == "siedem, ka, dwa, em")
    #expect(ukrainian.spelled("W1C") == "дубль-ве, один, це")
  }

  @Test func everyChoiceIsCalledOtherwiseInEveryLanguage() {
    func differ(_ told: (KioskWords) -> String) -> Bool { Set([polish, english, ukrainian].map(told)).count == 3 }
    for category in ResourceCategory.allCases where category != .transport { #expect(differ { $0.category(category) }) }
    for feature in Accessibility.allCases { #expect(differ { $0.accessibility(feature) }) }
    for disposition in Disposition.allCases { #expect(differ { $0.disposition(disposition) }) }
    for mode in SessionMode.allCases where mode != .online { #expect(differ { $0.mode(mode) }) }
    for need in AccessNeed.allCases { #expect(differ { $0.need(need) }) }
    for standing in [
      PublicReceipt.Standing.seated, .waiting(3), .cancelled, .atStaff(settledOn: nil),
      .atStaff(settledOn: Day(number: 0)),
    ] {
      #expect(differ { $0.registration(standing) })
    }
    for error in [ReceiptCodeError.unknownSign("!"), .wrongLength(3), .wrongCheckSign] {
      #expect(differ { $0.wrongCode(error) })
    }
  }

  /// Of what bears no name nobody can be called.
  @Test func onlyWhoeverCanBeReachedIsPromisedIt() {
    for (words, call) in [(polish, "zadzwoni"), (english, "call"), (ukrainian, "зателефонує")] {
      #expect(!words.atStaff(settledOn: nil, reached: false).contains(call))
      #expect(words.registration(.atStaff(settledOn: nil)).contains(call))
    }
  }

  @Test func ukrainianIsWrittenInItsOwnLetters() {
    let told = [
      ukrainian.greeting, ukrainian.whatIsOn, ukrainian.whatIsLent, ukrainian.whatIsAsked, ukrainian.whatBecame,
      ukrainian.noSessions, ukrainian.noThings, ukrainian.noSubjects, ukrainian.howItWorks, ukrainian.emailIsKept,
      ukrainian.underSixteen(contact: ""), ukrainian.noNotice(contact: ""), ukrainian.outOfOrder,
    ]
    // Letters that only Russian has would be a slip.
    for text in told { #expect(!text.contains { "ыэъё".contains($0) }, "\(text)") }
  }
}
