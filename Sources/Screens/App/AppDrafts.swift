import CivicDomain
import TerminalCanvas
import Words

extension App {
  /// Keeps the forms in which nothing was typed for a while.
  mutating func keepDueDrafts(in world: World) -> [Effect] {
    var effects: [Effect] = []
    for place in layers.indices {
      guard case .form(var form) = layers[place], let due = form.draftDueAt, due <= world.ticks else { continue }
      effects.append(.keepDraft(form.draft(in: world)))
      form.draftDueAt = nil
      layers[place] = .form(form)
    }
    return effects
  }

  /// Asks whether to go on with the newest form that this login left unfinished.
  mutating func offer(_ drafts: [Draft], in world: World) {
    let usable = drafts.sorted { $0.keptAt > $1.keptAt }.compactMap { draft in
      Form(draft, in: world).map { (draft: draft, form: $0) }
    }
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
            .init(keys: [.enter], label: world.words.answerOpen, steps: [.open(.form(newest.form))]),
            .init(
              keys: [.delete, .character("d")], label: world.words.answerDiscard,
              steps: [.run(.dropDraft(newest.draft.name)), .offer(rest)]),
            .init(keys: [.escape], label: world.words.answerLater, steps: []),
          ])))
  }
}
