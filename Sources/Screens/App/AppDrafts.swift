import CivicDomain
import TerminalCanvas
import Words

extension App {
  /// Sends the draft of a form to be kept.
  mutating func keep(_ draft: Draft, then next: AfterKeeping) -> Effect {
    keeping.append((draft, next))
    return .keepDraft(draft)
  }

  /// Takes the answer to the oldest draft that was sent. A form that could not be kept stays open, and nobody leaves.
  mutating func draftKept(_ kept: Bool, in world: World) -> [Effect] {
    guard !keeping.isEmpty else { return [] }
    let (draft, next) = keeping.removeFirst()
    guard kept else {
      keeping = keeping.map { ($0.draft, .goOn) }
      say(.refused(world.words.draftNotKept))
      return []
    }
    switch next {
    case .goOn:
      return []
    case .answerCall:
      leaveUnfinished(draft)
      // One form may be open over another: each is kept before any is closed.
      guard !keeping.contains(where: { $0.next == .answerCall }) else { return [] }
      layers = []
      held = nil
      let effects = answerCall(in: world)
      say(.note(world.words.parked(KeyAct.parkingKey(in: world.words))))
      return effects
    case .close:
      leaveUnfinished(draft)
      say(.done(world.words.draftKept))
      layers.removeAll { $0.waits(for: .form(draft.name)) }
      return []
    case .leave:
      return [.leave]
    }
  }

  /// Adds a draft to those that were left unfinished; one of the same form makes room for it.
  private mutating func leaveUnfinished(_ draft: Draft) {
    unfinished.removeAll { $0.key == draft.key }
    unfinished.append(draft)
  }

  /// Puts the open forms aside and searches for whoever calls; where none is open, the one that was put aside last comes
  /// back.
  mutating func park(in world: World) -> [Effect] {
    let forms = layers.filter(\.canBePutAside)
    if forms.isEmpty { return unpark(in: world) }
    let drafts = forms.compactMap { $0.parked(in: world) }
    guard drafts.count == forms.count else {
      say(.note(world.words.cannotBeParked))
      return []
    }
    // Whoever presses twice has sent them already.
    guard keeping.isEmpty else { return [] }
    return drafts.map { keep($0, then: .answerCall) }
  }

  private mutating func unpark(in world: World) -> [Effect] {
    let newestLast = unfinished.enumerated().sorted { ($0.element.keptAt, $0.offset) < ($1.element.keptAt, $1.offset) }
    guard let draft = newestLast.last(where: { Form($0.element, in: world) != nil })?.element else {
      say(.note(world.words.nothingParked(KeyAct.parkingKey(in: world.words))))
      return []
    }
    if let caller = layers.last(where: \.staysOnHold) { held = caller }
    layers = []
    return carryOut([.resume(draft)], in: world)
  }

  /// Asks whether to resume a draft of this form; false: there is none.
  mutating func offerUnfinished(_ kind: any FormKind, in world: World) -> Bool {
    let whom = Form(kind, in: world)?.whom
    let fitting = unfinished.filter { draft in
      if kind.isSame(as: draft) { return true }
      guard draft.form == kind.draftWord, kind.isContinued(by: draft) else { return false }
      // What was begun for one caller is nothing for another: it waits on the desk.
      let other = whom == nil ? nil : Form(draft, in: world)?.whom
      return other == nil || other == whom
    }
    return ask(about: fitting, before: kind, in: world)
  }

  /// Takes the drafts that this login left unfinished, or those did for whom it stands in, and offers them: the newest, or
  /// where some are somebody else's a choice of all. Whoever is in the midst of something is not asked.
  mutating func offer(_ drafts: [Draft], in world: World) {
    // A copy of somebody else's draft stands for it.
    let known = Set((unfinished + drafts.filter { !$0.isAsItWasLeft }).map(\.key))
    let new = usable(drafts.filter { !$0.isAsItWasLeft || !known.contains($0.key) }, in: world).map(\.draft)
    unfinished += new
    guard layers.isEmpty, !new.isEmpty else { return }
    // What was said and nobody can have read yet is not covered by a question: they stand on the desk as well.
    if let message, message.tone == .note {
      let wait = world.words.unfinishedWait(unfinished.count, KeyAct.parkingKey(in: world.words))
      return say(.note("\(message.text) \(wait)"))
    }
    if new.contains(where: { $0.origin != nil }) { chooseUnfinished(in: world) } else { ask(about: new, in: world) }
  }

  /// Opens the choice of all drafts, each with when it was kept, and whose it is.
  private mutating func chooseUnfinished(in world: World) {
    let words = world.words
    let items = usable(unfinished, in: world).map { draft, form in
      Menu.Item(
        label: words.draft(
          form.titleAndWhom(in: world), kept: words.moment(draft.keptAt, near: world.today), of: draft.origin?.login),
        steps: [.resume(draft)])
    }
    layers.append(Menu(title: words.unfinishedTitle, items: items))
  }

  /// The drafts that this program can open, the newest first, with their forms.
  private func usable(_ drafts: [Draft], in world: World) -> [(draft: Draft, form: Form)] {
    drafts.sorted { $0.keptAt > $1.keptAt }.compactMap { draft in
      Form(draft, in: world).map { (draft: draft, form: $0) }
    }
  }

  /// Asks whether to resume the newest of some drafts; false: none can be opened. What somebody else left is not the
  /// person's to throw away.
  /// - Parameter kind: the form that was to be opened; nil: nobody asked for one.
  @discardableResult
  mutating func ask(about drafts: [Draft], before kind: (any FormKind)? = nil, in world: World) -> Bool {
    let usable = usable(drafts, in: world)
    guard let (newest, form) = usable.first else { return false }
    let words = world.words
    let text = words.offerDraft(
      form.titleAndWhom(in: world), kept: words.moment(newest.keptAt, near: world.today), more: usable.count - 1,
      of: newest.origin?.login)
    let empty = kind.map {
      [Question.Answer(keys: [.character("n")], label: words.answerEmptyForm, steps: [.beginAnew($0)])]
    }
    let next: Step = kind.map { .begin($0) } ?? .offer(Array(usable.dropFirst().map(\.draft)))
    // Nothing brings a draft back: it is asked once more, and another key says yes.
    let certainly = Question(
      text: words.askDiscardDraft(form.titleAndWhom(in: world)),
      answers: [
        Question.Answer(
          keys: [.character("d")], label: words.answerDiscardForGood,
          steps: [.run(.dropDraft(newest.key)), .say(.note(words.typedDiscarded)), next], discards: true),
        Question.Answer(keys: [.escape, .enter], label: words.answerLeaveDraft, steps: []),
      ], guardsLetters: true)
    let discarding = Question.Answer(
      keys: [.delete], label: words.answerDiscard, steps: [.open(certainly)])
    let answers =
      [Question.Answer(keys: [.enter], label: words.answerOpen, steps: [.resume(newest)])] + (empty ?? [])
      + (newest.isAsItWasLeft ? [] : [discarding])
      + [Question.Answer(keys: [.escape], label: words.answerLater, steps: [])]
    layers.append(
      Question(text: text, answers: answers, canBePassedOver: kind == nil, guardsLetters: kind != nil))
    return true
  }
}

extension Draft {
  /// Whether it is as somebody else left it, and nobody has typed into a copy of it.
  fileprivate var isAsItWasLeft: Bool { origin.map { $0.keptAt == keptAt } ?? false }
}

extension KeyAct {
  /// The name of the key that puts a form aside, and brings it back.
  fileprivate static func parkingKey(in words: Words) -> String { KeyVerb.park.shown.first?.name(in: words) ?? "" }
}
