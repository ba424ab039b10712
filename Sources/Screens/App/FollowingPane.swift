import CivicDomain
import TerminalCanvas
import Words

/// What a screen has shown beside it where the terminal is large: the record of its selected row.
struct Followed: Equatable {
  /// The record; nil: what is selected has none.
  var record: RecordID?
  /// The words over it where it is not the selected one itself; empty: it is.
  var lead = ""
  /// What is read of what is selected where that is no record.
  var text: [PaneLine] = []
  /// The records that are selected together; nil: they are not.
  var listed: ShownRecords?
  /// Whether the people are named that refer to it: where the page that Enter opens is a list of them.
  var namesPeople = false
  /// The columns that the screen keeps for its own panes; nil: all there are.
  var kept: Int? = Limits.keptBeside
  /// The part of its own panes that the screen leaves free where there are no columns for another; nil: none.
  var left: Rect?
}

/// The third pane of a large terminal: what is known of the selected record, to be read while one goes through a list.
///
/// It stands beside every screen that says what it has selected (`Screen.followed`) and has not three panes of its own, or
/// below one of its panes where that keeps its columns, and is drawn a moment after the last key. It has no focus and no
/// keys: Enter opens what it shows. The screen knows only that it has fewer columns (`World.hasPaneBeside`), or that a
/// part of them is not its own (`World.hasPaneBelow`).
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

  /// The part of the work that the pane takes, its rule among it, and whether all to the left of it is the screen's; nil: it
  /// is not seen.
  func room(in world: World) -> (area: Rect, isBeside: Bool)? {
    var work = Frame.work(of: world.size)
    guard let followed, Panes.most(in: work, world) > 2 else { return nil }
    if let kept = followed.kept {
      let width = min(max(Limits.leastBeside, work.width / 3), work.width - kept - 1)
      if width >= Limits.leastBeside { return (work.takeRight(width + 1), true) }
    }
    return followed.left.map { ($0, false) }
  }

  /// The world as the screen beside the pane has it.
  func leaving(_ world: World) -> World {
    var world = world
    let room = room(in: world)
    world.hasPaneBeside = room?.isBeside == true
    world.hasPaneBelow = room?.isBeside == false
    if let room, room.isBeside { world.size.width -= room.area.width }
    return world
  }

  /// Follows the screen that is seen, after an event: at once, but for a key that moved the selection; nil: before the first.
  mutating func follow(_ screen: any Screen, at place: Place, after event: Event?, in world: World) {
    // Where there is no room nothing is asked.
    followed = Panes.most(in: Frame.work(of: world.size), world) > 2 ? screen.followed(in: world) : nil
    defer { self.place = place }
    guard let followed, let pane = room(in: world) else { return (shown, settlesAt) = (nil, nil) }
    let size = Self.inside(of: pane).size
    let isSame = shown?.followed == followed && shown?.size == size
    switch event?.pace {
    case .key where place == self.place && shown != nil && (!isSame || settlesAt != nil):
      settlesAt = isSame ? nil : world.ticks + Limits.settle
    case .tick where settlesAt.map { $0 > world.ticks } ?? false: break
    case .key, .tick:
      settlesAt = nil
      let isFresh = isSame && shown?.language == world.words.language && shown?.minute == world.now
      if !isFresh { show(followed, on: size, in: world) }
    case .other, nil:
      settlesAt = nil
      show(followed, on: size, in: world)
    }
  }

  private mutating func show(_ followed: Followed, on size: Size, in world: World) {
    shown = Shown(
      followed: followed, size: size, language: world.words.language, minute: world.now,
      lines: RecordGlance(at: followed, width: size.width, height: size.height, in: world).lines)
  }

  /// The place for what is read, without the rule and a margin.
  private static func inside(of room: (area: Rect, isBeside: Bool)) -> Rect {
    var rest = room.area
    if room.isBeside { _ = rest.takeLeft(1) } else { _ = rest.takeTop(1) }
    return rest.inset(columns: 1)
  }

  /// Draws the pane at the right of the work, or in the part that the screen left.
  func draw(on canvas: inout Canvas, _ world: World) {
    guard let room = room(in: world) else { return }
    var pane = room.area
    if room.isBeside { canvas.verticalRule(pane.takeLeft(1)) } else { canvas.horizontalRule(pane.takeTop(1)) }
    let inside = Self.inside(of: room)
    shown?.lines.draw(from: 0, chosen: nil, hasFocus: false, on: &canvas, in: inside)
    canvas.touch(room.area, .nothing)
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
