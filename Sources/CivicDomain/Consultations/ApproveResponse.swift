/// The act of approving draft responses, by somebody who may: the clerk who types it in is not taken for them.
public struct ApproveResponse: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "response-approve", formerly: ["answers-approve"],
    ActWords(
      logged: Label(pl: "zatwierdzono stanowiska", en: "answers approved"),
      done: Label(pl: "Zatwierdzono", en: "Approved"),
      left: Label(
        pl: "Jeszcze nieopublikowane: a przy uwadze albo biurko (0)",
        en: "Not published yet: a on the remark, or the desk (0)"),
      lasting: Label(
        pl: "Zatwierdzenia nie da się potem cofnąć: od niego stanowisko jest wiążące, a pozostaje je opublikować.",
        en: "An approval cannot be undone afterwards: from then on the answer binds, and is to be published.")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "zatwierdź", en: "approve"), title: Label(pl: "zatwierdzenie", en: "approval"),
    about: Label(pl: "Zatwierdza szkice.", en: "Approves drafts."), readFirst: true)
  /// The inputs of the act.
  public static let fields = [
    line("by", \.by, required: true, pl: "zatwierdził(a)", en: "approved by"),
    day("on", \.day, pl: "zatwierdzono", en: "approved on").past,
  ]

  /// The request: which responses, and why.
  public var request: ActRequest
  /// The approver: an office or a mandate, no login.
  public var by = ""
  /// The day of the act; nil: today.
  public var day: Day?

  /// An approval of which nothing is known yet.
  public init(_ request: ActRequest) { self.request = request }

  /// An approval.
  public init(_ responses: [Identifier<Response>], by: String, on day: Day) {
    self.init(ActRequest(on: responses.map(\.any)))
    self.by = by
    self.day = day
  }

  /// The subject: how many responses.
  public var subject: ActSubject { .count(request.subjects.count, Response.kind) }

  /// Proposes whoever approved some in this consultation before, else whoever approved any last; and today.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    act.day = situation.today
    let register = situation.register
    if let consultation = act.subjects.first.flatMap({ register.record($0) })
      .flatMap({ register.record($0.submission) })?.consultation
    {
      act.by = Responses.lastApprover(in: consultation, on: register) ?? ""
    }
    if act.by.isEmpty { act.by = Responses.lastApprover(on: register) ?? "" }
    return act
  }

  /// All or none.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    let decision = try decide(on: subjects, in: situation)
    if !decision.changes.isEmpty { try mustBeComplete() }
    return decision
  }

  /// Decides the approval of one response.
  public func decide(
    on id: Identifier<Response>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision { try decide(on: [id], in: situation) }

  /// An office or a mandate approves: neither a login, be it of whoever types it in, drafted the answer or is named by a record,
  /// nor a letter or two, which say of nobody what they are.
  private func mustNameOffice(_ ids: [Identifier<Response>], in situation: Situation) throws(Refusal) {
    let letters = by.count(where: \.isLetter)
    if by.allSatisfy(\.isWhitespace) { return }
    let logins = [situation.author.login] + ids.compactMap { situation.register.stored($0.any)?.changedBy }
    if let login = situation.register.login(meantBy: by, among: logins) {
      throw .consultation(.approvedByLogin(login))
    }
    let isShort = letters < Self.fewestLetters && by.contains(where: \.isLowercase)
    if isShort || letters < 2 { throw .consultation(.approvedByNobody(by)) }
  }

  /// The letters of the shortest office in small letters, `rada`; in capitals it may be short for one: `UM`.
  private static let fewestLetters = 3

  private func decide(on ids: [Identifier<Response>], in situation: Situation) throws(Refusal) -> Decision {
    try mustNameOffice(ids, in: situation)
    let day = day ?? situation.today
    return try ResponseRules.advance(ids, from: .draft, on: day, in: situation) { response in
      response.state = .approved
      response.approvedBy = by
      response.approvedOn = day
    }
  }
}
