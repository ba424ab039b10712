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
    case Organization.kind:
      Organization.names(of: \.name, \.district, \.phone) + [Organization.resources.name]
        + Organization.names(of: \.legalForm, \.status)
    case Resource.kind:
      Resource.names(of: \.name, \.organization, \.category, \.capacity, \.quantity, \.tokensPerHour, \.status)
    case Booking.kind:
      Booking.names(of: \.resource, \.borrower, \.start, \.end, \.status, \.quantity)
    case Series.kind:
      Series.names(of: \.title, \.organizers, \.funder)
    case Session.kind:
      Session.names(of: \.start, \.title) + [Session.registered.name, Session.waiting.name, Session.seatsLeft.name]
        + Session.names(of: \.mode, \.place, \.status)
    case Registration.kind:
      Registration.names(of: \.session, \.person, \.people, \.status) + [Registration.position.name]
        + Registration.names(of: \.organization, \.mode)
    case Person.kind:
      Person.names(of: \.name, \.phone, \.email)
    case Consultation.kind:
      Consultation.names(of: \.subject, \.opens, \.closes) + [
        Consultation.status.name, Consultation.submissions.name, Consultation.unanswered.name,
        Consultation.daysLeft.name,
      ]
    case Document.kind:
      Document.names(of: \.title, \.consultation)
    case Version.kind:
      Version.names(of: \.number, \.document, \.date)
    case Submission.kind:
      [Submission.number.name]
        + Submission.names(
          of: \.receivedOn, \.kind, \.remark, \.unit, \.organization, \.submitterKind, \.moderation, \.consultation)
    case Response.kind:
      Response.names(of: \.submission, \.disposition, \.state, \.justification)
    case Attachment.kind: Attachment.names(of: \.title, \.of, \.fileName)
    case PersonalAttachment.kind: PersonalAttachment.names(of: \.title, \.of, \.fileName)
    case _: []
    }
  }
}
