import CivicDomain
import TerminalCanvas
import Words

/// The input for a declared field in a form: its control, made from the field's shape, and the parsing of its text.
struct FieldInput {
  let declaration: FieldDeclaration
  /// Whether the input must be filled in.
  var isRequired: Bool
  /// The label in this form; nil: the field's own.
  var heading: String?
  /// The words that can be chosen in this form; nil: all of the field's.
  var words: [String]?
  /// What it is called in this form alone, where two inputs may be of one field; nil: as its field.
  var key: String?
  /// The name of the input for the start that an end is reckoned from, where that is called otherwise than its field.
  var startKey: String?
  /// Whether it asks for the version of a privacy notice, whose text is told beside it.
  var isVersionOfNotice = false

  init(_ declaration: FieldDeclaration) {
    self.declaration = declaration
    isRequired = declaration.isRequired
  }

  /// The input for the stored field of a property, with what this form needs otherwise: another label, required, some
  /// of its words.
  init<Owner: Declared, V>(
    _ path: WritableKeyPath<Owner, V>, _ heading: String? = nil, required: Bool? = nil, of words: [String]? = nil
  ) {
    self.init(Owner.field(path).declaration)
    self.heading = heading
    self.words = words
    if let required { isRequired = required }
  }

  /// The inputs for all fields of a new record of a type: those that can be given, and that are not given otherwise.
  static func asked<R: Record>(of type: R.Type) -> [FieldInput] {
    Schema.kind(of: type).fields.filter { $0.isStored && !$0.isGivenOtherwise }.map(FieldInput.init)
  }

  /// The input's name in values, faults and drafts.
  var name: String { key ?? declaration.name }

  /// The text of a value in the input.
  func text(of value: FieldValue?, in world: World) -> String {
    guard let value else { return "" }
    switch declaration.shape {
    case .day:
      return value.text.flatMap { try? Day($0) }.map { world.words.typed($0) } ?? value.plain
    case .time:
      return value.text.flatMap { try? LocalTime($0) }.map { typed($0, in: world) } ?? value.plain
    case .decimal:
      return world.words.language == .polish ? String(value.plain.map { $0 == "." ? "," : $0 }) : value.plain
    case .openingHours:
      return world.words.hours(value.plain)
    case .words: return value.texts.joined(separator: " | ")
    case .line where declaration.keyForm == .telephone: return TelephoneNumber.grouped(value.plain)
    case .line, .text, .count, .choice, .choices, .reference, .references, .anyReference, .file, .yes:
      return value.plain
    }
  }

  /// The text of a time; where it means a whole day, that day.
  private func typed(_ time: LocalTime, in world: World) -> String {
    declaration.wholeDay?.day(of: time).map { world.words.typed($0) } ?? world.words.typed(time)
  }

  /// The field of the form, with its label and control.
  func field(_ value: FieldValue?, in world: World) -> FormField {
    FormField(
      name: name, label: heading ?? world.words.capitalized(world.words.label(of: declaration)),
      isRequired: isRequired, control: control(value, in: world),
      section: declaration.section?[world.words.language])
  }

  private func control(_ value: FieldValue?, in world: World) -> FormControl {
    let text = text(of: value, in: world)
    switch declaration.shape {
    case .line where declaration.schemaTerm == .kind:
      let kinds = Schema.kinds.map { TerminalCanvas.Choice(id: $0.kind.name, title: world.words.heading(of: $0.kind)) }
      return .choice(ChoiceField(kinds, chosen: Schema.kind(spoken: text)?.kind.name ?? text))
    case .line(let limit):
      return .text(TextField(text, limit: limit))
    case .openingHours:
      return .text(TextField(text, limit: CivicDomain.Limits.line))
    case .text(let limit):
      return .editor(TextEditor(text, limit: limit))
    case .count, .decimal, .day, .time:
      return .text(TextField(text, limit: FieldInput.shortLimit))
    case .words, .anyReference, .file:
      return .text(TextField(text, limit: CivicDomain.Limits.text))
    case .choice(let options):
      let nothing = TerminalCanvas.Choice(id: "", title: world.words.nothingChosen)
      let empty = declaration.isRequired || words != nil ? [] : [nothing]
      let offered = words.map { words in words.compactMap { word in options.first { $0.word == word } } } ?? options
      return .choice(ChoiceField(empty + choices(offered, in: world), chosen: text))
    case .yes:
      let answers = [false, true].map { answer in
        TerminalCanvas.Choice(id: FieldValue.yes(answer).plain, title: world.words.yes(answer))
      }
      guard declaration.isUnknownWhereAbsent else {
        return .choice(ChoiceField(answers, chosen: (value ?? declaration.valueWhereAbsent)?.plain ?? answers[0].id))
      }
      // Unknown is no no: of what nobody knows there is a third answer.
      let unknown = TerminalCanvas.Choice(id: "", title: world.words.notKnown)
      return .choice(ChoiceField([unknown] + answers, chosen: value?.plain ?? unknown.id))
    case .choices(let options):
      return .marks(MarkList(choices(options, in: world), marked: value?.texts ?? []))
    case .reference:
      let chosen = value?.text.map { id in
        TerminalCanvas.Choice(id: id, title: world.name(of: RecordID(id)))
      }
      return .picker(PickerField(chosen: chosen, limit: CivicDomain.Limits.line))
    case .references:
      let chosen = value?.texts.map { TerminalCanvas.Choice(id: $0, title: world.name(of: RecordID($0))) } ?? []
      return .pickers(PickerList(chosen, limit: CivicDomain.Limits.line))
    }
  }

