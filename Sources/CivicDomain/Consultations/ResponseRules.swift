/// How remarks are answered: a clerk drafts, the authority approves, then it is published.
enum ResponseRules {
  /// Draft answers, all or none, each to another remark that nobody has answered yet.
  /// - Throws: `alreadyAnswered` naming who and when, `justificationMissing`, `nothingToDo` for an empty list.
  static func respond(_ responses: [Response], in situation: Situation) throws(Refusal) -> Decision {
    guard !responses.isEmpty else { throw .nothingToDo }
    var changes: [Change] = []
    var answered: Set<Identifier<Submission>> = []
    for asked in responses where situation.register.stored(asked.id.any) == nil {
      _ = try RecordRules.living(asked.submission, in: situation)
      try mustBeUnanswered(asked.submission, in: situation)
      guard answered.insert(asked.submission).inserted else {
        throw .alreadyAnswered(asked.submission, by: situation.author.login, at: situation.at)
      }
      var draft = Response(blank: asked.id)
      draft.submission = asked.submission
      draft.disposition = asked.disposition
      draft.justification = asked.justification
      changes += try RecordRules.insert(draft, in: situation)
    }
    return Decision(changes: changes)
  }

  /// Drafts to these remarks become approved, by somebody who may: the clerk who types it in is not taken for them.
  static func approve(
    _ consultation: Identifier<Consultation>, _ submissions: [Identifier<Submission>], by: String, on day: Day,
    in situation: Situation
  ) throws(Refusal) -> Decision {
    if by.allSatisfy(\.isWhitespace) { throw .invalid(\Response.approvedBy, .required) }
    return try advance(consultation, submissions, from: .draft, on: day, in: situation) { response in
      response.state = .approved
      response.approvedBy = by
      response.approvedOn = day
    }
  }

  /// Approved answers to these remarks become public.
  static func publish(
    _ consultation: Identifier<Consultation>, _ submissions: [Identifier<Submission>], on day: Day,
    in situation: Situation
  ) throws(Refusal) -> Decision {
    try advance(consultation, submissions, from: .approved, on: day, in: situation) { response in
      response.state = .published
      response.publishedOn = day
    }
  }

  /// Only a draft may still be edited, and no answer may lack the reason it needs.
  static func mustBeWhole(_ new: Response, was old: Response?) throws(Refusal) {
    if let old, old.state != .draft,
      old.disposition != new.disposition || old.justification != new.justification
    {
      throw .responseState(old.submission, old.state)
    }
    guard let disposition = new.disposition, disposition.needsJustification else { return }
    guard !new.justification.allSatisfy(\.isWhitespace) else { throw .justificationMissing(disposition) }
  }

  private static func mustBeUnanswered(_ submission: Identifier<Submission>, in situation: Situation) throws(Refusal) {
    let there = situation.register.ids(whose: \Response.submission, is: submission).first
    guard let there, let stored = situation.register.stored(there.any) else { return }
    throw .alreadyAnswered(submission, by: stored.changedBy, at: stored.changedAt)
  }

  /// Takes answers a state on, all or none. Where every named one has just that behind it, nothing is left to do.
  private static func advance(
    _ consultation: Identifier<Consultation>, _ submissions: [Identifier<Submission>], from state: ResponseState,
    on day: Day, in situation: Situation, _ step: (inout Response) -> Void
  ) throws(Refusal) -> Decision {
    _ = try RecordRules.living(consultation, in: situation)
    let responses = try named(submissions, in: consultation, situation: situation)
    guard !responses.isEmpty else { throw .nothingToDo }
    let stepped = responses.map { old in
      var new = old
      step(&new)
      return new
    }
    if stepped == responses { return .alreadyDone }
    var changes: [Change] = []
    for (old, new) in zip(responses, stepped) {
      guard old.state == state else { throw .responseState(old.submission, old.state) }
      try mustBeInOrder(day, for: old, in: situation)
      changes += try RecordRules.replace(old, with: new, in: situation)
    }
    return Decision(changes: changes)
  }

  private static func named(
    _ submissions: [Identifier<Submission>], in consultation: Identifier<Consultation>, situation: Situation
  ) throws(Refusal) -> [Response] {
    var responses: [Response] = []
    var seen: Set<Identifier<Submission>> = []
    for id in submissions where seen.insert(id).inserted {
      let submission = try RecordRules.living(id, in: situation)
      guard submission.consultation == consultation else { throw .otherConsultation(id) }
      guard let response = Answers.response(to: id, on: situation.register) else { throw .responseState(id, nil) }
      responses.append(response)
    }
    return responses
  }

  /// An act lies neither ahead nor before what it is about.
  private static func mustBeInOrder(_ day: Day, for response: Response, in situation: Situation) throws(Refusal) {
    if day > situation.today { throw .consultation(.actInFuture(day)) }
    if let came = situation.register.record(response.submission)?.receivedOn, day < came {
      throw .consultation(.answeredBefore(response.submission, came: came))
    }
    if let approved = response.approvedOn, day < approved {
      throw .consultation(.publishedBefore(response.submission, approved: approved))
    }
  }
}
