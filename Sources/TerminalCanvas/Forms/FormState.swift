/// A form being filled in: its fields, the focus, and two buttons.
///
/// Tab, Shift-Tab and the arrows move the focus, PgUp and PgDn by sections; Enter goes on to the next field (in an editor it begins a new line,
/// where something must be chosen and is not yet it opens the list) and saves on the save button; Ctrl-S and F2 save from anywhere. Esc is only reported: whether something was typed is
/// `isChanged`, and nothing is ever discarded here. Fields that are folded away stand behind one line below the others;
/// Enter, Space or the right arrow on it shows them, and so does whatever puts the focus or a text into one of them.
///
/// However a field of one line is reached, its text is selected: what is typed replaces it, an arrow or End keeps it to be
/// mended. Ctrl-Y gives a field back what it had when it was reached, and pressed again what was typed since.
public struct FormState: Equatable, Sendable {
  /// The fields, in order; labels, asides and notes may be changed at any time.
  public var fields: [FormField]
  /// Sentences between the fields and the buttons.
  public var notes: [FormNote] = []
  /// What is about to be saved, in one sentence above the buttons; nil: nothing is said.
  public var summary: String?
  /// The field or button that has the focus.
  public private(set) var focus: Focus
  /// The words on the button that saves.
  public var saveTitle: String
  /// The words on the second button; nil for none.
  public let cancelTitle: String?
  /// The words on the line behind which fields are folded away.
  public let foldTitle: String
  /// The field that has the focus as it was when it was reached; nil: nothing of it is remembered.
  private var reached: FormField?
  /// The draft as it was at the begin, to know whether something was typed.
  private var original: [String: String] = [:]

  /// The focus of a form.
  public enum Focus: Equatable, Sendable {
    /// A field by its place.
    case field(Int)
    /// The line behind which fields are folded away.
    case fold
    /// The button that saves.
    case save
    /// The button that leaves.
    case cancel
  }

  /// The outcome of a key.
  public enum Outcome: Equatable, Sendable {
    /// No key for a form.
    case ignored
    /// The focus or a cursor moved.
    case moved
    /// The field of this name has another value.
    case changed(String)
    /// Refused, and nothing changed: the field of this name takes only so many characters.
    case full(String, limit: Int)
    /// The form shall be saved.
    case save
    /// The form shall be left: Esc, or the second button.
    case leave
  }

  /// A form with the focus on its first field.
  public init(_ fields: [FormField], saveTitle: String, cancelTitle: String? = nil, foldTitle: String = "…") {
    self.fields = fields
    self.saveTitle = saveTitle
    self.cancelTitle = cancelTitle
    self.foldTitle = foldTitle
    focus = .save
    reach(stops.first ?? .save)
    original = draft
  }

  // MARK: Folding

  /// How many fields are folded away.
  public var foldedCount: Int { fields.count(where: \.isFolded) }

  /// Folds fields away; none of them has the focus.
  public mutating func fold(_ names: Set<String>) {
    for index in fields.indices where names.contains(fields[index].name) { fields[index].isFolded = true }
    if !stops.contains(focus) { reach(stops.first ?? .save) }
  }

  /// Shows all fields. Where the focus was on the line that hid them, the first of them has it.
  public mutating func unfold() {
    let first = fields.firstIndex { $0.isFolded && $0.control.takesFocus }
    for index in fields.indices { fields[index].isFolded = false }
    if focus == .fold { reach(first.map(Focus.field) ?? .save) }
  }

  // MARK: Values

  /// The place of a field.
  public func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// The raw text of a field; see `FormControl.text`. Empty if there is no such field.
  public func text(of name: String) -> String { index(of: name).map { fields[$0].control.text } ?? "" }

  /// The id chosen in a picker or a choice.
  public func chosenID(of name: String) -> String? { index(of: name).flatMap { fields[$0].control.chosenID } }

  /// Sets the raw text of a field; see `FormControl.text`.
  public mutating func setText(_ text: String, of name: String) {
    if let index = index(of: name) { fields[index].control.text = text }
  }

