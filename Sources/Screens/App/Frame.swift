import CivicDomain
import TerminalCanvas
import Words

/// The frame around every screen: centre and clock, the row of tabs, the message, the key hints.
enum Frame {
  /// Rows above the work (centre, tabs, rule) and below it (rule, message, keys).
  static let headRows = 3
  static let footRows = 3

  /// The area of a screen of this size that is left for the work.
  static func work(of size: Size) -> Rect {
    Rect(column: 0, row: headRows, width: size.width, height: size.height - headRows - footRows)
  }

  /// The area above the work.
  static func head(of size: Size) -> Rect { Rect(column: 0, row: 0, width: size.width, height: headRows) }

  /// Whether the terminal is too small to work on.
  static func isTooSmall(_ size: Size) -> Bool {
    size.width < Limits.smallestWidth || size.height < Limits.smallestHeight
  }

  /// Draws the rows above the work: centre, clock and tabs; `mark`: what is not well with the register, in a word, for
  /// whoever does not see the foot of the desk.
  static func drawHead(_ tab: Int, mark: String?, on canvas: inout Canvas, in world: World) {
    var rest = canvas.bounds
    var first = rest.takeTop(1)
    defer {
      tabs(tab, in: world).draw(on: &canvas, in: rest.takeTop(1))
      canvas.horizontalRule(rest.takeTop(1))
    }
    if let past = world.past {
      canvas.fill(first, .selection)
      canvas.put(
        head(of: past, columns: first.width - 1, in: world), at: Position(column: 1, row: 0), .selection,
        width: first.width - 1)
      return
    }
    let isWide = first.width >= Limits.namedTabsWidth
    let words = world.words
    let day =
      isWide
      ? words.dayWithWeekday(world.today)
      : "\(words.shortWeekday(world.today.weekday)) \(words.shortDay(world.today))"
    let clock = SafeText("\(day) \(words.clock(world.now))")
    let right = first.takeRight(clock.width + 1)
    canvas.put(clock, at: right.origin, .muted)
    let marks = [world.isTraining ? words.trainingMark : nil, mark].compactMap { $0 }.map { SafeText($0) }
    for mark in marks where first.width > mark.width + Limits.namedHead {
      canvas.put(mark, at: first.takeRight(mark.width + 1).origin, .warning, width: mark.width)
    }
    // On a narrow screen there is room for the program's name alone.
    let title = world.centre.isEmpty || !isWide ? "Wspólnie" : "Wspólnie · \(world.centre)"
    canvas.put(SafeText(title), at: Position(column: 1, row: 0), .heading, width: first.width - 2)
  }

  /// The head row of a state of the past: what there is room for, and in any case that a clock is in doubt.
  private static func head(of past: AsOf, columns: Int, in world: World) -> SafeText {
    let count = world.datesOutOfOrder
    let parts = world.words.head(ofPast: past, datesOutOfOrder: count, isTraining: world.isTraining)
    func joined(_ parts: some Sequence<String>) -> SafeText { SafeText(parts.joined(separator: " · ")) }
    let fitting = (1...parts.count).reversed().map { joined(parts.prefix($0)) }.first { $0.width <= columns }
    if count > 0, fitting.map({ $0 == joined(parts.prefix(1)) }) ?? true {
      return joined(parts.prefix(1) + [world.words.clockInDoubt])
    }
    return fitting ?? joined(parts.prefix(1))
  }

  private static func tabs(_ current: Int, in world: World) -> Tabs {
    let named = world.size.width >= Limits.namedTabsWidth
    let tabs = Tab.all.enumerated().map { index, tab in
      let title = named || index == current ? tab.title[world.words.language] : ""
      return Tabs.Tab(key: String(tab.key), title: title)
    }
    let pinned = world.pinned.sorted { $0.key < $1.key }.map { digit, name in
      let isNamed = named || Tab.place(of: digit) == current
      return (place: Tab.place(of: digit), tab: Tabs.Tab(key: String(digit), title: isNamed ? name : ""))
    }
    let aside = world.unfinished.count
    let parked = aside > 0 ? [Tabs.Tab(key: "\(world.signs[.pause].text) \(world.words.number(aside))", title: "")] : []
    let place = pinned.firstIndex { $0.place == current }.map { tabs.count + parked.count + $0 } ?? current
    let all = tabs + parked + pinned.map(\.tab)
    return Tabs(pinned.isEmpty ? all : cut(all, current: place, to: world.size.width), current: place)
  }

  /// The tabs with names that have room in a row: the longest are cut, each to the same length, and that of the current one
  /// only where there would be no room for the others. Where that is too little to tell them apart they are left as they are,
  /// and keys must do.
  private static func cut(_ tabs: [Tabs.Tab], current: Int, to width: Int) -> [Tabs.Tab] {
    func names(_ longest: Int, ofCurrent: Int) -> [Tabs.Tab] {
      tabs.enumerated().map { index, tab in
        let longest = index == current ? ofCurrent : longest
        return SafeText(tab.title).width <= longest
          ? tab : Tabs.Tab(key: tab.key, title: String(tab.title.prefix(longest - 1)) + "…")
      }
    }
    func room(_ tabs: [Tabs.Tab]) -> Int { tabs.reduce(0) { $0 + SafeText("\($1.key) \($1.title)").width + 2 } }
    let lengths = (Limits.shortestTabName...max(Limits.shortestTabName, width)).reversed()
    for current in [Int.max, 2 * Limits.shortestTabName, Limits.shortestTabName] {
      let fitting = lengths.lazy.map { names($0, ofCurrent: max($0, current)) }.first { room($0) <= width }
      if let fitting { return fitting }
    }
    return tabs
  }

  /// Draws the sentence that the terminal is too small, and nothing else.
  static func drawTooSmall(on canvas: inout Canvas, in world: World) {
    let text = world.words.tooSmall(width: Limits.smallestWidth, height: Limits.smallestHeight)
    canvas.putParagraph(text, in: canvas.bounds, .warning)
    canvas.placeCursor(at: Position(column: 0, row: 0), visible: false)
  }
}
