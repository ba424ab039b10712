import CivicDomain
import TerminalCanvas
import Words

/// The help of one screen: its keys from the table that drives them, and what the screen is for.
struct HelpScreen: Screen {
  /// What a key does in it.
  enum Action {
    case move(Movement)
    case close
  }

  /// The keys; those that scroll belong to the page.
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

  /// The help on a screen with these keys.
  init(_ help: ScreenHelp, _ guide: KeyGuide, in words: Words) {
    page = HelpPage(
      title: help.title[words.language], paragraphs: [help.text[words.language]],
      sections: guide.sections(in: words))
  }

  var takesText: Bool { true }

  /// F1 closes it, too.
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
