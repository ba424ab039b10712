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
    spoken: Label(
      pl: "lista obecności uczestników podpisy podpisów do podpisania kto przyjdzie jutro dziś zapisany zapisana",
      en: "attendance sheet list of participants signatures paper"))
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
    let signing: [[String]] = guests.flatMap { lines(of: $0, on: sheet) }
    let rows = signing + Array(repeating: ["", ""], count: free)
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

  /// The rows of somebody and of those who come with them: each signs on a line of their own.
  private func lines(of guest: SessionSheet.Guest, on sheet: SessionSheet) -> [[String]] {
    let companion = sheet.setting.words.companion(of: guest.name)
    let others = Array(repeating: [companion, guest.organization], count: max(0, guest.registration.size - 1))
    return [[sheet.listed(guest), guest.organization]] + others
  }

  static func day(of session: Session) -> Day? { session.start?.day }

  /// Those who are expected in the room.
  private func guests(of sheet: SessionSheet) -> [SessionSheet.Guest] {
    sheet.guests.filter { !$0.registration.isOnline }
  }
}
