import CivicDomain
import Interchange
import Words

/// The attendance list of a session: who had a seat and who came, counted as the centre reports it.
///
/// What is counted how says `AttendanceCount`. Another number that somebody wrote down stands beside, never instead.
struct AttendanceList: RecordReport {
  static let offer = ReportOffer(
    "attendance-list", Label(pl: "lista obecności", en: "attendance list"),
    about: Label(
      pl: "Kto był na spotkaniu, ile osób i z ilu organizacji.",
      en: "Who was at the session, how many people and from how many organizations."),
    for: .personal,
    spoken: Label(pl: "obecni frekwencja kto był przyszedł przyszli przyszło", en: "present turnout who came"))

  func blocks(of session: Session, in setting: ReportSetting) -> [ReportPage.Block] {
    let sheet = SessionSheet(session: session, setting: setting)
    let guests = sheet.guests
    let count = AttendanceCount(of: session, on: setting.register)
    var blocks: [ReportPage.Block] = [
      .facts(sheet.facts + sheet.facts(of: count)), .table(table(guests, sheet, in: setting)),
    ]
    if let typed = session.headcount, typed != count.people {
      let counted = setting.words.headcountDiffers(
        typed: typed, counted: count.people, withGuests: count.people != nil && session.guestsUnnamed != nil)
      blocks.append(.paragraph(counted))
    }
    blocks.append(.signatures([setting.text(Label(pl: "podpis osoby prowadzącej", en: "signature of the leader"))]))
    return blocks + sheet.fundingNotice
  }

  func personalRecords(of session: Session, in setting: ReportSetting) -> [RecordID] {
    SessionSheet(session: session, setting: setting).guests.map(\.registration.person.any)
  }

  static func day(of session: Session) -> Day? { session.start?.day }

  /// Before it begins nobody is marked on it, and it is not the one that is signed.
  func caveat(of session: Session, in setting: ReportSetting) -> String? {
    guard let start = session.start, setting.now < start else { return nil }
    return setting.words.nobodyMarkedYet
  }

  private func table(_ guests: [SessionSheet.Guest], _ sheet: SessionSheet, in setting: ReportSetting)
    -> ReportPage.Table
  {
    let rows = guests.enumerated().map { index, guest in
      [
        String(index + 1), sheet.listed(guest), guest.organization,
        setting.words.label(guest.registration.mode ?? .inPerson), presence(of: guest.registration, in: setting),
      ]
    }
    return ReportPage.Table(
      setting.capitalized(Label(pl: "uczestnicy", en: "participants")),
      columns: [
        ReportPage.Column(setting.text(Label(pl: "Lp.", en: "No.")), .trailing),
        ReportPage.Column(setting.capitalized(Person.field(\.name))),
        ReportPage.Column(setting.capitalized(Registration.field(\.organization))),
        ReportPage.Column(setting.capitalized(Registration.field(\.mode))),
        ReportPage.Column(setting.capitalized(Label(pl: "obecność", en: "presence"))),
      ], rows: rows)
  }

  /// What was marked; unknown is not absent.
  private func presence(of registration: Registration, in setting: ReportSetting) -> String {
    switch registration.status {
    case .attended, .absent: setting.words.label(registration.status)
    case .registered, .cancelled: setting.text(Label(pl: "nie zaznaczono", en: "not marked"))
    }
  }
}
