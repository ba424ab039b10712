/// The act of drafting responses, all or none, each to another submission that nobody has answered yet.
public struct DraftResponses: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "respond",
    ActWords(
      logged: Label(pl: "napisano stanowisko", en: "answer drafted"), done: .saved,
      left: Label(
        pl: "Czeka, aż zatwierdzi je ktoś uprawniony: a przy uwadze albo biurko (0)",
        en: "Waiting until somebody who may approves it: a on the remark, or the desk (0)"),
      lasting: Label(
        pl: "Zapisanego stanowiska nie da się potem cofnąć; dopóki nikt go nie zatwierdził, można je zmienić.",
        en: "An answer that is saved cannot be undone afterwards; while nobody has approved it, it can be changed.")))

  /// The drafts, with the ids that their sender drew.
  public let responses: [Response]

  /// Such drafts.
  public init(_ responses: [Response]) { self.responses = responses }

  /// The remarks that they answer.
  public var subject: ActSubject { .responses(responses.map(\.submission)) }

  /// Decides the drafts: a response for each of the remarks, none of which may have one yet.
  /// - Throws: `alreadyAnswered` naming who and when, `justificationMissing`, `nothingToDo` for an empty list.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
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
      draft.changedUnit = asked.changedUnit
      changes += try RecordRules.insert(draft, in: situation)
    }
    return Decision(changes: changes)
  }

  private func mustBeUnanswered(_ submission: Identifier<Submission>, in situation: Situation) throws(Refusal) {
    let there = situation.register.ids(whose: \Response.submission, is: submission).first
    guard let there, let stored = situation.register.stored(there.any) else { return }
    throw .alreadyAnswered(submission, by: stored.changedBy, at: stored.changedAt)
  }
}
