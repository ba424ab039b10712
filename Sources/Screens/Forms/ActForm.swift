import CivicDomain
import TerminalCanvas
import Words

/// The form of any act: its inputs, the reason, and the validation by the rules while one types.
struct ActForm: FormKind, AskingForLogins {
  /// The act's word (`Schema.act`).
  let word: String
  let subjects: [RecordID]
  /// The ids that were drawn for new records.
  let draws: [RecordID]

  /// The form of an act on records.
  init(_ word: String, on subjects: [RecordID], in world: World) {
    self.word = word
    self.subjects = subjects
    draws = Schema.act(word)?.offered?.offer.drawn(for: subjects, bits: world.draw) ?? []
  }

  init?(_ draft: Draft, in world: World) {
    func list(_ key: Key) -> [RecordID] {
      (draft.ids[key.rawValue] ?? "").split(separator: "|").map { RecordID(String($0)) }
    }
    (word, subjects, draws) = (draft.ids[Key.act.rawValue] ?? "", list(.subjects), list(.draws))
    guard draft.form == ActForm.draftWord, offered != nil, parking?.name == draft.name, !subjects.isEmpty,
      subjects.allSatisfy(world.register.has)
    else { return nil }
  }

  /// The keys of the ids in a draft.
  private enum Key: String {
    case act, subjects, draws
  }

  private static let draftWord = "act"
  /// The word of the draft. The form of an act that makes a record is kept, under the id drawn for that, and so is one that asks for
  /// a text; a reason is typed again in a moment.
  var draftWord: String? { makesRecord || asksForText ? ActForm.draftWord : nil }
  private var makesRecord: Bool { !draws.isEmpty && !(offered?.inputs.isEmpty ?? true) }
  private var asksForText: Bool {
    asked.contains { if case .text = $0.shape { true } else { false } }
  }
  /// What is typed again in a moment is put aside all the same.
  var parking: (word: String, name: RecordID)? { (ActForm.draftWord, makesRecord ? name : ownName) }
  /// A name of its own, where that of its record may be that of an edit.
  private var ownName: RecordID { RecordID(([word] + subjects.map(\.raw)).joined(separator: ".")) }
  var ids: [String: String] {
    [
      Key.act.rawValue: word, Key.subjects.rawValue: subjects.map(\.raw).joined(separator: "|"),
      Key.draws.rawValue: draws.map(\.raw).joined(separator: "|"),
    ]
  }
  func isContinued(by draft: Draft) -> Bool {
    draft.ids[Key.act.rawValue] == word && draft.ids[Key.subjects.rawValue] == ids[Key.subjects.rawValue]
  }

  /// The offered act; nil where it is not offered.
  private var offered: AnyAct.Offered? { Schema.act(word)?.offered }

  var asked: [FieldDeclaration] { offered?.inputs.filter { !$0.isGivenOtherwise } ?? [] }

  private var reason: FieldDeclaration { ActOffer.reasonInput }

  var name: RecordID { asksForText && !makesRecord ? ownName : record ?? RecordID("") }
  /// The record that it makes, else the first to which it is done.
  private var record: RecordID? { (makesRecord ? draws : subjects).first }
  var explained: Kind? { record.flatMap { Schema.kind(of: $0)?.kind } }

  func hindrance(in world: World) -> Refusal? {
    switch offered?.standing(on: subjects, in: world.situation) {
    case .refused(let refusal): refusal
    case .possible, .alreadyDone, nil: nil
    }
  }

  /// The inputs of the act with the values that it proposes. What is proposed can be changed, not left out.
  func sheet(in world: World) -> FormSheet? {
    guard let offered else { return nil }
    let proposed = offered.proposal(subjects, world.situationWithLog)
    var values: [String: FieldValue] = [:]
    var inputs: [FieldInput] = []
    for (declaration, value) in zip(offered.inputs, proposed) where !declaration.isGivenOtherwise {
      values[declaration.name] = value
      var input = FieldInput(declaration).offeringNotices(of: word, in: world)
      input.isRequired = input.isRequired || value != nil
      inputs.append(input)
    }
    if offered.offer.reason != .possible {
      var input = FieldInput(reason)
      input.isRequired = offered.offer.reason == .required
      inputs.append(input)
    }
    let button = world.words.capitalized(offered.offer.command[world.words.language])
    return FormSheet(inputs, values: values, saving: button, in: world)
  }

