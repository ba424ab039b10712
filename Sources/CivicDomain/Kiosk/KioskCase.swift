/// What a kiosk handed in: a seat, or a remark.
public enum KioskMatter: String, Choice {
  /// A seat at a session.
  case registration
  /// A remark in a consultation.
  case remark

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .registration: Label(pl: "zgłoszenie na spotkanie", en: "registration for a session")
    case .remark: Label(pl: "uwaga w konsultacjach", en: "remark in a consultation")
    }
  }
}

/// Why somebody of the staff has to look at what a kiosk handed in.
public enum KioskCaseReason: String, Choice {
  /// The session was called off or held.
  case notPlanned
  /// Registration had not opened, or had closed.
  case notOpen
  /// Nobody needs to register there.
  case openEntry
  /// It was taken in; the same person had registered already.
  case double
  /// More people than there are seats.
  case tooMany
  /// The session is not held in that way, or no e-mail was given for one online.
  case mode
  /// The consultation takes no remarks, or none without a name.
  case consultation
  /// The text does not have that place.
  case place
  /// The session, the consultation or the text is there no more.
  case gone
  /// A rule had something else against it.
  case other
  /// It was taken in; somebody else has that telephone or e-mail, or the same name with another.
  case knownContact

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .notPlanned: Label(pl: "spotkanie odwołane albo zakończone", en: "the session is called off or over")
    case .notOpen: Label(pl: "zapisy zamknięte", en: "registration is closed")
    case .openEntry: Label(pl: "na to spotkanie nie trzeba się zapisywać", en: "nobody needs to register there")
    case .double:
      Label(pl: "przyjęte, ale ta osoba ma już zgłoszenie", en: "taken in, but that person had registered already")
    case .tooMany: Label(pl: "więcej osób niż miejsc", en: "more people than seats")
    case .mode: Label(pl: "tak nie można wziąć udziału", en: "one cannot take part in that way")
    case .consultation: Label(pl: "konsultacje nie przyjmują takiej uwagi", en: "the consultation takes no such remark")
    case .place: Label(pl: "tekst nie ma takiego miejsca", en: "the text has no such place")
    case .gone: Label(pl: "tego już nie ma w rejestrze", en: "it is no longer in the register")
    case .other: Label(pl: "nie udało się tego przyjąć", en: "it could not be taken in")
    case .knownContact:
      Label(pl: "przyjęte, ale kontakt ma już inna osoba", en: "taken in, but another person has that contact")
    }
  }
}

/// A case that a kiosk left to the staff: what it handed in and no rule took, or a sender of whom nobody knows whether they
/// are somebody known. Nothing that was said is lost, and nobody known is changed by it.
public struct KioskCase: Record {
  /// The kind of the record: sprawa z kiosku.
  public static let kind = Kind(
    "kioskCase", idPrefix: "ksk", pl: ["sprawa z kiosku", "sprawy z kiosku", "spraw z kiosku"],
    en: ["kiosk case", "kiosk cases"], madeBy: "intake", isForStaffAlone: true)
  /// The id: that of what was handed in, with the prefix of the kind.
  public let id: Identifier<KioskCase>
  /// What was handed in.
  public var matter: KioskMatter?
  /// The reason why somebody has to look at it.
  public var why: KioskCaseReason?
  /// The day on which it came.
  public var receivedOn: Day?
  /// The session for which it was.
  public var session = Identifier<Session>("")
  /// The consultation in which it was.
  public var consultation = Identifier<Consultation>("")
  /// The person who handed it in, where they said who they are.
  public var person = Identifier<Person>("")
  /// For how many people.
  public var people: Int?
  /// The very words. Personal.
  public var said = ""
  /// The receipt code by which its sender finds out that somebody rings them.
  public var receipt = ""
  /// The day on which it was settled.
  public var settledOn: Day?
  /// What came of it. Personal.
  public var outcome = ""
  /// The login of whoever sees to it.
  public var handler = ""