  /// Whether a field is for one of very many choices.
  public func isPicker(_ name: String) -> Bool {
    guard let index = index(of: name), case .picker = fields[index].control else { return false }
    return true
  }

  /// Chooses in a picker.
  public mutating func choose(_ choice: Choice, in name: String) {
    guard let index = index(of: name), case .picker(var picker) = fields[index].control else { return }
    picker.choose(choice)
    fields[index].control = .picker(picker)
  }

  /// Offers a picker what matches its text; see `PickerField.offer`.
  public mutating func offer(_ candidates: [Choice], count: String, choosingAlone: Bool = true, to name: String) {
    guard let index = index(of: name) else { return }
    fields[index].control.offer(candidates, count: count, choosingAlone: choosingAlone)
  }

  /// The text typed into a picker that has found no record yet; see `FormControl.searched`.
  public func searched(in name: String) -> String? { index(of: name).flatMap { fields[$0].control.searched } }

  /// Gives each of those that were chosen in a list its title.
  public mutating func nameChosen(in name: String, _ title: (_ id: String) -> String) {
    guard let index = index(of: name), case .pickers(var list) = fields[index].control else { return }
    list.name(title)
    fields[index].control = .pickers(list)
  }

  /// Sets the words at the right of a field.
  public mutating func setAside(_ aside: String, of name: String) {
    if let index = index(of: name) { fields[index].aside = aside }
  }

  /// Sets the sentences under a field.
  public mutating func setNotes(_ notes: [FormNote], of name: String) {
    if let index = index(of: name) { fields[index].notes = notes }
  }

  /// Every raw text by its field's name; a picker's choice as `name.chosen` beside it, and what was typed to find one more
  /// for a list as `name.typed`. Enough to fill in the same form another day.
  public var draft: [String: String] {
    var draft: [String: String] = [:]
    for field in fields where field.control.takesFocus && !field.saysNothing {
      draft[field.name] = field.control.text
      if case .picker(let picker) = field.control, let chosen = picker.chosen {
        draft[field.name + ".chosen"] = chosen.id
      }
      if case .pickers(let list) = field.control, !list.text.isEmpty { draft[field.name + ".typed"] = list.text }
    }
    return draft
  }

  /// Fills in a draft; fields that it does not name, and names that no field has, are left alone. It counts as typed.
  public mutating func restore(_ draft: [String: String]) {
    for (offset, field) in fields.enumerated() where field.control.takesFocus {
      guard let text = draft[field.name] else { continue }
      if text != field.control.text { fields[offset].isFolded = false }
      setText(text, of: field.name)
      if let id = draft[field.name + ".chosen"] { choose(Choice(id: id, title: text), in: field.name) }
      if let typed = draft[field.name + ".typed"], let index = index(of: field.name),
        case .pickers(var list) = fields[index].control
      {
        list.text = typed
        fields[index].control = .pickers(list)
      }
    }
  }

  /// Adds a field behind that of a name, else as the last. Whoever is in a field stays in it.
  public mutating func insert(_ field: FormField, after name: String? = nil) {
    let place = name.flatMap(index).map { $0 + 1 } ?? fields.count
    fields.insert(field, at: place)
    if case .field(let focused) = focus, focused >= place { focus = .field(focused + 1) }
  }

  /// Takes a field away. Whoever was in it is in the one before.
  public mutating func remove(_ name: String) {
    guard let index = index(of: name) else { return }
    fields.remove(at: index)
    guard case .field(let focused) = focus, focused >= index else { return }
    if focused > index {
      focus = .field(focused - 1)
      return
    }
    let before = fields.indices.prefix(focused).last { fields[$0].takesFocus }
    reach(before.map(Focus.field) ?? .save)
  }

  /// Takes what stands in the fields now for what stood there at the begin.
  public mutating func begin() { original = draft }

  /// Whether any value is another than at the begin.
  public var isChanged: Bool { draft != original }

  /// Gives a field the focus, for instance the one that was refused.
  public mutating func focus(on name: String) {
    guard let index = index(of: name), fields[index].control.takesFocus else { return }
    if fields[index].isFolded { unfold() }
    _ = leaveFocused()
    reach(.field(index))
  }

