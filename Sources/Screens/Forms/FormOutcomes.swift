import CivicDomain
import TerminalCanvas
import Words

/// What became of what a form sent, and what others changed in the meantime.
extension Form {
  func waits(for sender: Sender) -> Bool { sender == .form(name) }

  /// What it sent was saved, or refused: then it says why in its own words.
  mutating func take(_ outcome: Outcome, message: String, in world: World) -> [Step] {
    switch outcome {
    case .done, .alreadyDone:
      return forgetting + kind.saved(sheet, message: message, in: world)
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

  /// A note, where the record that is being edited was changed by somebody else. The form stays as it is.
  mutating func refresh(in world: World) -> [Step] {
    let sentence = change { _, sheet in sheet.changedElsewhere(in: world) }
    // A time that was free may be taken now.
    annotate(in: world)
    return sentence.map { [.say(.note($0))] } ?? []
  }

  /// The fields that the rules refused show why, and the first of them gets the focus; what others took in the
  /// meantime is said.
  private mutating func take(_ refusal: Refusal, in world: World) {
    for (name, sentence) in sentences(of: refusal, in: world) {
      change { _, sheet in
        sheet.objections[name] = FormSheet.Objection(text: sheet.state.text(of: name), sentence: sentence)
      }
    }
    annotate(in: world)
    if let first = state.fields.first(where: { sheet.objection(to: $0.name) != nil }) { state.focus(on: first.name) }
  }

  /// What a refusal says of each field of this form that it is about.
  private func sentences(of refusal: Refusal, in world: World) -> [String: String] {
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
