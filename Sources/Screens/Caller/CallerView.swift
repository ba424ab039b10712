import CivicDomain
import TerminalCanvas
import Words

/// The layout of the search for a caller: search field, list of results, pane of details.
struct CallerLayout {
  /// The row of the search field.
  let search: Rect
  /// The list of results, and beside it the details of the selected record.
  let panes: Panes

  init(_ work: Rect, focus: CallerScreen.Focus, in world: World) {
    var rest = work
    search = rest.takeTop(1).inset(columns: 1)
    if work.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    panes = Panes(rest, 2, focus: focus == .list ? 0 : 1, first: work.width * 45 / 100, in: world)
  }

  /// The list of results; empty where one pane shows the details.
  var list: Rect { panes[0] }
  /// The details of the selected record; empty where one pane shows the list.
  var pane: Rect { panes[1].inset(columns: 1) }
}

extension CallerScreen {
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = CallerLayout(area, focus: focus, in: world)
    drawSearch(on: &canvas, in: layout.search, world)
    guard rows.count > 0 else {
      var rest = area
      _ = rest.takeTop(layout.search.endRow + 1 - area.row)
      drawNobody(on: &canvas, in: rest.inset(columns: 1), world)
      return
    }
    layout.panes.draw(on: &canvas)
    if !layout.list.isEmpty {
      rows.draw(
        on: &canvas, in: layout.list, focused: focus == .list, cursor: isChoosing, found: FoundWords(field.text), world
      ) { canvas, row in
        draw(row.id.record, on: &canvas, in: row.area, world)
      }
    }
    if !layout.panes[1].isEmpty { drawPane(on: &canvas, in: layout.pane, world) }
  }

  /// Where nobody is found: what can be typed, or what can be done for whoever is not known yet.
  private func drawNobody(on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard let stranger = stranger(in: world) else {
      canvas.putParagraph(world.words.callerHint, in: area, .muted)
      return
    }
    var rest = area
    let need = Need(typed: field.text, near: world.today)
    let keys = [Key.tab] + KeyVerb.book.shown.prefix(1)
    let explained =
      need.asksForAThing
      ? world.words.needOfNobody(
        world.words.parts(of: need, near: world.today),
        key: keys.map { $0.name(in: world.words) }.joined(separator: " "))
      : world.words.strangerExplained
    let text = "\(world.words.nobodyFound(field.text)) \(explained)"
    let said = LineWrap.lines(of: text, width: max(1, area.width))
    canvas.putParagraph(text, in: rest.takeTop(said.count), .muted)
    _ = rest.takeTop(1)
    if focus == .pane { canvas.placeCursor(at: rest.origin, visible: false) }
    draw(acts: acts(for: stranger, in: world), on: &canvas, in: rest, world)
  }

  /// What can be done for the caller, each with its letter; where the cursor stands on a thing of theirs, first what is done
  /// to that, under its name.
  private func acts(for caller: Caller, in world: World) -> String {
    func said(_ key: KeyAct) -> String? {
      key.verb.shown.first.map { shown in
        String("\(shown.name(in: world.words)) \(world.words.text(key.hint))".map { $0 == " " ? "\u{A0}" : $0 })
      }
    }
    func said(_ acts: [CallerAct]) -> String { acts.compactMap { said($0.key) }.joined(separator: "   ") }
    // Where nothing can be changed that is said once, and not of each act.
    if world.readOnly != nil { return world.words.onlyToBeRead }
    let cancelling = chosenRegistration(in: world).flatMap { _ in said(KeyAct.cancelRegistration) }
    if let chosen = chosen(in: world), let id = caller.id {
      let all = CallerAct.allCases.filter { concerned(by: $0, choosing: chosen, in: world).map($0.applies) ?? false }
      // A registration is called like whoever registered.
      let kind = Schema.kind(of: chosen)?.kind
      let isOfItsName = kind.map(EverywhereSearch.callers.contains) ?? true
      let what = isOfItsName ? world.name(of: chosen) : kind.map { world.words.label(of: $0) } ?? ""
      let answering = Answering.remark(among: [chosen]).flatMap {
        Answering.isPossible(to: $0, in: world) ? said(KeyAct.respond) : nil
      }
      let done = [answering ?? "", said(all.filter { $0.concerns(chosen) }), cancelling ?? ""].filter { !$0.isEmpty }
      let parts = [
        (what, done.joined(separator: "   ")), (world.name(of: id), said(all.filter { !$0.concerns(chosen) })),
      ]
      return parts.filter { !$0.1.isEmpty }.map { "\($0): \($1)" }.joined(separator: " · ")
    }
    return said(CallerAct.allCases.filter { $0.applies(to: caller) })
  }

  /// The key after which the letters of the acts do something, as it stands before the first of them; empty once it was pressed.
  private func keyBefore(_ acts: String, in world: World) -> SafeText {
    focus == .pane || acts.isEmpty || world.readOnly != nil ? "" : SafeText("\(Key.tab.name(in: world.words)): ")
  }

  /// Draws what can be done, all of it behind the key that comes first.
  private func draw(acts: String, on canvas: inout Canvas, in area: Rect, _ world: World) {
    let before = keyBefore(acts, in: world)
    let role: Role = focus == .pane ? .text : .muted
    var area = area
    canvas.put(before, at: area.takeLeft(before.width).origin, role)
    canvas.putParagraph(acts, in: area, role)
  }

  private func drawSearch(on canvas: inout Canvas, in line: Rect, _ world: World) {
    var rest = line
    let label = SafeText(world.words.callerLabel)
    canvas.put(label, at: rest.takeLeft(label.width).origin, .heading)
    _ = rest.takeLeft(1)
    field.draw(on: &canvas, in: rest, focused: focus == .list && !isChoosing)
  }

  /// Whether there is no room beside what is found for what can be done: then the place where the program speaks tells it, from
  /// the list on.
  private func tellsActsInFoot(in world: World) -> Bool {
    let work = Frame.work(of: world.size)
    return work.height < Limits.roomyHeight || CallerLayout(work, focus: focus, in: world).panes.seen < 2
  }

  func foot(in world: World) -> ScreenFoot? {
    guard tellsActsInFoot(in: world), let caller = caller(in: world) else { return nil }
    if world.readOnly != nil { return ScreenFoot(line: MessageLine(.note, world.words.onlyToBeRead)) }
    if rows.count == 0, Frame.work(of: world.size).height >= Limits.roomyHeight { return nil }
    // Beside the list one row must do: it names the letters, the details what they do.
    let letters = CallerAct.allCases.filter { $0.applies(to: caller) }.compactMap { $0.key.verb.shown.first }
    let text =
      focus == .pane
      ? acts(for: caller, in: world)
      : world.words.whatCanBeDone(
        by: Key.tab.name(in: world.words), letters.map { $0.name(in: world.words) }.joined(separator: " "))
    return letters.isEmpty ? nil : ScreenFoot(line: MessageLine(.note, text))
  }

  // MARK: What was found

  private func draw(_ id: RecordID, on canvas: inout Canvas, in line: Rect, _ world: World) {
    var rest = line
    _ = rest.takeLeft(1)
    let asideText = SafeText(world.words.distinction(of: id, in: world.circumstances))
    let full = SafeText(world.words.fullName(of: id, in: world.circumstances))
    // The name in use says more than a cut one, and leaves room for why it was found.
    let isCrowded = full.width > (field.text.isEmpty ? rest.width : rest.width / 2)
    let nameText = isCrowded ? SafeText(world.name(of: id)) : full
    if nameText.width + asideText.width + 2 <= rest.width {
      canvas.put(asideText, at: rest.takeRight(asideText.width + 1).origin, .muted)
    }
    canvas.put(nameText, at: rest.origin, width: rest.width)
  }

  // MARK: All about the selected one

  private func drawPane(on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard let details = details(in: world), let id = rows.beside?.record else { return }
    var area = area
    if let caller = Caller(id, in: world) {
      let acts = acts(for: caller, in: world)
      let isInFoot = tellsActsInFoot(in: world)
      let lines = LineWrap.lines(of: acts, width: max(1, area.width - keyBefore(acts, in: world).width)).count
      // The foot has one row already; for more of them it takes rows from here.
      let below = area.takeBottom(min(isInFoot ? lines - 1 : lines, area.height / 2))
      if !isInFoot {
        _ = area.takeBottom(1)
        draw(acts: acts, on: &canvas, in: below, world)
      }
    }
    let chosen = focus == .pane ? item : nil
    let index = chosen.flatMap { chosen in details.lines.firstIndex { $0.item == chosen } } ?? 0
    let first = max(0, min(index - area.height / 2, details.lines.count - area.height))
    let heading = details.lines.prefix { $0.role == .heading }.count
    details.lines.draw(
      from: first, chosen: chosen, hasFocus: focus == .pane, heading: heading, on: &canvas, in: area)
  }
}
