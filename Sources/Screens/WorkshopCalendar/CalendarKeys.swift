import CivicDomain
import TerminalCanvas
import Words

/// The actions of the key bindings in the calendar.
enum CalendarAction: Equatable {
  /// Select the day so many days away.
  case days(Int)
  /// Select the day so many months away.
  case months(Int)
  case today, endOfMonth, endOfWeek
  /// Move the selection among the sessions of the list or the day.
  case sessions(Movement)
  case open, back, otherPane, jump, go
  /// Show the next view: month, week, list.
  case view
  case add, edit, remove, acts, signUp
}

extension KeyAct {
  fileprivate static let moveDays = KeyAct(
    .move, hint: Label(pl: "dzień", en: "day"),
    help: Label(
      pl: "o dzień w lewo i w prawo, o tydzień w górę i w dół", en: "a day left and right, a week up and down"))
  fileprivate static let nextDay = KeyAct(
    .move, hint: Label(pl: "inny dzień", en: "another day"),
    help: Label(pl: "dzień wstecz i naprzód", en: "a day back and forth"))
  fileprivate static let months = KeyAct(
    .move, hint: Label(pl: "miesiąc", en: "month"),
    help: Label(pl: "miesiąc wstecz i naprzód", en: "a month back and forth"))
  fileprivate static let toToday = KeyAct(
    .move, hint: Label(pl: "dziś", en: "today"), help: Label(pl: "do dzisiejszego dnia", en: "to today"))
  fileprivate static let endOfMonth = KeyAct(
    .move, hint: Label(pl: "koniec miesiąca", en: "end of month"),
    help: Label(pl: "do ostatniego dnia miesiąca", en: "to the last day of the month"))
  fileprivate static let jump = KeyAct(
    .search, hint: Label(pl: "do dnia", en: "to a day"),
    help: Label(
      pl: "przejdź do dnia: 9.10, 9.10.2026, jutro, +3d", en: "go to a day: 9.10, 2026-10-09, tomorrow, +3d"))
  fileprivate static let goToDay = KeyAct(
    .open, in: .finding, hint: Label(pl: "przejdź", en: "go"),
    help: Label(pl: "przejdź do wpisanego dnia", en: "go to the typed day"))
  fileprivate static let toMonth = KeyAct(.pane, hint: KeyAct.months.hint, help: KeyAct.nextPane.help)
  fileprivate static let toDay = KeyAct(
    .pane, hint: Label(pl: "spotkania dnia", en: "the day's"), help: KeyAct.nextPane.help)
  fileprivate static let addSession = KeyAct(
    .new, hint: Label(pl: "dodaj", en: "new"),
    help: Label(pl: "dodaj spotkanie w zaznaczonym dniu", en: "add a session on the selected day"))
}

extension CalendarScreen {
  var help: ScreenHelp? {
    page == nil
      ? ScreenHelp(
        title: Label(pl: "Pomoc: kalendarz", en: "Help: calendar"),
        text: Label(
          pl:
            "Tu widać spotkania i warsztaty: miesiąc, a obok spotkania zaznaczonego dnia i terminy, które w nim mijają. "
            + "Rezerwacji tu nie ma: te na dziś są na biurku (0), wszystkie przy zasobach (1) i w rejestrach (4). "
            + "• to jedno spotkanie, : kilka, ! to ostatni dzień zapisów albo uwag; dzisiejszy dzień jest w nawiasie. "
            + "Esc wraca z dnia do miesiąca, Tab przechodzi między nimi; v pokazuje zamiast miesiąca tydzień albo listę spotkań.",
          en: "Here are the sessions: a month, and beside it those of the selected day, and what ends on it. "
            + "Bookings are not here: those of today are on the desk (0), all of them with the resources (1) and in the registers (4). "
            + "• is one session, : several, ! the last day to register or to remark; today stands in brackets. "
            + "Esc goes from the day back to the month, Tab goes between them; v shows a week or a list of sessions instead."
        )) : SessionPage.help
  }

