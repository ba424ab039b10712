import CivicDomain
import TerminalCanvas
import Words

/// The actions of the key bindings in a form beyond what its fields handle.
enum FormAction {
  /// Take the proposal of this index over.
  case takeProposal(Int)
  /// Choose a field to go to.
  case goToField
  /// Mark that the privacy notice was read out, or not after all.
  case readNotice
}

extension KeyAct {
  fileprivate static let nextField = KeyAct(
    .pane, hint: Label(pl: "dalej", en: "next"),
    help: Label(pl: "następne pole, poprzednie pole", en: "next field, previous field"))
  fileprivate static let nextSection = KeyAct(
    .move, hint: Label(pl: "część", en: "section"),
    help: Label(
      pl: "następna część formularza, poprzednia część", en: "the next section of the form, the one before"))
  fileprivate static let goToField = KeyAct(
    .goToField, hint: Label(pl: "pole", en: "field"),
    help: Label(
      pl: "przejdź do pola po literach jego nazwy; najpierw są te, które trzeba poprawić",
      en: "go to a field by the letters of its name; those to be mended stand first"))
  fileprivate static let readNotice = KeyAct(
    .readNotice, hint: Label(pl: "klauzula", en: "notice"),
    help: Label(
      pl: "zaznacz, że klauzulę odczytano; F1 pokazuje wtedy jej tekst, jeszcze raz F9: jednak nie",
      en: "mark that the privacy notice was read out; F1 shows its text then, F9 once more: it was not after all"))
  fileprivate static let clearField = KeyAct(
    .clearField, hint: Label(pl: "wyczyść", en: "clear"),
    help: Label(
      pl: "wyczyść pole od kursora do początku wiersza",
      en: "clear the field from the cursor to the beginning of the line"))
  fileprivate static let restoreField = KeyAct(
    .restoreField, hint: Label(pl: "jak było", en: "as it was"),
    help: Label(
      pl: "przywróć w polu to, co w nim było, gdy się do niego weszło; jeszcze raz: to, co wpisano",
      en: "give the field back what it had when you came to it; once more: what was typed"))
  fileprivate static let chooseInField = KeyAct(.choose, hint: KeyAct.choose.hint, help: KeyAct.choose.help)
  /// The name of the same keys while a list is open.
  fileprivate static let chooseAndGoOn = KeyAct(
    .choose, hint: Label(pl: "wybierz i dalej", en: "choose and go on"), help: KeyAct.choose.help)
  fileprivate static let takeProposal = KeyAct(
    .takeOffered, hint: Label(pl: "przyjmij propozycję", en: "take the proposal"),
    help: Label(pl: "przyjmij to, co zaproponowano", en: "take over what is proposed"))
}

extension Form {
  /// The key bindings of a form.
  static let keys: KeyTable<FormAction> = {
    var table = KeyTable<FormAction>()
    table.addShown(.nextField, hint: 20, [.tab, .backTab])
    table.addShown(.chooseInField, [.up, .down, .enter])
    table.addShown(.nextSection, [.pageUp, .pageDown])
    table.add(.goToField, hint: 30, .goToField)
    table.addShown(.clearField, KeyVerb.clearField.keys)
    table.addShown(.restoreField, KeyVerb.restoreField.keys)
    table.addShown(.save, hint: 10, [.function(2), .control("s")])
    table.addShown(.cancelForm, hint: 18, [.escape])
    table.addShown(.park, hint: 30, KeyVerb.park.shown)
    return table
  }()

  /// The key binding beside them of a form that asks for a person.
  static let noticeKeys: KeyTable<FormAction> = {
    var table = KeyTable<FormAction>()
    table.add(.readNotice, hint: 35, .readNotice)
    return table
  }()

  /// The key bindings of a form that proposes values.
  static let proposalKeys: KeyTable<FormAction> = {
    var table = keys
    table.add(
      .takeProposal, hint: 15, shown: [.function(firstProposalKey)],
      (.function(firstProposalKey), .takeProposal(0)), (.function(firstProposalKey + 1), .takeProposal(1)),
      (.function(firstProposalKey + 2), .takeProposal(2)))
    return table
  }()

