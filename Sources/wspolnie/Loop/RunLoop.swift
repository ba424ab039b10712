import CLinux
import CivicDomain
import FlatFileStore
import Glibc
import Screens
import TerminalCanvas
import Words

/// The run loop of the interface: it waits, turns what came into events, lets the application decide, and paints once.
///
/// One thread and one `poll(2)`: nothing happens between two wakes.
final class RunLoop {
  /// The surroundings of the loop, which stay as they are while the interface runs.
  struct Surroundings {
    /// The state of the register that is shown at first.
    let shown: Shown
    /// Opens another: as of a moment as it was typed, or now; told of the part that is read.
    let open: (String?, @escaping (Double) -> Void) throws(CommandFailure) -> Shown
    /// What a screen is told of a failure.
    let sentences: (CommandFailure) -> String
    /// The folder of the store as it was given; nil where commands find it by themselves.
    let dataFolder: String?
    /// The person at the screen, as the author of changes.
    let author: Author
    /// How the person wants the program, at first.
    let personal: PersonalSettings
    /// Returns how the program looks and speaks by a person's settings, on a background as far as that is known.
    let look: (PersonalSettings, Paper?) -> Look
    /// Keeps settings, and returns what is said of it.
    let keep: (PersonalSettings) -> String
    /// The file in which they are kept, as people write it.
    let personalFile: String
    /// Returns random bits for ids.
    let draw: () -> UInt64
    /// Where it is kept how far the person had seen the register; nil: nowhere.
    var visits: VisitFile?
    /// Takes the sitting down as a scene; nil: nobody asked for it.
    var recorder: SceneRecorder?
  }

  /// How the program looks and speaks.
  struct Look {
    /// The sentences, in the person's language.
    let words: Words
    /// The colours, as far as the terminal has them.
    let theme: Theme
    /// The settings that an option or a variable overrules, with what does.
    let overruled: [PersonalSettings.Key: String]
    /// Whether the person's own theme is none that there is.
    var isThemeUnknown = false
    /// The names of the themes that there are.
    var themes = Theme.builtIn.map(\.name)
    /// Whether something can be printed.
    var printer = PrinterStanding.off
  }

  /// A state of the register that is shown.
  struct Shown {
    /// The store that is shown, and changed if it is of now.
    let store: Store
    /// Returns the time: of the wall clock, or frozen in a training store and in the past.
    let clock: () -> Instant
    /// Makes a file in the person's folder.
    let giveOut: (GivenFile) -> Event
    /// Copies the file of an attachment into the person's folder.
    let takeOut: (RecordID) -> Event
    /// Carries out a step with the files of records.
    let attaching: (AttachingStep) -> Event
    /// The messages from which forms were filled in.
    let messages: ReadMessages
    /// Prints a page, and asks meanwhile whether somebody stopped it.
    let printing: (GivenFile, @escaping () -> Bool) -> Event
    /// Carries out a step of an import.
    let importing: (ImportStep, ImportWatch) -> ImportAnswer
    /// Looks at data whose retention period is over, or erases them.
    let retention: (RetentionStep) -> RetentionAnswer
  }

  /// The interval in milliseconds at which the files are looked at for what others saved: the one wake-up a second.
  private static let lookAround = 1_000

  private let surroundings: Surroundings
  private var shown: Shown
  /// The state of now, while another is shown.
  private var present: Shown?
  /// The logins whose drafts were offered.
  private var offered: Set<String> = []
  private let terminal: CursesTerminal
  private let wakes: WakeSource
  private var app = App()
  private var keys = KeyParser()
  private var personal: PersonalSettings
  private var look: Look
  /// The background of the terminal, as far as it is known.
  private var paper: Paper?
  private var paintedMinute: LocalTime?
  private var lookedAt = 0
  /// What the files and the disk said when they were looked at last.
  private var machine: Health.Machine?
  /// When the person was here before this sitting.
  private let lastVisit: LastVisit?
  private var isLeaving = false
  /// The keys that came before the first picture.
  private var early: [Key] = []
  /// What came while something was done that can be stopped: it is taken behind it.
  private var heldBack: Wake?
  private var isBackgroundMeasured = false
  /// What is done while nobody types.
  private var chores: IdleChores

  /// A loop on a terminal that was taken over already.
  init(_ surroundings: Surroundings, terminal: CursesTerminal, wakes: WakeSource) {
    self.surroundings = surroundings
    shown = surroundings.shown
    machine = surroundings.shown.store.machine
    lastVisit = surroundings.visits?.lastVisit
    personal = surroundings.personal
    look = surroundings.look(surroundings.personal, nil)
    self.terminal = terminal
    self.wakes = wakes
    chores = IdleChores(on: surroundings.shown.store, ticks: RunLoop.ticks)
  }

