import CivicDomain
import TerminalCanvas
import Words

/// What would be taken back with an import, record by record; then it is, as a whole.
struct ImportUndoScreen: Screen {
  /// The actions of the key bindings.
  enum Action {
    case move(Movement)
    case takeBack, back
  }

  /// The key bindings.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.takeBackImport, hint: 20, shown: [.enter], (.enter, .takeBack))
    table.add(.undo, .takeBack)
    table.add(.back, hint: 30, shown: [.escape], (.escape, .back), (.left, .back), (.character("h"), .back))
    return table
  }()

  let outlook: UndoOutlook
  private var rows = ReadingList()

  init(_ outlook: UndoOutlook, in world: World) {
    self.outlook = outlook
    measure(in: world)
  }

  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: cofnięcie wczytania", en: "Help: taking an import back"),
      text: Label(
        pl:
          "Widać, co by się stało z każdym wpisem: nowe znikają, zmienione mają dawne wartości, a dane osób, których nikt "
          + "inny nie potrzebuje, są usuwane na zawsze. Enter cofa wszystko razem (program zapyta); gdy na zawsze znikają "
          + "dane osób, potwierdza się to literą d, a gdy wpisów jest wiele, ich liczbą. Wpisy, które ktoś potem zmienił albo do których coś się "
          + "odnosi, są wypisane z powodem i zostają; Enter cofa wtedy samą resztę.",
        en:
          "You see what would become of each record: new ones go, changed ones have their former values, and the data of "
          + "people whom nothing else needs are erased for good. Enter takes all of it back (asks); where data of people go for "
          + "good, the letter d confirms it, and of many records their number. Records that somebody has changed since, or to which something "
          + "refers, are listed with the reason and stay; Enter then takes the rest back alone."
      ))
  }

  var changesSomething: Bool { true }

  func claims(_ key: Key) -> Bool { key == .character("u") }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .move(let movement):
      let (screen, area) = (self, layout(in: world).list)
      rows.move(movement, height: area.height) { screen.lines(of: $0, width: area.width - 1, in: world).count }
      return []
    case .takeBack:
      if outlook.tally.touched > 0 { return [ask(in: world)] }
      return [.say(.note(world.words.nothingToTakeBack))]
    case .back: return [.close]
    case nil: return [.pass(key)]
    }
  }

  /// Asks whether it is wanted, as any undoing does: it can be brought back. Where the data of people go for good, it is asked as
  /// all that erases people.
  private func ask(in world: World) -> Step {
    let (words, number) = (world.words, outlook.tally.touched)
    let doing = [Step.run(.importing(.undo(outlook.taken)))]
    let text = words.askUndoImport(
      file: outlook.taken.file, records: number, erased: outlook.tally.erased, kept: outlook.tally.kept,
      isRestoring: outlook.tally.isRestoring)
    if outlook.tally.erased > 0 {
      let isRest = outlook.tally.kept > 0
      return .open(
        Question.forGood(
          text, number: number, label: words.answerUndo(isRest: isRest),
          prompt: words.typeToUndo(number, isRest: isRest),
          doing: doing, in: words))
    }
    return .open(
      Question(
        text: text,
        answers: [
          .init(keys: [.enter, .character("u")], label: words.answerUndo, steps: doing),
          .init(keys: [.escape], label: words.answerNo, steps: []),
        ]))
  }

  mutating func follow(in world: World) { measure(in: world) }

  private mutating func measure(in world: World) {
    let (screen, area) = (self, layout(in: world).list)
    rows.resize(texts(in: world.words).count, height: area.height) {
      screen.lines(of: $0, width: area.width - 1, in: world).count
    }
  }

  // MARK: Drawing

  private func layout(in world: World) -> (title: Rect, list: Rect) { layout(Frame.work(of: world.size)) }

  private func layout(_ work: Rect) -> (title: Rect, list: Rect) {
    var rest = work.inset(columns: 1)
    let title = rest.takeTop(1)
    if work.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    return (title, rest)
  }

  private func texts(in words: Words) -> [(text: String, role: Role)] {
    [
      (
        text: words.undoRow(
          isRestoring: outlook.tally.isRestoring, rest: outlook.tally.kept > 0 ? outlook.tally.touched : nil),
        role: .text
      ),
      (text: words.undoOutlook(outlook.tally), role: .heading),
      (text: outlook.line, role: .muted),
    ] + outlook.obstacles.map { (text: $0, role: Role.warning) } + outlook.rows.map { (text: $0, role: Role.text) }
  }

  private func lines(of index: Int, width: Int, in world: World) -> [PaneLine] {
    let (text, role) = texts(in: world.words)[index]
    return PaneLine.wrapped(text, role, width: width)
  }

  func draw(on canvas: inout Canvas, in work: Rect, _ world: World) {
    let layout = layout(work)
    let title = SafeText(world.words.undoTitle(file: outlook.taken.file, isRestoring: outlook.tally.isRestoring))
    canvas.put(title, at: layout.title.origin, .heading, width: layout.title.width)
    rows.draw(hasFocus: true, on: &canvas, in: layout.list) { lines(of: $0, width: $1, in: world) }
  }
}

extension KeyAct {
  fileprivate static let takeBackImport = KeyAct(
    .open, hint: Label(pl: "cofnij wczytanie", en: "take back"),
    help: Label(
      pl: "cofnij wczytanie, oprócz tego, co potem zmieniono albo czego ktoś używa (program zapyta)",
      en: "take the import back, but for what was changed since or is in use (asks)"))
}

extension PaneLine {
  /// The lines of a text that is read in a list, the later ones set in.
  static func wrapped(_ text: String, _ role: Role, width: Int) -> [PaneLine] {
    var lines = LineWrap.lines(of: text, width: max(1, width - 1))
    // What is set in has fewer columns.
    if lines.count > 1 { lines = LineWrap.lines(of: text, width: max(1, width - 3)) }
    return lines.enumerated().map { number, line in
      PaneLine(text: line.text, role: role, indent: number == 0 ? 0 : 2)
    }
  }
}

extension Step {
  /// The choice of a past import that is to be taken back.
  static func choosing(_ imports: [PastImport], in world: World) -> Step {
    guard !imports.isEmpty else { return .say(.note(world.words.noImports)) }
    let items = imports.map { past in
      Menu.Item(
        label: past.line, hindrance: past.hindrance, steps: [.run(.importing(.judgeUndoing(TakenImport(past.number))))])
    }
    return .open(Menu(title: world.words.whichImport, items: items))
  }
}
