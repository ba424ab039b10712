import CivicDomain
import TerminalCanvas
import Words

/// An open form: its kind, its inputs, and what was typed into them.
struct Form: Screen {
  /// The kind of the form.
  private(set) var kind: any FormKind
  /// The inputs and what was typed into them.
  private(set) var sheet: FormSheet
  /// Whether more keys are on their way, so that the validation is put off until the last of them.
  var annotatesLater = false
  /// The time in ticks at which the form is kept as a draft; nil: it is kept as it is.
  var draftDueAt: Int?

  /// What is said of what the form makes where nothing takes it back; empty: something does; nil: it could not be made yet.
  private var saidOfLasting: String?
  /// Whether that is to be tried: once as the form opens, and whenever a field was left.
  var triesLasting = true

  /// The draft in which it was put aside, where typing alone keeps none; nil: it was not.
  var parkedAs: Draft.Key?

  /// The draft of somebody who is away from which it was opened; nil: it is the person's own.
  var origin: Draft.Origin?
  var inStead: String? { origin?.login }

  /// The id that tells the form from others.
  var name: RecordID { kind.name }

  /// The state of the controls: texts, focus, notes.
  var state: FormState {
    get { sheet.state }
    _modify { yield &sheet.state }
  }

  /// Whether something was typed, or filled in, that a draft would keep.
  var isChanged: Bool { kind.draftWord != nil && (state.isChanged || kind.isFilledIn) }

  /// Opens a form; nil where its record is gone.
  init?(_ kind: any FormKind, in world: World) {
    guard let sheet = kind.sheet(in: world) else { return nil }
    self.kind = kind
    self.sheet = sheet
    annotate(in: world)
    // What stands in a picker and is no record yet is looked for at once.
    if let name = state.focusedName, let text = state.searched(in: name), !text.allSatisfy(\.isWhitespace) {
      typed(in: name, in: world)
    }
  }

  /// Changes the kind's state and the sheet together.
  mutating func change<Result>(_ change: (inout any FormKind, inout FormSheet) -> Result) -> Result {
    change(&kind, &sheet)
  }

  /// The heading above the form.
  func title(in world: World) -> String { kind.title(in: world) }

  /// Validates all inputs: each by its field, all of them by the kind of the form.
  func faults(in world: World) -> [String: FieldError] {
    var (values, wrong) = sheet.values(today: world.today)
    // Fields that an edit does not ask for are as they were.
    if sheet.edited != nil { values.merge(sheet.was) { typed, _ in typed } }
    for (name, fault) in kind.faults(in: values, of: sheet, in: world)
    where wrong[name] == nil && state.index(of: name) != nil {
      wrong[name] = fault
    }
    for input in sheet.inputs where wrong[input.name] == nil && !sheet.isUntouched(input) {
      wrong[input.name] = input.declaration.fault(in: values[input.name], at: world.now)
    }
    for name in kind.demanded(on: sheet, in: world)
    where wrong[name] == nil && state.index(of: name) != nil && state.text(of: name).allSatisfy(\.isWhitespace) {
      wrong[name] = .required
    }
    // That a reason alone is missing the rule says in its own words.
    let reason = ActOffer.reasonInput.name
    if !wrong.isEmpty, wrong[reason] == nil, sheet.input(reason)?.isRequired == true, values[reason] == nil {
      wrong[reason] = .required
    }
    // What the start is blamed for already.
    for input in sheet.inputs where input.waitsForStart(in: state, today: world.today) {
      if wrong[input.startName] != nil { wrong[input.name] = nil }
    }
    return wrong
  }
}

extension Form {
  // MARK: What is said while one types

