import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// The page of one setting: what it rules, in which range, and what it was, is and will be, the newest first.
struct SettingPage: RegisterLevel {
  /// The actions of the key bindings on the page.
  enum Action {
    case move(Movement)
    case open, back, edit
  }

  /// The key bindings of the page.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 40) { .move($0) }
    table.add(.open, hint: 20, .open)
    table.add(.back, hint: 25, .back)
    table.add(.editSetting, hint: 30, .edit)
    return table
  }()

  let setting: Setting
  private(set) var column = PageColumn()
  /// The size for which the texts were wrapped; nil: they must be wrapped.
  private var wrapped: Size?

  init(of setting: Setting) { self.setting = setting }

  func guide(in world: World) -> KeyGuide {
    Self.keys.guide { action in
      switch action {
      case .open: column.selected?.target != nil
      case .move, .back, .edit: true
      }
    }
  }

  var help: ScreenHelp? { SettingList().help }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .move(let movement): column.move(movement, height: layout(Frame.work(of: world.size)).column.height)
    case .open:
      if case .record(let id)? = column.selected?.target { return [.deeper(RecordPage(of: id))] }
    case .back: return [.shallower]
    case .edit: return [.another(for: setting)]
    case nil: return [.pass(key)]
    }
    return []
  }

  mutating func follow(in world: World) {
    guard wrapped != world.size else { return }
    let area = layout(Frame.work(of: world.size)).column
    // A bar stands before each text, and behind it the sign that there is more.
    column.show(entries(width: area.width - 2, in: world), height: area.height)
    wrapped = world.size
  }

  mutating func refresh(in world: World) -> [Step] {
    wrapped = nil
    follow(in: world)
    return []
  }

  mutating func saved(_ changes: [Change], byUndo: Bool, in world: World) { _ = refresh(in: world) }

  private func entries(width: Int, in world: World) -> [PageEntry] {
    let (words, register) = (world.words, world.register)
    let terms = register.terms(of: setting).reversed().enumerated().map { index, term in
      var target: PageEntry.Target?
      if case .record(let id) = term.origin { target = .record(id.any) }
      let state = term.state(on: world.today)
      let head = "\(words.number(of: term, of: setting)) \(words.days(of: term)) · \(words.label(state))"
      return PageEntry(
        .change(-index),
        PageEntry.wrapped(head, state == .inForce ? .accent : .text, indent: 1, width: width)
          + PageEntry.wrapped(words.source(of: term, on: register), .muted, indent: 3, width: width),
        target: target)
    }
    let more = [words.inRange(of: setting), words.nameInCommands(of: setting)]
    return [
      PageEntry(.identifier, words.text(setting.rules), width: width),
      PageEntry(heading: words.settingInTime, isFirst: false),
    ] + terms + [PageEntry(heading: words.settingMore, isFirst: false)]
      + more.enumerated().map { PageEntry(.field(String($0)), $1, .muted, indent: 1, width: width) }
  }

  /// What the setting was, is and will be.
  func givenOut(in world: World) -> GivenOut? {
    let page = GivenPage(world.words.whatIsShown) { [setting] given in
      let words = given.words
      let headings = [words.settingHeadings[1], words.settingHeadings[2], words.settingHeadings[4]]
      let rows = given.register.terms(of: setting).reversed().map { term in
        [
          words.number(of: term, of: setting),
          "\(words.days(of: term)) · \(words.label(term.state(on: given.now.day)))",
          words.source(of: term, on: given.register),
        ]
      }
      let name = words.text(setting.label)
      let title = "\(words.capitalized(words.label(of: SettingValue.kind))): \(name)"
      let columns = headings.map { ReportPage.Column(words.capitalized($0)) }
      return GivenPage.drawn(
        [ReportPage.Table(words.settingInTime, columns: columns, rows: rows)], titled: title,
        notes: [words.text(setting.rules), words.inRange(of: setting)],
        named: [words.label(of: SettingValue.kind), name], in: given)
    }
    return GivenOut(shown: [page])
  }

  /// All that the page says, in lines that are still to be wrapped.
  func told(in world: World) -> [PaneLine] {
    [PaneLine(text: world.words.text(setting.label), role: .heading)]
      + entries(width: Limits.shownValue, in: world).flatMap(\.lines)
  }

  // MARK: Drawing

  private func layout(_ work: Rect) -> (head: Rect, column: Rect) {
    var rest = work
    let head = rest.takeTop(1).inset(columns: 1)
    if work.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    return (head, rest)
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = layout(area)
    let title =
      "\(world.words.capitalized(world.words.label(of: SettingValue.kind))): \(world.words.text(setting.label))"
    canvas.put(SafeText(title), at: layout.head.origin, .heading, width: layout.head.width)
    if layout.column.row > layout.head.endRow { canvas.horizontalRule(area.line(1)) }
    column.draw(hasFocus: true, on: &canvas, in: layout.column)
  }
}