  /// The number of the function key that takes the first proposal over; the next ones take the others.
  static let firstProposalKey = 5

  /// The place of a hint that is left out first.
  private static let rareHint = 90

  /// The key bindings that matter now: while a list is open, the one that chooses from it and goes on by itself.
  func guide(in world: World) -> KeyGuide {
    let guide = fieldGuide
    return sheet.hasNoticeLine ? guide.followed(by: Form.noticeKeys.guide()) : guide
  }

  private var fieldGuide: KeyGuide {
    guard state.isListOpen else { return ownGuide }
    return ownGuide.showing(.chooseInField, [.enter]).hinting(.chooseInField, Form.openListHint)
      .naming(.chooseInField, as: .chooseAndGoOn).hinting(.nextField, nil)
  }

  /// The place of the hint of the key that chooses.
  private static let openListHint = 8

  private var ownGuide: KeyGuide {
    // Where the key that saves has a long name, the way back is told before all.
    guard kind.proposals > 0, let taking = kind.takingProposal else {
      guard let saving = kind.saving else { return Form.keys.guide() }
      return Form.keys.guide().naming(.save, as: saving).hinting(.cancelForm, 5)
    }
    let guide = Form.proposalKeys.guide()
      .showing(.takeProposal, (0..<kind.proposals).map { .function($0 + Form.firstProposalKey) })
    return (kind.proposesRarely(on: sheet) ? guide.hinting(.takeProposal, Form.rareHint) : guide)
      .naming(.takeProposal, as: taking).naming(.save, as: kind.saving ?? .save)
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Form.proposalKeys[key] {
    case .takeProposal(let index):
      if index < kind.proposals, let steps = kind.opens(proposal: index, on: sheet, in: world) { return steps }
      takeProposal(index, in: world)
      return []
    case .goToField: return [.open(fieldMenu(in: world))]
    case .readNotice, nil: break
    }
    if case .readNotice? = Form.noticeKeys[key], sheet.hasNoticeLine { return readNotice(in: world) }
    let before = state.focus
    let size = Form.area(Frame.work(of: world.size)).size
    replaceChosen(with: key)
    let lookedFor = state.focusedName.flatMap { name in state.searched(in: name).map { (field: name, text: $0) } }
    let unmatched = state.unmatched
    let wasListOpen = state.isListOpen
    let outcome = state.handle(key, in: size)
    // Letters of a sentence that belongs elsewhere choose nothing, which is told before anything is saved.
    if outcome == .save, let unmatched {
      annotate(in: world)
      return [.say(.refused(world.words.typedNotTaken(unmatched)))]
    }
    if let lookedFor, state.chosenID(of: lookedFor.field) == Form.missingID {
      // It is no record: the words stay what they were, until there is one.
      state.setText(lookedFor.text, of: lookedFor.field)
      return adding(lookedFor.text, for: lookedFor.field, in: world)
    }
    if key == .enter, wasListOpen, state.focus == before, isFocusOnList, outcome != .save, outcome != .leave {
      // What Enter has just chosen is settled: the next thing typed belongs to the next field.
      _ = state.handle(.tab, in: size)
    }
    leftField(before, in: world)
    if state.focus != before { lookAgain(in: world) }
    switch outcome {
    case .ignored, .moved: break
    case .full(_, let limit): return [.say(.refused(world.words.full(limit)))]
    case .changed(let name): typed(in: name, in: world)
    case .save: return save(in: world)
    case .leave: return leave(in: world)
    }
    if !annotatesLater {
      let asked = sheet.input(FormSheet.which) != nil
      annotate(in: world)
      if !asked { goBackToQuestion(from: before) }
    }
    if let now = state.unmatched { return [.say(.note(world.words.notAmongChoices(now)))] }
    let isGivenUp = key == .escape || key == .backspace
    return unmatched.flatMap { isGivenUp ? nil : [.say(.note(world.words.typedNotTaken($0)))] } ?? []
  }

