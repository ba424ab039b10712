import CivicDomain
import TerminalCanvas
import Words

/// An import: a file is chosen from the person's folder, or its path typed; what would happen stands there before it
/// does; then it is taken in.
struct ImportScreen: Screen {
  /// The actions of the key bindings.
  enum Action {
    case move(Movement)
    case open, back, columns, again, passOver, people, search, leaveSearch
  }

  /// The key bindings while it is read what would happen.
  static let outlookKeys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.doIt, hint: 20, (.enter, .open))
    table.add(.columnsOfFile, hint: 25, .columns)
    table.add(.takeAlike, hint: 27, .again)
    table.add(.passOver, hint: 26, .passOver)
    table.add(.whoComesIn, hint: 28, .people)
    table.add(.search, hint: 29, .search)
    table.add(.back, hint: 30, .back)
    return table
  }()

  /// The key bindings while the search is typed: Enter only chooses a row, for what it does is not to be done unseen.
  static let searchKeys = KeyTable<Action>.searching(.choose, open: .leaveSearch, leave: .leaveSearch, end: .back) {
    .move($0)
  }

  let kind: Kind
  /// What all rows have from the start: the record from whose page it was asked for.
  private let given: [String: String]
  /// The choice of the file.
  private var picker = FilePicker(.list)
  /// What would happen; nil: a file is still to be chosen.
  private(set) var outlook: ImportOutlook?
  private(set) var rows = ReadingList()
  /// What is read of the outlook, text by text.
  private(set) var shownLines: [Line] = []
  /// The widths of the columns of its table.
  private var columns: ImportTableColumns?
  /// The words that are looked for among the rows, or the people.
  private var search = ListSearch()
  /// Whether the people who come in are listed, and not the rows.
  private(set) var showsPeople = false
  /// The row that was mended last: the next one that is refused is selected behind it.
  private var mended: RowPlace?
  /// What was said of rows that are in the register since: nothing of it can be lost.
  private var saved: [RowPlace: RowMend] = [:]
  /// What had been said of the rest of the file when its good rows were saved: it is in the register.
  private var savedRequest: ImportRequest?

  /// The import of records of a kind.
  init(_ kind: Kind, given: [String: String] = [:]) {
    self.kind = kind
    self.given = given
  }

  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: wczytanie listy", en: "Help: an import"),
      text: Label(
        pl:
          "Najpierw wybiera się plik z własnego folderu (CSV, skoroszyt Excela, JSON) albo wpisuje jego ścieżkę. Potem "
          + "widać w tabeli, co by się stało, wiersz po wierszu: co jest nowe, co zmienione i z czego na co, co bez zmian, a co "
          + "odrzucone i dlaczego; nic jeszcze nie jest zapisane. Zaznaczony wiersz widać w całości, / szuka wśród wierszy. Enter robi to, co w zaznaczonym wierszu: „[ Wczytaj ]” wczytuje dobre "
          + "wiersze, wszystkie razem; „Kolumny” (klawisz e) mówi, czym jest kolumna, której program nie rozpoznał, brakującej "
          + "daje jedną wartość we wszystkich wierszach i zapamiętuje kolumny pod nazwą, dla następnej listy; n pyta o wiersze, "
          + "które tylko wyglądają jak coś znanego: czy to ten sam wpis (wtedy się zmieni), czy inny (wtedy wejdzie jako nowy), "
          + "każdy z osobna albo wszystkie. Enter na odrzuconym wierszu otwiera jego komórki do poprawienia (plik zostaje bez "
          + "zmian), d pomija ten wiersz, v pokazuje, kto wejdzie. Gdy wiersze są odrzucone, po wczytaniu zostają tu do "
          + "poprawienia, a drugie „[ Wczytaj ]” bierze już tylko je. Ctrl-C w trakcie przerywa i nie zapisuje nic; u potem cofa całość.",
        en:
          "First a file of your own folder is chosen (CSV, an Excel workbook, JSON), or its path typed. Then you see what "
          + "would happen in a table, row by row: what is new, what changed from what to what, what stays the same, and what is "
          + "refused and why; nothing is saved yet. The selected row is seen whole, / searches the rows. Enter does what the selected row says: “[ Import ]” takes the good rows in, all together; "
          + "“Columns” (the key e) says what a column is that was not recognized, gives a missing one the same value in all "
          + "rows, and remembers the columns under a name for the next list; n asks about rows that only look like something "
          + "known: whether one is the same (which then changes) or another (which comes in as new), each by itself or all. "
          + "Enter on a refused row opens its cells to be mended (the file stays as it is), d passes that row over, v shows who "
          + "comes in. Where rows were refused they stay here to be mended once the others are in, and the second “[ Import ]” "
          + "takes them alone. Ctrl-C on the way stops it and saves nothing; u takes all of it back afterwards."
      ))
  }

  var changesSomething: Bool { true }
  var takesText: Bool { outlook == nil || search.isTyping }
  var takesRuns: Bool { outlook == nil || search.isTyping }
  func stepsBack(in world: World) -> Int { search.isShown ? 1 : 0 }

  /// The keys that leave it for another place, where it would forget what was mended.
  func claims(_ key: Key) -> Bool {
    guard hasUnsavedMends else { return false }
    return switch App.programKeys[key] {
    case .show, .showPinned, .leave: true
    case .searchEverything, .book, .letter, .giveOut, .bringIn, .count, .pin, .personal, .undo, .command, .help,
      .repeatMessage,
      .park,
      .repaint, .suspend, nil:
      false
    }
  }

  func guide(in world: World) -> KeyGuide {
    guard let outlook else { return picker.guide() }
    if search.isTyping { return Self.searchKeys.guide() }
    let guide =
      shownLines.contains(where: \.isFound) ? Self.outlookKeys.guide() : Self.outlookKeys.guide().hinting(.search, nil)
    var asking = outlook.columns.isEmpty ? guide.hinting(.columnsOfFile, nil) : guide
    if outlook.people.isEmpty { asking = asking.hinting(.whoComesIn, nil) }
    if let row = selectedRow(in: world) {
      switch row.standing {
      case .refused: break
      case .passedOver: asking = asking.naming(.passOver, as: .takeAgain)
      case .mended: asking = asking.hinting(.passOver, nil)
      }
    } else {
      asking = asking.hinting(.passOver, nil)
    }
    let isAsked = outlook.undecided > 0 || outlook.request.isAgain || !outlook.request.choices.isEmpty
    return isAsked ? asking : asking.hinting(.takeAlike, nil)
  }

  // MARK: Answers

  /// Takes what became of a step.
  mutating func take(_ answer: ImportAnswer, in world: World) -> [Step] {
    switch answer {
    case .files(let files, let folder):
      picker.show(files, in: folder)
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
      show(outlook, in: world)
      let stillRefused = outlook.openRows.first { $0.place == mended && $0.standing == .refused }
      goOn(in: world)
      // What was said of a row in its form is part of what is shown now.
      return [
        .changing(Form.self) { form, _ in form.kind is MendRowForm ? [.close] : [] }
      ] + (stillRefused.map { [.say(.refused(world.words.stillRefused(Self.told($0, in: world.words))))] } ?? [])
    case .taken(let sentence, _, rest: nil): return [.close, .say(.done(sentence))]
    case .taken(let sentence, _, let rest?):
      show(rest, in: world)
      let refused = Set(rest.openRows.filter { $0.standing == .refused }.map(\.place))
      saved = rest.request.mends.filter { !refused.contains($0.key) }
      savedRequest = rest.request
      select(refusedLines.first, in: world)
      return [.say(.done(sentence))]
    case .refused(let sentence): return [.say(.refused(sentence))]
    // Of those a form wants to know, or the program itself.
    case .messages, .message, .kept, .notRead, .imports, .undoOutlook, .undone, .notUndone: break
    }
    return []
  }

  private mutating func show(_ outlook: ImportOutlook, in world: World) {
    self.outlook = outlook
    showsPeople = false
    search = ListSearch()
    measure(in: world)
  }

  /// Whether it shows what is left of a file whose good rows are saved, as they were: with what was saved its sense is gone.
  var isBehind: Bool { outlook?.request.isRest ?? false }

  /// Whether rows were mended here that no import has taken yet.
  var hasUnsavedMends: Bool { unsavedMends + unsavedDecisions > 0 }

  /// How many rows would be forgotten as they were mended.
  private var unsavedMends: Int { outlook?.request.mends.count { saved[$0.key] != $0.value } ?? 0 }

  /// How much else that was said would be forgotten.
  private var unsavedDecisions: Int { outlook?.request.decisions(beside: given, after: savedRequest) ?? 0 }

  // MARK: Keys

  mutating func update(_ key: Key, in world: World) -> [Step] {
    outlook == nil ? updateFiles(key, in: world) : updateOutlook(key, in: world)
  }

  private mutating func updateFiles(_ key: Key, in world: World) -> [Step] {
    switch picker.update(key, in: world) {
    case .picked(let path): [.run(.importing(.judge(request(of: path))))]
    case .left: [.close]
    case .going(let steps): steps
    }
  }

  private func request(of path: String) -> ImportRequest {
    var request = ImportRequest(kind, path: path)
    request.given = given
    return request
  }

  private mutating func updateOutlook(_ key: Key, in world: World) -> [Step] {
    // A pane beside it may have taken columns.
    measure(in: world)
    if search.isTyping, search.type(key) {
      measure(in: world)
      select(0, in: world)
      return []
    }
    switch search.isTyping ? Self.searchKeys[key] : Self.outlookKeys[key] {
    case .move(let movement):
      search.choose()
      let (screen, area) = (self, layout(in: world).list)
      rows.move(movement, height: area.height) { screen.lines(of: $0, width: area.width - 1, in: world).count }
    case .open: return doLine(in: world)
    case .columns: return [outlook.flatMap { columnMenu($0, in: world) } ?? .say(.note(world.words.noColumns))]
    case .passOver:
      guard let outlook, let row = selectedRow(in: world), row.standing != .mended else {
        return [.say(.note(world.words.noRowToPassOver))]
      }
      return Self.passing(over: row, outlook.request)
    case .again:
      if let outlook, let alike = selectedRow(in: world)?.alike {
        return [.open(Self.sameOrNot(alike, outlook.request, in: world.words))]
      }
      return [outlook.flatMap { alikeMenu($0, in: world) } ?? .say(.note(world.words.nothingAlike))]
    case .people:
      if outlook?.people.isEmpty ?? true { return [.say(.note(world.words.nobodyComesIn))] }
      turnPeople(in: world)
    case .search:
      search.begin()
      measure(in: world)
    case .leaveSearch: search.isTyping = false
    case .back:
      if search.isShown {
        endSearch(in: world)
      } else if showsPeople {
        turnPeople(in: world)
      } else {
        return leave(in: world)
      }
    case nil:
      if search.isTyping { return [] }
      return claims(key) ? leave(in: world) : [.pass(key)]
    }
    return []
  }

  /// Shows all lines again; the selected one stays selected.
  private mutating func endSearch(in world: World) {
    let kept = shownLines.indices.contains(rows.selection) ? shownLines[rows.selection].text : nil
    search = ListSearch()
    measure(in: world)
    if let place = shownLines.firstIndex(where: { $0.text == kept }) { select(place, in: world) }
  }

  /// What Enter does on a line of the outlook.
  enum LineAct {
    case take, columns, alike, people, notes
    case row(ImportOutlook.OpenRow)
    case column(ImportOutlook.Column)
    /// Asks for the name under which the columns are remembered.
    case naming
    case value(ImportOutlook.SheetField)
    case doubt(ImportOutlook.Doubt)
    case namesake(ImportOutlook.Namesake)
    /// Has the file judged otherwise, once that was chosen under a name.
    case judge(ImportRequest, String)
  }

  /// Does what the selected line says; one that only tells something leads back to the row that takes the file in.
  private mutating func doLine(in world: World) -> [Step] {
    guard let outlook else { return [] }
    let lines = shownLines
    switch lines.indices.contains(rows.selection) ? lines[rows.selection].act : nil {
    case .take:
      if let hindrance = outlook.hindrance { return [.say(.refused(hindrance))] }
      if outlook.effective == 0 { return [.say(.note(world.words.nothingToImport))] }
      return [.run(.importing(.take(outlook.request)))]
    case .columns: return [columnMenu(outlook, in: world) ?? .say(.note(world.words.noColumns))]
    case .alike: return [alikeMenu(outlook, in: world) ?? .say(.note(world.words.nothingAlike))]
    case .people:
      turnPeople(in: world)
      return []
    case .notes:
      select(lines.firstIndex { $0.text == world.words.howFileWasRead }, in: world)
      return []
    case .row(let row): return Self.mending(row, in: outlook, in: world)
    case .column(let column):
      if column.meaning == .fixed { return [.say(.refused(world.words.capitalized(world.words.columnIsFixed)))] }
      return [.open(meaningMenu(column, outlook.request, in: world))]
    case .naming: return [.open(Self.nameLine(for: outlook.request, in: world))]
    case .value(let wanted): return [Self.askValue(of: wanted, for: outlook.request, in: world)]
    case .doubt(let doubt): return [.open(Self.doubtMenu(doubt, outlook.request, in: world.words))]
    case .namesake(let namesake): return [.open(Self.namesakeMenu(namesake, outlook.request, in: world.words))]
    case .judge(let other, let label):
      return [
        .open(
          Menu(
            title: lines[rows.selection].text,
            items: [Menu.Item(label: label, steps: [.run(.importing(.judge(other)))])]))
      ]
    case nil:
      goToTake(in: world)
      return []
    }
  }

  /// The row of the file that is selected, where it can be mended.
  private func selectedRow(in world: World) -> ImportOutlook.OpenRow? {
    let lines = shownLines
    guard lines.indices.contains(rows.selection), case .row(let row)? = lines[rows.selection].act else { return nil }
    return row
  }

  /// Shows who comes in, or the rows again.
  private mutating func turnPeople(in world: World) {
    guard outlook?.people.isEmpty == false else { return }
    showsPeople.toggle()
    search = ListSearch()
    measure(in: world)
    if showsPeople { rows.select(0, height: 1) { _ in 1 } } else { goToTake(in: world) }
  }

  /// Leaves the outlook, which forgets what was mended: that is asked first.
  private mutating func leave(in world: World) -> [Step] {
    let (mends, decisions) = (unsavedMends, unsavedDecisions)
    if mends + decisions == 0 {
      forget()
      return []
    }
    let words = world.words
    let leaving = Step.changing(ImportScreen.self) { screen, _ in
      screen.forget()
      return []
    }
    return [
      .open(
        Question(
          text: decisions == 0 ? words.askLeaveMends(mends) : words.askLeaveDecisions(decisions, mends: mends),
          answers: [
            .init(keys: [.delete], label: words.answerDiscard, steps: [leaving], discards: true),
            .init(keys: [.escape], label: words.answerGoOn, steps: []),
          ]))
    ]
  }

  /// Leads back to the files.
  private mutating func forget() { (outlook, saved, savedRequest) = (nil, [:], nil) }

  /// The lines of the rows that are refused.
  private var refusedLines: [Int] {
    shownLines.indices.filter { index in
      guard case .row(let row)? = shownLines[index].act else { return false }
      return row.standing == .refused
    }
  }

  /// Selects a line; without one the row that takes the file in.
  private mutating func select(_ index: Int?, in world: World) {
    guard let index else { return goToTake(in: world) }
    let (screen, area) = (self, layout(in: world).list)
    rows.select(index, height: area.height) { screen.lines(of: $0, width: area.width - 1, in: world).count }
  }

  /// Goes on behind the row that was mended last, to the next one that is refused, or to the first; else to the row that takes
  /// the file in.
  private mutating func goOn(in world: World) {
    defer { mended = nil }
    // Whoever presses Enter on without a look mends the first row, and does not leave it out.
    guard let mended else { return select(refusedLines.first, in: world) }
    let lines = shownLines
    func refused(_ index: Int) -> RowPlace? {
      if case .row(let row)? = lines[index].act { row.place } else { nil }
    }
    let open = refusedLines
    let all = outlook?.openRows.map(\.place) ?? []
    let behind = Set(all.drop { $0 != mended }.dropFirst())
    let next =
      open.first { refused($0) == mended } ?? open.first { refused($0).map(behind.contains) ?? false }
    select(next ?? open.first, in: world)
  }

  /// Has the file looked at anew, as a row of it was mended.
  static func judging(_ request: ImportRequest, after row: RowPlace) -> [Step] {
    [
      .changing(ImportScreen.self) { screen, _ in
        screen.mended = row
        return []
      }, .run(.importing(.judge(request))),
    ]
  }

  /// Opens the cells of a row, or what else can be said of it.
  static func mending(_ row: ImportOutlook.OpenRow, in outlook: ImportOutlook, in world: World) -> [Step] {
    if row.alike == nil, !row.cells.isEmpty, row.standing != .passedOver {
      return [.begin(MendRowForm(row, in: outlook))]
    }
    return [.open(ways(of: row, outlook.request, in: outlook, in: world))]
  }

  /// What can be said of a row: what it is where it looks like something, what its cells are to hold, one value for all rows,
  /// what a column is, that it is passed over.
  ///
  /// - Parameter isInForm: whether its form is open, which stays until the file was looked at anew.
  static func ways(
    of row: ImportOutlook.OpenRow, _ request: ImportRequest, in outlook: ImportOutlook, isInForm: Bool = false,
    in world: World
  ) -> Menu {
    let words = world.words
    func judged(_ label: String, _ change: (inout ImportRequest) -> Void) -> Menu.Item {
      var other = request
      change(&other)
      return Menu.Item(label: label, steps: judging(other, after: row.place))
    }
    let kind = outlook.sheets.first { $0.sheet == row.place.sheet }?.kind ?? request.kind
    var items: [Menu.Item] = []
    if let alike = row.alike {
      if let known = alike.known { items.append(judged(words.isTheSame) { $0.choices[row.place] = .same(known) }) }
      if alike.mayBeNew { items.append(judged(words.isAnother) { $0.choices[row.place] = .new }) }
    }
    if !isInForm, !row.cells.isEmpty {
      items.append(Menu.Item(label: words.mendCells, steps: [.begin(MendRowForm(row, in: outlook))]))
    }
    for cell in row.cells where !cell.fault.isEmpty {
      if cell.column == nil, let field = cell.field {
        if !Self(kind).fillable.contains(field) { continue }
        let wanted = ImportOutlook.SheetField(field, in: row.place.sheet)
        items.append(
          Menu.Item(label: words.valueForAll(field), steps: [askValue(of: wanted, for: request, in: world)]))
      } else if let column = outlook.columns.first(where: {
        $0.key == cell.key && $0.sheet == row.place.sheet && $0.meaning != .fixed
      }) {
        items.append(
          Menu.Item(
            label: words.whatIsColumn(column.title),
            steps: [.open(Self(request.kind).meaningMenu(column, request, in: world))]))
      }
    }
    if row.standing != .passedOver, request.mends[row.place] != nil {
      items.append(judged(words.asInFile) { $0.mends[row.place] = nil })
    }
    items.append(
      Menu.Item(
        label: row.standing == .passedOver ? words.takeRowAgain : words.passRowOver,
        steps: passing(over: row, request)))
    let title = row.cells.isEmpty ? words.rowIsBroken : words.rowTitle(row.place, row.name)
    return Menu(title: title, items: items)
  }

  /// Selects the row that takes the file in.
  private mutating func goToTake(in world: World) {
    select(shownLines.firstIndex { if case .take? = $0.act { true } else { false } } ?? 0, in: world)
  }

  mutating func follow(in world: World) {
    if outlook != nil { measure(in: world) }
  }

  private mutating func measure(in world: World) {
    let (all, words) = (texts(in: world), SearchWords(search.text))
    shownLines =
      words.isEmpty
      ? all : all.filter { line in line.isFound && words.matches(([line.text] + line.details).joined(separator: "\n")) }
    columns = ImportTableColumns(of: shownLines.lazy.compactMap(\.row), in: world.words)
    let (screen, area) = (self, layout(in: world).list)
    rows.resize(shownLines.count, height: area.height) {
      screen.lines(of: $0, width: area.width - 1, in: world).count
    }
  }

  // MARK: Drawing

  private typealias Layout = FilePicker.Layout

  private func layout(in world: World) -> Layout { Layout(Frame.work(of: world.size)) }

  private func lines(of index: Int, width: Int, in world: World) -> [PaneLine] {
    let line = shownLines[index]
    guard let row = line.row, let columns else { return PaneLine.wrapped(line.text, line.role, width: width) }
    // All of the selected row is read in the pane beside, where there is one.
    let isWhole = index == rows.selection && !world.hasPaneBeside
    return columns.lines(of: row, line.role, width: width, isWhole: isWhole, in: world.words)
  }

  func draw(on canvas: inout Canvas, in work: Rect, _ world: World) {
    let layout = Layout(work)
    let words = world.words
    let title = words.importTitle(kind)
    canvas.put(
      SafeText(outlook == nil ? picker.title(title) : title), at: layout.title.origin, .heading,
      width: layout.title.width)
    guard let outlook else { return picker.draw(on: &canvas, in: layout, world) }
    if search.isShown {
      let all = search.text.isEmpty ? shownLines.count(where: \.isFound) : texts(in: world).count(where: \.isFound)
      search.draw(on: &canvas, in: layout.line, found: shownLines.count(where: \.isFound), of: all, world)
    } else {
      let name = [outlook.request.fileName, outlook.request.sheet].compactMap { $0 }.joined(separator: " · ")
      canvas.put(SafeText(name), at: layout.line.origin, width: layout.line.width)
    }
    if shownLines.isEmpty {
      canvas.putParagraph(words.nothingFound(search.text), in: layout.list, .muted)
      if !search.holdsCursor { canvas.placeCursor(at: layout.list.origin, visible: false) }
      return
    }
    var rows = rows
    rows.resize(shownLines.count, height: layout.list.height) {
      lines(of: $0, width: layout.list.width - 1, in: world).count
    }
    rows.draw(hasFocus: !search.holdsCursor, on: &canvas, in: layout.list) { lines(of: $0, width: $1, in: world) }
  }
}
