import CivicDomain
import Interchange
import TerminalCanvas
import Words

/// The whole interactive program: a value that keys change and that draws itself.
///
/// The run loop sends each event through `update`, carries out the effects, and calls `view` once per wake. Nothing
/// here reads a clock, a file or the terminal: all that it may look at is in `World`.
public struct App {
  /// The index among the tabs of the one that is shown.
  var tab = Tab.first
  /// The declared tab that was shown last.
  var declaredTab = Tab.first
  /// The screens of the tabs: those of `Tab.all` in their order, behind them those of the pinned lists.
  var tabs = App.freshTabs
  /// The pinned lists.
  var pinned = PinnedViews()
  /// The screens that are open over the tab (forms, menus, dialogs), the topmost last.
  var layers: Layers = []
  /// The screen that was set aside to show a record on a tab: the search with a caller still on the line.
  var held: (any Screen)?
  /// The places from which something was shown elsewhere, the last one last: Esc leads back to it.
  var ways: [WayBack] = []
  /// The message that is shown now.
  var message: Message?
  /// The message that was shown last, for F4.
  var lastMessage: Message?
  /// How records of each kind were counted last.
  var counted: [Kind: CountChoice] = [:]
  /// The changes that can be undone.
  var undoHistory = UndoHistory()
  /// The acts that were sent and not yet answered, in their order.
  var awaited: [Awaited] = []

  /// The key that has just thrown something away.
  var discarding: Key?

  /// The forms that were left unfinished and not yet gone on with.
  var unfinished: [Draft] = []
  /// The drafts that were sent and not yet answered, in their order, and what follows once each is kept.
  var keeping: [(draft: Draft, next: AfterKeeping)] = []

  /// The names of what went out last, the newest first, by the place.
  var givenOutLast: [GivenOut.Place: [String]] = [:]
  /// What was done last from the list of all that can be done, the newest first.
  var doneLast: [PaletteEntry] = []
  /// What was written last, and the message that tells of it: while that is seen, Enter shows it.
  var written: (file: GivenFile, message: Message)?

  /// The pane beside the screen that is seen, where the terminal is large.
  private(set) var beside = FollowingPane()

  /// Whether the tab was brought up to date with the register for the first time.
  private(set) var isReady = false

  /// The health of the register as last judged, with the minute in which it was: nil where nobody asks the machine.
  private var judged: (at: LocalTime, health: Health?)?
  /// The health of the register, as the head of every screen says it.
  var health: Health? { judged?.health }

  /// An act that was sent to the store, and whose outcome is awaited.
  struct Awaited {
    let act: any Act
    let sender: Sender
    let name: ActName
  }

  /// The tabs as they are before anything is pressed.
  static var freshTabs: [any Screen] {
    Tab.all.map { $0.screen() } + SavedView.tabs.map { _ in RegistersScreen() as any Screen }
  }

  /// The program as it starts: the desk, nothing open.
  public init() {}

  /// Changes the program by an event.
  ///
  /// - Returns: the effects that the run loop carries out, in this order.
  public mutating func update(_ event: Event, in world: World) -> [Effect] {
    getReady(in: world)
    if pinned.isStale(in: world) { followPinned(in: world) }
    let effects = react(to: event, in: beside.leaving(known(world)))
    layers.noteSeen(world.changeLog?.newestTransaction ?? 0)
    follow(after: event, in: known(world))
    judge(in: world)
    return effects
  }

  /// Brings the tab that is seen up to date, and the pane beside the screen; nil: before the first event.
  private mutating func follow(after event: Event?, in world: World) {
    tabs[tab].follow(in: beside.leaving(world))
    let before = beside.room(in: world)?.area
    let place = FollowingPane.Place(tab: tab, layers: layers.count, stepsBack: top.stepsBack(in: world))
    beside.follow(seen, at: place, after: event, in: world)
    if beside.room(in: world)?.area != before { tabs[tab].follow(in: beside.leaving(world)) }
  }

  /// The world with what only the program knows of it.
  func known(_ world: World) -> World {
    var world = world
    (world.unfinished, world.pinned) = (world.past == nil ? unfinished : [], pinned.names)
    world.undoHistory = undoHistory
    return world
  }

  /// Judges the register's health again when the minute has changed, or somebody saved something.
  private mutating func judge(in world: World) {
    guard judged?.at != world.now, let machine = world.machine else { return }
    judged = (world.now, Health(of: world.register, on: machine, at: world.instant))
  }

  /// Brings the first tab up to date with the register, before the first event and the first picture.
  public mutating func getReady(in world: World) {
    if !isReady {
      followPinned(in: world)
      follow(after: nil, in: known(world))
      judge(in: world)
    }
    isReady = true
  }

