import TerminalCanvas
import Words

extension App {
  /// Draws the whole screen: head, work, message and keys. Whatever is not drawn stays empty.
  public func view(on canvas: inout Canvas, in world: World) {
    guard !Frame.isTooSmall(canvas.size) else { return Frame.drawTooSmall(on: &canvas, in: world) }
    guard isReady else {
      var ready = self
      ready.getReady(in: world)
      return ready.view(on: &canvas, in: world)
    }
    let whole = known(world)
    let world = beside.leaving(whole)
    Frame.drawHead(tab, mark: health.flatMap { world.words.mark(of: $0) }, on: &canvas, in: whole)
    // Where text is typed a digit is text.
    if top.takesText { canvas.touch(Frame.head(of: canvas.size), .nothing) }
    let work = Frame.work(of: canvas.size)
    let own = Rect(column: work.column, row: work.row, width: world.size.width, height: work.height)
    canvas.within(own) { canvas in seen.draw(on: &canvas, in: own, world) }
    beside.draw(on: &canvas, whole)
    let asked = top.foot(in: world)
    let (line, isNew) = messageLine(asked, in: world)
    let keys = asked?.keys ?? hints(in: world).row(in: world.words)
    let foot = Foot(line, isNew: isNew, keys: keys, on: canvas.size)
    foot.makeRoom(on: &canvas, in: work)
    foot.draw(on: &canvas)
  }

  /// The key bindings as the row names them: on a line of changes that one is undone, unless the message offers the last.
  func hints(in world: World) -> KeyGuide {
    let guide = guide(in: world)
    if message?.offersUndo ?? false { return guide }
    return seen.selectedAct(in: world) == nil ? guide : guide.naming(.undo, as: .undoThis)
  }

  /// The keys that do what the mouse means; none where it means nothing, or nobody asked for one.
  public func keys(of mouse: Key.Mouse, in world: World) -> [Key] {
    guard world.personal.usesMouse else { return [] }
    var canvas = Canvas(size: world.size, theme: world.theme, signs: world.signs)
    view(on: &canvas, in: world)
    return canvas.keys(of: mouse)
  }

  /// The message or prompt to show, and whether it is new, so that the cursor goes there.
  private func messageLine(_ asked: ScreenFoot?, in world: World) -> (line: MessageLine?, isNew: Bool) {
    if let asked, asked.isNew { return (asked.line, true) }
    if let message { return (message.line(in: world.words, whileTyping: top.takesText), true) }
    if let asked { return (asked.line, false) }
    // Where text is typed a comma is text too.
    if let past = world.past, !top.takesText, !top.claims(.character(",")) {
      return (MessageLine(.note, world.words.shown(asOf: past)), false)
    }
    if let reason = world.readOnly { return (MessageLine(.note, world.words.readOnly(reason).fact), false) }
    return (nil, false)
  }
}
