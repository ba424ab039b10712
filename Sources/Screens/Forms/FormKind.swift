import CivicDomain
import TerminalCanvas
import Words

/// One sort of form: what it asks for, what the rules say of that while one types, and the act that it comes to.
///
/// `Form` does what all of them have in common: keys, drafts, sending, refusals. A form with manners of its own is one type
/// beside its screen and one line in `Form.kinds`; nothing else knows of it.
protocol FormKind: Sendable {
  /// The form of a new record that a draft goes on with; nil where it is of another sort, or what it is about is gone.
  init?(_ draft: Draft, in world: World)
  /// The form in which a record is edited; nil where that is not of this sort.
  init?(editing id: RecordID)

  /// What tells it from other forms: the first id that was drawn for it, or the record that it is about.
  var name: RecordID { get }
  /// Its word in drafts; nil where none is kept: what it asks for is typed again in a moment.
  var draftWord: String? { get }
  /// The other ids that a draft keeps, by what they are for.
  var ids: [String: String] { get }
  /// Whether another draft of this word is about the same, so that one is asked whether to go on with it.
  func isContinued(by draft: Draft) -> Bool
  /// What the rules say against it whatever is typed, so that nobody types in vain; nil: nothing.
  func hindrance(in world: World) -> Refusal?

  /// What it asks for, filled in as it opens; nil where what it is about is gone.
  func sheet(in world: World) -> FormSheet?
  /// What it asks for only where that is needed.
  var askedLater: [FieldInput] { get }
  /// What stands above it.
  func title(in world: World) -> String
  /// What its key that saves is called; nil: as in other forms.
  var saving: KeyAct? { get }
  /// How many proposals can be taken over by a key each.
  var proposals: Int { get }
  /// What those keys are called; nil: nothing is ever proposed.
  var takingProposal: KeyAct? { get }
  /// Takes a proposal over.
  mutating func take(proposal index: Int, into sheet: inout FormSheet, in world: World)

  /// What it has against the values that were typed, by field; texts that are no value at all are told by the form.
  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError]
  /// Says beside, under and below the fields what they come to.
  mutating func annotate(_ sheet: inout FormSheet, in world: World)
  /// What must be said once before it is sent; nil: nothing, or it was said. `before`: what stood below the fields when it
  /// was to be sent.
  mutating func lastWord(on sheet: FormSheet, noted before: [FormNote], in world: World) -> String?
  /// What is asked for; nil where there is nothing to save.
  func act(_ sheet: FormSheet, in world: World) -> (any Act)?
  /// Takes in what the rules said when it was sent.
  /// - Returns: the same in words of its own, where it has some.
  mutating func take(_ refusal: Refusal, into sheet: inout FormSheet, in world: World) -> String?
  /// What follows once it is saved. `told`: what the program says of it.
  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step]
}

extension FormKind {
  init?(_ draft: Draft, in world: World) { nil }
  init?(editing id: RecordID) { nil }
  var draftWord: String? { nil }
  var ids: [String: String] { [:] }
  func isContinued(by draft: Draft) -> Bool { false }
  func hindrance(in world: World) -> Refusal? { nil }
  var askedLater: [FieldInput] { [] }
  var saving: KeyAct? { nil }
  var proposals: Int { 0 }
  var takingProposal: KeyAct? { nil }
  mutating func take(proposal index: Int, into sheet: inout FormSheet, in world: World) {}
  mutating func annotate(_ sheet: inout FormSheet, in world: World) {}
  mutating func lastWord(on sheet: FormSheet, noted before: [FormNote], in world: World) -> String? { nil }
  mutating func take(_ refusal: Refusal, into sheet: inout FormSheet, in world: World) -> String? { nil }
  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step] { [] }

  /// Whether a draft is of this very form, of the same record.
  func isSame(as draft: Draft) -> Bool { draft.form == draftWord && draft.name == name }
}

extension Form {
  /// The sorts of form that a draft may go on with, or in which records of some kind are edited; the first that knows how has
  /// it.
  static let kinds: [any FormKind.Type] = [
    BookingForm.self, RegistrationForm.self, SubmissionForm.self, ResponseForm.self, AddForm.self, ActForm.self,
  ]

  /// The sort of form that a draft goes on with.
  static func kind(of draft: Draft, in world: World) -> (any FormKind)? {
    if draft.form == EditForm.draftWord { return world.register.has(draft.name) ? kind(editing: draft.name) : nil }
    return kinds.lazy.compactMap { $0.init(draft, in: world) }.first
  }

  /// The sort of form in which a record is edited.
  static func kind(editing id: RecordID) -> any FormKind {
    kinds.lazy.compactMap { $0.init(editing: id) }.first ?? EditForm(of: id)
  }
}

extension Step {
  /// Begins a new record of a plain kind, some of its fields given.
  static func add(_ kind: Kind, given: [String: FieldValue] = [:]) -> Step {
    .then { [.begin(AddForm(RecordID(kind, bits: $0.draw()), given: given))] }
  }

  /// Begins an edit of a record.
  static func edit(_ id: RecordID) -> Step { .begin(Form.kind(editing: id)) }
}