  /// Whoever answers who it is goes on to what is asked because of that, and not over it.
  private mutating func goBackToQuestion(from before: FormState.Focus) {
    guard let who = state.index(of: FormSheet.who), before == .field(who), state.focus != before,
      let which = state.index(of: FormSheet.which), state.text(of: FormSheet.which).isEmpty,
      case .field(let now) = state.focus, now > which
    else { return }
    state.focus(on: FormSheet.which)
  }

  /// The fields to go to: first what is to be mended, with why, then all others.
  private func fieldMenu(in world: World) -> Menu {
    let wrong = faults(in: world)
    func label(_ input: FieldInput) -> String {
      let label = input.heading ?? world.words.capitalized(world.words.label(of: input.declaration))
      guard let why = objection(to: input, wrong[input.name], in: world) else { return label }
      return "\(label): \(why)"
    }
    let inputs = sheet.inputs.filter { state.canFocus(on: $0.name) }
    let faulty = inputs.filter { objection(to: $0, wrong[$0.name], in: world) != nil }
    let ordered = faulty + inputs.filter { input in !faulty.contains { $0.name == input.name } }
    let focused = state.focusedName.flatMap { name in ordered.firstIndex { $0.name == name } }
    let items = ordered.map { input in
      Menu.Item(
        label: label(input), steps: [.changing(Form.self) { form, world in form.go(to: input.name, in: world) }])
    }
    return Menu(title: world.words.goToField, items: items, selected: faulty.isEmpty ? focused : 0, narrows: true)
  }

  /// Moves the focus to a field, if the form asks for it.
  mutating func go(to name: String, in world: World) -> [Step] {
    guard state.canFocus(on: name) else { return [] }
    let before = state.focus
    state.focus(on: name)
    leftField(before, in: world)
    annotate(in: world)
    return []
  }

  /// Fills in fields as if they were typed.
  mutating func fill(_ values: [String: FieldValue], in world: World) -> [Step] {
    for (name, value) in values {
      guard let input = sheet.input(name) else { continue }
      state.setText(input.field(value, in: world).control.text, of: name)
    }
    noteTyping(in: world)
    annotate(in: world)
    return []
  }

  private mutating func takeProposal(_ index: Int, in world: World) {
    guard index < kind.proposals else { return }
    change { kind, sheet in kind.take(proposal: index, into: &sheet, in: world) }
    noteTyping(in: world)
    annotate(in: world)
  }

  /// Whether the focus is on a field with a list to choose from.
  private var isFocusOnList: Bool {
    guard case .field(let index) = state.focus else { return false }
    switch state.fields[index].control {
    case .picker, .choice: return true
    case .text, .editor, .marks, .pickers, .fixed: return false
    }
  }

  /// Whether the focus is on a short list, from which letters choose.
  var isFocusOnChoice: Bool {
    guard case .field(let index) = state.focus else { return false }
    switch state.fields[index].control {
    case .choice, .marks: return true
    case .text, .editor, .picker, .pickers, .fixed: return false
    }
  }

  /// Whether the focus is on a field in which text is typed.
  var isFocusOnText: Bool {
    guard case .field(let index) = state.focus else { return false }
    switch state.fields[index].control {
    case .text, .editor, .picker, .pickers: return true
    case .choice, .marks, .fixed: return false
    }
  }

  /// Whether a picker offers records right now, so that nothing is wrong yet.
  func isChoosing(in name: String) -> Bool {
    guard let index = state.index(of: name), state.focus == .field(index) else { return false }
    return !state.fields[index].control.candidates.isEmpty
  }

  /// Clears a chosen record when letters are typed upon it: they begin another search and are no part of its name.
  private mutating func replaceChosen(with key: Key) {
    guard key.isText, case .field(let index) = state.focus, case .picker(let picker) = state.fields[index].control,
      picker.chosen != nil
    else { return }
    state.setText("", of: state.fields[index].name)
  }

  /// Handles input in a field: the draft is due after a pause, and a picker offers the records that match.
  mutating func typed(in name: String, in world: World) {
    noteTyping(in: world)
    offerCandidates(in: name, in: world)
  }

