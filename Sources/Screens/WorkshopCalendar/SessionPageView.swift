import CivicDomain
import TerminalCanvas
import Words

/// The layout of a session's page.
struct SessionPageLayout {
  /// The rows of title, time and place, and seats; the place only where there is room.
  let head: Rect
  /// The row of the search field; empty where there is no search.
  let search: Rect
  /// The list of people.
  let list: Rect
  /// The details of the selected person; empty where there is no room.
  let details: Rect

  init(_ work: Rect, isSearched: Bool = false) {
    var rest = work
    let isRoomy = work.height >= Limits.roomyHeight
    head = rest.takeTop(isRoomy ? 3 : 2)
    details = isRoomy ? rest.takeBottom(3) : Rect(column: rest.column, row: rest.endRow, width: 0, height: 0)
    if isRoomy { _ = rest.takeTop(1) }
    search = rest.takeTop(isSearched ? 1 : 0)
    list = rest
  }
}

extension SessionPage {
  /// Draws the page: head, list of people and details, or all about one person.
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard let session = world.register.record(id) else { return }
    let layout = SessionPageLayout(area, isSearched: rows.search.isShown)
    if showsPerson { return drawPerson(on: &canvas, in: area, world) }
    drawHead(session, on: &canvas, in: layout.head, world)
    if !layout.details.isEmpty { canvas.horizontalRule(layout.head.below) }
    let people = people(in: world)
    if rows.search.isShown {
      let line = layout.search.inset(columns: 1)
      rows.search.draw(on: &canvas, in: line, found: rows.count, of: people.count, world)
    }
    let rest = layout.list
    guard rows.count > 0 else {
      canvas.putParagraph(whyNobody(in: world), in: rest.inset(columns: 1), .muted)
      if rows.search.isTyping { return }
      return canvas.placeCursor(at: Position(column: rest.column + 1, row: rest.row), visible: false)
    }
    rows.draw(on: &canvas, in: rest, focused: !rows.search.holdsCursor, world) { canvas, drawn in
      guard let (row, number) = people.row(of: drawn.id, near: drawn.index) else { return }
      draw(row, number: number, on: &canvas, in: drawn.area, world)
    }
    drawDetails(on: &canvas, in: layout.details, world)
  }

  private func drawHead(_ session: Session, on canvas: inout Canvas, in area: Rect, _ world: World) {
    let facts = SessionFacts(session, in: world)
    var first = area.line(0).inset(columns: 1)
    let time = SafeText(facts.time)
    // On a narrow screen the title has a row to itself, and the time one with the seats.
    let isNarrow = first.width < Limits.namedTabsWidth
    if !isNarrow {
      canvas.put(time, at: first.takeRight(time.width).origin, .muted)
      _ = first.takeRight(2)
    }
    let whose = world.whose(id.any)
    if isNarrow, !whose.isEmpty {
      let whose = SafeText(whose)
      canvas.put(whose, at: first.takeRight(min(whose.width, first.width / 3)).origin, .muted)
      _ = first.takeRight(2)
    }
    canvas.put(SafeText(world.words.text(session.title)), at: first.origin, .heading, width: first.width)
    let status = session.status == .planned ? "" : world.words.label(session.status)
    let description = [isNarrow ? facts.time : whose, facts.where, status].filter { !$0.isEmpty }.joined(
      separator: " · ")
    let seats = [facts.seats, facts.registration].filter { !$0.isEmpty }.joined(separator: " · ")
    guard area.height > 2 else {
      let line = area.line(1).inset(columns: 1)
      return draw(isNarrow ? "\(facts.seats) · \(time.text)" : seats, beside: "", on: &canvas, in: line)
    }
    // Until when one can sign up is worth more than the end of the address.
    let isTooLong = SafeText(seats).width > area.width - 2
    draw(description, beside: isTooLong ? facts.registration : "", on: &canvas, in: area.line(1).inset(columns: 1))
    draw(isTooLong ? facts.seats : seats, beside: "", on: &canvas, in: area.line(2).inset(columns: 1))
  }

  private func draw(_ text: String, beside aside: String, on canvas: inout Canvas, in line: Rect) {
    var rest = line
    if !aside.isEmpty {
      let aside = SafeText(aside)
      canvas.put(aside, at: rest.takeRight(aside.width).origin)
      _ = rest.takeRight(2)
    }
    canvas.put(SafeText(text), at: rest.origin, width: rest.width)
  }

  private func draw(
    _ row: RegistrationRow, number: Int, on canvas: inout Canvas, in line: Rect, _ world: World
  ) {
    let registration = row.registration
    let state = row.state(in: world.words)
    let isWide = line.width >= Limits.namedTabsWidth
    var rest = line
    canvas.put(SafeText("\(number)"), at: rest.takeLeft(3).origin, .muted, width: 3, alignment: .right)
    _ = rest.takeLeft(1)
    let isNoted = row.waitingPlace != nil || row.isToBeCalled
    let role: Role = isNoted ? .warning : registration.status == .attended ? .success : .text
    let text = isWide || row.waitingPlace != nil ? "\(state.sign) \(state.text)" : state.sign
    let column = rest.takeLeft(isWide ? 10 : row.waitingPlace == nil ? 2 : 9)
    canvas.put(SafeText(text), at: column.origin, role, width: column.width)
    // What somebody needs tells of their health: the list says only that there is something to be looked at.
    let needs = rest.takeRight(2)
    if registration.hasNeeds { canvas.put(canvas.signs[.wheelchair], at: needs.origin, .accent, width: needs.width) }
    _ = rest.takeRight(1)
    if isWide {
      let channel = rest.takeRight(10)
      let isOnline = registration.isOnline ? registration.mode.map { world.words.label($0) } : nil
      let way = isOnline ?? registration.channel.map { world.words.label($0) } ?? ""
      canvas.put(SafeText(way), at: channel.origin, .muted, width: channel.width)
    }
    let people = rest.takeRight(7)
    canvas.put(SafeText(world.words.holds(registration.size)), at: people.origin, width: 6, alignment: .right)
    canvas.put(SafeText(world.who(registration)), at: rest.origin, width: rest.width)
  }

  /// Draws the selected person in two lines, under a rule.
  private func drawDetails(on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard !area.isEmpty, let registration = selected.flatMap({ world.register.record($0) }) else { return }
    canvas.horizontalRule(area.line(0))
    let placed = registration.placedAt.map { world.words.placed($0, near: world.today) } ?? ""
    let late = registration.lateBecause.isEmpty ? "" : world.words.takenLate(registration.lateBecause)
    let lines = [
      world.whoWithContact(registration),
      [registration.hasNeeds ? world.words.hasNeeds : "", late, placed].filter { !$0.isEmpty }.joined(separator: " · "),
    ]
    for (row, text) in lines.enumerated() {
      let line = area.line(row + 1).inset(columns: 1)
      canvas.put(SafeText(text), at: line.origin, .muted, width: line.width)
    }
  }

  /// Draws everything about the selected registration, field by field: a new field needs no line here.
  private func drawPerson(on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard let registration = selected.flatMap({ world.register.record($0) }) else { return }
    var rest = area.inset(columns: 1)
    canvas.placeCursor(at: rest.origin, visible: false)
    canvas.put(SafeText(world.who(registration)), at: rest.takeTop(1).origin, .heading, width: rest.width)
    let person =
      world.register.record(registration.person).map { world.facts(of: $0, without: FieldList(\.name)) } ?? []
    let all = person + world.facts(of: registration, without: FieldList(\.session, \.person, \.seated, \.status))
    for text in all + [standing(of: registration, in: world)] {
      let lines = LineWrap.lines(of: text, width: rest.width)
      canvas.putParagraph(text, in: rest.takeTop(lines.count))
    }
  }

  /// The status of a registration, `stan: miejsce zapewnione`, or its position on the waiting list.
  private func standing(of registration: Registration, in world: World) -> String {
    let position = Seating.position(of: registration, on: world.register)
    let standing = world.words.standing(of: registration, waitingPlace: position)
    return "\(world.words.label(of: Registration.field(\.status).declaration)): \(standing)"
  }
}

extension Rect {
  /// The row below the area.
  fileprivate var below: Rect { Rect(column: column, row: endRow, width: width, height: 1) }
}
