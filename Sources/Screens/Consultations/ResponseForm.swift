import CivicDomain
import TerminalCanvas
import Words

/// The form of a response: one to each of some submissions, all or none, or the edit of one that is a draft. The
/// submissions are quoted below the fields.
struct ResponseForm: FormKind {
  private let subject: Subject

  /// What the form makes or edits.
  private enum Subject: Equatable {
    case new([Drafted])
    case edit(Identifier<Response>)
  }

  /// A new response, and the submission that it is for.
  private struct Drafted: Equatable {
    let response: Identifier<Response>
    let submission: Identifier<Submission>
  }

  /// The form of a new response to each of these submissions.
  init(to submissions: [Identifier<Submission>], in world: World) {
    subject = .new(submissions.map { Drafted(response: Identifier(bits: world.draw()), submission: $0) })
  }

  init?(editing id: RecordID) {
    guard Schema.kind(of: id)?.kind == Response.kind else { return nil }
    subject = .edit(Identifier(id.raw))
  }

  init?(_ draft: Draft, in world: World) {
    let drafted = ResponseForm.drafted(draft.ids)
    guard draft.form == ResponseForm.draftWord, !drafted.isEmpty,
      drafted.allSatisfy({ world.register.has($0.submission.any) })
    else { return nil }
    subject = .new(drafted)
  }

  private static let draftWord = "respond"
  var name: RecordID {
    switch subject {
    case .new(let drafted): drafted.first?.response.any ?? RecordID("")
    case .edit(let id): id.any
    }
  }
  var draftWord: String? { drafted == nil ? EditForm.draftWord : ResponseForm.draftWord }
  func isContinued(by draft: Draft) -> Bool {
    drafted?.map(\.submission) == ResponseForm.drafted(draft.ids).map(\.submission)
  }

  /// The new responses; nil where an existing one is edited.
  private var drafted: [Drafted]? {
    if case .new(let drafted) = subject { drafted } else { nil }
  }

  /// The keys of the ids in a draft.
  private enum Key: String {
    case responses, submissions
  }

  var ids: [String: String] {
    guard let drafted else { return [:] }
    return [
      Key.responses.rawValue: drafted.map(\.response.raw).joined(separator: "|"),
      Key.submissions.rawValue: drafted.map(\.submission.raw).joined(separator: "|"),
    ]
  }

  /// The new responses that a draft of the form kept; none where they do not fit together.
  private static func drafted(_ ids: [String: String]) -> [Drafted] {
    let responses = (ids[Key.responses.rawValue] ?? "").split(separator: "|")
    let submissions = (ids[Key.submissions.rawValue] ?? "").split(separator: "|")
    guard responses.count == submissions.count else { return [] }
    return zip(responses, submissions).map { response, submission in
      Drafted(response: Identifier(String(response)), submission: Identifier(String(submission)))
    }
  }

  /// The fields of a response; what an act of its own changes is not asked for.
  func sheet(in world: World) -> FormSheet? {
    guard drafted != nil else { return FormSheet(editing: name, in: world) }
    return FormSheet(FieldInput.asked(of: Response.self), in: world)
  }

  func title(in world: World) -> String {
    guard let drafted else { return EditForm(of: name).title(in: world) }
    let submissions = drafted.map { world.name(of: $0.submission.any) }
    return world.words.capitalized(world.words.response(to: submissions.joined(separator: ", ")))
  }

  /// The responses as typed so far.
  func typed(_ sheet: FormSheet, today: Day) -> [Response] {
    let values = sheet.values(today: today).values
    return (drafted ?? []).map { one in
      var response = Response.lenient(id: one.response, Row(values, of: Response.self))
      response.submission = one.submission
      return response
    }
  }

  /// The validation of the fields, and of the justification that some dispositions need.
  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    var wrong =
      drafted == nil
      ? sheet.faultsOfEdit(in: values) : Schema.kind(of: Response.self).faults(in: Row(values, of: Response.self))
    let response = Response.lenient(id: Identifier(""), Row(values, of: Response.self))
    if response.disposition?.needsJustification ?? false, response.justification.allSatisfy(\.isWhitespace) {
      wrong[\Response.justification] = .required
    }
    return wrong
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
    drafted == nil ? sheet.edit(today: world.today) : DraftResponses(typed(sheet, today: world.today))
  }

  /// Quotes the submissions below the fields.
  func annotate(_ sheet: inout FormSheet, in world: World) {
    let submissions: [Identifier<Submission>] =
      switch subject {
      case .new(let drafted): drafted.map(\.submission)
      case .edit(let id): world.register.record(id).map { [$0.submission] } ?? []
      }
    sheet.state.notes = submissions.prefix(ResponseForm.quotedSubmissions).flatMap { id -> [FormNote] in
      let submission = world.register.record(id)
      let words = world.words.text(submission?.remark ?? "")
      let quoted =
        words.count > ResponseForm.quotedCharacters ? "\(words.prefix(ResponseForm.quotedCharacters))…" : words
      let unit = world.words.text(submission?.unit ?? "")
      let files = world.attachments(of: id.any).map {
        FormNote(.hint, world.words.attachmentLine(world.told(ofAttachment: $0)))
      }
      return [FormNote(.hint, world.words.quoted(submission: world.name(of: id.any), unit: unit, quoted))] + files
    }
    if submissions.count > ResponseForm.quotedSubmissions {
      sheet.state.notes.append(FormNote(.hint, world.words.andMore(submissions.count - ResponseForm.quotedSubmissions)))
    }
  }

  /// How many submissions are quoted below a response, and how many characters of each: the whole of it is one key
  /// away.
  private static let quotedSubmissions = 3
  private static let quotedCharacters = 240
}
