import CivicDomain
import TerminalCanvas
import Words

/// One kind of form: its inputs, their validation by the rules while one types, and the act that it makes.
///
/// `Form` does what all of them have in common: keys, drafts, sending, refusals. A form with manners of its own is one
/// type beside its screen and one line in `Form.kinds`; nothing else knows of it.
protocol FormKind: Sendable {
  /// Opens the form of a new record from its draft; nil where the draft is of another kind of form, or its record is
  /// gone.
  init?(_ draft: Draft, in world: World)
  /// Opens the form of an act on records; nil where this is not the form of that act.
  init?(acting word: String, on subjects: [RecordID], in world: World)
  /// Opens the form in which a record is edited; nil where this kind of form edits none such.
  init?(editing id: RecordID)
  /// The form of a new record of this id, which was drawn for it; nil where that is not of this sort.
  init?(adding id: RecordID)
  /// The same where a field of an open form looked for it in vain: with what was typed there, and for that field; nil where this
  /// form gives nothing back to another.
  init?(adding id: RecordID, given: [String: FieldValue], for missing: MissingRecord)

  /// The id that tells the form from others: the first that was drawn for it, or that of its record.
  var name: RecordID { get }
  /// The kind of the records whose fields it asks for; nil: they are of none.
  var explained: Kind? { get }
  /// The word of the form in drafts; nil where none is kept: what is typed into it is typed again in a moment.
  var draftWord: String? { get }
  /// The word and the name of the draft in which the form is put aside; nil: it cannot be.
  var parking: (word: String, name: RecordID)? { get }
  /// The other ids that a draft keeps, by their keys.
  var ids: [String: String] { get }
  /// Whether it opens filled in with what is not lost without a question, though nobody typed it.
  var isFilledIn: Bool { get }
  /// Whether another draft of this word is for the same record, so that the person is asked whether to resume it.
  func isContinued(by draft: Draft) -> Bool
  /// The refusal that the rules give whatever is typed, so that nobody types in vain; nil: none.
  func hindrance(in world: World) -> Refusal?

  /// The inputs, with their values as the form opens; nil where its record is gone.
  func sheet(in world: World) -> FormSheet?
  /// The inputs that are added only where they are needed.
  var askedLater: [FieldInput] { get }
  /// The heading above the form.
  func title(in world: World) -> String
  /// The name of the key that saves; nil: as in other forms.
  var saving: KeyAct? { get }
  /// How many proposals can be taken over by a key each.
  var proposals: Int { get }
  /// The name of those keys; nil: nothing is ever proposed.
  var takingProposal: KeyAct? { get }
  /// Whether they are rarely wanted now, so that they are hinted only where there is room for all.
  func proposesRarely(on sheet: FormSheet) -> Bool
  /// The steps of a proposal that is not taken over, but opens something; nil: it is taken over.
  func opens(proposal index: Int, on sheet: FormSheet, in world: World) -> [Step]?
  /// The steps that follow from a message that was looked for.
  func steps(after answer: ImportAnswer, in world: World) -> [Step]
  /// Takes a proposal over.
  mutating func take(proposal index: Int, into sheet: inout FormSheet, in world: World)

  /// Validates the typed values, and returns the faults by field; texts that are no value at all are faults of the form
  /// itself.
  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError]
  /// The names of the inputs that the rules demand now, though not in every form of this kind: they are marked as such.
  func demanded(on sheet: FormSheet, in world: World) -> Set<String>
  /// Annotates the inputs while one types: beside, under and below them.
  mutating func annotate(_ sheet: inout FormSheet, in world: World)
  /// What is about to be saved, in one sentence; nil: nothing can be said of it yet.
  func summary(of sheet: FormSheet, in world: World) -> String?
  /// Whether the kind says itself what cannot be taken back, in words of its own; else each form says it once nothing is
  /// wrong.
  var saysWhatLasts: Bool { get }
  /// What is to be known of a field in this form beside what its declaration says, in a sentence each.
  func explanation(of field: String, in world: World) -> [String]
  /// What is most likely a slip of the form as a whole, each as a sentence at the field of this name.
  func slips(on sheet: FormSheet, in world: World) -> [(field: String, sentence: String)]
  /// The warning that must be shown once before the form is sent; nil: none, or it was shown. `before`: the notes below
  /// the fields when it was to be sent.
  mutating func lastWord(on sheet: FormSheet, noted before: [FormNote], in world: World) -> String?
  /// The steps that come before the act is sent, with which the form stays open; nil: none, or they were carried out.
  mutating func before(saving sheet: inout FormSheet, in world: World) -> [Step]?
  /// Goes on once a file is there for which the form asked; no steps: it asked for none.
  mutating func goOn(after file: GivenFile, at path: String, on sheet: inout FormSheet, in world: World) -> [Step]
  /// The act of the form; nil where there is nothing to save.
  func act(_ sheet: FormSheet, in world: World) -> (any Act)?
  /// Takes the refusal of the act that was sent.
  ///
  /// - Returns: the message of the refusal in words of its own, where it has some.
  mutating func take(_ refusal: Refusal, into sheet: inout FormSheet, in world: World) -> String?
  /// Whether the form leads to a change, so that it is of no use where the store is read only.
  var changesSomething: Bool { get }
  /// The steps that follow where the form asks for something that is no act; nil: it makes one.
  func instead(of sheet: FormSheet, in world: World) -> [Step]?
  /// Whether what it asks for may fail for what was typed, so that it stays open until that is done.
  var staysUntilDone: Bool { get }
  /// The steps that follow where there was nothing to save.
  func savedNothing(_ sheet: FormSheet, in world: World) -> [Step]
  /// The steps that follow once the act is saved. `message` is what the program shows of it.
  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step]
}

