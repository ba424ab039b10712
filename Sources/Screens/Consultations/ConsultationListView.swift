import CivicDomain
import TerminalCanvas
import Words

extension ConsultationsScreen {
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    if story != nil { return drawStory(on: &canvas, in: area, world) }
    if let page { return drawPage(page, on: &canvas, in: area, world) }
    let rows = ConsultationLayout.rows(of: self, in: area)
    if rows.row > area.row { drawListHead(on: &canvas, in: area, found: list.count, world) }
    guard list.count > 0 else {
      let text = whyNothing(in: world)
      canvas.putParagraph(text, in: rows.inset(columns: 1), .muted)
      if !list.search.isTyping {
        canvas.placeCursor(at: Position(column: rows.column + 1, row: rows.row), visible: false)
      }
      return
    }
    let height = ConsultationLayout.rowHeight(width: area.width)
    list.draw(on: &canvas, in: rows, focused: !list.search.holdsCursor, rowHeight: height, world) {
      canvas, row in
      guard let consultation = world.register.record(Identifier<Consultation>(row.id.name)) else { return }
      ConsultationsScreen.draw(consultation, on: &canvas, in: row.area, world)
    }
  }

  /// Draws the number of consultations, or the search field.
  private func drawListHead(on canvas: inout Canvas, in area: Rect, found: Int, _ world: World) {
    let all = world.register.count(of: Consultation.kind)
    let line = area.line(0).inset(columns: 1)
    guard list.search.isShown else {
      let text = SafeText(world.words.consultationCount(all))
      canvas.put(text, at: line.origin, .heading, width: line.width)
      return
    }
    list.search.draw(on: &canvas, in: line, found: found, of: all, world)
  }

  /// Draws a row of the list: the subject with its state; below it until when submissions count, and how many there
  /// are.
  private static func draw(_ consultation: Consultation, on canvas: inout Canvas, in area: Rect, _ world: World) {
    let words = world.words
    let progress = ConsultationProgress(of: consultation, on: world.register, at: world.now)
    let state = SafeText(words.label(progress.status))
    var first = area.line(0)
    let end = first.takeRight(state.width + 1)
    canvas.put(state, at: end.origin, progress.status == .open ? .accent : .muted)
    _ = first.takeRight(1)
    canvas.put(SafeText(words.text(consultation.subject)), at: first.origin, .heading, width: first.width)
    let window = SafeText(words.window(of: consultation, progress.status, today: world.today))
    let counts = SafeText(words.submissionCounts(progress.responses, areKnown: consultation.remarksKnown))
    if area.height > 2 {
      canvas.put(window, at: area.line(1).origin, width: area.width)
      canvas.put(counts, at: area.line(2).origin, .muted, width: area.width)
      return
    }
    var second = area.line(1)
    canvas.put(counts, at: second.takeRight(counts.width + 1).origin, .muted)
    _ = second.takeRight(1)
    canvas.put(window, at: second.origin, width: second.width)
  }
}
