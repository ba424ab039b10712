import CivicDomain
import TerminalCanvas
import Words

/// The program as a person meets it: a value that keys change and that draws itself.
///
/// The run loop sends each event through `update`, carries out the effects, and calls `view` once per wake. Nothing
/// here reads a clock, a file or the terminal: all that it may look at is in `World`.
public struct App {
  /// The place of the tab that is shown.
  var tab = Tab.first
  /// The tabs, in the order of `Tab.all`.
  var tabs = Tab.all.map { $0.screen() }
  /// What is open over the tab, the topmost last.
  var layers: [any Screen] = []
  /// What was put aside to show a thing on another screen: a caller on the line.
  var held: (any Screen)?
  /// What the program says now.
  var message: Message?
  /// What it said last, for F4.
  var lastMessage: Message?
  /// What can be undone.
  var undoHistory = UndoHistory()
  /// The acts that were sent and not yet answered, in their order.
  var awaited: [Awaited] = []

  /// The key that has just thrown something away.
  var discarding: Key?

  /// The forms that were left unfinished and not yet gone on with.
  var unfinished: [Draft] = []
  /// The drafts that were sent and not yet answered, in their order, and what follows once each is kept.
  var keeping: [(draft: Draft, next: AfterKeeping)] = []

  /// Whether the tab has looked at what there is.
  private(set) var isReady = false

  /// An act on its way.
  struct Awaited {
    let act: any Act
    let sender: Sender
    let name: ActName
  }

  /// The program as it starts: the resource map, nothing open.
  public init() {}

  /// Takes in what happened.
  /// - Returns: what is to be done outside, in this order.
  public mutating func update(_ event: Event, in world: World) -> [Effect] {
    getReady(in: world)
    let effects = react(to: event, in: world)
    tabs[tab].follow(in: world)
    return effects
  }

  /// Before the first event, and the first picture, the tab looks at what there is.
  mutating func getReady(in world: World) {
    if !isReady { tabs[tab].follow(in: world) }
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
      return refresh(in: world)
    case .drafts(let drafts):
      offer(drafts, in: world)
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
    let due = ([tabs[tab]] + layers).compactMap(\.wakesAt).map { max(0, $0 - world.ticks) }
    return ([untilNextMinute(in: world)] + due).min()
  }

  /// The clock in the first row shows minutes. A clock that stands still (training) must not make the loop spin.
  private func untilNextMinute(in world: World) -> Int {
    let passed = Int(world.instant.microsecondsSince1970 / 1_000 % 60_000)
    return max(Limits.shortestWake, 60_000 - passed)
  }

  /// Wakes whoever wanted to be.
  private mutating func wake(in world: World) -> [Effect] {
    func isDue(_ screen: any Screen) -> Bool { screen.wakesAt.map { $0 <= world.ticks } ?? false }
    var steps = isDue(tabs[tab]) ? tabs[tab].wake(in: world) : []
    for index in layers.indices where isDue(layers[index]) { steps += layers[index].wake(in: world) }
    return carryOut(steps, in: world)
  }

  /// Shows what has changed in all that is seen.
  mutating func refresh(in world: World) -> [Effect] {
    var steps = tabs[tab].refresh(in: world)
    for index in layers.indices { steps += layers[index].refresh(in: world) }
    return carryOut(steps, in: world)
  }

  /// What the keys go to.
  var top: any Screen { layers.last ?? tabs[tab] }

  /// What is seen: the topmost that does not stand in the foot alone.
  var seen: any Screen { layers.last { !$0.isInFoot } ?? tabs[tab] }

  /// Changes what the keys go to, and does what it asks for.
  mutating func changeTop(in world: World, _ change: (inout any Screen) -> [Step]) -> [Effect] {
    let steps = layers.isEmpty ? change(&tabs[tab]) : change(&layers[layers.count - 1])
    return carryOut(steps, in: world)
  }

  /// Says something, and remembers it for F4.
  mutating func say(_ message: Message) {
    self.message = message
    lastMessage = message
  }
}
