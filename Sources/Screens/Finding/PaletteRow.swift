import CivicDomain
import Reports
import TerminalCanvas
import Words

/// A row of the palette: what an entry is called, its key, whether it is possible now, and what Enter does.
struct PaletteRow {
  let entry: PaletteEntry
  var label: String
  /// The names of its keys on the screen below; empty: it has none there.
  var key = ""
  /// What sort of thing it is.
  let sort: String
  /// Why it was found, where its label does not show that; empty: it does.
  var why = ""
  /// Whether some of the words were left out.
  var isForPart = false
  /// Whether a word that was typed only begins one of its words.
  var isOfPart = false
  /// Whether it has to do with the days that were typed.
  var isOfDays = false
  /// Why it is not possible now; nil: it is.
  var hindrance: String?
  /// The steps that do it, from the screen below.
  var steps: [Step]

  /// The row of an entry over a screen.
  init(_ entry: PaletteEntry, over ground: PaletteGround, in world: World) {
    let words = world.words
    self.entry = entry
    switch entry {
    case .key(let act, let key):
      label = words.text(act.help)
      self.key = ground.guide.items.first { $0.act == act }.map { $0.names(in: words) } ?? key.name(in: words)
      sort = words.text(act.group.heading).lowercased()
      hindrance = ground.hindrances[act]
      steps = [.press(key)]
    case .verb(let verb, let id):
      let name = words.text(verb.name)
      let asked = id == nil ? verb.kindToChoose(in: world) : nil
      if let id {
        label = "\(name): \(world.name(of: id))"
      } else if let asked {
        label = words.chooseOne(of: asked, for: name)
      } else {
        label = verb.whole.map { "\(name): \(words.heading(of: $0).lowercased())" } ?? name
      }
      sort = id.map { Self.kind(of: $0, in: words) } ?? (verb.report == nil ? words.paletteAct : words.paletteReport)
      self.key = Self.key(of: verb, for: id, over: ground, in: world)
      hindrance = asked == nil ? verb.hindrance(to: id, in: world) : nil
      steps = asked.map { Self.choosing(one: $0, for: verb, in: words) } ?? [.then { verb.steps(for: id, in: $0) }]
    case .new(let kind):
      label = words.newRecord(of: kind)
      sort = words.paletteNew
      self.key = ground.key(of: .new, of: kind, in: world)
      let adding = Schema.kind(named: kind.name)
      hindrance = world.readOnly.map { words.readOnly($0).line } ?? adding?.whereMade(in: world)
      steps = adding.map { adding in [.then { [.adding(adding, in: $0)] }] } ?? []
    case .tab(let index):
      label = words.text(Tab.all[index].title)
      self.key = String(Tab.all[index].key)
      sort = words.paletteScreen
      steps = [.show(index)]
    case .pinned(let digit):
      label = ground.pinned[digit] ?? ""
      self.key = String(digit)
      sort = words.paletteOwnList
      hindrance = ground.pinned[digit] == nil ? words.nothingPinned(digit) : nil
      steps = [.show(Tab.place(of: digit))]
    case .list(let kind, let text):
      label = text.isEmpty ? words.heading(of: kind) : words.paletteFound(kind, matching: text)
      sort = words.paletteRegister
      steps = Self.list(of: kind, matching: text)
    case .days(let days, let kind):
      let span = words.days(days, near: world.today)
      let tab = Tab.all.firstIndex { $0.shows.contains(Session.kind) }
      label = "\(kind.map { words.heading(of: $0) } ?? tab.map { words.text(Tab.all[$0].title) } ?? ""): \(span)"
      sort = kind == nil ? words.paletteScreen : words.paletteRegister
      steps = Self.showing(kind, on: days, spoken: span)
      isOfDays = true
    case .unknown(let text):
      label = words.quoted(text)
      sort = ""
      hindrance = words.nothingCalledSo
      steps = []
    case .need(let text):
      let need = Need(typed: text, near: world.today).read(on: world.register)
      isOfDays = true
      label = need.isEmpty ? words.findAndBook : words.book(words.parts(of: need, near: world.today))
      sort = words.paletteAct
      self.key = ground.guide.items.first { $0.act == .findAndBook }.map { $0.names(in: words) } ?? ""
      steps = [.then { [.open(NeedScreen(text, in: $0))] }]
    case .importing(let kind):
      label = kind.map { words.importListOf($0) } ?? words.text(Self.importing)
      sort = words.paletteAct
      self.key = kind == nil || kind == ground.shown ? ground.key(of: .bringIn, in: world) : ""
      hindrance = world.readOnly.map { words.readOnly($0).line }
      steps =
        kind.map { Step.importing(listOf: $0) }
        ?? [.then { Step.importing(ground.shown, about: ground.subject, in: $0) }]
    case .takingBack:
      label = words.text(Self.takingBack)
      sort = words.paletteAct
      hindrance = world.readOnly.map { words.readOnly($0).line }
      steps = [.run(.importing(.lookForImports))]
    case .changes:
      label = words.newestChanges
      sort = words.paletteScreen
      steps = [.then { [.open(QueueScreen(.changes, in: $0))] }]
    case .due(let duty):
      // Those of all groups: whoever says what is to be done means all of it.
      let lines = Whose.everybodys.due([duty], in: world).queue
      let (first, count) = (lines.first?.first(1).first, lines.reduce(0) { $0 + $1.count })
      let verb = words.text(duty.label)
      label = first.map { "\(verb): \(words.several(count, of: $0, in: world.circumstances))" } ?? verb
      sort = words.text(Tab.all[Tab.first].title).lowercased()
      hindrance = first == nil ? words.nothingWaits : nil
      let group = lines.count == 1 ? lines.first?.group : nil
      let own = Whose.mine.due([duty], in: world).queue.reduce(0) { $0 + $1.count }
      why = count > own ? words.ofOthers(count - own) : ""
      steps =
        first.map { first in
          [
            .then { world in
              count == 1
                ? Step.doing(first, in: world)
                : [.open(QueueScreen(.things(duty, group, .everybodys), in: world))]
            }
          ]
        } ?? []
    case .absent(let thing):
      label = words.text(thing.label)
      sort = ""
      hindrance = words.text(thing.why)
      steps = []
    case .setting(let name):
      label = Setting.named(name).map { words.capitalized(words.text($0.label)) } ?? name
      sort = words.paletteSetting
      steps = Step.inRegisters { _ in
        [SettingList()] + (Setting.named(name).map { [SettingPage(of: $0) as any RegisterLevel] } ?? [])
      }
    case .record(let id):
      let about = words.distinction(of: id, in: world.circumstances)
      let name = words.fullName(of: id, in: world.circumstances)
      label = about.isEmpty ? name : "\(name) · \(about)"
      sort = Self.kind(of: id, in: words)
      hindrance = world.register.has(id) ? nil : words.recordIsGone
      steps = Self.showing(id)
    }
  }

