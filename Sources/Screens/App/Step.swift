import CivicDomain
import TerminalCanvas

/// What a screen asks the program for, after a key.
indirect enum Step {
  /// Put something over what is open.
  case open(any Screen)
  /// Open a form, or offer to go on with one of its sort that was left unfinished.
  case begin(any FormKind)
  /// Open an empty form, whatever was left unfinished.
  case beginAnew(any FormKind)
  /// Take this screen away.
  case close
  /// Do what follows from the world as it is then.
  case then((World) -> [Step])
  /// Change the screen below; see `changing(_:_:)`.
  case change((inout any Screen, World) -> [Step]?)
  /// Keep a draft, and what is to follow once it is kept.
  case keep(Draft, then: AfterKeeping)
  /// Say something in the one place where the program speaks.
  case say(Message)
  /// Carry an act to the store.
  case send(any Act, Sender)
  /// Have something done outside.
  case run(Effect)
  /// Go to the tab in this place.
  case show(Int)
  /// Show a record where it stands: on the resource map, among the consultations.
  case reveal(RecordID)
  /// The key means nothing here.
  case pass(Key)
  /// The key has thrown something away: pressed once more it must not do so elsewhere.
  case discarded(Key)
  /// Go on with a form that was left unfinished.
  case resume(Draft)
  /// Offer what was left unfinished.
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
  /// Nothing.
  case goOn
  /// Its form is closed.
  case close
  /// The program ends.
  case leave
}

/// Who waits for the outcome of an act.
enum Sender: Equatable {
  /// The form of this draft's name.
  case form(RecordID)
  /// Nobody: the act was one key.
  case act(RecordID)
  /// The undoing of the last change since the start.
  case undo
}
