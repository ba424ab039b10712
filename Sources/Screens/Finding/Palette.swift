import CivicDomain
import TerminalCanvas
import Words

/// All that can be done and shown, found by the words for it in either language, and the register's records by theirs: the
/// one list behind `:` and the search of the help.
///
/// It is made of the key tables, `Schema.acts`, the kinds, tabs, reports and settings: what is declared there is found here.
/// Records are asked of the search index by small windows.
struct Palette {
  let ground: PaletteGround
  /// What needs no record, with the words by which it is found.
  private let entries: [(entry: PaletteEntry, text: PaletteText)]
  /// What is done to records, likewise.
  private let verbs: [(verb: PaletteVerb, text: PaletteText, around: PaletteText)]
  /// All words by which these are found.
  private let vocabulary: PaletteVocabulary

  init(_ ground: PaletteGround, in world: World) {
    let words = world.words
    self.ground = ground
    verbs = PaletteVerb.all.map { (verb: $0, text: $0.text(in: words), around: $0.around) }
    // The key that asks what is needed is found as that.
    let booking =
      EverydayWords.ofBooking.inAllLanguages
      + [KeyAct.findAndBook.hint, KeyAct.findAndBook.help, KeyVerb.book.spoken].flatMap(\.inAllLanguages)
    var entries: [(entry: PaletteEntry, text: PaletteText)] = [
      (
        entry: .need(""),
        text: PaletteText(
          words.findAndBook, also: booking, very: EverydayWords.ofNeed.inAllLanguages,
          everyday: EverydayWords.ofNeed.inAllLanguages)
      )
    ]
    // The same with the key that imports.
    let rowsOfTheirOwn: [KeyAct] = [.findAndBook, .bringIn]
    entries += Self.keys(ground).filter { !rowsOfTheirOwn.contains($0.item.act) }.map {
      (entry: $0.entry, text: $0.text(words))
    }
    entries += Self.places(ground, words)
    for kind in Schema.kinds.map(\.kind) {
      let everyday = EverydayWords.ofKinds[kind]?.inAllLanguages ?? []
      let adding = KeyVerb.new.spoken.inAllLanguages + kind.allWords
      let list = PaletteText(
        words.heading(of: kind), also: kind.allWords, very: kind.allWords.filter { !$0.contains(" ") },
        everyday: everyday)
      entries.append((entry: .list(kind, matching: ""), text: list))
      entries.append(
        (entry: .new(kind), text: PaletteText(words.newRecord(of: kind), also: adding, everyday: everyday)))
    }
    entries.append(
      (entry: .importing(nil), text: PaletteText(words.text(PaletteRow.importing), also: Self.importing)))
    for kind in Schema.kinds where kind.comesInLists {
      let text = PaletteText(
        words.importListOf(kind.kind), also: Self.importing + kind.kind.allWords,
        everyday: EverydayWords.ofKinds[kind.kind]?.inAllLanguages ?? [])
      entries.append((entry: .importing(kind.kind), text: text))
    }
    let takingBack = PaletteRow.takingBack.inAllLanguages + ["import", "undo cofnięcie wczytania"]
    entries.append((entry: .takingBack, text: PaletteText(words.text(PaletteRow.takingBack), also: takingBack)))
    for setting in Setting.all {
      let also = setting.label.inAllLanguages + [setting.name]
      entries.append((entry: .setting(setting.name), text: PaletteText(words.text(setting.label), also: also)))
    }
    entries.append(
      (
        entry: .changes,
        text: PaletteText(
          words.newestChanges, also: PaletteRow.spokenOfChanges.inAllLanguages,
          very: PaletteRow.veryChanges.inAllLanguages)
      ))
    self.entries = entries
    vocabulary = PaletteVocabulary(entries.map(\.text) + verbs.map(\.text))
  }

  /// All words for the import of a list.
  private static let importing =
    PaletteRow.importing.inAllLanguages
    + [KeyAct.bringIn.hint, KeyAct.bringIn.help, KeyVerb.bringIn.spoken].flatMap(\.inAllLanguages)
  private static let ofImport = PaletteText("", also: importing)
  /// The words that mean what goes out: a file alone may come in, or be attached.
  private static let ofGivingOut = PaletteText(
    "",
    also: [
      "eksport eksportuj wyeksportuj drukuj wydruk zestawienie tabela PDF Word DOCX CSV Excel XLSX",
      "export print table",
    ])

