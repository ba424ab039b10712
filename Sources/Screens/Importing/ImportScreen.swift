import CivicDomain
import TerminalCanvas
import Words

/// An import: a file is chosen from the person's folder, or its path typed; what would happen stands there before it
/// does; then it is taken in.
struct ImportScreen: Screen {
  /// The actions of the key bindings, beside the letters of a path.
  enum Action {
    case move(Movement)
    case open, back, columns, again
  }

  /// The key bindings while a file is chosen.
  static let fileKeys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10, letters: false, ends: false) { .move($0) }
    table.add(.judgeFile, hint: 20, (.enter, .open))
    table.add(.back, hint: 30, shown: [.escape], (.escape, .back))
    return table
  }()

  /// The key bindings while it is read what would happen.
  static let outlookKeys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.doIt, hint: 20, (.enter, .open))
    table.add(.columnsOfFile, hint: 25, .columns)
    table.add(.takeAlike, hint: 27, .again)
    table.add(.back, hint: 30, .back)
    return table
  }()

  let kind: Kind
  private var files: [ImportableFile] = []
  private var folder = ""
  /// Letters of a name, or a path.
  private var field = TextField(limit: Limits.typedPath)
  private var list = ListState()
  /// Whether a file was chosen by arrows, so that the cursor stands on it.
  private var isChosen = false
  /// What would happen; nil: a file is still to be chosen.
  private(set) var outlook: ImportOutlook?
  private var rows = ReadingList()

  /// The import of records of a kind.
  init(_ kind: Kind) { self.kind = kind }

  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: wczytanie listy", en: "Help: an import"),
      text: Label(
        pl:
          "Najpierw wybiera się plik z własnego folderu (CSV, skoroszyt Excela, JSON) albo wpisuje jego ścieżkę. Potem "
          + "widać, co by się stało, wiersz po wierszu: co zostanie dodane, co zmienione i z czego na co, a co odrzucone i "
          + "dlaczego; nic jeszcze nie jest zapisane. Enter robi to, co w zaznaczonym wierszu: „[ Wczytaj ]” wczytuje dobre "
          + "wiersze, wszystkie razem; „Kolumny” (klawisz e) mówi, czym jest kolumna, której program nie rozpoznał, brakującej "
          + "daje jedną wartość we wszystkich wierszach i zapamiętuje kolumny pod nazwą, dla następnej listy; n pyta o wiersze, "
          + "które tylko wyglądają jak coś znanego: czy to ten sam wpis (wtedy się zmieni), czy inny (wtedy wejdzie jako nowy), "
          + "każdy z osobna albo wszystkie. Ctrl-C w trakcie przerywa i nie zapisuje nic; u potem cofa całość.",
        en:
          "First a file of your own folder is chosen (CSV, an Excel workbook, JSON), or its path typed. Then you see what "
          + "would happen, row by row: what would be added, what changed from what to what, and what refused and why; "
          + "nothing is saved yet. Enter does what the selected row says: “[ Import ]” takes the good rows in, all together; "
          + "“Columns” (the key e) says what a column is that was not recognized, gives a missing one the same value in all "
          + "rows, and remembers the columns under a name for the next list; n asks about rows that only look like something "
          + "known: whether one is the same (which then changes) or another (which comes in as new), each by itself or all. "
          + "Ctrl-C on the way stops it and saves nothing; u takes all of it back afterwards."
      ))
  }

  var changesSomething: Bool { true }
  var takesText: Bool { outlook == nil }
  var takesRuns: Bool { outlook == nil }

  func guide(in world: World) -> KeyGuide {
    guard let outlook else { return Self.fileKeys.guide() }
    let guide = Self.outlookKeys.guide()
    let asking = outlook.columns.isEmpty ? guide.hinting(.columnsOfFile, nil) : guide
    let isAsked = outlook.undecided > 0 || outlook.request.isAgain || !outlook.request.choices.isEmpty
    return isAsked ? asking : asking.hinting(.takeAlike, nil)
  }

  // MARK: Answers

  /// Takes what became of a step.
  mutating func take(_ answer: ImportAnswer, in world: World) -> [Step] {
    switch answer {
    case .files(let files, let folder):
      (self.files, self.folder) = (files, folder)
      list = ListState(total: shown.count)
    case .sheets(let sheets, let request, let lists):
      let items = sheets.map { sheet in
        var ofSheet = request
        ofSheet.sheet = sheet
        return Menu.Item(label: sheet, steps: [.run(.importing(.judge(ofSheet)))])
      }
      var whole = request
      whole.isWhole = true
      let all = Menu.Item(label: world.words.allSheets(lists), steps: [.run(.importing(.judge(whole)))])
      return [.open(Menu(title: world.words.whichSheet, items: items + (lists.count > 1 ? [all] : [])))]
    case .choice(let title, let choices):
      let items = choices.map { Menu.Item(label: $0.label, steps: [.run(.importing(.judge($0.request)))]) }
      return [.open(Menu(title: title, items: items))]
    case .outlook(let outlook):
      self.outlook = outlook
      measure(in: world)
      goToTake(in: world)
    case .taken(let sentence, _): return [.close, .say(.done(sentence))]
    case .refused(let sentence): return [.say(.refused(sentence))]
    // Of those a form wants to know, or the program itself.
    case .messages, .message, .kept, .notRead, .imports, .undoOutlook, .undone, .notUndone: break
    }
    return []
  }

  // MARK: Keys

  mutating func update(_ key: Key, in world: World) -> [Step] {
    outlook == nil ? updateFiles(key, in: world) : updateOutlook(key, in: world)
  }

  private mutating func updateFiles(_ key: Key, in world: World) -> [Step] {
    switch Self.fileKeys[key] {
    case .open: return judge(in: world)
    case .back: return [.close]
    case .columns, .again: return []
    case .move(let movement):
      // Where nothing was typed the first row is chosen already.
      if isChosen || movement != .forth || field.text.isEmpty {
        list.move(movement, height: layout(in: world).list.height)
      }
      isChosen = !shown.isEmpty
      return []
    case nil: break
    }
    let before = field.text
    let outcome = field.handle(key)
    if field.text != before { (list, isChosen) = (ListState(total: shown.count), false) }
    if case .full(let limit) = outcome { return [.say(.refused(world.words.full(limit)))] }
    return []
  }

  /// Has the chosen file judged, or the path that was typed.
  private func judge(in world: World) -> [Step] {
    if let file = list.selection.map({ shown[$0] }) {
      return [.run(.importing(.judge(ImportRequest(kind, path: file.path))))]
    }
    if isPath { return [.run(.importing(.judge(ImportRequest(kind, path: field.text))))] }
    return [.say(.note(world.words.noFileChosen(in: folder)))]
  }

  private mutating func updateOutlook(_ key: Key, in world: World) -> [Step] {
    switch Self.outlookKeys[key] {
    case .move(let movement):
      let (screen, area) = (self, layout(in: world).list)
      rows.move(movement, height: area.height) { screen.lines(of: $0, width: area.width - 1, in: world).count }
    case .open: return doLine(in: world)
    case .columns: return [outlook.flatMap { columnMenu($0, in: world) } ?? .say(.note(world.words.noColumns))]
    case .again: return [outlook.flatMap { alikeMenu($0, in: world) } ?? .say(.note(world.words.nothingAlike))]
    case .back: outlook = nil
    case nil: return [.pass(key)]
    }
    return []
  }

  /// What Enter does on a line of the outlook.
  private enum LineAct {
    case take, columns, alike
    case column(ImportOutlook.Column)
    case value(FieldDeclaration)
  }

  /// Does what the selected line says; one that only tells something leads back to the row that takes the file in.
  private mutating func doLine(in world: World) -> [Step] {
    guard let outlook else { return [] }
    let lines = texts(in: world.words)
    switch lines.indices.contains(rows.selection) ? lines[rows.selection].act : nil {
    case .take:
      if let hindrance = outlook.hindrance { return [.say(.refused(hindrance))] }
      if outlook.effective == 0 { return [.say(.note(world.words.nothingToImport))] }
      return [.run(.importing(.take(outlook.request)))]
    case .columns: return [columnMenu(outlook, in: world) ?? .say(.note(world.words.noColumns))]
    case .alike: return [alikeMenu(outlook, in: world) ?? .say(.note(world.words.nothingAlike))]
    case .column(let column):
      if column.meaning == .fixed { return [.say(.refused(world.words.capitalized(world.words.columnIsFixed)))] }
      return [.open(meaningMenu(column, outlook.request, in: world))]
    case .value(let field): return [Self.askValue(of: field, for: outlook.request, in: world)]
    case nil:
      goToTake(in: world)
      return []
    }
  }

  /// Selects the row that takes the file in.
  private mutating func goToTake(in world: World) {
    let index = texts(in: world.words).firstIndex { if case .take? = $0.act { true } else { false } }
    let (screen, area) = (self, layout(in: world).list)
    rows.select(index ?? 0, height: area.height) { screen.lines(of: $0, width: area.width - 1, in: world).count }
  }

  /// What can be said of the rows that only look like something: of each, or of all; nil where there are none.
  private func alikeMenu(_ outlook: ImportOutlook, in world: World) -> Step? {
    let (request, words) = (outlook.request, world.words)
    func judged(_ change: (inout ImportRequest) -> Void) -> [Step] {
      var other = request
      change(&other)
      return [.run(.importing(.judge(other)))]
    }
    let all =
      outlook.alike == 0 && !request.isAgain
      ? []
      : [
        Menu.Item(
          label: request.isAgain ? words.refuseAlikeAgain : words.allAlikeAsNew(outlook.alike),
          steps: judged { $0.isAgain.toggle() })
      ]
    let rows = outlook.alikeRows.map { row in
      Menu.Item(label: row.text, steps: [.open(Self.sameOrNot(row, request, in: words))])
    }
    let chosen = request.choices.sorted { $0.key < $1.key }.map { number, choice in
      Menu.Item(
        label: words.takenBack(words.chosen(choice, forRow: number)), steps: judged { $0.choices[number] = nil })
    }
    // Of one row alone it is asked at once.
    if chosen.isEmpty, !request.isAgain, outlook.alikeRows.count == 1, outlook.alike <= 1 {
      return .open(Self.sameOrNot(outlook.alikeRows[0], request, in: words))
    }
    let items = rows + all + chosen
    return items.isEmpty ? nil : .open(Menu(title: words.whichAlike, items: items))
  }

  /// The question whether a row is the record that it looks like.
  private static func sameOrNot(_ row: ImportOutlook.Alike, _ request: ImportRequest, in words: Words) -> Menu {
    func item(_ label: String, _ choice: RowChoice) -> Menu.Item {
      var other = request
      other.choices[row.number] = choice
      return Menu.Item(label: label, steps: [.run(.importing(.judge(other)))])
    }
    let same = row.known.map { [item(words.isTheSame, .same($0))] } ?? []
    return Menu(title: row.text, items: same + (row.mayBeNew ? [item(words.isAnother, .new)] : []))
  }

  /// What can be said of the columns, those first that are missing, or of which it is not sure what they are.
  private func columnMenu(_ outlook: ImportOutlook, in world: World) -> Step? {
    if outlook.columns.isEmpty { return nil }
    let ordered = outlook.columns.filter(\.isOpen) + outlook.columns.filter { !$0.isOpen }
    let columns = ordered.map { column in
      Menu.Item(
        label: column.meaning == .fixed ? column.title : "\(column.title): \(column.taken(in: world.words))",
        hindrance: column.meaning == .fixed ? world.words.columnIsFixed : nil,
        steps: [.open(meaningMenu(column, outlook.request, in: world))])
    }
    let (request, words) = (outlook.request, world.words)
    let missing = outlook.missing.map { field in
      Menu.Item(
        label: words.missingColumn(field), steps: [Self.askValue(of: field, for: request, in: world)])
    }
    let given = Self.given(request).map { field, text in
      Menu.Item(
        label: words.sameForAll(field, Self.label(of: text, field, in: words)),
        steps: [Self.askValue(of: field, for: request, in: world)])
    }
    let more = [
      Menu.Item(label: words.otherSameForAll, steps: [.open(fieldMenu(outlook, in: world))]),
      Menu.Item(label: words.rememberColumns, steps: [.open(Self.nameLine(for: request, in: world))]),
    ]
    return .open(Menu(title: words.whichColumn, items: missing + columns + given + more))
  }

  /// The fields of the kind that an import may fill.
  private var fillable: [FieldDeclaration] {
    (Schema.kind(named: kind.name)?.fields ?? []).filter {
      $0.isStored && ($0.changeability == .anyone || $0.changeability == .once || kind.madeBy != nil)
    }
  }

  /// The fields of the person whom its records name, that a column may be.
  private var ofPerson: [FieldDeclaration] {
    guard let kind = Schema.kind(named: kind.name), let field = kind.rowMaking?.naming.first.flatMap(kind.field) else {
      return []
    }
    let own = Set(kind.fields.map(\.name)).subtracting([field.name])
    return Person.names(of: \.name, \.email, \.phone).filter { !own.contains($0) }
      .compactMap { Schema.kind(named: Person.kind.name)?.field($0) }
  }

  /// The fields that no column is, to give one of them a value for all rows.
  private func fieldMenu(_ outlook: ImportOutlook, in world: World) -> Menu {
    let items = fillable.filter { field in !outlook.columns.contains { $0.meaning == .field(field) } }.map { field in
      Menu.Item(
        label: world.words.capitalized(world.words.label(of: field)),
        steps: [Self.askValue(of: field, for: outlook.request, in: world)])
    }
    return Menu(title: world.words.whichFieldForAll, items: items)
  }

  /// The values that are given for all rows, in the order of their fields' names.
  private static func given(_ request: ImportRequest) -> [(field: FieldDeclaration, text: String)] {
    request.given.sorted { $0.key < $1.key }.compactMap { name, text in
      Schema.kind(named: request.kind.name)?.field(name).map { ($0, text) }
    }
  }

  /// How a typed value is told: the words of a choice as people read them.
  private static func label(of text: String, _ field: FieldDeclaration, in words: Words) -> String {
    field.shape.options.first { $0.word == text }.map { words.text($0.label) } ?? text
  }

  /// Asks for the value of a field for all rows: chosen, or typed.
  private static func askValue(of field: FieldDeclaration, for request: ImportRequest, in world: World) -> Step {
    let words = world.words
    func judged(_ text: String?) -> Step {
      var other = request
      other.given[field.name] = text
      return .run(.importing(.judge(other)))
    }
    let title = words.whichValueForAll(field)
    let known = request.given[field.name]
    if field.shape.options.isEmpty {
      return .open(
        NameLine(title: title, what: words.emptyIsNone, proposed: known ?? "", isValue: true) {
          judged($0.allSatisfy(\.isWhitespace) ? nil : $0)
        })
    }
    let none = known == nil ? [] : [Menu.Item(label: words.noValueForAll, steps: [judged(nil)])]
    let items = field.shape.options.map { option in
      Menu.Item(label: words.text(option.label), steps: [judged(option.word)])
    }
    return .open(Menu(title: title, items: items + none))
  }

  /// The line for the name under which the columns are remembered.
  private static func nameLine(for request: ImportRequest, in world: World) -> NameLine {
    NameLine(
      title: world.words.nameOfColumns, what: world.words.columnsAreRemembered(of: request.kind),
      proposed: request.mapping ?? ""
    ) { name in
      var other = request
      other.mapping = name
      return .run(.importing(.judge(other)))
    }
  }

  /// What a column may be: left out, as it was read at first, or a field.
  private func meaningMenu(_ column: ImportOutlook.Column, _ request: ImportRequest, in world: World) -> Menu {
    func item(_ label: String, _ field: String?) -> Menu.Item {
      var other = request
      other.renamed[column.key] = field
      return Menu.Item(label: label, steps: [.run(.importing(.judge(other)))])
    }
    let words = world.words
    let back = request.renamed[column.key] == nil ? [] : [item(words.asReadAtFirst, nil)]
    return Menu(
      title: words.whatIsColumn(column.title),
      items: back + (ofPerson + fillable).map { item(words.capitalized(words.label(of: $0)), $0.name) }
        + [item(words.leaveColumnOut, "")])
  }

  mutating func follow(in world: World) {
    if outlook != nil { measure(in: world) }
  }

  private mutating func measure(in world: World) {
    let (screen, area) = (self, layout(in: world).list)
    rows.resize(texts(in: world.words).count, height: area.height) {
      screen.lines(of: $0, width: area.width - 1, in: world).count
    }
  }

  /// The files whose names hold the typed letters; none where those are a path.
  private var shown: [ImportableFile] {
    if isPath { return [] }
    let words = SearchWords(field.text)
    return files.filter { words.matches($0.name) }
  }

  /// Whether a path was typed, and no letters of a name.
  private var isPath: Bool { field.text.contains("/") || field.text.hasPrefix("~") }

  // MARK: Drawing

  private struct Layout {
    let title: Rect
    let line: Rect
    let list: Rect

    init(_ work: Rect) {
      var rest = work.inset(columns: 1)
      title = rest.takeTop(1)
      line = rest.takeTop(1)
      if work.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
      list = rest
    }
  }

  private func layout(in world: World) -> Layout { Layout(Frame.work(of: world.size)) }

  /// A text of the outlook, and what Enter does on it; nil: it only tells something.
  private struct Line {
    let text: String
    var role = Role.muted
    var act: LineAct?
  }

  /// What is read of the outlook, text by text: the counts, what can be done, how the file was understood, what is refused,
  /// what would be done.
  private func texts(in words: Words) -> [Line] {
    guard let outlook else { return [] }
    let changed =
      outlook.isChanged
      ? [Line(text: words.fileChanged, role: .warning)]
      : outlook.isRegisterChanged ? [Line(text: words.registerChanged, role: .warning)] : []
    let given = Self.given(outlook.request).map { field, text in
      Line(text: words.sameForAll(field, Self.label(of: text, field, in: words)), act: .value(field))
    }
    let mapping = outlook.request.mapping ?? ""
    let hindered = outlook.hindrance.map { [Line(text: "! \($0)", role: .warning)] } ?? []
    // The smallest screen has the row that leads on in sight, and what it would do.
    return changed + hindered
      + [
        Line(text: words.importRow, role: .text, act: .take),
        Line(text: words.importOutlook(outlook.tally), role: .heading),
      ] + ways(outlook, in: words)
      + outlook.missing.map { Line(text: "! \(words.missingColumn($0))", role: .warning, act: .value($0)) }
      + given + (mapping.isEmpty ? [] : [Line(text: words.columnsGoBy(mapping))])
      + outlook.understood.map { Line(text: words.capitalized($0)) }
      + outlook.columns.filter(\.isOpen).map { column in
        Line(text: words.column(column.title, is: column.taken(in: words)), act: .column(column))
      } + outlook.faults.map { Line(text: "! \($0)", role: .warning) }
      + outlook.rows.map { row in
        Line(
          text: row.number > 0 ? "\(row.isNew ? "+" : "±") \(row.number)  \(row.text)" : row.text, role: .text)
      }
  }

  /// The rows that lead to another outlook.
  private func ways(_ outlook: ImportOutlook, in words: Words) -> [Line] {
    var ways: [Line] = []
    if !outlook.columns.isEmpty { ways.append(Line(text: words.columnsRow, role: .text, act: .columns)) }
    if outlook.request.isAgain {
      ways.append(Line(text: words.alikeAsNew, role: .warning, act: .alike))
    } else if outlook.undecided > 0 {
      ways.append(Line(text: words.alikeRow(outlook.undecided), role: .text, act: .alike))
    }
    ways += outlook.request.choices.sorted { $0.key < $1.key }.map { number, choice in
      Line(text: words.chosen(choice, forRow: number), role: .warning, act: .alike)
    }
    return ways
  }

  private func lines(of index: Int, width: Int, in world: World) -> [PaneLine] {
    let line = texts(in: world.words)[index]
    return PaneLine.wrapped(line.text, line.role, width: width)
  }

  func draw(on canvas: inout Canvas, in work: Rect, _ world: World) {
    let layout = Layout(work)
    let words = world.words
    canvas.put(
      SafeText(words.importTitle(kind)), at: layout.title.origin, .heading, width: layout.title.width)
    guard let outlook else { return drawFiles(on: &canvas, in: layout, world) }
    let name = [outlook.request.fileName, outlook.request.sheet].compactMap { $0 }.joined(separator: " · ")
    canvas.put(SafeText(name), at: layout.line.origin, width: layout.line.width)
    rows.draw(hasFocus: true, on: &canvas, in: layout.list) { lines(of: $0, width: $1, in: world) }
  }

  private func drawFiles(on canvas: inout Canvas, in layout: Layout, _ world: World) {
    let words = world.words
    var line = layout.line
    let label = SafeText(words.fileLabel)
    canvas.put(label, at: line.takeLeft(label.width + 1).origin, .muted)
    field.draw(on: &canvas, in: line, focused: !isChosen)
    guard !shown.isEmpty else {
      let text = isPath ? words.pathTyped : words.noFiles(in: folder, matching: field.text)
      canvas.putParagraph(text, in: layout.list, .muted)
      return
    }
    list.draw(on: &canvas, in: layout.list, focused: true, cursor: isChosen) { canvas, row in
      let file = shown[row.index]
      var rest = row.area
      _ = rest.takeRight(1)
      let aside = SafeText("\(words.bytes(file.size))  \(words.moment(file.changed, near: world.today))")
      canvas.put(aside, at: rest.takeRight(aside.width).origin, .muted)
      _ = rest.takeRight(1)
      canvas.put(SafeText(file.name), at: rest.origin, width: rest.width)
    }
  }
}

