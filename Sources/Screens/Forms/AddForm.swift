import CivicDomain
import TerminalCanvas
import Words

/// The form of a new record of a plain kind: the fields that anybody may change, and those that are given once.
struct AddForm: FormKind, AskingForLogins {
  let name: RecordID
  /// The values that the fields have as the form opens.
  let given: [String: FieldValue]
  /// The field that could not find it; nil: nobody looked for it.
  private let missing: MissingRecord?

  /// The form of a new record with this id.
  ///
  /// - Parameter missing: the field of the form below that takes it once it is there.
  init(_ name: RecordID, given: [String: FieldValue] = [:], for missing: MissingRecord? = nil) {
    self.name = name
    self.given = given
    self.missing = missing
  }

  init?(_ draft: Draft, in world: World) {
    guard draft.form == AddForm.draftWord, Schema.kind(of: draft.name) != nil else { return nil }
    self.init(draft.name, for: MissingRecord(draft.ids))
  }

  private static let draftWord = "add"
  var draftWord: String? { AddForm.draftWord }
  var ids: [String: String] { missing?.ids ?? [:] }
  func isContinued(by draft: Draft) -> Bool { Schema.kind(of: draft.name) == kind }

  private var kind: AnyKind? { Schema.kind(of: name) }

  /// The fields of a new record; the focus is on the first that has no value yet, and must have one where somebody waits for it.
  func sheet(in world: World) -> FormSheet? {
    guard let kind else { return nil }
    let fields = kind.fields.filter { $0.changeability == .anyone || $0.changeability == .once }
    var begun = given
    for field in fields where begun[field.name] == nil {
      begun[field.name] = field.initialValue(at: world.now, by: world.author.login)
    }
    var sheet = FormSheet(of: fields, values: begun, in: world)
    let isAwaited = missing != nil
    let first = sheet.inputs.first { begun[$0.name] == nil && ($0.isRequired || !isAwaited) }
    if let first { sheet.state.focus(on: first.name) }
    return sheet
  }

  func title(in world: World) -> String { kind.map { world.words.addTitle($0.kind) } ?? "" }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    let faults = kind?.faults(in: Row(values, of: name)) ?? [:]
    // What the rule says of a field that was filled in is said there, and not only once it is sent.
    guard faults.isEmpty, case .invalid(_, let errors)? = world.refusal(of: AddRecord(name, values))?.cause else {
      return faults
    }
    return errors.byField.filter { values[$0.key] != nil }
  }

  func annotate(_ sheet: inout FormSheet, in world: World) {
    sheet.noteConcerns(about: Change(id: name, set: Row(sheet.values(today: world.today).values, of: name)), in: world)
    sheet.noteShared(of: name, in: world)
  }

  func slips(on sheet: FormSheet, in world: World) -> [(field: String, sentence: String)] {
    sheet.slips(in: name, in: world)
  }

  func summary(of sheet: FormSheet, in world: World) -> String? {
    sheet.sentence(of: name, sheet.values(today: world.today).values, in: world)
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
    sheet.givingNotice(beside: AddRecord(name, sheet.values(today: world.today).values))
  }

  var asked: [FieldDeclaration] { kind?.fields.filter { $0.changeability != .rule } ?? [] }

  /// Whoever looked for it goes on with it.
  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step] {
    missing?.given(name, in: world) ?? []
  }
}

/// What a field looked for in vain, so that it is added: the form of that field, and its name.
struct MissingRecord: Equatable {
  let form: RecordID
  let field: String

  init(for field: String, of form: RecordID) { (self.form, self.field) = (form, field) }

  /// What a draft kept of it; nil: nothing.
  init?(_ ids: [String: String]) {
    guard let form = ids[Self.formWord], let field = ids[Self.fieldWord] else { return nil }
    self.init(for: field, of: RecordID(form))
  }

  /// What a draft keeps of it.
  var ids: [String: String] { [Self.formWord: form.raw, Self.fieldWord: field] }

  /// The steps that give it to the field that looked for it.
  func given(_ id: RecordID, in world: World) -> [Step] {
    // Both forms may have been put aside, and the one that adds it alone have come back.
    let parked = world.unfinished.first { $0.origin == nil && $0.name == form }
    return [choosing(id, orElse: parked.map { [.resume($0), choosing(id)] } ?? [])]
  }

  /// Chooses it in the open form that waits for it.
  private func choosing(_ id: RecordID, orElse otherwise: [Step] = []) -> Step {
    .change(
      { screen, world in
        guard var form = screen as? Form, form.name == self.form else { return nil }
        form.choose(id, in: field, in: world)
        screen = form
        return []
      }, orElse: otherwise)
  }

  private static let formWord = "missingInForm"
  private static let fieldWord = "missingInField"
}

extension FormSheet {
  /// What a record of these values would be called, and what sort of thing it is, in one sentence; nil where they say too
  /// little.
  func sentence(of id: RecordID, _ values: [String: FieldValue], in world: World) -> String? {
    world.words.sentence(of: id, Row(values, of: id), in: world.circumstances(hasForm: true))
  }

  /// Shows the concerns about a record, as it would be saved, below the fields.
  mutating func noteConcerns(about change: Change, in world: World) {
    var after = MemoryRegister(over: world.register)
    after.apply([change], at: world.instant, by: world.author)
    state.notes = Concern.all(in: [change], on: after, at: world.now, known: world.writers)
      .map { FormNote(.warning, world.words.concern($0.concern, in: world.circumstances(hasForm: true))) }
  }
}