  /// Gives a field the focus in which somebody goes on typing: its text is not selected.
  public mutating func goOn(in name: String) {
    focus(on: name)
    guard focusedName == name, case .field(let index) = focus, let reached else { return }
    fields[index].control = reached.control
  }

  /// Puts the focus somewhere, and selects the text that stands there.
  private mutating func reach(_ stop: Focus) {
    focus = stop
    reached = nil
    guard case .field(let index) = stop else { return }
    reached = fields[index]
    fields[index].control.selectAll()
  }

  /// Whether the text of the field that has the focus is selected, so that what is typed next replaces it.
  public var isSelected: Bool {
    guard case .field(let index) = focus else { return false }
    return fields[index].control.isSelected
  }

  /// What was typed in the list of choices that has the focus, where no choice is called so; nil: one is, or nothing was typed.
  public var unmatched: String? {
    guard case .field(let index) = focus else { return nil }
    return fields[index].control.unmatched
  }

  /// Whether a list is open in the field that has the focus, so that Enter chooses from it, and Esc closes it before it leaves the
  /// form.
  public var isListOpen: Bool {
    guard case .field(let index) = focus else { return false }
    switch fields[index].control {
    case .choice(let field): return field.isOpen
    case .picker(let picker): return !picker.candidates.isEmpty
    case .text, .editor, .marks, .pickers, .fixed: return false
    }
  }

  /// Whether what has the focus is a closed list of which something must be chosen, and nothing is yet: there Enter opens it, and
  /// does not go on.
  public var awaitsChoice: Bool {
    guard case .field(let index) = focus, fields[index].isRequired, case .choice(let field) = fields[index].control
    else { return false }
    return !field.isOpen && !field.choices.isEmpty && (field.id ?? "").isEmpty
  }

  /// Opens the list that has the focus.
  private mutating func openList() {
    guard case .field(let index) = focus, case .choice(var field) = fields[index].control else { return }
    field.open()
    fields[index].control = .choice(field)
  }

  /// Puts the cursor before the first character of the text of many lines that has the focus.
  public mutating func moveToStart() {
    guard case .field(let index) = focus, case .editor(var editor) = fields[index].control else { return }
    editor.moveToStart()
    fields[index].control = .editor(editor)
  }

  /// Whether a field can be given the focus.
  public func canFocus(on name: String) -> Bool { index(of: name).map { fields[$0].control.takesFocus } ?? false }

  /// The name of the field that has the focus; nil where a button has it.
  public var focusedName: String? {
    guard case .field(let index) = focus else { return nil }
    return fields[index].name
  }

  // MARK: Keys

  /// Handles a key. `size` is that of the area drawn in.
  public mutating func handle(_ key: Key, in size: Size) -> Outcome {
    if FormState.savingKeys.contains(key) {
      _ = leaveFocused()
      return .save
    }
    if case .field(let index) = focus {
      assert(fields.indices.contains(index) && fields[index].takesFocus, "the focus where no key goes")
    }
    let layout = FormLayout(self, in: size)
    let openRows = Limits.openListRows(in: size.height)
    for (index, item) in layout.items.enumerated() {
      fields[index].control.prepare(width: item.control.width, openRows: openRows)
    }
    if key == FormState.restoringKey { return restoreReached() }
    if case .field(let index) = focus {
      let inner = layout.items[index].control.size
      // Apart from `self`, so that a long text is changed in place and not copied first.
      let edited = fields[index].control.handle(key, in: inner)
      if let outcome = outcome(edited, of: index) { return outcome }
    }
    return FormState.commands[key].map { apply($0) } ?? .ignored
  }

  private static let savingKeys: Set<Key> = [.control("s"), .function(2)]
  private static let restoringKey = Key.control("y")

  /// Gives the field that has the focus what it had when it was reached; once more, what was typed since.
  private mutating func restoreReached() -> Outcome {
    guard case .field(let index) = focus, let before = reached?.control, fields[index].name == reached?.name else {
      return .ignored
    }
    let now = fields[index].control
    reached?.control = now
    fields[index].control = before
    return now.text == before.text && now.chosenID == before.chosenID ? .moved : .changed(fields[index].name)
  }

