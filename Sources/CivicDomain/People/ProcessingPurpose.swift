/// Why a kind of record names people, where what it says comes from and how long it is kept: what a person is told who asks
/// what is held of them (GDPR, Regulation (EU) 2016/679, art. 15(1)(a), (d), (g)).
///
/// The basis of nearly all is that the city acts by law, in the public interest (art. 6(1)(e)), not by consent.
public struct ProcessingPurpose: Hashable, Sendable {
  /// The purpose.
  public let purpose: Label
  /// Where the data come from; nil: nobody wrote that down.
  public let source: Label?
  /// How long they are kept; nil: no term ends by itself.
  public let retention: Retention?
  /// The basis in law.
  public var basis = publicInterest

  /// The basis in law of what is done in the public interest.
  private static let publicInterest = Label(
    pl: "art. 6 ust. 1 lit. e RODO: zadanie w interesie publicznym",
    en: "art. 6(1)(e) GDPR: a task in the public interest")
  /// The basis in law of what the law demands.
  private static let obligation = Label(
    pl: "art. 6 ust. 1 lit. c RODO: obowiązek prawny (art. 12 ust. 3 RODO)",
    en: "art. 6(1)(c) GDPR: a legal obligation (art. 12(3) GDPR)")

  /// A term that is counted in days.
  public struct Retention: Hashable, Sendable {
    /// The setting of the days.
    public let period: Setting
    /// What they are counted from: `po spotkaniu`.
    public let after: Label
  }

  /// The purpose for which records of a kind name people; nil for kinds that do not.
  public static func of(_ kind: Kind) -> ProcessingPurpose? { byKind[kind] }

  private static let byKind: [Kind: ProcessingPurpose] = [
    Registration.kind: ProcessingPurpose(
      purpose: Label(
        pl: "zapisy na spotkania, lista obecności, sprawozdania", en: "sign-up, attendance lists, reports of sessions"),
      source: Label(pl: "zgłoszenie; sposób podano w tabeli", en: "the registration; the channel stands in the table"),
      retention: Retention(period: .keepRegistrationsDays, after: Label(pl: "po spotkaniu", en: "after the session"))),
    Submission.kind: ProcessingPurpose(
      purpose: Label(
        pl: "konsultacje: uwagi i odpowiedzi na nie", en: "public consultations: remarks and the responses to them"),
      source: Label(pl: "uwaga; sposób podano w tabeli", en: "the remark; the channel stands in the table"),
      retention: Retention(
        period: .keepRemarksDays,
        after: Label(pl: "po przekazaniu konsultacji do akt", en: "after the consultation went to the case file"))),
    Contact.kind: ProcessingPurpose(
      purpose: Label(pl: "kontakt z organizacją", en: "contact with the organization"), source: nil, retention: nil),
    PhoneCall.kind: ProcessingPurpose(
      purpose: Label(pl: "rozmowy i to, co w nich obiecano", en: "calls, and what was promised in them"),
      source: Label(pl: "rozmowa", en: "the call"), retention: nil),
    KioskCase.kind: ProcessingPurpose(
      purpose: Label(
        pl: "zgłoszenia i uwagi z kiosku, których nie udało się przyjąć od razu",
        en: "registrations and remarks from a kiosk that could not be taken in at once"),
      source: Label(pl: "kiosk w centrum", en: "the kiosk in the centre"),
      retention: Retention(
        period: .keepRegistrationsDays, after: Label(pl: "po wyjaśnieniu sprawy", en: "after the case was settled"))),
    PersonRequest.kind: ProcessingPurpose(
      purpose: Label(
        pl: "wnioski w sprawie danych osobowych i odpowiedzi na nie",
        en: "requests about personal data, and the answers to them"),
      source: Label(pl: "wniosek", en: "the request"),
      retention: Retention(period: .keepRequestsDays, after: Label(pl: "po odpowiedzi", en: "after the answer")),
      basis: obligation),
    Response.kind: ProcessingPurpose(
      purpose: Label(pl: "odpowiedzi na uwagi", en: "responses to remarks"),
      source: Label(pl: "urząd", en: "the office"), retention: nil),
    Attachment.kind: attached,
    PersonalAttachment.kind: attached,
  ]

  private static let attached = ProcessingPurpose(
    purpose: Label(pl: "pliki dołączone do wpisów", en: "files attached to records"), source: nil, retention: nil)
}
