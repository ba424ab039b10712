import CivicDomain
import Reports
import TerminalCanvas
import Words

/// The search for a caller over people, organizations and resources, with the details of the selected one in a pane
/// beside the list.
struct CallerScreen: Screen {
  /// The actions of the key bindings in the search for a caller.
  enum Action {
    case move(Movement)
    case open, otherPane, back
    case forCaller(CallerAct)
    case cancelRegistration, respond
  }

  /// The pane that has the focus; letters always go into the search field.
  enum Focus {
    /// The list of what the search found.
    case list
    /// The details of the selected record.
    case pane
  }

  /// The key bindings of the list, beside the letters that type.
  static let listKeys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 20, letters: false, ends: false) { .move($0) }
    table.add(.open, hint: 10, (.enter, .open))
    table.add(.back, hint: 12, (.escape, .back))
    table.add(.nextPane, hint: 50, .otherPane)
    return table
  }()

  /// The key bindings of the pane of details, where letters do what is done for whoever calls.
  static let paneKeys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 20, letters: false) { .move($0) }
    table.add(.open, hint: 10, shown: [.enter], (.enter, .open), (.right, .open))
    table.add(.back, hint: 12, (.escape, .back), (.left, .back))
    table.add(.nextPane, .otherPane)
    for act in CallerAct.allCases { table.add(act.key, hint: act.hint, .forCaller(act)) }
    table.add(.cancelRegistration, hint: 28, .cancelRegistration)
    table.add(.respond, hint: 28, .respond)
    return table
  }()

  /// The search field.
  private(set) var field = TextField(limit: Limits.searchLength)
  private(set) var focus = Focus.list
  /// Whether the next letter replaces what was typed for the caller before.
  private var isReplaced = false
  /// Whether an arrow was pressed since the last letter, so that the cursor stands on the row that it chose.
  private(set) var isChoosing = false
  /// The rows that the search found, grouped by kind.
  private(set) var rows = RecordRows<ListState>()
  /// The index of the selected item in the pane of details.
  private(set) var item = 0

  static let help = ScreenHelp(
    title: Label(pl: "Pomoc: kto dzwoni?", en: "Help: who is calling?"),
    text: Label(
      pl: "Tu widać, kto dzwoni i co nas z nim łączy: zgłoszenia, rezerwacje jego organizacji i uwagi z odpowiedziami. "
        + "Telefon i e-mail można wpisać w dowolnej postaci. "
        + "Tab przechodzi do szczegółów: tam litery robią to, o co ktoś prosi, z wpisanymi już danymi, i dotyczą tego, na czym "
        + "jest kursor: najpierw dzwoniącego, niżej jego organizacji albo zgłoszenia; wiersz z literami mówi, czego która. "
        + "Enter otwiera zaznaczoną rzecz, a stamtąd Esc albo w wraca do tej samej osoby; x zapisuje do pliku to, co o niej "
        + "wiadomo.",
      en:
        "Here is who calls and what we have with them: registrations, their organization's bookings, remarks and answers. "
        + "A telephone or an e-mail address may be typed in any form. "
        + "Tab goes to the details: there letters do what somebody asks for, with what is known filled in, to what the cursor "
        + "stands on: the caller first, below it their organization or registration; the row of letters says which. "
        + "Enter opens the selected thing, and from there Esc or w comes back to the same caller; x writes what is known of "
        + "them to a file."))
  var help: ScreenHelp? { Self.help }

  /// In the details letters do something; in the list they type.
  var takesText: Bool { focus == .list }
  var takesRuns: Bool { focus == .list }
  func claims(_ key: Key) -> Bool { focus == .pane && Self.paneKeys[key] != nil }
  var staysOnHold: Bool { true }
  var placeName: Label? { Label(pl: "kto dzwoni", en: "who is calling") }

  /// The key bindings that matter now.
  func guide(in world: World) -> KeyGuide {
    switch focus {
    case .list:
      return rows.count > 0
        ? Self.listKeys.guide().naming(.open, as: opensElsewhere(in: world) ? .open : Self.toCard)
        : Self.listKeys.guide().hinting(.move, nil).hinting(.open, nil)
          .hinting(.nextPane, stranger(in: world) == nil ? nil : 10)
    case .pane:
      let (chosen, cancellable) = (chosen(in: world), chosenRegistration(in: world))
      return Self.paneKeys.guide { action in
        switch action {
        case .forCaller where world.readOnly != nil, .cancelRegistration where world.readOnly != nil,
          .respond where world.readOnly != nil:
          false
        case .forCaller(let act): concerned(by: act, choosing: chosen, in: world).map(act.applies) ?? false
        case .cancelRegistration: cancellable != nil
        case .respond: Answering.remark(among: [chosen]).map { Answering.isPossible(to: $0, in: world) } ?? false
        case .move, .open, .otherPane, .back: true
        }
      }
    }
  }

  /// The search results for the typed words, each group under the heading of its kind; where nothing is typed, those with
  /// whom somebody spoke last.
  private func found(in world: World) -> RowSource {
    if field.text.allSatisfy(\.isWhitespace) { return lastCallers(in: world) }
    let search = EverywhereSearch(field.text, among: EverywhereSearch.callers, on: world.register)
    var source = RowSource()
    for group in search.groups {
      let heading = "\(world.words.heading(of: group.kind)) \(world.words.number(group.total))"
      source.add(.found(group), heading: heading, on: world.register)
    }
    return source
  }

  private func lastCallers(in world: World) -> RowSource {
    // Who may not be read has no name here, and an id is nobody's.
    let callers = PhoneCall.lastCallers(Limits.lastCallers, on: world.register).filter {
      world.readsPersonal || !(Schema.kind(of: $0)?.namesPeople ?? true)
    }.map(\.raw)
    var source = RowSource()
    if !callers.isEmpty { source.add(.names(callers), heading: world.words.lastCallers, on: world.register) }
    return source
  }

  private func room(in world: World) -> RowRoom {
    RowRoom(height: CallerLayout(Frame.work(of: world.size), focus: .list, in: world).list.height)
  }

  /// The details of the selected record, or of the one before while keys still come.
  func details(in world: World) -> CallerDetails? {
    let width = CallerLayout(Frame.work(of: world.size), focus: .pane, in: world).pane.width
    return rows.beside.map { CallerDetails(of: $0.record, width: width, in: world) }
  }

  /// The thing of the caller that is selected among the details, or would be; without one the caller.
  func followed(in world: World) -> Followed? {
    guard let caller = rows.record else { return nil }
    let items = details(in: world)?.items ?? []
    return Followed(record: items.indices.contains(item) ? items[item] : caller)
  }

  var wakesAt: Int? { rows.settlesAt }

  /// Updates the pane to the selection, once no key came for a moment.
  mutating func wake(in world: World) -> [Step] {
    rows.settle()
    return []
  }

  /// Searches again after the register has changed; the selection stays on its record.
  mutating func refresh(in world: World) -> [Step] {
    let before = rows.selected
    rows.show(found(in: world), in: room(in: world), on: world.register)
    // Whoever nobody knew was just taken down: they still call.
    if focus == .pane, before == nil, rows.count == 1 {
      rows.settle()
      item = 0
      return []
    }
    if rows.selected?.name != before?.name { keep(before, in: world) }
    return []
  }

  /// Goes to the person for whom something was just made: they call, though somebody else was found by what was typed.
  mutating func savedAbove(_ changes: [Change], in world: World) {
    let people = changes.compactMap { change in
      if change.id.prefix == Registration.kind.idPrefix[...] { return change.set[\Registration.person]?.text }
      if change.id.prefix == Submission.kind.idPrefix[...] { return change.set[\Submission.person]?.text }
      return change.id.prefix == Person.kind.idPrefix[...] ? change.id.raw : nil
    }
    // Whoever comes for an organization that calls is not who is on the line.
    let isPerson = rows.record.map { $0.prefix == Person.kind.idPrefix[...] } ?? true
    guard isPerson, let person = people.first.map({ RecordID($0) }), world.register.has(person), rows.record != person
    else { return }
    focus = .pane
    let row = RowID(name: person.raw)
    if !rows.select(row, in: room(in: world), on: world.register) { keep(row, in: world) }
    rows.settle()
    (item, isReplaced) = (0, true)
  }

  /// Stays with whoever calls, though what was typed finds them no more: their telephone was just corrected.
  private mutating func keep(_ before: RowID?, in world: World) {
    guard focus == .pane, let before, world.register.has(before.record) else {
      (focus, item) = (.list, 0)
      return
    }
    var source = RowSource()
    source.add(.names([before.name]), heading: world.words.theCaller, on: world.register)
    rows.show(source, in: room(in: world), on: world.register)
  }

  /// Comes back to the screen with another key for "who is calling": whoever calls now may be somebody else.
  mutating func resume() { isReplaced = !field.text.isEmpty }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    let table = focus == .list ? Self.listKeys : Self.paneKeys
    if let action = table[key] { return perform(action, in: world) }
    guard focus == .list else { return [.pass(key)] }
    let before = field.text
    if isReplaced, key.isText { field.text = "" }
    isReplaced = false
    let outcome = field.handle(key)
    if field.text != before {
      (focus, isChoosing) = (.list, false)
      rows.show(found(in: world), selecting: nil, in: room(in: world), on: world.register)
      item = 0
    }
    if case .full(let limit) = outcome { return [.say(.refused(world.words.full(limit)))] }
    return []
  }

  private mutating func perform(_ action: Action, in world: World) -> [Step] {
    switch action {
    case .move(let movement): move(movement, in: world)
    case .otherPane: if focus == .list { enterPane(in: world) } else { focus = .list }
    case .open:
      if focus == .list { return openSelected(in: world) }
      return open(in: world)
    case .forCaller(.add) where caller(in: world)?.isKnown ?? false:
      // Whoever calls is somebody else than the one whose number it is.
      guard let other = caller(in: world)?.somebodyElse(in: world).first else {
        return [.say(.note(world.words.notForThisCaller))]
      }
      isReplaced = !field.text.isEmpty
      return other.steps
    case .forCaller(let act):
      let concerned = concerned(by: act, choosing: chosen(in: world), in: world)
      guard let steps = concerned.flatMap({ act.steps(for: $0, in: world) }) else {
        return [.say(.note(world.words.notForThisCaller))]
      }
      // Whatever is typed once it is done is of the next caller.
      isReplaced = !field.text.isEmpty
      return steps
    case .cancelRegistration:
      guard let registration = chosenRegistration(in: world) else {
        return [.say(.note(world.words.noRegistrationChosen))]
      }
      isReplaced = !field.text.isEmpty
      return SessionPage.cancelling(registration, namingSession: true, in: world)
    case .respond: return Answering.steps(among: [chosen(in: world)], in: world)
    case .back:
      guard focus == .pane else { return [.close] }
      focus = .list
    }
    return []
  }

  private mutating func move(_ movement: Movement, in world: World) {
    let room = room(in: world)
    switch focus {
    case .list:
      rows.move(movement, in: room, on: world.register, at: world.ticks)
      (item, isChoosing) = (0, rows.count > 0)
    case .pane:
      let last = (details(in: world)?.items.count ?? 0) - 1
      item = max(0, min(movement.target(from: item, last: last, height: room.height), last))
    }
  }

  /// The selected caller, or one who is not known yet; nil: nothing is typed.
  func caller(in world: World) -> Caller? {
    rows.record.map { Caller($0, in: world) } ?? stranger(in: world)
  }

  /// Whoever calls where something was typed and nobody found: what was typed is their telephone, their e-mail address or
  /// their name.
  func stranger(in world: World) -> Caller? {
    let typed = field.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return typed.isEmpty || rows.count > 0 ? nil : Caller(unknown: typed)
  }

  /// The thing of the caller on which the cursor stands among the details; nil: on the caller.
  func chosen(in world: World) -> RecordID? {
    guard focus == .pane, let caller = rows.record, let items = details(in: world)?.items, items.indices.contains(item)
    else { return nil }
    return items[item] == caller ? nil : items[item]
  }

  /// The registration in force on which the cursor stands among the details; nil: it stands on none.
  func chosenRegistration(in world: World) -> Identifier<Registration>? {
    chosen(in: world).flatMap { id in
      guard id.prefix == Registration.kind.idPrefix else { return nil }
      let registration = world.register.record(Identifier<Registration>(id.raw))
      return registration.flatMap { $0.status == .registered ? $0.id : nil }
    }
  }

  /// Whoever a letter concerns: what the cursor stands on where that is done to such a thing, else whoever calls.
  /// - Parameter chosen: the thing on which it stands: to know it all that the card shows is read, so not for each letter.
  func concerned(by act: CallerAct, choosing chosen: RecordID?, in world: World) -> Caller? {
    guard let chosen, act.concerns(chosen) else { return caller(in: world) }
    return Caller(chosen, by: rows.record, in: world)
  }

  private mutating func enterPane(in world: World) {
    rows.settle()
    // Also where nothing can be opened: letters do something for them there.
    if rows.beside != nil || stranger(in: world) != nil { focus = .pane }
    item = 0
  }

  /// Opens the selected record: where the details are seen beside the list, on its own tab if it has one; else the
  /// focus goes to the details.
  private mutating func openSelected(in world: World) -> [Step] {
    if opensElsewhere(in: world), let id = rows.record { return [.reveal(id)] }
    enterPane(in: world)
    return []
  }

  /// Whether Enter in the list shows the selected one on its own tab; else it goes to the card.
  private func opensElsewhere(in world: World) -> Bool {
    let isBeside = CallerLayout(Frame.work(of: world.size), focus: .pane, in: world).panes.seen > 1
    return isBeside && rows.record.flatMap { Tab.own(of: $0) } != nil
  }

  private static let toCard = KeyAct(
    .open, hint: Label(pl: "karta", en: "card"),
    help: Label(pl: "przejdź do karty zaznaczonej osoby", en: "go to the card of the selected one"))

  /// What is known of whoever was found with all that the lists beside tell, and the reports about them; in the list `x` types.
  func givenOut(in world: World) -> GivenOut? {
    guard focus == .pane, let id = rows.record, let kind = Schema.kind(of: id) else { return nil }
    let records = GivenRecords(kind: kind, isWhole: true, whole: id)
    let cards = GivenPage.pages(of: records, in: world) { $0.has(id) ? [id] : [] }.filter(\.isCards)
    let shown = GivenPage(shownOf: id, by: RecordTable(of: kind, isWhole: true), in: world) { _ in
      CallerDetails(of: id, width: world.size.width, in: world).parts
    }
    return GivenOut(shown: [shown] + cards, subject: id)
  }

  /// Opens the selected item of the details: a booking as a menu of its next steps, everything else on its tab.
  private func open(in world: World) -> [Step] {
    guard let details = details(in: world), details.items.indices.contains(item) else { return [] }
    return [.opening(details.items[item], in: world)]
  }
}
