import CivicDomain
import FlatFileStore
import Screens
import Words

/// Carries out the effects of the screens: transactions, drafts, the terminal.
struct EffectRunner {
  /// The store that the effects go to.
  let store: Store
  /// The person at the screen, as the author of changes.
  let author: Author
  /// Returns the time at which acts are carried out.
  let clock: () -> Instant
  /// The sentences, in the reader's language.
  let words: Words
  /// Makes a file in the person's folder, and returns what the application is told of it.
  let giveOut: (GivenFile) -> Event
  /// Copies the file of an attachment into the person's folder, and returns what the application is told of it.
  let takeOut: (RecordID) -> Event
  /// Carries out a step with the files of records, and returns what the application is told of it.
  let attaching: (AttachingStep) -> Event
  /// The messages from which forms were filled in: their files come in with what is taken down.
  let messages: ReadMessages

  /// What the run loop itself must do after an effect.
  enum Consequence: Equatable {
    /// Feed an event to the application.
    case event(Event)
    /// Show another state of the register, as its moment was typed; nil: now.
    case show(asOf: String?)
    /// Use these settings of the person from now on, and keep them.
    case keepPersonal(PersonalSettings)
    /// Print a page, which can be stopped on the screen.
    case printing(GivenFile)
    /// Carry out a step of an import, which is watched on the screen.
    case importing(ImportStep)
    /// Look at data whose retention period is over, or erase them.
    case retention(RetentionStep)
    /// Draw everything anew.
    case repaint
    /// Give the terminal back until somebody resumes the program.
    case suspend
    /// End the program.
    case leave
    /// Do nothing more.
    case none
  }

  /// Carries out one effect.
  func run(_ effect: Effect) -> Consequence {
    switch effect {
    case .transact(let asked): .event(.outcome(transact(asked)))
    case .keepDraft(let draft): .event(.draftKept(keep(draft)))
    case .dropDraft(let key): drop(key)
    case .dropOriginal(let name, let origin): drop(name, from: origin)
    case .giveOut(let file): .event(giveOut(file))
    case .takeOut(let id): .event(takeOut(id))
    case .attaching(let step): .event(attaching(step))
    case .print(let file): .printing(file)
    case .importing(let step): .importing(step)
    case .retention(let step): .retention(step)
    case .showState(let moment): .show(asOf: moment)
    case .keepPersonal(let settings): .keepPersonal(settings)
    case .repaint: .repaint
    case .suspend: .suspend
    case .leave: .leave
    }
  }

  /// Carries out an act, with the files that go along, as far as they can be kept.
  private func transact(_ asked: AskedAct) -> Outcome {
    let by = author.standing(inFor: asked.inStead)
    let files = messages.files(along: asked.act, on: store.register, in: words)
    if files.isEmpty { return store.transact(asked.act, by: by, at: clock()) }
    do throws(FileFailure) {
      let (outcome, leftOut) = try store.transact(asked.act, bringing: files, by: by, at: clock())
      if case .done = outcome { messages.note(files.count - leftOut.count, leftOut, keptBy: asked.act) }
      return outcome
    } catch {
      // Bytes in memory are always read.
      return .readOnly(.unreadable(file: error.path))
    }
  }

  private func keep(_ draft: Draft) -> Bool {
    do throws(FileFailure) { try store.keepDraft(draft, of: author) } catch { return false }
    return true
  }

  /// Drops a draft; one that cannot be dropped is offered once more: a nuisance, no loss.
  private func drop(_ key: Draft.Key) -> Consequence {
    do throws(FileFailure) { try store.dropDraft(key, of: author) } catch { return .none }
    return .none
  }

  /// Drops what somebody left who is away, unless they typed on.
  private func drop(_ name: RecordID, from origin: Draft.Origin) -> Consequence {
    do throws(FileFailure) {
      return try store.dropDraft(name, from: origin) ? .none : .event(.notice(words.originalStays(origin.login)))
    } catch {
      return .event(.notice(words.originalStays(origin.login)))
    }
  }
}
