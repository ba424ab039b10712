import CivicDomain
import TerminalCanvas
import Words

extension CalendarScreen {
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    if let page { return page.draw(on: &canvas, in: area, world) }
    let layout = CalendarLayout(area, focus: focus(in: world), in: world)
    layout.panes.draw(on: &canvas)
    if !layout.overview.isEmpty { drawOverview(on: &canvas, in: layout.overview, world) }
    if !layout.day.isEmpty { drawDay(on: &canvas, in: layout, world) }
    if let jump { draw(jump, on: &canvas, in: area.line(0), world) }
  }

  /// The day that is selected, where no row is left for the name of the month.
  func foot(in world: World) -> ScreenFoot? {
    let area = CalendarLayout(Frame.work(of: world.size), focus: focus(in: world), in: world).overview
    guard page == nil, view == .month, !area.isEmpty, !Self.isRoomy(area) else { return nil }
    return ScreenFoot(line: MessageLine(.note, world.words.dayWithWeekday(day(in: world))))
  }

  private func drawOverview(on canvas: inout Canvas, in area: Rect, _ world: World) {
    switch view {
    case .month: drawMonth(on: &canvas, in: area, world)
    case .week: drawWeek(on: &canvas, in: area, world)
    case .agenda: drawSessions(on: &canvas, in: area, world)
    }
  }

  /// Draws the field of a typed day over the first row; the day that it means stands beside it.
  private func draw(_ jump: TextField, on canvas: inout Canvas, in line: Rect, _ world: World) {
    var rest = line
    rest.width = min(rest.width, CalendarLayout.weekColumns)
    canvas.fill(rest)
    rest = rest.inset(columns: 1)
    let label = SafeText(world.words.goToDayLabel)
    canvas.put(label, at: rest.takeLeft(label.width).origin)
    _ = rest.takeLeft(1)
    if let day = try? Day(typed: jump.text, near: world.today) {
      let meaning = SafeText(world.words.dayWithWeekday(day))
      canvas.put(meaning, at: rest.takeRight(meaning.width).origin, .muted)
      _ = rest.takeRight(1)
    }
    jump.draw(on: &canvas, in: rest, focused: true)
  }

  // MARK: The month

  private func drawMonth(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let day = day(in: world)
    var rest = area
    // Where there is no row for the name of the month, the row of messages says the selected day.
    if Self.isRoomy(area) {
      let title = rest.takeTop(1).inset(columns: 1)
      let text = world.words.capitalized(world.words.monthAndYear(day))
      canvas.put(SafeText(text), at: title.origin, .heading, width: title.width)
    }
    let first = day.firstOfMonth.monday
    let days = CalendarLayout.days(inMonthOf: area.width, weekRows: rest.height - 1) { columns in
      rowsNeeded(from: first, columns: columns, atMost: rest.height, in: world)
    }
    drawWeekdays(on: &canvas, in: rest.takeTop(1), columns: days.columns, world)
    let selectedWeek = first.days(until: day) / 7
    let top = max(0, min(selectedWeek - rest.height / 2, days.rows.count - rest.height))
    for week in top..<days.rows.count where !rest.isEmpty {
      var line = rest.takeTop(days.rows[week])
      _ = line.takeLeft(1)
      for weekday in 0..<7 {
        let cell = line.takeLeft(days.columns)
        draw(first.adding(days: week * 7 + weekday), on: &canvas, in: cell, world)
        if isTyping { continue }
        let steps = (rows: week - selectedWeek, columns: weekday - first.days(until: day) % 7)
        canvas.touch(cell, .cell(steps, focused: focus(in: world) == .overview))
      }
    }
    _ = rest.takeTop(1)
    guard !rest.isEmpty else { return }
    let legend = rest.takeTop(rest.height).inset(columns: 1)
    canvas.putParagraph(world.words.calendarLegend, in: legend, .muted)
  }

  /// Whether the month has room for its name beside the names of the weekdays.
  private static func isRoomy(_ area: Rect) -> Bool { area.height >= MonthSessions.weeks + 2 }

  /// The rows that the weeks of a month need for all titles, so many columns a day.
  private func rowsNeeded(from first: Day, columns: Int, atMost most: Int, in world: World) -> [Int] {
    let weeks = first.days(until: day(in: world).firstOfMonth.adding(days: day(in: world).daysInMonth - 1)) / 7 + 1
    return (0..<weeks).map { week in
      (0..<7).map { weekday in
        let texts = titles(of: first.adding(days: week * 7 + weekday), atMost: most, in: world)
        return 1 + texts.shown.reduce(0) { $0 + Self.lines(of: $1.text, width: columns - 1).count }
      }.max() ?? 1
    }
  }

  private func drawWeekdays(on canvas: inout Canvas, in line: Rect, columns: Int, _ world: World) {
    var rest = line
    _ = rest.takeLeft(1)
    for weekday in Weekday.allCases {
      let cell = rest.takeLeft(columns)
      let position = Position(column: cell.column + 1, row: cell.row)
      canvas.put(SafeText(world.words.weekdayHeading(weekday)), at: position, .muted, width: 2)
    }
  }

  /// Draws a day of the month: today in brackets, behind the number the signs of its sessions and deadlines; where there
  /// is room, below it when they begin and what they are.
  private func draw(_ day: Day, on canvas: inout Canvas, in cell: Rect, _ world: World) {
    let selected = self.day(in: world)
    let isToday = day == world.today
    let entry = month?[day] ?? MonthSessions.Entry()
    let signs = CalendarScreen.signs(of: entry, endsCount: day >= world.today, canvas.signs)
    let number = day.day < 10 ? " \(day.day)" : "\(day.day)"
    let role: Role = day.month == selected.month ? (isToday ? .accent : .text) : .muted
    var below = cell
    var rest = below.takeTop(1)
    _ = below.takeLeft(1)
    drawTitles(of: day, on: &canvas, in: below, world)
    let lead = rest.takeLeft(1)
    if isToday { canvas.put("[", at: lead.origin, role) }
    canvas.put(SafeText(number), at: rest.takeLeft(2).origin, role)
    if isToday {
      canvas.put("]", at: rest.takeLeft(1).origin, role)
      canvas.put(SafeText(signs.last ?? ""), at: rest.origin, .accent)
    } else {
      canvas.put(SafeText(signs.joined()), at: rest.origin, .accent)
    }
    guard day == selected else { return }
    if !isToday { canvas.put(canvas.signs[.bar], at: lead.origin, .accent) }
    guard focus(in: world) == .overview else { return }
    let look = canvas.theme[.selection]
    canvas.restyle(cell) { look.over($0) }
    if !isTyping { canvas.placeCursor(at: lead.origin, visible: false) }
  }

  /// What is told of a day below its number: its sessions, with their hours, then its deadlines.
  private func titles(
    of day: Day, atMost most: Int, in world: World
  ) -> (shown: [(text: String, role: Role)], all: Int) {
    let entry = month?[day] ?? MonthSessions.Entry()
    let deadlines = day >= world.today ? entry.deadlines : []
    let sessions = entry.sessions.prefix(most).compactMap { id -> (text: String, role: Role)? in
      guard let session = world.register.record(id) else { return nil }
      let clock = session.start.map { world.words.briefClock($0) } ?? ""
      return ("\(clock) \(world.words.text(session.title))", session.status == .cancelled ? .muted : .text)
    }
    let ends = deadlines.prefix(most).map { (text: "! \(world.words.text($0.duty.label))", role: Role.warning) }
    return (Array((sessions + ends).prefix(most)), entry.sessions.count + deadlines.count)
  }

  /// Draws the sessions and deadlines of a day, a row each, and more where there are some; the last row counts those for which
  /// there is none.
  private func drawTitles(of day: Day, on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard area.height > 0, area.width > 0 else { return }
    let (texts, all) = titles(of: day, atMost: area.height, in: world)
    // In the only row the first is told; that there are more its signs say.
    let shown = all > area.height ? max(1, area.height - 1) : texts.count
    var (rest, spare) = (area, max(0, area.height - all))
    for (text, role) in texts.prefix(shown) {
      let lines = Self.lines(of: text, width: area.width)
      let rows = min(lines.count, 1 + spare)
      spare -= rows - 1
      for line in lines.prefix(rows - 1) { canvas.put(line, at: rest.takeTop(1).origin, role, width: area.width) }
      let last = lines.dropFirst(rows - 1).map(\.text).joined(separator: " ")
      canvas.put(SafeText(last), at: rest.takeTop(1).origin, role, width: area.width)
    }
    guard shown < all, shown < area.height else { return }
    canvas.put(SafeText("+\(all - shown)"), at: area.line(shown).origin, .muted, width: area.width)
  }

  /// The rows of a title in so many columns: a word that is longer than they are is cut, never broken.
  private static func lines(of text: String, width: Int) -> [SafeText] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      SafeText(String(word)).width <= width ? String(word) : "\(word.prefix(max(1, width - 1)))…"
    }
    return LineWrap.lines(of: words.joined(separator: " "), width: width)
  }

  /// The signs of a day: `•` one session, `:` several; `!` a deadline, if it is still to come.
  private static func signs(of entry: MonthSessions.Entry, endsCount: Bool, _ signs: Signs) -> [String] {
    let sessions = entry.held == 0 ? "" : entry.held == 1 ? signs[.bullet].text : ":"
    return [sessions, entry.deadlines.isEmpty || !endsCount ? "" : "!"].filter { !$0.isEmpty }
  }

  // MARK: The day

  private func drawDay(on canvas: inout Canvas, in layout: CalendarLayout, _ world: World) {
    var rest = layout.day
    let day = day(in: world)
    let entry = entry(in: world)
    let heading = rest.takeTop(1).inset(columns: 1)
    canvas.put(SafeText(self.heading(of: day, in: world)), at: heading.origin, .heading, width: heading.width)
    if layout.day.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    let isFocused = focus(in: world) == .day
    let deadlines = deadlines(in: world)
    guard !entry.sessions.isEmpty || !deadlines.isEmpty else {
      let next = isFocused ? nextSession(in: world) : nil
      let hasNone = world.register.count(of: Session.kind) == 0
      var text = world.told(hasNone ? world.words.emptyCalendar : world.words.emptyDay)
      if !hasNone, let next {
        let told = world.words.next(world.name(of: next.id.any), at: next.start, near: world.today)
        text += (text.hasSuffix(".") ? " " : ". ") + told
      }
      canvas.putParagraph(text, in: rest.inset(columns: 1), .muted)
      if isFocused, !isTyping {
        canvas.placeCursor(at: Position(column: rest.column + 1, row: rest.row), visible: false)
      }
      return
    }
    let rows = entry.sessions.count * layout.sessionRows
    drawDeadlines(deadlines, day, besides: rows, on: &canvas, in: &rest, world)
    sessions.draw(
      on: &canvas, in: rest, focused: isFocused && !isTyping, rowHeight: layout.sessionRows, world
    ) { canvas, row in
      draw(Identifier(row.id.name), of: day, on: &canvas, in: row.area, world)
    }
    if isFocused, !isTyping, canvas.cursor == nil { canvas.placeCursor(at: rest.origin, visible: false) }
  }

  private func heading(of day: Day, in world: World) -> String {
    let date = "\(world.words.weekday(day.weekday)) \(world.words.day(day, near: world.today))"
    let near = abs(world.today.days(until: day)) <= 1
    return near ? "\(date), \(world.words.relativeDay(day, near: world.today))" : date
  }

  /// Draws the deadlines of the day, in several lines each where there is room; they never take more than half of it, unless
  /// nobody else needs it.
  private func drawDeadlines(
    _ deadlines: [DueThing], _ day: Day, besides sessionRows: Int, on canvas: inout Canvas, in rest: inout Rect,
    _ world: World
  ) {
    guard !deadlines.isEmpty else { return }
    let most = max(1, rest.height / 2 - 1, rest.height - sessionRows - 1)
    let width = rest.width - 2
    let whole = deadlines.prefix(most).flatMap { deadline in
      LineWrap.lines(of: text(of: deadline, on: day, in: world), width: width - 2).enumerated().map { row, line in
        "\(row == 0 ? "!" : " ") \(line.text)"
      }
    }
    let isWhole = whole.count <= most && deadlines.count <= most
    let rows = isWhole ? whole.count : min(deadlines.count, most)
    let area = rest.takeBottom(rows).inset(columns: 1)
    let lines =
      isWhole
      ? whole
      : deadlines.prefix(rows).enumerated().map { row, deadline in
        let isLast = row + 1 == rows && rows < deadlines.count
        return "! \(isLast ? world.words.andMore(deadlines.count - row) : text(of: deadline, on: day, in: world))"
      }
    for (row, text) in lines.enumerated() {
      let line = area.line(row)
      canvas.put(SafeText(text), at: line.origin, .warning, width: line.width)
    }
  }

  func text(of deadline: DueThing, on day: Day, in world: World) -> String {
    world.words.deadline(deadline, isToday: day == world.today, in: world.circumstances)
  }

  private func draw(
    _ id: Identifier<Session>, of day: Day, on canvas: inout Canvas, in area: Rect, _ world: World
  ) {
    guard let session = world.register.record(id) else { return }
    let facts = SessionFacts(session, on: day, in: world)
    let all = area.height > 2 ? [facts.where, facts.seats, facts.registration] : [facts.seats]
    let details = all.filter { !$0.isEmpty }
    let heads = LineWrap.lines(of: facts.head, width: area.width)
    // What the details leave is for the title.
    let rows = max(1, min(heads.count, area.height - details.count))
    let last = heads.dropFirst(rows - 1).map(\.text).joined(separator: " ")
    let texts = heads.prefix(rows - 1).map(\.text) + [last] + details.map { "  \($0)" }
    for (row, text) in texts.prefix(area.height).enumerated() {
      let line = area.line(row)
      let isCalledOff = session.status == .cancelled
      let role: Role = row < rows && !isCalledOff ? .text : .muted
      canvas.put(SafeText(text), at: line.origin, role, width: line.width)
    }
  }
}
