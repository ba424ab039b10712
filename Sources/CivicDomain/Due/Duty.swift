/// A duty: something that has to be done by a day, because of the law, an order or a promise.
///
/// `Duty.all` is the table of them. The list of what is due today, the first screen and the signs in the calendar are read
/// from it, so that one more duty is one more row.
public struct Duty: Hashable, Sendable {
  /// The word by which scripts know it: `handOver`.
  public let id: String
  /// The section of the list in which it stands.
  public let section: DueSection
  /// The label of what is to be done, in a word: `zwrot`.
  public let label: Label
  /// What it says of itself where no record does: `rada uchwala roczny program współpracy`.
  public let what: Label?
  /// The source of its day, in the law or in an order; nil: what was agreed with somebody, or an appointment.
  public let source: Label?
  /// The first day of its law, and the last; nil: before all that is kept here, or in force.
  public let validity: (from: Day?, to: Day?)
  /// How the record that it is about is told.
  public let telling: Telling
  /// What is done where one that is about a record is chosen; of others the source is told.
  public let doing: Doing
  /// Whether it is to be done now, however far its day is away.
  let isAtOnce: Bool
  /// What makes a duty that is about no record leave the list, said to people; nil: no record says whether it was done.
  public let doneWhen: Label?
  /// What a calendar writes on its last day; nil: no calendar has it.
  public let lastDay: LastDay?
  /// Whether it is everybody's, for nobody handles what it is about: it stands among what is anybody's own, too.
  public let isEverybodys: Bool
  /// How many days before its day the list begins to tell of it; nil: from its first day on.
  let ahead: Span?
  /// How many days after its day the list stops; nil: not before it is done, or owed by nobody any more.
  let behind: Span?
  /// Finds what of it falls on some days and is not done.
  let find: @Sendable (DueReading, Duty, ClosedRange<Day>) -> DueList

  /// How the record of a due thing is told.
  public enum Telling: Hashable, Sendable {
    /// By its name.
    case name
    /// By its name, and where it is.
    case place
    /// By who is to be rung, and for which session.
    case contact
    /// By its number, and the subject of its consultation.
    case number
    /// By what is lent, and to whom.
    case parties
    /// By what was promised, and to whom.
    case promise
  }

  /// A number of days.
  enum Span {
    /// As many as the row says.
    case days(Int)
    /// As many as a setting says.
    case setting(Setting)

    fileprivate func days(before day: Day, on register: any Register) -> Int {
      switch self {
      case .days(let days): days
      case .setting(let setting): register.number(of: setting, on: day)
      }
    }
  }

  /// What is done where a due thing is chosen, the same for every duty that says so.
  public enum Doing: Hashable, Sendable {
    /// Nothing: it is an appointment, and stands among the things of its day.
    case attend
    /// Nothing there: the record is shown where it stands.
    case show
    /// One of the acts that can be done with the record now is chosen.
    case choose
    /// The act of this word is begun, on the record or on that of the act's kind which refers to it.
    case act(String)
    /// The record is edited, at this field.
    case edit(String)
    /// What came of a call is noted.
    case call
    /// A remark is answered.
    case answer
    /// Whose data are due is shown, and they are erased.
    case erase
    /// The request of a person is answered: what answers it is shown.
    case answerRequest
    /// The sessions of the year that is closed are listed, those without a report.
    case listUnreported
  }

  /// The words with which a calendar marks the last day of a duty.
  public struct LastDay: Hashable, Sendable {
    /// On any other day: `ostatni dzień zapisów`.
    public let label: Label
    /// On the day itself: `zapisy kończą się dziś`.
    public let today: Label

    init(_ label: Label, today: Label? = nil) {
      self.label = label
      self.today = today ?? label
    }
  }

