import CivicDomain
import TerminalCanvas
import Words

extension Form {
  /// What would be lost if it were closed.
  func draft(in world: World) -> Draft? { isChanged ? draft(asOf: world) : nil }

  var wakesAt: Int? { draftDueAt }

  /// Nothing was typed for a while: it is kept as a draft.
  mutating func wake(in world: World) -> [Step] {
    draftDueAt = nil
    return [.keep(draft(asOf: world), then: .goOn)]
  }

  /// Enough to open it again as it is.
  func draft(asOf world: World) -> Draft {
    var ids: [String: String] = [:]
    if case .book(_, let resource) = purpose { ids[\Booking.resource] = resource.raw }
    if case .comment(let draws) = purpose { ids = draws.ids }
    if case .register(_, let session, let person) = purpose {
      (ids[\Registration.session], ids[\Registration.person]) = (session.raw, person.raw)
    }
    if case .respond(let draws) = purpose { ids = draws.ids }
    var was: [String: String] = [:]
    if case .edit = purpose { was = self.was.mapValues(\.plain) }
    return Draft(
      name: name, form: purpose.draftName ?? "", ids: ids, texts: state.draft, was: was, focus: focusedName,
      keptAt: world.instant)
  }

  /// The form of a draft; nil where it is of a kind that this program does not know, or its record is gone.
  init?(_ draft: Draft, in world: World) {
    guard let kind = Schema.kind(of: draft.name) else { return nil }
    switch draft.form {
    case "add":
      self.init(.add(draft.name), given: [:], in: world)
    case "edit":
      self.init(editing: draft.name, in: world)
      take(was: draft.was, kind, in: world)
    case "book":
      guard let resource = draft.ids[\Booking.resource].map({ Identifier<Resource>($0) }),
        world.register.has(resource.any)
      else { return nil }
      self.init(.book(Identifier(draft.name.raw), of: resource), Form.bookingInputs, values: [:], in: world)
      if draft.texts[Form.outsideBecause] != nil { askForReason(in: world) }
    case "comment":
      guard let draws = RemarkDraws(Identifier(draft.name.raw), draft.ids), world.register.has(draws.consultation.any)
      else { return nil }
      self.init(commenting: draws, in: world)
    case "register":
      guard let session = draft.ids[\Registration.session], let person = draft.ids[\Registration.person] else {
        return nil
      }
      let registration = Identifier<Registration>(draft.name.raw)
      self.init(
        registration: .register(registration, of: Identifier(session), as: Identifier(person)), in: world)
    case "respond":
      guard let draws = [AnswerDraw](draft.ids), draws.allSatisfy({ world.register.has($0.submission.any) })
      else { return nil }
      self.init(.respond(draws), Form.answerInputs, values: [:], in: world)
    case _:
      return nil
    }
    state.restore(draft.texts)
    state.focus(on: draft.focus)
    comment(in: world)
    // What is asked only of what was typed is there now.
    state.restore(draft.texts)
    comment(in: world)
  }

  /// The field that has the focus; empty where a button has it.
  private var focusedName: String {
    guard case .field(let index) = state.focus, state.fields.indices.contains(index) else { return "" }
    return state.fields[index].name
  }

  /// The values as they were when the form was first opened, so that what others changed since is noticed.
  private mutating func take(was texts: [String: String], _ kind: AnyKind, in world: World) {
    for input in inputs {
      let name = input.declaration.name
      let value = texts[name].flatMap { Form.value(of: $0, input.declaration.shape, today: world.today) }
      was[name] = value
      shown[name] = input.field(value, in: world).control.text
    }
  }

  private static func value(of text: String, _ shape: FieldShape, today: Day) -> FieldValue? {
    switch shape {
    // Kept letter for letter.
    case .line, .openingHours, .text, .reference, .anyReference, .file: .text(text)
    case .count, .decimal, .choice, .choices, .words, .references, .yes, .day, .time:
      try? shape.value(typed: text, today: today)
    }
  }
}
