import CivicDomain
import Words

/// What is done to records that words name, and the records themselves.
extension Palette {
  // MARK: Acts on records

  /// What can be done to the record that is selected, or to those that the other words find.
  func doable(
    _ all: PaletteTyped, _ based: PaletteTyped, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    let typed = all.weighty
    typealias Meant = (verb: PaletteVerb, nearness: Nearness, by: String, rest: [Substring])
    let saysCards = based.says(PaletteText("", also: PaletteVerb.cardsSpoken.inAllLanguages))
    let meantKinds = Set(kinds(calledBy: typed.spoken))
    let givesOutAKind = based.words.count > 1 && based.says(Self.ofGivingOut)
    let meant = verbs.compactMap { each -> Meant? in
      let (verb, text) = (each.verb, each.text)
      // What holds for every kind is done to one only where that, or what it tells, was named as well.
      guard each.demanded.allSatisfy(based.says) else { return nil }
      var whole = text.isIt(all.words) ? (.isIt, by: "") : based.nearness(to: text, broadly: true)
      // Whoever names a kind means no act on another that has but a like word.
      let isOfAnother =
        !verb.kinds.isEmpty && !meantKinds.isEmpty
        && !verb.kinds.contains { kind in meantKinds.contains { kind.isPart(of: $0) } }
      if isOfAnother, whole.map({ $0.0 >= .inflected }) ?? false { whole = nil }
      // Of a whole list only where that something is to go out was said as well.
      if case .whole(_, let cards) = verb {
        return (cards ? saysCards : givesOutAKind) ? whole.map { (verb, .beginsName, $0.by, []) } : nil
      }
      // As a whole it may be nearer by its base forms than as it stands.
      if let parted = typed.parted(by: text, around: each.around, beside: each.beside),
        !parted.rest.isEmpty || whole.map({ parted.0 <= $0.0 }) ?? true, !isOfAnother || parted.0 < .inflected
      {
        return (verb, parted.0, parted.by, parted.rest)
      }
      return whole.map { (verb, $0.0, $0.by, []) }
    }
    // What leaves the fewest words for a name was meant most likely.
    let nearest = meant.enumerated().sorted { one, other in
      (one.element.rest.count, one.element.nearness, one.offset)
        < (other.element.rest.count, other.element.nearness, other.offset)
    }
    var found: [(nearness: Nearness, row: PaletteRow)] = []
    for meant in nearest.prefix(Limits.paletteVerbs).map(\.element) {
      let text = meant.rest.joined(separator: " ")
      let (ids, total) = subjects(of: meant.verb, named: meant.rest, typed, in: world)
      // What nobody named is booked from the line that finds it.
      for id in ids where id != nil || meant.verb != .caller(.book) && meant.verb != .cards {
        var row = PaletteRow(.verb(meant.verb, id), over: ground, in: world)
        row.why = id.map { world.words.occasion(of: $0, in: world.circumstances) } ?? ""
        if row.why.isEmpty { row.why = world.words.foundBy(meant.by) }
        // Whoever names an act and a record has said all that there is to say.
        let named = id.map { nearness(of: meant.rest, toNameOf: $0, for: meant.verb, in: world) } ?? .beginsName
        let isAnyOfAKind = if case .removing = meant.verb { id == nil } else { false }
        let whole = isAnyOfAKind ? max(meant.nearness, .inflected) : meant.nearness
        found.append((meant.rest.isEmpty ? whole : row.hindrance == nil ? named : max(named, .otherName), row))
      }
      if total > ids.count, let kind = meant.verb.kinds.first, let last = found.last {
        var all = PaletteRow(.list(kind, matching: text), over: ground, in: world)
        all.why = world.words.allToChooseFrom(total, for: meant.verb.name)
        found.append((last.nearness, all))
      }
    }
    return found
  }

  /// How near words are to the name of a record to which something is done: a record of one kind that only begins like the word
  /// for another is hardly meant by it.
  private func nearness(
    of words: [Substring], toNameOf id: RecordID, for verb: PaletteVerb, in world: World
  ) -> Nearness {
    let name = Self.nameWords(of: id, in: world)
    let kind = Schema.kind(of: id)?.kind
    let ranks = words.flatMap { PaletteText.folded(String($0)) }.map { word -> Nearness in
      let isForm = name.contains { WordForm.isForm(word, of: $0) }
      guard isForm || name.contains(where: { $0.starts(with: word) }) else { return .mentioned }
      let named = kinds(namedBy: [Substring(String(decoding: word, as: UTF8.self))])
      let isOfItsKind = named.isEmpty || named.contains { kind?.isPart(of: $0) ?? false }
      if name.contains(word) { return isOfItsKind ? .beginsName : .akin }
      return isOfItsKind ? (isForm ? .beginsWord : .beginsName) : .mentioned
    }
    return ranks.max() ?? .beginsName
  }

  /// The words of what a record is called, and of what it is a part of.
  static func nameWords(of id: RecordID, in world: World) -> Set<[UInt8]> {
    let (words, here) = (world.words, world.circumstances)
    let said = [
      words.name(of: id, in: here), words.fullName(of: id, in: here), words.distinction(of: id, in: here),
      words.occasion(of: id, in: here),
    ]
    return Set(said.flatMap(PaletteText.folded))
  }