  /// A key of the screen below or of the program.
  private struct BoundKey {
    let entry: PaletteEntry
    let item: KeyGuide.Item

    func text(_ words: Words) -> PaletteText {
      let act = item.act
      return PaletteText(
        "\(words.text(act.hint)) \(words.text(act.help))",
        also: [act.hint, act.help, act.verb.spoken].flatMap(\.inAllLanguages) + item.shown.map { $0.name(in: words) },
        very: act.verb.spoken.inAllLanguages)
    }
  }

  /// The keys of the screen below and of the program; those of the tabs have rows of their own.
  private static func keys(_ ground: PaletteGround) -> [BoundKey] {
    ground.guide.items.compactMap { item in
      guard item.act.verb != .tabs, let key = item.leading else { return nil }
      return BoundKey(entry: .key(item.act, key), item: item)
    }
  }

  /// The tabs and the pinned lists.
  private static func places(
    _ ground: PaletteGround, _ words: Words
  ) -> [(entry: PaletteEntry, text: PaletteText)] {
    let tabs = Tab.all.enumerated().map { index, tab in
      (
        entry: PaletteEntry.tab(index),
        text: PaletteText(
          words.text(tab.title), also: [tab.title, KeyVerb.tabs.spoken].flatMap(\.inAllLanguages) + [String(tab.key)],
          very: tab.spoken.inAllLanguages, everyday: tab.spoken.inAllLanguages)
      )
    }
    let pinned = ground.pinned.sorted { $0.key < $1.key }.map { digit, name in
      (
        entry: PaletteEntry.pinned(digit),
        text: PaletteText(name, also: KeyVerb.tabs.spoken.inAllLanguages + [String(digit)])
      )
    }
    return tabs + pinned
  }

  // MARK: What is found

  /// The rows for what was typed, the nearest first; for nothing the usual ones.
  func rows(for text: String, in world: World) -> [PaletteRow] {
    let typed = PaletteTyped(text)
    if typed.isEmpty { return usual(in: world) }
    let found = rows(for: text, typed, in: world)
    return found.isEmpty ? rows(forPartOf: typed, in: world) : found
  }

  /// The rows for some of the words, where none fit all of them: for those that anything here is called by, else for the
  /// first of these that finds anything. Each says without which words it was found.
  private func rows(forPartOf typed: PaletteTyped, in world: World) -> [PaletteRow] {
    let known = typed.spoken.filter { word in
      let parts = PaletteText.folded(String(word))
      return word.count >= Limits.paletteLeastWord && !parts.allSatisfy(PaletteTyped.small.contains)
        && parts.contains { vocabulary.knows($0) }
    }
    for part in [known] + known.map({ [$0] }) where !part.isEmpty && part.count < typed.spoken.count {
      let text = part.joined(separator: " ")
      let left = typed.spoken.filter { !part.contains($0) }.joined(separator: " ")
      let found = rows(for: text, PaletteTyped(text), in: world)
      if found.isEmpty { continue }
      return found.map { row in
        var row = row
        row.why = world.words.foundWithout(left)
        return row
      }
    }
    return []
  }

  /// The rows that fit all of the words.
  private func rows(for text: String, _ typed: PaletteTyped, in world: World) -> [PaletteRow] {
    let based = typed.inBaseForms(of: vocabulary)
    var found: [(nearness: Nearness, row: PaletteRow)] = []
    let importsAKind = based.words.count > 1 && based.says(Self.ofImport)
    for (entry, text) in entries {
      // Of one word the list itself is meant, or every import.
      if case .importing(_?) = entry, !importsAKind { continue }
      guard let (nearness, by) = based.nearness(to: text, broadly: true) else { continue }
      var row = PaletteRow(entry, over: ground, in: world)
      row.why = world.words.foundBy(by)
      found.append((Self.rank(nearness, of: row), row))
    }
    if let need = need(text, in: world) {
      found.removeAll { $0.row.entry == .need("") }
      found.append(need)
    }
    found += doable(typed, based, in: world)
    found += records(text, typed, isStemmed: based.words != typed.words, in: world)
    let sorted = found.enumerated().sorted {
      ($0.element.nearness, $0.offset) < ($1.element.nearness, $1.offset)
    }
    return Self.once(sorted.map(\.element.row))
  }

