import CivicDomain
import Interchange
import Reports
import Words

extension PaletteVerb {
  /// All that there are, in the order of their lists.
  static let all: [PaletteVerb] =
    CallerAct.allCases.filter { $0 != .acts && $0 != .add }.map { .caller($0) }
    + Schema.acts.filter { $0.offered != nil }.map { .act($0.word) } + Reports.all.map { .report($0.name) }
    + [.cards]

  /// The act, where it is one.
  var offered: AnyAct.Offered? {
    guard case .act(let word) = self else { return nil }
    return Schema.act(word)?.offered
  }

  /// The report, where it is one.
  var report: Report? {
    guard case .report(let name) = self else { return nil }
    return Reports.report(named: name)
  }

  /// The kinds of record to which it is done; empty: it needs none.
  var kinds: [Kind] {
    switch self {
    case .act:
      guard let kind = offered?.kind else { return EverywhereSearch.everything.filter(\.isRemoved) }
      return [kind]
    case .report: return report?.subject.map { [$0] } ?? []
    case .cards: return RecordCards.kinds
    case .caller(.signUp): return [Session.kind, Person.kind]
    case .caller(.takeSubmission): return [Person.kind, Organization.kind]
    case .caller(.book): return [Resource.kind]
    case .caller(.noteCall): return EverywhereSearch.callers
    // Whoever is new is also found as that.
    case .caller(.add): return []
    case .caller(.edit), .caller(.acts):
      return EverywhereSearch.everything.filter { Schema.kind(named: $0.name)?.isEditable ?? false }
    }
  }

  private static let cardsName = Label(pl: "wizytówka (vCard)", en: "card (vCard)")
  private static let cardsSpoken = Label(
    pl: "wizytówki wizytówek vcf", en: "cards vcf")

  /// What it is called.
  var name: Label {
    switch self {
    case .act: offered?.offer.command ?? Label(pl: "", en: "")
    case .report: report?.offer.label ?? Label(pl: "", en: "")
    case .cards: Self.cardsName
    case .caller(let act): act.key.hint
    }
  }

  /// The words by which it is found, in both languages; what is done to a record is also found by its kind.
  func text(in words: Words) -> PaletteText {
    var (others, everyday) = (name.inAllLanguages, [String]())
    switch self {
    case .act:
      guard case .act(let word) = self, let act = Schema.act(word), let offered = act.offered else { break }
      let labels = [offered.offer.title, act.declaration.words.logged, act.declaration.words.undone].compactMap { $0 }
      others += labels.flatMap(\.inAllLanguages) + [offered.name]
      everyday = EverydayWords.ofActs[word]?.inAllLanguages ?? []
    case .report(let name):
      others += [name] + KeyVerb.export.spoken.inAllLanguages
      everyday = [report?.offer.spoken, report?.offer.office].compactMap { $0 }.flatMap(\.inAllLanguages)
    case .cards: everyday = Self.cardsSpoken.inAllLanguages
    case .caller(let act):
      others += act.key.help.inAllLanguages + act.key.verb.spoken.inAllLanguages
    }
    return PaletteText(words.text(name), also: others, very: everyday, everyday: everyday)
  }

  /// The words of its kind, which are no name of a record.
  var around: PaletteText {
    let kinds = kinds.count == 1 ? kinds : []
    return PaletteText("", also: kinds.flatMap(\.allWords))
  }

  /// Why it cannot be done to a record now, or at all where none is named; nil: it can.
  func hindrance(to id: RecordID?, in world: World) -> String? {
    switch self {
    case .act:
      guard let id, let offered else { return world.words.nameWhatItIsAbout(kinds.first) }
      return world.hindrance(to: offered, on: [id])
    case .report:
      guard let report else { return nil }
      if id == nil, let kind = report.subject { return world.words.nameWhatItIsAbout(kind) }
      return report.offer.audience == .personal && !world.readsPersonal ? world.words.personalNotReadable : nil
    case .cards:
      guard let id, let kind = Schema.kind(of: id)?.kind else { return world.words.nameWhatItIsAbout(kinds.last) }
      let isForReaders = world.readsPersonal || RecordCards.tellings(of: kind).contains(false)
      return isForReaders ? nil : world.words.personalNotReadable
    case .caller(let act):
      if let reason = world.readOnly { return world.words.readOnly(reason).line }
      guard let id else {
        return act.stepsForAnybody(in: world) == nil ? world.words.nameWhatItIsAbout(kinds.first) : nil
      }
      guard act == .signUp, Schema.kind(of: id)?.kind == Session.kind else { return nil }
      return RegistrationTrial.refusalOfAnybody(at: Identifier(id.raw), in: world).map {
        world.words.refusal($0, in: world.circumstances).line
      }
    }
  }

  /// The steps that do it.
  func steps(for id: RecordID?, in world: World) -> [Step] {
    switch self {
    case .act(let word): return id.map { id in [.then { [.act(word, on: [id], in: $0)] }] } ?? []
    case .report:
      guard let report else { return [] }
      let given = GivenOut(subject: id).menu(of: report, in: world)
      return [.open(given)]
    case .cards:
      guard let id, let kind = Schema.kind(of: id) else { return [] }
      let records = GivenRecords(kind: kind, isWhole: true, whole: id)
      let pages = GivenPage.pages(of: records, in: world) { $0.has(id) ? [id] : [] }
      let menu = GivenOut(shown: pages.filter(\.isCards)).menu(after: [], in: world)
      return [menu.map { .open($0) } ?? .say(.note(world.words.nothingToGiveOut))]
    case .caller(let act):
      guard let id else { return act.stepsForAnybody(in: world) ?? [] }
      if act == .signUp, Schema.kind(of: id)?.kind == Session.kind {
        return SessionPage.signUp(for: Identifier(id.raw), in: world)
      }
      return act.steps(for: id, in: world) ?? [.say(.note(world.words.notForThisCaller))]
    }
  }
}

extension Kind {
  /// All words for it, in both languages.
  var allWords: [String] {
    Language.allCases.map { forms(in: $0) }.flatMap { [$0.one, $0.few, $0.many] } + synonyms + [name]
  }
}
