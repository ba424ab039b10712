import CivicDomain
import TerminalCanvas
import Words

/// What the rules had against a field when the form was sent.
struct Objection: Equatable {
  /// The text that they refused.
  let text: String
  let sentence: String
}

extension Form {
  func waits(for errand: Errand) -> Bool { errand == .form(name) }

  /// What it sent was saved, or refused: then it says why in its own words.
  mutating func take(_ outcome: Outcome, told: String, in world: World) -> [Step] {
    switch outcome {
    case .done, .alreadyDone:
      return forgetting + nextRemark(told: told, in: world)
    case .refused(.changedSince(let id, let conflicts)):
      return [
        .say(.refused(world.words.changedMeanwhile)), .open(ConflictPage(conflicts, of: id, in: world)),
      ]
    case .refused(let refusal):
      take(refusal, in: world)
      let sentence = takeRegistration(refusal, in: world)
      return (sentence.map { [.say(.refused($0))] } ?? [])
        + (tells(refusal, in: world) ? [.say(.refused(world.words.timeIsTaken))] : [])
    case .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted:
      return []
    }
  }

  /// A note, where the record that is being edited was changed by somebody else. The form stays as it is.
  mutating func refresh(in world: World) -> [Step] {
    let sentence = changedElsewhere(in: world)
    // A time that was free may be taken now.
    comment(in: world)
    return sentence.map { [.say(.note($0))] } ?? []
  }

  /// The fields that the rules refused show why, and the first of them gets the focus; what others took in the
  /// meantime is said.
  mutating func take(_ refusal: Refusal, in world: World) {
    for (name, sentence) in sentences(of: refusal, in: world) {
      objections[name] = Objection(text: state.text(of: name), sentence: sentence)
    }
    comment(in: world)
    if let first = state.fields.first(where: { objection(to: $0.name) != nil }) { state.focus(on: first.name) }
  }

  /// What was said against a field, unless something else was typed into it since.
  func objection(to name: String) -> String? {
    objections[name].flatMap { $0.text == state.text(of: name) ? $0.sentence : nil }
  }

  /// What a refusal says of each field of this form that it is about.
  private func sentences(of refusal: Refusal, in world: World) -> [String: String] {
    if case .invalid(_, let errors) = refusal {
      let refused = inputs.map(\.declaration).filter { errors.byField[$0.name] != nil }
      return refused.reduce(into: [:]) { sentences, field in
        sentences[field.name] = errors.byField[field.name].map { world.words.fault($0, in: field) }
      }
    }
    let asked = refusal.fields.filter { state.index(of: $0) != nil }
    // Of two that it may be about, the one that was typed into.
    guard let name = asked.first(where: { state.text(of: $0) != shown[$0] }) ?? asked.first else { return [:] }
    return [name: world.words.refusal(refusal, in: world.circumstances(hasForm: true)).line]
  }
}
