import CivicDomain
import TerminalCanvas
import Words

extension App {
  /// Carries out the steps that screens asked for, and returns the effects for the run loop.
  mutating func carryOut(_ steps: [Step], in world: World) -> [Effect] {
    var effects: [Effect] = []
    for step in steps {
      switch step {
      case .open(let screen): open(screen, in: world)
      case .begin(let kind): begin(kind, in: world)
      case .beginAnew(let kind): beginAnew(kind, in: world)
      case .close: _ = layers.popLast()
      case .then(let work): effects += carryOut(work(world), in: world)
      case .change(let change, let otherwise):
        effects += self.change(by: change, in: world) ?? carryOut(otherwise, in: world)
      case .keep(let draft, let next): effects.append(keep(draft, then: next))
      case .count(let shown, let choice): count(shown, by: choice, in: world)
      case .say(let message): say(message)
      case .send(let act, let sender): effects += send(act, for: sender, in: world)
      case .run(let effect):
        if case .dropDraft(let key) = effect { unfinished.removeAll { $0.key == key } }
        effects.append(effect)
      case .prefer(let choice, let place):
        givenOutLast[place] = [choice] + (givenOutLast[place] ?? []).filter { $0 != choice }
      case .noteDone(let entry): doneLast = Array(([entry] + doneLast.filter { $0 != entry }).prefix(Limits.doneLast))
      case .show(let tab): effects += show(tab, in: world)
      case .visit(let tab, let change): effects += visit(tab, in: world, change)
      case .reveal(let id):
        if let tab = Tab.showing(id) { effects += visit(tab, in: world) { $0.reveal(id, in: $1) } }
      case .pass(let key) where KeyVerb.export.keys.contains(key):
        // Where letters are text, too, `x` that is none asks for files; and of a screen that has none it is said.
        giveOut(in: world)
      case .pass(let key):
        if key.expectsAnswer { say(.note(world.words.nothingHere(key.name(in: world.words)))) }
      case .press(let key): effects += press(key, in: world)
      case .discarded(let key): discarding = key
      case .resume(let draft): resume(draft, in: world)
      case .offer(let drafts): ask(about: drafts, in: world)
      }
    }
    return effects
  }

  /// Shows the page of a count in the place of the one from which it was asked for, and remembers how it was counted.
  private mutating func count(_ shown: ShownRecords, by choice: CountChoice, in world: World) {
    do throws(CountFault) {
      let page = try CountPage(shown, by: choice, in: world)
      counted[shown.kind.kind] = choice
      if shown.counted != nil { _ = layers.popLast() }
      layers.append(RegistersScreen(page))
    } catch {
      say(.refused(world.words.fault(error).line))
    }
  }

  private mutating func begin(_ kind: any FormKind, in world: World) {
    if let reason = world.readOnly { return say(.refused(world.words.readOnly(reason).line)) }
    // What was left unfinished is gone on with, lest a new form of the same record replace it.
    if let draft = unfinished.first(where: { $0.origin == nil && kind.isSame(as: $0) }),
      let form = Form(draft, in: world)
    {
      unfinished.removeAll { $0.key == draft.key }
      layers.append(form)
      return say(.note(world.words.wentOn(kept: world.words.moment(draft.keptAt, near: world.today))))
    }
    if let hindrance = kind.hindrance(in: world) {
      return say(.refused(world.words.refusal(hindrance, in: world.circumstances).line))
    }
    if !offerUnfinished(kind, in: world) { beginAnew(kind, in: world) }
  }

  private mutating func beginAnew(_ kind: any FormKind, in world: World) {
    // A record that was removed in this moment has no form.
    if let form = Form(kind, in: world) { layers.append(form) }
  }

  private mutating func resume(_ draft: Draft, in world: World) {
    guard let form = Form(draft, in: world) else { return }
    open(form, in: world)
    // In a store that cannot be written to it stays unfinished.
    if world.readOnly == nil { unfinished.removeAll { $0.key == draft.key } }
  }

  private mutating func open(_ screen: any Screen, in world: World) {
    if let reason = world.readOnly, screen.changesSomething {
      return say(.refused(world.words.readOnly(reason).line))
    }
    layers.append(screen)
  }

  /// Changes the nearest open screen that the change is for; nil: none is open.
  private mutating func change(by change: (inout any Screen, World) -> [Step]?, in world: World) -> [Effect]? {
    for index in layers.indices.reversed() {
      if let steps = change(&layers[index], world) { return carryOut(steps, in: world) }
    }
    return change(&tabs[tab], world).map { carryOut($0, in: world) }
  }

  /// Sends an act to the store, unless its sender still waits for an outcome. The change gets its name now, while its
  /// records are still what they were.
  private mutating func send(_ act: any Act, for sender: Sender, in world: World) -> [Effect] {
    if let reason = world.readOnly {
      say(.refused(world.words.readOnly(reason).line))
      return []
    }
    // One answer at a time: a second Enter on the same form must not ask twice.
    guard !awaited.contains(where: { $0.sender == sender }) else { return [] }
    if askWhereOvertaken(act, for: sender, in: world) { return [] }
    if sender == .undo { undoHistory.noteSent(act) }
    awaited.append(Awaited(act: act, sender: sender, name: world.words.name(of: act, in: world.circumstances)))
    let inStead = layers.last { $0.waits(for: sender) }?.inStead
    return [.transact(AskedAct(act, inStead: inStead))]
  }

  /// Asks first where somebody else has changed what an act is about since the menu, question or form was opened that sends it:
  /// whoever answers there knows nothing of it. What the rules say themselves, and what is so already, is not asked about; an
  /// edit looks at its fields by itself.
  /// - Returns: whether it was asked.
  private mutating func askWhereOvertaken(_ act: any Act, for sender: Sender, in world: World) -> Bool {
    let place = layers.firstIndex { $0.waits(for: sender) } ?? layers.count
    guard sender != .undo, !(act is EditRecord), let seen = layers.seen(at: place), let log = world.changeLog else {
      return false
    }
    // Clocks of desks differ: what came later in the register is later.
    let newer = act.subject.ids.lazy.filter { world.register.stored($0)?.changedBy ?? "" != world.author.login }
      .compactMap { log.changes(of: $0, window: 0..<1).changes.first }
    guard let changed = newer.first(where: { $0.transaction > seen && $0.author != world.author.login }),
      let decision = try? decide(act, on: world.register, by: world.author, at: world.instant),
      !decision.changes.isEmpty
    else { return false }
    layers.noteTold(at: place, log.newestTransaction)
    layers.append(
      Question(
        text: world.words.askAfterAll(
          changed.author, world.words.moment(changed.at, near: world.today), world.lastDone(to: changed.change.id),
          act: act.words),
        answers: [
          .init(keys: [.enter], label: world.words.answerAfterAll, steps: [.send(act, sender)]),
          .init(keys: [.escape], label: world.words.answerNo, steps: []),
        ]))
    return true
  }

  /// Shows a tab with nothing open over it. A tab that is seen already has followed every change.
  mutating func show(_ tab: Int, in world: World) -> [Effect] {
    (layers, ways) = ([], [])
    guard tab != self.tab else { return [] }
    self.tab = tab
    if Tab.digit(at: tab) == nil { declaredTab = tab }
    return refresh(in: world)
  }
}
