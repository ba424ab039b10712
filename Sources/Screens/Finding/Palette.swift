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
  /// What is the same over every screen.
  private let declared: PaletteDeclared
  /// What needs no record, with the words by which it is found.
  private let entries: [PaletteDeclared.Entry]
  /// All words by which something is found here.
  let vocabulary: PaletteVocabulary
  /// The same without what settings are called, which say of what they are in the words for that.
  let said: PaletteVocabulary

  /// What is done to records, with the words by which it is found.
  var verbs: [PaletteDeclared.Verb] { declared.verbs }

  init(_ ground: PaletteGround, in world: World) {
    let words = world.words
    self.ground = ground
    declared = PaletteDeclared.inLanguage(of: words)
    // Those with rows of their own: the keys that ask what is needed and that import, and the letters of every screen.
    let rowsOfTheirOwn: [KeyAct] =
      [.findAndBook, .bringIn] + LetterEverywhere.allCases.map(\.key)
    let here =
      Self.keys(ground).filter { !rowsOfTheirOwn.contains($0.item.act) }.map {
        (entry: $0.entry, text: $0.text(words))
      } + Self.places(ground, words)
    entries = declared.first + here + declared.others
    let wordsHere = PaletteVocabulary(here.map(\.text))
    vocabulary = declared.vocabulary.joined(wordsHere)
    said = declared.said.joined(wordsHere)
  }

  private static let ofImport = PaletteText("", also: KeyVerb.bringIn.spoken.inAllLanguages)
  /// The words that mean what goes out: a file alone may come in, or be attached.
  static let ofGivingOut = PaletteText(
    "",
    also: [
      "eksport eksportuj wyeksportuj drukuj wydruk zestawienie tabela PDF Word DOCX CSV Excel XLSX",
      "export print table",
    ])

  /// What keys do that is done to no record: said whole, it is what is meant.
  private static let ofKeys = Set(
    [KeyVerb.new, .undo, .bringIn].flatMap(\.spoken.inAllLanguages).flatMap(PaletteText.folded)
  ).subtracting(PaletteTyped.small)
  private static let ofAdding = PaletteText("", also: KeyVerb.new.spoken.inAllLanguages)
  static let correcting = Set(EverydayWords.ofCorrecting.inAllLanguages.flatMap(PaletteText.folded))
  static let kindNames = PaletteText(
    "", also: Schema.kinds.flatMap(\.kind.allWords).filter { !$0.contains(" ") })

  /// Whether a word is what a kind is called.
  static func isNameOfAKind(_ word: [UInt8]) -> Bool { kindNames.hasForm(of: word) }

  /// The same, or the beginning of it.
  static func namesAKind(_ word: [UInt8]) -> Bool {
    isNameOfAKind(word)
      || word.count >= Limits.paletteLeastWord && kindNames.allWords.contains { $0.starts(with: word) }
  }

  /// The verbs for which something else is done than booked: whoever says one of them needs no room.
  private static let otherVerbs: Set<[UInt8]> = {
    let keys: [KeyVerb] = [.new, .edit, .remove, .undo, .signUp, .takeSubmission, .respond, .noteCall, .bringIn]
    let acts = Schema.acts.compactMap { act in
      act.offered.map { offered in
        offered.offer.command.inAllLanguages.compactMap { $0.split(separator: " ").first.map(String.init) }
          + (EverydayWords.ofActs[act.word]?.inAllLanguages ?? [])
      }
    }
    let booking =
      EverydayWords.ofBooking.inAllLanguages + EverydayWords.ofNeed.inAllLanguages + KeyVerb.book.spoken.inAllLanguages
    let kinds = EverydayWords.ofKinds.values.flatMap(\.inAllLanguages)
    let said = Set((keys.flatMap(\.spoken.inAllLanguages) + acts.flatMap { $0 }).flatMap(PaletteText.folded))
    return said.filter { $0.count >= Limits.paletteLeastWord && !isNameOfAKind($0) }
      .subtracting((booking + kinds).flatMap(PaletteText.folded)).subtracting(PaletteTyped.small)
  }()

  /// A key of the screen below or of the program.
  private struct BoundKey {
    let entry: PaletteEntry
    let item: KeyGuide.Item

    func text(_ words: Words) -> PaletteText {
      let act = item.act
      return PaletteText(
        "\(words.text(act.hint)) \(words.text(act.help))",
        also: [act.hint, act.help, act.verb.spoken].flatMap(\.inAllLanguages) + item.shown.map { $0.name(in: words) }
          + (act.verb == .settings ? EverydayWords.ofSettingUp.inAllLanguages : []),
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
  /// - Parameter names: what earlier letters of the same line have found; nil: nothing is remembered.
  func rows(for text: String, remembering names: PaletteNames? = nil, in world: World) -> [PaletteRow] {
    if PaletteTyped(text).isEmpty { return usual(in: world) }
    let names = names ?? PaletteNames(in: world)
    let question = PaletteQuestion(text, near: world.today, names)
    let found = rows(for: text, question, names, in: world)
    // What has to do with the days that were typed says more than what does not.
    func isOfDays(_ rows: [PaletteRow]) -> Bool { question.said.isEmpty || rows.first?.isOfDays ?? false }
    if !found.isEmpty, isOfDays(found) { return found }
    if let mended = mended(question, names) {
      let mend = rows(for: mended.text, PaletteQuestion(mended.text, near: world.today, names), names, in: world)
      if !mend.isEmpty, found.isEmpty || isOfDays(mend) {
        return mend.map { row in
          var row = row
          if row.why.isEmpty { row.why = world.words.foundBy(mended.words) }
          return row
        }
      }
    }
    if !found.isEmpty { return found }
    if let plain = withoutShowing(question) {
      let found = rows(for: plain.text, PaletteQuestion(plain.spoken, of: question), names, in: world)
      if !found.isEmpty { return found }
    }
    let part = rows(forPartOf: question, names, in: world)
    return part.isEmpty ? unknown(question, names, in: world) : part
  }

  /// Whether a word says what a key does to no record.
  func isOfAKey(_ word: Substring) -> Bool { PaletteText.folded(String(word)).allSatisfy(Self.ofKeys.contains) }

  /// Whether a word says what is to be done; where kinds are called by others, to a record of one of them.
  func saysAnAct(_ word: Substring, onOneOf called: [Kind] = []) -> Bool {
    let folded = PaletteText.folded(String(word))
    guard kinds(namedBy: [word]).isEmpty else { return false }
    if isOfAKey(word) { return true }
    return verbs.contains { each in
      let kinds = each.verb.kinds
      let isOfThem = called.isEmpty || kinds.contains { kind in called.contains { kind.isPart(of: $0) } }
      return !kinds.isEmpty && isOfThem && folded.allSatisfy { each.text.nearness(of: $0) != nil }
    }
  }

  /// Whether anything of the program's own fits all of the words; no record is asked.
  func fits(_ typed: PaletteTyped) -> Bool {
    let based = typed.inBaseForms(of: vocabulary)
    return entries.contains { based.nearness(to: $0.text, broadly: true) != nil }
      || verbs.contains { based.nearness(to: $0.text, broadly: true) != nil }
  }

  /// The kinds that words name; one that is called so before those for which people say it.
  func kinds(namedBy words: [Substring]) -> Set<Kind> {
    let folded = words.flatMap { PaletteText.folded(String($0)) }
    return Set(
      declared.kinds.filter { _, text in folded.contains { $0.count >= Limits.paletteLeastWord && text.hasForm(of: $0) }
      }.map(
        \.kind)
    )
  }

  /// The kinds that are called by words, and not only by what people say for them.
  func kinds(calledBy words: [Substring]) -> [Kind] {
    let folded = words.flatMap { PaletteText.folded(String($0)) }
    return declared.callings.filter { _, text in folded.contains { text.nearness(of: $0)?.0 == .beginsName } }.map(
      \.kind)
  }

  /// The rows that fit all of the words, but for the small ones; what has nothing to do with the days that were typed says so.
  func rows(
    for text: String, _ question: PaletteQuestion, _ names: PaletteNames, in world: World
  ) -> [PaletteRow] {
    let whole = question.all.weighty.inBaseForms(of: vocabulary)
    // A day alone is asked for as it stands.
    let isDayAlone = question.days != nil && question.timeless.isEmpty
    let all = isDayAlone ? question.all : question.timeless
    let typed = all.weighty
    let based = typed.inBaseForms(of: vocabulary)
    let lists = lists(question, names, in: world)
    // Where it was asked how many wait, that is the number.
    let waiting = waiting(all, based, in: world).map {
      (nearness: question.asksHowMany ? .isIt : $0.nearness, row: $0.row)
    }
    let mood = PaletteMood(question.whole, asksHowMany: question.asksHowMany)
    var found = waiting + lists.filter { $0.nearness == .isIt }
    found += shown(typed, names, in: world) + answering(typed, names, in: world)
    let importsAKind = based.words.count > 1 && based.says(Self.ofImport)
    for (entry, text) in entries {
      // Of one word the list itself is meant, or every import.
      if case .importing(let kind?) = entry, !importsAKind, !saysItsList(kind, all) { continue }
      // How many days something is kept says what a setting rules.
      if question.asksHowMany, case .setting(let name) = entry, let setting = Setting.named(name),
        typed.nearness(to: PaletteText("", also: setting.label.inAllLanguages + setting.rules.inAllLanguages)) != nil
      {
        found.append((.everyday, PaletteRow(entry, over: ground, in: world)))
        continue
      }
      // Whoever asks who changed something means the changes, of whatever kind.
      if entry == .changes, mood.asks, !mood.asksWhen,
        let parted = typed.parted(by: text, around: Self.kindNames, beside: PaletteText("", also: [])),
        parted.rest.isEmpty || mood.asksWho
      {
        var row = PaletteRow(entry, over: ground, in: world)
        if !parted.rest.isEmpty { row.why = world.words.foundWithout(parted.rest.joined(separator: " ")) }
        row.isOfDays = question.days?.contains(world.today) ?? false
        found.append((.beginsName, row))
        continue
      }
      // A verb alone means what is here.
      let said = question.hasDays ? whole : based
      if case .absent(let thing) = entry {
        if isMeant(thing, byNameIn: typed, names) {
          found.append((.isIt, PaletteRow(entry, over: ground, in: world)))
          continue
        }
        if !isDemanded(thing, said) || thing.isNumber && !question.asksHowMany && !text.isIt(all.words) { continue }
      }
      let asWhole = question.hasDays ? whole.nearness(to: text, broadly: true) : nil
      guard let (nearness, by) = asWhole ?? based.nearness(to: text, broadly: true) else { continue }
      var row = PaletteRow(entry, over: ground, in: world)
      row.why = world.words.foundBy(by)
      // What people call by the day itself is of that day.
      row.isOfDays = asWhole != nil
      if case .new = entry { row.isOfPart = !typed.words.allSatisfy(text.allWords.contains) }
      let isIt = text.isIt((asWhole == nil ? all : question.all).words)
      var rank = isIt ? .isIt : Self.rank(nearness, of: row)
      if case .setting = entry {
        rank = typed.words.contains(where: Self.isNameOfAKind) ? max(nearness, .akin) : Self.rank(nearness, of: row)
      }
      if case .absent(let thing) = entry, thing.kind != nil || thing.isNumber {
        rank = thing.isNumber ? .isCalled : .isIt
      }
      // Whoever names a kind means a new record of that, and the list of what is called so.
      if case .key(let act, _) = entry, act.verb == .new, typed.words.contains(where: Self.namesAKind) {
        rank = max(rank, .inflected)
      }
      if case .list(let kind, _) = entry, typed.words.count == 1, isNamed(kind, in: typed) {
        rank = min(rank, .otherName)
      }
      if case .new(let kind) = entry, Schema.kind(named: kind.name)?.isAdded ?? false, isNamed(kind, in: typed),
        typed.says(Self.ofAdding)
      {
        rank = min(rank, .otherName)
      }
      if let days = question.days, asWhole == nil, let given = Self.given(days, to: entry) {
        (row.isOfDays, rank) = (true, min(rank, .beginsName))
        row.steps = [
          .then { world in
            Schema.kind(named: given.kind.name).map { [.adding($0, given: given.values, in: world)] } ?? []
          }
        ]
      }
      found.append((rank, row))
    }
    let need = need(text, in: world)
    if let need, need.nearness < .mentioned {
      found.removeAll { $0.row.entry == .need("") }
      found.append(need)
    }
    found += doable(isDayAlone ? PaletteQuestion(all.spoken, of: question) : question, based, names, in: world)
    found += lists.filter { $0.nearness != .isIt }
    found += records(typed, isStemmed: based.words != typed.words, names, in: world)
    // What is hardly needed stands behind all that was said.
    if let need, need.nearness == .mentioned {
      found.removeAll { $0.row.entry == .need("") }
      found.append(need)
    }
    // What has to do with the day stands before what does not.
    let hasDay = !question.said.isEmpty && !isDayAlone
    let sorted = found.enumerated().map { (offset, each) in
      let isBehind = hasDay && (!each.row.isOfDays || each.nearness == .mentioned)
      let isPart = (each.row.isOfPart ? 1 : 0, offset)
      return (
        key: (isBehind ? 1 : 0, mood.distance(to: each.row.entry), each.nearness, isPart.0, isPart.1), row: each.row
      )
    }.sorted { $0.key < $1.key }
    let rows = sorted.map { each -> PaletteRow in
      var row = each.row
      if hasDay, !row.isOfDays, row.hindrance == nil { row.why = world.words.foundWithout(question.said) }
      return row
    }
    guard case .absent(let thing)? = rows.first?.entry else {
      return Self.once(seen(before: rows, question, mood, names, in: world) + rows, in: world)
    }
    return Self.once(rows.prefix(1) + near(thing, names, in: world) + rows, in: world)
  }

  /// Whether a thing that is not here is meant by what is to be done and the name of a record: `usuń Marię Jaworską`.
  private func isMeant(_ thing: AbsentThing, byNameIn typed: PaletteTyped, _ names: PaletteNames) -> Bool {
    guard let kind = thing.kind, let first = declared.demanded[thing]?.first else { return false }
    let rest = typed.spoken.filter { word in
      !PaletteText.folded(String(word)).allSatisfy { first.nearness(of: $0) != nil }
    }
    return !rest.isEmpty && rest.count < typed.spoken.count && kinds(namedBy: rest).isEmpty
      && !names.called(rest, among: [kind]).isEmpty
  }

  /// Whether all was said that a thing demands.
  func isDemanded(_ thing: AbsentThing, _ typed: PaletteTyped) -> Bool {
    (declared.demanded[thing] ?? []).allSatisfy(typed.says)
  }

  /// Whether one of the words is what a kind is called.
  private func isNamed(_ kind: Kind, in typed: PaletteTyped) -> Bool {
    declared.callings.contains { $0.kind == kind && typed.words.contains(where: $0.text.hasForm) }
  }

  /// Whether a word is what an office calls a list that is imported: `odpis z KRS`.
  private func saysItsList(_ kind: Kind, _ typed: PaletteTyped) -> Bool {
    let called = EverydayWords.ofImports[kind]?.inAllLanguages.flatMap(PaletteText.folded) ?? []
    return typed.words.contains(where: called.contains)
  }

  /// What a new record begins with on some days; nil: it is no new record, or its form asks for no days.
  private static func given(
    _ days: ClosedRange<Day>, to entry: PaletteEntry
  ) -> (kind: Kind, values: [String: FieldValue])? {
    guard case .new(let kind) = entry, let declared = Schema.kind(named: kind.name) else { return nil }
    let fields = declared.fields
    if declared.goesByTime, let start = declared.order?.field, kind.madeBy == nil,
      fields.contains(where: { $0.name == start && $0.liesAhead }),
      let time = LocalTime(day: days.lowerBound, hour: Limits.usualHour, minute: 0), days.lowerBound == days.upperBound
    {
      return (kind, [start: .text(time.text)])
    }
    guard EverydayWords.ofNew[kind] != nil else { return nil }
    let asked = fields.filter { $0.shape == .day && $0.isRequired }
    guard let first = asked.first else { return nil }
    var values = [first.name: FieldValue.text(days.lowerBound.text)]
    for field in asked.dropFirst() { values[field.name] = .text(days.upperBound.text) }
    return (kind, values)
  }

  /// The rows of what is near to what the program does not have.
  private func near(_ thing: AbsentThing, _ names: PaletteNames, in world: World) -> [PaletteRow] {
    world.words.text(thing.near).split(separator: ",").flatMap { words in
      rows(for: String(words), PaletteQuestion(String(words), near: world.today, names), names, in: world)
        .prefix(Limits.paletteNear)
    }
  }

  /// The rows of what waits on the desk.
  private func waiting(
    _ all: PaletteTyped, _ based: PaletteTyped, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    declared.dues.compactMap { duty, text in
      guard let (nearness, by) = based.nearness(to: text), !all.weighty.words.allSatisfy(Self.namesAKind) else {
        return nil
      }
      var row = PaletteRow(.due(duty), over: ground, in: world)
      if row.why.isEmpty { row.why = world.words.foundBy(by) }
      if text.isIt(all.words), row.hindrance == nil { return (.isIt, row) }
      // Its label is its verb; what people say besides may be said of much.
      let isItsVerb = nearness <= .beginsWord && row.hindrance == nil
      return (isItsVerb ? nearness : max(nearness, .inflected), row)
    }
  }

  /// The rows that answer the remark which words name by its number, `odpowiedz U-14`, or those of whoever they name.
  private func answering(
    _ typed: PaletteTyped, _ names: PaletteNames, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    let around = PaletteText("", also: Submission.kind.allWords)
    let none = PaletteText("", also: [])
    var found: [(nearness: Nearness, row: PaletteRow)] = []
    for (duty, text) in declared.dues where duty.doing == .answer {
      guard let parted = typed.parted(by: text, around: around, beside: none), !parted.rest.isEmpty,
        typed.words.contains(where: {
          $0.count >= Limits.paletteLeastWord && !Self.namesAKind($0) && text.nearness(of: $0) != nil
        })
      else { continue }
      func answer(_ id: RecordID) -> PaletteRow {
        var row = PaletteRow(.record(id), over: ground, in: world)
        row.label = "\(world.words.text(duty.label)): \(row.label)"
        row.hindrance = row.hindrance ?? world.readOnly.map { world.words.readOnly($0).line }
        row.steps = [.then { [.begin(ResponseForm(to: [Identifier(id.raw)], in: $0))] }]
        return row
      }
      let byNumber = Submission.ids(saidAs: parted.rest.joined(separator: " "), on: world.register)
      found += byNumber.map { (.beginsName, answer($0)) }
      guard byNumber.isEmpty else { continue }
      let people = names.called(parted.rest, among: [Person.kind, Organization.kind]).prefix(Limits.paletteRecords)
      let theirs = people.flatMap { Submission.unanswered(of: $0, on: world.register) }.prefix(Limits.paletteRecords)
      found += theirs.map { id in
        var row = answer(id)
        row.why = names.whose(people, id)
        return (.beginsName, row)
      }
      guard theirs.isEmpty, let first = people.first else { continue }
      var whose = PaletteRow(.record(first), over: ground, in: world)
      whose.why = world.words.owedNoAnswer
      found.append((.beginsName, whose))
    }
    return found
  }

  /// The row of what somebody needs, where that was typed: first where all of it was understood, else behind the names that
  /// hold the words. Where nothing but words and a time was typed, only if something fits.
  private func need(_ text: String, in world: World) -> (nearness: Nearness, row: PaletteRow)? {
    let typed = Need(typed: text, near: world.today)
    let isTimed = typed.day != nil || typed.hours != nil
    let says = PaletteText.folded(typed.words).contains { !PaletteTyped.small.contains($0) }
    guard typed.asksForAThing || (isTimed || typed.asks) && says else { return nil }
    let need = typed.read(on: world.register)
    let fitting = world.register.page(need.query, window: 0..<0).total
    guard need.asksForAThing || fitting > 0 && !need.words.isEmpty else { return nil }
    var row = PaletteRow(.need(text), over: ground, in: world)
    row.why = world.words.fitting(fitting, free: nil)
    let isCalled = fitting > 0 && typed.asks && !need.words.isEmpty && (isTimed || need.words != typed.words)
    let isUnderstood = isCalled || need.words.isEmpty && (need.category != nil || need.people != nil || isTimed)
    // What fits nothing is meant last beside what the words name.
    let saysOther = PaletteText.folded(text).contains { word in
      Self.otherVerbs.contains { $0 == word || WordForm.isForm(word, ofVerb: $0) }
    }
    let isUnfit = fitting == 0 && !need.words.isEmpty
    // What nothing fits, and nobody says to need, is something else.
    if isUnfit, !typed.asks { return nil }
    return (saysOther ? .mentioned : isUnderstood ? .beginsName : isUnfit ? .mentioned : .everyday, row)
  }

  /// What is seldom meant stands behind what is meant more often: a key that only goes about, a setting, a new record that no
  /// form makes.
  private static func rank(_ nearness: Nearness, of row: PaletteRow) -> Nearness {
    switch row.entry {
    case .key(let act, _): act.group == .moving ? max(nearness, .inflected) : nearness
    case .setting: max(nearness, .everyday)
    case .new(let kind): Schema.kind(named: kind.name)?.isAdded ?? false ? nearness : max(nearness, .inflected)
    case .verb, .tab, .pinned, .list, .days, .need, .importing, .takingBack, .changes, .due, .record, .unknown:
      nearness
    case .absent: max(nearness, .everyday)
    }
  }

  /// What was done last, then what the keys do: those of the last row first, those that only move last.
  private func usual(in world: World) -> [PaletteRow] {
    func rank(_ place: Int, _ key: BoundKey) -> (Int, Int, Int) {
      (key.item.act.group == .moving ? 1 : 0, key.item.hint ?? .max, place)
    }
    let keys = Self.keys(ground).enumerated().sorted { rank($0.offset, $0.element) < rank($1.offset, $1.element) }
    let tabs = Tab.all.indices.map { PaletteEntry.tab($0) } + ground.pinned.keys.sorted().map { .pinned($0) }
    return Self.once(
      (ground.last + keys.map(\.element.entry) + tabs).map { PaletteRow($0, over: ground, in: world) }, in: world)
  }

  /// Each of some rows once; those that read alike say of what their records are parts.
  private static func once(_ rows: [PaletteRow], in world: World) -> [PaletteRow] {
    var known: Set<PaletteEntry> = []
    let rows = rows.filter { known.insert($0.entry.plain).inserted }.prefix(Limits.paletteRows)
    let times = Dictionary(rows.map { ($0.label, 1) }, uniquingKeysWith: +)
    return rows.map { row in
      guard times[row.label, default: 0] > 1, let id = row.entry.subject,
        let whole = world.register.lineage(of: id).whole
      else { return row }
      var row = row
      row.label += " · \(world.name(of: whole))"
      return row
    }
  }
}

extension Kind {
  /// Whether its records are of a kind, or parts of what is.
  func isPart(of kind: Kind) -> Bool {
    self == kind || Schema.kind(named: name)?.wholeField?.shape.refersTo == kind
  }
}
