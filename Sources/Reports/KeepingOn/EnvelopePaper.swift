import CivicDomain
import Interchange
import Words

/// The paper that lies in the drawer for the day on which nothing works: the sign-in sheets of the next days, and whom to ring.
/// What is written on it is typed in later, with the true day.
struct EnvelopePaper: GeneralReport {
  static let offer = ReportOffer(
    "envelope", Label(pl: "koperta awaryjna", en: "emergency envelope"),
    about: Label(
      pl: "Na wypadek awarii: listy do podpisu na najbliższe siedem dni i osoby, do których trzeba zadzwonić.",
      en: "In case nothing works: the sign-in sheets of the next seven days, and whom to ring."),
    for: .personal,
    spoken: Label(pl: "awaria na wypadek braku prądu", en: "power cut contingency"))
  static let listed = Session.kind

  /// It is printed once a week, and so holds the days until the next.
  private static let days = 7

  func blocks(in setting: ReportSetting) -> [ReportPage.Block] {
    let sessions = sessions(in: setting)
    let sheets = sessions.flatMap { session in
      [.sheet(setting.name(of: session.id))] + SignInSheet().blocks(of: session, in: setting)
    }
    let none = Label(
      pl: "W najbliższych dniach nie ma spotkań.", en: "There is no session in the next days.")
    let later = Label(
      pl: "Co tu zapisano, wpisuje się do programu później, z dniem, w którym to było.",
      en: "What is written here is typed in later, with the day on which it was.")
    return [.paragraph(setting.text(later))] + calls(in: setting)
      + (sessions.isEmpty ? [.paragraph(setting.text(none))] : sheets)
  }

  func personalRecords(in setting: ReportSetting) -> [RecordID] {
    sessions(in: setting).flatMap { SignInSheet().personalRecords(of: $0, in: setting) }
      + toRing(in: setting).compactMap(\.subject)
  }

  /// The sessions that will be held, of which all is told that the sheet says.
  private func sessions(in setting: ReportSetting) -> [Session] {
    let today = setting.now.day
    let begun = DueDays(today...today.adding(days: Self.days), on: setting.register, at: setting.now).sessions
    return begun.filter { $0.status == .planned }.compactMap { setting.register.record($0.id) }
  }

  private func toRing(in setting: ReportSetting) -> [DueThing] {
    DueThings(Duty.all.filter { $0.section == .calls }, on: setting.register, at: setting.now).things(in: .calls)
  }

  private func calls(in setting: ReportSetting) -> [ReportPage.Block] {
    let things = toRing(in: setting)
    // An empty place might mean that nobody looked.
    let nobody = Label(pl: "Do nikogo nie trzeba teraz dzwonić.", en: "Nobody is to be rung now.")
    if things.isEmpty { return [.paragraph(setting.text(nobody))] }
    let headings = [
      setting.capitalized(Label(pl: "do kogo", en: "whom")),
      setting.capitalized(Label(pl: "kiedy spotkanie", en: "session")),
    ]
    let columns =
      headings.map { ReportPage.Column($0) }
      + [ReportPage.Column(setting.capitalized(Label(pl: "wynik", en: "result")), byHand: true)]
    let rows = things.map { [setting.words.what($0, in: setting.circumstances), setting.words.whenOnPaper($0), ""] }
    let caption = setting.capitalized(Label(pl: "trzeba zadzwonić", en: "to be rung"))
    return [.table(ReportPage.Table(caption, columns: columns, rows: rows))]
  }
}
