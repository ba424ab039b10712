import CivicDomain
import TerminalCanvas

/// An input of the program: a key, an answer of the store, a timer or a signal, made by the run loop.
public enum Event: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Letters arrived together where letters are text, from somebody who pastes or over a line that stuttered; not
  /// empty. They have the same result as one after the other, but what follows from the text is worked out once.
  case typed(String)
  /// The terminal has another size: it is in `World.size`.
  case resized
  /// The timer that `App.nextWake` asked for has run out.
  case tick
  /// The answer to the oldest unanswered `Effect.transact`.
  case outcome(Outcome)
  /// Other processes saved something; `World.register` shows it already.
  case registerChanged
  /// The drafts that this login left unfinished, or somebody for whom it stands in: of each login sent once.
  case drafts([Draft])
  /// The answer to `Effect.keepDraft`; false: it could not be kept.
  case draftKept(Bool)
  /// The answer to `Effect.giveOut`: the file is there whole, at this path, as people write it.
  case givenOut(GivenFile, path: String)
  /// The answer to `Effect.print`: so many sheets were sent, and this is what was said to it.
  case printed(GivenFile, sheets: Int, reply: String)
  /// The answer to `Effect.giveOut` and `Effect.print`: nothing went out, or not all of it, and this says why.
  case notGivenOut(String)
  /// The answer to `AttachingStep.read`: the text of an attached file, as a page.
  case fileRead(GivenFile)
  /// The answer to `AttachingStep.lookForFiles`: the files of the folder, the newest first, and the folder as people write it.
  case attachable(RecordID, [ImportableFile], folder: String)
  /// The answer to `AttachingStep.attach`: what was asked of the store, and what became of it.
  case attached(AskedAct, Outcome)
  /// The answer to `Effect.importing`.
  case importing(ImportAnswer)
  /// The answer to `Effect.retention`.
  case retention(RetentionAnswer)
  /// The answer to `Effect.showState`: `World` shows that state already.
  case moved
  /// The answer to `Effect.showState`: all is as before, and this says why.
  case notMoved(String)
  /// A notice for the person that no screen could find out: a theme that could not be read.
  case notice(String)
  /// The line was hung up, or the program is told to end: keep drafts and leave.
  case hangUp
  /// The program was resumed after a suspension.
  case continued
}
