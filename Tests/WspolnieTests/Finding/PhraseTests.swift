import CivicDomain
import FlatFileStore
import Foundation
import TerminalCanvas
import Testing
import Words

@testable import Screens
@testable import wspolnie

/// What people type after `:` who never saw the program, over the demo: the first row is what they mean.
@Suite struct PhraseTests {
  /// The demo on a day that never changes. The folder is gone when the desk is.
  private struct Scene {
    let desk: CommandDesk
    let store: Store

    init() throws {
      desk = try CommandDesk()
      try Store.create(at: desk.folder + "/data", Manifest(office: "cao", name: "CAO", isTraining: true))
      store = try Store(desk.folder + "/data")
      var drawn: UInt64 = 1 << 40
      var demo = DemoRegister(filling: store, at: Self.now) {
        drawn += 1
        return drawn
      }
      demo.fill()
    }

    static let now = Instant(microsecondsSince1970: 1_788_957_120_000_000)

    func world(_ language: Language) -> World {
      World(
        register: store.register, changeLog: store, now: WarsawTime.local(Self.now), instant: Self.now, ticks: 0,
        words: language.words, size: Size(width: 80, height: 24), signs: .unicode, theme: .jasny, centre: "CAO",
        dataFolder: nil, author: Author("anna"), readOnly: nil, machine: nil, isTraining: true, readsPersonal: true,
        draw: { 1 })
    }
  }

  /// What a row is, and what it tells.
  private static func told(_ row: PaletteRow) -> String {
    "\(name(of: row.entry)) ~\(row.label) [\(row.why)]\(row.hindrance.map { " ✕ \($0)" } ?? "")"
  }

  private static func name(of entry: PaletteEntry) -> String {
    switch entry {
    case .key(let act, _): "key \(act.verb)"
    case .tab(let index): "tab \(index)"
    case .list(let kind, _): "list \(kind.name)"
    case .new(let kind): "new \(kind.name)"
    case .verb(.act(let word), _): "act \(word)"
    case .verb(.report(let name), _): "report \(name)"
    case .verb(.cards, _), .verb(.whole(_, cards: true), _): "cards"
    case .verb(.whole(let kind, cards: false), _): "whole \(kind.name)"
    case .verb(.caller(let act), _): "caller \(act)"
    case .verb(.editing(let kind), _): "editing \(kind.name)"
    case .verb(.removing(let kind), _): "removing \(kind.name)"
    case .due(let duty): "due \(duty.id)"
    case .absent: "absent"
    case .unknown: "unknown"
    case .days(_, let kind): "days \(kind?.name ?? "")"
    case .takingBack: "takingBack"
    case .need: "need"
    case .importing(let kind): "importing \(kind?.name ?? "")"
    case .changes: "changes"
    case .setting: "setting"
    case .record: "record"
    case .pinned: "pinned"
    }
  }

  /// Whether a row is one of those that are meant.
  private static func isMeant(_ row: PaletteRow?, by meanings: String) -> Bool {
    guard let row else { return meanings == "nothing" }
    return meanings.components(separatedBy: " / ").contains { meaning in
      let parts = meaning.components(separatedBy: "~").map { $0.trimmingCharacters(in: .whitespaces) }
      let told = PolishText.folded(told(row))
      return name(of: row.entry).trimmingCharacters(in: .whitespaces) == parts[0]
        && parts.dropFirst().allSatisfy { told.contains(PolishText.folded($0)) }
    }
  }

  /// The misses of a set, a line each.
  /// - Parameter isFolded: whether every third one is tried without its diacritics.
  private func misses(
    _ corpus: String, _ language: Language, over screen: Character = "1", isFolded: Bool = true
  ) throws -> [String] {
    let scene = try Scene()
    let world = scene.world(language)
    let ground = try Self.ground(over: screen, in: world)
    let palette = Palette(ground, in: world)
    return corpus.split(separator: "\n").enumerated().compactMap { index, line in
      let parts = line.components(separatedBy: " | ")
      let typed = isFolded && index % 3 == 2 ? PolishText.folded(parts[0]) : parts[0]
      let rows = palette.rows(for: typed, in: world)
      if Self.isMeant(rows.first, by: parts[1]) { return nil }
      return "\(typed) → \(rows.prefix(4).map(Self.told).joined(separator: "\n      ")) (meant: \(parts[1]))"
    }
  }

  private static func ground(over screen: Character, in world: World) throws -> PaletteGround {
    var app = App()
    for key in [Key.character("0"), .character(screen)] { _ = app.update(.key(key), in: world) }
    return app.ground(in: world)
  }

  @Test func `Polish phrases mean what they say`() throws {
    let misses = try misses(PhraseCorpus.polish, .polish)
    #expect(misses.isEmpty, "\(misses.count) misses:\n\(misses.joined(separator: "\n"))")
  }

  @Test func `English phrases mean what they say`() throws {
    let misses = try misses(PhraseCorpus.english, .english)
    #expect(misses.isEmpty, "\(misses.count) misses:\n\(misses.joined(separator: "\n"))")
  }

  @Test func `a second set, written before it was tried`() throws {
    let misses = try misses(PhraseCorpus.blind, .polish)
    #expect(misses.isEmpty, "\(misses.count) misses:\n\(misses.joined(separator: "\n"))")
  }

