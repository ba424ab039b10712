import CivicDomain
import TerminalCanvas
import Words

/// The form of an answer: one to each of some remarks, all or none, or the draft of one that is gone on with. What is
/// answered stands below it.
struct ResponseForm: FormKind {
  let answers: [Answer]
  /// Whether the one answer is there and is edited.
  private let isEdit: Bool

  /// An answer, and the remark that it is for.
  struct Answer: Equatable {
    let response: Identifier<Response>
    /// Of an answer that is edited: empty, for it is known.
    let submission: Identifier<Submission>
  }

  private init(_ answers: [Answer], isEdit: Bool = false) {
    self.answers = answers
    self.isEdit = isEdit
  }

  /// One answer to each of these remarks.
  init(to remarks: [Identifier<Submission>], in world: World) {
    self.init(remarks.map { Answer(response: Identifier(bits: world.draw()), submission: $0) })
  }

  init?(editing id: RecordID) {
    guard Schema.kind(of: id)?.kind == Response.kind else { return nil }
    self.init([Answer(response: Identifier(id.raw), submission: Identifier(""))], isEdit: true)
  }

  init?(_ draft: Draft, in world: World) {
    if draft.form == EditForm.draftWord {
      guard world.register.has(draft.name) else { return nil }
      self.init(editing: draft.name)
    } else {
      let answers = ResponseForm.answers(draft.ids)
      guard draft.form == ResponseForm.draftWord, !answers.isEmpty,
        answers.allSatisfy({ world.register.has($0.submission.any) })
      else { return nil }
      self.init(answers)
    }
  }

  private static let draftWord = "respond"
  var name: RecordID { answers.first?.response.any ?? RecordID("") }
  var draftWord: String? { isEdit ? EditForm.draftWord : ResponseForm.draftWord }
  func isContinued(by draft: Draft) -> Bool {
    ResponseForm.answers(draft.ids).map(\.submission) == answers.map(\.submission)
  }

  /// What the ids of a draft are for.
  private enum Key: String {
    case responses, submissions
  }

  var ids: [String: String] {
    isEdit
      ? [:]
      : [
        Key.responses.rawValue: answers.map(\.response.raw).joined(separator: "|"),
        Key.submissions.rawValue: answers.map(\.submission.raw).joined(separator: "|"),
      ]
  }

  /// As a draft kept them; none where they do not fit together.
  private static func answers(_ ids: [String: String]) -> [Answer] {
    let responses = (ids[Key.responses.rawValue] ?? "").split(separator: "|")
    let submissions = (ids[Key.submissions.rawValue] ?? "").split(separator: "|")
    guard responses.count == submissions.count else { return [] }
    return zip(responses, submissions).map { response, submission in
      Answer(response: Identifier(String(response)), submission: Identifier(String(submission)))
    }
  }

  /// What has its own act is not asked for.
  func sheet(in world: World) -> FormSheet? {
    isEdit
      ? FormSheet(editing: name, in: world)
      : FormSheet([FieldInput(\Response.disposition), FieldInput(\Response.justification)], in: world)
  }

  func title(in world: World) -> String {
    if isEdit { return EditForm(of: name).title(in: world) }
    let remarks = answers.map { world.name(of: $0.submission.any) }
    return world.words.capitalized(world.words.answer(to: remarks.joined(separator: ", ")))
  }

  /// The answers that were typed so far.
  func typed(_ sheet: FormSheet, today: Day) -> [Response] {
    let values = sheet.values(today: today).values
    return answers.map { answer in
      var response = Response.lenient(id: answer.response, Row(values, of: Response.self))
      response.submission = answer.submission
      return response
    }
  }

  /// What the fields have against what was typed, and a reason that the disposition needs and that is not there.
  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    var wrong =
      isEdit
      ? sheet.faultsOfEdit(in: values) : Schema.kind(of: Response.self).faults(in: Row(values, of: Response.self))
    let response = Response.lenient(id: Identifier(""), Row(values, of: Response.self))
    if response.disposition?.needsJustification ?? false, response.justification.allSatisfy(\.isWhitespace) {
      wrong[\Response.justification] = .required
    }
    return wrong
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
    isEdit ? sheet.edit(today: world.today) : DraftAnswers(typed(sheet, today: world.today))
  }

  /// The remarks stand below the fields.
  func annotate(_ sheet: inout FormSheet, in world: World) {
    let remarks =
      isEdit
      ? world.register.record(Identifier<Response>(name.raw)).map { [$0.submission] } ?? [] : answers.map(\.submission)
    sheet.state.notes = remarks.prefix(ResponseForm.quotedRemarks).map { id in
      let remark = world.register.record(id)
      let words = world.words.told(remark?.remark ?? "")
      let quoted =
        words.count > ResponseForm.quotedCharacters ? "\(words.prefix(ResponseForm.quotedCharacters))…" : words
      return FormNote(
        .hint, world.words.quoted(remark: world.name(of: id.any), unit: world.words.told(remark?.unit ?? ""), quoted))
    }
    if remarks.count > ResponseForm.quotedRemarks {
      sheet.state.notes.append(FormNote(.hint, world.words.andMore(remarks.count - ResponseForm.quotedRemarks)))
    }
  }

  /// Remarks that are quoted below an answer, and characters of each: the whole of it is one key away.
  private static let quotedRemarks = 3
  private static let quotedCharacters = 240
}
