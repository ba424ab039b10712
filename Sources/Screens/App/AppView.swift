import TerminalCanvas
import Words

extension App {
  /// Draws the whole screen; whatever is not drawn stays empty.
  public func view(on canvas: inout Canvas, in world: World) {
    guard !Frame.isTooSmall(canvas.size) else { return Frame.drawTooSmall(on: &canvas, in: world) }
    Frame.drawHead(tab, on: &canvas, in: world)
    let work = Frame.work(of: canvas.size)
    canvas.within(work) { canvas in drawWork(on: &canvas, in: work, world) }
    let (line, isNew) = messageLine(in: world)
    let foot = Foot(line, isNew: isNew, keys: keyRow(in: world), on: canvas.size)
    foot.makeRoom(on: &canvas, in: work)
    foot.draw(on: &canvas)
  }

  private func drawWork(on canvas: inout Canvas, in area: Rect, _ world: World) {
    // A question stands in the message's row; what it is about stays in sight.
    let top = layers.last { layer in
      if case .question = layer { false } else { true }
    }
    switch top {
    case .form(let form): form.draw(on: &canvas, in: area, world)
    case .conflict(let page): page.draw(on: &canvas, in: area, world)
    case .menu(let menu): menu.draw(on: &canvas, in: area)
    case .acts(let acts): acts.draw(on: &canvas, in: area)
    case .help(let help): help.draw(on: &canvas, in: area)
    case .caller(let caller): caller.draw(on: &canvas, in: area, world)
    case .question, nil:
      switch tab {
      case .today: today.draw(on: &canvas, in: area, unfinished: unfinished, world)
      case .map: map.draw(on: &canvas, in: area, world)
      case .calendar: calendar.draw(on: &canvas, in: area, world)
      case .consultations: consultations.draw(on: &canvas, in: area, world)
      }
    }
  }

  /// What the program says, and whether it has just said it, so that the cursor goes there.
  private func messageLine(in world: World) -> (line: MessageLine?, isNew: Bool) {
    if case .question(let question) = layers.last { return (MessageLine(.question, question.line), true) }
    if let message { return (message.line(in: world.words), true) }
    if case .form(let form) = layers.last {
      // Where the form has to scroll, what the rules say may lie out of sight.
      if Frame.work(of: world.size).height < Limits.roomyHeight, let warning = form.warning {
        return (MessageLine(.refused, warning), false)
      }
      // Its keys miss the one that saves: why is told before what a field wants.
      if world.readOnly == nil, let help = form.help(in: world) { return (MessageLine(.note, help), false) }
    }
    if let reason = world.readOnly { return (MessageLine(.note, world.words.readOnly(reason).fact), false) }
    return (nil, false)
  }

  private func keyRow(in world: World) -> KeyHints {
    if case .question(let question) = layers.last {
      var hints = question.answers.map { answer in
        KeyHints.Hint(answer.keys.first?.name(in: world.words) ?? "", answer.label)
      }
      if let widest = question.widest {
        hints.insert(KeyHints.Hint("\(widest.number) Enter", widest.label), at: max(0, hints.count - 1))
      }
      return KeyHints(hints)
    }
    return guide(in: world).row(in: world.words)
  }
}
