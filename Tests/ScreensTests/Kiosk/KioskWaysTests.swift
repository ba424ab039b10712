import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Where the pages of the kiosk lead, and whom they ask.
@Suite struct KioskWaysTests {
  /// The edition of the tests with some changes.
  private func edition(_ changes: [Change]) throws -> PublicEdition {
    var edition = try TestEdition.dabrowa()
    edition.register.apply(changes, at: edition.madeAt, by: TestRegister.anna)
    return edition
  }

  // MARK: What is in sight

  @Test(arguments: KioskLanguage.allCases) func aQuestionOfManyLinesLeavesRoomForItsPage(
    language: KioskLanguage
  ) throws {
    let subject =
      "Projekt uchwały w sprawie przyjęcia Programu współpracy Gminy Dąbrowa Górnicza z organizacjami pozarządowymi oraz podmiotami prowadzącymi działalność pożytku publicznego na rok 2027"
    let long = try edition([
      Change(id: RecordID("cns-1"), set: ["subject": .text(subject)]),
      Change(id: RecordID("ses-1"), set: ["title": .text(subject)]),
      Change(id: RecordID("res-sala"), set: ["name": .text(subject)]),
    ])
    var stand = try KioskStand(long, language: language, size: KioskPagesTests.sizes[0])
    // As long as the setting may be.
    stand.contact = "pokój 3 na pierwszym piętrze, tel. 668 573 952, pon.-pt. 8-20"
    var titles = 0
    for (page, way) in KioskWalk(stand).pages {
      let layout = try #require(page.layout)
      #expect(layout.body.height >= 2, "\(way)\n\(page.picture)")
      guard layout.field == nil else { continue }
      KioskPagesTests.readToItsEnd(page, layout, way)
      var asked = page
      asked.wait(seconds: 95)
      #expect((asked.layout?.body.height ?? 0) >= 2, "\(way)\n\(asked.picture)")
      if page.front.places.last?.step is KioskSessions { try expectEachRowIsChosen(page) }
      guard page.sheet?.title == subject else { continue }
      titles += 1
      // The whole of it is there, without a gap, and Enter leads on.
      #expect(page.flow.contains(subject), "\(way)\n\(page.picture)")
      var read = page
      for _ in 0..<30 where !(read.layout?.isSeen(0, from: read.front.places.last?.top ?? 0) ?? false) {
        let before = read.picture
        read.press(.enter)
        #expect(read.picture != before, "\(way)\n\(before)")
      }
    }
    #expect(titles >= 3, "\(titles)")
  }