  private var effects: EffectRunner {
    EffectRunner(
      store: shown.store, author: surroundings.author, clock: shown.clock, words: look.words,
      giveOut: shown.giveOut, takeOut: shown.takeOut, attaching: shown.attaching, messages: shown.messages)
  }

  /// Runs until the person leaves, the terminal goes away or a signal ends it; shows the notices first.
  func run(notices: [String]) {
    lookedAt = RunLoop.ticks
    terminal.hear(mouse: personal.usesMouse)
    // All of them stand there, until a key is pressed.
    if !notices.isEmpty { feed(.notice(notices.joined(separator: " "))) }
    app.getReady(in: world)
    awaitBackground()
    paint()
    offerDrafts()
    defer {
      surroundings.recorder?.end()
      keepVisit()
    }
    var isRecording = surroundings.recorder != nil
    // Whether something may be made for a search while nobody types.
    var isBehind = true
    while !isLeaving {
      if isRecording, let failure = surroundings.recorder?.failure {
        isRecording = false
        feed(.notice(look.words.recordingStopped(SystemTrouble(failure), at: failure.path)))
        paint()
      }
      let wake = heldBack ?? wakes.wait(atMost: isBehind ? 0 : timeToSleep)
      heldBack = nil
      isBehind = !wake.isQuiet || shown.store.prepareSearch(of: EverywhereSearch.callers) || doChores()
      if !wake.isQuiet { chores.somebodyTyped(ticks: RunLoop.ticks) }
      let isChanged = take(wake)
      if isLeaving { break }
      if isChanged || paintedMinute != world.now { paint() }
    }
  }

  /// Does a piece of what is done while nobody types; whether there is more.
  private func doChores() -> Bool {
    if !chores.are(on: shown.store) { chores = IdleChores(on: shown.store, ticks: RunLoop.ticks) }
    let piece = chores.doPiece(at: shown.clock(), ticks: RunLoop.ticks)
    if piece.changedRegister {
      surroundings.recorder?.takeNews()
      feed(.registerChanged)
      paint()
    }
    return piece.isBehind
  }

  /// Waits a moment for what the terminal says of its background, so that the first picture has the theme that fits it. What
  /// comes meanwhile is taken behind it.
  private func awaitBackground() {
    let end = RunLoop.ticks + RunLoop.patience
    while terminal.isToAnswer, case let now = RunLoop.ticks, now < end {
      let wake = wakes.wait(atMost: end - now)
      early += keys.read(wake.bytes, at: RunLoop.ticks)
      for report in keys.takeReports() { _ = take(report) }
      if wake.signals.isEmpty, !wake.isHungUp { continue }
      return heldBack = Wake(signals: wake.signals, isHungUp: wake.isHungUp)
    }
  }

  /// Milliseconds of that moment: a terminal on the same continent has said it by then, and nobody notices them.
  private static let patience = 150

  /// Offers what the person left unfinished, and what those did for whom they stand in: of each login once, as soon as
  /// it is so.
  private func offerDrafts() {
    guard shown.store.past == nil else { return }
    let world = self.world
    var drafts: [Draft] = []
    for login in [world.author.login] + world.hands.absent where offered.insert(login).inserted {
      do throws(FileFailure) {
        drafts +=
          try login == world.author.login
          ? shown.store.drafts(of: world.author) : shown.store.drafts(leftBy: login)
      } catch {
        if error.isNotPermitted { feed(.notice(world.words.draftsNotReadable(of: login))) }
      }
    }
    guard !drafts.isEmpty else { return }
    feed(.drafts(drafts))
    paint()
  }

  /// Keeps how far the person has seen the register of now.
  private func keepVisit() {
    guard let visits = surroundings.visits, let now = shown.store.past == nil ? shown : present,
      let newest = now.store.newestActs(atMost: 1, while: { _ in true }).first
    else { return }
    visits.keep(LastVisit(transaction: newest.transaction, at: now.clock()))
  }

  /// Whether others have saved something. Files that cannot be read now are looked at again a second later.
  private func hasNews() -> Bool {
    do throws(FileFailure) { return try shown.store.refresh() } catch { return false }
  }

