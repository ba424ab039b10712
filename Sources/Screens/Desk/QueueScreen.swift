import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// Lines of the desk that it folds into one, one after the other: each does what it would do there.
struct QueueScreen: Screen {
  /// What is listed.
  enum Listed {
    /// The things of one duty that hurt at the same time, with nil at any; of remarks those of one consultation, where it is named.
    case things(Duty, DueGroup?, Whose, in: Identifier<Consultation>? = nil)
    /// What was changed, the newest first, whenever that was.
    case changes
  }

  /// The actions of the key bindings.
  enum Action {
    case move(Movement)
    case perform, show, acts, mark, search, leaveSearch, filter, sort, back
  }

  /// The key bindings; those that move belong to the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.perform, hint: 20, shown: [.enter], (.enter, .perform))
    table.add(.showIt, hint: 25, shown: [.right], (.right, .show), (.character("l"), .show))
    table.add(.acts, hint: 30, .acts)
    table.add(.markRecord, hint: 33, .mark)
    table.add(.search, hint: 35, .search)
    table.add(.filterChanges, hint: 36, .filter)
    table.add(.sortChanges, .sort)
    table.add(.back, hint: 40, shown: [.escape], (.escape, .back), (.left, .back), (.character("h"), .back))
    return table
  }()

  /// The key bindings while the search is typed.
  /// Enter only chooses there: what was found is undone or done next, not left behind.
  static let searchKeys = KeyTable<Action>.searching(.choose, open: .leaveSearch, leave: .leaveSearch, end: .back) {
    .move($0)
  }

  private var listed: Listed
  private var rows = RecordRows<ListState>()
  /// The lines that the search finds; without one all.
  private var lines: [DeskLine] = []
  /// All lines, and what each says, folded: gathered as the search opens, so that no letter of it waits for them.
  private var all: [DeskLine] = []
  private var texts: [[UInt8]]?
  private var heading = ""
  /// Whose they are, and of what.
  private var apart: [String] = []
  private var more: String?
  private var marks = UndoMarks()
  /// Whose changes alone are listed; nil: everybody's.
  private var author: String?
  /// Whether the oldest of them stands first.
  private var beginsWithOldest = false

  /// The queue as it is now.
  init(_ listed: Listed, in world: World) {
    self.listed = listed
    _ = refresh(in: world)
  }

  mutating func refresh(in world: World) -> [Step] {
    let words = world.words
    switch listed {
    case .things(let duty, let group, let whose, let consultation):
      let (things, count) = Self.things(of: whose.due([duty], of: consultation, in: world), group)
      all = things.map { .thing($0) }
      let title = QueueScreen.title(duty, group, today: world.today, words)
      heading = words.heading(title, count: count)
      apart = [whose.name(in: world), consultation.map { world.name(of: $0.any) }].compactMap { $0 }
      more = count > all.count ? words.andMore(count - all.count) : nil
    case .changes:
      let acts = world.changeLog?.newestActs(atMost: Limits.listedActs + 1) { _ in true } ?? []
      all = acts.prefix(Limits.listedActs).map { DeskLine(of: $0, in: world) }
      heading = words.newestChanges
      more = acts.count > all.count ? words.olderChanges : nil
    }
    let keys = Set(all.map(\.key))
    for row in rows.marked where !keys.contains(row.name) { rows.toggleMark(row) }
    texts = nil
    marks.forget()
    show(in: world)
    return []
  }

  mutating func follow(in world: World) { marks.look(at: lines, around: rows.index, in: world) }

  /// Shows the lines that hold all words that are searched for.
  private mutating func show(in world: World) {
    let words = SearchWords(rows.search.text)
    if words.isEmpty {
      lines = all
    } else {
      lines = zip(all, gatheredTexts(in: world)).filter { words.matches(folded: $1) }.map(\.0)
    }
    if let author { lines = lines.filter { $0.author == author } }
    if beginsWithOldest { lines.reverse() }
    let more = isNarrowed ? nil : more
    var source = RowSource()
    let heading = narrowedHeading(in: world.words)
    source.add(.names(lines.map(\.key)), heading: heading, more: more.map { "  \($0)" }, on: world.register)
    rows.show(source, in: room(in: world), on: world.register)
  }

  private mutating func gatheredTexts(in world: World) -> [[UInt8]] {
    let texts = texts ?? all.map { Array(PolishText.folded(DeskLine.searched($0, in: world)).utf8) }
    self.texts = texts
    return texts
  }

  var takesText: Bool { rows.search.isTyping }
  var takesRuns: Bool { rows.search.isTyping }

  func stepsBack(in world: World) -> Int {
    (rows.search.isShown ? 1 : 0) + (rows.marked.isEmpty ? 0 : 1) + (author == nil ? 0 : 1)
  }

  /// Whether not all lines are listed.
  private var isNarrowed: Bool { !rows.search.text.isEmpty || author != nil }

  /// What is listed, and whose.
  private func narrowedHeading(in words: Words) -> String {
    let heading = beginsWithOldest ? words.oldestChanges : heading
    let marked = rows.marked.isEmpty ? nil : words.markedRecords(rows.marked.count)
    return ([heading, author, marked].compactMap { $0 } + apart).joined(separator: " · ")
  }

  /// Lists the changes of one person alone, or of everybody.
  private mutating func show(only author: String?, in world: World) {
    self.author = author
    show(in: world)
  }

  /// The choice of whose changes are listed.
  private func authors(in world: World) -> Menu {
    let known = Dictionary(grouping: all.compactMap(\.author)) { $0 }.mapValues(\.count).sorted { $0.key < $1.key }
    let choices: [(label: String, author: String?)] =
      [(world.words.everybodys, nil)] + known.map { ("\($0.key) (\(world.words.number($0.value)))", $0.key) }
    return Menu(
      title: world.words.whoseChanges,
      items: choices.map { label, author in
        Menu.Item(
          label: label,
          steps: [
            .changing(QueueScreen.self) {
              $0.show(only: author, in: $1); return []
            }
          ])
      }, selected: choices.firstIndex { $0.author == author })
  }

  /// Lists the things of others too, or of somebody alone; those that are marked stay so while they are listed.
  private mutating func show(_ whose: Whose, in world: World) -> [Step] {
    if case .things(let duty, let group, _, let consultation) = listed {
      listed = .things(duty, group, whose, in: consultation)
    }
    return refresh(in: world)
  }

  /// The choice of their order.
  private func orders(in world: World) -> Menu {
    let choices = [(world.words.newestFirst, false), (world.words.oldestFirst, true)]
    return Menu(
      title: world.words.orderTitle,
      items: choices.map { label, isOldest in
        Menu.Item(
          label: label,
          steps: [
            .changing(QueueScreen.self) { screen, world in
              screen.beginsWithOldest = isOldest
              screen.show(in: world)
              return []
            }
          ])
      }, selected: beginsWithOldest ? 1 : 0)
  }

  var help: ScreenHelp? { if case .changes = listed { Self.helpOfChanges } else { nil } }

  private static let helpOfChanges = ScreenHelp(
    title: Label(pl: "Pomoc: zmiany", en: "Help: changes"),
    text: Label(
      pl:
        "Tu widać, co i kto zmienił, od najnowszego. / szuka tego, kto zmienił, i tego, co zmieniono; Enter kończy szukanie. "
        + "Potem Enter i strzałka w prawo pokazują wpis, z wczytanej listy pierwszy. u cofa wybraną zmianę, jeśli jest "
        + "własna i nikt nie zmienił potem tego samego, a całe wczytanie najpierw pokazuje i pyta; czego nie cofa, o tym mówi a. "
        + "Starsze zmiany wpisu są na jego stronie, wszystkie w dzienniku (wspolnie log).",
      en:
        "Here is what was changed, and by whom, the newest first. / searches by who changed it, and what; Enter ends the search. "
        + "Then Enter and the right arrow show the record, of a list that was imported the first. u undoes the selected change, "
        + "if it is your own and nobody has changed the same since; a whole import it shows first, and asks; why it does not, a "
        + "says. Older changes of a record are on its page, all of them in the log (wspolnie log)."))

  var placeName: Label? {
    if case .changes = listed { Label(pl: "zmiany", en: "changes") } else { Label(pl: "sprawy", en: "queue") }
  }

  /// Said where nothing is left.
  private func nothing(in world: World) -> String {
    if !rows.search.text.isEmpty { return world.words.nothingFound(rows.search.text) }
    if let author { return world.words.nothingChanged(by: author) }
    return isOfChanges ? world.words.nothingChanged : world.words.allOfItDone
  }

  /// Whose things are listed.
  private var whose: Whose { if case .things(_, _, let whose, _) = listed { whose } else { .everybodys } }

  /// The things that are marked, in the order of the list, also those that a search hides.
  private var markedThings: [DueThing] {
    all.filter { rows.marked.contains(RowID(name: $0.key)) }.compactMap(\.thing)
  }

  /// Does what the list is for to all that are marked, or where that is done one by one to the selected one, and says so.
  private func perform(in world: World) -> [Step] {
    guard let selected else { return [.say(.note(nothing(in: world)))] }
    let things = markedThings
    guard let duty = things.first?.duty else { return selected.steps(whose: whose, in: world) }
    if things.count == 1 { return Step.doing(things[0], in: world) }
    return Step.doing(things, of: duty, in: world)
      ?? [.say(.note(world.words.marksStay(things.count)))] + selected.steps(whose: whose, in: world)
  }

  /// The list of what can be done with all that are marked, else with the selected line.
  private func acts(in world: World) -> [Step] {
    let things = markedThings
    let subjects = things.compactMap(\.subject)
    guard let duty = things.first?.duty, !subjects.isEmpty else {
      return selected?.acts(whose: whose, in: world) ?? [.say(.note(world.words.noActs))]
    }
    if things.count == 1 { return DeskLine.thing(things[0]).acts(whose: whose, in: world) }
    let first = Step.doing(things, of: duty, in: world).map { steps in
      Menu.Item(
        label: world.words.toAllMarked(world.words.text(duty.label), things.count),
        hindrance: world.readOnly.map { world.words.readOnly($0).line }, steps: steps)
    }
    return [
      .open(
        Menu(
          title: world.words.names(of: subjects, in: world.circumstances),
          items: [first].compactMap { $0 } + Menu.acts(on: subjects, in: world)))
    ]
  }

  private var isOfChanges: Bool { if case .changes = listed { true } else { false } }

  private func room(in world: World) -> RowRoom {
    RowRoom(height: Frame.work(of: world.size).height - (rows.search.isShown ? 2 : 1))
  }

  func followed(in world: World) -> Followed? { selected.map { Followed(record: $0.subject) } }

  func foot(in world: World) -> ScreenFoot? {
    selected?.foot(verbs: lines.verbColumns(in: world.words), inQueue: true, in: marks.known(in: world))
  }

  private var selected: DeskLine? { rows.index.map { lines[$0] } }

  func selectedAct(in world: World) -> LoggedAct? { selected?.act }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    if rows.search.isTyping, rows.search.type(key) {
      show(in: world)
      rows.select(0, in: room(in: world), on: world.register)
      return []
    }
    guard let action = (rows.search.isTyping ? Self.searchKeys : Self.keys)[key] else {
      return rows.search.isTyping ? [] : [.pass(key)]
    }
    switch action {
    case .leaveSearch:
      rows.search.isTyping = false
      return []
    case .search:
      rows.search.begin()
      _ = gatheredTexts(in: world)
      show(in: world)
      return []
    case .filter:
      if isOfChanges { return [.open(authors(in: world))] }
      return [.open(whose.choice(in: world) { whose in [.changing(QueueScreen.self) { $0.show(whose, in: $1) }] })]
    case .mark:
      guard !isOfChanges, let row = rows.selected else { return [.pass(key)] }
      rows.toggleMark(row)
      show(in: world)
      rows.move(.forth, in: room(in: world), on: world.register)
      return []
    case .sort: return [isOfChanges ? .open(orders(in: world)) : .pass(key)]
    case .back:
      if rows.search.isShown {
        rows.search = ListSearch()
      } else if !rows.marked.isEmpty {
        rows.unmark()
      } else if author != nil {
        author = nil
      } else {
        return [.close]
      }
      show(in: world)
      return []
    case .move(let movement):
      rows.move(movement, in: room(in: world), on: world.register)
      return []
    case .perform:
      rows.search.isTyping = false
      return perform(in: world)
    case .show: return selected?.shown(whose: whose, in: world) ?? [.say(.note(nothing(in: world)))]
    case .acts: return acts(in: world)
    }
  }

  func givenOut(in world: World) -> GivenOut? {
    if lines.isEmpty { return nil }
    let (listed, hands, heading) = (listed, world.hands, narrowedHeading(in: world.words))
    // Of a list that is narrowed what was found goes out, in its order.
    let found = isNarrowed ? Set(lines.map(\.key)) : nil
    let (isReversed, note) = (beginsWithOldest, rows.search.note(in: world))
    let page = GivenPage(world.words.whatIsShown, tellings: [false, true]) { setting in
      let words = setting.words
      switch listed {
      case .things(let duty, let group, let whose, let consultation):
        let due = whose.due(
          [duty], of: consultation, on: setting.register, at: setting.now, readingPersonal: setting.tellsPersonal,
          hands: hands)
        let title = QueueScreen.title(duty, group, today: setting.now.day, words)
        let things = QueueScreen.things(of: due, group).first.map { DeskLine.thing($0) }
          .filter { found?.contains($0.key) ?? true }
        return DeskPage.drawn(things, titled: title, narrowedBy: note, in: setting)
      case .changes:
        let acts = setting.changeLog?.newestActs(atMost: Limits.listedActs) { _ in true } ?? []
        let changes = acts.map { DeskLine(of: $0, in: world) }.filter { found?.contains($0.key) ?? true }
        return DeskPage.drawn(isReversed ? changes.reversed() : changes, titled: heading, narrowedBy: note, in: setting)
      }
    }
    return GivenOut(shown: [page])
  }

  /// The first of the things that hurt at the same time, or with nil at any, and how many there are.
  private static func things(of due: DueThings, _ group: DueGroup?) -> (first: [DueThing], count: Int) {
    let found = due.queue.filter { group == nil || $0.group == group }
    let first = found.flatMap { $0.first(Limits.queuedThings) }.prefix(Limits.queuedThings)
    return (Array(first), found.reduce(0) { $0 + $1.count })
  }

  /// What the things of a duty that hurt at the same time are called: `Odpowiedź · Po terminie`.
  private static func title(_ duty: Duty, _ group: DueGroup?, today: Day, _ words: Words) -> String {
    [words.capitalized(words.text(duty.label)), group.map { words.heading(of: $0, today: today) }].compactMap { $0 }
      .joined(separator: " · ")
  }

  func guide(in world: World) -> KeyGuide {
    if rows.search.isTyping { return Self.searchKeys.guide() }
    let guide = Self.keys.guide {
      switch $0 {
      case .back, .leaveSearch: true
      case .search: !all.isEmpty
      case .filter: !isOfChanges || !all.isEmpty
      case .sort: isOfChanges && !all.isEmpty
      case .mark: !isOfChanges && !lines.isEmpty
      case .move, .perform, .show, .acts: !lines.isEmpty
      }
    }
    // A change is only shown by either key.
    if isOfChanges { return guide.naming(.perform, as: .showChanged).hinting(.showIt, nil) }
    // Who goes through things of one sort marks them, and knows the way out; more is told where there is room.
    return guide.hinting(.showIt, 45).hinting(.search, 46).hinting(.filterChanges, 47).showingAlone(in: world)
  }

  /// Columns of the screen before what a line says: the mark, and a space.
  private static let margin = 2

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var area = area
    if rows.search.isShown {
      let line = area.takeTop(1).inset(columns: 1)
      rows.search.draw(on: &canvas, in: line, found: lines.count, of: all.count, world)
    }
    let isChoosing = !rows.search.holdsCursor
    guard !lines.isEmpty else {
      let inside = area.inset(columns: 1)
      canvas.putParagraph(nothing(in: world), in: inside, .muted)
      if isChoosing { canvas.placeCursor(at: inside.origin, visible: false) }
      return
    }
    let (verbs, world) = (lines.verbColumns(in: world.words), marks.known(in: world))
    rows.draw(on: &canvas, in: area, focused: isChoosing, cursor: isChoosing, world) { canvas, row in
      var area = row.area
      if !isOfChanges {
        let mark = area.takeLeft(Self.margin)
        if rows.marked.contains(row.id) { canvas.put(canvas.signs[.check], at: mark.origin, .accent) }
      }
      lines[row.index].draw(on: &canvas, in: area, verbs: verbs, inQueue: true, world)
    }
  }
}

