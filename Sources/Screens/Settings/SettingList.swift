import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

extension RegistersScreen {
  /// The lists that are there for one kind alone: what they show is more than its records. All other kinds have the list
  /// that is made of their declarations.
  static let ownLists: [Kind: @Sendable () -> any RegisterLevel] = [SettingValue.kind: { SettingList() }]
}

/// The list of all settings, also of those that nobody has given another number: what holds, since when, where it comes
/// from.
struct SettingList: RegisterLevel {
  /// The actions of the key bindings in the list.
  enum Action {
    case move(Movement)
    case open, back, edit, records, search, leaveSearch
  }

  /// The key bindings of the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 50) { .move($0) }
    table.add(.open, hint: 20, .open)
    table.add(.back, hint: 25, .back)
    table.add(.editSetting, hint: 30, .edit)
    table.add(.settingRecords, hint: 40, .records)
    table.add(.search, hint: 35, .search)
    return table
  }()

  /// The key bindings while the search is typed.
  static let searchKeys = KeyTable<Action>.searching(open: .open, leave: .leaveSearch, end: .back) { .move($0) }

  /// The rows of the settings, by their names.
  private(set) var rows = RecordRows<ListState>()

  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: ustawienia", en: "Help: settings"),
      text: Label(
        pl:
          "Tu są liczby z przepisów i ze zwyczaju centrum, według których program ocenia terminy, i teksty, które powtarza. Klawisz e zapisuje inną wartość, "
          + "od dnia, który się poda: dni wcześniejsze nadal ocenia się według tego, co wtedy obowiązywało. Enter pokazuje, "
          + "do czego ustawienie służy i jak się zmieniało; / szuka po nazwie, liczbie i źródle. Są zawsze w tej samej kolejności, "
          + "według tego, czego dotyczą, więc nie ma tu filtra ani sortowania: v pokazuje zapisane wartości jako listę, która je ma.",
        en:
          "Here are the numbers of the law and of the house by which terms are judged, and texts that are told in many places. The key e saves another, from the "
          + "day that is given: the days before are judged by what held then. Enter shows what a setting rules and how it "
          + "changed; / searches by name, number and source. They stand in one order, by what they are about, so that there is no "
          + "filter and no sorting: v shows the values that were saved as a list that has both."))
  }

  var takesText: Bool { rows.search.isTyping }
  var takesRuns: Bool { rows.search.isTyping }
  func stepsBack(in world: World) -> Int { rows.search.isShown ? 1 : 0 }

  func guide(in world: World) -> KeyGuide { rows.search.isTyping ? Self.searchKeys.guide() : Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    if rows.search.isTyping, rows.search.type(key) {
      show(in: world)
      rows.select(0, in: room(in: world), on: world.register)
      return []
    }
    let isTyping = rows.search.isTyping
    switch isTyping ? Self.searchKeys[key] : Self.keys[key] {
    case .move(let movement): rows.move(movement, in: room(in: world), on: world.register)
    case .open:
      rows.search.isTyping = false
      return selected.map { [.deeper(SettingPage(of: $0))] } ?? [
        .say(.note(world.words.nothingFound(rows.search.text)))
      ]
    case .back:
      guard rows.search.isShown else { return [.shallower] }
      rows.search = ListSearch()
      show(in: world)
    case .search:
      rows.search.begin()
      show(in: world)
    case .leaveSearch: rows.search.isTyping = false
    case .edit: return selected.map { [.another(for: $0)] } ?? []
    case .records: return [.deeper(RecordList(of: Schema.kind(of: SettingValue.self)))]
    case nil: return isTyping ? [] : [.pass(key)]
    }
    return []
  }

  /// The settings that the search finds; without one all.
  private func found(in world: World) -> [Setting] {
    let words = SearchWords(rows.search.text)
    if words.isEmpty { return Setting.all }
    return Setting.all.filter { words.matches(Columns.texts(of: $0, in: world).joined(separator: "\n")) }
  }

  mutating func follow(in world: World) {
    if rows.isShown { rows.fit(room(in: world)) } else { show(in: world) }
  }

  mutating func refresh(in world: World) -> [Step] {
    show(in: world)
    return []
  }

  /// The selected setting.
  private var selected: Setting? { rows.selected.flatMap { Setting.named($0.name) } }

  /// What the page of the selected setting says.
  func followed(in world: World) -> Followed? {
    selected.map { Followed(record: nil, text: SettingPage(of: $0).told(in: world)) }
  }

  /// The settings as they are shown.
  func givenOut(in world: World) -> GivenOut? {
    let (found, note) = (found(in: world), rows.search.note(in: world))
    let page = GivenPage(world.words.whatIsShown) { setting in
      let (words, heading) = (setting.words, setting.words.heading(of: SettingValue.kind))
      let table = ReportPage.Table(
        heading, columns: words.settingColumns.map { ReportPage.Column(words.capitalized($0)) },
        rows: found.map { Columns.texts(of: $0, in: world) })
      return GivenPage.drawn(
        [table], titled: heading, notes: [words.capitalized(note)],
        named: [heading] + (note.isEmpty ? [] : [words.narrowedInName]), in: setting)
    }
    return GivenOut(shown: [page])
  }

  private mutating func show(in world: World) {
    rows.show(RowSource(found(in: world).map(\.name), on: world.register), in: room(in: world), on: world.register)
  }

  // MARK: Drawing

  private func room(in world: World) -> RowRoom {
    RowRoom(height: RecordListLayout(Frame.work(of: world.size), isNarrowed: rows.search.isShown).rows.height)
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = RecordListLayout(area, isNarrowed: rows.search.isShown)
    let words = world.words
    let title = "\(words.registers) › \(words.heading(of: SettingValue.kind))"
    if !layout.head.isEmpty {
      canvas.put(SafeText(title), at: layout.head.origin, .heading, width: layout.head.width)
    }
    let columns = Columns(width: area.width, in: world)
    if !layout.labels.isEmpty { columns.draw(words.settingColumns, .muted, on: &canvas, in: layout.labels) }
    if rows.search.isShown {
      rows.search.draw(on: &canvas, in: layout.narrowing, found: rows.count, of: Setting.all.count, world)
    }
    rows.draw(on: &canvas, in: layout.rows, focused: !rows.search.holdsCursor, world) { canvas, row in
      guard let setting = Setting.named(row.id.name) else { return }
      columns.draw(Columns.texts(of: setting, in: world), .text, on: &canvas, in: row.area)
    }
  }

  /// The columns of the list: what it is called, its number, since when, where it comes from; a narrow screen leaves the
  /// last ones out.
  private struct Columns {
    private let widths: [Int]

    init(width: Int, in world: World) {
      let texts = Setting.all.map { Columns.texts(of: $0, in: world) } + [world.words.settingColumns]
      let widest = (0..<4).map { index in texts.map { SafeText($0[index]).width }.max() ?? 0 }
      var rest = max(0, width - 2 * Columns.margin)
      // What is least dispensable takes its room first: the number, the name, the day, the source.
      let number = min(widest[1], rest)
      rest = max(0, rest - number - Columns.gap)
      let name = min(widest[0], rest)
      rest -= name
      let hasDay = rest >= Columns.gap + widest[2]
      rest -= hasDay ? Columns.gap + widest[2] : 0
      let source = rest >= Columns.gap + Columns.narrowest ? rest - Columns.gap : 0
      widths = [name, number, hasDay ? widest[2] : 0, source]
    }

    private static let margin = 2
    private static let gap = 2
    /// A source that is cut shorter says nothing any more.
    private static let narrowest = 12

    static func texts(of setting: Setting, in world: World) -> [String] {
      let term = world.register.term(of: setting, on: world.today)
      return [
        world.words.capitalized(world.words.text(setting.label)), world.words.number(of: term, of: setting),
        term.from.map { world.words.day($0) } ?? "–", world.words.source(of: term, on: world.register),
      ]
    }

    func draw(_ texts: [String], _ role: Role, on canvas: inout Canvas, in line: Rect) {
      var rest = line.inset(columns: Columns.margin)
      for (index, width) in widths.enumerated() where width > 0 {
        let isNumber = index == 1
        canvas.put(
          SafeText(texts[index]), at: rest.takeLeft(width).origin, role, width: width,
          alignment: isNumber ? .right : .left)
        _ = rest.takeLeft(Columns.gap)
      }
    }
  }
}

extension KeyAct {
  static let editSetting = KeyAct(
    .edit, hint: Label(pl: "zmień", en: "change"),
    help: Label(pl: "zapisz inną wartość, od podanego dnia", en: "save another value, from a given day"))
  static let settingRecords = KeyAct(
    .view, hint: Label(pl: "zapisy", en: "records"),
    help: Label(pl: "wszystkie zapisane wartości, jako wpisy", en: "all values that were saved, as records"))
}
