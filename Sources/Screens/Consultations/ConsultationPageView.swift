import CivicDomain
import TerminalCanvas
import Words

extension ConsultationsScreen {
  func drawPage(_ page: ConsultationPage, on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = ConsultationLayout(area, isSearched: units.search.isShown, in: world)
    drawPageHead(page, on: &canvas, in: layout.head, world)
    if layout.head.height > 1 {
      canvas.horizontalRule(Rect(column: area.column, row: layout.head.endRow, width: area.width, height: 1))
    }
    if units.search.isShown {
      let line = layout.search.inset(columns: 1)
      units.search.draw(on: &canvas, in: line, found: page.entries.count, of: page.total, world)
    }
    guard !page.entries.isEmpty else {
      let area = layout.units.inset(columns: 1)
      canvas.putParagraph(world.words.nothingFound(units.search.text), in: area, .muted)
      if !units.search.isTyping { canvas.placeCursor(at: area.origin, visible: false) }
      return
    }
    layout.panes.draw(on: &canvas)
    let isSplit = layout.panes.seen > 1
    if isSplit || focus == .units {
      units.window.draw(hasFocus: focus == .units && !units.search.holdsCursor, on: &canvas, in: layout.units) {
        index, width in
        page.lines(of: page.entries[index], width: width, in: world)
      }
    }
    guard isSplit || focus == .submissions, let entry else { return }
    guard entry.count > 0 else {
      let inside = layout.submissions.inset(columns: 1)
      canvas.putParagraph(page.whereSubmissionsAre(in: world), in: inside, .muted)
      if focus == .submissions { canvas.placeCursor(at: inside.origin, visible: false) }
      return
    }
    submissions.window.draw(hasFocus: focus == .submissions, on: &canvas, in: layout.submissions) { index, width in
      guard let submission = page.submission(index, of: entry, in: world) else { return [] }
      let isMarked = submissions.marked.contains(RowID(name: submission.raw))
      return page.lines(of: submission, isMarked: isMarked, width: width, in: world)
    }
  }

  private func drawPageHead(_ page: ConsultationPage, on canvas: inout Canvas, in area: Rect, _ world: World) {
    let words = world.words
    if area.height == 1, focus == .submissions, let entry {
      // Alone on a small screen the remarks say what they are on.
      let unit = entry.unit?.address ?? words.wholeDocument
      return put(
        "\(unit) · \(words.count(entry.count, of: .remark))", .heading, beside: "", on: &canvas, in: area)
    }
    let progress = ConsultationProgress(of: page.consultation, on: world.register, at: world.now)
    let status = progress.status
    let version = page.version.map { words.version($0, near: world.today) } ?? ""
    let whose = world.whose(page.consultation.id.any)
    let submissions = words.submissionCounts(page.responses, areKnown: page.consultation.remarksKnown)
    let initiative = progress.initiative == .incomplete ? words.label(InitiativeStanding.incomplete) : ""
    let counts = [whose, version, initiative, submissions].filter { !$0.isEmpty }.joined(separator: " · ")
    let story = page.consultation.story.isEmpty ? "" : words.storyKey
    // The counts need the room more than what the row of keys says too.
    let hasRoom = SafeText("\(counts) \(story)").width <= area.width - 2
    let aside = self.submissions.marked.isEmpty ? (hasRoom ? story : "") : words.marked(self.submissions.marked.count)
    let window = words.window(of: page.consultation, status, today: world.today)
    put(
      words.text(page.consultation.subject), .heading, beside: area.height > 1 ? window : whose, on: &canvas,
      in: area.line(0))
    put(counts, .text, beside: aside, on: &canvas, in: area.line(1))
  }

  /// Draws a text at the left, and one at the right, which is left out where there is no room for it; nothing on a line
  /// that a small screen has not.
  private func put(_ text: String, _ role: Role, beside aside: String, on canvas: inout Canvas, in line: Rect) {
    guard line.height > 0 else { return }
    var rest = line.inset(columns: 1)
    let aside = SafeText(aside)
    if aside.width > 0, aside.width <= rest.width * 2 / 3 {
      canvas.put(aside, at: rest.takeRight(aside.width).origin, .muted)
      _ = rest.takeRight(1)
    }
    canvas.put(SafeText(text), at: rest.origin, role, width: rest.width)
  }
}
