import CivicDomain
import TerminalCanvas
import Words

/// The program as a person meets it: a value that keys change and that draws itself.
///
/// The run loop sends each event through `update`, carries out the effects, and calls `view` once per wake. Nothing
/// here reads a clock, a file or the terminal: all that it may look at is in `World`.
public struct App {
  /// The tab that is shown.
  var tab = Tab.map
  /// What is due.
  var today = TodayScreen()
  /// The organizations and what they can lend.
  var map = ResourceMapScreen()
  /// Workshops and meetings.
  var calendar = CalendarScreen()
  /// What is consulted, and the remarks on it.
  var consultations = ConsultationsScreen()
  /// What is open over the tab, the topmost last.
  var layers: [Layer] = []
  /// The caller of whose things one was opened on its screen; nil: nobody waits.
  var call: CallerScreen?
  /// What the program says now.
  var message: Message?
  /// What it said last, for F4.
  var lastMessage: Message?
  /// What can be undone.
  var sitting = Sitting()
  /// The intents that were sent and not yet answered, in their order.
  var awaited: [Awaited] = []

  /// The key that has just thrown something away.
  var discarding: Key?

  /// The forms that were left unfinished and not yet gone on with.
  var unfinished: [Draft] = []
  /// What follows once the drafts that were sent are kept, in their order.
  var keeping: [AfterKeeping] = []

  /// What follows once a draft is kept.
  enum AfterKeeping: Equatable {
    /// Nothing.
    case goOn
    /// The form is closed.
    case close(RecordID)
    /// The program ends.
    case leave
  }

  /// An intent on its way.
  struct Awaited {
    let intent: Intent
    let errand: Errand
    let name: ActName
  }

  /// The program as it starts: the resource map, nothing open.
  public init() {}

  /// Takes in what happened.
  /// - Returns: what is to be done outside, in this order.
  public mutating func update(_ event: Event, in world: World) -> [Effect] {
    let effects = react(to: event, in: world)
    switch event {
    case .registerChanged, .outcome: refreshCaller(in: world)
    case .key, .typed, .resized, .continued, .tick, .drafts, .notice, .draftKept, .hangUp: break
    }
    map.follow(in: world)
    if tab == .today { today.follow(in: world) }
    if tab == .calendar { calendar.follow(in: world) }
    if tab == .consultations { consultations.follow(in: world) }
    return effects
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
      map.settle(in: world)
      return keepDueDrafts(in: world)
    case .outcome(let outcome):
      return answered(outcome, in: world)
    case .registerChanged:
      map.refresh(in: world)
      calendar.refresh(in: world)
      if tab == .today { today.refresh(in: world) }
      if tab == .consultations { consultations.refresh(in: world) }
      noteChangedElsewhere(in: world)
      return []
    case .drafts(let drafts):
      offer(drafts, in: world)
      return []
    case .notice(let text):
      say(.note(text))
      return []
    case .draftKept(let kept):
      return draftKept(kept, in: world)
    case .hangUp:
      return openForms.filter(\.isChanged).map { .keepDraft($0.draft(in: world)) } + [.leave]
    }
  }

  /// Milliseconds from now until the program wants an `Event.tick`, if no key comes before.
  public func nextWake(in world: World) -> Int? {
    let dueTimes = [map.settlesAt] + openForms.map(\.draftDueAt)
    let due = dueTimes.compactMap { $0 }.map { max(0, $0 - world.ticks) }
    return ([untilNextMinute(in: world)] + due).min()
  }

  /// The clock in the first row shows minutes. A clock that stands still (training) must not make the loop spin.
  private func untilNextMinute(in world: World) -> Int {
    let passed = Int(world.instant.microsecondsSince1970 / 1_000 % 60_000)
    return max(Limits.shortestWake, 60_000 - passed)
  }

  /// The forms that are open, the topmost last.
  var openForms: [Form] {
    layers.compactMap { layer in
      switch layer {
      case .form(let form): form
      case .conflict, .question, .menu, .acts, .help, .caller: nil
      }
    }
  }

  /// Says something, and remembers it for F4.
  mutating func say(_ message: Message) {
    self.message = message
    lastMessage = message
  }
}
