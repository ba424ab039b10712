import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Every page of the kiosk, in all its languages and on every sort of terminal.
@Suite struct KioskPagesTests {
  /// The languages, terminals and character sets that are walked.
  static let sizes = [Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 140, height: 40)]
  static let settings: [(KioskLanguage, Size, Signs)] =
    KioskLanguage.allCases.flatMap { language in sizes.map { (language, $0, Signs.unicode) } }
    + [
      (.polish, sizes[0], .ascii), (.ukrainian, sizes[1], .ascii), (.polish, sizes[0], .plain),
      (.english, sizes[1], .plain),
    ]

  private func walk(_ language: KioskLanguage, _ size: Size, _ signs: Signs) throws -> KioskWalk {
    KioskWalk(try KioskStand(TestEdition.dabrowa(), language: language, size: size, signs: signs))
  }

  @Test(arguments: settings) func everyPageNamesPeopleAndIsSeenWhole(
    language: KioskLanguage, size: Size, signs: Signs
  ) throws {
    let pages = try walk(language, size, signs).pages
    #expect(pages.count > 45, "\(pages.count)")
    for (stand, way) in pages {
      #expect(stand.flow.contains("668 573 952"), "\(way)\n\(stand.picture)")
      #expect(stand.canvas.cursor != nil, "\(way)")
      Self.expectWaysOnAndBack(stand, way)
      let layout = try #require(stand.layout)
      // Nothing is cut: neither the question nor the keys nor a field.
      #expect(layout.body.height >= 2, "\(way)\n\(stand.picture)")
      #expect(layout.body.endRow <= layout.footRow, "\(way)\n\(stand.picture)")
      for line in layout.lines {
        #expect(line.parts.allSatisfy { $0.column + $0.text.width <= layout.width }, "\(way)")
      }
      if let field = layout.field {
        #expect(field.endRow <= layout.footRow && (layout.button ?? 0) < layout.footRow, "\(way)\n\(stand.picture)")
        #expect(field.height >= 2, "\(way)\n\(stand.picture)")
      } else {
        Self.readToItsEnd(stand, layout, way)
      }
    }
  }

  /// Whoever is there sees how to go on, and how to go back where something leads back.
  private static func expectWaysOnAndBack(_ stand: KioskStand, _ way: String) {
    let words = stand.front.spoken.words
    let flow = stand.flow.replacing("↑", with: "^").replacing("↓", with: "v").replacing(" · ", with: " . ")
    func tells(_ hint: String) -> Bool {
      var canvas = Canvas(size: Size(width: 60, height: 1), theme: .mono, signs: stand.signs)
      canvas.put(SafeText(hint), at: Position(column: 0, row: 0))
      return flow.contains(canvas.text.replacing("↑", with: "^").replacing("↓", with: "v").trimmed)
    }
    let isLast = stand.sheet?.isLast ?? false
    #expect(
      tells(words.escGoesBack) == (stand.front.places.count > 1 && !isLast), "\(way)\n\(stand.picture)")
    let on = [
      words.enterGoesOn, words.readOn, words.enterMarks, words.downToGoOn, words.enterHasCode,
    ]
    #expect(on.contains(where: tells), "\(way)\n\(stand.picture)")
    if stand.sheet?.rows.contains(where: { $0.isMarked != nil }) ?? false {
      #expect(tells(words.goOn), "\(way)\n\(stand.picture)")
    }
  }

  @Test(arguments: sizes, KioskLanguage.allCases) func whateverNeedIsMarkedTheRowThatLeadsOnIsInSight(
    size: Size, language: KioskLanguage
  ) throws {
    let pages = try walk(language, size, .unicode).pages
    var stand = try #require(pages.first { $0.stand.sheet?.rows.first?.isMarked != nil }?.stand)
    let words = language.words
    let onward = try #require(stand.sheet?.rows.last)
    #expect(onward.label == words.goOn && onward.isMarked == nil)
    for row in 0..<8 {
      #expect(stand.flow.contains("8 \(words.goOn)"), "\(stand.picture)")
      #expect(stand.flow.contains(row < 7 ? words.enterMarks : words.enterGoesOn), "\(stand.picture)")
      let before = stand
      stand.press(.enter)
      if row == 7 { break }
      #expect(stand.sheet?.rows[row].isMarked != before.sheet?.rows[row].isMarked)
      #expect(stand.flow.contains("[x] \(words.need(AccessNeed.allCases[row]))"), "\(stand.picture)")
      stand.press(.down)
    }
    #expect(stand.flow.contains(words.anythingElse))
  }

  @Test func whatIsSaidLeavesTheKeysAndTheFieldInSight() throws {
    for language in KioskLanguage.allCases {
      for (page, way) in try walk(language, Self.sizes[0], .unicode).pages where page.sheet?.field != nil {
        var stand = page
        // As long as the setting may be.
        stand.contact = "pokój 3 na pierwszym piętrze, tel. 668 573 952, pon.-pt. 8-20"
        for _ in 0..<stand.front.typed.count { stand.press(.backspace) }
        for text in ["", "x"] {
          stand.type(text)
          if stand.sheet?.field?.isLong ?? false { stand.press(.down) }
          var said = stand
          said.press(.enter)
          guard said.sheet?.field != nil else { continue }
          let layout = try #require(said.layout)
          #expect((layout.field?.height ?? 0) >= 2, "\(way)\n\(said.picture)")
          #expect(max(layout.field?.endRow ?? 0, (layout.button ?? 0) + 1) <= layout.footRow, "\(said.picture)")
          Self.expectWaysOnAndBack(said, way)
        }
      }
    }
  }

  @Test func theKeysSayWhatEnterDoesThere() throws {
    var stand = try KioskStand(TestEdition.dabrowa(), size: Self.sizes[0])
    #expect(!stand.flow.contains("Esc") && stand.flow.contains("↑ ↓ wybór · Enter dalej"))
    stand.press(.character("3"), .character("1"), .character("1"))
    #expect(stand.flow.contains("↓ Enter czytaj dalej · Esc wróć"), "\(stand.picture)")
    for _ in 0..<4 where !stand.flow.contains("1 Wróć do listy") { stand.press(.enter) }
    #expect(stand.flow.contains("↑ ↓ wybór · Enter dalej · Esc wróć"), "\(stand.picture)")
    stand.press(.function(1))
    #expect(!stand.flow.contains("F1 pomoc"), "there is no help on help")
    for _ in 0..<4 where !stand.flow.contains("1 Dalej") { stand.press(.enter) }
    #expect(stand.flow.contains("↑ ↓ czytaj · Enter dalej · Esc wróć"), "\(stand.picture)")
  }

  @Test func onTheSmallestScreenAllPagesAreInSightOnTheFirst() throws {
    let stand = try KioskStand(TestEdition.dabrowa(), size: Self.sizes[0])
    for page in 1...KioskPage.all.count { #expect(stand.flow.contains("\(page) "), "\(stand.picture)") }
    #expect(stand.flow.contains("5 Co z moją uwagą lub zgłoszeniem") && !stand.flow.contains("5 spotkań"))
    let roomy = try KioskStand(TestEdition.dabrowa(), size: Self.sizes[1])
    #expect(roomy.flow.contains("5 spotkań"))
  }

  @Test(arguments: sizes) func theCodeStandsAboveWhatIsSaidOfIt(size: Size) throws {
    let pages = try walk(.polish, size, .unicode).pages
    let receipt = try #require(pages.first { $0.stand.sheet?.isLast ?? false }?.stand)
    for large in receipt.sheet?.large ?? [] {
      #expect(receipt.flow.contains(large.spelled), "all of it at one look\n\(receipt.picture)")
    }
  }

  /// All of a page comes into sight by the arrows alone.
  static func readToItsEnd(_ page: KioskStand, _ layout: KioskLayout, _ way: String) {
    var stand = page
    var seen = stand.picture
    if layout.lines.count > layout.body.height {
      for _ in 0..<layout.lines.count + 12 {
        stand.press(.down)
        seen += stand.picture
      }
    }
    for line in layout.lines {
      for part in line.parts where !seen.contains(drawn(part.text, page.signs)) {
        Issue.record("\(way): „\(part.text)” is never seen")
      }
    }
  }

  /// A text as a canvas shows it.
  private static func drawn(_ text: SafeText, _ signs: Signs) -> String {
    var canvas = Canvas(size: Size(width: max(1, text.width), height: 1), theme: .mono, signs: signs)
    canvas.put(text, at: Position(column: 0, row: 0))
    return canvas.text
  }

  @Test(arguments: KioskLanguage.allCases) func escLeadsHomeFromEverywhere(language: KioskLanguage) throws {
    for (page, way) in try walk(language, Self.sizes[1], .unicode).pages {
      var stand = page
      let isReceipt = stand.sheet?.isLast ?? false
      for _ in 0..<30 where stand.front.places.count > 1 {
        stand.press(.escape)
        // A form asks once before what was typed goes.
        if stand.front.places.last?.step is KioskLeaving { stand.press(.character("2")) }
      }
      if isReceipt {
        #expect(stand.front.places.count > 1, "the code is shown until Enter")
        stand.press(.enter)
      }
      #expect(stand.front.places.count == 1, "\(way)\n\(stand.picture)")
      #expect(stand.flow.contains(stand.front.spoken.words.greeting), "\(way)")
    }
  }

  @Test func noLanguageHasAPageThatTheOthersHaveNot() throws {
    let counts = try KioskLanguage.allCases.map { try walk($0, Self.sizes[1], .unicode).pages.count }
    #expect(Set(counts).count == 1, "\(counts)")
  }

  @Test func aTerminalWithoutItsLettersHasNoUkrainian() throws {
    var stand = try KioskStand(TestEdition.dabrowa(), signs: .plain)
    #expect(stand.flow.contains("1 English 2 Co") && !stand.flow.contains("??"))
    stand.press(.character("1"))
    #expect(stand.flow.contains("nie pokazuje liter ukrainskich"))
    #expect(stand.sheet?.rows.count == 2)
  }

  /// Every key there is.
  static let keys: [Key] =
    (0x20...0x7E).compactMap { Unicode.Scalar(UInt8($0)) }.map { .character(Character($0)) }
    + "ąłżЖїщ中é™€¶→☎\u{FFFD}".map { .character($0) }
    + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .paste("Jan 600 100 200"), .mouse(Key.Mouse(.press(0), at: Position(column: 10, row: 8))),
      .modified(.up, .shift), .modified(.enter, .alt), .modified(.down, .control), .modified(.backspace, .alt),
    ]
    + (1...20).map { .function($0) } + "abcdefgklnopqrstuvwxyz\\]^_".map { .control($0) }
    + "abcxyz1 .:q".map { .alt($0) }

  @Test func onEveryPageEveryOtherKeyChangesNothing() throws {
    for (page, way) in try walk(.polish, Self.sizes[0], .unicode).pages {
      let before = page.canvas
      let rows = page.sheet?.rows.count ?? 0
      let types = page.sheet?.field != nil
      for key in Self.keys {
        if [.up, .down, .enter, .escape, .function(1)].contains(key) { continue }
        if case .character(let character) = key {
          if types, character != "\u{FFFD}", !"™¶→☎<>\\^`{|}~".contains(character) { continue }
          if !types, let digit = character.wholeNumberValue, (1...9).contains(digit), digit <= rows { continue }
        }
        if types, key == .backspace { continue }
        var stand = page
        stand.press(key)
        #expect(stand.effects == page.effects, "\(way) \(key)")
        #expect(stand.canvas == before, "\(way) \(key)")
      }
    }
  }

  @Test func inAFieldLettersDigitsAndSignsOfSentencesType() throws {
    var stand = try KioskStand(TestEdition.dabrowa())
    stand.press(.character("5"))
    stand.type("7k2m ąŻ Їж-@.,?")
    #expect(stand.front.typed == "7k2m ąŻ Їж-@.,?")
    stand.press(.left, .home, .control("u"), .paste("x"), .delete, .alt("b"), .backspace)
    #expect(stand.front.typed == "7k2m ąŻ Їж-@.,", "only Backspace took something")
  }

  @Test func moreRowsThanDigitsAreShownNineAtATime() throws {
    var edition = try TestEdition.dabrowa()
    edition.register.apply(
      (1...20).map { TestEdition.session("ses-w\($0)", "Warsztat \($0)", "2026-10-\($0 + 9)", [:]) },
      at: edition.madeAt, by: TestRegister.anna)
    var stand = try KioskStand(edition)
    #expect(stand.flow.contains("25 spotkań"))
    stand.press(.character("2"))
    #expect(stand.sheet?.rows.count == 9 && stand.sheet?.rows.last?.label == "Pokaż następne (jeszcze 17)")
    stand.choose(8)
    #expect(stand.sheet?.rows.last?.label == "Pokaż następne (jeszcze 9)")
    stand.choose(8)
    #expect(stand.sheet?.rows.count == 9 && stand.sheet?.rows.last?.label == "Warsztat 20", "nine need no row for more")
    stand.press(.escape)
    #expect(stand.sheet?.rows.last?.label == "Pokaż następne (jeszcze 9)")
  }

  @Test func nothingIsChosenBeforeItWasSeen() throws {
    for key in [Key.character("1"), .enter] {
      var stand = try KioskStand(TestEdition.dabrowa(), size: Self.sizes[0])
      stand.press(.character("3"), .character("1"), .character("1"))
      #expect(!stand.flow.contains("Wróć do listy"))
      stand.press(key)
      #expect(stand.front.places.count == 4, "it is read on first")
      for _ in 0..<4 where !stand.flow.contains("Wróć do listy") { stand.press(key) }
      #expect(stand.flow.contains("1 Wróć do listy"))
      stand.press(key)
      #expect(stand.front.places.count == 3 && stand.flow.contains("Sale i miejsca"))
    }
  }
}