  /// The key bindings of the month.
  static let monthKeys: KeyTable<CalendarAction> = {
    var table = KeyTable<CalendarAction>()
    table.add(
      .moveDays, hint: 10, shown: [.left, .right, .up, .down], (.left, .days(-1)), (.right, .days(1)),
      (.up, .days(-7)), (.down, .days(7)), (.character("h"), .days(-1)), (.character("l"), .days(1)),
      (.character("k"), .days(-7)), (.character("j"), .days(7)))
    addGoing(to: &table)
    table.add(.months, hint: 25, (.pageUp, .months(-1)), (.pageDown, .months(1)))
    table.add(.endOfMonth, (.end, .endOfMonth), (.character("G"), .endOfMonth))
    addOverview(to: &table)
    return table
  }()

  /// Binds the keys that leave the month, the week and the list.
  static func addGoing(to table: inout KeyTable<CalendarAction>) {
    table.add(.open, hint: 20, (.enter, .open))
    table.add(.back, shown: [], (.escape, .back))
    table.add(.nextPane, .otherPane)
  }

  /// Binds the other keys that the month, the week and the list have in common.
  static func addOverview(to table: inout KeyTable<CalendarAction>) {
    table.add(.toToday, hint: 50, (.home, .today), (.character("g"), .today))
    addFinding(to: &table)
    addChanges(to: &table, signUp: 45)
  }

  /// The key bindings of the day.
  static let dayKeys: KeyTable<CalendarAction> = {
    var table = KeyTable<CalendarAction>()
    table.addMoving(hint: 10, pages: false) { .sessions($0) }
    table.add(.open, hint: 20, .open)
    table.add(.back, hint: 25, .back)
    table.add(.nextPane, .otherPane)
    table.add(.nextDay, hint: 55, (.pageUp, .days(-1)), (.pageDown, .days(1)))
    addFinding(to: &table)
    addChanges(to: &table, signUp: 28)
    return table
  }()

  private static func addFinding(to table: inout KeyTable<CalendarAction>) {
    table.add(.jump, hint: 30, .jump)
    table.add(.view, hint: 42, .view)
  }

  private static func addChanges(to table: inout KeyTable<CalendarAction>, signUp: Int) {
    table.add(.signUp, hint: signUp, .signUp)
    table.add(.addSession, hint: 40, .add)
    table.add(.edit, hint: 60, .edit)
    table.add(.remove, .remove)
    table.add(.acts, .acts)
  }

  /// The key bindings while a day is typed.
  static let jumpKeys: KeyTable<CalendarAction> = {
    var table = KeyTable<CalendarAction>()
    table.add(.goToDay, hint: 10, (.enter, .go))
    table.add(.endSearch, hint: 20, (.escape, .back))
    return table
  }()

  /// The key bindings that matter now.
  func guide(in world: World) -> KeyGuide {
    if let page { return page.guide(in: world) }
    if isTyping { return Self.jumpKeys.guide() }
    let all = table(in: world).guide { canPerform($0, in: world) }
    let guide = session(in: world) == nil ? all.hinting(.signUp, nil) : all
    // Where one pane is seen, the other must be known of.
    if isBeside(in: world) { return guide }
    let other: KeyAct = focus(in: world) == .overview ? .toDay : view == .month ? .toMonth : .nextPane
    return guide.hinting(.nextPane, 15).naming(.nextPane, as: other)
  }

  /// The key bindings of the pane that has the focus.
  private func table(in world: World) -> KeyTable<CalendarAction> {
    if focus(in: world) == .day { return Self.dayKeys }
    switch view {
    case .month: return Self.monthKeys
    case .week: return Self.weekKeys
    case .agenda: return Self.listKeys
    }
  }

  /// Handles a key: by the page of a session, by the field of a typed day, else by the pane that has the focus.
  mutating func update(_ key: Key, in world: World) -> [Step] {
    if var page {
      let steps = page.update(key, in: world)
      self.page = page.isClosed ? nil : page
      return steps
    }
    if var field = jump {
      if let action = Self.jumpKeys[key] { return perform(action, in: world) }
      let outcome = field.handle(key)
      jump = field
      if case .full(let limit) = outcome { return [.say(.refused(world.words.full(limit)))] }
      return []
    }
    return table(in: world)[key].map { perform($0, in: world) } ?? [.pass(key)]
  }

