import CivicDomain
import TerminalCanvas
import Words

/// A tab, or something open over one: a value that keys change and that draws itself.
///
/// The program keeps `any Screen` and asks no type. What a screen does not say itself is as most are: letters are keys,
/// nothing waits, nothing is kept.
protocol Screen {
  /// Does what a key means here.
  /// - Returns: what the program is to do then.
  mutating func update(_ key: Key, in world: World) -> [Step]
  /// Draws it.
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World)
  /// The keys that matter now.
  func guide(in world: World) -> KeyGuide
  /// What it is for; nil: what the screen below is for.
  var help: ScreenHelp? { get }

  // MARK: Letters

  /// Whether letters are text now, and so no keys of the program.
  var takesText: Bool { get }
  /// Whether letters that came at once may be taken together, for what follows from them need be worked out only once.
  var takesRuns: Bool { get }
  /// Takes letters that came at once.
  mutating func type(_ letters: String, in world: World) -> [Step]
  /// Whether a key that is the program's elsewhere means something of its own here.
  func claims(_ key: Key) -> Bool

  // MARK: The place where the program speaks

  /// What it says there.
  func foot(in world: World) -> ScreenFoot?
  /// Whether it stands in that place alone, and what is below stays in sight.
  var isInFoot: Bool { get }

  // MARK: Keeping up

  /// After each event, where it is seen.
  mutating func follow(in world: World)
  /// Takes in what has changed; what was selected stays so. A tab that is not seen does it when it is shown.
  mutating func refresh(in world: World) -> [Step]
  /// When it wants to be woken if no key comes before, in ticks; nil: not at all.
  var wakesAt: Int? { get }
  /// The time it wanted to be woken at has come.
  mutating func wake(in world: World) -> [Step]
  /// Shows a record.
  mutating func reveal(_ id: RecordID, in world: World)
  /// Shows what was saved while it is the tab that is seen; the register has it already.
  mutating func saved(_ changes: [Change], byUndo: Bool, in world: World)
  /// Whether it is put aside, and comes back with its key, where a thing is shown on another screen.
  var staysOnHold: Bool { get }

  // MARK: What is sent, and what is kept

  /// Whether it leads to a change, so that it is of no use where nothing can be written.
  var changesSomething: Bool { get }
  /// Whether it sent this and waits for the answer.
  func waits(for sender: Sender) -> Bool
  /// Takes in what became of it; it is closed already where it was saved. `told`: what the program says of it.
  mutating func take(_ outcome: Outcome, message: String, in world: World) -> [Step]
  /// What would be lost if it were closed; nil: nothing.
  func draft(in world: World) -> Draft?
}

extension Screen {
  var help: ScreenHelp? { nil }
  var takesText: Bool { false }
  var takesRuns: Bool { false }
  mutating func type(_ letters: String, in world: World) -> [Step] { update(.paste(letters), in: world) }
  func claims(_ key: Key) -> Bool { false }
  func foot(in world: World) -> ScreenFoot? { nil }
  var isInFoot: Bool { false }
  mutating func follow(in world: World) {}
  mutating func refresh(in world: World) -> [Step] { [] }
  var wakesAt: Int? { nil }
  mutating func wake(in world: World) -> [Step] { [] }
  mutating func reveal(_ id: RecordID, in world: World) {}
  mutating func saved(_ changes: [Change], byUndo: Bool, in world: World) {
    _ = refresh(in: world)
    if !byUndo, let first = changes.first { reveal(first.id, in: world) }
  }
  var staysOnHold: Bool { false }
  var changesSomething: Bool { false }
  func waits(for sender: Sender) -> Bool { false }
  mutating func take(_ outcome: Outcome, message: String, in world: World) -> [Step] { [] }
  func draft(in world: World) -> Draft? { nil }
}

/// What a screen is for, on its page of help.
struct ScreenHelp {
  /// The title of the page.
  let title: Label
  /// A few sentences.
  let text: Label
}

/// What a screen says in the place where the program speaks.
struct ScreenFoot {
  let line: MessageLine
  /// Whether it is asked or said just now, so that the cursor goes there.
  var isNew = false
  /// The row of keys, where it is no key table's.
  var keys: KeyHints?
}
