/// A session, one meeting: a workshop's date, a district meeting.
public struct Session: Record {
  /// The kind of the record: spotkanie.
  public static let kind = Kind(
    "session", idPrefix: "ses", pl: ["spotkanie", "spotkania", "spotkań"], en: ["session", "sessions"],
    attachmentsNamePeople: true)
  /// The id.
  public let id: Identifier<Session>
  /// The series it belongs to.
  public var series = Identifier<Series>("")
  /// The title.
  public var title = ""
  /// The start of the session.
  public var start: LocalTime?
  /// The end of the session.
  public var end: LocalTime?
  /// How it is held.
  public var mode = SessionMode.inPerson
  /// The house or room.
  public var place = ""
  /// Street and number.
  public var address = ""
  /// The district.
  public var district = ""
  /// Whether one signs up.
  public var entry = SessionEntry.registration
  /// Seats in the room; nil: no limit.
  public var seats: Int?
  /// Places online; nil: no limit.
  public var onlineSeats: Int?
  /// The link to join, told only to the registered.
  public var joinLink = ""
  /// The time when registration opens; nil: at once.
  public var registrationOpens: LocalTime?
  /// The time when registration closes, exclusive; nil: 00:00 of the session's day, so that the day before counts to
  /// its end.
  public var registrationCloses: LocalTime?
  /// The contact for signing up: telephone and e-mail.
  public var contact = ""
  /// The audience: for whom it is.
  public var audience = ""
  /// The agenda.
  public var agenda = ""
  /// The leaders of the session.
  public var leaders: [String] = []
  /// The techniques used.
  public var techniques: [ConsultationTechnique] = []
  /// The status of the session.
  public var status = SessionStatus.planned
  /// How many people came.
  public var headcount: Int?
  /// How many organizations came.
  public var organizationCount: Int?
  /// How many guests came of whom nobody has the name.
  public var guestsUnnamed: Int?
  /// How many organizations they came from.
  public var guestOrganizations: Int?
  /// Anonymous counts by age: `18-26: 4`.
  public var ageBands: [String] = []
  /// The report: what was said and agreed.
  public var report = ""
  /// The id in the calendar from which it was imported.
  public var externalId = ""
  /// The login of whoever handles it.
  public var handler = ""

  /// A session with every field empty.
  public init(blank id: Identifier<Session>) { self.id = id }

  /// The fields by which records are taken for alike: what one is called, and what tells it from others called so.
  public static let likeness = FieldList(\Self.title, \.start)