  /// The heading of the form: `Potwierdź: Sala warsztatowa → KROKUS, 10.09, 10:00–16:00`. Somebody may have several of a sort:
  /// `Odwołaj zgłoszenie: Ewa Zając · Śniadanie, 4.12, 17:00`.
  func title(in world: World) -> String {
    guard let offer = offered?.offer else { return "" }
    let what = world.words.capitalized((offer.title ?? offer.command)[world.words.language])
    let here = world.circumstances(hasForm: true)
    let isOnePersons = subjects.count == 1 && subjects.allSatisfy { Schema.kind(of: $0)?.namesPeople ?? false }
    let whole = isOnePersons ? world.words.whole(of: subjects[0], in: here) : nil
    return "\(what): " + [world.words.names(of: subjects, in: here), whole].compactMap { $0 }.joined(separator: " · ")
  }

  /// The name of the key that saves: what the button says.
  var saving: KeyAct? { (offered?.offer).map { KeyAct(.save, hint: $0.command, help: $0.command) } }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    var wrong: [String: FieldError] = [:]
    do throws(FieldErrors) { _ = try act(values) } catch { wrong = error.byField }
    for input in sheet.inputs where input.isRequired && values[input.name] == nil && input.name != reason.name {
      wrong[input.name] = .required
    }
    return wrong
  }

  var saysWhatLasts: Bool { true }

  /// Decides the act on trial and shows the refusal at the input that causes it, or below them all. What is still to be
  /// typed is no fault.
  func annotate(_ sheet: inout FormSheet, in world: World) {
    var notes: [FormNote] = []
    if let consequence = offered?.offer.consequence {
      notes.append(FormNote(.hint, consequence[world.words.language]))
    }
    notes += reading(in: world)
    if let notice = sheet.inputs.first(where: \.isVersionOfNotice),
      let told = sheet.noticeExplanation(of: notice.name, in: world)
    {
      notes += told.sentences.map { FormNote(.hint, $0) }
    }
    let (values, unreadable) = sheet.values(today: world.today)
    do throws(FieldErrors) {
      if unreadable.isEmpty, offered?.offer.consequence == nil, let act = try act(values), world.isLasting(act) == true
      {
        notes.append(FormNote(.hint, world.words.isLasting(act.words)))
      }
      // What cannot be read is said under its input; without it the rule would miss something.
      if unreadable.isEmpty, let act = try act(values), let refusal = world.refusal(of: act),
        !asksFor(refusal, sheet, values)
      {
        let sentence = world.words.refusal(refusal, in: world.circumstances(hasForm: true)).line
        // What a rule asks for now is asked for now.
        for input in offered?.sayable ?? [] where refusal.fields.contains(input.name) {
          sheet.ask(FieldInput(input), in: world)
          if sheet.inputs.count == 1, !sheet.isTyped(input.name) { sheet.state.focus(on: input.name) }
        }
        let blamed = refusal.fields.first { sheet.state.index(of: $0) != nil }
        if let blamed {
          sheet.state.setNotes([FormNote(.error, sentence)], of: blamed)
        } else {
          notes.append(FormNote(.warning, sentence))
        }
      }
    } catch {
      // Each fault stands under its input already.
    }
    sheet.state.notes = notes
  }

  /// What is to be read before it is done: of a few of those to which it is done, the others counted.
  private func reading(in world: World) -> [FormNote] {
    guard offered?.offer.isReadFirst ?? false else { return [] }
    let lines = subjects.prefix(Limits.readFirst).flatMap { world.words.reading(of: $0, in: world.circumstances) }
    let untold = subjects.count - Limits.readFirst
    return (lines + (untold > 0 ? [world.words.andMore(untold)] : [])).map { FormNote(.hint, $0) }
  }

  func slips(on sheet: FormSheet, in world: World) -> [(field: String, sentence: String)] {
    guard let field = sheet.inputs.first?.name, let act = act(sheet, in: world) else { return [] }
    return act.doubts(in: world.situation).map {
      (field, world.words.doubt($0, in: world.circumstances(hasForm: true)))
    }
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
    try? act(sheet.values(today: world.today).values)
  }

  /// Drops the draft of an edit once its record is gone, and shows what the act has made of another kind.
  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step] {
    let gone: [Step] = subjects.filter { !world.register.has($0) }.map { .run(.dropDraft(Draft.Key($0))) }
    let made = draws.filter { world.register.has($0) && $0.prefix != subjects.first?.prefix }
    return gone + Step.made(made, message: message, in: world)
  }

  /// Makes the act with these values; nil where there is no such act.
  private func act(_ values: [String: FieldValue]) throws(FieldErrors) -> (any Act)? {
    guard let offered else { return nil }
    return try offered.make(
      ActSaying(
        on: subjects, draws: draws, because: values[reason.name]?.text ?? "",
        values: offered.inputs.map { values[$0.name] }))
  }

  /// Whether a refusal only asks for an input that is not typed yet.
  private func asksFor(_ refusal: Refusal, _ sheet: FormSheet, _ values: [String: FieldValue]) -> Bool {
    switch refusal.cause {
    case .reasonMissing, .inputMissing: true
    // What is only empty yet.
    case .invalid(_, let errors):
      errors.byField.keys.allSatisfy { sheet.state.index(of: $0) != nil && values[$0] == nil }
    // Because of what it must be said is to be seen before.
    case .mustSay, .bookingNeedsReason, .consultation(.unanswered): false
    case let refusal: refusal.fields.contains { sheet.state.index(of: $0) != nil && values[$0] == nil }
    }
  }
}

