import CivicDomain
import TerminalCanvas

/// What a screen asks the program for, after a key.
indirect enum Step {
  /// Put something over what is open.
  case open(any Screen)
  /// Open a form, or offer to go on with one of its sort that was left unfinished; its ids are drawn only then.
  case begin(FormRequest)
  /// Open an empty form, whatever was left unfinished.
  case beginAnew(FormRequest)
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
  case send(any Act, Errand)
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

/// Which form is asked for.
enum FormRequest: Equatable {
  /// A new record of a plain kind, some of its fields given.
  case add(Kind, given: [String: FieldValue] = [:])
  /// New values of a record.
  case edit(RecordID)
  /// An act on records, by its word.
  case act(String, [RecordID])
  /// A booking of a resource.
  case book(Identifier<Resource>)
  /// A remark that is to be taken down.
  case comment(RemarkHead)
  /// A registration for a session.
  case register(Identifier<Session>)
  /// One draft answer to each of these remarks.
  case respond([Identifier<Submission>])
}

extension FormRequest {
  /// The removal of a record.
  static func remove(_ id: RecordID) -> FormRequest { .act(RemoveRecord.declaration.word, [id]) }
}

/// Who waits for the outcome of an act.
enum Errand: Equatable {
  /// The form of this draft's name.
  case form(RecordID)
  /// Nobody: the act was one key.
  case act(RecordID)
  /// The undoing of the last change of this sitting.
  case undo
}
