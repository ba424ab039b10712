/// The rules of responses: a clerk drafts, the authority approves, then it is published.
enum ResponseRules {
  /// Validates a response: only a draft may still be edited, and no answer may lack the reason it needs.
  static func mustBeWhole(_ new: Response, was old: Response?) throws(Refusal) {
    if let old, old.state != .draft,
      old.disposition != new.disposition || old.justification != new.justification
    {
      throw .responseState(old.submission, old.state)
    }
    guard let disposition = new.disposition, disposition.needsJustification else { return }
    let isGiven = try ReasonRule.isGiven(new.justification, as: Response.field(\.justification).declaration)
    if !isGiven { throw .justificationMissing(disposition) }
  }

  /// Takes answers a state on, all or none. Where every one has just that behind it, nothing is left to do.
  static func advance(
    _ ids: [Identifier<Response>], from state: ResponseState, on day: Day, in situation: Situation,
    _ step: (inout Response) -> Void
  ) throws(Refusal) -> Decision {
    guard !ids.isEmpty else { throw .nothingToDo }
    var responses: [Response] = []
    for id in ids { responses.append(try RecordRules.living(id, in: situation)) }
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