  /// Annotates the form while one types: beside the fields what they mean, under them what is wrong, and below them
  /// what the rules say.
  mutating func annotate(in world: World) {
    change { _, sheet in sheet.forgetKnown(in: world) }
    let wrong = faults(in: world)
    for input in sheet.inputs {
      let name = input.name
      state.setAside(aside(input, today: world.today, in: world), of: name)
      let objection = objection(to: input, wrong[name], in: world)
      let readability = input.declaration.isForResidents ? readability(of: state.text(of: name), in: world) : nil
      let doubt = objection == nil && sheet.left.contains(name) ? doubt(about: input, in: world) : nil
      let notes = [
        objection.map { FormNote(.error, $0) }, doubt.map { FormNote(.warning, $0) },
        readability.map { FormNote(.hint, $0) },
      ]
      state.setNotes(notes.compactMap { $0 }, of: name)
    }
    change { kind, sheet in
      kind.annotate(&sheet, in: world)
      if kind.changesSomething { sheet.tellNotice(in: world) }
      // What is demanded has a star, whatever rule demands it.
      let missing = wrong.filter { $0.value == .required }.map(\.key)
      sheet.markRequired(also: kind.demanded(on: sheet, in: world).union(missing))
      let isLong = sheet.inputs.count >= Limits.leastSummedUp
      sheet.state.summary = isLong && sheet.state.isChanged ? kind.summary(of: sheet, in: world) : nil
    }
    if wrong.isEmpty { sayWhatLasts(in: world) }
  }

  /// Says, once nothing is wrong, that what is to be saved cannot be taken back. It is no question: whoever types the last field
  /// and saves at once, before a pause, is not stopped for it; who pauses or goes on reads it.
  private mutating func sayWhatLasts(in world: World) {
    // Tried until the rules allow it, then known: it lies in the act, not in what is typed. An edit is taken back.
    if saidOfLasting == nil, triesLasting, !kind.saysWhatLasts, sheet.edited == nil,
      let act = kind.act(sheet, in: world)
    {
      saidOfLasting = world.isLasting(act).map { $0 ? world.words.isLasting(act.words) : "" }
    }
    triesLasting = false
    if let said = saidOfLasting, !said.isEmpty { state.notes.append(FormNote(.hint, said)) }
  }

  /// What is said against what stands in a field that was left, or was sent: its fault, or the refusal of a rule.
  func objection(to input: FieldInput, _ fault: FieldError?, in world: World) -> String? {
    let isSaid = sheet.left.contains(input.name) && !isChoosing(in: input.name)
    return sheet.objection(to: input.name) ?? (isSaid ? fault : nil).map { sentence($0, input, in: world) }
  }

  /// What is most likely a slip in a field that somebody filled in; nil: nothing is.
  func doubt(about input: FieldInput, in world: World) -> String? {
    if sheet.isUntouched(input) { return nil }
    let value = try? input.value(in: state, today: world.today)
    return input.declaration.doubt(in: value ?? nil).map { world.words.capitalized(world.words.doubt($0)) + "." }
  }

  /// The readability of a text for residents, while it is written.
  private func readability(of text: String, in world: World) -> String? {
    let measure = PlainLanguage(of: text)
    return measure.yearsOfSchool.map { world.words.readability(years: $0, longestSentence: measure.longestSentence) }
  }

  func sentence(_ fault: FieldError, _ input: FieldInput, in world: World) -> String {
    if case .unknownReference(let typed) = fault, state.chosenID(of: input.name) == nil {
      let isFound = input.declaration.shape.refersTo.map { candidates(of: $0, matching: typed, in: world).total > 0 }
      return isFound ?? true ? world.words.notChosen : world.words.nothingToChoose(typed)
    }
    return world.words.fault(fault, in: input.declaration)
  }

