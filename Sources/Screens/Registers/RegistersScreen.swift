import CivicDomain
import TerminalCanvas
import Words

/// The records of every kind, shown from its declaration alone: the list of the kinds, over it the list of one, over
/// that the page of a record.
///
/// Each is a screen of its own; this one keeps a stack of them, and hands everything to the topmost.
struct RegistersScreen: Screen {
  /// The stack of open screens, the topmost last; never empty.
  private var levels: [any RegisterLevel]

  /// A stack over its lowest screen: the list of the kinds, or what is open over another tab.
  init(_ lowest: any RegisterLevel = KindList()) { levels = [lowest] }

  /// The topmost screen, which is seen.
  private(set) var top: any RegisterLevel {
    get { levels[levels.count - 1] }
    set { levels[levels.count - 1] = newValue }
  }

  /// How many screens are open over the lowest.
  var depth: Int { levels.count - 1 }

  var help: ScreenHelp? { top.help }
  var takesText: Bool { top.takesText }
  var takesRuns: Bool { top.takesRuns }
  var wakesAt: Int? { top.wakesAt }

  mutating func update(_ key: Key, in world: World) -> [Step] { top.update(key, in: world) }
  mutating func type(_ letters: String, in world: World) -> [Step] { top.type(letters, in: world) }
  func guide(in world: World) -> KeyGuide { top.guide(in: world) }
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) { top.draw(on: &canvas, in: area, world) }
  func foot(in world: World) -> ScreenFoot? { top.foot(in: world) }
  mutating func wake(in world: World) -> [Step] { top.wake(in: world) }
  mutating func follow(in world: World) { top.follow(in: world) }
  func shown(in world: World) -> ShownRecords? { top.shown(in: world) }
  func followed(in world: World) -> Followed? { top.followed(in: world) }

  /// Refreshes the topmost screen after the register has changed; the others follow when they are seen.
  mutating func refresh(in world: World) -> [Step] {
    while depth > 0, top.isGone(in: world) { levels.removeLast() }
    return top.refresh(in: world)
  }

  /// Opens a screen over the topmost.
  mutating func open(_ level: any RegisterLevel, in world: World) {
    levels.append(level)
    top.follow(in: world)
  }

  /// Closes the topmost screen and shows the one below.
  mutating func close(in world: World) {
    guard depth > 0 else { return }
    levels.removeLast()
    _ = refresh(in: world)
  }

  /// Changes the topmost screen, if it is of a type.
  mutating func change<Level: RegisterLevel>(_: Level.Type, _ change: (inout Level) -> Void) {
    guard var level = top as? Level else { return }
    change(&level)
    top = level
  }

  func givenOut(in world: World) -> GivenOut? { top.givenOut(in: world) }
  var placeName: Label? { top.placeName }
  func stepsBack(in world: World) -> Int { levels.reduce(depth) { $0 + $1.stepsBack(in: world) } }

  /// Shows a record on its page, over the list of its kind.
  mutating func reveal(_ id: RecordID, in world: World) {
    guard let kind = Schema.kind(of: id), world.register.has(id) else { return }
    var list = RecordList(of: kind)
    list.reveal(id, in: world)
    show([list, RecordPage(of: id)], in: world)
  }

  /// Shows some screens one over the other, in the place of all that is open over the lowest.
  mutating func show(_ levels: [any RegisterLevel], in world: World) {
    self.levels.removeSubrange(1...)
    self.levels += levels
    top.follow(in: world)
  }

  /// Shows the records of one kind that an act has made: one on its page, several in their list, whose seen one has selected
  /// them already.
  mutating func showMade(_ ids: [RecordID], in world: World) {
    guard let first = ids.first, let kind = Schema.kind(of: first), (top as? RecordList)?.kind != kind else { return }
    if ids.count == 1 { return open(RecordPage(of: first), in: world) }
    var list = RecordList(of: kind)
    list.reveal(first, in: world)
    open(list, in: world)
  }

  /// Selects the saved record in the topmost screen, if it lists it.
  mutating func saved(_ changes: [Change], byUndo: Bool, in world: World) {
    _ = refresh(in: world)
    top.saved(changes, byUndo: byUndo, in: world)
  }
}

/// A screen in the stack of the registers.
protocol RegisterLevel: Screen {
  /// Whether the record that it shows is gone.
  func isGone(in world: World) -> Bool
}

extension RegisterLevel {
  func isGone(in world: World) -> Bool { false }
}

extension Step {
  /// Opens a screen of the registers over the topmost.
  static func deeper(_ level: any RegisterLevel) -> Step {
    .changing(RegistersScreen.self) { registers, world in
      registers.open(level, in: world)
      return []
    }
  }

  /// Shows the registers with some screens open over the list of kinds, one over the other.
  static func inRegisters(_ levels: @escaping (World) -> [any RegisterLevel]) -> [Step] {
    guard let tab = Tab.all.firstIndex(where: \.showsOthers) else { return [] }
    return [
      .visit(tab) { screen, world in
        guard var registers = screen as? RegistersScreen else { return }
        registers.show(levels(world), in: world)
        screen = registers
      }
    ]
  }

  /// Closes the topmost screen of the registers; with the last of them the stack, where that is open over a tab.
  static var shallower: Step {
    .changing(RegistersScreen.self) { registers, world in
      if registers.depth == 0 { return [.close] }
      registers.close(in: world)
      return []
    }
  }
}
