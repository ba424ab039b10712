import CivicDomain
import FlatFileStore
import Screens

/// Carries out the effects that the screens ask for in the world outside, and brings back the answers.
struct EffectRunner {
  /// The store that everything goes to.
  let store: Store
  /// Who sits at the screen.
  let author: Author
  /// The honest clock.
  let clock: () -> Instant

  /// What the loop itself must do after an effect.
  enum Consequence: Equatable {
    /// Tell the application.
    case event(Event)
    /// Draw everything anew.
    case repaint
    /// Give the terminal back until somebody continues the program.
    case suspend
    /// End.
    case leave
    /// Nothing more.
    case none
  }

  /// Carries out one effect.
  func run(_ effect: Effect) -> Consequence {
    switch effect {
    case .transact(let asked): .event(.outcome(store.transact(asked.act, by: author, at: clock())))
    case .keepDraft(let draft): .event(.draftKept(keep(draft)))
    case .dropDraft(let name): drop(name)
    case .repaint: .repaint
    case .suspend: .suspend
    case .leave: .leave
    }
  }

  private func keep(_ draft: Draft) -> Bool {
    do throws(FileFailure) { try store.keepDraft(draft, of: author) } catch { return false }
    return true
  }

  /// A draft that cannot be dropped is offered once more: a nuisance, no loss.
  private func drop(_ name: RecordID) -> Consequence {
    do throws(FileFailure) { try store.dropDraft(name, of: author) } catch { return .none }
    return .none
  }
}
