import CivicDomain
import TerminalCanvas
import Words

/// The help of one screen: what it is for, and what its keys do. Each row does it; a search finds all that can be done
/// (`Palette`).
struct HelpScreen: Screen {
  /// The actions of the key bindings on the help page.
  enum Action {
    case move(Movement)
    case open, search, close
  }

  /// The key bindings of the help page.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.readOn, shown: [], .move(.pageForth))
    table.add(.doIt, hint: 20, (.enter, .open))
    table.add(.findInHelp, hint: 25, .search)
    table.add(.command, shown: [], .search)
    table.add(.back, hint: 18, shown: [.escape], .close)
    table.add(.help, shown: [], .close)
    table.add(.leave, shown: [], (.character("q"), .close))
    return table
  }()

  /// A row of the page: first what the screen is for, and what the thing that has the focus is, then what can be done.
  private struct Row {
    /// The heading above it; empty: none.
    let heading: String
    /// What is only read; empty where the row can be done.
    var text = ""
    /// What can be done; nil: it is read only.
    var row: PaletteRow?
  }

  private let palette: Palette
  private let rows: [Row]
  private var list = ReadingList()
  /// The size for which the rows were measured.
  private var measured: Size?
  /// The search; nil: the page is read.
  private(set) var search: PaletteScreen?

  /// The help of a screen; what explains the thing that has the focus stands first.
  init(_ help: ScreenHelp, _ ground: PaletteGround, of explained: ScreenExplanation? = nil, in world: World) {
    palette = Palette(ground, in: world)
    let whole = Row(heading: world.words.text(help.title), text: world.words.text(help.text))
    var rows = help.isBehindKeys ? [] : [whole]
    if let explained {
      let more = explained.more.map { [Row(heading: $0.title, text: $0.text)] } ?? []
      rows.insert(
        contentsOf: [Row(heading: explained.title, text: explained.sentences.joined(separator: " "))] + more, at: 0)
    }
    for (group, items) in ground.guide.groups {
      for (index, entry) in items.flatMap({ HelpScreen.entries(of: $0, over: ground) }).enumerated() {
        let heading = index == 0 ? world.words.text(group.heading) : ""
        rows.append(Row(heading: heading, row: PaletteRow(entry, over: ground, in: world)))
      }
    }
    self.rows = rows + (help.isBehindKeys ? [whole] : [])
    follow(in: world)
  }

  /// The entries of an item: each tab has its own.
  private static func entries(of item: KeyGuide.Item, over ground: PaletteGround) -> [PaletteEntry] {
    guard item.act.verb == .tabs else { return item.leading.map { [.key(item.act, $0)] } ?? [] }
    return item.shown.compactMap { key in
      if let index = Tab.all.firstIndex(where: { .character($0.key) == key }) { return .tab(index) }
      guard case .character(let sign) = key, let digit = sign.wholeNumberValue else { return nil }
      return ground.pinned[digit] == nil ? nil : .pinned(digit)
    }
  }

  /// The rows that can be done, in their order.
  var doable: [PaletteRow] { rows.compactMap(\.row) }

  var takesText: Bool { true }
  var takesRuns: Bool { search != nil }

  /// Whether a key is bound here: F1 closes the page, too.
  func claims(_ key: Key) -> Bool { search == nil && Self.keys[key] != nil }

  func guide(in world: World) -> KeyGuide { search?.guide(in: world) ?? Self.keys.guide() }

  func foot(in world: World) -> ScreenFoot? { search?.foot(in: world) }

  mutating func follow(in world: World) {
    guard measured != world.size else { return }
    let (area, screen) = (HelpScreen.area(Frame.work(of: world.size)), self)
    list.resize(rows.count, height: area.height) { screen.lines(of: $0, width: area.width, in: world).count }
    measured = world.size
  }

  mutating func refresh(in world: World) -> [Step] { search?.refresh(in: world) ?? [] }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    if search != nil {
      if key == .escape { search = nil } else { return search?.update(key, in: world) ?? [] }
      return []
    }
    follow(in: world)
    let (area, screen) = (HelpScreen.area(Frame.work(of: world.size)), self)
    switch Self.keys[key] {
    case .move(let movement):
      list.move(movement, height: area.height) { screen.lines(of: $0, width: area.width, in: world).count }
    case .open: return rows[list.selection].row?.chosen ?? [.close]
    case .search:
      world.register.expectSearch(of: EverywhereSearch.everything)
      search = PaletteScreen(palette, sign: "/", in: world)
    case .close: return [.close]
    case nil: return [.pass(key)]
    }
    return []
  }

  // MARK: Drawing

  private struct Line {
    var key: SafeText = ""
    var indent = 0
    var text: SafeText
    var role: Role = .text
    /// Whether what is selected looks so.
    var isOfRow = false
  }

  private static func area(_ work: Rect) -> Rect { work.inset(columns: 2) }

  /// The columns of the keys, with the space behind them.
  private func keyColumns(width: Int) -> Int {
    let widest = doable.map { SafeText($0.key).width }.max() ?? 0
    return min(widest + 2, max(2, width / 2))
  }

  private func lines(of index: Int, width: Int, in world: World) -> [Line] {
    // The last column is for the sign that there is more.
    let width = max(1, width - 1)
    var lines = index == 0 || rows[index].heading.isEmpty ? [] : [Line(text: "")]
    if !rows[index].heading.isEmpty { lines.append(Line(text: SafeText(rows[index].heading), role: .heading)) }
    guard let row = rows[index].row else {
      return lines + [Line(text: "")]
        + LineWrap.lines(of: rows[index].text, width: width).map { Line(text: $0) }
    }
    let indent = keyColumns(width: width)
    let text = [row.label, row.hindrance].compactMap { $0 }.joined(separator: ": ")
    for (number, line) in LineWrap.lines(of: text, width: max(1, width - indent)).enumerated() {
      lines.append(
        Line(
          key: number == 0 ? SafeText(row.key) : "", indent: indent, text: line,
          role: row.hindrance == nil ? .text : .muted, isOfRow: true))
    }
    return lines
  }

  func draw(on canvas: inout Canvas, in work: Rect, _ world: World) {
    if let search { return search.draw(on: &canvas, in: work, world) }
    var screen = self
    screen.follow(in: world)
    screen.drawPage(on: &canvas, in: HelpScreen.area(work), world)
  }

  private func drawPage(on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard !area.isEmpty else { return }
    canvas.touch(area, .text)
    var end = 0
    for (index, first) in list.seen(height: area.height, lines: { lines(of: $0, width: area.width, in: world).count }) {
      let lines = lines(of: index, width: area.width, in: world)
      end = index + 1 < rows.count ? area.height + 1 : first + lines.count
      for (offset, line) in lines.enumerated() where 0..<area.height ~= first + offset {
        let place = area.line(first + offset)
        if !line.key.isEmpty { canvas.put(line.key, at: place.origin, .key, width: line.indent - 1) }
        canvas.put(line.text, at: Position(column: place.column + line.indent, row: place.row), line.role)
        guard index == list.selection, line.isOfRow || rows[index].row == nil else { continue }
        if line.isOfRow {
          let look = canvas.theme[.selection]
          canvas.restyle(place) { _ in look }
          canvas.put(canvas.signs[.bar], at: Position(column: place.column - 1, row: place.row), .accent, width: 1)
        }
        if canvas.cursor == nil { canvas.placeCursor(at: place.origin, visible: false) }
      }
    }
    if end > area.height {
      canvas.put(canvas.signs[.dropDown], at: Position(column: area.endColumn - 1, row: area.endRow - 1), .muted)
    }
    // Between two rows that are read nothing is selected.
    if canvas.cursor == nil { canvas.placeCursor(at: area.origin, visible: false) }
  }
}

extension KeyAct {
  fileprivate static let findInHelp = KeyAct(
    .search, hint: Label(pl: "szukaj", en: "search"),
    help: Label(pl: "szukaj wśród wszystkiego, co można zrobić", en: "search all that can be done"))
}