  private func choices(_ options: [FieldShape.Option], in world: World) -> [TerminalCanvas.Choice] {
    options.map { option in
      let title = option.label[world.words.language]
      return TerminalCanvas.Choice(
        id: option.word, title: title, typed: PolishText.folded(title),
        spoken: option.synonyms.flatMap { Set([$0, PolishText.folded($0)]) })
    }
  }

  /// Parses the typed text; nil where the field is blank.
  ///
  /// - Throws: what is wrong with the text.
  func value(in state: FormState, today: Day) throws(FieldError) -> FieldValue? {
    switch declaration.shape {
    case .reference:
      guard let id = state.chosenID(of: name) else {
        let typed = state.text(of: name)
        if typed.allSatisfy(\.isWhitespace) { return nil }
        throw .unknownReference(typed)
      }
      return .text(id)
    case .references:
      if let typed = state.searched(in: name), !typed.allSatisfy(\.isWhitespace) { throw .unknownReference(typed) }
      return try declaration.value(typed: state.text(of: name), today: today)
    case .yes:
      let text = state.text(of: name)
      let isYes = text == FieldValue.yes(true).plain
      if declaration.isUnknownWhereAbsent { return text.isEmpty ? nil : .yes(isYes) }
      // What stands where nothing is said is absent.
      return isYes == declaration.isYesUnlessSaid ? nil : .yes(isYes)
    case .time:
      let text = state.text(of: name)
      do throws(FieldError) {
        return try declaration.value(typed: text, today: today)
      } catch {
        guard let time = clock(text, in: state, today: today) else { throw error }
        return .text(time.text)
      }
    case .line, .openingHours, .text, .count, .decimal, .choice, .choices, .words, .anyReference, .file, .day:
      return try declaration.value(typed: state.text(of: name), today: today)
    }
  }

  /// Whether the input is for the end of a session or a booking, so that a clock time alone says enough.
  var isEnd: Bool { declaration.shape == .time && declaration.name == Session.name(of: \.end) }

  /// Whether it is the clock time of an end whose start cannot be read yet: once that is mended, it counts.
  func waitsForStart(in state: FormState, today: Day) -> Bool {
    isEnd && (try? LocalTime(day: today, typedClock: state.text(of: name))) != nil
      && start(in: state, today: today) == nil
  }

  /// The name of the input for the start that an end is reckoned from.
  var startName: String { startKey ?? Session.name(of: \.start) }

  private func start(in state: FormState, today: Day) -> LocalTime? {
    try? LocalTime(typed: state.text(of: startName), near: today, lying: declaration.tense)
  }

  /// Parses an end that was typed without its day: it is on the day of the start.
  private func clock(_ text: String, in state: FormState, today: Day) -> LocalTime? {
    guard isEnd, let start = start(in: state, today: today) else { return nil }
    return try? LocalTime(day: start.day, typedClock: text)
  }

  /// The most characters of a short input: longer than any number, day or time that somebody types.
  private static let shortLimit = 40
}

extension World {
  /// The circumstances of a sentence, where nothing typed waits in a form.
  var circumstances: Circumstances { circumstances(hasForm: false) }

  /// The circumstances of a sentence: register, time, and whether something typed waits in a form.
  func circumstances(hasForm: Bool) -> Circumstances {
    Circumstances(register: register, now: now, place: .screen, hasForm: hasForm, log: changeLog)
  }

  /// The title of a record, which tells it from its namesakes: its name with its district, or with whose it is.
  func title(of id: RecordID) -> String {
    [name(of: id), words.distinction(of: id, in: circumstances)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The name of a record.
  func name(of id: RecordID) -> String { words.name(of: id, in: circumstances) }
}
