import CivicDomain
import Reports
import Words

/// What somebody wants of what a line names: to see it, to know how many there are, a list of it; else that something is done.
struct PaletteMood {
  /// Whether it is asked how many there are.
  let asksHowMany: Bool
  /// Whether it asks: the first words do, a preposition and one of them, or the last.
  let asks: Bool
  /// Whether it asks when or where: of something that is there, and no paper of it.
  let asksWhen: Bool
  /// Whether it asks who.
  let asksWho: Bool
  /// Whether a list was said: something to read.
  let wantsAList: Bool
  /// Whether it was said that something is written to somebody.
  let writes: Bool

  init(_ typed: PaletteTyped, asksHowMany: Bool) {
    self.asksHowMany = asksHowMany
    // Some ask at the end: `termin uwag do kiedy`.
    let places = typed.words.prefix(2) + typed.words.suffix(1)
    asks = places.contains(where: Self.asking.contains)
    asksWhen = places.contains(where: Self.askingWhen.contains)
    asksWho = typed.words.first.map(Self.askingWho.contains) ?? false
    wantsAList = typed.words.indices.contains { index in
      Self.lists.contains(typed.words[index]) && (index == 0 || !Self.leading.contains(typed.words[index - 1]))
    }
    writes = typed.words.contains { word in
      !Self.lists.contains(word) && Self.writing.hasForm(of: word)
    }
  }

  /// How far an entry is from what is wanted, whatever its words: what is shown before what is done where somebody asks, and
  /// nothing that is written where nobody writes.
  func distance(to entry: PaletteEntry) -> Int {
    if asksHowMany {
      switch entry {
      case .list, .days, .due, .setting: return 0
      case .key(let act, _): return act.verb == .count ? 0 : 2
      case .verb(let verb, _): return verb.isPaper && !verb.isLetter ? 1 : 2
      case .absent(let thing): return thing.isNumber ? 0 : 1
      case .record, .tab, .changes, .unknown, .pinned: return 1
      case .new, .need, .importing, .takingBack: return 2
      }
    }
    switch entry {
    case .verb(let verb, _):
      if verb.isLetter && !writes { return 1 }
      return asks && !verb.isPaper || asksWhen && !(wantsAList && verb.isPaper) || wantsAList && verb.takesAway ? 1 : 0
    case .new, .importing, .takingBack, .setting: return asks ? 1 : 0
    case .key(let act, _): return asks && !Self.answering.contains(act.verb) ? 1 : 0
    case .list, .days, .due, .record, .tab, .changes, .absent, .unknown, .pinned, .need: return 0
    }
  }

  /// Whether a word says only that a list is wanted.
  static func saysAList(_ word: Substring) -> Bool { PaletteText.folded(String(word)).allSatisfy(lists.contains) }

  /// The keys that answer a question.
  private static let answering: Set<KeyVerb> = [.searchEverything, .search, .count, .help, .acts, .book, .story]
  private static let asking = folded(EverydayWords.ofAsking)
  private static let askingWhen = folded(EverydayWords.ofAskingWhen)
  private static let askingWho = folded(EverydayWords.ofAskingWho)
  private static let lists = folded(EverydayWords.ofLists)
  /// Behind these a list is that from which somebody is taken, or onto which.
  private static let leading = Set("z ze na do from on to".split(separator: " ").map { Array($0.utf8) })
  private static let writing = PaletteText("", also: EverydayWords.ofWriting.inAllLanguages)

  private static func folded(_ label: Label) -> Set<[UInt8]> { Set(label.inAllLanguages.flatMap(PaletteText.folded)) }
}

extension Palette {
  /// What is seen of what somebody asks about, where all that was found would be done: nobody who asks does anything yet.
  func seen(
    before rows: [PaletteRow], _ question: PaletteQuestion, _ mood: PaletteMood, _ names: PaletteNames, in world: World
  ) -> [PaletteRow] {
    guard mood.asks, case .verb(let verb, let id)? = rows.first?.entry, !verb.isPaper else { return [] }
    let others = rows.dropFirst().contains { row in
      if case .verb(verb, _?) = row.entry { true } else { false }
    }
    if question.days == nil, let id, !others { return [PaletteRow(.record(id), over: ground, in: world)] }
    guard verb.kinds.count == 1, let kind = verb.kinds.first else { return [] }
    let days = question.days.flatMap { days in
      Schema.kind(named: kind.name)?.goesByTime ?? false ? days : nil
    }
    var row = PaletteRow(days.map { .days($0, kind) } ?? .list(kind, matching: ""), over: ground, in: world)
    row.why = world.words.allMatching(days.map { names.count(of: kind, on: $0) } ?? world.register.count(of: kind))
    return [row]
  }
}

extension PaletteVerb {
  /// Whether it gives something to read or to send, and changes nothing.
  var isPaper: Bool {
    switch self {
    case .report, .cards, .whole: true
    case .act, .caller, .editing, .removing: false
    }
  }

  /// Whether it is a letter.
  var isLetter: Bool { report?.offer.isLetter ?? false }

  /// Whether it takes something away that somebody has or asked for: its form asks why.
  var takesAway: Bool { removes || (offered.map { $0.offer.reason != .possible } ?? false) || named != nil && !isEdit }
}