  private mutating func offerCandidates(in name: String, in world: World) {
    guard let kind = sheet.input(name)?.declaration.shape.refersTo, let text = state.searched(in: name) else { return }
    guard !text.allSatisfy(\.isWhitespace) else { return state.offer([], count: "", to: name) }
    let page = candidates(of: kind, matching: text, in: world)
    let missing = page.total == 0 && state.isPicker(name) && isAddable(kind, for: name, in: world)
    let adding = TerminalCanvas.Choice(id: Form.missingID, title: world.words.addMissing(kind, called: text))
    state.offer(
      missing ? [adding] : page.choices, count: world.words.offered(page.total), choosingAlone: !missing, to: name)
  }

  // MARK: What nobody knows yet

  /// The id of the choice that adds what was looked for in vain.
  static let missingID = "+"

  /// Whether a form adds a record of a kind by its name, and gives it back to a field.
  private func isAddable(_ kind: Kind, for field: String, in world: World) -> Bool {
    // Nothing comes back into a form that is never put aside: of a report, of a cell.
    guard self.kind.parking != nil, let kind = Schema.kind(named: kind.name), kind.madeForCallers == nil,
      world.readOnly == nil
    else { return false }
    let missing = MissingRecord(for: field, of: name)
    return kind.isAdded && kind.namingLine != nil
      && Form.kind(adding: RecordID(kind.kind, bits: 0), for: missing) != nil
  }

  /// Opens the form of what was looked for in vain, with its name.
  private func adding(_ text: String, for field: String, in world: World) -> [Step] {
    guard let kind = sheet.input(field)?.declaration.shape.refersTo,
      let line = Schema.kind(named: kind.name)?.namingLine
    else { return [] }
    let missing = MissingRecord(for: field, of: name)
    let given = [line.name: FieldValue.text(text.trimmingPrefix(while: \.isWhitespace).description)]
    return [
      .then { world in
        Form.kind(adding: RecordID(kind, bits: world.draw()), given: given, for: missing).map { [.beginAnew($0)] } ?? []
      }
    ]
  }

  /// Chooses a record that is there by now, and goes on behind it.
  mutating func choose(_ id: RecordID, in field: String, in world: World) {
    guard world.register.has(id) else { return }
    state.choose(TerminalCanvas.Choice(id: id.raw, title: world.name(of: id)), in: field)
    if state.focusedName == field { _ = state.handle(.tab, in: Form.area(Frame.work(of: world.size)).size) }
    noteTyping(in: world)
    annotate(in: world)
  }

  /// Chooses what was typed where exactly one record is called so. What stands there from the start is left as it is.
  mutating func settle(_ name: String, in world: World) {
    guard state.isPicker(name), sheet.isTyped(name), let text = state.searched(in: name),
      !text.allSatisfy(\.isWhitespace),
      let kind = sheet.input(name)?.declaration.shape.refersTo
    else { return }
    let wanted = PolishText.folded(text).split(whereSeparator: \.isWhitespace)
    let (choices, total) = candidates(of: kind, matching: text, in: world)
    let named = choices.filter { choice in
      let id = RecordID(choice.id)
      return [world.name(of: id), world.words.fullName(of: id, in: world.circumstances)].contains {
        PolishText.folded($0).split(whereSeparator: \.isWhitespace) == wanted
      }
    }
    // Another of the name may lie behind those that are offered.
    guard named.count == 1, total == choices.count || world.register.ids(of: kind, called: text).count == 1 else {
      return
    }
    state.choose(named[0], in: name)
  }

  /// Offers again to add what the field looked for in vain to which somebody comes back.
  mutating func lookAgain(in world: World) {
    guard let name = state.focusedName, let text = state.searched(in: name), !text.allSatisfy(\.isWhitespace),
      let kind = sheet.input(name)?.declaration.shape.refersTo,
      candidates(of: kind, matching: text, in: world).total == 0
    else { return }
    offerCandidates(in: name, in: world)
  }

  /// Debounces the draft: it is kept once a pause has passed without further input.
  private mutating func noteTyping(in world: World) {
    if kind.draftWord != nil { draftDueAt = world.ticks + Limits.draftPause }
  }

