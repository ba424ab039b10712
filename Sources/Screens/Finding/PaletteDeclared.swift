import CivicDomain
import Words

/// What the palette finds over every screen, with the words by which it is found: worked out once for a language, however often
/// the palette opens.
struct PaletteDeclared: Sendable {
  typealias Entry = (entry: PaletteEntry, text: PaletteText)

  /// What stands before the keys and the places of a screen.
  let first: [Entry]
  /// What stands behind them.
  let others: [Entry]
  /// What is done to records.
  let verbs: [Verb]
  /// What is due.
  let dues: [(duty: Duty, text: PaletteText)]
  /// The kinds, with the words by which they are called.
  let kinds: [(kind: Kind, text: PaletteText)]
  /// The same by their own words alone, each as a whole.
  let callings: [(kind: Kind, text: PaletteText)]
  /// Of what is not here the words of each of which one must be said.
  let demanded: [AbsentThing: [PaletteText]]
  /// All words by which these are found.
  let vocabulary: PaletteVocabulary
  /// The same without what settings are called.
  let said: PaletteVocabulary

  /// All of it, in a language.
  static func inLanguage(of words: Words) -> PaletteDeclared {
    switch words.language {
    case .polish: inPolish
    case .english: inEnglish
    }
  }

  private static let inPolish = PaletteDeclared(in: Language.polish.words)
  private static let inEnglish = PaletteDeclared(in: Language.english.words)

  /// What is done to records, with the words by which it is found.
  struct Verb: Sendable {
    let verb: PaletteVerb
    let text, around, beside: PaletteText
    /// The words of each of which one must be said.
    let demanded: [PaletteText]
    /// The words of which one is said with one that corrects, in the place of those.
    let corrected: PaletteText?
    /// The words that mean it where somebody denies them.
    let denied: PaletteText?
    /// The words by which it is asked for, but for what kinds are called; empty: it needs none.
    let asking: WordsByHead
    /// Whether it needs any.
    let needsAsking: Bool

    init(_ verb: PaletteVerb, in words: Words) {
      self.verb = verb
      text = verb.text(in: words)
      (around, beside, demanded, corrected) = (verb.around, verb.beside, verb.demanded, verb.corrected)
      denied = verb.actWord.flatMap { EverydayWords.ofActsDenied[$0] }.map { PaletteText("", also: $0.inAllLanguages) }
      let asking = verb.asking(in: words).filter { !Palette.isNameOfAKind($0) }
      self.asking = WordsByHead(asking)
      needsAsking = !asking.isEmpty
    }

    /// Whether all was said that it demands, or what of its record is to be corrected.
    func isNamed(by typed: PaletteTyped) -> Bool {
      if demanded.allSatisfy(typed.says) { return true }
      guard let corrected else { return false }
      return typed.words.contains(where: corrected.hasForm) && typed.words.contains(where: Palette.correcting.contains)
    }

    /// Whether one of the words that name no kind asks for it: nobody who says `zgłoszenia` cancels one.
    func isAsked(by words: [[UInt8]]) -> Bool {
      !needsAsking
        || words.contains { word in
          asking.near(word).contains {
            $0.begins(with: word) || WordForm.isForm(word, of: $0) || PaletteText.tells(word, $0)
          }
        }
    }
  }

