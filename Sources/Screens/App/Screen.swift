import CivicDomain
import TerminalCanvas
import Words

/// A tab, or something open over one: a value that keys change and that draws itself.
///
/// The program keeps `any Screen` and asks no type. The defaults are what most screens are: letters are keys, nothing
/// waits, nothing is kept.
protocol Screen {
  /// Handles a key.
  ///
  /// - Returns: the steps that the program carries out then.
  mutating func update(_ key: Key, in world: World) -> [Step]
  /// Draws the screen in its area.
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World)
  /// The key bindings that matter now, for the hints and the help.
  func guide(in world: World) -> KeyGuide
  /// The text of the help page; nil: that of the screen below.
  var help: ScreenHelp? { get }
  /// What is to be known of the very thing that has the focus, before all other help; nil: nothing of its own.
  func explanation(in world: World) -> ScreenExplanation?

  /// What is shown beside the screen on a large terminal: the record of its selected row; nil: nothing, it has the whole
  /// width. It is asked again after each event.
  func followed(in world: World) -> Followed?

  /// What the list shows that has the focus: counted and pinned by the program; nil: there is none.
  func shown(in world: World) -> ShownRecords?

  /// The act of the log in the line that is selected, which the key for undoing is about; nil: it is about the last change.
  func selectedAct(in world: World) -> LoggedAct?

  // MARK: Letters

  /// Whether letters are text now, and so no key bindings of the program.
  var takesText: Bool { get }
  /// Whether letters that arrived together may be typed together, for what follows from them need be worked out only
  /// once.
  var takesRuns: Bool { get }
  /// Types letters that arrived together.
  mutating func type(_ letters: String, in world: World) -> [Step]
  /// Whether a key that is bound by the program elsewhere has a binding of its own here.
  func claims(_ key: Key) -> Bool

  // MARK: The place where the program speaks

  /// The prompt or message that the screen shows in the foot.
  func foot(in world: World) -> ScreenFoot?
  /// Whether the screen is a prompt in the foot alone, so that the screen below stays in sight.
  var isInFoot: Bool { get }

  /// What is known already of what somebody needs who asks for it here, as it would be typed: the day that is selected.
  func needed(in world: World) -> String

  // MARK: Keeping up

  /// Brings what is derived from the state up to date, after each event, where the screen is seen.
  mutating func follow(in world: World)
  /// Takes in the changes of the register; the selection stays on its record. A tab that is not seen does it when it is
  /// shown.
  mutating func refresh(in world: World) -> [Step]
  /// The time in ticks at which the screen wants to be woken if no key comes before; nil: not at all.
  var wakesAt: Int? { get }
  /// Does what was put off until the time at which the screen wanted to be woken.
  mutating func wake(in world: World) -> [Step]
  /// Selects a record and shows it.
  mutating func reveal(_ id: RecordID, in world: World)
  /// Selects what was saved while it is the tab that is seen; the register has it already.
  mutating func saved(_ changes: [Change], byUndo: Bool, in world: World)
  /// Follows what was saved in a form that was opened over it; the register has it already.
  mutating func savedAbove(_ changes: [Change], in world: World)
  /// How many steps back lead from here to the screen as it is at first: an open page, a search, another pane. Esc where
  /// there are no more than when something was shown here from elsewhere leads back there.
  func stepsBack(in world: World) -> Int
  /// What it is called where Esc leads back to it; nil: by its tab.
  var placeName: Label? { get }
  /// Whether the screen is set aside, and comes back with its key, where a record is shown on another screen.
  var staysOnHold: Bool { get }
  /// Notes that it came back with its key.
  mutating func resume()

  // MARK: What goes out

  /// What can be given out of the screen now; nil: nothing, and the key for it is its own.
  func givenOut(in world: World) -> GivenOut?
  /// Whether the key for it would find something: asked at each picture, so that nothing is drawn up for it.
  func givesOut(in world: World) -> Bool

  // MARK: What is sent, and what is kept

  /// Whether the screen leads to a change, so that it is of no use where the store is read only.
  var changesSomething: Bool { get }
  /// Whether the screen sent this act and waits for its outcome.
  func waits(for sender: Sender) -> Bool
  /// The login in whose stead the screen sends its acts; nil: the person's own.
  var inStead: String? { get }
  /// Takes the outcome of the act that it sent; where that was saved the screen is closed already. `message` is what
  /// the program shows of it.
  mutating func take(_ outcome: Outcome, message: String, in world: World) -> [Step]
  /// The draft of what would be lost if the screen were closed; nil: nothing.
  func draft(in world: World) -> Draft?
  /// Whether it is a form, which a key puts aside.
  var canBePutAside: Bool { get }
  /// The draft from which the form comes back after it was put aside; nil: it has none.
  func parked(in world: World) -> Draft?
}

