import CivicDomain
import TerminalCanvas

/// What a screen asks the program to do, after a key.
indirect enum Step {
  /// Open a screen over those that are open.
  case open(any Screen)
  /// Open a form, or offer to resume a draft of it that was left unfinished.
  case begin(any FormKind)
  /// Open an empty form, whatever draft was left unfinished.
  case beginAnew(any FormKind)
  /// Close this screen.
  case close
  /// Carry out the steps that follow from the world as it is then.
  case then((World) -> [Step])
  /// Change the screen below, see `changing(_:_:)`; where none is open that the change is for, carry out the other steps.
  case change((inout any Screen, World) -> [Step]?, orElse: [Step] = [])
  /// Keep a draft, and what is to follow once it is kept.
  case keep(Draft, then: AfterKeeping)
  /// Count shown records, and show the page of it; what was counted already makes room for it.
  case count(ShownRecords, CountChoice)
  /// Show a message.
  case say(Message)
  /// Carry an act to the store.
  case send(any Act, Sender)
  /// Have the run loop carry out an effect.
  case run(Effect)
  /// Let the choice of this name come first the next time that something goes out at this place.
  case prefer(String, at: GivenOut.Place)
  /// Remember what was done from the list of all that can be done.
  case noteDone(PaletteEntry)
  /// Show the tab at this index.
  case show(Int)
  /// Show something on the tab at this index, from which Esc leads back to where one is.
  case visit(Int, (inout any Screen, World) -> Void)
  /// Show a record on its tab likewise: on the resource map, among the consultations.
  case reveal(RecordID)
  /// The key is not bound here.
  case pass(Key)
  /// The key means what it means without the screen that was just closed.
  case press(Key)
  /// The key has thrown something away: pressed once more it must not do so elsewhere.
  case discarded(Key)
  /// Resume the draft of a form that was left unfinished.
  case resume(Draft)
  /// Ask whether to resume the newest of these drafts.
  case offer([Draft])

  /// Changes the nearest screen below that is of this type: how a menu does what was chosen.
  static func changing<S: Screen>(_: S.Type, _ change: @escaping (inout S, World) -> [Step]) -> Step {
    .change { screen, world in
      guard var mine = screen as? S else { return nil }
      let steps = change(&mine, world)
      screen = mine
      return steps
    }
  }
}

/// What follows once a draft is kept.
enum AfterKeeping: Equatable {
  /// Nothing follows.
  case goOn
  /// Its form is closed.
  case close
  /// All forms are put aside, and whoever calls is searched for.
  case answerCall
  /// The program ends.
  case leave
}

/// Who waits for the outcome of an act.
enum Sender: Equatable {
  /// The form whose draft has this name.
  case form(RecordID)
  /// No screen: the act was one key.
  case act(RecordID)
  /// The undoing of the last change since the start.
  case undo
}