  /// The row of what somebody needs, where that was typed: first where all of it was understood, else behind the names that
  /// hold the words. Where nothing but words and a time was typed, only if something fits.
  private func need(_ text: String, in world: World) -> (nearness: Nearness, row: PaletteRow)? {
    let need = Need(typed: text, near: world.today)
    let isTimed = need.day != nil || need.hours != nil
    guard need.asksForAThing || isTimed && !need.words.isEmpty else { return nil }
    let fitting = world.register.page(need.query, window: 0..<0).total
    guard need.asksForAThing || fitting > 0 else { return nil }
    var row = PaletteRow(.need(text), over: ground, in: world)
    row.why = world.words.fitting(fitting, free: nil)
    let isUnderstood = need.words.isEmpty && (need.category != nil || need.people != nil || isTimed)
    return (isUnderstood ? .beginsName : .everyday, row)
  }

  /// What is seldom meant stands behind what is meant more often: a key that only goes about, a setting, a new record that no
  /// form makes.
  private static func rank(_ nearness: Nearness, of row: PaletteRow) -> Nearness {
    switch row.entry {
    case .key(let act, _): act.group == .moving ? max(nearness, .inflected) : nearness
    case .setting: max(nearness, .everyday)
    case .new(let kind): Schema.kind(named: kind.name)?.isAdded ?? false ? nearness : max(nearness, .inflected)
    case .verb, .tab, .pinned, .list, .need, .importing, .takingBack, .changes, .record: nearness
    }
  }

  /// What was done last, then what the keys do: those of the last row first, those that only move last.
  private func usual(in world: World) -> [PaletteRow] {
    func rank(_ place: Int, _ key: BoundKey) -> (Int, Int, Int) {
      (key.item.act.group == .moving ? 1 : 0, key.item.hint ?? .max, place)
    }
    let keys = Self.keys(ground).enumerated().sorted { rank($0.offset, $0.element) < rank($1.offset, $1.element) }
    let tabs = Tab.all.indices.map { PaletteEntry.tab($0) } + ground.pinned.keys.sorted().map { .pinned($0) }
    return Self.once((ground.last + keys.map(\.element.entry) + tabs).map { PaletteRow($0, over: ground, in: world) })
  }

  private static func once(_ rows: [PaletteRow]) -> [PaletteRow] {
    var known: Set<PaletteEntry> = []
    return Array(rows.filter { known.insert($0.entry).inserted }.prefix(Limits.paletteRows))
  }

  // MARK: Acts on records

  /// What can be done to the record that is selected, or to those that the other words find.
  private func doable(
    _ typed: PaletteTyped, _ based: PaletteTyped, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    typealias Meant = (verb: PaletteVerb, nearness: Nearness, by: String, rest: [Substring])
    let saysCards = based.says(PaletteText("", also: PaletteVerb.cardsSpoken.inAllLanguages))
    let givesOutAKind = based.words.count > 1 && based.says(Self.ofGivingOut)
    let meant = verbs.compactMap { verb, text, around -> Meant? in
      let whole = based.nearness(to: text, broadly: true)
      // Of a whole list only where that something is to go out was said as well.
      if case .whole(_, let cards) = verb {
        return (cards ? saysCards : givesOutAKind) ? whole.map { (verb, .beginsName, $0.by, []) } : nil
      }
      // As a whole it may be nearer by its base forms than as it stands.
      if let parted = typed.parted(by: text, around: around),
        !parted.rest.isEmpty || whole.map({ parted.0 <= $0.0 }) ?? true
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
      let (ids, total) = subjects(of: meant.verb, named: text, typed, in: world)
      // What nobody named is booked from the line that finds it.
      for id in ids where id != nil || meant.verb != .caller(.book) && meant.verb != .cards {
        var row = PaletteRow(.verb(meant.verb, id), over: ground, in: world)
        row.why = world.words.foundBy(meant.by)
        // Whoever names an act and a record has said all that there is to say.
        let named: Nearness = row.hindrance == nil ? .beginsName : .otherName
        found.append((meant.rest.isEmpty ? meant.nearness : named, row))
      }
      if total > ids.count, let kind = meant.verb.kinds.first, let last = found.last {
        var all = PaletteRow(.list(kind, matching: text), over: ground, in: world)
        all.why = world.words.allToChooseFrom(total, for: meant.verb.name)
        found.append((last.nearness, all))
      }
    }
    return found
  }

