/// The authority's response to a submission: drafted, approved, then published.
public struct Response: Record {
  /// The kind of the record: stanowisko.
  public static let kind = Kind(
    "response", idPrefix: "rsp", pl: ["stanowisko", "stanowiska", "stanowisk"], en: ["response", "responses"],
    madeBy: "respond", attachmentsNamePeople: true)
  /// The id.
  public let id: Identifier<Response>
  /// The remark it answers.
  public var submission = Identifier<Submission>("")
  /// The disposition: what was done with the remark.
  public var disposition: Disposition?
  /// The justification of the disposition.
  public var justification = ""
  /// The place at which the text changed for the remark.
  public var changedUnit = ""
  /// The state of the response: draft, approved, published.
  public var state = ResponseState.draft
  /// The approver.
  public var approvedBy = ""
  /// The day on which it was approved.
  public var approvedOn: Day?
  /// The day on which it was published.
  public var publishedOn: Day?

  /// A response with every field empty.
  public init(blank id: Identifier<Response>) { self.id = id }

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    reference("submission", \.submission, required: true, pl: "uwaga", en: "submission").once.givenOtherwise,
    choice("disposition", \.disposition, required: true, pl: "rozpatrzenie", en: "disposition")
      .known(
        as: "sposób rozpatrzenia", "sposób rozpatrzenia uwagi", "stanowisko", "stanowisko organu", "rozstrzygnięcie"),
    text("justification", \.justification, pl: "uzasadnienie", en: "justification").forResidents
      .known(as: "uzasadnienie stanowiska", "uzasadnienie rozpatrzenia"),
    line("changedUnit", \.changedUnit, pl: "zmieniony fragment", en: "changed unit"),
    choice("state", \.state, empty: .draft, pl: "stan", en: "state").givenOtherwise
      .rule(by: ApproveResponse.self, PublishResponse.self),
    line("approvedBy", \.approvedBy, pl: "zatwierdził(a)", en: "approved by").givenOtherwise.rule(
      by: ApproveResponse.self),
    day("approvedOn", \.approvedOn, pl: "zatwierdzono", en: "approved on").givenOtherwise.rule(
      by: ApproveResponse.self),
    day("publishedOn", \.publishedOn, pl: "opublikowano", en: "published on").givenOtherwise.rule(
      by: PublishResponse.self),
  ]

  /// A remark has one answer.
  public static let likeness = FieldList(\Self.submission)

  /// Drafted; the authority approves and publishes it by acts of its own.
  public static let making: Making<Response>? = Making { listed, _ in [DraftResponses([listed])] }

  /// The presentation of a response: it has no name of its own, and is told by the number of its remark.
  public static let presentation = Presentation(
    naming: [.label(pl: "stanowisko do ", en: "response to "), .field(name(of: \.submission))],
    columns: names(of: \.submission, \.disposition, \.state, \.justification),
    reading: names(of: \.submission, \.disposition, \.justification, \.changedUnit))

  /// Answers are everyone's once they are published.
  public static func published(_ values: Row) -> Row? {
    values[\Self.state] == .text(ResponseState.published.rawValue) ? values : nil
  }

  /// Whether a draft that was removed can come back: not where somebody has answered since.
  public static func mustBeWelcome(_ record: Response, in situation: Situation) throws(Refusal) {
    let there = situation.register.ids(whose: \Response.submission, is: record.submission).first
    guard let there, there != record.id, let stored = situation.register.stored(there.any) else { return }
    throw .alreadyAnswered(record.submission, by: stored.changedBy, at: stored.changedAt)
  }

  /// Validates a response: only a draft may still be edited, and never to an answer without its reason.
  public static func consequences(
    of new: Response, was old: Response?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    try ResponseRules.mustBeWhole(new, was: old)
    return []
  }
}