extension FormKind {
  init?(_ draft: Draft, in world: World) { nil }
  init?(acting word: String, on subjects: [RecordID], in world: World) { nil }
  init?(editing id: RecordID) { nil }
  init?(adding id: RecordID) { nil }
  init?(adding id: RecordID, given: [String: FieldValue], for missing: MissingRecord) { nil }
  var explained: Kind? { Schema.kind(of: name)?.kind }
  var draftWord: String? { nil }
  var parking: (word: String, name: RecordID)? { draftWord.map { ($0, name) } }
  var ids: [String: String] { [:] }
  var isFilledIn: Bool { false }
  func isContinued(by draft: Draft) -> Bool { false }
  func hindrance(in world: World) -> Refusal? { nil }
  var askedLater: [FieldInput] { [] }
  var saving: KeyAct? { nil }
  var proposals: Int { 0 }
  var takingProposal: KeyAct? { nil }
  func proposesRarely(on sheet: FormSheet) -> Bool { false }
  func opens(proposal index: Int, on sheet: FormSheet, in world: World) -> [Step]? { nil }
  func steps(after answer: ImportAnswer, in world: World) -> [Step] { [] }
  mutating func take(proposal index: Int, into sheet: inout FormSheet, in world: World) {}
  func demanded(on sheet: FormSheet, in world: World) -> Set<String> { [] }
  mutating func annotate(_ sheet: inout FormSheet, in world: World) {}
  func summary(of sheet: FormSheet, in world: World) -> String? { nil }
  var saysWhatLasts: Bool { false }
  func explanation(of field: String, in world: World) -> [String] { [] }
  func slips(on sheet: FormSheet, in world: World) -> [(field: String, sentence: String)] { [] }
  mutating func lastWord(on sheet: FormSheet, noted before: [FormNote], in world: World) -> String? { nil }
  mutating func before(saving sheet: inout FormSheet, in world: World) -> [Step]? { nil }
  mutating func goOn(after file: GivenFile, at path: String, on sheet: inout FormSheet, in world: World) -> [Step] {
    []
  }
  mutating func take(_ refusal: Refusal, into sheet: inout FormSheet, in world: World) -> String? { nil }
  var changesSomething: Bool { true }
  func instead(of sheet: FormSheet, in world: World) -> [Step]? { nil }
  var staysUntilDone: Bool { false }
  func savedNothing(_ sheet: FormSheet, in world: World) -> [Step] { [.say(.note(world.words.nothingToSave))] }
  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step] { [] }

  /// Whether a draft is of this very form, for the same record.
  func isSame(as draft: Draft) -> Bool { draft.form == draftWord && draft.name == name }
}

extension Form {
  /// The list of the kinds of forms that have manners of their own; the first that knows a draft or a record has it.
  static let kinds: [any FormKind.Type] = [
    BookingForm.self, RegistrationForm.self, SubmissionForm.self, ResponseForm.self, PersonForm.self, SettingForm.self,
    AddForm.self, MailingForm.self, ActForm.self,
  ]

  /// The kind of form that resumes a draft.
  static func kind(of draft: Draft, in world: World) -> (any FormKind)? {
    if draft.form == EditForm.draftWord { return world.register.has(draft.name) ? kind(editing: draft.name) : nil }
    return kinds.lazy.compactMap { $0.init(draft, in: world) }.first
  }

  /// The kind of form in which a record is edited.
  static func kind(editing id: RecordID) -> any FormKind {
    kinds.lazy.compactMap { $0.init(editing: id) }.first ?? EditForm(of: id)
  }

  /// The form of an act on records.
  static func kind(acting word: String, on subjects: [RecordID], in world: World) -> any FormKind {
    kinds.lazy.compactMap { $0.init(acting: word, on: subjects, in: world) }.first
      ?? ActForm(word, on: subjects, in: world)
  }

  /// The form with manners of its own in which a new record of this id is made; nil where the plain one does.
  static func kind(adding id: RecordID) -> (any FormKind)? { kinds.lazy.compactMap { $0.init(adding: id) }.first }

  /// The form of a new record of this id for a field that looked for it in vain; nil where none gives it back there.
  static func kind(
    adding id: RecordID, given: [String: FieldValue] = [:], for missing: MissingRecord
  ) -> (any FormKind)? {
    if kind(adding: id) == nil { return AddForm(id, given: given, for: missing) }
    return kinds.lazy.compactMap { $0.init(adding: id, given: given, for: missing) }.first
  }
}

extension Step {
  /// Opens the form of a new record of a kind, some of its fields given.
  static func add(_ kind: Kind, given: [String: FieldValue] = [:]) -> Step {
    .then { world in
      let id = RecordID(kind, bits: world.draw())
      return [.begin(Form.kind(adding: id) ?? AddForm(id, given: given))]
    }
  }

  /// Opens the form in which a record is edited.
  static func edit(_ id: RecordID) -> Step { .begin(Form.kind(editing: id)) }
}
