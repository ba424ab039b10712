/// A thing that is due: what waits to be done, and by when.
public enum DueThing: Hashable, Sendable {
  /// A session is held.
  case session(Identifier<Session>, at: LocalTime)
  /// A call is due to somebody who is registered, before the session begins.
  case call(Identifier<Registration>, by: LocalTime)
  /// Registration for a session closes; exclusive, so that midnight means the day before to its end.
  case registration(Identifier<Session>, until: LocalTime)
  /// A remark has no published answer since the day on which it came; nil: nobody wrote that day down.
  case response(Identifier<Submission>, since: Day?)
  /// A lent thing is to be handed over.
  case handOver(Identifier<Booking>, at: LocalTime)
  /// A lent thing is to be taken back.
  case takeBack(Identifier<Booking>, at: LocalTime)
  /// A consultation takes remarks up to the end of this day.
  case consultation(Identifier<Consultation>, through: Day)

  /// The part of the list in which it stands.
  public var section: DueSection {
    switch self {
    case .session: .sessions
    case .call: .calls
    case .registration: .registrations
    case .response: .responses
    case .handOver, .takeBack: .bookings
    case .consultation: .consultations
    }
  }

  /// The record that it is about.
  public var id: RecordID {
    switch self {
    case .session(let id, _), .registration(let id, _): id.any
    case .call(let id, _): id.any
    case .response(let id, _): id.any
    case .handOver(let id, _), .takeBack(let id, _): id.any
    case .consultation(let id, _): id.any
    }
  }

  /// The name in one word for scripts.
  public var name: String {
    switch self {
    case .session: "session"
    case .call: "call"
    case .registration: "registration"
    case .response: "answer"
    case .handOver: "handOver"
    case .takeBack: "takeBack"
    case .consultation: "consultation"
    }
  }

  /// The label of the sort of thing it is, in a word for people.
  public var label: Label {
    switch self {
    case .session: Label(pl: "spotkanie", en: "session")
    case .call: Label(pl: "zadzwoń", en: "ring")
    case .registration: Label(pl: "zapisy", en: "registration")
    case .response: Label(pl: "odpowiedź", en: "answer")
    case .handOver: Label(pl: "wydanie", en: "hand over")
    case .takeBack: Label(pl: "zwrot", en: "take back")
    case .consultation: Label(pl: "konsultacje", en: "consultation")
    }
  }

  /// The day or local time by which it stands in the list, as files write it: when it begins, closes or is to come
  /// back; of an answer the day since which it is owed.
  public var due: String? {
    switch self {
    case .session(_, let time), .call(_, let time), .registration(_, let time), .handOver(_, let time),
      .takeBack(_, let time):
      time.text
    case .response(_, let day): day?.text
    case .consultation(_, let day): day.text
    }
  }
}

/// The sections of the list of what is due, in their order.
public enum DueSection: CaseIterable, Hashable, Sendable {
  /// Sessions today and tomorrow.
  case sessions
  /// People to be rung.
  case calls
  /// Registrations that close today or tomorrow.
  case registrations
  /// Remarks without an answer.
  case responses
  /// The bookings that are to be handed over and to come back.
  case bookings
  /// Consultations that close within a week.
  case consultations

  /// The heading of the section.
  public var heading: Label {
    switch self {
    case .sessions: Label(pl: "Spotkania dziś i jutro", en: "Sessions today and tomorrow")
    case .calls: Label(pl: "Zadzwoń: jest miejsce", en: "Ring: there is a seat")
    case .registrations: Label(pl: "Kończą się zapisy", en: "Registration closes")
    case .responses: Label(pl: "Uwagi czekają na odpowiedź", en: "Remarks that wait for an answer")
    case .bookings: Label(pl: "Rezerwacje: do wydania i do zwrotu", en: "Bookings: to hand over and to come back")
    case .consultations:
      Label(pl: "Konsultacje kończą się w ciągu 7 dni", en: "Consultations that close within 7 days")
    }
  }
}
