import CivicDomain
import TerminalCanvas
import Words

/// How a declared field is filled in: its input, made from its shape, and its text, read by its shape.
struct FieldInput {
  let declaration: FieldDeclaration
  /// Whether it must be filled in here.
  var isRequired: Bool
  /// What it is called here; nil: as everywhere.
  var heading: String?
  /// The words that can be chosen here; nil: all that there are.
  var words: [String]?

  init(_ declaration: FieldDeclaration) {
    self.declaration = declaration
    isRequired = declaration.isRequired
  }

  /// The input of the stored field of a property, under a heading of its own, required, with some of its words, as the form
  /// needs it.
  init<Owner: Declared, V>(
    _ path: WritableKeyPath<Owner, V>, _ heading: String? = nil, required: Bool? = nil, of words: [String]? = nil
  ) {
    self.init(Owner.field(path).declaration)
    self.heading = heading
    self.words = words
    if let required { isRequired = required }
  }

  /// The inputs of all fields that are asked for as a record of a type is made: those that can be given, and that are not
  /// given otherwise.
  static func asked<R: Record>(of type: R.Type) -> [FieldInput] {
    Schema.kind(of: type).fields.filter { $0.isStored && !$0.isGivenOtherwise }.map(FieldInput.init)
  }

  /// What it is called in values, faults and drafts.
  var name: String { declaration.name }

  /// The text in which a value stands in the form.
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
    case .line, .text, .count, .choice, .choices, .words, .reference, .references, .anyReference, .file, .yes:
      return value.plain
    }
  }

  /// Where a time means a whole day, it stands as that day.
  private func typed(_ time: LocalTime, in world: World) -> String {
    declaration.wholeDay?.day(of: time).map { world.words.typed($0) } ?? world.words.typed(time)
  }

  /// The line of the form that asks for it.
  func field(_ value: FieldValue?, in world: World) -> FormField {
    FormField(
      name: name, label: heading ?? world.words.capitalized(world.words.label(of: declaration)),
      isRequired: isRequired, control: control(value, in: world))
  }

  private func control(_ value: FieldValue?, in world: World) -> FormControl {
    let text = text(of: value, in: world)
    switch declaration.shape {
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
      let empty = declaration.isRequired || words != nil ? [] : [TerminalCanvas.Choice(id: "", title: "–")]
      let offered = words.map { words in words.compactMap { word in options.first { $0.word == word } } } ?? options
      return .choice(ChoiceField(empty + choices(offered, in: world), chosen: text))
    case .yes:
      let answers = [false, true].map { answer in
        TerminalCanvas.Choice(id: FieldValue.yes(answer).plain, title: world.words.yes(answer))
      }
      let isYes = value == .yes(true) || value == nil && declaration.isYesUnlessSaid
      return .choice(ChoiceField(answers, chosen: isYes ? answers[1].id : answers[0].id))
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
      return TerminalCanvas.Choice(id: option.word, title: title, typed: PolishText.folded(title))
    }
  }

  /// The value that was typed; nil where the field is blank.
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
      // What stands where nothing is said is absent.
      let isYes = state.text(of: name) == FieldValue.yes(true).plain
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

  /// Whether it is the end of what another field begins, of a session or of a booking, so that a clock alone says enough.
  var isEnd: Bool { declaration.shape == .time && name == Session.name(of: \.end) }

  /// An end that was typed without its day is on the day of the start.
  private func clock(_ text: String, in state: FormState, today: Day) -> LocalTime? {
    guard isEnd, let start = try? LocalTime(typed: state.text(of: \Session.start), near: today) else { return nil }
    return try? LocalTime(day: start.day, typedClock: text)
  }

  /// Longer than any number, day or time that somebody types.
  private static let shortLimit = 40
}

extension World {
  /// What sentences may depend on, where nothing typed waits in a form.
  var circumstances: Circumstances { circumstances(hasForm: false) }

  /// What sentences may depend on.
  func circumstances(hasForm: Bool) -> Circumstances {
    Circumstances(register: register, now: now, place: .screen, hasForm: hasForm)
  }

  /// What a record is called among others of its name: with its district, or with whose it is.
  func title(of id: RecordID) -> String {
    [name(of: id), words.distinction(of: id, in: circumstances)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What a record is called.
  func name(of id: RecordID) -> String { words.name(of: id, in: circumstances) }
}
