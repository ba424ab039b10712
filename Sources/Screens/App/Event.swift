import CivicDomain
import TerminalCanvas

/// What happened. The run loop turns keys, answers and signals into these.
public enum Event: Equatable, Sendable {
  /// A key.
  case key(Key)
  /// Letters that came all at once where letters are text, from somebody who pastes or over a line that stuttered; not
  /// empty. They come to what they come to one after the other, but what follows from the text is worked out once.
  case typed(String)
  /// The terminal has another size: it is in `World.size`.
  case resized
  /// The wake that `App.nextWake` asked for.
  case tick
  /// The answer to the oldest unanswered `Effect.transact`.
  case outcome(Outcome)
  /// Others saved something; `World.register` shows it already.
  case registerChanged
  /// What this login left unfinished; sent once, at the start.
  case drafts([Draft])
  /// The answer to `Effect.keepDraft`; false: it could not be kept.
  case draftKept(Bool)
  /// Something that the person should know and that no screen could find out: a theme that could not be read.
  case notice(String)
  /// The line was hung up, or the program is told to end: keep drafts and leave.
  case hangUp
  /// Back from a suspension.
  case continued
}