  private enum Command {
    case leave, next, previous, nextSection, previousSection, goOn, press, firstButton, secondButton
  }

  /// The key bindings of the form: keys that the focused field has no use for.
  private static let commands: [Key: Command] = [
    .escape: .leave, .tab: .next, .down: .next, .backTab: .previous, .up: .previous,
    .pageDown: .nextSection, .pageUp: .previousSection, .enter: .goOn,
    .character(" "): .press, .left: .firstButton, .right: .secondButton,
  ]

  private mutating func apply(_ command: Command) -> Outcome {
    switch (command, focus) {
    case (.leave, _), (.goOn, .cancel), (.press, .cancel): return .leave
    case (.goOn, .save), (.press, .save): return .save
    case (.goOn, .fold), (.press, .fold), (.secondButton, .fold): unfold()
    case (.goOn, .field) where awaitsChoice: openList()
    case (.next, _), (.goOn, .field): return moveFocus(by: 1)
    case (.previous, _): return moveFocus(by: -1)
    case (.nextSection, _): return moveToSection(ahead: true)
    case (.previousSection, _): return moveToSection(ahead: false)
    case (.press, .field), (.firstButton, .field), (.firstButton, .fold), (.secondButton, .field): return .ignored
    case (.firstButton, .save), (.firstButton, .cancel): focus = .save
    case (.secondButton, .save), (.secondButton, .cancel): focus = cancelTitle == nil ? .save : .cancel
    }
    return .moved
  }

  private func outcome(_ outcome: EditOutcome, of index: Int) -> Outcome? {
    switch outcome {
    case .ignored: nil
    case .moved: .moved
    case .changed: .changed(fields[index].name)
    case .full(let limit): .full(fields[index].name, limit: limit)
    }
  }

  private mutating func leaveFocused() -> Outcome? {
    guard case .field(let index) = focus else { return nil }
    let left = fields[index].control.leave()
    return outcome(left, of: index)
  }

  /// Moves to the next or previous thing that takes the focus; stops at both ends.
  private mutating func moveFocus(by step: Int) -> Outcome {
    let left = leaveFocused()
    let stops = stops
    let present = stops.firstIndex(of: focus) ?? 0
    let next = stops[min(max(0, present + step), stops.count - 1)]
    if next != focus { reach(next) }
    return left ?? .moved
  }

  /// Moves to the beginning of the next section, behind the last to the button that saves; or to that of this one, and
  /// from there to the one before. A form without sections is one.
  private mutating func moveToSection(ahead: Bool) -> Outcome {
    let left = leaveFocused()
    let stops = stops
    let present = stops.firstIndex(of: focus) ?? 0
    let begins =
      sectionBegins.compactMap { stops.firstIndex(of: .field($0)) } + stops.indices.filter { stops[$0] == .save }
    let next = stops[(ahead ? begins.first { $0 > present } : begins.last { $0 < present }) ?? present]
    if next != focus { reach(next) }
    return left ?? .moved
  }

  /// The first field that takes the focus in each section; what stands before the first heading is a section, too.
  private var sectionBegins: [Int] {
    var begins: [Int] = []
    var isBegun = true
    for (index, field) in fields.enumerated() {
      if field.section != nil { isBegun = true }
      guard isBegun, field.takesFocus, field.passedText == nil else { continue }
      begins.append(index)
      isBegun = false
    }
    return begins
  }

  /// How far behind what has the focus something stands; nil: no key goes there.
  func offset(of other: Focus) -> Int? {
    let stops = stops
    guard let present = stops.firstIndex(of: focus), let place = stops.firstIndex(of: other) else { return nil }
    return place - present
  }

  /// All that takes the focus, in order.
  private var stops: [Focus] {
    fields.indices.filter { index in
      fields[index].takesFocus && (fields[index].passedText == nil || focus == .field(index))
    }.map(Focus.field) + (foldedCount > 0 ? [.fold] : []) + [.save]
      + (cancelTitle == nil ? [] : [.cancel])
  }
}
