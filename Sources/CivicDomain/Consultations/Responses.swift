/// Queries for the responses to submissions.
public enum Responses {
  /// Returns the response to a submission, in whatever state; nil if nobody wrote one yet.
  public static func response(to submission: Identifier<Submission>, on register: any Register) -> Response? {
    register.records(whose: \Response.submission, is: submission).first
  }

  /// Returns what everyone may read: the published response to a submission, or to the one that it is answered together
  /// with.
  public static func published(to submission: Submission, on register: any Register) -> Response? {
    for id in [submission.id, submission.groupedWith] where !id.isEmpty {
      if let response = response(to: id, on: register), response.state == .published { return response }
    }
    return nil
  }
}

extension Responses {
  /// Returns the submissions of a consultation whose responses are in a state, in the order in which they came.
  public static func submissions(
    in consultation: Identifier<Consultation>, answered state: ResponseState, on register: any Register
  ) -> [Identifier<Submission>] {
    register.ids(Submission.answered(state, in: consultation), window: 0..<Int.max)
      .map { Identifier<Submission>($0.raw) }.filter { response(to: $0, on: register)?.state == state }
  }
}

extension Responses {
  /// Returns the responses to these submissions of a consultation, none twice.
  /// - Throws: `otherConsultation` for a remark of another, `responseState` for one that nobody answered.
  public static func responses(
    to submissions: [Identifier<Submission>], in consultation: Identifier<Consultation>, on register: any Register
  ) throws(Refusal) -> [Identifier<Response>] {
    var responses: [Identifier<Response>] = []
    var seen: Set<Identifier<Submission>> = []
    for id in submissions where seen.insert(id).inserted {
      guard let submission = register.record(id) else { throw .unknown(id.any) }
      guard submission.consultation == consultation else { throw .otherConsultation(id) }
      guard let response = response(to: id, on: register) else { throw .responseState(id, nil) }
      responses.append(response.id)
    }
    return responses
  }

  /// Returns who approved an answer of a consultation before.
  static func lastApprover(in consultation: Identifier<Consultation>, on register: any Register) -> String? {
    [ResponseState.approved, .published].lazy
      .flatMap { register.ids(Submission.answered($0, in: consultation), window: 0..<1) }
      .compactMap { response(to: Identifier($0.raw), on: register)?.approvedBy }.first { !$0.isEmpty }
  }

  /// Returns who approved an answer last, whatever consultation it is in.
  static func lastApprover(on register: any Register) -> String? {
    let newest = Query(orderedBy: \Response.approvedOn, descending: true)
    return register.page(newest, window: 0..<1).ids.first
      .flatMap { register.value(of: \Response.approvedBy, in: Identifier($0.raw)) }
  }
}

/// The counts of a consultation's submissions by the state of their responses.
public struct ResponseCounts: Hashable, Sendable {
  /// The number of those without a response.
  public var without = 0
  /// The number of drafts.
  public var drafts = 0
  /// The number of approved responses.
  public var approved = 0
  /// The number of published responses.
  public var published = 0

  /// All of them.
  public var all: Int { without + drafts + approved + published }
  /// The number of answers that are written and not published.
  public var underWay: Int { drafts + approved }
  /// The number of those whose sender still waits: everything that is not published.
  public var unanswered: Int { all - published }
}
