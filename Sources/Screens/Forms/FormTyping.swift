import CivicDomain
import TerminalCanvas
import Words

/// What a key does in a form beyond what its fields take.
enum FormAction {
  /// Take the free time of this place over.
  case takeOffered(Int)
}

extension KeyAct {
  fileprivate static let nextField = KeyAct(
    .pane, hint: Label(pl: "następne pole", en: "next field"),
    help: Label(pl: "następne pole, poprzednie pole", en: "next field, previous field"))
  fileprivate static let chooseInField = KeyAct(.choose, hint: KeyAct.choose.hint, help: KeyAct.choose.help)
  fileprivate static let takeOffered = KeyAct(
    .takeOffered, hint: Label(pl: "przyjmij termin", en: "take this time"),
    help: Label(pl: "przyjmij zaproponowany wolny termin", en: "take the free time that is offered"))
  fileprivate static let saveRemoval = KeyAct(.save, hint: KeyAct.remove.hint, help: KeyAct.remove.help)
  /// The approval of answers, once it is filled in.
  static let saveApproval = KeyAct(
    .save, hint: Label(pl: "zatwierdź", en: "approve"),
    help: Label(pl: "zatwierdź szkice stanowisk (program zapyta)", en: "approve draft answers (asks)"))
}

extension Form {
  /// The keys that are the form's own.
  static let keys: KeyTable<FormAction> = {
    var table = KeyTable<FormAction>()
    table.addShown(.nextField, hint: 20, [.tab, .backTab])
    table.addShown(.chooseInField, [.up, .down, .enter])
    table.addShown(.save, hint: 10, [.function(2)])
    table.addShown(.cancelForm, hint: 18, [.escape])
    return table
  }()

  /// The same with those that take a free time over.
  static let bookingKeys: KeyTable<FormAction> = {
    var table = keys
    table.add(
      .takeOffered, hint: 15, shown: [.function(firstOfferKey)],
      (.function(firstOfferKey), .takeOffered(0)), (.function(firstOfferKey + 1), .takeOffered(1)),
      (.function(firstOfferKey + 2), .takeOffered(2)))
    return table
  }()

  /// The function key that takes the first free time over; the next ones take the others.
  static let firstOfferKey = 5

  /// The keys that matter now.
  func guide(in world: World) -> KeyGuide {
    if case .act(let asked) = purpose {
      if asked.word == RemoveRecord.declaration.word { return Form.keys.guide().naming(.save, as: .saveRemoval) }
      if asked.word == ApproveResponse.declaration.word { return Form.keys.guide().naming(.save, as: .saveApproval) }
    }
    if offers.isEmpty { return Form.keys.guide() }
    return Form.bookingKeys.guide().showing(.takeOffered, offers.indices.map { .function($0 + Form.firstOfferKey) })
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    if case .takeOffered(let place) = Form.bookingKeys[key] {
      take(offer: place, in: world)
      return []
    }
    let before = state.focus
    let size = Form.area(Frame.work(of: world.size)).size
    replaceChosen(with: key)
    let outcome = state.handle(key, in: size)
    if key == .enter, state.focus == before, isFocusOnList, outcome != .save, outcome != .leave {
      // What Enter has just chosen is settled: the next thing typed belongs to the next field.
      _ = state.handle(.tab, in: size)
    }
    leftField(before)
    switch outcome {
    case .ignored, .moved: break
    case .full(_, let limit): return [.say(.refused(world.words.full(limit)))]
    case .changed(let name): typed(in: name, in: world)
    case .save: return save(in: world)
    case .leave: return leave(in: world)
    }
    if !commentsLater { comment(in: world) }
    return []
  }

  /// Whether the focus is where one chooses from a list.
  private var isFocusOnList: Bool {
    guard case .field(let index) = state.focus else { return false }
    switch state.fields[index].control {
    case .picker, .choice: return true
    case .text, .editor, .marks, .fixed: return false
    }
  }

  /// Whether the focus is on a short list, from which letters choose.
  var isFocusOnChoice: Bool {
    guard case .field(let index) = state.focus else { return false }
    switch state.fields[index].control {
    case .choice, .marks: return true
    case .text, .editor, .picker, .fixed: return false
    }
  }

  /// Whether the focus is where one writes.
  var isFocusOnText: Bool {
    guard case .field(let index) = state.focus else { return false }
    switch state.fields[index].control {
    case .text, .editor, .picker: return true
    case .choice, .marks, .fixed: return false
    }
  }

  /// Whether records are offered right now, so that nothing is wrong yet.
  private func isChoosing(in name: String) -> Bool {
    guard let place = state.index(of: name), state.focus == .field(place),
      case .picker(let picker) = state.fields[place].control
    else { return false }
    return !picker.candidates.isEmpty
  }

  /// Letters typed upon a chosen record begin another search: they are no part of its name.
  private mutating func replaceChosen(with key: Key) {
    guard key.isText, case .field(let index) = state.focus, case .picker(let picker) = state.fields[index].control,
      picker.chosen != nil
    else { return }
    state.setText("", of: state.fields[index].name)
  }

