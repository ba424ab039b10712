import CivicDomain
import Interchange
import Words

/// A message to those who have a seat at a session: what they are told of it, and at which addresses.
struct ParticipantsLetter: RecordReport {
  static let offer = ReportOffer(
    "participants-letter", Label(pl: "wiadomość do zapisanych", en: "message to those signed up"),
    about: Label(
      pl: "Szkic (eml) do osób z miejscem na spotkaniu, adresy w UDW; kto nie ma e-maila, do tego się dzwoni.",
      en: "A draft (eml) to those who have a seat, with the addresses in blind copy; who has none is to be rung."),
    for: .personal, isLetter: true, spoken: SessionLetter.spoken)

  func blocks(of session: Session, in setting: ReportSetting) -> [ReportPage.Block] {
    SessionLetter(to: session, in: setting).blocks
  }
  func personalRecords(of session: Session, in setting: ReportSetting) -> [RecordID] {
    SessionLetter(to: session, in: setting).letters.told
  }
  func letter(of session: Session, in setting: ReportSetting) -> ReportPage.Letter? {
    SessionLetter(to: session, in: setting).letter
  }
  func hindrance(of session: Session, in setting: ReportSetting) -> String? {
    SessionLetter.siblings(of: session.id, waiting: false).allSatisfy { setting.register.count($0) == 0 }
      ? setting.words.nobodyHasASeat : nil
  }
  static func day(of session: Session) -> Day? { session.start?.day }
}

/// A message to those who wait for a seat at a session.
struct WaitingListLetter: RecordReport {
  static let offer = ReportOffer(
    "waiting-list-letter", Label(pl: "wiadomość do listy rezerwowej", en: "message to the waiting list"),
    about: Label(
      pl: "Szkic (eml) do osób, które czekają na miejsce na spotkaniu, adresy w UDW.",
      en: "A draft (eml) to those who wait for a seat at the session, with the addresses in blind copy."),
    for: .personal, isLetter: true, spoken: SessionLetter.spoken)

  func blocks(of session: Session, in setting: ReportSetting) -> [ReportPage.Block] {
    SessionLetter(to: session, waiting: true, in: setting).blocks
  }
  func personalRecords(of session: Session, in setting: ReportSetting) -> [RecordID] {
    SessionLetter(to: session, waiting: true, in: setting).letters.told
  }
  func letter(of session: Session, in setting: ReportSetting) -> ReportPage.Letter? {
    SessionLetter(to: session, waiting: true, in: setting).letter
  }
  func hindrance(of session: Session, in setting: ReportSetting) -> String? {
    SessionLetter.siblings(of: session.id, waiting: true).allSatisfy { setting.register.count($0) == 0 }
      ? setting.words.nobodyWaits : nil
  }
  static func day(of session: Session) -> Day? { session.start?.day }
}

/// What both letters of a session share: its subject, what it says, and whom it is written to.
struct SessionLetter {
  static let spoken = Label(
    pl: "napisz do uczestników wyślij wysłać mail e-mail mailing",
    en: "write to participants mail e-mail")

  let letters: RecordLetters
  private let subject: String
  private let text: String

  /// The letter to those who have a seat, or to those who wait for one.
  init(to session: Session, waiting isWaiting: Bool = false, in setting: ReportSetting) {
    let ids = Self.siblings(of: session.id, waiting: isWaiting).flatMap { siblings in
      setting.register.ids(siblings, window: 0..<setting.register.count(siblings))
    }
    letters = RecordLetters(to: ids, in: setting)
    let sheet = SessionSheet(session: session, setting: setting)
    subject = Self.subject(of: session, in: setting)
    // The link is told to those who have a seat alone.
    text = setting.words.sessionLetter(
      session.title, when: sheet.when, at: sheet.whereabouts, link: isWaiting ? "" : session.joinLink,
      isCancelled: session.status == .cancelled, isWaiting: isWaiting, from: setting.centre)
  }

  var blocks: [ReportPage.Block] { letters.blocks(about: subject, saying: text) }
  var letter: ReportPage.Letter { letters.letter(about: subject, saying: text) }

  /// The subject: which session it is, and when: `Warsztat: SWOT, czw. 10.09.2026, 17:00–19:00`.
  static func subject(of session: Session, in setting: ReportSetting) -> String {
    let title = [session.title, SessionSheet(session: session, setting: setting).when].filter { !$0.isEmpty }
    let line = title.joined(separator: ", ")
    return session.status == .cancelled ? setting.words.calledOff(line) : line
  }

  /// The registrations to which it goes, of those who have a seat or came, or of those who wait.
  static func siblings(of session: Identifier<Session>, waiting isWaiting: Bool) -> [Siblings] {
    isWaiting
      ? [SessionMode.inPerson, .online].map { Registration.waiting(at: session, in: $0) }
      : [Registration.notWaiting(at: session)]
  }
}