  /// The records to which something can be done, of those that words name; where none of these can, the first with why.
  /// Without words the selected record, those to which it is due, and those to which it can be done; nil: one is still to be
  /// named.
  ///
  /// - Returns: a few of them, and of how many of one kind they were chosen; none where there are no others.
  private func subjects(
    of verb: PaletteVerb, named words: [Substring], _ typed: PaletteTyped, in world: World
  ) -> (ids: [RecordID?], total: Int) {
    let text = words.joined(separator: " ")
    if verb.kinds.isEmpty { return (text.isEmpty ? [nil] : [], 0) }
    let isAtHand = ground.subject.flatMap { Schema.kind(of: $0) }.map { verb.kinds.contains($0.kind) } ?? false
    let atHand = isAtHand && text.isEmpty ? [ground.subject].compactMap { $0 } : []
    // Without a name a verb of every kind would find the newest record of each, and one letter those of many verbs.
    let isAnyOfAKind = verb.named.flatMap { Schema.kind(named: $0.name) }.map { !$0.goesByTime } ?? false
    let kinds = text.isEmpty && (verb.kinds.count > 1 || isAnyOfAKind || !typed.saysAnAct) ? [] : verb.kinds
    let looked = kinds.map { trials(of: verb, $0, named: words, in: world) }
    let candidates = looked.flatMap(\.ids)
    let due = kinds.isEmpty ? [] : verb.due(in: world).filter { text.isEmpty || candidates.contains($0) }
    let tried = (due + candidates.filter { !due.contains($0) }).filter { $0 != ground.subject || !isAtHand }
    let possible = tried.filter { verb.hindrance(to: $0, in: world) == nil }
    let ordered =
      possible.filter(due.contains)
      + nearestFirst(possible.filter { !due.contains($0) }, of: verb, in: world)
    let found = ordered.isEmpty && !text.isEmpty ? Array(tried.prefix(1)) : ordered
    let named = atHand + found.prefix(Limits.paletteRecords)
    // Whoever names nothing may still do it to nobody who is known yet.
    let toNobody = text.isEmpty && (named.isEmpty || verb.hindrance(to: nil, in: world) == nil)
    let all = verb.kinds.count == 1 && !found.isEmpty ? looked.first?.total ?? 0 : 0
    let isMore = all > tried.count || possible.count > Limits.paletteRecords
    return (named + (toNobody ? [nil] : []), isMore ? all : 0)
  }

  /// Those of an act in the order in which they come: the next first, then what is over, the last first. What has begun is next
  /// when it ends.
  private func nearestFirst(_ ids: [RecordID], of verb: PaletteVerb, in world: World) -> [RecordID] {
    guard verb.offered != nil, let kind = verb.kinds.first.flatMap({ Schema.kind(named: $0.name) }),
      verb.kinds.count == 1, let time = kind.order?.field, kind.field(time)?.shape == .time
    else { return ids }
    let today = LocalTime(startOf: world.today).text
    let end = kind.naming.lazy.compactMap { if case .span(time, let end) = $0 { end } else { nil } }.first
    let timed = ids.map { id -> (id: RecordID, at: String) in
      let values = world.register.stored(id)?.values
      let start = values?[time]?.text ?? ""
      return (id, start >= today ? start : end.flatMap { values?[$0]?.text } ?? start)
    }
    let (ahead, over) = (timed.filter { $0.at >= today }, timed.filter { $0.at < today })
    return (ahead.sorted { $0.at < $1.at } + over.sorted { $0.at > $1.at }).map(\.id)
  }

  /// The same, and where none of a kind is called by the words those that are called by forms of them.
  private func trials(
    of verb: PaletteVerb, _ kind: Kind, named words: [Substring], in world: World
  ) -> (ids: [RecordID], total: Int) {
    let text = words.joined(separator: " ")
    let parts = parts(of: kind, ofWhatIsSaidAs: text, in: world)
    if !parts.isEmpty { return (parts, parts.count) }
    let found = trials(of: verb, kind, named: text, in: world)
    guard found.ids.isEmpty, verb.kinds.count == 1, let stems = Self.stems(of: words) else { return found }
    let ids = trials(of: verb, kind, named: stems, in: world).ids.filter {
      Self.isCalled($0, byFormsOf: words, in: world)
    }
    return (ids, ids.count)
  }

  /// The records of a kind that are parts of what words say by its number: the answer to the remark `U-14`.
  private func parts(of kind: Kind, ofWhatIsSaidAs text: String, in world: World) -> [RecordID] {
    guard !text.isEmpty, let field = Schema.kind(named: kind.name)?.wholeField,
      let whole = field.shape.refersTo.flatMap({ Schema.kind(named: $0.name) })
    else { return [] }
    return whole.ids(saidAs: text, on: world.register).flatMap {
      world.register.ids(of: kind, whose: field.name, is: $0.raw)
    }
  }

