import CivicDomain
import TerminalCanvas
import Words

/// The command line: words are typed, and what can be done or shown by them is chosen.
struct PaletteScreen: Screen {
  /// The actions of the key bindings, beside the letters that type.
  enum Action {
    case move(Movement)
    case open, back
  }

  /// The key bindings.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10, letters: false, ends: false) { .move($0) }
    table.add(.doIt, hint: 20, (.enter, .open))
    table.add(.back, hint: 30, shown: [.escape], (.escape, .back))
    return table
  }()

  let palette: Palette
  /// The sign before the line: of the command line, or of a search.
  private let sign: String
  private var field = TextField(limit: Limits.searchLength)
  private(set) var rows: [PaletteRow] = []
  /// What the letters so far have found, until the register changes.
  private var names: PaletteNames
  private var list = ListState()
  /// Whether a row was chosen, so that the cursor stands on it; else it stands where one types.
  private(set) var isChosen = false

  init(_ palette: Palette, sign: String = ":", in world: World) {
    self.palette = palette
    self.sign = sign
    names = PaletteNames(in: world)
    find(in: world)
  }

  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: polecenie", en: "Help: command"),
      text: Label(
        pl:
          "Tu wpisuje się, co się chce zrobić albo otworzyć, w dowolnej kolejności i bez polskich znaków: „zwrot projektor”, "
          + "„nowe spotkanie”, „eksport”, „kalendarz”, czyjeś nazwisko. Z prawej widać klawisz, którym robi się to samo. "
          + "Szare nie jest teraz możliwe; obok widać dlaczego. Enter robi to, co w zaznaczonym wierszu.",
        en: "Here you type what you want to do or open, in any order: “return projector”, “new session”, “export”, "
          + "“calendar”, somebody's name. On the right is the key that does the same. What is grey is not possible now; beside "
          + "it stands why. Enter does what the selected row says."))
  }

  var takesText: Bool { true }
  var takesRuns: Bool { true }

  func guide(in world: World) -> KeyGuide {
    rows.isEmpty ? Self.keys.guide().hinting(.move, nil).hinting(.doIt, nil) : Self.keys.guide()
  }

  /// Why the selected row cannot be done now, or the whole of one that is cut.
  func foot(in world: World) -> ScreenFoot? {
    guard let selected else { return nil }
    let isCut = SafeText(selected.label).width > selected.room(in: world.size.width - 1)
    let text = selected.hindrance ?? (isCut ? selected.label : nil)
    return text.map { ScreenFoot(line: MessageLine(.note, world.words.capitalized($0))) }
  }

  /// The record of the selected row, or what is known of what it does.
  func followed(in world: World) -> Followed? {
    guard let selected else { return Followed(record: nil) }
    return selected.followed
  }

  /// The selected row.
  var selected: PaletteRow? { list.selection.map { rows[$0] } }

  private mutating func find(in world: World) {
    rows = palette.rows(for: field.text, remembering: names, in: world)
    list = ListState(total: rows.count)
    isChosen = false
  }

  /// Finds again after the register has changed; what was chosen stays so.
  mutating func refresh(in world: World) -> [Step] {
    let chosen = isChosen ? selected?.entry : nil
    names = PaletteNames(in: world)
    find(in: world)
    if let index = rows.firstIndex(where: { $0.entry == chosen }) {
      list.select(index, height: PaletteLayout(Frame.work(of: world.size)).list.height)
      isChosen = true
    }
    return []
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .open: return selected?.chosen ?? [.say(.note(world.words.paletteFoundNothing(field.text)))]
    case .back: return [.close]
    case .move(let movement):
      list.move(movement, height: PaletteLayout(Frame.work(of: world.size)).list.height)
      isChosen = !rows.isEmpty
      return []
    case nil: break
    }
    let before = field.text
    let outcome = field.handle(key)
    if field.text != before { find(in: world) } else { isChosen = false }
    if case .full(let limit) = outcome { return [.say(.refused(world.words.full(limit)))] }
    return []
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = PaletteLayout(area)
    var line = layout.line
    canvas.put(SafeText(sign), at: line.takeLeft(2).origin, .heading)
    field.draw(on: &canvas, in: line, focused: !isChosen)
    guard !rows.isEmpty else {
      canvas.putParagraph(world.words.paletteFoundNothing(field.text), in: layout.list.inset(columns: 1), .muted)
      return
    }
    let typed = PaletteTyped(field.text)
    list.draw(on: &canvas, in: layout.list, focused: true, cursor: isChosen) { canvas, row in
      rows[row.index].draw(typed, on: &canvas, in: row.area, world)
    }
  }
}

/// The layout of the palette: the line in which one types, and the list.
private struct PaletteLayout {
  let line: Rect
  let list: Rect

  init(_ work: Rect) {
    var rest = work
    line = rest.takeTop(1).inset(columns: 1)
    if work.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    list = rest
  }
}

extension PaletteRow {
  /// The columns for the label in a row of so many that can be done.
  fileprivate func room(in columns: Int) -> Int {
    let sort = columns >= Limits.paletteSortWidth ? Limits.paletteSort + 1 : 0
    let rest = columns - Limits.paletteKey - 2 - sort
    return rest - kept(of: rest)
  }

  /// The columns of so many that are kept for where the words were found, however much tells one from others; why it is not
  /// possible is seen first.
  private func kept(of columns: Int) -> Int {
    guard !why.isEmpty, hindrance == nil else { return 0 }
    // Which record it is done to is read first, to the end.
    if case .verb(_, _?) = entry, !isForPart {
      return min(SafeText(why).width + 2, max(0, columns - SafeText(label).width), columns / 2)
    }
    return min(SafeText(why).width + 2, columns / 2)
  }

  /// Draws what it is, why it was found, what sort of thing it is and its key; the letters that were typed are underlined.
  fileprivate func draw(_ typed: PaletteTyped, on canvas: inout Canvas, in area: Rect, _ world: World) {
    var rest = area
    _ = rest.takeRight(1)
    canvas.put(
      SafeText(key), at: rest.takeRight(Limits.paletteKey).origin, .key, width: Limits.paletteKey, alignment: .right)
    // Why it is not possible needs the room more.
    if area.width >= Limits.paletteSortWidth, hindrance == nil {
      _ = rest.takeRight(1)
      let place = rest.takeRight(Limits.paletteSort)
      canvas.put(SafeText(sort), at: place.origin, .muted, width: place.width)
    }
    _ = rest.takeRight(1)
    let text = [label, hindrance].compactMap { $0 }.joined(separator: ": ")
    let origin = rest.origin
    let width = min(SafeText(text).width, rest.width - kept(of: rest.width))
    canvas.put(SafeText(text), at: origin, hindrance == nil ? .text : .muted, width: width)
    let named = Rect(column: origin.column, row: origin.row, width: min(width, SafeText(label).width), height: 1)
    canvas.underline(typed.words, in: named, beginnings: true)
    _ = rest.takeLeft(width + 2)
    guard !why.isEmpty, !rest.isEmpty else { return }
    canvas.put(SafeText(why), at: rest.origin, .muted, width: rest.width)
    canvas.underline(typed.words, in: rest.line(0), beginnings: true)
  }
}

extension KeyAct {
  /// Does what the selected row says.
  static let doIt = KeyAct(
    .open, hint: Label(pl: "zrób", en: "do it"),
    help: Label(pl: "zrób to, co w zaznaczonym wierszu", en: "do what the selected row says"))
}