  /// The records of a kind that match what was typed, the best first, and how many there are.
  func candidates(
    of kind: Kind, matching text: String, in world: World
  ) -> (choices: [TerminalCanvas.Choice], total: Int) {
    let order = Schema.kind(named: kind.name)?.namingLine?.name
    // A number is found in whatever grouping, as in the search for a caller.
    let query = Query(kind, orderedBy: order, matching: TypedNumber.digits(of: text) ?? text, ranked: true)
    let page = world.register.page(query, window: 0..<Limits.offeredRecords)
    return (page.ids.map { TerminalCanvas.Choice(id: $0.raw, title: world.title(of: $0)) }, page.total)
  }

  /// Notes that the focus has left a field: its fault is shown from now on, unless somebody only went up from it before they typed
  /// there. A number in the place of a name goes where it belongs; where nobody is known by it, the name is asked for before
  /// anything else.
  mutating func leftField(_ before: FormState.Focus, in world: World) {
    guard case .field(let index) = before, state.focus != before, state.fields.indices.contains(index) else { return }
    let name = state.fields[index].name
    triesLasting = true
    settle(name, in: world)
    change { _, sheet in
      let typed = sheet.state.text(of: name)
      let goesUp = if case .field(let now) = sheet.state.focus { now < index } else { false }
      if !typed.isEmpty || !goesUp { sheet.left.insert(name) }
      sheet.readTyped(in: name, in: world)
      if sheet.state.text(of: name).isEmpty, !typed.isEmpty { sheet.state.focus(on: name) }
    }
  }

  /// Leaves the form by Esc, which never discards: it asks first if something was typed.
  private func leave(in world: World) -> [Step] {
    guard state.isChanged || isChanged else { return [.close] + forgetting }
    // A reason is kept nowhere, but it is not lost by one key either.
    let keeping = Question.Answer(
      keys: [.enter], label: world.words.answerKeepDraft, steps: [.keep(draft(asOf: world), then: .close)])
    let question = Question(
      text: world.words.askLeaveForm,
      answers: (isChanged ? [keeping] : []) + [
        .init(
          keys: [.delete], label: world.words.answerDiscard,
          steps: forgetting + [.close, .say(.note(world.words.typedDiscarded))], discards: true),
        .init(keys: [.escape], label: world.words.answerGoOn, steps: []),
      ])
    return [.open(question)]
  }
}

extension Form {
  static let help = ScreenHelp(
    title: Label(pl: "Pomoc: formularz", en: "Help: form"),
    text: Label(
      pl:
        "Po dwóch sekundach bez klawisza program zachowuje wpisany tekst jako szkic i proponuje go przy następnym uruchomieniu; szkicu nie mają tylko krótkie pola z powodem. "
        + "O błędzie w polu mówi, gdy się z niego wychodzi; F3 przechodzi do pola po nazwie, najpierw do tych z błędem. "
        + "Pole jednego wiersza jest po wejściu zaznaczone: pisanie zastępuje jego treść, strzałka albo End zostawia ją do poprawki; Ctrl-Y przywraca, co w nim było. "
        + "Ctrl-U usuwa tekst przed kursorem, F1 mówi wszystko o polu. "
        + "Zanim wyrzuci wpisany tekst, pyta.",
      en:
        "After two seconds without a key the typed text is kept as a draft and offered at the next start; only the short fields for a reason have none. "
        + "What is wrong with a field is said when you leave it; F3 goes to a field by its name, to those with a fault first. "
        + "A field of one line is selected when you come to it: typing replaces what it has, an arrow or End keeps it to be mended; Ctrl-Y gives back what it had. "
        + "Ctrl-U deletes the text before the cursor, F1 tells all about the field. "
        + "Before typed text is thrown away, you are asked."))

  var help: ScreenHelp? { Form.help }
  var takesText: Bool { true }
  var takesRuns: Bool { isFocusOnText || isFocusOnChoice }
  var changesSomething: Bool { kind.changesSomething }

  /// Types letters that arrived together. Those that choose from a list are handled one by one; the validation follows
  /// the last of them.
  mutating func type(_ letters: String, in world: World) -> [Step] {
    if isFocusOnText { return update(.paste(letters), in: world) }
    annotatesLater = true
    let steps = letters.flatMap { update(.character($0), in: world) }
    annotatesLater = false
    annotate(in: world)
    return steps
  }
}
