import CivicDomain
import TerminalCanvas
import Words

/// The inputs of a form and what was typed into them.
struct FormSheet {
  /// The inputs in order.
  private(set) var inputs: [FieldInput]
  /// The state of the controls: texts, focus, notes.
  var state: FormState
  /// The values as they were when the form opened, or when its conflicts were last resolved.
  private(set) var was: [String: FieldValue]
  /// The texts of those values in the controls.
  private var shown: [String: String] = [:]
  /// The record that is edited; nil: a new one, or an act.
  private(set) var edited: EditedRecord?
  /// The names of the fields that were left once, or are to be saved: their faults are shown.
  var left: Set<String> = []
  /// Whether what was not touched is left as it is, whatever its text would be read as.
  private let leavesUntouched: Bool
  /// The texts of the ends that were moved with their starts.
  private var movedEnds: [String: String] = [:]
  /// The texts that were doubted once as the form was to be saved, by their fields: sent again, they are meant so.
  var doubted: [String: String] = [:]
  /// What was asked about the form as a whole.
  var doubtedWhole: Set<String> = []
  /// The privacy notice in force, which the line of a form that asks for a person is about; nil: there is none.
  var noticeInForce: Notice?
  /// Whether it was said before that it is somebody else than whoever is known by the number or the address: nobody known is
  /// taken for them without a name.
  var isSomebodyElse = false
  /// The refusals of the rules by field; shown under it for as long as its text stays the same.
  var objections: [String: Objection] = [:]

  /// The record that an edit changes.
  struct EditedRecord {
    let id: RecordID
    /// The time of its last change, as far as the person knows.
    var knownChange: Instant
  }

  /// The refusal of a field's text when the form was sent.
  struct Objection: Equatable {
    /// The text that was refused.
    let text: String
    let sentence: String
  }

  /// A sheet with these inputs and values.
  ///
  /// - Parameter saving: the words on the button that saves; nil: as in most forms. Beside other words the second
  /// button says that it goes back: `Odwołaj` beside `Anuluj` tells nobody which is which.
  init(
    _ inputs: [FieldInput], values: [String: FieldValue] = [:], edited: EditedRecord? = nil,
    saving: String? = nil, leavingUntouched: Bool = false, in world: World
  ) {
    leavesUntouched = leavingUntouched
    isSomebodyElse = values[FormSheet.who] == FormSheet.somebodyElse
    assert(Set(inputs.map(\.name)).count == inputs.count, "two inputs of one name")
    self.inputs = inputs
    self.edited = edited
    was = values
    let words = world.words
    state = FormState(
      inputs.map { $0.field(values[$0.name], in: world) }, saveTitle: saving ?? words.saveButton,
      cancelTitle: saving == nil ? words.cancelButton : words.backButton, foldTitle: words.moreFields)
    for input in inputs { shown[input.name] = state.text(of: input.name) }
  }

  /// A sheet with fields of a kind, in their order. Those that are neither required nor usual and hold nothing yet are
  /// folded away; a kind that calls no field usual shows all.
  init(
    of fields: [FieldDeclaration], values: [String: FieldValue], edited: EditedRecord? = nil, in world: World
  ) {
    self.init(fields.map(FieldInput.init), values: values, edited: edited, in: world)
    guard fields.contains(where: \.isUsual) else { return }
    let folded = fields.filter { !$0.isRequired && !$0.isUsual && values[$0.name] == nil }
    if folded.count >= Limits.leastFolded { state.fold(Set(folded.map(\.name))) }
  }

  /// The sheet of an edit: the fields of a record that anybody may change, and those given once that can still be
  /// corrected; nil if the record is gone.
  init?(editing id: RecordID, in world: World) {
    guard let stored = world.register.stored(id), !stored.isGone, let kind = Schema.kind(of: id) else { return nil }
    // What whoever asks can correct no more would be refused, however it is typed.
    let isCorrectable =
      Answering.remark(among: [id]).map { Answering.refusal(toCorrect: $0, in: world) == nil } ?? true
    let settled = Answering.settled(in: id, world)
    self.init(
      of: kind.fields.filter {
        ($0.changeability == .anyone || $0.isCorrectable && isCorrectable) && !settled.contains($0.name)
      },
      values: stored.values.named,
      edited: EditedRecord(id: id, knownChange: stored.changedAt), in: world)
  }

  // MARK: What it asks for

  func input(_ name: String) -> FieldInput? { inputs.first { $0.name == name } }

  /// Adds an input behind that of a name, else at the end, unless it is there; it may have a value.
  mutating func ask(_ input: FieldInput, _ value: FieldValue? = nil, after name: String? = nil, in world: World) {
    guard state.index(of: input.name) == nil else { return }
    let place = name.flatMap { name in inputs.firstIndex { $0.name == name } }.map { $0 + 1 }
    inputs.insert(input, at: place ?? inputs.count)
    let field = input.field(value, in: world)
    state.insert(field, after: name)
    shown[field.name] = field.control.text
  }

