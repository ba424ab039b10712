import CivicDomain
import Reports
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Whatever is declared is found by its words: every verb of every key table, every act, kind, report, setting and tab.
@Suite struct PaletteWalkTests {
  /// What is found at one place in one language; it is collected once, however much is looked for.
  private struct Finder {
    private let palette: Palette
    private let world: World

    init(over guide: KeyGuide, in language: Language) throws {
      var desk = Desk(MemoryRegister())
      desk.language = language
      world = try desk.world()
      palette = Palette(PaletteGround(guide: guide, hindrances: [:], subject: nil, pinned: [:], last: []), in: world)
    }

    func entries(_ text: String) -> [PaletteEntry] { palette.rows(for: text, in: world).map(\.entry) }
  }

  @Test(arguments: KeyTableTests.guides.indices, Language.allCases)
  func `every verb of a key table, by its word in either language`(place: Int, read: Language) throws {
    let guide = KeyTableTests.guides[place]
    let finder = try Finder(over: guide, in: read)
    // What waits for an answer is found where something does, and here nothing is.
    for item in guide.items where item.act.verb != .tabs && LetterEverywhere(item.act) != .respond {
      let key = try #require(item.leading)
      // In the other language each fourth table will do: the words are the same.
      for language in Language.allCases where language == read || place.isMultiple(of: 4) {
        // The letters of every screen are found as what they do, by their own words.
        let isLetter = LetterEverywhere(item.act) != nil
        let help = isLetter ? [] : [item.act.help[language]]
        for text in [item.act.hint[language], item.act.verb.spoken[language]] + help {
          let words = text.split(separator: " ").prefix(3).joined(separator: " ")
          let found = finder.entries(words)
          // What the keys of the program book and import have rows of their own.
          let isNeed = found.contains { entry in
            if case .need = entry { return item.act == .findAndBook }
            if case .verb(.caller(let act), _) = entry { return isLetter && act.key.verb == item.act.verb }
            // What a kind itself is called opens its list.
            if case .list(PhoneCall.kind, _) = entry { return LetterEverywhere(item.act) == .noteCall }
            return entry == .importing(nil) && item.act == .bringIn
          }
          #expect(found.contains(.key(item.act, key)) || isNeed, "\(words): \(item.act.verb)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every act that is offered, by its word in either language`(read: Language) throws {
    let finder = try Finder(over: KeyGuide(items: []), in: read)
    for act in Schema.acts {
      guard let offered = act.offered else { continue }
      for language in Language.allCases {
        let word = offered.offer.command[language]
        let found = finder.entries(word)
        // Of one word there may be more acts than are looked up; with their kind they are told apart.
        let kind = offered.kind.map { " \($0.forms(in: language).one)" } ?? ""
        let all = found + finder.entries(word + kind)
        #expect(all.contains(.verb(.act(act.word), nil)), "\(word)\(kind): \(act.word)")
      }
    }
  }

  /// By what the acts are found that have a key or a form of their own; those that the program notes by itself nobody asks
  /// for.
  private static let otherwise: [String: (pl: String, en: String)] = [
    AddRecord.declaration.word: ("dodaj", "add"), EditRecord.declaration.word: ("zmień", "edit"),
    RestoreRecord.declaration.word: ("cofnij", "undo"), Together.declaration.word: ("cofnij", "undo"),
    BookResource.declaration.word: ("rezerwuj", "book"), AddPerson.declaration.word: ("dodaj osoba", "new person"),
    RegisterPerson.declaration.word: ("zapisz osobę", "sign up"),
    ReinstateRegistration.declaration.word: ("cofnij", "undo"), TakeSeatsBack.declaration.word: ("cofnij", "undo"),
    TakeSubmission.declaration.word: ("przyjmij uwagę", "take remark"),
    DraftResponses.declaration.word: ("stanowisko", "answer"),
    ChangeSetting.declaration.word: ("ustawienia", "settings"),
  ]
  private static let notedByTheProgram = [
    NotePersonalExport.declaration, NoteBrokenExport.declaration, NoteBackup.declaration, NoteTrial.declaration,
  ].map(\.word)

  @Test func `every other act, by its word in either language`() throws {
    let guide = KeyGuide(items: KeyTableTests.guides.flatMap(\.items))
    let (inPolish, inEnglish) = (try Finder(over: guide, in: .polish), try Finder(over: guide, in: .english))
    for act in Schema.acts where act.offered == nil && !Self.notedByTheProgram.contains(act.word) {
      let (pl, en) = try #require(Self.otherwise[act.word], "nobody said by which word \(act.word) is found")
      #expect(!inPolish.entries(pl).isEmpty && !inEnglish.entries(en).isEmpty, "\(act.word)")
    }
  }

  @Test(arguments: Language.allCases)
  func `kinds, reports, settings and tabs, by their words in either language`(read: Language) throws {
    let finder = try Finder(over: KeyGuide(items: []), in: read)
    for language in Language.allCases {
      for kind in Schema.kinds.map(\.kind) {
        #expect(finder.entries(kind.forms(in: language).few).contains(.list(kind, matching: "")))
        let new = "\(language == .polish ? "nowy" : "new") \(kind.forms(in: language).one)"
        #expect(finder.entries(new).contains(.new(kind)), "\(new)")
      }
      for report in Reports.all {
        let found = finder.entries(report.offer.label[language])
        #expect(found.contains(.verb(.report(report.name), nil)), "\(report.name)")
      }
      for setting in Setting.all {
        #expect(finder.entries(setting.label[language]).contains(.setting(setting.name)))
      }
      for (index, tab) in Tab.all.enumerated() {
        #expect(finder.entries(tab.title[language]).contains(.tab(index)))
        #expect(!finder.entries(KeyVerb.tabs.spoken[language]).isEmpty)
      }
    }
  }

  @Test(arguments: SmallestScreenTests.ways.filter { !$0.contains(":") && !$0.contains("?") })
  func `every row is reached on the smallest screen`(way: String) throws {
    var desk = Desk(try TestRegister.consulted())
    desk.size = Size(width: 40, height: 12)
    for letter in way { try desk.press(letter == ">" ? .enter : .character(letter)) }
    try desk.press(.character(":"))
    guard let palette = desk.app.top as? PaletteScreen else { return }
    for (index, row) in palette.rows.enumerated() {
      try desk.press(.down)
      if index == 0 { try desk.press(.up) }
      let canvas = try desk.screen()
      let seen = try canvas.rowText(#require(canvas.cursor).row)
      #expect(seen.contains(row.label.prefix(25)) || seen.contains("…"), "\(way): \(row.label)\n\(canvas.text)")
      #expect((desk.app.top as? PaletteScreen)?.selected?.entry == row.entry)
    }
  }
}
