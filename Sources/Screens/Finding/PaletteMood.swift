import CivicDomain
import Reports
import Words

/// What somebody wants of what a line names: to see it, to know how many there are, a list of it; else that something is done.
struct PaletteMood {
  /// Whether it is asked how many there are.
  let asksHowMany: Bool
  /// Whether it asks: the first words do, or a preposition and one of them.
  let asks: Bool
  /// Whether it asks when or where: of something that is there, and no paper of it.
  let asksWhen: Bool
  /// Whether a list was said: something to read.
  let wantsAList: Bool
  /// Whether it was said that something is written to somebody.
  let writes: Bool

  init(_ typed: PaletteTyped, asksHowMany: Bool) {
    self.asksHowMany = asksHowMany
    asks = typed.words.prefix(2).contains(where: Self.asking.contains)
    asksWhen = typed.words.prefix(2).contains(where: Self.askingWhen.contains)
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
      case .record, .tab, .changes, .absent, .unknown, .pinned: return 1
      case .new, .need, .importing, .takingBack: return 2
      }
    }
    switch entry {
    case .verb(let verb, _):
      if verb.isLetter && !writes { return 1 }
      return asks && !verb.isPaper || asksWhen || wantsAList && verb.takesAway ? 1 : 0
    case .new, .importing, .takingBack, .setting: return asks ? 1 : 0
    case .key(let act, _): return asks && !Self.answering.contains(act.verb) ? 1 : 0
    case .list, .days, .due, .record, .tab, .changes, .absent, .unknown, .pinned, .need: return 0
    }
  }

  /// The keys that answer a question.
  private static let answering: Set<KeyVerb> = [.searchEverything, .search, .count, .help, .acts, .book, .story]
  private static let asking = folded(EverydayWords.ofAsking)
  private static let askingWhen = folded(EverydayWords.ofAskingWhen)
  private static let lists = folded(EverydayWords.ofLists)
  /// Behind these a list is that from which somebody is taken, or onto which.
  private static let leading = Set("z ze na do from on to".split(separator: " ").map { Array($0.utf8) })
  private static let writing = PaletteText("", also: EverydayWords.ofWriting.inAllLanguages)

  private static func folded(_ label: Label) -> Set<[UInt8]> { Set(label.inAllLanguages.flatMap(PaletteText.folded)) }
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
