import CivicDomain
import Interchange
import Words

/// The report of a session as the city asks for it: what it was about, who led it, how many came, and what came of it. Nobody who
/// came is named.
struct SessionReport: RecordReport {
  static let offer = ReportOffer(
    "session-report", Label(pl: "sprawozdanie ze spotkania", en: "report of a session"),
    about: Label(
      pl: "O czym było spotkanie, kto prowadził, ile osób przyszło i co ustalono; bez nazwisk uczestników.",
      en:
        "What a session was about, who led it, how many came and what came of it; without the names of those who came."),
    for: .staff,
    spoken: Label(pl: "protokół ze spotkania", en: "minutes"))

  func blocks(of session: Session, in setting: ReportSetting) -> [ReportPage.Block] {
    let sheet = SessionSheet(session: session, setting: setting)
    let techniques = Session.field(\.techniques).declaration
    let told = setting.facts([techniques], of: session.id.any, session.values)
    let counted =
      session.status == .cancelled ? [] : sheet.facts(of: AttendanceCount(of: session, on: setting.register))
    let turnout = ReportPage.Table(
      setting.capitalized(Label(pl: "frekwencja", en: "turnout")),
      columns: [
        ReportPage.Column(setting.capitalized(Label(pl: "czego", en: "of what"))),
        ReportPage.Column(setting.capitalized(Label(pl: "ile", en: "how many"))),
      ], rows: counted.map { [$0.label, $0.text] })
    func section(_ field: Field, _ text: String) -> [ReportPage.Block] {
      text.isEmpty ? [] : [.heading(setting.capitalized(field)), .paragraph(setting.words.text(text))]
    }
    let none = Label(
      pl: "Sprawozdania jeszcze nie wpisano: e na stronie spotkania, pole „sprawozdanie”.",
      en: "The report is not written yet: e on the session's page, the field “report”.")
    let isOwed = session.status != .cancelled && session.report.allSatisfy(\.isWhitespace)
    return [.facts(sheet.facts + told), .table(turnout)] + section(Session.field(\.agenda), session.agenda)
      + section(Session.field(\.report), session.report) + (isOwed ? [.notice(setting.text(none))] : [])
      + [.signatures([setting.text(Label(pl: "podpis osoby prowadzącej", en: "signature of the leader"))])]
      + sheet.fundingNotice
  }

  static func day(of session: Session) -> Day? { session.start?.day }
}
