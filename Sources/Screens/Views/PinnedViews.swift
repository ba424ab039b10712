import CivicDomain
import TerminalCanvas
import Words

/// The tabs of the pinned lists, as the register has them for this login.
struct PinnedViews {
  /// The views by their digits.
  private(set) var views: [Int: SavedView] = [:]
  /// The day on which they were read: a condition may name days by words.
  private var day: Day?

  /// Whether they were read on another day, or never.
  func isStale(in world: World) -> Bool { day != world.today }

  /// Reads them.
  /// - Returns: the digits whose tabs show something else now.
  mutating func read(in world: World) -> [Int] {
    let now = SavedView.pinned(for: world.author.login, on: world.register)
    let changed = SavedView.tabs.filter { now[$0] != views[$0] || now[$0] != nil && isStale(in: world) }
    (views, day) = (now, world.today)
    return changed
  }

  /// The names of the tabs by their digits.
  var names: [Int: String] { views.mapValues(\.name) }
}

extension App {
  /// Brings the tabs of the pinned lists up to date. Where the one that is seen is gone, the tab before it comes back.
  mutating func followPinned(in world: World) {
    for digit in pinned.read(in: world) {
      tabs[Tab.place(of: digit)] =
        pinned.views[digit].map { RegistersScreen(showing: $0, in: world) } ?? RegistersScreen()
    }
    guard let digit = Tab.digit(at: tab), pinned.views[digit] == nil else { return }
    tab = declaredTab
    _ = tabs[tab].refresh(in: world)
  }

  /// Shows a pinned list, or says that there is none on that tab.
  mutating func showPinned(_ digit: Int, in world: World) -> [Effect] {
    guard pinned.views[digit] != nil else {
      say(.note(world.words.nothingPinned(digit)))
      return []
    }
    return carryOut([.show(Tab.place(of: digit))], in: world)
  }

  /// Pins the list that has the focus.
  mutating func pinShown(in world: World) -> [Effect] {
    guard let shown = top.shown(in: world) else {
      say(.note(world.words.nothingToPin))
      return []
    }
    return carryOut(ViewSaving(shown: shown).pin(in: world), in: world)
  }
}

extension RegistersScreen {
  /// The list or the count of a saved view, as the registers show it; where that cannot be, why not.
  init(showing view: SavedView, in world: World) {
    let words = world.words
    guard let reading = ViewReading(view, today: world.today, on: world.register) else {
      self.init(UnreadableView(text: words.unknownViewKind(view.name, of: view.of)))
      return
    }
    let shown = ShownRecords(reading, called: view.name, in: world)
    guard let choice = shown.counted else {
      self.init(RecordList(shown))
      return
    }
    do throws(CountFault) { self.init(try CountPage(shown, by: choice, in: world)) } catch {
      self.init(UnreadableView(text: "\(view.name): \(words.fault(error).line)"))
    }
  }
}

/// What is shown in the place of a view that this program cannot show: why not.
struct UnreadableView: RegisterLevel {
  let text: String

  func guide(in world: World) -> KeyGuide { KeyGuide(items: []) }
  func update(_ key: Key, in world: World) -> [Step] { [.pass(key)] }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    canvas.putParagraph(text, in: area.inset(columns: 1), .warning)
    canvas.placeCursor(at: area.origin, visible: false)
  }
}