extension KeyAct {
  fileprivate static let judgeFile = KeyAct(
    .open, hint: Label(pl: "sprawdź", en: "examine"),
    help: Label(pl: "pokaż, co wczytanie tego pliku by zmieniło", en: "show what importing this file would change"))
}

extension KeyAct {
  fileprivate static let columnsOfFile = KeyAct(
    .edit, hint: Label(pl: "kolumny", en: "columns"),
    help: Label(
      pl: "powiedz, czym jest kolumna: którym polem, albo że ma być pominięta",
      en: "say what a column is: which field, or that it is left out"))
}

extension KeyAct {
  fileprivate static let takeAlike = KeyAct(
    .new, hint: Label(pl: "podobne", en: "alike"),
    help: Label(
      pl: "o wierszach, które tylko wyglądają jak coś, co już jest, powiedz, czy to to samo, czy coś nowego",
      en: "say of rows that only look like something that there is whether they are the same or new"))
}

extension ImportOutlook.Column {
  /// What the column is taken for.
  fileprivate func taken(in words: Words) -> String {
    switch meaning {
    case .field(let field): words.label(of: field)
    case .noted: words.columnGoesToNotes
    case .unknown: words.columnIsUnknown
    case .leftOut: words.columnIsLeftOut
    case .contact: words.columnOfContact
    case .person: words.columnOfPerson
    case .fixed: words.columnIsFixed
    }
  }
}

extension Step {
  /// Asks what is to be imported, the kind that is shown first, then opens the choice of a file.
  static func importing(_ shown: Kind?, in world: World) -> [Step] {
    let items = Schema.kinds.map { kind in
      Menu.Item(
        label: world.words.heading(of: kind.kind),
        hindrance: kind.comesInLists ? nil : world.words.neverListed(kind.kind),
        steps: [.open(ImportScreen(kind.kind)), .run(.importing(.lookForFiles))])
    }
    let selected = Schema.kinds.firstIndex { $0.kind == shown && $0.comesInLists }
    return [.open(Menu(title: world.words.importWhat, items: items, selected: selected))]
  }
}
