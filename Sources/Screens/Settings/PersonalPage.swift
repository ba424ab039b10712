import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// The person's own settings, tried out while one looks at them: each key shows the program as it would be, and keeps it.
/// Below them the way to the state of the register on another day.
struct PersonalPage: Screen {
  /// The actions of the key bindings on the page.
  enum Action {
    case move(Movement)
    case next, previous
    case close
  }

  /// A row of the page.
  private enum Row: Equatable {
    /// Back to the register as it is now; there where another state is shown.
    case now
    case setting(PersonalSettings.Key)
    case state
  }

  /// The key bindings.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10, pages: false) { .move($0) }
    table.add(.changeSetting, hint: 15, shown: [.enter], (.enter, .next), (.right, .next))
    table.add(.previousSetting, shown: [.left], (.left, .previous))
    table.add(.back, hint: 20, shown: [.escape], (.escape, .close))
    table.add(.personalSettings, shown: [], .close)
    return table
  }()

  private let rows: [Row]
  private var list: ListState
  /// Whether something is typed in a form below, which belongs to the register as it is now.
  private let hasOpenForm: Bool

  /// The page over a form into which something was typed, or over none.
  init(overForm hasOpenForm: Bool, in world: World) {
    self.hasOpenForm = hasOpenForm
    rows = (world.past == nil ? [] : [.now]) + PersonalSettings.Key.allCases.map(Row.setting) + [.state]
    list = ListState(total: rows.count, selection: 0)
  }

  static let help = ScreenHelp(
    title: Label(pl: "Pomoc: moje ustawienia", en: "Help: my settings"),
    text: Label(
      pl:
        "Ustawienia są tylko twoje i działają na każdym rejestrze, który otwierasz na tym koncie. Opcje programu i zmienne środowiska są od nich ważniejsze; widać obok, które teraz rządzą. Z myszą zaznacza się tekst w terminalu, trzymając Shift. Drukarka: lp to kolejka tego komputera; przez SSH drukarka twojego terminala, o ile on ją ma (PuTTY, xterm). Drukuje się tekst, x na każdym ekranie; tutaj x drukuje próbę. Co inny program napisze na terminalu w czasie druku (wall, zadanie w tle), może trafić na papier. Terminal, który udaje xterm i drukarki nie ma, pokazuje wydruk na ekranie; program zaraz rysuje ekran od nowa.",
      en:
        "The settings are yours alone and hold for every register that you open under this login. Options and variables overrule them; which do so now stands beside. With the mouse on, text in the terminal is marked while Shift is held. Printer: lp is the queue of this computer; over SSH the printer of your terminal, where it has one (PuTTY, xterm). Text is printed, with x on every screen; here x prints a trial. What another program writes to the terminal meanwhile (wall, a job behind the shell) may end up on the paper. A terminal that passes for xterm and has no printer shows the paper on the screen; the program draws the screen anew at once."
    ))

  var help: ScreenHelp? { Self.help }
  func claims(_ key: Key) -> Bool { Self.keys[key] != nil }
  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .move(let movement):
      list.move(movement, height: areas(of: Frame.work(of: world.size), in: world).list.height)
      return []
    case .next: return change(by: 1, in: world)
    case .previous: return change(by: -1, in: world)
    case .close: return [.close]
    case nil: return [.pass(key)]
    }
  }

  private var selected: Row { rows[list.selection ?? 0] }

  /// Takes the next value of the selected setting, or asks for one that is typed.
  private func change(by step: Int, in world: World) -> [Step] {
    let key: PersonalSettings.Key
    switch selected {
    case .now: return step > 0 ? [.run(.showState(asOf: nil))] : []
    case .state:
      guard step > 0 else { return [] }
      // What is typed in a form belongs to now.
      return hasOpenForm ? [.say(.refused(world.words.formIsOpen))] : [.close, .open(MomentLine())]
    case .setting(let chosen): key = chosen
    }
    if let typed = TypedSetting(key) {
      return step > 0 ? [.open(TypedSettingLine(typed, in: world.personal))] : []
    }
    let choices = Self.choices(of: key, in: world)
    let present = choices.firstIndex { $0.settings == world.personal } ?? 0
    let next = choices[(present + step + choices.count) % choices.count]
    return [.run(.keepPersonal(next.settings))]
  }

  /// The values that a setting can have, each as the settings would be then, in the order in which the keys go through
  /// them.
  private static func choices(
    of key: PersonalSettings.Key, in world: World
  ) -> [(settings: PersonalSettings, said: String)] {
    let words = world.words
    func settings<V>(_ path: WritableKeyPath<PersonalSettings, V>, _ value: V) -> PersonalSettings {
      var changed = world.personal
      changed[keyPath: path] = value
      return changed
    }
    switch key {
    case .language:
      return [(settings(\.language, nil), words.asTheSystemHas)]
        + Language.allCases.map { (settings(\.language, $0), words.ownName(of: $0)) }
    case .theme:
      // One of a file of one's own is none of the list; one that there is not is no choice.
      let own = world.personal.theme.map { world.themes.contains($0) || world.isThemeUnknown ? [] : [$0] } ?? []
      return [(settings(\.theme, nil), words.byTheBackground)]
        + (world.themes + own).map { (settings(\.theme, $0), words.name(ofTheme: $0)) }
    case .oneColumn: return [false, true].map { (settings(\.isOneColumn, $0), words.yes($0)) }
    case .signs:
      return [(settings(\.signs, nil), words.asTheTerminalCan)]
        + [(settings(\.signs, .ascii), words.lettersAlone)]
    case .mouse: return [false, true].map { (settings(\.usesMouse, $0), words.yes($0)) }
    case .filesFolder: return [(world.personal, world.personal.filesFolder ?? words.usualFilesFolder)]
    case .printer:
      return [(settings(\.printer, nil), words.printerOff)]
        + PersonalSettings.Printer.allCases.map { (settings(\.printer, $0), words.name(of: $0)) }
    case .printerQueue: return [(world.personal, world.personal.printerQueue ?? words.usualQueue)]
    case .printerLetters:
      return PrinterLetters.allCases.map { letters in
        (
          settings(\.printerLetters, letters == .utf8 ? nil : letters),
          letters == .ascii ? words.withoutMarks : letters.rawValue
        )
      }
    }
  }

  // MARK: Drawing

  /// The list, and beside it, or where there is room for one alone below it, the sample.
  private func areas(of area: Rect, in world: World) -> (title: Rect, list: Rect, sample: Rect) {
    var rest = area.inset(columns: 2)
    let title = rest.takeTop(1)
    if area.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    if Panes.most(in: area, world) > 1 {
      let list = rest.takeLeft(rest.width * 3 / 5)
      _ = rest.takeLeft(2)
      return (title, list, rest)
    }
    let list = rest.takeTop(min(rows.count, rest.height))
    _ = rest.takeTop(1)
    return (title, list, rest)
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let areas = areas(of: area, in: world)
    let words = world.words
    let title = [words.mySettings, world.personalFile].compactMap { $0 }.joined(separator: " · ")
    canvas.put(SafeText(title), at: areas.title.origin, .heading, width: areas.title.width)
    let labels = labels(in: words)
    let widest = columns(of: labels, in: world)
    list.draw(on: &canvas, in: areas.list, focused: true) { canvas, row in
      let value = value(of: rows[row.index], in: world)
      let columns = value.isEmpty ? row.area.width : min(widest, row.area.width)
      canvas.put(SafeText(labels[row.index]), at: row.area.origin, .text, width: columns)
      var rest = row.area
      _ = rest.takeLeft(widest + 2)
      if !value.isEmpty { canvas.put(SafeText(value), at: rest.origin, .text, width: rest.width) }
    }
    drawSample(on: &canvas, in: areas.sample, world)
  }

  private func labels(in words: Words) -> [String] {
    rows.map { row in
      switch row {
      case .setting(let key): words.capitalized(words.text(key.label))
      case .now: words.capitalized(words.backToNow)
      case .state: words.capitalized(words.stateOnADay)
      }
    }
  }

  /// The columns of the labels that a value stands beside: the others have the whole row.
  private func columns(of labels: [String], in world: World) -> Int {
    zip(labels, rows).map { label, row in value(of: row, in: world).isEmpty ? 0 : SafeText(label).width }.max() ?? 0
  }

  /// The whole of the selected row, where its value is cut.
  func foot(in world: World) -> ScreenFoot? {
    let labels = labels(in: world.words)
    let widest = columns(of: labels, in: world)
    let value = value(of: selected, in: world)
    let room = areas(of: Frame.work(of: world.size), in: world).list.width - 1
    let row = String(repeating: " ", count: widest + 2) + value
    return value.isEmpty
      ? nil : ScreenFoot.whole("\(labels[list.selection ?? 0]): \(value)", ofRow: row, in: room)
  }

  private func value(of row: Row, in world: World) -> String {
    guard case .setting(let key) = row else { return "" }
    let unknown = key == .theme && world.isThemeUnknown ? world.personal.theme : nil
    let value =
      unknown.map { world.words.themePassedOver($0) } ?? Self.choices(of: key, in: world)
      .first { $0.settings == world.personal }?.said ?? ""
    guard let stronger = world.overruled[key] else { return value }
    return "\(world.words.overruled(by: stronger)) · \(value)"
  }

  /// What the screens are made of, as the settings have it now; beside the settings of the printer, what it would print.
  private func drawSample(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let words = world.words
    if case .setting(let key) = selected, [.printer, .printerQueue, .printerLetters].contains(key) {
      return drawTrial(on: &canvas, in: area, world)
    }
    let lines: [(String, Role)] = [
      (words.sampleHeading, .heading), ("▌ \(words.sampleSelected)", .selection), (words.sampleText, .text),
      (words.sampleMuted, .muted), ("! \(words.sampleWarning)", .warning), ("✕ \(words.sampleError)", .error),
      ("● ◐ ✕ – ○ ◇ ◆ ✓", .accent),
    ]
    var rest = area
    for (text, role) in lines where !rest.isEmpty {
      canvas.put(SafeText(text), at: rest.takeTop(1).origin, role, width: rest.width)
    }
  }

  /// Where a print would go, and what its letters would be.
  private func drawTrial(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let words = world.words
    var rest = area
    canvas.put(
      SafeText(words.capitalized(words.trialPrint)), at: rest.takeTop(1).origin, .heading, width: rest.width)
    let hindrance = words.hindrance(world.printer)
    let text = ([hindrance ?? world.trialGoes] + [world.trialLetters] + (hindrance == nil ? [words.trialKey] : []))
    canvas.putParagraph(text.joined(separator: "\n"), in: rest, .text)
  }

  /// The trial, which is printed like any other paper.
  func givenOut(in world: World) -> GivenOut? {
    GivenOut(shown: [
      GivenPage(world.words.trialPrint, as: []) { setting in
        let words = setting.words
        let page = ReportPage(
          title: words.capitalized(words.trialPrint), language: words.language,
          blocks: [.paragraph(world.trialGoes), .paragraph(words.trialLetters)])
        return (page, [words.trialPrint])
      }
    ])
  }
}

