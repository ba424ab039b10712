import CivicDomain
import Interchange
import Reports
import Words

extension PaletteVerb {
  /// All that there are, in the order of their lists.
  static let all: [PaletteVerb] =
    CallerAct.allCases.filter { $0 != .acts && $0 != .add }.map { .caller($0) }
    + EverywhereSearch.everything.filter { Schema.kind(named: $0.name)?.isEditable ?? false }.map { .editing($0) }
    + EverywhereSearch.everything.filter(\.isRemoved).map { .removing($0) }
    + Schema.acts.filter { $0.offered != nil }.map { .act($0.word) } + Reports.all.map { .report($0.name) }
    + [.cards] + RecordCards.kinds.map { .whole($0, cards: true) }
    + Schema.kinds.map { .whole($0.kind, cards: false) }

  /// The same without the kind that was named.
  var plain: PaletteVerb {
    switch self {
    case .editing: .caller(.edit)
    case .removing: .act(RemoveRecord.declaration.word)
    case .act, .report, .cards, .whole, .caller: self
    }
  }

  /// The kind that must be named, or a field of it, for it to be meant; nil: it needs none.
  var named: Kind? {
    switch self {
    case .editing(let kind), .removing(let kind): kind
    case .act, .report, .cards, .whole, .caller: nil
    }
  }

  /// The word of the act that it does; nil: it does none.
  var actWord: String? { if case .act(let word) = plain { word } else { nil } }

