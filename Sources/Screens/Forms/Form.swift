import CivicDomain
import TerminalCanvas
import Words

/// A form: the declared fields of a kind, a purpose, what the rules say while one types, and the act in the end.
struct Form: Screen {
  let purpose: FormPurpose
  /// The declared fields that it asks for, in their order.
  private(set) var inputs: [FieldInput]
  /// What is typed.
  var state: FormState
  /// For an edit: the values as they were when the form opened, or as they were last looked at.
  var was: [String: FieldValue]
  /// The texts in which those values stood in the form.
  var shown: [String: String]
  /// Fields that were left once, or are to be saved: what is wrong with them is said.
  var left: Set<String> = []
  /// What the rules had against a field when it was sent; said under it for as long as its text stays so.
  var objections: [String: Objection] = [:]
  /// Whether more keys are on their way, so that what the rules say is worked out behind the last of them.
  var commentsLater = false
  /// When it is to be kept as a draft, in ticks; nil: it is kept as it is.
  var draftDueAt: Int?
  /// For an edit: when the record was last changed, as far as the person knows.
  var knownChange: Instant?
  /// Free times that are offered instead of one that is taken.
  var offers: [TimeSpan] = []

  /// For a booking: what was said of it when it was to be saved, which does not stop it once more.
  var toldConcerns: [BookingConcern] = []
  /// For a registration: whether it was said that there is a place on the waiting list only.
  var isWaitingShown = false

  /// What tells it from other forms.
  var name: RecordID { purpose.name }

  /// Whether something was typed that would be lost.
  var isChanged: Bool { purpose.draftName != nil && state.isChanged }

  init(_ purpose: FormPurpose, _ inputs: [FieldInput], values: [String: FieldValue], in world: World) {
    assert(Set(inputs.map(\.declaration.name)).count == inputs.count, "two inputs of one name")
    self.purpose = purpose
    self.inputs = inputs
    was = values
    state = FormState(
      inputs.map { $0.field(values[$0.declaration.name], in: world) }, saveTitle: world.words.saveButton,
      cancelTitle: world.words.cancelButton)
    shown = [:]
    for input in inputs { shown[input.declaration.name] = state.text(of: input.declaration.name) }
    comment(in: world)
  }

  // MARK: Kinds of forms

  /// The form that is asked for; nil where its record is gone.
  init?(_ request: FormRequest, in world: World) {
    switch request {
    case .add(let kind, let given): self.init(adding: kind, given: given, in: world)
    case .edit(let id): self.init(editing: id, in: world)
    case .act(let word, let subjects): self.init(acting: word, on: subjects, in: world)
    case .book(let resource): self.init(booking: resource, in: world)
    case .comment(let head): self.init(commenting: head, in: world)
    case .register(let session): self.init(registering: session, in: world)
    case .respond(let remarks): self.init(answering: remarks, in: world)
    }
  }

  /// A new record of a plain kind, some of its fields given.
  init?(adding kind: Kind, given: [String: FieldValue] = [:], in world: World) {
    self.init(.add(RecordID(kind, bits: world.draw())), given: given, in: world)
    let first = inputs.first { given[$0.declaration.name] == nil }
    if let first { state.focus(on: first.declaration.name) }
  }

  /// A record that is to be changed; nil if it is gone.
  init?(editing id: RecordID, in world: World) {
    guard let stored = world.register.stored(id), !stored.isGone, let kind = Schema.kind(of: id) else { return nil }
    let fields = kind.fields.filter { $0.changeability == .anyone || $0.isCorrectable }
    self.init(.edit(id), fields.map(FieldInput.init), values: stored.values.named, in: world)
    knownChange = stored.changedAt
  }

  init?(_ purpose: FormPurpose, given: [String: FieldValue], in world: World) {
    guard let kind = purpose.kind else { return nil }
    let fields = kind.fields.filter { $0.changeability == .anyone || $0.changeability == .once }
    self.init(purpose, fields.map(FieldInput.init), values: given, in: world)
    was = [:]
  }