  init(
    _ id: String, in section: DueSection, _ label: Label, what: Label? = nil, source: Label? = nil,
    valid: (from: Day?, to: Day?) = (nil, nil), told telling: Telling = .name, does doing: Doing = .show,
    isAtOnce: Bool = false, doneWhen: Label? = nil, lastDay: LastDay? = nil, everybodys isEverybodys: Bool = false,
    ahead: Span?, behind: Span?,
    _ find: @escaping @Sendable (DueReading, Duty, ClosedRange<Day>) -> DueList
  ) {
    self.id = id
    self.section = section
    self.label = label
    self.what = what
    self.source = source
    validity = valid
    self.telling = telling
    self.doing = doing
    self.isAtOnce = isAtOnce
    self.doneWhen = doneWhen
    self.lastDay = lastDay
    self.isEverybodys = isEverybodys
    self.ahead = ahead
    self.behind = behind
    self.find = find
  }

  /// Whether two are the same row of the table.
  public static func == (one: Duty, other: Duty) -> Bool { one.id == other.id }

  /// The hash of its word.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Those of some days on which its law was in force; nil: none.
  func valid(_ days: ClosedRange<Day>) -> ClosedRange<Day>? {
    let from = max(days.lowerBound, validity.from ?? .earliest)
    let to = min(days.upperBound, validity.to ?? .latest)
    return from <= to ? from...to : nil
  }

  /// The days of which the list of a day tells.
  func told(on day: Day, by register: any Register) -> ClosedRange<Day> {
    let first = behind.map { day.adding(days: -$0.days(before: day, on: register)) }
    let last = ahead.map { day.adding(days: $0.days(before: day, on: register)) }
    return (first ?? .earliest)...(last ?? .latest)
  }
}

/// The sections of the list of what is due, in their order.
public enum DueSection: CaseIterable, Hashable, Sendable {
  /// Breaches of personal data that were not notified: hours count, so that they come first.
  case breaches
  /// Sessions today and tomorrow.
  case sessions
  /// People to be rung.
  case calls
  /// What was promised in calls.
  case promises
  /// What kiosks left to the staff.
  case kiosk
  /// Registrations that close today or tomorrow.
  case registrations
  /// Remarks without an answer.
  case responses
  /// The bookings that are to be handed over and to come back.
  case bookings
  /// Consultations that close soon.
  case consultations
  /// What is still to be written of sessions and consultations that are over.
  case reports
  /// The year of the cooperation programme.
  case programme
  /// What people ask for about their data, and who was not told why they are kept.
  case personRequests
  /// Personal data that are kept for too long.
  case retention
  /// Backups, and whether they can be restored.
  case backups

  /// Whether its duties are told by their last days, whichever of them it is: what comes first is what hurts first.
  var isByDay: Bool {
    switch self {
    case .reports, .programme: true
    case .breaches, .sessions, .calls, .promises, .kiosk, .registrations, .responses, .bookings, .consultations,
      .personRequests, .retention, .backups:
      false
    }
  }

  /// The heading of the section.
  public var heading: Label {
    switch self {
    case .breaches:
      Label(pl: "Naruszenie ochrony danych: zgłoś", en: "Breach of personal data: notify")
    case .sessions: Label(pl: "Spotkania dziś i jutro", en: "Sessions today and tomorrow")
    case .calls: Label(pl: "Zadzwoń", en: "Ring")
    case .promises: Label(pl: "Obiecane w rozmowach", en: "Promised in calls")
    case .kiosk: Label(pl: "Z kiosku: wyjaśnij", en: "From the kiosk: settle")
    case .registrations: Label(pl: "Kończą się zapisy", en: "Registration closes")
    case .responses: Label(pl: "Uwagi czekają na odpowiedź", en: "Remarks that wait for an answer")
    case .bookings: Label(pl: "Rezerwacje: do wydania i do zwrotu", en: "Bookings: to hand over and to come back")
    case .consultations:
      Label(pl: "Konsultacje wkrótce się kończą", en: "Consultations that close soon")
    case .reports: Label(pl: "Sprawozdania i raporty", en: "Reports")
    case .programme: Label(pl: "Rok programu współpracy", en: "The year of the cooperation programme")
    case .personRequests: Label(pl: "Wnioski osób i klauzule", en: "People's requests and privacy notices")
    case .retention: Label(pl: "Dane osobowe", en: "Personal data")
    case .backups: Label(pl: "Kopie zapasowe", en: "Backups")
    }
  }
}