  /// The text beside an input: the weekday of a day or a time, the opening hours as they were understood.
  private func aside(_ input: FieldInput, today: Day, in world: World) -> String {
    guard let value = (try? input.value(in: state, today: today))?.text else { return "" }
    switch input.declaration.shape {
    case .day:
      guard let day = try? Day(value) else { return "" }
      let typed = state.text(of: input.name)
      // Where the year or all of the day was left to the program, it says which one it took.
      let isYearOpen = input.declaration.liesInPast && !typed.contains(String(day.year))
      let isToldWhole = isYearOpen || Day.isRelative(typed: typed, near: today)
      return world.words.weekday(of: day, whole: isToldWhole)
    case .time:
      guard let time = try? LocalTime(value) else { return "" }
      if input.declaration.wholeDay == .last { return world.words.until(time, near: today) }
      // What is planned and was to begin earlier today is most likely a slip.
      if input.declaration.tense == .ahead, !sheet.isUntouched(input), time.day == today, time < world.now {
        return world.words.alreadyPast(at: world.now)
      }
      let typed = state.text(of: input.name)
      let isYearSaid = time.day.year == today.year || typed.contains(String(time.day.year))
      let isDaySaid = isYearSaid && !LocalTime.isDayRelative(typed: typed, near: today)
      return world.words.weekday(of: time.day, whole: !isDaySaid)
    case .openingHours:
      // What was understood, where it was typed in other words.
      let understood = world.words.hours(value)
      return understood == state.text(of: input.name) ? "" : understood
    case .choice, .yes:
      // Another was chosen by a letter or two: it is seen which one it was.
      guard sheet.edited != nil, let was = sheet.was[input.name], was.plain != value else { return "" }
      return world.words.wasBefore(world.words.value(was, of: input.declaration, in: world.circumstances))
    case .line, .text, .count, .decimal, .choices, .words, .reference, .references, .anyReference, .file:
      return ""
    }
  }

  /// The help for the field that has the focus: what to type.
  func help(in world: World) -> String? {
    if state.focus == .fold { return world.words.moreFieldsHelp }
    guard case .field(let index) = state.focus else { return nil }
    if state.isListOpen { return world.words.openListHelp }
    if state.awaitsChoice { return world.words.awaitedChoiceHelp }
    return sheet.input(state.fields[index].name).flatMap { input in
      if input.isEnd { return world.words.endHelp }
      let field = input.declaration
      return field.wholeDay.map { world.words.help($0, isRequired: field.isRequired) } ?? world.words.help(
        input.declaration.shape)
        ?? (state.isSelected ? world.words.selectedHelp : nil)
        ?? (state.fields[index].isRequired ? world.words.requiredHelp : nil)
    }
  }

  /// What is to be known of the field that has the focus.
  func explanation(in world: World) -> ScreenExplanation? {
    if let notice = sheet.noticeExplanation(of: state.focusedName, in: world) { return notice }
    guard let input = state.focusedName.flatMap(sheet.input) else { return nil }
    let label = input.heading ?? world.words.capitalized(world.words.label(of: input.declaration))
    return ScreenExplanation(
      title: world.words.fieldTitle(label),
      sentences: world.words.explanation(
        of: input.declaration, isRequired: input.isRequired, in: kind.explained)
        + kind.explanation(of: input.name, in: world))
  }

  // MARK: Drawing

  /// The line in the foot: the warning of the rules, where the form has to scroll and it may lie out of sight; else the
  /// help for the field.
  func foot(in world: World) -> ScreenFoot? {
    if Frame.work(of: world.size).height < Limits.roomyHeight, let warning = sheet.warning {
      return ScreenFoot(line: MessageLine(.refused, warning))
    }
    if let question = sheet.waitingQuestion {
      return ScreenFoot(line: MessageLine(.note, world.words.questionWaits(question)))
    }
    // Its keys miss the one that saves: why is told before what a field wants.
    guard world.readOnly == nil, let help = help(in: world) else { return nil }
    return ScreenFoot(line: MessageLine(.note, help))
  }

  /// The area of the fields.
  static func area(_ work: Rect) -> Rect {
    var area = work
    _ = area.takeTop(work.height < Limits.roomyHeight ? 1 : 2)
    return area
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let title = area.inset(columns: 1)
    canvas.put(SafeText(self.title(in: world)), at: title.origin, .heading, width: title.width)
    state.draw(on: &canvas, in: Form.area(area), focused: true)
  }
}
