/// The act of publishing approved responses.
public struct PublishResponse: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "response-publish", formerly: ["answers-publish"],
    ActWords(
      logged: Label(pl: "opublikowano stanowiska", en: "answers published"),
      done: Label(pl: "Opublikowano", en: "Published"),
      lasting: Label(
        pl: "Opublikowanego stanowiska nie da się potem cofnąć: mogli je już przeczytać inni.",
        en: "An answer that is published cannot be undone afterwards: others may have read it.")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "opublikuj", en: "publish"),
    about: Label(pl: "Publikuje zatwierdzone stanowiska.", en: "Publishes approved answers."), readFirst: true)
  /// The inputs of the act.
  public static let fields = [day("on", \.day, pl: "opublikowano", en: "published on").past]

  /// The request: which responses, and why.
  public var request: ActRequest
  /// The day of the act; nil: today.
  public var day: Day?

  /// A publication today.
  public init(_ request: ActRequest) { self.request = request }

  /// A publication.
  public init(_ responses: [Identifier<Response>], on day: Day) {
    self.init(ActRequest(on: responses.map(\.any)))
    self.day = day
  }

  /// The subject: how many responses.
  public var subject: ActSubject { .count(request.subjects.count, Response.kind) }

  /// Today.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    act.day = situation.today
    return act
  }

  /// All or none.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    try decide(on: subjects, in: situation)
  }

  /// Decides the publication of one response.
  public func decide(
    on id: Identifier<Response>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision { try decide(on: [id], in: situation) }

  private func decide(on ids: [Identifier<Response>], in situation: Situation) throws(Refusal) -> Decision {
    let day = day ?? situation.today
    return try ResponseRules.advance(ids, from: .approved, on: day, in: situation) { response in
      response.state = .published
      response.publishedOn = day
    }
  }
}