  /// Turns one wake into events; false if nothing came of it.
  private func take(_ wake: Wake) -> Bool {
    var isChanged = false
    for signal in wake.signals where take(signal) { isChanged = true }
    let now = RunLoop.ticks
    var pressed = (early + keys.read(wake.bytes, at: now) + keys.wake(at: now))[...]
    early = []
    while let first = pressed.first {
      if case .mouse(let mouse) = first {
        // From here on it is keys: they are taken down, and do what they do.
        pressed = app.keys(of: mouse, in: world)[...] + pressed.dropFirst()
        continue
      }
      guard let (event, count) = app.event(of: pressed) else { break }
      for key in pressed.prefix(count) { surroundings.recorder?.take(key, ticks: RunLoop.ticks) }
      pressed = pressed.dropFirst(count)
      feed(event)
      isChanged = true
      if isLeaving { return true }
    }
    for report in keys.takeReports() where take(report) { isChanged = true }
    if wake.isHungUp {
      feed(.hangUp)
      isLeaving = true
      return true
    }
    if let due = app.nextWake(in: world), due <= 0 {
      surroundings.recorder?.takeTick(ticks: RunLoop.ticks)
      feed(.tick)
      isChanged = true
    }
    if RunLoop.ticks - lookedAt >= RunLoop.lookAround {
      lookedAt = RunLoop.ticks
      let hasNews = hasNews()
      if hasNews || paintedMinute != world.now { machine = shown.store.machine }
      if hasNews {
        surroundings.recorder?.takeNews()
        feed(.registerChanged)
        isChanged = true
      }
      if hasNews || paintedMinute != world.now { offerDrafts() }
    }
    return isChanged
  }

  /// Takes a report of the terminal about itself; true if the theme has changed by it.
  private func take(_ report: TerminalReport) -> Bool {
    terminal.heard(report)
    // The colour itself tells more than the name of the program that shows it.
    guard !isBackgroundMeasured, let paper = Paper(report) else { return false }
    if case .background = report { isBackgroundMeasured = true }
    self.paper = paper
    let before = look.theme
    look = surroundings.look(personal, paper)
    return look.theme != before
  }

  private func take(_ signal: Int32) -> Bool {
    switch signal {
    case SIGWINCH:
      terminal.resize()
      surroundings.recorder?.take(terminal.size)
      feed(.resized)
    case SIGINT:
      surroundings.recorder?.take(.control("c"), ticks: RunLoop.ticks)
      feed(.key(.control("c")))
    case SIGTSTP:
      suspend()
    case SIGCONT:
      // Stopped by a signal that nobody can catch: the shell has had the terminal since.
      terminal.paused {}
      feed(.continued)
    case _ where WakeSource.endings.contains(signal):
      feed(.hangUp)
      isLeaving = true
    case _:
      return false
    }
    return true
  }