  /// Whether an action would do something now.
  private func canPerform(_ action: CalendarAction, in world: World) -> Bool {
    switch action {
    case .edit, .remove, .acts: session(in: world) != nil
    case .open:
      focus(in: world) == .overview && view != .agenda || session(in: world) != nil
        || nextAfterNothing(in: world) != nil
    case .signUp:
      session(in: world).map { RegistrationTrial.refusalOfAnybody(at: $0, in: world) == nil } ?? true
    case .days, .months, .today, .endOfMonth, .endOfWeek, .sessions,
      .back, .otherPane, .jump, .go, .view, .add:
      true
    }
  }

  private mutating func perform(_ action: CalendarAction, in world: World) -> [Step] {
    let day = day(in: world)
    // Where one is seen alone, another day does not show the other.
    if !isBeside(in: world) { chosenFocus = focus(in: world) }
    switch action {
    case .days(let step): select(day.adding(days: step), in: world)
    case .months(let step): select(day.adding(months: step), in: world)
    case .today:
      select(world.today, in: world)
      settleOnSession(in: world)
    case .endOfWeek: select(day.monday.adding(days: 6), in: world)
    case .sessions(let movement):
      if focus(in: world) == .day { moveInDay(movement, in: world) } else { moveInList(movement, in: world) }
    case .endOfMonth: select(day.firstOfMonth.adding(days: day.daysInMonth - 1), in: world)
    case .open: return goDeeper(in: world)
    case .otherPane: chosenFocus = focus(in: world) == .overview ? .day : .overview
    case .back: goBack(in: world)
    case .view:
      (view, chosenFocus) = (view.next, .overview)
      settleOnSession(in: world)
    case .jump: jump = TextField(limit: Limits.typedDay)
    case .go: return goToTypedDay(in: world)
    case .add: return [.add(Session.kind, given: given(on: day))]
    case .edit: return session(in: world).map { [.edit($0.any)] } ?? [nothing(in: world)]
    case .remove: return session(in: world).map { [.remove([$0.any])] } ?? [nothing(in: world)]
    case .acts: return session(in: world).map { [SessionPage.acts(onSession: $0)] } ?? [nothing(in: world)]
    case .signUp:
      return LetterEverywhere.signUp.steps(about: session(in: world)?.any, in: world)
    }
    return []
  }

  /// Opens what is selected: from the month the day, from there the page of its session.
  private mutating func goDeeper(in world: World) -> [Step] {
    if focus(in: world) == .overview, view != .agenda {
      chosenFocus = .day
    } else if let session = session(in: world) {
      page = SessionPage(session, in: world)
    } else if let next = nextAfterNothing(in: world) {
      // The day has none: the next one's is shown, and its page by the same key once more.
      go(to: next.id, in: world)
    } else {
      return [nothing(in: world)]
    }
    return []
  }

  /// The message that the day has no session.
  private func nothing(in world: World) -> Step { .say(.note(world.told(world.words.emptyDay))) }

  /// Goes one step back: closes the field of a typed day, goes from the day to the overview, and from another view to
  /// the month.
  private mutating func goBack(in world: World) {
    if isTyping {
      jump = nil
    } else if focus(in: world) == .overview {
      view = .month
    } else {
      chosenFocus = .overview
    }
  }

  /// Selects the day that was typed; one that there is not stays in the field.
  private mutating func goToTypedDay(in world: World) -> [Step] {
    guard let text = jump?.text, !text.allSatisfy(\.isWhitespace) else {
      jump = nil
      return []
    }
    guard let day = try? Day(typed: text, near: world.today) else {
      return [.say(.refused(world.words.noSuchDay(text)))]
    }
    jump = nil
    select(day, in: world)
    settleOnSession(in: world)
    return []
  }

  /// The start of a new session: on the selected day, at the hour when most begin.
  private func given(on day: Day) -> [String: FieldValue] {
    LocalTime(day: day, hour: Limits.usualHour, minute: 0).map { [Session.name(of: \.start): .text($0.text)] } ?? [:]
  }
}
