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
    case .close:
      unfinished.append(draft)
      say(.done(world.words.draftKept))
      layers.removeAll { $0.waits(for: .form(draft.name)) }
      return []
    case .leave:
      return [.leave]
    }
  }

  /// Asks whether to resume a draft of this form; false: there is none.
  mutating func offerUnfinished(_ kind: any FormKind, in world: World) -> Bool {
    let fitting = unfinished.filter { $0.form == kind.draftWord && kind.isContinued(by: $0) }
      .sorted { $0.keptAt > $1.keptAt }
    let usable = fitting.compactMap { draft in Form(draft, in: world).map { (draft: draft, form: $0) } }
    guard let newest = usable.first else { return false }
    let words = world.words
    let text = words.offerDraft(
      newest.form.title(in: world), kept: words.moment(newest.draft.keptAt, near: world.today), more: usable.count - 1)
    layers.append(
      Question(
        text: text,
        answers: [
          .init(keys: [.enter], label: words.answerOpen, steps: [.resume(newest.draft)]),
          .init(keys: [.character("n")], label: words.answerEmptyForm, steps: [.beginAnew(kind)]),
          .init(
            keys: [.delete, .character("d")], label: words.answerDiscard,
            steps: [.run(.dropDraft(newest.draft.name)), .begin(kind)], discards: true),
          .init(keys: [.escape], label: words.answerLater, steps: []),
        ]))
    return true
  }

  /// Asks whether to resume the newest draft that this login left unfinished.
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
      Question(
        text: text,
        answers: [
          .init(keys: [.enter], label: world.words.answerOpen, steps: [.resume(newest.draft)]),
          .init(
            keys: [.delete, .character("d")], label: world.words.answerDiscard,
            steps: [.run(.dropDraft(newest.draft.name)), .offer(rest)], discards: true),
          .init(keys: [.escape], label: world.words.answerLater, steps: []),
        ], canBePassedOver: true))
  }
}