extension Step {
  /// Begins an act: in its form, or at once where nothing is to be asked.
  static func act(_ word: String, on subjects: [RecordID], in world: World) -> Step {
    guard let offered = Schema.act(word)?.offered else { return .say(.note(world.words.nothingToSave)) }
    let asks =
      offered.inputs.contains { !$0.isGivenOtherwise } || offered.offer.reason != .possible
      || offered.offer.consequence != nil
    guard !asks else { return .begin(Form.kind(acting: word, on: subjects, in: world)) }
    let form = ActForm(word, on: subjects, in: world)
    do throws(FieldErrors) {
      let act = try offered.make(ActSaying(on: subjects, draws: form.draws))
      let blamed = world.refusal(of: act)?.fields ?? []
      let isMissing = offered.inputs.contains { blamed.contains($0.name) }
      return isMissing ? .begin(form) : .send(act, .act(form.name))
    } catch {
      return .begin(form)
    }
  }
}

extension Step {
  /// Begins the removal of records: of all of them or of none.
  static func remove(_ ids: [RecordID]) -> Step { .then { [.act(RemoveRecord.declaration.word, on: ids, in: $0)] } }
}

extension Step {
  /// Opens the list of acts on records of one kind, with those that are not possible and why.
  ///
  /// - Parameters:
  ///   - instead: the way that the screen itself has to an act.
  ///   - beside: what else can be done with them there.
  static func acts(
    on subjects: [RecordID], instead: @escaping (AnyAct) -> [Step]? = { _ in nil },
    beside: @escaping (World) -> [Menu.Item] = { _ in [] }
  ) -> Step {
    .then { world in
      let acts = Menu.acts(on: subjects, in: world, instead: instead) + beside(world)
      let title = world.words.names(of: subjects, in: world.circumstances)
      return [acts.isEmpty ? .say(.note(world.words.noActs)) : .open(Menu(title: title, items: acts))]
    }
  }
}

extension Menu {
  /// The acts that are offered for these records, of one kind: each with why it is not possible now.
  /// - Parameter instead: the way that the screen has to an act, where the act allows it.
  static func acts(
    on subjects: [RecordID], in world: World, instead: (AnyAct) -> [Step]? = { _ in nil }
  ) -> [Item] {
    guard let kind = subjects.first.flatMap({ Schema.kind(of: $0) })?.kind else { return [] }
    return Menu.Item.onRemark(among: subjects, in: world) + Menu.Item.leading(on: subjects, in: world)
      + Schema.acts(offeredFor: kind).compactMap { act in
        guard let offered = act.offered else { return nil }
        let hindrance = world.hindrance(to: offered, on: subjects)
        let label = offered.offer.command[world.words.language]
        let own = hindrance == nil ? instead(act) : nil
        let steps = hindrance == nil ? own ?? [.then { [.act(act.word, on: subjects, in: $0)] }] : []
        return Item(label: label, hindrance: hindrance, steps: steps)
      }
  }
}

extension World {
  /// Why an act cannot be done to these records now; nil: it can.
  func hindrance(to offered: AnyAct.Offered, on subjects: [RecordID]) -> String? {
    if let readOnly { return words.readOnly(readOnly).line }
    switch offered.standing(on: subjects, in: situation) {
    case .possible: return nil
    case .alreadyDone: return words.isSoAlready(leadsBack: offered.offer.leadsBack)
    case .refused(let refusal): return words.refusal(refusal, in: circumstances).line
    }
  }
}
