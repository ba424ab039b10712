/// The act of writing to organizations: who was written to is recorded as one mailing, however many there are.
public struct WriteToOrganizations: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "organization-write",
    ActWords(
      logged: Label(pl: "zapisano wysyłkę", en: "mailing recorded"),
      done: Label(pl: "Zapisano wysyłkę", en: "Mailing recorded"), undone: Label(pl: "wysyłkę", en: "the mailing")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "napisz", en: "write"), title: Label(pl: "wysyłka", en: "mailing"),
    about: Label(
      pl: "Zapisuje, do kogo i kiedy napisano.", en: "Records who was written to, and when."),
    draws: [Mailing.kind])
  /// The inputs of the act: what the mailing holds.
  public static let fields = [
    line("subject", \.subject, required: true, pl: "temat", en: "subject"),
    day("sentOn", \.sentOn, required: true, pl: "wysłano", en: "sent on").past,
    line("basis", \.basis, pl: "podstawa", en: "basis"), text("text", \.text, pl: "treść", en: "text"),
  ]
  /// The request: to which organizations, and why.
  public var request: ActRequest
  /// The subject of the mailing.
  public var subject = ""
  /// The day on which it is sent.
  public var sentOn: Day?
  /// The basis on which these are written to.
  public var basis = ""
  /// The text that is written.
  public var text = ""

  /// A mailing to write, of which nothing is known yet.
  public init(_ request: ActRequest) { self.request = request }

  /// Decides one mailing to all of them.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    var mailing = Mailing(blank: Identifier(request.draws.first?.raw ?? ""))
    (mailing.subject, mailing.sentOn, mailing.basis, mailing.text) = (subject, sentOn, basis, text)
    mailing.organizations = subjects
    let changes = try RecordRules.insert(mailing, in: situation)
    return Decision(changes, undoneBy: Self.counter, in: situation)
  }

  /// The removal of what it recorded.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { deed.removals }

  /// Decides a mailing to one organization alone.
  public func decide(
    on id: Identifier<Organization>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    var one = self
    one.request = ActRequest(on: [id.any], draws: drawn, because: because)
    return try one.decide(in: situation)
  }
}
