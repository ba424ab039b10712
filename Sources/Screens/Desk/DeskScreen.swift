import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// The desk: the day's things, and beside them the queue of what is to be done, in which each line carries its verb and Enter
/// does it.
struct DeskScreen: Screen {
  /// The actions of the key bindings on the desk.
  enum Action {
    case move(Movement)
    case perform, show, acts, whose, otherPane, search, leaveSearch, endSearch, respond
    case forCaller(CallerAct)
  }

  /// The pane that has the focus.
  enum Focus: Int {
    case day, queue
  }

  /// The key bindings; those that move belong to the list that has the focus.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.perform, hint: 20, shown: [.enter], (.enter, .perform))
    table.add(.showIt, hint: 89, shown: [.right], (.right, .show), (.character("l"), .show))
    // What is looked for from here stands before them: a command, a room.
    table.add(.nextPane, hint: 89, .otherPane)
    table.add(whose, hint: 90, .whose)
    table.add(.acts, .acts)
    for act in [CallerAct.signUp, .takeSubmission, .noteCall] { table.add(act.key, .forCaller(act)) }
    table.add(respond, .respond)
    table.add(.search, hint: 88, .search)
    table.add(.endSearch, hint: 30, shown: [.escape], (.escape, .endSearch))
    return table
  }()

  /// The key bindings while the search is typed: Enter goes to what was found, and does nothing with it yet.
  static let searchKeys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10, letters: false, ends: false) { .move($0) }
    table.add(.choose, hint: 20, (.enter, .perform))
    table.add(.leaveSearch, hint: 25, (.tab, .leaveSearch))
    table.add(.endSearch, hint: 30, (.escape, .endSearch))
    return table
  }()

  private static let whose = KeyAct(
    .filter, hint: Label(pl: "czyje", en: "whose"),
    help: Label(
      pl: "czyje sprawy pokazać: swoje (i osoby, którą dziś zastępujesz) z niczyimi, wszystkich, jednej osoby",
      en: "whose things to show: your own (and those of whom you stand in for) with nobody's, everybody's, one person's"
    ))
  private static let respond = KeyAct(
    .respond, hint: Label(pl: "odpowiedz", en: "answer"),
    help: Label(
      pl: "odpowiedz na zaznaczoną uwagę, a gdy to nie uwaga, na tę, która czeka najdłużej",
      en: "answer the selected remark, and where it is none, the one that waits longest"))
  private static let toDay = KeyAct(.pane, hint: Label(pl: "dzień", en: "day"), help: KeyAct.nextPane.help)
  private static let toQueue = KeyAct(.pane, hint: Label(pl: "sprawy", en: "queue"), help: KeyAct.nextPane.help)

  static let help = ScreenHelp(
    title: Label(pl: "Pomoc: biurko", en: "Help: desk"),
    text: Label(
      pl:
        "Z lewej widać dzień: spotkania z liczbą zapisanych i to, co jest wypożyczone; potem jutro. Z prawej to, co trzeba "
        + "zrobić, od najpilniejszego: wiersz zaczyna się od tego, co to za sprawa, Enter ją załatwia i wiersz znika. "
        + "Co jest pod „Czeka, bez terminu”, tego dnia żadne prawo nie nazywa: obok widać, od kiedy czeka. / szuka w tych "
        + "wierszach, w zebranych razem też, i w planie dnia. "
        + "Strzałka w prawo pokazuje, gdzie to jest. Kilka spraw jednego rodzaju to jeden wiersz z ich liczbą: Enter je otwiera. "
        + "Przy dacie roku i przy kopii Enter mówi, skąd jest ten termin i kto to robi; przy danych po terminie pokazuje, "
        + "czyje są, i tam się je usuwa. "
        + "Pierwsze są formularze odłożone klawiszem F8: F8 wraca do ostatniego, w to samo pole, także po zamknięciu programu. "
        + "Niżej widać, co i kto zmienił od ostatniej wizyty; f wybiera, czyje sprawy widać. "
        + "Kto pyta o salę albo rzecz: b, i wpisz, czego potrzeba (sala 40 podjazd czw 17-20). "
        + "Na dole: ostatnia dobra kopia, próba jej odtworzenia i sprawdzenie rejestru, a po wykrzykniku to, co trzeba "
        + "naprawić.",
      en:
        "On the left is the day: sessions with how many signed up, and what is lent; then tomorrow. On the right is what is to "
        + "be done, the most urgent first: each line begins with what sort of thing it is, Enter does it, and the line goes. "
        + "What stands under “Waiting, no term” has a day in no law: beside it is since when it waits. / searches these lines, "
        + "those that are folded too, and the day. "
        + "The right arrow shows where it is. Several things of one sort are one line with their number: Enter opens them. "
        + "On a date of the year, and on a backup, Enter says where that comes from and who does it; on data past their term "
        + "it shows whose they are, and there they are erased. "
        + "First are the forms that F8 put aside: F8 goes back to the last, into the same field, after a new start too. "
        + "Below is what changed since you were here last, and by whom; f chooses whose things are shown. "
        + "Whoever asks for a room or a thing: b, and type what is needed (room 40 ramp Thu 17-20). "
        + "At the foot: the last good backup, the last trial of one and the last examination of the register, and behind an "
        + "exclamation mark what must be mended."),
    isBehindKeys: true)
  var help: ScreenHelp? { Self.help }

  private var focus = Focus.queue
  private var whose = Whose.mine
  /// The rows of the queue, section by section, as last read.
  private var queue = RecordRows<ListState>()
  private var lines: [DeskLine] = []
  private var marks = UndoMarks()
  /// The queue as last read, and what a search looks at of it, once somebody searches.
  private var read: DeskQueue?
  private var searchable: [[(line: DeskLine, text: [UInt8])]]?
  /// How many there are without the search.
  private var all = 0
  /// Whether nothing was due, no appointment either, as last read.
  private var isNothingDue = true
  /// The rows of the day's things, and of tomorrow's.
  private var day = RecordRows<ListState>()
  private var entries: [DayPlan.Entry] = []
  /// Both days as last read.
  private var plans: [(heading: String, entries: [DayPlan.Entry])] = []
  /// Whose things are shown, where somebody else has some too; nil: it goes without saying.
  private var shownAre: String?
  /// The health of the register, as last judged; nil in an empty one.
  private var health: Health?
  /// The minute in which they were read, and the forms that were put aside then; nil: not yet.
  private var lookedAt: (minute: LocalTime, parked: [Draft])?

  /// Reads all of it anew. The selection stays on its line; once that is done, on the one at its index.
  mutating func refresh(in world: World) -> [Step] {
    let read = DeskQueue(whose, in: world)
    (self.read, searchable) = (read, nil)
    marks.forget()
    isNothingDue = read.isNothingDue
    plans = [world.today, world.today.adding(days: 1)].map { date in
      let heading = world.words.capitalized(world.words.relativeDay(date, near: world.today))
      return (heading, DayPlan(of: date, on: world.register, at: world.now).entries)
    }
    all = read.sections.flatMap(\.lines).reduce(0) { $0 + $1.count } + plans.reduce(0) { $0 + $1.entries.count }
    health = Health(of: world.register, on: world.machine, at: world.instant)
    shownAre = whose.name(in: world).map { world.words.shownAre($0) }
    lookedAt = (world.now, world.unfinished)
    showQueue(in: world)
    return []
  }

  /// Shows of what was read what the search finds; without one all.
  private mutating func showQueue(in world: World) {
    guard let read else { return }
    let typed = SearchWords(queue.search.text)
    var sections = read.sections
    if !typed.isEmpty {
      let searchable = self.searchable ?? read.searchable(in: world)
      self.searchable = searchable
      sections = read.sections(matching: typed, searchable, in: world.words)
    }
    var source = RowSource()
    for section in sections {
      source.add(.names(section.lines.map(\.key)), heading: section.heading, on: world.register)
    }
    lines = sections.flatMap(\.lines)
    queue.show(source, in: room(in: world), on: world.register)
    showDay(matching: typed, in: world)
  }

  /// Shows of both days what the search finds; without one all.
  private mutating func showDay(matching typed: SearchWords, in world: World) {
    var days = RowSource()
    entries = []
    for (heading, all) in plans {
      let found = typed.isEmpty ? all : all.filter { typed.matches(folded: folded($0, in: world)) }
      if !typed.isEmpty, found.isEmpty { continue }
      days.add(.names(found.map(\.subject.raw)), heading: heading, on: world.register)
      entries += found
    }
    day.show(days, in: room(in: world), on: world.register)
  }

  /// What a search looks at of a thing of the day.
  private func folded(_ entry: DayPlan.Entry, in world: World) -> [UInt8] {
    let text = [
      world.words.hours(of: entry.span), world.words.what(entry, in: world.circumstances),
      world.words.standing(of: entry), world.name(of: entry.subject),
    ].joined(separator: " ")
    return Array(PolishText.folded(text).utf8)
  }

  /// Ends the search, and shows all again.
  mutating func endSearch(in world: World) {
    queue.search = ListSearch()
    showQueue(in: world)
  }

  private func room(in world: World) -> RowRoom {
    RowRoom(
      height: Frame.work(of: world.size).height - 1 - (shownAre == nil ? 0 : 1)
        - (queue.search.isShown ? 1 : 0))
  }

  /// Reads it again when the minute has changed, or a form was put aside or came back.
  mutating func follow(in world: World) {
    if lookedAt?.minute != world.now || lookedAt?.parked != world.unfinished { _ = refresh(in: world) }
    marks.look(at: lines, around: queue.index, in: world)
  }

  /// Shows somebody else's things.
  mutating func show(_ whose: Whose, in world: World) -> [Step] {
    self.whose = whose
    queue.reset()
    return refresh(in: world)
  }

  var takesText: Bool { queue.search.isTyping }
  var takesRuns: Bool { queue.search.isTyping }
  func stepsBack(in world: World) -> Int { queue.search.isShown ? 1 : 0 }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    if queue.search.isTyping, queue.search.type(key) {
      searchChanged(in: world)
      return []
    }
    guard let action = (queue.search.isTyping ? Self.searchKeys : Self.keys)[key] else {
      return queue.search.isTyping ? [] : [.pass(key)]
    }
    switch action {
    case .search:
      focus = .queue
      queue.search.begin()
    case .endSearch:
      guard queue.search.isShown else { return [.pass(key)] }
      endSearch(in: world)
    case .leaveSearch: queue.search.isTyping = false
    case .perform where queue.search.isTyping:
      // Whoever searched has asked for nothing to be done yet.
      if lines.isEmpty, entries.isEmpty { return need(in: world).map { [.open($0)] } ?? nothing(in: world) }
      queue.search.isTyping = false
    case .perform:
      return line?.steps(whose: whose, in: world) ?? entry.map { [.opening($0.subject, in: world)] }
        ?? nothing(in: world)
    case .show: return line?.shown(whose: whose, in: world) ?? entry.map { [.reveal($0.subject)] } ?? nothing(in: world)
    case .acts:
      if let line { return line.acts(whose: whose, in: world) }
      return [entry.map { .acts(withRecords: [$0.subject]) } ?? .say(.note(world.words.noActs))]
    case .forCaller(.noteCall) where line?.isCall ?? false:
      return LetterEverywhere.noteCall.steps(about: line?.subject, in: world)
    case .forCaller(let act): return act.stepsForAnybody(in: world) ?? []
    case .respond:
      return unanswered.map { Step.doing($0, in: world) } ?? [.say(.note(world.words.noRemarkWaits))]
    case .whose:
      return [.open(whose.choice(in: world) { whose in [.changing(DeskScreen.self) { $0.show(whose, in: $1) }] })]
    case .otherPane: focus = focus == .queue ? .day : .queue
    case .move(let movement):
      switch focus {
      case .queue: queue.move(movement, in: room(in: world), on: world.register)
      case .day:
        day.move(movement, in: room(in: world), on: world.register)
        queue.search.choose()
      }
    }
    return []
  }

  /// Searches again after the input has changed, and selects the first line that is found: of the day where the queue has none.
  private mutating func searchChanged(in world: World) {
    showQueue(in: world)
    queue.select(0, in: room(in: world), on: world.register)
    day.select(0, in: room(in: world), on: world.register)
    focus = lines.isEmpty && !entries.isEmpty ? .day : .queue
  }

  /// The line that finds what somebody needs, where that is what was searched for; nil: it is not.
  private func need(in world: World) -> NeedScreen? {
    Need(typed: queue.search.text, near: world.today).asksForAThing ? NeedScreen(queue.search.text, in: world) : nil
  }

  /// The selected line of the queue; nil where the day has the focus.
  private var line: DeskLine? { focus == .queue ? queue.index.map { lines[$0] } : nil }
  /// The selected thing of the day; nil where the queue has the focus.
  private var entry: DayPlan.Entry? { focus == .day ? day.index.map { entries[$0] } : nil }

  /// The remark that waits for an answer: that of the selected line, else the one that hurts first, whatever the search finds.
  private var unanswered: DueThing? {
    func isOwed(_ thing: DueThing) -> Bool { thing.duty.doing == .answer }
    if let thing = line?.thing, isOwed(thing) { return thing }
    return (read?.groups ?? []).flatMap(\.lines).compactMap(\.thing).first(where: isOwed)
  }

  func selectedAct(in world: World) -> LoggedAct? { line?.act }

  /// The record of the selected line: where lines have all the room that they need beside them, else below the day.
  func followed(in world: World) -> Followed? {
    if lines.isEmpty && entries.isEmpty { return nil }
    var halved = world
    halved.hasPaneBelow = true
    return Followed(
      record: line?.subject ?? entry?.subject, kept: Limits.deskKept,
      left: layout(Frame.work(of: world.size), in: halved).below)
  }

  func foot(in world: World) -> ScreenFoot? {
    if queue.search.isTyping, queue.search.text.isEmpty {
      return ScreenFoot(line: MessageLine(.note, world.words.searchOfTheDesk))
    }
    return line?.foot(verbs: lines.verbColumns(in: world.words), in: marks.known(in: world))
  }

  private func nothing(in world: World) -> [Step] {
    [.say(.note(focus == .queue ? whyNothing(in: world) : whyNoDay(in: world)))]
  }

  /// Why the queue shows nothing: nothing waits, or nothing was found.
  private func whyNothing(in world: World) -> String {
    let typed = queue.search.text
    if typed.isEmpty { return world.words.emptyQueue }
    if !entries.isEmpty { return world.words.onlyInTheDay(entries.count) }
    let need = Need(typed: typed, near: world.today)
    if need.asksForAThing {
      let fitting = world.register.page(need.query, window: 0..<0).total
      return world.words.needFits(fitting, world.words.parts(of: need, near: world.today))
    }
    return "\(world.words.nothingFound(typed)) \(world.words.searchElsewhere)"
  }

  /// Why the day shows nothing.
  private func whyNoDay(in world: World) -> String {
    let typed = queue.search.text
    return typed.isEmpty ? world.words.nothingPlanned : world.words.nothingFound(typed)
  }

  func givenOut(in world: World) -> GivenOut? {
    // Asked at each picture, for the key that gives it out.
    guard !isNothingDue else { return GivenOut(listed: Substitute.kind) }
    // Of a desk that is searched what was found goes out.
    let found =
      queue.search.text.isEmpty
      ? nil
      : DeskPage.Found(
        lines: Set(lines.map(\.key)), day: Set(entries.map(\.subject)), note: queue.search.note(in: world))
    let page = GivenPage(world.words.whatIsShown, tellings: [false, true]) { [whose, shownAre, health] setting in
      DeskPage(whose, shownAre: shownAre, health: health, found: found, in: world).drawn(in: setting)
    }
    // Whoever goes home hands on from here.
    return GivenOut(shown: [page], listed: Substitute.kind)
  }

  /// The key bindings that matter now.
  func guide(in world: World) -> KeyGuide {
    if queue.search.isTyping { return Self.searchKeys.guide() }
    let isEmpty = focus == .queue ? lines.isEmpty : entries.isEmpty
    let guide = Self.keys.guide {
      switch $0 {
      case .perform, .show, .acts, .move: !isEmpty
      case .whose, .otherPane, .search, .leaveSearch, .forCaller, .respond: true
      case .endSearch: queue.search.isShown
      }
    }
    return guide.naming(.nextPane, as: focus == .queue ? Self.toDay : Self.toQueue).showingAlone(in: world)
  }

  // MARK: Drawing

  /// Draws the day and the queue; the last lines say how the register is, and warn of drafts that hold personal data for too
  /// long.
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = layout(area, in: world)
    if let health {
      let line = layout.health
      let text = foot(of: health, width: line.width, in: world)
      canvas.put(text, at: line.origin, health.concerns.isEmpty ? .muted : .warning, width: line.width)
    } else {
      canvas.put(SafeText(world.words.noBackupOfNothing), at: layout.health.origin, .muted, width: layout.health.width)
    }
    if !layout.stale.isEmpty {
      let text = world.words.myStaleDrafts(staleDrafts(in: world))
      canvas.put(SafeText(text), at: layout.stale.origin, .warning, width: layout.stale.width)
    }
    if let shownAre {
      let line = layout.shownAre
      canvas.put(SafeText(shownAre), at: line.origin, .muted, width: line.width)
    }
    let panes = layout.panes
    panes.draw(on: &canvas)
    if !layout.day.isEmpty { drawDay(on: &canvas, in: layout.day, world) }
    if !panes[Focus.queue.rawValue].isEmpty { drawQueue(on: &canvas, in: panes[Focus.queue.rawValue], world) }
  }

  /// The lines above and below the panes, the panes, and the part of the first that is left for another; each empty where
  /// there is none.
  private func layout(
    _ work: Rect, in world: World
  ) -> (health: Rect, stale: Rect, shownAre: Rect, panes: Panes, day: Rect, below: Rect?) {
    var area = work
    let health = area.takeBottom(1).inset(columns: 1)
    let stale = area.takeBottom(staleDrafts(in: world) == 0 ? 0 : 1).inset(columns: 1)
    let shownAre = area.takeTop(self.shownAre == nil ? 0 : 1).inset(columns: 1)
    let panes = Panes(area, 2, focus: focus.rawValue, first: area.width * Limits.dayShare / 100, in: world)
    var day = panes[Focus.day.rawValue]
    guard world.hasPaneBelow, area.height >= Limits.roomyHeight else {
      return (health, stale, shownAre, panes, day, nil)
    }
    // The headings of both days, and an empty line.
    let rows = entries.isEmpty ? 4 : entries.count + 3
    let below = day.takeBottom(max(day.height / 2, day.height - rows))
    return (health, stale, shownAre, panes, day, below)
  }

  /// How many forms with personal data were put aside for too long.
  private func staleDrafts(in world: World) -> Int {
    let keptSince = Draft.keptSince(today: world.today, on: world.register)
    return world.unfinished.count { $0.origin == nil && $0.isPersonal && $0.keptAt < keptSince }
  }

  private func drawQueue(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var area = area
    drawSearch(on: &canvas, in: &area, world)
    let hasFocus = focus == .queue && !queue.search.holdsCursor
    guard !lines.isEmpty else {
      return draw(whyNothing(in: world), hasFocus: hasFocus, on: &canvas, in: area)
    }
    let (verbs, world) = (lines.verbColumns(in: world.words), marks.known(in: world))
    queue.draw(on: &canvas, in: area, focused: hasFocus, cursor: hasFocus, world) {
      canvas, row in lines[row.index].draw(on: &canvas, in: row.area, verbs: verbs, world)
    }
  }

  /// Draws the search above the pane that takes it.
  private func drawSearch(on canvas: inout Canvas, in area: inout Rect, _ world: World) {
    guard queue.search.isShown else { return }
    let line = area.takeTop(1).inset(columns: 1)
    queue.search.draw(on: &canvas, in: line, found: lines.count + entries.count, of: all, world)
  }

  private func drawDay(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var area = area
    // The search stands above the queue, where that is seen.
    if layout(Frame.work(of: world.size), in: world).panes[Focus.queue.rawValue].isEmpty {
      drawSearch(on: &canvas, in: &area, world)
    }
    let hasFocus = focus == .day && !queue.search.holdsCursor
    guard !entries.isEmpty else {
      return draw(whyNoDay(in: world), hasFocus: hasFocus, on: &canvas, in: area)
    }
    let hours = entries.map { SafeText(world.words.hours(of: $0.span)).width }.max() ?? 0
    day.draw(on: &canvas, in: area, focused: hasFocus, cursor: hasFocus, world) { canvas, row in
      draw(entries[row.index], hours: hours, on: &canvas, in: row.area, world)
    }
  }

  private func draw(_ sentence: String, hasFocus: Bool, on canvas: inout Canvas, in area: Rect) {
    let inside = area.inset(columns: 1)
    canvas.putParagraph(sentence, in: inside, .muted)
    if hasFocus { canvas.placeCursor(at: inside.origin, visible: false) }
  }

  /// Draws a thing of the day: its hours, what it is, and how it stands.
  private func draw(
    _ entry: DayPlan.Entry, hours: Int, on canvas: inout Canvas, in line: Rect, _ world: World
  ) {
    var rest = line
    _ = rest.takeRight(1)
    canvas.put(
      SafeText(world.words.hours(of: entry.span)), at: rest.takeLeft(min(hours, rest.width)).origin, .accent,
      width: hours)
    _ = rest.takeLeft(1)
    let standing = SafeText(world.words.standing(of: entry))
    if standing.width > 0, standing.width <= rest.width / 2 {
      canvas.put(standing, at: rest.takeRight(standing.width).origin, .muted)
      _ = rest.takeRight(1)
    }
    canvas.put(SafeText(world.words.what(entry, in: world.circumstances)), at: rest.origin, width: rest.width)
  }

  /// As many parts of what is said of the register's health as have room, what is not well before all.
  private func foot(of health: Health, width: Int, in world: World) -> SafeText {
    let sign = health.concerns.isEmpty ? " \(world.signs[.check].text)" : ""
    var line = world.words.line(of: health, today: world.today)
    var text = SafeText(line.text + sign)
    while text.width > width, let shorter = line.shorter {
      line = shorter
      text = SafeText(line.text + "…" + sign)
    }
    return text
  }
}
