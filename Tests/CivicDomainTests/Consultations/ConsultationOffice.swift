import CivicDomain
import Testing

/// An office in the middle of a consultation, 1–23 September 2026, with the second version of its text.
extension Office {
  static func withConsultation(
    at clock: String = "2026-09-09T14:32", _ more: [String: FieldValue] = [:]
  ) throws -> Office {
    var office = try Office(at: clock)
    var values: [String: FieldValue] = [
      "subject": "Roczny program współpracy na 2027 r.", "opens": "2026-09-01", "closes": "2026-09-23",
    ]
    values.merge(more) { $1 }
    try office.add("cns-a", values)
    try office.add("org-krokus", ["name": "KROKUS", "legalForm": "association"])
    try office.add("doc-a", ["consultation": "cns-a", "title": "Projekt programu"])
    try office.add("ver-1", ["document": "doc-a", "number": 1, "text": "§ 1. Program.\n§ 9. Usunięty."])
    try office.add(
      "ver-2", ["document": "doc-a", "number": 2, "text": "§ 1. Program.\n§ 3. 1. Zasady.\n2. Zadania."])
    return office
  }

  /// A remark as a form sends it, from somebody named after it.
  func remark(_ id: String, anonymous: Bool = false) -> any Act { remark(id, anonymous: anonymous) { _ in } }

  func remark(
    _ id: String, anonymous: Bool = false, _ change: (inout Submission) throws -> Void
  ) rethrows -> any Act {
    var submission = Submission(blank: Identifier("sub-\(id)"))
    submission.consultation = Identifier("cns-a")
    submission.remark = "Proszę dodać zadania wieloletnie."
    submission.channel = .email
    try change(&submission)
    var person = Person(blank: Identifier("per-\(id)"))
    person.name = register.record(person.id)?.name ?? "Osoba \(id)"
    person.email = "\(id)@example.org"
    return TakeSubmission(submission, from: anonymous ? nil : person)
  }

  func answer(
    _ id: String, _ disposition: Disposition? = .rejected, _ justification: String = "Bo budżet jest podzielony."
  ) -> Response {
    var response = Response(blank: Identifier("rsp-\(id)"))
    response.submission = Identifier("sub-\(id)")
    response.disposition = disposition
    response.justification = justification
    return response
  }

  /// Of the drafts to these remarks, or of all that there are, today.
  func approval(_ ids: String..., by: String = "Prezydent Miasta") -> any Act {
    ApproveResponse(responses(ids, answered: .draft), by: by, on: clock.day)
  }

  /// Of the approved answers to these remarks, or of all that there are, today.
  func publication(_ ids: String...) -> any Act {
    PublishResponse(responses(ids, answered: .approved), on: clock.day)
  }

  private func responses(_ ids: [String], answered state: ResponseState) -> [Identifier<Response>] {
    remarks(ids, answered: state).map { Responses.response(to: $0, on: register)?.id ?? Identifier("rsp-\($0.raw)") }
  }

  private func remarks(_ ids: [String], answered state: ResponseState) -> [Identifier<Submission>] {
    ids.isEmpty
      ? Responses.submissions(in: Identifier("cns-a"), answered: state, on: register)
      : ids.map { Identifier("sub-\($0)") }
  }
}
