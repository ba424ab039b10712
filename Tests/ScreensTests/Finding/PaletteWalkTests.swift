import CivicDomain
import Reports
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Whatever is declared is found by its words: every verb of every key table, every act, kind, report, setting and tab.
@Suite struct PaletteWalkTests {
  private func entries(
    _ text: String, over guide: KeyGuide, in language: Language, _ register: MemoryRegister = MemoryRegister()
  ) throws -> [PaletteEntry] {
    var desk = Desk(register)
    desk.language = language
    let world = try desk.world()
    let ground = PaletteGround(guide: guide, hindrances: [:], subject: nil, pinned: [:], last: [])
    return Palette(ground, in: world).rows(for: text, in: world).map(\.entry)
  }

  @Test(arguments: KeyTableTests.guides.indices, Language.allCases)
  func `every verb of a key table, by its word in either language`(place: Int, read: Language) throws {
    let guide = KeyTableTests.guides[place]
    for item in guide.items where item.act.verb != .tabs {
      let key = try #require(item.leading)
      for language in Language.allCases {
        for text in [item.act.hint[language], item.act.help[language], item.act.verb.spoken[language]] {
          let words = text.split(separator: " ").prefix(3).joined(separator: " ")
          let found = try entries(words, over: guide, in: read)
          // What the key of the program books is looked for in a line.
          let isNeed = found.contains { if case .need = $0 { item.act == .findAndBook } else { false } }
          #expect(found.contains(.key(item.act, key)) || isNeed, "\(words): \(item.act.verb)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every act that is offered, by its word in either language`(read: Language) throws {
    for act in Schema.acts {
      guard let offered = act.offered else { continue }
      for language in Language.allCases {
        let word = offered.offer.command[language]
        let found = try entries(word, over: KeyGuide(items: []), in: read)
        // Of one word there may be more acts than are looked up; with their kind they are told apart.
        let kind = offered.kind.map { " \($0.forms(in: language).one)" } ?? ""
        let all = try found + entries(word + kind, over: KeyGuide(items: []), in: read)
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
    for act in Schema.acts where act.offered == nil && !Self.notedByTheProgram.contains(act.word) {
      let (pl, en) = try #require(Self.otherwise[act.word], "nobody said by which word \(act.word) is found")
      for language in Language.allCases {
        #expect(try !entries(language == .polish ? pl : en, over: guide, in: language).isEmpty, "\(act.word)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `kinds, reports, settings and tabs, by their words in either language`(read: Language) throws {
    let guide = KeyGuide(items: [])
    for language in Language.allCases {
      for kind in Schema.kinds.map(\.kind) {
        #expect(try entries(kind.forms(in: language).few, over: guide, in: read).contains(.list(kind, matching: "")))
        let new = "\(language == .polish ? "nowy" : "new") \(kind.forms(in: language).one)"
        #expect(try entries(new, over: guide, in: read).contains(.new(kind)), "\(new)")
      }
      for report in Reports.all {
        let found = try entries(report.offer.label[language], over: guide, in: read)
        #expect(found.contains(.verb(.report(report.name), nil)), "\(report.name)")
      }
      for setting in Setting.all {
        #expect(try entries(setting.label[language], over: guide, in: read).contains(.setting(setting.name)))
      }
      for (index, tab) in Tab.all.enumerated() {
        #expect(try entries(tab.title[language], over: guide, in: read).contains(.tab(index)))
        #expect(try entries(KeyVerb.tabs.spoken[language], over: guide, in: read).isEmpty == false)
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