  /// A row that is longer than the page is read to its end, and each is chosen by Enter, though others are long.
  private func expectEachRowIsChosen(_ list: KioskStand) throws {
    for row in try #require(list.sheet).rows.indices {
      var stand = list
      for _ in 0..<100 where stand.front.places.last?.selected != row { stand.press(.down) }
      #expect(stand.front.places.last?.selected == row, "\(stand.picture)")
      stand.press(.enter)
      #expect(stand.front.places.count == list.front.places.count + 1, "row \(row)\n\(stand.picture)")
    }
  }

  @Test(arguments: KioskPagesTests.sizes, KioskLanguage.allCases) func backOnTheFirstPageTheRowThatWasChosenIsInSight(
    size: Size, language: KioskLanguage
  ) throws {
    var edition = try TestEdition.dabrowa(madeAt: "2026-09-09T13:00")
    edition.isTraining = true
    // Above the first one stands what is read before.
    for row in KioskPage.all.indices.dropFirst() {
      var stand = try KioskStand(edition, language: language, size: size)
      stand.choose(row)
      #expect(stand.front.places.count == 2)
      stand.press(.escape)
      let place = try #require(stand.front.places.first)
      #expect(place.selected == row)
      #expect(stand.layout?.isSeen(row, from: place.top) ?? false, "\(stand.picture)")
      #expect(stand.flow.contains("\(row + 1) \(stand.sheet?.rows[row].label.prefix(12) ?? "")"), "\(stand.picture)")
    }
  }

  // MARK: Ways back

  @Test(arguments: KioskPagesTests.sizes, KioskLanguage.allCases) func backFromAPageTheRowThatLedThereIsInSight(
    size: Size, language: KioskLanguage
  ) throws {
    var seen = 0
    for (page, way) in KioskWalk(try KioskStand(TestEdition.dabrowa(), language: language, size: size)).pages {
      for row in page.sheet?.rows.indices ?? 0..<0 {
        var stand = page
        stand.choose(row)
        guard stand.front.places.count == page.front.places.count + 1 else { continue }
        // Behind the whole notice one goes on as by the first row.
        let isNotice = (stand.front.places.last?.step as? KioskText)?.leadsOn ?? false
        stand.press(.escape)
        guard stand.front.places.count == page.front.places.count, let place = stand.front.places.last else { continue }
        seen += 1
        #expect(place.selected == (isNotice ? 0 : row), "\(way)")
        #expect(stand.layout?.isSeen(place.selected, from: place.top) ?? false, "\(way) \(row)\n\(stand.picture)")
      }
    }
    #expect(seen > 30, "\(seen)")
  }

  @Test func inADraftOneGoesOnBackAndToTheList() throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.press(.character("4"), .character("1"), .enter, .character("1"), .character("1"))
    #expect(stand.flow.contains("Program współpracy (projekt)"))
    #expect(stand.sheet?.rows.map(\.label) == ["Następny fragment", "Powiedz, co o tym myślisz", "Wróć do listy"])
    stand.choose(0)
    stand.choose(0)
    #expect(stand.flow.contains("Organizacje robią."))
    #expect(
      stand.sheet?.rows.map(\.label) == [
        "Następny fragment", "Powiedz, co o tym myślisz", "Poprzedni fragment", "Wróć do listy",
      ])
    stand.choose(2)
    #expect(stand.flow.contains("Miasto pomaga."))
    stand.choose(3)
    #expect(stand.sheet?.title == "Który fragment?")
    // At the end there is no next.
    for _ in 0..<2 { if let more = stand.sheet?.rows.indices.last, more == 8 { stand.choose(more) } }
    stand.choose((stand.sheet?.rows.count ?? 1) - 1)
    #expect(stand.flow.contains("Zadanie numer 9"), "\(stand.picture)")
    #expect(
      stand.sheet?.rows.map(\.label) == ["Powiedz, co o tym myślisz", "Poprzedni fragment", "Wróć do listy"])
  }

  @Test(arguments: ["23", "311"]) func whereNothingLeadsOnTheListIsAskedForOrTheFirstPage(way: String) throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    for digit in way.dropLast() { stand.press(.character(digit)) }
    let list = try #require(stand.sheet?.title)
    stand.press(.character(way.last ?? "1"))
    #expect(stand.sheet?.rows.map(\.label) == ["Wróć do listy", "Na początek"])
    var home = stand
    stand.choose(0)
    #expect(stand.sheet?.title == list)
    home.choose(1)
    #expect(home.front.places.count == 1)
  }

  @Test func manyThingsArePartedByTheirNames() throws {
    func rooms(_ count: Int) -> [Change] {
      (100..<100 + count).map { number in
        Change(
          id: RecordID("res-n\(number)"),
          set: [
            "name": .text("Świetlica wielofunkcyjna \(number)"), "category": .text("room"), "status": .text("offered"),
            "organization": .text("org-aktywna"),
          ])
      }
    }
    var stand = try KioskStand(edition(rooms(222)))
    stand.press(.character("3"), .character("1"))
    let shelves = try #require(stand.sheet)
    #expect(shelves.rows.count == 9 && shelves.title == "Sale i miejsca")
    #expect(shelves.rows.map(\.beside) == Array(repeating: "25", count: 9))
    #expect(shelves.rows[0].label.hasPrefix("Sala prób – Świetlica"), "\(shelves.rows[0].label)")
    // Each thing stands on exactly one of them, no more than three pages deep.
    var seen: [String] = []
    for shelf in shelves.rows.indices {
      var looked = stand
      looked.choose(shelf)
      for _ in 0..<3 {
        let rows = looked.sheet?.rows.map(\.label) ?? []
        seen += rows.filter { !$0.hasPrefix("Pokaż") }
        if rows.last?.hasPrefix("Pokaż") ?? false { looked.choose(rows.count - 1) } else { break }
      }
    }
    #expect(seen.count == 225 && Set(seen).count == 225, "\(seen.count)")
    var few = try KioskStand(edition(rooms(20)))
    few.press(.character("3"), .character("1"))
    #expect(few.sheet?.rows.last?.label == "Pokaż następne (jeszcze 15)", "a few pages need no parts")
  }

  // MARK: When a thing can be had

  @Test(arguments: [
    (1, "8–10:30 zamknięte, 10:30–17:30 wolne, 17:30–19 zajęte, 19–20 wolne"),
    (2, "8–10:30 zamknięte, 10:30–20 wolne"),
  ])
  func aDayIsPartedWhereItOpensAndWhereItIsTaken(quantity: Int, told: String) throws {
    var stand = try KioskStand(
      edition([
        Change(
          id: RecordID("res-prob"), set: ["availability": .text("Mo-Su 10:30-21:00"), "quantity": .number(quantity)]),
        Change(
          id: RecordID("bkg-2"),
          set: [
            "resource": .text("res-prob"), "start": .text("2026-09-10T17:30"), "end": .text("2026-09-10T19:00"),
            "status": .text("confirmed"),
          ]),
      ]))
    stand.press(.character("3"), .character("1"))
    stand.choose(try #require(stand.sheet?.rows.firstIndex { $0.label == "Sala prób" }))
    let text = stand.sheet?.text.joined(separator: "\n") ?? ""
    #expect(text.contains("czw. 10.09.2026: \(told)\n"), "\(text)")
    #expect(text.contains("pt. 11.09.2026: 8–10:30 zamknięte, 10:30–20 wolne\n"), "\(text)")
  }

  // MARK: Codes

  @Test func whatIsNoCodeSlowsNobody() throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.press(.character("5"))
    let turned = String(TestEdition.code.text.reversed())
    for slip in Array(repeating: "7", count: 8) + Array(repeating: turned, count: 8) {
      for _ in 0..<stand.front.typed.count { stand.press(.backspace) }
      stand.type(slip)
      stand.press(.enter)
      #expect(!stand.flow.contains("Za dużo prób"))
    }
    #expect(stand.effects.isEmpty, "it guesses nothing, and is not counted")
    for _ in 0..<stand.front.typed.count { stand.press(.backspace) }
    stand.type(TestEdition.code.text)
    stand.press(.enter)
    #expect(stand.flow.contains("Jesteś na liście rezerwowej"))
  }

  // MARK: Who is asked

  @Test(arguments: KioskLanguage.allCases) func whereOrganizationsAloneAreAskedNobodyWritesHere(
    language: KioskLanguage
  ) throws {
    let words = language.words
    func asked(_ whom: String) throws -> KioskStand {
      let edition = try edition([Change(id: RecordID("cns-1"), set: ["entitled": .text(whom)])])
      var stand = try KioskStand(edition, language: language)
      stand.press(.character("4"), .character("1"), .enter)
      return stand
    }
    for whom in ["residents", "both"] {
      let stand = try asked(whom)
      #expect(stand.sheet?.rows.map(\.label) == [words.readTheText, words.sayWhatYouThink])
      #expect(!stand.flow.contains(words.organizationsAlone(contact: stand.contact)))
    }
    var stand = try asked("organizations")
    #expect(stand.sheet?.rows.map(\.label) == [words.readTheText])
    #expect(stand.sheet?.text.contains(words.organizationsAlone(contact: stand.contact)) ?? false)
    let until = words.remarksUntil(try Day("2026-09-23"))
    #expect(stand.flow.contains("668 573 952") && stand.flow.contains(until))
    stand.press(.character("1"), .character("3"))
    #expect(stand.sheet?.rows.map(\.label) == [words.nextPart, words.previousPart, words.backToList])
  }

  @Test func aRemarkIsNotSentWhereOrganizationsAloneAreAskedMeanwhile() throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.press(.character("4"), .character("1"), .enter, .character("2"), .character("1"), .character("1"))
    stand.type("Tak")
    stand.press(.down, .enter, .down, .enter, .down, .enter)
    #expect(stand.sheet?.title == "Sprawdź, co wyślesz")
    stand.edition = try edition([Change(id: RecordID("cns-1"), set: ["entitled": .text("organizations")])])
    stand.press(.character("1"))
    #expect(stand.flow.contains("Niczego nie wysłano.") && stand.handedIn.isEmpty)
  }

  @Test(arguments: KioskLanguage.allCases) func beforeARemarkIsSentItIsSaidHowLongItIsKept(
    language: KioskLanguage
  ) throws {
    let kept = language.words.keepsRemark(days: 30, named: false)
    var stand = try KioskStand(TestEdition.dabrowa(), language: language)
    stand.press(.character("4"), .character("1"), .enter, .character("2"), .character("1"), .character("1"))
    stand.type("Tak")
    stand.press(.down, .enter, .down, .enter, .down, .enter)
    #expect(stand.sheet?.title == language.words.whatIsStored && stand.sheet?.text.last == kept)
    #expect(language.words.keepsRemark(days: 30, named: true).hasPrefix(kept), "whoever gives a name is told it too")
  }

  @Test(arguments: KioskPagesTests.sizes, KioskLanguage.allCases)
  func theSignBesideAQuestionIsExplainedOnEachPageAndInTheHelp(
    size: Size, language: KioskLanguage
  ) throws {
    let words = language.words
    let starred = KioskWalk(try KioskStand(TestEdition.dabrowa(), language: language, size: size)).pages
      .filter { $0.stand.sheet?.title.hasSuffix("*") ?? false }
    #expect(Set(starred.compactMap { $0.stand.sheet?.title }).count == 4)
    for (page, way) in starred {
      #expect(page.flow.contains(words.starIsNeeded), "\(way)\n\(page.picture)")
      var helped = page
      helped.press(.function(1))
      #expect(helped.sheet?.text.contains(words.whatAStarIs) ?? false, "\(way)")
    }
  }

  @Test(arguments: KioskLanguage.allCases) func thatAFieldIsNeededHidesNothingOfWhatIsToldAboveIt(
    language: KioskLanguage
  ) throws {
    var seen = 0
    let small = try KioskStand(TestEdition.dabrowa(), language: language, size: KioskPagesTests.sizes[0])
    for (page, way) in KioskWalk(small).pages where page.sheet?.field?.star.isEmpty == false {
      var stand = page
      stand.clear(try #require(stand.sheet?.field))
      if stand.sheet?.field?.isLong ?? false { stand.press(.down) }
      stand.press(.enter)
      guard stand.flow.contains(language.words.required) else { continue }
      seen += 1
      for told in stand.sheet?.text ?? [] { #expect(stand.flow.contains(told), "\(way)\n\(stand.picture)") }
      // Where there is no room for all of it, it is said that there is more.
      stand.contact = "pokój 3 na pierwszym piętrze, tel. 668 573 952, pon.-pt. 8-20"
      let isWhole = (stand.sheet?.text ?? []).allSatisfy { stand.flow.contains($0) }
      #expect(isWhole || stand.flow.contains("…"), "\(way)\n\(stand.picture)")
    }
    #expect(seen >= 2, "\(seen)")
  }
}
