import CivicDomain
import Interchange
import Words

/// The paper that lies in the drawer for the day on which nothing works: the sign-in sheets of the next days, whom to ring, and what was
/// promised in calls. What is written on it is typed in later, with the true day.
struct EnvelopePaper: GeneralReport {
  static let offer = ReportOffer(
    "envelope", Label(pl: "koperta awaryjna", en: "emergency envelope"),
    about: Label(
      pl: "Na wypadek awarii: listy do podpisu na najbliższe siedem dni, osoby, do których trzeba zadzwonić, "
        + "i co obiecano w rozmowach.",
      en: "In case nothing works: the sign-in sheets of the next seven days, whom to ring, and what was promised in "
        + "calls."),
    for: .personal,
    spoken: Label(pl: "awaria na wypadek braku prądu", en: "power cut contingency"))
  static let listed = Session.kind

  /// It is printed once a week, and so holds the days until the next.
  private static let days = 7
  /// Promises that are told: more than one centre has open. The rest is counted.
  private static let most = 200

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
    return [.paragraph(setting.text(later))] + calls(in: setting) + promises(in: setting)
      + (sessions.isEmpty ? [.paragraph(setting.text(none))] : sheets)
  }

  func personalRecords(in setting: ReportSetting) -> [RecordID] {
    sessions(in: setting).flatMap { SignInSheet().personalRecords(of: $0, in: setting) }
      + toRing(in: setting).compactMap(\.subject)
      + promised(in: setting).calls.flatMap { [$0.id.any, $0.person.any].filter(setting.register.has) }
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

  /// The calls whose promise is not kept yet, the first day first, as many as are told, and how many there are.
  private func promised(in setting: ReportSetting) -> (calls: [PhoneCall], total: Int) {
    let open = [
      Condition(field: PhoneCall.name(of: \.dueOn), .unequal, value: ""),
      Condition(field: PhoneCall.name(of: \.doneOn), value: ""),
    ]
    let query = Query(PhoneCall.kind, orderedBy: PhoneCall.name(of: \.dueOn), where: open)
    let page = setting.register.page(query, window: 0..<Self.most)
    return (page.ids.compactMap { setting.register.record(Identifier<PhoneCall>($0.raw)) }, page.total)
  }

  private func promises(in setting: ReportSetting) -> [ReportPage.Block] {
    let (calls, total) = promised(in: setting)
    let none = Label(
      pl: "Nie ma obietnic z rozmów, których jeszcze nie spełniono.", en: "No promise of a call is left to be kept.")
    if calls.isEmpty { return [.paragraph(setting.text(none))] }
    let headings = [
      Label(pl: "komu", en: "whom"), Label(pl: "telefon", en: "telephone"), Label(pl: "co obiecano", en: "what"),
      Label(pl: "do kiedy", en: "by when"),
    ]
    let columns =
      headings.map { ReportPage.Column(setting.capitalized($0)) }
      + [ReportPage.Column(setting.capitalized(Label(pl: "wynik", en: "result")), byHand: true)]
    let rows = calls.map { call in
      [
        [setting.name(of: call.person), setting.name(of: call.organization)].filter { !$0.isEmpty }
          .joined(separator: ", "),
        number(of: call, on: setting.register),
        // A promise may have been noted as what the call was about.
        call.promised.isEmpty ? call.about : call.promised, call.dueOn.map { setting.words.day($0) } ?? "", "",
      ]
    }
    let caption = setting.capitalized(Label(pl: "obiecano w rozmowach", en: "promised in calls"))
    let more = total - Self.most
    return [.table(ReportPage.Table(caption, columns: columns, rows: rows))]
      + (more > 0 ? [.paragraph(setting.words.andMore(more))] : [])
  }

  /// The number at which they are reached: their own, else that of the organization.
  private func number(of call: PhoneCall, on register: any Register) -> String {
    let own = register.record(call.person)?.phone ?? ""
    return own.isEmpty ? register.record(call.organization)?.phone ?? "" : own
  }
}