  /// What all forms of some words begin with; nil: none has an ending.
  private static func stems(of words: [Substring]) -> String? {
    let folded = words.flatMap { PaletteText.folded(String($0)) }
    let stems = folded.map { WordForm.stem(of: $0) ?? $0 }
    return stems == folded ? nil : stems.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private static func isCalled(_ id: RecordID, byFormsOf words: [Substring], in world: World) -> Bool {
    let name = nameWords(of: id, in: world)
    return words.flatMap { PaletteText.folded(String($0)) }.allSatisfy { word in
      name.contains { WordForm.isForm(word, of: $0) }
    }
  }

  /// Some records of a kind on which a verb is tried: where words name many, of each state a few, so that the one that can
  /// be given back is among them however many are still to come.
  ///
  /// What goes by time is wanted of the next one first: the list for the door, the key that is handed over.
  private func trials(
    of verb: PaletteVerb, _ kind: Kind, named text: String, in world: World
  ) -> (ids: [RecordID], total: Int) {
    guard let kind = Schema.kind(named: kind.name) else { return ([], 0) }
    var shown = ShownRecords(kind)
    shown.search = text
    let query = shown.query(in: world)
    let isOneOfMany = verb.kinds.count > 1
    let page = world.register.page(query, window: 0..<(isOneOfMany ? Limits.paletteRecords : Limits.paletteTried))
    var ids = page.ids
    if page.total > Limits.paletteTried, !isOneOfMany, let state = kind.state {
      ids = state.shape.options.flatMap { option in
        var ofState = query
        ofState.conditions.append(Condition(field: state.name, value: option.word))
        return world.register.page(ofState, window: 0..<Limits.paletteTriedOfState).ids
      }
    }
    if let time = kind.order?.field, kind.field(time)?.shape == .time {
      var ahead = query
      (ahead.orderedBy, ahead.isDescending, ahead.ranksMatches) = (time, false, false)
      ahead.from = .text(LocalTime(startOf: world.today).text)
      let next = world.register.page(ahead, window: 0..<Limits.paletteRecords).ids
      ids = next + ids.filter { !next.contains($0) }
    }
    return (ids, page.total)
  }

  // MARK: Records

  /// The records that the words find, of each kind a few and a row for all of them.
  func records(
    _ typed: PaletteTyped, isStemmed: Bool, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    var found: [(nearness: Nearness, row: PaletteRow)] = []
    let text = typed.text
    var isNamed = false
    for group in EverywhereSearch(text, among: EverywhereSearch.everything, on: world.register).groups {
      // Others are called by these: a call by whoever called.
      let hasOwnName = EverywhereSearch.callers.contains(group.kind)
      let ids = group.ids(0..<min(group.total, Limits.paletteRecords), on: world.register)
      for id in ids {
        var row = PaletteRow(.record(id), over: ground, in: world)
        let called = PaletteText.folded(row.label)
        let nearness = typed.nearness(to: PaletteText(row.label, also: []))?.0
        if nearness == nil { row.why = FoundWords.place(of: typed.words, in: id, world) }
        if row.label.contains(row.why) { row.why = world.words.occasion(of: id, in: world.circumstances) }
        isNamed = isNamed || nearness != nil
        let isCalled = isStemmed && hasOwnName && typed.words.allSatisfy(called.contains)
        let rank = nearness.map { hasOwnName ? $0 : max($0, .beginsWord) } ?? .otherName
        found.append((isCalled ? .isCalled : rank, row))
      }
      if group.total > ids.count {
        var all = PaletteRow(.list(group.kind, matching: text), over: ground, in: world)
        // As many as that list shows, which finds more than names.
        all.why = world.words.allMatching(PaletteRow.shown(group.kind, matching: text)?.total(in: world) ?? group.total)
        found.append((found.last?.nearness ?? .otherName, all))
      }
    }
    return found + (isNamed ? [] : formsOfNames(typed, in: world))
  }

  /// The records that are called by forms of the words.
  private func formsOfNames(_ typed: PaletteTyped, in world: World) -> [(nearness: Nearness, row: PaletteRow)] {
    guard let stems = Self.stems(of: typed.spoken) else { return [] }
    return EverywhereSearch(stems, among: EverywhereSearch.callers, on: world.register).groups.flatMap { group in
      group.ids(0..<min(group.total, Limits.paletteTried), on: world.register)
        .filter { Self.isCalled($0, byFormsOf: typed.spoken, in: world) }.prefix(Limits.paletteRecords)
        .map { (.beginsWord, PaletteRow(.record($0), over: ground, in: world)) }
    }
  }
}

extension AnyKind {
  /// Whether its records come one after the other in time: then the next one is meant most likely.
  fileprivate var goesByTime: Bool { order.flatMap { field($0.field) }.map { $0.shape == .time } ?? false }

  /// The field of few values that says in which state a record is: the first by which a list is narrowed; nil: there is none.
  fileprivate var state: FieldDeclaration? {
    filters.first { $0.isStored && (2...Limits.paletteStates).contains($0.shape.options.count) }
  }
}
