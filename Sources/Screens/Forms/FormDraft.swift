import CivicDomain
import TerminalCanvas
import Words

extension Form {
  /// The draft of what would be lost if the form were closed; nil: nothing.
  func draft(in world: World) -> Draft? { isChanged ? draft(asOf: world) : nil }

  var wakesAt: Int? { draftDueAt }

  /// Keeps the form as a draft, once nothing was typed for a while.
  mutating func wake(in world: World) -> [Step] {
    draftDueAt = nil
    // Whoever stops typing reads what is said.
    triesLasting = true
    annotate(in: world)
    return [.keep(draft(asOf: world), then: .goOn)]
  }

  /// The draft from which the form can be opened again as it is.
  func draft(asOf world: World) -> Draft { draft(kind.draftWord ?? "", named: name, asOf: world) }

  private func draft(_ word: String, named name: RecordID, asOf world: World) -> Draft {
    Draft(
      name: name, form: word, ids: kind.ids, texts: sheet.draft,
      was: sheet.edited == nil ? [:] : sheet.was.mapValues(\.plain), focus: focusedName, keptAt: world.instant,
      origin: origin)
  }

  var canBePutAside: Bool { true }

  func parked(in world: World) -> Draft? {
    kind.parking.map { draft($0.word, named: $0.name, asOf: world) }
  }

  /// Opens the form of a draft; nil where this program knows no form for it, or its record is gone.
  init?(_ draft: Draft, in world: World) {
    guard let kind = Form.kind(of: draft, in: world) else { return nil }
    self.init(kind, in: world)
    origin = draft.origin
    if kind.draftWord == nil { parkedAs = draft.key }
    let texts = sheet.asAskedNow(draft.texts)
    change { kind, sheet in
      if sheet.edited != nil { sheet.take(was: draft.was, in: world) }
      sheet.takeWhoItIs(texts)
      for input in kind.askedLater where texts[input.name] != nil { sheet.ask(input, in: world) }
      sheet.state.restore(texts)
      sheet.state.goOn(in: draft.focus)
    }
    for input in sheet.inputs { state.nameChosen(in: input.name) { world.name(of: RecordID($0)) } }
    annotate(in: world)
    // What is asked only of what was typed is there now.
    state.restore(texts)
    annotate(in: world)
  }

  /// Whom it is about, as far as it says: a name that was typed, else the person or organization that was chosen. An edit names
  /// its record in the heading.
  var whom: String? {
    guard sheet.edited == nil else { return nil }
    let naming = sheet.inputs.filter { input in
      let kind = input.declaration.shape.refersTo
      return input.declaration.isNameOfPerson || kind == Person.kind || kind == Organization.kind
    }
    return naming.lazy.map { state.text(of: $0.name) }.first { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The heading, and whom it is about: so unfinished forms of one sort are told apart.
  func titleAndWhom(in world: World) -> String {
    let title = title(in: world)
    return whom.map { title.contains($0) ? title : "\(title) · \($0)" } ?? title
  }

  /// The same for a row that may be cut: whom it is about comes first.
  func whomAndTitle(in world: World) -> String {
    let title = title(in: world)
    return whom.map { title.contains($0) ? title : "\($0) · \(title)" } ?? title
  }

  /// The step that drops the draft once the form is saved or discarded.
  var forgetting: [Step] {
    let key = kind.draftWord == nil ? parkedAs : Draft.Key(name, of: inStead)
    return key.map { [.run(.dropDraft($0))] } ?? []
  }

  /// The step that drops what somebody else left, once it is saved in their stead.
  var settling: [Step] { origin.map { [.run(.dropOriginal(name, $0))] } ?? [] }

  /// The name of the field that has the focus; empty where a button has it.
  private var focusedName: String {
    guard case .field(let index) = state.focus, state.fields.indices.contains(index) else { return "" }
    return state.fields[index].name
  }
}

extension FormSheet {
  /// Restores the values as they were when the form was first opened, so that what others changed since is noticed.
  fileprivate mutating func take(was texts: [String: String], in world: World) {
    for input in inputs {
      set(
        was: texts[input.name].flatMap { Self.value(of: $0, input.declaration.shape, world.today) }, of: input,
        in: world)
    }
  }

  private static func value(of text: String, _ shape: FieldShape, _ today: Day) -> FieldValue? {
    switch shape {
    // Kept letter for letter.
    case .line, .openingHours, .text, .reference, .anyReference, .file: .text(text)
    case .count, .decimal, .choice, .choices, .words, .references, .yes, .day, .time:
      try? shape.value(typed: text, today: today)
    }
  }
}

extension FormSheet {
  /// The texts of a draft as they are asked for now: what was typed in words where an older program had no choices goes into the field
  /// of the words beside them.
  func asAskedNow(_ texts: [String: String]) -> [String: String] {
    var texts = texts
    for note in inputs {
      guard let choices = note.declaration.formerTextsOf, let text = texts[choices], let input = input(choices)
      else { continue }
      let words = Set(input.declaration.shape.options.map(\.word))
      if text.split(separator: "|").allSatisfy({ words.contains(String($0)) }) { continue }
      texts[choices] = ""
      texts[note.name] = [texts[note.name] ?? "", text].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return texts
  }
}
