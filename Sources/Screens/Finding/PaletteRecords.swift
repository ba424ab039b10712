import CivicDomain
import Reports
import Words

/// What is done to records that words name, and the records themselves.
extension Palette {
  // MARK: Acts on records

  /// What can be done to the record that is selected, or to those that the other words find.
  func doable(
    _ question: PaletteQuestion, _ based: PaletteTyped, _ names: PaletteNames, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    let all = question.timeless
    let typed = all.weighty
    typealias Meant = (verb: PaletteVerb, nearness: Nearness, by: String, rest: [Substring])
    let saysCards = based.says(PaletteText("", also: PaletteVerb.cardsSpoken.inAllLanguages))
    let meantKinds = Set(kinds(calledBy: typed.spoken))
    let isWriting = typed.words.contains { Self.ofWriting.hasForm(of: $0) }
    let givesOutAKind = based.words.count > 1 && based.says(Self.ofGivingOut)
    let mood = PaletteMood(question.whole, asksHowMany: question.asksHowMany)
    let isCallingOff = typed.words.contains(where: Self.ofCallingOff.contains)
    let asking = typed.words.filter { $0.count >= Limits.paletteLeastWord && !Self.isNameOfAKind($0) }
    let isDenied = all.words.contains { EverydayWords.ofDenying.contains(String(decoding: $0, as: UTF8.self)) }
    let meant = verbs.compactMap { each -> Meant? in
      let (verb, text) = (each.verb, each.text)
      // What holds for every kind is done to one only where that, or what it tells, was named as well.
      if isDenied, based.nearness(to: text, broadly: true) == nil, let denied = each.denied,
        let parted = typed.parted(by: denied, around: each.around, beside: each.beside)
      {
        return (verb, .isIt, parted.by, parted.rest)
      }
      guard each.isNamed(by: based), each.isAsked(by: asking) else { return nil }
      // Whoever names but a kind edits any of it.
      if verb == .caller(.edit), typed.spoken.contains(where: { !kinds(namedBy: [$0]).isEmpty }),
        let parted = typed.parted(by: text, around: each.around, beside: each.beside),
        !parted.rest.isEmpty, parted.rest.allSatisfy({ !kinds(namedBy: [$0]).isEmpty })
      {
        return nil
      }
      if verb.removes, isCallingOff, let named = verb.named, !Self.isPlanned(named) { return nil }
      var whole = text.isIt(all.words) ? (.isIt, by: "") : based.nearness(to: text, broadly: true)
      // Whoever names a kind means no act on another that has but a like word.
      let isOfAnother =
        !verb.kinds.isEmpty && !meantKinds.isEmpty
        && !verb.kinds.contains { kind in meantKinds.contains { kind.isPart(of: $0) } }
      if isOfAnother || mood.wantsAList, verb.takesAway { return nil }
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
    let isTold = meant.contains { meant in
      question.days.map { meant.verb.report?.values(of: $0).isEmpty == false } ?? false
    }
    var found: [(nearness: Nearness, row: PaletteRow)] = []
    for meant in nearest.prefix(Limits.paletteVerbs).map(\.element) {
      let (ids, total, rest) = subjects(
        of: meant.verb, namedByAnyOf: meant.rest, typed, question.days, names, in: world)
      let text = rest.joined(separator: " ")
      // Whoever names a kind as well means the act on that kind.
      let isOfAnyKind = meant.verb == .act(RemoveRecord.declaration.word) && !meantKinds.isEmpty
      // A mail is written rather than taken down, unless a remark was named.
      let isWritten = meant.verb == .caller(.takeSubmission) && isWriting && !meantKinds.contains(Submission.kind)
      if let days = question.days, rest.isEmpty, !isTold, typed.saysAnAct, !meant.verb.isEdit,
        ids.allSatisfy({ $0 == nil }),
        meant.verb.kinds.count == 1,
        let kind = meant.verb.kinds.first, Schema.kind(named: kind.name)?.goesByTime ?? false
      {
        // Nothing of it is on those days: that is the answer.
        var row = PaletteRow(.days(days, kind), over: ground, in: world)
        row.why = world.words.allMatching(names.count(of: kind, on: days))
        found.append((meant.nearness, row))
      }
      // What nobody named is booked from the line that finds it.
      for id in ids where id != nil || meant.verb != .caller(.book) && meant.verb != .cards {
        var row = PaletteRow(.verb(meant.verb, id), over: ground, in: world)
        row.why = id.map { world.words.occasion(of: $0, in: world.circumstances) } ?? ""
        if row.why.isEmpty { row.why = world.words.foundBy(meant.by) }
        row.isOfDays = id.map { goesByDays(meant.verb, $0) } ?? false
        if meant.verb.isEdit, let id, let field = field(of: id, saidBy: typed, isTimed: question.days != nil) {
          row.steps = [.then { Step.editing(id, at: field, in: $0) }]
          if let days = question.days { row.move(id, to: days, said: question.said, in: world) }
        }
        if let days = question.days, let report = meant.verb.report { row.tell(report, of: days, in: world) }
        // Whoever names an act and a record has said all that there is to say.
        var named = id.map { self.nearness(of: rest, toNameOf: $0, names) } ?? .beginsName
        if isOfAnyKind || isWritten { named = max(named, .otherName) }
        let isAnyOfAKind = if case .removing = meant.verb { id == nil } else { false }
        let nearness = rest == meant.rest ? meant.nearness : max(meant.nearness, .everyday)
        let whole = isAnyOfAKind ? max(nearness, .inflected) : nearness
        let isTold = row.hindrance == nil || meant.verb.removes && named == .beginsName
        found.append((rest.isEmpty ? whole : isTold ? named : max(named, .otherName), row))
      }
      if total > ids.count, mood.distance(to: .verb(meant.verb, nil)) == 0, let kind = meant.verb.kinds.first,
        let last = found.last
      {
        var all = PaletteRow(.list(kind, matching: text), over: ground, in: world)
        all.why = world.words.allToChooseFrom(total, for: meant.verb.name)
        found.append((last.nearness, all))
      }
    }
    if found.isEmpty { found = signingUp(meant.filter { $0.verb == .caller(.signUp) }.map(\.rest), names, in: world) }
    return found
  }

  private static let ofCallingOff = Set(EverydayWords.ofCallingOff.inAllLanguages.flatMap(PaletteText.folded))

  /// Whether records of a kind last until a day that each of them has.
  private static func hasATerm(_ kind: Kind) -> Bool {
    Schema.kind(named: kind.name)?.fields.contains { $0.isRequired && $0.isStored && $0.shape == .day } ?? false
  }

  /// Whether records of a kind are planned, so that they can be called off.
  private static func isPlanned(_ kind: Kind) -> Bool {
    Schema.kind(named: kind.name)?.fields.contains { $0.isRequired && $0.liesAhead } ?? false
  }

  /// The records to which something can be done, of those that words name; the words that only say of which kind are left out
  /// where none is called by them, first those of other kinds.
  private func subjects(
    of verb: PaletteVerb, namedByAnyOf words: [Substring], _ typed: PaletteTyped, _ days: ClosedRange<Day>?,
    _ names: PaletteNames, in world: World
  ) -> (ids: [RecordID?], total: Int, rest: [Substring]) {
    let around = verb.kindsAround
    func without(_ left: [Kind]) -> [Substring] {
      words.filter { word in !kinds(namedBy: [word]).contains(where: left.contains) }
    }
    let others = around.filter { !verb.kinds.contains($0) }
    var tried: [[Substring]] = []
    for rest in [words, without(others), without(around)] where !tried.contains(rest) {
      tried.append(rest)
      // A paper is one of something that was named.
      if rest.isEmpty, !words.isEmpty, verb.isPaper { continue }
      let (ids, total) = subjects(of: verb, named: rest, typed, days, names, in: world)
      if !ids.isEmpty { return (ids, total, rest) }
    }
    return ([], 0, words)
  }

  /// Whether a verb is done to such a record on the days that were typed, and not so that it is on them.
  private func goesByDays(_ verb: PaletteVerb, _ id: RecordID) -> Bool {
    !verb.isEdit && (Schema.kind(of: id)?.goesByTime ?? false)
  }

  /// The field of a record that some of the words mean, so that its form opens there: that whose label has most of them, and
  /// where a day was typed the time; nil: none.
  private func field(of id: RecordID, saidBy typed: PaletteTyped, isTimed: Bool) -> String? {
    guard let kind = Schema.kind(of: id) else { return nil }
    if isTimed, kind.goesByTime { return kind.order?.field }
    let said = kind.fields.filter(\.isStored).map { field in
      let label = field.label.inAllLanguages.flatMap(PaletteText.folded).filter { $0.count >= Limits.paletteLeastWord }
      return (name: field.name, count: typed.words.count { word in label.contains { WordForm.isForm(word, of: $0) } })
    }
    let most = said.map(\.count).max() ?? 0
    return most > 0 ? said.first { $0.count == most }?.name : nil
  }

  /// Somebody who is signed up for a session, where the words name both: `zapisz Marię Jaworską na śniadanie`.
  private func signingUp(
    _ rests: [[Substring]], _ names: PaletteNames, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    guard let words = rests.first, words.count > 1 else { return [] }
    // A name and a surname stand at the begin as a rule; then one of them alone, and the same at the end.
    let splits = [2, 1, 3].filter { $0 < words.count }
    let parts =
      splits.map { (words.prefix($0), words.dropFirst($0)) } + splits.map { (words.suffix($0), words.dropLast($0)) }
    for (head, tail) in parts {
      func called(_ words: [Substring], _ kind: Kind) -> [RecordID] {
        let found = names.called(words, among: [kind])
        return found.isEmpty ? names.begun(words, among: [kind]) : found
      }
      let people = called(Array(head), Person.kind)
      if people.isEmpty { continue }
      let sessions = called(Array(tail), Session.kind)
      let open = sessions.filter { PaletteVerb.caller(.signUp).hindrance(to: $0, in: world) == nil }
        .compactMap { world.register.record(Identifier<Session>($0.raw)) }.min {
          ($0.start ?? world.now) < ($1.start ?? world.now)
        }
      guard let session = open?.id.any ?? sessions.first else { continue }
      return people.prefix(Limits.paletteRecords).map { person in
        var row = PaletteRow(.verb(.caller(.signUp), person), over: ground, in: world)
        row.label += " → \(world.name(of: session))"
        row.why = world.words.occasion(of: session, in: world.circumstances)
        row.hindrance =
          row.hindrance ?? PaletteVerb.caller(.signUp).hindrance(to: session, in: world)
          ?? Caller(person, in: world)?.hindrance(toSignUpFor: Identifier(session.raw), in: world)
        row.steps = [
          .then { world in Caller(person, in: world)?.signUp(for: Identifier(session.raw), in: world) ?? [] }
        ]
        row.isOfDays = true
        return (.beginsName, row)
      }
    }
    return []
  }

  /// How near words are to the name of a record to which something is done: a record of one kind that only begins like the word
  /// for another is hardly meant by it, and what is called by them itself is meant before what belongs to it.
  private func nearness(of words: [Substring], toNameOf id: RecordID, _ names: PaletteNames) -> Nearness {
    let (own, name) = (names.own(id), names.all(id))
    let kind = Schema.kind(of: id)?.kind
    let ranks = words.flatMap { PaletteText.folded(String($0)) }.map { word -> Nearness in
      let isForm = name.contains { WordForm.isForm(word, of: $0) }
      guard isForm || name.contains(where: { $0.starts(with: word) }) else { return .mentioned }
      // What the program says itself only begins like a name: `nowa`, and `Nowak`.
      if !isForm, vocabulary.all.contains(word) { return .akin }
      let named = kinds(namedBy: [Substring(String(decoding: word, as: UTF8.self))])
      let isItsOwn = own.contains { WordForm.isForm(word, of: $0) || $0.starts(with: word) }
      // Beside other words of the name one that means a kind is a part of it: `wydano salę warsztatową`.
      let isOfItsKind =
        named.isEmpty || words.count > 1 && isItsOwn || named.contains { kind?.isPart(of: $0) ?? false }
      if name.contains(word) { return isOfItsKind ? (isItsOwn ? .beginsName : .beginsWord) : .akin }
      return isOfItsKind ? (isForm || !isItsOwn ? .beginsWord : .beginsName) : .mentioned
    }
    return ranks.max() ?? .beginsName
  }

  /// The records to which something can be done, of those that words name; where none of these can, some with why.
  /// Without words the selected record, those to which it is due, and those to which it can be done; nil: one is still to be
  /// named.
  ///
  /// - Returns: a few of them, and of how many of one kind they were chosen; none where there are no others.
  private func subjects(
    of verb: PaletteVerb, named words: [Substring], _ typed: PaletteTyped, _ days: ClosedRange<Day>?,
    _ names: PaletteNames, in world: World
  ) -> (ids: [RecordID?], total: Int) {
    let text = words.joined(separator: " ")
    if verb.kinds.isEmpty { return (text.isEmpty ? [nil] : [], 0) }
    let isAtHand = ground.subject.flatMap { Schema.kind(of: $0) }.map { verb.kinds.contains($0.kind) } ?? false
    let atHand = isAtHand && text.isEmpty ? [ground.subject].compactMap { $0 } : []
    // Without a name a verb of every kind would find the newest record of each, and one letter those of many verbs.
    let isAnyOfAKind = verb.named.flatMap { Schema.kind(named: $0.name) }.map { !$0.goesByTime } ?? false
    let isCallingOff = verb.removes && typed.words.contains(where: Self.ofCallingOff.contains)
    let ofVerb = isCallingOff ? verb.kinds.filter(Self.isPlanned) : verb.kinds
    let kinds = text.isEmpty && (verb.kinds.count > 1 || isAnyOfAKind || !typed.saysAnAct) ? [] : ofVerb
    // What nobody takes back is done to nothing that was not named.
    if text.isEmpty, atHand.isEmpty, verb.isReadFirst { return ([nil], 0) }
    let looked = trials(of: verb, kinds, named: words, verb.isEdit ? nil : days, names, in: world)
    let candidates = looked.flatMap(\.ids)
    let isOfAll = text.isEmpty && days == nil
    // What is done at once is done to nothing that nobody named, and that is not due.
    let isDoneAtOnce = isOfAll && (verb.offered.map { $0.inputs.isEmpty && $0.offer.reason == .possible } ?? false)
    let due = kinds.isEmpty ? [] : verb.due(in: world).filter { isOfAll || candidates.contains($0) }
    let tried = (due + (isDoneAtOnce ? [] : candidates.filter { !due.contains($0) })).filter {
      $0 != ground.subject || !isAtHand
    }
    let possible = tried.filter { verb.hindrance(to: $0, in: world) == nil }
    let ordered =
      possible.filter(due.contains)
      + nearestFirst(possible.filter { !due.contains($0) }, of: verb, in: world)
    // Which session is called off is told of each in its time, also where people are signed up for it.
    let isOfTime = verb.removes && verb.kinds.count == 1 && Schema.kind(named: verb.kinds[0].name)?.goesByTime ?? false
    // Where it can be done to none of those that were named, each says why.
    let found = isOfTime || ordered.isEmpty && !text.isEmpty ? tried : ordered
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
    guard verb.offered != nil || verb == .caller(.signUp),
      let kind = verb.kinds.first.flatMap({ Schema.kind(named: $0.name) }), let time = kind.order?.field,
      kind.field(time)?.shape == .time
    else { return ids }
    let others = ids.filter { Schema.kind(of: $0)?.kind != kind.kind }
    let ids = ids.filter { Schema.kind(of: $0)?.kind == kind.kind }
    let today = LocalTime(startOf: world.today).text
    let end = kind.naming.lazy.compactMap { if case .span(time, let end) = $0 { end } else { nil } }.first
    let timed = ids.map { id -> (id: RecordID, at: String) in
      let values = world.register.stored(id)?.values
      let start = values?[time]?.text ?? ""
      return (id, start >= today ? start : end.flatMap { values?[$0]?.text } ?? start)
    }
    let (ahead, over) = (timed.filter { $0.at >= today }, timed.filter { $0.at < today })
    return (ahead.sorted { $0.at < $1.at } + over.sorted { $0.at > $1.at }).map(\.id) + others
  }

  /// The same of each kind, and where none of any is called by the words those that are called by forms of them. Of what goes by
  /// time only those on the days that were typed.
  private func trials(
    of verb: PaletteVerb, _ kinds: [Kind], named words: [Substring], _ days: ClosedRange<Day>?, _ names: PaletteNames,
    in world: World
  ) -> [(ids: [RecordID], total: Int)] {
    let text = words.joined(separator: " ")
    let found = kinds.map { kind -> (ids: [RecordID], total: Int) in
      let parts = parts(of: kind, ofWhatIsSaidAs: text, in: world)
      if !parts.isEmpty { return (parts, parts.count) }
      guard let days, let timed = Schema.kind(named: kind.name), timed.goesByTime else {
        return trials(of: verb, kind, named: text, names, in: world)
      }
      let onThem = names.ids(of: timed, on: days, matching: text, atMost: Limits.paletteTried)
      // What is lent since before then is given back on a day, too.
      let lasting = trials(of: verb, kind, named: text, names, in: world).ids.filter {
        !onThem.contains($0) && names.lasts($0, on: days)
      }
      return (onThem + lasting, onThem.count + lasting.count)
    }
    guard !text.isEmpty, found.allSatisfy(\.ids.isEmpty) else { return found }
    return kinds.map { kind in
      // What belongs to whom the words name is called by them too.
      var ids = names.called(words, among: [kind])
      if ids.isEmpty, verb.kinds.count == 1, let stems = Self.stems(of: words) {
        ids = trials(of: verb, kind, named: stems, names, in: world).ids.filter {
          isCalled($0, byFormsOf: words, names)
        }
      }
      if let days, let timed = Schema.kind(named: kind.name), timed.goesByTime {
        let onThem = names.ids(of: timed, on: days, matching: "", atMost: Limits.paletteRows)
        ids = ids.filter { onThem.contains($0) || names.lasts($0, on: days) }
      }
      return (ids, ids.count)
    }
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
    let stems = WordForm.stems(of: folded)[0]
    return stems == folded ? nil : stems.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private func isCalled(_ id: RecordID, byFormsOf words: [Substring], _ names: PaletteNames) -> Bool {
    let name = names.all(id)
    return words.flatMap { PaletteText.folded(String($0)) }.allSatisfy { word in
      name.contains { WordForm.isForm(word, of: $0) }
    }
  }

  /// Some records of a kind on which a verb is tried: where words name many, of each state a few, so that the one that can
  /// be given back is among them however many are still to come.
  ///
  /// What goes by time is wanted of the next one first: the list for the door, the key that is handed over.
  private func trials(
    of verb: PaletteVerb, _ kind: Kind, named text: String, _ names: PaletteNames, in world: World
  ) -> (ids: [RecordID], total: Int) {
    guard let kind = Schema.kind(named: kind.name) else { return ([], 0) }
    var shown = ShownRecords(kind)
    shown.search = text
    let query = shown.query(in: world)
    let isOneOfMany = verb.kinds.count > 1
    let page = names.page(query, first: isOneOfMany ? Limits.paletteRecords : Limits.paletteTried)
    if page.total == 0 { return ([], 0) }
    var ids = page.ids
    // Each state is asked of every record that the words find: of very many the next, and those that are due, must do.
    let isMany = page.total > Limits.paletteTried && page.total <= Limits.paletteStatesOf
    if isMany, !isOneOfMany, let state = kind.state {
      ids = state.shape.options.flatMap { option in
        var ofState = query
        ofState.conditions.append(Condition(field: state.name, value: option.word))
        return names.page(ofState, first: Limits.paletteTriedOfState).ids
      }
    }
    if let time = kind.order?.field, kind.field(time)?.shape == .time {
      var ahead = query
      (ahead.orderedBy, ahead.isDescending, ahead.ranksMatches) = (time, false, false)
      ahead.from = .text(LocalTime(startOf: world.today).text)
      let next = names.page(ahead, first: Limits.paletteRecords).ids
      ids = next + ids.filter { !next.contains($0) }
    }
    return (ids, page.total)
  }

  // MARK: Records

  /// The records that the words find, of each kind a few and a row for all of them.
  func records(
    _ typed: PaletteTyped, isStemmed: Bool, _ names: PaletteNames, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    var found: [(nearness: Nearness, row: PaletteRow)] = []
    let text = typed.text
    var isNamed = false
    for group in names.groups(text, among: EverywhereSearch.everything) {
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
    return found + (isNamed ? [] : formsOfNames(typed, names, in: world))
  }

  /// The records that are called by forms of the words.
  private func formsOfNames(
    _ typed: PaletteTyped, _ names: PaletteNames, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    names.called(typed.spoken, among: EverywhereSearch.callers).prefix(Limits.paletteRecords).map {
      (.beginsWord, PaletteRow(.record($0), over: ground, in: world))
    }
  }

  /// Whom or what somebody asks to see, or to reach: `karta Teatru Elsynor`, `telefon do Fundacji Imago`, with what was asked
  /// for where it is nothing personal. To write is to be done rather than to be seen.
  func shown(
    _ typed: PaletteTyped, _ names: PaletteNames, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    var (isWriting, rest): (Bool, [Substring]) = (false, [])
    for word in typed.spoken {
      let parts = PaletteText.folded(String(word))
      if parts.allSatisfy({ Self.ofShowing.hasForm(of: $0) }) { continue }
      if parts.allSatisfy({ Self.ofWriting.hasForm(of: $0) }) { isWriting = true } else { rest.append(word) }
    }
    guard !rest.isEmpty, rest.count < typed.spoken.count, rest.contains(where: { kinds(namedBy: [$0]).isEmpty })
    else { return [] }
    let called = names.called(rest, among: EverywhereSearch.callers)
    return (called.isEmpty ? names.begun(rest, among: EverywhereSearch.callers) : called).prefix(Limits.paletteRecords)
      .map { id in
        var row = PaletteRow(.record(id), over: ground, in: world)
        row.why = asked(typed, of: id, in: world)
        return (isWriting ? .otherName : .beginsName, row)
      }
  }

  static let ofShowing = PaletteText("", also: EverydayWords.ofShowing.inAllLanguages)
  private static let ofWriting = PaletteText("", also: EverydayWords.ofWriting.inAllLanguages)

  /// What a record tells that was asked for: `telefon: 22 555 32 26`; empty: nothing, or it is personal.
  private func asked(_ typed: PaletteTyped, of id: RecordID, in world: World) -> String {
    guard let name = field(of: id, saidBy: typed, isTimed: false), let kind = Schema.kind(of: id),
      !kind.isAboutPeople, let field = kind.field(name), field.audience != .personal,
      let values = world.register.stored(id)?.values
    else { return "" }
    let text = world.words.value(values[name], of: field, in: world.circumstances)
    return text.isEmpty ? "" : "\(world.words.label(of: field)): \(text)"
  }

  /// The lists of kinds that words name, of what the other words find in them: `zapisani na SWOT`, `uwagi Jaworskiej`; and of a
  /// kind on some days.
  func lists(
    _ question: PaletteQuestion, _ names: PaletteNames, in world: World
  ) -> [(nearness: Nearness, row: PaletteRow)] {
    let typed = question.timeless.weighty
    let kindWords = typed.spoken.filter { !kinds(namedBy: [$0]).isEmpty }
    if kindWords.isEmpty {
      let isDayAlone = question.timeless.isEmpty || question.timeless.words.allSatisfy(PaletteTyped.small.contains)
      guard let days = question.days, days.lowerBound == days.upperBound, isDayAlone else { return [] }
      return [(.beginsWord, PaletteRow(.days(days, nil), over: ground, in: world))]
    }
    let rest = typed.spoken.filter { !kindWords.contains($0) }
    // What the program says itself is no name.
    let says = rest.flatMap { PaletteText.folded(String($0)) }.contains { said.all.contains($0) }
    let asks = PaletteMood(question.whole, asksHowMany: question.asksHowMany).asks
    if asks, let whole = whole(of: kindWords, rest, question, in: world) { return [whole] }
    // Behind the name of a kind stands the name of one.
    let isNoun = typed.spoken.first.map { !kinds(calledBy: [$0]).isEmpty } ?? false
    let isDoubtful = says || rest.contains { saysAnAct($0) }
    if isDoubtful && !isNoun { return [] }
    // Whoever asks how many, or for a list, names first of what; the rest says of which of them.
    if rest.isEmpty, question.asksHowMany, let first = kindWords.first, kindWords.count > 1,
      let kind = (kinds(calledBy: [first]) + kinds(namedBy: [first])).first, question.days == nil
    {
      var row = PaletteRow(.list(kind, matching: ""), over: ground, in: world)
      row.why = world.words.allMatching(world.register.count(of: kind))
      return [(.isIt, row)]
    }
    let called = kinds(calledBy: kindWords)
    let others = kinds(namedBy: kindWords).subtracting(called).sorted { $0.name < $1.name }
    // Where nothing else was said, all of it means one kind.
    let meant = (called + others).filter { kind in
      !rest.isEmpty || kindWords.allSatisfy { kinds(namedBy: [$0]).contains(kind) }
    }
    func list(of kind: Kind) -> (nearness: Nearness, row: PaletteRow)? {
      guard let declared = Schema.kind(named: kind.name) else { return nil }
      if rest.isEmpty, let days = question.days, declared.goesByTime {
        var row = PaletteRow(.days(days, kind), over: ground, in: world)
        row.why = world.words.allMatching(names.count(of: kind, on: days))
        return (.isIt, row)
      }
      if rest.isEmpty, question.asksHowMany {
        var row = PaletteRow(.list(kind, matching: ""), over: ground, in: world)
        row.why = world.words.allMatching(world.register.count(of: kind))
        return (.isIt, row)
      }
      guard !rest.isEmpty, question.days == nil else { return nil }
      let texts = [rest.joined(separator: " "), Self.stems(of: rest)].compactMap { $0 }
      for text in texts {
        let total = PaletteRow.shown(kind, matching: text)?.total(in: world) ?? 0
        if total == 0 { continue }
        var row = PaletteRow(.list(kind, matching: text), over: ground, in: world)
        row.why = world.words.allMatching(total)
        return (isDoubtful ? .inflected : .otherName, row)
      }
      return nil
    }
    // Whatever kinds the words name besides, those count that have what was asked for.
    var found: [(nearness: Nearness, row: PaletteRow)] = []
    for kind in meant where found.count < Limits.paletteKinds {
      if let row = list(of: kind) { found.append(row) }
    }
    return found
  }
}

extension Palette {
  /// The list of a kind of which somebody asks something that no record is called by: when the consultation ends. What has no
  /// time of its own is asked of what it is a part of.
  private func whole(
    of kindWords: [Substring], _ rest: [Substring], _ question: PaletteQuestion, in world: World
  ) -> (nearness: Nearness, row: PaletteRow)? {
    // What a kind itself is called says more than what people say for one: `termin uwag`.
    guard question.days == nil, !kindWords.allSatisfy(PaletteMood.saysAList),
      let first = kindWords.first(where: { !kinds(calledBy: [$0]).isEmpty }) ?? kindWords.first,
      var kind = (kinds(calledBy: [first]) + kinds(namedBy: [first]).sorted { $0.name < $1.name }).first
    else { return nil }
    let mood = PaletteMood(question.whole, asksHowMany: false)
    let part = Schema.kind(named: kind.name)?.wholeField?.shape.refersTo
    let isCalled = !kinds(calledBy: kindWords).isEmpty
    let asksOfWhole = rest.isEmpty && mood.asksWhen && (isCalled || !Self.isPlanned(kind))
    if asksOfWhole, !Self.isPlanned(kind), let part, Self.hasATerm(part) { kind = part }
    let areWords =
      !rest.isEmpty
      && rest.allSatisfy { word in
        PaletteText.folded(String(word)).allSatisfy { vocabulary.knows($0) }
      }
    guard asksOfWhole || areWords && mood.asksWhen else { return nil }
    var row = PaletteRow(.list(kind, matching: ""), over: ground, in: world)
    row.why = world.words.allMatching(world.register.count(of: kind))
    return (asksOfWhole ? .isIt : .inflected, row)
  }
}

extension AnyKind {
  /// The field of few values that says in which state a record is: of those by which a list is narrowed the one that acts alone
  /// give, else the first; nil: there is none.
  var state: FieldDeclaration? {
    let few = filters.filter { $0.isStored && (2...Limits.paletteStates).contains($0.shape.options.count) }
    return few.first { $0.isState || $0.isGivenOtherwise } ?? few.first
  }
}
