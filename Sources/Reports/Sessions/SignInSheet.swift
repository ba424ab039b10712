import CivicDomain
import Interchange
import Words

/// The sign-in sheet of a session: who has a seat in the room, each with room for a signature, and rows for whoever comes
/// without having registered.
struct SignInSheet: RecordReport {
  /// How many rows are left free for others.
  var freeRows: Int?

  static let offer = ReportOffer(
    "sign-in-sheet", Label(pl: "lista do podpisu", en: "sign-in sheet"),
    about: Label(
      pl: "Zapisani na miejscu z miejscem na podpis i wolne wiersze dla osób spoza listy.",
      en: "Those registered in person with room for a signature, and free rows for walk-ins."),
    for: .personal,
    spoken: Label(pl: "lista obecności podpisy do podpisania", en: "attendance sheet signatures paper"))
  static let fields: [Field] = [
    count("freeRows", \.freeRows, in: 0...200, pl: "wolne wiersze", en: "free rows")
  ]
  /// Rows for walk-ins where people register.
  private static let freeRowsByDefault = 5
  /// Rows where anybody may come: a page full.
  private static let freeRowsOfOpenEntry = 20

  func blocks(of session: Session, in setting: ReportSetting) -> [ReportPage.Block] {
    let sheet = SessionSheet(session: session, setting: setting)
    let guests = guests(of: sheet)
    let free = freeRows ?? (session.entry == .open ? Self.freeRowsOfOpenEntry : Self.freeRowsByDefault)
    let rows = guests.map { [sheet.listed($0), $0.organization] } + Array(repeating: ["", ""], count: free)
    let table = ReportPage.Table(
      setting.capitalized(Label(pl: "uczestnicy", en: "participants")),
      columns: [
        ReportPage.Column(setting.text(Label(pl: "Lp.", en: "No.")), .trailing),
        ReportPage.Column(setting.capitalized(Person.field(\.name))),
        ReportPage.Column(setting.capitalized(Registration.field(\.organization))),
        ReportPage.Column(setting.capitalized(Label(pl: "podpis", en: "signature")), byHand: true),
      ],
      rows: rows.enumerated().map { [String($0 + 1)] + $1 + [""] })
    return [.facts(sheet.facts), .table(table)] + sheet.fundingNotice
  }

  func personalRecords(of session: Session, in setting: ReportSetting) -> [RecordID] {
    guests(of: SessionSheet(session: session, setting: setting)).map(\.registration.person.any)
  }

  /// Those who are expected in the room.
  private func guests(of sheet: SessionSheet) -> [SessionSheet.Guest] {
    sheet.guests.filter { !$0.registration.isOnline }
  }
}