  /// The act, where it is one.
  var offered: AnyAct.Offered? {
    guard let word = actWord else { return nil }
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
    case .editing(let kind), .removing(let kind): return [kind]
    case .act:
      guard let kind = offered?.kind else { return EverywhereSearch.everything.filter(\.isRemoved) }
      return [kind]
    case .report: return report?.subject.map { [$0] } ?? []
    case .cards: return RecordCards.kinds
    case .whole: return []
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

  /// The kinds that words may name beside it: those to which it is done and those that it makes, and people, who come to a session.
  var kindsAround: [Kind] {
    switch self {
    case .act:
      guard kinds.count == 1, let act = actWord.flatMap({ Schema.act($0) }) else { return [] }
      return kinds + Schema.kinds.map(\.kind).filter { $0.madeBy == act.declaration.command }
    case .caller(.signUp): return kinds
    case .report: return [Person.kind]
    case .caller, .cards, .whole, .editing, .removing: return []
    }
  }

  /// Whether it takes a record off the lists: then what was named is told even where that cannot be done.
  var removes: Bool { actWord == RemoveRecord.declaration.word }

  /// Whether it is an edit: what is said of a time then is what it is to become.
  var isEdit: Bool {
    switch self {
    case .editing, .caller(.edit): true
    case .act, .report, .cards, .whole, .removing, .caller: false
    }
  }

  /// Whether it is nothing to be done to a record that was not named: nobody takes it back.
  var isReadFirst: Bool { offered?.offer.isReadFirst ?? false }

  private static let cardsName = Label(pl: "wizytówka (vCard)", en: "card (vCard)")
  static let cardsSpoken = Label(
    pl: "wizytówka wizytówki wizytówek vcard vcf", en: "cards vcard vcf")
  /// The words for what goes out of a whole list: what only a report gives, Word or PDF, is none of them.
  private static let wholeSpoken = Label(
    pl:
      "eksport eksportuj wyeksportuj pliku plik drukuj wydruk wydrukować drukować drukarka zestawienie tabela arkusz CSV Excel "
      + "XLSX",
    en: "export save to file print printer table spreadsheet CSV Excel XLSX")
  private static let wholeName = Label(pl: "pliki z całej listy", en: "files of the whole list")
  private static let allCardsName = Label(pl: "wizytówki (vCard)", en: "cards (vCard)")

  /// What it is called.
  var name: Label {
    switch self {
    case .act: offered?.offer.command ?? Label(pl: "", en: "")
    case .report: report?.offer.label ?? Label(pl: "", en: "")
    case .cards: Self.cardsName
    case .whole(_, let cards): cards ? Self.allCardsName : Self.wholeName
    case .caller(let act): act.key.hint
    case .editing, .removing: plain.name
    }
  }

  /// The kind of whose whole list something goes out; nil: of none.
  var whole: Kind? { if case .whole(let kind, _) = self { kind } else { nil } }

  /// The verb behind whose key it stands where a record is selected.
  var keyOnRecord: KeyVerb {
    switch self {
    case .act: .acts
    case .report, .cards, .whole: .export
    case .caller(let act): act.key.verb
    case .editing, .removing: plain.keyOnRecord
    }
  }

  /// The kind of which one must be chosen before it can be done; nil: it needs none, or can be done for nobody.
  func kindToChoose(in world: World) -> Kind? {
    switch self {
    case .act: world.readOnly == nil ? offered?.kind : nil
    case .report(let name): Reports.report(named: name)?.subject
    case .cards: kinds.last
    case .whole: nil
    case .editing(let kind), .removing(let kind): world.readOnly == nil ? kind : nil
    case .caller(let act):
      world.readOnly == nil && act.stepsForAnybody(in: world) == nil ? kinds.first : nil
    }
  }

  /// The words by which it is found, in both languages; what is done to a record is also found by its kind.
  func text(in words: Words) -> PaletteText {
    var (others, everyday) = (name.inAllLanguages, [String]())
    switch self {
    case .act:
      guard let word = actWord, let act = Schema.act(word), let offered = act.offered else { break }
      let labels = [offered.offer.title, act.declaration.words.logged, act.declaration.words.undone].compactMap { $0 }
      others += labels.flatMap(\.inAllLanguages) + [offered.name]
      everyday = EverydayWords.ofActs[word]?.inAllLanguages ?? []
      others += Self.ofRemoving(word)
    case .report(let name):
      others += [name] + KeyVerb.export.spoken.inAllLanguages
      everyday = [report?.offer.spoken, report?.offer.office].compactMap { $0 }.flatMap(\.inAllLanguages)
    case .cards: everyday = Self.cardsSpoken.inAllLanguages
    case .whole(let kind, let cards):
      everyday = cards ? Self.cardsSpoken.inAllLanguages : []
      others += cards ? [] : Self.wholeSpoken.inAllLanguages
      others += kind.allWords + (EverydayWords.ofKinds[kind]?.inAllLanguages ?? [])
    case .caller(let act):
      others += act.key.verb.spoken.inAllLanguages
      everyday = act.spoken.inAllLanguages
    case .editing(let kind), .removing(let kind):
      let fields =
        if case .editing = self { kind.fieldWords + EverydayWords.ofCorrecting.inAllLanguages } else { [String]() }
      return PaletteText(
        "\(words.text(name)) \(words.label(of: kind))",
        also: name.inAllLanguages + spokenOfAll + kind.callingWords + fields,
        everyday: EverydayWords.ofKinds[kind]?.inAllLanguages ?? [])
    }
    return PaletteText(words.text(name), also: others, very: everyday, everyday: everyday)
  }

  /// The words by which it is asked for, folded; none: it needs none beside what it demands.
  func asking(in words: Words) -> Set<[UInt8]> {
    var (said, told) = (name.inAllLanguages, [String]())
    switch self {
    case .editing, .removing, .whole, .cards: return []
    case .act:
      guard let word = actWord, let act = Schema.act(word), let offered = act.offered else { return [] }
      said += [offered.name] + (offered.offer.title?.inAllLanguages ?? [])
      said += (EverydayWords.ofActs[word]?.inAllLanguages ?? []) + Self.ofRemoving(word)
      told = [act.declaration.words.logged, act.declaration.words.undone].compactMap { $0 }.flatMap(\.inAllLanguages)
    case .report(let name):
      said += [name] + [report?.offer.spoken, report?.offer.office].compactMap { $0 }.flatMap(\.inAllLanguages)
      said += KeyVerb.export.spoken.inAllLanguages
    case .caller(let act): said += act.key.verb.spoken.inAllLanguages + act.spoken.inAllLanguages
    }
    // What only tells what was done names the kind of it, in whatever words.
    let kinds = Set(EverydayWords.ofKinds.values.flatMap(\.inAllLanguages).flatMap(PaletteText.folded))
    let verbs = told.flatMap(PaletteText.folded).filter { word in
      !kinds.contains { $0.count > Limits.paletteLeastWord && word.starts(with: $0) }
    }
    return Set(said.flatMap(PaletteText.folded) + verbs).subtracting(PaletteTyped.small)
  }

  /// What is said to remove a record, where an act of its own ends it.
  private static func ofRemoving(_ word: String) -> [String] {
    guard word != RemoveRecord.declaration.word, Schema.kinds.contains(where: { $0.kind.endedBy?.word == word }) else {
      return []
    }
    return KeyVerb.remove.spoken.inAllLanguages
      + (EverydayWords.ofActs[RemoveRecord.declaration.word]?.inAllLanguages ?? [])
  }

  /// The words of its kind, which are no name of a record.
  var around: PaletteText {
    PaletteText(
      "",
      also: aroundKinds.flatMap { kind in
        // What is a part of another has no name of its own: `odpowiedź do U-12`.
        let isPart = Schema.kind(named: kind.name)?.wholeField != nil
        return kind.allWords + (isPart ? EverydayWords.ofKinds[kind]?.inAllLanguages ?? [] : [])
      })
  }

  /// The words of what such a record is a part of: whoever leaves a workshop cancels a registration.
  var beside: PaletteText {
    let wholes = aroundKinds.compactMap { Schema.kind(named: $0.name)?.wholeField?.shape.refersTo }
    return PaletteText("", also: wholes.flatMap { $0.allWords + (EverydayWords.ofKinds[$0]?.inAllLanguages ?? []) })
  }

  private var aroundKinds: [Kind] { kinds.count == 1 ? kinds : [] }

  /// The words of each of which one must be said for it to be meant: its own, and those of its kind or of what that tells.
  var demanded: [PaletteText] {
    if let whole {
      let words = whole.allWords + (EverydayWords.ofKinds[whole]?.inAllLanguages ?? [])
      let lists = Set(EverydayWords.ofLists.inAllLanguages.flatMap(PaletteText.folded))
      return [
        PaletteText(
          "",
          also: words.flatMap { $0.split(separator: " ").map(String.init) }.filter {
            !PaletteText.folded($0).allSatisfy(lists.contains)
          })
      ]
    }
    guard let named else { return [] }
    var words = named.callingWords + (EverydayWords.ofKinds[named]?.inAllLanguages ?? [])
    if case .editing = self { words += named.fieldWords }
    return [PaletteText("", also: words), PaletteText("", also: name.inAllLanguages + spokenOfAll)]
  }

  /// The words of what is told of its records, of which one is said with one that corrects; nil: it corrects nothing.
  var corrected: PaletteText? {
    guard case .editing(let kind) = self else { return nil }
    return PaletteText("", also: kind.fieldWords)
  }

  /// What people say for it where it is done to records of every kind.
  private var spokenOfAll: [String] {
    switch self {
    case .editing(let kind):
      KeyVerb.edit.spoken.inAllLanguages + (EverydayWords.ofEditing[kind]?.inAllLanguages ?? [])
    case .removing: KeyVerb.remove.spoken.inAllLanguages + (EverydayWords.ofActs[actWord ?? ""]?.inAllLanguages ?? [])
    case .act, .report, .cards, .whole, .caller: []
    }
  }

  /// The records on which it is due, those that are due next first.
  func due(in world: World) -> [RecordID] {
    guard let word = actWord else { return [] }
    let duties = Duty.all.filter {
      $0.doing == .act(word) || $0.doing == .call && word == NoteCall.declaration.word
    }
    if duties.isEmpty { return [] }
    let things = Whose.everybodys.due(duties, in: world).queue.flatMap { $0.first(Limits.paletteTried) }
    return things.compactMap { $0.subject.flatMap { world.register.record(for: word, beside: $0) } }
  }

  /// Of which records of its kind it can be done, where all of these are of one state: it is tried on a few of each.
  func conditions(in world: World) -> [Condition] {
    guard actWord != nil, kinds.count == 1, let kind = kinds.first.flatMap({ Schema.kind(named: $0.name) }),
      let state = kind.state
    else { return [] }
    let conditions = state.shape.options.map { Condition(field: state.name, value: $0.word) }
    let possible = conditions.filter { condition in
      var query = ShownRecords(kind).query(in: world)
      query.conditions.append(condition)
      return world.register.page(query, window: 0..<Limits.paletteTriedOfState).ids.contains {
        hindrance(to: $0, in: world) == nil
      }
    }
    return possible.count == 1 ? possible : []
  }

  /// Why it cannot be done to a record now, or at all where none is named; nil: it can.
  func hindrance(to id: RecordID?, in world: World) -> String? {
    switch self {
    case .editing, .removing: return plain.hindrance(to: id, in: world)
    case .act:
      guard let id, let offered else { return world.words.nameWhatItIsAbout(kinds.first) }
      return world.hindrance(to: offered, on: [id])
    case .whole(let kind, let cards):
      return cards && !world.readsPersonal && !RecordCards.tellings(of: kind).contains(false)
        ? world.words.personalNotReadable : nil
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
    case .editing, .removing: return plain.steps(for: id, in: world)
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
    case .whole(let kind, let cards):
      let list = PaletteRow.list(of: kind, matching: "")
      if !cards { return list + KeyVerb.export.shown.prefix(1).map { Step.press($0) } }
      let choice = Step.then { world in
        guard let menu = GivenOut.cards(of: kind, in: world) else { return [.say(.note(world.words.nothingToGiveOut))] }
        return [.open(menu)]
      }
      return list + [choice]
    case .caller(let act):
      guard let id else { return act.stepsForAnybody(in: world) ?? [] }
      if act == .signUp, Schema.kind(of: id)?.kind == Session.kind {
        return SessionPage.signUp(for: Identifier(id.raw), in: world)
      }
      return act.steps(for: id, in: world) ?? [.say(.note(world.words.notForThisCaller))]
    }
  }
}

extension CallerAct {
  /// What people say for it, beside the words of its key.
  fileprivate var spoken: Label {
    switch self {
    case .signUp: Label(pl: "zapisz zapisać na spotkanie", en: "sign up session")
    case .takeSubmission:
      Label(
        pl:
          "uwaga uwagę uwagi z na papieru papierze papierowa papierową z listu na piśmie przepisz z maila mail e-mail eml wpłynęła wpłynął z pliku",
        en: "remark from paper letter")
    case .book, .edit, .noteCall, .add, .acts: Label(pl: "", en: "")
    }
  }
}

extension GivenOut {
  /// The choice of how the cards of all records of a kind go out; nil: there are none.
  fileprivate static func cards(of kind: Kind, in world: World) -> Menu? {
    guard let kind = Schema.kind(named: kind.name), world.register.count(of: kind.kind) > 0 else { return nil }
    let pages = GivenPage.pages(of: GivenRecords(kind: kind), in: world) { register in
      let query = Query(kind.kind)
      return register.page(query, window: 0..<register.count(of: kind.kind)).ids
    }
    return GivenOut(shown: pages.filter(\.isCards), listed: kind.kind).menu(after: [], in: world)
  }
}

extension Kind {
  /// All words for it, in both languages.
  var allWords: [String] {
    Language.allCases.map { forms(in: $0) }.flatMap { [$0.one, $0.few, $0.many] } + synonyms + [name]
  }
}

extension Kind {
  /// The words by which it is called, and no other kind: of `osoba do kontaktu` not the first.
  fileprivate var callingWords: [String] { Self.callingWords[self] ?? [] }

  /// The words for what can be told of its records, in both languages, but for those by which kinds are called.
  fileprivate var fieldWords: [String] { Self.fieldWords[self] ?? [] }

  private static let callingWords: [Kind: [String]] = {
    let all = Schema.kinds.map { ($0.kind, words: $0.kind.allWords) }
    let times = all.flatMap { Set($0.words) }.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return Dictionary(
      uniqueKeysWithValues: all.map { kind, words in
        let own = Set(words)
        // A word of its own that is another's as well is no word for it alone.
        return (
          kind,
          words.flatMap { $0.split(separator: " ").map(String.init) }.filter {
            times[$0, default: 0] == (own.contains($0) ? 1 : 0)
          }
        )
      })
  }()

  private static let fieldWords: [Kind: [String]] = {
    let kinds = Set(Schema.kinds.map(\.kind).flatMap(\.allWords))
    return Dictionary(
      uniqueKeysWithValues: Schema.kinds.map { kind in
        (
          kind.kind,
          kind.fields.filter(\.isStored).flatMap { field in
            // Whoever calls says it in other words.
            field.label.inAllLanguages + (kind.kind.isOnTheTelephone ? field.synonyms : [])
          }.filter { !kinds.contains($0) }
        )
      })
  }()
}