  /// The records to which something can be done, of those that words name; where none of these can, the first with why.
  /// Without words the selected record and those to which it can be done; nil: one is still to be named.
  ///
  /// - Returns: a few of them, and of how many of one kind they were chosen; none where there are no others.
  private func subjects(
    of verb: PaletteVerb, named text: String, _ typed: PaletteTyped, in world: World
  ) -> (ids: [RecordID?], total: Int) {
    if verb.kinds.isEmpty { return (text.isEmpty ? [nil] : [], 0) }
    let isAtHand = ground.subject.flatMap { Schema.kind(of: $0) }.map { verb.kinds.contains($0.kind) } ?? false
    let atHand = isAtHand && text.isEmpty ? [ground.subject].compactMap { $0 } : []
    // Without a name a verb of every kind would find the newest record of each, and one letter those of many verbs.
    let kinds = text.isEmpty && (verb.kinds.count > 1 || !typed.saysAnAct) ? [] : verb.kinds
    let looked = kinds.map { trials(of: verb, $0, named: text, in: world) }
    let tried = looked.flatMap(\.ids).filter { $0 != ground.subject || !isAtHand }
    let possible = nearestFirst(tried.filter { verb.hindrance(to: $0, in: world) == nil }, of: verb, in: world)
    let found = possible.isEmpty && !text.isEmpty ? Array(tried.prefix(1)) : possible
    let named = atHand + found.prefix(Limits.paletteRecords)
    // Whoever names nothing may still do it to nobody who is known yet.
    let toNobody = text.isEmpty && (named.isEmpty || verb.hindrance(to: nil, in: world) == nil)
    let all = verb.kinds.count == 1 && !found.isEmpty ? looked.first?.total ?? 0 : 0
    let isMore = all > tried.count || possible.count > Limits.paletteRecords
    return (named + (toNobody ? [nil] : []), isMore ? all : 0)
  }

  /// Those of an act in the order in which they come: the next first, then what is over, the last first.
  private func nearestFirst(_ ids: [RecordID], of verb: PaletteVerb, in world: World) -> [RecordID] {
    guard verb.offered != nil, let kind = verb.kinds.first.flatMap({ Schema.kind(named: $0.name) }),
      verb.kinds.count == 1, let time = kind.order?.field, kind.field(time)?.shape == .time
    else { return ids }
    let today = LocalTime(startOf: world.today).text
    let timed = ids.map { (id: $0, at: world.register.stored($0)?.values[time]?.text ?? "") }
    let (ahead, over) = (timed.filter { $0.at >= today }, timed.filter { $0.at < today })
    return (ahead.sorted { $0.at < $1.at } + over.sorted { $0.at > $1.at }).map(\.id)
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
  private func records(
    _ text: String, _ typed: PaletteTyped, isStemmed: Bool, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    var found: [(nearness: Nearness, row: PaletteRow)] = []
    for group in EverywhereSearch(text, among: EverywhereSearch.everything, on: world.register).groups {
      // Others are called by these: a call by whoever called.
      let hasOwnName = EverywhereSearch.callers.contains(group.kind)
      let ids = group.ids(0..<min(group.total, Limits.paletteRecords), on: world.register)
      for id in ids {
        var row = PaletteRow(.record(id), over: ground, in: world)
        let called = PaletteText.folded(row.label)
        let nearness = typed.nearness(to: PaletteText(row.label, also: []))?.0
        if nearness == nil { row.why = FoundWords.place(of: typed.words, in: id, world) }
        if row.label.contains(row.why) { row.why = "" }
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
    return found
  }
}

extension AnyKind {
  /// The field of few values that says in which state a record is: the first by which a list is narrowed; nil: there is none.
  fileprivate var state: FieldDeclaration? {
    filters.first { $0.isStored && (2...Limits.paletteStates).contains($0.shape.options.count) }
  }
}