  /// A booking of a resource.
  init(booking resource: Identifier<Resource>, in world: World) {
    self.init(
      .book(Identifier(bits: world.draw()), of: resource), Form.bookingInputs,
      values: [Booking.name(of: \.quantity): .number(1)],
      in: world)
  }

  /// What stands above it.
  func title(in world: World) -> String {
    switch purpose {
    case .add(let id): Schema.kind(of: id).map { world.words.addTitle($0.kind) } ?? ""
    case .edit(let id): world.words.editTitle(world.name(of: id))
    case .act(let asked): title(of: asked, in: world)
    case .comment(let draws): world.words.remarkTitle(world.name(of: draws.consultation.any))
    case .register(_, let session, _): world.words.registerTitle(world.name(of: session.any))
    case .respond(let draws):
      world.words.capitalized(
        world.words.answer(to: draws.map { world.name(of: $0.submission.any) }.joined(separator: ", ")))
    case .book(_, let resource):
      world.words.bookTitle(
        world.name(of: resource.any),
        of: world.register.record(resource).map { world.name(of: $0.organization.any) } ?? "")
    }
  }

  /// Asks for one thing more, at the end.
  mutating func ask(_ input: FieldInput, isRequired: Bool, in world: World) {
    guard state.index(of: input.declaration.name) == nil else { return }
    inputs.append(input)
    var field = input.field(nil, in: world)
    field.isRequired = isRequired
    state.fields.append(field)
    shown[field.name] = field.control.text
  }

  /// Asks for one thing no longer.
  mutating func withdraw(_ name: String) {
    inputs.removeAll { $0.declaration.name == name }
    state.remove(name)
    shown[name] = nil
    left.remove(name)
  }

  /// No longer asks for a thing that nothing was typed into, unless somebody is about to.
  mutating func stopAsking(for name: String) {
    guard let place = state.index(of: name), place == state.fields.count - 1, state.text(of: name).isEmpty,
      state.focus != .field(place)
    else { return }
    withdraw(name)
  }

  // MARK: Values

  /// What was typed, as values, and what is wrong with texts that have none.
  func values(today: Day) -> (values: [String: FieldValue], wrong: [String: FieldError]) {
    var values: [String: FieldValue] = [:]
    var wrong: [String: FieldError] = [:]
    for input in inputs {
      let name = input.declaration.name
      // What was not touched stays the value it was, whatever its text would be read as.
      if isUntouched(input) {
        values[name] = was[name]
        continue
      }
      do throws(FieldError) { values[name] = try input.value(in: state, today: today) } catch { wrong[name] = error }
    }
    return (values, wrong)
  }

  /// Whether an edit leaves a field as it was.
  private func isUntouched(_ input: FieldInput) -> Bool {
    guard case .edit = purpose else { return false }
    return state.text(of: input.declaration.name) == shown[input.declaration.name]
  }

  /// Everything that the record's own fields have against what was typed.
  func faults(in world: World) -> [String: FieldError] {
    var (values, wrong) = values(today: world.today)
    if case .book(_, let resource) = purpose { values[\Booking.resource] = .text(resource.raw) }
    // Fields that this form does not ask for are as they were.
    if case .edit = purpose { values.merge(was) { typed, _ in typed } }
    let kept = Set(inputs.filter(isUntouched).map(\.declaration.name))
    let own: [String: FieldError]
    switch purpose {
    case .comment: own = remarkFaults(in: values, on: world.register)
    case .register: own = registrationFaults(in: values, on: world.register)
    case .act(let asked): own = faults(of: asked, in: values)
    case .add, .edit, .book, .respond:
      own = (purpose.kind.map { $0.faults(in: Row(values, of: $0), keeping: kept) } ?? [:]).merging(
        answerFaults(in: values)
      ) { _, mine in mine
      }
    }
    for (name, fault) in own where wrong[name] == nil && state.index(of: name) != nil { wrong[name] = fault }
    for input in inputs where wrong[input.declaration.name] == nil && !isUntouched(input) {
      wrong[input.declaration.name] = input.declaration.fault(in: values[input.declaration.name], at: world.now)
    }
    if isReasonMissing(in: world) { wrong[Form.outsideBecause] = .required }
    return wrong
  }
}