extension Screen {
  var help: ScreenHelp? { nil }
  func explanation(in world: World) -> ScreenExplanation? { nil }
  func followed(in world: World) -> Followed? { nil }
  func shown(in world: World) -> ShownRecords? { nil }
  func selectedAct(in world: World) -> LoggedAct? { nil }
  var takesText: Bool { false }
  var takesRuns: Bool { false }
  mutating func type(_ letters: String, in world: World) -> [Step] { update(.paste(letters), in: world) }
  func claims(_ key: Key) -> Bool { false }
  func foot(in world: World) -> ScreenFoot? { nil }
  var isInFoot: Bool { false }
  func needed(in world: World) -> String { "" }
  mutating func follow(in world: World) {}
  mutating func refresh(in world: World) -> [Step] { [] }
  var wakesAt: Int? { nil }
  mutating func wake(in world: World) -> [Step] { [] }
  mutating func reveal(_ id: RecordID, in world: World) {}
  mutating func saved(_ changes: [Change], byUndo: Bool, in world: World) {
    _ = refresh(in: world)
    if !byUndo, let first = changes.first { reveal(first.id, in: world) }
  }
  mutating func savedAbove(_ changes: [Change], in world: World) {}
  func stepsBack(in world: World) -> Int { 0 }
  var placeName: Label? { nil }
  var staysOnHold: Bool { false }
  mutating func resume() {}
  func givenOut(in world: World) -> GivenOut? { nil }
  func givesOut(in world: World) -> Bool { givenOut(in: world).map { !$0.isEmpty } ?? false }
  var changesSomething: Bool { false }
  func waits(for sender: Sender) -> Bool { false }
  var inStead: String? { nil }
  mutating func take(_ outcome: Outcome, message: String, in world: World) -> [Step] { [] }
  func draft(in world: World) -> Draft? { nil }
  var canBePutAside: Bool { false }
  func parked(in world: World) -> Draft? { nil }
}

/// The text about a screen on its page of help.
struct ScreenHelp {
  /// The title of the page.
  let title: Label
  /// A few sentences.
  let text: Label
  /// Whether the keys stand before them: there are more sentences than one reads who looks for a key.
  var isBehindKeys = false
}

/// What is to be known of one thing on a screen: a field of a form.
struct ScreenExplanation {
  let title: String
  let sentences: [String]
  /// What is read behind it, one key further; nil: nothing.
  var more: (title: String, text: String)?
}

/// The prompt or message that a screen shows in the foot.
struct ScreenFoot {
  let line: MessageLine
  /// Whether the line is new, so that the cursor goes there.
  var isNew = false
  /// The key hints, where they come from no key table.
  var keys: KeyHints?
}

extension ScreenFoot {
  /// What a row would say that has too few columns for it; nil: it says all.
  static func whole(_ text: String, ofRow row: String, in columns: Int) -> ScreenFoot? {
    SafeText(row).width > columns ? ScreenFoot(line: MessageLine(.note, text)) : nil
  }
}
