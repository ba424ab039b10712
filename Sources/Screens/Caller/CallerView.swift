import CivicDomain
import TerminalCanvas
import Words

/// Where the search, what it found, and all about the selected one stand on a screen.
struct CallerLayout {
  /// The row of the search.
  let search: Rect
  /// What was found; empty where one pane shows the details.
  let list: Rect
  /// All about the selected one; empty where one pane shows the list.
  let pane: Rect
  /// The column of the rule between them; nil where there is one pane.
  let rule: Rect?

  init(_ work: Rect, focus: CallerScreen.Focus) {
    var rest = work
    search = rest.takeTop(1).inset(columns: 1)
    if work.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    let none = Rect(column: rest.column, row: rest.row, width: 0, height: 0)
    guard work.width >= Limits.twoPanesWidth else {
      list = focus == .list ? rest : none
      pane = focus == .pane ? rest.inset(columns: 1) : none
      rule = nil
      return
    }
    list = rest.takeLeft(work.width * 45 / 100)
    rule = rest.takeLeft(1)
    pane = rest.inset(columns: 1)
  }
}

extension CallerScreen {
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = CallerLayout(area, focus: focus)
    drawSearch(on: &canvas, in: layout.search, world)
    guard search.total > 0 else {
      let words = world.words
      let text = field.text.allSatisfy(\.isWhitespace) ? words.callerHint : words.nobodyFound(field.text)
      var rest = area
      _ = rest.takeTop(layout.list.row - area.row)
      canvas.putParagraph(text, in: rest.inset(columns: 1), .muted)
      return
    }
    if let rule = layout.rule { canvas.verticalRule(rule) }
    if !layout.list.isEmpty { drawList(on: &canvas, in: layout.list, world) }
    if !layout.pane.isEmpty { drawPane(on: &canvas, in: layout.pane, world) }
  }

  private func drawSearch(on canvas: inout Canvas, in line: Rect, _ world: World) {
    var rest = line
    let label = SafeText(world.words.callerLabel)
    canvas.put(label, at: rest.takeLeft(label.width).origin, .heading)
    _ = rest.takeLeft(1)
    field.draw(on: &canvas, in: rest, focused: focus == .list)
  }

  // MARK: What was found

  /// The groups under their headings; only what is seen is read.
  private func drawList(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let top = firstLine(height: area.height)
    var line = 0
    var place = 0
    for group in search.groups {
      if let row = visible(line, from: top, in: area) {
        let text = "\(world.words.heading(of: group.kind)) \(world.words.number(group.total))"
        canvas.put(SafeText(text), at: row.inset(columns: 1).origin, .heading, width: row.width - 2)
      }
      // A group that lies wholly above or below what is seen has none to be read.
      let first = max(0, top - line - 1)
      let window = first..<max(first, min(group.total, top + area.height - line - 1))
      if !window.isEmpty {
        for (offset, id) in group.ids(window, on: world.register).enumerated() {
          let index = window.lowerBound + offset
          guard let row = visible(line + 1 + index, from: top, in: area) else { continue }
          draw(id, isSelected: place + index == selected, on: &canvas, in: row, world)
        }
      }
      line += group.total + 1
      place += group.total
    }
  }

  private func visible(_ line: Int, from top: Int, in area: Rect) -> Rect? {
    line >= top && line < top + area.height ? area.line(line - top) : nil
  }

  /// Scrolled so that the selected one stands in the middle, the heading of the first in sight.
  private func firstLine(height: Int) -> Int {
    var line = 0
    var place = selected
    for group in search.groups {
      line += 1
      if place < group.total { break }
      place -= group.total
      line += group.total
    }
    let lines = search.total + search.groups.count
    return max(0, min(line + place - height / 2, lines - height))
  }

  private func draw(_ id: RecordID, isSelected: Bool, on canvas: inout Canvas, in row: Rect, _ world: World) {
    var rest = row
    let bar = rest.takeLeft(1)
    let whole = rest
    _ = rest.takeLeft(1)
    let (name, aside) = texts(of: id, in: world)
    let asideText = SafeText(aside)
    let nameText = SafeText(name)
    if nameText.width + asideText.width + 2 <= rest.width {
      canvas.put(asideText, at: rest.takeRight(asideText.width + 1).origin, .muted)
    }
    canvas.put(nameText, at: rest.origin, width: rest.width)
    guard isSelected else { return }
    canvas.put(canvas.signs[.bar], at: bar.origin, .accent)
    guard focus == .list else { return }
    let look = canvas.theme[.selection]
    canvas.restyle(whole) { _ in look }
  }

  /// A name, and what tells it from others of that name.
  private func texts(of id: RecordID, in world: World) -> (name: String, aside: String) {
    switch Schema.kind(of: id)?.kind {
    case Person.kind:
      guard let person = world.register.record(Identifier<Person>(id.raw)) else { return (id.raw, "") }
      return (person.name, person.phone.isEmpty ? person.email : person.phone)
    case Organization.kind:
      guard let organization = world.register.record(Identifier<Organization>(id.raw)) else { return (id.raw, "") }
      return (organization.name, organization.district)
    case Resource.kind:
      guard let resource = world.register.record(Identifier<Resource>(id.raw)) else { return (id.raw, "") }
      return (resource.name, world.name(of: resource.organization.any))
    case _:
      return (world.name(of: id), "")
    }
  }

  // MARK: All about the selected one

  private func drawPane(on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard let details = details(in: world) else { return }
    let chosen = focus == .pane ? item : nil
    let place = chosen.flatMap { chosen in details.lines.firstIndex { $0.item == chosen } } ?? 0
    let first = max(0, min(place - area.height / 2, details.lines.count - area.height))
    details.lines.draw(from: first, chosen: chosen, hasFocus: focus == .pane, on: &canvas, in: area)
  }
}
