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
    vocabulary.all.contains { $0.starts(with: word) || WordForm.isForm(word, of: $0) || PaletteText.tells(word, $0) }
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

  /// That nobody is called so, where what was typed is written as a name; and what is done for somebody new.
  func unknown(_ question: PaletteQuestion, _ names: PaletteNames, in world: World) -> [PaletteRow] {
    let called = question.timeless.spoken.filter { $0.first?.isUppercase ?? false }
    guard !called.isEmpty, called.count == question.timeless.weighty.spoken.count else { return [] }
    let row = PaletteRow(.unknown(called.joined(separator: " ")), over: ground, in: world)
    return [row, PaletteRow(.verb(.caller(.signUp), nil), over: ground, in: world)]
  }

  /// The rows for some of the words, where none fit all of them; each says without which words it was found. What is done is
  /// left out last, and what is left out decides too: whoever names a kind means no record of another.
  func rows(forPartOf question: PaletteQuestion, _ names: PaletteNames, in world: World) -> [PaletteRow] {
    let typed = question.timeless.weighty
    let known = typed.spoken.filter { word in
      word.count >= Limits.paletteLeastWord && PaletteText.folded(String(word)).contains { vocabulary.knows($0) }
    }
    var parts = [known]
    if known.count > 2 {
      parts += known.indices.dropFirst().reversed().map { left in
        known.indices.filter { $0 != left }.map { known[$0] }
      }
    }
    parts += known.map { [$0] }
    // What nothing here is called by may be a name.
    let others = typed.spoken.filter { word in word.count >= Limits.paletteLeastWord && !known.contains(word) }
    parts += others.max { $0.count < $1.count }.map { [[$0]] } ?? []
    for part in parts where !part.isEmpty && part.count < typed.spoken.count {
      let text = part.joined(separator: " ")
      let left = typed.spoken.filter { !part.contains($0) }
      let isName = part.allSatisfy(others.contains)
      guard isName || fits(PaletteTyped(text)) else { continue }
      // Where a kind is still named, it says itself what is meant.
      let named = kinds(namedBy: part).isEmpty ? kinds(namedBy: left) : []
      let isUndone = typed.spoken.first.map { left.contains($0) && saysAnAct($0) } ?? false
      // A need is read with its day.
      let asked = [text, question.said].filter { !$0.isEmpty }.joined(separator: " ")
      let found = rows(for: asked, PaletteQuestion(part, of: question), names, in: world).filter { row in
        let kinds = row.entry.kinds
        let isOfThem = kinds.isEmpty || kinds.contains { kind in named.contains { kind.isPart(of: $0) } }
        return (named.isEmpty || isOfThem) && !(isUndone && row.entry.isDone)
      }
      let rows = found.compactMap { without(left, others, $0, question, names, in: world) }
      if rows.isEmpty { continue }
      let sorted = rows.filter(\.isNamed).map(\.row) + rows.filter { !$0.isNamed }.map(\.row)
      return saidUnknown(others.filter(left.contains), sorted.first, names, in: world) + sorted
    }
    return []
  }

  /// That nothing is called by some words, where what was found would only look for them.
  private func saidUnknown(
    _ words: [Substring], _ first: PaletteRow?, _ names: PaletteNames, in world: World
  ) -> [PaletteRow] {
    guard !words.isEmpty, let entry = first?.entry else { return [] }
    // Whoever writes a name as one means somebody, and not another.
    let called = entry.looks ? words : entry.makes ? [] : words.filter { $0.first?.isUppercase ?? false }
    let unknown = names.unknown(among: called)
    return unknown.isEmpty
      ? [] : [PaletteRow(.unknown(unknown.joined(separator: " ")), over: ground, in: world)]
  }

  /// A row that was found without some words, and whether its record is called by any of them; nil: it does something to a
  /// record that nobody named, where something was said that may be a name or a number.
  private func without(
    _ left: [Substring], _ others: [Substring], _ row: PaletteRow, _ question: PaletteQuestion, _ names: PaletteNames,
    in world: World
  ) -> (row: PaletteRow, isNamed: Bool)? {
    var (row, rest) = (row, left)
    if let id = row.entry.subject {
      let called = names.all(id)
      rest.removeAll { word in
        PaletteText.folded(String(word)).allSatisfy { part in
          called.contains { $0.starts(with: part) || WordForm.isForm(part, of: $0) }
        }
      }
      let mayBeNames = left.contains { others.contains($0) || $0.contains(where: \.isNumber) }
      if row.entry.changed != nil, mayBeNames, rest.count == left.count { return nil }
    }
    let said = rest.map(String.init) + (row.isOfDays || question.said.isEmpty ? [] : [question.said])
    if !said.isEmpty { row.why = world.words.foundWithout(said.joined(separator: " ")) }
    row.isForPart = true
    return (row, rest.count < left.count)
  }
}