  @Test(arguments: [PhraseCorpus.third, PhraseCorpus.strangers])
  func `later sets, as they were typed`(set: String) throws {
    let misses = try misses(set, .polish, over: "0", isFolded: false)
    #expect(misses.isEmpty, "\(misses.count) misses:\n\(misses.joined(separator: "\n"))")
  }

  /// All Polish phrases, with what is found for each.
  private func found() throws -> [(typed: String, rows: [PaletteRow])] {
    let scene = try Scene()
    let world = scene.world(.polish)
    let palette = Palette(try Self.ground(over: "0", in: world), in: world)
    let sets = [
      PhraseCorpus.polish, PhraseCorpus.blind, PhraseCorpus.third, PhraseCorpus.strangers, PhraseCorpus.unmet,
    ]
    return sets.flatMap { $0.split(separator: "\n") }.map { line in
      let typed = line.components(separatedBy: " | ")[0]
      return (typed, palette.rows(for: typed, in: world))
    }
  }

  @Test func `a question shows before it does, and no two rows read alike`() throws {
    let asking = Set(EverydayWords.ofAsking.pl.split(whereSeparator: \.isWhitespace).map(String.init))
    for (typed, rows) in try found() {
      let isQuestion = typed.split(separator: " ").first.map { asking.contains(String($0)) } ?? false
      #expect(!isQuestion || rows.first?.entry.isDeed != true, "\(typed): \(rows.first.map(Self.told) ?? "")")
      // What two people of one name are, their cards say.
      let told = rows.prefix(8).filter { row in
        row.entry.subject.map { Schema.kind(of: $0)?.kind != Person.kind } ?? false
      }.map { "\($0.label) \($0.why) \($0.hindrance ?? "")" }
      #expect(Set(told).count == told.count, "\(typed): \(told.joined(separator: "\n"))")
    }
  }

  @Test func `what is not understood is said before anything is done`() throws {
    let scene = try Scene()
    let world = scene.world(.polish)
    let palette = Palette(try Self.ground(over: "0", in: world), in: world)
    for (typed, word) in [
      ("usuń uwagę U-23", "U-23"), ("odrzuć prośbę Zorzanów", "Zorzanów"),
    ] {
      let rows = palette.rows(for: typed, in: world)
      #expect(
        rows.first?.label.contains(word) == true && rows.first?.hindrance != nil, "\(typed): \(rows.map(Self.told))")
    }
    // A name that is understood needs none of that: what was left out stands beside it.
    let rows = palette.rows(for: "wydaj prędko Imago projektor", in: world)
    #expect(
      rows.first?.label.contains("Imago") == true && rows.first?.why.contains("prędko") == true,
      "\(rows.map(Self.told))")
  }

  @Test func `what can be done to none that were named says of each why`() throws {
    let scene = try Scene()
    let world = scene.world(.polish)
    let palette = Palette(try Self.ground(over: "0", in: world), in: world)
    let act = PaletteVerb.act(ReturnBooking.declaration.word)
    let rows = palette.rows(for: "laptopy wracają", in: world).filter { row in
      if case .verb(act, _?) = row.entry { true } else { false }
    }
    #expect(rows.count > 1 && rows.allSatisfy { $0.hindrance != nil }, "\(rows.map(Self.told))")
  }

  @Test func `an act of which nothing was named opens those to which it can be done`() throws {
    let scene = try Scene()
    let world = scene.world(.polish)
    #expect(PaletteVerb.act(ReturnBooking.declaration.word).conditions(in: world).map(\.value) == ["handedOver"])
    // Of a state that acts alone give, and not of what the answer is.
    #expect(PaletteVerb.act(PublishResponse.declaration.word).conditions(in: world).map(\.value) == ["approved"])
  }

  @Test func `a weekday to which something is moved is the next one, once today's hour is over`() throws {
    let scene = try Scene()
    let world = scene.world(.polish)
    let palette = Palette(try Self.ground(over: "0", in: world), in: world)
    // It is Wednesday afternoon, and the breakfast is in the morning.
    let weekday = palette.rows(for: "przenieś śniadanie obywatelskie na środę", in: world).first
    #expect(weekday?.label.contains("16.09") == true, "\(weekday?.label ?? "")")
    let today = palette.rows(for: "przenieś śniadanie obywatelskie na dziś", in: world).first
    #expect(today?.label.contains("9.09") == true, "\(today?.label ?? "")")
  }

  @Test func `the search of the help finds what the line finds`() throws {
    let scene = try Scene()
    let world = scene.world(.polish)
    var app = App()
    for key in [Key.character("0"), .character("?"), .character("/")] { _ = app.update(.key(key), in: world) }
    let help = try #require(app.top as? HelpScreen)
    let ground = try Self.ground(over: "0", in: world)
    let palette = Palette(ground, in: world)
    for typed in ["wydaj Imago projektor", "kto jutro odbiera klucze", "wyślij sms", "oddali projektor"] {
      var searching = help
      for letter in typed { _ = searching.update(.character(letter), in: world) }
      let found = searching.search?.rows.map(\.entry)
      #expect(found == palette.rows(for: typed, in: world).map(\.entry) && found?.isEmpty == false, "\(typed)")
    }
  }

  @Test func `what is still read otherwise is told, until it is mended`() throws {
    let misses = try misses(PhraseCorpus.unmet, .polish)
    #expect(misses.count == PhraseCorpus.unmet.split(separator: "\n").count, "\(misses.joined(separator: "\n"))")
  }
}
