import CivicDomain
import Words

/// What words name in the register: each is looked up once, however many acts ask for it.
final class PaletteNames {
  private let world: World
  /// What kinds were asked for, and found; of each the words of which it has none.
  private var pages: [AskedPage: Page] = [:]
  private var groupsFound: [AskedGroup: [EverywhereSearch.Group]] = [:]
  private var lacking: [Kind: [Set<[UInt8]>]] = [:]
  private var lackingEverywhere: [Kind: [Set<[UInt8]>]] = [:]
  private var called: [Asked: [RecordID]] = [:]
  private var ownWords: [RecordID: Set<[UInt8]>] = [:]

  private struct Asked: Hashable {
    let words: [[UInt8]]
    let kinds: [Kind]
  }

  private struct AskedPage: Hashable {
    let query: Query
    let most: Int
  }

  private struct AskedGroup: Hashable {
    let text: String
    let kind: Kind
  }

  init(in world: World) { self.world = world }

  // MARK: What was asked already

  /// The first records that a query finds, and how many there are. What a kind lacks of some words it lacks of more of them.
  func page(_ query: Query, first most: Int) -> Page {
    let words = Set(PaletteText.folded(query.matching))
    if lacking[query.kind]?.contains(where: words.isSuperset) ?? false { return Page(total: 0, ids: []) }
    let asked = AskedPage(query: query, most: most)
    if let known = pages[asked] { return known }
    let found = world.register.page(query, window: 0..<most)
    pages[asked] = found
    if found.total == 0, query.conditions.isEmpty, query.from == nil, !words.isEmpty {
      lacking[query.kind, default: []].append(words)
    }
    return found
  }

  /// What a search among kinds finds of each, looked for once.
  func groups(_ text: String, among kinds: [Kind]) -> [EverywhereSearch.Group] {
    // An address with a name is looked for in all kinds before the name is.
    if EmailAddress.named(text) != nil { return EverywhereSearch(text, among: kinds, on: world.register).groups }
    let words = Set(PaletteText.folded(text))
    return kinds.flatMap { kind -> [EverywhereSearch.Group] in
      let asked = AskedGroup(text: text, kind: kind)
      if let known = groupsFound[asked] { return known }
      // A number may be found by all of its signs, and not by some of them: `U`, and `U-14`.
      let isNumber = text.contains { $0.isNumber || $0 == "@" }
      if !isNumber, lacks(words, in: lackingEverywhere[kind]) { return [] }
      let found = EverywhereSearch(text, among: [kind], on: world.register).groups
      groupsFound[asked] = found
      if found.isEmpty, !isNumber {
        lackingEverywhere[kind, default: []].append(words)
      }
      return found
    }
  }

  /// Whether some of the words were looked for in vain, alone or before letters that were typed since.
  private func lacks(_ words: Set<[UInt8]>, in known: [Set<[UInt8]>]?) -> Bool {
    known?.contains { lacked in lacked.allSatisfy { word in words.contains { $0.starts(with: word) } } } ?? false
  }

  // MARK: Names

  /// The records of some kinds whose own names have forms of all of the words, those first that have the very words.
  func called(_ words: [Substring], among kinds: [Kind]) -> [RecordID] {
    let folded = words.flatMap { PaletteText.folded(String($0)) }
    guard folded.contains(where: { $0.count >= Limits.paletteLeastWord }), !kinds.isEmpty else { return [] }
    let asked = Asked(words: folded, kinds: kinds)
    if let known = called[asked] { return known }
    let found = look(for: folded, among: kinds)
    called[asked] = found
    return found
  }

  private func look(for words: [[UInt8]], among kinds: [Kind]) -> [RecordID] {
    let search: (String) -> [RecordID] = { [self] in first(of: $0, among: kinds) }
    return CalledByForms(words, searching: search, name: own).all
  }

