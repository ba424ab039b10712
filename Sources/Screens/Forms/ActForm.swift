import CivicDomain
import TerminalCanvas
import Words

/// An act that a form asks about: which one, on which records, with the ids that were drawn when the form opened.
struct AskedForm: Equatable {
  /// The act's word (`Schema.act`).
  let word: String
  let subjects: [RecordID]
  let draws: [RecordID]

  /// What is known of the act; nil where it is not offered.
  var offered: AnyAct.Offered? { Schema.act(word)?.offered }
}

/// The form of any act: what it asks for, the reason, and what the rules say of it while one types.
extension Form {
  /// The form of an act on records; nil where there is no such act.
  init?(acting word: String, on subjects: [RecordID], in world: World) {
    guard let offered = Schema.act(word)?.offered else { return nil }
    let draws = offered.offer.drawn(for: subjects, bits: world.draw)
    let asked = AskedForm(word: word, subjects: subjects, draws: draws)
    let proposed = offered.proposal(subjects, world.situation)
    var values: [String: FieldValue] = [:]
    for (input, value) in zip(offered.inputs, proposed) { values[input.name] = value }
    let reason = offered.offer.reason == .possible ? [] : [ActOffer.reasonInput]
    self.init(.act(asked), (offered.inputs + reason).map(FieldInput.init), values: values, in: world)
    let isNeeded = Set(values.keys).union(offered.offer.reason == .required ? [ActOffer.reasonInput.name] : [])
    let fields = state.fields.map { field in
      var field = field
      field.isRequired = field.isRequired || isNeeded.contains(field.name)
      return field
    }
    let button = world.words.capitalized(offered.offer.command[world.words.language])
    state = FormState(fields, saveTitle: button, cancelTitle: world.words.cancelButton)
    comment(in: world)
  }

  /// What stands above it: `Potwierdź: Sala warsztatowa → KROKUS, 10.09, 10:00–16:00`.
  func title(of asked: AskedForm, in world: World) -> String {
    guard let offer = asked.offered?.offer else { return "" }
    let what = world.words.capitalized((offer.title ?? offer.command)[world.words.language])
    return "\(what): \(world.words.names(of: asked.subjects, in: world.circumstances(hasForm: true)))"
  }

  /// What the inputs have against what was typed: what was proposed can be changed, not left out.
  func faults(of asked: AskedForm, in values: [String: FieldValue]) -> [String: FieldError] {
    var wrong: [String: FieldError] = [:]
    do throws(FieldErrors) { _ = try act(asked, values) } catch { wrong = error.byField }
    for input in inputs where values[input.declaration.name] == nil {
      if input.declaration.isRequired || was[input.declaration.name] != nil {
        wrong[input.declaration.name] = .required
      }
    }
    return wrong
  }

  /// The act as it was typed so far; nil where there is no such act.
  func act(_ asked: AskedForm, _ values: [String: FieldValue]) throws(FieldErrors) -> (any Act)? {
    guard let offered = asked.offered else { return nil }
    return try offered.make(
      ActSaying(
        on: asked.subjects, draws: asked.draws, because: values[ActOffer.reasonInput.name]?.text ?? "",
        values: offered.inputs.map { values[$0.name] }))
  }

  /// Decides the act on trial: what the rules have against it is said at the input that causes it, or below them all. What
  /// is still to be typed is no fault.
  mutating func commentAct(in world: World) {
    guard case .act(let asked) = purpose, let offered = asked.offered else { return }
    var notes: [FormNote] = []
    if let consequence = offered.offer.consequence {
      notes.append(FormNote(.hint, consequence[world.words.language]))
    }
    let values = values(today: world.today).values
    do throws(FieldErrors) {
      if let act = try act(asked, values), let refusal = world.refusal(of: act), !asksFor(refusal, values) {
        let sentence = world.words.refusal(refusal, in: world.circumstances(hasForm: true)).line
        let blamed = refusal.fields.first { state.index(of: $0) != nil }
        if let blamed {
          state.setNotes([FormNote(.error, sentence)], of: blamed)
        } else {
          notes.append(FormNote(.warning, sentence))
        }
      }
    } catch {
      // Each fault stands under its input already.
    }
    state.notes = notes
  }

  /// Whether a refusal only asks for what is not typed yet.
  private func asksFor(_ refusal: Refusal, _ values: [String: FieldValue]) -> Bool {
    switch refusal {
    case .reasonMissing, .inputMissing: true
    case let refusal: refusal.fields.contains { state.index(of: $0) != nil && values[$0] == nil }
    }
  }
}

extension Step {
  /// Begins an act: in its form, or at once where nothing is asked.
  static func act(_ word: String, on subjects: [RecordID], in world: World) -> Step {
    guard let offered = Schema.act(word)?.offered else { return .say(.note(world.words.nothingToSave)) }
    let asks = !offered.inputs.isEmpty || offered.offer.reason != .possible || offered.offer.consequence != nil
    guard !asks else { return .begin(.act(word, subjects)) }
    let draws = offered.offer.drawn(for: subjects, bits: world.draw)
    do throws(FieldErrors) {
      let act = try offered.make(ActSaying(on: subjects, draws: draws))
      return .send(act, .act(subjects.first ?? RecordID("")))
    } catch {
      return .begin(.act(word, subjects))
    }
  }
}

extension ActList {
  /// What is offered for these records, of one kind: each with why it is not possible now.
  static func acts(on subjects: [RecordID], in world: World) -> [Act] {
    guard let kind = subjects.first.flatMap({ Schema.kind(of: $0) })?.kind else { return [] }
    return Schema.acts(on: kind).compactMap { act in
      guard let offered = act.offered else { return nil }
      let hindrance: String? =
        switch offered.standing(on: subjects, in: world.situation) {
        case .possible: nil
        case .alreadyDone: world.words.isSoAlready
        case .refused(let refusal): world.words.refusal(refusal, in: world.circumstances).line
        }
      return Act(
        label: offered.offer.command[world.words.language], hindrance: hindrance,
        steps: [.act(act.word, on: subjects, in: world)])
    }
  }
}