  /// How many people have a seat.
  public static let registered = derived("registered", .count(0...Limits.people), pl: "zapisani", en: "registered") {
    session, register, _ in
    .number(Seating(of: session, on: register).seated)
  }
  /// How many people wait for one.
  public static let waiting = derived("waiting", .count(0...Limits.people), pl: "lista rezerwowa", en: "waiting") {
    session, register, _ in
    .number(Seating(of: session, on: register).waiting)
  }
  /// How many seats are left, in the room and online; absent where there is no limit.
  public static let seatsLeft = derived("seatsLeft", .count(0...Limits.people), pl: "wolne miejsca", en: "seats left") {
    session, register, _ in
    Seating(of: session, on: register).seatsLeft.map { .number($0) }
  }
  /// How many of the seats that are left are online; absent where there is no limit, and where all come in one way.
  public static let onlineSeatsLeft = derived(
    "onlineSeatsLeft", .count(0...Limits.people), pl: "z nich online", en: "of these online"
  ) { session, register, _ in
    session.mode == .hybrid ? Seating(of: session, on: register).online.left.map { .number($0) } : nil
  }
  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    reference("series", \.series, pl: "cykl", en: "series").usual,
    line("title", \.title, required: true, pl: "tytuł", en: "title").key(.name).searched
      .known(
        as: "nazwa spotkania", "tytuł spotkania", "temat", "nazwa", "nazwa wydarzenia", "temat spotkania",
        "nazwa zajęć",
        "nazwa warsztatu", "tytuł warsztatu", "warsztat", "szkolenie", "wydarzenie", "spotkanie", "event"),
    time("start", \.start, required: true, pl: "początek", en: "start").ahead.known(as: ListNames.start)
      .section(pl: "Kiedy i gdzie", en: "When and where"),
    time("end", \.end, required: true, pl: "koniec", en: "end").ahead.known(as: ListNames.end)
      .ending(\Session.start, atMost: Limits.sessionDays),
    choice("mode", \.mode, empty: .inPerson, pl: "forma", en: "mode").usual,
    line("place", \.place, pl: "miejsce", en: "place").usual.searched
      .known(as: "miejsce spotkania", "lokalizacja", "gdzie", "sala", "location", "venue"),
    line("address", \.address, pl: "adres", en: "address").searched,
    line("district", \.district, pl: "dzielnica", en: "district").key.searched,
    choice("entry", \.entry, empty: .registration, pl: "wstęp", en: "entry")
      .section(pl: "Wstęp i zapisy", en: "Entry and registration"),
    count("seats", \.seats, in: 0...Limits.people, pl: "miejsca", en: "seats").usual
      .known(as: "liczba miejsc", "limit", "limit miejsc", "limit uczestników", "limit osób", "ile miejsc"),
    count("onlineSeats", \.onlineSeats, in: 0...Limits.people, pl: "miejsca online", en: "places online"),
    line("joinLink", \.joinLink, limit: 500, pl: "link do spotkania", en: "joining link").staff,
    time("registrationOpens", \.registrationOpens, pl: "zapisy od", en: "registration opens").wholeDay(.first).ahead,
    time("registrationCloses", \.registrationCloses, pl: "zapisy do", en: "registration closes").usual.wholeDay(.last)
      .ahead,
    line("contact", \.contact, pl: "zapisy pod", en: "contact"),
    line("audience", \.audience, pl: "dla kogo", en: "audience").known(as: "odbiorcy", "adresaci", "grupa docelowa"),
    text("agenda", \.agenda, pl: "program spotkania", en: "agenda")
      .known(as: "opis", "opis spotkania", "opis zajęć", "opis wydarzenia", "program", "plan spotkania", "description")
      .section(pl: "Program i prowadzący", en: "Agenda and leaders"),
    words("leaders", \.leaders, pl: "prowadzący", en: "leaders").usual
      .known(
        as: "prowadząca", "prowadzi", "kto prowadzi", "osoba prowadząca", "osoby prowadzące", "prelegent", "trener",
        "trenerka", "wykładowca"),
    choices("techniques", \.techniques, pl: "techniki", en: "techniques"),
    choice("status", \.status, empty: .planned, pl: "stan", en: "status").state.rule,
    count("headcount", \.headcount, in: 0...Limits.people, pl: "liczba uczestników", en: "headcount")
      .section(pl: "Po spotkaniu", en: "Afterwards"),
    count(
      "organizationCount", \.organizationCount, in: 0...Limits.people, pl: "liczba organizacji", en: "organizations"),
    count("guestsUnnamed", \.guestsUnnamed, in: 0...Limits.people, pl: "goście bez nazwiska", en: "unnamed guests"),
    count(
      "guestOrganizations", \.guestOrganizations, in: 0...Limits.people, pl: "organizacje tych gości",
      en: "these guests' organizations"),
    words("ageBands", \.ageBands, pl: "wiek uczestników", en: "age bands"),
    text("report", \.report, pl: "sprawozdanie", en: "report"),
    handler(\.handler),
    externalID(\.externalId),
    registered,
    waiting,
    seatsLeft,
    onlineSeatsLeft,
  ]

  /// Those of one title are told apart by when they begin; the last one comes first.
  public static let presentation = Presentation(
    distinction: [.field(name(of: \.start))],
    summary: [
      .span(from: name(of: \.start), to: name(of: \.end)), .dot, .field(name(of: \.place)),
      .label(pl: ", miejsc: ", en: ", seats: "), .field(name(of: \.seats)),
    ],
    columns: names(of: \.start, \.title) + [registered.name, waiting.name, seatsLeft.name, onlineSeatsLeft.name]
      + names(of: \.mode, \.place, \.status),
    order: RecordOrder(by: name(of: \.start), descending: true))

  /// The tallies: those that have no report yet.
  public static let tallies = [reports]

  /// The moment from which nobody can register any more.
  public var closes: LocalTime? { registrationCloses ?? start.map { LocalTime(startOf: $0.day) } }

  /// Ends before starts, and a registration that closes before it opens or after the session began.
  public func faults() -> [String: FieldError] {
    var wrong: [String: FieldError] = [:]
    if let start, let end, end <= start { wrong[\Self.end] = .endBeforeStart }
    if let registrationOpens, let closes, closes <= registrationOpens {
      wrong[\Self.registrationCloses] = .closesBeforeOpening(registrationOpens)
    }
    if let start, let registrationCloses, registrationCloses > start {
      wrong[\Self.registrationCloses] = .closesAfterStart(start)
    }
    return wrong
  }

  /// It was called off, or its report is written.
  public func isOver(on register: any Register, asOf day: Day) -> Bool {
    status == .cancelled || !report.allSatisfy(\.isWhitespace)
  }

  /// A session that was held, or called off, stays where people looked for it; what was said there, how many came and
  /// what it was called may be written down later.
  public var settledFields: FieldList<Session> {
    switch status {
    case .planned: FieldList()
    case .cancelled, .held:
      FieldList(
        \.series, \.start, \.end, \.mode, \.entry, \.seats, \.onlineSeats, \.registrationOpens, \.registrationCloses)
    }
  }

  /// Seats are never lowered below the people seated; more seats move the waiting list up. Of another start everybody is told.
  public static func consequences(
    of new: Session, was old: Session?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    guard let old else { return [] }
    let seats = try Seating.reseat(new, was: old, in: situation)
    return seats + new.telling(ofMoveFrom: old, besides: seats, in: situation)
  }

  /// The changes by which whoever registered, or waits, is to be rung: it begins at another time than they were told.
  private func telling(ofMoveFrom old: Session, besides seats: [Change], in situation: Situation) -> [Change] {
    guard old.start != nil, start != old.start, old.isToCome(at: situation.now), isToCome(at: situation.now) else {
      return []
    }
    let known = Set(seats.map(\.id))
    let untold = situation.register.records(whose: \Registration.session, is: id).filter {
      $0.status == .registered && $0.call != .toCall && !known.contains($0.id.any)
    }
    return untold.map { registration in
      var toCall = registration
      toCall.call = .toCall
      return toCall.change(from: registration)
    }
  }
}