  /// The first records of some kinds that a search for a text finds.
  private func first(of text: String, among kinds: [Kind]) -> [RecordID] {
    groups(text, among: kinds).flatMap { group in
      group.ids(0..<min(group.total, Limits.paletteNames), on: world.register)
    }
  }

  /// The records of some kinds of whose own names words are the beginnings: half a name.
  func begun(_ words: [Substring], among kinds: [Kind]) -> [RecordID] {
    let folded = words.flatMap { PaletteText.folded(String($0)) }
    guard !folded.isEmpty, folded.allSatisfy({ $0.count >= Limits.paletteLeastWord }) else { return [] }
    let text = folded.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return first(of: text, among: kinds).filter { id in
      folded.allSatisfy { word in own(id).contains { $0.starts(with: word) } }
    }
  }

  /// The word of a name that differs from one by a slip behind its first half; nil: there is none.
  func nearest(to word: [UInt8]) -> String? {
    let half = String(decoding: word.prefix(max(Limits.paletteLeastWord, word.count / 2)), as: UTF8.self)
    for group in groups(half, among: EverywhereSearch.callers + [Session.kind]) {
      for id in group.ids(0..<min(group.total, Limits.paletteNames), on: world.register) {
        let near = own(id).filter { EditDistance.between($0, word) == 1 }
        if let first = near.min(by: { $0.lexicographicallyPrecedes($1) }) {
          return String(decoding: first, as: UTF8.self)
        }
      }
    }
    return nil
  }

  /// Whether a record of a kind that goes by time lasts on some days, whenever it began.
  func lasts(_ id: RecordID, on days: ClosedRange<Day>) -> Bool {
    guard let kind = Schema.kind(of: id), let time = kind.order?.field, let values = world.register.stored(id)?.values,
      let start = values[time]?.text
    else { return false }
    let end = kind.naming.lazy.compactMap { if case .span(time, let end) = $0 { end } else { nil } }.first
    let until = end.flatMap { values[$0]?.text } ?? start
    return start < LocalTime(startOf: days.upperBound.adding(days: 1)).text
      && until >= LocalTime(startOf: days.lowerBound).text
  }

  /// The words of what a record itself is called.
  func own(_ id: RecordID) -> Set<[UInt8]> {
    if let known = ownWords[id] { return known }
    let (words, here) = (world.words, world.circumstances)
    let own = Set([words.name(of: id, in: here), words.fullName(of: id, in: here)].flatMap(PaletteText.folded))
    ownWords[id] = own
    return own
  }

  /// The same, and of what it is a part of.
  func all(_ id: RecordID) -> Set<[UInt8]> {
    let (words, here) = (world.words, world.circumstances)
    let said = [words.distinction(of: id, in: here), words.occasion(of: id, in: here)]
    return own(id).union(said.flatMap(PaletteText.folded))
  }

  /// Whose a record is, of some people and organizations; empty: nobody's of them.
  func whose(_ people: ArraySlice<RecordID>, _ id: RecordID) -> String {
    let texts = Set((world.register.stored(id)?.values.values ?? []).flatMap { $0?.texts ?? [] })
    return people.first { texts.contains($0.raw) }.map { world.name(of: $0) } ?? ""
  }

  /// The words that nothing in the register is called by, in any form.
  func unknown(among words: [Substring]) -> [Substring] {
    words.filter { word in
      let folded = PaletteText.folded(String(word))
      let stems = WordForm.stems(of: folded)[0].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      return groups(stems, among: EverywhereSearch.everything).isEmpty
    }
  }

  /// Whether something that has a name of its own is called by a word, in any form, or by a number.
  func isName(_ word: Substring) -> Bool {
    if word.contains(where: \.isNumber) {
      let folded = PaletteText.folded(String(word))
      return Schema.kinds.contains { !$0.ids(saidAs: String(word), on: world.register).isEmpty }
        || first(of: String(word), among: EverywhereSearch.everything).contains { folded.allSatisfy(own($0).contains) }
    }
    return !called([word], among: EverywhereSearch.everything).isEmpty
  }

