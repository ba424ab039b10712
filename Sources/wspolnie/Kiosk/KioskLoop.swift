import CLinux
import CivicDomain
import FlatFileStore
import Glibc
import Screens
import TerminalCanvas
import Words

/// The loop of the kiosk: it waits for keys, a signal or the time, lets the front decide, and paints. It has no store, starts
/// nothing, and writes no file but what is handed in.
final class KioskLoop {
  /// All that the loop can do beyond its terminal.
  struct Surroundings {
    /// Returns the newest edition and whether it is another than before; nil: there is none that can be read.
    let readEdition: () -> (edition: PublicEdition?, isNew: Bool)
    /// Puts something into the box.
    let handIn: (HandIn) -> KioskAnswer
    /// Returns the time of the wall clock.
    let clock: (PublicEdition?) -> Instant
    /// Returns random bits for ids and receipts.
    let draw: () -> UInt64
    /// Tells whoever keeps the machine something that names nobody.
    let tell: (String) -> Void
    /// The language that is spoken first.
    let language: KioskLanguage
  }

  /// Bytes that are taken before it is looked whether a signal came: whoever floods it does not hold it up.
  static let mostBytes = 256
  /// Milliseconds of silence, and in all, after which a paste is over: nothing that is pasted is taken, and whoever types the
  /// beginning of one by hand is heard again.
  private static let (pasteGap, pasteTime) = (250, 5_000)
  /// Milliseconds between two looks at the edition.
  private static let lookAround = 1_000

  private let surroundings: Surroundings
  private let terminal: CursesTerminal
  private let wakes: WakeSource
  private let theme: Theme
  private var keys = KeyParser(pasteGap: KioskLoop.pasteGap, pasteTime: KioskLoop.pasteTime)
  private var edition: PublicEdition?
  /// Where the centre's people are found, as the last edition that could be read said.
  private var contact = ""
  private var lookedAt = 0
  private var isEnding = false
  /// Whether the pages were wiped, and what calls left of them is not yet.
  private var hasWiped = false

  /// A loop on a terminal that was taken over already.
  init(_ surroundings: Surroundings, terminal: CursesTerminal, wakes: WakeSource) {
    self.surroundings = surroundings
    self.terminal = terminal
    self.wakes = wakes
    // Built in: no file of anybody's says how the kiosk looks.
    theme = Theme.kontrast.reduced(to: terminal.depth)
  }

  private var world: KioskWorld {
    KioskWorld(
      edition: edition, contact: contact, clock: surroundings.clock(edition), ticks: Self.ticks, size: terminal.size,
      signs: terminal.abilities.signs, theme: theme, draw: surroundings.draw, key: { $0.publicKey })
  }

  /// Runs until a signal ends it or the terminal goes away. Nothing that anybody typed is left on the terminal then.
  func run() {
    terminal.leaveNothing()
    lookAtEdition()
    var front = KioskFront(language: surroundings.language, in: world)
    paint(front)
    while !isEnding {
      let due = min(front.nextWake(in: world), keys.wait(at: Self.ticks) ?? .max)
      let look = max(0, lookedAt + Self.lookAround - Self.ticks)
      let wake = wakes.wait(atMost: min(due, look))
      take(wake, front: &front)
      if hasWiped {
        hasWiped = false
        linux_clear_stack()
      }
    }
  }

  private func take(_ wake: Wake, front: inout KioskFront) {
    for signal in wake.signals { take(signal) }
    if wake.isHungUp { isEnding = true }
    if isEnding { return }
    var isChanged = !wake.signals.isEmpty
    let now = Self.ticks
    for key in keys.read(wake.bytes, at: now) + keys.wake(at: now) {
      feed(.key(key), to: &front)
      isChanged = true
    }
    // What the terminal says of itself is nothing to a kiosk.
    _ = keys.takeReports()
    // While it counts, the next second is asked for as soon as one has come.
    let due = front.nextWake(in: world)
    if due <= 0 || (wake.isQuiet && due <= Self.lookAround) {
      feed(.tick, to: &front)
      isChanged = true
    }
    if Self.ticks - lookedAt >= Self.lookAround, lookAtEdition() {
      feed(.editionChanged, to: &front)
      isChanged = true
    }
    if isChanged { paint(front) }
  }

  /// What ends it is taken; nothing stops it and nothing interrupts it.
  private func take(_ signal: Int32) {
    switch signal {
    case SIGWINCH: terminal.resize()
    case SIGCONT: terminal.paused {}
    case _ where WakeSource.endings.contains(signal): isEnding = true
    case _: break
    }
  }

  private func feed(_ event: KioskEvent, to front: inout KioskFront) {
    for effect in front.update(event, in: world) {
      switch effect {
      case .handIn(let handIn): feed(.answered(surroundings.handIn(handIn)), to: &front)
      case .wiped:
        hasWiped = true
        terminal.wipe()
      case .codesFailed(let count): surroundings.tell("wspolnie kiosk: \(count) wrong receipt codes since the start")
      }
    }
  }

  /// Looks whether there is another edition.
  @discardableResult
  private func lookAtEdition() -> Bool {
    lookedAt = Self.ticks
    let (edition, isNew) = surroundings.readEdition()
    guard isNew else { return false }
    self.edition = edition
    if let edition { contact = edition.contact }
    return true
  }

  private func paint(_ front: KioskFront) {
    let world = self.world
    var canvas = Canvas(size: world.size, theme: theme, signs: world.signs)
    front.view(on: &canvas, in: world)
    terminal.paint(canvas)
  }

  /// Milliseconds of a clock that never goes back, and runs on while the machine sleeps.
  private static var ticks: Int {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
