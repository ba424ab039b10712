import CivicDomain
import Words

/// What is tried where nothing fits all words of a line.
extension Palette {
  /// The line with the nearest word in the place of each that nothing is called by and that has one slip of typing; nil: it has
  /// none.
  func mended(_ question: PaletteQuestion, _ names: PaletteNames) -> (text: String, words: String)? {
    var mended: [Substring: String] = [:]
    for word in question.timeless.weighty.spoken {
      let folded = PaletteText.folded(String(word))
      guard folded.count == 1, folded[0].count >= Limits.paletteLeastMended, !isKnown(folded[0]) else { continue }
      if let near = nearest(to: folded[0]) ?? names.nearest(to: folded[0]) { mended[word] = near }
    }
    if mended.isEmpty { return nil }
    return (
      question.whole.spoken.map { mended[$0] ?? String($0) }.joined(separator: " "),
      mended.values.sorted().joined(separator: " ")
    )
  }

  /// Whether something here has a word, in whatever form.
  private func isKnown(_ word: [UInt8]) -> Bool {
    vocabulary.byHead.near(word).contains {
      $0.begins(with: word) || WordForm.isForm(word, of: $0) || PaletteText.tells(word, $0)
    }
  }

  /// The word of the program's own that differs by one slip, of several the first in the alphabet; nil: there is none.
  private func nearest(to word: [UInt8]) -> String? {
    let near = vocabulary.all.filter { other in
      abs(other.count - word.count) <= 1 && other.count >= Limits.paletteLeastMended
        && other.prefix(1) == word.prefix(1)
        && EditDistance.between(word, other) == 1
    }.sorted { $0.lexicographicallyPrecedes($1) }
    return near.first.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The line without the words that only ask to see something; nil: there are none, or nothing else.
  func withoutShowing(_ question: PaletteQuestion) -> PaletteTyped? {
    let typed = question.timeless.weighty
    let rest = typed.spoken.filter { word in
      !PaletteText.folded(String(word)).allSatisfy { Self.ofShowing.hasForm(of: $0) }
    }
    guard !rest.isEmpty, rest.count < typed.spoken.count else { return nil }
    return PaletteTyped(rest.joined(separator: " "))
  }

  /// That nobody is called so, where something of what was typed is written as a name; and what is done for somebody new.
  func unknown(_ question: PaletteQuestion, _ names: PaletteNames, in world: World) -> [PaletteRow] {
    let called = question.timeless.spoken.filter { $0.first?.isUppercase ?? false }
    guard !called.isEmpty else { return [] }
    let row = PaletteRow(.unknown(called.joined(separator: " ")), over: ground, in: world)
    let isAll = called.count == question.timeless.weighty.spoken.count
    return [row] + (isAll ? [PaletteRow(.verb(.caller(.signUp), nil), over: ground, in: world)] : [])
  }

  /// The words of a line that nothing fits as a whole, and how much each says of what is meant.
  private struct Weighed {
    let words: [Substring]
    let weights: [Int]
    /// Whether they ask.
    let asks: Bool

    /// What nothing here is called by: it may be a name.
    var unknown: [Substring] { words.indices.filter { weights[$0] == 0 }.map { words[$0] } }
    /// The longest of these.
    var longest: Int? {
      words.indices.filter { weights[$0] == 0 }.max { words[$0].count < words[$1].count }
    }

    func isName(_ place: Int) -> Bool { weights[place] == Weighed.ofNames }
    func words(_ part: [Int]) -> [Substring] { part.map { words[$0] } }
    /// Those of a part that are names.
    func names(_ part: [Int]) -> [Substring] { part.filter(isName).map { words[$0] } }
    /// The first word that says what is to be done; what is meant by others hangs on it.
    var act: Substring? { words.indices.first { weights[$0] >= Weighed.ofActs }.map { words[$0] } }
    /// Those of a part that are the program's own.
    func own(_ part: [Int]) -> [Substring] {
      part.filter { weights[$0] > 0 && !isName($0) }.map { words[$0] }
    }

    /// Parts of the words that are known, those first that say most: all, all but one, ever fewer, one alone.
    var parts: [[Int]] {
      let known = words.indices.filter { weights[$0] > 0 }
      let heaviest = known.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
      var parts = known.count > 2 ? heaviest.reversed().map { left in known.filter { $0 != left } } : []
      parts += stride(from: known.count - 2, to: 1, by: -1).map { heaviest.prefix($0).sorted() }
      parts += heaviest.map { [$0] }
      let weighed = parts.enumerated().map { (place, part) in
        (key: (-part.reduce(0) { $0 + weights[$1] }, place), part: part)
      }
      return [known] + weighed.sorted { $0.key < $1.key }.map(\.part)
    }

    static let (ofKinds, ofNames, ofActs) = (2, 3, 4)
    /// What is done to no record means something alone: `cofnij odwołanie`.
    static let ofKeys = 7
  }

  /// How much words say of what is meant: what is to be done before a name, a name before the word for a kind; nothing where
  /// nothing here is called by them. Whoever asks means what they name before what could be done with it.
  private func weighed(_ words: [Substring], asks: Bool, _ names: PaletteNames) -> Weighed {
    let called = kinds(calledBy: words)
    let weights = words.map { word -> Int in
      if !kinds(namedBy: [word]).isEmpty { return Weighed.ofKinds }
      if !asks, isOfAKey(word) { return Weighed.ofKeys }
      if !asks, saysAnAct(word, onOneOf: called) { return Weighed.ofActs }
      if names.isName(word) { return Weighed.ofNames }
      let folded = PaletteText.folded(String(word))
      let isNumber = word.contains(where: \.isNumber)
      return (isNumber ? folded.allSatisfy(vocabulary.knows) : folded.contains(where: vocabulary.knows)) ? 1 : 0
    }
    return Weighed(words: words, weights: weights, asks: asks)
  }

  /// The rows for some of the words, where none fit all of them; each says without which words it was found. What says least is
  /// left out first, and what is left out decides too: whoever names a kind means no record of another.
  func rows(forPartOf question: PaletteQuestion, _ names: PaletteNames, in world: World) -> [PaletteRow] {
    let typed = question.timeless.weighty
    let mood = PaletteMood(question.whole, asksHowMany: question.asksHowMany)
    let long = typed.spoken.filter { $0.count >= Limits.paletteLeastWord || $0.contains(where: \.isNumber) }
    let said = weighed(long, asks: mood.asks || mood.asksHowMany, names)
    let absent = absent(typed, said, in: world)
    if !absent.isEmpty { return absent }
    var tried = said.parts.map { (part: $0, question: PaletteQuestion(said.words($0), of: question)) }
    // On other days than were typed, rather than without other words.
    if question.days != nil, let all = tried.first {
      tried.insert((all.part, PaletteQuestion(said.words(all.part), of: question, onAnyDay: true)), at: 1)
    }
    tried += said.longest.map { [([$0], PaletteQuestion(said.words([$0]), of: question))] } ?? []
    for (part, asked) in tried where !part.isEmpty && (part.count < typed.spoken.count || asked.days != question.days) {
      let own = said.own(part)
      guard own.isEmpty || fits(PaletteTyped(own.joined(separator: " "))) else { continue }
      let found = rows(for: part, of: said, asked, question, names, in: world)
      if found.isEmpty { continue }
      return saidUnknown(said, found.first, besideAName: !said.names(part).isEmpty, in: world) + found
    }
    // Nothing but the day is understood.
    guard !question.said.isEmpty, !question.timeless.isEmpty else { return [] }
    return rows(for: question.said, PaletteQuestion(question.said, near: world.today, names), names, in: world).map {
      var row = $0
      row.why = world.words.foundWithout(typed.text)
      row.isForPart = true
      return row
    }
  }

  /// What is not here and was said among other words, none of which is a name; and those that were said as well.
  private func absent(_ typed: PaletteTyped, _ said: Weighed, in world: World) -> [PaletteRow] {
    guard said.names(Array(said.words.indices)).isEmpty else { return [] }
    let based = typed.inBaseForms(of: vocabulary)
    return AbsentThing.all.filter { !$0.isNumber && isDemanded($0, based) }.map {
      PaletteRow(.absent($0), over: ground, in: world)
    }
  }

  /// The rows for a part of the words, those first that are called by what was left out.
  private func rows(
    for part: [Int], of said: Weighed, _ asked: PaletteQuestion, _ question: PaletteQuestion, _ names: PaletteNames,
    in world: World
  ) -> [PaletteRow] {
    let words = said.words(part)
    let left = question.timeless.weighty.spoken.filter { !words.contains($0) }
    // Where a kind is still named, it says itself what is meant.
    let named = said.asks || !kinds(namedBy: words).isEmpty ? [] : kinds(namedBy: left)
    let called = kinds(calledBy: said.words)
    let isUndone = said.act.map(left.contains) ?? left.contains { saysAnAct($0, onOneOf: called) }
    // A need is read with its day.
    let text = [words.joined(separator: " "), asked.said].filter { !$0.isEmpty }.joined(separator: " ")
    let found = rows(for: text, asked, names, in: world).filter { row in
      let kinds = row.entry.kinds
      let isOfThem = kinds.isEmpty || kinds.contains { kind in named.contains { kind.isPart(of: $0) } }
      return (named.isEmpty || isOfThem) && !(isUndone && row.entry.isDeed)
    }
    let rows = found.compactMap { without(left, said, part, $0, question, names, in: world) }
    return rows.filter(\.isNamed).map(\.row) + rows.filter { !$0.isNamed }.map(\.row)
  }

  /// That some words are not understood: where what was found would only look for them, where they are written as a name or a
  /// number, and where something would be done to nothing that was named.
  private func saidUnknown(
    _ said: Weighed, _ first: PaletteRow?, besideAName hasName: Bool, in world: World
  ) -> [PaletteRow] {
    guard let entry = first?.entry else { return [] }
    let isAll = entry.looks || entry.isDeed && !entry.makes && !hasName
    let unknown = said.unknown.filter { word in
      isAll || word.contains(where: \.isNumber) || !entry.makes && word.first?.isUppercase ?? false
    }
    return unknown.isEmpty
      ? [] : [PaletteRow(.unknown(unknown.joined(separator: " ")), over: ground, in: world)]
  }

  /// A row that was found without some words, and whether its record is called by any of them; nil: it does something to a
  /// record that nobody named, where something was said that may be a name or a number.
  private func without(
    _ left: [Substring], _ said: Weighed, _ part: [Int], _ row: PaletteRow, _ question: PaletteQuestion,
    _ names: PaletteNames, in world: World
  ) -> (row: PaletteRow, isNamed: Bool)? {
    var (row, rest) = (row, left)
    if let id = row.entry.subject {
      let called = names.all(id)
      func isCalled(_ word: Substring) -> Bool {
        PaletteText.folded(String(word)).allSatisfy { part in
          called.contains { $0.begins(with: part) || WordForm.isForm(part, of: $0) }
        }
      }
      rest.removeAll(where: isCalled)
      let named = said.names(part)
      let isNamed = !named.isEmpty && named.allSatisfy(isCalled)
      let unknown = said.unknown.filter(left.contains)
      // Beside a name that it has, only what is written as another one, or a number, says that another is meant.
      let mayBeAnother =
        isNamed
        ? unknown.contains { $0.first?.isUppercase ?? false }
        : !unknown.isEmpty || said.words.indices.contains { said.isName($0) && left.contains(said.words[$0]) }
      let hasNumber = left.contains { $0.contains(where: \.isNumber) }
      if row.entry.changed != nil, mayBeAnother || hasNumber, rest.count == left.count { return nil }
    }
    let without = rest.map(String.init) + (row.isOfDays || question.said.isEmpty ? [] : [question.said])
    if !without.isEmpty { row.why = world.words.foundWithout(without.joined(separator: " ")) }
    row.isForPart = true
    return (row, rest.count < left.count)
  }
}