  /// Moves what it edits to a day, at the hours that it has: the form begins so.
  /// - Parameter said: the day as it was typed: a weekday that is today means the next one, once its hour is over.
  mutating func move(_ id: RecordID, to days: ClosedRange<Day>, said: String, in world: World) {
    guard days.lowerBound == days.upperBound, let kind = Schema.kind(of: id), let field = kind.order?.field,
      let values = world.register.stored(id)?.values, let start = (values[field]?.text).flatMap({ try? LocalTime($0) })
    else { return }
    let isToday = PaletteText.folded(said).contains(where: Self.ofToday.contains)
    var away = start.day.days(until: days.lowerBound)
    if days.lowerBound == world.today, !isToday, start.adding(days: away) < world.now { away += Weekday.allCases.count }
    let end = kind.fields.first { $0.isStored && $0.isRequired && $0.shape == .time && $0.name != field }?.name
    var moved = [field: FieldValue.text(start.adding(days: away).text)]
    if let end, let until = (values[end]?.text).flatMap({ try? LocalTime($0) }) {
      moved[end] = .text(until.adding(days: away).text)
    }
    isOfDays = true
    let day = start.day.adding(days: away)
    label += " → \(world.words.days(day...day, near: world.today))"
    steps = [
      .then { Step.editing(id, at: field, in: $0) },
      .then { _ in [.changing(Form.self) { form, world in form.name == id ? form.fill(moved, in: world) : [] }] },
    ]
  }

  /// Has a report tell of some days, where it is asked of which.
  mutating func tell(_ report: Report, of days: ClosedRange<Day>, in world: World) {
    let values = report.values(of: days)
    if values.isEmpty { return }
    isOfDays = true
    label += ": \(days.lowerBound.year)"
    steps = [.then { [.open(GivenOut(said: values).menu(of: report, in: $0))] }]
  }

  /// What is read beside it: the record, the records that it lists or adds to, or the whole of what it says.
  var followed: Followed {
    switch entry {
    case .record(let id), .verb(_, let id?): return Followed(record: id)
    case .list(let kind, let text):
      var shown = Schema.kind(named: kind.name).map { ShownRecords($0) }
      shown?.search = text
      return Followed(record: nil, listed: shown?.kind.isAboutPeople ?? true ? nil : shown)
    case .key, .verb(_, nil), .new, .tab, .pinned, .need, .importing, .takingBack, .changes, .due, .absent,
      .setting, .days, .unknown:
      let parts: [PaneLine] = [
        PaneLine(text: label, role: .heading), PaneLine(text: sort, role: .muted), PaneLine(text: why),
        PaneLine(text: hindrance ?? "", role: .warning), PaneLine(text: key, role: .key),
      ]
      return Followed(record: nil, text: parts.filter { !$0.text.isEmpty })
    }
  }

