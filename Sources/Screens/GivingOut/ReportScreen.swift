import CivicDomain
import Interchange
import TerminalCanvas
import Words

/// A report that is read on the screen, as it was written.
struct ReportScreen: Screen {
  /// The actions of the key bindings.
  enum Action {
    case move(Movement)
    case close
  }

  /// The key bindings; those that scroll belong to the page.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addReading(hint: 10) { .move($0) }
    table.add(.back, hint: 20, .close)
    return table
  }()

  private let file: GivenFile
  private let page: ReportPage
  /// The lines of the page, and for which width they were made: a long report is set once.
  private var lines: (texts: [String], width: Int)
  private var scroll = ScrollState()

  /// A report on a screen of this width.
  init(_ file: GivenFile, in world: World) {
    self.file = file
    page = file.page.mapped { SafeText($0).text }
    lines = ([], 0)
    setLines(in: world)
  }

  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: raport", en: "Help: a report"),
      text: Label(
        pl:
          "To jest raport tak, jak go zapisano w pliku: tu do przeczytania, w pliku do druku. x zapisuje to samo jeszcze raz, "
          + "także w innej postaci. Esc wraca.",
        en:
          "This is the report as it was written to the file: here to be read, there to be printed. x writes the same once "
          + "more, in another form, too. Esc goes back."))
  }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }
  func givenOut(in world: World) -> GivenOut? { GivenOut(shown: [GivenPage(of: file, in: world)]) }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    setLines(in: world)
    switch Self.keys[key] {
    case .move(let movement):
      scroll.move(movement, total: lines.texts.count, height: Self.area(Frame.work(of: world.size)).height)
      return []
    case .close: return [.close]
    case nil: return [.pass(key)]
    }
  }

  func draw(on canvas: inout Canvas, in work: Rect, _ world: World) {
    var screen = self
    screen.setLines(in: world)
    let area = Self.area(work)
    let texts = screen.lines.texts
    canvas.touch(area, .text)
    let first = scroll.first(total: texts.count, height: area.height)
    for (row, text) in texts.dropFirst(first).prefix(area.height).enumerated() {
      canvas.put(SafeText(text), at: area.line(row).origin, first + row == 0 ? .heading : .text, width: area.width)
    }
    if first + area.height < texts.count {
      // Behind the text, whose last letter is read as well.
      canvas.put(canvas.signs[.dropDown], at: Position(column: area.endColumn + 1, row: area.endRow - 1), .muted)
    }
    canvas.placeCursor(at: area.origin, visible: false)
  }

  private mutating func setLines(in world: World) {
    let width = Self.area(Frame.work(of: world.size)).width
    guard lines.width != width else { return }
    lines = (PlainTextPage(page, width: width).lines, width)
  }

  private static func area(_ work: Rect) -> Rect { work.inset(columns: 2) }
}
