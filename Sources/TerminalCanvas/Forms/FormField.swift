/// A field of a form: a label, a control, and the notes on it.
public struct FormField: Equatable, Sendable {
  /// The name by which the owner knows the field; unique in its form.
  public let name: String
  /// The label that a person reads.
  public var label: String
  /// Whether it must be filled in; shown as `*`.
  public var isRequired: Bool
  /// The control that is filled in.
  public var control: FormControl
  /// The heading of the section that begins with it; nil: it goes on with the one before.
  public var section: String?
  /// A short word at its right, for instance what day a date is.
  public var aside: String
  /// Sentences under it.
  public var notes: [FormNote]
  /// Whether it is folded away: neither drawn nor focused until the form is unfolded; its value counts all the same.
  public var isFolded = false

  /// The text with which it says nothing, of a line that Tab and Enter pass by and a key of its own leads to; nil: it is a field
  /// as any other.
  public var passedText: String?

  /// A field.
  public init(
    name: String, label: String, isRequired: Bool = false, control: FormControl, section: String? = nil,
    aside: String = "", notes: [FormNote] = [], passedText: String? = nil
  ) {
    self.passedText = passedText
    self.name = name
    self.label = label
    self.isRequired = isRequired
    self.control = control
    self.section = section
    self.aside = aside
    self.notes = notes
  }

  /// Whether it says nothing, and nobody need come by it.
  var saysNothing: Bool { passedText == control.text }

  /// Whether the focus can go to it.
  var takesFocus: Bool { !isFolded && control.takesFocus }

  /// The label with its mark.
  var fullLabel: SafeText { SafeText(isRequired ? label + " *" : label) }
}

/// A sentence in a form, told apart by its sign and its look.
public struct FormNote: Equatable, Sendable {
  /// The severity of the note.
  public var kind: Kind
  /// The sentence.
  public var text: String

  /// The severity of a note.
  public enum Kind: Equatable, Sendable {
    /// Help; no sign.
    case hint
    /// May be saved, but look: `!`.
    case warning
    /// Cannot be saved so: `✕`.
    case error
  }

  /// A note.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  var role: Role {
    switch kind {
    case .hint: .muted
    case .warning: .warning
    case .error: .error
    }
  }

  /// Returns the sign in the two columns before the text.
  func sign(_ signs: Signs) -> SafeText {
    switch kind {
    case .hint: ""
    case .warning: "! "
    case .error: SafeText(signs[.cross].text + " ")
    }
  }
}

/// A control that can be filled in.
public enum FormControl: Equatable, Sendable {
  /// One line of text.
  case text(TextField)
  /// Many lines.
  case editor(TextEditor)
  /// A choice of one of several.
  case choice(ChoiceField)
  /// Several of several.
  case marks(MarkList)
  /// A picker of one of very many.
  case picker(PickerField)
  /// Several of very many.
  case pickers(PickerList)
  /// Only shown; never has the focus.
  case fixed(String)

  /// Whether it can have the focus.
  var takesFocus: Bool {
    if case .fixed = self { false } else { true }
  }

  /// The typed text, the chosen id, the ids of the marked or chosen ones parted by `|`. A picker's is its text; see
  /// `chosenID`.
  public var text: String {
    get {
      switch self {
      case .text(let field): field.text
      case .editor(let editor): editor.text
      case .choice(let field): field.id ?? ""
      case .marks(let list): list.ids.joined(separator: "|")
      case .picker(let picker): picker.text
      case .pickers(let list): list.ids.joined(separator: "|")
      case .fixed(let text): text
      }
    }
    set {
      switch self {
      case .text(var field):
        field.text = newValue
        self = .text(field)
      case .editor(var editor):
        editor.text = newValue
        self = .editor(editor)
      case .choice(var field):
        field.id = newValue
        self = .choice(field)
      case .marks(var list):
        list.ids = newValue.split(separator: "|").map(String.init)
        self = .marks(list)
      case .picker(var picker):
        picker.text = newValue
        self = .picker(picker)
      case .pickers(var list):
        list.ids = newValue.split(separator: "|").map(String.init)
        self = .pickers(list)
      case .fixed:
        self = .fixed(newValue)
      }
    }
  }

  /// The id of what was chosen in a picker or a choice; nil in others, and while nothing is chosen.
  public var chosenID: String? {
    switch self {
    case .picker(let picker): picker.chosen?.id
    case .choice(let field): field.id
    case .text, .editor, .marks, .pickers, .fixed: nil
    }
  }

  /// The text typed into a picker that has found no record yet; nil in a control that does not search, and once it is
  /// found.
  public var searched: String? {
    switch self {
    case .picker(let picker): picker.chosen == nil ? picker.text : nil
    case .pickers(let list): list.text
    case .text, .editor, .choice, .marks, .fixed: nil
    }
  }

