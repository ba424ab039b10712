import CivicDomain
import TerminalCanvas
import Words

/// The help page of one screen: its key bindings, from the table that drives them, and what the screen is for.
struct HelpScreen: Screen {
  /// The actions of the key bindings on the help page.
  enum Action {
    case move(Movement)
    case close
  }

  /// The key bindings of the help page; those that scroll belong to the page.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addReading(hint: 10) { .move($0) }
    table.add(.back, hint: 20, shown: [.escape], .close)
    table.add(.open, shown: [], (.enter, .close))
    table.add(.help, shown: [], .close)
    table.add(.leave, shown: [], (.character("q"), .close))
    return table
  }()

  private var page: HelpPage

  /// The help page of a screen with these key bindings; what explains the thing that has the focus stands first.
  init(_ help: ScreenHelp, _ guide: KeyGuide, of explained: ScreenExplanation? = nil, in words: Words) {
    let sentences = explained.map { [$0.sentences.joined(separator: " ")] } ?? []
    page = HelpPage(
      title: explained?.title ?? help.title[words.language], paragraphs: sentences + [help.text[words.language]],
      sections: guide.sections(in: words))
  }

  var takesText: Bool { true }

  /// Whether a key is bound here: F1 closes the page, too.
  func claims(_ key: Key) -> Bool { Self.keys[key] != nil }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .move(let movement): page.move(movement, in: HelpScreen.area(Frame.work(of: world.size)).size)
    case .close: return [.close]
    case nil: break
    }
    return []
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    page.draw(on: &canvas, in: HelpScreen.area(area))
  }

  private static func area(_ work: Rect) -> Rect { work.inset(columns: 2) }
}
