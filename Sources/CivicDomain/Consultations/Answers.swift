/// The answer to a remark, wherever it stands.
public enum Answers {
  /// The answer to a remark, in whatever state; nil if nobody wrote one yet.
  public static func response(to submission: Identifier<Submission>, on register: any Register) -> Response? {
    register.records(whose: \Response.submission, is: submission).first
  }

  /// What everyone may read: the published answer to a remark, or to the one that it is answered together with.
  public static func published(to submission: Submission, on register: any Register) -> Response? {
    for id in [submission.id, submission.groupedWith] where !id.isEmpty {
      if let response = response(to: id, on: register), response.state == .published { return response }
    }
    return nil
  }
}

extension Answers {
  /// The remarks of a consultation whose answers are in a state, in the order in which they came.
  public static func remarks(
    in consultation: Identifier<Consultation>, answered state: ResponseState, on register: any Register
  ) -> [Identifier<Submission>] {
    register.ids(Submission.answered(state, in: consultation), window: 0..<Int.max)
      .map { Identifier<Submission>($0.raw) }.filter { response(to: $0, on: register)?.state == state }
  }
}

/// How many remarks of a consultation have been answered how far.
public struct AnswerCounts: Hashable, Sendable {
  /// Nobody wrote an answer yet.
  public var without = 0
  /// A clerk wrote one.
  public var drafts = 0
  /// The authority approved one.
  public var approved = 0
  /// Everyone may read it.
  public var published = 0

  /// All of them.
  public var all: Int { without + drafts + approved + published }
  /// Those whose sender still waits: everything that is not published.
  public var unanswered: Int { all - published }
}
