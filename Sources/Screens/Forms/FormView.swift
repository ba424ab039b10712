import CivicDomain
import TerminalCanvas
import Words

extension Form {
  static let help = ScreenHelp(
    title: Label(pl: "Pomoc: formularz", en: "Help: form"),
    text: Label(
      pl:
        "Po dwóch sekundach bez klawisza program zachowuje wpisany tekst jako szkic i proponuje go przy następnym uruchomieniu; szkicu nie mają tylko krótkie pola z powodem. "
        + "O błędzie w polu mówi, gdy się z niego wychodzi. "
        + "Zanim wyrzuci wpisany tekst, pyta.",
      en:
        "After two seconds without a key the typed text is kept as a draft and offered at the next start; only the short fields for a reason have none. "
        + "What is wrong with a field is said when you leave it. "
        + "Before typed text is thrown away, you are asked."))

  var help: ScreenHelp? { Form.help }
  var takesText: Bool { true }
  var takesRuns: Bool { isFocusOnText || isFocusOnChoice }
  var changesSomething: Bool { true }

  /// Letters that choose from a list are taken one by one; what follows is worked out behind the last of them.
  mutating func type(_ letters: String, in world: World) -> [Step] {
    if isFocusOnText { return update(.paste(letters), in: world) }
    annotatesLater = true
    let steps = letters.flatMap { update(.character($0), in: world) }
    annotatesLater = false
    annotate(in: world)
    return steps
  }

  /// What the rules say, where the form has to scroll and it may lie out of sight; else what to type.
  func foot(in world: World) -> ScreenFoot? {
    if Frame.work(of: world.size).height < Limits.roomyHeight, let warning = sheet.warning {
      return ScreenFoot(line: MessageLine(.refused, warning))
    }
    // Its keys miss the one that saves: why is told before what a field wants.
    guard world.readOnly == nil, let help = help(in: world) else { return nil }
    return ScreenFoot(line: MessageLine(.note, help))
  }

  /// The part of a work area in which the fields stand.
  static func area(_ work: Rect) -> Rect {
    var area = work
    _ = area.takeTop(work.height < Limits.roomyHeight ? 1 : 2)
    return area
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let title = area.inset(columns: 1)
    canvas.put(SafeText(self.title(in: world)), at: title.origin, .heading, width: title.width)
    state.draw(on: &canvas, in: Form.area(area), focused: true)
  }
}