  private init(in words: Words) {
    verbs = PaletteVerb.all.map { Verb($0, in: words) }
    // The key that asks what is needed is found as that.
    let booking =
      EverydayWords.ofBooking.inAllLanguages
      + [KeyAct.findAndBook.hint, KeyAct.findAndBook.help, KeyVerb.book.spoken].flatMap(\.inAllLanguages)
    first = [
      (
        entry: .need(""),
        text: PaletteText(
          words.findAndBook, also: booking, very: EverydayWords.ofNeed.inAllLanguages,
          everyday: EverydayWords.ofNeed.inAllLanguages)
      )
    ]
    others =
      Self.kinds(in: words) + Self.imports(in: words) + Self.settings(in: words) + [Self.changes(in: words)]
      + Self.absent(in: words)
    dues = Duty.all.filter(\.isDoneHere).map { duty in
      let spoken = EverydayWords.ofDuties[duty.id]?.inAllLanguages ?? []
      return (
        duty, PaletteText(words.text(duty.label), also: duty.label.inAllLanguages, everyday: spoken)
      )
    }
    // Fields are no words of the program's own: a form of them is none either.
    let plain = verbs.filter(\.demanded.isEmpty).map(\.text)
    let entries = first + others
    vocabulary = PaletteVocabulary(entries.map(\.text) + plain + dues.map(\.text))
    let unset = entries.filter { if case .setting = $0.entry { false } else { true } }
    said = PaletteVocabulary(unset.map(\.text) + plain)
    demanded = Dictionary(
      uniqueKeysWithValues: AbsentThing.all.map { thing in
        (thing, thing.demanded.map { PaletteText("", also: $0.inAllLanguages) })
      })
    callings = Schema.kinds.map(\.kind).map { kind in
      let own = kind.allWords.filter { !$0.contains(" ") }
      return (kind, PaletteText("", also: own, very: own))
    }
    kinds = Schema.kinds.map(\.kind).map { kind in
      (kind, PaletteText("", also: kind.allWords + (EverydayWords.ofKinds[kind]?.inAllLanguages ?? [])))
    }
  }

  /// The lists of the kinds, and a new record of each.
  private static func kinds(in words: Words) -> [Entry] {
    Schema.kinds.map(\.kind).flatMap { kind -> [Entry] in
      let everyday = EverydayWords.ofKinds[kind]?.inAllLanguages ?? []
      let adding = KeyVerb.new.spoken.inAllLanguages + kind.allWords
      let list = PaletteText(
        words.heading(of: kind), also: kind.allWords, very: kind.allWords.filter { !$0.contains(" ") },
        everyday: everyday)
      let spoken = everyday + (EverydayWords.ofNew[kind]?.inAllLanguages ?? [])
      return [
        (entry: .list(kind, matching: ""), text: list),
        (entry: .new(kind), text: PaletteText(words.newRecord(of: kind), also: adding, everyday: spoken)),
      ]
    }
  }

  /// All words for the import of a list.
  private static let importing =
    PaletteRow.importing.inAllLanguages
    + [KeyAct.bringIn.hint, KeyAct.bringIn.help, KeyVerb.bringIn.spoken].flatMap(\.inAllLanguages)

  /// The imports, and what takes one back.
  private static func imports(in words: Words) -> [Entry] {
    let any: Entry = (
      entry: .importing(nil), text: PaletteText(words.text(PaletteRow.importing), also: importing)
    )
    let ofKinds = Schema.kinds.filter(\.comesInLists).map { kind -> Entry in
      let text = PaletteText(
        words.importListOf(kind.kind), also: importing + kind.kind.allWords,
        everyday: (EverydayWords.ofKinds[kind.kind]?.inAllLanguages ?? [])
          + (EverydayWords.ofImports[kind.kind]?.inAllLanguages ?? []))
      return (entry: .importing(kind.kind), text: text)
    }
    let takingBack = PaletteRow.takingBack.inAllLanguages + ["import", "undo cofnięcie wczytania"]
    return [any] + ofKinds
      + [(entry: .takingBack, text: PaletteText(words.text(PaletteRow.takingBack), also: takingBack))]
  }

  private static func settings(in words: Words) -> [Entry] {
    Setting.all.map { setting in
      let also = setting.label.inAllLanguages + [setting.name]
      return (entry: .setting(setting.name), text: PaletteText(words.text(setting.label), also: also))
    }
  }

  private static func changes(in words: Words) -> Entry {
    (
      entry: .changes,
      text: PaletteText(
        words.newestChanges, also: PaletteRow.spokenOfChanges.inAllLanguages,
        very: PaletteRow.veryChanges.inAllLanguages)
    )
  }

  private static func absent(in words: Words) -> [Entry] {
    AbsentThing.all.map { thing in
      (
        entry: .absent(thing),
        text: PaletteText(
          words.text(thing.label), also: thing.label.inAllLanguages, everyday: thing.spoken.inAllLanguages)
      )
    }
  }
}

extension Duty {
  /// Whether something is done on the desk where one of its things is chosen; an act finds by itself what it is due on.
  fileprivate var isDoneHere: Bool {
    switch doing {
    case .attend, .show, .act: false
    case .choose, .edit, .call, .answer, .erase, .listUnreported, .answerRequest: true
    }
  }
}
