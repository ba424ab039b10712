import CivicDomain
import TerminalCanvas
import Words

/// What a screen has shown beside it where the terminal is large: the record of its selected row.
struct Followed: Equatable {
  /// The record; nil: what is selected has none.
  let record: RecordID?
  /// The words over it where it is not the selected one itself; empty: it is.
  var lead = ""
  /// Whether the people are named that refer to it: where the page that Enter opens is a list of them.
  var namesPeople = false
  /// The columns that the screen keeps for its own panes.
  var kept = Limits.keptBeside
}

/// The third pane of a large terminal: what is known of the selected record, to be read while one goes through a list.
///
/// It stands beside every screen that says what it has selected (`Screen.followed`) and has not three panes of its own, and
/// is drawn a moment after the last key. It has no focus and no keys: Enter opens what it shows. The screen knows only
/// that it has fewer columns (`World.hasPaneBeside`).
struct FollowingPane {
  /// Where the program stands; elsewhere nothing is waited for.
  struct Place: Equatable {
    let tab: Int
    let layers: Int
    let stepsBack: Int
  }

  /// What was drawn up, and for what.
  private struct Shown {
    let followed: Followed
    let size: Size
    let language: Language
    let minute: LocalTime
    let lines: [PaneLine]
  }

  /// What the screen has selected now; nil: nothing is shown beside it.
  private var followed: Followed?
  private var shown: Shown?
  private var place: Place?
  /// The time in ticks at which the pane follows the selection; nil: it has.
  private(set) var settlesAt: Int?

  /// The columns that the pane takes, its rule among them; 0: it is not seen.
  func columns(in world: World) -> Int {
    guard let followed, Panes.most(in: Frame.work(of: world.size), world) > 2 else { return 0 }
    let width = min(max(Limits.leastBeside, world.size.width / 3), world.size.width - followed.kept - 1)
    return width >= Limits.leastBeside ? width + 1 : 0
  }

  /// The world as the screen beside the pane has it.
  func leaving(_ world: World) -> World {
    var world = world
    let columns = columns(in: world)
    world.size.width -= columns
    world.hasPaneBeside = columns > 0
    return world
  }

  /// Follows the screen that is seen, after an event: at once, but for a key that moved the selection; nil: before the first.
  mutating func follow(_ screen: any Screen, at place: Place, after event: Event?, in world: World) {
    // Where there is no room nothing is asked.
    followed = Panes.most(in: Frame.work(of: world.size), world) > 2 ? screen.followed(in: world) : nil
    defer { self.place = place }
    guard let followed, columns(in: world) > 0 else { return (shown, settlesAt) = (nil, nil) }
    let isSame = shown?.followed == followed && shown?.size == world.size
    switch event?.pace {
    case .key where place == self.place && shown != nil && (!isSame || settlesAt != nil):
      settlesAt = isSame ? nil : world.ticks + Limits.settle
    case .tick where settlesAt.map { $0 > world.ticks } ?? false: break
    case .key, .tick:
      settlesAt = nil
      let isFresh = isSame && shown?.language == world.words.language && shown?.minute == world.now
      if !isFresh { show(followed, in: world) }
    case .other, nil:
      settlesAt = nil
      show(followed, in: world)
    }
  }

  private mutating func show(_ followed: Followed, in world: World) {
    let pane = Rect(Size(width: columns(in: world) - 1, height: Frame.work(of: world.size).height))
    shown = Shown(
      followed: followed, size: world.size, language: world.words.language, minute: world.now,
      lines: RecordGlance(at: followed, width: pane.inset(columns: 1).width, height: pane.height, in: world).lines)
  }

  /// Draws the pane at the right of the work.
  func draw(on canvas: inout Canvas, in work: Rect, _ world: World) {
    var work = work
    var pane = work.takeRight(columns(in: world))
    if pane.isEmpty { return }
    canvas.verticalRule(pane.takeLeft(1))
    shown?.lines.draw(from: 0, chosen: nil, hasFocus: false, on: &canvas, in: pane.inset(columns: 1))
  }
}

extension Event {
  /// How an event bears on what is waited for.
  fileprivate enum Pace {
    /// More of it may come at once.
    case key
    /// Time has passed.
    case tick
    /// Something else has changed.
    case other
  }

  fileprivate var pace: Pace {
    if case .key = self { return .key }
    if case .typed = self { return .key }
    if case .tick = self { return .tick }
    return .other
  }
}