  /// The candidates that a picker offers.
  public var candidates: [Choice] {
    switch self {
    case .picker(let picker): picker.candidates
    case .pickers(let list): list.candidates
    case .text, .editor, .choice, .marks, .fixed: []
    }
  }

  /// Offers what matches the typed text; see `PickerField.offer`.
  mutating func offer(_ candidates: [Choice], count: String, choosingAlone: Bool) {
    switch self {
    case .picker(var picker):
      picker.offer(candidates, count: count, choosingAlone: choosingAlone)
      self = .picker(picker)
    case .pickers(var list):
      list.offer(candidates, count: count)
      self = .pickers(list)
    case .text, .editor, .choice, .marks, .fixed: break
    }
  }

  /// Lets an editor wrap its text once, not at each drawing, and tells a list how many rows it may take.
  mutating func prepare(width: Int, openRows: Int) {
    switch self {
    case .editor(var editor):
      self = .fixed("")
      editor.prepare(width: width)
      self = .editor(editor)
    case .choice(var field):
      field.openRows = openRows
      self = .choice(field)
    case .marks(var list):
      list.openRows = openRows
      self = .marks(list)
    case .picker(var picker):
      picker.openRows = openRows
      self = .picker(picker)
    case .text, .pickers, .fixed: break
    }
  }

  /// Selects its text, so that what is typed next replaces it; of many lines nothing is ever selected.
  mutating func selectAll() {
    switch self {
    case .text(var field):
      field.selectAll()
      self = .text(field)
    case .picker(var picker):
      picker.selectAll()
      self = .picker(picker)
    case .editor, .choice, .marks, .pickers, .fixed: break
    }
  }

  /// Whether its text is selected.
  var isSelected: Bool {
    switch self {
    case .text(let field): field.isSelected
    case .picker(let picker): picker.isSelected
    case .editor, .choice, .marks, .pickers, .fixed: false
    }
  }

  /// What was typed in a list of choices of which none is called so; nil: one is, it is no such list, or nothing was typed.
  var unmatched: String? {
    switch self {
    case .choice(let field): field.unmatched
    case .marks(let list): list.unmatched
    case .text, .editor, .picker, .pickers, .fixed: nil
    }
  }

  /// Gives it a key. An editor must know the size that it is drawn in.
  mutating func handle(_ key: Key, in size: Size) -> EditOutcome {
    let outcome: EditOutcome
    switch self {
    case .text(var field):
      outcome = field.handle(key)
      self = .text(field)
    case .editor(var editor):
      // Not copied while it changes: its text may be long.
      self = .fixed("")
      outcome = editor.handle(key, in: size)
      self = .editor(editor)
    case .choice(var field):
      outcome = field.handle(key)
      self = .choice(field)
    case .marks(var list):
      outcome = list.handle(key)
      self = .marks(list)
    case .picker(var picker):
      outcome = picker.handle(key)
      self = .picker(picker)
    case .pickers(var list):
      outcome = list.handle(key)
      self = .pickers(list)
    case .fixed: outcome = .ignored
    }
    return outcome
  }

  /// Tells it that the focus goes elsewhere.
  mutating func leave() -> EditOutcome {
    let outcome: EditOutcome
    switch self {
    case .choice(var field):
      outcome = field.leave()
      self = .choice(field)
    case .picker(var picker):
      outcome = picker.commit()
      self = .picker(picker)
    case .pickers(var list):
      outcome = list.commit()
      self = .pickers(list)
    case .marks(var list):
      list.forgetTyped()
      outcome = .ignored
      self = .marks(list)
    case .text, .editor, .fixed: outcome = .ignored
    }
    return outcome
  }

  /// How many rows it takes.
  func height(width: Int, focused: Bool) -> Int {
    switch self {
    case .text, .fixed: 1
    case .editor(let editor): min(max(2, editor.height(width: width)), Limits.editorRows)
    case .choice(let field): field.height
    case .marks(let list): list.height(focused: focused)
    case .picker(let picker): picker.height(focused: focused)
    case .pickers(let list): list.height(focused: focused)
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    switch self {
    case .text(let field): field.draw(on: &canvas, in: area, focused: focused)
    case .editor(let editor): editor.draw(on: &canvas, in: area, focused: focused)
    case .choice(let field): field.draw(on: &canvas, in: area, focused: focused)
    case .marks(let list): list.draw(on: &canvas, in: area, focused: focused)
    case .picker(let picker): picker.draw(on: &canvas, in: area, focused: focused)
    case .pickers(let list): list.draw(on: &canvas, in: area, focused: focused)
    case .fixed(let text): canvas.put(SafeText(text), at: area.origin, width: area.width)
    }
  }
}
