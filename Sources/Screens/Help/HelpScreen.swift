import TerminalCanvas
import Words

/// The help of one screen: its keys from the table that drives them, and what the screen is for.
struct HelpScreen {
  /// What a key does in it.
  enum Action {
    case close
  }

  /// The keys; those that scroll belong to the page.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addShown(.move, .moving, hint: 10, [.up, .down])
    table.add(
      .back, .moving, hint: 20, shown: [.escape], (.escape, .close), (.enter, .close), (.left, .close),
      (.character("?"), .close), (.character("q"), .close))
    return table
  }()

  private var page: HelpPage

  /// The help on a screen with these keys.
  init(_ subject: HelpSubject, _ guide: KeyGuide, in words: any Words) {
    page = HelpPage(
      title: words.helpTitle(subject), paragraphs: words.helpSentences(subject), sections: guide.sections(in: words))
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    if Self.keys[key] != nil { return [.close] }
    _ = page.handle(key, in: HelpScreen.area(Frame.work(of: world.size)).size)
    return []
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    page.draw(on: &canvas, in: HelpScreen.area(area))
  }

  private static func area(_ work: Rect) -> Rect { work.inset(columns: 2) }
}
