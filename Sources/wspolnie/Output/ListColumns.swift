import CivicDomain

/// Which fields a list in a terminal shows, and in which order: those by which a clerk tells one record from another, the
/// dispensable ones last, for a narrow terminal leaves them out.
/// `--json` and `--csv` show them all.
enum ListColumns {
  /// The fields of a kind, at most as many as a wide terminal holds; names that the kind does not have are passed over.
  static func fields(of kind: AnyKind, withPersonal: Bool) -> [FieldDeclaration] {
    let told = kind.fields.filter { withPersonal || $0.audience != .personal }
    let chosen = names(of: kind.kind).compactMap { name in told.first { $0.name == name } }
    return chosen.isEmpty ? Array(told.filter(isShort).prefix(most)) : chosen
  }

  private static let most = 6

  private static func isShort(_ field: FieldDeclaration) -> Bool {
    if case .text = field.shape { return false }
    return true
  }

  static func names(of kind: Kind) -> [String] {
    switch kind {
    case Organization.kind: ["name", "district", "phone", "resources", "legalForm", "status"]
    case Resource.kind: ["name", "organization", "category", "capacity", "quantity", "tokensPerHour", "status"]
    case Booking.kind: ["resource", "borrower", "start", "end", "status", "quantity"]
    case Series.kind: ["title", "organizers", "funder"]
    case Session.kind: ["start", "title", "registered", "waiting", "seatsLeft", "mode", "place", "status"]
    case Registration.kind: ["session", "person", "people", "status", "position", "organization", "mode"]
    case Person.kind: ["name", "phone", "email"]
    case Consultation.kind: ["subject", "opens", "closes", "status", "submissions", "unanswered", "daysLeft"]
    case Document.kind: ["title", "consultation"]
    case Version.kind: ["number", "document", "date"]
    case Submission.kind:
      ["number", "receivedOn", "kind", "remark", "unit", "organization", "submitterKind", "moderation", "consultation"]
    case Response.kind: ["submission", "disposition", "state", "justification"]
    case Attachment.kind, PersonalAttachment.kind: ["title", "of", "fileName"]
    case _: []
    }
  }
}