  /// How many records of a kind are on some days, up to what anybody looks through.
  func count(of kind: Kind, on days: ClosedRange<Day>) -> Int {
    Schema.kind(named: kind.name).map { ids(of: $0, on: days, matching: "", atMost: Limits.paletteRows).count } ?? 0
  }

  /// The records of a kind that goes by time on some days, the first first, of those that words find.
  func ids(of kind: AnyKind, on days: ClosedRange<Day>, matching text: String, atMost most: Int) -> [RecordID] {
    guard let time = kind.order?.field, kind.goesByTime else { return [] }
    var shown = ShownRecords(kind)
    shown.search = text
    var query = shown.query(in: world)
    (query.orderedBy, query.isDescending, query.ranksMatches) = (time, false, false)
    query.from = .text(LocalTime(startOf: days.lowerBound).text)
    let end = LocalTime(startOf: days.upperBound.adding(days: 1)).text
    return Array(
      world.register.page(query, window: 0..<most).ids.prefix { id in
        (world.register.stored(id)?.values[time]?.text).map { $0 < end } ?? false
      })
  }
}

/// What somebody asked in one line: all that was typed, and without the days and the words that only ask.
struct PaletteQuestion {
  /// All that was typed.
  let whole: PaletteTyped
  /// The same without the words that ask how many there are.
  let all: PaletteTyped
  /// What is left of it without the days: as a rule an act, a kind, a name.
  let timeless: PaletteTyped
  /// The days.
  let days: ClosedRange<Day>?
  /// The same as they were typed; empty: there are none.
  let said: String
  /// Whether it was asked how many there are.
  let asksHowMany: Bool
  /// Whether the days stand among all that was typed.
  var hasDays: Bool { all.spoken.count > timeless.spoken.count }

  init(_ text: String, near today: Day, _ names: PaletteNames) {
    whole = PaletteTyped(text)
    let counting = whole.spoken.filter { !EverydayWords.ofNumbers.contains(PolishText.folded(String($0))) }
    asksHowMany = counting.count < whole.spoken.count && !counting.isEmpty
    all = asksHowMany ? PaletteTyped(counting.joined(separator: " ")) : whole
    let words = all.spoken
    let isNumber = TypedNumber.digits(of: text) != nil
    guard !isNumber, let found = SaidDays(in: words.map(String.init), near: today),
      !(found.mayBeName && Self.isName(found.place, in: words, names))
    else {
      (timeless, days, said) = (all, nil, "")
      return
    }
    timeless = PaletteTyped(
      (words[..<found.place.lowerBound] + words[found.place.upperBound...]).joined(separator: " "))
    days = found.days
    said = words[found.place].joined(separator: " ")
  }

  /// Part of it.
  /// - Parameter onAnyDay: whether without the days, too.
  init(_ words: [Substring], of question: PaletteQuestion, onAnyDay: Bool = false) {
    timeless = PaletteTyped(words.joined(separator: " "))
    (all, whole) = (timeless, question.whole)
    asksHowMany = question.asksHowMany
    (days, said) = onAnyDay ? (nil, "") : (question.days, question.said)
  }

  /// Whether what may be a day is a part of somebody's name: `Magdalena Piątek`.
  private static func isName(_ place: Range<Int>, in words: [Substring], _ names: PaletteNames) -> Bool {
    let around = [place.lowerBound - 1..<place.upperBound, place.lowerBound..<place.upperBound + 1]
    return around.contains { range in
      range.lowerBound >= 0 && range.upperBound <= words.count
        && !names.called(Array(words[range]), among: EverywhereSearch.callers).isEmpty
    }
  }
}

extension AnyKind {
  /// Whether its records come one after the other in time: then the next one is meant most likely.
  var goesByTime: Bool { order.flatMap { field($0.field) }.map { $0.shape == .time } ?? false }
}