  /// Something was typed: it is to be kept, and a picker offers what matches.
  mutating func typed(in name: String, in world: World) {
    if purpose.draftName != nil { draftDueAt = world.ticks + Limits.draftPause }
    guard let kind = input(name)?.declaration.shape.refersTo, state.chosenID(of: name) == nil else { return }
    let text = state.text(of: name)
    guard !text.allSatisfy(\.isWhitespace) else { return state.offer([], count: "", to: name) }
    let page = candidates(of: kind, matching: text, in: world)
    state.offer(page.choices, count: world.words.offered(page.total), to: name)
  }

  private func candidates(
    of kind: Kind, matching text: String, in world: World
  ) -> (choices: [TerminalCanvas.Choice], total: Int) {
    let query = Query(kind, orderedBy: Form.order(of: kind), matching: text, ranked: true)
    let page = world.register.page(query, window: 0..<Limits.offeredRecords)
    return (page.ids.map { TerminalCanvas.Choice(id: $0.raw, title: world.title(of: $0)) }, page.total)
  }

  /// The field by which records of a kind are ordered: the one that names them.
  private static func order(of kind: Kind) -> String? {
    Schema.kind(named: kind.name)?.fields.first { field in
      if case .line = field.shape { field.isRequired } else { false }
    }?.name
  }

  /// The focus went elsewhere: what is wrong with the field is said from now on.
  private mutating func leftField(_ before: FormState.Focus) {
    guard case .field(let index) = before, state.focus != before, state.fields.indices.contains(index) else { return }
    left.insert(state.fields[index].name)
  }

  func input(_ name: String) -> FieldInput? { inputs.first { $0.declaration.name == name } }

  /// Esc never discards: it asks if something was typed.
  private func leave(in world: World) -> [Step] {
    guard state.isChanged else { return [.close] + forgetting }
    // A reason is kept nowhere, but it is not lost by one key either.
    let keeping = Question.Answer(
      keys: [.enter], label: world.words.answerKeepDraft, steps: [.keep(draft(asOf: world), then: .close)])
    let question = Question(
      text: world.words.askLeaveForm,
      answers: (isChanged ? [keeping] : []) + [
        .init(
          keys: [.delete, .character("d")], label: world.words.answerDiscard,
          steps: forgetting + [.close], discards: true),
        .init(keys: [.escape], label: world.words.answerGoOn, steps: []),
      ])
    return [.open(question)]
  }

  // MARK: What is said while one types

  /// Says beside the fields what they mean, under them what is wrong, and below them what the rules say.
  mutating func comment(in world: World) {
    let today = world.today
    let wrong = faults(in: world)
    for input in inputs {
      let name = input.declaration.name
      state.setAside(aside(input, today: today, in: world), of: name)
      let fault = left.contains(name) && !isChoosing(in: name) ? wrong[name] : nil
      let wrong = fault.map { sentence($0, input, in: world) } ?? objection(to: name)
      state.setNotes(wrong.map { [FormNote(.error, $0)] } ?? [], of: name)
    }
    for field in state.fields where input(field.name) == nil {
      state.setNotes(objection(to: field.name).map { [FormNote(.error, $0)] } ?? [], of: field.name)
    }
    commentRecord(in: world)
    commentBooking(in: world)
    commentRemark(in: world)
    commentRegistration(in: world)
    commentAnswer(in: world)
    commentAct(in: world)
  }

  func sentence(_ fault: FieldError, _ input: FieldInput, in world: World) -> String {
    if case .unknownReference = fault, state.chosenID(of: input.declaration.name) == nil {
      return world.words.notChosen
    }
    return world.words.fault(fault, in: input.declaration)
  }

  /// Beside a day or a time its weekday.
  private func aside(_ input: FieldInput, today: Day, in world: World) -> String {
    guard let value = (try? input.value(in: state, today: today))?.text else { return "" }
    switch input.declaration.shape {
    case .day:
      guard let day = try? Day(value) else { return "" }
      // Where the year was left to the program, it says which one it took.
      let isYearTyped = state.text(of: input.declaration.name).contains(String(day.year))
      return input.declaration.liesInPast && !isYearTyped
        ? world.words.dayWithWeekday(day) : world.words.weekday(day.weekday)
    case .time:
      guard let time = try? LocalTime(value) else { return "" }
      if input.declaration.wholeDay == .last { return world.words.until(time, near: today) }
      return world.words.weekday(time.day.weekday)
    case .openingHours:
      // What was understood, where it was typed in other words.
      let understood = world.words.hours(value)
      return understood == state.text(of: input.declaration.name) ? "" : understood
    case .line, .text, .count, .decimal, .choice, .choices, .words, .reference, .references, .anyReference, .file, .yes:
      return ""
    }
  }

  /// What the rules say against what was typed so far.
  var warning: String? { state.notes.first { $0.kind == .warning }?.text }

  /// Whether the form says in plain sight what a refusal would say again.
  func tells(_ refusal: Refusal, in world: World) -> Bool {
    guard case .bookingClash = refusal else { return false }
    return warning != nil && Frame.work(of: world.size).height >= Limits.roomyHeight
  }

  /// What to type into the field that has the focus.
  func help(in world: World) -> String? {
    guard case .field(let index) = state.focus else { return nil }
    return input(state.fields[index].name).flatMap { input in
      if input.isEnd { return world.words.endHelp }
      return input.declaration.wholeDay.map { world.words.help($0) } ?? world.words.help(input.declaration.shape)
        ?? (input.declaration.isRequired ? world.words.requiredHelp : nil)
    }
  }
}