extension KeyGuide {
  /// The guide of a list of duties as whoever may change nothing has it: Enter shows what a line is about.
  func showingAlone(in world: World) -> KeyGuide {
    world.readOnly == nil ? self : hinting(.showIt, nil).naming(.perform, as: .showIt)
  }
}

extension KeyAct {
  fileprivate static let filterChanges = KeyAct(
    .filter, hint: Label(pl: "czyje", en: "whose"),
    help: Label(pl: "pokaż to, co jest jednej osoby, albo wszystko", en: "what is one person's, or all of it"))
  fileprivate static let sortChanges = KeyAct(
    .sort, hint: KeyAct.sortRecords.hint,
    help: Label(pl: "najnowsze albo najstarsze na początku", en: "the newest or the oldest first"))
  /// Does what the line says.
  static let perform = KeyAct(
    .open, hint: Label(pl: "zrób", en: "do it"),
    help: Label(
      pl: "zrób to, co mówi zaznaczony wiersz: zadzwoń, wydaj, odpowiedz; kilka spraw w jednym wierszu: otwórz je",
      en: "do what the selected line says: ring, hand over, answer; several things in one line: open them"))
  /// Shows what was changed.
  fileprivate static let showChanged = KeyAct(
    .open, hint: Label(pl: "pokaż", en: "show"),
    help: Label(
      pl: "pokaż wpis, który zmieniono; z wczytanej listy pierwszy",
      en: "show the record that was changed; of a list that was imported the first"))
  /// Shows where the line stands.
  static let showIt = KeyAct(
    .open, hint: Label(pl: "pokaż", en: "show"),
    help: Label(pl: "pokaż, gdzie to jest w rejestrze", en: "show where it is in the register"))
}
