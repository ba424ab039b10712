import CivicDomain
import TerminalCanvas
import Words

extension App {
  /// Keeps the forms in which nothing was typed for a while.
  mutating func keepDueDrafts(in world: World) -> [Effect] {
    var effects: [Effect] = []
    for place in layers.indices {
      guard case .form(var form) = layers[place], let due = form.draftDueAt, due <= world.ticks else { continue }
      form.draftDueAt = nil
      layers[place] = .form(form)
      effects.append(keep(form, then: .goOn, in: world))
    }
    return effects
  }

  private mutating func keep(_ form: Form, then next: AfterKeeping, in world: World) -> Effect {
    keeping.append(next)
    return .keepDraft(form.draft(in: world))
  }

  /// Keeps the topmost form; it is closed only once it is kept.
  mutating func keepAndClose(in world: World) -> [Effect] {
    guard let form = openForms.last else { return [] }
    return [keep(form, then: .close(form.name), in: world)]
  }

  /// Keeps every form that was typed into, and leaves only once all are kept.
  mutating func keepAndLeave(in world: World) -> [Effect] {
    let typed = openForms.filter(\.isChanged)
    return typed.enumerated().map { place, form in
      keep(form, then: place == typed.count - 1 ? .leave : .goOn, in: world)
    }
  }

  /// The answer to the oldest draft that was sent. What could not be kept stays open, and nobody leaves.
  mutating func draftKept(_ kept: Bool, in world: World) -> [Effect] {
    let next = keeping.isEmpty ? .goOn : keeping.removeFirst()
    guard kept else {
      keeping = keeping.map { _ in .goOn }
      say(.refused(world.words.draftNotKept))
      return []
    }
    switch next {
    case .goOn:
      return []
    case .close(let name):
      unfinished += openForms.filter { $0.name == name }.map { $0.draft(in: world) }
      say(.done(world.words.draftKept))
      layers.removeAll { layer in
        if case .form(let form) = layer { form.name == name } else { false }
      }
      return []
    case .leave:
      return [.leave]
    }
  }

  /// Asks whether to go on with a form of this sort that was left unfinished; false: there is none.
  mutating func offerUnfinished(_ request: FormRequest, in world: World) -> Bool {
    let fitting = unfinished.filter { $0.isOf(request) }.sorted { $0.keptAt > $1.keptAt }
    let usable = fitting.compactMap { draft in Form(draft, in: world).map { (draft: draft, form: $0) } }
    guard let newest = usable.first else { return false }
    let words = world.words
    let text = words.offerDraft(
      newest.form.title(in: world), kept: words.moment(newest.draft.keptAt, near: world.today), more: usable.count - 1)
    layers.append(
      .question(
        Question(
          text: text,
          answers: [
            .init(keys: [.enter], label: words.answerOpen, steps: [.resume(newest.draft)]),
            .init(keys: [.character("n")], label: words.answerEmptyForm, steps: [.beginAnew(request)]),
            .init(
              keys: [.delete, .character("d")], label: words.answerDiscard,
              steps: [.run(.dropDraft(newest.draft.name)), .begin(request)], discards: true),
            .init(keys: [.escape], label: words.answerLater, steps: []),
          ])))
    return true
  }

  /// Asks whether to go on with the newest form that this login left unfinished.
  mutating func offer(_ drafts: [Draft], in world: World) {
    let usable = drafts.sorted { $0.keptAt > $1.keptAt }.compactMap { draft in
      Form(draft, in: world).map { (draft: draft, form: $0) }
    }
    unfinished = usable.map(\.draft)
    guard let newest = usable.first else { return }
    let text = world.words.offerDraft(
      newest.form.title(in: world), kept: world.words.moment(newest.draft.keptAt, near: world.today),
      more: usable.count - 1)
    let rest = Array(usable.dropFirst().map(\.draft))
    layers.append(
      .question(
        Question(
          text: text,
          answers: [
            .init(keys: [.enter], label: world.words.answerOpen, steps: [.resume(newest.draft)]),
            .init(
              keys: [.delete, .character("d")], label: world.words.answerDiscard,
              steps: [.run(.dropDraft(newest.draft.name)), .offer(rest)], discards: true),
            .init(keys: [.escape], label: world.words.answerLater, steps: []),
          ])))
  }
}

extension Draft {
  /// Whether it is of the form that is asked for.
  fileprivate func isOf(_ request: FormRequest) -> Bool {
    switch request {
    case .add(let kind, _): form == "add" && Schema.kind(of: name)?.kind == kind
    case .book(let resource): form == "book" && ids["resource"] == resource.raw
    case .comment(let head): form == "comment" && ids["consultation"] == head.consultation.raw
    case .register(let session): form == "register" && ids["session"] == session.raw
    case .respond(let remarks): form == "respond" && [AnswerDraw](ids)?.map(\.submission) == remarks
    // Those of an edit are gone on with unasked; the others keep none.
    case .edit, .remove, .advance, .approve, .handOver: false
    }
  }
}
