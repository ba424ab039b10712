import CivicDomain
import TerminalCanvas
import Words

/// What a form does with the outcome of its act, and with what others changed in the meantime.
extension Form {
  func waits(for sender: Sender) -> Bool { sender == .form(name) }

  /// Takes the outcome of the act: saved, in conflict with others' changes, or refused.
  mutating func take(_ outcome: Outcome, message: String, in world: World) -> [Step] {
    switch outcome {
    case .done, .alreadyDone:
      return forgetting + settling + kind.saved(sheet, message: message, in: world)
    case .refused(.changedSince(let id, let conflicts)):
      return [
        .say(.refused(world.words.changedMeanwhile)), .open(ConflictPage(conflicts, of: id, in: world)),
      ]
    case .refused(let refusal):
      take(refusal, in: world)
      let sentence = change { kind, sheet in kind.take(refusal, into: &sheet, in: world) }
      annotate(in: world)
      return sentence.map { [.say(.refused($0))] } ?? []
    case .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted:
      return []
    }
  }

  /// Goes on once a file is there for which it asked.
  mutating func goOn(after file: GivenFile, at path: String, in world: World) -> [Step] {
    let steps = change { kind, sheet in kind.goOn(after: file, at: path, on: &sheet, in: world) }
    if !steps.isEmpty { annotate(in: world) }
    return steps
  }

  /// Notes where the edited record was changed by somebody else. The form stays as it is.
  mutating func refresh(in world: World) -> [Step] {
    let sentence = change { _, sheet in sheet.changedElsewhere(in: world) }
    // A time that was free may be taken now.
    annotate(in: world)
    return sentence.map { [.say(.note($0))] } ?? []
  }

  /// Shows a refusal at the fields that caused it, and moves the focus to the first of them; what others took in the
  /// meantime is shown, too.
  private mutating func take(_ refusal: Refusal, in world: World) {
    object(to: sentences(of: refusal, in: world))
    annotate(in: world)
    if let first = state.fields.first(where: { sheet.objection(to: $0.name) != nil }) { state.focus(on: first.name) }
  }

  /// Says against what stands in some fields what the rules have against it.
  mutating func object(to sentences: [String: String]) {
    for (name, sentence) in sentences {
      change { _, sheet in
        sheet.objections[name] = FormSheet.Objection(text: sheet.state.text(of: name), sentence: sentence)
      }
    }
  }

  /// The sentences of a refusal by the fields of this form.
  func sentences(of refusal: Refusal, in world: World) -> [String: String] {
    if case .invalid(_, let errors) = refusal {
      let refused = sheet.inputs.map(\.declaration).filter { errors.byField[$0.name] != nil }
      return refused.reduce(into: [:]) { sentences, field in
        sentences[field.name] = errors.byField[field.name].map { world.words.fault($0, in: field) }
      }
    }
    let asked = refusal.fields.filter { state.index(of: $0) != nil }
    // Of two that it may be about, the one that was typed into.
    guard let name = asked.first(where: sheet.isTyped) ?? asked.first else { return [:] }
    return [name: world.words.refusal(refusal, in: world.circumstances(hasForm: true)).line]
  }
}