  /// What Enter does: from the palette, which closes, or says why it cannot be done.
  var chosen: [Step] {
    if let hindrance { return [.say(.refused(hindrance))] }
    return [.close] + (isRemembered ? [.noteDone(entry)] : []) + steps
  }

  /// Whether it is offered again before anything is typed: not what only goes about, or opens this very list.
  private var isRemembered: Bool {
    guard case .key(let act, _) = entry else { return true }
    return act.group != .moving && act.verb != .command && act.verb != .help
  }

  private static let ofToday = Set(EverydayWords.ofToday.inAllLanguages.flatMap(PaletteText.folded))

  /// What the import of a list is called.
  static let importing = Label(pl: "wczytaj listę z pliku", en: "import a list from a file")

  /// What the taking back of a past import is called.
  static let takingBack = Label(pl: "cofnij wczytanie listy", en: "take an import back")

  /// The words that mean the list of all changes and nothing else.
  static let veryChanges = Label(pl: "zmiany zmieniono dziennik", en: "changes log journal")

  /// Other words for the list of all changes.
  static let spokenOfChanges = Label(
    pl: "dziennik historia zmiany log co się dziś dzisiaj zmieniło kto zmienił ostatnie zrobiłam zrobiłem zrobiono",
    en: "log history changes journal who what has changed latest today have I done")

  private static func kind(of id: RecordID, in words: Words) -> String {
    Schema.kind(of: id).map { words.label(of: $0.kind) } ?? ""
  }

  /// The key by which a verb is done on the screen below, where the record is at hand there.
  private static func key(
    of verb: PaletteVerb, for id: RecordID?, over ground: PaletteGround, in world: World
  ) -> String {
    guard id == ground.subject else { return "" }
    if case .whole = verb { return "" }
    return ground.key(of: verb.keyOnRecord, in: world)
  }

  /// Shows the records of a kind, so that one is chosen, and says with which key it is done then.
  private static func choosing(one kind: Kind, for verb: PaletteVerb, in words: Words) -> [Step] {
    let key = verb.keyOnRecord.shown.first?.name(in: words) ?? ""
    let shows = Step.then { world in
      guard var shown = shown(kind, matching: "") else { return [] }
      shown.filters = verb.conditions(in: world)
      return shown.filters.isEmpty ? list(of: kind, matching: "") : Step.inRegisters { _ in [RecordList(shown)] }
    }
    return [shows, .say(.note(words.chooseThenPress(key, for: words.text(verb.name))))]
  }

  /// Shows the records of a kind on some days: of what the calendar shows the day there, of all else their list.
  private static func showing(_ kind: Kind?, on days: ClosedRange<Day>, spoken: String) -> [Step] {
    let calendar = Tab.all.firstIndex { $0.shows.contains(Session.kind) }
    if let calendar, kind == nil || kind == Session.kind && days.lowerBound == days.upperBound {
      return [
        .visit(calendar) { screen, world in
          guard var calendar = screen as? CalendarScreen else { return }
          calendar.page = nil
          calendar.select(days.lowerBound, in: world)
          screen = calendar
        }
      ]
    }
    guard let kind, var shown = Schema.kind(named: kind.name).map({ ShownRecords($0) }), let time = shown.order?.field
    else { return [] }
    shown.base = [
      Condition(field: time, .atLeast, value: days.lowerBound.text),
      Condition(field: time, .atMost, value: days.upperBound.text),
    ]
    shown.spoken = [shown.base[0]: spoken, shown.base[1]: ""]
    return Step.inRegisters { _ in [RecordList(shown)] }
  }

  static func list(of kind: Kind, matching text: String) -> [Step] {
    guard let shown = shown(kind, matching: text) else { return [] }
    return Step.inRegisters { _ in
      if text.isEmpty, let own = RegistersScreen.ownLists[kind] { return [own()] }
      return [RecordList(shown)]
    }
  }

  /// The records of a kind that words find.
  static func shown(_ kind: Kind, matching text: String) -> ShownRecords? {
    guard let kind = Schema.kind(named: kind.name) else { return nil }
    var shown = ShownRecords(kind)
    shown.search = text
    return shown
  }

  /// Shows a record where it stands; a saved view is shown as what it is a view of.
  private static func showing(_ id: RecordID) -> [Step] {
    guard Schema.kind(of: id)?.kind == SavedView.kind else { return [.reveal(id)] }
    return [
      .then { world in
        guard let view = world.register.record(Identifier<SavedView>(id.raw)) else { return [] }
        return Step.inRegisters { [RegistersScreen(showing: view, in: $0).top] }
      }
    ]
  }
}

extension PaletteGround {
  /// The key that adds a record of a kind on the screen below; empty where that adds others.
  fileprivate func key(of verb: KeyVerb, of kind: Kind, in world: World) -> String {
    subject.flatMap { Schema.kind(of: $0)?.kind } == kind ? key(of: verb, in: world) : ""
  }
}