extension World {
  /// Where a trial goes.
  fileprivate var trialGoes: String {
    words.trialGoes(toTerminal: personal.printer == .terminal, queue: personal.printerQueue)
  }

  /// The letters of the trial, as the printer has them.
  fileprivate var trialLetters: String { (personal.printerLetters ?? .utf8).written(words.trialLetters) }
}

extension Words {
  /// What a printer is called among the settings.
  fileprivate func name(of printer: PersonalSettings.Printer) -> String {
    switch printer {
    case .lp: printerOfComputer
    case .terminal: printerOfTerminal
    }
  }
}

/// A setting that is typed; empty, it is the usual one.
private enum TypedSetting {
  case filesFolder, printerQueue

  init?(_ key: PersonalSettings.Key) {
    switch key {
    case .filesFolder: self = .filesFolder
    case .printerQueue: self = .printerQueue
    case .language, .theme, .oneColumn, .signs, .mouse, .printer, .printerLetters: return nil
    }
  }

  /// Its place among the settings.
  var path: WritableKeyPath<PersonalSettings, String?> {
    switch self {
    case .filesFolder: \.filesFolder
    case .printerQueue: \.printerQueue
    }
  }

  /// What it is called.
  var label: Label {
    switch self {
    case .filesFolder: PersonalSettings.Key.filesFolder.label
    case .printerQueue: PersonalSettings.Key.printerQueue.label
    }
  }

