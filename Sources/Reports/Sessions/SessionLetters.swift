import CivicDomain
import Interchange
import Words

/// A message to those who have a seat at a session: what they are told of it, and at which addresses.
struct ParticipantsLetter: SessionLetter {
  static let offer = ReportOffer(
    "participants-letter", Label(pl: "wiadomość do zapisanych", en: "message to those signed up"),
    about: Label(
      pl: "Szkic (eml) do osób z miejscem na spotkaniu, adresy w UDW; kto nie ma e-maila, do tego się dzwoni.",
      en: "A draft (eml) to those who have a seat, with the addresses in blind copy; who has none is to be rung."),
    for: .personal, isLetter: true, spoken: spoken)
  static let isToWaiting = false
}

/// A message to those who wait for a seat at a session.
struct WaitingListLetter: SessionLetter {
  static let offer = ReportOffer(
    "waiting-list-letter", Label(pl: "wiadomość do listy rezerwowej", en: "message to the waiting list"),
    about: Label(
      pl: "Szkic (eml) do osób, które czekają na miejsce na spotkaniu, adresy w UDW.",
      en: "A draft (eml) to those who wait for a seat at the session, with the addresses in blind copy."),
    for: .personal, isLetter: true, spoken: spoken)
  static let isToWaiting = true
}

/// A letter to people of a session: which of them is all that tells one from another.
protocol SessionLetter: LetterReport where Subject == Session {
  /// Whether it goes to those who wait for a seat; else to those who have one or came.
  static var isToWaiting: Bool { get }
}

extension SessionLetter {
  static var spoken: Label {
    Label(
      pl: "napisz zawiadom zawiadomić powiadom do uczestników wyślij wysłać mail e-mail mailing",
      en: "write to participants mail e-mail")
  }

  func written(about session: Session, in setting: ReportSetting) -> WrittenLetter {
    let ids = Self.siblings(of: session.id).flatMap { siblings in
      setting.register.ids(siblings, window: 0..<setting.register.count(siblings))
    }
    let sheet = SessionSheet(session: session, setting: setting)
    // The link is told to those who have a seat alone.
    let text = setting.words.sessionLetter(
      session.title, when: sheet.when, moved: Self.whenBefore(session, in: setting), at: sheet.whereabouts,
      link: Self.isToWaiting ? "" : session.joinLink,
      isCancelled: session.status == .cancelled, isWaiting: Self.isToWaiting, from: setting.centre)
    return WrittenLetter(
      letters: RecordLetters(to: ids, in: setting), subject: Self.subject(of: session, at: sheet.when, in: setting),
      text: text)
  }

  func hindrance(of session: Session, in setting: ReportSetting) -> String? {
    let isNobody = Self.siblings(of: session.id).allSatisfy { setting.register.count($0) == 0 }
    guard isNobody else { return nil }
    return Self.isToWaiting ? setting.words.nobodyWaits : setting.words.nobodyHasASeat
  }

  static func day(of session: Session) -> Day? { session.start?.day }

  /// The subject: which session it is, and when: `Warsztat: SWOT, czw. 10.09.2026, 17:00–19:00`.
  private static func subject(of session: Session, at when: String, in setting: ReportSetting) -> String {
    let line = [session.title, when].filter { !$0.isEmpty }.joined(separator: ", ")
    return session.status == .cancelled ? setting.words.calledOff(line) : line
  }

  /// When it was until now, while somebody to whom it goes is still to be told that it was moved; empty: not all of them know the
  /// same; nil: nobody is to be told.
  private static func whenBefore(_ session: Session, in setting: ReportSetting) -> String? {
    guard let log = setting.changeLog else { return nil }
    let known = Set(
      session.toBeCalled(on: setting.register, at: setting.now).filter { $0.isWaiting == isToWaiting }
        .compactMap { log.movedFrom($0, on: setting.register) })
    guard let was = known.first else { return nil }
    return known.count == 1 ? "\(setting.words.dayWithWeekday(was.day)), \(setting.words.clock(was))" : ""
  }

  /// The registrations to which it goes.
  private static func siblings(of session: Identifier<Session>) -> [Siblings] {
    isToWaiting
      ? [SessionMode.inPerson, .online].map { Registration.waiting(at: session, in: $0) }
      : [Registration.notWaiting(at: session)]
  }
}
