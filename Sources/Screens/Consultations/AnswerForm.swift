import CivicDomain
import TerminalCanvas
import Words

/// A draft answer that a form drew an id for, and the remark it is for.
struct AnswerDraw: Equatable {
  let response: Identifier<Response>
  let submission: Identifier<Submission>
}

extension Form {
  /// The fields of an answer that a clerk fills in; what has its own act is not asked for.
  static let answerInputs: [FieldInput] = Response.fields.map(\.declaration)
    .filter { $0.changeability == .anyone }.map(FieldInput.init)

  /// One answer to each of these remarks, all or none.
  init(answering remarks: [Identifier<Submission>], in world: World) {
    let draws = remarks.map { AnswerDraw(response: Identifier(bits: world.draw()), submission: $0) }
    self.init(.respond(draws), Form.answerInputs, values: [:], in: world)
  }

  /// The answers that were typed so far.
  func responses(_ draws: [AnswerDraw], today: Day) -> [Response] {
    let values = values(today: today).values
    return draws.map { draw in
      var response = Response.lenient(id: draw.response, Row(values, of: Response.self))
      response.submission = draw.submission
      return response
    }
  }

  /// A reason that the disposition needs and that is not there.
  func answerFaults(in values: [String: FieldValue]) -> [String: FieldError] {
    guard purpose.kind?.kind == Response.kind else { return [:] }
    let response = Response.lenient(id: Identifier(""), Row(values, of: Response.self))
    guard response.disposition?.needsJustification ?? false, response.justification.allSatisfy(\.isWhitespace) else {
      return [:]
    }
    return [Response.name(of: \.justification): .required]
  }

  /// The remarks that are answered.
  private func answered(in world: World) -> [Identifier<Submission>] {
    switch purpose {
    case .respond(let draws):
      draws.map(\.submission)
    case .edit(let id) where purpose.kind?.kind == Response.kind:
      world.register.record(Identifier<Response>(id.raw)).map { [$0.submission] } ?? []
    case .add, .edit, .act, .book, .register, .comment:
      []
    }
  }

  /// How hard the text is to read stands under it while it is written, and what is answered stands below the fields.
  mutating func commentAnswer(in world: World) {
    for name in namesWrittenForResidents {
      guard let place = state.index(of: name) else { continue }
      let measure = PlainLanguage(of: state.text(of: name))
      let readability = measure.yearsOfSchool.map { years in
        FormNote(.hint, world.words.readability(years: years, longestSentence: measure.longestSentence))
      }
      state.setNotes(state.fields[place].notes + [readability].compactMap { $0 }, of: name)
    }
    let remarks = answered(in: world)
    guard !remarks.isEmpty else { return }
    state.notes = remarks.prefix(Form.quotedRemarks).map { id in
      let remark = world.register.record(id)
      let words = world.words.told(remark?.remark ?? "")
      let quoted = words.count > Form.quotedCharacters ? "\(words.prefix(Form.quotedCharacters))…" : words
      return FormNote(
        .hint, world.words.quoted(remark: world.name(of: id.any), unit: world.words.told(remark?.unit ?? ""), quoted))
    }
    if remarks.count > Form.quotedRemarks {
      state.notes.append(FormNote(.hint, world.words.andMore(remarks.count - Form.quotedRemarks)))
    }
  }

  private var namesWrittenForResidents: [String] {
    switch purpose.kind?.kind {
    case Response.kind: [Response.name(of: \.justification)]
    case Consultation.kind: [Consultation.name(of: \.story)]
    case _: []
    }
  }

  /// Remarks that are quoted below an answer, and characters of each: the whole of it is one key away.
  private static let quotedRemarks = 3
  private static let quotedCharacters = 240
}

extension [AnswerDraw] {
  /// What the ids of a draft are for.
  private enum Key: String {
    case responses, submissions
  }

  /// As a draft keeps them, by what they are for.
  var ids: [String: String] {
    [
      Key.responses.rawValue: map(\.response.raw).joined(separator: "|"),
      Key.submissions.rawValue: map(\.submission.raw).joined(separator: "|"),
    ]
  }

  /// As a draft kept them; nil where they do not fit together.
  init?(_ ids: [String: String]) {
    let responses = (ids[Key.responses.rawValue] ?? "").split(separator: "|")
    let submissions = (ids[Key.submissions.rawValue] ?? "").split(separator: "|")
    guard !responses.isEmpty, responses.count == submissions.count else { return nil }
    self = zip(responses, submissions).map { response, submission in
      AnswerDraw(response: Identifier(String(response)), submission: Identifier(String(submission)))
    }
  }
}
