import CivicDomain
import TerminalCanvas
import Words

extension App {
  /// Takes the outcome of the oldest act that was sent: closes or annotates its form, and shows the message.
  mutating func answered(_ outcome: Outcome, in world: World) -> [Effect] {
    guard !awaited.isEmpty else { return [] }
    let asked = awaited.removeFirst()
    switch outcome {
    case .done(let changes, let counter):
      return saved(asked, outcome, changes, counter: counter, in: world)
    case .alreadyDone:
      return saved(asked, outcome, [], counter: nil, in: world)
    case .refused(let refusal) where asked.sender == .undo:
      undoHistory.noteRefusal(of: asked.act)
      let why = world.whyNotUndone(asked.act, refusal)
      say(.refused(world.words.undoRefused(why, hasEarlier: undoHistory.hasEarlier(than: asked.act))))
      return []
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted:
      let index = layers.firstIndex { $0.waits(for: asked.sender) }
      var message = world.words.outcome(outcome, in: world.circumstances(hasForm: index != nil)).line
      if case .refused(let refusal) = outcome, let changed = world.changedByOthers(asked.act, refusal) {
        message += " \(changed)"
      }
      say(.refused(message))
      return index.map { carryOut(layers[$0].take(outcome, message: message, in: world), in: world) } ?? []
    }
  }

  private mutating func saved(
    _ asked: Awaited, _ outcome: Outcome, _ changes: [Change], counter: AskedAct?, in world: World
  ) -> [Effect] {
    var form: (any Screen)?
    if let index = layers.firstIndex(where: { $0.waits(for: asked.sender) }) {
      form = layers[index]
      layers.removeSubrange(index...)
    }
    var effects: [Effect] = []
    if asked.sender == .undo {
      effects = forget(asked, changes, in: world)
    } else if outcome == .alreadyDone {
      // Nothing was saved now, so that nothing is said to be.
      say(.note(world.words.alreadyDone))
    } else {
      remember(asked, changes, counter: counter, in: world)
    }
    if changes.contains(where: { $0.id.prefix == SavedView.kind.idPrefix[...] }) { followPinned(in: world) }
    let steps = form?.take(outcome, message: message?.text ?? "", in: world) ?? []
    for index in layers.indices {
      _ = layers[index].refresh(in: world)
      if asked.sender != .undo { layers[index].savedAbove(changes, in: world) }
    }
    tabs[tab].saved(changes, byUndo: asked.sender == .undo, in: world)
    return carryOut(steps, in: world) + effects
  }

  /// Shows what was undone, and takes the change from the undo history. Whoever came in with it and goes too is erased then,
  /// which is no part of the act: it is for good.
  private mutating func forget(_ asked: Awaited, _ changes: [Change], in world: World) -> [Effect] {
    var more = world.seatSentences(changes)
    let places = PlacesBack(by: asked.act, changes, on: world.register, in: world)
    if let told = places.told(in: world.words, isDone: true) {
      more = [told] + more.suffix(Seating.movedUp(in: changes).isEmpty ? 0 : 1)
    }
    more += concerns(about: changes, in: world)
    let change = undoHistory.forget(asked.act, on: world.register)
    let undone =
      ([world.words.undone(change?.name ?? asked.name, by: asked.act, in: world.circumstances)] + more)
      .joined(separator: " ")
    guard let newcomer = change?.newcomer, world.register.has(newcomer.person.id) else {
      say(.done(undone))
      return []
    }
    let name = world.name(of: newcomer.person.id)
    guard asked.act is RemoveRecord else {
      say(.done("\(undone) \(world.words.personStays(name))"))
      return []
    }
    say(.done(undone))
    return [
      .retention(
        .takenBack(
          TakenBackSignUp(
            registration: newcomer.registration.id, person: newcomer.person, name: name, told: undone)))
    ]
  }

  /// Shows what was saved, and adds its counter to the undo history.
  private mutating func remember(_ asked: Awaited, _ changes: [Change], counter: AskedAct?, in world: World) {
    var asked = asked
    // A remark has its number only now, and whoever was signed up their name.
    if asked.act is TakeSubmission || asked.act is RegisterPerson {
      let name = world.words.name(of: asked.act, in: world.circumstances)
      asked = Awaited(act: asked.act, sender: asked.sender, name: name)
    }
    if let counter {
      undoHistory.remember(
        UndoHistory.Change(
          name: asked.name, counter: counter.act, newcomer: Newcomer(madeBy: asked.act, changes, on: world.register),
          logged: logged(asked.act, in: world)))
    } else {
      undoHistory.rememberLasting(asked.name)
    }
    let more =
      world.words.corrected(undoneBy: counter?.act, in: world.circumstances)
      + takenFrom(undoneBy: counter?.act, in: world)
      + world.seatSentences(changes)
      + concerns(about: changes, in: world)
    say(.done(([world.words.saved(asked.name)] + more).joined(separator: " "), offersUndo: counter != nil))
  }

  /// Whose it was, where somebody else's matter was taken or given back: by one key, it is not taken unsaid.
  private func takenFrom(undoneBy counter: (any Act)?, in world: World) -> [String] {
    let steps = (counter as? Together)?.acts.map(\.act) ?? [counter].compactMap { $0 }
    let logins = Set(steps.compactMap { ($0 as? AssignRecords)?.login })
      .subtracting(["", world.author.login]).sorted()
    return logins.isEmpty ? [] : [world.words.handledBefore(by: logins)]
  }

  /// The act that was saved just now, as the log has it: others may have saved something behind it.
  private func logged(_ act: any Act, in world: World) -> LoggedAct? {
    world.changeLog?.newestActs(atMost: Limits.desks) { _ in true }
      .first { $0.author == world.author.login && $0.act == act.word }
  }

  /// The sentences about what was saved and is most likely a slip.
  private func concerns(about changes: [Change], in world: World) -> [String] {
    world.words.concerns(
      Concern.all(in: changes, on: world.register, at: world.now, known: world.writers), in: world.circumstances)
  }
}
