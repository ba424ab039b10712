import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// Whose data are kept for longer than their term, by name, why and since when; then they are erased, all together.
struct RetentionScreen: Screen {
  /// The actions of the key bindings.
  enum Action {
    case move(Movement)
    case erase, back, search, leaveSearch
  }

  /// The key bindings.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.eraseDue, hint: 20, shown: [.enter], (.enter, .erase))
    table.add(.back, hint: 30, shown: [.escape], (.escape, .back), (.left, .back), (.character("h"), .back))
    table.add(.search, hint: 25, .search)
    return table
  }()

  /// The key bindings while the search is typed: Enter only ends the typing, for without it it would erase.
  static let searchKeys = KeyTable<Action>.searching(.choose, open: .leaveSearch, leave: .leaveSearch, end: .back) {
    .move($0)
  }

  /// What is told of each: of all where they are searched, else of as many as anybody reads.
  private struct Told {
    var head: [(text: String, role: Role)] = []
    var due: [String] = []
    var forms: [String] = []
    var kept: [String] = []
    var keptCount = 0
  }

  private var forms: [StaleForm]
  private var due: [RecordID] = []
  /// The rows among which a search looks.
  private var told = Told()
  private var texts: [(text: String, role: Role)] = []
  private var rows = ReadingList()
  private var search = ListSearch()

  /// What is due by the register, and the unfinished forms of which the files know.
  init(_ forms: [StaleForm], in world: World) {
    self.forms = forms
    _ = refresh(in: world)
  }

  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: dane po terminie", en: "Help: data past their term"),
      text: Label(
        pl:
          "Tu są osoby, których danych nie wolno już przechowywać: przy każdej widać, z czym ostatnio była w rejestrze i od "
          + "kiedy termin minął. / szuka kogoś wśród nich. Enter pyta i usuwa wszystkie razem, na zawsze; przy wielu trzeba wpisać ich liczbę. Wpisy "
          + "zostają bez danych osobowych, żeby liczby się zgadzały. Ile dni się je przechowuje, mówią ustawienia.",
        en:
          "Here are the people whose data may not be kept any longer: beside each stands what they were last in the register "
          + "for, and since when the term is over. / looks for somebody among them. Enter asks, and erases all of them together, for good; where there are "
          + "many, their number is typed. The records stay without personal data, so that the figures stay right. How many "
          + "days they are kept, the settings say."))
  }

  var placeName: Label? { Label(pl: "dane po terminie", en: "data past their term") }

  var takesText: Bool { search.isTyping }
  var takesRuns: Bool { search.isTyping }
  func stepsBack(in world: World) -> Int { search.isShown ? 1 : 0 }

  func guide(in world: World) -> KeyGuide {
    if search.isTyping { return Self.searchKeys.guide() }
    return Self.keys.guide {
      switch $0 {
      case .erase: number > 0 && !search.isShown
      case .search: number > 0
      case .move, .back, .leaveSearch: true
      }
    }
  }

  /// How much is erased: people, registrations, forms.
  private var number: Int { due.count + forms.count }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    if search.isTyping, search.type(key) {
      narrow(in: world)
      return []
    }
    let isTyping = search.isTyping
    switch isTyping ? Self.searchKeys[key] : Self.keys[key] {
    case .move(let movement):
      let (screen, area) = (self, list(in: Frame.work(of: world.size)))
      rows.move(movement, height: area.height) { screen.lines(of: $0, width: area.width - 1).count }
      return []
    // All of them are erased, not those alone that are seen.
    case .erase: return [search.isShown ? .say(.note(world.words.eraseNeedsAllSeen)) : ask(in: world)]
    case .search:
      search.begin()
      return refresh(in: world)
    case .leaveSearch:
      search.isTyping = false
      return []
    case .back:
      guard search.isShown else { return [.close] }
      search = ListSearch()
      narrow(in: world)
      return []
    case nil: return isTyping ? [] : [.pass(key)]
    }
  }

  /// Asks whether it is wanted: by a key of its own, for nothing brings it back; where they are many, by their number.
  private func ask(in world: World) -> Step {
    let words = world.words
    if number == 0 { return .say(.note(words.nobodyDue)) }
    if let reason = world.readOnly { return .say(.refused(words.readOnly(reason).line)) }
    if let refusal = world.author.role.refusal(of: ErasureRequest.erasing.right) {
      return .say(.refused(words.refusal(refusal, in: world.circumstances).line))
    }
    return .open(
      Question.forGood(
        words.askEraseDue(number), number: number, label: words.answerEraseForGood, prompt: words.typeToErase(number),
        doing: [.run(.retention(.erase(due, forms)))], in: words))
  }

  // MARK: What goes out

  /// Whose data are past their term, and who is kept: names, so personal data.
  func givenOut(in world: World) -> GivenOut? {
    let page = GivenPage(
      world.words.whatIsShown, as: PageFormat.ofTables + PageFormat.ofPages, tellings: [true]
    ) { [forms, search] setting in
      let words = setting.words
      let proposal = RetentionProposal(on: setting.register, today: setting.now.day)
      func named(_ id: RecordID) -> String { words.name(of: id, in: setting.circumstances) }
      // Of those alone who are in a row it is told that their data went out.
      var told: [RecordID] = []
      func table(_ caption: String, _ rows: [(cells: [String], about: [RecordID])]) -> ReportPage.Table {
        let columns = [Self.who, Self.why].map { ReportPage.Column(words.capitalized(words.text($0))) }
        let found = rows.filter { Self.holds(search, $0.cells) }
        told += found.flatMap(\.about)
        return ReportPage.Table(caption, columns: columns, rows: found.map(\.cells))
      }
      let due = table(words.dueDataTitle, proposal.grounds.map { ([named($0.id), words.dueReason($0)], [$0.id]) })
      let kept = table(
        words.stillKept,
        proposal.kept.map { ([named($0.person), words.keptBecause(named($0.by))], [$0.person, $0.by]) })
      let drafts = table(
        words.unfinishedForms, forms.map { ([$0.login, words.moment($0.keptAt, near: setting.now.day)], []) })
      return GivenPage.drawn(
        [due, drafts, kept], titled: words.dueDataTitle, notes: [words.capitalized(search.note(in: world))],
        named: [words.dueDataTitle] + (search.text.isEmpty ? [] : [words.narrowedInName]),
        telling: PersonalContent(of: told), in: setting)
    }
    return GivenOut(shown: [page])
  }

  /// Whether what a row says holds all words that are searched for.
  private static func holds(_ search: ListSearch, _ row: [String]) -> Bool {
    let words = SearchWords(search.text)
    return words.isEmpty || words.matches(row.joined(separator: "\n"))
  }

  private static let who = Label(pl: "kto", en: "who")
  private static let why = Label(pl: "dlaczego", en: "why")

  // MARK: What it says

  /// Shows what is due by now, with these unfinished forms.
  mutating func show(_ forms: [StaleForm], in world: World) {
    self.forms = forms
    _ = refresh(in: world)
  }

  mutating func follow(in world: World) { measure(in: world) }

  mutating func refresh(in world: World) -> [Step] {
    let words = world.words
    let proposal = RetentionProposal(on: world.register, today: world.today)
    due = proposal.due
    let people = proposal.grounds.count { $0.why != .needs }
    let most = search.isShown ? Int.max : Limits.queuedThings
    told = Told(
      head: [
        (words.dueData(people: people, needs: due.count - people, forms: forms.count), .heading),
        (words.whatErasingLeaves, .muted),
      ],
      due: proposal.grounds.prefix(most).map { words.dueRow($0, of: world.name(of: $0.id)) },
      forms: forms.prefix(most).map {
        String(words.staleDraft(of: $0.login, kept: words.moment($0.keptAt, near: world.today)).drop { $0 == " " })
      },
      kept: proposal.kept.prefix(most).map { words.keptRow(world.name(of: $0.person), by: world.name(of: $0.by)) },
      keptCount: proposal.kept.count)
    narrow(in: world)
    return []
  }

  /// The rows that the search leaves; nothing is read for it.
  private mutating func narrow(in world: World) {
    let words = world.words
    texts =
      told.head + listed(told.due, of: due.count, in: words) + listed(told.forms, of: forms.count, in: words)
    if !told.kept.isEmpty { texts.append((words.heading(words.stillKept, count: told.keptCount), .heading)) }
    texts += listed(told.kept, of: told.keptCount, in: words)
    measure(in: world)
  }

  /// As many rows as anybody reads, and how many there are more.
  private func listed(_ rows: [String], of count: Int, in words: Words) -> [(text: String, role: Role)] {
    let found = search.text.isEmpty ? rows : rows.filter { Self.holds(search, [$0]) }
    let rest = search.text.isEmpty ? count - Limits.queuedThings : 0
    return found.prefix(Limits.queuedThings).map { (text: $0, role: Role.text) }
      + (rest > 0 ? [(text: words.andMore(rest), role: .muted)] : [])
  }

  private mutating func measure(in world: World) {
    let (screen, area) = (self, list(in: Frame.work(of: world.size)))
    rows.resize(texts.count, height: area.height) { screen.lines(of: $0, width: area.width - 1).count }
  }

  // MARK: Drawing

  /// The area of the rows, below the title.
  private func list(in work: Rect) -> Rect {
    var rest = work.inset(columns: 1)
    _ = rest.takeTop((work.height >= Limits.roomyHeight ? 2 : 1) + (search.isShown ? 1 : 0))
    return rest
  }

  private func lines(of index: Int, width: Int) -> [PaneLine] {
    PaneLine.wrapped(texts[index].text, texts[index].role, width: width)
  }

  func draw(on canvas: inout Canvas, in work: Rect, _ world: World) {
    let line = work.line(0).inset(columns: 1)
    canvas.put(SafeText(world.words.dueDataTitle), at: line.origin, .heading, width: line.width)
    if search.isShown {
      let area = list(in: work)
      search.draw(on: &canvas, in: Rect(column: area.column, row: area.row - 1, width: area.width, height: 1))
    }
    rows.draw(hasFocus: !search.holdsCursor, on: &canvas, in: list(in: work)) { lines(of: $0, width: $1) }
  }
}

extension KeyAct {
  fileprivate static let eraseDue = KeyAct(
    .open, hint: Label(pl: "usuń na zawsze", en: "erase for good"),
    help: Label(
      pl: "usuń na zawsze dane wszystkich, którym minął termin (program zapyta)",
      en: "erase for good the data of all whose term is over (asks)"))
}
