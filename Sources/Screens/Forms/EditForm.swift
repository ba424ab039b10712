import CivicDomain
import TerminalCanvas
import Words

/// The form in which a record is edited.
struct EditForm: FormKind, AskingForLogins {
  /// The id of the record.
  let name: RecordID

  /// The form in which this record is edited.
  init(of name: RecordID) { self.name = name }

  /// The word of its drafts, the same for the forms of their own that some records have.
  static let draftWord = "edit"
  var draftWord: String? { EditForm.draftWord }

  func sheet(in world: World) -> FormSheet? { FormSheet(editing: name, in: world) }

  func title(in world: World) -> String { world.words.editTitle(world.name(of: name)) }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    sheet.faultsOfEdit(in: values)
  }

  func annotate(_ sheet: inout FormSheet, in world: World) {
    sheet.moveEnds(today: world.today, in: world)
    let edits = sheet.edits(today: world.today)
    let set = Dictionary(uniqueKeysWithValues: edits.map { ($0.field, $0.becomes) })
    sheet.noteConcerns(about: Change(id: name, set: set), in: world)
    sheet.noteShared(of: name, in: world)
    // Why some fields are missing.
    if let refusal = Answering.remark(among: [name]).flatMap({ Answering.refusal(toCorrect: $0, in: world) }) {
      sheet.state.notes.append(FormNote(.hint, world.words.refusal(refusal, in: world.circumstances).beforehand))
    }
  }

  func summary(of sheet: FormSheet, in world: World) -> String? {
    var values = sheet.was
    for input in sheet.inputs { values[input.name] = nil }
    values.merge(sheet.values(today: world.today).values) { $1 }
    return sheet.sentence(of: name, values, in: world)
  }

  func slips(on sheet: FormSheet, in world: World) -> [(field: String, sentence: String)] {
    sheet.slips(in: name, in: world)
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? { sheet.edit(today: world.today) }

  var asked: [FieldDeclaration] { Schema.kind(of: name)?.fields.filter { $0.changeability == .anyone } ?? [] }
}

extension FormSheet {
  /// Says of a number or an address that was typed who else has it.
  mutating func noteShared(of id: RecordID, in world: World) {
    for (field, sentence) in shared(of: id, in: world) {
      guard let place = state.index(of: field) else { continue }
      state.fields[place].notes.append(FormNote(.warning, sentence))
    }
  }

  /// The numbers and addresses that were typed and others have, each with who.
  private func shared(of id: RecordID, in world: World) -> [(field: String, sentence: String)] {
    guard let kind = Schema.kind(of: id)?.kind else { return [] }
    let values = values(today: world.today).values
    return inputs.compactMap { input in
      guard input.declaration.keyForm.map(FormSheet.reaching.contains) ?? false, isTyped(input.name),
        let text = values[input.name]?.text
      else { return nil }
      let others = world.register.ids(of: kind, whose: input.name, is: text).filter { $0 != id }
      guard !others.isEmpty else { return nil }
      let names = others.prefix(FormSheet.sharersTold).map { world.name(of: $0) }
      return (input.name, world.words.sharedWith(names, of: others.count))
    }
  }

  /// What is most likely a slip in a form of fields: logins that nobody has, a substitute who is away, numbers and
  /// addresses that somebody else has.
  func slips(in id: RecordID, in world: World) -> [(field: String, sentence: String)] {
    let edits = edits(today: world.today)
    let set = Dictionary(uniqueKeysWithValues: edits.map { ($0.field, $0.becomes) })
    var after = MemoryRegister(over: world.register)
    let change = Change(id: id, set: set)
    after.apply([change], at: world.instant, by: world.author)
    let raised = Concern.all(in: [change], on: after, at: world.now, known: world.writers)
    let past = edits.compactMap { edit -> (field: String, sentence: String)? in
      guard let end = input(edit.field)?.declaration, let extent = end.extent,
        let was = edit.was?.text.flatMap({ try? LocalTime($0) }), was > world.now,
        let becomes = edit.becomes?.text.flatMap({ try? LocalTime($0) }), becomes <= world.now
      else { return nil }
      let start = Schema.kind(of: id)?.field(at: extent.from)?.name ?? edit.field
      return (start, world.words.concern(.over(becomes.day), in: world.circumstances(hasForm: true)))
    }
    let slips =
      past
      + raised.compactMap { one -> (field: String, sentence: String)? in
        let told = world.words.concern(one.concern, in: world.circumstances(hasForm: true))
        switch one.concern {
        case .unknownLogin(let field, _, let known):
          return (field.name, known.isEmpty ? told : "\(told) \(world.words.knownLogins(known))")
        case .substituteAway(let by, _, _):
          return (
            by == state.text(of: \Substitute.by) ? Substitute.name(of: \.by) : Substitute.name(of: \.absent), told
          )
        case .outOfOrder, .dissolved, .long, .over, .calledOff, .moved, .closedAlready, .closesOver, .notEntitled:
          return nil
        }
      }
    return slips + shared(of: id, in: world)
  }

  /// The forms of values by which somebody is reached.
  private static let reaching: Set<KeyForm> = [.telephone, .email]
  private static let sharersTold = 3

  /// The validation of the edited record's fields; those that nobody touched stay as they are.
  func faultsOfEdit(in values: [String: FieldValue]) -> [String: FieldError] {
    guard let edited, let kind = Schema.kind(of: edited.id) else { return [:] }
    return kind.faults(in: Row(values, of: kind), keeping: untouched)
  }

  /// The edit as typed; nil where nothing is changed.
  func edit(today: Day) -> (any Act)? {
    let edits = edits(today: today)
    guard let edited, !edits.isEmpty else { return nil }
    return EditRecord(edited.id, edits)
  }
}
