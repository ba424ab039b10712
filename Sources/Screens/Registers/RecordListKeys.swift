import CivicDomain
import TerminalCanvas
import Words

/// The actions of the key bindings in a list of records.
enum RecordListAction {
  case move(Movement)
  case open, back
  case search, leaveSearch, filter, sort
  case add, edit, remove, mark, acts, respond
  case forCaller(CallerAct)
}

extension KeyAct {
  static let filterRecords = KeyAct(
    .filter, hint: Label(pl: "filtr", en: "filter"),
    help: Label(
      pl: "pokaż tylko te, w których pole ma wybraną wartość albo spełnia wpisany warunek",
      en: "only those with a value in a field, or that satisfy a condition you type"))
  static let sortRecords = KeyAct(
    .sort, hint: Label(pl: "kolejność", en: "sort"),
    help: Label(
      pl: "zmień kolejność; to samo pole jeszcze raz odwraca ją", en: "the order; the same field again reverses it"))
  static let addRecord = KeyAct(
    .new, hint: Label(pl: "dodaj", en: "new"), help: Label(pl: "dodaj nowy wpis", en: "add a new record"))
  static let markRecord = KeyAct(
    .mark, hint: Label(pl: "zaznacz i dalej", en: "mark, next"),
    help: Label(
      pl: "zaznacz wpis, żeby zrobić coś z kilkoma naraz, i przejdź do następnego",
      en: "mark a record, to do something with several at once, and go to the next"))
}

