import CivicDomain
import TerminalCanvas
import Words

/// What a form asks for and what was typed into it.
struct FormSheet {
  /// What it asks for, in order.
  private(set) var inputs: [FieldInput]
  /// What is typed.
  var state: FormState
  /// The values as they were when it opened, or as they were last looked at.
  private(set) var was: [String: FieldValue]
  /// The texts in which those values stood in it.
  private var shown: [String: String] = [:]
  /// For an edit: which record.
  private(set) var edited: EditedRecord?
  /// Fields that were left once, or are to be saved: what is wrong with them is said.
  var left: Set<String> = []
  /// What the rules had against a field when it was sent; said under it for as long as its text stays so.
  var objections: [String: Objection] = [:]

  /// A record that is edited.
  struct EditedRecord {
    let id: RecordID
    /// When it was last changed, as far as the person knows.
    var knownChange: Instant
  }

  /// What the rules had against a field when the form was sent.
  struct Objection: Equatable {
    /// The text that they refused.
    let text: String
    let sentence: String
  }

  /// A sheet with these inputs and values.
  /// - Parameter saving: the words on the button that saves; nil: as in most forms. Beside other words the second button says
  ///   that it goes back: `Odwołaj` beside `Anuluj` tells nobody which is which.
  init(
    _ inputs: [FieldInput], values: [String: FieldValue] = [:], edited: EditedRecord? = nil,
    saving: String? = nil, in world: World
  ) {
    assert(Set(inputs.map(\.name)).count == inputs.count, "two inputs of one name")
    self.inputs = inputs
    self.edited = edited
    was = values
    let words = world.words
    state = FormState(
      inputs.map { $0.field(values[$0.name], in: world) }, saveTitle: saving ?? words.saveButton,
      cancelTitle: saving == nil ? words.cancelButton : words.backButton)
    for input in inputs { shown[input.name] = state.text(of: input.name) }
  }

  /// The values of a record that anybody may change, and of what was given once and can still be corrected; nil if it is
  /// gone.
  init?(editing id: RecordID, in world: World) {
    guard let stored = world.register.stored(id), !stored.isGone, let kind = Schema.kind(of: id) else { return nil }
    let fields = kind.fields.filter { $0.changeability == .anyone || $0.isCorrectable }
    self.init(
      fields.map(FieldInput.init), values: stored.values.named,
      edited: EditedRecord(id: id, knownChange: stored.changedAt), in: world)
  }

  // MARK: What it asks for

  func input(_ name: String) -> FieldInput? { inputs.first { $0.name == name } }

  /// Asks for one thing more, at the end; a value may stand there.
  mutating func ask(_ input: FieldInput, _ value: FieldValue? = nil, in world: World) {
    guard state.index(of: input.name) == nil else { return }
    inputs.append(input)
    let field = input.field(value, in: world)
    state.fields.append(field)
    shown[field.name] = field.control.text
  }

  /// Asks for one thing no longer.
  mutating func withdraw(_ name: String) {
    inputs.removeAll { $0.name == name }
    state.remove(name)
    shown[name] = nil
    left.remove(name)
  }

  /// No longer asks for a thing that nothing was typed into, unless somebody is about to.
  mutating func stopAsking(for name: String) {
    guard let index = state.index(of: name), index == state.fields.count - 1, state.text(of: name).isEmpty,
      state.focus != .field(index)
    else { return }
    withdraw(name)
  }

  // MARK: Values

  /// What was typed, as values, and what is wrong with texts that have none.
  func values(today: Day) -> (values: [String: FieldValue], wrong: [String: FieldError]) {
    var values: [String: FieldValue] = [:]
    var wrong: [String: FieldError] = [:]
    for input in inputs {
      // What was not touched stays the value it was, whatever its text would be read as.
      if isUntouched(input) {
        values[input.name] = was[input.name]
        continue
      }
      do throws(FieldError) { values[input.name] = try input.value(in: state, today: today) } catch {
        wrong[input.name] = error
      }
    }
    return (values, wrong)
  }

  /// Whether an edit leaves a field as it was.
  func isUntouched(_ input: FieldInput) -> Bool {
    edited != nil && state.text(of: input.name) == shown[input.name]
  }

  /// The fields that an edit leaves as they were.
  var untouched: Set<String> { Set(inputs.filter(isUntouched).map(\.name)) }

  /// Whether something else than at first stands in a field.
  func isTyped(_ name: String) -> Bool { state.text(of: name) != shown[name] }

  /// Each touched field with what it was and what it becomes.
  func edits(today: Day) -> [FieldEdit] {
    let values = values(today: today).values
    return inputs.compactMap { input in
      let edit = FieldEdit(field: input.name, was: was[input.name], becomes: values[input.name])
      return edit.was == edit.becomes ? nil : edit
    }
  }

  // MARK: What others changed

  /// What a field was before, for whoever has settled a conflict or goes on with a draft.
  mutating func set(was value: FieldValue?, of input: FieldInput, in world: World) {
    was[input.name] = value
    shown[input.name] = input.field(value, in: world).control.text
  }

  /// Takes over how conflicts were settled: from now on theirs is what was there before.
  mutating func adopt(_ resolutions: [Resolution], in world: World) {
    for resolution in resolutions {
      guard let input = input(resolution.field) else { continue }
      set(was: resolution.now, of: input, in: world)
      guard resolution.keepsMine == false, let index = state.index(of: resolution.field) else { continue }
      state.fields[index].control = input.field(resolution.now, in: world).control
    }
    if let edited, let stored = world.register.stored(edited.id) {
      self.edited?.knownChange = stored.changedAt
    }
  }

  /// What to say where somebody else has changed the record that is being edited; once for each change.
  mutating func changedElsewhere(in world: World) -> String? {
    guard let edited, let stored = world.register.stored(edited.id), stored.changedAt != edited.knownChange else {
      return nil
    }
    self.edited?.knownChange = stored.changedAt
    return world.words.changedElsewhere(by: stored.changedBy)
  }

  // MARK: What is said

  /// What was said against a field, unless something else was typed into it since.
  func objection(to name: String) -> String? {
    objections[name].flatMap { $0.text == state.text(of: name) ? $0.sentence : nil }
  }

  /// What the rules say against what was typed so far.
  var warning: String? { state.notes.first { $0.kind == .warning }?.text }
}