  /// A case with every field empty.
  public init(blank id: Identifier<KioskCase>) { self.id = id }

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    choice("matter", \.matter, required: true, pl: "co przyszło", en: "what came").once,
    choice("why", \.why, required: true, pl: "dlaczego do wyjaśnienia", en: "why it is to be settled").once,
    day("receivedOn", \.receivedOn, required: true, pl: "wpłynęło", en: "received on").once.past,
    reference("session", \.session, pl: "spotkanie", en: "session").once,
    reference("consultation", \.consultation, pl: "konsultacje", en: "consultation").once,
    reference("person", \.person, pl: "osoba", en: "person").once,
    count("people", \.people, in: 1...Limits.people, pl: "liczba osób", en: "people").once,
    text("said", \.said, limit: Limits.kioskCase, pl: "treść", en: "what was said").personal.once.searched,
    line("receipt", \.receipt, pl: "kod potwierdzenia", en: "receipt code").staff.key.once,
    day("settledOn", \.settledOn, pl: "wyjaśniono", en: "settled on")
      .rule(by: SettleKioskCase.self, StepBackKioskCase.self),
    text("outcome", \.outcome, limit: Limits.remark, pl: "jak wyjaśniono", en: "how it was settled").personal
      .rule(by: SettleKioskCase.self, StepBackKioskCase.self),
    handler(\.handler),
  ]

  /// Told by who handed it in, and what it was for; the last one comes first.
  public static let presentation = Presentation(
    naming: [
      .field(name(of: \.person)), .dot, .field(name(of: \.session)), .dot, .field(name(of: \.consultation)), .dot,
      .field(name(of: \.receivedOn)),
    ],
    columns: names(of: \.receivedOn, \.matter, \.why, \.person, \.session, \.consultation, \.settledOn),
    order: RecordOrder(by: name(of: \.receivedOn), descending: true))

  /// Those of a receipt.
  public static func ids(saidAs text: String, on register: any Register) -> [RecordID] {
    ReceiptCode.ids(of: kind, bearing: text, on: register)
  }

  /// The sign-ups that whoever handed it in has at the session: what was taken in, and any other.
  public static func related(to id: Identifier<KioskCase>, on register: any Register) -> [RecordID] {
    let told: KioskCase = register.excerpt(id, of: FieldList(\KioskCase.person, \.session))
    guard !told.person.isEmpty, !told.session.isEmpty else { return [] }
    let signUps = Siblings(whose: \Registration.person, is: told.person)
    let count = register.count(signUps)
    return register.ids(signUps, window: max(0, count - Limits.signUpsLookedAt)..<count).filter {
      register.value(of: \Registration.session, in: Identifier<Registration>($0.raw)) == told.session
    }
  }

  /// The tallies: those that nobody has settled, by the day on which they came and by whoever sees to them.
  public static let tallies = [open]

  /// The tally of cases that are not settled.
  static let open = Tally(ofAll: kind, "open") { id, register in
    let told: KioskCase = register.excerpt(Identifier(id.raw), of: standingFields)
    guard told.settledOn == nil, let day = told.receivedOn else { return nil }
    return Standing(told.handler, day.number)
  }

  private static let standingFields = FieldList(\KioskCase.settledOn, \.receivedOn, \.handler)

  /// Whoever handed it in is kept until it is settled, and for some days.
  public static func keepingTerm(of id: Identifier<KioskCase>, on register: any Register) -> KeepingTerm? {
    register.value(of: \KioskCase.settledOn, in: id).map { KeepingTerm($0, .keepRegistrationsDays) }
  }

  /// It is settled.
  public func isOver(on register: any Register, asOf day: Day) -> Bool { settledOn != nil }
}

extension DueReading {
  /// The cases that nobody has settled, which are due on the day on which they came; the first first.
  func kioskCases(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let owed = register.counts(in: KioskCase.open, of: "").filter { standing, _ in
      days.contains(Day(number: standing.measure)) && logins?.contains(standing.word) ?? true
    }
    let inOrder = owed.sorted { ($0.key.measure, $0.key.word) < ($1.key.measure, $1.key.word) }
    return DueList(
      inOrder.map { standing, count in
        OwedDay(
          due: .through(Day(number: standing.measure)), handlers: [standing.word: count],
          records: Siblings(
            ofAll: KioskCase.open, at: [standing.word], measures: standing.measure...standing.measure))
      }, of: duty, on: register)
  }
}
