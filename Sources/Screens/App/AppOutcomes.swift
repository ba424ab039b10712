import CivicDomain
import TerminalCanvas
import Words

extension App {
  /// What became of the oldest intent that was sent.
  mutating func answered(_ outcome: Outcome, in world: World) -> [Effect] {
    guard !awaited.isEmpty else { return [] }
    let asked = awaited.removeFirst()
    switch outcome {
    case .done(let changes, let counter):
      return saved(asked, changes, counter: counter, in: world)
    case .alreadyDone:
      return saved(asked, [], counter: nil, in: world)
    case .refused(.changedSince(let id, let conflicts)) where place(of: asked.errand) != nil:
      say(.refused(world.words.changedMeanwhile))
      layers.append(.conflict(ConflictPage(conflicts, of: id, in: world)))
      return []
    case .refused(let refusal) where asked.errand == .undo:
      // What somebody has changed since cannot be undone by one key; the change before it still can.
      sitting.forgetLast()
      say(.refused(world.words.refusal(refusal, in: world.circumstances).line))
      return []
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted:
      let here = world.circumstances(hasForm: place(of: asked.errand) != nil)
      say(.refused(world.words.outcome(outcome, in: here).line))
      if let place = place(of: asked.errand), case .form(var form) = layers[place],
        case .refused(let refusal) = outcome
      {
        form.take(refusal, in: world)
        if let sentence = form.takeRegistration(refusal, in: world) { say(.refused(sentence)) }
        layers[place] = .form(form)
        if form.tells(refusal, in: world) { say(.refused(world.words.timeIsTaken)) }
      }
      return []
    }
  }

  private mutating func saved(
    _ asked: Awaited, _ changes: [Change], counter: Intent?, in world: World
  ) -> [Effect] {
    var effects: [Effect] = []
    switch asked.errand {
    case .form:
      if let place = place(of: asked.errand), case .form(let form) = layers[place] {
        layers.removeSubrange(place...)
        effects += carryOut(form.forgetting, in: world)
      }
      remember(asked, changes, counter: counter, in: world)
      if case .comment(let submission, _, _) = asked.intent { offerNextRemark(after: submission, in: world) }
    case .act:
      remember(asked, changes, counter: counter, in: world)
    case .undo:
      var more = calendar.saved(changes, isSeen: tab == .calendar, in: world)
      if let place = PlaceBack(by: asked.intent, changes, on: world.register) {
        more = [world.words.placeIsBack(place)] + more.suffix(Seating.movedUp(in: changes).isEmpty ? 0 : 1)
      }
      say(.done(([world.words.undone(sitting.last?.name ?? asked.name)] + more).joined(separator: " ")))
      sitting.forgetLast()
      map.refresh(in: world)
      if tab == .consultations { consultations.refresh(in: world) }
    }
    if tab == .today { today.refresh(in: world) }
    return effects
  }

  /// Says what was saved, keeps how to undo it, and selects what was changed.
  private mutating func remember(_ asked: Awaited, _ changes: [Change], counter: Intent?, in world: World) {
    var asked = asked
    // A remark has its number only now.
    if case .comment = asked.intent {
      asked = Awaited(intent: asked.intent, errand: asked.errand, name: ActName(of: asked.intent, in: world))
    }
    if let counter {
      sitting.remember(Sitting.Change(name: asked.name, counter: counter))
    } else {
      sitting.rememberLasting()
    }
    let more =
      calendar.saved(changes, isSeen: tab == .calendar, in: world)
      + Concern.all(in: changes, on: world.register, at: world.now)
      .map { world.words.concern($0.concern, in: world.circumstances) }
    say(.done(([world.words.saved(asked.name)] + more).joined(separator: " "), offersUndo: counter != nil))
    map.refresh(in: world)
    if tab == .map, let id = changes.first?.id { map.reveal(id, in: world) }
    if tab == .consultations { consultations.saved(changes, in: world) }
  }

  /// Where the form that waits stands among what is open.
  private func place(of errand: Errand) -> Int? {
    guard case .form(let name) = errand else { return nil }
    return layers.firstIndex { layer in
      if case .form(let form) = layer { form.name == name } else { false }
    }
  }

  /// A note, where the record that is being edited was changed by somebody else. The form stays as it is.
  mutating func noteChangedElsewhere(in world: World) {
    for place in layers.indices {
      guard case .form(var form) = layers[place] else { continue }
      let sentence = form.changedElsewhere(in: world)
      // A time that was free may be taken now.
      form.comment(in: world)
      layers[place] = .form(form)
      if let sentence { say(.note(sentence)) }
    }
  }
}