  /// Marks the inputs that must be filled in: those that always must, and those that the rules demand now.
  mutating func markRequired(also demanded: Set<String>) {
    for input in inputs {
      guard let index = state.index(of: input.name) else { continue }
      state.fields[index].isRequired = input.isRequired || demanded.contains(input.name)
    }
  }

  /// Removes an input.
  mutating func withdraw(_ name: String) {
    inputs.removeAll { $0.name == name }
    state.remove(name)
    shown[name] = nil
    left.remove(name)
  }

  /// Removes an input into which nothing was typed, unless it has the focus.
  mutating func stopAsking(for name: String) {
    guard let index = state.index(of: name), index == state.fields.count - 1, state.text(of: name).isEmpty,
      state.focus != .field(index)
    else { return }
    withdraw(name)
  }

  // MARK: Values

  /// Parses all inputs: the values that were typed, and the faults of texts that are no value.
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

  /// Shows a text in an input as what stands there from the start.
  mutating func show(_ text: String, in name: String) {
    state.setText(text, of: name)
    shown[name] = state.text(of: name)
    if state.focusedName == name { state.focus(on: name) }
    state.begin()
  }

  /// Whether an edit leaves the input as it was.
  func isUntouched(_ input: FieldInput) -> Bool {
    (edited != nil || leavesUntouched) && state.text(of: input.name) == shown[input.name]
  }

  /// The names of the fields that an edit leaves as they were.
  var untouched: Set<String> { Set(inputs.filter(isUntouched).map(\.name)) }

  /// Moves each end by as much as its start was moved, until somebody types another.
  mutating func moveEnds(today: Day, in world: World) {
    guard let edited, let kind = Schema.kind(of: edited.id) else { return }
    for end in inputs {
      guard let start = end.declaration.extent.flatMap({ kind.field(at: $0.from) }).flatMap({ input($0.name) }),
        let from = was[start.name]?.text.flatMap({ try? LocalTime($0) }),
        let to = was[end.name]?.text.flatMap({ try? LocalTime($0) }),
        state.text(of: end.name) == movedEnds[end.name] ?? shown[end.name],
        let typed = try? start.value(in: state, today: today)?.text, let begins = try? LocalTime(typed)
      else { continue }
      let moved = to.adding(minutes: begins.number - from.number)
      let text = end.field(.text(moved.text), in: world).control.text
      if text != state.text(of: end.name) { state.setText(text, of: end.name) }
      movedEnds[end.name] = text
    }
  }

  /// Whether the text of an input is another than at first.
  func isTyped(_ name: String) -> Bool { state.text(of: name) != shown[name] }

  /// The text with which an input began.
  func began(with name: String) -> String { shown[name] ?? "" }

  /// Takes over with what text an input began, as a draft has it.
  mutating func takeBegun(_ text: String, of name: String) {
    if input(name) != nil { shown[name] = text }
  }

  /// The edits of the touched fields, each with the value before and after.
  func edits(today: Day) -> [FieldEdit] {
    let values = values(today: today).values
    return inputs.compactMap { input in
      let edit = FieldEdit(field: input.name, was: was[input.name], becomes: values[input.name])
      return edit.was == edit.becomes ? nil : edit
    }
  }

  // MARK: What others changed

  /// Sets the value that a field had before, when a conflict was resolved or a draft is resumed.
  mutating func set(was value: FieldValue?, of input: FieldInput, in world: World) {
    was[input.name] = value
    shown[input.name] = input.field(value, in: world).control.text
  }

  /// Adopts the resolutions of conflicts: from now on their value is the one before.
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

  /// The note that somebody else has changed the edited record; nil: nobody has. It comes once for each change.
  mutating func changedElsewhere(in world: World) -> String? {
    guard let edited, let stored = world.register.stored(edited.id), stored.changedAt != edited.knownChange else {
      return nil
    }
    self.edited?.knownChange = stored.changedAt
    return world.words.changedElsewhere(by: stored.changedBy)
  }

  // MARK: What is said

  /// The refusal of a field, unless something else was typed into it since.
  func objection(to name: String) -> String? {
    objections[name].flatMap { $0.text == state.text(of: name) ? $0.sentence : nil }
  }

  /// Forgets the refusals before the rules are asked again, for another field may have been mended; what was read of a file
  /// is asked nobody again.
  mutating func forgetObjections() {
    if !leavesUntouched { objections = [:] }
  }

  /// The warning of the rules against what was typed so far.
  var warning: String? { state.notes.first { $0.kind == .warning }?.text }
}