  /// What is said below the line.
  func explanation(in words: Words) -> String {
    switch self {
    case .filesFolder: words.filesFolderExplained
    case .printerQueue: words.queueExplained
    }
  }

  /// Why that is none; nil: it is one.
  func fault(in typed: String, _ words: Words) -> String? {
    switch self {
    case .filesFolder: PersonalSettings.isWhole(folder: typed) ? nil : words.folderNotWhole(typed)
    case .printerQueue: PersonalSettings.isQueue(typed) ? nil : words.noQueueName(typed)
    }
  }
}

/// The line in which a setting is typed.
private struct TypedSettingLine: Screen {
  private let setting: TypedSetting
  private var field: TextField

  init(_ setting: TypedSetting, in settings: PersonalSettings) {
    self.setting = setting
    field = TextField(settings[keyPath: setting.path] ?? "", limit: Limits.folderPath)
  }

  /// The key bindings; all other keys type.
  static let keys: KeyTable<Bool> = {
    var table = KeyTable<Bool>()
    table.add(.save, hint: 10, shown: [.enter], (.enter, true), (.function(2), true))
    table.add(.back, hint: 20, shown: [.escape], (.escape, false))
    return table
  }()

  var takesText: Bool { true }
  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case true?:
      var settings = world.personal
      let typed = String(field.text.trimmingPrefix { $0.isWhitespace })
      if !typed.isEmpty, let fault = setting.fault(in: typed, world.words) { return [.say(.refused(fault))] }
      settings[keyPath: setting.path] = typed.isEmpty ? nil : typed
      return [.close, .run(.keepPersonal(settings))]
    case false?: return [.close]
    case nil: break
    }
    if case .full(let limit) = field.handle(key) { return [.say(.refused(world.words.full(limit)))] }
    return []
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var rest = area.inset(columns: 2)
    if area.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    let label = world.words.capitalized(world.words.text(setting.label))
    canvas.put(SafeText(label), at: rest.takeTop(1).origin, .heading, width: rest.width)
    field.draw(on: &canvas, in: rest.takeTop(1), focused: true)
    _ = rest.takeTop(1)
    canvas.putParagraph(setting.explanation(in: world.words), in: rest, .muted)
  }
}

extension KeyAct {
  /// The person's own settings, and the way to the register of another day.
  static let personalSettings = KeyAct(
    .settings, hint: Label(pl: "ustawienia", en: "settings"),
    help: Label(
      pl:
        "moje ustawienia: język, kolory, jedna kolumna, drukarka; tu też rejestr, jaki był na koniec wybranego dnia, i powrót",
      en: "my settings: language, colours, one column, printer; also the register as it stood on a day, and back"))
  fileprivate static let changeSetting = KeyAct(
    .open, hint: Label(pl: "zmień", en: "change"),
    help: Label(pl: "następna wartość; działa od razu", en: "the next value; it holds at once"))
  fileprivate static let previousSetting = KeyAct(
    .move, hint: Label(pl: "poprzednia", en: "previous"),
    help: Label(pl: "poprzednia wartość", en: "the value before"))
}
