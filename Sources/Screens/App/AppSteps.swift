import CivicDomain
import TerminalCanvas
import Words

extension App {
  /// Does what screens asked for, and returns what is to be done outside.
  mutating func carryOut(_ steps: [Step], in world: World) -> [Effect] {
    var effects: [Effect] = []
    for step in steps {
      switch step {
      case .open(let layer): open(layer, in: world)
      case .begin(let request): begin(request, in: world)
      case .beginAnew(let request): beginAnew(request, in: world)
      case .close: _ = layers.popLast()
      case .keepAndClose: effects += keepAndClose(in: world)
      case .keepAndLeave: effects += keepAndLeave(in: world)
      case .say(let message): say(message)
      case .send(let intent, let errand): effects += send(intent, for: errand, in: world)
      case .run(let effect):
        if case .dropDraft(let name) = effect { unfinished.removeAll { $0.name == name } }
        effects.append(effect)
      case .show(let tab): show(tab, in: world)
      case .openBooking(let id):
        if let menu = Menu(of: id, in: world) { layers.append(.menu(menu)) }
      case .reveal(let id): reveal(id, in: world)
      case .openVersion(let consultation, let version):
        consultations.open(consultation, version: version, in: world)
      case .filter(let filter): map.show(filter, in: world)
      case .order(let order): map.show(order, in: world)
      case .resolve(let resolutions): effects += resolve(resolutions, in: world)
      case .sayCommand(let command):
        say(.note(world.words.inTheShell(command.line(data: world.dataFolder), command.note)))
      case .pass(let key):
        if key.expectsAnswer { say(.note(world.words.nothingHere(key.name(in: world.words)))) }
      case .resume(let draft): resume(draft, in: world)
      case .offer(let drafts): offer(drafts, in: world)
      }
    }
    return effects
  }

  private mutating func begin(_ request: FormRequest, in world: World) {
    if let reason = world.readOnly { return say(.refused(world.words.readOnly(reason).line)) }
    // What was left unfinished is gone on with, lest a new form of the same record replace it.
    if case .edit(let id) = request, let draft = unfinished.first(where: { $0.name == id }),
      let form = Form(draft, in: world)
    {
      unfinished.removeAll { $0.name == id }
      layers.append(.form(form))
      return say(.note(world.words.wentOn(kept: world.words.moment(draft.keptAt, near: world.today))))
    }
    if let hindrance = hindrance(to: request, in: world) {
      return say(.refused(world.words.refusal(hindrance, in: world.circumstances).line))
    }
    if !offerUnfinished(request, in: world) { beginAnew(request, in: world) }
  }

  /// What the rules will say against a removal whatever its reason, or a hand-over whatever its day, so that nobody types
  /// one in vain.
  private func hindrance(to request: FormRequest, in world: World) -> Refusal? {
    let intent: Intent
    switch request {
    case .remove(let id): intent = .remove(id, because: "–")
    case .handOver(let id): intent = .handOverConsultation(id, on: world.today)
    case .add, .edit, .book, .comment, .register, .respond, .approve, .advance: return nil
    }
    return world.refusal(of: intent)
  }

  private mutating func beginAnew(_ request: FormRequest, in world: World) {
    // A record that was removed in this moment has no form.
    if let form = Form(request, in: world) { layers.append(.form(form)) }
  }

  private mutating func resume(_ draft: Draft, in world: World) {
    guard let form = Form(draft, in: world) else { return }
    open(.form(form), in: world)
    // In a store that cannot be written to it stays unfinished.
    if openForms.contains(where: { $0.name == draft.name }) { unfinished.removeAll { $0.name == draft.name } }
  }

  private mutating func open(_ layer: Layer, in world: World) {
    if let reason = world.readOnly, layer.changesSomething {
      return say(.refused(world.words.readOnly(reason).line))
    }
    layers.append(layer)
  }

  /// Remembers who waits for the answer, and what the change is called while its records are still what they were.
  private mutating func send(_ intent: Intent, for errand: Errand, in world: World) -> [Effect] {
    if let reason = world.readOnly {
      say(.refused(world.words.readOnly(reason).line))
      return []
    }
    // One answer at a time: a second Enter on the same form must not ask twice.
    guard !awaited.contains(where: { $0.errand == errand }) else { return [] }
    awaited.append(Awaited(intent: intent, errand: errand, name: ActName(of: intent, in: world)))
    return [.transact(intent)]
  }

  private mutating func show(_ tab: Tab, in world: World) {
    layers = []
    let isThere = tab == self.tab
    self.tab = tab
    if tab == .today { today.refresh(in: world) }
    // Where it is seen, it has followed every change.
    if tab == .consultations, !isThere { consultations.refresh(in: world) }
  }

  private mutating func reveal(_ id: RecordID, in world: World) {
    holdCall(in: world)
    switch Schema.kind(of: id)?.kind {
    case Consultation.kind, Submission.kind:
      tab = .consultations
      consultations.reveal(id, in: world)
    case Session.kind:
      show(.calendar, in: world)
      calendar.open(Identifier(id.raw), in: world)
    case Registration.kind:
      guard let registration = world.register.record(Identifier<Registration>(id.raw)) else { return }
      reveal(registration.session.any, in: world)
      calendar.page?.reveal(registration.id, in: world)
    case _:
      tab = .map
      map.reveal(id, in: world)
    }
  }

  /// Goes on with a form whose conflicts were settled.
  private mutating func resolve(_ resolutions: [Resolution], in world: World) -> [Effect] {
    guard case .form(var form) = layers.last else { return [] }
    form.adopt(resolutions, in: world)
    let steps = form.save(in: world)
    layers[layers.count - 1] = .form(form)
    return carryOut(steps, in: world)
  }
}

extension Layer {
  /// Whether it leads to a change, so that it is of no use where nothing can be written.
  var changesSomething: Bool {
    switch self {
    case .form, .conflict: true
    case .question, .menu, .acts, .help, .caller: false
    }
  }
}
