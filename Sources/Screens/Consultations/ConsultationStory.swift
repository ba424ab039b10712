import CivicDomain
import TerminalCanvas
import Words

/// The story of a consultation: what it means for a resident, as a page of its own.
extension ConsultationsScreen {
  /// The consultation that is opened, else the selected one in the list.
  func shownConsultation(in world: World) -> Consultation? {
    page?.consultation ?? selected.flatMap { world.register.record($0) }
  }

  private static func area(_ work: Rect) -> Rect { work.inset(columns: 2) }

  private func storyLines(width: Int, in world: World) -> [PaneLine] {
    guard let consultation = shownConsultation(in: world) else { return [] }
    let text = consultation.story.isEmpty ? world.told(world.words.noStory) : world.words.text(consultation.story)
    let measure = PlainLanguage(of: consultation.story)
    let readability = measure.yearsOfSchool.map { years in
      world.words.readability(years: years, longestSentence: measure.longestSentence)
    }
    let parts: [(String, Role)] = [
      (world.words.text(consultation.subject), .heading), (world.words.storyTitle, .muted), ("", .text), (text, .text),
      ("", .text),
      (readability ?? "", .muted),
    ]
    return parts.flatMap { text, role in
      LineWrap.lines(of: text, width: width).map { PaneLine(text: $0.text, role: role) }
    }
  }

  mutating func scrollStory(_ movement: Movement, in world: World) {
    let area = ConsultationsScreen.area(Frame.work(of: world.size))
    let total = storyLines(width: area.width, in: world).count
    story?.move(movement, total: total, height: area.height)
  }

  func drawStory(on canvas: inout Canvas, in work: Rect, _ world: World) {
    let area = ConsultationsScreen.area(work)
    let lines = storyLines(width: area.width, in: world)
    let first = story?.first(total: lines.count, height: area.height) ?? 0
    for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      canvas.put(SafeText(line.text), at: area.line(row).origin, line.role, width: area.width)
    }
    if first + area.height < lines.count {
      canvas.put(canvas.signs[.dropDown], at: Position(column: area.endColumn, row: area.endRow - 1), .muted)
    }
    canvas.placeCursor(at: area.origin, visible: false)
  }
}
