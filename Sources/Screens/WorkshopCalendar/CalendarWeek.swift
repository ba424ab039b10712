import CivicDomain
import TerminalCanvas
import Words

extension KeyAct {
  fileprivate static let moveWeek = KeyAct(
    .move, hint: Label(pl: "dzień", en: "day"),
    help: Label(
      pl: "o dzień w górę i w dół, o tydzień w lewo i w prawo", en: "a day up and down, a week left and right"))
  fileprivate static let endOfWeek = KeyAct(
    .move, hint: Label(pl: "koniec tygodnia", en: "end of week"),
    help: Label(pl: "do ostatniego dnia tygodnia", en: "to the last day of the week"))
}

/// The view of a week: the days below one another, each with its sessions and deadlines.
extension CalendarScreen {
  /// The key bindings of the week.
  static let weekKeys: KeyTable<CalendarAction> = {
    var table = KeyTable<CalendarAction>()
    table.add(
      .moveWeek, hint: 10, shown: [.up, .down, .left, .right], (.up, .days(-1)), (.down, .days(1)),
      (.left, .days(-7)), (.right, .days(7)), (.character("k"), .days(-1)), (.character("j"), .days(1)),
      (.character("h"), .days(-7)), (.character("l"), .days(7)))
    addGoing(to: &table)
    table.add(.page, (.pageUp, .days(-7)), (.pageDown, .days(7)))
    table.add(.endOfWeek, (.end, .endOfWeek), (.character("G"), .endOfWeek))
    addOverview(to: &table)
    return table
  }()

  func drawWeek(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let day = day(in: world)
    let monday = day.monday
    var rest = area
    let title = rest.takeTop(1).inset(columns: 1)
    let text = world.words.week(from: monday, to: monday.adding(days: 6))
    canvas.put(SafeText(world.words.capitalized(text)), at: title.origin, .heading, width: title.width)
    let rows = max(1, min(rest.height / 7, Limits.rowsOfWeekday))
    var list = ListState(total: 7, selection: monday.days(until: day))
    list.centre(height: rest.height / rows)
    let isFocused = focus(in: world) == .overview && !isTyping
    list.draw(on: &canvas, in: rest, focused: isFocused, rowHeight: rows) { canvas, row in
      drawWeekday(monday.adding(days: row.index), on: &canvas, in: row.area, world)
    }
  }

  /// Draws a day of the week, and beside it as many of its sessions and deadlines as there are rows, with how many more
  /// there are.
  private func drawWeekday(_ day: Day, on canvas: inout Canvas, in area: Rect, _ world: World) {
    let entry = month?[day] ?? MonthSessions.Entry()
    var rest = area
    let lead = rest.takeLeft(CalendarScreen.dayColumns(in: world))
    draw(day: day, on: &canvas, in: lead.line(0), world)
    let all = entry.sessions.count + (day < world.today ? 0 : entry.deadlines.count)
    let sessions = entry.sessions.prefix(area.height).map { id in
      (text: self.line(of: id, on: day, in: world), role: Role.text)
    }
    let ends = (day < world.today ? [] : entry.deadlines.prefix(area.height)).map { deadline in
      (text: "! \(self.text(of: deadline, on: day, in: world))", role: Role.warning)
    }
    for (row, part) in (sessions + ends).prefix(area.height).enumerated() {
      var line = rest.line(row)
      if row + 1 == area.height, all > area.height {
        let more = SafeText(" +\(all - area.height)")
        canvas.put(more, at: line.takeRight(more.width).origin, .muted)
      }
      canvas.put(SafeText(part.text), at: line.origin, part.role, width: line.width)
    }
  }

  /// Columns of the day before its sessions: ` Śr 9.09 `.
  static func dayColumns(in world: World) -> Int { 6 + DayBar.dayColumns(in: world.words.language) }

  /// Draws the weekday and the date, today in brackets.
  func draw(day: Day, on canvas: inout Canvas, in line: Rect, _ world: World) {
    let isToday = day == world.today
    let date = world.words.shortDay(day)
    let margin = String(repeating: " ", count: max(0, DayBar.dayColumns(in: world.words.language) - date.count))
    let text = "\(world.words.weekdayHeading(day.weekday)) \(margin)\(date)"
    canvas.put(SafeText(isToday ? "[\(text)]" : " \(text)"), at: line.origin, isToday ? .accent : .text)
  }

  /// The line of a session: `10:00 Warsztat: pierwsza dotacja`, with which of its days it is, and whether it is called
  /// off.
  func line(of id: Identifier<Session>, on day: Day, in world: World) -> String {
    guard let session = world.register.record(id) else { return id.raw }
    let part = session.part(on: day)
    let when = part.map { world.words.partOfSession(session, $0.number, of: $0.of, isNarrow: true) }
    let clock = when ?? session.start.map { world.words.clock($0) } ?? ""
    let status = session.status == .planned ? "" : "(\(world.words.label(session.status)))"
    return [clock, status, world.words.text(session.title)].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