  private mutating func react(to event: Event, in world: World) -> [Effect] {
    switch event {
    case .key(let key):
      return press(key, in: world)
    case .typed(let letters):
      return type(letters, in: world)
    case .resized:
      return []
    case .continued:
      return [.repaint]
    case .tick:
      return wake(in: world)
    case .outcome(let outcome):
      return answered(outcome, in: world)
    case .registerChanged:
      judged = nil
      return refresh(in: world)
    case .drafts(let drafts):
      offer(drafts, in: world)
      return []
    case .givenOut(let file, let path):
      let isDraft = file.format == .eml
      let message = Message.done(
        isDraft
          ? world.words.draftGivenOut(path, file.remark)
          : world.words.fileGivenOut(path, holding: file.holds(in: world.words), file.remark))
      written = (file, message)
      say(message)
      return carryOut([.changing(Form.self) { $0.goOn(after: file, at: path, in: $1) }], in: world)
    case .printed(let file, let sheets, let reply):
      let what = [file.page.title, file.remark].filter { !$0.isEmpty }.joined(separator: " – ")
      let isTerminals = world.personal.printer == .terminal
      say(.done(world.words.sentToPrinter(what, sheets: sheets, isTerminals: isTerminals, reply: reply)))
      return []
    case .notGivenOut(let why):
      say(.refused(why))
      return []
    case .fileRead(let file):
      layers.append(ReportScreen(file, in: world))
      return []
    case .attachable(let record, let files, let folder):
      return carryOut([.choosing(files, in: folder, for: record, world)], in: world)
    case .attached(let asked, let outcome):
      let name = world.words.name(of: asked.act, in: world.circumstances)
      let subject = (asked.act as? AddRecord)?.id ?? RecordID("")
      awaited.insert(Awaited(act: asked.act, sender: .act(subject), name: name), at: 0)
      if case .done = outcome { layers.removeAll { ($0 as? Form)?.kind is AttachForm } }
      return answered(outcome, in: world)
    case .importing(.kept(let sentence)):
      say(.done(sentence))
      return []
    case .importing(.notRead(let why)):
      say(.refused(why))
      return []
    case .importing(.imports(let imports)):
      return carryOut([.choosing(imports, in: world)], in: world)
    case .importing(.undoOutlook(let outlook)):
      // How far it was is no news any more.
      message = nil
      layers.append(ImportUndoScreen(outlook, in: world))
      return []
    case .importing(.undone(let taken, let sentence, let back)):
      undoHistory.forget(taken)
      if let back { undoHistory.remember(back) } else { undoHistory.rememberLasting() }
      return carryOut(
        [
          .changing(ImportUndoScreen.self) { _, _ in [.close] },
          .changing(ImportScreen.self) { screen, _ in screen.isBehind && !screen.hasUnsavedMends ? [.close] : [] },
          .say(.done(sentence)),
        ], in: world)
    case .importing(.notUndone(let taken, let why)):
      undoHistory.noteRefusal(of: taken)
      say(.refused(why))
      return []
    case .importing(let answer):
      if case .taken(_, let taken?, _) = answer { undoHistory.remember(taken) }
      // How far it was is no news any more.
      message = nil
      return carryOut(
        [
          .changing(ImportScreen.self) { $0.take(answer, in: $1) },
          .changing(Form.self) { form, world in form.kind.steps(after: answer, in: world) },
        ], in: world)
    case .retention(let answer):
      return take(answer, in: world)
    case .moved:
      return moved(in: world)
    case .notMoved(let why):
      say(.refused(why))
      return []
    case .notice(let text):
      say(.note(text))
      return []
    case .draftKept(let kept):
      return draftKept(kept, in: world)
    case .hangUp:
      return layers.compactMap { $0.draft(in: world) }.map { .keepDraft($0) } + [.leave]
    }
  }

  /// Milliseconds from now until the program wants an `Event.tick`, if no key comes before.
  public func nextWake(in world: World) -> Int? {
    let wakes = ([tabs[tab]] + layers).map(\.wakesAt) + [beside.settlesAt]
    let due = wakes.compactMap { $0 }.map { max(0, $0 - world.ticks) }
    return ([untilNextMinute(in: world)] + due).min()
  }

  /// Milliseconds until the clock in the first row shows the next minute. A clock that stands still (training) must not
  /// make the loop spin.
  private func untilNextMinute(in world: World) -> Int {
    let passed = Int(world.instant.microsecondsSince1970 / 1_000 % 60_000)
    return max(Limits.shortestWake, 60_000 - passed)
  }

  /// Wakes the screens whose time has come (`Screen.wakesAt`).
  private mutating func wake(in world: World) -> [Effect] {
    func isDue(_ screen: any Screen) -> Bool { screen.wakesAt.map { $0 <= world.ticks } ?? false }
    var steps = isDue(tabs[tab]) ? tabs[tab].wake(in: world) : []
    for index in layers.indices where isDue(layers[index]) { steps += layers[index].wake(in: world) }
    return carryOut(steps, in: world)
  }

  /// Refreshes the tab and all screens over it after the register has changed.
  mutating func refresh(in world: World) -> [Effect] {
    followPinned(in: world)
    var steps = tabs[tab].refresh(in: world)
    for index in layers.indices { steps += layers[index].refresh(in: world) }
    return carryOut(steps, in: world)
  }

  /// The screen that has the focus: it gets the keys.
  var top: any Screen { layers.last ?? tabs[tab] }

  /// The screen that is drawn: the topmost that is not a prompt in the foot alone.
  var seen: any Screen { layers.last { !$0.isInFoot } ?? tabs[tab] }

  /// Changes the screen that has the focus, and carries out the steps that it asks for.
  mutating func changeTop(in world: World, _ change: (inout any Screen) -> [Step]) -> [Effect] {
    let steps = layers.isEmpty ? change(&tabs[tab]) : change(&layers[layers.count - 1])
    return carryOut(steps, in: world)
  }

  /// Shows a message, and remembers it for F4.
  mutating func say(_ message: Message) {
    self.message = message
    lastMessage = message
  }
}