  private func feed(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      for effect in app.update(events.removeFirst(), in: world) {
        switch effects.run(effect) {
        case .event(let answer): events.append(answer)
        case .printing(let file): events.append(printing(file))
        case .importing(let step): events += importing(step)
        case .retention(let step): events += retention(step)
        case .show(let moment): events.append(show(asOf: moment))
        case .keepPersonal(let settings): events += use(settings)
        case .repaint: terminal.forget()
        case .suspend: suspend()
        case .leave: isLeaving = true
        case .none: break
        }
      }
    }
  }

  /// Uses other settings of the person at once, and keeps them. Screens put what they show into the words of another language.
  private func use(_ settings: PersonalSettings) -> [Event] {
    let language = look.words.language
    personal = settings
    look = surroundings.look(settings, paper)
    terminal.hear(mouse: settings.usesMouse)
    return (look.words.language == language ? [] : [.registerChanged]) + [.notice(surroundings.keep(settings))]
  }

  /// Whether somebody stopped what is being done, asked while it is done: Ctrl-C stops it, as what ends the program does; all
  /// else that comes waits for its end.
  /// - Parameter isContinuing: whether it is stopped as well where the process was stopped by a signal that nobody can catch, and
  ///   goes on.
  private func stopWatch(whenContinuing isContinuing: Bool = false) -> () -> Bool {
    var isStopped = false
    return { [unowned self] in
      let wake = wakes.wait(atMost: 0)
      isStopped =
        isStopped || wake.isHungUp || wake.bytes.contains(RunLoop.controlC)
        || wake.signals.contains {
          $0 == SIGINT || isContinuing && $0 == SIGCONT || WakeSource.endings.contains($0)
        }
      var later = heldBack ?? Wake()
      later.bytes += wake.bytes.filter { $0 != RunLoop.controlC }
      later.signals += wake.signals.filter { $0 != SIGINT }
      later.isHungUp = later.isHungUp || wake.isHungUp
      heldBack = later
      return isStopped
    }
  }

  /// Prints a page. What is said of it is painted before: while it goes to the printer of the terminal nothing else may.
  private func printing(_ file: GivenFile) -> Event {
    _ = app.update(.notice(look.words.sendingToPrinter), in: world)
    paint()
    // What the shell wrote meanwhile went to the paper: nothing more does, and the printer is switched off first.
    return shown.printing(file, stopWatch(whenContinuing: personal.printer == .terminal))
  }

  /// Carries out a step of an import. How far it is is painted on the way.
  private func importing(_ step: ImportStep) -> [Event] {
    let watch = ImportWatch(
      onProgress: { [unowned self] text in
        _ = app.update(.notice("\(text)  \(look.words.stopsImport)"), in: world)
        paint()
      }, isStopped: stopWatch())
    let answer = shown.importing(step, watch)
    switch answer {
    case .taken, .undone, .kept: return [.registerChanged, .importing(answer)]
    case .files, .sheets, .choice, .outlook, .refused, .imports, .undoOutlook, .notUndone, .messages, .message,
      .notRead:
      return [.importing(answer)]
    }
  }

  /// Looks at data whose retention period is over, or erases them, which takes its time.
  private func retention(_ step: RetentionStep) -> [Event] {
    switch step {
    case .look: return [.retention(shown.retention(step))]
    // What was told of the undoing stays in sight.
    case .takenBack: return [.retention(shown.retention(step)), .registerChanged]
    case .erase: break
    }
    _ = app.update(.notice(look.words.erasingNow), in: world)
    paint()
    let answer = shown.retention(step)
    return [.registerChanged, .retention(answer)]
  }

  /// The byte of Ctrl-C where the terminal makes no signal of it.
  private static let controlC: UInt8 = 3

  /// Shows another state of the register, or says why not.
  private func show(asOf moment: String?) -> Event {
    do throws(CommandFailure) {
      var toldAt = RunLoop.ticks
      let next: Shown
      if moment == nil, let present {
        next = present
        _ = try? present.store.refresh()
      } else {
        next = try surroundings.open(moment) { [unowned self] part in
          guard RunLoop.ticks - toldAt >= ProgressLine.pauseInMilliseconds else { return }
          toldAt = RunLoop.ticks
          let words = self.look.words
          _ = self.app.update(
            .notice("\(ProgressLine.bar(part)) \(words.readingRegister(percent: Int(part * 100)))"), in: self.world)
          self.paint()
        }
      }
      if shown.store.past == nil { present = shown }
      shown = next
      return .moved
    } catch {
      return .notMoved(surroundings.sentences(error))
    }
  }

  /// Suspends the program until somebody resumes it; where nobody could, says so and goes on.
  private func suspend() {
    guard JobControl.isThere else { return feed(.notice(look.words.cannotSuspend)) }
    var wasStopped = false
    terminal.paused { wasStopped = linux_stop_process_group() == 1 }
    wakes.forgetContinuation()
    feed(.continued)
    if !wasStopped { feed(.notice(look.words.cannotSuspend)) }
  }

  private func paint() {
    let world = self.world
    var canvas = Canvas(size: world.size, theme: world.theme, signs: world.signs)
    app.view(on: &canvas, in: world)
    terminal.paint(canvas)
    paintedMinute = world.now
    surroundings.recorder?.see(canvas)
  }

  /// Milliseconds until the next thing that is due: half a key, the application's timer, a look at the files.
  private var timeToSleep: Int {
    let now = RunLoop.ticks
    var due = max(0, lookedAt + RunLoop.lookAround - now)
    if let wait = keys.wait(at: now) { due = min(due, wait) }
    if let wait = app.nextWake(in: world) { due = min(due, max(0, wait)) }
    return due
  }

  private var world: World {
    let instant = shown.clock()
    let store = shown.store
    var world = World(
      register: store.register, changeLog: store, now: WarsawTime.local(instant), instant: instant,
      ticks: RunLoop.ticks,
      words: look.words, size: terminal.size, signs: personal.signs(on: terminal.abilities.signs), theme: look.theme,
      centre: store.manifest.name, dataFolder: surroundings.dataFolder, author: surroundings.author,
      readOnly: store.readOnlyReason, machine: store.past == nil ? machine : nil,
      isTraining: store.manifest.isTraining,
      readsPersonal: store.hasPersonalData, draw: surroundings.draw)
    world.personal = personal
    world.personalFile = surroundings.personalFile
    world.overruled = look.overruled
    world.themes = look.themes
    world.isThemeUnknown = look.isThemeUnknown
    world.printer = look.printer
    world.lastVisit = lastVisit
    world.seal = { store.sealMark }
    world.datesOutOfOrder = store.past?.datesOutOfOrder ?? 0
    world.fileStanding = { KeptFile(of: $0).map(store.standing) ?? .unknown }
    world.writers = { [login = surroundings.author.login] in store.writers.union([login]) }
    return world
  }

  /// Milliseconds of a clock that never goes back.
  private static var ticks: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