extension RecordList {
  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: lista wpisów", en: "Help: a list of records"),
      text: Label(
        pl:
          "Tu są wszystkie wpisy jednego rodzaju. Szukanie, filtr i kolejność działają razem, a każde znika osobno: Esc "
          + "kończy szukanie, drugi Esc zdejmuje filtr. To, co się wybierze pod a, i usunięcie dotyczą zaznaczonych "
          + "wpisów, a gdy żadnego nie zaznaczono, tego pod kursorem: udaje się ze wszystkimi albo z żadnym. Zmienia się "
          + "zawsze jeden.",
        en:
          "Here are all records of one kind. Search, filter and order work together, and each goes by itself: Esc ends "
          + "the search, Esc again takes the filter away. What is chosen under a, and a removal, is done to the marked "
          + "records, to the selected one where none is marked: to all of them or to none. Only one is edited at a time."
      ))
  }

  /// The key bindings of the list.
  static let keys: KeyTable<RecordListAction> = {
    var table = KeyTable<RecordListAction>()
    table.addMoving(hint: 80) { .move($0) }
    table.add(.open, hint: 20, .open)
    table.add(.back, hint: 25, .back)
    table.add(.search, hint: 30, .search)
    table.add(.filterRecords, hint: 40, .filter)
    table.add(.sortRecords, .sort)
    table.add(.markRecord, hint: 35, .mark)
    table.add(.acts, hint: 70, .acts)
    table.add(.addRecord, hint: 50, .add)
    table.add(.edit, hint: 60, .edit)
    table.add(.remove, .remove)
    table.add(.respond, hint: 22, .respond)
    for act in CallerAct.onRecords { table.add(act.key, hint: act.hint, .forCaller(act)) }
    return table
  }()

  /// The key bindings while the search is typed.
  static let searchKeys = KeyTable<RecordListAction>.searching(
    open: .open, leave: .leaveSearch, end: .back
  ) { .move($0) }

  func guide(in world: World) -> KeyGuide {
    if rows.search.isTyping { return Self.searchKeys.guide() }
    let guide = Self.keys.guide { canPerform($0) }.keeping(lettersOn: [kind.kind]).ranking(
      CallerAct.onRecords, on: kind.kind)
    // Whoever marked some looks for what is done to them.
    if !rows.marked.isEmpty { return guide.hinting(.acts, 22) }
    return CallerAct.onRecords.contains { $0.isMain(on: kind.kind) } ? guide.hinting(.markRecord, 47) : guide
  }

  /// Whether an action would do something now.
  private func canPerform(_ action: RecordListAction) -> Bool {
    switch action {
    case .open, .acts, .mark, .move, .search, .sort: rows.count > 0
    case .remove: rows.count > 0 && kind.kind.isRemoved
    case .edit: rows.count > 0 && kind.isEditable
    case .filter: rows.count > 0 || !filters.isEmpty
    case .add: kind.isAdded || kind.making(given: given) != nil
    case .back, .leaveSearch: true
    case .respond: rows.count > 0 && Answering.isFor(kind)
    case .forCaller(let act): act.isFor(kind.kind) && rows.count > 0
    }
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    if rows.search.isTyping, rows.search.type(key) {
      searchChanged(in: world)
      return []
    }
    if rows.search.isTyping { return Self.searchKeys[key].map { perform($0, in: world) } ?? [] }
    return Self.keys[key].map { perform($0, in: world) } ?? [.pass(key)]
  }

  private mutating func perform(_ action: RecordListAction, in world: World) -> [Step] {
    switch action {
    case .move(let movement): rows.move(movement, in: room(in: world), on: world.register)
    case .open:
      rows.search.isTyping = false
      return [withSelected(in: world) { .deeper(RecordPage(of: $0)) }]
    case .back: return goBack(in: world)
    case .search:
      rows.search.begin()
      world.register.expectSearch(of: [kind.kind])
    case .leaveSearch: rows.search.isTyping = false
    case .filter: return [filterStep(in: world)]
    case .sort: return [.open(orderMenu(in: world))]
    case .add: return [.adding(kind, given: given, in: world)]
    case .edit:
      let steps = rows.onOne(in: world) { [.editing($0, in: world)] }
      return steps.isEmpty ? [.say(.note(whyNothing(in: world)))] : steps
    case .remove: return [withSubjects(in: world) { .remove($0) }]
    case .acts:
      let kind = kind
      return [
        withSubjects(in: world) { ids in
          .acts(withRecords: ids, also: { Menu.Item.importing(listOf: kind, in: $0) })
        }
      ]
    case .mark: return mark(in: world)
    case .respond:
      let steps = rows.onOne(in: world) { Answering.steps(among: [$0], in: world) }
      return steps.isEmpty ? [.say(.note(whyNothing(in: world)))] : steps
    case .forCaller(let act):
      let steps = rows.onOne(in: world) { act.steps(on: $0, in: world) }
      return steps.isEmpty ? [.say(.note(whyNothing(in: world)))] : steps
    }
    return []
  }

  /// Makes a step with the selected record, or says why none is selected.
  private func withSelected(in world: World, _ step: (RecordID) -> Step) -> Step {
    rows.record.map(step) ?? .say(.note(whyNothing(in: world)))
  }

  /// Does something with the marked records, else the selected one, or says why there is none.
  private func withSubjects(in world: World, _ step: ([RecordID]) -> Step) -> Step {
    let subjects = subjects(in: world)
    return subjects.isEmpty ? .say(.note(whyNothing(in: world))) : step(subjects)
  }

  /// Marks the selected record, or takes its mark away, and selects the next.
  private mutating func mark(in world: World) -> [Step] {
    guard let row = rows.selected else { return [.say(.note(whyNothing(in: world)))] }
    rows.toggleMark(row)
    rows.move(.forth, in: room(in: world), on: world.register)
    return []
  }

  /// What Esc takes back, the next first.
  var takenBack: [TakenBack] {
    (rows.search.isShown ? [.search] : []) + (rows.marked.isEmpty ? [] : [.marks]) + (filters.isEmpty ? [] : [.filter])
  }

  func stepsBack(in world: World) -> Int { takenBack.count }

  /// Goes one step back; where there is nothing to be taken back, the list is closed.
  private mutating func goBack(in world: World) -> [Step] {
    switch takenBack.first {
    case .search: endSearch(in: world)
    case .marks: rows.unmark()
    case .filter: clearFilters(in: world)
    case nil: return [.shallower]
    }
    return []
  }

  /// The values that a new record is given: those that the owner and the filters ask of all in the list.
  private var given: [String: FieldValue] {
    var given: [String: FieldValue] = [:]
    for condition in shown.conditions where condition.comparison == .equal && !condition.value.isEmpty {
      guard let field = kind.field(condition.field), field.changeability == .anyone || field.changeability == .once
      else { continue }
      switch field.shape.family {
      case .list: given[field.name] = .list([condition.value])
      case .yes: given[field.name] = .yes(condition.value == FieldValue.yes(true).plain)
      case .text: given[field.name] = .text(condition.value)
      case .day, .time: given[field.name] = Period(condition.value) == nil ? .text(condition.value) : nil
      case .number, .decimal: break
      }
    }
    return given
  }

  func givenOut(in world: World) -> GivenOut? {
    let records = GivenRecords(
      kind: kind, whole: ownerID, narrowed: [rows.search.note(in: world), filtersShown(in: world)],
      order: orderShown(in: world), asksAboutPeople: shown.asksAboutPeople)
    let query = query(in: world)
    let pages = rows.given(records, in: world) { $1.position(of: $0, in: query) }
    return GivenOut(shown: pages, subject: rows.record, listed: kind.kind)
  }
}
